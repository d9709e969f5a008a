#include "protocols/imap/search/textmatch.h"
#include "formats/mime/charset.h"
#include "formats/mime/text.h"

#include <algorithm>
#include <cstring>

namespace imap {

namespace {
char lower(char c) { return c >= 'A' && c <= 'Z' ? char(c + 32) : c; }
char upper(char c) { return c >= 'a' && c <= 'z' ? char(c - 32) : c; }

int commonness(char c) // of a lower-case letter in European text and HTML; others are taken to be rare
{
    static constexpr char byFrequency[] = "qzxjkvwybgfpmuchdlrsaoint e";
    const char *at = c ? std::strchr(byFrequency, c) : nullptr;
    return at ? int(at - byFrequency) : 3;
}
} // namespace

TextMatcher::TextMatcher(QByteArrayView wantedUtf8)
    : m_needle(mime::foldCase(wantedUtf8))
    , m_ascii(mime::isAscii(m_needle))
{
    if (!m_ascii)
        return;
    m_lower = m_needle;
    for (char &c : m_lower)
        c = lower(c);
    for (qsizetype i = 1; i < m_lower.size(); ++i) {
        if (commonness(m_lower[i]) < commonness(m_lower[m_rare]))
            m_rare = i;
    }
}

bool TextMatcher::inAscii(QByteArrayView text) const
{
    const qsizetype size = m_lower.size();
    if (text.size() < size)
        return false;
    // Two hunts, one for each case of the rarest letter; positions are those of the letter.
    const char *const begin = text.data() + m_rare;
    const char *const end = text.data() + text.size() - size + m_rare + 1;
    const char little = m_lower[m_rare], big = upper(little);
    const auto hunt = [end](const char *from, char c) {
        const auto *found = static_cast<const char *>(from < end ? std::memchr(from, c, size_t(end - from)) : nullptr);
        return found ? found : end;
    };
    const char *nextLittle = hunt(begin, little), *nextBig = big == little ? end : hunt(begin, big);
    while (true) {
        const char *at = std::min(nextLittle, nextBig);
        if (at >= end)
            return false;
        const char *start = at - m_rare;
        qsizetype k = 0;
        while (k < size && lower(start[k]) == m_lower[k])
            ++k;
        if (k == size)
            return true;
        if (at == nextLittle)
            nextLittle = hunt(at + 1, little);
        else
            nextBig = hunt(at + 1, big);
    }
}

bool TextMatcher::in(QByteArrayView text) const
{
    if (m_needle.isEmpty())
        return true;
    if (!m_ascii)
        return !mime::isAscii(text) && mime::contains(text, m_needle); // folding makes no ASCII into anything else
    if (inAscii(text))
        return true;
    // What is left are matches with a character in them that folds to ASCII (é → E and an accent). Such a match reaches
    // at most the needle's length beyond the run of 8-bit octets it touches: only those surroundings are folded.
    const qsizetype reach = m_lower.size() - 1;
    qsizetype pos = 0;
    while (pos < text.size()) {
        while (pos < text.size() && !(text[pos] & 0x80))
            ++pos;
        if (pos == text.size())
            return false;
        const qsizetype from = std::max<qsizetype>(0, pos - reach);
        qsizetype last = pos; // the last 8-bit octet of a run whose gaps are within reach
        for (qsizetype i = pos; i < text.size() && i <= last + 2 * reach + 1; ++i) {
            if (text[i] & 0x80)
                last = i;
        }
        const qsizetype to = std::min(text.size(), last + 1 + reach);
        if (mime::contains(text.sliced(from, to - from), m_needle))
            return true;
        pos = last + 1;
    }
    return false;
}

} // namespace imap
