// Policy servers as Postfix asks them (check_policy_service): attributes in, an action out. SMTPD_POLICY_README, access(5).
//
//     scan.policy_services = 127.0.0.1:10023 stage=rcpt down=defer
//
// One PolicyDelegation stands for one stage (connect, helo, mail, rcpt, end) and asks that stage's servers in order until one says
// more than DUNNO. A connection to a server serves all requests of an SMTP session.
#pragma once
#include "services/policy/check.h"
#include "services/policy/scanners/reach.h"

namespace policy::scanners {

struct PolicyAction
{
    enum Kind : quint8 { Dunno, Ok, Reject, Defer, Hold, Discard, Prepend, Redirect, Bcc, Warn, Unknown } kind = Dunno;
    QByteArray argument; // text, header field, address
    std::optional<smtp::Reply> reply; // Reject, Defer
};

// The attributes of a request, with the empty line that ends it. `instance` is the same for all requests of one mail.
QByteArray policyRequest(const Subject &subject, const QByteArray &hostname);
// The action in `name=value` lines; throws ScannerError when there is none.
QByteArray parsePolicyAnswer(QByteArrayView answer);
PolicyAction parsePolicyAction(const QByteArray &action);

class PolicyDelegation final : public Check
{
public:
    PolicyDelegation(const Parts &parts, HealthRegistry &health, Stage stage)
        : m_parts(parts)
        , m_health(health)
        , m_stage(stage)
    {
    }
    const char *name() const override { return "policy-service"; }
    Stage stage() const override { return m_stage; }
    bool applies(const Subject &subject) const override;
    std::chrono::milliseconds patience(const Subject &subject) const override;
    bool alsoForSubmission() const override { return true; }
    async::Task<void> run(Subject *subject) override;
    void ended(const smtp::Client &client, const SessionFacts &facts, const smtp::SessionEnd &end) override;

    // The servers that the setting names; those that make no sense come with their failure.
    static std::vector<Result<Entry>> entries(const settings::Values &values);
    static bool serves(const Entry &entry, Stage stage);
    // A request on a stream that may have served others before.
    static async::Task<QByteArray> ask(wire::ByteStream *stream, QByteArray request, Deadline deadline);

private:
    async::Task<QByteArray> askAgain(std::unique_ptr<wire::ClientStream> *kept, Address address, QByteArray request, Deadline deadline);
    const Parts &m_parts;
    HealthRegistry &m_health;
    Stage m_stage;
};

} // namespace policy::scanners
