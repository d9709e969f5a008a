#include "services/health/dnsadvice.h"

#include "dns/records.h"

namespace health {

using model::DnsAdvice;
using model::DnsRecord;
using Need = DnsRecord::Need;

namespace {

struct Service
{
    const char *service; // of ours
    const char *label; // RFC 6186 §3, RFC 8314 §5.1, RFC 5804 §1.8
    int port;
    Need need;
    const char *why;
};
constexpr Service services[] = {
    { "imaps", "_imaps._tcp", 993, Need::Recommended, QT_TRANSLATE_NOOP("daemon", "Mail programs find the server to read mail from by themselves") },
    { "submissions", "_submissions._tcp", 465, Need::Recommended, QT_TRANSLATE_NOOP("daemon", "Mail programs find the server to send mail through by themselves") },
    { "submission", "_submission._tcp", 587, Need::Optional, QT_TRANSLATE_NOOP("daemon", "The same, for programs that know only the older way of sending (STARTTLS)") },
    { "imap", "_imap._tcp", 143, Need::Optional, QT_TRANSLATE_NOOP("daemon", "The same, for programs that know only the older way of reading (STARTTLS)") },
    { "pop3s", "_pop3s._tcp", 995, Need::Optional, QT_TRANSLATE_NOOP("daemon", "Programs that fetch mail with POP3 find the server") },
    { "managesieve", "_sieve._tcp", 4190, Need::Optional, QT_TRANSLATE_NOOP("daemon", "Programs that edit filter rules find the server") },
};

class Writer
{
public:
    explicit Writer(DnsAdvice &advice)
        : m_advice(advice)
    {
    }
    DnsRecord &add(const QString &id, const QByteArray &name, const char *type, const QString &value, Need need, const Sentence &why)
    {
        DnsRecord record;
        record.id = id;
        record.name = QString::fromLatin1(name);
        record.type = QLatin1StringView(type);
        record.value = value;
        record.need = need;
        record.why = why;
        m_advice.records.push_back(std::move(record));
        return m_advice.records.back();
    }

private:
    DnsAdvice &m_advice;
};

bool isWithin(const QByteArray &host, const QByteArray &domain) { return host == domain || host.endsWith('.' + domain); }

void addAddresses(const AdviceInputs &in, Writer &writer)
{
    const QString host = QString::fromLatin1(in.host);
    for (const QHostAddress &address : in.addresses) {
        const bool six = address.protocol() == QAbstractSocket::IPv6Protocol;
        DnsRecord &record = writer.add((six ? QStringLiteral("aaaa:") : QStringLiteral("a:")) + address.toString(), in.host, six ? "AAAA" : "A", address.toString(),
            Need::Needed, Sentence::of(QT_TRANSLATE_NOOP("daemon", "The address that belongs to the name %1"), host));
        record.elsewhere = !isWithin(in.host, in.domain);
    }
    for (const QHostAddress &address : in.addresses) {
        DnsRecord &record = writer.add(QStringLiteral("ptr:") + address.toString(), dns::reverseName(address), "PTR", host + u'.',
            in.smartHost.isEmpty() ? Need::Needed : Need::Optional,
            in.smartHost.isEmpty()
                ? Sentence(QT_TRANSLATE_NOOP("daemon", "Most servers refuse mail from an address that does not lead back to the server's name. Your provider sets it"))
                : Sentence(QT_TRANSLATE_NOOP("daemon", "Of use should you ever send without the smart host. Your provider sets it")));
        record.elsewhere = true;
    }
}

void addSenderRecords(const AdviceInputs &in, Writer &writer)
{
    const QString spf = in.smartHost.isEmpty() ? QStringLiteral("v=spf1 mx -all")
                                               : QStringLiteral("v=spf1 mx a:%1 ~all").arg(QString::fromLatin1(in.smartHost));
    writer.add(QStringLiteral("spf"), in.domain, "TXT", spf, Need::Needed,
        in.smartHost.isEmpty()
            ? Sentence(QT_TRANSLATE_NOOP("daemon", "SPF: says that only this server may send mail from the domain. Without it much of your mail is taken for junk"))
            : Sentence(QT_TRANSLATE_NOOP("daemon", "SPF: says who may send mail from the domain. Your smart host's provider names the include: to put in (it stands in their help)")));
    if (in.host != in.domain) {
        DnsRecord &record = writer.add(QStringLiteral("spf-host"), in.host, "TXT", QStringLiteral("v=spf1 a -all"), Need::Optional,
            Sentence(QT_TRANSLATE_NOOP("daemon", "SPF for the server's own name, which delivery reports are judged by")));
        record.elsewhere = !isWithin(in.host, in.domain);
    }
    writer.add(QStringLiteral("dmarc"), "_dmarc." + in.domain, "TXT",
        QStringLiteral("v=DMARC1; p=none; rua=mailto:postmaster@%1").arg(QString::fromLatin1(in.domain)), Need::Recommended,
        Sentence(QT_TRANSLATE_NOOP("daemon", "DMARC: other servers report to you who sends in your name, and big receivers want to see it")));
}

} // namespace

DnsAdvice adviceFor(const AdviceInputs &in)
{
    DnsAdvice advice;
    advice.domain = QString::fromLatin1(in.domain);
    advice.host = QString::fromLatin1(in.host);
    advice.addressesFrom = in.addressesFrom;
    for (const QHostAddress &address : in.addresses)
        advice.addresses << address.toString();
    Writer writer(advice);
    writer.add(QStringLiteral("mx"), in.domain, "MX", QStringLiteral("10 %1.").arg(advice.host), Need::Needed,
        Sentence(QT_TRANSLATE_NOOP("daemon", "Tells other servers where mail for the domain goes. Without it nothing arrives")));
    addAddresses(in, writer);
    addSenderRecords(in, writer);
    for (const Service &service : services) {
        if (in.services.contains(service.service))
            writer.add(QStringLiteral("srv:") + QLatin1StringView(service.service), QByteArray(service.label) + '.' + in.domain, "SRV",
                QStringLiteral("0 1 %1 %2.").arg(service.port).arg(advice.host), service.need, service.why);
    }
    writer.add(QStringLiteral("caa"), in.domain, "CAA", QStringLiteral("0 iodef \"mailto:postmaster@%1\"").arg(advice.domain), Need::Optional,
        Sentence(QT_TRANSLATE_NOOP("daemon", "Certificate authorities tell you when somebody asks for a certificate in your name that they refuse. To allow one authority only, add: 0 issue \"its-name\"")));
    std::vector<Sentence> notes;
    if (in.addresses.isEmpty())
        notes.push_back(Sentence(QT_TRANSLATE_NOOP("daemon", "The server's public address is not known, so its address records are left out; give it, or see the network page")));
    if (!isWithin(in.host, in.domain))
        notes.push_back(Sentence::of(QT_TRANSLATE_NOOP("daemon", "%1 is not below %2: its records belong into the zone of its own domain"), advice.host, advice.domain));
    if (!in.smartHost.isEmpty())
        notes.push_back(Sentence::of(QT_TRANSLATE_NOOP("daemon", "Mail leaves through %1: its provider says what the SPF record must include"), QString::fromLatin1(in.smartHost)));
    for (const Sentence &note : notes)
        advice.note = advice.note.isEmpty() ? note : Sentence::of("%1. %2", advice.note, note);
    return advice;
}

} // namespace health
