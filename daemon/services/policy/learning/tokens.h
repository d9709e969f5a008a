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
    QByteArray text; // for explanations, e.g. "subject:casino", "link:example.org"
};

// Each once, at most `most`, from the first octets of a message.
std::vector<Token> tokensOf(const QByteArray &start, size_t most = 1200);

} // namespace policy
