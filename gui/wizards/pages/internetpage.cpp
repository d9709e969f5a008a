// 5. The way to and from the Internet. Everything here is looked up while the person reads; what cannot be found out is said
// to be so. Nothing of it holds up the way on.
#include "gui/wizards/pages/pages.h"

#include "gui/app/icons.h"
#include "gui/app/said.h"
#include "gui/widgets/columnscroll.h"
#include "gui/widgets/helplabel.h"
#include "gui/wizards/pages/smarthostbox.h"
#include "gui/wizards/validators.h"
#include "shared/model/dnsadvice.h"
#include "shared/model/network.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QRegularExpression>
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
        , m_v4(new QLineEdit(this))
        , m_tryDomain(new QLineEdit(this))
        , m_dynamic(new QCheckBox(this))
        , m_map(new QCheckBox(this))
        , m_mapHelp(new HelpLabel(this))
        , m_direct(new Choice(this))
        , m_smarthost(new Choice(this))
        , m_again(new QPushButton(icon(QStringLiteral("refresh")), {}, this))
        , m_try(new QPushButton(this))
        , m_box(new SmarthostBox(this))
    {
        auto *group = new QButtonGroup(this);
        group->addButton(m_direct->button());
        group->addButton(m_smarthost->button());
        m_direct->button()->setChecked(true);
        m_v4->setObjectName(QStringLiteral("publicV4"));
        m_dynamic->setObjectName(QStringLiteral("dynamicAddress"));
        m_map->setObjectName(QStringLiteral("mapPorts"));
        layOut();
        connect(m_again, &QPushButton::clicked, this, &InternetPage::lookUp);
        connect(m_try, &QPushButton::clicked, this, &InternetPage::tryOut);
        connect(m_tryDomain, &QLineEdit::returnPressed, this, &InternetPage::tryOut);
        connect(m_smarthost->button(), &QRadioButton::toggled, this, &InternetPage::show);
        connect(m_map, &QCheckBox::clicked, this, [this] { m_mapTouched = true; });
        connect(m_dynamic, &QCheckBox::clicked, this, [this] { m_dynamicTouched = true; });
        connect(m_v4, &QLineEdit::textEdited, this, [this] { showProblem({}); });
        connect(m_box, &SmarthostBox::edited, this, [this] { showProblem({}); });
        connect(m_box, &SmarthostBox::refused, this, [this](const QString &whyNot) { require(whyNot, m_box->fieldToMend(m_box->read())); });
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
        nameField(m_tryDomain, tr("Try port 25 &out with the domain"));
        m_tryDomain->setPlaceholderText(tr("of another address of yours"));
        m_try->setText(tr("Tr&y"));
        m_direct->setTexts(tr("Send mail &directly to its recipients' servers"), tr("Needs port 25 out, a fixed address, and a name for it (PTR) from your provider."));
        m_smarthost->setTexts(tr("Send mail through a &provider (smarthost)"), tr("Right for a connection at home: the provider sends it on with its own good name."));
        m_box->retranslate();
        showRouter();
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
        const auto smarthost = m_box->read();
        if (!require(validators::whyNotSmarthost(smarthost), m_box->fieldToMend(smarthost)))
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
        column->addWidget(m_box);
        column->addStretch();
        auto *scroll = new ColumnScroll(this);
        scroll->setWidget(inside);
        body()->addWidget(scroll, 1);
    }

    void lookUp()
    {
        m_local = {};
        m_routerAnswers = false;
        showRouter();
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
        m_routerAnswers = router;
        showRouter();
    }

    // Offered where there is a router that listens to such wishes; else said how it is done by hand.
    void showRouter()
    {
        m_map->setVisible(m_routerAnswers);
        m_mapHelp->setVisible(m_routerAnswers || m_local.behindNat);
        if (m_routerAnswers && !m_mapTouched)
            m_map->setChecked(true);
        m_mapHelp->setText(m_routerAnswers ? tr("By UPnP, NAT-PMP or PCP; renewed while the server runs, and taken back when you say so.")
                                           : tr("The router does not answer to UPnP, NAT-PMP or PCP: forward the ports 25, 465, 587 and 993 in its own settings."));
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
                    m_out->show(QStringLiteral("unknown"), tr("It could not be found out: %1.").arg(said(test.sentence)));
                else
                    m_out->show(QStringLiteral("trouble"), tr("Port 25 is closed for mail that leaves: %1 could not be reached.").arg(test.host),
                        tr("Many providers block it. Ask them to open it, or send through a provider, below."));
            });
    }

    void show()
    {
        m_box->setVisible(m_smarthost->isChosen());
        showProblem({});
    }

    Finding *m_address, *m_out, *m_in;
    QLineEdit *m_v4, *m_tryDomain;
    QCheckBox *m_dynamic, *m_map;
    HelpLabel *m_mapHelp;
    Choice *m_direct, *m_smarthost;
    QPushButton *m_again, *m_try;
    SmarthostBox *m_box;
    model::Addresses m_local;
    model::PublicAddress m_public;
    QString m_lookedUpFor;
    bool m_routerAnswers = false, m_mapTouched = false, m_dynamicTouched = false;
};

} // namespace

SetupPage *internetPage(SetupWizard &wizard) { return new InternetPage(wizard); }

} // namespace gui::setup

#include "internetpage.moc"
