// A peer's replies and capabilities: limits hold, and a parsed reply can be written and read again.
#include "protocols/smtp/clientsession.h"
#include "protocols/smtp/replyparser.h"

#include <cstdint>
#include <cstdlib>

using namespace smtp;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    ReplyParser parser;
    for (const QByteArray &line : QByteArray(reinterpret_cast<const char *>(data), qsizetype(size)).split('\n')) {
        const auto status = parser.feed(line);
        if (status == ReplyParser::Broken)
            return 0;
        if (status == ReplyParser::More)
            continue;
        const Reply reply = parser.take();
        parseCapabilities(reply);
        if (reply.code() < 200 || reply.code() > 599)
            std::abort();
        ReplyParser again;
        const QByteArrayList lines = reply.toWire().split('\n');
        if (lines.size() > 2 && lines.size() > ReplyParser::maxLines)
            continue;
        auto reread = ReplyParser::More;
        for (qsizetype i = 0; i + 1 < lines.size() && reread == ReplyParser::More; ++i)
            reread = again.feed(lines[i].chopped(1));
        if (reread != ReplyParser::Done || again.take().code() != reply.code())
            std::abort();
    }
    return 0;
}
