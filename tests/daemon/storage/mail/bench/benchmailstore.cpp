// Figures of the mail store: deliveries with 1, 4 and 16 threads, opening 100,000 messages, cached parts, flags.
//
//     bench_mailstore DIRECTORY [messages]      DIRECTORY must be fresh: deleting many files nearby slows later creation
#include "storage/mailbox/accountstore.h"
#include "storage/mailbox/mailboxview.h"

#include <QDir>
#include <QFile>
#include <cstdio>
#include <malloc.h>
#include <sys/resource.h>
#include <thread>

using namespace storage;

namespace {

double wall() { return double(std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now().time_since_epoch()).count()); }

double cpu()
{
    rusage usage;
    ::getrusage(RUSAGE_SELF, &usage);
    return double(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) * 1e6 + double(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec);
}

QByteArray message(int number)
{
    QByteArray text = "Return-Path: <sender@example.org>\r\nReceived: from client.example.org ([192.0.2.1]) by mail.example.test\r\n"
                      " with ESMTPS id 1234567; Tue, 24 Nov 2026 12:00:00 +0000\r\nFrom: Sender <sender@example.org>\r\n"
                      "To: Alice <alice@example.test>\r\nDate: Tue, 24 Nov 2026 12:00:00 +0000\r\nSubject: message "
        + QByteArray::number(number) + "\r\nMessage-ID: <" + QByteArray::number(number)
        + "@example.org>\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n";
    while (text.size() < 4096)
        text += "The quick brown fox jumps over the lazy dog, again and again, until 4096.\r\n";
    return text;
}

void deliveries(StoreRegistry &registry, const QString &maildir, int threads, int each, bool ownAccounts)
{
    std::atomic<int> failed { 0 };
    std::vector<std::thread> running;
    const QByteArray text = message(1);
    std::vector<std::shared_ptr<AccountStore>> stores;
    for (int t = 0; t < threads; ++t) {
        stores.push_back(*registry.open(ownAccounts ? maildir + QString::number(t) : maildir));
        MessageBuffer buffer(QDir::tempPath());
        (void)buffer.append(text);
        NewMessage added;
        added.content = &buffer;
        (void)stores.back()->append("INBOX", added); // made, reserved
    }
    const double wallBefore = wall(), cpuBefore = cpu();
    for (int t = 0; t < threads; ++t) {
        running.emplace_back([&, t] {
            for (int i = 0; i < each; ++i) {
                MessageBuffer buffer(QDir::tempPath());
                (void)buffer.append(text);
                NewMessage added;
                added.content = &buffer;
                added.prefix = "Delivered-To: alice@example.test\r\n";
                failed += !stores[size_t(t)]->append("INBOX", added);
            }
        });
    }
    for (std::thread &thread : running)
        thread.join();
    const double count = double(threads) * each;
    std::printf("deliver 4 KB, %2d threads, %s: %7.0f /s, CPU %5.0f us each, failed %d\n", threads,
        ownAccounts ? "own accounts" : "one mailbox ", count / (wall() - wallBefore) * 1e6, (cpu() - cpuBefore) / count, failed.load());
}

} // namespace

