#include "services/policy/learning/tokens.h"

#include "formats/mime/addresses.h"
#include "formats/mime/headers.h"
#include "formats/mime/structure.h"
#include "formats/mime/text.h"
#include "mailauth/dmarc/organisationaldomain.h"
#include "services/policy/rules/linkhosts.h"

#include <algorithm>

namespace policy {

namespace {
constexpr qint64 textLimit = 64 * 1024;
constexpr qsizetype shortestWord = 3, longestWord = 24; // octets, UTF-8
constexpr int mostDepth = 20;

// FNV-1a with a last mixing step; stable for ever, since the tables on disk are addressed by it.
quint64 hashOf(QByteArrayView text)
{
    quint64 hash = 0xcbf29ce484222325ull;
    for (const char c : text)
        hash = (hash ^ uchar(c)) * 0x100000001b3ull;
    hash ^= hash >> 33;
    hash *= 0xff51afd7ed558ccdull;
    return hash ^ (hash >> 33);
}

} // namespace

// Names in the order in which they come; the same one twice is dropped.
class TokenCollector
{
public:
    explicit TokenCollector(size_t most)
        : m_most(most)
    {
        m_tokens.m_texts.reserve(16 * 1024);
        m_tokens.m_entries.reserve(std::min<size_t>(most, 512));
        m_seen.resize(1024);
    }
    void add(QByteArrayView kind, QByteArrayView text) { add(kind, {}, text); }
    // Words, and pairs of neighbours: "limited offer" says more than both apart.
    void addWords(QByteArrayView kind, QByteArrayView utf8)
    {
        const QByteArray folded = mime::foldCase(utf8);
        QByteArrayView before;
        for (qsizetype i = 0; i < folded.size() && !isFull();) {
            const qsizetype begin = i;
            while (i < folded.size() && isWord(folded[i]))
                ++i;
            const QByteArrayView word = QByteArrayView(folded).sliced(begin, i - begin);
            if (word.size() >= shortestWord && word.size() <= longestWord) {
                add(kind, word);
                if (!before.isEmpty())
                    add(kind, before, word);
                before = word;
            } else if (word.size() > longestWord) {
                add(kind, "(long word)");
                before = {};
            }
            if (i == begin)
                ++i;
        }
    }
    Tokens take() { return std::move(m_tokens); }

private:
    static bool isWord(char c)
    {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || uchar(c) >= 0x80 || c == '\'' || c == '$' || c == '!' || c == '%';
    }
    bool isFull() const { return m_tokens.size() >= m_most; }
    // `kind:before text`, or `kind:text`.
    void add(QByteArrayView kind, QByteArrayView before, QByteArrayView text)
    {
        if (text.isEmpty() || isFull())
            return;
        QByteArray &texts = m_tokens.m_texts;
        const qsizetype begin = texts.size();
        texts.append(kind).append(':');
        if (!before.isEmpty())
            texts.append(before).append(' ');
        texts.append(text);
        const quint64 hash = hashOf(QByteArrayView(texts).sliced(begin));
        if (isNew(hash))
            m_tokens.m_entries.push_back({ hash, begin, texts.size() - begin });
        else
            texts.truncate(begin);
    }
    // Open addressing, at most half full; 0 is a free place, and a hash of 0 is taken for 1.
    bool isNew(quint64 hash)
    {
        if (m_tokens.size() * 2 >= m_seen.size()) {
            std::vector<quint64> old(m_seen.size() * 2);
            old.swap(m_seen);
            for (const quint64 one : old) {
                if (one != 0)
                    *place(one) = one;
            }
        }
        hash = std::max<quint64>(hash, 1);
        quint64 *where = place(hash);
        return std::exchange(*where, hash) == 0;
    }
    quint64 *place(quint64 hash)
    {
        size_t at = hash & (m_seen.size() - 1);
        while (m_seen[at] != 0 && m_seen[at] != hash)
            at = (at + 1) & (m_seen.size() - 1);
        return &m_seen[at];
    }

    const size_t m_most;
    Tokens m_tokens;
    std::vector<quint64> m_seen;
};

namespace {
void addParts(TokenCollector &out, const mime::Part &part, qint64 &left, int depth)
{
    out.add("type", part.type + '/' + part.subtype);
    if (part.disposition == "attachment")
        out.add("form", "attachment");
    if (part.children.empty() && part.type == "text" && left > 0) {
        const QByteArray text = mime::decodedText(part, left);
        left -= text.size();
        out.addWords("word", text);
        if (part.subtype == "html") {
            const QByteArray source = mime::decodedBody(part, textLimit);
            if (source.contains("<img") && text.trimmed().size() < 200)
                out.add("form", "image instead of text");
        }
    }
    if (depth < mostDepth) {
        for (const mime::Part &child : part.children)
            addParts(out, child, left, depth + 1);
    }
}
} // namespace

Tokens tokensOf(const QByteArray &start, size_t most)
{
    TokenCollector out(most);
    const mime::Part root = mime::parse(start);
    for (const mime::Address &from : mime::parseMailboxes(mime::headerValue(root.header, "From"), 5)) {
        out.add("from", from.mailbox().toLower());
        out.add("from-domain", dmarc::organisationalDomain(from.domain.toLower()));
        out.addWords("name", from.displayName());
    }
    for (const char *field : { "Reply-To", "Sender" }) {
        for (const mime::Address &other : mime::parseMailboxes(mime::headerValue(root.header, field), 5))
            out.add(field, dmarc::organisationalDomain(other.domain.toLower()));
    }
    out.addWords("subject", mime::decodedHeader(mime::headerValue(root.header, "Subject")));
    for (const char *field : { "X-Mailer", "User-Agent", "List-Id", "Precedence" })
        out.add(field, mime::headerValue(root.header, field).left(60).toLower());
    const LinkHosts hosts = linkHosts(mime::searchableText(root, false, textLimit * 2), 30);
    for (const QByteArray &host : hosts.names)
        out.add("link", dmarc::organisationalDomain(host));
    if (!hosts.addresses.isEmpty())
        out.add("form", "link to a bare address");
    qint64 left = textLimit;
    addParts(out, root, left, 0);
    return out.take();
}

} // namespace policy
