// 6. The certificate: self-signed with its fingerprint, or own files, judged before they are taken.
#include "gui/wizards/pages/pages.h"

#include "gui/widgets/copybutton.h"
#include "gui/widgets/helplabel.h"
#include "gui/wizards/validators.h"

#include <QButtonGroup>
#include <QFile>
#include <QFileDialog>
#include <QFontDatabase>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

namespace gui::setup {
namespace {

class CertificatePage : public SetupPage
{
    Q_OBJECT
public:
    explicit CertificatePage(SetupWizard &wizard)
        : SetupPage(wizard, QStringLiteral("certificates"))
        , m_selfSigned(new Choice(this))
        , m_own(new Choice(this))
        , m_made(new QWidget(this))
        , m_files(new QWidget(this))
        , m_printTitle(new HelpLabel(this))
        , m_print(new QLabel(this))
        , m_copy(new CopyButton(this))
        , m_chain(new QLineEdit(this))
        , m_key(new QLineEdit(this))
        , m_finding(new Finding(this))
    {
        auto *group = new QButtonGroup(this);
        group->addButton(m_selfSigned->button());
        group->addButton(m_own->button());
        m_selfSigned->button()->setChecked(true);
        m_print->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
        m_print->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        m_print->setWordWrap(true);
        m_print->setObjectName(QStringLiteral("fingerprint"));
        m_copy->setFocusPolicy(Qt::StrongFocus);
        auto *made = new QVBoxLayout(m_made);
        made->setContentsMargins(24, 0, 0, 0);
        made->addWidget(m_printTitle);
        auto *print = new QHBoxLayout;
        print->addWidget(m_print, 1);
        print->addWidget(m_copy, 0, Qt::AlignTop);
        made->addLayout(print);
        m_chain->setObjectName(QStringLiteral("chainFile"));
        m_key->setObjectName(QStringLiteral("keyFile"));
        auto *form = roomyForm();
        form->setContentsMargins(24, 0, 0, 0);
        addFile(form, m_chain);
        addFile(form, m_key);
        form->addRow(m_finding);
        m_files->setLayout(form);
        body()->addWidget(m_selfSigned);
        body()->addWidget(m_made);
        body()->addWidget(m_own);
        body()->addWidget(m_files);
        body()->addStretch();
        connect(m_own->button(), &QRadioButton::toggled, this, &CertificatePage::show);
        for (QLineEdit *edit : { m_chain, m_key })
            connect(edit, &QLineEdit::textChanged, this, &CertificatePage::show);
        retranslate();
    }

    QString name() const override { return tr("Certificate"); }

    void retranslate() override
    {
        setHeader(tr("Which certificate does it show?"),
            tr("It encrypts the connections and says who the server is. Mail programs ask once whether they may trust a self-signed one; other servers take it as it is."));
        m_selfSigned->setTexts(tr("A &self-signed one, made now"), tr("Good for the beginning, and for yourself. It can be replaced later."));
        m_own->setTexts(tr("My &own, from files"), tr("From a certificate authority such as Let's Encrypt, for the server's name, in PEM form."));
        m_printTitle->setText(tr("SHA-256 fingerprint: compare it when your mail program asks"));
        m_copy->setText(m_print->text(), tr("Copy the fingerprint"));
        nameField(m_chain, tr("&Certificate and chain"));
        nameField(m_key, tr("Private &key"));
        for (QPushButton *browse : std::as_const(m_browse)) {
            browse->setText(tr("Choose…"));
            browse->setAccessibleName(tr("Choose the file"));
        }
        show();
    }

    // A name that changed wants another certificate.
    void initializePage() override
    {
        auto &certificate = plan().certificate;
        const QByteArray host = validators::asciiName(plan().hostname).toLatin1();
        if (host != m_madeFor) {
            const auto made = tls::makeSelfSigned({ host, "localhost" });
            if (!made)
                return showProblem(made.failure().reason);
            certificate.made = *made;
            m_madeFor = host;
        }
        if (const auto read = tls::readCertificate(certificate.made.certificate)) {
            m_selfSignedPrint = read->fingerprint;
            m_print->setText(tls::readableFingerprint(read->fingerprint));
            m_copy->setText(m_print->text(), tr("Copy the fingerprint"));
        }
        show();
    }

