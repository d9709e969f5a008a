// A dns::Resolver from a table, which can fail, delay and lie. What is not in the table does not exist (NXDOMAIN).
//
//     FakeResolver dns;
//     dns.mx("example.org", 10, "mx.example.org").address("mx.example.org", "192.0.2.1");
//     dns.fail("busy.example", dns::Type::MX, dns::Status::Temporary);
//     dns.delay("slow.example", dns::Type::MX, 5s);              // by the asking worker's clock
//     dns.secure("example.org", dns::Type::MX);                  // DNSSEC says so
// Thread: any.
#pragma once
#include "async/worker.h"
#include "dns/resolver.h"

#include <QMap>
#include <QPair>
#include <chrono>
#include <mutex>

class FakeResolver final : public dns::Resolver
{
public:
    FakeResolver &address(const char *name, const char *address); // A or AAAA
    FakeResolver &mx(const char *name, int preference, const char *exchange); // "" is the null MX
    FakeResolver &txt(const char *name, const char *text);
    FakeResolver &txt(const char *name, const QByteArray &text); // any octets
    FakeResolver &ptr(const char *address, const char *name);
    FakeResolver &ptrAt(const char *reverseName, const char *name); // "1.2.0.192.in-addr.arpa"
    FakeResolver &ns(const char *name, const char *server);
    FakeResolver &tlsa(const char *name, int usage, int selector, int matching, const QByteArray &data);
    FakeResolver &srv(const char *name, int priority, int weight, int port, const char *target);
    FakeResolver &caa(const char *name, const char *tag, const char *value);
    FakeResolver &cname(const char *name, const char *target); // followed for all types; a loop is a temporary failure
    FakeResolver &exists(const char *name); // NODATA instead of NXDOMAIN for what is not listed
    FakeResolver &fail(const char *name, dns::Type type, dns::Status status, const char *why = "made to fail");
    FakeResolver &works(const char *name, dns::Type type); // ends a fail()
    FakeResolver &delay(const char *name, dns::Type type, std::chrono::milliseconds by);
    FakeResolver &secure(const char *name, dns::Type type);
    void clear();

    // Everything that was asked, as "MX example.org", in order.
    QByteArrayList asked() const;

    async::Task<dns::Answer<QHostAddress>> addresses(QByteArray name) override;
    async::Task<dns::Answer<QHostAddress>> a(QByteArray name) override;
    async::Task<dns::Answer<QHostAddress>> aaaa(QByteArray name) override;
    async::Task<dns::Answer<dns::Mx>> mx(QByteArray name) override;
    async::Task<dns::Answer<QByteArray>> txt(QByteArray name) override;
    async::Task<dns::Answer<QByteArray>> ptr(QHostAddress address) override;
    async::Task<dns::Answer<QByteArray>> ns(QByteArray name) override;
    async::Task<dns::Answer<dns::Tlsa>> tlsa(QByteArray name) override;
    async::Task<dns::Answer<dns::Srv>> srv(QByteArray name) override;
    async::Task<dns::Answer<dns::Caa>> caa(QByteArray name) override;

private:
    using Key = QPair<QByteArray, dns::Type>;
    struct Entry
    {
        QList<QHostAddress> addresses;
        QList<dns::Mx> mx;
        QByteArrayList texts; // TXT and PTR
        QList<dns::Tlsa> tlsa;
        QList<dns::Srv> srv;
        QList<dns::Caa> caa;
        dns::Status failure = dns::Status::Ok; // Ok: it does not fail
        QString why;
        std::chrono::milliseconds delay { 0 };
        bool secure = false;
    };
    Entry &at(const QByteArray &name, dns::Type type); // with m_mutex held
    Entry look(const QByteArray &name, dns::Type type, bool *exists);
    template <class Record> async::Task<dns::Answer<Record>> answer(QByteArray name, dns::Type type, QList<Record> Entry::*records);

    mutable std::mutex m_mutex;
    QMap<Key, Entry> m_entries;
    QMap<QByteArray, QByteArray> m_cnames;
    QByteArrayList m_asked;
};
