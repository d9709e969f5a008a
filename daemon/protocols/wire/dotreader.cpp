#include "protocols/wire/dotreader.h"

#include <cstring>

namespace wire {

qsizetype DotReader::feed(QByteArrayView in, QByteArray &out)
{
    const char *const begin = in.data();
    const char *const end = begin + in.size();
    const char *at = begin;
    const char *run = begin; // [run, at) is content that is not yet in `out`
    const auto putRun = [&](const char *until) {
        if (until > run)
            out.append(run, until - run);
    };

    while (at < end && m_state != State::Finished) {
        switch (m_state) {
        case State::Text: {
            // The common case: the next CR, and no LF on the way to it.
            const auto *cr = static_cast<const char *>(std::memchr(at, '\r', size_t(end - at)));
            const char *const stop = cr ? cr : end;
            if (const auto *lf = static_cast<const char *>(std::memchr(at, '\n', size_t(stop - at)))) {
                m_bareLf = true;
                at = lf + 1;
                m_state = State::BareLine;
                break;
            }
            if (!cr) {
                at = end;
                break;
            }
            if (cr + 1 < end && cr[1] == '\n') {
                at = cr + 2;
                if (at < end && *at != '.')
                    break; // still Text: the line starts with an ordinary octet (or with a CR, looked at next)
                m_state = State::LineStart;
                break;
            }
            putRun(cr);
            at = run = cr + 1;
            m_state = State::Cr;
            break;
        }
        case State::LineStart:
            if (*at == '.') {
                putRun(at);
                run = ++at;
                m_state = State::Dot;
            } else {
                m_state = State::Text;
            }
            break;
        case State::Dot: // RFC 5321 §4.5.2: a period followed by other characters is deleted
            if (*at == '\r') {
                run = ++at;
                m_state = State::DotCr;
            } else {
                m_state = State::Text;
            }
            break;
        case State::DotCr:
            if (*at == '\n') {
                run = ++at;
                m_state = State::Finished;
            } else { // the CR was content
                out.append('\r');
                m_bareCr = true;
                m_state = State::Text;
            }
            break;
        case State::Cr:
            out.append('\r');
            if (*at == '\n') {
                ++at; // put out with the run, which starts at it
                m_state = State::LineStart;
            } else {
                m_bareCr = true;
                m_state = State::Text;
            }
            break;
        case State::BareLine:
            if (*at == '.') {
                putRun(at);
                run = ++at;
                m_state = State::BareDot;
            } else {
                m_state = State::Text;
            }
            break;
        case State::BareDot:
            if (*at != '.')
                out.append('.');
            else
                ++at; // put out with the run, which starts at it
            m_state = State::Text;
            break;
        case State::Finished:
            break;
        }
    }
    putRun(at);
    if (!m_nul && std::memchr(begin, '\0', size_t(at - begin)))
        m_nul = true;
    return at - begin;
}

} // namespace wire
