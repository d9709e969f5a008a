#include "gui/pages/accounts/accountspage.h"

#include "gui/app/icons.h"
#include "gui/dialogs/confirm.h"
#include "gui/dialogs/formdialog.h"
#include "gui/dialogs/passwordedit.h"
#include "gui/models/lazytablemodel.h"
#include "gui/pages/accounts/accountdialog.h"
#include "gui/pages/accounts/quotadelegate.h"
#include "gui/pages/tableactions.h"
#include "gui/widgets/tableview.h"
#include "gui/widgets/toasts.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QJsonArray>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSpinBox>
#include <QTableView>
#include <QVBoxLayout>

namespace gui {

using namespace std::chrono_literals;

namespace {
constexpr int storageColumn = 2;
constexpr int usageAtOnce = 200; // account.usage takes no more

Source source(const std::shared_ptr<AccountsPage::Usages> &usages)
{
    const auto usage = [usages](const QJsonObject &row) { return usages->value(row.value(u"address").toString()); };
    const auto storage = [usage](const QJsonObject &row) {
        const qint64 used = usage(row).used;
        if (used < 0)
            return AccountsPage::tr("…");
        const qint64 quota = row.value(u"quota").toInteger();
        return quota > 0 ? AccountsPage::tr("%1 of %2").arg(sizeText(used), sizeText(quota)) : sizeText(used);
    };
    const auto messages = [usage](const QJsonObject &row) {
        const qint64 count = usage(row).messages;
        return count < 0 ? QString() : numberText(count);
    };
    const auto quota = [](const QJsonObject &row) {
        const qint64 octets = row.value(u"quota").toInteger();
        return octets > 0 ? sizeText(octets) : AccountsPage::tr("no limit");
    };
    const auto state = [](const QJsonObject &row) { return row.value(u"enabled").toBool() ? AccountsPage::tr("on") : AccountsPage::tr("off"); };
    const auto stateIcon = [](const QJsonObject &row) { return row.value(u"enabled").toBool() ? QStringLiteral("state-well") : QStringLiteral("state-stopped"); };
    const auto login = [](const QJsonObject &row) {
        const QString when = row.value(u"lastLogin").toString();
        return when.isEmpty() ? AccountsPage::tr("never") : ageText(when);
    };
    const auto loginTime = [](const QJsonObject &row) { return timeText(row.value(u"lastLogin").toString()); };
    using Kind = Column::Kind;
    Source source { QStringLiteral("account.list"), QStringLiteral("accounts"), QStringLiteral("address"), true, "gui::AccountsPage", {} };
    source.columns = {
        Column { .id = "address", .title = QT_TRANSLATE_NOOP("gui::AccountsPage", "Address"), .sortKey = "address", .width = 30 },
        Column { .id = "displayName", .title = QT_TRANSLATE_NOOP("gui::AccountsPage", "Name"), .width = 20 },
        Column { .id = "used", .title = QT_TRANSLATE_NOOP("gui::AccountsPage", "Storage"), .text = storage, .width = 34 },
        Column { .id = "lastLogin", .title = QT_TRANSLATE_NOOP("gui::AccountsPage", "Last login"), .text = login, .sortKey = "lastLogin", .width = 17, .toolTip = loginTime },
        Column { .id = "enabled", .title = QT_TRANSLATE_NOOP("gui::AccountsPage", "State"), .text = state, .width = 10, .icon = stateIcon },
        Column { .id = "created", .title = QT_TRANSLATE_NOOP("gui::AccountsPage", "Created"), .kind = Kind::Time, .sortKey = "created", .width = 22 },
        Column { .id = "messages", .title = QT_TRANSLATE_NOOP("gui::AccountsPage", "Messages"), .kind = Kind::Number, .text = messages, .hidden = true },
        Column { .id = "quota", .title = QT_TRANSLATE_NOOP("gui::AccountsPage", "Quota"), .kind = Kind::Size, .text = quota, .sortKey = "quota", .hidden = true },
    };
    return source;
}

} // namespace

AccountsPage::AccountsPage(const PageContext &context, QWidget *parent)
    : Page(context, parent)
    , m_usages(std::make_shared<Usages>())
    , m_model(new LazyTableModel(connection(), source(m_usages), this))
    , m_table(new TableView(QStringLiteral("accounts"), m_model, this))
    , m_domain(new QComboBox(this))
    , m_add(makeButton("add", this, [this] { add(); }))
{
    m_table->bar()->addWidget(m_domain);
    m_open = addRowAction(m_table, "edit", true, [this] { open(*m_table->currentRow()); });
    m_password = addRowAction(m_table, "key", true, [this] { resetPassword(m_table->currentRow()->value(u"address").toString()); });
    m_enable = addRowAction(m_table, "start", false, [this] { enable(true); }, false);
    m_disable = addRowAction(m_table, "stop", false, [this] { enable(false); });
    m_end = addRowAction(m_table, "disconnect", false, [this] { endConnections(); }, false);
    m_remove = addRowAction(m_table, "remove", false, [this] { remove(); });
    m_remove->setShortcut(QKeySequence::Delete);
    actions()->addWidget(m_add);
    body()->addWidget(m_table);
    m_domain->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_domain->addItem(QString(), QString());

    auto *bars = new QuotaDelegate(this);
    bars->setFraction([this](int row) {
        const QJsonObject &account = m_model->row(row);
        const qint64 quota = account.value(u"quota").toInteger(), used = m_usages->value(account.value(u"address").toString()).used;
        return quota > 0 && used >= 0 ? double(used) / double(quota) : -1;
    });
    m_table->table()->setItemDelegateForColumn(storageColumn, bars);

    connect(m_table, &TableView::opened, this, &AccountsPage::open);
    connect(m_domain, &QComboBox::currentIndexChanged, this, [this] {
        const QString domain = m_domain->currentData().toString();
        m_model->setParams(domain.isEmpty() ? QJsonObject() : QJsonObject { { QStringLiteral("domain"), domain } });
    });
    // Usage is asked for the rows that are looked at, when scrolling pauses.
    m_usagePause.setSingleShot(true);
    m_usagePause.setInterval(120ms);
    connect(&m_usagePause, &QTimer::timeout, this, &AccountsPage::askUsage);
    const auto soon = [this] { m_usagePause.start(); };
    connect(m_model, &LazyTableModel::loaded, this, soon);
    connect(m_model, &QAbstractItemModel::layoutChanged, this, soon);
    connect(m_table->table()->verticalScrollBar(), &QScrollBar::valueChanged, this, soon);
}

QString AccountsPage::help() const
{
    return tr("Everybody who has mail here. Add an account for each person; for a second address of the same person, or one that several "
              "people read, use an alias instead.");
}

void AccountsPage::retranslate()
{
    m_table->retranslate(tr("Accounts"), tr("There is no account yet: add the first one."));
    m_domain->setItemText(0, tr("All domains"));
    m_domain->setAccessibleName(tr("Domain that is shown"));
    m_add->setText(tr("Add account…"));
    m_open->setText(tr("Open"));
    m_open->setToolTip(tr("Name, quota, app passwords, rules and connected clients"));
    m_password->setText(tr("Reset password…"));
    m_enable->setText(tr("Turn on"));
    m_disable->setText(tr("Turn off"));
    m_disable->setToolTip(tr("It keeps its mail, but nobody logs in and nothing is delivered until it is turned on again"));
    m_end->setText(tr("End its connections"));
    m_remove->setText(tr("Remove…"));
}

void AccountsPage::refresh()
{
    m_usages->clear();
    m_model->refresh();
    call(QStringLiteral("domain.list"), {}, [this](const QJsonObject &result) { listDomains(result); }, [](const QString &) {});
}

void AccountsPage::listDomains(const QJsonObject &result)
{
    QStringList names;
    for (const QJsonValue &domain : result.value(u"domains").toArray())
        names.append(domain[u"name"].toString());
    if (names == m_domains)
        return;
    m_domains = names;
    const QString chosen = m_domain->currentData().toString();
    const QSignalBlocker quiet(m_domain);
    while (m_domain->count() > 1)
        m_domain->removeItem(1);
    for (const QString &name : names)
        m_domain->addItem(name, name);
    m_domain->setCurrentIndex(std::max(0, m_domain->findData(chosen)));
    m_domain->setVisible(names.size() > 1);
}

void AccountsPage::askUsage()
{
    const QTableView *table = m_table->table();
    if (m_model->rowCount() == 0 || !isActive())
        return;
    const int first = std::max(0, table->rowAt(0));
    int last = table->rowAt(table->viewport()->height());
    last = last < 0 ? m_model->rowCount() - 1 : last;
    QJsonArray addresses;
    for (int row = first; row <= last && addresses.size() < usageAtOnce; ++row) {
        if (!m_usages->contains(m_model->idOf(row))) {
            addresses.append(m_model->idOf(row));
            m_usages->insert(m_model->idOf(row), {}); // asked
        }
    }
    if (addresses.isEmpty())
        return;
    call(QStringLiteral("account.usage"), { { QStringLiteral("addresses"), addresses } },
        [this](const QJsonObject &result) {
            for (const QJsonValue &one : result.value(u"usage").toArray())
                m_usages->insert(one[u"address"].toString(), { one[u"used"].toInteger(), one[u"messages"].toInteger() });
            if (m_model->rowCount() > 0)
                Q_EMIT m_model->dataChanged(m_model->index(0, storageColumn), m_model->index(m_model->rowCount() - 1, m_model->columnCount() - 1));
        },
        [](const QString &) {});
}

void AccountsPage::add()
{
    auto *form = new FormDialog(connection(), tr("New account"), tr("Add"), this);
    QLineEdit *address = form->addLine(tr("&Address"), {}, m_domains.isEmpty() ? QString() : QStringLiteral("name@") + m_domains.first(),
        m_domains.isEmpty() ? tr("Add a domain first.") : tr("What follows the @ must be one of your domains: %1.").arg(m_domains.mid(0, 5).join(QStringLiteral(", "))));
    QLineEdit *name = form->addLine(tr("&Name"), {}, tr("as others see it; may be empty"));
    PasswordEdit *password = form->addPassword(tr("&Password"), tr("Long beats complicated: at least 12 characters. Write it down for its owner; it cannot be read here later."));
    QSpinBox *quota = form->addNumber(tr("&Quota"), 0, 0, 1024 * 1024, tr(" MB"), tr("How much mail it may keep; 0: no limit. When it is full, mail for it is refused."));
    form->setRequest([=]() -> std::optional<FormDialog::Request> {
        if (address->text().trimmed().isEmpty() || password->text().isEmpty()) {
            form->showError(tr("Address and password are needed."));
            return std::nullopt;
        }
        return FormDialog::Request { QStringLiteral("account.add"),
            { { QStringLiteral("address"), address->text().trimmed() }, { QStringLiteral("displayName"), name->text().trimmed() },
                { QStringLiteral("password"), password->text() }, { QStringLiteral("quota"), qint64(quota->value()) * 1024 * 1024 } } };
    });
    connect(form, &FormDialog::done, this, [this](const QJsonObject &account) {
        toasts().showDone(tr("%1 is ready: its owner can set up a mail program now").arg(account.value(u"address").toString()));
        refresh();
    });
    form->open();
}

void AccountsPage::open(const QJsonObject &account)
{
    auto *dialog = new AccountDialog(context(), account.value(u"address").toString(), this);
    connect(dialog, &AccountDialog::changed, this, &AccountsPage::refresh);
    dialog->open();
}

void AccountsPage::showArgument(const QString &address) { open({ { QStringLiteral("address"), address } }); }

void AccountsPage::resetPassword(const QString &address)
{
    FormDialog *form = makePasswordForm(connection(), address, this);
    connect(form, &FormDialog::done, this, [this, address] { toasts().showDone(tr("%1 has a new password").arg(address)); });
    form->open();
}

void AccountsPage::enable(bool on)
{
    std::vector<QJsonObject> params, back;
    for (const QString &address : m_table->selectedIds()) {
        params.push_back({ { QStringLiteral("address"), address }, { QStringLiteral("enabled"), on } });
        back.push_back({ { QStringLiteral("address"), address }, { QStringLiteral("enabled"), !on } });
    }
    callForEach(connection(), this, QStringLiteral("account.change"), params, [this, on, back](int done, const QString &error) {
        refresh();
        if (!error.isEmpty())
            return toasts().showError(error);
        toasts().showDone(on ? tr("%n account(s) turned on", nullptr, done) : tr("%n account(s) turned off: nobody logs in, and mail for them is refused", nullptr, done),
            [this, back] { callForEach(connection(), this, QStringLiteral("account.change"), back, [this](int, const QString &) { refresh(); }); });
    });
}

void AccountsPage::endConnections()
{
    std::vector<QJsonObject> params;
    for (const QString &address : m_table->selectedIds())
        params.push_back({ { QStringLiteral("address"), address } });
    callForEach(connection(), this, QStringLiteral("session.end"), params, [this](int, const QString &error) {
        if (!error.isEmpty())
            return toasts().showError(error);
        toasts().showDone(tr("Their connections were ended. Mail programs log in again by themselves, unless the password was changed."));
    });
}

void AccountsPage::remove()
{
    const QStringList addresses = m_table->selectedIds();
    if (addresses.isEmpty())
        return;
    const int count = int(addresses.size());
    const QString what = count == 1 ? tr("Remove the account %1?").arg(addresses.first()) : tr("Remove %n account(s)?", nullptr, count);
    confirmLoss(this, what,
        tr("Its password, app passwords and settings are deleted, its clients are cut off, and mail for it is refused from now on. "
           "The mail that is there stays on the server's disk, but nobody can read it with a mail program."),
        tr("Remove"), [this, addresses] {
            std::vector<QJsonObject> params;
            for (const QString &address : addresses)
                params.push_back({ { QStringLiteral("address"), address } });
            callForEach(connection(), this, QStringLiteral("account.remove"), params, [this](int done, const QString &error) {
                refresh();
                if (!error.isEmpty())
                    return toasts().showError(error);
                toasts().showDone(tr("%n account(s) removed", nullptr, done));
            });
        });
}

} // namespace gui
