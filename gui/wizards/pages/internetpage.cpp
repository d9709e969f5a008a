// 5. The way to and from the Internet. Everything here is looked up while the person reads; what cannot be found out is said
// to be so. Nothing of it holds up the way on.
#include "gui/wizards/pages/pages.h"

#include "gui/app/icons.h"
#include "gui/widgets/helplabel.h"
#include "gui/wizards/mailtalk.h"
#include "gui/wizards/smarthosts.h"
#include "gui/wizards/validators.h"
#include "shared/model/dnsadvice.h"
#include "shared/model/network.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QRegularExpression>
#include <QScrollArea>
#include <QSpinBox>
#include <QVBoxLayout>

namespace gui::setup {
namespace {

// Names that providers give to addresses that change: the address itself, or words for "dialled in".
bool looksDynamic(const QString &name, const QString &address)
{
    static const QRegularExpression words(QStringLiteral("(^|[.-])(dyn|dynamic|dhcp|dsl|adsl|vdsl|pool|ppp|dial|dip|cable|cust|customer|broadband|fbx|proxad|abo|res|home)([.0-9-]|$)"),
        QRegularExpression::CaseInsensitiveOption);
    if (words.match(name).hasMatch())
        return true;
    const QStringList octets = address.split(u'.');
    int found = 0;
    for (const QString &octet : octets)
        found += name.contains(octet);
    return octets.size() == 4 && found == 4;
}

class InternetPage : public SetupPage
{
    Q_OBJECT
public:
    explicit InternetPage(SetupWizard &wizard)
        : SetupPage(wizard, QStringLiteral("world"))
        , m_address(new Finding(this))
        , m_out(new Finding(this))
        , m_in(new Finding(this))
        , m_login(new Finding(this))
        , m_v4(new QLineEdit(this))
        , m_tryDomain(new QLineEdit(this))
        , m_host(new QLineEdit(this))
        , m_user(new QLineEdit(this))
        , m_password(new QLineEdit(this))
        , m_dynamic(new QCheckBox(this))
        , m_map(new QCheckBox(this))
        , m_mapHelp(new HelpLabel(this))
        , m_note(new HelpLabel(this))
        , m_direct(new Choice(this))
        , m_smarthost(new Choice(this))
        , m_provider(new QComboBox(this))
        , m_tls(new QComboBox(this))
        , m_port(new QSpinBox(this))
        , m_again(new QPushButton(icon(QStringLiteral("refresh")), {}, this))
        , m_try(new QPushButton(this))
        , m_testLogin(new QPushButton(icon(QStringLiteral("test")), {}, this))
        , m_smarthostRows(new QWidget(this))
        , m_presets(smarthostPresets())
    {
        auto *group = new QButtonGroup(this);
        group->addButton(m_direct->button());
        group->addButton(m_smarthost->button());
        m_direct->button()->setChecked(true);
        m_v4->setObjectName(QStringLiteral("publicV4"));
        m_provider->setObjectName(QStringLiteral("provider"));
        m_host->setObjectName(QStringLiteral("smarthost"));
        m_user->setObjectName(QStringLiteral("smarthostUser"));
        m_password->setObjectName(QStringLiteral("smarthostPassword"));
        m_password->setEchoMode(QLineEdit::Password);
        m_map->setObjectName(QStringLiteral("mapPorts"));
        m_port->setRange(1, 65535);
        m_port->setObjectName(QStringLiteral("smarthostPort"));
        m_tls->setObjectName(QStringLiteral("smarthostTls"));
        m_provider->addItem(QString());
        for (const SmarthostPreset &preset : m_presets)
            m_provider->addItem(preset.name);
        m_tls->addItems({ QString(), QString() });
        layOut();
        connect(m_again, &QPushButton::clicked, this, &InternetPage::lookUp);
        connect(m_try, &QPushButton::clicked, this, &InternetPage::tryOut);
        connect(m_tryDomain, &QLineEdit::returnPressed, this, &InternetPage::tryOut);
        connect(m_testLogin, &QPushButton::clicked, this, &InternetPage::testLogin);
        connect(m_provider, &QComboBox::activated, this, &InternetPage::takePreset);
        connect(m_smarthost->button(), &QRadioButton::toggled, this, &InternetPage::show);
        connect(m_map, &QCheckBox::clicked, this, [this] { m_mapTouched = true; });
        connect(m_dynamic, &QCheckBox::clicked, this, [this] { m_dynamicTouched = true; });
        for (QLineEdit *edit : { m_host, m_user, m_password, m_v4 })
            connect(edit, &QLineEdit::textEdited, this, [this] {
                showProblem({});
                m_login->hide();
            });
        retranslate();
    }

