// The parsers of SMTP commands and parameters: whatever comes, they answer; what they accept they write and read back.
#include "protocols/smtp/command.h"
#include "protocols/smtp/messageintake.h"

#include <cstdint>
#include <cstdlib>

using namespace smtp;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArrayView line(data, qsizetype(size));
    for (const Strictness strictness : { Strictness::Tolerant, Strictness::Pedantic }) {
        const Command command = parseCommand(line, strictness);
        const auto mail = parseMail(command.argument, strictness);
        if (const MailCommand *parsed = std::get_if<MailCommand>(&mail)) {
            const QByteArray again = "FROM:<" + parsed->sender.toString() + '>'
                + (parsed->parameters.smtpUtf8 ? " SMTPUTF8" : "");
            const auto reread = parseMail(again, Strictness::Pedantic);
            if (!std::holds_alternative<MailCommand>(reread) || std::get<MailCommand>(reread).sender != parsed->sender)
                std::abort();
        }
        parseRcpt(command.argument, "mail.example.test", size % 2 == 0, strictness);
        parseBdat(command.argument);
        parseAuth(command.argument);
        parseHelo(command.argument);
    }
    parseMail(line);
    parseRcpt(line, "mail.example.test", true);
    if (decodeXtext(encodeXtext(line)).value_or("?") != line.toByteArray())
        std::abort();
    // A completed header keeps its text, and ends where the text began.
    const qsizetype end = headerEnd(line);
    const QByteArray completed = completeHeader(end < 0 ? line : line.first(end), { "d", "<i>", "f@example.org" }).header;
    for (QByteArrayView rest(completed); !rest.isEmpty();) {
        if (rest.size() >= 4 && rest.first(4).compare("bcc:", Qt::CaseInsensitive) == 0 && headerEnd(completed) < 0)
            std::abort();
        const qsizetype lf = rest.indexOf('\n');
        rest = lf < 0 ? QByteArrayView() : rest.sliced(lf + 1);
    }
    return 0;
}
