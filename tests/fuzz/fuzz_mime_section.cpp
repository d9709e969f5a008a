// What stands between the brackets of BODY[…].
#include "formats/mime/section.h"

#include <QByteArray>
#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const mime::Part root
        = mime::parse("Content-Type: multipart/mixed; boundary=b\n\n--b\n\nx\n--b\nContent-Type: message/rfc822\n\nA: "
                      "b\n\ny\n--b--\n");
    const auto section = mime::parseSection(QByteArrayView(data, qsizetype(size)));
    if (section)
        mime::sectionContent(root, *section);
    return 0;
}
