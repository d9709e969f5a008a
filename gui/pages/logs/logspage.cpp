#include "gui/pages/logs/logspage.h"

#include "gui/app/icons.h"
#include "gui/models/logmodel.h"
#include "gui/widgets/toasts.h"

#include <QClipboard>
#include <QComboBox>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHeaderView>
#include <QJsonArray>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSaveFile>
#include <QScrollBar>
#include <QShortcut>
#include <QTableView>
#include <QToolButton>
#include <chrono>

namespace gui {

using namespace std::chrono_literals;

static constexpr int linesAtFirst = 1000;

LogsPage::LogsPage(const PageContext &context, QWidget *parent)
    : Page(context, parent)
    , m_model(new LogModel(this))
    , m_table(new QTableView(this))
    , m_text(new QLineEdit(this))
    , m_level(new QComboBox(this))
    , m_pause(new QPushButton(this))
    , m_follow(new QToolButton(this))
    , m_copy(new QToolButton(this))
    , m_save(new QToolButton(this))
    , m_unfollow(new QToolButton(this))
    , m_followBar(new QWidget(this))
    , m_followText(new QLabel(m_followBar))
    , m_count(new QLabel(this))
{
    m_text->setClearButtonEnabled(true);
    m_text->addAction(icon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    for (const LogModel::Level level : { LogModel::Level::Debug, LogModel::Level::Info, LogModel::Level::Notice, LogModel::Level::Warning, LogModel::Level::Error })
        m_level->addItem({}, int(level));
    m_follow->setIcon(icon(QStringLiteral("follow")));
    m_copy->setIcon(icon(QStringLiteral("copy")));
    m_save->setIcon(icon(QStringLiteral("save")));
    m_unfollow->setIcon(icon(QStringLiteral("cross")));
    for (QToolButton *button : { m_follow, m_copy, m_save, m_unfollow })
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);

    m_table->setModel(m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 8);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->setHighlightSections(false);
    const int character = fontMetrics().averageCharWidth();
    m_table->setColumnWidth(LogModel::When, character * 17);
    m_table->setColumnWidth(LogModel::Severity, character * 14);
    m_table->setColumnWidth(LogModel::Category, character * 13);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &LogsPage::selectionMoved);
    connect(m_model, &QAbstractItemModel::modelReset, this, &LogsPage::selectionMoved);

    auto *bar = new QHBoxLayout;
    bar->setSpacing(8);
    bar->addWidget(m_text, 1);
    bar->addWidget(m_level);
    for (QToolButton *button : { m_follow, m_copy, m_save })
        bar->addWidget(button);
    auto *follow = new QHBoxLayout(m_followBar);
    follow->setContentsMargins(0, 0, 0, 0);
    follow->addWidget(m_followText, 1);
    follow->addWidget(m_unfollow);
    m_followBar->hide();
    body()->addLayout(bar);
    body()->addWidget(m_followBar);
    body()->addWidget(m_table, 1);
    body()->addWidget(m_count);
    actions()->addWidget(m_pause);

