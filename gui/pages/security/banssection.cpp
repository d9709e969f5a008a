#include "gui/pages/security/banssection.h"

#include "gui/app/said.h"
#include "gui/dialogs/formdialog.h"
#include "gui/models/lazytablemodel.h"
#include "gui/pages/tableactions.h"
#include "gui/widgets/tableview.h"
#include "gui/widgets/toasts.h"

#include <QAction>
#include <QComboBox>
#include <QDateTime>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace gui {

namespace {
Source bansSource()
{
    const auto state = [](const QJsonObject &row) { return row.value(u"active").toBool() ? BansSection::tr("banned") : BansSection::tr("over"); };
    const auto stateIcon = [](const QJsonObject &row) { return row.value(u"active").toBool() ? QStringLiteral("ban") : QStringLiteral("state-stopped"); };
    const auto until = [](const QJsonObject &row) {
        const QString when = row.value(u"until").toString();
        return when.isEmpty() ? BansSection::tr("for ever") : timeText(when);
    };
    const auto who = [](const QJsonObject &row) { return row.value(u"byHand").toBool() ? BansSection::tr("by hand") : BansSection::tr("by itself"); };
    using Kind = Column::Kind;
    Source source { QStringLiteral("ban.list"), QStringLiteral("bans"), QStringLiteral("network"), false, "gui::BansSection", {} };
    source.columns = {
        Column { .id = "network", .title = QT_TRANSLATE_NOOP("gui::BansSection", "Address or network"), .width = 28 },
        Column { .id = "active", .title = QT_TRANSLATE_NOOP("gui::BansSection", "State"), .text = state, .width = 12, .icon = stateIcon },
        Column { .id = "until", .title = QT_TRANSLATE_NOOP("gui::BansSection", "Until"), .kind = Kind::Time, .text = until, .width = 22 },
        Column { .id = "reason", .title = QT_TRANSLATE_NOOP("gui::BansSection", "Reason"), .value = [](const QJsonObject &ban) { return QJsonValue(said(ban, "reason")); }, .width = 40 },
        Column { .id = "byHand", .title = QT_TRANSLATE_NOOP("gui::BansSection", "Banned"), .text = who, .width = 12 },
        Column { .id = "strikes", .title = QT_TRANSLATE_NOOP("gui::BansSection", "How often"), .kind = Kind::Number, .width = 10 },
        Column { .id = "created", .title = QT_TRANSLATE_NOOP("gui::BansSection", "Since"), .kind = Kind::Time, .width = 22 },
    };
    return source;
}
} // namespace

BansSection::BansSection(const PageContext &context, QWidget *parent)
    : Section(context, parent)
    , m_model(new LazyTableModel(connection(), bansSource(), this))
    , m_table(new TableView(QStringLiteral("bans"), m_model, this))
    , m_add(makeButton("add", this, [this] { add(); }))
{
    m_table->bar()->addWidget(m_add);
    m_lift = addRowAction(m_table, "release", false, [this] { lift(); });
    m_lift->setShortcut(QKeySequence::Delete);
    body()->addWidget(m_table);
}

QString BansSection::title() const { return tr("Bans"); }

QString BansSection::help() const
{
    return tr("Addresses that may not connect: no mail program and no mail server. Who guesses passwords or addresses gets here by itself, each time for longer. Lift a ban when it hit somebody you know.");
}

void BansSection::retranslate()
{
    m_table->retranslate(tr("Bans"), tr("Nobody is banned."));
    m_add->setText(tr("Ban…"));
    m_add->setAccessibleName(tr("Ban an address or network"));
    m_lift->setText(tr("Lift"));
}

void BansSection::refresh() { m_model->refresh(); }

FormDialog *makeBanForm(Connection &connection, const QString &network, QWidget *parent)
{
    auto *form = new FormDialog(connection, BansSection::tr("Ban an address"), BansSection::tr("Ban"), parent);
    QLineEdit *address = form->addLine(BansSection::tr("&Address or network"), network, QStringLiteral("192.0.2.1, 192.0.2.0/24, 2001:db8::/64"),
        BansSection::tr("Nobody connects from there any more, neither mail programs nor servers that bring mail."));
    QComboBox *time = form->addChoice(BansSection::tr("For how &long"),
        { { QStringLiteral("3600"), BansSection::tr("an hour") }, { QStringLiteral("86400"), BansSection::tr("a day") }, { QStringLiteral("2592000"), BansSection::tr("30 days") },
            { QStringLiteral("0"), BansSection::tr("for ever") } },
        QStringLiteral("86400"));
    QLineEdit *reason = form->addLine(BansSection::tr("&Reason"), {}, BansSection::tr("so that you know later"));
    form->setRequest([=]() -> std::optional<FormDialog::Request> {
        return FormDialog::Request { QStringLiteral("ban.add"),
            { { QStringLiteral("network"), address->text().trimmed() }, { QStringLiteral("duration"), time->currentData().toString().toInt() },
                { QStringLiteral("reason"), reason->text().trimmed().isEmpty() ? BansSection::tr("banned by hand") : reason->text().trimmed() } } };
    });
    return form;
}

void BansSection::add()
{
    FormDialog *form = makeBanForm(connection(), {}, this);
    connect(form, &FormDialog::done, this, [this](const QJsonObject &ban) {
        refresh();
        const QString network = ban.value(u"network").toString();
        toasts().showDone(tr("%1 is banned").arg(network), [this, network] {
            call(QStringLiteral("ban.lift"), { { QStringLiteral("network"), network } }, [this](const QJsonObject &) { refresh(); });
        });
    });
    form->open();
}

void BansSection::lift()
{
    std::vector<QJsonObject> params, back;
    for (const QJsonObject &row : m_table->selectedRows()) {
        params.push_back({ { QStringLiteral("network"), row.value(u"network") } });
        const QDateTime until = QDateTime::fromString(row.value(u"until").toString(), Qt::ISODateWithMs);
        if (row.value(u"active").toBool())
            back.push_back({ { QStringLiteral("network"), row.value(u"network") }, { QStringLiteral("reason"), row.value(u"reason") },
                { QStringLiteral("duration"), until.isValid() ? std::max<qint64>(1, QDateTime::currentDateTimeUtc().secsTo(until)) : 0 } });
    }
    callForEach(connection(), this, QStringLiteral("ban.lift"), params, [this, back](int done, const QString &error) {
        refresh();
        if (!error.isEmpty())
            return toasts().showError(error);
        toasts().showDone(tr("%n ban(s) lifted", nullptr, done),
            [this, back] { callForEach(connection(), this, QStringLiteral("ban.add"), back, [this](int, const QString &) { refresh(); }); });
    });
}

} // namespace gui
