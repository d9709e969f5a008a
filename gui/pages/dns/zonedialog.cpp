#include "gui/pages/dns/zonedialog.h"

#include "gui/app/icons.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSaveFile>
#include <QVBoxLayout>

namespace gui {

ZoneDialog::ZoneDialog(const QString &domain, const QString &zone, QWidget *parent)
    : QDialog(parent)
    , m_domain(domain)
    , m_zone(zone)
    , m_said(new QLabel(this))
{
    setObjectName(QStringLiteral("zoneDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Zone file of %1").arg(domain));
    resize(820, 520);
    auto *text = new QPlainTextEdit(zone, this);
    text->setReadOnly(true);
    text->setTabChangesFocus(true);
    text->setLineWrapMode(QPlainTextEdit::NoWrap);
    text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    text->setAccessibleName(windowTitle());
    m_said->setWordWrap(true);
    auto *buttons = new QDialogButtonBox(this);
    QPushButton *copy = buttons->addButton(tr("Copy all"), QDialogButtonBox::ActionRole);
    QPushButton *save = buttons->addButton(tr("Save…"), QDialogButtonBox::ActionRole);
    QPushButton *close = buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    copy->setIcon(icon(QStringLiteral("copy")));
    save->setIcon(icon(QStringLiteral("save")));
    for (QPushButton *button : { copy, save, close })
        button->setAccessibleName(button->text());
    connect(copy, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(m_zone);
        m_said->setText(tr("It is in the clipboard."));
    });
    connect(save, &QPushButton::clicked, this, &ZoneDialog::save);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(20, 20, 20, 16);
    all->setSpacing(12);
    all->addWidget(text, 1);
    all->addWidget(m_said);
    all->addWidget(buttons);
}

bool ZoneDialog::saveTo(const QString &path, QString *why) const
{
    QSaveFile file(path);
    const QByteArray content = m_zone.toUtf8();
    const bool saved = file.open(QIODevice::WriteOnly) && file.write(content) == content.size() && file.commit();
    *why = file.errorString();
    return saved;
}

void ZoneDialog::save()
{
    auto *dialog = new QFileDialog(this, tr("Save the zone file"), m_domain + QStringLiteral(".zone"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        QString why;
        m_said->setText(saveTo(path, &why) ? tr("Saved as %1.").arg(path) : tr("%1 could not be written: %2").arg(path, why));
    });
    dialog->open();
}

} // namespace gui
