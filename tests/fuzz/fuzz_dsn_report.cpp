// A report made of anybody's words: no line is too long, nothing but CRLF ends one, no field is injected.
#include "formats/dsn/report.h"
#include "services/queue/reports.h"

#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray input(reinterpret_cast<const char *>(data), qsizetype(std::min<size_t>(size, 65536)));
    const QList<QByteArray> parts = input.split('\n');
    const auto part = [&](qsizetype i) { return i < parts.size() ? parts[i] : QByteArray(); };
    dsn::Report report;
    report.hostname = "mail.example.test";
    report.to = MailAddress::parse(part(0)).value_or(MailAddress::fromParts("a", "b.test"));
    report.envid = part(1);
    report.messageId = "id@mail.example.test";
    report.now = QDateTime::fromMSecsSinceEpoch(1767268800000, Qt::UTC);
    report.smtpUtf8 = size % 2;
    report.originalHeader = input;
    dsn::ReportedRecipient recipient;
    recipient.address = MailAddress::parse(part(2)).value_or(MailAddress::fromParts("c", "d.test"));
    recipient.originalRecipient = part(3);
    recipient.reply = input;
    recipient.remoteMta = part(4);
    recipient.status = queue::statusFromReply(part(5), true);
    report.recipients.push_back(recipient);
    const QByteArray text = dsn::compose(report).head;
    qsizetype begin = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == '\0' || (text[i] == '\r' && (i + 1 == text.size() || text[i + 1] != '\n')))
            std::abort();
        if (text[i] == '\n') {
            if (i == 0 || text[i - 1] != '\r' || i - begin > 999)
                std::abort();
            begin = i + 1;
        }
    }
    return 0;
}
