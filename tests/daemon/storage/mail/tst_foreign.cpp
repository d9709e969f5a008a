// Other programs at work in the same Maildir, and files that are not what they should be.
#include "tests/daemon/storage/mail/storefixture.h"
#include "tests/support/testmain.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <thread>
#include <unistd.h>

class ForeignTest : public QObject
{
    Q_OBJECT
    std::unique_ptr<Fixture> m_fixture;

    QString onlyFile(const char *below) const
    {
        const QStringList files = m_fixture->files(QString::fromLatin1(below));
        return files.size() == 1 ? QString::fromLatin1(below) + QLatin1Char('/') + files.first() : QString();
    }

private Q_SLOTS:
    void init() { m_fixture = std::make_unique<Fixture>(); }
    void cleanup()
    {
        QCOMPARE(m_fixture->store()->inconsistencies(), QStringList());
        m_fixture->reopen();
        QCOMPARE(m_fixture->store()->inconsistencies(), QStringList());
        m_fixture.reset();
    }

    void droppedFilesAreFound()
    {
        Fixture &f = *m_fixture;
        VERIFY_OK(f.append("INBOX", Fixture::text(1)));
        QVERIFY(f.drop(QStringLiteral("new/1700000002.M1P1.host"), Fixture::text(3, "\n")));
        QVERIFY(f.drop(QStringLiteral("new/1700000001.M1P1.host"), Fixture::text(2)));
        QVERIFY(f.drop(QStringLiteral("cur/1700000003.M1P1.host:2,FS"), Fixture::text(4)));
        QCOMPARE(f.store()->status("INBOX")->messages, 4u);
        QCOMPARE(f.store()->status("INBOX")->unseen, 3u);
        const auto view = f.view();
        const auto records = Fixture::records(*view);
        QCOMPARE((*view->open(records[1].uid))->all(), Fixture::text(2)); // in the order of their names
        QCOMPARE((*view->open(records[2].uid))->all(), Fixture::text(3));
        QCOMPARE(records[2].size, quint32(Fixture::text(3).size()));
        QCOMPARE(records[3].flags, flag::Flagged | flag::Seen);
    }

    void openViewIsTold()
    {
        Fixture &f = *m_fixture;
        VERIFY_OK(f.append("INBOX", Fixture::text(1)));
        const auto view = f.view();
        std::atomic<int> told { 0 };
        const quint64 id = view->watch([&] { ++told; });
        QVERIFY(f.drop(QStringLiteral("tmp/x"), Fixture::text(2)));
        QVERIFY(QFile::rename(f.path(QStringLiteral("tmp/x")), f.path(QStringLiteral("new/1700000001.M1P1.host"))));
        QTRY_COMPARE(view->status().messages, 2u);
        QTRY_VERIFY(told > 0);
        const QString mine = m_fixture->files(QStringLiteral("new")).last();
        QVERIFY(QFile::rename(f.path(QStringLiteral("new/") + mine), f.path(QStringLiteral("cur/") + mine + QStringLiteral(":2,RS"))));
        QTRY_COMPARE(Fixture::records(*view).at(0).flags, flag::Answered | flag::Seen);
        QVERIFY(QFile::remove(f.path(QStringLiteral("new/1700000001.M1P1.host"))));
        QTRY_COMPARE(view->status().messages, 1u);
        view->unwatch(id);
    }

    void ownChangesAreNoSurprise()
    {
        Fixture &f = *m_fixture;
        VERIFY_OK(f.store()->create("B", {}));
        const auto view = f.view(), other = f.view("B");
        for (int i = 1; i <= 50; ++i)
            VERIFY_OK(f.append("INBOX", Fixture::text(i)));
        VERIFY_OK(view->store(Fixture::uids(*view), FlagChange::Add, flag::Seen, {}, {}));
        VERIFY_OK(view->moveTo(Fixture::uids(*view), "B"));
        QCOMPARE(other->status().messages, 50u);
        QCOMPARE(other->status().uidNext, Uid(51));
    }

    void renamedFilesAreFollowed()
    {
        Fixture &f = *m_fixture;
        VERIFY_OK(f.append("INBOX", Fixture::text(1)));
        auto view = f.view();
        const QString before = onlyFile("new");
        const QString now = before.mid(4);
        QVERIFY(QFile::rename(f.path(before), f.path(QStringLiteral("cur/") + now + QStringLiteral(":2,PS")))); // P: passed
        auto content = view->open(Uid(1));
        VERIFY_OK(content);
        QCOMPARE((*content)->all(), Fixture::text(1));
        QCOMPARE(Fixture::records(*view).at(0).flags, flag::Seen);
        VERIFY_OK(view->store(std::vector { Uid(1) }, FlagChange::Add, flag::Flagged, {}, {}));
        QVERIFY2(onlyFile("cur").endsWith(QStringLiteral(":2,FPS")), qPrintable(onlyFile("cur")));
        // renamed again, and only then flagged: the rename is found out on the way
        QVERIFY(QFile::rename(f.path(onlyFile("cur")), f.path(QStringLiteral("cur/") + now + QStringLiteral(":2,"))));
        const auto outcome = view->store(std::vector { Uid(1) }, FlagChange::Add, flag::Answered, {}, {});
        VERIFY_OK(outcome);
        QCOMPARE(outcome->changed.size(), 1u);
        QCOMPARE(outcome->changed[0].flags, flag::Answered);
        QVERIFY(onlyFile("cur").endsWith(QStringLiteral(":2,R")));
    }

