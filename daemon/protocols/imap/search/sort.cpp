#include "protocols/imap/search/sort.h"
#include "formats/mime/dates.h"
#include "formats/mime/headers.h"
#include "formats/mime/messageids.h"
#include "formats/mime/text.h"
#include "protocols/imap/search/envelopeview.h"

#include <algorithm>
#include <numeric>
#include <unordered_map>

namespace imap {

namespace {
constexpr size_t batchMessages = 500;

struct Facts // of one message, for sorting and threading
{
    qint64 arrival = 0, date = 0;
    quint32 size = 0;
    QByteArray subject, from, to, cc; // folded
    bool isReply = false;
    QByteArray messageId, inReplyTo;
};

// RFC 5256 §2.2: the sent date, or INTERNALDATE when there is none.
Result<std::vector<Facts>> gather(OpenMailbox &box, const std::vector<Match> &matches)
{
    std::vector<Facts> all(matches.size());
    std::vector<size_t> order(matches.size()); // the view is walked by ascending UID
    std::iota(order.begin(), order.end(), size_t(0));
    std::sort(order.begin(), order.end(), [&](size_t a, size_t b) { return matches[a].uid < matches[b].uid; });
    for (size_t begin = 0; begin < order.size(); begin += batchMessages) {
        const size_t end = std::min(order.size(), begin + batchMessages);
        std::vector<Target> targets;
        std::vector<Uid> uids;
        for (size_t i = begin; i < end; ++i) {
            targets.push_back({ matches[order[i]].number, matches[order[i]].uid });
            uids.push_back(matches[order[i]].uid);
        }
        const auto records = recordsOf(box, targets);
        const auto cached = box.cached(uids, CachedPart::Envelope);
        if (!cached)
            return cached.failure();
        for (size_t i = begin; i < end; ++i) {
            Facts &facts = all[order[i]];
            facts.arrival = facts.date = records[i - begin].internalDate;
            facts.size = records[i - begin].size;
            if (i - begin >= cached->size())
                continue;
            const EnvelopeView envelope((*cached)[i - begin].envelope);
            if (!envelope.isValid())
                continue;
            if (const auto date = envelope.text(EnvelopeView::Date)) {
                if (const auto parsed = mime::parseDate(*date))
                    facts.date = parsed->utc;
            }
            facts.subject = mime::foldCase(mime::baseSubject(envelope.text(EnvelopeView::Subject).value_or(QByteArray()), &facts.isReply));
            facts.from = mime::foldCase(envelope.firstMailbox(EnvelopeView::From));
            facts.to = mime::foldCase(envelope.firstMailbox(EnvelopeView::To));
            facts.cc = mime::foldCase(envelope.firstMailbox(EnvelopeView::Cc));
            const auto ids = mime::parseMessageIds(envelope.text(EnvelopeView::MessageId).value_or(QByteArray()), 1);
            if (!ids.isEmpty())
                facts.messageId = ids.first();
            const auto parents = mime::parseMessageIds(envelope.text(EnvelopeView::InReplyTo).value_or(QByteArray()), 1);
            if (!parents.isEmpty())
                facts.inReplyTo = parents.first();
        }
    }
    return all;
}

int compare(const QByteArray &criterion, const Facts &a, const Facts &b)
{
    const auto order = [](const auto &x, const auto &y) { return x < y ? -1 : y < x ? 1 : 0; };
    if (criterion == "ARRIVAL")
        return order(a.arrival, b.arrival);
    if (criterion == "DATE")
        return order(a.date, b.date);
    if (criterion == "SIZE")
        return order(a.size, b.size);
    if (criterion == "SUBJECT")
        return order(a.subject, b.subject);
    if (criterion == "FROM")
        return order(a.from, b.from);
    if (criterion == "TO")
        return order(a.to, b.to);
    return order(a.cc, b.cc);
}

// --- threads ---

struct Node
{
    int message = -1; // index into the matches; -1: known only from References
    int parent = -1;
    std::vector<int> children;
};

class Forest
{
public:
    Forest(const std::vector<Facts> &facts, const std::vector<Match> &matches, bool uid)
        : m_facts(facts)
        , m_matches(matches)
        , m_uid(uid)
    {
    }