    bool validatePage() override
    {
        auto &certificate = plan().certificate;
        if (!m_own->isChosen()) {
            certificate.kind = SetupPlan::CertificateKind::SelfSigned;
            certificate.fingerprint = m_selfSignedPrint;
            return true;
        }
        certificate.kind = SetupPlan::CertificateKind::Own;
        certificate.chainFile = m_chain->text().trimmed();
        certificate.keyFile = m_key->text().trimmed();
        if (!require(whyNotFiles(), m_chain->text().isEmpty() ? m_chain : m_key))
            return false;
        const auto read = tls::readCertificate(contents(certificate.chainFile));
        certificate.fingerprint = read ? read->fingerprint : QByteArray();
        return true;
    }

private:
    static QByteArray contents(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.read(1024 * 1024) : QByteArray();
    }

    void addFile(QFormLayout *form, QLineEdit *edit)
    {
        auto *row = new QWidget(this);
        auto *browse = new QPushButton(row);
        auto *line = new QHBoxLayout(row);
        line->setContentsMargins(0, 0, 0, 0);
        line->addWidget(edit, 1);
        line->addWidget(browse);
        addField(form, edit, row);
        m_browse << browse;
        connect(browse, &QPushButton::clicked, this, [this, edit] {
            auto *dialog = new QFileDialog(this, edit->accessibleName(), edit->text(), tr("PEM files (*.pem *.crt *.cer *.key);;All files (*)"));
            dialog->setAttribute(Qt::WA_DeleteOnClose);
            dialog->setFileMode(QFileDialog::ExistingFile);
            connect(dialog, &QFileDialog::fileSelected, edit, &QLineEdit::setText);
            dialog->open();
        });
    }

    QString whyNotFiles() const
    {
        for (const QLineEdit *edit : { m_chain, m_key }) {
            const QString path = edit->text().trimmed();
            if (path.isEmpty())
                return tr("Choose both files.");
            if (!path.startsWith(u'/') || !QFile::exists(path))
                return tr("There is no file %1.").arg(path);
            if (contents(path).isEmpty())
                return tr("The file %1 cannot be read.").arg(path);
        }
        return validators::whyNotCertificate(contents(m_chain->text().trimmed()), contents(m_key->text().trimmed()), plan().hostname, QDateTime::currentDateTimeUtc());
    }

    void show()
    {
        m_made->setVisible(!m_own->isChosen());
        m_files->setVisible(m_own->isChosen());
        showProblem({});
        m_finding->hide();
        if (!m_own->isChosen() || m_chain->text().isEmpty() || m_key->text().isEmpty())
            return;
        if (const QString why = whyNotFiles(); !why.isEmpty())
            return m_finding->show(QStringLiteral("trouble"), why);
        const auto read = tls::readCertificate(contents(m_chain->text().trimmed()));
        if (!read)
            return;
        const QString until = QLocale().toString(read->notAfter.toLocalTime().date(), QLocale::LongFormat);
        m_finding->show(read->chain == 1 && !read->selfSigned ? QStringLiteral("attention") : QStringLiteral("well"),
            tr("For %1, from %2, until %3. The key belongs to it.").arg(QString::fromUtf8(read->names.mid(0, 5).join(", ")), read->issuer, until),
            read->chain == 1 && !read->selfSigned ? tr("The file holds only the certificate itself. Some mail programs need the chain, too (with Let's Encrypt: fullchain.pem).")
                                                  : tls::readableFingerprint(read->fingerprint));
    }

    Choice *m_selfSigned, *m_own;
    QWidget *m_made, *m_files;
    HelpLabel *m_printTitle;
    QLabel *m_print;
    CopyButton *m_copy;
    QLineEdit *m_chain, *m_key;
    Finding *m_finding;
    QList<QPushButton *> m_browse;
    QByteArray m_madeFor, m_selfSignedPrint;
};

} // namespace

SetupPage *certificatePage(SetupWizard &wizard) { return new CertificatePage(wizard); }

} // namespace gui::setup

#include "certificatepage.moc"
