// What a POP3 session knows and may do next: a line goes in, octets or a question come out. RFC 1939 §4-§6, RFC 2449, RFC 2595
// §4, RFC 5034, RFC 6856. Pure: no I/O, no clock, no store. Commands are rows (state.cpp).
//
// Always: message numbers mean the snapshot of login; deletions are only marks until QUIT.
#pragma once
#include "protocols/pop3/maildropport.h"
#include "protocols/pop3/options.h"
#include "protocols/pop3/response.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QList>
#include <array>
#include <memory>
#include <optional>
#include <vector>

namespace pop3 {

// A verb in capitals and what follows it, cut at the first blank.
struct Command
{
    QByteArray verb;
    QByteArray argument; // everything behind the blank: passwords have blanks, too
    bool badOctets = false;
    QList<QByteArray> words() const; // argument cut at blanks
};
Command parseCommand(QByteArrayView line);
// A message number or line count: digits only, at most nine.
std::optional<quint32> parseNumber(QByteArrayView text);

enum class Question : quint8 {
    None, // `output` is the answer
    Password, // check login() and password()
    Auth, // run mechanism() with initial()
    StartTls, // send output, then the handshake, then tlsStarted()
    Retrieve, // send message index(), of its text at most lines() lines
    Update, // remove deleted(), say goodbye
    Quit, // send output and close
};

struct Step
{
    Step(const Response &response, Question q = Question::None)
        : output(response.toWire())
        , question(q)
        , failed(!response.isOk())
    {
    }
    Step(QByteArray lines) // a whole multi-line response
        : output(std::move(lines))
    {
    }
    Step(Question q)
        : question(q)
    {
    }
    QByteArray output;
    Question question = Question::None;
    bool failed = false;
};

struct Verb; // a row of the table

class State
{
public:
    enum Phase : quint8 { Authorization = 1, Transaction = 2, Both = 3 };

    explicit State(std::shared_ptr<const Options> options);

    Step apply(QByteArrayView line);
    Step applyBroken(bool tooLong);
    // What the stream can do now; mechanisms as sasl::mechanisms() lists them, empty when nobody may log in.
    void setStream(bool tlsActive, bool canStartTls, QList<QByteArray> mechanisms);

    // --- answers to questions ---
    const QByteArray &login() const { return m_login; }
    QByteArray takePassword() { return std::exchange(m_password, QByteArray()); }
    const QByteArray &mechanism() const { return m_mechanism; }
    const std::optional<QByteArray> &initial() const { return m_initial; }
    size_t index() const { return m_index; }
    std::optional<quint32> lines() const { return m_lines; } // nothing: RETR
    std::vector<size_t> deleted() const; // ascending
    Response loggedIn(std::shared_ptr<Maildrop> maildrop);
    void tlsStarted();

    Phase phase() const { return m_phase; }
    const std::shared_ptr<Maildrop> &maildrop() const { return m_maildrop; }
    void countBad() { ++m_bad; }
    bool isOver() const { return m_bad >= m_options->maxBadCommands; }

private:
    friend const std::array<Verb, 19> &verbs();
    Step capa(const Command &command);
    Step user(const Command &command);
    Step pass(const Command &command);
    Step auth(const Command &command);
    Step stls(const Command &command);
    Step utf8(const Command &command);
    Step lang(const Command &command);
    Step stat(const Command &command);
    Step list(const Command &command);
    Step uidl(const Command &command);
    Step retr(const Command &command);
    Step top(const Command &command);
    Step dele(const Command &command);
    Step rset(const Command &command);
    Step noop(const Command &command);
    Step quit(const Command &command);

    QList<QByteArray> announced() const;
    bool mayLogIn() const { return !m_mechanisms.isEmpty(); }
    // Sets m_index; a response when the number names no message one can have.
    std::optional<Response> find(const QByteArray &number);
    template <class Describe> Step listing(const Command &command, const char *usage, const Describe &describe);

    std::shared_ptr<const Options> m_options;
    Phase m_phase = Authorization;
    bool m_tlsActive = false, m_canStartTls = false, m_utf8 = false;
    QList<QByteArray> m_mechanisms;
    QByteArray m_login, m_password, m_mechanism;
    std::optional<QByteArray> m_initial;
    std::shared_ptr<Maildrop> m_maildrop;
    std::vector<bool> m_marked;
    size_t m_index = 0;
    std::optional<quint32> m_lines;
    int m_bad = 0;
};

} // namespace pop3
