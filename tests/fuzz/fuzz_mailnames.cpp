// Names of mailboxes, folders and message files: what is accepted goes there and back.
#include "storage/maildir/filename.h"
#include "storage/maildir/foldername.h"

#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray text(reinterpret_cast<const char *>(data), qsizetype(size));
    if (const auto name = storage::canonicalName(text)) {
        const QByteArray folder = storage::folderOf(*name);
        if (folder.contains('/') || folder.size() > 255 || storage::nameOf(folder).value_or(QByteArray()) != *name)
            std::abort();
    }
    if (const auto name = storage::nameOf(text)) {
        if (storage::folderOf(*name) != text)
            std::abort();
    }
    const QByteArrayView base = storage::baseOf(text), letters = storage::infoOf(text);
    const quint64 flags = storage::flagsFor(letters);
    if (storage::flagsFor(storage::lettersFor(flags, storage::foreignLetters(letters))) != flags)
        std::abort();
    storage::sizesIn(base);
    storage::secondsIn(base);
    if (storage::arrivedBefore(base, base))
        std::abort();
    return 0;
}
