// Rows for DMARC's aggregate reports: what we saw of others' domains, and what others tell of ours. RFC 7489 §7.2.
// Thread: blocking, for pool threads.
#pragma once
#include "mailauth/dmarc/report.h"
#include "shared/base/clock.h"
#include "shared/base/strongint.h"
#include "storage/sql/database.h"

#include <vector>

namespace policy {

using DmarcReportId = StrongInt<struct DmarcReportIdTag, qint64>;

struct SeenRow
{
    QByteArray domain; // where the record stands
    dmarc::ReportRow row; // its count: how many messages
};

struct ReceivedReport
{
    DmarcReportId id { 0 };
    QByteArray domain, organisation, reportId;
    qint64 begin = 0, end = 0, received = 0;
    quint64 messages = 0, failed = 0; // failed: neither SPF nor DKIM aligned
};

class DmarcStore
{
public:
    DmarcStore(sql::Database &database, const Clock &clock)
        : m_database(database)
        , m_clock(clock)
    {
    }
    qint64 today() const { return m_clock.nowUtc().toSecsSinceEpoch() / 86400; }

    Result<void> addSeen(const std::vector<SeenRow> &rows); // today's
    struct Due
    {
        qint64 day;
        QByteArray domain;
    };
    Result<std::vector<Due>> due(); // of days that are over
    Result<std::vector<dmarc::ReportRow>> seen(const Due &due);
    Result<void> forget(const Due &due); // it was sent, or nobody wants it

    // False: it was there already.
    Result<bool> addReceived(const dmarc::Report &report, const QByteArray &xml);
    Result<std::vector<ReceivedReport>> received(const QByteArray &domain, int most); // newest first; empty domain: all
    Result<dmarc::Report> report(DmarcReportId id); // NotFound
    Result<void> purge(); // received ones of more than a year, seen ones of more than a week

private:
    sql::Database &m_database;
    const Clock &m_clock;
};

} // namespace policy
