// A clock that a test moves by hand.
#pragma once
#include <QTimeZone>
#include "shared/base/clock.h"

class ManualClock final : public Clock
{
public:
    QDateTime nowUtc() const override { return m_now; }
    std::chrono::milliseconds monotonic() const override { return m_monotonic; }
    void advance(std::chrono::milliseconds by)
    {
        m_now = m_now.addMSecs(by.count());
        m_monotonic += by;
    }
    void setNow(const QDateTime &now) { m_now = now; }

private:
    QDateTime m_now = QDateTime(QDate(2026, 1, 1), QTime(12, 0), QTimeZone::utc());
    std::chrono::milliseconds m_monotonic { 1000000 };
};
