// What a statistical filter remembers of a message: words of subject and text (as they are read, not as they are sent), pairs
// of neighbouring words, names of the From field, hosts of links, and marks of form (types of parts, odd encodings).
// Pure; not quick: for pool threads.
#pragma once
#include <QByteArray>
#include <QByteArrayView>
#include <vector>

namespace policy {

struct Token
{
    quint64 hash = 0; // keyed by what kind of thing it is
    QByteArrayView text; // for explanations, e.g. "subject:casino", "link:example.org"; of the Tokens it came from
};

// The tokens of one message, in the order in which they were found, each once. Their texts lie one behind another in one
// array: a message has a thousand of them, and an allocation for each would cost more than finding it.
class Tokens
{
public:
    class Iterator
    {
    public:
        Iterator(const Tokens *tokens, size_t at)
            : m_tokens(tokens)
            , m_at(at)
        {
        }
        Token operator*() const { return m_tokens->at(m_at); }
        Iterator &operator++()
        {
            ++m_at;
            return *this;
        }
        bool operator==(const Iterator &) const = default;

    private:
        const Tokens *m_tokens;
        size_t m_at;
    };
    size_t size() const { return m_entries.size(); }
    Token at(size_t index) const { return { m_entries[index].hash, QByteArrayView(m_texts).sliced(m_entries[index].begin, m_entries[index].size) }; }
    Iterator begin() const { return { this, 0 }; }
    Iterator end() const { return { this, m_entries.size() }; }

private:
    friend class TokenCollector;
    struct Entry
    {
        quint64 hash;
        qsizetype begin, size;
    };
    std::vector<Entry> m_entries;
    QByteArray m_texts;
};

// At most `most`, from the first octets of a message.
Tokens tokensOf(const QByteArray &start, size_t most = 1200);

} // namespace policy
