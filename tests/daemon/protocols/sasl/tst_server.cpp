// Whole exchanges: our server halves against our client halves, and against clients that cheat.
#include "protocols/sasl/client.h"
#include "protocols/sasl/scram.h"
#include "protocols/sasl/scramserver.h"
#include "protocols/sasl/server.h"
#include "tests/support/manualworker.h"
#include "tests/support/testmain.h"

using namespace sasl;

namespace {
class TablePort final : public AuthPort
{
public:
    QByteArray user = "alice@example.test", password = "secret";
    Failure::Kind trouble = Failure::Kind::Syntax; // Syntax: none
    int finished = 0, asked = 0;

    async::Task<Result<Identity>> verifyPassword(QByteArray login, Secret given, ClientInfo) override
    {
        ++asked;
        if (trouble != Failure::Kind::Syntax)
            co_return Failure { trouble, "trouble", {} };
        if (login != user || given.reveal() != password)
            co_return Failure { Failure::Kind::AuthFailed, "Authentication failed", {} };
        co_return identity(login);
    }
    async::Task<Result<ScramKeys>> scramKeys(QByteArray login, ClientInfo) override
    {
        if (trouble != Failure::Kind::Syntax)
            co_return Failure { trouble, "trouble", {} };
        co_return scramKeysFor(login == user ? password : QByteArray("nobody knows"), "salt");
    }
    async::Task<Result<Identity>> scramFinished(QByteArray login, bool proved, ClientInfo) override
    {
        ++finished;
        if (!proved)
            co_return Failure { Failure::Kind::AuthFailed, "Authentication failed", {} };
        co_return identity(login);
    }

private:
    Identity identity(const QByteArray &login) const { return { AccountId(1), *MailAddress::parse(user), login }; }
};
} // namespace

class ServerTest : public QObject
{
    Q_OBJECT
    ManualClock m_clock;
    ServerOptions tlsOptions(const QByteArray &binding = {}) const
    {
        ServerOptions options;
        options.tls = true;
        options.channelBinding = binding;
        return options;
    }
    Step converse(ServerMechanism &server, ClientMechanism &client, ManualWorker &worker);
    Step tell(ServerMechanism &server, const QByteArray &message)
    {
        ManualWorker worker(m_clock);
        return worker.wait(server.step(message));
    }

private Q_SLOTS:
    void mechanismsDependOnTheStream();
    void unannouncedMechanismIsNotMade();
    void bothHalvesAgree_data();
    void bothHalvesAgree();
    void plain_data();
    void plain();
    void loginWithAndWithoutInitialResponse();
    void loginIsOverAfterThePassword();
    void rfc7677OnTheWire();
    void downgradeIsNoticed();
    void wrongBindingFails();
    void unknownBindingTypeFails();
    void changedNonceFails();
    void messageAfterTheEndFails();
    void troubleOfTheDirectoryComesThrough();
    void falseServerIsNotTrusted();
    void clientNeverSendsPlaintextUnasked();
};

Step ServerTest::converse(ServerMechanism &server, ClientMechanism &client, ManualWorker &worker)
{
    QByteArray message = server.clientFirst() ? client.initialResponse() : QByteArray();
    for (int i = 0; i < 5; ++i) {
        Step step = worker.wait(server.step(message));
        if (step.kind == Step::Success && !client.serverProved(step.data)) {
            step.kind = Step::Failed;
            step.failure.reason = QStringLiteral("the server proved nothing");
        }
        if (step.kind != Step::Challenge)
            return step;
        auto answer = client.answer(step.data);
        if (!answer) {
            step.kind = Step::Failed;
            step.failure = answer.failure();
            return step;
        }
        message = *answer;
    }
    return {};
}

void ServerTest::mechanismsDependOnTheStream()
{
    QCOMPARE(mechanisms({}), QList<QByteArray>());
    QCOMPARE(mechanisms(tlsOptions()), (QList<QByteArray> { "SCRAM-SHA-256", "PLAIN", "LOGIN" }));
    QCOMPARE(mechanisms(tlsOptions("x")), (QList<QByteArray> { "SCRAM-SHA-256-PLUS", "SCRAM-SHA-256", "PLAIN", "LOGIN" }));
    ServerOptions loopback;
    loopback.allowPlaintextMechanisms = true;
    loopback.channelBinding = "x";
    QCOMPARE(mechanisms(loopback), (QList<QByteArray> { "SCRAM-SHA-256", "PLAIN", "LOGIN" }));
}

