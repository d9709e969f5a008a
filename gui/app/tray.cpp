#include "gui/app/tray.h"

#include "gui/app/icons.h"
#include "gui/app/said.h"
#include "gui/models/lazytablemodel.h"
#include "gui/pages/overview/parts.h"

#include <QApplication>
#include <QEvent>
#include <QLocale>

namespace gui {

Tray::Tray(Connection &connection, Preferences &preferences, QObject *parent)
    : QObject(parent)
    , m_connection(connection)
    , m_preferences(preferences)
    , m_open(m_menu.addAction(icon(QStringLiteral("facteur")), QString()))
    , m_today((m_menu.addSeparator(), m_menu.addAction(icon(QStringLiteral("mail")), QString())))
    , m_queue(m_menu.addAction(icon(QStringLiteral("queue")), QString()))
    , m_pause((m_menu.addSeparator(), m_menu.addAction(icon(QStringLiteral("pause")), QString())))
    , m_server(m_menu.addAction(icon(QStringLiteral("start")), QString()))
    , m_quit((m_menu.addSeparator(), m_menu.addAction(icon(QStringLiteral("quit")), QString())))
{
    m_icon.setContextMenu(&m_menu);
    m_menu.setDefaultAction(m_open);
    connect(&m_icon, &QSystemTrayIcon::activated, this, [this](QSystemTrayIcon::ActivationReason reason) {
        if (reason == QSystemTrayIcon::Trigger || reason == QSystemTrayIcon::DoubleClick)
            Q_EMIT openWanted({});
    });
    connect(&m_icon, &QSystemTrayIcon::messageClicked, this, &Tray::notificationClicked);
    connect(m_open, &QAction::triggered, this, [this] { Q_EMIT openWanted({}); });
    connect(m_today, &QAction::triggered, this, [this] { Q_EMIT openWanted(QStringLiteral("overview")); });
    connect(m_queue, &QAction::triggered, this, [this] { Q_EMIT openWanted(QStringLiteral("queue")); });
    connect(m_pause, &QAction::triggered, this, [this] {
        m_connection.call(m_paused ? QStringLiteral("queue.resume") : QStringLiteral("queue.pause"), {}, this, [this](const control::Answer &answer) {
            if (answer.ok)
                m_paused = answer.result[u"paused"].toBool();
            m_last = !answer.ok ? Connection::errorText(answer) : m_paused ? tr("Outgoing mail is paused") : tr("Outgoing mail goes out again");
            draw();
        });
    });
    connect(m_server, &QAction::triggered, this, [this] {
        if (m_connection.state() == Connection::State::Disconnected || m_connection.state() == Connection::State::Connecting)
            Q_EMIT startWanted();
        else
            Q_EMIT stopWanted();
    });
    connect(m_quit, &QAction::triggered, this, &Tray::quitWanted);

    connect(&m_connection, &Connection::stateChanged, this, &Tray::stateChanged);
    connect(&m_connection, &Connection::connected, this, &Tray::ask);
    connect(&m_connection, &Connection::profileChanged, this, [this] {
        m_told.clear();
        m_report = {};
    });
    connect(&m_connection, &Connection::notified, this, [this](const QString &method, const QJsonObject &params) {
        if (method == u"health")
            takeHealth(params);
        else if (method == u"counters")
            takeCounters(params);
        else if (method == u"queue")
            m_connection.call(QStringLiteral("queue.totals"), {}, this, [this](const control::Answer &answer) {
                if (answer.ok)
                    takeQueue(answer.result.toObject());
            });
    });
    for (const char *subject : { "health", "queue", "counters" })
        m_connection.subscribe(this, QString::fromLatin1(subject));
    qApp->installEventFilter(this);
    retranslate();
}

void Tray::notificationClicked() { Q_EMIT openWanted(m_pageOfLastNotice); }

void Tray::show()
{
    draw();
    m_icon.show();
}

bool Tray::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == qApp && event->type() == QEvent::LanguageChange)
        retranslate();
    return QObject::eventFilter(watched, event);
}

void Tray::retranslate()
{
    m_open->setText(tr("Open Facteur"));
    m_quit->setText(tr("Quit"));
    draw();
}