    QString name() const override { return tr("Internet"); }

    void retranslate() override
    {
        setHeader(tr("How does mail come and go?"), tr("Other servers bring mail to port 25 of this machine's public address. Mail to others leaves the same way, or through a provider who is believed more readily."));
        m_again->setText(tr("Look &again"));
        nameField(m_v4, tr("Public &IPv4 address"));
        m_v4->setPlaceholderText(tr("as found out"));
        m_dynamic->setText(tr("The address &changes from time to time"));
        m_dynamic->setToolTip(tr("Then the domain needs a dynamic-DNS service, and most servers refuse mail that comes from it directly."));
        m_map->setText(tr("Let the &router lead mail's ports to this machine"));
        m_mapHelp->setText(tr("By UPnP, NAT-PMP or PCP; renewed while the server runs, and taken back when you say so."));
        nameField(m_tryDomain, tr("Try port 25 &out with the domain"));
        m_tryDomain->setPlaceholderText(tr("of another address of yours"));
        m_try->setText(tr("Tr&y"));
        m_direct->setTexts(tr("Send mail &directly to its recipients' servers"), tr("Needs port 25 out, a fixed address, and a name for it (PTR) from your provider."));
        m_smarthost->setTexts(tr("Send mail through a &provider (smarthost)"), tr("Right for a connection at home: the provider sends it on with its own good name."));
        m_provider->setItemText(0, tr("Another provider"));
        nameField(m_provider, tr("Pro&vider"));
        nameField(m_host, tr("&Server for outgoing mail"));
        nameField(m_port, tr("Por&t"));
        nameField(m_tls, tr("&Encryption"));
        m_tls->setItemText(0, tr("STARTTLS"));
        m_tls->setItemText(1, tr("TLS from the beginning"));
        nameField(m_user, tr("Login na&me"));
        nameField(m_password, tr("Pass&word"));
        m_testLogin->setText(tr("Test the &login"));
        show();
    }

    void initializePage() override
    {
        const QString host = plan().sshHost + u' ' + plan().hostname;
        if (std::exchange(m_lookedUpFor, host) != host)
            lookUp();
    }

