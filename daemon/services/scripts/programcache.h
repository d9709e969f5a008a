// Compiled scripts by file, kept while the file is the same: a delivery pays one stat. Thread: any; blocking.
#pragma once
#include "formats/sieve/program.h"

#include <QHash>
#include <QString>
#include <list>
#include <memory>
#include <mutex>

namespace scripts {

class ProgramCache
{
public:
    explicit ProgramCache(sieve::CompileOptions options, qsizetype capacity = 500)
        : m_options(std::move(options))
        , m_capacity(capacity)
    {
    }
    struct Entry
    {
        std::shared_ptr<const sieve::Program> program; // null: see errors; null without errors: no such file
        std::vector<sieve::Diagnostic> errors;
    };
    Entry load(const QString &path);
    const sieve::CompileOptions &options() const { return m_options; }

private:
    struct Stamp
    {
        quint64 inode = 0;
        qint64 size = 0, seconds = 0, nanoseconds = 0;
        friend bool operator==(const Stamp &, const Stamp &) = default;
    };
    struct Kept
    {
        Stamp stamp;
        Entry entry;
        std::list<QString>::iterator use;
    };
    const sieve::CompileOptions m_options;
    const qsizetype m_capacity;
    std::mutex m_mutex;
    std::list<QString> m_order; // least recently used first
    QHash<QString, Kept> m_kept;
};

} // namespace scripts
