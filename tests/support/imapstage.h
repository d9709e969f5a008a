// A stage for dialogues with an IMAP session, and a client to drive one by hand. Settings:
//   @ tls offered|active     @ secure (no login without TLS)    @ max-line, max-literal, max-message, max-bad N
//   @ mail N (the first N of the sample messages are in INBOX)  @ fail unavailable|internal|quota (the store, once logged in)
//   @ sieve-url URL (FILTER is offered)
//   @ quota N   @ mailboxes A,B,C   @ count MAILBOX=N: so many messages must be there at the end
#pragma once
#include "protocols/imap/serversession.h"
#include "tests/support/dialogue.h"
#include "tests/support/fakeauth.h"
#include "tests/support/memorymailboxes.h"

QList<QByteArray> imapSamples(); // messages of different structure; imapsamples.cpp

struct ImapHouse // what the sessions of a test share
{
    explicit ImapHouse(const Clock &clock)
    {
        ports.auth = &auth;
        ports.pool = &pool;
        ports.clock = &clock;
        ports.mailboxes = [this](sasl::Identity) { return mailboxesOf(this); };
    }
    static async::Task<Result<std::shared_ptr<imap::MailboxPort>>> mailboxesOf(ImapHouse *house)
    {
        if (house->mailboxesFailure)
            co_return *house->mailboxesFailure;
        co_return std::shared_ptr<imap::MailboxPort>(house->mailboxes);
    }
    std::shared_ptr<MemoryMailboxes> mailboxes = std::make_shared<MemoryMailboxes>();
    std::optional<Failure> mailboxesFailure;
    FakeAuth auth;
    imap::Ports ports;
    imap::Options options;
    async::Pool pool { "test", 1 };
};

class ImapStage final : public dialogue::Stage
{
public:
    ImapStage(const dialogue::Script &script, ManualWorker &, ManualClock &clock, MemoryStream &stream)
        : m_script(script)
        , m_house(clock)
    {
        imap::Options &options = m_house.options;
        options.hostname = "mail.example.test";
        options.version = "1.0";
        options.sieveUrl = script.setting("sieve-url");
        options.allowPlaintext = !script.has("secure");
        number("max-line", options.maxLine);
        number("max-literal", options.maxLiteral);
        number("max-message", options.maxMessageSize);
        number("max-bad", options.maxBadCommands);
        number("quota", m_house.mailboxes->quotaLimit);
        const auto samples = imapSamples();
        for (int i = 0; i < script.setting("mail", "0").toInt(); ++i)
            m_house.mailboxes->deliver("INBOX", samples.at(i % samples.size()));
        for (const QByteArray &name : script.setting("mailboxes").split(',')) {
            if (!name.isEmpty())
                std::ignore = m_house.mailboxes->create(name, {});
        }
        const QByteArray fail = script.setting("fail");
        if (fail == "unavailable")
            m_house.mailboxes->failWith(Failure { Failure::Kind::Unavailable, {}, {} });
        else if (fail == "internal")
            m_house.mailboxes->failWith(Failure { Failure::Kind::Internal, "secret path", {} });
        else if (fail == "quota")
            m_house.mailboxes->failWith(Failure { Failure::Kind::OverQuota, {}, {} });
        else if (fail == "login")
            m_house.mailboxesFailure = Failure { Failure::Kind::Unavailable, {}, {} };
        wire::TlsInfo tls;
        tls.active = true;
        tls.version = "TLSv1.3";
        if (script.setting("tls") == "offered")
            stream.offerTls(tls);
        else if (script.setting("tls") == "active")
            stream.setTls(tls);
        m_session = std::make_unique<imap::ServerSession>(stream, m_house.ports, std::make_shared<const imap::Options>(options));
    }
    async::Task<void> run(MemoryStream &) override { return m_session->run(); }
    QString verdict() override
    {
        if (m_script.has("count")) {
            const auto wanted = m_script.setting("count").split('=');
            const int count = m_house.mailboxes->count(wanted[0]);
            if (count != wanted[1].toInt())
                return QStringLiteral("%1 messages are in it").arg(count);
        }
        return {};
    }

private:
    template <class T> void number(const char *key, T &into)
    {
        if (m_script.has(key))
            into = T(m_script.setting(key).toLongLong());
    }
    const dialogue::Script &m_script;
    ImapHouse m_house;
    std::unique_ptr<imap::ServerSession> m_session;
};

// One client of a house. Several on one house are several sessions of one account.
class ImapClient
{
public:
    ImapClient(ImapHouse &house, ManualWorker &worker)
        : stream(worker)
        , m_worker(worker)
        , m_session(stream, house.ports, std::make_shared<const imap::Options>(house.options))
    {
        m_worker.start(run(&m_session, &m_ended));
        settle();
        greeting = stream.take();
    }
    ~ImapClient()
    {
        stream.hangUp();
        m_worker.runUntil([this] { return m_ended; });
    }
    // Sends a line with a tag of its own and returns all that is answered, tags taken off: the last line is `OK …`.
    QByteArray command(const QByteArray &line)
    {
        const QByteArray tag = "t" + QByteArray::number(++m_tag);
        return send(tag + " " + line + "\r\n").replace("\r\n" + tag + " ", "\r\n");
    }
    QByteArray send(const QByteArray &octets)
    {
        stream.send(octets);
        settle();
        QByteArray answer = stream.take();
        const QByteArray tag = "t" + QByteArray::number(m_tag) + ' ';
        if (answer.startsWith(tag))
            answer.remove(0, tag.size());
        return answer;
    }
    QByteArray heard() // what came by itself
    {
        settle();
        return stream.take();
    }
    void login(const QByteArray &mailbox = {})
    {
        command("LOGIN alice secret");
        if (!mailbox.isEmpty())
            command("SELECT " + mailbox);
    }
    void settle()
    {
        m_worker.runUntil([this] { return stream.isWaiting() || m_ended; });
        m_worker.runPending();
        m_worker.runUntil([this] { return stream.isWaiting() || m_ended; });
    }
    bool ended() const { return m_ended; }
    MemoryStream stream;
    QByteArray greeting;

private:
    static async::Task<void> run(imap::ServerSession *session, bool *ended)
    {
        try {
            co_await session->run();
        } catch (const wire::PeerGone &) {
        }
        *ended = true;
    }
    ManualWorker &m_worker;
    imap::ServerSession m_session;
    int m_tag = 0;
    bool m_ended = false;
};
