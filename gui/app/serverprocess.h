// Starts and stops the facteurd of a profile on this computer: the system's service through systemctl, for which polkit asks
// the person, or a child process of this program for trying out. Nothing waits: finished() comes.
#pragma once
#include "gui/app/profile.h"

#include <QObject>
#include <QProcess>
#include <memory>

namespace gui {

class ServerProcess : public QObject
{
    Q_OBJECT
public:
    explicit ServerProcess(QObject *parent = nullptr);
    ~ServerProcess() override; // a child is asked to end, and ends after draining

    bool canStart(const Profile &profile) const;
    bool canStop(const Profile &profile) const; // the service, or our own child
    bool isBusy() const { return m_systemctl != nullptr; }
    bool ownsChild() const { return m_child.state() != QProcess::NotRunning; }

    void start(const Profile &profile);
    void stop(const Profile &profile);

    static QString facteurd(); // beside this program, else from the PATH; "" when there is none
    static QString serviceUnit() { return QStringLiteral("facteurd.service"); }

Q_SIGNALS:
    void finished(bool well, const QString &sentence); // of start() or stop()
    void childEnded(const QString &lastWords); // by itself: what it said last

private:
    void systemctl(const QString &verb, bool withPkexec);
    QProcess m_child;
    QByteArray m_said, m_out;
    bool m_stopping = false, m_ready = false;
    QProcess *m_systemctl = nullptr;
};

} // namespace gui
