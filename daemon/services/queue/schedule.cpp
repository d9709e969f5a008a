#include "services/queue/schedule.h"

#include <algorithm>

namespace queue {

using std::chrono::seconds;

static seconds intervalAfter(const std::vector<seconds> &intervals, int failures)
{
    if (intervals.empty())
        return seconds(3600);
    return intervals[size_t(std::clamp(failures - 1, 0, int(intervals.size()) - 1))];
}

QDateTime Schedule::next(const QDateTime &created, const QDateTime &now, int failures, bool delayNotified, quint32 random) const
{
    const qint64 interval = intervalAfter(intervals, failures).count() * 1000;
    qint64 wait = interval;
    if (jitterPercent > 0)
        wait += interval * (qint64(random % quint32(2 * jitterPercent + 1)) - jitterPercent) / 100;
    QDateTime next = now.addMSecs(std::max<qint64>(wait, 1000));
    if (delayNotice.count() > 0 && !delayNotified) {
        const QDateTime noticeAt = created.addSecs(delayNotice.count());
        if (noticeAt > now)
            next = std::min(next, noticeAt);
    }
    const QDateTime end = created.addSecs(lifetime.count());
    return end > now ? std::min(next, end) : next;
}

bool Schedule::expired(const QDateTime &created, const QDateTime &now) const
{
    return now >= created.addSecs(lifetime.count());
}

bool Schedule::delayNoticeDue(const QDateTime &created, const QDateTime &now) const
{
    return delayNotice.count() > 0 && now >= created.addSecs(delayNotice.count());
}

static constexpr seconds longestBackoff { 30 * 60 };

seconds Schedule::destinationBackoff(int failures) const
{
    const seconds own = intervalAfter(intervals, failures);
    return std::min<seconds>(own - own / 4, longestBackoff);
}

seconds Schedule::longestWait() const
{
    const seconds longest = intervals.empty() ? intervalAfter(intervals, 1) : *std::max_element(intervals.begin(), intervals.end());
    return std::max(longest + longest * std::max(0, jitterPercent) / 100, longestBackoff) + seconds(1);
}

} // namespace queue
