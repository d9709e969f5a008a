#include "gui/pages/journey/journeypage.h"

#include "gui/app/icons.h"
#include "gui/models/lazytablemodel.h"
#include "gui/pages/journey/timelineview.h"
#include "gui/pages/tableactions.h"
#include "gui/widgets/helplabel.h"
#include "gui/widgets/tableview.h"
#include "gui/widgets/toasts.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDateTime>
#include <QGridLayout>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>

namespace gui {

using namespace std::chrono_literals;

namespace {
Source journeysSource()
{
    const auto outcome = [](const QJsonObject &row) { return story::outcomeText(row.value(u"outcome").toString()); };
    const auto outcomeIcon = [](const QJsonObject &row) { return story::outcomeIcon(row.value(u"outcome").toString()); };
    const auto from = [](const QJsonObject &row) {
        const QString address = row.value(u"from").toString();
        return address.isEmpty() || address == u"<>" ? JourneyPage::tr("(delivery report)") : address;
    };
    const auto to = [](const QJsonObject &row) {
        const int recipients = row.value(u"recipients").toInt();
        const QString first = row.value(u"to").toString();
        return recipients < 2 ? first : JourneyPage::tr("%1 and %n other(s)", nullptr, recipients - 1).arg(first);
    };
    const auto size = [](const QJsonObject &row) {
        const qint64 octets = row.value(u"size").toVariant().toLongLong();
        return octets > 0 ? sizeText(octets) : QString();
    };
    Source source { QStringLiteral("trace.find"), QStringLiteral("mails"), QStringLiteral("trace"), true, "gui::JourneyPage", {} };
    source.columns = {
        Column { .id = "first", .title = QT_TRANSLATE_NOOP("gui::JourneyPage", "Arrived"), .kind = Column::Kind::Time, .width = 22 },
        Column { .id = "outcome", .title = QT_TRANSLATE_NOOP("gui::JourneyPage", "What became of it"), .text = outcome, .width = 24, .icon = outcomeIcon },
        Column { .id = "from", .title = QT_TRANSLATE_NOOP("gui::JourneyPage", "From"), .text = from, .width = 30 },
        Column { .id = "to", .title = QT_TRANSLATE_NOOP("gui::JourneyPage", "To"), .text = to, .width = 30 },
        Column { .id = "size", .title = QT_TRANSLATE_NOOP("gui::JourneyPage", "Size"), .kind = Column::Kind::Size, .text = size },
        Column { .id = "reply", .title = QT_TRANSLATE_NOOP("gui::JourneyPage", "Answer given"), .width = 40 },
        Column { .id = "messageId", .title = QT_TRANSLATE_NOOP("gui::JourneyPage", "Message-ID"), .hidden = true },
        Column { .id = "trace", .title = QT_TRANSLATE_NOOP("gui::JourneyPage", "Journey number"), .hidden = true },
    };
    return source;
}

constexpr struct
{
    const char *outcome, *text;
} outcomes[] = { { "", QT_TRANSLATE_NOOP("gui::JourneyPage", "Whatever became of it") }, { "delivered", QT_TRANSLATE_NOOP("gui::JourneyPage", "Delivered") },
    { "junk", QT_TRANSLATE_NOOP("gui::JourneyPage", "Into Junk") }, { "refused", QT_TRANSLATE_NOOP("gui::JourneyPage", "Refused") },
    { "deferred", QT_TRANSLATE_NOOP("gui::JourneyPage", "Comes again later") }, { "bounced", QT_TRANSLATE_NOOP("gui::JourneyPage", "Could not be delivered") } };

constexpr struct
{
    int hours;
    const char *text;
} periods[] = { { 24, QT_TRANSLATE_NOOP("gui::JourneyPage", "Last 24 hours") }, { 7 * 24, QT_TRANSLATE_NOOP("gui::JourneyPage", "Last 7 days") },
    { 0, QT_TRANSLATE_NOOP("gui::JourneyPage", "All that is kept") } };

} // namespace

JourneyPage::JourneyPage(const PageContext &context, QWidget *parent)
    : Page(context, parent)
    , m_model(new LazyTableModel(connection(), journeysSource(), this))
    , m_table(new TableView(QStringLiteral("journey"), m_model, this))
    , m_from(new QLineEdit(this))
    , m_to(new QLineEdit(this))
    , m_messageId(new QLineEdit(this))
    , m_client(new QLineEdit(this))
    , m_outcome(new QComboBox(this))
    , m_period(new QComboBox(this))
    , m_clear(makeButton("cross", this, [this] { clearSearch(); }))
    , m_copy(makeButton("copy", this, [this] {
        QGuiApplication::clipboard()->setText(story::asText(m_timeline->steps(), story::answer(m_events)));
        toasts().showDone(tr("The whole journey is in the clipboard, to be sent to whoever asks"));
    }))
    , m_story(new QWidget(this))
    , m_answerIcon(new QLabel(m_story))
    , m_answer(new QLabel(m_story))
    , m_advice(new HelpLabel(m_story))
    , m_hidesMinor(new QCheckBox(m_story))
    , m_timeline(new TimelineView(m_story))
{
    for (const auto &row : outcomes)
        m_outcome->addItem({}, QString::fromLatin1(row.outcome));
    for (const auto &row : periods)
        m_period->addItem({}, row.hours);
    m_period->setCurrentIndex(1);

    auto *fields = new QGridLayout;
    fields->setHorizontalSpacing(8);
    fields->setVerticalSpacing(6);
    QLineEdit *edits[] = { m_from, m_to, m_client, m_messageId };
    for (int i = 0; i < 4; ++i) {
        m_labels[i] = new QLabel(this);
        m_labels[i]->setBuddy(edits[i]);
        fields->addWidget(m_labels[i], i / 2, (i % 2) * 2);
        fields->addWidget(edits[i], i / 2, (i % 2) * 2 + 1);
        edits[i]->setClearButtonEnabled(true);
        connect(edits[i], &QLineEdit::textChanged, this, [this] { m_pause.start(); });
        connect(edits[i], &QLineEdit::returnPressed, this, &JourneyPage::search);
    }
    fields->addWidget(m_outcome, 0, 4);
    fields->addWidget(m_period, 1, 4);
    fields->addWidget(m_clear, 0, 5, 2, 1, Qt::AlignBottom);
    fields->setColumnStretch(1, 1);
    fields->setColumnStretch(3, 1);
    m_pause.setSingleShot(true);
    m_pause.setInterval(300ms);
    connect(&m_pause, &QTimer::timeout, this, &JourneyPage::search);
    connect(m_outcome, &QComboBox::currentIndexChanged, this, &JourneyPage::search);
    connect(m_period, &QComboBox::currentIndexChanged, this, &JourneyPage::search);

    QFont large = m_answer->font();
    large.setWeight(QFont::DemiBold);
    m_answer->setFont(large);
    m_answer->setObjectName(QStringLiteral("journeyAnswer"));
    for (QLabel *label : { m_answer, m_advice }) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_answer);
    words->addWidget(m_advice);
    auto *answer = new QHBoxLayout;
    answer->setSpacing(10);
    answer->addWidget(m_answerIcon, 0, Qt::AlignTop);
    answer->addLayout(words, 1);
    answer->addWidget(m_hidesMinor, 0, Qt::AlignTop);
    answer->addWidget(m_copy, 0, Qt::AlignTop);
    auto *below = new QVBoxLayout(m_story);
    below->setContentsMargins(0, 6, 0, 0);
    below->setSpacing(8);
    below->addLayout(answer);
    below->addWidget(m_timeline, 1);
    auto *split = new QSplitter(Qt::Vertical, this);
    split->setChildrenCollapsible(false);
    split->addWidget(m_table);
    split->addWidget(m_story);
    split->setStretchFactor(0, 2);
    split->setStretchFactor(1, 3);
    body()->addLayout(fields);
    body()->addWidget(split, 1);
    m_story->hide();

