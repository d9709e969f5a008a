// How often each token was in wanted and in unwanted mail, for one account: a file of fixed size beside its Maildir, mapped
// into memory. Also which messages were learned as what, so that nothing is learned twice and everything can be unlearned.
//
// It is knowledge, not mail: what a power cut takes of it is learned again, and a damaged file is begun anew. It never grows:
// rarely seen tokens make room. Thread: any; one process.
#pragma once
#include "shared/base/result.h"

#include <QString>
#include <memory>
#include <mutex>
#include <span>

namespace policy {

struct TokenCount
{
    quint16 ham = 0, spam = 0;
};

enum class Learned : quint8 { Nothing, Ham, Spam };

class WordTable
{
public:
    // Opens or makes the file, 0600, its whole size allocated so that a full disk shows here and not later.
    static Result<std::unique_ptr<WordTable>> open(const QString &path);
    ~WordTable();
    WordTable(const WordTable &) = delete;

    // How many messages were learned.
    struct Totals
    {
        quint32 ham = 0, spam = 0;
    };
    Totals totals() const;
    TokenCount count(quint64 token) const;

    // `message`: what identifies it (see messageKey). Learned as the other before: that is undone first. False: it was
    // learned so already. Learned::Nothing forgets it.
    bool learn(quint64 message, std::span<const quint64> tokens, Learned as);
    Learned learnedAs(quint64 message) const;

    static constexpr int buckets = 16384, perBucket = 8, memories = 8192;

private:
    struct File;
    WordTable(File *file, int descriptor)
        : m_file(file)
        , m_descriptor(descriptor)
    {
    }
    void add(quint64 token, bool spam, int by);
    mutable std::mutex m_mutex;
    File *const m_file;
    const int m_descriptor;
};

} // namespace policy
