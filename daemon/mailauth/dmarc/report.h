// An aggregate report as values, read from and written to the XML of RFC 7489 appendix C. The forms of its successor
// (namespace dmarc-2.0, testing, np, discovery_method, disposition "pass") and of real reporters are understood, too.
// Thread: any; pure.
#pragma once
#include "mailauth/dkim/result.h"
#include "mailauth/dmarc/policyrecord.h"
#include "mailauth/spf/result.h"
#include "shared/base/result.h"

#include <QHostAddress>
#include <vector>

namespace dmarc {

struct PolicyPublished
{
    QByteArray domain;
    Alignment dkim = Alignment::Relaxed, spf = Alignment::Relaxed;
    Policy policy = Policy::None;
    std::optional<Policy> subdomains, nonexistent;
    int percent = 100;
    bool testing = false;
    QByteArray failureOptions; // fo; empty: not given
    QByteArray discoveryMethod; // "psl", "treewalk"; empty: not given
    friend bool operator==(const PolicyPublished &, const PolicyPublished &) = default;
};

enum class Disposition : unsigned char { None, Pass, Quarantine, Reject }; // Pass: of RFC 7489's successor
const char *name(Disposition disposition);

struct Reason // PolicyOverrideReason
{
    QByteArray type; // forwarded, sampled_out, trusted_forwarder, mailing_list, local_policy, other
    QByteArray comment;
    friend bool operator==(const Reason &, const Reason &) = default;
};

struct DkimAuthResult
{
    QByteArray domain, selector;
    QByteArray result; // dkim::name(), or what the reporter wrote
    QByteArray humanResult;
    friend bool operator==(const DkimAuthResult &, const DkimAuthResult &) = default;
};

struct SpfAuthResult
{
    QByteArray domain;
    QByteArray scope; // mfrom, helo; empty: not given
    QByteArray result; // spf::name(), or what the reporter wrote
    QByteArray humanResult;
    friend bool operator==(const SpfAuthResult &, const SpfAuthResult &) = default;
};

// One <record>: so many messages from one address that fared the same.
struct ReportRow
{
    QHostAddress source;
    quint64 count = 1;
    Disposition disposition = Disposition::None; // what was done
    bool dkimAligned = false, spfAligned = false; // policy_evaluated
    QList<Reason> reasons;
    QByteArray envelopeTo, envelopeFrom, headerFrom; // domains
    QList<DkimAuthResult> dkim;
    QList<SpfAuthResult> spf;

    // Equal for rows that differ in nothing but their count.
    QByteArray key() const;
    friend bool operator==(const ReportRow &, const ReportRow &) = default;
};

struct Report
{
    QByteArray version; // empty: not given
    QByteArray organisation, email, contact; // contact: extra_contact_info
    QByteArray id;
    qint64 begin = 0, end = 0; // seconds since 1970, UTC; both inclusive
    QList<QByteArray> errors;
    QByteArray generator;
    PolicyPublished policy;
    std::vector<ReportRow> rows;
    int leftOut = 0; // records that could not be read (no or bad source address, count)

    quint64 messages() const; // sum of the counts
    friend bool operator==(const Report &, const Report &) = default;
};

struct ReportLimits
{
    qint64 xml = 20 * 1024 * 1024; // octets once unpacked
    int depth = 20;
    int rows = 20000;
    int results = 50; // of one kind in one row
    qsizetype text = 1000; // octets of one value; longer ones are cut
};

// Syntax: no report, or not well-formed. A document type declaration (and with it any entity of its own) is refused.
::Result<Report> parseReport(QByteArrayView xml, const ReportLimits &limits = {});
// The same from a file as it is attached: XML, gzip or a ZIP archive with one XML file in it, told apart by content.
::Result<Report> parseReportFile(QByteArrayView file, const ReportLimits &limits = {});
// The report that a message carries in one of its parts. NotFound: none of its parts can be one.
::Result<Report> parseReportMessage(QByteArrayView message, const ReportLimits &limits = {});

QByteArray toXml(const Report &report);

// Collects rows of one domain and interval; rows that fared the same become one.
class ReportBuilder
{
public:
    void add(ReportRow row);
    void error(QByteArray text); // for <error>, each once
    // Rows by count, greatest first.
    Report build(Report head) const;

private:
    QHash<QByteArray, qsizetype> m_index;
    std::vector<ReportRow> m_rows;
    QList<QByteArray> m_errors;
};

PolicyPublished published(const Result &result); // of a result with a record
// A row from what the checks of one message found. `disposition`: what was done in the end.
ReportRow rowOf(const QHostAddress &client, const Result &result, const std::optional<spf::Result> &spf,
    spf::Identity scope, const std::vector<dkim::Result> &dkim, const QByteArray &envelopeFrom,
    const QByteArray &envelopeTo, Policy disposition);

} // namespace dmarc
