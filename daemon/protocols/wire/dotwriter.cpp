#include "protocols/wire/dotwriter.h"

#include <cstring>

namespace wire {

void DotWriter::write(QByteArrayView chunk, QByteArray &out)
{
    if (chunk.isEmpty())
        return;
    const char *const begin = chunk.data();
    const char *const end = begin + chunk.size();
    const char *run = begin; // [run, …) is not yet in `out`
    if (m_lineStart && *begin == '.')
        out.append('.');
    m_lineStart = false;
    const char *at = begin;
    while (at < end) {
        const auto *lf = static_cast<const char *>(std::memchr(at, '\n', size_t(end - at)));
        if (!lf)
            break;
        const bool hasCr = lf > begin ? lf[-1] == '\r' : m_lastWasCr;
        if (!hasCr) {
            out.append(run, lf - run);
            out.append('\r');
            run = lf;
        }
        at = lf + 1;
        if (at == end) {
            m_lineStart = true;
        } else if (*at == '.') {
            out.append(run, at - run);
            out.append('.');
            run = at;
        }
    }
    out.append(run, end - run);
    m_lastWasCr = end[-1] == '\r';
}

void DotWriter::finish(QByteArray &out)
{
    out.append(m_lineStart ? QByteArrayView(".\r\n") : QByteArrayView("\r\n.\r\n"));
    m_lineStart = true;
    m_lastWasCr = false;
}

} // namespace wire
