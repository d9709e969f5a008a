#include "gui/pages/aliases/aliasespage.h"

#include "gui/app/icons.h"
#include "gui/dialogs/formdialog.h"
#include "gui/models/lazytablemodel.h"
#include "gui/pages/tableactions.h"
#include "gui/widgets/tableview.h"
#include "gui/widgets/toasts.h"

#include <QAction>
#include <QCheckBox>
#include <QHBoxLayout>
#include <QJsonArray>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace gui {

namespace {
QStringList textsOf(const QJsonValue &array)
{
    QStringList texts;
    for (const QJsonValue &value : array.toArray())
        texts.append(value.toString());
    return texts;
}

Source aliasSource()
{
    const auto targets = [](const QJsonObject &row) { return textsOf(row.value(u"targets")).join(QStringLiteral(", ")); };
    const auto maySend = [](const QJsonObject &row) { return row.value(u"maySend").toBool() ? AliasesSection::tr("yes") : AliasesSection::tr("no"); };
    const auto state = [](const QJsonObject &row) { return row.value(u"enabled").toBool() ? AliasesSection::tr("on") : AliasesSection::tr("off"); };
    const auto stateIcon = [](const QJsonObject &row) { return row.value(u"enabled").toBool() ? QStringLiteral("state-well") : QStringLiteral("state-stopped"); };
    Source source { QStringLiteral("alias.list"), QStringLiteral("aliases"), QStringLiteral("address"), true, "gui::AliasesSection", {} };
    source.columns = {
        Column { .id = "address", .title = QT_TRANSLATE_NOOP("gui::AliasesSection", "Address"), .sortKey = "address", .width = 30 },
        Column { .id = "targets", .title = QT_TRANSLATE_NOOP("gui::AliasesSection", "Leads to"), .text = targets, .width = 44 },
        Column { .id = "maySend", .title = QT_TRANSLATE_NOOP("gui::AliasesSection", "May send"), .text = maySend, .width = 12 },
        Column { .id = "enabled", .title = QT_TRANSLATE_NOOP("gui::AliasesSection", "State"), .text = state, .width = 10, .icon = stateIcon },
        Column { .id = "created", .title = QT_TRANSLATE_NOOP("gui::AliasesSection", "Created"), .kind = Column::Kind::Time, .sortKey = "created", .width = 22 },
    };
    return source;
}

Source patternSource()
{
    const auto domain = [](const QJsonObject &row) {
        const QString name = row.value(u"domain").toString();
        return name.isEmpty() ? PatternsSection::tr("all domains") : name;
    };
    Source source { QStringLiteral("alias.patterns"), QStringLiteral("patterns"), QStringLiteral("id"), false, "gui::PatternsSection", {} };
    source.columns = {
        Column { .id = "pattern", .title = QT_TRANSLATE_NOOP("gui::PatternsSection", "Pattern"), .width = 28 },
        Column { .id = "domain", .title = QT_TRANSLATE_NOOP("gui::PatternsSection", "Domain"), .text = domain, .width = 24 },
        Column { .id = "targets", .title = QT_TRANSLATE_NOOP("gui::PatternsSection", "Leads to"), .width = 44 },
        Column { .id = "priority", .title = QT_TRANSLATE_NOOP("gui::PatternsSection", "Order"), .kind = Column::Kind::Number },
    };
    return source;
}

QJsonArray arrayOf(const QStringList &texts) { return QJsonArray::fromStringList(texts); }
} // namespace

// --- single addresses ---

AliasesSection::AliasesSection(const PageContext &context, QWidget *parent)
    : Section(context, parent)
    , m_model(new LazyTableModel(connection(), aliasSource(), this))
    , m_table(new TableView(QStringLiteral("aliases"), m_model, this))
    , m_add(makeButton("add", this, [this] { edit({}); }))
{
    m_table->bar()->addWidget(m_add);
    m_edit = addRowAction(m_table, "edit", true, [this] { edit(*m_table->currentRow()); });
    m_enable = addRowAction(m_table, "start", false, [this] { enable(true); }, false);
    m_disable = addRowAction(m_table, "stop", false, [this] { enable(false); }, false);
    m_remove = addRowAction(m_table, "remove", false, [this] { remove(); });
    m_remove->setShortcut(QKeySequence::Delete);
    body()->addWidget(m_table);
    connect(m_table, &TableView::opened, this, &AliasesSection::edit);
}