    bool validatePage() override
    {
        SetupPlan &p = plan();
        if (!require(validators::whyNotIpAddress(m_v4->text().trimmed(), false), m_v4))
            return false;
        if (p.publicV4 != m_v4->text().trimmed())
            setup().dnsAnswer = {};
        p.publicV4 = m_v4->text().trimmed();
        p.dynamicAddress = m_dynamic->isChecked();
        p.mapPorts = m_map->isVisibleTo(this) && m_map->isChecked();
        p.smarthost.reset();
        if (!m_smarthost->isChosen())
            return require({}, nullptr);
        const auto smarthost = read();
        if (!require(validators::whyNotSmarthost(smarthost), smarthost.host.isEmpty() ? static_cast<QWidget *>(m_host) : smarthost.login.isEmpty() ? m_user : m_password))
            return false;
        p.smarthost = smarthost;
        return true;
    }

private:
    void layOut()
    {
        auto *found = new QVBoxLayout;
        found->setSpacing(10);
        auto *first = new QHBoxLayout;
        first->addWidget(m_address, 1);
        first->addWidget(m_again, 0, Qt::AlignTop);
        found->addLayout(first);
        found->addWidget(m_in);
        found->addWidget(m_out);
        auto *trial = new QWidget(this);
        auto *line = new QHBoxLayout(trial);
        line->setContentsMargins(0, 0, 0, 0);
        line->addWidget(m_tryDomain, 1);
        line->addWidget(m_try);
        auto *form = roomyForm();
        addField(form, m_tryDomain, trial);
        addField(form, m_v4);
        auto *map = new QVBoxLayout;
        map->setSpacing(2);
        map->addWidget(m_dynamic);
        map->addWidget(m_map);
        map->addWidget(m_mapHelp);
        auto *smart = roomyForm();
        smart->setContentsMargins(24, 0, 0, 0);
        addField(smart, m_provider, withHelp(m_provider, { m_note }));
        addField(smart, m_host);
        auto *secure = new QWidget(this);
        auto *secureLine = new QHBoxLayout(secure);
        secureLine->setContentsMargins(0, 0, 0, 0);
        secureLine->addWidget(m_tls, 1);
        auto *portLabel = new QLabel(secure);
        portLabel->setBuddy(m_port);
        secureLine->addWidget(portLabel);
        secureLine->addWidget(m_port);
        addField(smart, m_tls, secure);
        addField(smart, m_user);
        addField(smart, m_password);
        auto *test = new QHBoxLayout;
        test->addWidget(m_testLogin);
        test->addWidget(m_login, 1);
        smart->addRow(test);
        m_smarthostRows->setLayout(smart);

        auto *inside = new QWidget;
        auto *column = new QVBoxLayout(inside);
        column->setContentsMargins(0, 0, 8, 0);
        column->setSpacing(12);
        column->addLayout(found);
        column->addLayout(form);
        column->addLayout(map);
        column->addSpacing(6);
        column->addWidget(m_direct);
        column->addWidget(m_smarthost);
        column->addWidget(m_smarthostRows);
        column->addStretch();
        auto *scroll = new QScrollArea(this);
        scroll->setWidget(inside);
        scroll->setWidgetResizable(true);
        scroll->setFrameShape(QFrame::NoFrame);
        scroll->setFocusPolicy(Qt::NoFocus);
        scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        body()->addWidget(scroll, 1);
        m_login->hide();
    }

    void lookUp()
    {
        m_mapHelp->setVisible(false);
        m_map->setVisible(false);
        m_again->setEnabled(false);
        m_out->show(QStringLiteral("unknown"), tr("Whether port 25 is open for mail that leaves is not known: it takes a try, below."));
        m_address->show(QStringLiteral("working"), tr("Looking for the public address…"));
        m_in->show(QStringLiteral("working"), tr("Looking whether port 25 can be reached…"));
        setup().lookUp().call(QStringLiteral("network.addresses"), {}, this, [this](const control::Answer &answer) {
            if (answer.ok)
                m_local = model::Addresses::fromJson(answer.result.toObject());
            askPublic();
        });
    }

    void askPublic()
    {
        setup().lookUp().call(QStringLiteral("network.publicAddress"), { { QStringLiteral("refresh"), true } }, this, [this](const control::Answer &answer) {
            m_again->setEnabled(true);
            m_public = answer.ok ? model::PublicAddress::fromJson(answer.result.toObject()) : model::PublicAddress();
            if (!answer.ok)
                m_address->show(QStringLiteral("unknown"), tr("The public address could not be found out: %1").arg(answer.message));
            else
                showAddress();
            askIn();
            if (!m_public.v4.isNull())
                askName();
        });
    }

