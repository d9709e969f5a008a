// Every response the server gives, by name. RFC 1939 §3, RFC 2449 §8 (codes), RFC 3206 ([SYS/TEMP], [SYS/PERM], [AUTH]).
// Always: one CRLF, at the end; at most 512 octets (RFC 2449 §4).
#pragma once
#include "shared/base/result.h"

#include <QByteArray>

namespace pop3 {

class Response
{
public:
    static Response ok(QByteArray text = {}) { return { true, {}, std::move(text) }; }
    // `code` without brackets: IN-USE, SYS/TEMP…; empty for none.
    static Response error(QByteArray text, QByteArray code = {}) { return { false, std::move(code), std::move(text) }; }

    bool isOk() const { return m_ok; }
    const QByteArray &code() const { return m_code; }
    void appendTo(QByteArray &out) const;
    QByteArray toWire() const
    {
        QByteArray wire;
        appendTo(wire);
        return wire;
    }

private:
    Response(bool ok, QByteArray code, QByteArray text)
        : m_ok(ok)
        , m_code(std::move(code))
        , m_text(std::move(text))
    {
    }
    bool m_ok;
    QByteArray m_code, m_text;
};

// The one translation of a failure into POP3's terms.
Response toResponse(const Failure &failure);

namespace responses {
inline Response greeting(const QByteArray &hostname) { return Response::ok(hostname + " Facteur POP3 ready"); }
inline Response bye() { return Response::ok("Bye"); }
inline Response draining() { return Response::error("This server is going down; come back in a minute", "SYS/TEMP"); }
inline Response overloaded() { return Response::error("This server is overloaded; try again later", "SYS/TEMP"); }
inline Response tooManyErrors() { return Response::error("Too many errors; goodbye"); }
inline Response tooManyLogins() { return Response::error("Too many failed logins; goodbye", "AUTH"); }
inline Response lineTooLong() { return Response::error("The line is too long"); }
inline Response bareLf() { return Response::error("A line must end with CR LF; a bare LF came"); }
inline Response badOctets() { return Response::error("Control characters do not belong in a command"); }
inline Response unknownCommand() { return Response::error("No such command"); }
inline Response syntax(const QByteArray &usage) { return Response::error("Syntax: " + usage); }
inline Response logInFirst() { return Response::error("Log in first"); }
inline Response loggedInAlready() { return Response::error("You are logged in already"); }
inline Response userFirst() { return Response::error("Send USER first"); }
inline Response plaintextNeedsTls() { return Response::error("Logging in needs TLS here; send STLS first"); }
inline Response unknownMechanism() { return Response::error("No such mechanism here"); }
inline Response cancelled() { return Response::error("Cancelled"); }
inline Response badBase64() { return Response::error("That is not base64"); }
inline Response tlsActive() { return Response::error("TLS is active already"); }
inline Response tlsNotOffered() { return Response::error("TLS is not offered here"); }
inline Response tlsAfterUtf8() { return Response::error("STLS comes before UTF8"); } // RFC 6856 §2.1
inline Response noSuchMessage() { return Response::error("No such message"); }
inline Response messageDeleted() { return Response::error("That message is marked as deleted"); }
inline Response vanished() { return Response::error("Another client has removed that message meanwhile"); }
inline Response notRemoved()
{
    return Response::error("Some messages could not be removed; they are there the next time", "SYS/TEMP");
}
} // namespace responses

} // namespace pop3
