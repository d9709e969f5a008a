#include "services/policy/engine.h"

#include "async/gatherwithin.h"
#include "services/policy/decision.h"
#include "shared/base/log.h"

#include <algorithm>

namespace policy {

using async::Task;
using std::chrono::milliseconds;

namespace {
// One run of one check. A check that is over its time keeps it alive.
struct Job
{
    Check *check = nullptr;
    Subject subject;
    std::vector<Verdict> said;
};

QByteArray wordsOf(std::exception_ptr error)
{
    try {
        std::rethrow_exception(error);
    } catch (const std::exception &known) {
        return known.what();
    } catch (...) {
        return "not known";
    }
}

// The row by which a check is weighed; null: it has none. Found once for each check and thread, for it is asked some hundred
// times a mail.
const settings::LiveSetting *weightRow(const QByteArray &check)
{
    thread_local QHash<QByteArray, const settings::LiveSetting *> known;
    if (const auto found = known.constFind(check); found != known.constEnd())
        return *found;
    const settings::LiveSetting *row = settings::findLive("door.weight." + check);
    constexpr qsizetype most = 1000; // a verdict may bear any name
    if (known.size() < most)
        known.insert(QByteArray(check.constData(), check.size()), row);
    return row;
}
} // namespace

Engine::Engine() = default;
Engine::~Engine() = default;

void Engine::add(std::unique_ptr<Check> check)
{
    const auto rank = [](const Check &one) { return std::pair(one.stage(), one.order()); };
    const auto place = std::upper_bound(m_checks.begin(), m_checks.end(), check,
        [&](const auto &a, const auto &b) { return rank(*a) < rank(*b); });
    m_checks.insert(place, std::move(check));
}

bool Engine::isInsider(const Subject &subject)
{
    return subject.client->identity || subject.client->service == smtp::Service::Submission || (subject.session && subject.session->trusted);
}

double Engine::weight(const settings::Values &settings, const QByteArray &check, const QByteArray &domain)
{
    if (!settings.flag("door.enabled", domain))
        return 0;
    const settings::LiveSetting *row = weightRow(check);
    return row ? settings.real(row->key, domain) : 1;
}

// Off means off for everybody whom the verdict could be for.
bool Engine::runs(const Check &check, const Subject &subject) const
{
    if (subject.session && subject.session->remembered && check.remembers())
        return false;
    if (isInsider(subject) && !check.alsoForSubmission())
        return false;
    const settings::Values &settings = *subject.settings;
    const QByteArray name = QByteArray::fromRawData(check.name(), qsizetype(qstrlen(check.name())));
    const auto counts = [&](const QByteArray &domain) { return weight(settings, name, domain) > 0; };
    bool any = false;
    if (subject.stage == Stage::Recipient) {
        any = counts(subject.policyDomain());
    } else if (subject.stage == Stage::Content && subject.mail && !subject.mail->recipients.empty()) {
        for (const RecipientFacts &recipient : subject.mail->recipients)
            any = any || counts(recipient.policyDomain);
    } else {
        any = counts({});
        for (const QByteArray &domain : settings.domains())
            any = any || counts(domain);
    }
    return any && check.applies(subject);
}

Task<Decision> Engine::judge(Subject *subject) const
{
    const settings::Values &settings = *subject->settings;
    const milliseconds usual(settings.number("door.check_patience"));
    const int recipient = subject->stage == Stage::Recipient ? int(subject->envelope->recipients.size()) : -1;
    size_t next = 0;
    while (next < m_checks.size() && m_checks[next]->stage() < subject->stage)
        ++next;
    while (next < m_checks.size() && m_checks[next]->stage() == subject->stage) {
        const int order = m_checks[next]->order();
        std::vector<std::shared_ptr<Job>> jobs;
        std::vector<async::Limited> tasks;
        for (; next < m_checks.size() && m_checks[next]->stage() == subject->stage && m_checks[next]->order() == order; ++next) {
            Check &check = *m_checks[next];
            if (!runs(check, *subject))
                continue;
            const auto job = std::make_shared<Job>();
            job->check = &check;
            job->subject = *subject;
            job->subject.out = &job->said;
            const milliseconds own = check.patience(*subject);
            jobs.push_back(job);
            tasks.push_back({ check.run(&job->subject), own.count() > 0 ? own : usual, job });
        }
        if (jobs.empty())
            continue;
        const auto count = m_late;
        auto gathering = async::gatherWithin(std::move(tasks), [count](bool late) { count->fetch_add(late ? 1 : -1); });
        const std::vector<async::Ended> ends = co_await gathering;
        for (size_t i = 0; i < jobs.size(); ++i) {
            const Job &job = *jobs[i];
            if (!ends[i].inTime || ends[i].error) {
                logEvent(Severity::Warning, "policy", ends[i].inTime ? "check-failed" : "check-late",
                    { { "check", job.check->name() }, { "trace", subject->envelope ? subject->envelope->trace : QByteArray() },
                        { "peer", subject->client->address.toString() },
                        { "reason", ends[i].error ? wordsOf(ends[i].error) : QByteArray("over its time; judged without it") } });
                continue;
            }
            for (const Verdict &said : job.said) {
                Verdict verdict = said;
                verdict.stage = subject->stage;
                verdict.points = verdict.score;
                verdict.score *= weight(settings, verdict.check, subject->policyDomain());
                if (verdict.recipient < 0)
                    verdict.recipient = recipient;
                subject->out->push_back(std::move(verdict));
            }
        }
    }
    static const std::vector<Verdict> none;
    co_return decide(*subject, subject->session ? subject->session->verdicts : none, subject->mail ? subject->mail->verdicts : none);
}

Decision Engine::decide(const Subject &subject, const std::vector<Verdict> &sessionVerdicts, const std::vector<Verdict> &mailVerdicts)
{
    return subject.stage == Stage::Content ? decideContent(subject, sessionVerdicts, mailVerdicts)
                                           : decideEnvelope(subject, sessionVerdicts, mailVerdicts);
}

} // namespace policy
