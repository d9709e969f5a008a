// Tells the directory's caches when rows changed, whoever changed them: triggers count every change in one row, which is
// read at most each 2 s and only while somebody asks. A cached answer is used when the count was read within the last 4 s,
// so a change by another program is seen within 5 s; our own are seen at once (invalidate).
// Thread: any.
#pragma once
#include "async/pool.h"
#include "shared/base/clock.h"
#include "shared/base/result.h"

#include <chrono>
#include <memory>
#include <optional>

namespace directory {

class Directory;

class ChangeWatch
{
public:
    ChangeWatch(Directory &directory, async::Pool &pool, const Clock &clock);
    ~ChangeWatch();
    ChangeWatch(const ChangeWatch &) = delete;

    // What was cached under this number is as true as the database, within the promised 5 s; nothing when that is not known
    // and check() must be run on a pool thread first. Starts a check in the background when the last one ages.
    std::optional<quint64> generation();
    // Reads the counter, unless another thread just did. Blocks: pool threads only.
    Result<quint64> check();
    // What was cached up to now is no longer to be used.
    void invalidate();

    static constexpr std::chrono::milliseconds ageing { 2000 }, useless { 4000 };

private:
    struct State;
    const std::shared_ptr<State> m_state; // a check in the background holds it too
};

} // namespace directory
