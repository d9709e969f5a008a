#include "shared/base/log.h"

#include <atomic>

namespace {
LogSink g_sink; // set before threads start
std::atomic<int> g_threshold { int(Severity::Error) + 1 };

void appendValue(QByteArray &line, const QString &text)
{
    const QByteArray utf8 = text.toUtf8();
    bool plain = !utf8.isEmpty();
    for (const char c : utf8)
        plain = plain && uchar(c) > ' ' && c != '"' && c != '\\' && c != '=' && uchar(c) != 0x7f;
    if (plain) {
        line += utf8;
        return;
    }
    line += '"';
    for (const char c : utf8) {
        if (c == '"' || c == '\\')
            line += '\\', line += c;
        else if (uchar(c) < ' ' || uchar(c) == 0x7f)
            line += "\\x" + QByteArray::number(uchar(c), 16).rightJustified(2, '0');
        else
            line += c;
    }
    line += '"';
}
} // namespace

QByteArray severityName(Severity severity)
{
    static constexpr const char *names[] = { "debug", "info", "notice", "warning", "error" };
    return names[int(severity)];
}

QByteArray LogEvent::toLine() const
{
    QByteArray line = category;
    line += ' ';
    line += event;
    for (const LogField &field : fields) {
        if (QByteArrayView(field.key).endsWith("Words")) // for programs (sentence.h)
            continue;
        line += ' ';
        line += field.key;
        line += '=';
        appendValue(line, field.text);
    }
    return line;
}

QJsonObject LogEvent::toJson() const
{
    QJsonObject values;
    for (const LogField &field : fields)
        values.insert(QLatin1StringView(field.key), field.text);
    return { { QStringLiteral("when"), when.toString(Qt::ISODateWithMs) },
        { QStringLiteral("severity"), QString::fromLatin1(severityName(severity)) },
        { QStringLiteral("category"), QLatin1StringView(category) }, { QStringLiteral("event"), QLatin1StringView(event) },
        { QStringLiteral("fields"), values } };
}

void setLogSink(LogSink sink, Severity threshold)
{
    g_sink = std::move(sink);
    g_threshold = g_sink ? int(threshold) : int(Severity::Error) + 1;
}

bool logs(Severity severity) { return int(severity) >= g_threshold.load(std::memory_order_relaxed); }

void logEvent(Severity severity, const char *category, const char *event, std::initializer_list<LogField> fields)
{
    if (!logs(severity))
        return;
    // The log's time stamp is no decision of the program, so it may read the clock itself.
    g_sink(LogEvent { QDateTime::currentDateTimeUtc(), severity, category, event, fields });
}