QString AliasesSection::title() const { return tr("Addresses"); }

QString AliasesSection::help() const
{
    return tr("One address that leads to one or more others, here or elsewhere: info@ to two people, or a second address of the same person.");
}

void AliasesSection::retranslate()
{
    m_table->retranslate(tr("Aliases"), tr("There is no alias."));
    m_add->setText(tr("Add alias…"));
    m_edit->setText(tr("Change…"));
    m_enable->setText(tr("Turn on"));
    m_disable->setText(tr("Turn off"));
    m_remove->setText(tr("Remove"));
}

void AliasesSection::refresh() { m_model->refresh(); }

void AliasesSection::edit(const QJsonObject &alias)
{
    const bool isNew = alias.isEmpty();
    const QString old = alias.value(u"address").toString();
    auto *form = new FormDialog(connection(), isNew ? tr("New alias") : tr("Alias %1").arg(old), isNew ? tr("Add") : tr("Save"), this);
    QLineEdit *address = isNew ? form->addLine(tr("&Address"), {}, QStringLiteral("info@example.org")) : nullptr;
    QPlainTextEdit *targets = form->addLines(tr("&Leads to"), textsOf(alias.value(u"targets")), tr("One address on each line"),
        tr("Accounts or aliases here, or addresses elsewhere. Mail that is sent on to elsewhere may be taken for junk there."));
    QCheckBox *maySend = form->addFlag(tr("Its readers may also &send from this address"), alias.value(u"maySend").toBool(),
        tr("Accounts it leads to may put it into From. Otherwise they can only receive."));
    form->setRequest([=]() -> std::optional<FormDialog::Request> {
        const QStringList list = FormDialog::linesOf(targets);
        if (list.isEmpty() || (address && address->text().trimmed().isEmpty())) {
            form->showError(tr("The address and at least one address it leads to are needed."));
            return std::nullopt;
        }
        return FormDialog::Request { address ? QStringLiteral("alias.add") : QStringLiteral("alias.change"),
            { { QStringLiteral("address"), address ? address->text().trimmed() : old }, { QStringLiteral("targets"), arrayOf(list) },
                { QStringLiteral("maySend"), maySend->isChecked() } } };
    });
    connect(form, &FormDialog::done, this, [this, alias, isNew](const QJsonObject &made) {
        refresh();
        const QString name = made.value(u"address").toString();
        toasts().showDone(isNew ? tr("%1 works now").arg(name) : tr("%1 is changed").arg(name), [this, alias, isNew, name] {
            const QJsonObject params = isNew ? QJsonObject { { QStringLiteral("address"), name } }
                                             : QJsonObject { { QStringLiteral("address"), name }, { QStringLiteral("targets"), alias.value(u"targets") }, { QStringLiteral("maySend"), alias.value(u"maySend") } };
            call(isNew ? QStringLiteral("alias.remove") : QStringLiteral("alias.change"), params, [this](const QJsonObject &) { refresh(); });
        });
    });
    form->open();
}

void AliasesSection::enable(bool on)
{
    std::vector<QJsonObject> params, back;
    for (const QString &address : m_table->selectedIds()) {
        params.push_back({ { QStringLiteral("address"), address }, { QStringLiteral("enabled"), on } });
        back.push_back({ { QStringLiteral("address"), address }, { QStringLiteral("enabled"), !on } });
    }
    callForEach(connection(), this, QStringLiteral("alias.change"), params, [this, on, back](int done, const QString &error) {
        refresh();
        if (!error.isEmpty())
            return toasts().showError(error);
        toasts().showDone(on ? tr("%n alias(es) turned on", nullptr, done) : tr("%n alias(es) turned off: mail for them is refused", nullptr, done),
            [this, back] { callForEach(connection(), this, QStringLiteral("alias.change"), back, [this](int, const QString &) { refresh(); }); });
    });
}

