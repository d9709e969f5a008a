#include "services/trace/trace.h"

#include "services/trace/record.h"

#include <QDir>
#include <QFile>
#include <QSet>
#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <deque>
#include <limits>
#include <mutex>
#include <thread>
#include <unordered_set>

namespace trace {

namespace {
constexpr qint64 pendingLimit = 8 * 1024 * 1024; // octets waiting for the disk; beyond it they are dropped

QByteArray dayName(const QDateTime &when) { return "trace-" + when.date().toString(Qt::ISODate).toLatin1() + ".jsonl"; }

bool sameIgnoringCase(QByteArrayView a, QByteArrayView b)
{
    return a.size() == b.size() && qstrnicmp(a.data(), a.size(), b.data(), b.size()) == 0;
}

// Which of the query's conditions this line meets, as bits.
struct Matcher
{
    struct Condition
    {
        const char *field;
        QByteArray value; // escaped, as it stands in a line
        bool ignoreCase;
    };
    std::vector<Condition> conditions;
    const QByteArray text; // escaped
    const std::optional<Outcome> outcome;
    explicit Matcher(const Query &query)
        : text(escaped(query.text))
        , outcome(query.outcome)
    {
        const auto add = [this](const char *field, const QByteArray &value, bool ignoreCase) {
            if (!value.isEmpty())
                conditions.push_back({ field, escaped(value), ignoreCase });
        };
        add("trace", query.traceId, false);
        add("queue", query.queueId, false);
        QByteArray id = query.messageId;
        if (id.startsWith('<') && id.endsWith('>'))
            id = id.mid(1, id.size() - 2);
        add("message-id", id, false);
        add("from", query.from, true);
        add("to", query.to, true);
        add("peer", query.client, true);
    }
    // Two bits of their own for the text and the outcome, one for lines that match as such when nothing is asked for.
    static constexpr unsigned textBit = 1u << 29, outcomeBit = 1u << 30, anyBit = 1u << 28;
    bool wantsAll() const { return conditions.empty() && text.isEmpty() && !outcome; }
    unsigned all() const
    {
        return ((1u << conditions.size()) - 1) | (text.isEmpty() ? 0 : textBit) | (outcome ? outcomeBit : 0) | (wantsAll() ? anyBit : 0);
    }
    unsigned bits(QByteArrayView line) const
    {
        unsigned met = 0;
        for (size_t i = 0; i < conditions.size(); ++i) {
            const Condition &condition = conditions[i];
            QByteArrayView value = fieldIn(line, condition.field);
            if (value.startsWith('<') && value.endsWith('>') && value.size() > 1)
                value = value.sliced(1, value.size() - 2);
            if (condition.ignoreCase ? sameIgnoringCase(value, condition.value) : value == QByteArrayView(condition.value))
                met |= 1u << i;
        }
        if (wantsAll())
            met |= anyBit;
        if (!text.isEmpty() && QLatin1StringView(line).contains(QLatin1StringView(text), Qt::CaseInsensitive))
            met |= textBit;
        if (outcome && outcomeIn(line) == outcome)
            met |= outcomeBit;
        return met;
    }
};

template <class F> void eachLine(QByteArrayView text, F take)
{
    for (qsizetype begin = 0; begin < text.size();) {
        qsizetype end = text.indexOf('\n', begin);
        if (end < 0)
            break; // half a line: it is still being written
        take(text.sliced(begin, end - begin));
        begin = end + 1;
    }
}
} // namespace

struct Trace::Private
{
    QString directory;
    const Clock *clock = nullptr;
    Limits limits;

    mutable std::mutex mutex;
    std::condition_variable wake, written;
    std::deque<QByteArray> ring;
    qint64 ringOctets = 0;
    QByteArray pending; // lines for the file
    quint64 consumed = 0, stored = 0; // records: given to the writer, dealt with by it
    qint64 dropped = 0;
    bool stopping = false, hurry = false;
    std::atomic<int> keepDays { 14 };
    std::thread writer;

