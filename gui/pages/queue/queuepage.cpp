#include "gui/pages/queue/queuepage.h"

#include "gui/app/icons.h"
#include "gui/app/said.h"
#include "gui/dialogs/confirm.h"
#include "gui/models/lazytablemodel.h"
#include "gui/pages/queue/messagedialog.h"
#include "gui/widgets/statuslamp.h"
#include "gui/widgets/tableview.h"
#include "gui/widgets/toasts.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QJsonArray>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace gui {
namespace {

// Of several recipients, the one that tells most: what is held, then what has failed to go.
QJsonObject tellingRecipient(const QJsonObject &row)
{
    const QJsonArray recipients = row.value(u"recipients").toArray();
    QJsonObject best = recipients.first().toObject();
    for (const QJsonValue &value : recipients) {
        const QJsonObject recipient = value.toObject();
        if (recipient.value(u"state") == QLatin1StringView("held"))
            return recipient;
        if (best.value(u"lastReply").toString().isEmpty() && !recipient.value(u"lastReply").toString().isEmpty())
            best = recipient;
    }
    return best;
}

QString recipientsText(const QJsonObject &row)
{
    const QJsonArray recipients = row.value(u"recipients").toArray();
    const QString first = recipients.first().toObject().value(u"address").toString();
    return recipients.size() < 2 ? first : QueuePage::tr("%1 and %n other(s)", nullptr, int(recipients.size()) - 1).arg(first);
}

QString senderText(const QJsonObject &row)
{
    const QString sender = row.value(u"sender").toString();
    return sender.isEmpty() || sender == u"<>" ? QueuePage::tr("(delivery report)") : sender;
}

QString stateText(const QJsonObject &row)
{
    const QJsonObject recipient = tellingRecipient(row);
    const QString state = recipient.value(u"state").toString();
    if (state == u"held")
        return QueuePage::tr("held");
    if (state == u"delivered")
        return QueuePage::tr("delivered");
    if (state == u"failed")
        return QueuePage::tr("failed");
    return recipient.value(u"attempts").toInt() > 0 ? QueuePage::tr("will be tried again") : QueuePage::tr("waiting");
}

QString stateIcon(const QJsonObject &row)
{
    const QJsonObject recipient = tellingRecipient(row);
    if (recipient.value(u"state") == QLatin1StringView("held"))
        return QStringLiteral("hold");
    return recipient.value(u"attempts").toInt() > 0 ? QStringLiteral("state-attention") : QStringLiteral("clock");
}

Source queueSource()
{
    const auto of = [](const char *key) { return [key](const QJsonObject &row) { return tellingRecipient(row).value(QLatin1StringView(key)); }; };
    Source source { QStringLiteral("queue.list"), QStringLiteral("messages"), QStringLiteral("id"), true, "gui::QueuePage", {} };
    source.columns = {
        Column { .id = "state", .title = QT_TRANSLATE_NOOP("gui::QueuePage", "State"), .text = stateText, .width = 20, .icon = stateIcon },
        Column { .id = "sender", .title = QT_TRANSLATE_NOOP("gui::QueuePage", "From"), .text = senderText, .sortKey = "sender" },
        Column { .id = "recipients", .title = QT_TRANSLATE_NOOP("gui::QueuePage", "To"), .text = recipientsText },
        Column { .id = "lastReply", .title = QT_TRANSLATE_NOOP("gui::QueuePage", "What the other server said"), .value = [](const QJsonObject &row) { return QJsonValue(said(tellingRecipient(row), "lastReply")); }, .width = 40 },
        Column { .id = "created", .title = QT_TRANSLATE_NOOP("gui::QueuePage", "Since"), .kind = Column::Kind::Time, .sortKey = "created" },
        Column { .id = "nextAttempt", .title = QT_TRANSLATE_NOOP("gui::QueuePage", "Next attempt"), .kind = Column::Kind::Time, .value = of("nextAttempt") },
        Column { .id = "size", .title = QT_TRANSLATE_NOOP("gui::QueuePage", "Size"), .kind = Column::Kind::Size, .sortKey = "size" },
        Column { .id = "attempts", .title = QT_TRANSLATE_NOOP("gui::QueuePage", "Attempts"), .kind = Column::Kind::Number, .value = of("attempts") },
        Column { .id = "messageId", .title = QT_TRANSLATE_NOOP("gui::QueuePage", "Message-ID"), .hidden = true },
        Column { .id = "id", .title = QT_TRANSLATE_NOOP("gui::QueuePage", "Queue number"), .kind = Column::Kind::Number, .hidden = true },
    };
    return source;
}

// queue.retry and its like take up to 1000 ids at a time.
QJsonArray idsOf(const std::vector<QJsonObject> &rows)
{
    QJsonArray ids;
    for (const QJsonObject &row : rows)
        ids.append(row.value(u"id"));
    return ids;
}

constexpr qsizetype idsAtOnce = 1000;

} // namespace

