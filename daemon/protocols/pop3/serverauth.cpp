// AUTH: moves the octets of a SASL exchange. RFC 5034.
#include "protocols/pop3/serversession.h"

namespace pop3 {

static constexpr qsizetype maxAuthLine = 12288;

static std::optional<QByteArray> decodeBase64(const QByteArray &text)
{
    if (text.isEmpty() || text == "=")
        return QByteArray("");
    if (text.size() % 4 != 0)
        return std::nullopt;
    auto decoded = QByteArray::fromBase64Encoding(text, QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded)
        return std::nullopt;
    return std::move(*decoded);
}

async::Task<sasl::Step> ServerSession::exchange(std::shared_ptr<sasl::ServerMechanism> mechanism,
    std::optional<QByteArray> initial, std::optional<Response> *trouble)
{
    sasl::Step step;
    step.kind = sasl::Step::Challenge; // an empty one, unless there is something to answer
    QByteArray message("");
    bool haveMessage = !mechanism->clientFirst();
    if (initial) {
        const auto decoded = decodeBase64(*initial);
        if (!decoded) {
            *trouble = responses::badBase64();
            co_return step;
        }
        message = *decoded;
        haveMessage = true;
    }
    for (int round = 0; round < 10; ++round) {
        if (haveMessage) {
            auto task = mechanism->step(message);
            step = co_await task;
            if (step.kind == sasl::Step::Failed || (step.kind == sasl::Step::Success && step.data.isEmpty()))
                co_return step;
        }
        m_stream.write("+ " + step.data.toBase64() + "\r\n");
        wire::Line line = co_await m_stream.readLine(maxAuthLine, m_options->timeouts.beforeLogin);
        if (line.kind != wire::Line::Complete) {
            *trouble = line.kind == wire::Line::TooLong ? responses::lineTooLong() : responses::bareLf();
            co_return step;
        }
        if (line.text == "*") {
            *trouble = responses::cancelled();
            co_return step;
        }
        const auto decoded = decodeBase64(line.text);
        line.text.fill('\0');
        if (!decoded) {
            *trouble = responses::badBase64();
            co_return step;
        }
        if (step.kind == sasl::Step::Success) // +OK carries no data: it went as a challenge, the answer is empty
            co_return step;
        message = *decoded;
        haveMessage = true;
    }
    *trouble = Response::error("This takes too long");
    co_return step;
}

async::Task<void> ServerSession::authenticate()
{
    const QByteArray name = m_state.mechanism();
    std::shared_ptr<sasl::ServerMechanism> mechanism = sasl::createServer(name, *m_ports.auth, saslOptions());
    if (!mechanism) {
        say(responses::unknownMechanism());
        co_return;
    }
    std::optional<Response> trouble;
    auto task = exchange(mechanism, m_state.initial(), &trouble);
    sasl::Step step = co_await task;
    if (trouble) {
        m_state.countBad();
        say(*trouble);
        co_return;
    }
    if (step.kind != sasl::Step::Success) {
        loginFailed(step.failure, name);
        co_return;
    }
    co_await openMaildrop(step.identity);
}

} // namespace pop3
