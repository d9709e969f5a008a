// A message as signatures see it: its header fields, findable by name from the bottom up (RFC 6376 §5.4.2), and its
// body, hashed in one pass for all signatures, DKIM's and ARC's.
//
//     dkim::Message message(header);              // with or without the empty line
//     dkim::Verifier dkim(&message);              // says which body hashes it needs
//     arc::Validator arc(&message);
//     message.body(piece); …; message.end();      // pure and without a resolver: a pool thread may do it
//     auto signatures = co_await dkim.finish(resolver, now);
//     auto chain = co_await arc.finish(resolver, now);
//
// Hostile: a header of any content costs no more than sorting its fields. Thread: one at a time.
#pragma once
#include "formats/mime/headers.h"
#include "mailauth/dkim/canonical.h"

#include <vector>

namespace dkim {

class Message
{
public:
    explicit Message(QByteArray header);
    Message(const Message &) = delete;

    // In the order of the message; lines without a colon are left out.
    const std::vector<mime::HeaderField> &fields() const { return m_fields; }
    qsizetype headerSize() const { return m_header.size(); }
    // Indexes into fields(), top first.
    std::vector<int> find(QByteArrayView name) const;
    // Appends the fields that h= names, canonical: each naming takes the next one from the bottom; one too many takes
    // nothing (RFC 6376 §5.4.2). `names` in lower case.
    void appendNamed(Canonicalization how, const QList<QByteArray> &names, QByteArray *out) const;

    BodyHasher &hasher() { return m_hasher; }
    const BodyHasher &hasher() const { return m_hasher; }
    bool needsBody() const { return m_hasher.isWanted(); }
    void body(QByteArrayView piece) { m_hasher.add(piece); }
    void end() { m_hasher.finish(); }

private:
    struct Entry
    {
        size_t hash;
        int field;
    };
    std::pair<size_t, size_t> range(QByteArrayView lowerName) const; // into m_index

    QByteArray m_header; // the fields are views into it
    std::vector<mime::HeaderField> m_fields;
    std::vector<Entry> m_index; // by hash of the lower-case name, then by position
    BodyHasher m_hasher;
};

} // namespace dkim