    connect(m_text, &QLineEdit::textChanged, this, &LogsPage::filter);
    connect(m_level, &QComboBox::currentIndexChanged, this, &LogsPage::filter);
    connect(m_pause, &QPushButton::clicked, this, [this] { setPaused(!m_model->isPaused()); });
    connect(m_save, &QToolButton::clicked, this, &LogsPage::askSave);
    connect(m_follow, &QToolButton::clicked, this, [this] { followTrace(currentTrace()); });
    connect(m_unfollow, &QToolButton::clicked, this, [this] { followTrace({}); });
    connect(m_copy, &QToolButton::clicked, this, [this] {
        QModelIndexList indexes = m_table->selectionModel()->selectedRows();
        std::sort(indexes.begin(), indexes.end());
        QStringList lines;
        for (const QModelIndex &index : indexes)
            lines.append(m_model->lineOf(index.row()));
        QGuiApplication::clipboard()->setText(lines.join(u'\n'));
    });
    auto *copy = new QShortcut(QKeySequence::Copy, m_table, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
    connect(copy, &QShortcut::activated, m_copy, &QToolButton::click);
    auto *find = new QShortcut(QKeySequence::Find, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
    connect(find, &QShortcut::activated, this, [this] { m_text->setFocus(Qt::ShortcutFocusReason); });

    m_flush.setSingleShot(true);
    m_flush.setInterval(100ms);
    connect(&m_flush, &QTimer::timeout, this, [this] {
        const QScrollBar *bar = m_table->verticalScrollBar();
        const bool atEnd = bar->value() >= bar->maximum() - 2; // who reads further up is left alone
        m_model->flush();
        if (atEnd && !m_model->isPaused())
            m_table->scrollToBottom();
        showCount();
    });
    connect(&connection(), &Connection::notified, this, [this](const QString &method, const QJsonObject &params) {
        if (!isActive())
            return;
        if (method == u"log")
            m_model->add(params);
        else if (method == u"missed")
            m_missed += params.value(u"count").toInteger();
        else
            return;
        if (!m_flush.isActive())
            m_flush.start();
    });
    selectionMoved();
}

QString LogsPage::help() const
{
    return tr("What the server does, line by line, as it happens. You need this only to find out why something did not work: choose a line of a mail and follow it to see all that happened to that mail.");
}

void LogsPage::retranslate()
{
    m_table->setAccessibleName(tr("Log"));
    m_text->setPlaceholderText(tr("Filter"));
    m_text->setAccessibleName(tr("Show only lines that contain"));
    for (int i = 0; i < m_level->count(); ++i) {
        const auto level = LogModel::Level(m_level->itemData(i).toInt());
        m_level->setItemText(i, level == LogModel::Level::Debug ? tr("All severities") : tr("%1 and worse").arg(LogModel::levelText(level)));
    }
    m_level->setAccessibleName(tr("Least severity shown"));
    m_follow->setText(tr("Follow this mail"));
    m_follow->setToolTip(tr("Show only the lines of the mail that the selected line is about"));
    m_copy->setText(tr("Copy"));
    m_copy->setToolTip(tr("Copy the selected lines"));
    m_save->setText(tr("Save…"));
    m_save->setToolTip(tr("Write the lines that are shown into a file"));
    m_unfollow->setText(tr("Show all again"));
    setPaused(m_model->isPaused());
    followTrace(m_model->filter().trace);
}

void LogsPage::refresh()
{
    call(QStringLiteral("log.recent"), { { QStringLiteral("lines"), linesAtFirst } }, [this](const QJsonObject &result) {
        m_model->replace(result.value(u"events").toArray());
        m_table->scrollToBottom();
        showCount();
    });
}

void LogsPage::activate() { connection().subscribe(this, QStringLiteral("log")); }
void LogsPage::deactivate() { connection().unsubscribe(this, QStringLiteral("log")); }
void LogsPage::showArgument(const QString &trace) { followTrace(trace); }

void LogsPage::filter()
{
    m_model->setFilter({ LogModel::Level(m_level->currentData().toInt()), m_text->text().trimmed(), m_model->filter().trace });
    m_table->scrollToBottom();
    showCount();
}

void LogsPage::followTrace(const QString &trace)
{
    m_followBar->setVisible(!trace.isEmpty());
    m_followText->setText(tr("Following the mail with trace %1").arg(trace));
    if (trace == m_model->filter().trace)
        return;
    LogModel::Filter filter = m_model->filter();
    filter.trace = trace;
    m_model->setFilter(filter);
    m_table->scrollToBottom();
    showCount();
}

void LogsPage::setPaused(bool paused)
{
    m_model->setPaused(paused);
    m_pause->setIcon(icon(paused ? QStringLiteral("start") : QStringLiteral("pause")));
    m_pause->setText(paused ? tr("Go on") : tr("Pause"));
    m_pause->setAccessibleName(paused ? tr("Show new lines again") : tr("Pause: keep new lines back"));
    if (!paused)
        m_table->scrollToBottom();
    showCount();
}

QString LogsPage::currentTrace() const
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    return rows.size() == 1 ? m_model->event(rows.first().row()).trace : QString();
}

void LogsPage::selectionMoved()
{
    m_follow->setEnabled(!currentTrace().isEmpty());
    m_copy->setEnabled(m_table->selectionModel()->hasSelection());
}

void LogsPage::showCount()
{
    QString text = tr("%Ln line(s)", nullptr, m_model->rowCount());
    if (m_model->isPaused())
        text += QStringLiteral(" · ") + tr("paused");
    if (m_missed > 0)
        text += QStringLiteral(" · ") + tr("%Ln line(s) came too fast to be shown", nullptr, int(m_missed));
    m_count->setText(text);
}

void LogsPage::save(const QString &path)
{
    QSaveFile file(path);
    bool written = file.open(QIODevice::WriteOnly);
    for (int row = 0; written && row < m_model->rowCount(); ++row)
        written = file.write(m_model->lineOf(row).toUtf8() + '\n') > 0;
    if (written && file.commit())
        toasts().showDone(tr("%Ln line(s) written to %1", nullptr, m_model->rowCount()).arg(path));
    else
        toasts().showError(tr("%1 could not be written: %2").arg(path, file.errorString()));
}

void LogsPage::askSave()
{
    auto *dialog = new QFileDialog(this, tr("Save the log"), QStringLiteral("facteur.log"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    connect(dialog, &QFileDialog::fileSelected, this, &LogsPage::save);
    dialog->open();
}

} // namespace gui
