// The queue's messages: one file each, on stable storage before anybody is told that the mail was taken.
//
// Files are recycled. A free one keeps its blocks; the next message overwrites it and one fdatasync makes it durable,
// which costs a third of creating and unlinking a file. Each use of a file gets a new generation, which is part of the
// name that the queue's row carries, and a checksum over header and content. So the file and its row, written one after
// the other, never make a wrong mix after a crash:
//     file without row        nobody knows its generation: open() finds it free and it is recycled
//     row without its file    generation or checksum differ: read() says NotFound, the queue reports and holds it
//
// Files carry the node's name (`node.number`): several daemons share a directory, each recycles only its own.
// Thread: any; blocking, call on pool threads.
#pragma once
#include "shared/base/result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>
#include <memory>
#include <set>
#include <vector>

namespace storage {

// What is to be written: header lines of our own, then the content, from memory or from a file.
struct SpoolContent
{
    QByteArrayView prefix;
    QByteArrayView memory;
    int descriptor = -1; // when the content is in a file: read from offset 0
    qint64 descriptorSize = 0;

    qint64 size() const { return prefix.size() + (descriptor >= 0 ? descriptorSize : memory.size()); }
    template <class Buffer> static SpoolContent of(const Buffer &buffer, QByteArrayView prefix = {}) // a MessageBuffer
    {
        SpoolContent content;
        content.prefix = prefix;
        if (buffer.inMemory()) {
            content.memory = buffer.memory();
        } else {
            content.descriptor = buffer.descriptor();
            content.descriptorSize = buffer.size();
        }
        return content;
    }
};

class SpoolMessage // open for reading; the file is not recycled while this lives
{
public:
    virtual ~SpoolMessage() = default;
    virtual qint64 size() const = 0;
    virtual QByteArray read(qint64 offset, qint64 n) const = 0; // at most n octets; fewer only at the end
    // The header with its empty line, at most `limit` octets, cut at a line's end.
    QByteArray header(qint64 limit) const;
};

class Spool
{
public:
    struct Limits
    {
        int freeFiles = 64; // kept for recycling
        qint64 keepUpTo = 256 * 1024; // larger ones are unlinked instead
        qint64 preallocate = 64 * 1024; // octets of a new file
    };
    // `node`: letters, digits and '-'.
    Spool(QString directory, QByteArray node, Limits limits);
    Spool(QString directory, QByteArray node);
    ~Spool();

    // Makes the directory, looks at every file of this node and frees those that `live` (names from the queue's rows)
    // does not hold. Returns the names in `live` whose file is missing or is another message's.
    Result<std::vector<QByteArray>> open(const std::set<QByteArray> &live);

    // Durable when it returns; the name goes into the row. StorageFull when the disk is.
    Result<QByteArray> store(const SpoolContent &content);
    // Generation, length and checksum are verified. NotFound when they are not what the name says.
    Result<std::shared_ptr<SpoolMessage>> read(const QByteArray &name);
    // The row is gone (its transaction is durable): the file may be used again, once its last reader is.
    void release(const QByteArray &name);

    int freeFiles() const;
    int openReaders() const;

private:
    struct Private;
    std::shared_ptr<Private> d; // readers hold it, too
};

} // namespace storage