void ServerTest::unannouncedMechanismIsNotMade()
{
    TablePort port;
    QVERIFY(!createServer("PLAIN", port, {}));
    QVERIFY(!createServer("SCRAM-SHA-256-PLUS", port, tlsOptions()));
    QVERIFY(!createServer("CRAM-MD5", port, tlsOptions()));
    QVERIFY(createServer("plain", port, tlsOptions()));
    QVERIFY(createServer("Scram-Sha-256", port, tlsOptions()));
}

void ServerTest::bothHalvesAgree_data()
{
    QTest::addColumn<QByteArray>("mechanism");
    QTest::addColumn<QByteArray>("password");
    QTest::addColumn<bool>("succeeds");
    for (const char *name : { "PLAIN", "LOGIN", "SCRAM-SHA-256", "SCRAM-SHA-256-PLUS" }) {
        QTest::addRow("%s right", name) << QByteArray(name) << QByteArray("secret") << true;
        QTest::addRow("%s wrong", name) << QByteArray(name) << QByteArray("Secret") << false;
    }
}

void ServerTest::bothHalvesAgree()
{
    QFETCH(QByteArray, mechanism);
    QFETCH(QByteArray, password);
    QFETCH(bool, succeeds);
    TablePort port;
    ManualWorker worker(m_clock);
    const QByteArray binding = mechanism.endsWith("PLUS") ? QByteArray(32, 'b') : QByteArray();
    auto server = createServer(mechanism, port, tlsOptions(binding));
    auto client = createClient({ mechanism }, { "alice@example.test", Secret(password), binding }, true);
    QVERIFY(client);
    QCOMPARE(client->name(), mechanism);
    const Step step = converse(*server, *client, worker);
    QCOMPARE(step.kind, succeeds ? Step::Success : Step::Failed);
    if (succeeds) {
        QCOMPARE(step.identity.address.toString(), port.user);
        QCOMPARE(step.identity.login, port.user);
    } else {
        QCOMPARE(step.failure.kind, Failure::Kind::AuthFailed);
    }
    QCOMPARE(port.finished, mechanism.startsWith("SCRAM") ? 1 : 0);
}

void ServerTest::plain_data()
{
    using namespace Qt::StringLiterals;
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<int>("kind"); // of the failure; -1: success
    const auto row = [](const char *name, QByteArray message, int kind) { QTest::newRow(name) << message.replace('|', '\0') << kind; };
    const int syntax = int(Failure::Kind::Syntax), wrong = int(Failure::Kind::AuthFailed);
    row("right", "|alice@example.test|secret", -1);
    row("same authzid", "alice@example.test|alice@example.test|secret", -1);
    row("authzid in another case", "Alice@EXAMPLE.test|alice@example.test|secret", -1);
    row("other authzid", "bob@example.test|alice@example.test|secret", wrong);
    row("wrong", "|alice@example.test|geheim", wrong);
    row("empty", "", syntax);
    row("one NUL", "|alice@example.test", syntax);
    row("three NULs", "|alice@example.test|sec|ret", syntax);
    row("no login", "||secret", syntax);
    row("no password", "|alice@example.test|", syntax);
    row("no UTF-8", "|alice\xff|secret", syntax);
    row("long login", "|" + QByteArray(600, 'a') + "|secret", syntax);
    row("long password", "|alice@example.test|" + QByteArray(2000, 'a'), syntax);
}

void ServerTest::plain()
{
    QFETCH(QByteArray, message);
    QFETCH(int, kind);
    TablePort port;
    auto server = createServer("PLAIN", port, tlsOptions());
    const Step step = tell(*server, message);
    QCOMPARE(step.kind, kind < 0 ? Step::Success : Step::Failed);
    if (kind >= 0)
        QCOMPARE(int(step.failure.kind), kind);
    if (kind == int(Failure::Kind::Syntax))
        QCOMPARE(port.asked, 0);
}

