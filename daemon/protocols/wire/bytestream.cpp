#include "protocols/wire/bytestream.h"

#include <algorithm>
#include <cstring>
#include <optional>

namespace wire {

namespace {
constexpr qsizetype keptOfTooLong = 256;
}

// The buffers of an idle session are given back: thousands of them wait in IDLE.
void ByteStream::compact()
{
    if (m_begin == 0)
        return;
    if (m_begin == m_in.size()) {
        if (m_in.capacity() > 1024)
            m_in = QByteArray();
        else
            m_in.resize(0);
    } else if (m_begin > 65536 || m_begin > m_in.size() / 2) {
        m_in.remove(0, m_begin);
    } else {
        return;
    }
    m_begin = 0;
}

Task<Line> ByteStream::readLine(qsizetype limit, Patience patience) { return readLineImpl(limit, patience, false); }
Task<Line> ByteStream::readCommand(qsizetype limit, Patience patience) { return readLineImpl(limit, patience, true); }

Task<Line> ByteStream::readLineImpl(qsizetype limit, Patience patience, bool isCommand)
{
    qsizetype searched = 0; // octets behind m_begin known to hold no LF
    bool tooLong = false;
    QByteArray beginning; // of a line that is too long
    std::optional<std::chrono::steady_clock::time_point> deadline;
    if (outputIsHigh()) // the replies to a long pipeline do not pile up
        co_await send(patience);
    while (true) {
        const char *start = m_in.constData() + m_begin;
        const qsizetype available = m_in.size() - m_begin;
        const auto *lf = static_cast<const char *>(
            available > searched ? std::memchr(start + searched, '\n', size_t(available - searched)) : nullptr);
        if (lf) {
            const qsizetype length = lf - start;
            const bool hasCr = length > 0 && lf[-1] == '\r';
            Line line;
            if (tooLong || length + 1 > limit) {
                if (!tooLong)
                    beginning = QByteArray(start, std::min({ length, keptOfTooLong, limit - 2 }));
                if (!hasCr) { // an overlong line ends at its CRLF, too
                    m_begin += length + 1;
                    tooLong = true;
                    searched = 0;
                    continue;
                }
                line.kind = Line::TooLong;
                line.text = std::move(beginning);
            } else if (hasCr) {
                line.text = QByteArray(start, length - 1);
            } else {
                line.kind = Line::BareLf;
                line.text = QByteArray(start, length);
            }
            m_begin += length + 1;
            compact();
            co_return line;
        }
        searched = available;
        if (available > limit) { // throw away what can no longer become a line; keep a CR that may start the CRLF
            if (!tooLong)
                beginning = QByteArray(start, std::min({ available, keptOfTooLong, limit - 2 }));
            tooLong = true;
            m_begin = m_in.size() - (m_in.endsWith('\r') ? 1 : 0);
            compact();
            searched = m_in.size() - m_begin;
        }
        if (!m_out.isEmpty())
            co_await send(patience);
        const bool wakeable = isCommand && available == 0 && !tooLong;
        if (wakeable && draining())
            throw Draining();
        if (m_begin == m_in.size())
            compact();
        Patience left = patience;
        if (!isCommand || available > 0 || tooLong) {
            const auto moment = now();
            if (!deadline)
                deadline = moment + patience;
            else if (moment >= *deadline)
                throw TimedOut();
            left = std::chrono::ceil<Patience>(*deadline - moment);
        }
        const Filled filled = co_await fill(left, wakeable);
        if (filled == Filled::Draining)
            throw Draining();
    }
}

Task<QByteArray> ByteStream::readExactly(qsizetype n, Patience patience)
{
    while (bufferedInput() < n) {
        if (!m_out.isEmpty())
            co_await send(patience);
        co_await fill(patience, false);
    }
    QByteArray bytes(m_in.constData() + m_begin, n);
    m_begin += n;
    compact();
    co_return bytes;
}

Task<QByteArray> ByteStream::readSome(qsizetype max, Patience patience)
{
    if (bufferedInput() == 0) {
        if (!m_out.isEmpty())
            co_await send(patience);
        co_await fill(patience, false);
    }
    const qsizetype n = std::min(max, bufferedInput());
    QByteArray bytes;
    if (m_begin == 0 && n == m_in.size()) {
        bytes.swap(m_in);
    } else {
        bytes = QByteArray(m_in.constData() + m_begin, n);
        m_begin += n;
        compact();
    }
    co_return bytes;
}

void ByteStream::unread(QByteArrayView bytes)
{
    if (bytes.size() <= m_begin) {
        m_begin -= bytes.size();
        std::memcpy(m_in.data() + m_begin, bytes.data(), size_t(bytes.size()));
        return;
    }
    m_in.remove(0, m_begin);
    m_begin = 0;
    m_in.insert(0, bytes);
}

Task<Wake> ByteStream::waitForInput(Patience patience)
{
    if (!m_out.isEmpty())
        co_await send(patience);
    if (hasBufferedInput())
        co_return Wake::Input;
    if (draining())
        throw Draining();
    compact();
    const Filled filled = co_await fill(patience, true);
    if (filled == Filled::Draining)
        throw Draining();
    co_return filled == Filled::Woken ? Wake::Woken : Wake::Input;
}

Task<void> ByteStream::flush(Patience patience)
{
    if (!m_out.isEmpty())
        co_await send(patience);
}

Task<void> ByteStream::drainOutput(Patience patience)
{
    if (outputIsHigh())
        co_await send(patience);
}

Task<void> ByteStream::startTls(Patience patience)
{
    if (!m_out.isEmpty())
        co_await send(patience);
    m_in.clear();
    m_begin = 0;
    co_await handshake(patience);
}

} // namespace wire
