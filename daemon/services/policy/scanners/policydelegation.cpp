#include "services/policy/scanners/policydelegation.h"

#include "services/policy/scanners/headers.h"
#include "shared/base/log.h"

namespace policy::scanners {

namespace {
constexpr qsizetype answerLimit = 8192;

struct Connections final : SessionExtension // one to each server
{
    std::map<QByteArray, std::unique_ptr<wire::ClientStream>> streams;
};

const char *stageWord(Stage stage)
{
    switch (stage) {
    case Stage::Connection: return "connect";
    case Stage::Helo: return "helo";
    case Stage::Sender: return "mail";
    case Stage::Recipient: return "rcpt";
    case Stage::Content: return "end";
    }
    return "";
}

// What an action means here. Header fields and recipients go into the mail's edits.
Verdict verdictOf(const PolicyAction &action, const QByteArray &words, const Entry &entry, Subject *subject)
{
    Verdict verdict;
    verdict.check = "policy-service";
    verdict.result = words.split(' ').front().left(40).toLower();
    verdict.evidence = { { "server", entry.address.toString() }, { "action", words.left(500) } };
    verdict.reason = Sentence::of(QT_TRANSLATE_NOOP("daemon", "The policy server %1 says %2"), entry.address.toString(), words.left(200));
    verdict.reply = action.reply;
    Edits *edits = subject->mail ? &subject->mail->edits : nullptr;
    switch (action.kind) {
    case PolicyAction::Dunno:
    case PolicyAction::Warn: break;
    case PolicyAction::Ok:
        if (entry.option("ok", "dunno") == "accept")
            verdict.demand = Demand::Accept;
        break;
    case PolicyAction::Reject: verdict.demand = Demand::Reject; break;
    case PolicyAction::Defer: verdict.demand = Demand::Defer; break;
    case PolicyAction::Hold: verdict.demand = Demand::Hold; break;
    case PolicyAction::Discard: verdict.demand = Demand::Discard; break;
    case PolicyAction::Prepend:
        if (edits) {
            const qsizetype colon = action.argument.indexOf(':');
            edits->headers.push_back({ HeaderEdit::Prepend, action.argument.first(colon), action.argument.mid(colon + 1).trimmed(), 0 });
        }
        break;
    case PolicyAction::Redirect:
        if (const auto address = MailAddress::parse(action.argument); edits && address)
            edits->redirect = { *address };
        break;
    case PolicyAction::Bcc:
        if (const auto address = MailAddress::parse(action.argument); edits && address)
            edits->addRecipients.push_back(*address);
        break;
    case PolicyAction::Unknown:
        verdict.result = "unknown";
        logEvent(Severity::Warning, "policy", "unknown-policy-action",
            { { "server", entry.address.toString() }, { "action", words.left(200) } });
        break;
    }
    return verdict;
}
} // namespace

std::vector<Result<Entry>> PolicyDelegation::entries(const settings::Values &values)
{
    std::vector<Result<Entry>> all;
    for (const QByteArray &line : values.list("scan.policy_services"))
        all.push_back(Entry::parse(line, { "stage", "timeout", "down", "for", "ok" }));
    return all;
}

bool PolicyDelegation::serves(const Entry &entry, Stage stage)
{
    QByteArray word = entry.option("stage", "rcpt");
    if (word == "data")
        word = "end";
    return word == stageWord(stage);
}

bool PolicyDelegation::applies(const Subject &subject) const
{
    // In a trial nobody is asked: a server of greylists or quotas would count it.
    return subject.session && !subject.dryRun && !subject.settings->text("scan.policy_services").isEmpty();
}

std::chrono::milliseconds PolicyDelegation::patience(const Subject &subject) const
{
    std::chrono::milliseconds all { 0 };
    for (const Result<Entry> &entry : entries(*subject.settings)) {
        if (entry && serves(*entry, m_stage))
            all += entry->seconds("timeout", 30);
    }
    return patienceFor(all);
}

async::Task<QByteArray> PolicyDelegation::ask(wire::ByteStream *stream, QByteArray request, Deadline deadline)
{
    stream->write(request);
    QByteArray answer;
    while (!answer.contains("\n\n")) {
        if (answer.size() > answerLimit)
            throw ScannerError("its answer is too long");
        const QByteArray piece = co_await stream->readSome(answerLimit, deadline.left());
        answer += piece;
        answer.replace("\r\n", "\n");
    }
    co_return parsePolicyAnswer(answer);
}

// A server may have closed a kept connection since: then, and only then, it is asked once more on a new one.
async::Task<QByteArray> PolicyDelegation::askAgain(
    std::unique_ptr<wire::ClientStream> *kept, Address address, QByteArray request, Deadline deadline)
{
    if (*kept) {
        std::optional<QByteArray> answer;
        try {
            answer = co_await ask(kept->get(), request, deadline);
        } catch (const wire::PeerGone &) {
            kept->reset();
        }
        if (answer)
            co_return std::move(*answer);
    }
    auto stream = co_await connect(&m_parts, address, deadline);
    QByteArray answer = co_await ask(stream.get(), request, deadline);
    *kept = std::move(stream);
    co_return answer;
}

async::Task<void> PolicyDelegation::run(Subject *subject)
{
    const auto all = entries(*subject->settings);
    for (const Result<Entry> &parsed : all) {
        if (!parsed) {
            subject->say(outageVerdict(name(), {}, parsed.failure().reason.toUtf8(), {}));
            continue;
        }
        const Entry entry = *parsed;
        const bool submission = isSubmission(*subject->client);
        const QByteArray whose = entry.option("for", "mx");
        if (!serves(entry, m_stage) || (whose == "mx" && submission) || (whose == "submission" && !submission))
            continue;
        std::shared_ptr<SessionExtension> &slot = subject->session->extensions[name()];
        if (!slot)
            slot = std::make_shared<Connections>();
        const auto connections = std::static_pointer_cast<Connections>(slot);
        const QByteArray where = entry.address.toString();
        Asking asking(m_parts, m_health.of(name(), where), name(), entry.address);
        std::optional<QByteArray> words;
        if (asking.begin()) {
            try {
                const Deadline deadline(m_parts.clock, entry.seconds("timeout", 30));
                words = co_await askAgain(&connections->streams[where], entry.address, policyRequest(*subject, m_parts.hostname), deadline);
                asking.answered();
            } catch (...) {
                asking.failed(std::current_exception());
            }
        }
        if (!words) {
            connections->streams.erase(where);
            const Outage outage { Outage::kindNamed(entry.option("down", "defer")), subject->settings->real("scan.down_score") };
            subject->say(outageVerdict(name(), entry.address, asking.problem(), outage));
            continue;
        }
        const PolicyAction action = parsePolicyAction(*words);
        if (action.kind == PolicyAction::Dunno)
            continue;
        subject->say(verdictOf(action, *words, entry, subject));
        if (action.kind != PolicyAction::Warn && action.kind != PolicyAction::Unknown && action.kind != PolicyAction::Prepend)
            co_return; // as in a list of restrictions: what was decided is decided
    }
}

void PolicyDelegation::ended(const smtp::Client &, const SessionFacts &facts, const smtp::SessionEnd &)
{
    const auto found = facts.extensions.find(name());
    if (found != facts.extensions.end())
        std::static_pointer_cast<Connections>(found->second)->streams.clear();
}

} // namespace policy::scanners
