// Notices what other programs do in the folders of open mailboxes: one inotify descriptor and one thread for all.
// Handlers run on that thread, may take locks, and are told of our own changes too: sorting those out is theirs.
// Thread: any.
#pragma once
#include "storage/maildir/filename.h"

#include <QByteArray>
#include <functional>
#include <memory>
#include <vector>

namespace storage {

struct FileEvent
{
    Place place = Place::New;
    QByteArray name; // empty: events were lost, anything may have happened
    bool appeared = false; // else it disappeared
};

class FileWatch
{
public:
    using Handler = std::function<void(const std::vector<FileEvent> &)>;
    FileWatch();
    ~FileWatch();
    // 0 when the system has no watches left: the caller then relies on modification times.
    quint64 add(const QByteArray &folderPath, Handler handler);
    void remove(quint64 id); // a call may still be under way

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace storage
