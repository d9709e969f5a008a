// Signs a message: the DKIM-Signature field to put on top of it. RFC 6376 §5, RFC 8463.
//
//     dkim::Message message(header);
//     dkim::Signer signer(&message, key, {});      // says which body hash it needs
//     message.body(piece); …; message.end();
//     QByteArray field = signer.sign(now);         // "DKIM-Signature: …\r\n"; about 1 ms of CPU with RSA: on a pool
//     thread
//
// Several signers (RSA and Ed25519) may share a message. Thread: one at a time.
#pragma once
#include "mailauth/dkim/message.h"
#include "mailauth/dkim/privatekey.h"

#include <functional>
#include <optional>

namespace dkim {

struct SigningKey
{
    PrivateKey key;
    QByteArray domain, selector; // A-labels
};

// A field to sign. Naming a field once more than it is there keeps others from adding one (RFC 6376 §8.15).
struct SignedField
{
    enum Mode : quint8 {
        Present, // each one that is there
        OnceMore, // and once more, also when there is none
        OnceMoreIfPresent, // and once more when there is one at least
    };
    QByteArray name; // any case
    Mode mode = Present;
};
// What RFC 6376 §5.4.1 recommends: authorship and content are sealed against additions, the list's own fields are
// signed as they are so that a list may add its own.
QList<SignedField> recommendedFields();

struct SignOptions
{
    Canonicalization header = Canonicalization::Relaxed, body = Canonicalization::Relaxed;
    QList<SignedField> fields = recommendedFields(); // From is signed in any case
    QByteArray identity; // i=; empty: none
    std::optional<qint64> lifetime; // seconds; x= is so much later than t=
};

class Signer
{
public:
    Signer(Message *message, SigningKey key, SignOptions options = {});
    // After message->end(). Empty when OpenSSL refuses to sign.
    QByteArray sign(qint64 now) const;

private:
    Message *m_message;
    SigningKey m_key;
    SignOptions m_options;
    int m_body;
};

// h= for these fields of this message, lower case, in order.
QList<QByteArray> namesToSign(const Message &message, const QList<SignedField> &fields);
// A signature field in the making: tags in the order given, folded where FWS means nothing.
constexpr qsizetype lineWidth = 73; // a space and 72 characters
struct TagText
{
    QByteArray name, value;
};
QByteArray foldTags(QByteArrayView fieldName, const QList<TagText> &tags, qsizetype width = lineWidth);
// The field with its b= filled, which `tags` has empty. `octets` says what is signed, given the field with the empty
// b=. Empty when OpenSSL refuses to sign.
QByteArray signedField(const PrivateKey &key, QByteArrayView fieldName, QList<TagText> tags,
    const std::function<QByteArray(const mime::HeaderField &)> &octets, qsizetype width = lineWidth);

} // namespace dkim
