#include "app/logwriter.h"

#include <cerrno>
#include <chrono>
#include <pthread.h>
#include <systemd/sd-journal.h>
#include <unistd.h>

namespace app {

static constexpr size_t mostEntries = 20000;

static bool underSystemd() { return qEnvironmentVariableIsSet("JOURNAL_STREAM") && qEnvironmentVariableIsSet("INVOCATION_ID"); }

LogWriter::LogWriter(LogTarget target)
    : m_journal(target == LogTarget::Journal || (target == LogTarget::Auto && underSystemd()))
{
}

void LogWriter::finish()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_wake.notify_all();
    if (m_thread.joinable())
        m_thread.join();
}

void LogWriter::write(const LogEvent &event, const QByteArray &text)
{
    const qint64 when = event.when.toMSecsSinceEpoch();
    bool wake = false;
    {
        const std::lock_guard lock(m_mutex);
        if (m_entries.size() >= mostEntries) {
            ++m_dropped;
            return;
        }
        wake = m_entries.empty() && !m_held;
        m_entries.push_back({ event.severity, when, text });
    }
    if (wake)
        m_wake.notify_one();
}

void LogWriter::release()
{
    {
        const std::lock_guard lock(m_mutex);
        m_held = false;
    }
    m_thread = std::thread([this] { run(); });
}

void LogWriter::run()
{
    pthread_setname_np(pthread_self(), "log");
    std::unique_lock lock(m_mutex);
    while (true) {
        m_wake.wait(lock, [this] { return m_stopping || !m_entries.empty(); });
        if (!m_stopping) // gather what comes in the next moment: one write for many lines
            m_wake.wait_for(lock, std::chrono::milliseconds(20), [this] { return m_stopping; });
        const std::deque<Entry> entries = std::exchange(m_entries, {});
        const qint64 dropped = std::exchange(m_dropped, 0);
        const bool last = m_stopping;
        lock.unlock();
        emitAll(entries);
        if (dropped > 0)
            emitAll({ { Severity::Warning, QDateTime::currentMSecsSinceEpoch(), "app log-lines-dropped count=" + QByteArray::number(dropped) } });
        lock.lock();
        if (last && m_entries.empty())
            return;
    }
}

void LogWriter::emitAll(const std::deque<Entry> &entries)
{
    if (m_journal) {
        static constexpr int priorities[] = { 7, 6, 5, 4, 3 };
        for (const Entry &entry : entries)
            sd_journal_send("MESSAGE=%s", entry.text.constData(), "PRIORITY=%d", priorities[int(entry.severity)], "SYSLOG_IDENTIFIER=facteurd", nullptr);
        return;
    }
    QByteArray all;
    QByteArray second; // `2026-01-31T12:00:00.` of the last line: most lines share it
    qint64 secondIs = -1;
    for (const Entry &entry : entries) {
        if (secondIs != entry.when / 1000) {
            secondIs = entry.when / 1000;
            second = QDateTime::fromSecsSinceEpoch(secondIs, Qt::UTC).toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss")).toLatin1() + '.';
        }
        all += second + QByteArray::number(entry.when % 1000).rightJustified(3, '0') + "Z " + severityName(entry.severity).leftJustified(7) + ' ' + entry.text + '\n';
    }
    for (qsizetype sent = 0; sent < all.size();) {
        const ssize_t n = ::write(STDERR_FILENO, all.constData() + sent, size_t(all.size() - sent));
        if (n < 0 && errno == EINTR)
            continue;
        if (n <= 0)
            return; // nobody reads; the trace files and the control socket still tell the story
        sent += n;
    }
}

} // namespace app
