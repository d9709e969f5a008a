// The resolver as the rest of the house sees it. net/ implements it with libunbound (validating, cached), tests with a
// table (tests/support/fakeresolver.h). Names are lower-case A-labels without a trailing dot.
#pragma once
#include "async/task.h"

#include <QByteArray>
#include <QHostAddress>
#include <QList>
#include <QString>

namespace dns {

enum class Status {
    Ok, // records is not empty
    NoData, // the name is there, this type is not (or the answer holds none)
    NxDomain,
    Temporary, // SERVFAIL, time-out, refused: ask again later
    Bogus, // DNSSEC says the answer is forged: treat as Temporary for delivery, never use the records
};

enum class Type : quint16 { A = 1, NS = 2, CNAME = 5, SOA = 6, PTR = 12, MX = 15, TXT = 16, AAAA = 28, SRV = 33, TLSA = 52, CAA = 257 };

struct Mx
{
    int preference = 0;
    QByteArray exchange; // empty: null MX, RFC 7505
};
struct Tlsa // RFC 6698 §2.1
{
    int usage = 0, selector = 0, matching = 0;
    QByteArray data;
};

struct Srv // RFC 2782
{
    int priority = 0, weight = 0, port = 0;
    QByteArray target; // empty: the service is decidedly not offered
};
struct Caa // RFC 8659 §4.1
{
    bool critical = false;
    QByteArray tag, value;
};

template <class Record> struct Answer
{
    Status status = Status::Temporary;
    QList<Record> records;
    bool secure = false; // DNSSEC-validated
    quint32 ttl = 0; // seconds
    QString why; // for the log, when not Ok
};

class Resolver
{
public:
    virtual ~Resolver() = default;
    virtual async::Task<Answer<QHostAddress>> addresses(QByteArray name) = 0; // AAAA and A together, AAAA first
    virtual async::Task<Answer<QHostAddress>> a(QByteArray name) = 0;
    virtual async::Task<Answer<QHostAddress>> aaaa(QByteArray name) = 0;
    virtual async::Task<Answer<Mx>> mx(QByteArray name) = 0; // sorted by preference; order among equals as received
    virtual async::Task<Answer<QByteArray>> txt(QByteArray name) = 0; // strings of one record joined, RFC 7208 §3.3
    virtual async::Task<Answer<QByteArray>> ptr(QHostAddress address) = 0; // names
    virtual async::Task<Answer<QByteArray>> ns(QByteArray name) = 0; // names
    virtual async::Task<Answer<Tlsa>> tlsa(QByteArray name) = 0;
    virtual async::Task<Answer<Srv>> srv(QByteArray name) = 0; // as received
    virtual async::Task<Answer<Caa>> caa(QByteArray name) = 0; // of this very name: RFC 8659 §3's climbing is the caller's
};

} // namespace dns
