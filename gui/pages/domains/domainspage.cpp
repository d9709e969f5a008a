#include "gui/pages/domains/domainspage.h"

#include "gui/dialogs/confirm.h"
#include "gui/dialogs/formdialog.h"
#include "gui/models/lazytablemodel.h"
#include "gui/pages/tableactions.h"
#include "gui/widgets/tableview.h"
#include "gui/widgets/toasts.h"

#include <QAction>
#include <QCheckBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace gui {

namespace {
Source domainsSource()
{
    const auto state = [](const QJsonObject &row) { return row.value(u"enabled").toBool() ? DomainsPage::tr("takes mail") : DomainsPage::tr("turned off"); };
    const auto stateIcon = [](const QJsonObject &row) { return row.value(u"enabled").toBool() ? QStringLiteral("state-well") : QStringLiteral("state-stopped"); };
    const auto catchAll = [](const QJsonObject &row) {
        const QString address = row.value(u"catchAll").toString();
        return address.isEmpty() ? DomainsPage::tr("refused") : DomainsPage::tr("to %1").arg(address);
    };
    const auto separators = [](const QJsonObject &row) {
        const QString signs = row.value(u"separators").toString();
        return signs.isEmpty() ? DomainsPage::tr("none") : QStringLiteral("name%1tag@").arg(signs.front());
    };
    Source source { QStringLiteral("domain.list"), QStringLiteral("domains"), QStringLiteral("name"), false, "gui::DomainsPage", {} };
    source.columns = {
        Column { .id = "name", .title = QT_TRANSLATE_NOOP("gui::DomainsPage", "Domain"), .width = 30 },
        Column { .id = "enabled", .title = QT_TRANSLATE_NOOP("gui::DomainsPage", "State"), .text = state, .width = 18, .icon = stateIcon },
        Column { .id = "catchAll", .title = QT_TRANSLATE_NOOP("gui::DomainsPage", "Mail for unknown names"), .text = catchAll, .width = 34 },
        Column { .id = "separators", .title = QT_TRANSLATE_NOOP("gui::DomainsPage", "Tags"), .text = separators, .width = 18 },
        Column { .id = "created", .title = QT_TRANSLATE_NOOP("gui::DomainsPage", "Created"), .kind = Column::Kind::Time, .width = 22 },
    };
    return source;
}

// "@example.org" and "name@" are easily typed.
QString withDomain(QString address, const QString &domain)
{
    address = address.trimmed();
    return address.isEmpty() || address.contains(u'@') ? address : address + u'@' + domain;
}
} // namespace

DomainsPage::DomainsPage(const PageContext &context, QWidget *parent)
    : Page(context, parent)
    , m_model(new LazyTableModel(connection(), domainsSource(), this))
    , m_table(new TableView(QStringLiteral("domains"), m_model, this))
    , m_add(makeButton("add", this, [this] { add(); }))
{
    m_edit = addRowAction(m_table, "edit", true, [this] { edit(*m_table->currentRow()); });
    m_dns = addRowAction(m_table, "dns", true, [this] { this->context().openPage(QStringLiteral("dns"), m_table->currentRow()->value(u"name").toString()); });
    m_enable = addRowAction(m_table, "start", false, [this] { enable(true); }, false);
    m_disable = addRowAction(m_table, "stop", false, [this] { enable(false); });
    m_remove = addRowAction(m_table, "remove", true, [this] { remove(); });
    m_remove->setShortcut(QKeySequence::Delete);
    actions()->addWidget(m_add);
    body()->addWidget(m_table);
    connect(m_table, &TableView::opened, this, &DomainsPage::edit);
}

QString DomainsPage::help() const
{
    return tr("The names behind the @ of the addresses here. Mail reaches a new domain only after its DNS records are published: “DNS records” shows them, "
              "ready to be copied.");
}

void DomainsPage::retranslate()
{
    m_table->retranslate(tr("Domains"), tr("There is no domain yet: add the one your addresses are to end with."));
    m_add->setText(tr("Add domain…"));
    m_edit->setText(tr("Change…"));
    m_dns->setText(tr("DNS records"));
    m_enable->setText(tr("Turn on"));
    m_disable->setText(tr("Turn off"));
    m_disable->setToolTip(tr("Its accounts keep their mail, but mail for it is refused until it is turned on again"));
    m_remove->setText(tr("Remove…"));
}

void DomainsPage::refresh() { m_model->refresh(); }

