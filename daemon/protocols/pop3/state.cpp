#include "protocols/pop3/state.h"

#include <algorithm>

namespace pop3 {

// A command as a row: in which states it is valid (RFC 1939 §4-§6) and how many words follow it.
struct Verb
{
    QByteArrayView name;
    Step (State::*handler)(const Command &);
    quint8 phases;
    qint8 fewest, most; // words; -1: anything
    const char *usage;
};

const std::array<Verb, 19> &verbs()
{
    using S = State;
    static const std::array<Verb, 19> table { {
        { "RETR", &S::retr, S::Transaction, 1, 1, "RETR number" },
        { "DELE", &S::dele, S::Transaction, 1, 1, "DELE number" },
        { "TOP", &S::top, S::Transaction, 2, 2, "TOP number lines" },
        { "UIDL", &S::uidl, S::Transaction, 0, 1, "UIDL [number]" },
        { "LIST", &S::list, S::Transaction, 0, 1, "LIST [number]" },
        { "STAT", &S::stat, S::Transaction, 0, 0, "STAT" },
        { "NOOP", &S::noop, S::Transaction, 0, 0, "NOOP" },
        { "RSET", &S::rset, S::Transaction, 0, 0, "RSET" },
        { "USER", &S::user, S::Authorization, -1, -1, "USER name" },
        { "PASS", &S::pass, S::Authorization, -1, -1, "PASS password" },
        { "AUTH", &S::auth, S::Authorization, 0, 2, "AUTH mechanism [initial-response]" },
        { "STLS", &S::stls, S::Authorization, 0, 0, "STLS" },
        { "UTF8", &S::utf8, S::Authorization, 0, 0, "UTF8" },
        { "CAPA", &S::capa, S::Both, 0, 0, "CAPA" },
        { "LANG", &S::lang, S::Both, 0, 1, "LANG [language]" },
        { "QUIT", &S::quit, S::Both, 0, 0, "QUIT" },
        // A client that has logged in by a certificate or AUTH and sends these again is told so, not "no such command".
        { "USER", nullptr, S::Transaction, -1, -1, "" },
        { "AUTH", nullptr, S::Transaction, -1, -1, "" },
        { "STLS", nullptr, S::Transaction, -1, -1, "" },
    } };
    return table;
}

Command parseCommand(QByteArrayView line)
{
    Command command;
    for (const char c : line) {
        if ((uchar(c) < 0x20 && c != '\t') || c == 0x7f) {
            command.badOctets = true;
            return command;
        }
    }
    const qsizetype blank = line.indexOf(' ');
    command.verb = (blank < 0 ? line : line.first(blank)).toByteArray().toUpper();
    if (blank >= 0)
        command.argument = line.sliced(blank + 1).toByteArray();
    return command;
}

QList<QByteArray> Command::words() const
{
    QList<QByteArray> words = argument.split(' ');
    words.removeAll(QByteArray());
    return words;
}

std::optional<quint32> parseNumber(QByteArrayView text)
{
    if (text.isEmpty() || text.size() > 9)
        return std::nullopt;
    quint32 value = 0;
    for (const char c : text) {
        if (c < '0' || c > '9')
            return std::nullopt;
        value = value * 10 + quint32(c - '0');
    }
    return value;
}

State::State(std::shared_ptr<const Options> options)
    : m_options(std::move(options))
{
}

void State::setStream(bool tlsActive, bool canStartTls, QList<QByteArray> mechanisms)
{
    m_tlsActive = tlsActive;
    m_canStartTls = canStartTls;
    m_mechanisms = std::move(mechanisms);
}

Step State::applyBroken(bool tooLong)
{
    countBad();
    return tooLong ? responses::lineTooLong() : responses::bareLf();
}

static constexpr qsizetype maxLine = 512; // RFC 2449 §4: 255; AUTH may be longer (RFC 5034 §4 allows it, clients do it)

Step State::apply(QByteArrayView line)
{
    const Command command = parseCommand(line);
    Step step = [&]() -> Step {
        if (command.badOctets)
            return responses::badOctets();
        if (line.size() + 2 > maxLine && command.verb != "AUTH" && command.verb != "PASS")
            return responses::lineTooLong();
        const Verb *elsewhere = nullptr;
        for (const Verb &verb : verbs()) {
            if (command.verb != verb.name)
                continue;
            if (!(verb.phases & m_phase)) {
                elsewhere = &verb;
                continue;
            }
            if (!verb.handler)
                return responses::loggedInAlready();
            if (verb.most >= 0) {
                const qsizetype words = command.words().size();
                if (words < verb.fewest || words > verb.most)
                    return responses::syntax(verb.usage);
            }
            return (this->*verb.handler)(command);
        }
        if (elsewhere)
            return m_phase == Authorization ? responses::logInFirst() : responses::loggedInAlready();
        return responses::unknownCommand();
    }();
    if (step.failed && step.question == Question::None)
        countBad();
    else if (m_phase == Transaction) // in a row: a client that asks for what others have removed is not a bad one
        m_bad = 0;
    return step;
}

QList<QByteArray> State::announced() const
{
    QList<QByteArray> names = m_mechanisms;
    if (!m_options->announceChannelBinding)
        names.removeIf([](const QByteArray &name) { return name.endsWith("-PLUS"); });
    return names;
}

// --- both states -------------------------------------------------------------------------------------------------------
Step State::capa(const Command &)
{
    QByteArray out = Response::ok("Capabilities").toWire();
    out += "TOP\r\nUIDL\r\nRESP-CODES\r\nAUTH-RESP-CODE\r\nPIPELINING\r\nEXPIRE NEVER\r\nUTF8 USER\r\nLANG\r\n";
    if (mayLogIn()) {
        out += "USER\r\nSASL ";
        out += announced().join(' ');
        out += "\r\n";
    }
    if (m_canStartTls && !m_tlsActive)
        out += "STLS\r\n";
    out += "IMPLEMENTATION Facteur\r\n.\r\n";
    return out;
}

Step State::lang(const Command &command)
{
    const QByteArray wanted = command.argument.trimmed().toLower();
    if (wanted.isEmpty())
        return Response::ok("Languages").toWire() + "en English\r\n.\r\n";
    if (wanted == "*" || wanted == "en" || wanted.startsWith("en-"))
        return Response::ok("en English it is");
    return Response::error("That language is not spoken here");
}

Step State::quit(const Command &)
{
    if (m_phase == Authorization)
        return { responses::bye(), Question::Quit };
    return Question::Update;
}

// --- AUTHORIZATION -----------------------------------------------------------------------------------------------------
Step State::user(const Command &command)
{
    if (!mayLogIn())
        return responses::plaintextNeedsTls();
    const QByteArray name = command.argument.trimmed();
    if (name.isEmpty() || !name.isValidUtf8())
        return responses::syntax("USER name");
    m_login = name;
    return Response::ok("Now the password"); // also for names that nobody has: RFC 1939 §7 allows it
}

Step State::pass(const Command &command)
{
    if (!mayLogIn())
        return responses::plaintextNeedsTls();
    if (m_login.isEmpty())
        return responses::userFirst();
    if (command.argument.isEmpty() || !command.argument.isValidUtf8())
        return responses::syntax("PASS password");
    m_password = command.argument;
    return Question::Password;
}

Step State::auth(const Command &command)
{
    const QList<QByteArray> words = command.words();
    if (words.isEmpty()) { // not in RFC 5034, and Outlook asks so
        QByteArray out = Response::ok("Mechanisms").toWire();
        for (const QByteArray &name : announced())
            out += name + "\r\n";
        return out + ".\r\n";
    }
    if (!mayLogIn())
        return responses::plaintextNeedsTls();
    m_mechanism = words.first().toUpper();
    if (!m_mechanisms.contains(m_mechanism))
        return responses::unknownMechanism();
    m_initial = words.size() > 1 ? std::optional(words[1]) : std::nullopt;
    return Question::Auth;
}

Step State::stls(const Command &)
{
    if (m_tlsActive)
        return responses::tlsActive();
    if (!m_canStartTls)
        return responses::tlsNotOffered();
    if (m_utf8)
        return responses::tlsAfterUtf8();
    return { Response::ok("Go ahead, start TLS"), Question::StartTls };
}

void State::tlsStarted()
{
    m_login.clear(); // RFC 2595 §4: what was said in the clear is forgotten
    m_password.clear();
}

// Messages are sent as they are in both modes: a client that has not said UTF8 and cannot read a header in UTF-8 is better
// served by the octets than by no mail at all (RFC 6856 §2.1 would have a surrogate made up).
Step State::utf8(const Command &)
{
    m_utf8 = true;
    return Response::ok("UTF-8 it is");
}

Response State::loggedIn(std::shared_ptr<Maildrop> maildrop)
{
    m_maildrop = std::move(maildrop);
    m_marked.assign(m_maildrop->entries().size(), false);
    m_phase = Transaction;
    m_login.clear();
    return Response::ok(QByteArray::number(qulonglong(m_marked.size())) + " messages");
}

// --- TRANSACTION -------------------------------------------------------------------------------------------------------
std::optional<Response> State::find(const QByteArray &number)
{
    const auto n = parseNumber(number);
    if (!n || *n == 0 || *n > m_marked.size())
        return responses::noSuchMessage();
    if (m_marked[*n - 1])
        return responses::messageDeleted();
    m_index = *n - 1;
    return std::nullopt;
}

Step State::stat(const Command &)
{
    quint64 octets = 0;
    size_t messages = 0;
    const auto &entries = m_maildrop->entries();
    for (size_t i = 0; i < entries.size(); ++i) {
        if (m_marked[i])
            continue;
        ++messages;
        octets += entries[i].size;
    }
    return Response::ok(QByteArray::number(qulonglong(messages)) + ' ' + QByteArray::number(qulonglong(octets)));
}

template <class Describe> Step State::listing(const Command &command, const char *title, const Describe &describe)
{
    const auto &entries = m_maildrop->entries();
    if (!command.argument.trimmed().isEmpty()) {
        if (const auto wrong = find(command.argument.trimmed()))
            return *wrong;
        return Response::ok(QByteArray::number(qulonglong(m_index + 1)) + ' ' + describe(entries[m_index]));
    }
    QByteArray out = Response::ok(title).toWire();
    out.reserve(qsizetype(entries.size() * 32 + 64));
    for (size_t i = 0; i < entries.size(); ++i) {
        if (m_marked[i])
            continue;
        out += QByteArray::number(qulonglong(i + 1));
        out += ' ';
        out += describe(entries[i]);
        out += "\r\n";
    }
    return out + ".\r\n";
}

Step State::list(const Command &command)
{
    return listing(command, "Sizes", [](const MaildropEntry &entry) { return QByteArray::number(entry.size); });
}
Step State::uidl(const Command &command)
{
    return listing(command, "Unique ids", [](const MaildropEntry &entry) { return entry.uniqueId; });
}

Step State::retr(const Command &command)
{
    if (const auto wrong = find(command.argument.trimmed()))
        return *wrong;
    m_lines.reset();
    return Question::Retrieve;
}

Step State::top(const Command &command)
{
    const QList<QByteArray> words = command.words();
    // More lines than anything has are as good as all: some clients ask for 2147483647.
    const bool digits = std::all_of(words[1].begin(), words[1].end(), [](char c) { return c >= '0' && c <= '9'; });
    const auto lines = digits && words[1].size() > 9 ? std::optional<quint32>(999'999'999) : parseNumber(words[1]);
    if (!lines)
        return responses::syntax("TOP number lines");
    if (const auto wrong = find(words[0]))
        return *wrong;
    m_lines = *lines;
    return Question::Retrieve;
}

Step State::dele(const Command &command)
{
    if (const auto wrong = find(command.argument.trimmed()))
        return *wrong;
    m_marked[m_index] = true;
    return Response::ok("Marked as deleted");
}

Step State::rset(const Command &)
{
    m_marked.assign(m_marked.size(), false);
    return Response::ok("No message is marked as deleted");
}

Step State::noop(const Command &) { return Response::ok(); }

std::vector<size_t> State::deleted() const
{
    std::vector<size_t> indexes;
    for (size_t i = 0; i < m_marked.size(); ++i) {
        if (m_marked[i])
            indexes.push_back(i);
    }
    return indexes;
}

} // namespace pop3
