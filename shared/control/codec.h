// Frames and messages of the control channel: JSON-RPC 2.0, one object a line, UTF-8, LF. Pure: bytes in, values out.
// Half a line or three lines in a read are ordinary; a line over the limit is thrown away up to its LF and reported, and
// what follows it is read as usual.
#pragma once
#include "shared/base/sentence.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QJsonObject>
#include <QJsonValue>
#include <QString>
#include <optional>
#include <variant>
#include <vector>

namespace control {

inline constexpr qsizetype lineLimit = 1024 * 1024;

// JSON-RPC 2.0 §5.1, and ours from -32000 on.
enum ErrorCode {
    ParseError = -32700,
    InvalidRequest = -32600,
    MethodNotFound = -32601,
    InvalidParams = -32602,
    InternalError = -32603,
    Refused = -32000,
    NotFound = -32001,
    AlreadyExists = -32002,
    Unavailable = -32003, // the database is away: try again
    TooLarge = -32004, // the line is over the limit
    Busy = -32005,
};

class LineSplitter
{
public:
    explicit LineSplitter(qsizetype limit = lineLimit)
        : m_limit(limit)
    {
    }
    struct Line
    {
        bool tooLong = false;
        QByteArray text; // without LF
    };
    // What became complete with these bytes. Empty lines are left out.
    std::vector<Line> feed(QByteArrayView bytes);
    void clear();

private:
    qsizetype m_limit;
    QByteArray m_partial;
    bool m_discarding = false;
};

struct Request
{
    QJsonValue id; // undefined for a notification: no answer is sent
    QString method;
    QJsonObject params;
};

struct Malformed // to be answered with an error
{
    QJsonValue id;
    int code;
    QString message;
};

std::variant<Request, Malformed> parseRequest(const QByteArray &line);

QByteArray requestLine(qint64 id, const QString &method, const QJsonObject &params);
QByteArray notificationLine(const QString &method, const QJsonObject &params);
QByteArray resultLine(const QJsonValue &id, const QJsonValue &result);
// `message` with its words in `data` (shared/base/sentence.h), so that a program may show it in another language.
QByteArray errorLine(const QJsonValue &id, int code, const Sentence &message);

} // namespace control