void DomainsPage::add()
{
    auto *form = new FormDialog(connection(), tr("New domain"), tr("Add"), this);
    QLineEdit *name = form->addLine(tr("&Domain"), {}, QStringLiteral("example.org"), tr("As you registered it; you need to be able to change its DNS records."));
    QLineEdit *catchAll = form->addLine(tr("&Mail for unknown names"), {}, tr("refuse it"),
        tr("An address that gets what is sent to names that are not there. Leave it empty unless you have a reason: it attracts junk, and mistyped mail is never returned to its sender."));
    form->setRequest([=]() -> std::optional<FormDialog::Request> {
        QString domain = name->text().trimmed();
        if (domain.startsWith(u'@'))
            domain.remove(0, 1);
        if (domain.isEmpty()) {
            form->showError(tr("Type the domain's name."));
            return std::nullopt;
        }
        QJsonObject params { { QStringLiteral("name"), domain } };
        if (!catchAll->text().trimmed().isEmpty())
            params[QStringLiteral("catchAll")] = withDomain(catchAll->text(), domain);
        return FormDialog::Request { QStringLiteral("domain.add"), params };
    });
    connect(form, &FormDialog::done, this, [this](const QJsonObject &domain) {
        refresh();
        toasts().showDone(tr("%1 is here. Publish its DNS records next: “DNS records” shows them.").arg(domain.value(u"name").toString()));
    });
    form->open();
}

void DomainsPage::edit(const QJsonObject &domain)
{
    const QString name = domain.value(u"name").toString();
    auto *form = new FormDialog(connection(), tr("Domain %1").arg(name), tr("Save"), this);
    QLineEdit *catchAll = form->addLine(tr("&Mail for unknown names"), domain.value(u"catchAll").toString(), tr("refuse it"),
        tr("An address that gets what is sent to names that are not there. Empty: such mail is refused, and its sender learns of the mistake."));
    QLineEdit *separators = form->addLine(tr("&Tag separators"), domain.value(u"separators").toString(), tr("none"),
        tr("Signs that begin a tag: with “+”, mail for name+shop@%1 reaches name@%1. Change it only when names of yours contain such a sign.").arg(name));
    QCheckBox *enabled = form->addFlag(tr("&Take mail for this domain"), domain.value(u"enabled").toBool());
    form->setRequest([=]() -> std::optional<FormDialog::Request> {
        return FormDialog::Request { QStringLiteral("domain.change"),
            { { QStringLiteral("name"), name }, { QStringLiteral("catchAll"), withDomain(catchAll->text(), name) },
                { QStringLiteral("separators"), separators->text().trimmed() }, { QStringLiteral("enabled"), enabled->isChecked() } } };
    });
    connect(form, &FormDialog::done, this, [this, domain, name] {
        refresh();
        toasts().showDone(tr("%1 is changed").arg(name), [this, domain] {
            call(QStringLiteral("domain.change"),
                { { QStringLiteral("name"), domain.value(u"name") }, { QStringLiteral("catchAll"), domain.value(u"catchAll") },
                    { QStringLiteral("separators"), domain.value(u"separators") }, { QStringLiteral("enabled"), domain.value(u"enabled") } },
                [this](const QJsonObject &) { refresh(); });
        });
    });
    form->open();
}

void DomainsPage::enable(bool on)
{
    std::vector<QJsonObject> params, back;
    for (const QString &name : m_table->selectedIds()) {
        params.push_back({ { QStringLiteral("name"), name }, { QStringLiteral("enabled"), on } });
        back.push_back({ { QStringLiteral("name"), name }, { QStringLiteral("enabled"), !on } });
    }
    callForEach(connection(), this, QStringLiteral("domain.change"), params, [this, on, back](int done, const QString &error) {
        refresh();
        if (!error.isEmpty())
            return toasts().showError(error);
        toasts().showDone(on ? tr("%n domain(s) turned on", nullptr, done) : tr("%n domain(s) turned off: mail for them is refused", nullptr, done),
            [this, back] { callForEach(connection(), this, QStringLiteral("domain.change"), back, [this](int, const QString &) { refresh(); }); });
    });
}

void DomainsPage::remove()
{
    const QString name = m_table->currentRow()->value(u"name").toString();
    call(QStringLiteral("domain.show"), { { QStringLiteral("name"), name } }, [this, name](const QJsonObject &domain) {
        const int accounts = domain.value(u"accounts").toInt(), aliases = domain.value(u"aliases").toInt();
        if (accounts > 0 || aliases > 0)
            return toasts().showError(tr("%1 still has %2 and %3: remove those first.")
                                          .arg(name, tr("%n account(s)", nullptr, accounts), tr("%n alias(es)", nullptr, aliases)));
        confirmLoss(this, tr("Remove the domain %1?").arg(name),
            tr("All mail for it is refused from now on, and its pattern aliases and own settings are deleted. Its DNS records stay where you published them: "
               "remove those, too, so that others do not try in vain."),
            tr("Remove"), [this, name] {
                call(QStringLiteral("domain.remove"), { { QStringLiteral("name"), name } }, [this, name](const QJsonObject &) {
                    refresh();
                    toasts().showDone(tr("%1 is removed").arg(name));
                });
            });
    });
}

} // namespace gui
