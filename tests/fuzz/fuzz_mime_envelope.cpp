// A header value of any bytes makes an ENVELOPE that is balanced and free of NUL.
#include "formats/mime/addresses.h"
#include "formats/mime/imapform.h"

#include <QByteArray>
#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArrayView bytes(data, qsizetype(size));
    const QByteArray header = "To: " + bytes.toByteArray();
    for (const QByteArray &text : { header, bytes.toByteArray() }) {
        const QByteArray wire = mime::envelope(text);
        if (!wire.startsWith('(') || !wire.endsWith(')') || wire.contains('\0'))
            abort();
    }
    for (const mime::Address &address : mime::parseMailboxes(bytes)) {
        address.displayName();
        if (address.mailbox().isEmpty())
            abort(); // parseMailboxes gives usable ones only
    }
    return 0;
}
