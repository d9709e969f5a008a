#include "gui/pages/overview/overviewpage.h"

#include "gui/app/said.h"
#include "gui/models/lazytablemodel.h"
#include "gui/pages/overview/parts.h"
#include "gui/widgets/barchart.h"
#include "gui/widgets/card.h"
#include "gui/widgets/cardrow.h"
#include "gui/widgets/columnscroll.h"
#include "gui/widgets/helplabel.h"
#include "gui/widgets/statuslamp.h"

#include <QEvent>
#include <QGridLayout>
#include <QJsonArray>
#include <QLabel>
#include <QLocale>

namespace gui {

static constexpr int hoursShown = 24;
static constexpr int problemsShown = 5;

static QLabel *heading(QWidget *parent)
{
    auto *label = new QLabel(parent);
    QFont font = label->font();
    font.setPointSizeF(font.pointSizeF() * 1.15);
    font.setWeight(QFont::DemiBold);
    label->setFont(font);
    return label;
}

OverviewPage::OverviewPage(const PageContext &context, QWidget *parent)
    : Page(context, parent)
    , m_lamp(new StatusLamp(this, 40))
    , m_verdict(heading(this))
    , m_verdictDetail(new HelpLabel(this))
    , m_chartTitle(heading(this))
    , m_partsTitle(heading(this))
    , m_problemsTitle(heading(this))
    , m_in(new Card(QStringLiteral("mail-in"), this))
    , m_out(new Card(QStringLiteral("mail-out"), this))
    , m_queue(new Card(QStringLiteral("queue"), this))
    , m_storage(new Card(QStringLiteral("storage"), this))
    , m_certificate(new Card(QStringLiteral("certificates"), this))
    , m_chart(new BarChart(this))
    , m_parts(new QGridLayout)
    , m_problems(new QVBoxLayout)
{
    auto *verdict = new QHBoxLayout;
    verdict->setSpacing(14);
    verdict->addWidget(m_lamp);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_verdict);
    words->addWidget(m_verdictDetail);
    verdict->addLayout(words, 1);
    auto *cards = new CardRow({ m_in, m_out, m_queue, m_storage, m_certificate }, this);
    const auto opens = [this](Card *card, const char *page) {
        connect(card, &Card::clicked, this, [this, page] { this->context().openPage(QString::fromLatin1(page), {}); });
    };
    opens(m_in, "journey");
    opens(m_out, "journey");
    opens(m_queue, "queue");
    opens(m_storage, "accounts");
    opens(m_certificate, "certificates");
    m_parts->setColumnStretch(2, 1);
    m_parts->setHorizontalSpacing(12);
    m_parts->setVerticalSpacing(8);
    m_problems->setSpacing(12);

    auto *inside = new QWidget(this);
    auto *all = new QVBoxLayout(inside);
    all->setContentsMargins(0, 0, 8, 0);
    all->setSpacing(16);
    all->addLayout(verdict);
    all->addWidget(cards);
    all->addSpacing(4);
    all->addWidget(m_chartTitle);
    m_chart->setMinimumHeight(190);
    all->addWidget(m_chart);
    all->addSpacing(4);
    all->addWidget(m_partsTitle);
    all->addLayout(m_parts);
    all->addSpacing(4);
    all->addWidget(m_problemsTitle);
    all->addLayout(m_problems);
    all->addStretch();
    auto *scroll = new ColumnScroll(this);
    scroll->setWidget(inside);
    body()->addWidget(scroll);

    connect(&connection(), &Connection::notified, this, [this](const QString &method, const QJsonObject &params) {
        if (!isActive())
            return;
        if (method == u"counters")
            takeCounters(params);
        else if (method == u"health")
            takeHealth(params);
        else if (method == u"queue")
            call(QStringLiteral("queue.totals"), {}, [this](const QJsonObject &totals) { takeQueue(totals); }, [](const QString &) {});
    });
}

QString OverviewPage::help() const
{
    return tr("How your server is. While every part says it is well, there is nothing for you to do; where one is not, its line says what that means for your mail and what helps.");
}

void OverviewPage::retranslate()
{
    m_in->setTitle(tr("Received today"));
    m_out->setTitle(tr("Sent today"));
    m_queue->setTitle(tr("Waiting"));
    m_storage->setTitle(tr("Storage"));
    m_certificate->setTitle(tr("Certificate"));
    m_chartTitle->setText(tr("Mail per hour"));
    m_chart->setAccessibleName(tr("Mail per hour, the last 24 hours; arrow keys read one hour after the other"));
    m_partsTitle->setText(tr("Parts of the server"));
    m_problemsTitle->setText(tr("Last problems"));
    m_chart->setSeries({ { tr("received"), QColor(0x2f, 0x6f, 0xd0), Qt::SolidPattern }, { tr("sent"), QColor(0x1e, 0x8e, 0x4e), Qt::Dense3Pattern },
        { tr("junk and refused"), QColor(0xc6, 0x6a, 0x2f), Qt::BDiagPattern } });
    drawToday();
    const QJsonObject totals = m_totals; // newer than those of the status
    takeStatus(m_status);
    takeQueue(totals);
    takeCertificates(m_certificates);
    drawHours();
    drawHealth();
    drawProblems();
}

