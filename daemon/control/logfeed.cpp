#include "control/logfeed.h"

namespace control {

static constexpr size_t freshLimit = 2000;

void LogFeed::consume(const LogEvent &event, const QByteArray &line)
{
    Kept kept { event.when, event.severity, event.category, event.event, event.fields, line.size() > 2000 ? line.first(2000) : line };
    for (LogField &field : kept.fields)
        field.text.truncate(1000);
    const std::lock_guard lock(m_mutex);
    if (m_arrived) {
        if (m_fresh.size() >= freshLimit)
            ++m_missed;
        else
            m_fresh.push_back(kept);
        if (!std::exchange(m_told, true))
            m_arrived();
    }
    m_last.push_back(std::move(kept));
    if (m_last.size() > m_keep)
        m_last.pop_front();
}

QJsonArray LogFeed::recent(qsizetype count) const
{
    QJsonArray list;
    const std::lock_guard lock(m_mutex);
    for (size_t i = m_last.size() > size_t(count) ? m_last.size() - size_t(count) : 0; i < m_last.size(); ++i)
        list.append(toJson(m_last[i]));
    return list;
}

void LogFeed::setListener(std::function<void()> arrived)
{
    const std::lock_guard lock(m_mutex);
    m_arrived = std::move(arrived);
    m_told = false;
    m_fresh.clear();
    m_missed = 0;
}

LogFeed::Taken LogFeed::take()
{
    Taken taken;
    const std::lock_guard lock(m_mutex);
    for (const Kept &kept : m_fresh)
        taken.events.push_back(toJson(kept));
    m_fresh.clear();
    taken.missed = std::exchange(m_missed, 0);
    m_told = false;
    return taken;
}

QJsonObject LogFeed::toJson(const Kept &kept)
{
    QJsonObject fields;
    for (const LogField &field : kept.fields)
        fields.insert(QLatin1StringView(field.key), field.text);
    return { { QStringLiteral("when"), kept.when.toString(Qt::ISODateWithMs) }, { QStringLiteral("category"), QLatin1StringView(kept.category) },
        { QStringLiteral("event"), QLatin1StringView(kept.event) }, { QStringLiteral("fields"), fields },
        { QStringLiteral("severity"), QString::fromLatin1(severityName(kept.severity)) },
        { QStringLiteral("line"), QString::fromUtf8(kept.line) } };
}

} // namespace control
