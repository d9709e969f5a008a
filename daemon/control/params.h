// Arguments of a method, read with their type. What does not fit is thrown and becomes `invalid params`.
#pragma once
#include "shared/address/mailaddress.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>
#include <optional>
#include <stdexcept>

namespace control {

struct InvalidParameter : std::runtime_error
{
    explicit InvalidParameter(const QString &sentence)
        : std::runtime_error(sentence.toStdString())
    {
    }
};

class Params
{
public:
    explicit Params(QJsonObject object)
        : m_object(std::move(object))
    {
    }
    bool has(const char *name) const { return m_object.contains(QLatin1StringView(name)); }
    QString text(const char *name) const; // required
    QByteArray bytes(const char *name) const { return text(name).toUtf8(); }
    QByteArray bytesOr(const char *name, const QByteArray &otherwise = {}) const;
    bool flag(const char *name, bool otherwise) const;
    qint64 number(const char *name, qint64 least, qint64 most) const; // required
    qint64 numberOr(const char *name, qint64 least, qint64 most, qint64 otherwise) const;
    MailAddress address(const char *name) const; // required, valid
    std::vector<MailAddress> addresses(const char *name) const; // required, at least one
    QStringList texts(const char *name) const; // required list
    const QJsonObject &object() const { return m_object; }

private:
    QJsonObject m_object;
};

} // namespace control