QueuePage::QueuePage(const PageContext &context, QWidget *parent)
    : Page(context, parent)
    , m_model(new LazyTableModel(connection(), queueSource(), this))
    , m_table(new TableView(QStringLiteral("queue"), m_model, this))
    , m_state(new QComboBox(this))
    , m_pause(new QPushButton(this))
    , m_retryAll(new QPushButton(icon(QStringLiteral("retry")), {}, this))
    , m_show(new QAction(icon(QStringLiteral("mail")), {}, this))
    , m_retry(new QAction(icon(QStringLiteral("retry")), {}, this))
    , m_hold(new QAction(icon(QStringLiteral("hold")), {}, this))
    , m_release(new QAction(icon(QStringLiteral("release")), {}, this))
    , m_remove(new QAction(icon(QStringLiteral("remove")), {}, this))
    , m_journey(new QAction(icon(QStringLiteral("journey")), {}, this))
{
    for (const char *state : { "", "queued", "held" })
        m_state->addItem(QString(), QVariant(QString::fromLatin1(state)));
    m_table->bar()->addWidget(m_state);
    m_remove->setShortcut(QKeySequence::Delete);
    m_table->addRowAction(m_show, true);
    m_table->addRowAction(m_journey, true);
    for (QAction *action : { m_retry, m_hold, m_release, m_remove })
        m_table->addRowAction(action);
    for (QAction *action : { m_show, m_retry, m_hold, m_release, m_remove }) {
        auto *button = new QToolButton(this);
        button->setDefaultAction(action);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        m_table->bar()->addWidget(button);
    }
    actions()->addWidget(m_pause);
    actions()->addWidget(m_retryAll);
    body()->addWidget(m_table);

    connect(m_state, &QComboBox::currentIndexChanged, this, [this] {
        const QString state = m_state->currentData().toString();
        m_model->setParams(state.isEmpty() ? QJsonObject() : QJsonObject { { QStringLiteral("state"), state } });
    });
    connect(m_table, &TableView::opened, this, &QueuePage::show);
    connect(m_show, &QAction::triggered, this, [this] {
        if (const auto row = m_table->currentRow())
            show(*row);
    });
    connect(m_journey, &QAction::triggered, this, [this] {
        if (const auto row = m_table->currentRow())
            this->context().openPage(QStringLiteral("journey"), row->value(u"trace").toString());
    });
    connect(m_retry, &QAction::triggered, this,
        [this] { act(QStringLiteral("queue.retry"), [](int n) { return tr("%n message(s) will be tried now", nullptr, n); }); });
    connect(m_hold, &QAction::triggered, this, [this] {
        act(QStringLiteral("queue.hold"), [](int n) { return tr("%n message(s) held: they wait until you release them", nullptr, n); },
            QStringLiteral("queue.release"));
    });
    connect(m_release, &QAction::triggered, this, [this] {
        act(QStringLiteral("queue.release"), [](int n) { return tr("%n message(s) released", nullptr, n); }, QStringLiteral("queue.hold"));
    });
    connect(m_remove, &QAction::triggered, this, &QueuePage::remove);
    connect(m_retryAll, &QPushButton::clicked, this, [this] {
        call(QStringLiteral("queue.retry"), {}, [this](const QJsonObject &) { toasts().showDone(tr("Everything that waits is tried now")); });
    });
    connect(m_pause, &QPushButton::clicked, this, [this] {
        call(m_paused ? QStringLiteral("queue.resume") : QStringLiteral("queue.pause"), {}, [this](const QJsonObject &result) {
            setPaused(result.value(u"paused").toBool());
            toasts().showDone(m_paused ? tr("Outgoing mail is paused: it waits here until you resume it.") : tr("Outgoing mail goes out again."));
        });
    });
    connect(&connection(), &Connection::notified, this, [this](const QString &method) {
        if (isActive() && method == u"queue")
            refresh();
    });
}