void OverviewPage::refresh()
{
    call(QStringLiteral("server.status"), {}, [this](const QJsonObject &status) { takeStatus(status); });
    call(QStringLiteral("server.counters"), {}, [this](const QJsonObject &counters) { takeCounters(counters); });
    call(QStringLiteral("health.list"), {}, [this](const QJsonObject &health) { takeHealth(health); });
    call(QStringLiteral("health.problems"), { { QStringLiteral("limit"), problemsShown } }, [this](const QJsonObject &result) { takeProblems(result); });
    call(QStringLiteral("certificate.list"), {}, [this](const QJsonObject &result) { takeCertificates(result); });
    askHours();
}

void OverviewPage::activate()
{
    for (const char *subject : { "counters", "health", "queue" })
        connection().subscribe(this, QString::fromLatin1(subject));
}

void OverviewPage::deactivate()
{
    for (const char *subject : { "counters", "health", "queue" })
        connection().unsubscribe(this, QString::fromLatin1(subject));
}

static QDateTime thisHour()
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    return { now.date(), QTime(now.time().hour(), 0), Qt::UTC };
}

void OverviewPage::askHours()
{
    m_chartEnd = thisHour();
    const QDateTime from = m_chartEnd.addSecs(-3600 * (hoursShown - 1));
    call(QStringLiteral("counters.hours"), { { QStringLiteral("from"), from.toString(Qt::ISODate) } }, [this](const QJsonObject &result) {
        m_hours.clear();
        for (const QJsonValue &row : result.value(u"rows").toArray())
            m_hours.push_back(model::CounterRow::fromJson(row.toObject()));
        drawHours();
    });
}

void OverviewPage::takeCounters(const QJsonObject &counters)
{
    m_today = model::CounterRow::fromJson(counters.value(u"today").toObject());
    drawToday();
    const auto hour = model::CounterRow::fromJson(counters.value(u"hour").toObject());
    if (!hour.start.isValid())
        return;
    if (hour.start > m_chartEnd)
        return askHours();
    std::erase_if(m_hours, [&](const model::CounterRow &row) { return row.start == hour.start; });
    m_hours.push_back(hour);
    drawHours();
}

void OverviewPage::drawToday()
{
    using model::Counter;
    const qint64 turnedAway = m_today[Counter::Junk] + m_today[Counter::Refused];
    m_in->setFigure(numberText(m_today[Counter::MailIn]), tr("%n junk or refused", nullptr, int(turnedAway)));
    m_out->setFigure(numberText(m_today[Counter::MailOut]), tr("%n submitted by you", nullptr, int(m_today[Counter::Submitted])));
}

void OverviewPage::drawHours()
{
    using model::Counter;
    if (!m_chartEnd.isValid())
        return;
    std::vector<BarChart::Bar> bars;
    for (int i = hoursShown - 1; i >= 0; --i) {
        const QDateTime start = m_chartEnd.addSecs(-3600 * i);
        const auto row = std::find_if(m_hours.begin(), m_hours.end(), [&](const model::CounterRow &r) { return r.start == start; });
        BarChart::Bar bar { start.toLocalTime(), { 0, 0, 0 } };
        if (row != m_hours.end())
            bar.values = { (*row)[Counter::MailIn], (*row)[Counter::MailOut], (*row)[Counter::Junk] + (*row)[Counter::Refused] };
        bars.push_back(std::move(bar));
    }
    m_chart->setBars(std::move(bars));
}

void OverviewPage::takeQueue(const QJsonObject &totals)
{
    m_totals = totals;
    const qint64 held = totals.value(u"held").toInteger();
    const QString oldest = totals.value(u"oldest").toString();
    m_queue->setFigure(numberText(totals.value(u"messages").toInteger()),
        totals.value(u"paused").toBool()                    ? tr("outgoing mail is paused")
            : held > 0                                      ? tr("%n held", nullptr, int(held))
            : totals.value(u"messages").toInteger() == 0    ? tr("all mail is delivered")
            : oldest.isEmpty()                              ? sizeText(totals.value(u"octets").toInteger())
                                                            : tr("the oldest since %1").arg(timeText(oldest)));
}

void OverviewPage::takeStatus(const QJsonObject &status)
{
    m_status = status;
    takeQueue(status.value(u"queue").toObject());
    const int accounts = status.value(u"accounts").toInt();
    m_storage->setFigure(status.isEmpty() ? QStringLiteral("–") : tr("%n account(s)", nullptr, accounts), m_storage->detail());
}

void OverviewPage::takeHealth(const QJsonObject &health)
{
    m_health = model::HealthReport::fromJson(health);
    drawHealth();
}

