#include "services/trace/record.h"

#include <QJsonDocument>
#include <QTimeZone>

namespace trace {

namespace {
void appendEscaped(QByteArray &out, QByteArrayView text)
{
    static constexpr char hex[] = "0123456789abcdef";
    for (const char c : text) {
        if (c == '"' || c == '\\') {
            out += '\\';
            out += c;
        } else if (uchar(c) < 0x20 || c == 0x7f) {
            out += "\\u00";
            out += hex[uchar(c) >> 4];
            out += hex[uchar(c) & 15];
        } else {
            out += c;
        }
    }
}
} // namespace

QByteArray escaped(QByteArrayView text)
{
    QByteArray out;
    appendEscaped(out, text);
    return out;
}

QByteArray toRecord(const LogEvent &event)
{
    bool has = false;
    for (const LogField &field : event.fields)
        has = has || (qstrcmp(field.key, "trace") == 0 && !field.text.isEmpty());
    if (!has)
        return {};
    QByteArray out;
    out.reserve(400);
    out += "{\"at\":" + QByteArray::number(event.when.toMSecsSinceEpoch());
    out += ",\"sev\":\"" + severityName(event.severity);
    out += "\",\"cat\":\"";
    out += event.category;
    out += "\",\"ev\":\"";
    out += event.event;
    out += "\",\"f\":{";
    bool first = true;
    for (const LogField &field : event.fields) {
        if (field.text.isEmpty() && QByteArrayView(field.key).endsWith("Words")) // the text says it all (sentence.h)
            continue;
        if (!first)
            out += ',';
        first = false;
        out += '"';
        out += field.key;
        out += "\":\"";
        appendEscaped(out, field.text.toUtf8());
        out += '"';
    }
    out += "}}\n";
    return out;
}

QByteArrayView fieldIn(QByteArrayView record, const char *name)
{
    // A quote inside a value is escaped, so `"name":"` behind `"f":{` is a key.
    const qsizetype fields = record.indexOf("\"f\":{");
    if (fields < 0)
        return {};
    QByteArray key;
    key.reserve(40);
    key += '"';
    key += name;
    key += "\":\"";
    const qsizetype at = record.indexOf(key, fields);
    if (at < 0)
        return {};
    const qsizetype begin = at + key.size();
    for (qsizetype i = begin; i < record.size(); ++i) {
        if (record[i] == '\\')
            ++i;
        else if (record[i] == '"')
            return record.sliced(begin, i - begin);
    }
    return {};
}

qint64 timeOf(QByteArrayView record)
{
    if (!record.startsWith("{\"at\":"))
        return 0;
    qint64 value = 0;
    for (qsizetype i = 6; i < record.size() && record[i] >= '0' && record[i] <= '9' && value < (qint64(1) << 55); ++i)
        value = value * 10 + (record[i] - '0');
    return value;
}

QJsonObject toJson(QByteArrayView record)
{
    const QJsonObject in = QJsonDocument::fromJson(record.toByteArray()).object();
    QJsonObject out = in.value(QLatin1StringView("f")).toObject();
    out.remove(QStringLiteral("trace"));
    out.insert(QStringLiteral("time"),
        QDateTime::fromMSecsSinceEpoch(qint64(in.value(QLatin1StringView("at")).toDouble()), Qt::UTC).toString(Qt::ISODateWithMs));
    out.insert(QStringLiteral("severity"), in.value(QLatin1StringView("sev")));
    out.insert(QStringLiteral("category"), in.value(QLatin1StringView("cat")));
    out.insert(QStringLiteral("event"), in.value(QLatin1StringView("ev")));
    return out;
}

} // namespace trace
