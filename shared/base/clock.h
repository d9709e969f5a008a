// Time as an argument: below app/ and net/ nobody reads the system's clock.
#pragma once
#include <QDateTime>
#include <chrono>

class Clock
{
public:
    virtual ~Clock() = default;
    virtual QDateTime nowUtc() const = 0; // wall clock, UTC
    virtual std::chrono::milliseconds monotonic() const = 0; // never goes back; origin unspecified
};

class SystemClock final : public Clock
{
public:
    QDateTime nowUtc() const override { return QDateTime::currentDateTimeUtc(); }
    std::chrono::milliseconds monotonic() const override
    {
        return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now().time_since_epoch());
    }
};
