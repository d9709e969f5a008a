// Canonical forms of header fields, and of the body while it streams by. RFC 6376 §3.4, §3.7.
//
// A line end is CRLF. A bare LF counts as one and is hashed as CRLF (RFC 6376 §5.3), so that a message gives the same
// hash whether it is stored with LF or CRLF; a bare CR is an octet like any other. Pure.
#pragma once
#include "formats/mime/headers.h"
#include "mailauth/dkim/algorithm.h"

#include <optional>
#include <vector>

namespace dkim {

// Appends the field, which ends in CRLF then.
void appendField(Canonicalization how, const mime::HeaderField &field, QByteArray *out);
// Appends a signature's own field as it goes into its own hash: b= empty, no CRLF at the end (RFC 6376 §3.7).
void appendOwnField(Canonicalization how, const mime::HeaderField &field, QByteArray *out);

// Hashes a body in one pass for everybody who wants to know: several canonicalizations, hashes and l= at once, each
// computed once. Keeps no more of the body than one piece. Thread: one at a time.
class BodyHasher
{
public:
    // Before the first octet. The handle is for digest().
    int want(Canonicalization how, Hash hash, std::optional<quint64> length);
    bool isWanted() const { return !m_wanted.empty(); }
    void add(QByteArrayView piece);
    void finish();

    // After finish().
    QByteArray digest(int wanted) const { return m_wanted[size_t(wanted)].result; }
    quint64 canonicalLength(int wanted) const { return m_lengths[size_t(m_wanted[size_t(wanted)].how)]; }

private:
    struct Wanted
    {
        Canonicalization how;
        Hash hash;
        std::optional<quint64> length;
        Digest digest;
        QByteArray result;
    };
    void addLines(QByteArrayView piece); // only CRLF ends a line in it, and it does not end between CR and LF
    void addSimple(QByteArrayView piece);
    void addRelaxed(QByteArrayView piece);
    void put(Canonicalization how, QByteArrayView octets);
    void putLineEnds(Canonicalization how, quint64 count);

    std::vector<Wanted> m_wanted;
    quint64 m_lengths[2] = { 0, 0 }; // canonical octets so far
    quint64 m_emptyLines[2] = { 0, 0 }; // line ends held back: the last ones may not count
    bool m_any[2] = { false, false };
    bool m_heldCr = false; // the piece before ended in CR
    bool m_space = false; // relaxed: white space held back
    QByteArray m_scratch, m_lines;
};

} // namespace dkim
