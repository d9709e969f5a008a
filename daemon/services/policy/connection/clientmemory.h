// What is remembered of clients between their connections: misdeeds, as points that fade by half each hour, and when they last
// spoke before the greeting. Bounded; a restart forgets.
// Thread: any.
#pragma once
#include "services/policy/networktable.h"

#include <QHash>
#include <chrono>
#include <mutex>

namespace policy {

class ClientMemory
{
public:
    using Millis = std::chrono::milliseconds;
    void misbehaved(const QHostAddress &client, double points, Millis now);
    void behaved(const QHostAddress &client, Millis now); // a mail was accepted: a point less
    double misdeeds(const QHostAddress &client, Millis now) const;

    void spokeEarly(const QHostAddress &client, Millis now);
    bool isEarlyTalker(const QHostAddress &client, Millis within, Millis now) const;

private:
    struct Track
    {
        double points = 0;
        Millis at { 0 };
        Millis early { -1 }; // -1: never
        double faded(Millis now) const;
    };
    Track &trackOf(const QHostAddress &client, Millis now); // with m_mutex held
    mutable std::mutex m_mutex;
    QHash<QByteArray, Track> m_tracks;
};

} // namespace policy
