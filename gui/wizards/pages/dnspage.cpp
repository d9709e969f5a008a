// 7. The DNS records the domain needs: to copy one by one, or as a zone file; a mark says which are there.
#include "gui/wizards/pages/pages.h"

#include "gui/app/icons.h"
#include "gui/app/said.h"
#include "gui/widgets/columnscroll.h"
#include "gui/widgets/copybutton.h"
#include "gui/widgets/helplabel.h"
#include "gui/widgets/statuslamp.h"
#include "gui/wizards/validators.h"
#include "shared/model/dnsadvice.h"

#include <QFileDialog>
#include <QFontDatabase>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSaveFile>
#include <QTimer>
#include <QVBoxLayout>

namespace gui::setup {
namespace {

using namespace std::chrono_literals;

class DnsPage : public SetupPage
{
    Q_OBJECT
public:
    explicit DnsPage(SetupWizard &wizard)
        : SetupPage(wizard, QStringLiteral("dns"))
        , m_finding(new Finding(this))
        , m_check(new QPushButton(icon(QStringLiteral("refresh")), {}, this))
        , m_save(new QPushButton(icon(QStringLiteral("save")), {}, this))
        , m_copyAll(new QPushButton(icon(QStringLiteral("copy")), {}, this))
        , m_scroll(new ColumnScroll(this))
    {
        auto *top = new QHBoxLayout;
        top->addWidget(m_finding, 1);
        top->addWidget(m_check);
        top->addWidget(m_copyAll);
        top->addWidget(m_save);
        body()->addLayout(top);
        m_scroll->setFocusPolicy(Qt::StrongFocus); // read with the arrow keys
        body()->addWidget(m_scroll, 1);
        m_again.setInterval(30s);
        connect(&m_again, &QTimer::timeout, this, &DnsPage::ask);
        connect(m_check, &QPushButton::clicked, this, &DnsPage::ask);
        connect(m_save, &QPushButton::clicked, this, &DnsPage::save);
        connect(m_copyAll, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_advice.toZone()); });
        retranslate();
    }

    QString name() const override { return tr("DNS records"); }

    void retranslate() override
    {
        setHeader(tr("Which records does the domain need?"),
            tr("Enter them where you manage the domain, at its registrar. It may take hours until all the world sees them; you can go on meanwhile, the window keeps watching."));
        m_check->setText(tr("&Check again"));
        m_save->setText(tr("&Save as zone file…"));
        m_copyAll->setText(tr("Copy a&ll"));
        draw();
    }

    void initializePage() override
    {
        m_advice = {};
        if (!setup().dnsAnswer.isEmpty())
            m_advice = model::DnsAdvice::fromJson(setup().dnsAnswer);
        draw();
        ask();
        m_again.start();
    }
    void cleanupPage() override { m_again.stop(); }
    bool validatePage() override
    {
        m_again.stop();
        return true;
    }

private:
    void ask()
    {
        if (m_asking)
            return;
        m_asking = true;
        m_check->setEnabled(false);
        if (m_advice.records.empty())
            m_finding->show(QStringLiteral("working"), tr("Asking DNS…"));
        QJsonObject params { { QStringLiteral("domain"), validators::asciiName(plan().domain) } };
        if (!plan().publicV4.isEmpty())
            params[u"ipv4"] = plan().publicV4;
        if (!plan().publicV6.isEmpty())
            params[u"ipv6"] = plan().publicV6;
        setup().lookUp().call(QStringLiteral("dns.check"), params, this, [this](const control::Answer &answer) {
            m_asking = false;
            m_check->setEnabled(true);
            if (!answer.ok)
                return m_finding->show(QStringLiteral("unknown"), tr("It could not be found out: %1").arg(answer.message));
            setup().dnsAnswer = answer.result.toObject();
            m_advice = model::DnsAdvice::fromJson(setup().dnsAnswer);
            draw();
        });
    }

    static Health healthOf(const model::DnsRecord &record)
    {
        using State = model::DnsRecord::Check::State;
        if (!record.check || record.check->state == State::Error)
            return Health::Unknown;
        if (record.check->state == State::Ok)
            return Health::Well;
        return record.need == model::DnsRecord::Need::Needed ? Health::Trouble : Health::Attention;
    }

    QString checkText(const model::DnsRecord &record) const
    {
        using State = model::DnsRecord::Check::State;
        if (!record.check)
            return {};
        switch (record.check->state) {
        case State::Ok: return tr("It is there.");
        case State::Missing: return tr("It is not there yet.");
        case State::Different: return tr("Something else is there: %1").arg(record.check->found.join(QStringLiteral(" · ")));
        case State::Error: return tr("DNS did not answer; it is not known whether it is there.");
        }
        return {};
    }

