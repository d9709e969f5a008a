// A real facteurd in a temporary folder: `facteurd init`, then the daemon, on free ports of the loopback. Ended by its own
// process id.
#pragma once
#include <QProcess>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

namespace testsupport {

class TestInstance
{
public:
    // `settings`: KEY=VALUE for `facteurd init --set`.
    explicit TestInstance(const QStringList &settings = {});
    ~TestInstance();

    void start(); // and waits until it says "ready"
    void stop(); // SIGTERM
    void kill(); // SIGKILL
    void freeze(); // SIGSTOP
    void thaw(); // SIGCONT

    QString directory() const { return m_folder.filePath(QStringLiteral("instance")); }
    QString socket() const { return directory() + QStringLiteral("/run/control.sock"); }
    int port(int standard) const { return standard + m_offset; }
    QString log() const;
    // Statements on the instance's own SQLite database, while the daemon runs or not.
    void sql(const QStringList &statements);
    static QString program(const QString &name); // in FACTEUR_BIN, or beside the test

private:
    void signal(int number);
    QTemporaryDir m_folder;
    QProcess m_process;
    int m_offset = 0;
};

} // namespace testsupport
