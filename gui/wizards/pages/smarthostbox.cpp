#include "gui/wizards/pages/smarthostbox.h"

#include "gui/app/icons.h"
#include "gui/widgets/helplabel.h"
#include "gui/wizards/mailtalk.h"
#include "gui/wizards/validators.h"

#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>

namespace gui::setup {

namespace {
enum Encryption { StartTls, FromTheBeginning }; // items of m_tls
} // namespace

SmarthostBox::SmarthostBox(QWidget *parent)
    : QWidget(parent)
    , m_provider(new QComboBox(this))
    , m_tls(new QComboBox(this))
    , m_note(new HelpLabel(this))
    , m_host(new QLineEdit(this))
    , m_user(new QLineEdit(this))
    , m_password(new QLineEdit(this))
    , m_port(new QSpinBox(this))
    , m_test(new QPushButton(icon(QStringLiteral("test")), {}, this))
    , m_outcome(new Finding(this))
    , m_presets(smarthostPresets())
{
    m_provider->setObjectName(QStringLiteral("provider"));
    m_host->setObjectName(QStringLiteral("smarthost"));
    m_user->setObjectName(QStringLiteral("smarthostUser"));
    m_password->setObjectName(QStringLiteral("smarthostPassword"));
    m_password->setEchoMode(QLineEdit::Password);
    m_port->setObjectName(QStringLiteral("smarthostPort"));
    m_port->setRange(1, 65535);
    m_tls->setObjectName(QStringLiteral("smarthostTls"));
    m_provider->addItem(QString());
    for (const SmarthostPreset &preset : m_presets)
        m_provider->addItem(preset.name);
    m_tls->addItems({ QString(), QString() });
    takePreset(0);
    layOut();
    connect(m_test, &QPushButton::clicked, this, &SmarthostBox::testLogin);
    connect(m_provider, &QComboBox::activated, this, &SmarthostBox::takePreset);
    for (QLineEdit *edit : { m_host, m_user, m_password })
        connect(edit, &QLineEdit::textEdited, this, [this] {
            m_outcome->hide();
            Q_EMIT edited();
        });
}

void SmarthostBox::layOut()
{
    auto *form = roomyForm();
    form->setContentsMargins(24, 0, 0, 0);
    addField(form, m_provider, withHelp(m_provider, { m_note }));
    addField(form, m_host);
    auto *secure = new QWidget(this);
    auto *secureLine = new QHBoxLayout(secure);
    secureLine->setContentsMargins(0, 0, 0, 0);
    secureLine->addWidget(m_tls, 1);
    auto *portLabel = new QLabel(secure);
    portLabel->setBuddy(m_port);
    secureLine->addWidget(portLabel);
    secureLine->addWidget(m_port);
    addField(form, m_tls, secure);
    addField(form, m_user);
    addField(form, m_password);
    auto *test = new QHBoxLayout;
    test->addWidget(m_test);
    test->addWidget(m_outcome, 1);
    form->addRow(test);
    setLayout(form);
    m_outcome->hide();
}

void SmarthostBox::retranslate()
{
    m_provider->setItemText(0, tr("Another provider"));
    nameField(m_provider, tr("Pro&vider"));
    nameField(m_host, tr("&Server for outgoing mail"));
    nameField(m_port, tr("Por&t"));
    nameField(m_tls, tr("&Encryption"));
    m_tls->setItemText(StartTls, tr("STARTTLS"));
    m_tls->setItemText(FromTheBeginning, tr("TLS from the beginning"));
    nameField(m_user, tr("Login na&me"));
    nameField(m_password, tr("Pass&word"));
    m_test->setText(tr("Test the &login"));
    showNote();
}

void SmarthostBox::showNote()
{
    const int index = m_provider->currentIndex();
    m_note->setText(index > 0 ? m_presets[size_t(index) - 1].note : tr("The provider's help pages name the server: look for SMTP or outgoing mail."));
}

void SmarthostBox::takePreset(int index)
{
    m_outcome->hide();
    if (index > 0) {
        const SmarthostPreset &preset = m_presets[size_t(index) - 1];
        m_host->setText(preset.host);
        m_port->setValue(preset.port);
        m_tls->setCurrentIndex(preset.tls == SetupPlan::SmarthostTls::Implicit ? FromTheBeginning : StartTls);
        if (!preset.login.isEmpty())
            m_user->setText(preset.login);
    } else {
        m_host->clear();
        m_port->setValue(465);
        m_tls->setCurrentIndex(FromTheBeginning);
    }
    showNote();
    Q_EMIT edited();
}

SetupPlan::Smarthost SmarthostBox::read() const
{
    SetupPlan::Smarthost smarthost;
    smarthost.host = m_host->text().trimmed();
    smarthost.port = m_port->value();
    smarthost.tls = m_tls->currentIndex() == FromTheBeginning ? SetupPlan::SmarthostTls::Implicit : SetupPlan::SmarthostTls::Required;
    smarthost.login = m_user->text().trimmed();
    smarthost.password = Secret(m_password->text().toUtf8());
    return smarthost;
}

QWidget *SmarthostBox::fieldToMend(const SetupPlan::Smarthost &smarthost) const
{
    return smarthost.host.isEmpty() ? m_host : smarthost.login.isEmpty() ? m_user : m_password;
}

void SmarthostBox::testLogin()
{
    const auto smarthost = read();
    if (const QString why = validators::whyNotSmarthost(smarthost); !why.isEmpty())
        return Q_EMIT refused(why);
    MailServer server;
    server.host = smarthost.host;
    server.port = smarthost.port;
    server.implicitTls = smarthost.tls == SetupPlan::SmarthostTls::Implicit;
    server.login = smarthost.login;
    server.password = smarthost.password;
    m_outcome->show(QStringLiteral("working"), tr("Logging in at %1…").arg(server.host));
    m_test->setEnabled(false);
    auto *talk = new SubmissionTalk(server, this);
    const auto over = [this, talk](const QString &state, const QString &sentence) {
        talk->deleteLater();
        m_test->setEnabled(true);
        m_outcome->show(state, sentence);
    };
    connect(talk, &MailTalk::finished, this, [over, smarthost] {
        over(QStringLiteral("well"), smarthost.login.isEmpty() ? tr("It answers, without a login.") : tr("The login works."));
    });
    connect(talk, &MailTalk::failed, this, [over](const QString &sentence) { over(QStringLiteral("trouble"), sentence); });
    talk->tryLogin();
}

} // namespace gui::setup
