// Milters as checks: the filters of scan.milters hear of a session as it goes on, as sendmail and Postfix let them, and at the end
// each sees the message as those before it have left it. What they want changed goes into the mail's edits.
//
//     scan.milters = unix:/run/opendkim/opendkim.sock timeout=20 down=accept, inet:11332@localhost for=all
//
// One Milters stands for one stage; the conversations are the session's (SessionFacts::extensions). A filter that fails is not
// asked again in this session, and its `down` says what becomes of the mail.
#pragma once
#include "protocols/milter/clientsession.h"
#include "services/policy/check.h"
#include "services/policy/scanners/headers.h"
#include "services/policy/scanners/reach.h"

namespace storage {
class MessageBuffer;
}

namespace policy::scanners {

struct MilterFilter // of one session
{
    Entry entry;
    std::unique_ptr<milter::ClientSession> session; // null: not reached
    bool failed = false;
    QByteArray problem;
    Stage toldUntil = Stage::Connection; // the last stage whose event it knows
    bool told = false; // anything yet
    QByteArray trace; // of the mail it hears about
    bool recipientsTold = false;
};

struct MilterSession final : SessionExtension
{
    std::vector<MilterFilter> filters; // in order
    bool made = false;
    bool busy = false; // a check that is over its time may still be talking: until it ends, nothing of this is touched
    bool ended = false; // the connection has gone meanwhile: the check that talks cleans up
};

// What a filter's verdict means for us.
Verdict milterVerdict(const milter::Verdict &said, const Entry &entry);
milter::Macros milterMacros(const Subject &subject, const QByteArray &hostname);

class Milters final : public Check
{
public:
    Milters(const Parts &parts, HealthRegistry &health, Stage stage)
        : m_parts(parts)
        , m_health(health)
        , m_stage(stage)
    {
    }
    const char *name() const override { return "milter"; }
    Stage stage() const override { return m_stage; }
    int order() const override { return m_stage == Stage::Content ? 50 : 10; } // when cheaper checks have spoken
    bool applies(const Subject &subject) const override;
    std::chrono::milliseconds patience(const Subject &subject) const override;
    bool alsoForSubmission() const override { return true; }
    async::Task<void> run(Subject *subject) override;
    void ended(const smtp::Client &client, const SessionFacts &facts, const smtp::SessionEnd &end) override;

    static std::vector<Result<Entry>> entries(const settings::Values &values);

private:
    struct Talking;
    struct Changes; // what the filters have made of the message so far
    async::Task<milter::Verdict> tellEvent(MilterFilter *filter, const Subject *subject);
    async::Task<void> open(MilterFilter *filter, const Subject *subject);
    async::Task<milter::Verdict> tellMessage(MilterFilter *filter, const Subject *subject, Changes *changes);
    async::Task<milter::Verdict> tellBody(MilterFilter *filter, const Subject *subject, Changes *changes);
    void take(const milter::Conclusion &conclusion, Changes *changes);
    void give(Changes *changes, Subject *subject);

    const Parts &m_parts;
    HealthRegistry &m_health;
    Stage m_stage;
};

} // namespace policy::scanners
