#include "gui/pages/filters/rewritingsection.h"

#include "gui/pages/filters/answersdialog.h"
#include "gui/pages/tableactions.h"
#include "gui/widgets/tableview.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>

namespace gui {

namespace {
constexpr struct
{
    const char *kind, *text;
} kinds[] = {
    { "canonical", QT_TRANSLATE_NOOP("gui::RewritingSection", "Sender and recipient, everywhere") },
    { "sender-canonical", QT_TRANSLATE_NOOP("gui::RewritingSection", "Sender, everywhere") },
    { "recipient-canonical", QT_TRANSLATE_NOOP("gui::RewritingSection", "Recipient, everywhere") },
    { "masquerade", QT_TRANSLATE_NOOP("gui::RewritingSection", "Hide the host name in senders") },
    { "generic", QT_TRANSLATE_NOOP("gui::RewritingSection", "Sender, only in mail that leaves") },
    { "relocated", QT_TRANSLATE_NOOP("gui::RewritingSection", "Has moved: tell the sender") },
    { "bcc-sender", QT_TRANSLATE_NOOP("gui::RewritingSection", "Copy of what this sender sends") },
    { "bcc-recipient", QT_TRANSLATE_NOOP("gui::RewritingSection", "Copy of what this recipient gets") },
    { "bcc-all", QT_TRANSLATE_NOOP("gui::RewritingSection", "Copy of everything") },
};

QString kindText(const QJsonObject &row)
{
    for (const auto &kind : kinds) {
        if (row.value(u"kind") == QLatin1StringView(kind.kind))
            return RewritingSection::tr(kind.text);
    }
    return row.value(u"kind").toString();
}

Source rewritingSource()
{
    const auto state = [](const QJsonObject &row) {
        const QString fault = row.value(u"fault").toString();
        return fault.isEmpty() ? onOffText(row) : RewritingSection::tr("wrong: %1").arg(fault);
    };
    const auto stateIcon = [](const QJsonObject &row) { return row.value(u"fault").toString().isEmpty() ? onOffIcon(row) : QStringLiteral("state-trouble"); };
    Source source { QStringLiteral("rewrite.list"), QStringLiteral("rewrites"), QStringLiteral("id"), false, "gui::RewritingSection", {} };
    source.columns = {
        Column { .id = "kind", .title = QT_TRANSLATE_NOOP("gui::RewritingSection", "What"), .text = kindText, .width = 34 },
        Column { .id = "pattern", .title = QT_TRANSLATE_NOOP("gui::RewritingSection", "Address"), .width = 28 },
        Column { .id = "result", .title = QT_TRANSLATE_NOOP("gui::RewritingSection", "Becomes"), .width = 28 },
        Column { .id = "enabled", .title = QT_TRANSLATE_NOOP("gui::RewritingSection", "State"), .text = state, .width = 12, .icon = stateIcon },
        Column { .id = "remark", .title = QT_TRANSLATE_NOOP("gui::RewritingSection", "Remark"), .width = 26 },
    };
    return source;
}
} // namespace

RewritingSection::RewritingSection(const PageContext &context, QWidget *parent)
    : TableSection(context, "rewriting", rewritingSource(), { .change = false, .turn = false }, parent)
    , m_test(makeButton("test", this, [this] { test(); }))
{
    view()->bar()->insertWidget(0, m_test);
}

QString RewritingSection::title() const { return tr("Rewriting"); }

QString RewritingSection::help() const
{
    return tr("Addresses that are written anew, and copies of mail. Few servers need this; to lead one address to another, an alias is simpler. Copies may need the consent of those concerned.");
}

TableSection::Texts RewritingSection::texts() const { return { tr("Rewriting"), tr("No address is rewritten."), tr("Add…") }; }

void RewritingSection::retranslate()
{
    TableSection::retranslate();
    m_test->setText(tr("Test an address…"));
}

FormDialog *RewritingSection::makeForm(const QJsonObject &)
{
    auto *form = new FormDialog(connection(), tr("New rewriting"), tr("Add"), this);
    FormDialog::Choices choices;
    for (const auto &kind : kinds)
        choices.emplace_back(QString::fromLatin1(kind.kind), tr(kind.text));
    QComboBox *kind = form->addChoice(tr("&What"), choices);
    QLineEdit *pattern = form->addLine(tr("&Address"), {}, tr("name@example.org or @example.org"));
    QLineEdit *result = form->addLine(tr("&Becomes"), {}, tr("name@example.net or @example.net"), tr("For copies: where they go. For “has moved”: the new address or a text."));
    QLineEdit *remark = form->addLine(tr("&Remark"), {}, tr("why it is there"));
    QSpinBox *priority = form->addNumber(tr("&Order"), 100, 0, 1000000, {}, tr("Smaller numbers come first."));
    form->setRequest([=]() -> std::optional<Request> {
        return Request { QStringLiteral("rewrite.add"),
            { { QStringLiteral("kind"), kind->currentData().toString() }, { QStringLiteral("pattern"), pattern->text().trimmed() }, { QStringLiteral("result"), result->text().trimmed() },
                { QStringLiteral("remark"), remark->text().trimmed() }, { QStringLiteral("priority"), priority->value() } } };
    });
    return form;
}

TableSection::Request RewritingSection::removal(const QJsonObject &row) const { return { QStringLiteral("rewrite.remove"), { { QStringLiteral("id"), row.value(u"id") } } }; }

TableSection::Request RewritingSection::restoring(const QJsonObject &row) const
{
    QJsonObject params = row;
    params.remove(QStringLiteral("id"));
    params.remove(QStringLiteral("fault"));
    return { QStringLiteral("rewrite.add"), params };
}

void RewritingSection::test()
{
    auto *form = new FormDialog(connection(), tr("What becomes of an address"), tr("Test"), this);
    QLineEdit *address = form->addLine(tr("&Address"), {}, QStringLiteral("name@example.org"));
    form->setRequest([=]() -> std::optional<Request> { return Request { QStringLiteral("rewrite.test"), { { QStringLiteral("address"), address->text().trimmed() } } }; });
    connect(form, &FormDialog::done, this, [this](const QJsonObject &result) {
        QList<AnswersDialog::Row> rows;
        const auto add = [&](const char *key, const QString &who, const QString &unchanged) {
            const QString made = result.value(QLatin1StringView(key)).toString();
            rows.append({ made.isEmpty() ? QStringLiteral("state-unknown") : QStringLiteral("edit"), who, made.isEmpty() ? unchanged : made, {} });
        };
        add("asSender", tr("As sender"), tr("stays as it is"));
        add("asRecipient", tr("As recipient"), tr("stays as it is"));
        add("outside", tr("As sender in mail that leaves"), tr("stays as it is"));
        add("movedTo", tr("Has moved to"), tr("has not moved"));
        AnswersDialog::open(tr("What becomes of %1").arg(result.value(u"address").toString()), rows, {}, this);
    });
    form->open();
}

} // namespace gui
