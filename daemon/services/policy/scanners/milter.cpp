#include "services/policy/scanners/milter.h"

#include "shared/base/log.h"
#include "storage/maildir/messagebuffer.h"

namespace policy::scanners {

namespace {
constexpr qint64 pieceSize = 64 * 1024;
constexpr wire::Patience messagePatience = std::chrono::minutes(2); // filters that scan take their time at the end

milter::Peer peerOf(const Subject &subject)
{
    const QByteArray name = subject.session ? subject.session->confirmedName : QByteArray();
    const QHostAddress &address = subject.client->address;
    return { name.isEmpty() ? '[' + address.toString().toLatin1() + ']' : name, address, subject.client->port };
}

QList<QByteArray> mailParameters(const smtp::MailParameters &given)
{
    QList<QByteArray> parameters;
    if (given.size >= 0)
        parameters.append("SIZE=" + QByteArray::number(given.size));
    if (given.body == smtp::BodyType::EightBitMime)
        parameters.append("BODY=8BITMIME");
    if (given.body == smtp::BodyType::BinaryMime)
        parameters.append("BODY=BINARYMIME");
    if (given.smtpUtf8)
        parameters.append("SMTPUTF8");
    return parameters;
}

async::Task<void> appendBody(async::Pool *pool, std::shared_ptr<storage::MessageBuffer> buffer, QByteArray piece)
{
    Result<void> done;
    if (buffer->appendWouldBlock(piece.size())) {
        auto job = [buffer, piece] { return buffer->append(piece); };
        done = co_await pool->run(std::move(job));
    } else {
        done = buffer->append(piece);
    }
    if (!done)
        throw ScannerError("the body that it wants cannot be kept: " + done.failure().reason.toUtf8());
}
} // namespace

struct Milters::Changes
{
    explicit Changes(QByteArrayView header)
        : header(header)
    {
    }
    HeaderDraft header;
    std::shared_ptr<storage::MessageBuffer> body; // null: as it arrived
    std::vector<MailAddress> added, removed;
    std::optional<MailAddress> sender;
    QByteArray quarantine;
    bool any = false;
};

// While the filters of a session are spoken with.
struct Milters::Talking
{
    explicit Talking(MilterSession &session)
        : session(session)
    {
        session.busy = true;
    }
    ~Talking()
    {
        session.busy = false;
        if (session.ended)
            session.filters.clear();
    }
    MilterSession &session;
};

std::vector<Result<Entry>> Milters::entries(const settings::Values &values)
{
    std::vector<Result<Entry>> all;
    for (const QByteArray &line : values.list("scan.milters"))
        all.push_back(Entry::parse(line, { "timeout", "down", "for" }));
    return all;
}

bool Milters::applies(const Subject &subject) const
{
    if (!subject.session || subject.dryRun) // a filter would believe that a mail has come
        return false;
    // A session that began with filters goes on with them, whatever the setting says now.
    return subject.session->extensions.contains(name()) || !subject.settings->text("scan.milters").isEmpty();
}

std::chrono::milliseconds Milters::patience(const Subject &subject) const
{
    std::chrono::milliseconds all { 0 };
    for (const Result<Entry> &entry : entries(*subject.settings)) {
        if (entry)
            all += entry->seconds("timeout", 30) * 2 + (m_stage == Stage::Content ? messagePatience : std::chrono::milliseconds(0));
    }
    return patienceFor(all);
}

// --- a session's events ----------------------------------------------------------------------------------------------

async::Task<void> Milters::open(MilterFilter *filter, const Subject *subject)
{
    const auto patience = filter->entry.seconds("timeout", 30);
    auto stream = co_await connect(&m_parts, filter->entry.address, Deadline(m_parts.clock, patience));
    milter::Timeouts timeouts;
    timeouts.command = patience;
    timeouts.message = std::max(wire::Patience(patience), messagePatience);
    std::unique_ptr<wire::ByteStream> octets = std::move(stream);
    filter->session = std::make_unique<milter::ClientSession>(std::move(octets), timeouts);
    filter->session->setMacros(milterMacros(*subject, m_parts.hostname));
    co_await filter->session->negotiate();
}

// The event of this stage. What the filter has not heard of the stages before (it was set up while the session ran) is told first.
async::Task<milter::Verdict> Milters::tellEvent(MilterFilter *filter, const Subject *subject)
{
    milter::ClientSession &session = *filter->session;
    session.setMacros(milterMacros(*subject, m_parts.hostname));
    milter::Verdict verdict;
    if (!filter->told) {
        filter->told = true;
        verdict = co_await session.connect(peerOf(*subject));
        if (verdict.isFinal())
            co_return verdict;
    }
    if (m_stage == Stage::Helo || (m_stage > Stage::Helo && filter->toldUntil < Stage::Helo)) {
        filter->toldUntil = Stage::Helo;
        verdict = co_await session.helo(subject->client->helo);
        if (verdict.isFinal())
            co_return verdict;
    }
    if (m_stage == Stage::Sender || (m_stage > Stage::Sender && filter->trace != subject->envelope->trace)) {
        filter->toldUntil = Stage::Sender;
        filter->trace = subject->envelope->trace;
        filter->recipientsTold = false;
        verdict = co_await session.mail(subject->envelope->sender.toString(), mailParameters(subject->envelope->parameters));
        if (verdict.isFinal())
            co_return verdict;
    }
    if (m_stage == Stage::Recipient) {
        verdict = co_await session.recipient(subject->recipient->address.toString(), {});
        filter->recipientsTold = true;
    } else if (m_stage == Stage::Content && !filter->recipientsTold) {
        for (const smtp::Recipient &recipient : subject->envelope->recipients) {
            verdict = co_await session.recipient(recipient.address.toString(), {});
            if (verdict.isFinal())
                co_return verdict;
        }
    }
    co_return verdict;
}

// --- the message -----------------------------------------------------------------------------------------------------

async::Task<milter::Verdict> Milters::tellBody(MilterFilter *filter, const Subject *subject, Changes *changes)
{
    const qint64 start = changes->body ? 0 : subject->message->header().size();
    const qint64 end = changes->body ? changes->body->size() : subject->message->size();
    milter::Verdict verdict;
    for (qint64 offset = start; offset < end && filter->session->wantsBody();) {
        const qint64 n = std::min(pieceSize - 1, end - offset); // one packet
        QByteArray piece;
        if (!changes->body) {
            piece = co_await readPiece(&m_parts, subject->message, offset, n);
        } else if (changes->body->inMemory()) {
            piece = changes->body->read(offset, n);
        } else {
            auto job = [body = changes->body, offset, n] { return body->read(offset, n); };
            piece = co_await m_parts.pool.run(std::move(job));
        }
        if (piece.isEmpty())
            throw ScannerError("the message cannot be read");
        offset += piece.size();
        verdict = co_await filter->session->body(piece);
        if (verdict.kind != milter::Verdict::Continue)
            break;
    }
    co_return verdict;
}

async::Task<milter::Verdict> Milters::tellMessage(MilterFilter *filter, const Subject *subject, Changes *changes)
{
    milter::ClientSession &session = *filter->session;
    milter::Verdict verdict = co_await session.data();
    if (verdict.isFinal())
        co_return verdict;
    if (session.wantsHeaders()) {
        const auto fields = changes->header.fields();
        for (const HeaderDraft::Field &field : fields) {
            verdict = co_await session.header(field.name, field.value);
            if (verdict.isFinal())
                co_return verdict;
        }
    }
    verdict = co_await session.endOfHeader();
    if (verdict.isFinal())
        co_return verdict;
    verdict = co_await tellBody(filter, subject, changes);
    if (verdict.isFinal())
        co_return verdict;
    auto body = std::make_shared<storage::MessageBuffer>(m_parts.temporaryDirectory);
    async::Pool *pool = &m_parts.pool;
    milter::BodySink sink = [pool, body](QByteArray piece) { return appendBody(pool, body, std::move(piece)); };
    const auto conclusion = co_await session.endOfMessage(sink);
    if (conclusion.bodyReplaced) {
        changes->body = body;
        changes->any = true;
    }
    take(conclusion, changes);
    co_return conclusion.verdict;
}

void Milters::take(const milter::Conclusion &conclusion, Changes *changes)
{
    using Kind = milter::Modification;
    for (const milter::Modification &change : conclusion.modifications) {
        changes->any = true;
        const auto address = MailAddress::parse(change.value);
        switch (change.kind) {
        case Kind::AddHeader: changes->header.add(change.name, change.value); break;
        case Kind::InsertHeader: changes->header.insert(change.index, change.name, change.value); break;
        case Kind::ChangeHeader: changes->header.change(change.name, change.index, change.value); break;
        case Kind::Quarantine: changes->quarantine = change.value.isEmpty() ? QByteArray("quarantined") : change.value; break;
        case Kind::AddRecipient:
            if (address)
                changes->added.push_back(*address);
            break;
        case Kind::DeleteRecipient:
            if (address)
                changes->removed.push_back(*address);
            break;
        case Kind::ChangeFrom:
            if (address || change.value.isEmpty())
                changes->sender = address.value_or(MailAddress());
            break;
        case Kind::ReplaceBody: break; // went to the sink
        }
    }
}

void Milters::give(Changes *changes, Subject *subject)
{
    if (!changes->any)
        return;
    Edits &edits = subject->mail->edits;
    auto headers = changes->header.edits();
    for (HeaderEdit &edit : headers)
        edits.headers.push_back(std::move(edit));
    if (changes->body)
        edits.body = changes->body;
    edits.addRecipients.insert(edits.addRecipients.end(), changes->added.begin(), changes->added.end());
    edits.removeRecipients.insert(edits.removeRecipients.end(), changes->removed.begin(), changes->removed.end());
    if (changes->sender)
        edits.sender = changes->sender;
}

// --- the check -------------------------------------------------------------------------------------------------------

async::Task<void> Milters::run(Subject *subject)
{
    std::shared_ptr<SessionExtension> &slot = subject->session->extensions[name()];
    if (!slot)
        slot = std::make_shared<MilterSession>();
    const auto session = std::static_pointer_cast<MilterSession>(slot);
    if (session->busy) {
        subject->say(outageVerdict(name(), {}, "it is still busy with what came before", { Outage::Defer, 0 }));
        co_return;
    }
    const Talking talking(*session);
    if (!session->made) {
        session->made = true;
        const auto all = entries(*subject->settings);
        for (const Result<Entry> &parsed : all) {
            if (parsed) {
                MilterFilter filter;
                filter.entry = *parsed;
                session->filters.push_back(std::move(filter));
            } else {
                subject->say(outageVerdict(name(), {}, parsed.failure().reason.toUtf8(), {}));
            }
        }
    }
    const bool submission = isSubmission(*subject->client);
    const auto latest = m_parts.clock.monotonic() + patience(*subject);
    std::optional<Changes> changes;
    if (m_stage == Stage::Content)
        changes.emplace(subject->message->header());
    bool stop = false;
    for (MilterFilter &filter : session->filters) {
        const QByteArray whose = filter.entry.option("for", "mx");
        if ((whose == "mx" && submission) || (whose == "submission" && !submission))
            continue;
        if (stop) { // the mail is refused: those behind hear no more of it
            if (m_stage == Stage::Content && filter.session)
                co_await filter.session->abort();
            continue;
        }
        Asking asking(m_parts, m_health.of(name(), filter.entry.address.toString()), name(), filter.entry.address);
        std::optional<milter::Verdict> verdict;
        if (filter.failed) {
            verdict.reset();
        } else if (!filter.session && !asking.begin()) {
            filter.failed = true;
            filter.problem = asking.problem();
        } else {
            if (filter.session)
                asking.restart();
            try {
                if (!filter.session)
                    co_await open(&filter, subject);
                verdict = co_await tellEvent(&filter, subject);
                if (m_stage == Stage::Content && !verdict->isFinal())
                    verdict = co_await tellMessage(&filter, subject, &*changes);
                asking.answered();
            } catch (...) {
                verdict.reset();
                asking.failed(std::current_exception());
                filter.failed = true;
                filter.problem = asking.problem();
            }
        }
        if (!verdict) {
            filter.session.reset();
            const Outage outage { Outage::kindNamed(filter.entry.option("down", "accept")), subject->settings->real("scan.down_score") };
            // Told once, at the stage where it decides something; a session is not refused for it, its mails are.
            if (m_stage == Stage::Content || (m_stage == Stage::Sender && outage.kind == Outage::Defer))
                subject->say(outageVerdict(name(), filter.entry.address, filter.problem, outage));
            continue;
        }
        Verdict ours = milterVerdict(*verdict, filter.entry);
        if (m_stage == Stage::Content || ours.demand != Demand::None)
            subject->say(ours);
        stop = ours.demand == Demand::Reject || ours.demand == Demand::Defer || ours.demand == Demand::Discard;
    }
    // Over its time, the mail has been judged without it: nothing of it may change any more.
    if (m_stage != Stage::Content || stop || m_parts.clock.monotonic() >= latest)
        co_return;
    if (!changes->quarantine.isEmpty()) {
        Verdict verdict;
        verdict.check = name();
        verdict.result = "quarantine";
        verdict.demand = Demand::Hold;
        verdict.reason = Sentence::of(QT_TRANSLATE_NOOP("daemon", "A milter holds it: %1"), changes->quarantine);
        subject->say(std::move(verdict));
    }
    give(&*changes, subject);
}

void Milters::ended(const smtp::Client &, const SessionFacts &facts, const smtp::SessionEnd &)
{
    const auto found = facts.extensions.find(name());
    if (found == facts.extensions.end())
        return;
    const auto session = std::static_pointer_cast<MilterSession>(found->second);
    session->ended = true;
    if (!session->busy)
        session->filters.clear();
}

} // namespace policy::scanners
