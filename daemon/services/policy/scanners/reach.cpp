#include "services/policy/scanners/reach.h"

#include "shared/base/log.h"

#include <QHostAddress>

namespace policy::scanners {

namespace {
constexpr qint64 readSize = 64 * 1024;
}

wire::Patience Deadline::left() const
{
    const auto rest = m_end - m_clock->monotonic();
    if (rest <= wire::Patience(0))
        throw wire::TimedOut();
    return rest;
}

async::Task<std::unique_ptr<wire::ClientStream>> connect(const Parts *parts, Address address, Deadline deadline)
{
    QList<QHostAddress> hosts;
    if (address.path.isEmpty()) {
        const QHostAddress literal(QString::fromLatin1(address.host));
        if (!literal.isNull()) {
            hosts = { literal };
        } else if (address.host == "localhost") { // RFC 6761 §6.3: not a question for the DNS
            hosts = { QHostAddress(QHostAddress::LocalHost), QHostAddress(QHostAddress::LocalHostIPv6) };
        } else {
            const auto found = co_await parts->resolver.addresses(address.host);
            if (found.status != dns::Status::Ok)
                throw ScannerError("the name " + address.host + " is not found");
            hosts = found.records;
        }
    } else {
        hosts = { QHostAddress() };
    }
    QString why;
    for (const QHostAddress &host : std::as_const(hosts)) {
        wire::DialTarget target;
        target.address = host;
        target.port = address.port;
        target.path = address.path;
        target.timeout = deadline.left();
        auto stream = co_await parts->dialer.connect(target);
        if (stream)
            co_return std::move(*stream);
        why = stream.failure().reason;
    }
    throw ScannerError(why.toUtf8());
}

async::Task<QByteArray> readPiece(const Parts *parts, const Message *message, qint64 offset, qint64 n)
{
    if (message->isInMemory())
        co_return message->read(offset, n);
    auto job = [message, offset, n] { return message->read(offset, n); };
    QByteArray piece = co_await parts->pool.run(std::move(job));
    co_return piece;
}

async::Task<void> sendMessage(const Parts *parts, wire::ByteStream *stream, const Message *message, qint64 length, Deadline deadline)
{
    for (qint64 offset = 0; offset < length;) {
        const QByteArray piece = co_await readPiece(parts, message, offset, std::min(readSize, length - offset));
        if (piece.isEmpty())
            throw ScannerError("the message cannot be read");
        stream->write(piece);
        offset += piece.size();
        co_await stream->drainOutput(deadline.left());
    }
    co_await stream->flush(deadline.left());
}

async::Task<QByteArray> readAll(wire::ByteStream *stream, qsizetype limit, Deadline deadline)
{
    QByteArray all;
    while (true) {
        bool ended = false;
        try {
            const QByteArray piece = co_await stream->readSome(limit + 1 - all.size(), deadline.left());
            all += piece;
        } catch (const wire::PeerGone &) {
            ended = true;
        }
        if (ended)
            co_return all;
        if (all.size() > limit)
            throw ScannerError("its answer is too long");
    }
}

QByteArray problemOf(std::exception_ptr error)
{
    try {
        std::rethrow_exception(error);
    } catch (const wire::TimedOut &) {
        return "it did not answer in time";
    } catch (const wire::PeerGone &) {
        return "it closed the connection";
    } catch (const async::PoolFull &) {
        return "this server is too busy";
    } catch (const std::exception &e) {
        return singleLine(QByteArray(e.what()).left(500));
    } catch (...) {
        return "unknown error";
    }
}

Verdict outageVerdict(const char *check, const Address &address, const QByteArray &why, const Outage &outage)
{
    Verdict verdict;
    verdict.check = check;
    verdict.result = "unavailable";
    verdict.evidence = { { "scanner", address.toString() }, { "problem", why } };
    verdict.reason = Sentence::of(QT_TRANSLATE_NOOP("daemon", "The scanner %1 could not be asked: %2"), check, why);
    if (outage.kind == Outage::Score)
        verdict.score = outage.score;
    if (outage.kind == Outage::Defer) {
        verdict.demand = Demand::Defer;
        verdict.reply = smtp::Reply(451, 4, 3, "Content scanning is not available now, try again later");
    }
    return verdict;
}

Verdict tooLargeVerdict(const char *check, qint64 size)
{
    Verdict verdict;
    verdict.check = check;
    verdict.result = "too-large";
    verdict.evidence = { { "size", QByteArray::number(size) } };
    verdict.reason = Sentence::of(QT_TRANSLATE_NOOP("daemon", "The message is larger than %1 is set to look at"), check);
    return verdict;
}

bool Asking::begin()
{
    m_began = m_parts.clock.monotonic();
    if (m_health->mayAsk())
        return true;
    m_problem = m_health->state().lastError;
    return false;
}

void Asking::restart() { m_began = m_parts.clock.monotonic(); }

void Asking::answered()
{
    const bool wasDown = m_health->state().down;
    m_health->answered(m_parts.clock.monotonic() - m_began);
    if (wasDown)
        logEvent(Severity::Notice, "policy", "scanner-up", { { "scanner", m_check }, { "address", m_address.toString() } });
}

void Asking::failed(std::exception_ptr error)
{
    m_problem = problemOf(error);
    const bool wasDown = m_health->state().down;
    m_health->failed(m_problem);
    const bool isDown = m_health->state().down;
    logEvent(isDown && !wasDown ? Severity::Warning : Severity::Info, "policy", isDown ? "scanner-down" : "scanner-failed",
        { { "scanner", m_check }, { "address", m_address.toString() }, { "problem", m_problem } });
}

std::chrono::milliseconds patienceFor(std::chrono::milliseconds limit) { return limit + std::chrono::seconds(10); }

bool isSubmission(const smtp::Client &client) { return client.identity || client.service == smtp::Service::Submission; }

QByteArray singleLine(QByteArray value)
{
    for (char &c : value) {
        if (uchar(c) < 32 || c == 127)
            c = ' ';
    }
    return value;
}

} // namespace policy::scanners
