// IMAP commands: what parses is written back and parses to the same value; nothing else crashes.
#include "protocols/imap/commandparser.h"
#include "protocols/imap/mailboxname.h"
#include "protocols/imap/receiver.h"

#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArrayView text(reinterpret_cast<const char *>(data), qsizetype(size));
    const imap::Parsed parsed = imap::parseCommand(text);
    if (parsed.command) {
        const QByteArray wire = imap::toWire(*parsed.command);
        const imap::Parsed again = imap::parseCommand(QByteArrayView(wire).chopped(2));
        if (!again.command || !(*again.command == *parsed.command))
            std::abort();
    } else if (parsed.error.isEmpty()) {
        std::abort();
    }
    if (const auto head = imap::parseAppendHead(text)) {
        const auto again = imap::parseAppendHead(imap::toWire(*head));
        if (!again || !(*again == *head))
            std::abort();
    }
    if (const auto utf8 = imap::fromModifiedUtf7(text)) {
        if (imap::fromModifiedUtf7(imap::toModifiedUtf7(*utf8)) != utf8)
            std::abort();
    }
    imap::LiteralMark mark;
    if (imap::endsInLiteral(text, mark) && (mark.size < 0 || mark.length > text.size()))
        std::abort();
    const qsizetype half = text.size() / 2;
    imap::matchesPattern(text.first(std::min<qsizetype>(half, 200)), text.sliced(half).first(std::min<qsizetype>(text.size() - half, 200)));
    return 0;
}
