// IP networks as values, and a table of them that finds the one an address lies in: one hash look-up for each prefix length
// in use. IPv4 addresses in IPv6 form count as IPv4.
// Pure; a table is built, then only read.
#pragma once
#include <QByteArray>
#include <QByteArrayView>
#include <QHash>
#include <QHostAddress>
#include <QList>
#include <optional>
#include <vector>

namespace policy {

struct Network
{
    QByteArray prefix; // 4 or 16 octets, zero beyond `length`
    int length = 0;

    // "192.0.2.0/24", "2001:db8::/32", one address; bits beyond the length are cleared.
    static std::optional<Network> parse(QByteArrayView text);
    static Network of(const QHostAddress &address, int v4Length = 32, int v6Length = 128);
    // What counts as one client: an IPv4 address, an IPv6 /64.
    static Network client(const QHostAddress &address) { return of(address, 32, 64); }
    // Its neighbourhood: a /24, a /48.
    static Network wide(const QHostAddress &address) { return of(address, 24, 48); }

    bool isV4() const { return prefix.size() == 4; }
    bool contains(const QHostAddress &address) const;
    bool contains(const Network &other) const;
    QByteArray text() const; // an address alone when it is one
    QByteArray key() const { return prefix + char(length); }
    friend bool operator==(const Network &, const Network &) = default;
};

bool isLoopback(const QHostAddress &address);
// Of private use or link-local, or loopback: no list outside knows anything about it (RFC 1918, RFC 4193, RFC 6598…).
bool isPrivate(const QHostAddress &address);

template <class Value> class NetworkTable
{
public:
    void insert(const Network &network, Value value)
    {
        Lengths &lengths = network.isV4() ? m_four : m_six;
        if (!lengths.contains(network.length))
            lengths.append(network.length);
        m_entries.insert(network.key(), std::move(value));
    }
    // Calls `use(Value)` for each network that holds the address, until it returns true.
    template <class F> bool each(const QHostAddress &address, F use) const
    {
        const Network whole = Network::of(address);
        for (const int length : whole.isV4() ? m_four : m_six) {
            const auto found = m_entries.constFind(Network::of(address, length, length).key());
            if (found != m_entries.constEnd() && use(*found))
                return true;
        }
        return false;
    }
    bool isEmpty() const { return m_entries.isEmpty(); }

private:
    using Lengths = QList<int>;
    Lengths m_four, m_six;
    QHash<QByteArray, Value> m_entries;
};

} // namespace policy
