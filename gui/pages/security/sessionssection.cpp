#include "gui/pages/security/sessionssection.h"

#include "gui/dialogs/confirm.h"
#include "gui/models/lazytablemodel.h"
#include "gui/pages/tableactions.h"
#include "gui/widgets/tableview.h"
#include "gui/widgets/toasts.h"

#include <QAction>
#include <QPushButton>
#include <QVBoxLayout>

namespace gui {

namespace {
// "192.0.2.1:50000", "[2001:db8::1]:50000"
QString addressOf(const QJsonObject &row) { return row.value(u"peer").toString().section(u':', 0, -2).remove(u'[').remove(u']'); }

Source sessionsSource()
{
    const auto service = [](const QJsonObject &row) { return row.value(u"service").toString().toUpper(); };
    const auto tls = [](const QJsonObject &row) { return row.value(u"tls").toBool() ? SessionsSection::tr("encrypted") : SessionsSection::tr("open"); };
    const auto user = [](const QJsonObject &row) {
        const QString name = row.value(u"user").toString();
        return name.isEmpty() ? SessionsSection::tr("(not logged in)") : name;
    };
    const auto since = [](const QJsonObject &row) { return ageText(row.value(u"since").toString()); };
    const auto sinceTime = [](const QJsonObject &row) { return timeText(row.value(u"since").toString()); };
    Source source { QStringLiteral("session.list"), QStringLiteral("sessions"), QStringLiteral("id"), false, "gui::SessionsSection", {} };
    source.columns = {
        Column { .id = "user", .title = QT_TRANSLATE_NOOP("gui::SessionsSection", "Account"), .text = user, .width = 26 },
        Column { .id = "service", .title = QT_TRANSLATE_NOOP("gui::SessionsSection", "Service"), .text = service, .width = 14 },
        Column { .id = "peer", .title = QT_TRANSLATE_NOOP("gui::SessionsSection", "From"), .width = 26 },
        Column { .id = "since", .title = QT_TRANSLATE_NOOP("gui::SessionsSection", "Since"), .kind = Column::Kind::Time, .text = since, .width = 18, .toolTip = sinceTime },
        Column { .id = "tls", .title = QT_TRANSLATE_NOOP("gui::SessionsSection", "Connection"), .kind = Column::Kind::Flag, .text = tls, .width = 13 },
    };
    return source;
}
} // namespace

SessionsSection::SessionsSection(const PageContext &context, const QString &address, QWidget *parent)
    : Section(context, parent)
    , m_address(address)
    , m_model(new LazyTableModel(connection(), sessionsSource(), this))
    , m_table(new TableView(address.isEmpty() ? QStringLiteral("sessions") : QStringLiteral("accountsessions"), m_model, this))
{
    m_end = addRowAction(m_table, "disconnect", false, [this] { end(); });
    m_end->setShortcut(QKeySequence::Delete);
    if (m_address.isEmpty()) {
        m_ban = addRowAction(m_table, "ban", false, [this] { banSelected(); });
    } else {
        m_model->setParams({ { QStringLiteral("address"), m_address } });
        m_endAll = makeButton("disconnect", this, [this] { endAll(); });
        m_endAll->setAutoDefault(false);
        m_table->bar()->addWidget(m_endAll);
    }
    body()->addWidget(m_table);
    connect(&connection(), &Connection::notified, this, [this](const QString &method) {
        if (isActive() && method == u"sessions")
            m_model->refresh();
    });
}

QString SessionsSection::title() const { return tr("Connected clients"); }

QString SessionsSection::help() const
{
    return m_address.isEmpty()
        ? tr("Mail programs and other mail servers that are connected now. Cutting one off does no harm to mail: a mail program comes back by itself.")
        : tr("Programs that are connected now. If one is a stranger's: reset the password first, then cut it off, so that it cannot come back.");
}

void SessionsSection::retranslate()
{
    m_table->retranslate(tr("Connected clients"), m_address.isEmpty() ? tr("Nobody is connected.") : tr("None of this account's programs is connected."));
    m_end->setText(tr("Cut off"));
    if (m_ban)
        m_ban->setText(tr("Ban address…"));
    if (m_endAll)
        m_endAll->setText(tr("Cut off all"));
}

void SessionsSection::refresh() { m_model->refresh(); }
void SessionsSection::activate() { connection().subscribe(this, QStringLiteral("sessions")); }
void SessionsSection::deactivate() { connection().unsubscribe(this, QStringLiteral("sessions")); }

void SessionsSection::end()
{
    std::vector<QJsonObject> params;
    for (const QJsonObject &row : m_table->selectedRows())
        params.push_back({ { QStringLiteral("id"), row.value(u"id") } });
    callForEach(connection(), this, QStringLiteral("session.end"), params, [this](int done, const QString &error) {
        refresh();
        if (!error.isEmpty())
            return toasts().showError(error);
        toasts().showDone(tr("%n connection(s) cut off", nullptr, done));
    });
}

void SessionsSection::endAll()
{
    call(QStringLiteral("session.end"), { { QStringLiteral("address"), m_address } }, [this](const QJsonObject &result) {
        refresh();
        toasts().showDone(tr("%n connection(s) cut off", nullptr, result.value(u"ended").toInt()));
    });
}

void SessionsSection::banSelected()
{
    QStringList networks;
    for (const QJsonObject &row : m_table->selectedRows())
        networks.append(addressOf(row));
    networks.removeDuplicates();
    if (networks.isEmpty())
        return;
    confirmLoss(this, tr("Ban %1 for a day?").arg(networks.mid(0, 10).join(QStringLiteral(", "))),
        tr("Nobody connects from there any more: no mail program, and no mail server that brings mail. You can lift the ban under “Bans”."), tr("Ban"), [this, networks] {
            std::vector<QJsonObject> params;
            for (const QString &network : networks)
                params.push_back({ { QStringLiteral("network"), network }, { QStringLiteral("duration"), 86400 }, { QStringLiteral("reason"), tr("banned by hand") } });
            callForEach(connection(), this, QStringLiteral("ban.add"), params, [this](int done, const QString &error) {
                refresh();
                if (!error.isEmpty())
                    return toasts().showError(error);
                toasts().showDone(tr("%n address(es) banned for a day", nullptr, done));
            });
        });
}

} // namespace gui
