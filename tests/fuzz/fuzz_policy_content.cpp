// What the door does to a message's header, and what it looks for in the message.
#include "formats/mime/headers.h"
#include "services/delivery/fate.h"
#include "services/policy/content/editing.h"
#include "services/policy/content/sanity.h"

#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArrayView octets(reinterpret_cast<const char *>(data), qsizetype(size));
    policy::SanityLimits limits;
    limits.parts = 50;
    policy::SanityFindings findings = policy::inspect(octets, limits);
    policy::countOddOctets(octets, '\n', findings);
    (void)policy::sanityVerdicts(findings, limits, false, true, 0);
    (void)policy::holdsGtube(octets);

    const QByteArrayView header = octets.first(mime::headerLength(octets));
    const QByteArray host = "mx.example.test";
    const QByteArray kept = policy::editedHeader(header, host, {});
    if (policy::holdsForgedFields(kept, host)) // nothing of ours comes in, whatever stands around it
        std::abort();
    if (!policy::holdsForgedFields(header, host) && kept != header.toByteArray())
        std::abort();
    (void)policy::editedHeader(header, host, { { policy::HeaderEdit::Replace, "Subject", "x", 1 }, { policy::HeaderEdit::Insert, "X", "y", 3 }, { policy::HeaderEdit::Remove, "To", "", 0 } });
    smtp::Recipient recipient;
    delivery::readFate(kept, recipient);
    if (recipient.junk || recipient.spamScore) // only we say so
        std::abort();
    return 0;
}