    // RFC 5256 §3 REFERENCES, steps 1 to 4. references[i]: the ids of message i, oldest first.
    void linkReferences(const std::vector<QList<QByteArray>> &references)
    {
        std::unordered_map<std::string, int> byId;
        const auto nodeOf = [&](const QByteArray &id) {
            const auto [it, isNew] = byId.emplace(id.toStdString(), int(m_nodes.size()));
            if (isNew)
                m_nodes.emplace_back();
            return it->second;
        };
        for (size_t i = 0; i < m_facts.size(); ++i) {
            int self = -1;
            if (!m_facts[i].messageId.isEmpty()) {
                self = nodeOf(m_facts[i].messageId);
                if (m_nodes[size_t(self)].message >= 0) // a second message of that id stands alone
                    self = -1;
            }
            if (self < 0) {
                self = int(m_nodes.size());
                m_nodes.emplace_back();
            }
            m_nodes[size_t(self)].message = int(i);
            int previous = -1;
            for (const QByteArray &id : references[i]) {
                const int node = nodeOf(id);
                if (previous >= 0 && m_nodes[size_t(node)].parent < 0 && node != self)
                    adopt(previous, node);
                previous = node;
            }
            if (previous >= 0 && previous != self) {
                m_nodes[size_t(self)].parent = -1; // what References of others said was a guess; its own are better
                adopt(previous, self);
            }
        }
        for (size_t i = 0; i < m_nodes.size(); ++i) {
            if (m_nodes[i].parent >= 0)
                m_nodes[size_t(m_nodes[i].parent)].children.push_back(int(i));
        }
        for (size_t i = 0; i < m_nodes.size(); ++i) {
            if (m_nodes[i].parent < 0)
                m_roots.push_back(int(i));
        }
        prune();
        joinSubjects();
    }

    // RFC 5256 §3 ORDEREDSUBJECT: the oldest message of a subject leads, the others follow it.
    void linkSubjects()
    {
        std::vector<int> order(m_facts.size());
        std::iota(order.begin(), order.end(), 0);
        std::stable_sort(order.begin(), order.end(), [&](int a, int b) {
            const Facts &x = m_facts[size_t(a)], &y = m_facts[size_t(b)];
            return x.subject != y.subject ? x.subject < y.subject : x.date < y.date;
        });
        for (const int i : order) {
            const int node = int(m_nodes.size());
            m_nodes.push_back({ i, -1, {} });
            if (!m_roots.empty() && m_facts[size_t(m_nodes[size_t(m_roots.back())].message)].subject == m_facts[size_t(i)].subject)
                m_nodes[size_t(m_roots.back())].children.push_back(node);
            else
                m_roots.push_back(node);
        }
    }

