#include "formats/mime/binaryparts.h"

#include "formats/mime/encodings.h"
#include "formats/mime/headers.h"
#include "formats/mime/section.h"
#include "formats/mime/structure.h"

namespace mime {
namespace {

void collect(const Part &part, std::vector<const Part *> &into)
{
    for (const Part &child : part.children)
        collect(child, into);
    if (part.children.empty() && part.encoding == "binary" && (part.body.contains('\0') || !isCrlf(part.body)))
        into.push_back(&part);
}

// The header with another Content-Transfer-Encoding.
void appendHeader(QByteArray &out, QByteArrayView header)
{
    HeaderReader reader(header);
    HeaderField field;
    while (reader.next(field)) {
        if (!field.is("Content-Transfer-Encoding"))
            out.append(field.raw);
    }
    out.append("Content-Transfer-Encoding: base64\r\n\r\n");
}

} // namespace

std::optional<QByteArray> withBinaryEncoded(const QByteArray &message)
{
    const Part root = parse(message);
    std::vector<const Part *> binary;
    collect(root, binary);
    if (binary.empty())
        return message.contains('\0') ? std::nullopt : std::optional(message);
    QByteArray out;
    out.reserve(message.size() + message.size() / 2);
    const char *copied = message.constData();
    for (const Part *part : binary) { // in the order of the message
        out.append(copied, part->header.data() - copied);
        appendHeader(out, part->header);
        out.append(encodeBase64(part->body));
        // The line end behind a part belongs to the boundary, so there is one more than the encoder's.
        copied = part->body.data() + part->body.size();
        if (copied != message.constData() + message.size())
            out.chop(2);
    }
    out.append(copied, message.constData() + message.size() - copied);
    return out.contains('\0') ? std::nullopt : std::optional(std::move(out));
}

} // namespace mime
