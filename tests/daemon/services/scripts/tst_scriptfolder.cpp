// Script files in Dovecot's layout, the memory of scripts, and who is answered by a vacation.
#include "tests/support/testmain.h"
#include "services/scripts/autoreply.h"
#include "services/scripts/memory.h"
#include "services/scripts/programcache.h"
#include "services/scripts/scriptfolder.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

class ScriptFolderTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void dovecotsLayoutIsTakenOver()
    {
        QTemporaryDir home;
        QVERIFY(QDir(home.path()).mkdir(QStringLiteral("sieve")));
        write(home.filePath(QStringLiteral("sieve/mine.sieve")), "keep;");
        QVERIFY(QFile::link(QStringLiteral("sieve/mine.sieve"), home.filePath(QStringLiteral(".dovecot.sieve"))));
        scripts::ScriptFolder folder(home.path(), {});
        const auto all = folder.list();
        QVERIFY(all.ok());
        QCOMPARE(all->size(), size_t(1));
        QCOMPARE(all->front().name, "mine");
        QVERIFY(all->front().active);
        QCOMPARE(folder.activePath(), home.filePath(QStringLiteral("sieve/mine.sieve")));
    }
    void severalRunInOrder()
    {
        QTemporaryDir home;
        scripts::ScriptFolder folder(home.path(), {});
        for (const char *name : { "a", "b", "c" })
            QVERIFY(folder.put(name, "keep;").ok());
        const auto path = [&](const char *name) { return home.filePath(QStringLiteral("sieve/%1.sieve").arg(QLatin1StringView(name))); };
        QCOMPARE(folder.activePaths(), QStringList());
        QVERIFY(folder.setMore({ "c", "b" }).ok());
        QCOMPARE(folder.activePaths(), (QStringList { path("c"), path("b") })); // without an active one they run all the same
        QVERIFY(folder.activate("a").ok());
        QCOMPARE(folder.activePaths(), (QStringList { path("a"), path("c"), path("b") }));
        QVERIFY(folder.activate("b").ok()); // once is enough
        QCOMPARE(folder.activePaths(), (QStringList { path("b"), path("c") }));
        QCOMPARE(folder.remove("c").failure().kind, Failure::Kind::Refused);
        QVERIFY(folder.rename("c", "d").ok());
        QCOMPARE(folder.more(), (QList<QByteArray> { "d", "b" }));
        QCOMPARE(folder.setMore({ "none" }).failure().kind, Failure::Kind::NotFound);
        QCOMPARE(folder.setMore({ "../x" }).failure().kind, Failure::Kind::NotFound);
        QVERIFY(folder.setMore({}).ok());
        QVERIFY(folder.setMore({}).ok());
        QVERIFY(folder.remove("d").ok());
        QCOMPARE(folder.list()->size(), size_t(2));
    }
    void aPlainFileIsActiveAndIsKeptWhenAnotherTakesItsPlace()
    {
        QTemporaryDir home;
        write(home.filePath(QStringLiteral(".dovecot.sieve")), "discard;");
        scripts::ScriptFolder folder(home.path(), {});
        QCOMPARE(folder.activePath(), home.filePath(QStringLiteral(".dovecot.sieve")));
        QVERIFY(folder.put("new", "keep;").ok());
        QVERIFY(folder.activate("new").ok());
        QCOMPARE(folder.activePath(), home.filePath(QStringLiteral("sieve/new.sieve")));
        QCOMPARE(*folder.get("dovecot.orig"), "discard;");
    }
    void namesCannotLeadOutOfTheFolder()
    {
        QTemporaryDir home;
        scripts::ScriptFolder folder(home.path(), {});
        for (const char *name : { "../x", "a/b", ".hidden", "", "a\nb" })
            QVERIFY2(!folder.put(name, "keep;").ok(), name);
        QVERIFY(folder.put("ünï çode", "keep;").ok());
    }
    void aChangedFileIsCompiledAnew()
    {
        QTemporaryDir home;
        const QString path = home.filePath(QStringLiteral("a.sieve"));
        scripts::ProgramCache cache({});
        QVERIFY(!cache.load(path).program);
        QVERIFY(cache.load(path).errors.empty());
        write(path, "keep;");
        const auto first = cache.load(path).program;
        QVERIFY(first);
        QCOMPARE(cache.load(path).program, first);
        write(path, "discard; # longer");
        QVERIFY(cache.load(path).program != first);
        write(path, "nonsense");
        QVERIFY(!cache.load(path).program);
        QVERIFY(!cache.load(path).errors.empty());
    }
    void memoryOutlivesTheProcessAndForgetsInTime()
    {
        QTemporaryDir home;
        {
            scripts::Memory memory(home.path());
            memory.remember("anna@example.org", 1000, 100);
            QVERIFY(memory.holds("anna@example.org", 1050));
        }
        scripts::Memory memory(home.path());
        QVERIFY(memory.holds("anna@example.org", 1099));
        QCOMPARE(memory.since("anna@example.org", 1099), 1000);
        QVERIFY(!memory.holds("anna@example.org", 1100));
        for (int i = 0; i < 3 * int(scripts::Memory::maxEntries) / 2; ++i)
            memory.remember("x" + QByteArray::number(i), 2000 + i, 1000000);
        scripts::Memory later(home.path());
        QVERIFY(later.holds("x" + QByteArray::number(3 * scripts::Memory::maxEntries / 2 - 1), 20000));
        QVERIFY(QFileInfo(home.filePath(QStringLiteral(".facteur-sieve-memory"))).size() < 3000000);
    }

    void whoIsAnswered_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("obstacle");
        const QByteArray usual = "From: anna@example.org\r\nTo: Bob <Bob@example.test>\r\nSubject: Hi\r\n";
        QTest::newRow("a person") << usual << QByteArray("anna@example.org") << QByteArray();
        QTest::newRow("a bounce") << usual << QByteArray() << QByteArray("no sender");
        QTest::newRow("a daemon") << usual << QByteArray("MAILER-DAEMON@example.org") << QByteArray("program");
        QTest::newRow("a list") << usual << QByteArray("owner-list@example.org") << QByteArray("list");
        QTest::newRow("List-Id") << usual + "List-Id: <x.example.org>\r\n" << QByteArray("anna@example.org") << QByteArray("list");
        QTest::newRow("automatic") << usual + "Auto-Submitted: auto-replied\r\n" << QByteArray("anna@example.org") << QByteArray("automatic");
        QTest::newRow("not automatic") << usual + "Auto-Submitted: no\r\n" << QByteArray("anna@example.org") << QByteArray();
        QTest::newRow("bulk") << usual + "Precedence: bulk\r\n" << QByteArray("anna@example.org") << QByteArray("bulk");
        QTest::newRow("oneself") << usual << QByteArray("bob@example.test") << QByteArray("is the user");
        QTest::newRow("blind copy") << QByteArray("From: anna@example.org\r\nTo: someone@example.net\r\n") << QByteArray("anna@example.org") << QByteArray("not named");
        QTest::newRow("an address of :addresses") << QByteArray("To: robert@example.net\r\n") << QByteArray("anna@example.org") << QByteArray();
    }
    void whoIsAnswered()
    {
        QFETCH(QByteArray, header);
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, obstacle);
        const sieve::Message message(header + "\r\nbody\r\n");
        sieve::Action vacation;
        vacation.addresses = { "Robert@example.net" };
        const scripts::Occasion occasion { &message, from, "bob@example.test", { "bob@example.test" }, "mail.example.test", "u1", 1700000000 };
        const QByteArray why = scripts::vacationObstacle(vacation, occasion);
        QVERIFY2(obstacle.isEmpty() ? why.isEmpty() : why.contains(obstacle), why.constData());
    }
    void aMimeAnswerBringsItsContentAndNothingElse()
    {
        const sieve::Message message("From: a@example.org\r\nTo: bob@example.test\r\n\r\n");
        sieve::Action vacation;
        vacation.isMime = true;
        vacation.text = "Bcc: evil@example.net\r\nContent-Type: text/html\r\n\r\n<b>Gone</b>\r\n";
        const scripts::Occasion occasion { &message, "a@example.org", "bob@example.test", { "bob@example.test" }, "mail.example.test", "u1", 1700000000 };
        QByteArray octets = scripts::composeVacation(vacation, occasion).octets;
        QVERIFY2(octets.endsWith("MIME-Version: 1.0\r\nContent-Type: text/html\r\n\r\n<b>Gone</b>\r\n"), octets.constData());
        QVERIFY(!octets.contains("evil"));
        vacation.text = "only words";
        octets = scripts::composeVacation(vacation, occasion).octets;
        QVERIFY2(octets.endsWith("MIME-Version: 1.0\r\n\r\nonly words\r\n"), octets.constData());
    }
    void theAnswerCarriesNoInjectedHeader()
    {
        const sieve::Message message("From: a@example.org\r\nTo: bob@example.test\r\nMessage-ID: <1@x>\r\nSubject: =?utf-8?q?a=0d=0aBcc:_evil@example.net?=\r\n\r\n");
        sieve::Action vacation;
        vacation.text = "Gone\nuntil Monday";
        const scripts::Occasion occasion { &message, "a@example.org", "bob@example.test", { "bob@example.test" }, "mail.example.test", "u1", 1700000000 };
        const scripts::OutgoingMail mail = scripts::composeVacation(vacation, occasion);
        QCOMPARE(mail.to, "a@example.org");
        QVERIFY(mail.from.isEmpty());
        QVERIFY(mail.octets.contains("Auto-Submitted: auto-replied"));
        QVERIFY(mail.octets.contains("In-Reply-To: <1@x>"));
        QVERIFY2(!mail.octets.contains("\r\nBcc:"), mail.octets.constData());
        QVERIFY(mail.octets.endsWith("\r\n\r\nGone\r\nuntil Monday\r\n"));
    }

private:
    static void write(const QString &path, const QByteArray &text)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    }
};

FACTEUR_TEST(ScriptFolderTest)
#include "tst_scriptfolder.moc"
