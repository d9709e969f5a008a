#include "protocols/smtp/messageintake.h"

#include "protocols/smtp/replies.h"

#include <cstring>

namespace smtp {

MessageIntake::MessageIntake(std::shared_ptr<const ServerOptions> options, MissingFields missing)
    : m_options(std::move(options))
    , m_missing(std::move(missing))
    , m_holding(m_options->fixHeader)
{
}

void MessageIntake::refuse(Reply reply)
{
    if (!m_refusal)
        m_refusal = std::move(reply);
    m_held = QByteArray();
}

QByteArrayView MessageIntake::accept(QByteArrayView octets)
{
    m_size += octets.size();
    if (m_refusal || octets.isEmpty())
        return {};
    if (m_size > m_options->maxSize) {
        refuse(replies::tooLarge(m_options->maxSize));
        return {};
    }
    if (std::memchr(octets.data(), '\0', size_t(octets.size())))
        refuse(replies::nulInMessage());
    watchLines(octets);
    if (m_inHeader && !m_refusal)
        watchHeader(octets);
    if (m_refusal)
        return {};
    if (!m_holding) {
        if (!m_held.isEmpty())
            m_held = QByteArray();
        return octets;
    }
    const qsizetype before = m_held.size();
    m_held += octets;
    const qsizetype end = headerEnd(m_held, before);
    if ((end >= 0 ? end : m_held.size()) > m_options->maxHeader) {
        refuse(replies::headerTooLarge());
        return {};
    }
    return end >= 0 ? completeHeader(end) : QByteArrayView();
}

QByteArrayView MessageIntake::finish()
{
    if (!m_holding || m_refusal)
        return {};
    return completeHeader(m_held.size());
}

QByteArrayView MessageIntake::completeHeader(qsizetype length)
{
    m_holding = false;
    SubmittedHeader submitted = smtp::completeHeader(QByteArrayView(m_held).first(length), m_missing);
    if (submitted.unreadableAuthor) {
        refuse(replies::unreadableAuthor());
        return {};
    }
    m_authors = std::move(submitted.authors);
    m_resenders = std::move(submitted.resenders);
    submitted.header += QByteArrayView(m_held).sliced(length);
    m_held = std::move(submitted.header);
    return m_held;
}

// A line longer than the limit: gaps between LFs. Only the ends of a chunk matter unless a chunk is longer than the limit.
void MessageIntake::watchLines(QByteArrayView octets)
{
    const char *at = octets.data();
    const char *const end = at + octets.size();
    while (at < end) {
        const auto *lf = static_cast<const char *>(std::memchr(at, '\n', size_t(end - at)));
        if (m_lineLength + ((lf ? lf : end) - at) > m_options->maxTextLine) {
            refuse(replies::textLineTooLong());
            return;
        }
        if (!lf) {
            m_lineLength += end - at;
            return;
        }
        m_lineLength = 0;
        at = lf + 1;
        if (end - at <= m_options->maxTextLine) { // no line in the rest can be too long: only its last one goes on
            const auto *last = static_cast<const char *>(memrchr(at, '\n', size_t(end - at)));
            m_lineLength = end - (last ? last + 1 : at);
            return;
        }
    }
}

void MessageIntake::watchHeader(QByteArrayView octets)
{
    static constexpr QByteArrayView received = "received:";
    const char *at = octets.data();
    const char *const end = at + octets.size();
    while (at < end) {
        const auto *lf = static_cast<const char *>(std::memchr(at, '\n', size_t(end - at)));
        const char *const stop = lf ? lf : end;
        if (m_lineStart.size() < received.size())
            m_lineStart.append(at, std::min<qsizetype>(stop - at, received.size() - m_lineStart.size()));
        if (!lf)
            return;
        if (m_lineStart.isEmpty() || m_lineStart == "\r") {
            m_inHeader = false;
            m_lineStart = QByteArray();
            return;
        }
        if (m_options->maxReceived > 0 && received.compare(m_lineStart, Qt::CaseInsensitive) == 0
            && ++m_received > m_options->maxReceived) {
            refuse(replies::loop());
            return;
        }
        m_lineStart.resize(0);
        at = lf + 1;
    }
}

} // namespace smtp