    void keepsWhatOthersUndeleted()
    {
        Fixture &f = *m_fixture;
        VERIFY_OK(f.append("INBOX", Fixture::text(1), flag::Deleted));
        VERIFY_OK(f.append("INBOX", Fixture::text(2), flag::Deleted));
        auto view = f.view();
        const QStringList files = f.files(QStringLiteral("cur"));
        QVERIFY(QFile::rename(f.path(QStringLiteral("cur/") + files[0]), f.path(QStringLiteral("cur/") + files[0].chopped(1))));
        QVERIFY(QFile::remove(f.path(QStringLiteral("cur/") + files[1])));
        const auto gone = view->expunge(Fixture::uids(*view));
        VERIFY_OK(gone);
        QCOMPARE(Fixture::numbers(*view), QList<quint32> { 1 });
        QCOMPARE(Fixture::records(*view).at(0).flags, quint64(0));
    }

    void foreignLettersStayWithoutMeaning()
    {
        Fixture &f = *m_fixture;
        QVERIFY(f.drop(QStringLiteral("cur/1700000001.M1P1.host:2,Sc"), Fixture::text(1)));
        QVERIFY(f.drop(QStringLiteral("cur/1700000002.M1P1.host"), Fixture::text(2)));
        QVERIFY(f.drop(QStringLiteral("new/1700000003.M1P1.host:2,F"), Fixture::text(3)));
        QVERIFY(f.drop(QStringLiteral("cur/1700000004.M1P1.host:1,zzz"), Fixture::text(4)));
        auto view = f.view();
        const auto records = Fixture::records(*view);
        QCOMPARE(records.size(), 4u);
        QCOMPARE(records[0].flags, flag::Seen); // no keyword has the letter c
        QCOMPARE(records[2].flags, flag::Flagged);
        for (const MessageRecord &record : records)
            VERIFY_OK(view->open(record.uid));
        QVERIFY(f.drop(QStringLiteral("dovecot-keywords"), "0 a\n2 cc\n"));
        QVERIFY(f.drop(QStringLiteral("cur/1700000005.M1P1.host:2,"), Fixture::text(5)));
        QVERIFY(f.store()->status("INBOX").ok());
        QCOMPARE(view->keywords(), (KeywordNames { "a", "unknown-1", "cc" }));
        QCOMPARE(Fixture::records(*view).at(0).flags, flag::Seen | flag::keyword(2));
        VERIFY_OK(view->store(Fixture::uids(*view), FlagChange::Add, flag::Seen, {}, {}));
    }

    void twoFilesOfOneNameAreTwoMessages()
    {
        Fixture &f = *m_fixture;
        QVERIFY(f.drop(QStringLiteral("new/1700000001.M1P1.host"), Fixture::text(1)));
        QVERIFY(f.drop(QStringLiteral("cur/1700000001.M1P1.host:2,S"), Fixture::text(2)));
        const auto view = f.view();
        QCOMPARE(view->status().messages, 2u);
        QSet<QByteArray> texts;
        for (const Uid uid : Fixture::uids(*view))
            texts.insert((*view->open(uid))->all());
        QCOMPARE(texts.size(), 2);
        QVERIFY(f.drop(QStringLiteral("cur/1700000001.M1P1.host:2,R"), Fixture::text(3)));
        QCOMPARE(f.store()->status("INBOX")->messages, 3u);
    }

