// The last log events, and the way new ones reach subscribers of the control socket. app/ puts consume() into its sink.
// Thread: any; `arrived` is called on the thread that logs, at most once until take() has been called.
#pragma once
#include "shared/base/log.h"

#include <QJsonArray>
#include <QJsonObject>
#include <deque>
#include <functional>
#include <mutex>
#include <vector>

namespace control {

class LogFeed
{
public:
    explicit LogFeed(size_t keep = 500)
        : m_keep(keep)
    {
    }
    void consume(const LogEvent &event, const QByteArray &line); // line: event.toLine()
    // The last `count` events, oldest first.
    QJsonArray recent(qsizetype count) const;

    // From now on new events are also kept for take(), and `arrived` is called. Null: no more.
    void setListener(std::function<void()> arrived);
    struct Taken
    {
        std::vector<QJsonObject> events;
        qint64 missed = 0; // too many came before anybody took them
    };
    Taken take();

private:
    struct Kept
    {
        QDateTime when;
        Severity severity;
        const char *category, *event;
        std::vector<LogField> fields;
        QByteArray line;
    };
    static QJsonObject toJson(const Kept &kept);
    mutable std::mutex m_mutex;
    size_t m_keep;
    std::deque<Kept> m_last;
    std::function<void()> m_arrived;
    std::deque<Kept> m_fresh;
    qint64 m_missed = 0;
    bool m_told = false;
};

} // namespace control
