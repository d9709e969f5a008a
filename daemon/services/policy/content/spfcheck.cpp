#include "services/policy/content/spfcheck.h"

#include "mailauth/spf/check.h"

namespace policy {

Verdict spfVerdict(const spf::Result &result, const QHostAddress &client, const settings::Values &settings)
{
    Verdict verdict;
    verdict.check = "spf";
    verdict.result = spf::name(result.code);
    verdict.evidence = { { "domain", result.domain }, { "client", client.toString().toLatin1() } };
    if (!result.mechanism.isEmpty())
        verdict.evidence.push_back({ "mechanism", result.mechanism });
    if (!result.problem.isEmpty())
        verdict.evidence.push_back({ "problem", result.problem });
    const Sentence who = result.domain.isEmpty() ? Sentence(QT_TRANSLATE_NOOP("daemon", "the sender's domain")) : Sentence(result.domain);
    switch (result.code) {
    case spf::Code::None: verdict.reason = Sentence::of(QT_TRANSLATE_NOOP("daemon", "%1 does not say who may send for it"), who); break;
    case spf::Code::Neutral: verdict.reason = Sentence::of(QT_TRANSLATE_NOOP("daemon", "%1 does not say whether the client may send for it"), who); break;
    case spf::Code::Pass: verdict.reason = Sentence::of(QT_TRANSLATE_NOOP("daemon", "The client may send for %1"), who); break;
    case spf::Code::TempError: verdict.reason = Sentence::of(QT_TRANSLATE_NOOP("daemon", "Who may send for %1 could not be found out for the moment"), who); break;
    case spf::Code::PermError: verdict.reason = Sentence::of(QT_TRANSLATE_NOOP("daemon", "What %1 says about who may send for it is broken"), who); break;
    case spf::Code::SoftFail:
        verdict.reason = Sentence::of(QT_TRANSLATE_NOOP("daemon", "The client probably may not send for %1"), who);
        if (settings.text("spf.fail") != "none")
            verdict.score = settings.real("spf.softfail_score");
        break;
    case spf::Code::Fail: {
        verdict.reason = result.explanation.isEmpty() ? Sentence::of(QT_TRANSLATE_NOOP("daemon", "The client may not send for %1"), who)
                                                      : Sentence::of(QT_TRANSLATE_NOOP("daemon", "The client may not send for %1: %2"), who, result.explanation.left(150));
        const QByteArray deed = settings.text("spf.fail");
        if (deed != "none")
            verdict.score = settings.real("spf.fail_score");
        if (deed == "reject") {
            verdict.demand = Demand::Reject;
            verdict.reply = smtp::Reply(550, 7, 23, "SPF: " + client.toString().toLatin1() + " may not send for " + who.english()
                    + (result.explanation.isEmpty() ? QByteArray() : ": " + result.explanation.left(150))); // RFC 7372 §3.2
        }
        break;
    }
    }
    return verdict;
}

bool SpfCheck::applies(const Subject &subject) const
{
    return subject.mail && subject.client->service == smtp::Service::Mx && !subject.client->address.isNull();
}

async::Task<void> SpfCheck::run(Subject *subject)
{
    spf::Question question;
    question.client = subject->client->address;
    question.helo = subject->client->helo;
    question.sender = subject->envelope->sender.isEmpty() ? QByteArray() : subject->envelope->sender.toString();
    question.receiver = m_hostname;
    question.now = m_clock.nowUtc().toSecsSinceEpoch();
    if (!question.sender.isEmpty()) { // else MAIL FROM's is HELO's
        if (subject->session->heloSpf && subject->session->heloSpfName == question.helo) {
            subject->mail->heloSpf = subject->session->heloSpf;
        } else {
            auto asking = spf::checkHelo(&m_resolver, question);
            spf::Result found = co_await asking;
            subject->session->heloSpf = found;
            subject->session->heloSpfName = question.helo;
            subject->mail->heloSpf = std::move(found);
        }
    }
    auto asking = spf::checkMailFrom(&m_resolver, question);
    spf::Result result = co_await asking;
    Verdict verdict = spfVerdict(result, question.client, *subject->settings);
    subject->mail->mailFromSpf = std::move(result);
    subject->say(std::move(verdict));
}

} // namespace policy
