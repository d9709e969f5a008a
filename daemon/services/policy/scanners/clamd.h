// ClamAV's clamd as a check of the content: zINSTREAM, the message in chunks, its answer as a verdict. See clamd(8).
#pragma once
#include "services/policy/check.h"
#include "services/policy/scanners/reach.h"

namespace policy::scanners {

struct ClamdReply
{
    QByteArray virus; // the name of the signature; empty: clean
};
// `stream: OK`, `stream: Eicar-Test-Signature FOUND`; throws ScannerError for all else, in clamd's words.
ClamdReply parseClamdReply(QByteArrayView answer);
// `action`: reject, junk, hold or discard.
Verdict clamdVerdict(const ClamdReply &reply, QByteArrayView action);

class ClamdCheck final : public Check
{
public:
    ClamdCheck(const Parts &parts, HealthRegistry &health)
        : m_parts(parts)
        , m_health(health)
    {
    }
    const char *name() const override { return "clamav"; }
    Stage stage() const override { return Stage::Content; }
    bool applies(const Subject &subject) const override;
    std::chrono::milliseconds patience(const Subject &subject) const override;
    bool alsoForSubmission() const override { return true; }
    async::Task<void> run(Subject *subject) override;
    static async::Task<ClamdReply> ask(const Parts *parts, Address address, const Message *message, Deadline deadline);

private:
    const Parts &m_parts;
    HealthRegistry &m_health;
};

} // namespace policy::scanners
