// Logins over a real directory and real pools, with a clock moved by hand.
#pragma once
#include "protocols/sasl/client.h"
#include "protocols/sasl/scram.h"
#include "protocols/sasl/server.h"
#include "services/directory/directory.h"
#include "services/directory/passwordauth.h"
#include "tests/support/manualworker.h"

#include <QTemporaryDir>
#include <atomic>

struct PasswordHouse // everything app/ would build
{
    explicit PasswordHouse(directory::AuthOptions options = {})
    {
        url.path = folder.filePath(QStringLiteral("d.db"));
        database = std::make_unique<sql::Database>(url, Secret(), clock);
        if (!database->migrate())
            qFatal("migrate");
        rows = std::make_unique<directory::Directory>(*database, clock, QStringLiteral("/mail"));
        watch = std::make_unique<directory::ChangeWatch>(*rows, sqlPool, clock);
        rows->onChange([this] { watch->invalidate(); });
        auth = std::make_unique<directory::PasswordAuth>(*rows, *watch, sqlPool, hashPool, clock, std::move(options));
        (void)rows->addDomain("example.test");
        alice = *rows->addAccount(*MailAddress::parse("alice@example.test"), Secret("secret"));
    }
    // As another program: nothing tells our process.
    void plainSql(const char *statement)
    {
        sql::Database other(url, Secret(), clock);
        if (!other.read([&](sql::Sql &sql) { return sql.direct(statement); }))
            qFatal("%s", statement);
    }
    // The kind of the failure, or -1.
    int login(const char *login, const char *password, const char *peer = "192.0.2.7")
    {
        sasl::ClientInfo client { "imap", QHostAddress(QString::fromLatin1(peer)), true };
        auto result = worker.wait(auth->verifyPassword(login, Secret(password), client));
        if (result)
            last = *result;
        return result ? -1 : int(result.failure().kind);
    }
    int scram(const char *login, const char *password)
    {
        sasl::ServerOptions options;
        options.tls = true;
        auto server = sasl::createServer("SCRAM-SHA-256", *auth, options);
        auto client = sasl::createClient({ "SCRAM-SHA-256" }, { login, Secret(password), {} }, false);
        sasl::Step step = worker.wait(server->step(client->initialResponse()));
        if (step.kind == sasl::Step::Challenge) {
            auto answer = client->answer(step.data);
            step = worker.wait(server->step(answer ? *answer : QByteArray()));
        }
        if (step.kind == sasl::Step::Success)
            last = step.identity;
        return step.kind == sasl::Step::Success ? -1 : int(step.failure.kind);
    }
    // Until the jobs nobody waits for are done.
    void settle()
    {
        std::atomic<bool> done { false };
        (void)hashPool.submit([&] { done = true; });
        worker.runUntil([&] {
            if (!done)
                worker.post([] {});
            return done.load();
        });
    }
    directory::Credentials row(const char *address) { return **rows->credentials(*MailAddress::parse(address)); }

    QTemporaryDir folder;
    sql::DatabaseUrl url;
    ManualClock clock;
    ManualWorker worker { clock };
    std::unique_ptr<sql::Database> database;
    std::unique_ptr<directory::Directory> rows;
    async::Pool sqlPool { "sql", 2 }, hashPool { "hash", 1 };
    std::unique_ptr<directory::ChangeWatch> watch;
    std::unique_ptr<directory::PasswordAuth> auth;
    AccountId alice;
    sasl::Identity last;
};
