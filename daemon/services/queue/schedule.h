// When to try again. RFC 5321 §4.5.4.1: growing intervals, give up after 4-5 days at the earliest. Pure.
#pragma once
#include <QDateTime>
#include <chrono>
#include <vector>

namespace queue {

struct Schedule
{
    using Minutes = std::chrono::minutes;
    std::vector<std::chrono::seconds> intervals { Minutes(1), Minutes(5), Minutes(15), Minutes(30), Minutes(60),
        Minutes(120), Minutes(240) }; // after the nth failure; the last one repeats
    std::chrono::seconds lifetime = Minutes(5 * 24 * 60);
    std::chrono::seconds delayNotice = Minutes(4 * 60); // 0: none
    static constexpr int leastAttempts = 3; // before a message is given up, however old it is
    int jitterPercent = 10; // ± of the interval, so that a returning destination is not hit by all at once

    // `failures`: including the one just now, from 1. `random`: any number. Never past the end of the lifetime, and not
    // past the moment a delay notice becomes due while none was sent.
    QDateTime next(const QDateTime &created, const QDateTime &now, int failures, bool delayNotified, quint32 random) const;
    bool expired(const QDateTime &created, const QDateTime &now) const;
    bool delayNoticeDue(const QDateTime &created, const QDateTime &now) const;
    // How long a destination that cannot be reached is left alone: shorter than the messages' own intervals, at most 30 m.
    std::chrono::seconds destinationBackoff(int failures) const;
    // No attempt lies further ahead than this. One that does was set while the clock was wrong.
    std::chrono::seconds longestWait() const;
};

} // namespace queue