    QString needText(model::DnsRecord::Need need) const
    {
        switch (need) {
        case model::DnsRecord::Need::Needed: return tr("needed");
        case model::DnsRecord::Need::Recommended: return tr("recommended");
        case model::DnsRecord::Need::Optional: return tr("optional");
        }
        return {};
    }

    void draw()
    {
        auto *inside = new QWidget;
        auto *column = new QVBoxLayout(inside);
        column->setContentsMargins(0, 0, 8, 0);
        column->setSpacing(14);
        int there = 0, needed = 0, unknown = 0;
        for (const model::DnsRecord &record : m_advice.records) {
            const bool isNeeded = record.need != model::DnsRecord::Need::Optional;
            needed += isNeeded;
            unknown += isNeeded && (!record.check || record.check->state == model::DnsRecord::Check::State::Error);
            there += isNeeded && record.check && record.check->state == model::DnsRecord::Check::State::Ok;
            column->addWidget(row(record));
        }
        column->addStretch();
        const int at = m_scroll->verticalScrollBar()->value();
        m_scroll->setWidget(inside);
        m_scroll->verticalScrollBar()->setValue(at);
        m_save->setEnabled(!m_advice.records.empty());
        m_copyAll->setEnabled(!m_advice.records.empty());
        if (m_advice.records.empty())
            return;
        const QString sentence = there == needed ? tr("All records are there.") : unknown == needed ? tr("DNS does not answer: it is not known which records are there.")
                                                                                                   : tr("%1 of %2 records are there.").arg(there).arg(needed);
        m_finding->show(there == needed ? QStringLiteral("well") : unknown == needed ? QStringLiteral("unknown") : QStringLiteral("attention"), sentence,
            m_advice.addresses.isEmpty() ? tr("The public address is not known: the records that name it are missing here. Write it on the page about the Internet.") : QString());
    }

    QWidget *row(const model::DnsRecord &record)
    {
        auto *widget = new QWidget;
        auto *lamp = new StatusLamp(widget, 18);
        lamp->setHealth(healthOf(record));
        auto *title = new QLabel(QStringLiteral("%1  %2").arg(record.type, record.name), widget);
        QFont bold = title->font();
        bold.setWeight(QFont::DemiBold);
        title->setFont(bold);
        auto *need = new HelpLabel(widget);
        need->setText(needText(record.need));
        need->setWordWrap(false);
        auto *value = new QLabel(record.value, widget);
        value->setTextFormat(Qt::PlainText);
        value->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
        value->setWordWrap(true);
        value->setTextInteractionFlags(Qt::TextSelectableByMouse);
        auto *copy = new CopyButton(widget);
        copy->setText(record.value, tr("Copy the value of the %1 record").arg(record.type));
        copy->setFocusPolicy(Qt::StrongFocus);
        auto *why = new HelpLabel(widget);
        QString text = said(record.why);
        if (!text.isEmpty() && !text.endsWith(u'.'))
            text += u'.';
        why->setText(text + (record.check ? u' ' + checkText(record) : QString()));
        auto *grid = new QGridLayout(widget);
        grid->setContentsMargins(0, 0, 0, 0);
        grid->setHorizontalSpacing(10);
        grid->setVerticalSpacing(2);
        grid->addWidget(lamp, 0, 0, Qt::AlignTop);
        grid->addWidget(title, 0, 1);
        grid->addWidget(need, 0, 2, Qt::AlignRight);
        grid->addWidget(value, 1, 1);
        grid->addWidget(copy, 1, 2, Qt::AlignRight | Qt::AlignTop);
        grid->addWidget(why, 2, 1, 1, 2);
        grid->setColumnStretch(1, 1);
        return widget;
    }

    void save()
    {
        auto *dialog = new QFileDialog(this, tr("Save as zone file"), plan().domain + QStringLiteral(".zone"));
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setAcceptMode(QFileDialog::AcceptSave);
        connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
            QSaveFile file(path);
            const QByteArray text = m_advice.toZone().toUtf8();
            if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || !file.commit())
                showProblem(tr("%1 cannot be written: %2").arg(path, file.errorString()));
        });
        dialog->open();
    }

    Finding *m_finding;
    QPushButton *m_check, *m_save, *m_copyAll;
    QScrollArea *m_scroll;
    QTimer m_again;
    model::DnsAdvice m_advice;
    bool m_asking = false;
};

} // namespace

SetupPage *dnsPage(SetupWizard &wizard) { return new DnsPage(wizard); }

} // namespace gui::setup

#include "dnspage.moc"
