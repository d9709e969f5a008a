#include "ctl/command.h"

#include <QJsonDocument>
#include <cstdio>

namespace ctl {

QString Arguments::value(const char *name) const
{
    const auto found = options.find(QLatin1StringView(name));
    return found == options.end() ? QString() : found->second.last();
}

QStringList Arguments::values(const char *name) const
{
    const auto found = options.find(QLatin1StringView(name));
    return found == options.end() ? QStringList() : found->second;
}

qint64 Arguments::number(const char *name) const
{
    bool ok = false;
    const qint64 number = value(name).toLongLong(&ok);
    if (!ok || number < 0)
        throw WrongUsage(QStringLiteral("--%1 wants a number, not \"%2\"").arg(QLatin1StringView(name), value(name)));
    return number;
}

void Session::connect()
{
    if (m_client.isConnected())
        return;
    if (auto connected = m_client.connectTo(m_socketPath); !connected)
        throw Failed(connected.failure().reason);
}

control::Client &Session::client()
{
    connect();
    return m_client;
}

QJsonObject Session::call(const QString &method, const QJsonObject &params)
{
    connect();
    const control::Answer answer = m_client.call(method, params, 10 * 60 * 1000);
    if (!answer.ok)
        throw Failed(answer.message);
    return answer.result.toObject();
}

QJsonArray Session::callAll(const QString &method, QJsonObject params, const char *list)
{
    QJsonArray all;
    while (true) {
        const QJsonObject answer = call(method, params);
        const QJsonArray page = answer[QLatin1StringView(list)].toArray();
        for (const QJsonValue &value : page)
            all.append(value);
        if (!answer.contains(u"next"))
            return all;
        params[u"cursor"] = answer[u"next"];
    }
}

void Session::show(const QJsonValue &value, const std::function<void()> &human) const
{
    if (!m_json)
        return human();
    const QJsonDocument document = value.isArray() ? QJsonDocument(value.toArray()) : QJsonDocument(value.toObject());
    std::printf("%s\n", document.toJson(QJsonDocument::Compact).constData());
}

void Session::done(const QJsonObject &answer, const QString &sentence) const
{
    show(answer, [&] { std::printf("%s\n", qUtf8Printable(sentence)); });
}

} // namespace ctl
