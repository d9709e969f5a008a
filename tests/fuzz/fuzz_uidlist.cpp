// facteur-uidlist, dovecot-uidlist, dovecot-keywords and subscriptions: any octets, no harm; what we write we read back.
#include "storage/maildir/dovecotfiles.h"
#include "storage/maildir/uidlist.h"

#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArrayView text(data, qsizetype(size));
    const auto content = storage::parseUidlist(text);
    for (const auto &[uid, entry] : content.entries) {
        if (uid == 0 || uid > content.highestUid || entry.base.isEmpty() || entry.base.contains('/'))
            std::abort();
    }
    if (const auto list = storage::parseDovecotUidlist(text)) {
        for (const auto &entry : list->entries) {
            if (entry.uid == 0 || entry.uid >= list->uidNext)
                std::abort();
        }
    }
    const KeywordNames keywords = storage::parseDovecotKeywords(text);
    if (keywords.size() > flag::maxKeywords || storage::parseDovecotKeywords(storage::dovecotKeywords(keywords)) != keywords)
        std::abort();
    const auto names = storage::parseSubscriptions(text);
    if (storage::parseSubscriptions(storage::subscriptions(names)) != names)
        std::abort();
    return 0;
}
