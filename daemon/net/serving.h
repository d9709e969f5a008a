// The inside of a Listener: what its sessions on all workers share, and the life of one connection from accept to close.
#pragma once
#include "net/connection.h"
#include "net/listener.h"

#include <atomic>
#include <condition_variable>
#include <unordered_map>

namespace net {

struct Listener::Shared
{
    Shared(ListenOptions listenOptions, SessionFactory sessionFactory)
        : options(std::move(listenOptions))
        , factory(std::move(sessionFactory))
    {
    }
    const ListenOptions options;
    const SessionFactory factory;
    const std::shared_ptr<std::atomic<bool>> draining = std::make_shared<std::atomic<bool>>(false);
    std::atomic<quint64> accepted { 0 };
    std::atomic<quint64> refused { 0 };
    std::atomic<quint64> banned { 0 };

    struct Running
    {
        std::shared_ptr<Session> session;
        Connection *connection; // touched on its worker only, where it also leaves this table
        Worker *worker;
    };
    mutable std::mutex mutex; // guards what follows
    std::condition_variable idle;
    std::unordered_map<quint64, Running> running;
    int serving = 0; // from accept until the last trace of the connection is gone
    bool aborted = false;

    // Runs `act` for every connection, on its worker.
    static void forEach(const std::shared_ptr<Shared> &shared, void (Connection::*act)());
};

struct Listener::Serving
{
    // Takes over an accepted descriptor, from any worker's thread.
    static void start(std::shared_ptr<Shared> shared, Worker &on, int descriptor, bool counted);

private:
    static async::Task<void> serve(std::shared_ptr<Shared> shared, Worker *worker, int descriptor, bool counted);
    static async::Task<void> converse(std::shared_ptr<Shared> shared, Connection *connection, std::shared_ptr<Session> session, bool *counted);
    static async::Task<bool> readProxyHeader(std::shared_ptr<Shared> shared, Connection *connection, std::shared_ptr<Session> session);
};

bool isTrustedProxy(const ListenOptions &options, const QHostAddress &address);
// Tells who is over the limit that he is, as far as that goes without waiting.
void refuse(const ListenOptions &options, int descriptor, const QHostAddress &peer);

} // namespace net
