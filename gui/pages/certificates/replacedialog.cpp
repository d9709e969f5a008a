#include "gui/pages/certificates/replacedialog.h"

#include "gui/app/icons.h"
#include "gui/models/lazytablemodel.h"
#include "gui/widgets/helplabel.h"

#include <QDialogButtonBox>
#include <QFile>
#include <QFileDialog>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace gui {

static constexpr qint64 mostOctets = 256 * 1024; // a PEM file with a long chain has 20 KiB

ReplaceDialog::ReplaceDialog(Connection &connection, const QJsonObject &certificate, QWidget *parent)
    : QDialog(parent)
    , m_connection(connection)
    , m_file(certificate.value(u"file").toString())
    , m_icon(new QLabel(this))
    , m_said(new QLabel(this))
{
    setObjectName(QStringLiteral("replaceDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Replace the certificate"));
    setMinimumWidth(fontMetrics().averageCharWidth() * 96);
    auto *help = new HelpLabel(this);
    help->setText(tr("The files your certificate authority gave you, in PEM form, on this computer. The old ones are overwritten on the server: keep a copy when you may need them. "
                     "New connections use the new certificate at once; nobody is cut off."));
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(10);
    grid->setVerticalSpacing(10);
    grid->setColumnStretch(1, 1);
    m_chain = addFile(grid, 0, tr("&Certificate with its chain"), tr("Certificate with its chain"), tr("Certificates (*.pem *.crt *.cer);;All files (*)"));
    m_key = addFile(grid, 1, tr("&Private key"), tr("Private key"), tr("Keys (*.pem *.key);;All files (*)"));
    m_said->setObjectName(QStringLiteral("replaceSaid"));
    m_said->setWordWrap(true);
    m_said->setTextFormat(Qt::PlainText);
    auto *said = new QHBoxLayout;
    said->setSpacing(8);
    said->addWidget(m_icon, 0, Qt::AlignTop);
    said->addWidget(m_said, 1);
    auto *buttons = new QDialogButtonBox(this);
    m_accept = buttons->addButton(tr("Replace"), QDialogButtonBox::AcceptRole);
    QPushButton *cancel = buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    m_accept->setObjectName(QStringLiteral("accept"));
    m_accept->setAccessibleName(m_accept->text());
    cancel->setAccessibleName(cancel->text());
    connect(buttons, &QDialogButtonBox::accepted, this, &ReplaceDialog::replaceNow);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(20, 20, 20, 16);
    all->setSpacing(16);
    all->addWidget(help);
    all->addLayout(grid);
    all->addLayout(said);
    all->addWidget(buttons);
    m_accept->setEnabled(false);
    say(QStringLiteral("state-unknown"), tr("Choose both files."));
}

QLineEdit *ReplaceDialog::addFile(QGridLayout *grid, int row, const QString &label, const QString &name, const QString &filter)
{
    auto *title = new QLabel(label, this);
    auto *path = new QLineEdit(this);
    auto *choose = new QPushButton(tr("Choose…"), this);
    title->setBuddy(path);
    path->setAccessibleName(name);
    choose->setAccessibleName(tr("Choose the file: %1").arg(name));
    choose->setAutoDefault(false);
    grid->addWidget(title, row, 0);
    grid->addWidget(path, row, 1);
    grid->addWidget(choose, row, 2);
    connect(path, &QLineEdit::textChanged, this, &ReplaceDialog::check);
    connect(choose, &QPushButton::clicked, this, [this, path, name, filter] {
        auto *dialog = new QFileDialog(this, name, QString(), filter);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setFileMode(QFileDialog::ExistingFile);
        connect(dialog, &QFileDialog::fileSelected, path, &QLineEdit::setText);
        dialog->open();
    });
    return path;
}

void ReplaceDialog::say(const QString &iconName, const QString &sentence)
{
    m_icon->setPixmap(icon(iconName).pixmap(QSize(18, 18), devicePixelRatioF()));
    m_said->setText(sentence);
    resize(width(), std::max(height(), layout() ? layout()->totalHeightForWidth(width()) : 0));
}

std::optional<QJsonObject> ReplaceDialog::files()
{
    QJsonObject params { { QStringLiteral("file"), m_file } };
    for (const auto &[edit, key] : { std::pair(m_chain, "certificate"), std::pair(m_key, "privateKey") }) {
        QFile file(edit->text());
        if (!file.open(QIODevice::ReadOnly)) {
            say(QStringLiteral("state-trouble"), tr("%1 cannot be read: %2").arg(edit->text(), file.errorString()));
            return std::nullopt;
        }
        if (file.size() > mostOctets) {
            say(QStringLiteral("state-trouble"), tr("%1 is too large to be a certificate or key.").arg(edit->text()));
            return std::nullopt;
        }
        params[QLatin1StringView(key)] = QString::fromUtf8(file.readAll());
    }
    return params;
}

void ReplaceDialog::check()
{
    m_accept->setEnabled(false);
    if (m_chain->text().isEmpty() || m_key->text().isEmpty())
        return say(QStringLiteral("state-unknown"), tr("Choose both files."));
    const auto params = files();
    if (!params)
        return;
    say(QStringLiteral("state-working"), tr("Looking at them…"));
    m_connection.call(QStringLiteral("certificate.check"), *params, this, [this, asked = *params](const control::Answer &answer) {
        if (!answer.ok)
            return say(QStringLiteral("state-trouble"), Connection::errorText(answer));
        const QJsonValue result = answer.result;
        const QString names = result[u"names"].toVariant().toStringList().join(QStringLiteral(", "));
        QString sentence = tr("A certificate for %1, signed by %2, valid until %3.")
                               .arg(names, result[u"selfSigned"].toBool() ? tr("itself") : result[u"issuer"].toString(), timeText(result[u"notAfter"].toString()));
        const bool covers = result[u"coversHost"].toBool();
        if (!covers)
            sentence += u' ' + tr("It is not for %1, the name of this server: mail programs will complain.").arg(result[u"hostname"].toString());
        say(covers ? QStringLiteral("state-well") : QStringLiteral("state-attention"), sentence);
        m_accept->setEnabled(true);
    });
}

void ReplaceDialog::replaceNow()
{
    const auto params = files();
    if (!params)
        return;
    m_accept->setEnabled(false);
    m_connection.call(QStringLiteral("certificate.replace"), *params, this, [this](const control::Answer &answer) {
        if (!answer.ok)
            return say(QStringLiteral("state-trouble"), Connection::errorText(answer));
        Q_EMIT replaced(answer.result.toObject());
        accept();
    });
}

} // namespace gui
