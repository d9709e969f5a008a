#include "shared/control/codec.h"

#include <QJsonDocument>

namespace control {

std::vector<LineSplitter::Line> LineSplitter::feed(QByteArrayView bytes)
{
    std::vector<Line> lines;
    while (!bytes.isEmpty()) {
        const qsizetype lf = bytes.indexOf('\n');
        const QByteArrayView piece = lf < 0 ? bytes : bytes.first(lf);
        if (!m_discarding && m_partial.size() + piece.size() > m_limit) {
            m_discarding = true;
            m_partial = QByteArray(); // give the memory back
        }
        if (!m_discarding)
            m_partial += piece;
        if (lf < 0)
            break;
        bytes = bytes.sliced(lf + 1);
        if (m_discarding) {
            m_discarding = false;
            lines.push_back({ true, {} });
        } else {
            if (m_partial.endsWith('\r'))
                m_partial.chop(1);
            if (!m_partial.isEmpty())
                lines.push_back({ false, std::exchange(m_partial, {}) });
        }
    }
    return lines;
}

void LineSplitter::clear()
{
    m_partial.clear();
    m_discarding = false;
}

std::variant<Request, Malformed> parseRequest(const QByteArray &line)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(line, &error);
    if (error.error != QJsonParseError::NoError)
        return Malformed { QJsonValue::Null, ParseError, QStringLiteral("Not JSON: %1").arg(error.errorString()) };
    if (!document.isObject())
        return Malformed { QJsonValue::Null, InvalidRequest, QStringLiteral("A request is one object a line") };
    const QJsonObject object = document.object();
    const QJsonValue id = object.value(QLatin1StringView("id"));
    const bool idIsFine = id.isUndefined() || id.isNull() || id.isDouble() || id.isString();
    const QJsonValue answerTo = idIsFine && !id.isUndefined() ? id : QJsonValue(QJsonValue::Null);
    if (!idIsFine)
        return Malformed { answerTo, InvalidRequest, QStringLiteral("id must be a number or a text") };
    if (object.value(QLatin1StringView("jsonrpc")).toString() != QLatin1StringView("2.0"))
        return Malformed { answerTo, InvalidRequest, QStringLiteral("jsonrpc must be \"2.0\"") };
    const QJsonValue method = object.value(QLatin1StringView("method"));
    if (!method.isString())
        return Malformed { answerTo, InvalidRequest, QStringLiteral("method is missing") };
    const QJsonValue params = object.value(QLatin1StringView("params"));
    if (!params.isUndefined() && !params.isObject())
        return Malformed { answerTo, InvalidParams, QStringLiteral("params must be an object") };
    return Request { id, method.toString(), params.toObject() };
}

static QByteArray toLine(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n'; // Compact never holds a raw LF
}

static const QString version = QStringLiteral("2.0");

QByteArray requestLine(qint64 id, const QString &method, const QJsonObject &params)
{
    return toLine({ { QStringLiteral("jsonrpc"), version }, { QStringLiteral("id"), id }, { QStringLiteral("method"), method },
        { QStringLiteral("params"), params } });
}

QByteArray notificationLine(const QString &method, const QJsonObject &params)
{
    return toLine({ { QStringLiteral("jsonrpc"), version }, { QStringLiteral("method"), method }, { QStringLiteral("params"), params } });
}

QByteArray resultLine(const QJsonValue &id, const QJsonValue &result)
{
    return toLine({ { QStringLiteral("jsonrpc"), version }, { QStringLiteral("id"), id }, { QStringLiteral("result"), result } });
}

QByteArray errorLine(const QJsonValue &id, int code, const Sentence &message)
{
    QJsonObject error { { QStringLiteral("code"), code }, { QStringLiteral("message"), message.text() } };
    if (const QJsonValue words = message.words(); !words.isNull())
        error.insert(QStringLiteral("data"), QJsonObject { { QStringLiteral("messageWords"), words } });
    return toLine({ { QStringLiteral("jsonrpc"), version }, { QStringLiteral("id"), id }, { QStringLiteral("error"), error } });
}

} // namespace control