QString QueuePage::help() const
{
    return tr("Mail to other servers waits here until they take it. A server that is busy or away is tried again by itself, at growing "
              "intervals; after five days the sender gets a report. You need to do something only when the reason given says so.");
}

void QueuePage::retranslate()
{
    m_table->retranslate(tr("Queued messages"), tr("Nothing waits: all mail has been delivered."));
    m_state->setItemText(0, tr("All"));
    m_state->setItemText(1, tr("Waiting"));
    m_state->setItemText(2, tr("Held"));
    m_state->setAccessibleName(tr("Which messages are shown"));
    m_show->setText(tr("Show"));
    m_retry->setText(tr("Try now"));
    m_hold->setText(tr("Hold"));
    m_hold->setToolTip(tr("Keep it in the queue, but do not send it until it is released"));
    m_release->setText(tr("Release"));
    m_remove->setText(tr("Remove…"));
    m_journey->setText(tr("Show its journey"));
    m_retryAll->setText(tr("Try all now"));
    m_retryAll->setAccessibleName(tr("Try all messages now"));
    setPaused(m_paused);
}

void QueuePage::setPaused(bool paused)
{
    m_paused = paused;
    m_pause->setIcon(icon(paused ? QStringLiteral("start") : QStringLiteral("pause")));
    m_pause->setText(paused ? tr("Resume outgoing mail") : tr("Pause outgoing mail"));
    m_pause->setAccessibleName(m_pause->text());
}

void QueuePage::refresh()
{
    m_model->refresh();
    call(QStringLiteral("queue.totals"), {}, [this](const QJsonObject &totals) { setPaused(totals.value(u"paused").toBool()); }, [](const QString &) {});
}

void QueuePage::activate() { connection().subscribe(this, QStringLiteral("queue")); }
void QueuePage::deactivate() { connection().unsubscribe(this, QStringLiteral("queue")); }

void QueuePage::act(const QString &method, std::function<QString(int)> done, const QString &undoMethod)
{
    const std::vector<QJsonObject> rows = m_table->selectedRows();
    const QJsonArray all = idsOf(rows);
    auto left = std::make_shared<int>((all.size() + idsAtOnce - 1) / idsAtOnce);
    for (qsizetype first = 0; first < all.size(); first += idsAtOnce) {
        QJsonArray ids;
        for (qsizetype i = first; i < std::min(first + idsAtOnce, all.size()); ++i)
            ids.append(all[i]);
        call(method, { { QStringLiteral("ids"), ids } }, [this, all, left, done, undoMethod](const QJsonObject &) {
            if (--*left > 0)
                return;
            std::function<void()> undo;
            if (!undoMethod.isEmpty() && all.size() <= idsAtOnce)
                undo = [this, all, undoMethod] { call(undoMethod, { { QStringLiteral("ids"), all } }, [this](const QJsonObject &) { refresh(); }); };
            toasts().showDone(done(int(all.size())), std::move(undo));
            refresh();
        });
    }
}

void QueuePage::remove()
{
    const std::vector<QJsonObject> rows = m_table->selectedRows();
    if (rows.empty())
        return;
    const int count = int(rows.size());
    const QString whose = count == 1 ? tr("The message from %1 to %2 is deleted.").arg(senderText(rows.front()), recipientsText(rows.front()))
                                     : tr("%n message(s) are deleted.", nullptr, count);
    confirmLoss(this, tr("Remove %n message(s) from the queue?", nullptr, count),
        whose + u' ' + tr("Nobody receives it, its sender gets no report, and there is no way to bring it back."), tr("Remove"), [this] {
            act(QStringLiteral("queue.remove"), [](int n) { return tr("%n message(s) removed from the queue", nullptr, n); });
        });
}

void QueuePage::show(const QJsonObject &row)
{
    auto *dialog = new MessageDialog(context(), row, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace gui
