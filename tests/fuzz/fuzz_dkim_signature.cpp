// Tag-lists, signature fields, key records and RSA keys from anybody's mail and DNS.
#include "mailauth/dkim/keyrecord.h"
#include "mailauth/dkim/signature.h"
#include "mailauth/dkim/taglist.h"

#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArrayView text(data, qsizetype(size));
    QByteArray problem;
    if (const auto list = dkim::TagList::parse(text, &problem)) {
        // What was read can be written and read again.
        QByteArray again;
        for (const auto &tag : list->tags())
            again += tag.name.toByteArray() + '=' + tag.value.toByteArray() + "; ";
        const auto second = dkim::TagList::parse(again, &problem);
        if (!second || second->tags().size() != list->tags().size())
            std::abort();
    } else if (problem.isEmpty()) {
        std::abort();
    }
    for (const auto kind :
        { dkim::SignatureKind::Dkim, dkim::SignatureKind::ArcMessage, dkim::SignatureKind::ArcSeal }) {
        dkim::Signature signature;
        const auto fault = dkim::readSignature(kind, text, &signature);
        if (fault && (fault->problem.isEmpty() || fault->code == dkim::Code::None))
            std::abort();
        if (!fault && (signature.domain.isEmpty() || signature.selector.isEmpty() || signature.data.isEmpty()))
            std::abort();
        if (!fault)
            dkim::keyName(signature.selector, signature.domain);
    }
    if (const auto record = dkim::parseKeyRecord(text, &problem))
        dkim::PublicKey::fromOctets(record->type, record->key, &problem);
    if (const auto key = dkim::PublicKey::fromOctets(dkim::KeyType::Rsa, text, &problem); key && key->bits() < 512)
        std::abort();
    return 0;
}
