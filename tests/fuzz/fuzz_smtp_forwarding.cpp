// The attributes of XCLIENT and XFORWARD: what comes through fits into a header and a log line.
#include "protocols/smtp/forwarding.h"

#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArrayView argument(data, qsizetype(size));
    for (const auto verb : { smtp::ForwardingVerb::XClient, smtp::ForwardingVerb::XForward }) {
        const auto parsed = smtp::parseForwarding(argument, verb);
        const auto *told = std::get_if<smtp::Forwarding>(&parsed);
        if (!told)
            continue;
        for (const auto &value : { told->name, told->helo, told->login, told->ident, told->source }) {
            for (const char c : value.value_or(QByteArray())) {
                if (uchar(c) <= 0x20 || uchar(c) >= 0x7f)
                    std::abort();
            }
        }
        if (verb == smtp::ForwardingVerb::XForward && told->login)
            std::abort();
    }
    return 0;
}