    void showAddress()
    {
        const auto &address = m_public;
        const bool router = address.how == u"upnp" || address.how == u"natpmp" || address.how == u"pcp";
        const bool known = !address.v4.isNull() || !address.v6.isNull();
        QStringList texts;
        for (const QHostAddress &one : { address.v4, address.v6 }) {
            if (!one.isNull())
                texts << one.toString();
        }
        if (!known) {
            m_address->show(QStringLiteral("unknown"), m_local.behindNat ? tr("This machine is behind a router that does not tell its public address.") : tr("The public address could not be found out."),
                tr("If you know it, write it below. Without it, everything but the DNS records can be set up all the same."));
        } else if (!address.v4.isNull() && model::scopeOf(address.v4) == model::Scope::Shared) {
            m_address->show(QStringLiteral("trouble"), tr("The provider shares one public address among many customers (%1).").arg(address.v4.toString()),
                tr("Nobody can connect to this machine from outside by IPv4. Ask the provider for an address of your own, or rent a small server."));
        } else {
            m_address->show(QStringLiteral("well"), tr("The public address is %1.").arg(texts.join(QStringLiteral(", "))),
                router ? tr("The router said so; this machine is behind it.") : QString());
        }
        // Offered where there is a router that listens to such wishes.
        m_map->setVisible(router);
        m_mapHelp->setVisible(router);
        if (router && !m_mapTouched)
            m_map->setChecked(true);
        if (!router && m_local.behindNat && known)
            m_mapHelp->setText(tr("The router does not answer to UPnP, NAT-PMP or PCP: forward the ports 25, 465, 587 and 993 in its own settings."));
    }

    void askIn()
    {
        setup().lookUp().call(QStringLiteral("network.portTest"), { { QStringLiteral("direction"), QStringLiteral("in") } }, this, [this](const control::Answer &answer) {
            if (!answer.ok)
                return m_in->show(QStringLiteral("unknown"), tr("Whether port 25 can be reached from outside could not be found out: %1").arg(answer.message));
            const auto test = model::PortTest::fromJson(answer.result.toObject());
            // Before the server runs a refusal only says that nothing listens yet.
            if (test.result == model::PortTest::Result::Open)
                return m_in->show(QStringLiteral("attention"), tr("Something answers on port 25 of the public address already."), test.banner);
            m_in->show(QStringLiteral("unknown"), tr("Whether port 25 can be reached from outside is not known yet."),
                tr("It can be seen once the server runs: the window tells you, under DNS and deliverability."));
        });
    }

    // The provider's name for the address says what kind it is.
    void askName()
    {
        setup().lookUp().call(QStringLiteral("dns.check"), { { QStringLiteral("domain"), plan().domain }, { QStringLiteral("ipv4"), m_public.v4.toString() } }, this,
            [this](const control::Answer &answer) {
                if (!answer.ok)
                    return;
                setup().dnsAnswer = answer.result.toObject();
                const auto advice = model::DnsAdvice::fromJson(setup().dnsAnswer);
                for (const model::DnsRecord &record : advice.records) {
                    if (record.type != u"PTR" || !record.check || record.check->found.isEmpty())
                        continue;
                    if (looksDynamic(record.check->found.first(), m_public.v4.toString()) && !m_dynamicTouched) {
                        m_dynamic->setChecked(true);
                        m_address->show(QStringLiteral("attention"), tr("The public address is %1, and its name %2 looks like one that changes.").arg(m_public.v4.toString(), record.check->found.first()),
                            tr("Sending through a provider is the better way then."));
                    }
                }
            });
    }

    void tryOut()
    {
        const QString domain = m_tryDomain->text().trimmed();
        if (!require(validators::whyNotDomain(domain), m_tryDomain))
            return;
        m_try->setEnabled(false);
        m_out->show(QStringLiteral("working"), tr("Connecting to the mail server of %1…").arg(domain));
        setup().lookUp().call(QStringLiteral("network.portTest"), { { QStringLiteral("direction"), QStringLiteral("out") }, { QStringLiteral("domain"), validators::asciiName(domain) } }, this,
            [this](const control::Answer &answer) {
                m_try->setEnabled(true);
                if (!answer.ok)
                    return m_out->show(QStringLiteral("unknown"), tr("It could not be found out: %1").arg(answer.message));
                const auto test = model::PortTest::fromJson(answer.result.toObject());
                using Result = model::PortTest::Result;
                if (test.result == Result::Open)
                    m_out->show(QStringLiteral("well"), tr("Mail can leave: %1 answers on port 25.").arg(test.host));
                else if (test.result == Result::Inconclusive)
                    m_out->show(QStringLiteral("unknown"), tr("It could not be found out: %1.").arg(test.sentence));
                else
                    m_out->show(QStringLiteral("trouble"), tr("Port 25 is closed for mail that leaves: %1 could not be reached.").arg(test.host),
                        tr("Many providers block it. Ask them to open it, or send through a provider, below."));
            });
    }

