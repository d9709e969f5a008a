// The work, once the summary is accepted: a list of steps that are done in order, and undone in the opposite one. No widgets.
//
// A step is started, ends with done() or failed(), and can be undone after either: undo() takes back whatever is there of it,
// and says what it had to leave. A failed step is undone by itself before it is tried again.
#pragma once
#include "gui/app/connection.h"
#include "gui/wizards/setupplan.h"

#include <QObject>
#include <memory>
#include <vector>

namespace gui {

class ServerProcess;

// What the steps work on.
struct SetupSite
{
    SetupPlan plan;
    ServerProcess *server = nullptr; // of the program: a server for trying out lives on in it
    Connection *connection = nullptr; // the wizard's own
    QString facteurd; // on this computer
    QStringList settings; // more KEY=VALUE for facteur.toml
};

class SetupStep : public QObject
{
    Q_OBJECT
public:
    explicit SetupStep(SetupSite &site)
        : m_site(site)
    {
    }
    virtual QString title() const = 0;
    virtual void start() = 0;
    virtual void undo() { Q_EMIT undone({}); }
    virtual QString outcome() const { return {}; } // one line for a person, when there is something to say

Q_SIGNALS:
    void done();
    void failed(const QString &sentence, const QString &advice);
    void undone(const QString &left); // "" : nothing is left of it

protected:
    SetupSite &site() const { return m_site; }
    const SetupPlan &plan() const { return m_site.plan; }
    void call(const QString &method, const QJsonObject &params, std::function<void(const QJsonObject &)> answered);
    // As above; `refused` instead of failed().
    void call(const QString &method, const QJsonObject &params, std::function<void(const QJsonObject &)> answered, std::function<void(const control::Answer &)> refused);

private:
    SetupSite &m_site;
};

class SetupRun : public QObject
{
    Q_OBJECT
public:
    enum class State { Waiting, Working, Done, Failed, Undoing };
    explicit SetupRun(std::vector<std::unique_ptr<SetupStep>> steps, QObject *parent = nullptr);

    int count() const { return int(m_steps.size()); }
    const SetupStep &step(int index) const { return *m_steps[size_t(index)]; }
    State state(int index) const { return m_states[size_t(index)]; }
    int doneCount() const;
    bool isRunning() const { return m_current >= 0 && !m_failed; } // or undoing
    bool hasFailed() const { return m_failed; }
    bool isFinished() const { return m_finished; }
    const QString &sentence() const { return m_sentence; } // of the failure
    const QString &advice() const { return m_advice; }
    const QStringList &left() const { return m_left; } // what undoing could not take back

    void run();
    void retry(); // the failed step again
    void undoAll(); // also in the middle: when the running step has ended

Q_SIGNALS:
    void changed();
    void finished();
    void failed();
    void undone();

private:
    void startCurrent();
    void stepDone();
    void stepFailed(const QString &sentence, const QString &advice);
    void stepUndone(const QString &left);
    void undoCurrent();

    std::vector<std::unique_ptr<SetupStep>> m_steps;
    std::vector<State> m_states;
    int m_current = -1;
    bool m_failed = false, m_finished = false, m_retrying = false, m_undoWanted = false, m_undoing = false;
    QString m_sentence, m_advice;
    QStringList m_left;
};

// The steps that this plan takes.
std::vector<std::unique_ptr<SetupStep>> stepsFor(SetupSite &site);

} // namespace gui
