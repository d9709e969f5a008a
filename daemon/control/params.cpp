#include "control/params.h"

#include <QJsonArray>
#include <cmath>

namespace control {

static InvalidParameter wrong(const char *name, const QString &want)
{
    return InvalidParameter(QStringLiteral("%1 must be %2").arg(QLatin1StringView(name), want));
}

QString Params::text(const char *name) const
{
    const QJsonValue value = m_object.value(QLatin1StringView(name));
    if (!value.isString())
        throw wrong(name, QStringLiteral("a text"));
    return value.toString();
}

QByteArray Params::bytesOr(const char *name, const QByteArray &otherwise) const { return has(name) ? bytes(name) : otherwise; }

bool Params::flag(const char *name, bool otherwise) const
{
    if (!has(name))
        return otherwise;
    const QJsonValue value = m_object.value(QLatin1StringView(name));
    if (!value.isBool())
        throw wrong(name, QStringLiteral("true or false"));
    return value.toBool();
}

qint64 Params::number(const char *name, qint64 least, qint64 most) const
{
    const QJsonValue value = m_object.value(QLatin1StringView(name));
    const double asDouble = value.toDouble(NAN);
    if (!value.isDouble() || asDouble != std::floor(asDouble) || value.toInteger() < least || value.toInteger() > most)
        throw wrong(name, QStringLiteral("a whole number from %1 to %2").arg(least).arg(most));
    return value.toInteger();
}

qint64 Params::numberOr(const char *name, qint64 least, qint64 most, qint64 otherwise) const
{
    return has(name) ? number(name, least, most) : otherwise;
}

MailAddress Params::address(const char *name) const
{
    const QString typed = text(name);
    const auto address = MailAddress::parse(typed.toUtf8());
    if (!address)
        throw InvalidParameter(QStringLiteral("\"%1\" is no mail address").arg(typed));
    return *address;
}

QStringList Params::texts(const char *name) const
{
    const QJsonValue value = m_object.value(QLatin1StringView(name));
    if (!value.isArray() || value.toArray().size() > 10000)
        throw wrong(name, QStringLiteral("a list of texts"));
    QStringList list;
    for (const QJsonValue &item : value.toArray()) {
        if (!item.isString())
            throw wrong(name, QStringLiteral("a list of texts"));
        list << item.toString();
    }
    return list;
}

std::vector<MailAddress> Params::addresses(const char *name) const
{
    std::vector<MailAddress> list;
    for (const QString &typed : texts(name)) {
        const auto address = MailAddress::parse(typed.toUtf8());
        if (!address)
            throw InvalidParameter(QStringLiteral("\"%1\" is no mail address").arg(typed));
        list.push_back(*address);
    }
    if (list.empty())
        throw wrong(name, QStringLiteral("a list of at least one address"));
    return list;
}

} // namespace control
