// The pure half of policy delegation: the request's attributes, the action.
#include "services/policy/scanners/headers.h"
#include "services/policy/scanners/policydelegation.h"

namespace policy::scanners {

namespace {
const char *protocolState(Stage stage)
{
    switch (stage) {
    case Stage::Connection: return "CONNECT";
    case Stage::Helo: return "EHLO";
    case Stage::Sender: return "MAIL";
    case Stage::Recipient: return "RCPT";
    case Stage::Content: return "END-OF-MESSAGE";
    }
    return "RCPT";
}

bool isDigits(QByteArrayView text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// `5.7.1 text` or text alone.
smtp::Reply replyWith(int code, int subject, int detail, QByteArray text, const char *otherwise)
{
    text = singleLine(text.trimmed().left(400));
    const qsizetype space = text.indexOf(' ');
    const QList<QByteArray> parts = text.first(space < 0 ? text.size() : space).split('.');
    if (parts.size() == 3 && parts[0].size() == 1 && isDigits(parts[1]) && isDigits(parts[2]) && parts[1].size() < 4 && parts[2].size() < 4) {
        const int givenClass = parts[0].toInt();
        if (givenClass == 4 || givenClass == 5) {
            subject = parts[1].toInt();
            detail = parts[2].toInt();
            text = space < 0 ? QByteArray() : text.mid(space + 1);
        }
    }
    return smtp::Reply(code, subject, detail, text.isEmpty() ? QByteArray(otherwise) : text);
}
} // namespace

QByteArray policyRequest(const Subject &subject, const QByteArray &hostname)
{
    QByteArray request = "request=smtpd_access_policy\n";
    const auto attribute = [&request](const char *name, const QByteArray &value) { request += name + QByteArray("=") + singleLine(value) + '\n'; };
    const smtp::Client &client = *subject.client;
    attribute("protocol_state", protocolState(subject.stage));
    attribute("protocol_name", client.service == smtp::Service::Lmtp ? "LMTP" : client.esmtp ? "ESMTP" : "SMTP");
    attribute("client_address", client.address.toString().toLatin1());
    const SessionFacts *facts = subject.session.get();
    const QByteArray confirmed = facts ? facts->confirmedName : QByteArray();
    attribute("client_name", confirmed.isEmpty() ? QByteArray("unknown") : confirmed);
    attribute("client_port", QByteArray::number(client.port));
    attribute("reverse_client_name", facts && !facts->reverseNames.isEmpty() ? facts->reverseNames.front() : QByteArray("unknown"));
    attribute("server_address", client.localAddress.toString().toLatin1());
    attribute("server_port", QByteArray::number(client.localPort));
    attribute("helo_name", client.helo);
    const smtp::Envelope *envelope = subject.envelope;
    attribute("sender", envelope ? envelope->sender.toString() : QByteArray());
    QByteArray recipient;
    qsizetype count = envelope ? envelope->recipients.size() : 0;
    if (subject.recipient) {
        recipient = subject.recipient->address.toString();
        count = 0; // known only when all of them are
    } else if (count == 1) {
        recipient = envelope->recipients.front().address.toString();
    }
    attribute("recipient", recipient);
    attribute("recipient_count", QByteArray::number(subject.stage == Stage::Content ? count : 0));
    attribute("queue_id", envelope ? envelope->trace : QByteArray());
    attribute("instance", envelope && !envelope->trace.isEmpty() ? envelope->trace : hostname + '.' + QByteArray::number(client.port));
    const qint64 announced = envelope ? std::max<qint64>(envelope->parameters.size, 0) : 0;
    attribute("size", QByteArray::number(subject.message ? subject.message->size() : announced));
    attribute("sasl_method", client.identity ? "PLAIN" : "");
    attribute("sasl_username", client.identity ? client.identity->address.toString() : QByteArray());
    attribute("sasl_sender", {});
    attribute("ccert_subject", {});
    attribute("ccert_issuer", {});
    attribute("ccert_fingerprint", {});
    attribute("encryption_protocol", client.tls.active ? client.tls.version : QByteArray());
    attribute("encryption_cipher", client.tls.active ? client.tls.cipher : QByteArray());
    attribute("encryption_keysize", QByteArray::number(client.tls.active ? client.tls.bits : 0));
    attribute("etrn_domain", {});
    attribute("stress", {});
    attribute("policy_context", {});
    return request + '\n';
}

QByteArray parsePolicyAnswer(QByteArrayView answer)
{
    for (const QByteArray &line : answer.toByteArray().split('\n')) {
        if (line.startsWith("action="))
            return singleLine(line.mid(7).trimmed());
    }
    throw ScannerError("its answer has no action");
}

PolicyAction parsePolicyAction(const QByteArray &action)
{
    const qsizetype space = action.indexOf(' ');
    const QByteArray word = action.first(space < 0 ? action.size() : space).toUpper();
    const QByteArray rest = space < 0 ? QByteArray() : action.mid(space + 1).trimmed();
    PolicyAction result;
    result.argument = rest;
    const auto answer = [&result](PolicyAction::Kind kind, smtp::Reply reply) {
        result.kind = kind;
        result.reply = std::move(reply);
    };
    if (word == "DUNNO" || word.isEmpty()) {
        result.kind = PolicyAction::Dunno;
    } else if (word == "REJECT") {
        answer(PolicyAction::Reject, replyWith(550, 7, 1, rest, "Access denied"));
    } else if (word == "DEFER" || word == "DEFER_IF_PERMIT") {
        // "If permit" is what our Defer is: a Reject of another check is greater.
        answer(PolicyAction::Defer, replyWith(451, 7, 1, rest, "Service unavailable, try again later"));
    } else if (word.size() == 3 && isDigits(word) && (word[0] == '4' || word[0] == '5')) {
        answer(word[0] == '4' ? PolicyAction::Defer : PolicyAction::Reject, replyWith(word.toInt(), 7, 1, rest, "Access denied"));
    } else if (word == "OK" || isDigits(word)) {
        result.kind = PolicyAction::Ok;
    } else if (word == "HOLD") {
        result.kind = PolicyAction::Hold;
    } else if (word == "DISCARD") {
        result.kind = PolicyAction::Discard;
    } else if (word == "PREPEND") {
        const qsizetype colon = rest.indexOf(':');
        result.kind = colon > 0 && isFieldName(rest.first(colon)) ? PolicyAction::Prepend : PolicyAction::Unknown;
    } else if (word == "REDIRECT" || word == "BCC") {
        result.kind = word == "BCC" ? PolicyAction::Bcc : PolicyAction::Redirect;
        if (!MailAddress::parse(rest))
            result.kind = PolicyAction::Unknown;
    } else if (word == "WARN" || word == "INFO") {
        result.kind = PolicyAction::Warn;
    } else {
        result.kind = PolicyAction::Unknown; // DEFER_IF_REJECT, FILTER, a restriction's name
    }
    return result;
}

} // namespace policy::scanners
