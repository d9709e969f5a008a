#include "gui/pages/filters/senderssection.h"

#include <QComboBox>
#include <QLineEdit>

namespace gui {

namespace {
Source sendersSource()
{
    const auto verdict = [](const QJsonObject &row) { return row.value(u"verdict") == QLatin1StringView("allow") ? SendersSection::tr("allowed") : SendersSection::tr("blocked"); };
    const auto verdictIcon = [](const QJsonObject &row) { return row.value(u"verdict") == QLatin1StringView("allow") ? QStringLiteral("state-well") : QStringLiteral("ban"); };
    Source source { QStringLiteral("senders.list"), QStringLiteral("senders"), QStringLiteral("id"), false, "gui::SendersSection", {} };
    source.columns = {
        Column { .id = "pattern", .title = QT_TRANSLATE_NOOP("gui::SendersSection", "Sender"), .width = 44 },
        Column { .id = "verdict", .title = QT_TRANSLATE_NOOP("gui::SendersSection", "Verdict"), .text = verdict, .width = 20, .icon = verdictIcon },
    };
    return source;
}
} // namespace

SendersSection::SendersSection(const PageContext &context, QWidget *parent)
    : TableSection(context, "senders", sendersSource(), { .change = false, .turn = false }, parent)
{
}

QString SendersSection::title() const { return tr("Senders"); }

QString SendersSection::help() const
{
    return tr("Senders that are let past the points, or refused. An allowed one counts only when its domain proves that the mail is its own, so that nobody comes in under a friend's name.");
}

TableSection::Texts SendersSection::texts() const { return { tr("Allowed and blocked senders"), tr("No sender is listed."), tr("Add sender…") }; }

FormDialog *SendersSection::makeForm(const QJsonObject &)
{
    auto *form = new FormDialog(connection(), tr("Allow or block a sender"), tr("Add"), this);
    QLineEdit *pattern = form->addLine(tr("&Sender"), {}, tr("name@example.org or example.org"), tr("An address, a whole domain, or a pattern with * and ?."));
    QComboBox *verdict = form->addChoice(tr("&Verdict"), { { QStringLiteral("allow"), tr("Allow: never junk") }, { QStringLiteral("block"), tr("Block: refuse") } });
    form->setRequest([=]() -> std::optional<Request> {
        return Request { QStringLiteral("senders.add"), { { QStringLiteral("pattern"), pattern->text().trimmed() }, { QStringLiteral("verdict"), verdict->currentData().toString() } } };
    });
    return form;
}

TableSection::Request SendersSection::removal(const QJsonObject &row) const { return { QStringLiteral("senders.remove"), { { QStringLiteral("id"), row.value(u"id") } } }; }

TableSection::Request SendersSection::restoring(const QJsonObject &row) const
{
    return { QStringLiteral("senders.add"), { { QStringLiteral("pattern"), row.value(u"pattern") }, { QStringLiteral("verdict"), row.value(u"verdict") } } };
}

} // namespace gui