    connect(m_table, &TableView::selectionChanged, this, &JourneyPage::showSelected);
    connect(m_hidesMinor, &QCheckBox::toggled, m_timeline, &TimelineView::setHidesMinor);
    connect(m_model, &LazyTableModel::loaded, this, [this] {
        if (!m_only.isEmpty() && m_model->rowCount() > 0)
            m_table->select(m_only);
    });
}

QString JourneyPage::help() const
{
    return tr("Where is my mail, why was this refused? Every mail that came to the server's door in the last weeks is here, also those that were turned away. "
              "Choose one, and its journey is told: each check, what it found, and what that weighed.");
}

void JourneyPage::retranslate()
{
    m_table->retranslate(tr("Mails"), tr("No mail fits. Look in a longer time, or leave a field empty: a part of an address is found with the filter below."));
    const QString names[] = { tr("From"), tr("To"), tr("Server"), tr("Message-ID") };
    const QString labels[] = { tr("&From"), tr("&To"), tr("&Server"), tr("&Message-ID") };
    QLineEdit *edits[] = { m_from, m_to, m_client, m_messageId };
    for (int i = 0; i < 4; ++i) {
        m_labels[i]->setText(labels[i]);
        edits[i]->setAccessibleName(names[i]);
    }
    m_from->setPlaceholderText(QStringLiteral("name@example.org"));
    m_to->setPlaceholderText(QStringLiteral("name@example.org"));
    m_client->setPlaceholderText(tr("IP address that brought it"));
    m_messageId->setPlaceholderText(tr("from the mail's source text"));
    for (int i = 0; i < m_outcome->count(); ++i)
        m_outcome->setItemText(i, tr(outcomes[i].text));
    for (int i = 0; i < m_period->count(); ++i)
        m_period->setItemText(i, tr(periods[i].text));
    m_outcome->setAccessibleName(tr("What became of it"));
    m_period->setAccessibleName(tr("How far back"));
    m_clear->setText(tr("Clear"));
    m_clear->setAccessibleName(tr("Clear the search"));
    m_copy->setText(tr("Copy"));
    m_copy->setAccessibleName(tr("Copy the whole journey"));
    m_hidesMinor->setText(tr("Only what &mattered"));
    m_hidesMinor->setToolTip(tr("Leave out checks that found nothing against the mail"));
    m_hidesMinor->setAccessibleName(tr("Only what mattered"));
    m_timeline->setAccessibleName(tr("Steps of the journey"));
    if (!m_trace.isEmpty())
        showStory(m_events);
}

