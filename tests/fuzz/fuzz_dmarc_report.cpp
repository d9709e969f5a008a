// Aggregate reports: XML, packed, in a message. What was read can be written and read again.
#include "mailauth/dmarc/report.h"

#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArrayView input(reinterpret_cast<const char *>(data), qsizetype(size));
    dmarc::ReportLimits limits;
    limits.xml = 200000;
    limits.rows = 100;
    limits.text = 100;
    const auto report = dmarc::parseReportFile(input, limits);
    if (report) {
        limits.xml = 10000000;
        const auto again = dmarc::parseReport(dmarc::toXml(*report), limits);
        if (!again || again->rows.size() != report->rows.size() || again->policy.policy != report->policy.policy)
            std::abort();
    }
    (void)dmarc::parseReportMessage(input, limits);
    return 0;
}
