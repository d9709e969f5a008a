// A whole message: fields, their canonical forms, and the body in pieces. The first octet says how the body is cut; the
// hashes must be those of the whole, and those of the message stored with LF.
#include "mailauth/dkim/message.h"
#include "mailauth/dkim/verifier.h"

#include <cstdlib>

namespace {

struct Hashes
{
    QByteArray simple, relaxed, five;
    friend bool operator==(const Hashes &, const Hashes &) = default;
};

Hashes hashes(QByteArrayView body, qsizetype piece)
{
    using dkim::Canonicalization;
    dkim::BodyHasher hasher;
    const int simple = hasher.want(Canonicalization::Simple, dkim::Hash::Sha256, std::nullopt);
    const int relaxed = hasher.want(Canonicalization::Relaxed, dkim::Hash::Sha256, std::nullopt);
    const int five = hasher.want(Canonicalization::Relaxed, dkim::Hash::Sha256, 5);
    for (qsizetype at = 0; at < body.size(); at += piece)
        hasher.add(body.sliced(at, std::min(piece, body.size() - at)));
    hasher.finish();
    if (hasher.canonicalLength(relaxed) > hasher.canonicalLength(simple))
        std::abort();
    return { hasher.digest(simple), hasher.digest(relaxed), hasher.digest(five) };
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size == 0)
        return 0;
    const QByteArray text(reinterpret_cast<const char *>(data) + 1, qsizetype(size) - 1);
    const qsizetype split = mime::headerLength(text);
    dkim::Message message(text.first(split));
    dkim::Verifier verifier(&message);
    const QByteArrayView body = QByteArrayView(text).sliced(split);
    message.body(body);
    message.end();
    QByteArray octets;
    for (const mime::HeaderField &field : message.fields()) {
        for (const auto how : { dkim::Canonicalization::Simple, dkim::Canonicalization::Relaxed }) {
            octets.clear();
            dkim::appendField(how, field, &octets);
            // A canonical field is its own canonical form.
            mime::HeaderField read;
            if (!field.name.isEmpty() && mime::HeaderReader { QByteArrayView(octets) }.next(read)
                && read.raw.size() == octets.size()) {
                QByteArray again;
                dkim::appendField(how, read, &again);
                if (again != octets)
                    std::abort();
            }
            dkim::appendOwnField(how, field, &octets);
        }
    }
    verifier.keyNames(0);
    const QList<dkim::Result> results = verifier.judge({});
    if (results.size() != verifier.count())
        std::abort();
    const Hashes whole = hashes(body, body.size() + 1);
    if (!(hashes(body, 1 + data[0] % 64) == whole))
        std::abort();
    QByteArray lf = body.toByteArray();
    if (!lf.contains("\r\r\n") && !(hashes(lf.replace("\r\n", "\n"), 4096) == whole))
        std::abort();
    return 0;
}
