// What an SMTP server session knows and may do next: a command goes in, a reply or a question comes out. RFC 5321 §4.1.4
// (order of commands), §3.3 (transaction), §4.1.1.1 (EHLO), RFC 3207 §4.2 (what STARTTLS forgets), RFC 3030 (BDAT).
//
// Pure: no I/O, no clock, no database. The commands are rows (state.cpp): dispatch, the check of sequence, HELP and the list
// of EHLO come from tables.
#pragma once
#include "protocols/smtp/command.h"
#include "protocols/smtp/forwarding.h"
#include "protocols/smtp/serveroptions.h"

#include <array>
#include <functional>
#include <memory>
#include <optional>
#include <span>

namespace smtp {

enum class Question : quint8 {
    None, // reply is the answer
    Hello, // ask the port about the client's name, then helloDecided(); the reply is for when it says nothing
    Mail, // ask the port whether pendingEnvelope() may begin, then mailDecided()
    Recipient, // ask it about pendingRecipient(), then recipientDecided()
    Data, // reply 354 (when there is no reply yet), read the message, deliver it, then transactionEnded()
    Chunk, // read chunk(); with a reply: throw it away and answer that
    StartTls, // reply, then the handshake, then tlsStarted()
    Auth, // run authentication()
    Quit, // reply and close
    Forward, // XCLIENT: forwarding() tells of another client; ask the port, then clientReplaced() and greet anew
    Foreign, // another protocol: reply and close at once
};

struct Step
{
    Step(Reply r, Question q = Question::None)
        : reply(std::move(r))
        , question(q)
    {
    }
    Step(Question q)
        : question(q)
    {
    }
    std::optional<Reply> reply;
    Question question = Question::None;
};

struct Verb; // a row of the table

class State
{
public:
    enum Phase : quint8 { Start = 1, Greeted = 2, HasMail = 4, HasRcpt = 8, Chunking = 16, Any = 31 };

    State(std::shared_ptr<const ServerOptions> options, Client client);

    Reply greeting() const;
    Step apply(QByteArrayView line); // a whole line without its CRLF
    Step applyBroken(bool tooLong); // a line that was too long, or ended in a bare LF

    // --- answers to questions ---
    void setHasty();
    void setNote(std::shared_ptr<SessionNote> note);
    void helloDecided(bool refused);
    const Envelope &pendingEnvelope() const { return m_envelope; }
    const Recipient &pendingRecipient() const { return m_recipient; }
    const ChunkCommand &chunk() const { return m_chunk; }
    const AuthCommand &authentication() const { return m_auth; }
    void setTrace(QByteArray trace) { m_envelope.trace = std::move(trace); }
    Reply mailDecided(const std::optional<Reply> &refusal);
    Reply recipientDecided(const std::optional<Reply> &refusal);
    void chunkTaken(); // and it was not the last
    void chunkFailed(); // the rest of this message's chunks is thrown away
    void transactionEnded(bool accepted);
    void tlsStarted(wire::TlsInfo tls);
    void authenticated(sasl::Identity identity);
    const Forwarding &forwarding() const { return m_forwarding; }
    void clientReplaced(std::optional<sasl::Identity> identity); // LOGIN's

    void setMayForward(bool may) { m_mayForward = may; }
    // --- what the stream can do now; mechanisms as sasl::mechanisms() lists them ---
    void setStream(bool canStartTls, QList<QByteArray> mechanisms, bool plaintextRefused);

    Phase phase() const { return m_phase; }
    const Client &client() const { return *m_client; }
    bool isAuthenticated() const { return m_client->identity.has_value(); }
    const ServerOptions &options() const { return *m_options; }
    void countError() { ++m_errors; }
    bool isUnruly() const { return m_errors > m_options->slowAfterErrors; }
    bool isOver() const { return m_errors >= m_options->maxErrors; }
    int errors() const { return m_errors; }

private:
    friend struct Verb;
    friend struct Keyword;
    friend const std::array<Verb, 17> &verbs();
    friend std::span<const struct Keyword> keywords();
    Step ehlo(const Command &command);
    Step helo(const Command &command);
    Step mail(const Command &command);
    Step rcpt(const Command &command);
    Step data(const Command &command);
    Step bdat(const Command &command);
    Step rset(const Command &command);
    Step noop(const Command &command);
    Step vrfy(const Command &command);
    Step expn(const Command &command);
    Step help(const Command &command);
    Step quit(const Command &command);
    Step startTls(const Command &command);
    Step auth(const Command &command);
    Step xclient(const Command &command);
    Step xforward(const Command &command);

    Step dispatch(const Command &command);
    Reply outOfSequence(const Verb &verb) const;
    Step hello(const Command &command, bool extended);
    void forgetTransaction();
    void changeClient(const std::function<void(Client &)> &change);
    QByteArray helloVerb() const { return m_options->service == Service::Lmtp ? "LHLO" : "EHLO"; }

    std::shared_ptr<const ServerOptions> m_options;
    std::shared_ptr<const Client> m_client; // shared with envelopes: changed by copy
    Phase m_phase = Start;
    Envelope m_envelope;
    Recipient m_recipient;
    ChunkCommand m_chunk;
    AuthCommand m_auth;
    bool m_chunksFailed = false;
    Forwarding m_forwarding;
    bool m_mayForward = false;
    bool m_canStartTls = false, m_plaintextRefused = false;
    QList<QByteArray> m_mechanisms;
    int m_errors = 0, m_idleCommands = 0;
};

} // namespace smtp
