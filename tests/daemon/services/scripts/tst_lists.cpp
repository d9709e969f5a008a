// Lists in files: the user's before the house's, addresses and whole domains, nothing outside their folders.
#include "tests/support/testmain.h"

#include "services/scripts/lists.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

class ListsTest : public QObject
{
    Q_OBJECT
    QTemporaryDir m_dir;
    scripts::FileLists m_lists { m_dir.filePath(QStringLiteral("house")) };
    const scripts::ListOwner m_alice { AccountId(1), m_dir.filePath(QStringLiteral("alice")), "alice@example.test" }, m_nobody { AccountId(0), {}, {} };

    void write(const QString &path, const QByteArray &text)
    {
        QDir().mkpath(QFileInfo(m_dir.filePath(path)).path());
        QFile file(m_dir.filePath(path));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    }

private Q_SLOTS:
    void initTestCase()
    {
        write(QStringLiteral("house/partners.list"), "# ours\n\nInfo@Partner.example\n@friends.example\r\nword\n");
        write(QStringLiteral("house/both.list"), "house@example.org\n");
        write(QStringLiteral("alice/sieve/lists/both.list"), "alice@example.org\n");
        write(QStringLiteral("secret.list"), "x\n");
    }
    void entries()
    {
        QVERIFY(m_lists.has(m_nobody, "partners"));
        QVERIFY(*m_lists.contains(m_nobody, "partners", "info@partner.example"));
        QVERIFY(*m_lists.contains(m_nobody, "partners", "anybody@FRIENDS.example"));
        QVERIFY(*m_lists.contains(m_nobody, "partners", "word"));
        QVERIFY(!*m_lists.contains(m_nobody, "partners", "anybody@sub.friends.example"));
        QVERIFY(!*m_lists.contains(m_nobody, "partners", "# ours"));
        QVERIFY(!*m_lists.contains(m_nobody, "partners", ""));
        QCOMPARE(*m_lists.members(m_nobody, "partners"), (QList<QByteArray> { "Info@Partner.example", "@friends.example", "word" }));
    }
    void theUsersComesFirst()
    {
        QVERIFY(*m_lists.contains(m_alice, "both", "alice@example.org"));
        QVERIFY(!*m_lists.contains(m_alice, "both", "house@example.org"));
        QVERIFY(*m_lists.contains(m_nobody, "both", "house@example.org"));
    }
    void namesLeadNowhereElse()
    {
        for (const char *name : { "../secret", "none", "", ".hidden", "urn:ietf:params:sieve:addrbook:default", "a/b" }) {
            QVERIFY2(!m_lists.has(m_alice, name), name);
            QVERIFY2(!m_lists.contains(m_alice, name, "x"), name);
            QVERIFY2(!m_lists.members(m_alice, name), name);
        }
        QCOMPARE(scripts::listNameOf("tag:facteur,2026:partners"), QByteArray("partners"));
        QCOMPARE(scripts::listNameOf("urn:x:partners"), QByteArray("urn:x:partners"));
    }
};

FACTEUR_TEST(ListsTest)
#include "tst_lists.moc"
