#include "services/policy/scanners/clamd.h"

#include <QtEndian>

namespace policy::scanners {

namespace {
constexpr qint64 chunkSize = 64 * 1024;
constexpr qsizetype answerLimit = 4096;

void appendChunk(QByteArray &out, const QByteArray &octets)
{
    char length[4];
    qToBigEndian(quint32(octets.size()), length);
    out.append(length, 4);
    out.append(octets);
}
} // namespace

ClamdReply parseClamdReply(QByteArrayView answer)
{
    QByteArray text = answer.toByteArray();
    while (text.endsWith('\0') || text.endsWith('\n'))
        text.chop(1);
    text = singleLine(text);
    const qsizetype colon = text.indexOf(": ");
    const QByteArray verdict = colon < 0 ? QByteArray() : text.mid(colon + 2);
    if (verdict == "OK")
        return {};
    if (verdict.endsWith(" FOUND") && verdict.size() > 6)
        return { verdict.first(std::min<qsizetype>(verdict.size() - 6, 200)) };
    if (text.contains("size limit exceeded"))
        throw ScannerError("clamd's StreamMaxLength is smaller than scan.clamd.max_size");
    throw ScannerError(text.isEmpty() ? QByteArray("clamd gave no answer") : "clamd says: " + text.left(200));
}

Verdict clamdVerdict(const ClamdReply &reply, QByteArrayView action)
{
    Verdict verdict;
    verdict.check = "clamav";
    if (reply.virus.isEmpty()) {
        verdict.result = "clean";
        verdict.reason = QT_TRANSLATE_NOOP("daemon", "ClamAV found nothing");
        return verdict;
    }
    verdict.result = "infected";
    verdict.evidence = { { "virus", reply.virus } };
    verdict.reason = Sentence::of(QT_TRANSLATE_NOOP("daemon", "ClamAV found the virus %1"), reply.virus);
    if (action == "junk")
        verdict.demand = Demand::Junk;
    else if (action == "hold")
        verdict.demand = Demand::Hold;
    else if (action == "discard")
        verdict.demand = Demand::Discard;
    else {
        verdict.demand = Demand::Reject;
        verdict.reply = smtp::Reply(550, 7, 1, "This message contains a virus: " + reply.virus);
    }
    return verdict;
}

bool ClamdCheck::applies(const Subject &subject) const
{
    const settings::Values &values = *subject.settings;
    if (values.text("scan.clamd.address").isEmpty() || !subject.message)
        return false;
    return !subject.client->identity || values.flag("scan.clamd.submission");
}

std::chrono::milliseconds ClamdCheck::patience(const Subject &subject) const
{
    return patienceFor(std::chrono::seconds(subject.settings->number("scan.clamd.timeout")));
}

async::Task<ClamdReply> ClamdCheck::ask(const Parts *parts, Address address, const Message *message, Deadline deadline)
{
    auto stream = co_await connect(parts, address, deadline);
    stream->write(QByteArrayView("zINSTREAM\0", 10));
    const qint64 size = message->size();
    bool gone = false;
    try {
        for (qint64 offset = 0; offset < size;) {
            const QByteArray piece = co_await readPiece(parts, message, offset, std::min(chunkSize, size - offset));
            if (piece.isEmpty())
                throw ScannerError("the message cannot be read");
            appendChunk(stream->output(), piece);
            offset += piece.size();
            co_await stream->drainOutput(deadline.left());
        }
        appendChunk(stream->output(), {});
        co_await stream->flush(deadline.left());
    } catch (const wire::PeerGone &) {
        gone = true; // it closes in the middle when its limit is met
    }
    if (gone)
        throw ScannerError("clamd closed the connection within the message: its StreamMaxLength may be smaller than scan.clamd.max_size");
    const QByteArray answer = co_await readAll(stream.get(), answerLimit, deadline);
    co_return parseClamdReply(answer);
}

async::Task<void> ClamdCheck::run(Subject *subject)
{
    const settings::Values &values = *subject->settings;
    const Outage outage { Outage::kindNamed(values.text("scan.clamd.when_down")), values.real("scan.down_score") };
    const auto address = Address::parse(values.text("scan.clamd.address"), 3310);
    if (!address) {
        subject->say(outageVerdict(name(), {}, address.failure().reason.toUtf8(), outage));
        co_return;
    }
    if (subject->message->size() > values.number("scan.clamd.max_size")) {
        subject->say(tooLargeVerdict(name(), subject->message->size()));
        co_return;
    }
    Asking asking(m_parts, m_health.of(name(), address->toString()), name(), *address);
    std::optional<ClamdReply> reply;
    if (asking.begin()) {
        try {
            const Deadline deadline(m_parts.clock, std::chrono::seconds(values.number("scan.clamd.timeout")));
            reply = co_await ask(&m_parts, *address, subject->message, deadline);
            asking.answered();
        } catch (...) {
            asking.failed(std::current_exception());
        }
    }
    if (!reply) {
        subject->say(outageVerdict(name(), *address, asking.problem(), outage));
        co_return;
    }
    subject->mail->virus = reply->virus.isNull() ? QByteArray("") : reply->virus;
    subject->say(clamdVerdict(*reply, values.text("scan.clamd.action")));
}

} // namespace policy::scanners