void AliasesSection::remove()
{
    std::vector<QJsonObject> params, back;
    for (const QJsonObject &row : m_table->selectedRows()) {
        params.push_back({ { QStringLiteral("address"), row.value(u"address") } });
        back.push_back({ { QStringLiteral("address"), row.value(u"address") }, { QStringLiteral("targets"), row.value(u"targets") }, { QStringLiteral("maySend"), row.value(u"maySend") } });
    }
    callForEach(connection(), this, QStringLiteral("alias.remove"), params, [this, back](int done, const QString &error) {
        refresh();
        if (!error.isEmpty())
            return toasts().showError(error);
        toasts().showDone(tr("%n alias(es) removed: mail for them is refused", nullptr, done), [this, back] {
            callForEach(connection(), this, QStringLiteral("alias.add"), back, [this](int, const QString &problem) {
                refresh();
                if (!problem.isEmpty())
                    toasts().showError(problem);
            });
        });
    });
}

// --- patterns ---

PatternsSection::PatternsSection(const PageContext &context, QWidget *parent)
    : Section(context, parent)
    , m_model(new LazyTableModel(connection(), patternSource(), this))
    , m_table(new TableView(QStringLiteral("patternaliases"), m_model, this))
    , m_add(makeButton("add", this, [this] { add(); }))
{
    m_table->bar()->addWidget(m_add);
    m_remove = addRowAction(m_table, "remove", false, [this] { remove(); });
    m_remove->setShortcut(QKeySequence::Delete);
    body()->addWidget(m_table);
}

QString PatternsSection::title() const { return tr("Patterns"); }

QString PatternsSection::help() const
{
    return tr("Many addresses at once: “shop-*” for every name that begins so. They are looked at only when no account and no alias has the name, in their order.");
}

void PatternsSection::retranslate()
{
    m_table->retranslate(tr("Pattern aliases"), tr("There is no pattern."));
    m_add->setText(tr("Add pattern…"));
    m_remove->setText(tr("Remove"));
}

void PatternsSection::refresh() { m_model->refresh(); }

void PatternsSection::add()
{
    auto *form = new FormDialog(connection(), tr("New pattern"), tr("Add"), this);
    QLineEdit *pattern = form->addLine(tr("&Pattern"), {}, QStringLiteral("shop-*"), tr("For the part before the @: * stands for any text, ? for one sign; or a regular expression between slashes."));
    QLineEdit *domain = form->addLine(tr("&Domain"), {}, QStringLiteral("example.org"));
    QPlainTextEdit *targets = form->addLines(tr("&Leads to"), {}, tr("One address on each line"));
    QSpinBox *priority = form->addNumber(tr("&Order"), 100, 0, 1000000, {}, tr("Smaller numbers are looked at first; the first pattern that fits counts."));
    form->setRequest([=]() -> std::optional<FormDialog::Request> {
        return FormDialog::Request { QStringLiteral("alias.addPattern"),
            { { QStringLiteral("pattern"), pattern->text().trimmed() }, { QStringLiteral("domain"), domain->text().trimmed() },
                { QStringLiteral("targets"), arrayOf(FormDialog::linesOf(targets)) }, { QStringLiteral("priority"), priority->value() } } };
    });
    connect(form, &FormDialog::done, this, [this](const QJsonObject &made) {
        refresh();
        toasts().showDone(tr("The pattern works now"), [this, id = made.value(u"id")] {
            call(QStringLiteral("alias.removePattern"), { { QStringLiteral("id"), id } }, [this](const QJsonObject &) { refresh(); });
        });
    });
    form->open();
}