void ServerTest::loginWithAndWithoutInitialResponse()
{
    TablePort port;
    auto server = createServer("LOGIN", port, tlsOptions());
    QVERIFY(!server->clientFirst());
    QCOMPARE(tell(*server, {}).data, QByteArray("Username:"));
    QCOMPARE(tell(*server, "alice@example.test").data, QByteArray("Password:"));
    QCOMPARE(tell(*server, "secret").kind, Step::Success);

    auto quick = createServer("LOGIN", port, tlsOptions());
    QCOMPARE(tell(*quick, "alice@example.test").data, QByteArray("Password:"));
    QCOMPARE(tell(*quick, "wrong").failure.kind, Failure::Kind::AuthFailed);
}

void ServerTest::loginIsOverAfterThePassword()
{
    TablePort port;
    auto server = createServer("LOGIN", port, tlsOptions());
    (void)tell(*server, "alice@example.test");
    (void)tell(*server, "wrong");
    QCOMPARE(tell(*server, "secret").failure.kind, Failure::Kind::Syntax);
    QCOMPARE(port.asked, 1);
}

void ServerTest::rfc7677OnTheWire()
{
    class Port final : public AuthPort
    {
    public:
        async::Task<Result<Identity>> verifyPassword(QByteArray, Secret, ClientInfo) override { co_return Failure {}; }
        async::Task<Result<ScramKeys>> scramKeys(QByteArray, ClientInfo) override
        {
            co_return scramKeysFor("pencil", QByteArray::fromBase64("W22ZaJ0SNY7soEsUEjb6gQ=="), 4096);
        }
        async::Task<Result<Identity>> scramFinished(QByteArray login, bool proved, ClientInfo) override
        {
            if (!proved)
                co_return Failure {};
            co_return Identity { AccountId(7), {}, login };
        }
    } port;
    ScramServer server(port, tlsOptions(), false);
    server.setNonce("%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0");
    QCOMPARE(tell(server, "n,,n=user,r=rOprNGfwEbeRWgbNEkqO").data,
             QByteArray("r=rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0,s=W22ZaJ0SNY7soEsUEjb6gQ==,i=4096"));
    const Step step = tell(server, "c=biws,r=rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0,p=dHzbZapWIk4jUhN+Ute9ytag9zjfMHgsqmmiz7AndVQ=");
    QCOMPARE(step.kind, Step::Success);
    QCOMPARE(step.data, QByteArray("v=6rriTRBi23WpRR/wtup+mMhUZUn/dB5nLTJRsjl95G4="));
    QCOMPARE(step.identity.login, QByteArray("user"));
}

void ServerTest::downgradeIsNoticed()
{
    // The client can bind, and a man in the middle took -PLUS off the list: it says `y`.
    TablePort port;
    ManualWorker worker(m_clock);
    auto server = createServer("SCRAM-SHA-256", port, tlsOptions("binding"));
    auto client = createClient({ "SCRAM-SHA-256" }, { port.user, Secret("secret"), "binding" }, false);
    QVERIFY(client->initialResponse().startsWith("y,,"));
    const Step step = converse(*server, *client, worker);
    QCOMPARE(step.kind, Step::Failed);
    QVERIFY(step.failure.reason.contains(QStringLiteral("downgrade")));
    // Without a binding on our side `y` is just the truth.
    auto honest = createServer("SCRAM-SHA-256", port, tlsOptions());
    auto same = createClient({ "SCRAM-SHA-256" }, { port.user, Secret("secret"), "binding" }, false);
    QCOMPARE(converse(*honest, *same, worker).kind, Step::Success);
}

void ServerTest::wrongBindingFails()
{
    TablePort port; // a man in the middle has two TLS sessions, and their exporters differ
    ManualWorker worker(m_clock);
    auto server = createServer("SCRAM-SHA-256-PLUS", port, tlsOptions("binding of the server"));
    auto client = createClient({ "SCRAM-SHA-256-PLUS" }, { port.user, Secret("secret"), "binding of the client" }, false);
    QCOMPARE(converse(*server, *client, worker).kind, Step::Failed);
    QCOMPARE(port.finished, 1);
}

