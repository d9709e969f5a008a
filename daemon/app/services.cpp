#include "app/services.h"

#include "services/access/imapmailboxes.h"
#include "services/scripts/scriptfolder.h"
#include "shared/base/version.h"

#include <QFileInfo>

#include <QFileInfo>

namespace app {
namespace {

using SharedSession = std::shared_ptr<net::Session>;

QString nameOf(const sasl::Identity &identity) { return QString::fromUtf8(identity.address.toString()); }

// --- SMTP, submission, LMTP -------------------------------------------------------------------------------------------------

async::Task<void> converseSmtp(const smtp::Ports *ports, wire::ByteStream *stream, SharedSession session,
    std::shared_ptr<const smtp::ServerOptions> options)
{
    smtp::ServerSession conversation(*stream, *ports, std::move(options));
    conversation.onLogin([session](const sasl::Identity &identity) { session->setUser(nameOf(identity)); });
    co_await conversation.run();
}

smtp::ServerOptions smtpOptions(const Config &config, smtp::ServerOptions options)
{
    options.hostname = config.hostname;
    options.maxSize = config.maxMessageSize;
    options.maxRecipients = config.maxRecipients;
    options.maxErrors = config.maxBadCommands;
    options.slowAfterErrors = std::max(1, config.maxBadCommands / 2);
    options.timeouts.command = config.smtpPatience;
    options.timeouts.dataBlock = std::min<std::chrono::milliseconds>(options.timeouts.dataBlock, config.smtpPatience);
    options.timeouts.handshake = config.handshakePatience;
    return options;
}

net::SessionFactory smtpFactory(Parts &parts, const smtp::ServerOptions &options, bool plaintextOnLoopback)
{
    const auto usual = std::make_shared<const smtp::ServerOptions>(options);
    auto relaxed = options;
    relaxed.allowPlaintextAuth = plaintextOnLoopback;
    const auto onLoopback = std::make_shared<const smtp::ServerOptions>(relaxed);
    return [ports = &parts.smtpPorts, usual, onLoopback](wire::ByteStream &stream, SharedSession session) {
        return converseSmtp(ports, &stream, std::move(session), stream.peerAddress().isLoopback() ? onLoopback : usual);
    };
}

// --- IMAP -------------------------------------------------------------------------------------------------------------------

async::Task<Result<std::shared_ptr<imap::MailboxPort>>> openMailboxes(Parts *parts, sasl::Identity identity, QString temporaryDirectory)
{
    const auto account = co_await parts->lookup->account(identity.account);
    if (!account)
        co_return account.failure();
    auto work = [parts, account = *account, login = identity.address.toString(), temporaryDirectory]() -> Result<std::shared_ptr<imap::MailboxPort>> {
        auto store = parts->stores->open(account.maildir);
        if (!store)
            return store.failure();
        (*store)->setQuota(account.quota);
        auto scripts = std::make_shared<delivery::AccountRules>(*parts->filter, parts->events.get(), account, *store, login, parts->background.get());
        auto wanted = [parts, domain = account.address.domain()] {
            const auto settings = parts->settings->current();
            return policy::LearningRules::Wanted { settings->flag("learning.enabled", domain), settings->flag("learning.shared") };
        };
        auto rules = std::make_shared<policy::LearningRules>(std::move(scripts), *parts->learner, *parts->background, *store, account.maildir, std::move(wanted));
        return std::shared_ptr<imap::MailboxPort>(
            std::make_shared<mailaccess::ImapMailboxes>(std::move(*store), temporaryDirectory, account.maildir, std::move(rules)));
    };
    auto opened = co_await parts->storagePool->run(std::move(work));
    co_return opened;
}

async::Task<void> converseImap(Parts *parts, wire::ByteStream *stream, SharedSession session, std::shared_ptr<const imap::Options> options,
    QString temporaryDirectory)
{
    imap::Ports ports = parts->imapPorts;
    ports.mailboxes = [parts, session, temporaryDirectory](sasl::Identity identity) {
        session->setUser(nameOf(identity));
        return openMailboxes(parts, std::move(identity), temporaryDirectory);
    };
    imap::ServerSession conversation(*stream, ports, std::move(options));
    co_await conversation.run();
}

net::SessionFactory imapFactory(Parts &parts, const Config &config, const QString &temporaryDirectory)
{
    imap::Options options;
    options.hostname = config.hostname;
    options.version = FACTEUR_VERSION;
    options.maxMessageSize = config.maxMessageSize;
    options.maxBadCommands = config.maxBadCommands;
    options.lineBeforeLoginPatience = config.handshakePatience;
    options.idlePatience = config.imapPatience;
    if (const auto listening = config.listeners.find("managesieve"); listening != config.listeners.end() && !listening->second.empty())
        options.sieveUrl = "sieve://" + config.hostname;
    const auto usual = std::make_shared<const imap::Options>(options);
    options.allowPlaintext = config.allowPlaintextFromLoopback;
    const auto onLoopback = std::make_shared<const imap::Options>(options);
    return [parts = &parts, usual, onLoopback, temporaryDirectory](wire::ByteStream &stream, SharedSession session) {
        return converseImap(parts, &stream, std::move(session), stream.peerAddress().isLoopback() ? onLoopback : usual, temporaryDirectory);
    };
}

// --- ManageSieve ------------------------------------------------------------------------------------------------------------

async::Task<Result<std::shared_ptr<managesieve::ScriptPort>>> openScripts(Parts *parts, sasl::Identity identity)
{
    const auto account = co_await parts->lookup->account(identity.account);
    if (!account)
        co_return account.failure();
    std::shared_ptr<managesieve::ScriptPort> scripts
        = std::make_shared<scripts::ScriptFolder>(QFileInfo(account->maildir).path(), parts->programs->options());
    co_return scripts;
}

async::Task<void> converseManageSieve(Parts *parts, wire::ByteStream *stream, SharedSession session, std::shared_ptr<const managesieve::Options> options)
{
    managesieve::Ports ports = parts->managesievePorts;
    ports.scripts = [parts](sasl::Identity identity) { return openScripts(parts, std::move(identity)); };
    managesieve::ServerSession conversation(*stream, ports, std::move(options));
    conversation.onLogin = [session](const sasl::Identity &identity) { session->setUser(nameOf(identity)); };
    co_await conversation.run();
}

net::SessionFactory managesieveFactory(Parts &parts, const Config &config)
{
    managesieve::Options options;
    options.implementation = "Facteur " FACTEUR_VERSION;
    options.extensions = sieve::capabilities();
    options.extensions.removeIf([&](const QByteArray &name) { return parts.programs->options().withhold.contains(name); });
    options.maxRedirects = int(parts.settings->current()->number("sieve.max_redirects"));
    options.maxBadCommands = config.maxBadCommands;
    const auto usual = std::make_shared<const managesieve::Options>(options);
    options.allowPlaintext = config.allowPlaintextFromLoopback;
    const auto onLoopback = std::make_shared<const managesieve::Options>(options);
    return [parts = &parts, usual, onLoopback](wire::ByteStream &stream, SharedSession session) {
        return converseManageSieve(parts, &stream, std::move(session), stream.peerAddress().isLoopback() ? onLoopback : usual);
    };
}

// --- POP3 -------------------------------------------------------------------------------------------------------------------

async::Task<void> conversePop3(const pop3::Ports *ports, wire::ByteStream *stream, SharedSession session, std::shared_ptr<const pop3::Options> options)
{
    pop3::ServerSession conversation(*stream, *ports, std::move(options));
    conversation.onLogin([session](const sasl::Identity &identity) { session->setUser(nameOf(identity)); });
    co_await conversation.run();
}

net::SessionFactory pop3Factory(Parts &parts, const Config &config)
{
    pop3::Options options;
    options.hostname = config.hostname;
    options.maxBadCommands = config.maxBadCommands;
    options.timeouts.command = config.pop3Patience;
    options.timeouts.handshake = config.handshakePatience;
    const auto usual = std::make_shared<const pop3::Options>(options);
    options.allowPlaintextAuth = config.allowPlaintextFromLoopback;
    const auto onLoopback = std::make_shared<const pop3::Options>(options);
    return [ports = &parts.pop3Ports, usual, onLoopback](wire::ByteStream &stream, SharedSession session) {
        return conversePop3(ports, &stream, std::move(session), stream.peerAddress().isLoopback() ? onLoopback : usual);
    };
}

// --- the rows -----------------------------------------------------------------------------------------------------------------

struct Row
{
    const char *service;
    bool implicitTls;
    const char *alpn; // RFC 7301's registry; null: ignored
    const char *refusal; // to those over the connection limit
    net::SessionFactory (*factory)(Parts &, const Config &, const QString &temporaryDirectory);
};

net::SessionFactory mx(Parts &parts, const Config &config, const QString &)
{
    return smtpFactory(parts, smtpOptions(config, smtp::ServerOptions::mx()), false);
}
net::SessionFactory submission(Parts &parts, const Config &config, const QString &)
{
    return smtpFactory(parts, smtpOptions(config, smtp::ServerOptions::submission()), config.allowPlaintextFromLoopback);
}
net::SessionFactory lmtp(Parts &parts, const Config &config, const QString &)
{
    return smtpFactory(parts, smtpOptions(config, smtp::ServerOptions::lmtp()), false);
}
net::SessionFactory imap(Parts &parts, const Config &config, const QString &temporaryDirectory) { return imapFactory(parts, config, temporaryDirectory); }
net::SessionFactory pop3(Parts &parts, const Config &config, const QString &) { return pop3Factory(parts, config); }

net::SessionFactory managesieve(Parts &parts, const Config &config, const QString &) { return managesieveFactory(parts, config); }

constexpr const char *smtpRefusal = "421 4.7.0 Too many connections, try again later\r\n";
constexpr const char *imapRefusal = "* BYE [UNAVAILABLE] Too many connections, try again later\r\n";
constexpr const char *pop3Refusal = "-ERR [SYS/TEMP] Too many connections, try again later\r\n";

constexpr Row rows[] = {
    { "smtp", false, nullptr, smtpRefusal, mx },
    { "submissions", true, nullptr, smtpRefusal, submission },
    { "submission", false, nullptr, smtpRefusal, submission },
    { "imap", false, "imap", imapRefusal, imap },
    { "imaps", true, "imap", imapRefusal, imap },
    { "pop3", false, "pop3", pop3Refusal, pop3 },
    { "pop3s", true, "pop3", pop3Refusal, pop3 },
    { "managesieve", false, "managesieve", "BYE (TRYLATER) \"Too many connections, try again later\"\r\n", managesieve },
    { "lmtp", false, nullptr, smtpRefusal, lmtp },
};

} // namespace

const std::vector<QByteArray> &serviceNames()
{
    static const std::vector<QByteArray> names = [] {
        std::vector<QByteArray> all;
        for (const Row &row : rows)
            all.push_back(row.service);
        return all;
    }();
    return names;
}

std::unique_ptr<net::Listener> makeListener(const QByteArray &service, const SocketAddress &address, int inherited, const Config &config,
    Parts &parts, const QString &temporaryDirectory)
{
    const Row *row = std::find_if(std::begin(rows), std::end(rows), [&](const Row &r) { return service == r.service; });
    net::ListenOptions options;
    options.protocol = service;
    options.address = address.address;
    options.port = address.port;
    options.inheritedDescriptor = inherited;
    if (parts.certificates->current())
        options.certificates = parts.certificates;
    options.implicitTls = row->implicitTls;
    options.askClientCertificate = service == "smtp";
    if (row->alpn)
        options.alpn = { row->alpn };
    options.handshakePatience = config.handshakePatience;
    options.limits = parts.limits;
    options.refusal = row->refusal;
    options.refuses = [bans = parts.bans.get()](const QHostAddress &client) { return bans->isBanned(client); };
    for (const auto &[network, length] : config.trustedProxies)
        options.proxyTrusted.append({ network, length });
    return std::make_unique<net::Listener>(*parts.workers, std::move(options), row->factory(parts, config, temporaryDirectory));
}

} // namespace app
