#include "gui/pages/dns/dnspage.h"

#include "gui/app/icons.h"
#include "gui/app/said.h"
#include "gui/models/lazytablemodel.h"
#include "gui/pages/dns/reachability.h"
#include "gui/pages/dns/recordlist.h"
#include "gui/pages/dns/zonedialog.h"
#include "gui/pages/tableactions.h"
#include "gui/widgets/columnscroll.h"
#include "gui/widgets/helplabel.h"
#include "gui/widgets/statuslamp.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QJsonArray>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace gui {

RecordsSection::RecordsSection(const PageContext &context, QWidget *parent)
    : Section(context, parent)
    , m_domain(new QComboBox(this))
    , m_check(makeButton("refresh", this, [this] { check(); }))
    , m_zone(makeButton("logs", this, [this] { showZone(); }))
    , m_domainLabel(new QLabel(this))
    , m_note(new HelpLabel(this))
    , m_lamp(new StatusLamp(this))
    , m_state(new QLabel(this))
    , m_records(new RecordList(this))
    , m_scroll(new ColumnScroll(this))
{
    m_domainLabel->setBuddy(m_domain);
    m_domain->setMinimumWidth(fontMetrics().averageCharWidth() * 28);
    m_state->setObjectName(QStringLiteral("dnsState"));
    m_state->setWordWrap(true);
    m_state->setTextFormat(Qt::PlainText);
    auto *top = new QHBoxLayout;
    top->setSpacing(8);
    top->addWidget(m_domainLabel);
    top->addWidget(m_domain);
    top->addSpacing(8);
    top->addWidget(m_lamp);
    top->addWidget(m_state, 1);
    top->addWidget(m_zone);
    top->addWidget(m_check);
    m_scroll->setFocusPolicy(Qt::StrongFocus); // read with the arrow keys
    m_scroll->setWidget(m_records);
    m_scroll->viewport()->setAutoFillBackground(false); // the tab's colour, not the window's
    m_records->setAutoFillBackground(false);
    body()->addLayout(top);
    body()->addWidget(m_note);
    body()->addWidget(m_scroll, 1);
    m_note->hide();
    connect(m_domain, &QComboBox::currentIndexChanged, this, [this] {
        m_advice = {};
        advise();
    });
}

QString RecordsSection::title() const { return tr("Records"); }

QString RecordsSection::help() const
{
    return tr("Put these where you registered the domain, or where its DNS is kept: one by one with the copy buttons, or all at once as a zone file. A change takes minutes to hours until everybody sees it.");
}

void RecordsSection::retranslate()
{
    m_domainLabel->setText(tr("&Domain"));
    m_domain->setAccessibleName(tr("Domain"));
    m_check->setText(tr("Check now"));
    m_zone->setText(tr("Zone file…"));
    m_scroll->setAccessibleName(tr("DNS records"));
    m_records->retranslate();
    if (!m_advice.isEmpty())
        take(m_advice);
}

void RecordsSection::refresh()
{
    call(QStringLiteral("domain.list"), {}, [this](const QJsonObject &result) { listDomains(result); });
}

void RecordsSection::showDomain(const QString &domain)
{
    m_wanted = domain;
    const int at = m_domain->findData(domain);
    if (at >= 0)
        m_domain->setCurrentIndex(at);
}

void RecordsSection::listDomains(const QJsonObject &result)
{
    const QString chosen = m_wanted.isEmpty() ? m_domain->currentData().toString() : std::exchange(m_wanted, QString());
    {
        const QSignalBlocker quiet(m_domain);
        m_domain->clear();
        for (const QJsonValue &domain : result.value(u"domains").toArray())
            m_domain->addItem(domain[u"name"].toString(), domain[u"name"].toString());
        m_domain->setCurrentIndex(m_domain->count() == 0 ? -1 : std::max(0, m_domain->findData(chosen)));
    }
    m_check->setEnabled(m_domain->count() > 0);
    m_zone->setEnabled(m_domain->count() > 0);
    if (m_domain->count() == 0)
        m_state->setText(tr("Add a domain first."));
    else
        advise();
}

void RecordsSection::advise()
{
    const QString domain = m_domain->currentData().toString();
    if (domain.isEmpty())
        return;
    call(QStringLiteral("dns.advice"), { { QStringLiteral("domain"), domain } },
        [this, domain](const QJsonObject &advice) {
            if (domain != m_domain->currentData().toString())
                return;
            if (m_advice.value(u"domain") != advice.value(u"domain")) // else what was checked stays until it is checked anew
                take(advice);
            check();
        },
        [this](const QString &sentence) {
            m_lamp->setHealth(Health::Trouble);
            m_state->setText(sentence);
        });
}

void RecordsSection::check()
{
    const QString domain = m_domain->currentData().toString();
    if (domain.isEmpty() || std::exchange(m_checking, true))
        return;
    m_check->setEnabled(false);
    m_lamp->setHealth(Health::Working);
    m_state->setText(tr("Asking the DNS…"));
    const auto over = [this] {
        m_checking = false;
        m_check->setEnabled(true);
    };
    call(QStringLiteral("dns.check"), { { QStringLiteral("domain"), domain } },
        [this, domain, over](const QJsonObject &advice) {
            over();
            if (domain == m_domain->currentData().toString())
                take(advice);
            else
                check(); // another was chosen meanwhile
        },
        [this, over](const QString &sentence) {
            over();
            m_lamp->setHealth(Health::Trouble);
            m_state->setText(sentence);
        });
}

void RecordsSection::take(const QJsonObject &advice)
{
    m_advice = advice;
    const QString note = said(advice, "note");
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
    m_records->setRecords(advice.value(u"records").toArray());
    const QString state = advice.value(u"state").toString(), checked = advice.value(u"checkedAt").toString();
    if (checked.isEmpty())
        return;
    m_lamp->setHealth(healthOf(state));
    const QString when = timeText(checked);
    m_state->setText(state == u"ok" ? tr("All that matters is published (checked %1).").arg(when)
            : state == u"trouble"   ? tr("Something that is needed is missing or different (checked %1).").arg(when)
                                    : tr("What is needed is there; something recommended is missing, or the DNS did not answer (checked %1).").arg(when));
}

void RecordsSection::showZone() { (new ZoneDialog(m_advice.value(u"domain").toString(), m_advice.value(u"zone").toString(), this))->open(); }

DnsPage::DnsPage(const PageContext &context, QWidget *parent)
    : SectionedPage(context, parent)
    , m_records(new RecordsSection(context))
{
    tabs()->addSection(QStringLiteral("dns"), m_records);
    tabs()->addSection(QStringLiteral("world"), new ReachabilitySection(context));
}

QString DnsPage::help() const
{
    return tr("Other servers find yours by its DNS records, and believe its mail because of them. When mail does not arrive, or lands in others' junk, the reason is mostly here.");
}

void DnsPage::showArgument(const QString &domain)
{
    tabs()->show(m_records);
    m_records->showDomain(domain);
}

} // namespace gui
