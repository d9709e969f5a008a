// Lines of the trace file, broken ones too; and an event comes back as it went in.
#include "services/trace/record.h"

#include <QJsonObject>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArrayView line(data, qsizetype(size));
    trace::timeOf(line);
    for (const char *field : { "trace", "from", "to" })
        trace::fieldIn(line, field);
    trace::toJson(line);
    const QString text = QString::fromUtf8(line);
    LogEvent event { QDateTime::fromMSecsSinceEpoch(1767268800000, Qt::UTC), Severity::Info, "test", "event", { { "trace", "t" }, { "from", text } } };
    const QByteArray record = trace::toRecord(event);
    if (record.count('\n') != 1 || trace::toJson(record).value(QLatin1StringView("from")).toString() != text)
        std::abort();
    return 0;
}
