#include "gui/wizards/pages/workpage.h"

#include "gui/app/icons.h"
#include "gui/widgets/helplabel.h"
#include "gui/widgets/statuslamp.h"
#include "gui/wizards/pages/pages.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace gui::setup {

WorkPage::WorkPage(SetupWizard &wizard)
    : SetupPage(wizard, QStringLiteral("start"))
    , m_bar(new QProgressBar(this))
    , m_listPlace(new QVBoxLayout)
    , m_finding(new Finding(this))
    , m_retry(new QPushButton(icon(QStringLiteral("retry")), {}, this))
    , m_back(new QPushButton(icon(QStringLiteral("back")), {}, this))
    , m_undo(new QPushButton(icon(QStringLiteral("undo")), {}, this))
    , m_keep(new QPushButton(this))
{
    setFinalPage(true);
    m_finding->setObjectName(QStringLiteral("outcome"));
    m_retry->setObjectName(QStringLiteral("retry"));
    m_back->setObjectName(QStringLiteral("undoAndBack"));
    m_undo->setObjectName(QStringLiteral("undoAll"));
    m_keep->setObjectName(QStringLiteral("keep"));
    m_bar->setTextVisible(false);
    m_bar->setFixedHeight(12);
    auto *buttons = new QHBoxLayout;
    for (QPushButton *button : { m_retry, m_back, m_undo, m_keep })
        buttons->addWidget(button);
    buttons->addStretch();
    body()->addWidget(m_bar);
    body()->addLayout(m_listPlace);
    body()->addSpacing(4);
    body()->addWidget(m_finding);
    body()->addLayout(buttons);
    body()->addStretch();
    connect(m_retry, &QPushButton::clicked, this, [this] { m_run->retry(); });
    connect(m_back, &QPushButton::clicked, this, [this] { undo(true); });
    connect(m_undo, &QPushButton::clicked, this, [this] { undo(false); });
    connect(m_keep, &QPushButton::clicked, this, [this] {
        m_kept = true;
        setup().accept();
    });
    retranslate();
    drawButtons();
}

void WorkPage::retranslate()
{
    setHeader(tr("Setting up"), tr("This takes a few seconds. If something fails, it is explained, and what was made can be taken back."));
    m_bar->setAccessibleName(tr("Progress"));
    m_retry->setText(tr("&Try again"));
    m_back->setText(tr("Undo, and change an &answer"));
    m_undo->setText(tr("&Undo everything"));
    m_keep->setText(tr("&Keep it as it is"));
    if (m_run)
        draw();
}

void WorkPage::initializePage()
{
    setup().lookUp().stop();
    m_kept = m_closeAfterUndo = m_backAfterUndo = false;
    m_run = std::make_unique<SetupRun>(stepsFor(setup().site()));
    delete m_list;
    m_list = new QWidget(this);
    auto *grid = new QGridLayout(m_list);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(10);
    grid->setVerticalSpacing(3);
    m_rows.clear();
    for (int i = 0; i < m_run->count(); ++i) {
        Row row { new StatusLamp(m_list, 18), new QLabel(m_list), new HelpLabel(m_list) };
        row.title->setWordWrap(true);
        grid->addWidget(row.lamp, 2 * i, 0, Qt::AlignTop);
        grid->addWidget(row.title, 2 * i, 1);
        grid->addWidget(row.outcome, 2 * i + 1, 1);
        m_rows.push_back(row);
    }
    grid->setColumnStretch(1, 1);
    m_listPlace->addWidget(m_list);
    m_bar->setRange(0, m_run->count());
    connect(m_run.get(), &SetupRun::changed, this, &WorkPage::draw);
    connect(m_run.get(), &SetupRun::finished, this, [this] {
        draw();
        Q_EMIT completeChanged();
        setup().workDone();
    });
    connect(m_run.get(), &SetupRun::failed, this, [this] {
        draw();
        m_retry->setFocus();
    });
    connect(m_run.get(), &SetupRun::undone, this, [this] {
        draw();
        if (m_closeAfterUndo) {
            if (m_run->left().isEmpty())
                return wizard()->QDialog::reject();
        } else if (m_backAfterUndo && m_run->left().isEmpty()) {
            m_run.reset();
            wizard()->back();
            return;
        }
        m_closeAfterUndo = false;
        if (m_run->left().isEmpty())
            m_finding->show(QStringLiteral("well"), tr("Everything was taken back."));
        else
            m_finding->show(QStringLiteral("attention"), tr("Taken back, but for this:"), m_run->left().join(u'\n'));
    });
    m_run->run();
    draw();
}

bool WorkPage::isComplete() const { return m_run && m_run->isFinished(); }

bool WorkPage::mayLeave()
{
    if (!m_run || m_kept || (!m_run->isRunning() && !m_run->hasFailed()))
        return true;
    m_closeAfterUndo = true;
    m_finding->show(QStringLiteral("working"), tr("Taking everything back…"));
    m_run->undoAll();
    drawButtons();
    return false;
}

void WorkPage::undo(bool thenBack)
{
    m_backAfterUndo = thenBack;
    m_run->undoAll();
    draw();
}

void WorkPage::draw()
{
    using State = SetupRun::State;
    for (int i = 0; i < m_run->count(); ++i) {
        Row &row = m_rows[size_t(i)];
        const State state = m_run->state(i);
        row.title->setText(m_run->step(i).title());
        row.lamp->setHealth(state == State::Done ? Health::Well : state == State::Failed ? Health::Trouble : state == State::Waiting ? Health::Unknown : Health::Working);
        const QString outcome = state == State::Done ? m_run->step(i).outcome() : state == State::Undoing ? tr("is taken back…") : QString();
        row.outcome->setText(outcome);
        row.outcome->setVisible(!outcome.isEmpty());
        QFont font = this->font();
        font.setBold(state == State::Working);
        row.title->setFont(font);
    }
    m_bar->setValue(m_run->doneCount());
    if (m_run->hasFailed())
        m_finding->show(QStringLiteral("trouble"), m_run->sentence(), m_run->advice());
    else if (m_run->isFinished())
        m_finding->show(QStringLiteral("well"), tr("Done. The first mail is in the mailbox of %1.").arg(plan().accounts.at(0).address),
            plan().facesInternet() ? tr("The window shows what is left to do, such as DNS records that are not there yet.")
                                   : tr("In your mail program: IMAP at localhost, port %1, and SMTP at localhost, port %2, both with SSL/TLS.").arg(plan().portOf(993)).arg(plan().portOf(465)));
    else if (!m_closeAfterUndo)
        m_finding->hide();
    drawButtons();
}

void WorkPage::drawButtons()
{
    const bool failed = m_run && m_run->hasFailed();
    // What was made can be kept only when there is something to connect to.
    const bool keep = failed && m_run->doneCount() > 0 && m_run->state(m_run->count() - 1) == SetupRun::State::Failed;
    m_retry->setVisible(failed);
    m_back->setVisible(failed);
    m_undo->setVisible(failed);
    m_keep->setVisible(keep);
}

SetupPage *workPage(SetupWizard &wizard) { return new WorkPage(wizard); }

} // namespace gui::setup
