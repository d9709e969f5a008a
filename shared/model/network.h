// The host's place in the Internet: its addresses, what the router forwards, which ports can be reached. Values only.
#pragma once
#include "shared/base/sentence.h"

#include <QDateTime>
#include <QHostAddress>
#include <QJsonObject>
#include <QString>
#include <vector>

namespace model {

// RFC 6890's special blocks, as far as mail cares.
enum class Scope : quint8 { Public, Private, Shared /* RFC 6598, carrier-grade NAT */, LinkLocal, Loopback, Documentation, Other };
QString scopeName(Scope scope);
Scope scopeOf(const QHostAddress &address);

struct LocalAddress
{
    QString interface;
    QHostAddress address;
    QJsonObject toJson() const; // {name, address, family, scope}
    static LocalAddress fromJson(const QJsonObject &object);
};

struct Addresses
{
    std::vector<LocalAddress> interfaces;
    QHostAddress gateway; // IPv4; null: none
    bool behindNat = false; // a private IPv4 address and no public one
    QList<QHostAddress> ofPublic; // public addresses on our interfaces
    Sentence sentence;
    QJsonObject toJson() const;
    static Addresses fromJson(const QJsonObject &object);
};

struct PublicAddress
{
    struct Try
    {
        QString how;
        bool ok = false;
        Sentence detail;
    };
    QHostAddress v4, v6; // null: not known
    QString how; // settings interface upnp natpmp pcp dns url; none
    Sentence sentence;
    std::vector<Try> tried;
    QDateTime checkedAt;
    QJsonObject toJson() const;
    static PublicAddress fromJson(const QJsonObject &object);
};

struct PortTest
{
    enum class Result : quint8 { Open, Closed, Filtered, Inconclusive } result = Result::Inconclusive;
    QString direction; // out, in
    int port = 25;
    QString host, address, banner;
    qint64 milliseconds = 0;
    Sentence sentence, meaning, advice;
    QJsonObject toJson() const;
    static PortTest fromJson(const QJsonObject &object);
};

struct PortMapping // TCP
{
    quint16 externalPort = 0, internalPort = 0;
    QString method; // upnp natpmp pcp
    qint64 lease = 0; // seconds; 0: for ever
    QDateTime renewedAt;
    bool active = false;
    Sentence reason; // why it is not active
    QJsonObject toJson() const;
    static PortMapping fromJson(const QJsonObject &object);
};

struct Mappings
{
    bool wanted = false; // the daemon keeps them
    QString method, router, externalAddress;
    std::vector<PortMapping> mappings;
    Sentence sentence;
    QJsonObject toJson() const;
    static Mappings fromJson(const QJsonObject &object);
};

} // namespace model
