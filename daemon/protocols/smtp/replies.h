// Every reply the server gives of its own accord, by name: nobody writes "550 …" elsewhere. RFC 5321 §4.2.3, RFC 3463,
// RFC 5248, RFC 4954 §6. Texts say what happened and what to do; replies that depend on a name or number are functions.
#pragma once
#include "protocols/smtp/reply.h"

namespace smtp::replies {

// --- 2yz, 3yz ---
inline Reply ok() { return { 250, 0, 0, "Ok" }; }
inline Reply reset() { return { 250, 0, 0, "Ok, forgotten" }; }
inline Reply senderOk() { return { 250, 1, 0, "Sender ok" }; }
inline Reply recipientOk() { return { 250, 1, 5, "Recipient ok" }; }
inline Reply chunkOk(qint64 octets) { return { 250, 0, 0, QByteArray::number(octets) + " octets received" }; }
inline Reply accepted(const QByteArray &id) { return { 250, 0, 0, "Accepted as " + id }; }
inline Reply bye() { return { 221, 0, 0, "Bye" }; }
inline Reply startTls() { return { 220, 0, 0, "Go ahead, start TLS" }; }
inline Reply startData() { return { 354, "Send the message; end it with CRLF . CRLF" }; }
inline Reply challenge(const QByteArray &base64) { return { 334, base64 }; }
inline Reply authenticated() { return { 235, 7, 0, "Welcome" }; }
inline Reply cannotVerify() { return { 252, 1, 0, "This server does not tell; send the message and it will try" }; }

// --- the connection ends ---
inline Reply closing(int code, QByteArray text) { return { code, 3, 2, std::move(text) }; }
inline Reply draining() { return { 421, 3, 2, "This server is going down; come back in a minute" }; }
inline Reply timedOut() { return { 421, 4, 2, "Nothing came for too long; goodbye" }; }
inline Reply tooManyErrors() { return { 421, 7, 0, "Too many errors; goodbye" }; }
inline Reply tooManyAuthFailures() { return { 421, 7, 0, "Too many failed logins; goodbye" }; }
inline Reply overloaded() { return { 421, 3, 2, "This server is overloaded; try again later" }; }
inline Reply foreignProtocol() { return { 554, 5, 1, "This is a mail server; it speaks SMTP and nothing else. Goodbye" }; }
inline Reply internal() { return { 451, 3, 0, "Something went wrong here; try again later" }; }

// --- syntax ---
inline Reply lineTooLong() { return { 500, 5, 2, "The line is too long" }; }
inline Reply bareLf()
{
    return { 500, 5, 2, "A line must end with CR LF; a bare LF came (see https://cr.yp.to/docs/smtplf.html)" };
}
inline Reply badOctets() { return { 500, 5, 2, "Control characters do not belong in a command" }; }
inline Reply unknownCommand() { return { 500, 5, 1, "No such command" }; }
inline Reply notOffered(QByteArray text) { return { 502, 5, 1, std::move(text) }; }
inline Reply noArgument(const QByteArray &verb) { return { 501, 5, 4, verb + " takes no argument" }; }
inline Reply syntax(const QByteArray &usage) { return { 501, 5, 4, "Syntax: " + usage }; }
inline Reply badHelo() { return { 501, 5, 4, "That is no host name" }; }
inline Reply badParameter(const QByteArray &name) { return { 501, 5, 4, "The parameter " + name + " makes no sense" }; }
inline Reply twiceParameter(const QByteArray &name) { return { 501, 5, 4, "The parameter " + name + " came twice" }; }
inline Reply unknownParameter(const QByteArray &name) { return { 555, 5, 4, "Unknown parameter " + name }; }
inline Reply badAttribute(const QByteArray &verb, const QByteArray &name)
{
    return { 501, 5, 4, verb + ": the attribute " + name.left(60) + " is unknown or makes no sense" };
}
inline Reply badSender() { return { 501, 1, 7, "That is no address; write MAIL FROM:<user@example.org>" }; }
inline Reply badRecipient() { return { 501, 1, 3, "That is no address; write RCPT TO:<user@example.org>" }; }
inline Reply nullRecipient() { return { 501, 1, 3, "A recipient needs an address" }; }
inline Reply needsSmtpUtf8() { return { 553, 6, 7, "An address outside ASCII needs the parameter SMTPUTF8 in MAIL" }; }
inline Reply noBinaryMime() { return { 555, 6, 1, "BINARYMIME is not offered; encode the message" }; }

// --- sequence, RFC 5321 §4.1.4 ---
inline Reply sayHello(const QByteArray &verb) { return { 503, 5, 1, "Say " + verb + " first" }; }
inline Reply wrongHello(const QByteArray &verb) { return { 500, 5, 1, "This is not the port for that; say " + verb }; }
inline Reply transactionOpen() { return { 503, 5, 1, "A transaction is open; finish it or send RSET" }; }
inline Reply needsMail() { return { 503, 5, 1, "No transaction is open; send MAIL first" }; }
inline Reply needsRecipients() { return { 503, 5, 1, "No recipient was accepted; send RCPT first" }; }
inline Reply noValidRecipients() { return { 554, 5, 1, "No valid recipients" }; }
inline Reply chunksBegun() { return { 503, 5, 1, "BDAT has begun; go on with BDAT or send RSET" }; }
inline Reply chunksFailed() { return { 503, 5, 1, "An earlier chunk was refused; send RSET" }; }
inline Reply tlsActive() { return { 503, 5, 1, "TLS is active already" }; }
inline Reply tlsNotOffered() { return { 502, 5, 1, "TLS is not offered here" }; }
inline Reply notForwarder() { return { 550, 7, 0, "You may not speak for others here" }; }
inline Reply noSuchLogin() { return { 550, 7, 0, "There is no such account, or it may not log in" }; }
inline Reply onlyOneAuth() { return { 503, 5, 1, "You are logged in already" }; }

// --- authentication, RFC 4954 §6 ---
inline Reply authRequired() { return { 530, 7, 0, "Log in first (AUTH)" }; }
inline Reply tlsRequired() { return { 530, 7, 0, "Start TLS first (STARTTLS)" }; }
inline Reply requireTlsNeedsTls() { return { 530, 7, 10, "REQUIRETLS is for mail that comes under TLS; send STARTTLS first" }; } // RFC 8689 §2
inline Reply authNeedsTls() { return { 538, 7, 11, "Logging in needs TLS here; send STARTTLS first" }; }
inline Reply authNotHere()
{
    return { 502, 5, 1, "This port takes mail for local users and has no logins; send through submission (465 or 587)" };
}
inline Reply unknownMechanism() { return { 504, 5, 4, "No such mechanism here" }; }
inline Reply authFailed() { return { 535, 7, 8, "Wrong login name or password" }; }
inline Reply authUnavailable() { return { 454, 7, 0, "Passwords cannot be checked for the moment; try again later" }; }
inline Reply authBusy() { return { 454, 7, 0, "Too many logins at once or too many failures; try again later" }; }
inline Reply authCancelled() { return { 501, 7, 0, "Cancelled" }; }
inline Reply authBadBase64() { return { 501, 5, 2, "That is not base64" }; }
inline Reply authBadMessage() { return { 501, 5, 2, "That makes no sense for this mechanism" }; }
inline Reply authTooLong() { return { 500, 5, 6, "The line is too long" }; } // RFC 4954 §4

// --- limits ---
inline Reply tooManyRecipients() { return { 452, 5, 3, "Too many recipients; send the rest in another message" }; }
inline Reply tooLarge(qint64 limit)
{
    return { 552, 3, 4, "The message is larger than the " + QByteArray::number(limit) + " octets accepted here" };
}
inline Reply nulInMessage() { return { 550, 6, 0, "The message has NUL octets in it; encode it (RFC 5321 2.3.7)" }; }
inline Reply textLineTooLong() { return { 550, 6, 0, "A line of the message is too long; encode it (RFC 5321 4.5.3.1.6)" }; }
inline Reply headerTooLarge() { return { 552, 3, 4, "The header of the message is too large" }; }
inline Reply loop() { return { 554, 4, 6, "The message has passed too many servers: it loops" }; }
inline Reply unreadableAuthor() { return { 550, 6, 0, "From or Sender holds something that is no address" }; }
inline Reply notYourAddress(const QByteArray &address)
{
    return { 553, 7, 1, "You may not write as <" + address + ">; use an address of your own in From" };
}

} // namespace smtp::replies
