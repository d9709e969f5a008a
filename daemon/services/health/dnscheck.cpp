// The live half of dnsadvice.h: asks, and compares what is there with what should be.
#include "async/gather.h"
#include "services/health/dnsadvice.h"

namespace health {

using async::Task;
using model::DnsAdvice;
using model::DnsRecord;
using Check = DnsRecord::Check;
using State = Check::State;

namespace {

QString withDot(const QByteArray &name) { return QString::fromLatin1(name) + u'.'; }

// What DNS said, as values of a zone file.
struct Answered
{
    dns::Status status = dns::Status::Temporary;
    QStringList values;
    QString why;
};

template <class Record, class F> Answered answered(const dns::Answer<Record> &answer, F text)
{
    Answered out { answer.status, {}, answer.why };
    for (const Record &record : answer.records) {
        if (out.values.size() < 20)
            out.values << text(record);
    }
    return out;
}

QHostAddress reversed(const QString &name)
{
    const QStringList labels = name.split(u'.');
    if (name.endsWith(u"in-addr.arpa") && labels.size() == 6)
        return QHostAddress(labels[3] + u'.' + labels[2] + u'.' + labels[1] + u'.' + labels[0]);
    QString digits;
    for (qsizetype i = labels.size() - 3; i >= 0; --i) {
        digits += labels[i];
        if (digits.size() % 5 == 4 && i > 0)
            digits += u':';
    }
    return QHostAddress(digits);
}

QString textOf(const QByteArray &octets) { return QString::fromUtf8(octets.left(1000)); }

Task<Answered> ask(dns::Resolver *resolver, DnsRecord record)
{
    const QByteArray name = record.name.toLatin1();
    if (record.type == u"MX") {
        const auto answer = co_await resolver->mx(name);
        co_return answered(answer, [](const dns::Mx &mx) { return QString::number(mx.preference) + u' ' + withDot(mx.exchange); });
    }
    if (record.type == u"A") {
        const auto answer = co_await resolver->a(name);
        co_return answered(answer, [](const QHostAddress &address) { return address.toString(); });
    }
    if (record.type == u"AAAA") {
        const auto answer = co_await resolver->aaaa(name);
        co_return answered(answer, [](const QHostAddress &address) { return address.toString(); });
    }
    if (record.type == u"PTR") {
        const auto answer = co_await resolver->ptr(reversed(record.name));
        co_return answered(answer, withDot);
    }
    if (record.type == u"SRV") {
        const auto answer = co_await resolver->srv(name);
        co_return answered(answer, [](const dns::Srv &srv) {
            return QStringLiteral("%1 %2 %3 %4").arg(srv.priority).arg(srv.weight).arg(srv.port).arg(withDot(srv.target));
        });
    }
    if (record.type == u"CAA") {
        const auto answer = co_await resolver->caa(name);
        co_return answered(answer, [](const dns::Caa &caa) {
            return QStringLiteral("%1 %2 \"%3\"").arg(caa.critical ? 128 : 0).arg(QString::fromLatin1(caa.tag), QString::fromUtf8(caa.value));
        });
    }
    const auto answer = co_await resolver->txt(name);
    co_return answered(answer, textOf);
}

Task<void> checkOne(dns::Resolver *resolver, std::shared_ptr<DnsAdvice> advice, size_t index)
{
    const Answered there = co_await ask(resolver, advice->records[index]);
    DnsRecord &record = advice->records[index];
    if (there.status == dns::Status::Temporary || there.status == dns::Status::Bogus) {
        const Sentence what = there.status == dns::Status::Bogus ? Sentence(QT_TRANSLATE_NOOP("daemon", "The answer is not signed as it should be (DNSSEC): other servers do not believe it either"))
                                                               : Sentence(QT_TRANSLATE_NOOP("daemon", "DNS did not answer; nothing is known"));
        record.check = Check { State::Error, {}, there.why.isEmpty() ? what : Sentence::of("%1 (%2)", what, there.why) };
        co_return;
    }
    record.check = compare(record, there.values, *advice);
}

Check missing() { return { State::Missing, {}, Sentence(QT_TRANSLATE_NOOP("daemon", "It is not published (yet; a new record takes up to an hour to be seen)")) }; }

Check compareMx(const DnsRecord &record, const QStringList &found)
{
    const QString ours = record.value.section(u' ', 1);
    int best = 65536, own = 65536;
    for (const QString &value : found) {
        const int preference = value.section(u' ', 0, 0).toInt();
        best = std::min(best, preference);
        if (value.section(u' ', 1) == ours)
            own = std::min(own, preference);
    }
    if (own == 65536)
        return { State::Different, found, found.contains(QStringLiteral("0 .")) ? Sentence(QT_TRANSLATE_NOOP("daemon", "The domain says that it takes no mail at all"))
                                                                                : Sentence(QT_TRANSLATE_NOOP("daemon", "Mail for the domain goes to another server")) };
    if (best < own)
        return { State::Different, found, Sentence(QT_TRANSLATE_NOOP("daemon", "Another server comes first; mail gets here only when that one is down")) };
    return { State::Ok, found, {} };
}

Check compareAddresses(const QStringList &found, const DnsAdvice &advice)
{
    QStringList strange;
    for (const QString &value : found) {
        if (!advice.addresses.contains(value))
            strange << value;
    }
    if (strange.isEmpty())
        return { State::Ok, found, {} };
    return { State::Different, found, Sentence::of(QT_TRANSLATE_NOOP("daemon", "%1 is published, and is not an address of this server"), strange.join(QStringLiteral(", "))) };
}

// A record of one's own is fine, as long as it lets this server send.
Check compareSpf(const DnsRecord &record, const QStringList &found, const DnsAdvice &advice)
{
    QStringList policies;
    for (const QString &value : found) {
        if (value.compare(QLatin1StringView("v=spf1"), Qt::CaseInsensitive) == 0 || value.startsWith(QLatin1StringView("v=spf1 "), Qt::CaseInsensitive))
            policies << value;
    }
    if (policies.isEmpty())
        return missing();
    if (policies.size() > 1) // RFC 7208 §4.5
        return { State::Different, policies, Sentence(QT_TRANSLATE_NOOP("daemon", "There are several SPF records, so that none counts: leave one")) };
    if (policies.front().simplified().compare(record.value, Qt::CaseInsensitive) == 0)
        return { State::Ok, policies, {} };
    const QStringList terms = policies.front().toLower().split(u' ', Qt::SkipEmptyParts);
    for (QString term : terms) {
        if (term.startsWith(u'+'))
            term.remove(0, 1);
        const bool isOurs = term == u"mx" || term == QStringLiteral("a:") + advice.host || (term == u"a" && record.name == advice.host)
            || ((term.startsWith(u"ip4:") || term.startsWith(u"ip6:")) && advice.addresses.contains(term.sliced(4)));
        if (isOurs)
            return { State::Ok, policies, Sentence(QT_TRANSLATE_NOOP("daemon", "It is written otherwise, and allows this server")) };
        if (term == u"all")
            return { State::Ok, policies, Sentence(QT_TRANSLATE_NOOP("daemon", "It allows everybody, which is as good as none: end it with -all")) };
        if (term.endsWith(u"all"))
            break;
        if (term.startsWith(u"include:") || term.startsWith(u"redirect="))
            return { State::Ok, policies, Sentence(QT_TRANSLATE_NOOP("daemon", "It names other records, which may or may not allow this server")) };
    }
    return { State::Different, policies, Sentence(QT_TRANSLATE_NOOP("daemon", "It does not allow this server to send for the domain")) };
}

Check compareDmarc(const QStringList &found)
{
    QStringList policies;
    for (const QString &value : found) {
        if (value.startsWith(QLatin1StringView("v=DMARC1"), Qt::CaseInsensitive))
            policies << value;
    }
    if (policies.isEmpty())
        return missing();
    if (policies.size() > 1) // RFC 7489 §6.6.3
        return { State::Different, policies, Sentence(QT_TRANSLATE_NOOP("daemon", "There are several DMARC records, so that none counts: leave one")) };
    return { State::Ok, policies, {} };
}

} // namespace

Check compare(const DnsRecord &record, const QStringList &found, const DnsAdvice &advice)
{
    if (found.isEmpty())
        return missing();
    if (record.type == u"MX")
        return compareMx(record, found);
    if (record.type == u"A" || record.type == u"AAAA") {
        if (!found.contains(record.value))
            return { State::Different, found, Sentence(QT_TRANSLATE_NOOP("daemon", "The name leads to another address: mail goes there")) };
        return compareAddresses(found, advice);
    }
    if (record.id.startsWith(u"spf"))
        return compareSpf(record, found, advice);
    if (record.id == u"dmarc")
        return compareDmarc(found);
    if (record.type == u"PTR")
        return found.contains(record.value) ? Check { State::Ok, found, {} }
                                            : Check { State::Different, found, Sentence(QT_TRANSLATE_NOOP("daemon", "The address leads back to another name")) };
    if (record.type == u"SRV") {
        const QString end = record.value.section(u' ', 2);
        const bool ours = std::any_of(found.begin(), found.end(), [&](const QString &value) { return value.section(u' ', 2) == end; });
        return ours ? Check { State::Ok, found, {} } : Check { State::Different, found, Sentence(QT_TRANSLATE_NOOP("daemon", "Mail programs are sent to another server")) };
    }
    if (record.type == u"CAA") // any policy is the owner's to choose
        return { State::Ok, found, {} };
    return found.contains(record.value) ? Check { State::Ok, found, {} } : Check { State::Different, found, {} };
}

Task<DnsAdvice> check(dns::Resolver *resolver, DnsAdvice given, const Clock *clock)
{
    const auto advice = std::make_shared<DnsAdvice>(std::move(given));
    std::vector<Task<void>> questions;
    for (size_t i = 0; i < advice->records.size(); ++i)
        questions.push_back(checkOne(resolver, advice, i));
    co_await async::gather(std::move(questions));
    advice->checkedAt = clock->nowUtc();
    co_return *advice;
}

} // namespace health
