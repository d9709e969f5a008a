// A resolver whose answers come early, as Temporary, when a Cancellation is cancelled. The questions themselves go on behind
// it, since nothing takes one back: the resolver below outlives them.
// Thread: the cancellation's worker.
#pragma once
#include "async/cancellation.h"
#include "dns/resolver.h"

#include <memory>

namespace dns {

class Cancellable final : public Resolver
{
public:
    Cancellable(Resolver &below, std::shared_ptr<async::Cancellation> cancellation)
        : m_below(below)
        , m_cancellation(std::move(cancellation))
    {
    }
    async::Task<Answer<QHostAddress>> addresses(QByteArray name) override;
    async::Task<Answer<QHostAddress>> a(QByteArray name) override;
    async::Task<Answer<QHostAddress>> aaaa(QByteArray name) override;
    async::Task<Answer<Mx>> mx(QByteArray name) override;
    async::Task<Answer<QByteArray>> txt(QByteArray name) override;
    async::Task<Answer<QByteArray>> ptr(QHostAddress address) override;
    async::Task<Answer<QByteArray>> ns(QByteArray name) override;
    async::Task<Answer<Tlsa>> tlsa(QByteArray name) override;
    async::Task<Answer<Srv>> srv(QByteArray name) override;
    async::Task<Answer<Caa>> caa(QByteArray name) override;

private:
    Resolver &m_below;
    const std::shared_ptr<async::Cancellation> m_cancellation;
};

} // namespace dns
