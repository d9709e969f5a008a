#include "tests/support/fakeresolver.h"

#include "dns/records.h"

namespace {
QByteArray typeName(dns::Type type)
{
    switch (type) {
    case dns::Type::A: return "A";
    case dns::Type::AAAA: return "AAAA";
    case dns::Type::MX: return "MX";
    case dns::Type::TXT: return "TXT";
    case dns::Type::PTR: return "PTR";
    case dns::Type::NS: return "NS";
    case dns::Type::TLSA: return "TLSA";
    case dns::Type::SRV: return "SRV";
    case dns::Type::CAA: return "CAA";
    default: return QByteArray::number(int(type));
    }
}
} // namespace

FakeResolver::Entry &FakeResolver::at(const QByteArray &name, dns::Type type) { return m_entries[Key(name.toLower(), type)]; }

FakeResolver &FakeResolver::address(const char *name, const char *address)
{
    const QHostAddress parsed(QString::fromLatin1(address));
    const std::lock_guard lock(m_mutex);
    at(name, parsed.protocol() == QAbstractSocket::IPv6Protocol ? dns::Type::AAAA : dns::Type::A).addresses.append(parsed);
    return *this;
}

FakeResolver &FakeResolver::mx(const char *name, int preference, const char *exchange)
{
    const std::lock_guard lock(m_mutex);
    at(name, dns::Type::MX).mx.append({ preference, exchange });
    return *this;
}

FakeResolver &FakeResolver::txt(const char *name, const char *text) { return txt(name, QByteArray(text)); }

FakeResolver &FakeResolver::txt(const char *name, const QByteArray &text)
{
    const std::lock_guard lock(m_mutex);
    at(name, dns::Type::TXT).texts.append(text);
    return *this;
}

FakeResolver &FakeResolver::ptr(const char *address, const char *name)
{
    const std::lock_guard lock(m_mutex);
    at(dns::reverseName(QHostAddress(QString::fromLatin1(address))), dns::Type::PTR).texts.append(name);
    return *this;
}

FakeResolver &FakeResolver::ptrAt(const char *reverseName, const char *name)
{
    const std::lock_guard lock(m_mutex);
    at(reverseName, dns::Type::PTR).texts.append(name);
    return *this;
}

FakeResolver &FakeResolver::ns(const char *name, const char *server)
{
    const std::lock_guard lock(m_mutex);
    at(name, dns::Type::NS).texts.append(server);
    return *this;
}

FakeResolver &FakeResolver::tlsa(const char *name, int usage, int selector, int matching, const QByteArray &data)
{
    const std::lock_guard lock(m_mutex);
    at(name, dns::Type::TLSA).tlsa.append({ usage, selector, matching, data });
    return *this;
}

FakeResolver &FakeResolver::srv(const char *name, int priority, int weight, int port, const char *target)
{
    const std::lock_guard lock(m_mutex);
    at(name, dns::Type::SRV).srv.append({ priority, weight, port, target });
    return *this;
}

FakeResolver &FakeResolver::caa(const char *name, const char *tag, const char *value)
{
    const std::lock_guard lock(m_mutex);
    at(name, dns::Type::CAA).caa.append({ false, tag, value });
    return *this;
}

FakeResolver &FakeResolver::cname(const char *name, const char *target)
{
    const std::lock_guard lock(m_mutex);
    m_cnames.insert(QByteArray(name).toLower(), QByteArray(target).toLower());
    return *this;
}

FakeResolver &FakeResolver::exists(const char *name)
{
    const std::lock_guard lock(m_mutex);
    at(name, dns::Type::SOA);
    return *this;
}

FakeResolver &FakeResolver::fail(const char *name, dns::Type type, dns::Status status, const char *why)
{
    const std::lock_guard lock(m_mutex);
    Entry &entry = at(name, type);
    entry.failure = status;
    entry.why = QString::fromLatin1(why);
    return *this;
}

FakeResolver &FakeResolver::works(const char *name, dns::Type type) { return fail(name, type, dns::Status::Ok, ""); }

