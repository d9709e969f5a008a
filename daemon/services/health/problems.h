// The warnings and errors of the last days, gathered by kind and explained. Fed from the log's events.
// Thread: any.
#pragma once
#include "shared/base/log.h"
#include "shared/model/healthitem.h"

#include <QDateTime>
#include <deque>
#include <mutex>
#include <vector>

namespace health {

class Problems
{
public:
    void consume(const LogEvent &event);
    // Newest first.
    std::vector<model::Problem> list(size_t limit) const;
    // How many warnings and errors there were since.
    struct Sum
    {
        int warnings = 0, errors = 0;
    };
    Sum since(const QDateTime &when) const;
    // When this event was last seen; invalid: not.
    QDateTime lastSeen(const char *category, const char *event) const;

private:
    struct Kind
    {
        QByteArray key;
        QDateTime first, last;
        int count = 0;
        LogEvent event; // the last one
    };
    static constexpr size_t kept = 200; // kinds
    mutable std::mutex m_mutex;
    std::deque<Kind> m_kinds; // by `last`, oldest first
};

// What an event says to its owner. Pure.
model::Problem explain(const LogEvent &event);

} // namespace health