    QByteArray toWire()
    {
        sortByDate(m_roots);
        QByteArray out;
        for (const int root : m_roots) {
            out.append('(');
            append(out, root, 0);
            out.append(')');
        }
        return out;
    }

private:
    bool isAbove(int ancestor, int node) const
    {
        for (int steps = 0; node >= 0 && steps < 100000; ++steps) {
            if (node == ancestor)
                return true;
            node = m_nodes[size_t(node)].parent;
        }
        return node >= 0;
    }
    void adopt(int parent, int child)
    {
        if (!isAbove(child, parent)) // no loops
            m_nodes[size_t(child)].parent = parent;
    }
    void prune() // step 3: nodes without a message go; their children move up, at the top only when there is one child
    {
        std::vector<int> roots;
        for (const int root : m_roots) {
            pruneChildren(root);
            Node &node = m_nodes[size_t(root)];
            if (node.message >= 0 || node.children.size() > 1)
                roots.push_back(root);
            else if (node.children.size() == 1)
                roots.push_back(node.children.front());
        }
        m_roots.swap(roots);
    }
    void pruneChildren(int top)
    {
        // Children before parents, without recursion: threads can be long chains.
        std::vector<int> order { top };
        for (size_t i = 0; i < order.size(); ++i) {
            const auto &children = m_nodes[size_t(order[i])].children;
            order.insert(order.end(), children.begin(), children.end());
        }
        for (auto it = order.rbegin(); it != order.rend(); ++it) {
            std::vector<int> kept;
            for (const int child : m_nodes[size_t(*it)].children) {
                const Node &node = m_nodes[size_t(child)];
                if (node.message >= 0)
                    kept.push_back(child);
                else
                    kept.insert(kept.end(), node.children.begin(), node.children.end());
            }
            m_nodes[size_t(*it)].children.swap(kept);
        }
    }
    int firstMessage(int node) const
    {
        while (m_nodes[size_t(node)].message < 0)
            node = m_nodes[size_t(node)].children.front();
        return m_nodes[size_t(node)].message;
    }
    void joinSubjects() // step 5
    {
        std::unordered_map<std::string, size_t> bySubject; // → index into roots
        std::vector<int> roots;
        for (const int root : m_roots) {
            const Facts &facts = m_facts[size_t(firstMessage(root))];
            if (facts.subject.isEmpty()) {
                roots.push_back(root);
                continue;
            }
            const auto [it, isNew] = bySubject.emplace(facts.subject.toStdString(), roots.size());
            if (isNew) {
                roots.push_back(root);
                continue;
            }
            int &other = roots[it->second];
            Node &mine = m_nodes[size_t(root)], &theirs = m_nodes[size_t(other)];
            const bool otherIsReply = theirs.message >= 0 && m_facts[size_t(theirs.message)].isReply;
            const bool meIsReply = mine.message >= 0 && facts.isReply;
            if (mine.message < 0 && theirs.message < 0) {
                theirs.children.insert(theirs.children.end(), mine.children.begin(), mine.children.end());
            } else if (theirs.message < 0 || (meIsReply && !otherIsReply)) {
                theirs.children.push_back(root);
            } else if (mine.message < 0 || (otherIsReply && !meIsReply)) {
                mine.children.push_back(other);
                other = root;
            } else {
                m_nodes.push_back({ -1, -1, { other, root } });
                other = int(m_nodes.size()) - 1;
            }
        }
        m_roots.swap(roots);
    }
    void sortByDate(std::vector<int> &nodes) const // steps 4 and 6
    {
        std::stable_sort(nodes.begin(), nodes.end(), [this](int a, int b) {
            const int x = firstMessage(a), y = firstMessage(b);
            const qint64 left = m_facts[size_t(x)].date, right = m_facts[size_t(y)].date;
            return left != right ? left < right : m_matches[size_t(x)].uid < m_matches[size_t(y)].uid;
        });
    }
    void append(QByteArray &out, int at, int depth) // a chain is written in a row, a fork in parentheses
    {
        bool first = true;
        while (true) {
            Node &node = m_nodes[size_t(at)];
            if (node.message >= 0) {
                if (!first)
                    out.append(' ');
                const Match &match = m_matches[size_t(node.message)];
                appendNumber(out, m_uid ? match.uid.value() : match.number);
                first = false;
            }
            if (node.children.empty())
                return;
            sortByDate(node.children);
            if (node.children.size() > 1 && depth < 200)
                break;
            if (node.children.size() > 1) { // very deep: the fork is written as a row
                for (size_t i = 0; i + 1 < node.children.size(); ++i) {
                    out.append(' ');
                    const Match &match = m_matches[size_t(firstMessage(node.children[i]))];
                    appendNumber(out, m_uid ? match.uid.value() : match.number);
                }
                at = node.children.back();
                continue;
            }
            at = node.children.front();
        }
        if (!first)
            out.append(' ');
        const std::vector<int> children = m_nodes[size_t(at)].children;
        for (const int child : children) {
            out.append('(');
            append(out, child, depth + 1);
            out.append(')');
        }
    }

    const std::vector<Facts> &m_facts;
    const std::vector<Match> &m_matches;
    bool m_uid;
    std::vector<Node> m_nodes;
    std::vector<int> m_roots;
};
} // namespace

std::optional<Failure> sortMatches(OpenMailbox &box, const QByteArray &criteria, std::vector<Match> &matches)
{
    const auto facts = gather(box, matches);
    if (!facts)
        return facts.failure();
    std::vector<size_t> order(matches.size());
    std::iota(order.begin(), order.end(), size_t(0));
    const QList<QByteArray> words = criteria.split(' ');
    std::stable_sort(order.begin(), order.end(), [&](size_t a, size_t b) {
        bool reverse = false;
        for (const QByteArray &word : words) {
            if (word == "REVERSE") {
                reverse = true;
                continue;
            }
            const int c = compare(word, (*facts)[a], (*facts)[b]);
            if (c != 0)
                return reverse ? c > 0 : c < 0;
            reverse = false;
        }
        return false; // RFC 5256 §3: equal ones stay in message order
    });
    std::vector<Match> sorted;
    sorted.reserve(matches.size());
    for (const size_t i : order)
        sorted.push_back(matches[i]);
    matches.swap(sorted);
    return std::nullopt;
}

Result<QByteArray> threadMatches(OpenMailbox &box, const QByteArray &algorithm, const std::vector<Match> &matches, bool uid)
{
    const auto facts = gather(box, matches);
    if (!facts)
        return facts.failure();
    Forest forest(*facts, matches, uid);
    if (algorithm == "ORDEREDSUBJECT") {
        forest.linkSubjects();
        return forest.toWire();
    }
    std::vector<QList<QByteArray>> references(matches.size());
    for (size_t i = 0; i < matches.size(); ++i) {
        const auto content = box.open(matches[i].uid);
        if (content)
            references[i] = mime::parseMessageIds(mime::headerValue((*content)->header(), "References"));
        if (references[i].isEmpty() && !(*facts)[i].inReplyTo.isEmpty())
            references[i] = { (*facts)[i].inReplyTo };
    }
    forest.linkReferences(references);
    return forest.toWire();
}

} // namespace imap
