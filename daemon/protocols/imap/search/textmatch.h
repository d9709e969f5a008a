// Substring search that disregards case, over text that is mostly ASCII: SEARCH BODY reads hundreds of megabytes.
// The meaning is mime::contains (fold both, then look); what cannot matter is not folded. Pure.
#pragma once
#include <QByteArray>
#include <QByteArrayView>

namespace imap {

class TextMatcher
{
public:
    TextMatcher() = default;
    explicit TextMatcher(QByteArrayView wantedUtf8);
    bool isEmpty() const { return m_needle.isEmpty(); } // occurs everywhere
    bool in(QByteArrayView utf8) const;

private:
    bool inAscii(QByteArrayView text) const;
    QByteArray m_needle; // folded
    QByteArray m_lower; // ASCII needles: in lower case
    qsizetype m_rare = 0; // index of its rarest letter
    bool m_ascii = false;
};

} // namespace imap
