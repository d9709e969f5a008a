#include "gui/pages/security/failedlogins.h"

#include "gui/dialogs/formdialog.h"
#include "gui/models/lazytablemodel.h"
#include "gui/pages/security/banssection.h"
#include "gui/pages/tableactions.h"
#include "gui/widgets/tableview.h"
#include "gui/widgets/toasts.h"

#include <QAction>
#include <QVBoxLayout>

namespace gui {

namespace {
Source failedLoginsSource()
{
    const auto of = [](const char *name) {
        return [name](const QJsonObject &row) { return row.value(u"fields").toObject().value(QLatin1StringView(name)); };
    };
    const auto protocol = [of](const QJsonObject &row) { return of("protocol")(row).toString().toUpper(); };
    Source source { QStringLiteral("log.recent"), QStringLiteral("events"), QStringLiteral("when"), false, "gui::FailedLoginsSection", {} };
    source.columns = {
        Column { .id = "when", .title = QT_TRANSLATE_NOOP("gui::FailedLoginsSection", "When"), .kind = Column::Kind::Time, .width = 22 },
        Column { .id = "login", .title = QT_TRANSLATE_NOOP("gui::FailedLoginsSection", "Name tried"), .value = of("login"), .width = 32 },
        Column { .id = "peer", .title = QT_TRANSLATE_NOOP("gui::FailedLoginsSection", "From"), .value = of("peer"), .width = 24 },
        Column { .id = "protocol", .title = QT_TRANSLATE_NOOP("gui::FailedLoginsSection", "Service"), .text = protocol, .width = 14 },
        Column { .id = "why", .title = QT_TRANSLATE_NOOP("gui::FailedLoginsSection", "Why"), .value = of("why"), .width = 40 },
    };
    return source;
}
} // namespace

FailedLoginsSection::FailedLoginsSection(const PageContext &context, QWidget *parent)
    : Section(context, parent)
    , m_model(new LazyTableModel(connection(), failedLoginsSource(), this))
    , m_table(new TableView(QStringLiteral("failedlogins"), m_model, this))
{
    m_ban = addRowAction(m_table, "ban", true, [this] {
        FormDialog *form = makeBanForm(connection(), m_table->currentRow()->value(u"fields").toObject().value(u"peer").toString(), this);
        connect(form, &FormDialog::done, this, [this](const QJsonObject &ban) { toasts().showDone(tr("%1 is banned").arg(ban.value(u"network").toString())); });
        form->open();
    });
    m_account = addRowAction(m_table, "accounts", true, [this] {
        this->context().openPage(QStringLiteral("accounts"), m_table->currentRow()->value(u"fields").toObject().value(u"login").toString());
    });
    body()->addWidget(m_table);
    m_model->setParams({ { QStringLiteral("lines"), 10000 }, { QStringLiteral("category"), QStringLiteral("directory") }, { QStringLiteral("event"), QStringLiteral("login-failed") } });
    m_model->sort(0, Qt::DescendingOrder);
}

QString FailedLoginsSection::title() const { return tr("Failed logins"); }

QString FailedLoginsSection::help() const
{
    return tr("Since the server was started, as far as its log reaches back. Many names from one address is somebody who guesses. The same name from where its owner is, again and again, is a program with an old password.");
}

void FailedLoginsSection::retranslate()
{
    m_table->retranslate(tr("Failed logins"), tr("No login failed."));
    m_ban->setText(tr("Ban the address…"));
    m_account->setText(tr("Show account"));
}

void FailedLoginsSection::refresh() { m_model->refresh(); }

} // namespace gui