void ServerTest::unknownBindingTypeFails()
{
    TablePort port;
    auto server = createServer("SCRAM-SHA-256-PLUS", port, tlsOptions("binding"));
    QCOMPARE(tell(*server, "p=tls-unique,,n=alice@example.test,r=abc").kind, Step::Failed);
    auto noFlag = createServer("SCRAM-SHA-256-PLUS", port, tlsOptions("binding"));
    QCOMPARE(tell(*noFlag, "n,,n=alice@example.test,r=abc").kind, Step::Failed);
    auto plusFlag = createServer("SCRAM-SHA-256", port, tlsOptions("binding"));
    QCOMPARE(tell(*plusFlag, "p=tls-exporter,,n=alice@example.test,r=abc").kind, Step::Failed);
}

void ServerTest::changedNonceFails()
{
    TablePort port;
    auto server = createServer("SCRAM-SHA-256", port, tlsOptions());
    const Step challenge = tell(*server, "n,,n=alice@example.test,r=abc");
    QCOMPARE(challenge.kind, Step::Challenge);
    const auto first = parseServerFirst(challenge.data);
    QVERIFY(first);
    const QByteArray withoutProof = "c=biws,r=" + first->nonce + 'x';
    const QByteArray proof = clientProof(saltedPassword("secret", first->salt, first->iterations),
                                         "n=alice@example.test,r=abc," + challenge.data + ',' + withoutProof);
    QCOMPARE(tell(*server, withoutProof + ",p=" + proof.toBase64()).kind, Step::Failed);
}

void ServerTest::messageAfterTheEndFails()
{
    TablePort port;
    auto server = createServer("SCRAM-SHA-256", port, tlsOptions());
    QCOMPARE(tell(*server, "nonsense").kind, Step::Failed);
    QCOMPARE(tell(*server, "n,,n=alice@example.test,r=abc").failure.kind, Failure::Kind::Syntax);
}

void ServerTest::troubleOfTheDirectoryComesThrough()
{
    TablePort port;
    port.trouble = Failure::Kind::Unavailable;
    for (const char *name : { "PLAIN", "LOGIN", "SCRAM-SHA-256" }) {
        ManualWorker worker(m_clock);
        auto server = createServer(name, port, tlsOptions());
        auto client = createClient({ name }, { port.user, Secret("secret"), {} }, true);
        const Step step = converse(*server, *client, worker);
        QCOMPARE(step.kind, Step::Failed);
        QCOMPARE(step.failure.kind, Failure::Kind::Unavailable);
    }
}

void ServerTest::falseServerIsNotTrusted()
{
    auto client = createClient({ "SCRAM-SHA-256" }, { "alice", Secret("secret"), {} }, false);
    const auto first = parseClientFirst(client->initialResponse());
    QVERIFY(first);
    QVERIFY(client->answer("r=" + first->nonce + "xyz,s=c2FsdA==,i=4096").ok());
    QVERIFY(!client->serverProved({}));
    QVERIFY(!client->serverProved("v=AAAA"));
    QVERIFY(!client->answer("v=" + QByteArray(32, '\0').toBase64()).ok());

    auto careful = createClient({ "SCRAM-SHA-256" }, { "alice", Secret("secret"), {} }, false);
    const auto again = parseClientFirst(careful->initialResponse());
    QVERIFY(!careful->answer("r=" + again->nonce + "xyz,s=c2FsdA==,i=1").ok()); // to guess cheaply
    auto other = createClient({ "SCRAM-SHA-256" }, { "alice", Secret("secret"), {} }, false);
    (void)other->initialResponse();
    QVERIFY(!other->answer("r=somebodyelses,s=c2FsdA==,i=4096").ok());
}

void ServerTest::clientNeverSendsPlaintextUnasked()
{
    QVERIFY(!createClient({ "PLAIN", "LOGIN", "CRAM-MD5" }, { "alice", Secret("secret"), {} }, false));
    QCOMPARE(createClient({ "login", "plain" }, { "alice", Secret("secret"), {} }, true)->name(), QByteArray("PLAIN"));
    QCOMPARE(createClient({ "PLAIN", "SCRAM-SHA-256" }, { "alice", Secret("secret"), {} }, true)->name(), QByteArray("SCRAM-SHA-256"));
}

FACTEUR_TEST(ServerTest)
#include "tst_server.moc"
