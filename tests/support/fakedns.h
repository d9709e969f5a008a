// A small real DNS server on loopback, UDP and TCP on one port, answering from a table: for tests of the resolver and, as a
// program (tools/fakedns.cpp), of the whole daemon. It knows no DNSSEC.
//
// A line of a zone: `NAME [TTL] [IN] TYPE DATA`; `;` and `#` begin a comment. Types: A AAAA MX TXT PTR CNAME NS SRV TLSA CAA SOA
// (its data is ignored). `*.example.org.` answers for what is not listed below example.org. Instead of a record:
//     busy.example. SERVFAIL | REFUSED        the name is answered so
//     dead.example. TIMEOUT                   no answer at all
//     lame.example. TRUNCATE                  UDP answers are cut, whatever their size: the resolver must come by TCP
// CNAMEs are followed within the table, a loop is answered as far as it goes. A name that is not listed, but has names below
// it, is NODATA; any other is NXDOMAIN.
// Thread: any.
#pragma once
#include <QByteArray>
#include <QHash>
#include <QList>
#include <QSet>
#include <QString>
#include <atomic>
#include <mutex>
#include <thread>

class FakeDns
{
public:
    FakeDns() = default;
    ~FakeDns();
    FakeDns(const FakeDns &) = delete;

    // Port 0: a free one. False when it is taken.
    bool listen(quint16 port = 0);
    quint16 port() const { return m_port; }
    QString server() const { return QStringLiteral("127.0.0.1:%1").arg(m_port); }

    // Adds a line; false, and an explanation in error(), when it makes no sense.
    bool add(QByteArray line);
    // Replaces the table by that of a file, which is read again whenever it has changed.
    bool loadFile(const QString &path);
    void clear();
    QString error() const;

    int queries() const { return m_queries; } // answered or not, UDP and TCP
    int tcpQueries() const { return m_tcpQueries; }

private:
    struct Record
    {
        quint16 type = 0;
        quint32 ttl = 1;
        QByteArray data; // as on the wire, names uncompressed
        QByteArray target; // of a CNAME
    };
    void run();
    QByteArray answer(QByteArrayView query, bool tcp); // empty: none
    void appendAnswers(const QByteArray &name, quint16 type, QByteArray &body, int &count, int &rcode, int depth);
    QByteArray findName(const QByteArray &name) const; // itself or its wildcard; empty: not there
    void reloadIfChanged();
    bool addLocked(QByteArray line);

    int m_udp = -1, m_tcp = -1, m_wake = -1;
    quint16 m_port = 0;
    std::thread m_thread;
    std::atomic<int> m_queries { 0 }, m_tcpQueries { 0 };

    mutable std::mutex m_mutex;
    QHash<QByteArray, QList<Record>> m_records;
    QHash<QByteArray, int> m_behaviour; // an rcode, or one of the negative values of the .cpp
    QSet<QByteArray> m_ancestors;
    QString m_error;
    QString m_file;
    qint64 m_fileStamp = 0;
};
