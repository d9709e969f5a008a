#include "gui/wizards/setupstep.h"

#include <algorithm>

namespace gui {

void SetupStep::call(const QString &method, const QJsonObject &params, std::function<void(const QJsonObject &)> answered)
{
    call(method, params, std::move(answered), [this](const control::Answer &answer) { Q_EMIT failed(Connection::errorText(answer), {}); });
}

void SetupStep::call(const QString &method, const QJsonObject &params, std::function<void(const QJsonObject &)> answered, std::function<void(const control::Answer &)> refused)
{
    m_site.connection->call(method, params, this, [answered = std::move(answered), refused = std::move(refused)](const control::Answer &answer) {
        if (answer.ok)
            answered(answer.result.toObject());
        else
            refused(answer);
    });
}

SetupRun::SetupRun(std::vector<std::unique_ptr<SetupStep>> steps, QObject *parent)
    : QObject(parent)
    , m_steps(std::move(steps))
    , m_states(m_steps.size(), State::Waiting)
{
    // Queued: a step may end within start(), and the next must not begin inside it.
    for (const auto &step : m_steps) {
        connect(step.get(), &SetupStep::done, this, &SetupRun::stepDone, Qt::QueuedConnection);
        connect(step.get(), &SetupStep::failed, this, &SetupRun::stepFailed, Qt::QueuedConnection);
        connect(step.get(), &SetupStep::undone, this, &SetupRun::stepUndone, Qt::QueuedConnection);
    }
}

int SetupRun::doneCount() const { return int(std::count(m_states.begin(), m_states.end(), State::Done)); }

void SetupRun::run()
{
    if (isRunning() || m_finished)
        return;
    m_current = 0;
    m_left.clear();
    startCurrent();
}

void SetupRun::startCurrent()
{
    if (size_t(m_current) >= m_steps.size()) {
        m_current = -1;
        m_finished = true;
        Q_EMIT changed();
        Q_EMIT finished();
        return;
    }
    m_states[size_t(m_current)] = State::Working;
    Q_EMIT changed();
    m_steps[size_t(m_current)]->start();
}

void SetupRun::stepDone()
{
    if (m_current < 0 || sender() != m_steps[size_t(m_current)].get() || m_states[size_t(m_current)] != State::Working)
        return; // late: a step says its end once
    m_states[size_t(m_current)] = State::Done;
    if (m_undoWanted)
        return undoCurrent();
    ++m_current;
    startCurrent();
}

void SetupRun::stepFailed(const QString &sentence, const QString &advice)
{
    if (m_current < 0 || sender() != m_steps[size_t(m_current)].get() || m_states[size_t(m_current)] != State::Working)
        return;
    m_states[size_t(m_current)] = State::Failed;
    if (m_undoWanted)
        return undoCurrent();
    m_failed = true;
    m_sentence = sentence;
    m_advice = advice;
    Q_EMIT changed();
    Q_EMIT failed();
}

void SetupRun::retry()
{
    if (!m_failed)
        return;
    m_failed = false;
    m_retrying = true;
    m_states[size_t(m_current)] = State::Undoing;
    Q_EMIT changed();
    m_steps[size_t(m_current)]->undo();
}

void SetupRun::undoAll()
{
    if (m_undoing || m_undoWanted)
        return;
    m_undoWanted = true;
    if (m_finished) {
        m_finished = false;
        m_current = count() - 1;
    } else if (isRunning()) {
        return; // when the step has ended
    }
    m_failed = false;
    if (m_current < 0) {
        m_undoWanted = false;
        Q_EMIT undone();
        return;
    }
    undoCurrent();
}

void SetupRun::undoCurrent()
{
    m_undoing = true;
    m_retrying = false;
    m_states[size_t(m_current)] = State::Undoing;
    Q_EMIT changed();
    m_steps[size_t(m_current)]->undo();
}

void SetupRun::stepUndone(const QString &left)
{
    if (m_current < 0 || sender() != m_steps[size_t(m_current)].get() || m_states[size_t(m_current)] != State::Undoing)
        return;
    m_states[size_t(m_current)] = State::Waiting;
    if (std::exchange(m_retrying, false))
        return m_undoWanted ? undoCurrent() : startCurrent();
    if (!left.isEmpty())
        m_left.prepend(left);
    if (--m_current >= 0)
        return undoCurrent();
    m_undoing = m_undoWanted = m_failed = false;
    Q_EMIT changed();
    Q_EMIT undone();
}

} // namespace gui
