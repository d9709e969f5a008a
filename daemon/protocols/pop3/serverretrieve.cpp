// RETR and TOP: a message goes out dot-stuffed, in blocks that are read and stuffed on the pool. RFC 1939 §5, §7.
#include "protocols/pop3/serversession.h"
#include "protocols/pop3/topcutter.h"
#include "protocols/wire/dotwriter.h"
#include "shared/base/log.h"

namespace pop3 {

static constexpr qint64 blockSize = 256 * 1024;

namespace {
// One message under way; touched by one thread at a time.
struct Transfer
{
    std::unique_ptr<MessageContent> content;
    std::optional<TopCutter> top;
    wire::DotWriter writer;
    qint64 offset = 0, size = 0;
    QByteArray block; // dot-stuffed, to be sent
    bool finished = false;
    bool broken = false; // the file ended before its size
    std::optional<Failure> failure;

    void readBlock()
    {
        block.resize(0);
        if (offset < size) {
            const QByteArray octets = content->read(offset, std::min(blockSize, size - offset));
            if (octets.isEmpty()) {
                broken = true;
                return;
            }
            offset += octets.size();
            QByteArrayView wanted(octets);
            if (top)
                wanted = wanted.first(top->feed(octets));
            writer.write(wanted, block);
        }
        if (offset >= size || (top && top->finished())) {
            writer.finish(block);
            finished = true;
        }
    }
};
} // namespace

async::Task<void> ServerSession::retrieve()
{
    const auto transfer = std::make_shared<Transfer>();
    if (m_state.lines())
        transfer->top.emplace(*m_state.lines());
    auto open = [transfer, maildrop = m_state.maildrop(), index = m_state.index()] {
        Result<std::unique_ptr<MessageContent>> opened = maildrop->open(index);
        if (!opened) {
            transfer->failure = opened.failure();
            return;
        }
        transfer->content = std::move(*opened);
        transfer->size = transfer->content->size();
        transfer->readBlock();
    };
    auto opening = m_ports.pool->run(std::move(open));
    co_await opening;
    if (transfer->failure) {
        say(toResponse(*transfer->failure));
        co_return;
    }
    if (!transfer->broken)
        say(Response::ok(QByteArray::number(transfer->size) + " octets"));
    while (true) {
        if (transfer->broken) {
            // The end cannot be sent, or the client would take half a message for the whole: it must see a broken connection.
            logEvent(Severity::Error, "pop3", "message-unreadable",
                { { "account", m_account.toString() }, { "number", qint64(m_state.index() + 1) } });
            if (transfer->offset == 0) {
                say(Response::error("The message cannot be read", "SYS/TEMP"));
                co_return;
            }
            m_stream.close();
            m_open = false;
            co_return;
        }
        m_stream.write(transfer->block);
        if (transfer->finished)
            co_return;
        co_await m_stream.drainOutput(m_options->timeouts.output);
        auto next = [transfer] { transfer->readBlock(); };
        auto reading = m_ports.pool->run(std::move(next));
        co_await reading;
    }
}

} // namespace pop3
