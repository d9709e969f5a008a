// The half of network.h that tries ports: out to other servers, in from outside.
#include "services/health/network.h"

#include <cerrno>
#include <cstring>

namespace health {

using async::Task;
using model::PortTest;
using model::PublicAddress;
using Outcome = PortTest::Result;

namespace {

struct Candidate
{
    QByteArray name;
    QHostAddress address;
};

bool isRefused(const Failure &failure) { return failure.reason.endsWith(QString::fromLocal8Bit(std::strerror(ECONNREFUSED))); }

// The mail servers of a domain: its MX, else itself (RFC 5321 §5.1).
Task<std::vector<Candidate>> serversOf(dns::Resolver *resolver, QByteArray domain, QByteArray host)
{
    std::vector<Candidate> found;
    if (const QHostAddress literal(QString::fromLatin1(host)); !literal.isNull()) {
        found.push_back({ host, literal });
        co_return found;
    }
    QList<QByteArray> names;
    if (!host.isEmpty()) {
        names << host;
    } else {
        const auto mx = co_await resolver->mx(domain);
        for (const dns::Mx &one : mx.records) {
            if (!one.exchange.isEmpty() && names.size() < 3)
                names << one.exchange;
        }
        if (names.isEmpty() && mx.status == dns::Status::NoData)
            names << domain;
    }
    for (const QByteArray &name : names) {
        const auto addresses = co_await resolver->addresses(name);
        for (const QHostAddress &address : addresses.records) {
            if (found.size() < 4)
                found.push_back({ name, address });
        }
    }
    co_return found;
}

} // namespace

// One connection: the result, the time it took and what the other side said first.
Task<PortTest> Network::connect(PortTest test, QHostAddress address, quint16 port)
{
    test.address = address.toString();
    const auto begun = m_parts.clock->monotonic();
    wire::DialTarget target;
    target.address = address;
    target.port = port;
    target.timeout = m_parts.patience;
    auto connected = co_await m_parts.dialer->connect(target);
    test.milliseconds = (m_parts.clock->monotonic() - begun).count();
    if (!connected) {
        test.result = isRefused(connected.failure()) ? Outcome::Closed : Outcome::Filtered;
        test.sentence = connected.failure().reason;
        co_return test;
    }
    test.result = Outcome::Open;
    const std::unique_ptr<wire::ClientStream> stream = std::move(*connected);
    try {
        const wire::Line line = co_await stream->readLine(1000, m_parts.patience);
        test.banner = QString::fromUtf8(line.text).simplified();
        stream->write("QUIT\r\n");
        co_await stream->flush(m_parts.patience);
    } catch (const std::exception &) {
        // It took the connection and said nothing: open, and no mail server to speak of.
    }
    test.milliseconds = (m_parts.clock->monotonic() - begun).count();
    co_return test;
}

Task<PortTest> Network::testOut(quint16 port, QByteArray host, QByteArray domain)
{
    PortTest test;
    test.direction = QStringLiteral("out");
    test.port = port;
    if (host.isEmpty() && domain.isEmpty() && m_parts.settings)
        domain = m_parts.settings().testDomain.toLatin1();
    if (host.isEmpty() && domain.isEmpty()) {
        test.sentence = Sentence(QT_TRANSLATE_NOOP("daemon", "Nobody was named to try it on"));
        test.advice = Sentence(QT_TRANSLATE_NOOP("daemon", "Name a domain with mail (that of another address of yours), or set network.test_domain"));
        co_return test;
    }
    const auto servers = co_await serversOf(m_parts.resolver, domain, host);
    test.host = QString::fromLatin1(host.isEmpty() ? domain : host);
    if (servers.empty()) {
        test.sentence = Sentence::of(QT_TRANSLATE_NOOP("daemon", "No mail server of %1 could be found in DNS"), test.host);
        test.advice = Sentence(QT_TRANSLATE_NOOP("daemon", "See whether this machine is online, or name another domain"));
        co_return test;
    }
    for (const Candidate &server : servers) {
        test.host = QString::fromLatin1(server.name);
        test = co_await connect(test, server.address, port);
        if (test.result == Outcome::Open)
            break;
    }
    if (test.result == Outcome::Open) {
        const bool welcome = test.banner.startsWith(u'2');
        test.sentence = welcome ? Sentence::of(QT_TRANSLATE_NOOP("daemon", "%1 answers on port %2"), test.host, port)
                                : Sentence::of(QT_TRANSLATE_NOOP("daemon", "%1 takes connections on port %2 and says: %3"), test.host, port, test.banner.isEmpty() ? Sentence(QT_TRANSLATE_NOOP("daemon", "nothing")) : Sentence(test.banner));
        test.meaning = welcome ? Sentence(QT_TRANSLATE_NOOP("daemon", "Mail can leave directly")) : Sentence(QT_TRANSLATE_NOOP("daemon", "The way is free, but that server does not want our mail"));
        test.advice = welcome ? Sentence() : Sentence(QT_TRANSLATE_NOOP("daemon", "Its words say why (often a block list); a smart host gets around it"));
    } else {
        test.sentence = Sentence::of(QT_TRANSLATE_NOOP("daemon", "No connection to %1 on port %2: %3"), test.host, port, Sentence(test.result == Outcome::Closed ? QT_TRANSLATE_NOOP("daemon", "it was refused") : QT_TRANSLATE_NOOP("daemon", "nothing came back")));
        test.meaning = Sentence(QT_TRANSLATE_NOOP("daemon", "Mail cannot leave directly; many providers block port 25"));
        test.advice = Sentence(QT_TRANSLATE_NOOP("daemon", "Ask your provider to open it, or send through a smart host"));
    }
    co_return test;
}

Task<PortTest> Network::testIn(quint16 port)
{
    PortTest test;
    test.direction = QStringLiteral("in");
    test.port = port;
    {
        const std::lock_guard lock(m_arrivedMutex);
        if (port == 25 && m_arrived.isValid() && m_arrived.secsTo(m_parts.clock->nowUtc()) < 24 * 3600) {
            test.result = Outcome::Open;
            test.sentence = Sentence::of(QT_TRANSLATE_NOOP("daemon", "Mail came in from outside at %1"), m_arrived.toString(Qt::ISODate));
            test.meaning = Sentence(QT_TRANSLATE_NOOP("daemon", "Other servers reach this one"));
            co_return test;
        }
    }
    const NetworkSettings settings = m_parts.settings ? m_parts.settings() : NetworkSettings();
    if (m_parts.fetch && !settings.reflectorUrl.isEmpty()) {
        auto asking = m_parts.fetch(QString(settings.reflectorUrl).replace(QLatin1StringView("%1"), QString::number(port)));
        const auto answer = co_await asking;
        const QString word = answer ? QString::fromUtf8(answer->left(100)).simplified().section(u' ', 0, 0).toLower() : QString();
        if (word == u"open" || word == u"closed" || word == u"filtered") {
            test.host = settings.reflectorUrl;
            test.result = word == u"open" ? Outcome::Open : word == u"closed" ? Outcome::Closed : Outcome::Filtered;
            test.sentence = Sentence::of(QT_TRANSLATE_NOOP("daemon", "Tried from outside, port %1 is %2"), port, Sentence(test.result == Outcome::Open ? QT_TRANSLATE_NOOP("daemon", "open") : test.result == Outcome::Closed ? QT_TRANSLATE_NOOP("daemon", "closed") : QT_TRANSLATE_NOOP("daemon", "filtered")));
            test.meaning = word == u"open" ? Sentence(QT_TRANSLATE_NOOP("daemon", "Other servers reach this one")) : Sentence(QT_TRANSLATE_NOOP("daemon", "Other servers cannot bring mail"));
            test.advice = word == u"open" ? Sentence() : Sentence(QT_TRANSLATE_NOOP("daemon", "Forward the port in the router, open it in the firewall, ask the provider"));
            co_return test;
        }
        test.sentence = answer ? Sentence(QT_TRANSLATE_NOOP("daemon", "The reflector answered neither open nor closed")) : Sentence::of(QT_TRANSLATE_NOOP("daemon", "The reflector could not be asked: %1"), answer.failure().reason);
    }
    const PublicAddress address = co_await publicAddress(false);
    const QHostAddress target = address.v4.isNull() ? address.v6 : address.v4;
    if (target.isNull()) {
        const Sentence unknown = QT_TRANSLATE_NOOP("daemon", "The public address is not known, so the port cannot be tried");
        test.sentence = test.sentence.isEmpty() ? unknown : Sentence::of("%1. %2", test.sentence, unknown);
        test.advice = Sentence(QT_TRANSLATE_NOOP("daemon", "Send yourself a mail from another provider: if it arrives, the port is open"));
        co_return test;
    }
    const Sentence before = test.sentence;
    test = co_await connect(test, target, port);
    const bool ours = test.banner.contains(QString::fromLatin1(m_parts.hostname), Qt::CaseInsensitive);
    const bool direct = address.how == u"interface";
    const Sentence prove = Sentence(QT_TRANSLATE_NOOP("daemon", "To be sure, send yourself a mail from another provider: if it arrives, the port is open"));
    if (test.result == Outcome::Open && ours && !direct) {
        test.sentence = Sentence::of(QT_TRANSLATE_NOOP("daemon", "The router leads port %1 of %2 to this server"), port, target.toString());
        test.meaning = Sentence(QT_TRANSLATE_NOOP("daemon", "Other servers reach this one, unless your provider blocks the port before the router"));
        test.advice = prove;
    } else if (test.result == Outcome::Open && ours) {
        test.result = Outcome::Inconclusive;
        test.sentence = Sentence(QT_TRANSLATE_NOOP("daemon", "The server answers at its public address, but it was asked from this very machine"));
        test.meaning = Sentence(QT_TRANSLATE_NOOP("daemon", "Whether the provider or a firewall lets others in cannot be seen from here"));
        test.advice = prove;
    } else if (test.result == Outcome::Open) {
        test.result = Outcome::Closed;
        test.sentence = Sentence::of(QT_TRANSLATE_NOOP("daemon", "Something else than this server answers at %1 port %2: %3"), target.toString(), port, test.banner.left(100));
        test.meaning = Sentence(QT_TRANSLATE_NOOP("daemon", "Mail for you goes to it"));
        test.advice = Sentence(QT_TRANSLATE_NOOP("daemon", "Let the router forward the port to this machine"));
    } else {
        test.result = Outcome::Inconclusive;
        test.sentence = Sentence::of(QT_TRANSLATE_NOOP("daemon", "No answer at %1 port %2 when tried from inside"), target.toString(), port);
        test.meaning = Sentence(QT_TRANSLATE_NOOP("daemon", "The port may be closed, or the router does not lead its own network back in, which many do not"));
        test.advice = prove;
    }
    if (!before.isEmpty())
        test.sentence = Sentence::of("%1. %2", before, test.sentence);
    co_return test;
}

} // namespace health
