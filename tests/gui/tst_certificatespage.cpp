// The certificates page on a real server: what is in use, and replacing it by files that fit, and by ones that do not.
#include "tests/gui/pageacts.h"

#include "gui/pages/certificates/certificatespage.h"
#include "gui/pages/certificates/replacedialog.h"
#include "shared/tls/certificate.h"

#include <QClipboard>
#include <QFile>
#include <QJsonArray>
#include <QSslCertificate>
#include <QSslSocket>

using namespace testsupport;

class CertificatesPageTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { m_stage.reset(); }
    void everythingHasAName() { QCOMPARE(nameless(m_page), QStringList()); }
    void showsWhatIsInUse();
    void filesThatDoNotFitAreRefused();
    void replacedFilesAreInUseAtOnce();

private:
    QString write(const QString &name, const QByteArray &content);
    gui::ReplaceDialog *openReplace();
    std::unique_ptr<Stage> m_stage;
    gui::CertificatesPage *m_page = nullptr;
    gui::TableView *m_view = nullptr;
    QTemporaryDir m_folder;
};

void CertificatesPageTest::initTestCase()
{
    m_stage = std::make_unique<Stage>();
    m_page = m_stage->open<gui::CertificatesPage>("certificates");
    QVERIFY(m_page);
    m_view = m_page->findChild<gui::TableView *>();
    WAIT_EQUAL(m_view->model()->rowCount(), 1);
}

QString CertificatesPageTest::write(const QString &name, const QByteArray &content)
{
    QFile file(m_folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write %s", qPrintable(name));
    return file.fileName();
}

gui::ReplaceDialog *CertificatesPageTest::openReplace()
{
    if (auto *open = openDialog("replaceDialog"))
        return static_cast<gui::ReplaceDialog *>(open);
    m_view->table()->selectRow(0);
    action(m_page, QStringLiteral("Replace by own files…"))->trigger();
    return static_cast<gui::ReplaceDialog *>(openDialog("replaceDialog"));
}

void CertificatesPageTest::showsWhatIsInUse()
{
    auto *sentence = m_page->findChild<QLabel *>(QStringLiteral("certificateSentence"));
    WAIT_FOR(sentence->text().contains(QStringLiteral("self-signed")));
    screenshot(m_stage->window.get(), QStringLiteral("certificates"));
    QTest::mouseClick(button(m_page, QStringLiteral("Copy the fingerprint")), Qt::LeftButton);
    QCOMPARE(QGuiApplication::clipboard()->text().count(u':'), 31); // SHA-256
}

void CertificatesPageTest::filesThatDoNotFitAreRefused()
{
    const auto one = tls::makeSelfSigned({ "mail.example.test" }), other = tls::makeSelfSigned({ "mail.example.test" });
    QVERIFY(one && other);
    gui::ReplaceDialog *dialog = openReplace();
    QVERIFY(dialog);
    QCOMPARE(nameless(dialog), QStringList());
    auto *said = dialog->findChild<QLabel *>(QStringLiteral("replaceSaid"));
    auto *accept = dialog->findChild<QAbstractButton *>(QStringLiteral("accept"));
    field<QLineEdit>(dialog, QStringLiteral("Certificate with its chain"))->setText(write(QStringLiteral("cert.pem"), one->certificate));
    field<QLineEdit>(dialog, QStringLiteral("Private key"))->setText(write(QStringLiteral("key.pem"), other->key.reveal()));
    WAIT_FOR(said->text().contains(QStringLiteral("does not belong")));
    QVERIFY(!accept->isEnabled());
    screenshot(dialog, QStringLiteral("certificates-replace-refused"));
    field<QLineEdit>(dialog, QStringLiteral("Private key"))->setText(QStringLiteral("/nowhere/key.pem"));
    QVERIFY(said->text().startsWith(QStringLiteral("/nowhere/key.pem cannot be read")));
    field<QLineEdit>(dialog, QStringLiteral("Private key"))->setText(write(QStringLiteral("key.pem"), one->key.reveal()));
    WAIT_FOR(accept->isEnabled());
    dialog->close();
    WAIT_FOR(!openDialog("replaceDialog"));
}

void CertificatesPageTest::replacedFilesAreInUseAtOnce()
{
    const auto made = tls::makeSelfSigned({ "mail.example.test", "imap.example.test" });
    QVERIFY(made);
    gui::ReplaceDialog *dialog = openReplace();
    field<QLineEdit>(dialog, QStringLiteral("Certificate with its chain"))->setText(write(QStringLiteral("new.pem"), made->certificate));
    field<QLineEdit>(dialog, QStringLiteral("Private key"))->setText(write(QStringLiteral("new.key"), made->key.reveal()));
    auto *accept = dialog->findChild<QAbstractButton *>(QStringLiteral("accept"));
    WAIT_FOR(accept->isEnabled());
    screenshot(dialog, QStringLiteral("certificates-replace"));
    QTest::mouseClick(accept, Qt::LeftButton);
    WAIT_FOR(!openDialog("replaceDialog"));
    WAIT_FOR(m_view->model()->textOf(0, 0).contains(QStringLiteral("imap.example.test")));
    QSslSocket client;
    client.setPeerVerifyMode(QSslSocket::VerifyNone);
    client.connectToHostEncrypted(QStringLiteral("127.0.0.1"), quint16(m_stage->daemon.port(993)));
    QVERIFY(QTest::qWaitFor([&] { return client.isEncrypted(); }, 30000));
    QVERIFY(client.peerCertificate().subjectAlternativeNames().values(QSsl::DnsEntry).contains(QStringLiteral("imap.example.test")));
    screenshot(m_stage->window.get(), QStringLiteral("certificates-replaced"));
}

FACTEUR_TEST(CertificatesPageTest)
#include "tst_certificatespage.moc"
