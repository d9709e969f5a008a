#include "gui/app/mainwindow.h"

#include "gui/app/icons.h"
#include "gui/pages/catalogue.h"
#include "gui/widgets/helplabel.h"
#include "gui/widgets/statuslamp.h"
#include "gui/widgets/toasts.h"

#include <QCloseEvent>
#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSettings>
#include <QStackedWidget>
#include <QStatusBar>
#include <QSystemTrayIcon>
#include <QVBoxLayout>

namespace gui {

static const QString geometryKey = QStringLiteral("window/geometry");
static const QString pageKey = QStringLiteral("window/page");

MainWindow::MainWindow(Connection &connection, Preferences &preferences, Secrets &secrets)
    : m_connection(connection)
    , m_list(new QListWidget(this))
    , m_stack(new QStackedWidget(this))
    , m_welcome(new QWidget(this))
    , m_toasts(new Toasts(this))
    , m_banner(new QFrame(this))
    , m_bannerLamp(new StatusLamp(this, 22))
    , m_lamp(new StatusLamp(this, 16))
    , m_bannerText(new QLabel(this))
    , m_stateText(new QLabel(this))
    , m_noTray(new QLabel(this))
    , m_startServer(new QPushButton(icon(QStringLiteral("start")), {}, this))
    , m_tryNow(new QPushButton(icon(QStringLiteral("retry")), {}, this))
    , m_setup(new QPushButton(icon(QStringLiteral("add")), {}, this))
    , m_connect(new QPushButton(icon(QStringLiteral("remote")), {}, this))
    , m_welcomeTitle(new QLabel(this))
    , m_welcomeText(new HelpLabel(this))
{
    setObjectName(QStringLiteral("mainWindow"));
    setWindowIcon(icon(QStringLiteral("facteur")));
    m_context = { &m_connection, m_toasts, &preferences, &secrets, [this](const QString &id, const QString &argument) { openPage(id, argument); },
        [this](const Profile &profile) { m_connection.open(profile); } };

    m_list->setIconSize({ 22, 22 });
    m_list->setSpacing(2);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setUniformItemSizes(true);
    for (const PageRow &row : pageCatalogue()) {
        auto *item = new QListWidgetItem(icon(QString::fromLatin1(row.icon)), {}, m_list);
        item->setData(Qt::UserRole, QString::fromLatin1(row.id));
    }
    connect(m_list, &QListWidget::currentRowChanged, this, &MainWindow::pageChosen);

    // Where there is no server yet.
    auto *picture = new QLabel(m_welcome);
    picture->setPixmap(icon(QStringLiteral("facteur")).pixmap(QSize(96, 96), devicePixelRatioF()));
    picture->setAlignment(Qt::AlignCenter);
    QFont large = m_welcomeTitle->font();
    large.setPointSizeF(large.pointSizeF() * 1.7);
    m_welcomeTitle->setFont(large);
    m_welcomeTitle->setAlignment(Qt::AlignCenter);
    m_welcomeText->setAlignment(Qt::AlignCenter);
    m_setup->setObjectName(QStringLiteral("setup"));
    m_setup->setDefault(true);
    connect(m_setup, &QPushButton::clicked, this, &MainWindow::setupWanted);
    m_connect->setFlat(true);
    connect(m_connect, &QPushButton::clicked, this, &MainWindow::connectWanted);
    auto *welcome = new QVBoxLayout(m_welcome);
    welcome->setContentsMargins(48, 48, 48, 48);
    welcome->setSpacing(16);
    welcome->addStretch();
    welcome->addWidget(picture);
    welcome->addWidget(m_welcomeTitle);
    welcome->addWidget(m_welcomeText);
    welcome->addWidget(m_setup, 0, Qt::AlignCenter);
    welcome->addWidget(m_connect, 0, Qt::AlignCenter);
    welcome->addStretch();
    m_stack->addWidget(m_welcome);

    m_banner->setObjectName(QStringLiteral("connectionBanner"));
    m_banner->setFrameShape(QFrame::StyledPanel);
    m_banner->setAutoFillBackground(true);
    m_banner->setBackgroundRole(QPalette::AlternateBase);
    m_bannerText->setWordWrap(true);
    m_bannerText->setTextFormat(Qt::PlainText);
    m_bannerText->setTextInteractionFlags(Qt::TextSelectableByMouse); // a command to copy may stand in it
    auto *banner = new QHBoxLayout(m_banner);
    banner->setContentsMargins(16, 10, 16, 10);
    banner->setSpacing(12);
    banner->addWidget(m_bannerLamp);
    banner->addWidget(m_bannerText, 1);
    banner->addWidget(m_tryNow);
    banner->addWidget(m_startServer);
    m_banner->hide();
    m_startServer->hide();
    connect(m_startServer, &QPushButton::clicked, this, &MainWindow::startServerWanted);
    connect(m_tryNow, &QPushButton::clicked, &m_connection, &Connection::retryNow);

    auto *side = new QVBoxLayout;
    side->setContentsMargins(0, 0, 0, 0);
    side->setSpacing(0);
    side->addWidget(m_banner);
    side->addWidget(m_stack, 1);
    auto *toastRow = new QHBoxLayout;
    toastRow->setContentsMargins(24, 0, 24, 8);
    toastRow->addWidget(m_toasts);
    side->addLayout(toastRow);
    auto *centre = new QWidget(this);
    auto *all = new QHBoxLayout(centre);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addWidget(m_list);
    all->addLayout(side, 1);
    setCentralWidget(centre);
    statusBar()->setSizeGripEnabled(false);
    auto *state = new QWidget(this);
    auto *stateRow = new QHBoxLayout(state);
    stateRow->setContentsMargins(8, 2, 8, 2);
    stateRow->addWidget(m_lamp);
    m_stateText->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred); // a long reason widens no window
    stateRow->addWidget(m_stateText, 1);
    statusBar()->addWidget(state, 1);
    m_noTray->setContentsMargins(8, 2, 8, 2);
    m_noTray->hide();
    statusBar()->addPermanentWidget(m_noTray);

