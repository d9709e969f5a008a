// A router in the loopback network: answers PCP (RFC 6887) or NAT-PMP (RFC 6886) on port 5351 of an address of its own, and
// UPnP IGD:1 over HTTP. Runs on a thread of its own; what it forwards can be looked at.
#pragma once
#include <QByteArray>
#include <QHostAddress>
#include <QMap>
#include <atomic>
#include <mutex>
#include <thread>

class FakeRouter
{
public:
    enum Speaks : quint8 { Pcp = 1, NatPmp = 2, Upnp = 4 };
    explicit FakeRouter(int speaks);
    ~FakeRouter();
    FakeRouter(const FakeRouter &) = delete;

    QHostAddress address() const { return m_address; }
    QByteArray descriptionUrl() const; // of UPnP

    // How it behaves; set before it is asked.
    std::atomic<int> refuseWith { 0 }; // PCP and NAT-PMP: this result code; UPnP: this error
    std::atomic<bool> givesOtherPort { false };
    std::atomic<bool> onlyPermanent { false }; // UPnP error 725 for a lease
    std::atomic<bool> mute { false };

    struct Mapping
    {
        quint16 internalPort = 0;
        quint32 lease = 0;
    };
    QMap<quint16, Mapping> mappings() const;

private:
    void run();
    QByteArray answerPcp(const QByteArray &packet);
    QByteArray answerNatPmp(const QByteArray &packet);
    void serveHttp(int descriptor);
    QByteArray soap(const QByteArray &request);

    const int m_speaks;
    QHostAddress m_address;
    int m_udp = -1, m_tcp = -1, m_wake = -1;
    quint16 m_port = 0;
    mutable std::mutex m_mutex;
    QMap<quint16, Mapping> m_mappings;
    std::thread m_thread;
};
