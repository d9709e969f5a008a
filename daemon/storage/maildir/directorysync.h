// Group commit for one directory: concurrent callers share an fsync. Whoever comes while one is running waits for the
// next, which covers all that had been renamed before it began. Thread: any.
#pragma once
#include <condition_variable>
#include <cstdint>
#include <mutex>

namespace storage {

class DirectorySync
{
public:
    // Returns when everything the caller did in the directory before is on stable storage; 0 or errno.
    int sync(int directory);

private:
    std::mutex m_mutex;
    std::condition_variable m_done;
    uint64_t m_asked = 0, m_covered = 0;
    bool m_running = false;
    int m_error = 0; // of the latest fsync
};

} // namespace storage