// The one that ends first counts.
void OverviewPage::takeCertificates(const QJsonObject &result)
{
    m_certificates = result;
    const QJsonArray certificates = result.value(u"certificates").toArray();
    if (certificates.isEmpty())
        return m_certificate->setFigure(QStringLiteral("–"), result.isEmpty() ? QString() : tr("there is none"));
    QDateTime first;
    for (const QJsonValue &certificate : certificates) {
        const QDateTime end = QDateTime::fromString(certificate[u"notAfter"].toString(), Qt::ISODateWithMs);
        if (!first.isValid() || end < first)
            first = end;
    }
    const int days = int(QDateTime::currentDateTimeUtc().daysTo(first));
    m_certificate->setFigure(days < 0 ? tr("expired") : tr("%Ln day(s)", nullptr, days),
        tr("valid until %1").arg(QLocale().toString(first.toLocalTime().date(), QLocale::ShortFormat)));
}

static Health healthOf(model::HealthState state)
{
    return state == model::HealthState::Well ? Health::Well : state == model::HealthState::Attention ? Health::Attention : Health::Trouble;
}

static void empty(QLayout *layout)
{
    while (QLayoutItem *item = layout->takeAt(0)) {
        if (item->layout())
            empty(item->layout());
        if (QWidget *widget = item->widget())
            widget->deleteLater();
        delete item;
    }
}

void OverviewPage::drawHealth()
{
    empty(m_parts);
    if (m_health.items.empty()) {
        m_lamp->setHealth(Health::Unknown);
        m_verdict->setText(tr("Asking the server…"));
        m_verdictDetail->clear();
        return;
    }
    int bad = 0;
    // One line for a part that is well, each matter of one that is not.
    int row = 0;
    QSet<QString> shown;
    for (const model::HealthItem &item : m_health.items) {
        const bool well = item.state == model::HealthState::Well;
        bad += well ? 0 : 1;
        if (item.part == u"disk")
            m_storage->setFigure(m_storage->figure(), said(item.sentence));
        auto *lamp = new StatusLamp(this, 20);
        lamp->setHealth(healthOf(item.state));
        auto *name = new QLabel(shown.contains(item.part) ? QString() : partName(item.part), this);
        shown.insert(item.part);
        auto *sentence = new QLabel(said(item.sentence), this);
        sentence->setWordWrap(true);
        sentence->setTextFormat(Qt::PlainText);
        sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);
        m_parts->addWidget(lamp, row, 0, Qt::AlignTop);
        m_parts->addWidget(name, row, 1, Qt::AlignTop);
        m_parts->addWidget(sentence, row, 2, Qt::AlignTop);
        if (!well) {
            QFont bold = sentence->font();
            bold.setWeight(QFont::DemiBold);
            sentence->setFont(bold);
            auto *advice = new HelpLabel(this);
            advice->setText(QStringList { said(item.meaning), said(item.advice) }.join(u'\n').trimmed());
            m_parts->addWidget(advice, ++row, 2, Qt::AlignTop);
        }
        ++row;
    }
    m_lamp->setHealth(healthOf(m_health.state()));
    m_verdict->setText(bad == 0 ? tr("All is well") : tr("%n thing(s) need you", nullptr, bad));
    m_verdictDetail->setText(bad == 0 ? tr("Checked at %1").arg(QLocale().toString(m_health.checkedAt.toLocalTime(), QLocale::ShortFormat))
                                      : said(m_health.items.front().sentence));
}

void OverviewPage::takeProblems(const QJsonObject &result)
{
    m_lastProblems.clear();
    for (const QJsonValue &problem : result.value(u"problems").toArray())
        m_lastProblems.push_back(model::Problem::fromJson(problem.toObject()));
    drawProblems();
}

void OverviewPage::drawProblems()
{
    empty(m_problems);
    m_problemsTitle->setVisible(!m_lastProblems.empty());
    for (const model::Problem &problem : m_lastProblems) {
        auto *row = new QHBoxLayout;
        row->setSpacing(12);
        auto *lamp = new StatusLamp(this, 20);
        lamp->setHealth(gui::healthOf(problem.severity));
        auto *words = new QVBoxLayout;
        words->setSpacing(2);
        auto *sentence = new QLabel(said(problem.sentence), this);
        sentence->setWordWrap(true);
        sentence->setTextFormat(Qt::PlainText);
        sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);
        auto *detail = new HelpLabel(this);
        const QString when = problem.count > 1 ? tr("%n times, last %1", nullptr, problem.count).arg(QLocale().toString(problem.when.toLocalTime(), QLocale::ShortFormat))
                                               : QLocale().toString(problem.when.toLocalTime(), QLocale::ShortFormat);
        QStringList lines { when };
        for (const QString &line : { said(problem.meaning), said(problem.advice) }) {
            if (!line.isEmpty())
                lines.append(line);
        }
        detail->setText(lines.join(u'\n'));
        detail->setToolTip(problem.line);
        words->addWidget(sentence);
        words->addWidget(detail);
        row->addWidget(lamp, 0, Qt::AlignTop);
        row->addLayout(words, 1);
        m_problems->addLayout(row);
    }
}

} // namespace gui