    connect(&m_connection, &Connection::stateChanged, this, &MainWindow::showState);
    connect(&m_connection, &Connection::profileChanged, this, &MainWindow::showState);
    retranslate();
    resize(1120, 740);
    QSettings settings;
    restoreGeometry(settings.value(geometryKey).toByteArray());
    const QString last = settings.value(pageKey).toString();
    int first = 0;
    for (int row = 0; row < m_list->count(); ++row)
        first = m_list->item(row)->data(Qt::UserRole).toString() == last ? row : first;
    m_list->setCurrentRow(first);
}

MainWindow::~MainWindow() = default;

void MainWindow::retranslate()
{
    setWindowTitle(tr("Facteur"));
    m_list->setAccessibleName(tr("Pages"));
    int width = 0;
    for (int i = 0; i < m_list->count(); ++i) {
        const PageRow &row = pageCatalogue()[size_t(i)];
        m_list->item(i)->setText(QCoreApplication::translate("Pages", row.title));
        m_list->item(i)->setSizeHint({ 0, m_list->fontMetrics().height() + 16 });
        width = std::max(width, m_list->fontMetrics().horizontalAdvance(m_list->item(i)->text()));
    }
    for (const auto &[index, page] : m_pages)
        page->setHeader(QString::fromLatin1(pageCatalogue()[size_t(index)].icon), m_list->item(index)->text());
    m_list->setFixedWidth(width + 76);
    m_startServer->setText(tr("Start the server"));
    m_startServer->setAccessibleName(m_startServer->text());
    m_tryNow->setText(tr("Try again now"));
    m_tryNow->setAccessibleName(tr("Try to connect again now"));
    m_setup->setText(tr("Set up a mail server…"));
    m_setup->setAccessibleName(m_setup->text());
    m_connect->setText(tr("Connect to a server that is there already…"));
    m_connect->setAccessibleName(m_connect->text());
    m_welcomeTitle->setText(tr("Welcome to Facteur"));
    m_welcomeText->setText(tr("Your own mail server, set up by answering a few questions. Nothing is changed on this computer before you have seen and accepted a summary."));
    m_noTray->setText(tr("No system tray: closing this window ends the program"));
    m_noTray->setToolTip(tr("This desktop shows no icons of programs in the background. The mail server itself goes on when this window is closed."));
    showState();
}

