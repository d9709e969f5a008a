#include "services/policy/reports/dmarcstore.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace policy {

namespace {
constexpr qint64 day = 86400;

QString text(const QByteArray &octets) { return QString::fromUtf8(octets); }

// Only what rowOf() fills in.
QByteArray toJson(const dmarc::ReportRow &row)
{
    QJsonArray dkim, spf, reasons;
    for (const dmarc::DkimAuthResult &one : row.dkim)
        dkim.append(QJsonArray { text(one.domain), text(one.selector), text(one.result) });
    for (const dmarc::SpfAuthResult &one : row.spf)
        spf.append(QJsonArray { text(one.domain), text(one.scope), text(one.result) });
    for (const dmarc::Reason &one : row.reasons)
        reasons.append(QJsonArray { text(one.type), text(one.comment) });
    const QJsonObject object { { QStringLiteral("source"), row.source.toString() }, { QStringLiteral("disposition"), int(row.disposition) },
        { QStringLiteral("dkimAligned"), row.dkimAligned }, { QStringLiteral("spfAligned"), row.spfAligned }, { QStringLiteral("envelopeFrom"), text(row.envelopeFrom) },
        { QStringLiteral("envelopeTo"), text(row.envelopeTo) }, { QStringLiteral("headerFrom"), text(row.headerFrom) }, { QStringLiteral("dkim"), dkim },
        { QStringLiteral("spf"), spf }, { QStringLiteral("reasons"), reasons } };
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

dmarc::ReportRow fromJson(const QByteArray &json, quint64 count)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    const auto octets = [](const QJsonValue &value) { return value.toString().toUtf8(); };
    dmarc::ReportRow row;
    row.source = QHostAddress(object[u"source"].toString());
    row.count = count;
    row.disposition = dmarc::Disposition(std::clamp(object[u"disposition"].toInt(), 0, 3));
    row.dkimAligned = object[u"dkimAligned"].toBool();
    row.spfAligned = object[u"spfAligned"].toBool();
    row.envelopeFrom = octets(object[u"envelopeFrom"]);
    row.envelopeTo = octets(object[u"envelopeTo"]);
    row.headerFrom = octets(object[u"headerFrom"]);
    for (const QJsonValue &one : object[u"dkim"].toArray())
        row.dkim.append({ octets(one[0]), octets(one[1]), octets(one[2]), {} });
    for (const QJsonValue &one : object[u"spf"].toArray())
        row.spf.append({ octets(one[0]), octets(one[1]), octets(one[2]), {} });
    for (const QJsonValue &one : object[u"reasons"].toArray())
        row.reasons.append({ octets(one[0]), octets(one[1]) });
    return row;
}
} // namespace

Result<void> DmarcStore::addSeen(const std::vector<SeenRow> &rows)
{
    const qint64 now = today();
    return m_database.inTransaction([&](sql::Sql &sql) -> Result<void> {
        for (const SeenRow &seen : rows) {
            const QByteArray json = toJson(seen.row);
            const QByteArray key = QCryptographicHash::hash(json, QCryptographicHash::Sha256).toHex();
            const auto changed = sql.execute("UPDATE dmarc_seen SET messages = messages + ? WHERE day = ? AND domain = ? AND row_key = ?",
                { qint64(seen.row.count), now, sql::text(seen.domain), sql::text(key) });
            if (!changed)
                return changed.failure();
            if (*changed > 0)
                continue;
            const auto added = sql.execute("INSERT INTO dmarc_seen (day, domain, row_key, row_data, messages) VALUES (?, ?, ?, ?, ?)",
                { now, sql::text(seen.domain), sql::text(key), sql::text(json), qint64(seen.row.count) });
            if (!added)
                return added.failure();
        }
        return {};
    });
}

Result<std::vector<DmarcStore::Due>> DmarcStore::due()
{
    return m_database.read([now = today()](sql::Sql &sql) {
        return sql.all("SELECT DISTINCT day, domain FROM dmarc_seen WHERE day < ? ORDER BY day, domain LIMIT 1000", { now },
            [](const sql::Row &row) { return Due { row.integer(0), row.bytes(1) }; });
    });
}

Result<std::vector<dmarc::ReportRow>> DmarcStore::seen(const Due &due)
{
    return m_database.read([&](sql::Sql &sql) {
        return sql.all("SELECT row_data, messages FROM dmarc_seen WHERE day = ? AND domain = ? LIMIT 20000", { due.day, sql::text(due.domain) },
            [](const sql::Row &row) { return fromJson(row.bytes(0), quint64(std::max<qint64>(1, row.integer(1)))); });
    });
}

Result<void> DmarcStore::forget(const Due &due)
{
    const auto gone = m_database.inTransaction(
        [&](sql::Sql &sql) { return sql.execute("DELETE FROM dmarc_seen WHERE day = ? AND domain = ?", { due.day, sql::text(due.domain) }); });
    return gone ? Result<void>() : Result<void>(gone.failure());
}

Result<bool> DmarcStore::addReceived(const dmarc::Report &report, const QByteArray &xml)
{
    qint64 failed = 0;
    for (const dmarc::ReportRow &row : report.rows)
        failed += row.dkimAligned || row.spfAligned ? 0 : qint64(row.count);
    const auto added = m_database.inTransaction([&](sql::Sql &sql) {
        return sql.insert("INSERT INTO dmarc_received (domain, organisation, report_id, begins, ends, messages, failed, report, received) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            { sql::text(report.policy.domain), sql::text(report.organisation.left(255)), sql::text(report.id.left(255)), report.begin, report.end,
                qint64(report.messages()), failed, sql::text(xml), m_clock.nowUtc().toSecsSinceEpoch() });
    });
    if (!added && added.failure().kind == Failure::Kind::Exists)
        return false;
    return added ? Result<bool>(true) : Result<bool>(added.failure());
}

Result<std::vector<ReceivedReport>> DmarcStore::received(const QByteArray &domain, int most)
{
    return m_database.read([&](sql::Sql &sql) {
        return sql.all("SELECT id, domain, organisation, report_id, begins, ends, messages, failed, received FROM dmarc_received"
                       " WHERE ? = '' OR domain = ? ORDER BY ends DESC, id DESC LIMIT ?",
            { sql::text(domain), sql::text(domain), most }, [](const sql::Row &row) {
                return ReceivedReport { DmarcReportId(row.integer(0)), row.bytes(1), row.bytes(2), row.bytes(3), row.integer(4), row.integer(5), row.integer(8),
                    quint64(row.integer(6)), quint64(row.integer(7)) };
            });
    });
}

Result<dmarc::Report> DmarcStore::report(DmarcReportId id)
{
    const auto xml = m_database.read(
        [&](sql::Sql &sql) { return sql.first("SELECT report FROM dmarc_received WHERE id = ?", { id.value() }, [](const sql::Row &row) { return row.bytes(0); }); });
    if (!xml)
        return xml.failure();
    if (!*xml)
        return Failure { Failure::Kind::NotFound, "There is no report of that number", QStringLiteral("no such report") };
    return dmarc::parseReport(**xml);
}

Result<void> DmarcStore::purge()
{
    const auto gone = m_database.inTransaction([&](sql::Sql &sql) -> Result<void> {
        if (auto seen = sql.execute("DELETE FROM dmarc_seen WHERE day < ?", { today() - 7 }); !seen)
            return seen.failure();
        const auto old = sql.execute("DELETE FROM dmarc_received WHERE received < ?", { m_clock.nowUtc().toSecsSinceEpoch() - 400 * day });
        return old ? Result<void>() : Result<void>(old.failure());
    });
    return gone;
}

} // namespace policy
