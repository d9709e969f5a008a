// StoreRegistry: one account store per Maildir, and delivery to many at once.
#include "async/pool.h"
#include "shared/base/log.h"
#include "storage/mailbox/account.h"

#include <QFile>
#include <latch>

namespace storage {

struct StoreRegistry::Private
{
    struct Entry
    {
        std::shared_ptr<Account> account;
        bool used = true; // since closeIdle looked last
    };
    static constexpr size_t many = 1000; // open accounts; each has some descriptors and an index
    FileWatch watch;
    std::mutex mutex;
    std::condition_variable opened;
    QHash<QByteArray, Entry> accounts;
    QSet<QByteArray> opening;
    std::unique_ptr<async::Pool> syncs;

    void closeUnused(bool all);
    int syncAll(std::vector<std::function<void()>> work);
};

StoreRegistry::StoreRegistry()
    : d(std::make_unique<Private>())
{
}

StoreRegistry::~StoreRegistry()
{
    for (const auto &entry : std::as_const(d->accounts))
        entry.account->close();
}

Result<std::shared_ptr<AccountStore>> StoreRegistry::open(const QString &maildir)
{
    QByteArray path = QFile::encodeName(maildir);
    while (path.size() > 1 && path.endsWith('/'))
        path.chop(1);
    if (!path.startsWith('/'))
        return Failure { Failure::Kind::Internal, "Mail storage is not set up", QStringLiteral("not absolute: ") + maildir };
    std::unique_lock lock(d->mutex);
    for (;;) {
        if (const auto at = d->accounts.find(path); at != d->accounts.end()) {
            at->used = true;
            return std::shared_ptr<AccountStore>(at->account);
        }
        if (!d->opening.contains(path))
            break;
        d->opened.wait(lock); // another thread opens or closes it
    }
    d->opening.insert(path);
    if (d->accounts.size() >= qsizetype(Private::many)) {
        lock.unlock();
        d->closeUnused(true);
        lock.lock();
    }
    lock.unlock();
    const auto account = std::make_shared<Account>(path, d->watch);
    const auto started = account->start();
    lock.lock();
    d->opening.remove(path);
    d->opened.notify_all();
    if (!started)
        return started.failure();
    d->accounts.insert(path, { account, true });
    return std::shared_ptr<AccountStore>(account);
}

void StoreRegistry::Private::closeUnused(bool all)
{
    std::vector<std::pair<QByteArray, std::shared_ptr<Account>>> unused, rest;
    {
        const std::lock_guard lock(mutex);
        for (auto at = accounts.begin(); at != accounts.end();) {
            if (at->account.use_count() == 1 && (all || !at->used)) {
                // Whoever asks for it meanwhile waits until it is closed: two handles on one index would fight.
                opening.insert(at.key());
                unused.emplace_back(at.key(), std::move(at->account));
                at = accounts.erase(at);
                continue;
            }
            if (!at->used)
                rest.emplace_back(at.key(), at->account);
            at->used = false;
            ++at;
        }
    }
    for (const auto &[path, account] : unused)
        account->close();
    if (!unused.empty()) {
        const std::lock_guard lock(mutex);
        for (const auto &[path, account] : unused)
            opening.remove(path);
        opened.notify_all();
    }
    for (const auto &[path, account] : rest)
        account->unloadUnused();
}

// Closes what nobody has used since the last call.
void StoreRegistry::closeIdle() { d->closeUnused(false); }

int StoreRegistry::Private::syncAll(std::vector<std::function<void()>> work)
{
    if (work.size() == 1) {
        work.front()();
        return 1;
    }
    async::Pool *pool;
    {
        const std::lock_guard lock(mutex);
        if (!syncs)
            syncs = std::make_unique<async::Pool>("mail-sync", 8);
        pool = syncs.get();
    }
    std::latch done { ptrdiff_t(work.size()) };
    for (const auto &one : work) {
        const auto job = [&one, &done] {
            one();
            done.count_down();
        };
        if (!pool->submit(job))
            job();
    }
    done.wait();
    return int(work.size());
}

std::vector<Result<AppendOutcome>> StoreRegistry::deliverToMany(
    std::span<const std::shared_ptr<AccountStore>> accounts, const QByteArray &mailbox, const NewMessage &message)
{
    struct One
    {
        std::shared_ptr<Account> account;
        std::optional<Account::Delivery> delivery;
        WrittenFile file;
        std::optional<Failure> failure;
        bool placed = false;
    };
    std::vector<One> all(accounts.size());
    One *first = nullptr; // holds the copy that the others are linked to
    for (size_t i = 0; i < all.size(); ++i) {
        One &one = all[i];
        one.account = std::dynamic_pointer_cast<Account>(accounts[i]);
        if (!one.account) {
            one.failure = Failure { Failure::Kind::Internal, "Mail storage failed", QStringLiteral("foreign store") };
            continue;
        }
        auto begun = one.account->begin(mailbox, message);
        if (!begun) {
            one.failure = begun.failure();
            continue;
        }
        one.delivery = std::move(*begun);
        if (first)
            continue;
        auto written = one.delivery->mailbox->folder().write(message);
        if (!written) {
            one.failure = written.failure(); // perhaps another file system has room
            continue;
        }
        one.file = *written;
        first = &one;
    }
    for (One &one : all) {
        if (!first || &one == first || one.failure)
            continue;
        Folder &folder = one.delivery->mailbox->folder();
        one.file = first->file;
        // A name of its own: the same account may be there twice.
        one.file.base = baseWithSizes(uniqueBase(), one.file.octets, one.file.crlfOctets);
        one.account->name(*one.delivery, one.file);
        const QByteArray path = pathOf(one.delivery->place, one.delivery->fileName);
        int error;
        {
            const Folder::OwnChange own(folder);
            error = first->delivery->mailbox->folder().linkInto(folder, first->file.temporary, path);
        }
        if (error) { // another file system, or too many links
            one.account->abandon(*one.delivery);
            one.delivery.reset();
            auto begun = one.account->begin(mailbox, message);
            if (!begun) {
                one.failure = begun.failure();
                continue;
            }
            one.delivery = std::move(*begun);
            auto written = folder.write(message);
            if (!written) {
                one.failure = written.failure();
                continue;
            }
            one.file = *written;
            one.account->name(*one.delivery, one.file);
            error = folder.publish(one.file, one.delivery->place, one.delivery->fileName);
            if (error)
                folder.remove(one.file.temporary);
        }
        if (error)
            one.failure = fileFailure(QStringLiteral("deliver message"), error);
        one.placed = !error;
    }
    if (first) {
        first->account->name(*first->delivery, first->file);
        Folder &folder = first->delivery->mailbox->folder();
        const int error = folder.publish(first->file, first->delivery->place, first->delivery->fileName);
        first->placed = !error;
        if (error) {
            folder.remove(first->file.temporary);
            first->failure = fileFailure(QStringLiteral("deliver message"), error);
        }
    }
    std::vector<std::function<void()>> syncs;
    for (One &one : all) {
        if (!one.placed)
            continue;
        syncs.emplace_back([&one] {
            Folder &folder = one.delivery->mailbox->folder();
            if (const int error = folder.sync(one.delivery->place)) {
                folder.remove(pathOf(one.delivery->place, one.delivery->fileName));
                one.failure = fileFailure(QStringLiteral("sync folder"), error);
            }
        });
    }
    if (!syncs.empty())
        d->syncAll(std::move(syncs));
    const CachedParts parts = first ? describeNew(message) : CachedParts();
    std::vector<Result<AppendOutcome>> results;
    results.reserve(all.size());
    for (One &one : all) {
        if (one.placed && !one.failure)
            results.push_back(one.account->finish(*one.delivery, one.file, parts));
        else if (one.failure)
            results.push_back(*one.failure);
        else // no file system took it: the reason is the one that the first account got
            results.push_back(Failure { Failure::Kind::StorageFull, "Mail storage failed, try again later", QStringLiteral("no copy could be written") });
        if (one.delivery)
            one.account->abandon(*one.delivery);
        if (results.back())
            one.delivery->mailbox->notify();
    }
    return results;
}

} // namespace storage
