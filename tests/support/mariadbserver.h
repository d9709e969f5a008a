// A private MariaDB for tests: on a socket in a temporary directory, no network, stopped with the object. Nothing of an
// installed server's data or configuration is touched.
//
//     MariaDbServer server;  QVERIFY2(server.start(), qPrintable(server.error()));
//     auto url = server.newDatabase();            // mysql://root@/t1?socket=…, empty
//     server.stop(); … server.start();            // the data stay
#pragma once
#include <QDir>
#include <QFileInfo>
#include <QProcess>
#include <QString>
#include <QTemporaryDir>

class MariaDbServer
{
public:
    ~MariaDbServer() { stop(); }
    // False where mariadb-server is not installed (see error()) or does not start.
    bool start();
    void stop(); // orderly, waits for the end
    QString newDatabase();
    QString error() const { return m_error; }

private:
    // In memory where that can be had: each CREATE TABLE waits for the disk otherwise.
    QTemporaryDir m_directory { QFileInfo(QStringLiteral("/dev/shm")).isWritable() ? QStringLiteral("/dev/shm/facteur-test-XXXXXX")
                                                                                     : QDir::tempPath() + QStringLiteral("/facteur-test-XXXXXX") };
    QProcess m_process;
    QString m_error;
    bool m_installed = false;
    int m_databases = 0;
};
