// What the tests of the listener and the connection share: workers, certificates, and sessions that do as they are told.
#pragma once
#include "net/listener.h"
#include "net/selfsigned.h"

#include <QSemaphore>
#include <QTemporaryDir>
#include <future>

// Runs a task on a worker and waits for its result on this thread.
template <class T> T runOn(net::Worker &worker, async::Task<T> task)
{
    const auto result = std::make_shared<std::promise<T>>();
    auto future = result->get_future();
    const auto held = std::make_shared<async::Task<T>>(std::move(task));
    worker.post([held, result] {
        struct Run
        {
            static async::Task<void> into(async::Task<T> task, std::shared_ptr<std::promise<T>> result)
            {
                auto value = co_await task;
                result->set_value(std::move(value));
            }
        };
        async::spawn(Run::into(std::move(*held), result), [result](std::exception_ptr error) {
            if (error)
                result->set_exception(error);
        });
    });
    if (future.wait_for(std::chrono::seconds(20)) != std::future_status::ready)
        throw std::runtime_error("the task did not end within 20 s");
    return future.get();
}

struct TestCertificates
{
    TestCertificates()
    {
        make("default", { "default.test" });
        make("mail", { "mail.example.test", "mx.example.test" });
        make("wild", { "*.wild.test" });
        store->load({ files("default"), files("mail"), files("wild") }).ok();
    }
    void make(const char *name, const QList<QByteArray> &names)
    {
        if (auto written = net::writeSelfSigned(names, path(name, "crt"), path(name, "key")); !written)
            qFatal("%s", qPrintable(written.failure().reason));
    }
    QString path(const char *name, const char *suffix) const
    {
        return directory.filePath(QString::fromLatin1(name) + u'.' + QString::fromLatin1(suffix));
    }
    net::CertificateFiles files(const char *name) const { return { path(name, "crt"), path(name, "key") }; }
    QTemporaryDir directory;
    std::shared_ptr<net::Certificates> store = std::make_shared<net::Certificates>();
};

// How the sessions of a TestServer ended.
struct Endings
{
    QSemaphore count;
    std::mutex mutex;
    QByteArrayList how;
    void add(const char *what)
    {
        {
            const std::lock_guard lock(mutex);
            how.append(what);
        }
        count.release();
    }
    QByteArray next() // waits for one more
    {
        if (!count.tryAcquire(1, 20000))
            return "nothing ended";
        const std::lock_guard lock(mutex);
        return how.takeFirst();
    }
};

// A line protocol that shows all a stream can do. Each command is a line:
//   ECHO text        → text                  STARTTLS → OK, then TLS            TLS → version sni alpn resumed? exporter(hex)
//   SEND n           → n octets              TAKE n (then n octets) → sum       PEER → address port
//   PATIENCE ms      → the next read waits so long only       USER name → OK    IDLE → "woken" or "input"
//   QUIT             → BYE and the end       LEAVE → the session ends without a word     THROW → it fails
// It says "bye: draining" or "bye: timed out" when it is ended so.
async::Task<void> testSession(wire::ByteStream *stream, std::shared_ptr<net::Session> session, std::shared_ptr<Endings> endings);

struct TestServer
{
    explicit TestServer(net::Workers &workers, net::ListenOptions options = {});
    quint16 port() const { return listener->port(); }
    std::shared_ptr<Endings> endings = std::make_shared<Endings>();
    std::unique_ptr<net::Listener> listener;
};
