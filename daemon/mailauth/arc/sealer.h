// Seals a message that we send on: the three ARC fields to put on top of it. RFC 8617 §5.1.
//
//     dkim::Message message(header);               // as it leaves: sealing is the last change (§5.1 step 1)
//     arc::Sealer sealer(&message, key, {});
//     message.body(piece); …; message.end();
//     Result<QByteArray> fields = sealer.seal(result, payload, now);   // RSA: two signatures, so on a pool thread
//
// Thread: one at a time.
#pragma once
#include "mailauth/arc/chain.h"
#include "mailauth/arc/result.h"
#include "mailauth/dkim/signer.h"
#include "shared/base/result.h"

namespace arc {

struct SealOptions
{
    QList<dkim::SignedField> fields = recommendedFields();
    dkim::Canonicalization body = dkim::Canonicalization::Relaxed; // header fields: relaxed
    // Folded with i= first, as the grammar has it (RFC 8617 §4.1); or as the published signing tests expect it, to the
    // letter: tags in alphabetical order, not folded.
    enum class Layout : quint8 { Folded, Tests } layout = Layout::Folded;
    // What a message is signed for: as DKIM's recommended fields, with DKIM-Signature (§4.1.2), nothing sealed against
    // additions.
    static QList<dkim::SignedField> recommendedFields();
};

class Sealer
{
public:
    Sealer(dkim::Message *message, dkim::SigningKey key, SealOptions options = {});
    // After message->end(). `received`: the chain's verdict when the message came. `payload`: that of our own
    // Authentication-Results field, "authserv-id; method=result …", unfolded or folded. The three fields, ARC-Seal
    // first, each with CRLF. Failure (kind Refused): the chain says cv=fail already or is full, so that a seal would
    // mean nothing (§5.1 step 2).
    ::Result<QByteArray> seal(const Result &received, const QByteArray &payload, qint64 now) const;

private:
    QByteArray signedField(QByteArrayView name, QList<dkim::TagText> tags,
        const std::function<QByteArray(const mime::HeaderField &)> &octets) const;

    dkim::Message *m_message;
    dkim::SigningKey m_key;
    SealOptions m_options;
    int m_body;
};

} // namespace arc
