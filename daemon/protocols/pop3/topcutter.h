// Cuts a message after its header and the first n lines of its text, streaming: TOP, RFC 1939 §7. Pure.
#pragma once
#include <QByteArrayView>
#include <cstring>

namespace pop3 {

class TopCutter
{
public:
    explicit TopCutter(quint32 lines)
        : m_left(lines)
    {
    }
    bool finished() const { return m_finished; }
    // How much of the next octets belongs to the answer.
    qsizetype feed(QByteArrayView octets)
    {
        const char *const begin = octets.data();
        const char *const end = begin + octets.size();
        const char *at = begin;
        while (at < end && !m_finished) {
            const auto *lf = static_cast<const char *>(std::memchr(at, '\n', size_t(end - at)));
            const char *const stop = lf ? lf : end;
            for (; m_empty && at < stop; ++at)
                m_empty = *at == '\r';
            if (!lf)
                return octets.size();
            at = lf + 1;
            if (m_inHeader) {
                if (m_empty) {
                    m_inHeader = false;
                    m_finished = m_left == 0;
                }
            } else {
                m_finished = --m_left == 0;
            }
            m_empty = true;
        }
        return at - begin;
    }

private:
    quint32 m_left;
    bool m_inHeader = true, m_empty = true, m_finished = false;
};

} // namespace pop3
