#include "protocols/smtp/state.h"

#include "protocols/smtp/replies.h"

#include <array>
#include <span>

namespace smtp {

namespace trait {
constexpr quint8 Smtp = 1, Lmtp = 2, Everywhere = Smtp | Lmtp;
constexpr quint8 NoArgument = 4;
constexpr quint8 Idle = 8; // gets nothing done: counted, so that nobody plays here for ever
} // namespace trait

// A command as a row. RFC 5321 §4.1.4: the phases in which it makes sense.
struct Verb
{
    QByteArrayView name;
    Step (State::*handler)(const Command &);
    quint8 phases;
    quint8 traits;
    QByteArrayView usage;
};

const std::array<Verb, 17> &verbs()
{
    using S = State;
    static const std::array<Verb, 17> table { {
        { "MAIL", &S::mail, S::Greeted, trait::Everywhere, "MAIL FROM:<address> [SIZE=n] [BODY=8BITMIME] [SMTPUTF8] [REQUIRETLS] [RET=] [ENVID=]" },
        { "RCPT", &S::rcpt, S::HasMail | S::HasRcpt, trait::Everywhere, "RCPT TO:<address> [NOTIFY=] [ORCPT=]" },
        { "DATA", &S::data, S::HasMail | S::HasRcpt, trait::Everywhere | trait::NoArgument, "DATA" },
        { "BDAT", &S::bdat, S::Any, trait::Everywhere, "BDAT octets [LAST]" },
        { "EHLO", &S::ehlo, S::Any, trait::Smtp | trait::Idle, "EHLO host-name" },
        { "HELO", &S::helo, S::Any, trait::Smtp | trait::Idle, "HELO host-name" },
        { "LHLO", &S::ehlo, S::Any, trait::Lmtp | trait::Idle, "LHLO host-name" },
        { "RSET", &S::rset, S::Any, trait::Everywhere | trait::NoArgument | trait::Idle, "RSET" },
        { "NOOP", &S::noop, S::Any, trait::Everywhere | trait::Idle, "NOOP" },
        { "QUIT", &S::quit, S::Any, trait::Everywhere | trait::NoArgument, "QUIT" },
        { "STARTTLS", &S::startTls, S::Greeted, trait::Everywhere | trait::NoArgument, "STARTTLS" },
        { "AUTH", &S::auth, S::Greeted, trait::Everywhere, "AUTH mechanism [initial-response]" },
        { "VRFY", &S::vrfy, S::Any, trait::Everywhere | trait::Idle, "VRFY address" },
        { "EXPN", &S::expn, S::Any, trait::Everywhere | trait::Idle, "" },
        { "HELP", &S::help, S::Any, trait::Everywhere | trait::Idle, "HELP" },
        { "XCLIENT", &S::xclient, S::Start | S::Greeted, trait::Everywhere | trait::Idle, "" },
        { "XFORWARD", &S::xforward, S::Start | S::Greeted, trait::Everywhere | trait::Idle, "" },
    } };
    return table;
}

// A line of the answer to EHLO. `parameter` null: it is not offered now.
struct Keyword
{
    QByteArrayView name;
    std::optional<QByteArray> (*parameter)(const State &);
};

std::span<const Keyword> keywords()
{
    using P = std::optional<QByteArray>;
    static const auto always = [](const State &) -> P { return QByteArray(); };
    static const Keyword table[] = {
        { "PIPELINING", always }, // RFC 2920
        { "SIZE", [](const State &s) -> P { return QByteArray::number(s.options().maxSize); } }, // RFC 1870
        { "STARTTLS", [](const State &s) -> P { return s.m_canStartTls ? P(QByteArray()) : P(); } }, // RFC 3207
        { "AUTH", // RFC 4954
            [](const State &s) -> P {
                if (s.m_mechanisms.isEmpty() || s.isAuthenticated())
                    return P();
                QList<QByteArray> announced = s.m_mechanisms;
                if (!s.options().announceChannelBinding)
                    announced.removeIf([](const QByteArray &name) { return name.endsWith("-PLUS"); });
                return announced.join(' ');
            } },
        { "ENHANCEDSTATUSCODES", always }, // RFC 2034
        { "8BITMIME", always }, // RFC 6152
        { "SMTPUTF8", always }, // RFC 6531
        { "REQUIRETLS", [](const State &s) -> P { return s.m_client->tls.active ? P(QByteArray()) : P(); } }, // RFC 8689 §2
        { "DSN", always }, // RFC 3461
        { "CHUNKING", always }, // RFC 3030
        { "LIMITS", // RFC 9422
            [](const State &s) -> P { return "RCPTMAX=" + QByteArray::number(s.options().maxRecipients); } },
        { "HELP", always },
        { "XCLIENT", [](const State &s) -> P { return s.m_mayForward ? P(xclientAttributes) : P(); } },
        { "XFORWARD", [](const State &s) -> P { return s.m_mayForward ? P(xforwardAttributes) : P(); } },
    };
    return table;
}

State::State(std::shared_ptr<const ServerOptions> options, Client client)
    : m_options(std::move(options))
{
    client.service = m_options->service;
    m_client = std::make_shared<const Client>(std::move(client));
}

void State::changeClient(const std::function<void(Client &)> &change)
{
    auto client = std::make_shared<Client>(*m_client);
    change(*client);
    m_client = std::move(client);
}

void State::setStream(bool canStartTls, QList<QByteArray> mechanisms, bool plaintextRefused)
{
    m_canStartTls = canStartTls;
    m_mechanisms = std::move(mechanisms);
    m_plaintextRefused = plaintextRefused;
}

void State::forgetTransaction()
{
    if (m_client->forwarded && m_phase != Start && m_phase != Greeted) // it was told for one message
        changeClient([](Client &client) { client.forwarded.reset(); });
    m_envelope = Envelope();
    m_recipient = Recipient();
    m_chunksFailed = false;
    if (m_phase != Start)
        m_phase = Greeted;
}

Reply State::greeting() const
{
    const char *protocol = m_options->service == Service::Lmtp ? " LMTP" : " ESMTP";
    return { 220, m_options->hostname + protocol + " Facteur" };
}

Step State::applyBroken(bool tooLong)
{
    countError();
    return tooLong ? replies::lineTooLong() : replies::bareLf();
}

// What other protocols begin with. A browser that somebody's page makes talk to us must not get as far as its body, which may
// hold SMTP commands.
static bool isForeign(QByteArrayView line, const Command &command)
{
    static constexpr const char *methods[] = { "GET", "POST", "CONNECT", "HEAD", "PUT", "DELETE", "OPTIONS", "PATCH", "TRACE", "PRI" };
    if (line.startsWith("\x16\x03") || line.startsWith("SSH-"))
        return true;
    return std::any_of(std::begin(methods), std::end(methods), [&](const char *method) { return command.verb == method; });
}

Step State::apply(QByteArrayView line)
{
    const Command command = parseCommand(line, m_options->strictness);
    if (isForeign(line, command)) {
        countError();
        return { replies::foreignProtocol(), Question::Foreign };
    }
    if (command.badOctets) {
        countError();
        return replies::badOctets();
    }
    // RFC 5321 §4.5.3.1.4; AUTH carries an initial response, RFC 4954 §4.
    if (line.size() + 2 > m_options->maxCommandLine && command.verb != "AUTH") {
        countError();
        return replies::lineTooLong();
    }
    Step step = dispatch(command);
    if (step.question == Question::None && step.reply->isPermanent())
        countError();
    return step;
}

Step State::dispatch(const Command &command)
{
    const quint8 here = m_options->service == Service::Lmtp ? trait::Lmtp : trait::Smtp;
    for (const Verb &verb : verbs()) {
        if (command.verb != verb.name)
            continue;
        if (!(verb.traits & here)) // RFC 2033 §4.1: no HELO in LMTP, no LHLO elsewhere
            return replies::wrongHello(helloVerb());
        if ((verb.traits & trait::Idle) && ++m_idleCommands > m_options->maxIdleCommands) {
            m_errors = m_options->maxErrors;
            return replies::tooManyErrors();
        }
        if (!(verb.phases & m_phase)) {
            if (verb.name == "STARTTLS" && !m_canStartTls)
                return m_client->tls.active ? replies::tlsActive() : replies::tlsNotOffered();
            return outOfSequence(verb);
        }
        if ((verb.traits & trait::NoArgument) && !command.argument.isEmpty())
            return replies::noArgument(verb.name.toByteArray());
        return (this->*verb.handler)(command);
    }
    return replies::unknownCommand();
}

Reply State::outOfSequence(const Verb &verb) const
{
    if (m_phase == Start)
        return replies::sayHello(helloVerb());
    if (m_phase == Chunking)
        return replies::chunksBegun();
    if (verb.phases & Greeted)
        return replies::transactionOpen();
    return replies::needsMail();
}

// --- sessions ----------------------------------------------------------------------------------------------------------
Step State::hello(const Command &command, bool extended)
{
    const auto name = parseHelo(command.argument);
    if (!name)
        return command.argument.isEmpty() ? replies::syntax(command.verb + " host-name") : replies::badHelo();
    m_phase = Greeted;
    forgetTransaction(); // RFC 5321 §4.1.4: EHLO clears everything like RSET
    changeClient([&](Client &client) {
        client.helo = *name;
        client.esmtp = extended;
    });
    if (!extended)
        return { Reply(250, m_options->hostname), Question::Hello };
    QByteArray text = m_options->hostname;
    for (const Keyword &keyword : keywords()) {
        if (const auto parameter = keyword.parameter(*this)) {
            text += '\n';
            text += keyword.name;
            if (!parameter->isEmpty())
                text += ' ' + *parameter;
        }
    }
    return { Reply(250, text), Question::Hello };
}

void State::helloDecided(bool refused)
{
    if (!refused)
        return;
    countError();
    m_phase = Start;
    changeClient([](Client &client) { client.helo.clear(); });
}

void State::setHasty()
{
    if (m_client->hasty)
        return;
    changeClient([](Client &client) { client.hasty = true; });
    if (m_envelope.client)
        m_envelope.client = m_client;
}

void State::setNote(std::shared_ptr<SessionNote> note)
{
    changeClient([&](Client &client) { client.note = std::move(note); });
}

Step State::ehlo(const Command &command) { return hello(command, true); }
Step State::helo(const Command &command) { return hello(command, false); }

Step State::rset(const Command &)
{
    forgetTransaction();
    return replies::reset();
}
Step State::noop(const Command &) { return replies::ok(); }
Step State::quit(const Command &) { return { replies::bye(), Question::Quit }; }

Step State::vrfy(const Command &command)
{
    if (command.argument.isEmpty())
        return replies::syntax("VRFY address");
    return replies::cannotVerify();
}

Step State::expn(const Command &) { return replies::notOffered("Lists are not shown"); }

Step State::help(const Command &)
{
    QByteArray text = "Facteur understands";
    const quint8 here = m_options->service == Service::Lmtp ? trait::Lmtp : trait::Smtp;
    for (const Verb &verb : verbs()) {
        if (verb.usage.isEmpty() || !(verb.traits & here) || (verb.name == "AUTH" && !m_options->offerAuth))
            continue;
        text += "\n  " + verb.usage.toByteArray();
    }
    return Reply(214, 0, 0, text);
}

// --- TLS and authentication --------------------------------------------------------------------------------------------
Step State::startTls(const Command &)
{
    if (m_client->tls.active)
        return replies::tlsActive();
    if (!m_canStartTls)
        return replies::tlsNotOffered();
    return { replies::startTls(), Question::StartTls };
}

void State::tlsStarted(wire::TlsInfo tls)
{
    // RFC 3207 §4.2: knowledge obtained in the clear is thrown away, the name of EHLO too.
    m_phase = Start;
    forgetTransaction();
    changeClient([&](Client &client) {
        client.tls = std::move(tls);
        client.helo.clear();
        client.esmtp = false;
        client.identity.reset();
    });
}

Step State::auth(const Command &command)
{
    if (!m_options->offerAuth)
        return replies::authNotHere();
    if (isAuthenticated())
        return replies::onlyOneAuth(); // RFC 4954 §4
    auto parsed = parseAuth(command.argument);
    if (const Reply *wrong = std::get_if<Reply>(&parsed))
        return *wrong;
    m_auth = std::get<AuthCommand>(std::move(parsed));
    if (!m_mechanisms.contains(m_auth.mechanism)) {
        const bool wouldWithTls = m_auth.mechanism == "PLAIN" || m_auth.mechanism == "LOGIN" || m_mechanisms.isEmpty();
        return wouldWithTls && m_plaintextRefused ? replies::authNeedsTls() : replies::unknownMechanism();
    }
    return Question::Auth;
}

void State::authenticated(sasl::Identity identity)
{
    changeClient([&](Client &client) { client.identity = std::move(identity); });
}

// --- XCLIENT and XFORWARD ------------------------------------------------------------------------------------------------
Step State::xclient(const Command &command)
{
    if (!m_mayForward)
        return replies::notForwarder();
    auto parsed = parseForwarding(command.argument, ForwardingVerb::XClient);
    if (const Reply *wrong = std::get_if<Reply>(&parsed))
        return *wrong;
    m_forwarding = std::get<Forwarding>(std::move(parsed));
    return Question::Forward;
}

// The session begins anew: nothing that was known of the client, but for TLS with whoever speaks for it.
void State::clientReplaced(std::optional<sasl::Identity> identity)
{
    forgetTransaction();
    m_phase = Start;
    const Forwarding &told = m_forwarding;
    changeClient([&](Client &client) {
        if (told.address) {
            client.address = *told.address;
            client.port = 0;
            client.toldName.reset(); // that of another address
            client.toldNameFailed = false;
        }
        if (told.name) {
            client.toldName = *told.name;
            client.toldNameFailed = told.nameIsTemporary;
        }
        if (told.port)
            client.port = *told.port;
        if (told.localAddress)
            client.localAddress = *told.localAddress;
        if (told.localPort)
            client.localPort = *told.localPort;
        client.helo = told.helo.value_or(QByteArray());
        client.esmtp = told.esmtp.value_or(false);
        if (told.login)
            client.identity = std::move(identity);
        client.forwarded.reset();
        client.note.reset();
        client.tls.resumed = true; // for the new one nothing was negotiated
    });
}

Step State::xforward(const Command &command)
{
    if (!m_mayForward)
        return replies::notForwarder();
    auto parsed = parseForwarding(command.argument, ForwardingVerb::XForward);
    if (const Reply *wrong = std::get_if<Reply>(&parsed))
        return *wrong;
    // Long values come in several commands.
    Forwarding all = m_client->forwarded ? *m_client->forwarded : Forwarding();
    const auto take = [](auto &old, auto &told) {
        if (told)
            old = std::move(told);
    };
    Forwarding &told = std::get<Forwarding>(parsed);
    take(all.name, told.name);
    take(all.helo, told.helo);
    take(all.address, told.address);
    take(all.port, told.port);
    take(all.esmtp, told.esmtp);
    take(all.ident, told.ident);
    take(all.source, told.source);
    changeClient([&](Client &client) { client.forwarded = std::make_shared<const Forwarding>(std::move(all)); });
    return replies::ok();
}

} // namespace smtp
