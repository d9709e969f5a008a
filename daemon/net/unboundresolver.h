// dns::Resolver on libunbound: asynchronous, cached, DNSSEC-validating. Questions may come from any worker; libunbound's
// answers arrive on the worker it was made on and are posted to the asker. Every question has a deadline of its own, since
// libunbound waits 17 s for a dead server.
#pragma once
#include "dns/resolver.h"
#include "net/worker.h"
#include "shared/base/result.h"

#include <QStringList>
#include <chrono>
#include <memory>

struct ub_ctx;
struct ub_result;

namespace net {

struct ResolverOptions
{
    QStringList servers; // "127.0.0.1:5353", "[::1]:53", "192.0.2.1"; empty: the system's resolv.conf
    bool recursive = false; // with no servers: ask the root servers and down, instead of resolv.conf
    bool dnssec = true;
    QString trustAnchorFile; // empty: the root keys built in (KSK-2017 and KSK-2024)
    std::chrono::milliseconds deadline = std::chrono::seconds(10); // per question
};

class UnboundResolver final : public dns::Resolver
{
public:
    // On the thread of `home`, where it is also destroyed, with no question open.
    static Result<std::unique_ptr<UnboundResolver>> create(Worker &home, ResolverOptions options);
    ~UnboundResolver() override;

    // The server is going down: what is open is answered now, as Temporary, and so is whatever is asked from now on. Thread: home.
    void giveUp();
    int openQuestions() const; // 0 after giveUp(): it may be destroyed. Thread: any

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
    struct Engine; // the libunbound context on its worker
    struct Question;
    explicit UnboundResolver(std::unique_ptr<Engine> engine);
    std::unique_ptr<Engine> m_engine;
};

} // namespace net