void MainWindow::setTrayMissing(bool missing)
{
    m_noTray->setVisible(missing);
}

void MainWindow::showState()
{
    using State = Connection::State;
    const State state = m_connection.state();
    const bool none = !m_connection.profile().isValid();
    Health health = Health::Unknown;
    switch (state) {
    case State::Connected:
        health = Health::Well;
        break;
    case State::Connecting:
    case State::Restarting:
        health = Health::Working;
        break;
    case State::Hanging:
        health = Health::Attention;
        break;
    case State::Disconnected:
        health = m_connection.isDangerous() ? Health::Trouble : Health::Stopped;
        break;
    }
    m_lamp->setHealth(health);
    m_bannerLamp->setHealth(health);
    m_stateText->setText(m_connection.sentence().section(u'\n', 0, 0));
    m_bannerText->setText(m_connection.sentence());
    m_banner->setVisible(!none && state != State::Connected && (state != State::Connecting || !m_connection.reason().isEmpty()));
    m_startServer->setVisible(m_canStart && (state == State::Disconnected || state == State::Connecting));
    m_tryNow->setVisible(state == State::Disconnected);
    m_list->setVisible(!none);
    if (none)
        m_stack->setCurrentWidget(m_welcome);
    else if (m_stack->currentWidget() == m_welcome)
        pageChosen(m_list->currentRow());
}

void MainWindow::setCanStartServer(bool can)
{
    m_canStart = can;
    showState();
}

void MainWindow::pageChosen(int row)
{
    if (row < 0 || !m_connection.profile().isValid())
        return;
    Page *&page = m_pages[row];
    if (!page) {
        page = pageCatalogue()[size_t(row)].make(m_context, m_stack);
        page->setHeader(QString::fromLatin1(pageCatalogue()[size_t(row)].icon), m_list->item(row)->text());
        m_stack->addWidget(page);
    }
    for (const auto &[index, other] : m_pages) {
        if (other != page)
            other->leavePage();
    }
    m_stack->setCurrentWidget(page);
    m_toasts->pageChanged();
    QSettings().setValue(pageKey, m_list->item(row)->data(Qt::UserRole));
    if (isVisible())
        page->enterPage();
}

Page *MainWindow::openPage(const QString &id, const QString &argument)
{
    for (int row = 0; row < m_list->count(); ++row) {
        if (m_list->item(row)->data(Qt::UserRole).toString() != id)
            continue;
        m_list->setCurrentRow(row);
        const auto found = m_pages.find(row);
        if (found == m_pages.end())
            return nullptr;
        if (!argument.isEmpty())
            found->second->showArgument(argument);
        return found->second;
    }
    return nullptr;
}

QString MainWindow::currentPageId() const { return m_list->currentItem() ? m_list->currentItem()->data(Qt::UserRole).toString() : QString(); }

void MainWindow::showEvent(QShowEvent *event)
{
    QMainWindow::showEvent(event);
    if (auto *page = qobject_cast<Page *>(m_stack->currentWidget()))
        page->enterPage();
}

void MainWindow::hideEvent(QHideEvent *event)
{
    // A hidden window asks nothing and is told nothing.
    if (auto *page = qobject_cast<Page *>(m_stack->currentWidget()))
        page->leavePage();
    QMainWindow::hideEvent(event);
}

void MainWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QMainWindow::changeEvent(event);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    QSettings().setValue(geometryKey, saveGeometry());
    // A tray may have come or gone since the start.
    if (QSystemTrayIcon::isSystemTrayAvailable()) {
        event->accept();
        return;
    }
    // The window stays until it is clear that the program may end: there would be no way to bring it back.
    event->ignore();
    Q_EMIT closedForGood();
}

} // namespace gui
