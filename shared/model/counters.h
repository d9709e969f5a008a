// What the house counts, per hour or per day. Values only.
#pragma once
#include <QDateTime>
#include <QJsonObject>
#include <QString>
#include <array>
#include <span>
#include <vector>

namespace model {

enum class Counter : quint8 {
    MailIn, // messages taken in from other hosts
    MailOut, // recipients delivered to other hosts
    MailLocal, // messages put into mailboxes
    Submitted, // messages taken in from our own users
    Junk, // put aside or refused as junk
    Refused, // refusals by SMTP, at any step
    Deferred, // attempts that must be repeated
    Bounced, // recipients given up
    LoginsOk,
    LoginsFailed,
    OctetsIn,
    OctetsOut,
    Count_,
};
inline constexpr size_t counterCount = size_t(Counter::Count_);
QString counterName(Counter counter); // mailIn…
QString counterSentence(Counter counter); // what it counts

struct CounterRow
{
    QDateTime start; // UTC: of the hour or day
    std::array<qint64, counterCount> values {};

    qint64 &operator[](Counter counter) { return values[size_t(counter)]; }
    qint64 operator[](Counter counter) const { return values[size_t(counter)]; }
    bool isEmpty() const;
    void add(const CounterRow &other);
    QJsonObject toJson() const; // only what is not 0
    static CounterRow fromJson(const QJsonObject &object);
};

} // namespace model