void Tray::setServerControl(bool possible)
{
    m_canControl = possible;
    draw();
}

void Tray::stateChanged()
{
    m_last = m_connection.sentence();
    draw();
}

void Tray::ask()
{
    const auto take = [this](const char *method, void (Tray::*taken)(const QJsonObject &)) {
        m_connection.call(QString::fromLatin1(method), {}, this, [this, taken](const control::Answer &answer) {
            if (answer.ok)
                (this->*taken)(answer.result.toObject());
        });
    };
    take("health.list", &Tray::takeHealth);
    take("queue.totals", &Tray::takeQueue);
    take("server.counters", &Tray::takeCounters);
}

void Tray::takeCounters(const QJsonObject &counters)
{
    m_counters = model::CounterRow::fromJson(counters.value(u"today").toObject());
    draw();
}

void Tray::takeQueue(const QJsonObject &totals)
{
    m_waiting = totals.value(u"messages").toInteger();
    m_paused = totals.value(u"paused").toBool();
    draw();
}

void Tray::takeHealth(const QJsonObject &health)
{
    m_report = model::HealthReport::fromJson(health);
    QSet<QString> bad;
    for (const model::HealthItem &item : m_report.items) {
        if (item.state == model::HealthState::Well)
            continue;
        // What became worse is told again.
        const QString matter = item.id + u' ' + model::healthStateName(item.state);
        bad.insert(matter);
        if (!m_told.contains(matter))
            tell(item);
    }
    m_told = bad;
    draw();
}

void Tray::tell(const model::HealthItem &item)
{
    m_last = said(item.sentence);
    m_pageOfLastNotice = item.part == u"queue" ? QStringLiteral("queue") : QStringLiteral("overview");
    const QString title = tr("Facteur: %1").arg(partName(item.part));
    const QString text = QStringList { said(item.sentence), said(item.advice) }.join(u'\n').trimmed();
    if (!m_preferences.notifications())
        return;
    if (m_icon.isVisible() && QSystemTrayIcon::supportsMessages())
        m_icon.showMessage(title, text, item.state == model::HealthState::Trouble ? QSystemTrayIcon::Critical : QSystemTrayIcon::Warning, 15000);
    Q_EMIT told(title, text);
}

void Tray::draw()
{
    using State = Connection::State;
    const State state = m_connection.state();
    const bool connected = state == State::Connected;
    if (state == State::Disconnected)
        m_health = m_connection.isDangerous() ? Health::Trouble : Health::Stopped;
    else if (state == State::Connecting || state == State::Restarting)
        m_health = Health::Working;
    else if (state == State::Hanging)
        m_health = Health::Attention;
    else
        m_health = m_report.items.empty() || m_report.state() == model::HealthState::Well ? Health::Well : Health::Attention;

    m_icon.setIcon(icon(QStringLiteral("tray-") + healthIcon(m_health).section(u'-', 1)));
    const QString last = m_last.isEmpty() ? m_connection.sentence() : m_last;
    m_icon.setToolTip(tr("Facteur – %1").arg(healthText(m_health)) + u'\n' + last);
    m_today->setText(tr("Today: %1 received, %2 sent").arg(numberText(m_counters[model::Counter::MailIn]), numberText(m_counters[model::Counter::MailOut])));
    m_queue->setText(m_waiting <= 0 ? tr("Queue: empty") : tr("Queue: %n message(s)", nullptr, int(m_waiting)));
    m_pause->setText(m_paused ? tr("Resume outgoing mail") : tr("Pause outgoing mail"));
    m_pause->setIcon(icon(m_paused ? QStringLiteral("start") : QStringLiteral("pause")));
    for (QAction *action : { m_today, m_queue, m_pause })
        action->setVisible(connected);
    const bool stopped = state == State::Disconnected || state == State::Connecting;
    m_server->setVisible(m_canControl);
    m_server->setText(stopped ? tr("Start the server") : tr("Stop the server…"));
    m_server->setIcon(icon(stopped ? QStringLiteral("start") : QStringLiteral("stop")));
}

} // namespace gui
