#include "services/policy/learning/learner.h"

#include "formats/mime/addresses.h"
#include "formats/mime/headers.h"
#include "mailauth/dmarc/organisationaldomain.h"
#include "shared/base/log.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>

namespace policy {

namespace {
constexpr qsizetype mostOpen = 24, mostSeen = 20000;
constexpr std::chrono::seconds seenFor { 60 }; // a table that somebody puts back is noticed within that time
constexpr char fileName[] = "/words";

quint64 hashOf(const QByteArray &text)
{
    const QByteArray digest = QCryptographicHash::hash(text, QCryptographicHash::Sha256);
    quint64 hash = 0;
    for (int i = 0; i < 8; ++i)
        hash = hash << 8 | uchar(digest[i]);
    return hash;
}

QByteArray networkOf(const QHostAddress &client)
{
    bool isFour = false;
    const quint32 four = client.toIPv4Address(&isFour);
    if (isFour)
        return QHostAddress(four & 0xffffff00u).toString().toLatin1();
    if (client.protocol() != QAbstractSocket::IPv6Protocol)
        return {};
    const Q_IPV6ADDR six = client.toIPv6Address();
    return QByteArray(reinterpret_cast<const char *>(six.c), 6).toHex(); // a /48
}

// Which address our own Received field, the topmost one, says the mail came from (protocols/smtp/receivedheader.h).
QHostAddress clientOf(const QByteArray &header)
{
    const QByteArray received = mime::headerValue(header, "Received");
    const qsizetype open = received.indexOf('['), close = received.indexOf(']', open);
    if (open < 0 || close < 0 || close - open > 60)
        return {};
    QByteArray address = received.mid(open + 1, close - open - 1);
    if (address.startsWith("IPv6:"))
        address.remove(0, 5);
    return QHostAddress(QString::fromLatin1(address));
}

QByteArray fromOf(const QByteArray &header)
{
    const auto list = mime::parseMailboxes(mime::headerValue(header, "From"), 2);
    return list.size() == 1 ? list.front().mailbox().toLower() : QByteArray();
}
} // namespace

quint64 messageKey(const QByteArray &header)
{
    return hashOf(mime::headerValue(header, "Message-ID") + '\n' + mime::headerValue(header, "Date") + '\n' + mime::headerValue(header, "From"));
}

std::vector<quint64> reputationTokens(const QByteArray &from, const QHostAddress &client)
{
    const QByteArray domain = from.mid(from.lastIndexOf('@') + 1);
    return { hashOf("reputation-sender:" + from), hashOf("reputation-domain:" + (domain.isEmpty() ? QByteArray() : dmarc::organisationalDomain(domain))),
        hashOf("reputation-network:" + networkOf(client)) };
}

Learner::Learner(QString mailDirectory)
    : m_sharedPath(mailDirectory + QLatin1StringView(fileName))
{
}

QString Learner::pathFor(const QString &maildir) { return QFileInfo(maildir).path() + QLatin1StringView(fileName); }

std::optional<bool> Learner::isThere(const QString &path) const
{
    const std::lock_guard lock(m_seenMutex);
    const auto found = m_seen.constFind(path);
    if (found == m_seen.constEnd() || std::chrono::steady_clock::now() - found->when > seenFor)
        return std::nullopt;
    return found->there;
}

void Learner::noteThere(const QString &path, bool there)
{
    const std::lock_guard lock(m_seenMutex);
    if (m_seen.size() >= mostSeen)
        m_seen.clear();
    m_seen.insert(path, { there, std::chrono::steady_clock::now() });
}

std::optional<bool> Learner::hasLearned(const QString &maildir, bool shared) const
{
    const auto own = isThere(pathFor(maildir));
    if (!own || *own || !shared)
        return own;
    return isThere(m_sharedPath);
}

std::shared_ptr<WordTable> Learner::table(const QString &path, bool make)
{
    const std::lock_guard lock(m_mutex);
    if (const auto found = m_open.find(path); found != m_open.end()) {
        found->used = ++m_clock;
        noteThere(path, true);
        return found->table;
    }
    const bool there = make || QFileInfo::exists(path);
    noteThere(path, there);
    if (!there)
        return nullptr;
    auto opened = WordTable::open(path);
    if (!opened) {
        logEvent(Severity::Warning, "policy", "word-table-unusable", { { "reason", opened.failure().reason } });
        return nullptr;
    }
    if (m_open.size() >= mostOpen) {
        auto oldest = m_open.begin();
        for (auto i = m_open.begin(); i != m_open.end(); ++i)
            oldest = i->used < oldest->used ? i : oldest;
        m_open.erase(oldest);
    }
    std::shared_ptr<WordTable> made = std::move(*opened);
    m_open.insert(path, { made, ++m_clock });
    return made;
}

void Learner::closeIdle()
{
    const std::lock_guard lock(m_mutex);
    m_open.clear(); // who is using one holds it; opening again costs microseconds
}

Result<bool> Learner::learn(const QString &maildir, const QByteArray &start, Learned as, bool shared)
{
    const auto own = table(pathFor(maildir), true);
    if (!own)
        return Failure { Failure::Kind::Internal, "The filter's memory cannot be used", QStringLiteral("see the log") };
    const QByteArray header = start.left(mime::headerLength(start));
    const quint64 key = messageKey(header);
    const Learned before = own->learnedAs(key);
    if (before == as)
        return false;
    std::vector<quint64> tokens;
    for (const Token token : tokensOf(start))
        tokens.push_back(token.hash);
    for (const quint64 token : reputationTokens(fromOf(header), clientOf(header)))
        tokens.push_back(token);
    own->learn(key, tokens, as);
    if (shared) {
        if (const auto everybodys = table(m_sharedPath, true))
            everybodys->learn(key, tokens, as);
    }
    return true;
}

Opinion Learner::judge(const QString &maildir, const Tokens &tokens, bool shared)
{
    const auto own = table(pathFor(maildir), false);
    const auto everybodys = shared ? table(m_sharedPath, false) : nullptr;
    return classify(tokens, own.get(), everybodys.get());
}

Reputation Learner::reputation(const QString &maildir, const QByteArray &from, const QHostAddress &client)
{
    const auto own = table(pathFor(maildir), false);
    if (!own)
        return {};
    const std::vector<quint64> tokens = reputationTokens(from.toLower(), client);
    return { from.isEmpty() ? TokenCount() : own->count(tokens[0]), from.isEmpty() ? TokenCount() : own->count(tokens[1]), own->count(tokens[2]) };
}

Learner::Status Learner::status(const QString &maildir)
{
    Status status;
    if (const auto own = table(pathFor(maildir), false))
        status.own = own->totals();
    if (const auto everybodys = table(m_sharedPath, false))
        status.everybodys = everybodys->totals();
    return status;
}

Result<void> Learner::forget(const QString &maildir)
{
    const QString path = pathFor(maildir);
    {
        const std::lock_guard lock(m_mutex);
        m_open.remove(path);
    }
    noteThere(path, false);
    if (QFileInfo::exists(path) && !QFile::remove(path))
        return Failure { Failure::Kind::Internal, "The filter's memory cannot be removed", path + QStringLiteral(" cannot be removed") };
    return {};
}

} // namespace policy
