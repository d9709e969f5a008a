// Reports that others mail us: about single messages (ARF), and about TLS.
#include "mailauth/dmarc/feedbackreport.h"
#include "mailauth/tlsrpt/report.h"

#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArrayView input(reinterpret_cast<const char *>(data), qsizetype(size));
    if (const auto report = dmarc::parseFeedbackMessage(input);
        report && (report->type.isEmpty() || report->reportedUris.size() > dmarc::maxFeedbackValues))
        std::abort();
    tlsrpt::Limits limits;
    limits.json = 100000;
    (void)tlsrpt::parseReportFile(input, limits);
    (void)tlsrpt::parseReportMessage(input, limits);
    return 0;
}
