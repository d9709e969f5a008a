// Dates, IMAP dates and message ids.
#include "formats/mime/dates.h"
#include "formats/mime/messageids.h"

#include <QByteArray>
#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArrayView bytes(data, qsizetype(size));
    if (const auto date = mime::parseDate(bytes)) {
        const auto again = mime::parseDate(mime::formatDate(date->utc, date->zone));
        if (date->utc > -62000000000 && date->utc < 253000000000 && (!again || again->utc != date->utc))
            abort();
    }
    mime::parseImapDate(bytes);
    if (const auto date = mime::parseImapDateTime(bytes)) {
        const auto again = mime::parseImapDateTime(mime::formatImapDateTime(date->utc, date->zone));
        if (date->utc > -62000000000 && date->utc < 253000000000 && (!again || again->utc != date->utc))
            abort();
    }
    if (mime::parseMessageIds(bytes, 20).size() > 20)
        abort();
    return 0;
}
