#include "gui/pages/filters/rulesection.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QSpinBox>

namespace gui {

namespace {
struct Word
{
    const char *value, *text;
};
constexpr Word looks[] = {
    { "client", QT_TRANSLATE_NOOP("gui::RuleSection", "Address of the sending server") },
    { "reverse", QT_TRANSLATE_NOOP("gui::RuleSection", "Name of that address") },
    { "helo", QT_TRANSLATE_NOOP("gui::RuleSection", "Its greeting (HELO)") },
    { "sender", QT_TRANSLATE_NOOP("gui::RuleSection", "Sender") },
    { "recipient", QT_TRANSLATE_NOOP("gui::RuleSection", "Recipient") },
    { "header", QT_TRANSLATE_NOOP("gui::RuleSection", "A line of the header") },
    { "mime", QT_TRANSLATE_NOOP("gui::RuleSection", "Header of a part") },
    { "body", QT_TRANSLATE_NOOP("gui::RuleSection", "A line of the text") },
    { "login", QT_TRANSLATE_NOOP("gui::RuleSection", "Account that is logged in") },
    { "certificate", QT_TRANSLATE_NOOP("gui::RuleSection", "Certificate of the client") },
    { "reverse-a", QT_TRANSLATE_NOOP("gui::RuleSection", "Addresses of the reverse name") },
    { "helo-a", QT_TRANSLATE_NOOP("gui::RuleSection", "Addresses of the greeting") },
    { "helo-mx", QT_TRANSLATE_NOOP("gui::RuleSection", "Mail servers of the greeting") },
    { "helo-ns", QT_TRANSLATE_NOOP("gui::RuleSection", "Name servers of the greeting") },
    { "sender-a", QT_TRANSLATE_NOOP("gui::RuleSection", "Addresses of the sender's domain") },
    { "sender-mx", QT_TRANSLATE_NOOP("gui::RuleSection", "Mail servers of the sender's domain") },
    { "sender-ns", QT_TRANSLATE_NOOP("gui::RuleSection", "Name servers of the sender's domain") },
    { "recipient-a", QT_TRANSLATE_NOOP("gui::RuleSection", "Addresses of the recipient's domain") },
    { "recipient-mx", QT_TRANSLATE_NOOP("gui::RuleSection", "Mail servers of the recipient's domain") },
    { "recipient-ns", QT_TRANSLATE_NOOP("gui::RuleSection", "Name servers of the recipient's domain") },
};
constexpr Word deeds[] = {
    { "reject", QT_TRANSLATE_NOOP("gui::RuleSection", "Refuse it") },
    { "accept", QT_TRANSLATE_NOOP("gui::RuleSection", "Take it, whatever else is said") },
    { "junk", QT_TRANSLATE_NOOP("gui::RuleSection", "Into Junk") },
    { "score", QT_TRANSLATE_NOOP("gui::RuleSection", "Give points") },
    { "defer", QT_TRANSLATE_NOOP("gui::RuleSection", "Ask to come later") },
    { "hold", QT_TRANSLATE_NOOP("gui::RuleSection", "Hold it in the queue") },
    { "discard", QT_TRANSLATE_NOOP("gui::RuleSection", "Throw it away silently") },
    { "slow", QT_TRANSLATE_NOOP("gui::RuleSection", "Answer slowly") },
    { "header", QT_TRANSLATE_NOOP("gui::RuleSection", "Add a header field") },
    { "redirect", QT_TRANSLATE_NOOP("gui::RuleSection", "Send it to another address instead") },
    { "bcc", QT_TRANSLATE_NOOP("gui::RuleSection", "Send a copy to another address") },
    { "replace", QT_TRANSLATE_NOOP("gui::RuleSection", "Replace the line") },
    { "strip", QT_TRANSLATE_NOOP("gui::RuleSection", "Take the line out") },
    { "warn", QT_TRANSLATE_NOOP("gui::RuleSection", "Only write it into the log") },
};

template <size_t n> QString wordFor(const Word (&words)[n], const QString &value)
{
    for (const Word &word : words) {
        if (value == QLatin1StringView(word.value))
            return RuleSection::tr(word.text);
    }
    return value;
}

template <size_t n> FormDialog::Choices choicesOf(const Word (&words)[n])
{
    FormDialog::Choices choices;
    for (const Word &word : words)
        choices.emplace_back(QString::fromLatin1(word.value), RuleSection::tr(word.text));
    return choices;
}

Source rulesSource()
{
    const auto look = [](const QJsonObject &row) { return wordFor(looks, row.value(u"look").toString()); };
    const auto deed = [](const QJsonObject &row) {
        const QString argument = row.value(u"argument").toString();
        const QString word = wordFor(deeds, row.value(u"action").toString());
        return argument.isEmpty() ? word : QStringLiteral("%1: %2").arg(word, argument);
    };
    const auto state = [](const QJsonObject &row) {
        const QString fault = row.value(u"fault").toString();
        return fault.isEmpty() ? onOffText(row) : RuleSection::tr("wrong: %1").arg(fault);
    };
    const auto stateIcon = [](const QJsonObject &row) { return row.value(u"fault").toString().isEmpty() ? onOffIcon(row) : QStringLiteral("state-trouble"); };
    Source source { QStringLiteral("rule.list"), QStringLiteral("rules"), QStringLiteral("id"), false, "gui::RuleSection", {} };
    source.columns = {
        Column { .id = "priority", .title = QT_TRANSLATE_NOOP("gui::RuleSection", "Order"), .kind = Column::Kind::Number, .width = 8 },
        Column { .id = "look", .title = QT_TRANSLATE_NOOP("gui::RuleSection", "Where"), .text = look, .width = 28 },
        Column { .id = "pattern", .title = QT_TRANSLATE_NOOP("gui::RuleSection", "Pattern"), .width = 26 },
        Column { .id = "action", .title = QT_TRANSLATE_NOOP("gui::RuleSection", "What is done"), .text = deed, .width = 30 },
        Column { .id = "enabled", .title = QT_TRANSLATE_NOOP("gui::RuleSection", "State"), .text = state, .width = 10, .icon = stateIcon },
        Column { .id = "recipients", .title = QT_TRANSLATE_NOOP("gui::RuleSection", "Only for"), .width = 20 },
        Column { .id = "remark", .title = QT_TRANSLATE_NOOP("gui::RuleSection", "Remark"), .width = 24 },
    };
    return source;
}
} // namespace

RuleSection::RuleSection(const PageContext &context, QWidget *parent)
    : TableSection(context, "rules", rulesSource(), { .change = true, .turn = true }, parent)
{
}

QString RuleSection::title() const { return tr("Rules"); }

QString RuleSection::help() const
{
    return tr("Your own rules for mail from outside, looked at before the points count; the first that fits decides. For a single sender, the tab “Senders” is simpler.");
}

TableSection::Texts RuleSection::texts() const { return { tr("Rules"), tr("There is no rule: the points decide alone."), tr("Add rule…") }; }

FormDialog *RuleSection::makeForm(const QJsonObject &row)
{
    const bool isNew = row.isEmpty();
    auto *form = new FormDialog(connection(), isNew ? tr("New rule") : tr("Change rule"), isNew ? tr("Add") : tr("Save"), this);
    QComboBox *look = form->addChoice(tr("&Where to look"), choicesOf(looks), row.value(u"look").toString());
    QLineEdit *pattern = form->addLine(tr("&Pattern"), row.value(u"pattern").toString(), QStringLiteral("192.0.2.0/24, *.example.org, /^Subject: .*prize/"),
        tr("A text with * and ?, an address or network, or a regular expression between slashes."));
    QComboBox *deed = form->addChoice(tr("&What is done"), choicesOf(deeds), row.value(u"action").toString());
    QLineEdit *argument = form->addLine(tr("Wi&th"), row.value(u"argument").toString(), {},
        tr("Points for “Give points”; an address for sending it elsewhere; the text to answer or to put in. Else empty."));
    QLineEdit *recipients = form->addLine(tr("&Only for"), row.value(u"recipients").toString(), tr("all recipients"));
    QLineEdit *remark = form->addLine(tr("&Remark"), row.value(u"remark").toString(), tr("why it is there"));
    QSpinBox *priority = form->addNumber(tr("Or&der"), row.value(u"priority").toInt(100), 0, 1000000, {}, tr("Smaller numbers come first."));
    form->setRequest([=]() -> std::optional<Request> {
        QJsonObject params { { QStringLiteral("look"), look->currentData().toString() }, { QStringLiteral("pattern"), pattern->text() },
            { QStringLiteral("action"), deed->currentData().toString() }, { QStringLiteral("argument"), argument->text() },
            { QStringLiteral("recipients"), recipients->text().trimmed() }, { QStringLiteral("remark"), remark->text().trimmed() },
            { QStringLiteral("priority"), priority->value() }, { QStringLiteral("enabled"), row.value(u"enabled").toBool(true) } };
        if (isNew)
            return Request { QStringLiteral("rule.add"), params };
        params[QStringLiteral("id")] = row.value(u"id");
        return Request { QStringLiteral("rule.change"), params };
    });
    return form;
}

TableSection::Request RuleSection::removal(const QJsonObject &row) const { return { QStringLiteral("rule.remove"), { { QStringLiteral("id"), row.value(u"id") } } }; }

TableSection::Request RuleSection::restoring(const QJsonObject &row) const
{
    QJsonObject params = row;
    params.remove(QStringLiteral("id"));
    params.remove(QStringLiteral("fault"));
    return { QStringLiteral("rule.add"), params };
}

TableSection::Request RuleSection::turning(const QJsonObject &row, bool on) const
{
    QJsonObject params = row;
    params.remove(QStringLiteral("fault"));
    params[QStringLiteral("enabled")] = on;
    return { QStringLiteral("rule.change"), params };
}

} // namespace gui
