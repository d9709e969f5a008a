// The pure half of the milter checks: macros, and what a filter's verdict means.
#include "services/policy/scanners/milter.h"
#include "shared/base/version.h"

namespace policy::scanners {

Verdict milterVerdict(const milter::Verdict &said, const Entry &entry)
{
    using Kind = milter::Verdict;
    Verdict verdict;
    verdict.check = "milter";
    verdict.evidence = { { "filter", entry.address.toString() } };
    const Sentence who = Sentence::of(QT_TRANSLATE_NOOP("daemon", "The milter %1"), entry.address.toString());
    switch (said.kind) {
    case Kind::Continue:
    case Kind::Skip:
        verdict.result = "continue";
        break;
    case Kind::Accept: // of its own part only
        verdict.result = "accept";
        break;
    case Kind::Reject:
        verdict.result = "reject";
        verdict.demand = Demand::Reject;
        verdict.reply = smtp::Reply(550, 7, 1, "Command rejected");
        verdict.reason = Sentence::of(QT_TRANSLATE_NOOP("daemon", "%1 refuses it"), who);
        break;
    case Kind::TempFail:
    case Kind::ConnectionFailure:
        verdict.result = "tempfail";
        verdict.demand = Demand::Defer;
        verdict.reply = smtp::Reply(451, 7, 1, "Service unavailable, try again later");
        verdict.reason = Sentence::of(QT_TRANSLATE_NOOP("daemon", "%1 wants it later"), who);
        break;
    case Kind::Shutdown:
        verdict.result = "shutdown";
        verdict.demand = Demand::Defer;
        verdict.reply = smtp::Reply(421, 7, 0, "Service unavailable, closing the connection");
        verdict.reason = Sentence::of(QT_TRANSLATE_NOOP("daemon", "%1 wants the connection closed"), who);
        break;
    case Kind::Discard:
        verdict.result = "discard";
        verdict.demand = Demand::Discard;
        verdict.reason = Sentence::of(QT_TRANSLATE_NOOP("daemon", "%1 discards it"), who);
        break;
    case Kind::ReplyCode: {
        const QByteArray text = said.text.isEmpty() ? QByteArray("Command rejected") : said.text;
        verdict.result = "reply";
        verdict.demand = said.code / 100 == 5 ? Demand::Reject : Demand::Defer;
        verdict.reply = said.subject < 0 ? smtp::Reply(said.code, 7, 1, text) : smtp::Reply(said.code, said.subject, said.detail, text);
        verdict.reason = Sentence::of(QT_TRANSLATE_NOOP("daemon", "%1 answers %2"), who, verdict.reply->toLine());
        break;
    }
    }
    return verdict;
}

milter::Macros milterMacros(const Subject &subject, const QByteArray &hostname)
{
    const smtp::Client &client = *subject.client;
    const QByteArray address = client.address.toString().toLatin1();
    const QByteArray name = subject.session ? subject.session->confirmedName : QByteArray();
    const QByteArray reverse = subject.session && !subject.session->reverseNames.isEmpty() ? subject.session->reverseNames.front() : QByteArray();
    milter::Macros macros {
        { "j", hostname },
        { "v", "Facteur " FACTEUR_VERSION },
        { "_", (name.isEmpty() ? "" : name + ' ') + '[' + address + ']' },
        { "{daemon_name}", client.service == smtp::Service::Submission ? "submission" : client.service == smtp::Service::Lmtp ? "lmtp" : "smtp" },
        { "{daemon_addr}", client.localAddress.toString().toLatin1() },
        { "{daemon_port}", QByteArray::number(client.localPort) },
        { "{if_addr}", client.localAddress.toString().toLatin1() },
        { "{if_name}", hostname },
        { "{client_addr}", address },
        { "{client_port}", QByteArray::number(client.port) },
        { "{client_name}", name.isEmpty() ? QByteArray("unknown") : name },
        { "{client_ptr}", reverse.isEmpty() ? QByteArray("unknown") : reverse },
        { "{tls_version}", client.tls.active ? client.tls.version : QByteArray() },
        { "{cipher}", client.tls.active ? client.tls.cipher : QByteArray() },
        { "{cipher_bits}", client.tls.active ? QByteArray::number(client.tls.bits) : QByteArray() },
        { "{auth_type}", client.identity ? QByteArray("PLAIN") : QByteArray() },
        { "{auth_authen}", client.identity ? client.identity->address.toString() : QByteArray() },
    };
    if (const smtp::Envelope *envelope = subject.envelope) {
        macros.insert("i", envelope->trace);
        macros.insert("{mail_addr}", envelope->sender.toString());
        macros.insert("{mail_host}", envelope->sender.domain());
        macros.insert("{mail_mailer}", "smtp");
    }
    if (subject.recipient) {
        macros.insert("{rcpt_addr}", subject.recipient->address.toString());
        macros.insert("{rcpt_host}", subject.recipient->address.domain());
        macros.insert("{rcpt_mailer}", "local");
    }
    return macros;
}

} // namespace policy::scanners