    void run();
    void write(const QByteArray &lines);
    void removeOld(const QDate &today) const;
    QStringList files() const;
};

Trace::Trace(QString directory, const Clock &clock, Limits limits)
    : d(std::make_unique<Private>())
{
    d->directory = std::move(directory);
    d->clock = &clock;
    d->limits = limits;
    d->keepDays = limits.keepDays;
    if (!d->directory.isEmpty())
        d->writer = std::thread([this] { d->run(); });
}

Trace::Trace(QString directory, const Clock &clock)
    : Trace(std::move(directory), clock, Limits())
{
}

Trace::~Trace()
{
    {
        const std::lock_guard lock(d->mutex);
        d->stopping = true;
    }
    d->wake.notify_all();
    if (d->writer.joinable())
        d->writer.join();
}

void Trace::consume(const LogEvent &event)
{
    const QByteArray record = toRecord(event);
    if (record.isNull())
        return;
    const std::lock_guard lock(d->mutex);
    d->ring.push_back(record);
    d->ringOctets += record.size();
    while (qint64(d->ring.size()) > d->limits.ringEvents || d->ringOctets > d->limits.ringOctets) {
        d->ringOctets -= d->ring.front().size();
        d->ring.pop_front();
    }
    if (d->directory.isEmpty())
        return;
    if (d->pending.size() + record.size() > pendingLimit) {
        ++d->dropped;
        return;
    }
    const bool first = d->pending.isEmpty();
    d->pending += record;
    ++d->consumed;
    if (first)
        d->wake.notify_one();
}

// One write for what a quarter of a second brought.
void Trace::Private::run()
{
    pthread_setname_np(pthread_self(), "trace");
    std::unique_lock lock(mutex);
    while (true) {
        wake.wait(lock, [this] { return stopping || !pending.isEmpty(); });
        if (!stopping && !hurry)
            wake.wait_for(lock, std::chrono::milliseconds(250), [this] { return stopping || hurry; });
        hurry = false;
        if (pending.isEmpty())
            return; // stopping
        const QByteArray lines = std::exchange(pending, QByteArray());
        const quint64 upTo = consumed;
        lock.unlock();
        write(lines);
        lock.lock();
        stored = upTo;
        written.notify_all();
    }
}

void Trace::Private::write(const QByteArray &lines)
{
    const QDateTime now = clock->nowUtc();
    QFile file(directory + QLatin1Char('/') + QString::fromLatin1(dayName(now)));
    const bool isNew = !file.exists();
    if (isNew) {
        QDir().mkpath(directory);
        removeOld(now.date());
    }
    if (!isNew && file.size() + lines.size() > limits.maxDayOctets)
        return;
    const bool opened = file.open(QIODevice::WriteOnly | QIODevice::Append | QIODevice::Unbuffered);
    if (opened && isNew)
        file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    if (!opened || file.write(lines) != lines.size()) {
        const std::lock_guard lock(mutex);
        dropped += lines.count('\n');
    }
}

QStringList Trace::Private::files() const
{
    return QDir(directory).entryList({ QStringLiteral("trace-\?\?\?\?-\?\?-\?\?.jsonl") }, QDir::Files, QDir::Name);
}

void Trace::Private::removeOld(const QDate &today) const
{
    for (const QString &name : files()) {
        const QDate day = QDate::fromString(name.mid(6, 10), Qt::ISODate);
        if (day.isValid() && day.daysTo(today) >= keepDays)
            QFile::remove(directory + QLatin1Char('/') + name);
    }
}

void Trace::flush()
{
    std::unique_lock lock(d->mutex);
    if (d->directory.isEmpty())
        return;
    const quint64 upTo = d->consumed;
    d->hurry = true;
    d->wake.notify_all();
    d->written.wait(lock, [&] { return d->stored >= upTo; });
}

qint64 Trace::dropped() const
{
    const std::lock_guard lock(d->mutex);
    return d->dropped;
}

void Trace::setKeepDays(int days)
{
    if (d->keepDays.exchange(days) > days && !d->directory.isEmpty())
        d->removeOld(d->clock->nowUtc().date());
}

void Trace::each(const QDateTime &since, const QByteArrayList &categories, const std::function<void(const QByteArray &, const QJsonObject &)> &see)
{
    const qint64 from = since.isValid() ? since.toMSecsSinceEpoch() : 0;
    QByteArrayList wanted;
    for (const QByteArray &category : categories)
        wanted.append("\"cat\":\"" + category + '"');
    const auto look = [&](QByteArrayView line) {
        const QByteArrayView begin = line.first(std::min<qsizetype>(line.size(), 100));
        const bool isWanted = std::any_of(wanted.begin(), wanted.end(), [begin](const QByteArray &one) { return begin.contains(one); });
        if (isWanted && timeOf(line) >= from)
            see(fieldIn(line, "trace").toByteArray(), toJson(line));
    };
    if (d->directory.isEmpty()) {
        std::vector<QByteArray> ring;
        {
            const std::lock_guard lock(d->mutex);
            ring.assign(d->ring.begin(), d->ring.end());
        }
        for (const QByteArray &record : ring)
            eachLine(record, look);
        return;
    }
    flush();
    for (const QString &name : d->files()) {
        if (since.isValid() && QDate::fromString(name.mid(6, 10), Qt::ISODate) < since.date())
            continue;
        QFile file(d->directory + QLatin1Char('/') + name);
        if (!file.open(QIODevice::ReadOnly) || file.size() == 0)
            continue;
        if (const uchar *mapped = file.map(0, file.size()))
            eachLine(QByteArrayView(mapped, file.size()), look);
    }
}

// Twice over the lines, newest file first: which mails are meant, then their lines. Files are mapped, not read.
QJsonArray Trace::find(const Query &query)
{
    const Matcher matcher(query);
    std::vector<QByteArray> ring;
    {
        const std::lock_guard lock(d->mutex);
        ring.assign(d->ring.begin(), d->ring.end());
    }
    const qint64 since = query.since.isValid() ? query.since.toMSecsSinceEpoch() : 0;

    struct Text
    {
        std::unique_ptr<QFile> file;
        QByteArrayView view;
    };
    std::vector<Text> texts; // oldest first
    QByteArray joined;
    if (d->directory.isEmpty()) {
        for (const QByteArray &record : ring)
            joined += record;
    } else {
        flush();
        for (const QString &name : d->files()) {
            if (query.since.isValid() && QDate::fromString(name.mid(6, 10), Qt::ISODate) < query.since.date())
                continue;
            auto file = std::make_unique<QFile>(d->directory + QLatin1Char('/') + name);
            if (!file->open(QIODevice::ReadOnly) || file->size() == 0)
                continue;
            const uchar *mapped = file->map(0, file->size());
            if (!mapped)
                continue;
            const QByteArrayView view(mapped, file->size());
            texts.push_back({ std::move(file), view });
        }
        // What the files could not take (full disk, day's limit) is at least here.
        const qint64 newest = [&] {
            qint64 value = 0;
            if (!texts.empty()) {
                const QByteArrayView view = texts.back().view;
                const qsizetype end = view.size() > 1 ? view.first(view.size() - 1).lastIndexOf('\n') : -1;
                value = timeOf(view.sliced(end + 1));
            }
            return value;
        }();
        for (const QByteArray &record : ring) {
            if (timeOf(record) > newest)
                joined += record;
        }
    }
    texts.push_back({ nullptr, joined });

    struct Mail
    {
        unsigned met = 0;
        qint64 last = 0;
        QJsonArray events;
    };
    std::unordered_map<std::string, Mail> mails;
    const qint64 before = query.before.isValid() ? query.before.toMSecsSinceEpoch() : std::numeric_limits<qint64>::max();
    const qsizetype space = query.cursor.indexOf(' ');
    const std::pair<qint64, std::string> behind(space < 0 ? std::numeric_limits<qint64>::max() : query.cursor.first(space).toLongLong(),
        query.cursor.mid(space + 1).toStdString());
    const auto isWanted = [&](const std::pair<const std::string, Mail> &entry) {
        const Mail &mail = entry.second;
        return mail.met == matcher.all() && mail.last < before && std::pair(mail.last, entry.first) < behind;
    };
    for (auto text = texts.rbegin(); text != texts.rend(); ++text) {
        eachLine(text->view, [&](QByteArrayView line) {
            const qint64 at = timeOf(line);
            if (at == 0 || at < since)
                return;
            const unsigned met = matcher.bits(line);
            if (met == 0)
                return;
            const QByteArrayView id = fieldIn(line, "trace");
            Mail &mail = mails[std::string(id.data(), size_t(id.size()))];
            mail.met |= met;
            mail.last = std::max(mail.last, at);
        });
        // Older days have only older mails.
        if (matcher.wantsAll() && std::count_if(mails.begin(), mails.end(), isWanted) >= query.maxMails)
            break;
    }
    std::erase_if(mails, [&](const auto &entry) { return !isWanted(entry); });
    std::vector<std::pair<qint64, std::string>> newest;
    for (const auto &[id, mail] : mails)
        newest.emplace_back(mail.last, id);
    std::sort(newest.rbegin(), newest.rend());
    if (qsizetype(newest.size()) > query.maxMails)
        newest.resize(size_t(std::max(0, query.maxMails)));
    std::unordered_set<std::string> chosen;
    for (const auto &[last, id] : newest)
        chosen.insert(id);
    constexpr int eventsPerMail = 1000;
    for (const Text &text : texts) {
        eachLine(text.view, [&](QByteArrayView line) {
            const QByteArrayView id = fieldIn(line, "trace");
            const std::string key(id.data(), size_t(id.size()));
            if (id.isEmpty() || !chosen.count(key))
                return;
            Mail &mail = mails[key];
            if (mail.events.size() < eventsPerMail)
                mail.events.append(toJson(line));
        });
    }
    QJsonArray out;
    for (const auto &[last, id] : newest) {
        QJsonObject mail;
        mail.insert(QStringLiteral("trace"), QString::fromStdString(id));
        mail.insert(QStringLiteral("events"), mails[id].events);
        mail.insert(QStringLiteral("next"), QStringLiteral("%1 %2").arg(last).arg(QString::fromStdString(id)));
        out.append(mail);
    }
    return out;
}

} // namespace trace