FakeResolver &FakeResolver::delay(const char *name, dns::Type type, std::chrono::milliseconds by)
{
    const std::lock_guard lock(m_mutex);
    at(name, type).delay = by;
    return *this;
}

FakeResolver &FakeResolver::secure(const char *name, dns::Type type)
{
    const std::lock_guard lock(m_mutex);
    at(name, type).secure = true;
    return *this;
}

void FakeResolver::clear()
{
    const std::lock_guard lock(m_mutex);
    m_entries.clear();
    m_cnames.clear();
    m_asked.clear();
}

QByteArrayList FakeResolver::asked() const
{
    const std::lock_guard lock(m_mutex);
    return m_asked;
}

FakeResolver::Entry FakeResolver::look(const QByteArray &name, dns::Type type, bool *exists)
{
    const std::lock_guard lock(m_mutex);
    m_asked.append(typeName(type) + ' ' + name.toLower());
    QByteArray owner = name.toLower();
    for (int followed = 0; m_cnames.contains(owner); owner = m_cnames.value(owner)) {
        if (++followed > 10) {
            Entry loop;
            loop.failure = dns::Status::Temporary;
            loop.why = QStringLiteral("CNAME loop");
            return loop;
        }
    }
    const auto next = m_entries.lowerBound(Key(owner, dns::Type(0)));
    *exists = next != m_entries.end() && next.key().first == owner;
    return m_entries.value(Key(owner, type));
}

template <class Record>
async::Task<dns::Answer<Record>> FakeResolver::answer(QByteArray name, dns::Type type, QList<Record> Entry::*records)
{
    bool exists = false;
    const Entry entry = look(name, type, &exists);
    if (entry.delay.count() > 0)
        co_await async::sleepFor(entry.delay);
    dns::Answer<Record> answer;
    answer.ttl = 300;
    answer.secure = entry.secure;
    answer.why = entry.why;
    if (entry.failure != dns::Status::Ok) {
        answer.status = entry.failure;
        co_return answer;
    }
    answer.records = entry.*records;
    answer.status = !answer.records.isEmpty() ? dns::Status::Ok : exists ? dns::Status::NoData : dns::Status::NxDomain;
    co_return answer;
}

async::Task<dns::Answer<QHostAddress>> FakeResolver::a(QByteArray name) { return answer(name, dns::Type::A, &Entry::addresses); }
async::Task<dns::Answer<QHostAddress>> FakeResolver::aaaa(QByteArray name) { return answer(name, dns::Type::AAAA, &Entry::addresses); }

async::Task<dns::Answer<QHostAddress>> FakeResolver::addresses(QByteArray name)
{
    const auto six = co_await aaaa(name);
    const auto four = co_await a(name);
    co_return dns::together(six, four);
}

async::Task<dns::Answer<dns::Mx>> FakeResolver::mx(QByteArray name)
{
    auto found = co_await answer(name, dns::Type::MX, &Entry::mx);
    std::stable_sort(found.records.begin(), found.records.end(), [](const dns::Mx &a, const dns::Mx &b) { return a.preference < b.preference; });
    co_return found;
}

async::Task<dns::Answer<QByteArray>> FakeResolver::txt(QByteArray name) { return answer<QByteArray>(name, dns::Type::TXT, &Entry::texts); }
async::Task<dns::Answer<QByteArray>> FakeResolver::ptr(QHostAddress address)
{
    return answer<QByteArray>(dns::reverseName(address), dns::Type::PTR, &Entry::texts);
}
async::Task<dns::Answer<QByteArray>> FakeResolver::ns(QByteArray name) { return answer<QByteArray>(name, dns::Type::NS, &Entry::texts); }
async::Task<dns::Answer<dns::Tlsa>> FakeResolver::tlsa(QByteArray name) { return answer(name, dns::Type::TLSA, &Entry::tlsa); }
async::Task<dns::Answer<dns::Srv>> FakeResolver::srv(QByteArray name) { return answer(name, dns::Type::SRV, &Entry::srv); }
async::Task<dns::Answer<dns::Caa>> FakeResolver::caa(QByteArray name) { return answer(name, dns::Type::CAA, &Entry::caa); }