    void takePreset(int index)
    {
        m_login->hide();
        if (index > 0) {
            const SmarthostPreset &preset = m_presets[size_t(index) - 1];
            m_host->setText(preset.host);
            m_port->setValue(preset.port);
            m_tls->setCurrentIndex(preset.tls == SetupPlan::SmarthostTls::Implicit ? 1 : 0);
            if (!preset.login.isEmpty())
                m_user->setText(preset.login);
        } else {
            m_host->clear();
            m_port->setValue(465);
            m_tls->setCurrentIndex(1);
        }
        show();
    }

    SetupPlan::Smarthost read() const
    {
        SetupPlan::Smarthost smarthost;
        smarthost.host = m_host->text().trimmed();
        smarthost.port = m_port->value();
        smarthost.tls = m_tls->currentIndex() == 1 ? SetupPlan::SmarthostTls::Implicit : SetupPlan::SmarthostTls::Required;
        smarthost.login = m_user->text().trimmed();
        smarthost.password = Secret(m_password->text().toUtf8());
        return smarthost;
    }

    void testLogin()
    {
        const auto smarthost = read();
        if (!require(validators::whyNotSmarthost(smarthost), m_host))
            return;
        MailServer server;
        server.host = smarthost.host;
        server.port = smarthost.port;
        server.implicitTls = smarthost.tls == SetupPlan::SmarthostTls::Implicit;
        server.login = smarthost.login;
        server.password = smarthost.password;
        m_login->show(QStringLiteral("working"), tr("Logging in at %1…").arg(server.host));
        m_testLogin->setEnabled(false);
        auto *talk = new SubmissionTalk(server, this);
        const auto over = [this, talk](const QString &state, const QString &sentence) {
            talk->deleteLater();
            m_testLogin->setEnabled(true);
            m_login->show(state, sentence);
        };
        connect(talk, &MailTalk::finished, this, [over, smarthost] {
            over(QStringLiteral("well"), smarthost.login.isEmpty() ? tr("It answers, without a login.") : tr("The login works."));
        });
        connect(talk, &MailTalk::failed, this, [over](const QString &sentence) { over(QStringLiteral("trouble"), sentence); });
        talk->tryLogin();
    }

    void show()
    {
        m_smarthostRows->setVisible(m_smarthost->isChosen());
        const int index = m_provider->currentIndex();
        m_note->setText(index > 0 ? m_presets[size_t(index) - 1].note : tr("The provider's help pages name the server: look for SMTP or outgoing mail."));
        if (m_host->text().isEmpty() && m_port->value() == 1) {
            m_port->setValue(465);
            m_tls->setCurrentIndex(1);
        }
        showProblem({});
    }

    Finding *m_address, *m_out, *m_in, *m_login;
    QLineEdit *m_v4, *m_tryDomain, *m_host, *m_user, *m_password;
    QCheckBox *m_dynamic, *m_map;
    HelpLabel *m_mapHelp, *m_note;
    Choice *m_direct, *m_smarthost;
    QComboBox *m_provider, *m_tls;
    QSpinBox *m_port;
    QPushButton *m_again, *m_try, *m_testLogin;
    QWidget *m_smarthostRows;
    const std::vector<SmarthostPreset> m_presets;
    model::Addresses m_local;
    model::PublicAddress m_public;
    QString m_lookedUpFor;
    bool m_mapTouched = false, m_dynamicTouched = false;
};

} // namespace

SetupPage *internetPage(SetupWizard &wizard) { return new InternetPage(wizard); }

} // namespace gui::setup

#include "internetpage.moc"
