// Where a scanner listens, as an administrator writes it, and what is said about it on the same line:
//
//     unix:/run/opendkim/opendkim.sock timeout=20 down=accept
//     tcp:127.0.0.1:11332         127.0.0.1:11332         [::1]:783         inet:8891@localhost (as sendmail writes it)
//
// Pure; any thread.
#pragma once
#include "shared/base/result.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <chrono>

namespace policy::scanners {

struct Address
{
    QByteArray host; // name or IP address without brackets
    quint16 port = 0;
    QByteArray path; // of a Unix-domain socket; then there is no host

    // `defaultPort` 0: a port must be given. Syntax, with a sentence for a person.
    static Result<Address> parse(QByteArrayView text, quint16 defaultPort = 0);
    bool isEmpty() const { return host.isEmpty() && path.isEmpty(); }
    QByteArray toString() const; // `unix:/path`, `tcp:host:port`
    friend bool operator==(const Address &, const Address &) = default;
};

// What becomes of mail while a scanner is down.
struct Outage
{
    enum Kind : quint8 { Accept, Defer, Score } kind = Accept;
    double score = 0;
    static Kind kindNamed(QByteArrayView name); // `accept`, `defer`, `score`; Accept for anything else
};

struct Entry
{
    Address address;
    QHash<QByteArray, QByteArray> options; // key=value
    // Syntax when the address is none or a key is not among `known`.
    static Result<Entry> parse(QByteArrayView line, const QList<QByteArray> &known, quint16 defaultPort = 0);
    QByteArray option(const char *key, const char *otherwise) const { return options.value(key, otherwise); }
    std::chrono::seconds seconds(const char *key, int otherwise) const; // from 1 to 3600
};

} // namespace policy::scanners