void PatternsSection::remove()
{
    std::vector<QJsonObject> params, back;
    for (const QJsonObject &row : m_table->selectedRows()) {
        params.push_back({ { QStringLiteral("id"), row.value(u"id") } });
        back.push_back({ { QStringLiteral("pattern"), row.value(u"pattern") }, { QStringLiteral("domain"), row.value(u"domain") },
            { QStringLiteral("targets"), arrayOf(row.value(u"targets").toString().split(QStringLiteral(", "))) }, { QStringLiteral("priority"), row.value(u"priority") } });
    }
    callForEach(connection(), this, QStringLiteral("alias.removePattern"), params, [this, back](int done, const QString &error) {
        refresh();
        if (!error.isEmpty())
            return toasts().showError(error);
        toasts().showDone(tr("%n pattern(s) removed", nullptr, done), [this, back] {
            callForEach(connection(), this, QStringLiteral("alias.addPattern"), back, [this](int, const QString &) { refresh(); });
        });
    });
}

// --- the page ---

AliasesPage::AliasesPage(const PageContext &context, QWidget *parent)
    : SectionedPage(context, parent)
    , m_testLabel(new QLabel(this))
    , m_answer(new QLabel(this))
    , m_answerIcon(new QLabel(this))
    , m_address(new QLineEdit(this))
    , m_test(makeButton("test", this, [this] { test(); }))
{
    tabs()->addSection(QStringLiteral("aliases"), new AliasesSection(context));
    tabs()->addSection(QStringLiteral("filters"), new PatternsSection(context));
    m_testLabel->setBuddy(m_address);
    m_answer->setObjectName(QStringLiteral("aliasAnswer"));
    m_answer->setWordWrap(true);
    m_answer->setTextFormat(Qt::PlainText);
    m_answer->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_address->setMaximumWidth(fontMetrics().averageCharWidth() * 44);
    m_address->setMinimumWidth(fontMetrics().averageCharWidth() * 30);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_testLabel);
    row->addWidget(m_address);
    row->addWidget(m_test);
    row->addSpacing(8);
    row->addWidget(m_answerIcon);
    row->addWidget(m_answer, 1);
    body()->addLayout(row);
    connect(m_address, &QLineEdit::returnPressed, this, &AliasesPage::test);
}

QString AliasesPage::help() const
{
    return tr("Addresses that have no mailbox of their own but lead to others. What happens to names that are nowhere is set for each domain, under Domains.");
}

void AliasesPage::retranslate()
{
    SectionedPage::retranslate();
    m_testLabel->setText(tr("&Where does this address lead?"));
    m_address->setAccessibleName(tr("Address to test"));
    m_address->setPlaceholderText(QStringLiteral("name@example.org"));
    m_test->setText(tr("Test"));
}

void AliasesPage::showArgument(const QString &address)
{
    m_address->setText(address);
    test();
}

void AliasesPage::test()
{
    const QString address = m_address->text().trimmed();
    if (address.isEmpty())
        return m_address->setFocus(Qt::OtherFocusReason);
    const auto answer = [this](const QString &iconName, const QString &sentence) {
        m_answerIcon->setPixmap(icon(iconName).pixmap(QSize(16, 16), devicePixelRatioF()));
        m_answer->setText(sentence);
    };
    call(QStringLiteral("alias.test"), { { QStringLiteral("address"), address } },
        [this, answer, address](const QJsonObject &result) {
            QStringList where;
            for (const QJsonValue &account : result.value(u"accounts").toArray()) {
                const QString tag = account[u"tag"].toString();
                where.append(tag.isEmpty() ? tr("the account %1").arg(account[u"account"].toString()) : tr("the account %1 (tag “%2”)").arg(account[u"account"].toString(), tag));
            }
            for (const QString &external : textsOf(result.value(u"external")))
                where.append(tr("%1, elsewhere").arg(external));
            answer(where.isEmpty() ? QStringLiteral("state-trouble") : QStringLiteral("state-well"),
                where.isEmpty() ? tr("Nowhere: mail for %1 is refused.").arg(address) : tr("It leads to %1.").arg(where.join(QStringLiteral("; "))));
        },
        [answer](const QString &sentence) { answer(QStringLiteral("state-trouble"), sentence); });
}

} // namespace gui
