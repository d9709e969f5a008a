// rspamd as a check of the content: POST /checkv2 with the message as the body, its answer as a verdict. What it says and the
// request's fields: rspamd's protocol description (header fields IP, Helo, From, Rcpt …; JSON back).
#pragma once
#include "services/policy/check.h"
#include "services/policy/scanners/httpresponse.h"

namespace policy::scanners {

struct RspamdReply
{
    struct Symbol
    {
        QByteArray name;
        double score = 0;
    };
    struct AddedHeader
    {
        QByteArray name, value; // folded with CRLF
        bool onTop = false;
    };
    struct RemovedHeader
    {
        QByteArray name;
        int index = 0; // from 1; 0: all; below: from the last
    };
    bool skipped = false;
    double score = 0, required = 0;
    QByteArray action; // "reject", "soft reject", "add header", "rewrite subject", "greylist", "no action"; plus, from the milter
                       // block, "discard" and "quarantine"
    std::vector<Symbol> symbols; // the heaviest first
    QByteArray message; // for the SMTP client; empty: none
    QByteArray subject; // the new one with "rewrite subject"
    std::vector<AddedHeader> addHeaders;
    std::vector<RemovedHeader> removeHeaders;
};

// Nothing when it is not what rspamd says.
std::optional<RspamdReply> parseRspamdReply(const QByteArray &json);
// The request's header, with its empty line.
QByteArray rspamdRequest(const Subject &subject, const QByteArray &hostname, qint64 length, const Address &address);
// What the reply means, and what it changes in the message. `weight`: our points for one of rspamd's.
Verdict rspamdVerdict(const RspamdReply &reply, double weight, bool mayReject);
std::vector<HeaderEdit> rspamdEdits(const RspamdReply &reply, QByteArrayView header);

class RspamdCheck final : public Check
{
public:
    RspamdCheck(const Parts &parts, HealthRegistry &health)
        : m_parts(parts)
        , m_health(health)
    {
    }
    const char *name() const override { return "rspamd"; }
    Stage stage() const override { return Stage::Content; }
    bool applies(const Subject &subject) const override;
    std::chrono::milliseconds patience(const Subject &subject) const override;
    bool alsoForSubmission() const override { return true; }
    async::Task<void> run(Subject *subject) override;
    // Its answer for a message; throws.
    static async::Task<RspamdReply> ask(const Parts *parts, Address address, const Subject *subject, Deadline deadline);

private:
    const Parts &m_parts;
    HealthRegistry &m_health;
};

} // namespace policy::scanners
