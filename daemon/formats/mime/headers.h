// Header fields of a message or body part as spans over the original bytes. RFC 5322 §2.2, §3.6.
//
// Lines may end in CRLF or LF, mixed. Nothing is copied or changed: a field is three views. A line without a colon is a
// field without a value (what the peer sent stays visible in BODY[HEADER], and nothing ends the header but the empty
// line). Thread: any; pure functions.
#pragma once
#include <QByteArray>
#include <QByteArrayView>
#include <QList>
#include <optional>
#include <vector>

namespace mime {

struct HeaderField
{
    QByteArrayView name; // as written, without white space before the colon
    QByteArrayView value; // what stands after the colon: folded, without the last line end; may begin with a space
    QByteArrayView raw; // the whole field with its line ends
    bool hasColon = false;

    bool is(QByteArrayView wanted) const; // case-insensitive
    QByteArray unfolded() const; // line ends removed (RFC 5322 §2.2.3), trimmed
};

// Walks over the fields of a header; stops at the empty line or the end.
class HeaderReader
{
public:
    explicit HeaderReader(QByteArrayView header)
        : m_rest(header)
    {
    }
    bool next(HeaderField &field);
    bool atEmptyLine() const { return !m_rest.isEmpty(); } // after next() said no: the header is complete

private:
    QByteArrayView m_rest;
};

// Length of the header with the empty line that ends it; the whole length when there is no empty line. `bareLf`: how
// many LFs of it stand without a CR, so that the size in CRLF form is the result plus this.
qsizetype headerLength(QByteArrayView message, qsizetype *bareLf = nullptr);

std::optional<HeaderField> findHeader(QByteArrayView header, QByteArrayView name); // the first one
std::vector<HeaderField> findHeaders(QByteArrayView header, QByteArrayView name, qsizetype limit = 1000);
// The unfolded value of the first field of that name; null when there is none.
QByteArray headerValue(QByteArrayView header, QByteArrayView name);

QByteArray unfold(QByteArrayView value); // removes CR, LF; trims white space at both ends; NUL becomes a space
bool equalsIgnoringCase(QByteArrayView a, QByteArrayView b); // ASCII
QByteArrayView trimmed(QByteArrayView value); // space, tab, CR, LF at both ends

} // namespace mime
