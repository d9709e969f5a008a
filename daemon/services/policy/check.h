// One question about a client or a mail. A check is small, has a name, keeps no state of a session, and says what it found.
//
// Several checks of a stage run at the same time, interleaved on the session's worker; those of a lower `order()` have ended
// before, so that a check may use their facts. A check that throws or is over its time counts as having said nothing.
#pragma once
#include "async/task.h"
#include "protocols/smtp/serverport.h"
#include "services/policy/subject.h"

namespace policy {

class Check
{
public:
    virtual ~Check() = default;
    virtual const char *name() const = 0; // as in settings, verdicts and headers: "dnsbl"
    virtual Stage stage() const = 0;
    virtual int order() const { return 0; }
    // Cheap: is there anything to do, by settings and by what is known? Not called for authenticated clients unless
    // alsoForSubmission().
    virtual bool applies(const Subject &) const { return true; }
    virtual bool alsoForSubmission() const { return false; }
    // How long the decision waits for it; 0: as the setting door.check_patience says. A check that is over its time goes on by
    // itself, and what it says is heard by nobody.
    virtual std::chrono::milliseconds patience(const Subject &) const { return std::chrono::milliseconds(0); }
    // Connection: what it found out about a good client is true for hours, so it is not run again (door.remember_good).
    virtual bool remembers() const { return false; }
    // `subject` lives until the task has ended. A check speaks through subject->say().
    virtual async::Task<void> run(Subject *subject) = 0;
    // STARTTLS, before and after the handshake; quick. A reply refuses it. Called whatever the weight is: the check looks itself.
    virtual std::optional<smtp::Reply> mayStartTls(const smtp::Client &, const SessionFacts &) { return std::nullopt; }
    virtual void tlsStarted(const smtp::Client &, const SessionFacts &) { }
    // The connection has ended; the client's facts as they are. Thread: the session's worker; quick.
    virtual void ended(const smtp::Client &, const SessionFacts &, const smtp::SessionEnd &) { }
    // What became of the mail in the end (accepted or refused, by whom), for checks that learn. Quick.
    virtual void decided(const Subject &, bool accepted) { (void)accepted; }
};

} // namespace policy