int main(int argc, char **argv)
{
    if (argc < 2)
        return 2;
    const QString base = QDir(QString::fromLocal8Bit(argv[1])).absolutePath();
    const int many = argc > 2 ? std::atoi(argv[2]) : 100'000;
    {
        StoreRegistry registry;
        for (const int threads : { 1, 4, 16 }) {
            deliveries(registry, base + QStringLiteral("/one%1/Maildir").arg(threads), threads, 4000 / threads, false);
            deliveries(registry, base + QStringLiteral("/own%1-").arg(threads), threads, 4000 / threads, true);
        }
        std::vector<std::shared_ptr<AccountStore>> ten;
        for (int i = 0; i < 10; ++i)
            ten.push_back(*registry.open(base + QStringLiteral("/ten%1/Maildir").arg(i)));
        const QByteArray text = message(1);
        for (int round = 0; round < 2; ++round) {
            const double wallBefore = wall(), cpuBefore = cpu();
            const int count = round ? 300 : 1; // once to make them
            for (int i = 0; i < count; ++i) {
                MessageBuffer buffer(QDir::tempPath());
                (void)buffer.append(text);
                NewMessage added;
                added.content = &buffer;
                (void)registry.deliverToMany(ten, "INBOX", added);
            }
            if (round)
                std::printf("deliver to ten, 1 thread: %7.0f mailboxes/s, CPU %5.0f us each\n", count * 10 / (wall() - wallBefore) * 1e6,
                    (cpu() - cpuBefore) / count / 10);
        }
    }
    const QString maildir = base + QStringLiteral("/large/Maildir");
    for (const char *below : { "/cur", "/new", "/tmp" })
        QDir().mkpath(maildir + QString::fromLatin1(below));
    for (int i = 0; i < many; ++i) {
        const QByteArray text = message(i);
        QFile file(maildir + QStringLiteral("/cur/17%1.M1P1.host,S=%2,W=%2:2,S").arg(i, 8, 10, QLatin1Char('0')).arg(text.size()));
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            return 1;
    }
    std::vector<Uid> uids;
    for (int round = 0; round < 3; ++round) {
        StoreRegistry registry;
        ::malloc_trim(0);
        const auto heapBefore = ::mallinfo2();
        double before = wall(), cpuBefore = cpu();
        const auto store = *registry.open(maildir);
        auto view = *store->open("INBOX");
        std::printf("open %d messages, %s: %8.1f ms, CPU %.1f ms\n", many, round ? "index there  " : "no index     ", (wall() - before) / 1e3, (cpu() - cpuBefore) / 1e3);
        ::malloc_trim(0);
        const auto heapAfter = ::mallinfo2();
        std::printf("  memory of the view: %.1f MB\n", double(heapAfter.uordblks + heapAfter.hblkhd - heapBefore.uordblks - heapBefore.hblkhd) / 1e6);
        uids.clear();
        view->read([&](std::span<const MessageRecord> records) {
            for (const MessageRecord &record : records)
                uids.push_back(record.uid);
        });
        before = wall();
        for (size_t from = 0; from < uids.size(); from += 500) {
            const auto parts = view->cached(std::span(uids).subspan(from, std::min<size_t>(500, uids.size() - from)), Envelope);
            if (!parts || parts->front().envelope.isEmpty())
                return 1;
        }
        std::printf("cached envelopes, %s: %6.2f us each\n", round ? "kept     " : "first time", (wall() - before) / double(uids.size()));
        before = wall();
        for (size_t from = 0; from < uids.size(); from += 500)
            (void)view->cached(std::span(uids).subspan(from, std::min<size_t>(500, uids.size() - from)), Envelope | BodyStructure | Body);
        std::printf("cached all parts, kept:     %6.2f us each\n", (wall() - before) / double(uids.size()));
        if (uids.size() >= 10'000) {
            before = wall();
            (void)view->store(std::span(uids).first(10'000), round % 2 ? FlagChange::Remove : FlagChange::Add, flag::Flagged, {}, {});
            std::printf("store 10,000 flags: %7.0f /s\n", 10'000 / (wall() - before) * 1e6);
        }
        before = wall();
        int single = 0;
        for (; single < 500; ++single)
            (void)view->store(std::span(uids).subspan(size_t(single) * 7, 1), round % 2 ? FlagChange::Remove : FlagChange::Add, flag::Answered, {}, {});
        std::printf("store one flag: %6.1f us each\n", (wall() - before) / single);
        const ModSeq since = view->status().highestModSeq;
        (void)view->store(std::span(uids).first(1), round % 2 ? FlagChange::Remove : FlagChange::Add, flag::Draft, {}, {});
        before = wall();
        for (int i = 0; i < 1000; ++i)
            (void)view->changesSince(since);
        std::printf("changesSince, one change: %6.2f us\n", (wall() - before) / 1000);
        before = wall();
        for (size_t i = 0; i < 5000; ++i) {
            auto content = view->open(uids[(i * 7919) % uids.size()]);
            if (!content || (*content)->all().isEmpty())
                return 1;
        }
        std::printf("open and read a message: %6.2f us\n", (wall() - before) / 5000);
        before = wall();
        for (int i = 0; i < 1000; ++i)
            (void)store->status("INBOX");
        std::printf("status: %6.2f us\n", (wall() - before) / 1000);
    }
    return 0;
}
