// A session takes a message in: DATA (RFC 5321 §4.1.1.4) and BDAT (RFC 3030 §2). Whatever is wrong with the message, its
// octets are read to their end before the answer, or they would be taken for commands; what is refused costs neither memory
// nor disk from then on.
#include "protocols/smtp/messageintake.h"
#include "protocols/smtp/receivedheader.h"
#include "protocols/smtp/replies.h"
#include "protocols/smtp/serversession.h"
#include "protocols/wire/dotreader.h"
#include "shared/base/log.h"

namespace smtp {

static constexpr qsizetype blockSize = 64 * 1024;
static constexpr qsizetype fileBlock = 256 * 1024; // what is handed to the pool at once

void ServerSession::beginMessage()
{
    const Envelope &envelope = m_state.pendingEnvelope();
    MissingFields missing;
    if (m_options->fixHeader) {
        missing.date = headerDate(m_ports.clock->nowUtc());
        missing.messageId = '<' + envelope.trace + '@' + m_options->hostname + '>';
        missing.from = !envelope.sender.isEmpty() ? envelope.sender.toString()
            : envelope.client->identity           ? envelope.client->identity->address.toString()
                                                  : QByteArray();
    }
    m_intake = std::make_unique<MessageIntake>(m_options, std::move(missing));
    m_message = m_ports.server->begin(envelope);
    if (!m_message)
        m_intake->refuse(replies::internal());
}

// What the intake lets through goes to the message; `accepted` stays where it is until then.
async::Task<void> ServerSession::store(QByteArrayView accepted)
{
    if (m_intake->refusal())
        m_message.reset();
    if (accepted.isEmpty() || !m_message)
        co_return;
    Result<void> appended;
    if (m_message->appendWouldBlock(accepted.size())) {
        auto job = [message = m_message.get(), accepted] { return message->append(accepted); };
        auto awaitable = m_ports.pool->run(std::move(job));
        appended = co_await awaitable;
    } else {
        appended = m_message->append(accepted);
    }
    if (!appended) {
        m_intake->refuse(toReply(appended.failure()));
        m_message.reset();
    }
}

async::Task<void> ServerSession::append(QByteArray octets)
{
    const QByteArrayView accepted = m_intake->accept(octets);
    co_await store(accepted);
}

async::Task<void> ServerSession::takeData()
{
    beginMessage();
    wire::DotReader reader;
    QByteArray content;
    const auto deadline = m_ports.clock->monotonic() + m_options->timeouts.data;
    while (!reader.finished()) {
        const QByteArray block = co_await m_stream.readSome(blockSize, m_options->timeouts.dataBlock);
        if (m_ports.clock->monotonic() > deadline)
            throw wire::TimedOut();
        const qsizetype used = reader.feed(block, content);
        if (used < block.size())
            m_stream.unread(QByteArrayView(block).sliced(used));
        const bool gather = m_message && content.size() < fileBlock && m_message->appendWouldBlock(content.size());
        if (gather && !reader.finished())
            continue;
        co_await append(content);
        content.resize(0);
    }
    co_await finishMessage();
}

async::Task<void> ServerSession::takeChunk(std::optional<Reply> refusal)
{
    const ChunkCommand chunk = m_state.chunk();
    if (!refusal && !m_intake)
        beginMessage();
    qint64 left = chunk.size;
    const auto deadline = m_ports.clock->monotonic() + m_options->timeouts.data;
    while (left > 0) {
        const QByteArray block
            = co_await m_stream.readSome(qsizetype(std::min<qint64>(left, blockSize)), m_options->timeouts.dataBlock);
        if (m_ports.clock->monotonic() > deadline)
            throw wire::TimedOut();
        left -= block.size();
        if (!refusal)
            co_await append(block);
    }
    if (refusal) {
        co_await answer(std::move(*refusal));
        co_return;
    }
    if (chunk.last) {
        co_await finishMessage();
        co_return;
    }
    if (m_intake->refusal()) {
        const Reply reply = *m_intake->refusal();
        refuseTransaction(reply);
        m_intake.reset();
        m_state.chunkFailed();
        co_await answer(reply);
        co_return;
    }
    m_state.chunkTaken();
    co_await answer(replies::chunkOk(chunk.size));
}

// Submission: every address in From and Sender must be the account's. Who resends a message (RFC 5322 §3.6.6) stands in
// Resent-From, and leaves its authors what they are.
async::Task<std::optional<Reply>> ServerSession::checkAuthors()
{
    const Envelope envelope = m_state.pendingEnvelope();
    if (!m_options->fixHeader || !envelope.client->identity)
        co_return std::nullopt;
    const std::vector<MailAddress> resenders = m_intake->resenders();
    std::vector<MailAddress> authors = resenders;
    authors.insert(authors.end(), m_intake->authors().begin(), m_intake->authors().end());
    for (size_t i = 0; i < authors.size(); ++i) {
        const MailAddress &author = authors[i];
        auto task = i >= resenders.size() && !resenders.empty() ? m_ports.server->mayResendOf(*envelope.client->identity, author)
                                                                : m_ports.server->maySendAs(*envelope.client->identity, author);
        const Result<bool> may = co_await task;
        if (!may)
            co_return toReply(may.failure());
        if (!*may)
            co_return replies::notYourAddress(author.toString());
    }
    co_return std::nullopt;
}

void ServerSession::refuseTransaction(const Reply &reply)
{
    const Envelope &envelope = m_state.pendingEnvelope();
    logEvent(Severity::Info, "smtp", "message-refused",
        { { "trace", envelope.trace }, { "peer", m_state.client().address.toString() }, { "from", envelope.sender.toString() },
            { "size", m_intake ? m_intake->size() : qint64(0) }, { "reply", reply.toLine() } });
}

// What was accepted the house has logged already, with more to say about it.
void ServerSession::logVerdict(const Envelope &envelope, size_t index, qint64 size, const Reply &reply) const
{
    const Severity severity = reply.isPositive() ? Severity::Debug : Severity::Info;
    if (!logs(severity))
        return;
    const QByteArray to = m_options->service == Service::Lmtp || envelope.recipients.size() == 1
        ? envelope.recipients[qsizetype(index)].address.toString()
        : QByteArray::number(envelope.recipients.size()) + " recipients";
    logEvent(severity, "smtp", reply.isPositive() ? "message-accepted" : "message-refused",
        { { "trace", envelope.trace }, { "peer", m_state.client().address.toString() }, { "from", envelope.sender.toString() },
            { "to", to }, { "size", size }, { "reply", reply.toLine() } });
}

async::Task<void> ServerSession::finishMessage()
{
    const QByteArrayView rest = m_intake->finish();
    co_await store(rest);
    if (!m_intake->refusal()) {
        std::optional<Reply> wrongAuthor = co_await checkAuthors();
        if (wrongAuthor)
            m_intake->refuse(std::move(*wrongAuthor));
    }
    const Envelope envelope = m_state.pendingEnvelope();
    const size_t answers = m_options->service == Service::Lmtp ? size_t(envelope.recipients.size()) : 1;
    std::vector<Reply> answered;
    if (m_intake->refusal()) {
        m_message.reset();
        refuseTransaction(*m_intake->refusal());
        answered.assign(answers, *m_intake->refusal()); // RFC 2033 §4.2: one for each, also now
    } else {
        const qint64 size = m_intake->size();
        m_intake.reset();
        auto task = m_ports.server->deliver(envelope, std::move(m_message));
        answered = co_await task;
        answered.resize(answers, replies::internal());
        for (size_t i = 0; i < answers; ++i)
            logVerdict(envelope, i, size, answered[i]);
    }
    m_intake.reset();
    const bool accepted = std::any_of(answered.begin(), answered.end(), [](const Reply &reply) { return reply.isPositive(); });
    if (accepted)
        ++m_end.mails;
    m_state.transactionEnded(accepted);
    for (const Reply &reply : answered)
        reply.appendTo(m_stream.output());
    co_await m_stream.drainOutput(m_options->timeouts.output);
}

} // namespace smtp
