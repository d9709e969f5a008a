// SpamAssassin's spamd as a check of the content: SPAMC/1.5 SYMBOLS, the message with a Received field of ours on top (its rules on
// relays read that), the answer as a verdict.
#pragma once
#include "services/policy/check.h"
#include "services/policy/scanners/reach.h"

namespace policy::scanners {

struct SpamdReply
{
    bool spam = false;
    double score = 0, threshold = 0;
    QList<QByteArray> symbols;
};

// The whole of what spamd sent until it closed. Throws ScannerError with spamd's own words when it failed.
SpamdReply parseSpamdReply(QByteArrayView answer);
QByteArray spamdRequest(qint64 length, const QByteArray &user);
// `rejectScore` 0: never refuse.
Verdict spamdVerdict(const SpamdReply &reply, double weight, double rejectScore);

class SpamdCheck final : public Check
{
public:
    SpamdCheck(const Parts &parts, HealthRegistry &health)
        : m_parts(parts)
        , m_health(health)
    {
    }
    const char *name() const override { return "spamassassin"; }
    Stage stage() const override { return Stage::Content; }
    bool applies(const Subject &subject) const override;
    std::chrono::milliseconds patience(const Subject &subject) const override;
    async::Task<void> run(Subject *subject) override;
    static async::Task<SpamdReply> ask(const Parts *parts, Address address, QByteArray user, const Subject *subject, Deadline deadline);

private:
    const Parts &m_parts;
    HealthRegistry &m_health;
};

} // namespace policy::scanners
