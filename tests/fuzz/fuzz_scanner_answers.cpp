// What rspamd, spamd, clamd and policy servers answer.
#include "services/policy/scanners/clamd.h"
#include "services/policy/scanners/policydelegation.h"
#include "services/policy/scanners/rspamd.h"
#include "services/policy/scanners/spamd.h"

using namespace policy::scanners;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size == 0)
        return 0;
    const QByteArray octets(reinterpret_cast<const char *>(data) + 1, qsizetype(size) - 1);
    try {
        switch (data[0] % 5) {
        case 0:
            if (const auto reply = parseRspamdReply(octets)) {
                (void)rspamdVerdict(*reply, 1, true);
                for (const policy::HeaderEdit &edit : rspamdEdits(*reply, "A: 1\r\nB: 2\r\n\r\n")) {
                    if (edit.name.contains('\n') || edit.value.contains("\r\n\r\n"))
                        std::abort();
                }
            }
            break;
        case 1: (void)spamdVerdict(parseSpamdReply(octets), 1, 15); break;
        case 2: (void)clamdVerdict(parseClamdReply(octets), "reject"); break;
        case 3: (void)parsePolicyAction(parsePolicyAnswer(octets)); break;
        case 4: { // in two pieces, cut at the second octet's place
            HttpResponseParser parser({ 1024, 4096 });
            const qsizetype cut = octets.isEmpty() ? 0 : uchar(octets[0]) % octets.size();
            if (parser.feed(QByteArrayView(octets).first(cut)) && parser.feed(QByteArrayView(octets).sliced(cut)) && (parser.isDone() || parser.finish()))
                (void)parser.take();
            break;
        }
        }
    } catch (const ScannerError &) {
    }
    return 0;
}
