// The DNS records that a domain needs for its mail, and what DNS says about them just now: as daemon, CLI and GUI show it.
// Values only.
#pragma once
#include "shared/base/sentence.h"

#include <QDateTime>
#include <QJsonObject>
#include <QString>
#include <QStringList>
#include <optional>
#include <vector>

namespace model {

struct DnsRecord
{
    enum class Need : quint8 { Needed, Recommended, Optional };
    struct Check
    {
        // Error: DNS did not answer; nothing is known.
        enum class State : quint8 { Ok, Missing, Different, Error } state = State::Error;
        QStringList found; // the values that are there, as in a zone file
        Sentence sentence;
    };
    QString id; // stable within the domain: "mx", "a", "ptr:192.0.2.1", "srv:imaps"…
    QString name; // absolute, without the final dot
    QString type; // A AAAA MX TXT PTR SRV CAA
    QString value; // as in a zone file; a TXT without its quotes
    int ttl = 3600;
    Sentence why;
    Need need = Need::Needed;
    bool elsewhere = false; // not in the domain's zone: a PTR is the address's provider's
    std::optional<Check> check;

    QString toZoneLine() const;
    QJsonObject toJson() const;
    static DnsRecord fromJson(const QJsonObject &object);
};

struct DnsAdvice
{
    QString domain, host;
    QStringList addresses; // of the host, as far as known
    QString addressesFrom; // given, settings, interfaces, router; empty: none is known
    Sentence note; // what to know before copying; may be empty
    std::vector<DnsRecord> records;
    QDateTime checkedAt; // invalid: not checked

    enum class State : quint8 { Ok, Attention, Trouble };
    // Trouble: a needed record is missing or different. Attention: a recommended one is, or DNS did not answer.
    State state() const;
    QString toZone() const; // text of a zone file
    QJsonObject toJson() const;
    static DnsAdvice fromJson(const QJsonObject &object);
};

} // namespace model