    void strangeFilesAreLeftAlone()
    {
        Fixture &f = *m_fixture;
        QVERIFY(f.drop(QStringLiteral("secret"), "not mail"));
        QVERIFY(QFile::link(f.path(QStringLiteral("secret")), f.path(QStringLiteral("new/1.link.host"))));
        QVERIFY(QDir().mkpath(f.path(QStringLiteral("new/2.directory.host"))));
        QVERIFY(::mkfifo(QFile::encodeName(f.path(QStringLiteral("cur/3.fifo.host:2,"))).constData(), 0600) == 0);
        QVERIFY(f.drop(QStringLiteral("new/.hidden"), "x"));
        const QByteArray odd = QFile::encodeName(f.path(QStringLiteral("new/"))) + "4.\377\001\n odd%name";
        const int fd = ::open(odd.constData(), O_CREAT | O_WRONLY, 0600);
        QVERIFY(fd >= 0 && ::write(fd, "Subject: odd\r\n\r\n", 16) == 16);
        ::close(fd);
        QVERIFY(f.drop(QStringLiteral("new/:2,S"), "no base"));
        QVERIFY(f.drop(QStringLiteral("new/") + QString(255, QLatin1Char('n')), Fixture::text(5)));
        QVERIFY(f.drop(QStringLiteral("new/5.empty"), ""));
        auto view = f.view();
        QCOMPARE(view->status().messages, 3u);
        for (const Uid uid : Fixture::uids(*view))
            VERIFY_OK(view->open(uid));
        // a name of 255 octets cannot take flags: that fails clearly, and for it alone
        std::vector<Uid> others;
        for (const Uid uid : Fixture::uids(*view)) {
            if ((*view->open(uid))->all() == Fixture::text(5))
                QVERIFY(!view->store(std::vector { uid }, FlagChange::Add, flag::Seen, {}, {}));
            else
                others.push_back(uid);
        }
        VERIFY_OK(view->store(others, FlagChange::Add, flag::Seen, {}, {}));
        view.reset();
        f.close();
        QVERIFY(QFile::remove(f.path(QStringLiteral("facteur-index.db"))));
        f.reopen();
        QCOMPARE(f.view()->status().messages, 3u);
        QCOMPARE(f.view()->status().unseen, 1u);
        for (const char *below : { "new/", "cur/" }) // QTemporaryDir cannot spell it
            ::unlink((QFile::encodeName(f.path(QString())) + below + "4.\377\001\n odd%name:2,S").constData());
    }

    void sizesInNamesAreChecked()
    {
        Fixture &f = *m_fixture;
        const QByteArray text = Fixture::text(1, "\n"), crlf = Fixture::text(1);
        QVERIFY(f.drop(QStringLiteral("new/1700000001.M1P1.host,S=5,W=999999"), text)); // S= gives it away
        QVERIFY(f.drop(QStringLiteral("new/1700000002.M1P1.host,W=99999"), text)); // found out when it is read
        QVERIFY(f.drop(QStringLiteral("new/1700000003.M1P1.host,S=abc,W=99999999999999999999"), text));
        const auto view = f.view();
        QCOMPARE(Fixture::records(*view).at(0).size, quint32(crlf.size()));
        QCOMPARE(Fixture::records(*view).at(2).size, quint32(crlf.size()));
        QCOMPARE((*view->open(Uid(2)))->all(), crlf);
        QCOMPARE(Fixture::records(*view).at(1).size, quint32(crlf.size()));
        QCOMPARE(view->status().size, quint64(3 * crlf.size()));
    }

    void staleTemporariesAreRemoved()
    {
        Fixture &f = *m_fixture;
        f.close();
        QVERIFY(f.drop(QStringLiteral("tmp/old"), "x"));
        QVERIFY(f.drop(QStringLiteral("tmp/young"), "x"));
        const timespec times[2] = { { ::time(nullptr) - 40 * 3600, 0 }, { ::time(nullptr) - 40 * 3600, 0 } };
        QCOMPARE(::utimensat(AT_FDCWD, QFile::encodeName(f.path(QStringLiteral("tmp/old"))).constData(), times, 0), 0);
        QVERIFY(QDir().mkpath(f.path(QStringLiteral("tmp/removed.1/cur/x"))));
        f.reopen();
        QVERIFY(f.store()->status("INBOX").ok());
        QCOMPARE(f.files(QStringLiteral("tmp")), QStringList { QStringLiteral("young") });
    }

    // Somebody renames all files again and again while we scan: nothing may be lost or doubled.
    void renamingWhileScanningLosesNothing()
    {
        Fixture &f = *m_fixture;
        constexpr int count = 300;
        for (int i = 0; i < count; ++i)
            QVERIFY(f.drop(QStringLiteral("new/17000%1.M1P1.host").arg(i, 5, 10, QLatin1Char('0')), Fixture::text(i)));
        auto view = f.view();
        QCOMPARE(view->status().messages, quint32(count));
        std::atomic<bool> stop { false };
        std::thread mutt([&] {
            for (int round = 0; !stop; ++round) {
                for (int i = 0; i < count && !stop; ++i) {
                    const QString base = QStringLiteral("17000%1.M1P1.host").arg(i, 5, 10, QLatin1Char('0'));
                    const QString cur = f.path(QStringLiteral("cur/")) + base + QStringLiteral(":2,");
                    if (round == 0)
                        QFile::rename(f.path(QStringLiteral("new/")) + base, cur);
                    else
                        QFile::rename(cur + QLatin1String(round % 2 ? "" : "S"), cur + QLatin1String(round % 2 ? "S" : ""));
                }
            }
        });
        quint32 fewest = count, most = count;
        for (int i = 0; i < 60; ++i) {
            const auto status = f.store()->status("INBOX");
            fewest = std::min(fewest, status ? status->messages : 0);
            most = std::max(most, status ? status->uidNext.value() - 1 : 0);
        }
        stop = true;
        mutt.join();
        QCOMPARE(fewest, quint32(count));
        QCOMPARE(most, quint32(count));
    }
};

FACTEUR_TEST(ForeignTest)
#include "tst_foreign.moc"
