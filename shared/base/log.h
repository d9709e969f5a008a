// Log lines are an event id plus fields, in a category named after its folder, so that `facteurctl trace`, the GUI and
// translators can work with them. Never put a secret or a message's text in a field.
//
//     logEvent(Severity::Info, "smtp", "message-accepted", {{"trace", id}, {"from", sender}, {"size", n}});
//
// Thread: any. The sink is set once by app/ before threads start; without one, events go nowhere (tests set their own).
#pragma once
#include <QByteArray>
#include <QDateTime>
#include <QJsonObject>
#include <QString>
#include <functional>
#include <initializer_list>
#include <utility>
#include <vector>

enum class Severity { Debug, Info, Notice, Warning, Error };
QByteArray severityName(Severity severity);

struct LogField
{
    LogField(const char *name, QString value)
        : key(name)
        , text(std::move(value))
    {
    }
    LogField(const char *name, QByteArrayView value)
        : key(name)
        , text(QString::fromUtf8(value))
    {
    }
    LogField(const char *name, const QByteArray &value)
        : LogField(name, QByteArrayView(value))
    {
    }
    LogField(const char *name, const char *value)
        : LogField(name, QByteArrayView(value))
    {
    }
    LogField(const char *name, qint64 value)
        : key(name)
        , text(QString::number(value))
    {
    }
    LogField(const char *name, int value)
        : LogField(name, qint64(value))
    {
    }
    const char *key;
    QString text;
};

struct LogEvent
{
    QDateTime when; // UTC
    Severity severity = Severity::Info;
    const char *category = ""; // the folder: smtp, imap, queue…
    const char *event = ""; // stable id in kebab-case
    std::vector<LogField> fields; // "trace" ties the lines of one mail together
    QByteArray toLine() const; // `category event key=value …`, values quoted when needed, control characters escaped
    QJsonObject toJson() const;
};

using LogSink = std::function<void(const LogEvent &)>;
void setLogSink(LogSink sink, Severity threshold);
bool logs(Severity severity); // cheap test before building expensive fields
void logEvent(Severity severity, const char *category, const char *event, std::initializer_list<LogField> fields);
