// Any bytes are a message: the tree is sound, and every section of it can be asked for.
#include "formats/mime/imapform.h"
#include "formats/mime/section.h"
#include "formats/mime/structure.h"

#include <QByteArray>
#include <cstdint>
#include <cstdlib>

namespace {

void check(const mime::Part &part, QByteArrayView message)
{
    const auto inside = [&](QByteArrayView view) {
        return view.data() >= message.data() && view.data() + view.size() <= message.data() + message.size();
    };
    if (!inside(part.header) || !inside(part.body) || part.headerSize != mime::crlfSize(part.header)
        || part.bodySize != mime::crlfSize(part.body))
        abort();
    for (const mime::Part &child : part.children)
        check(child, message);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArrayView message(data, qsizetype(size));
    const mime::Part root = mime::parse(message);
    check(root, message);
    if (root.headerSize + root.bodySize != mime::crlfSize(message))
        abort();
    mime::body(root);
    mime::bodyStructure(root);
    for (const char *text : { "", "HEADER", "TEXT", "1", "1.MIME", "2", "2.HEADER", "1.1.TEXT", "HEADER.FIELDS (TO)",
             "1.HEADER.FIELDS.NOT (TO)" }) {
        const auto section = mime::parseSection(text);
        if (!section)
            abort();
        const auto content = mime::sectionContent(root, *section);
        if (content && !mime::isCrlf(*content))
            abort();
    }
    return 0;
}