void JourneyPage::search()
{
    m_pause.stop();
    QJsonObject params { { QStringLiteral("summary"), true } };
    const auto put = [&](const char *name, const QString &value) {
        if (!value.trimmed().isEmpty())
            params[QLatin1StringView(name)] = value.trimmed();
    };
    put("trace", m_only);
    put("from", m_from->text());
    put("to", m_to->text());
    put("client", m_client->text());
    put("messageId", m_messageId->text());
    put("outcome", m_outcome->currentData().toString());
    const int hours = m_period->currentData().toInt();
    if (hours > 0 && m_only.isEmpty()) {
        // To the hour, so that asking again is the same question.
        QDateTime since = QDateTime::currentDateTimeUtc().addSecs(-hours * 3600);
        since.setTime(QTime(since.time().hour(), 0));
        put("since", since.toString(Qt::ISODateWithMs));
    }
    if (params == m_model->params())
        m_model->refresh();
    else
        m_model->setParams(params);
}

void JourneyPage::refresh()
{
    search();
    showSelected();
}

void JourneyPage::clearSearch()
{
    m_only.clear();
    for (QLineEdit *edit : { m_from, m_to, m_client, m_messageId }) {
        const QSignalBlocker quiet(edit);
        edit->clear();
    }
    const QSignalBlocker quiet(m_outcome);
    m_outcome->setCurrentIndex(0);
    search();
}

void JourneyPage::showArgument(const QString &traceId)
{
    clearSearch();
    m_only = traceId;
    search();
}

void JourneyPage::showSelected()
{
    const auto row = m_table->currentRow();
    m_story->setVisible(row.has_value());
    if (!row)
        return m_trace.clear();
    const QString trace = row->value(u"trace").toString();
    if (m_trace != trace) {
        m_trace = trace;
        m_events = {};
        m_timeline->setSteps({}); // another mail's story does not stand under this one
        m_answer->clear();
        m_advice->clear();
    }
    call(QStringLiteral("trace.find"), { { QStringLiteral("trace"), trace } },
        [this, trace](const QJsonObject &result) {
            if (m_trace == trace)
                showStory(result.value(u"mails").toArray().first().toObject().value(u"events").toArray());
        },
        [this](const QString &sentence) {
            m_timeline->setSteps({});
            m_answer->setText(sentence);
            m_advice->hide();
        });
}

void JourneyPage::showStory(const QJsonArray &events)
{
    m_events = events;
    const story::Answer answer = story::answer(events);
    m_answerIcon->setPixmap(icon(healthIcon(answer.mood)).pixmap(QSize(24, 24), devicePixelRatioF()));
    m_answer->setText(answer.sentence);
    m_advice->setText(answer.advice);
    m_advice->setVisible(!answer.advice.isEmpty());
    m_timeline->setSteps(story::steps(events));
}

} // namespace gui
