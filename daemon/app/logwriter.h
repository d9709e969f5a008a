// Where log lines go: stderr or the journal, by a thread of its own, so that nobody waits for a slow terminal. Lines are held
// back until release(): a daemon that cannot start says one line, not its life's story.
// Thread: any.
#pragma once
#include "app/config.h"
#include "shared/base/log.h"

#include <atomic>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

namespace app {

class LogWriter
{
public:
    explicit LogWriter(LogTarget target);
    ~LogWriter() { finish(); }
    LogWriter(const LogWriter &) = delete;

    void write(const LogEvent &event, const QByteArray &text); // text: event.toLine()
    void release(); // starts the thread
    void finish(); // writes what waits, if released, and ends the thread

private:
    struct Entry
    {
        Severity severity;
        qint64 when; // ms since 1970
        QByteArray text;
    };
    void run();
    void emitAll(const std::deque<Entry> &entries);

    const bool m_journal;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<Entry> m_entries;
    qint64 m_dropped = 0;
    bool m_held = true;
    bool m_stopping = false;
    std::thread m_thread;
};

} // namespace app
