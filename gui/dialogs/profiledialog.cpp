#include "gui/dialogs/profiledialog.h"

#include "gui/widgets/helplabel.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace gui {

enum Where { Service, Folder, OtherMachine };

ProfileDialog::ProfileDialog(const Profile &profile, QWidget *parent)
    : QDialog(parent)
    , m_profile(profile)
    , m_where(new QComboBox(this))
    , m_name(new QLineEdit(profile.name, this))
    , m_path(new QLineEdit(profile.instance, this))
    , m_host(new QLineEdit(profile.sshHost, this))
    , m_socket(new QLineEdit(profile.kind == Profile::Kind::Ssh ? profile.socket : Profile::servicePath(), this))
    , m_port(new QSpinBox(this))
    , m_pathRow(new QWidget(this))
    , m_form(new QFormLayout)
    , m_why(new HelpLabel(this))
{
    setObjectName(QStringLiteral("profileDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Connect to a server"));
    resize(560, 300);
    m_where->addItem(tr("This computer, the system's service"));
    m_where->addItem(tr("This computer, in a folder"));
    m_where->addItem(tr("Another machine, by SSH"));
    m_where->setAccessibleName(tr("Where the server runs"));
    m_where->setCurrentIndex(profile.kind == Profile::Kind::Ssh ? OtherMachine : profile.instance.isEmpty() ? Service : Folder);
    m_name->setPlaceholderText(tr("As you like to call it"));
    m_name->setAccessibleName(tr("Name"));
    m_path->setAccessibleName(tr("Folder of the server"));
    m_host->setPlaceholderText(QStringLiteral("me@mail.example.org"));
    m_host->setAccessibleName(tr("SSH address"));
    m_socket->setAccessibleName(tr("Control socket on that machine"));
    m_port->setRange(1, 65535);
    m_port->setValue(profile.sshPort);
    m_port->setAccessibleName(tr("SSH port"));
    auto *browse = new QPushButton(tr("Choose…"), m_pathRow);
    browse->setAccessibleName(tr("Choose the folder"));
    connect(browse, &QPushButton::clicked, this, [this] {
        auto *dialog = new QFileDialog(this, tr("Folder of the server"), m_path->text());
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setFileMode(QFileDialog::Directory);
        connect(dialog, &QFileDialog::fileSelected, m_path, &QLineEdit::setText);
        dialog->open();
    });
    auto *pathLayout = new QHBoxLayout(m_pathRow);
    pathLayout->setContentsMargins(0, 0, 0, 0);
    pathLayout->addWidget(m_path, 1);
    pathLayout->addWidget(browse);

    m_form->setSpacing(10);
    m_form->addRow(tr("&Where it runs"), m_where);
    m_form->addRow(tr("&Name"), m_name);
    m_form->addRow(tr("&Folder"), m_pathRow);
    m_form->addRow(tr("SSH &address"), m_host);
    m_form->addRow(tr("SSH &port"), m_port);
    m_form->addRow(tr("Control &socket there"), m_socket);
    auto *buttons = new QDialogButtonBox(this);
    m_accept = buttons->addButton(tr("Connect"), QDialogButtonBox::AcceptRole);
    m_accept->setObjectName(QStringLiteral("accept"));
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        Q_EMIT chosen(read());
        accept();
    });
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(20, 20, 20, 16);
    all->setSpacing(12);
    all->addLayout(m_form);
    all->addWidget(m_why);
    all->addStretch();
    all->addWidget(buttons);
    connect(m_where, &QComboBox::currentIndexChanged, this, &ProfileDialog::check);
    for (QLineEdit *edit : { m_path, m_host, m_socket })
        connect(edit, &QLineEdit::textChanged, this, &ProfileDialog::check);
    check();
}

Profile ProfileDialog::read() const
{
    Profile profile;
    switch (m_where->currentIndex()) {
    case Service:
        profile = Profile::ofSocket(Profile::servicePath());
        profile.starts = Profile::Starts::Service;
        profile.name = tr("This computer");
        break;
    case Folder:
        profile = Profile::ofInstance(m_path->text().trimmed());
        profile.starts = Profile::Starts::Child;
        break;
    default:
        profile.kind = Profile::Kind::Ssh;
        profile.sshHost = m_host->text().trimmed();
        profile.sshPort = m_port->value();
        profile.socket = m_socket->text().trimmed();
        profile.name = profile.sshHost;
    }
    if (!m_name->text().trimmed().isEmpty())
        profile.name = m_name->text().trimmed();
    profile.id = m_profile.id;
    return profile;
}

void ProfileDialog::check()
{
    const int where = m_where->currentIndex();
    m_form->setRowVisible(m_pathRow, where == Folder);
    for (QWidget *widget : { static_cast<QWidget *>(m_host), static_cast<QWidget *>(m_port), static_cast<QWidget *>(m_socket) })
        m_form->setRowVisible(widget, where == OtherMachine);
    QString why;
    if (where == Folder && !QFileInfo::exists(m_path->text().trimmed() + QStringLiteral("/facteur.toml")))
        why = tr("Choose the folder that holds the server's facteur.toml.");
    // ssh takes a word that begins with a dash for an option.
    else if (where == OtherMachine && (m_host->text().trimmed().isEmpty() || m_host->text().trimmed().startsWith(u'-')))
        why = tr("Write the address as you would for ssh: name@machine. What ssh asks, a password or an unknown host key, is shown here.");
    else if (where == OtherMachine && !m_socket->text().trimmed().startsWith(u'/'))
        why = tr("The control socket is a path that begins with /.");
    else if (where == Service)
        why = tr("You need to be root or a member of the group facteur-admin to administer it.");
    m_why->setText(why);
    m_accept->setEnabled(where == Service || why.isEmpty());
}

} // namespace gui
