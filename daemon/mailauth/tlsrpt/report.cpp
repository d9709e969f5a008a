#include "mailauth/tlsrpt/report.h"

#include "formats/archive/gzip.h"
#include "formats/mime/encodings.h"
#include "formats/mime/structure.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace tlsrpt {

namespace {
class Reader
{
public:
    explicit Reader(const Limits &limits)
        : m_limits(limits)
    {
    }

    Report report(const QJsonObject &json) const
    {
        Report made;
        made.organisation = text(json, "organization-name");
        made.contact = text(json, "contact-info");
        made.id = text(json, "report-id");
        const QJsonObject range = json[QLatin1String("date-range")].toObject();
        made.begin = time(range, "start-datetime");
        made.end = time(range, "end-datetime");
        const QJsonArray policies = json[QLatin1String("policies")].toArray();
        for (const QJsonValue &policy : policies) {
            if (made.policies.size() >= size_t(m_limits.policies))
                break;
            made.policies.push_back(policyResult(policy.toObject()));
        }
        return made;
    }

private:
    QByteArray clean(const QJsonValue &value) const
    {
        QString kept;
        const QString whole = value.toString();
        for (const QChar c : whole) {
            if (kept.size() >= m_limits.text)
                break;
            if (c.unicode() >= 0x20 && c.unicode() != 0x7f)
                kept += c;
        }
        return kept.toUtf8();
    }
    QByteArray text(const QJsonObject &json, const char *key) const { return clean(json[QLatin1String(key)]); }
    static qint64 time(const QJsonObject &json, const char *key)
    {
        const QDateTime moment = QDateTime::fromString(json[QLatin1String(key)].toString().left(40), Qt::ISODate);
        return moment.isValid() ? moment.toSecsSinceEpoch() : 0;
    }
    // Numbers; some reporters write them as strings.
    static quint64 count(const QJsonObject &json, const char *key)
    {
        const QJsonValue value = json[QLatin1String(key)];
        const qint64 number = value.isString() ? value.toString().left(20).toLongLong() : value.toInteger();
        return number > 0 && number < 1'000'000'000'000 ? quint64(number) : 0;
    }
    static QHostAddress address(const QJsonObject &json, const char *key)
    {
        const QString text = json[QLatin1String(key)].toString().left(60);
        return text.contains(QLatin1Char('%')) ? QHostAddress() : QHostAddress(text);
    }
    // An array of strings, or one string.
    QList<QByteArray> texts(const QJsonValue &value) const
    {
        QList<QByteArray> made;
        if (value.isString())
            made.append(clean(value));
        const QJsonArray array = value.toArray();
        for (const QJsonValue &one : array) {
            if (made.size() >= 100)
                break;
            made.append(clean(one));
        }
        return made;
    }
    PolicyResult policyResult(const QJsonObject &json) const
    {
        const QJsonObject policy = json[QLatin1String("policy")].toObject(),
                          summary = json[QLatin1String("summary")].toObject();
        PolicyResult made;
        made.type = text(policy, "policy-type").toLower();
        made.policy = texts(policy[QLatin1String("policy-string")]);
        made.domain = text(policy, "policy-domain").toLower();
        made.mxHosts = texts(policy[QLatin1String("mx-host")]);
        made.succeeded = count(summary, "total-successful-session-count");
        made.failed = count(summary, "total-failure-session-count");
        const QJsonArray details = json[QLatin1String("failure-details")].toArray();
        for (const QJsonValue &value : details) {
            if (made.failures.size() >= m_limits.details)
                break;
            const QJsonObject detail = value.toObject();
            made.failures.append(
                FailureDetail { text(detail, "result-type").toLower(), address(detail, "sending-mta-ip"),
                    address(detail, "receiving-ip"), text(detail, "receiving-mx-hostname"),
                    text(detail, "receiving-mx-helo"), count(detail, "failed-session-count"),
                    text(detail, "additional-information"), text(detail, "failure-reason-code") });
        }
        return made;
    }

    const Limits &m_limits;
};

bool mayBeReport(const mime::Part &part)
{
    return (part.type == "application" && part.subtype.startsWith("tlsrpt+"))
        || part.fileName().toLower().endsWith(".json.gz") || part.fileName().toLower().endsWith(".json")
        || (part.type == "application" && part.subtype == "tlsrpt");
}

const mime::Part *find(const mime::Part &part)
{
    if (part.children.empty())
        return mayBeReport(part) ? &part : nullptr;
    for (const mime::Part &child : part.children) {
        if (const mime::Part *found = find(child))
            return found;
    }
    return nullptr;
}
} // namespace

Result<Report> parseReportFile(QByteArrayView file, const Limits &limits)
{
    QByteArray json;
    if (archive::looksLikeGzip(file)) {
        auto unpacked = archive::gunzip(file, limits.json);
        if (!unpacked)
            return unpacked.failure();
        json = std::move(*unpacked);
    } else if (file.size() > limits.json) {
        return Failure { Failure::Kind::TooLarge, {}, QStringLiteral("the report is larger than is read") };
    } else {
        json = file.toByteArray();
    }
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError)
        return Failure { Failure::Kind::Syntax, {},
            QStringLiteral("the report is no JSON: %1").arg(error.errorString()) };
    if (!document.object()[QLatin1String("policies")].isArray()
        || !document.object()[QLatin1String("report-id")].isString())
        return Failure { Failure::Kind::Syntax, {}, QStringLiteral("it is JSON, but no TLS report") };
    return Reader(limits).report(document.object());
}

Result<Report> parseReportMessage(QByteArrayView message, const Limits &limits)
{
    mime::Limits shape;
    shape.depth = 10;
    shape.parts = 100;
    const mime::Part root = mime::parse(message, shape);
    const mime::Part *part = find(root);
    if (!part)
        return Failure { Failure::Kind::NotFound, {}, QStringLiteral("the message carries no TLS report") };
    return parseReportFile(mime::decode(part->body, mime::transferEncoding(part->encoding), limits.json), limits);
}

} // namespace tlsrpt
