#include "gui/pages/filters/dnslistssection.h"

#include "gui/pages/filters/answersdialog.h"
#include "gui/pages/tableactions.h"
#include "gui/widgets/tableview.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

namespace gui {

namespace {
QString stateText(const QJsonObject &row)
{
    const QString state = row.value(u"state").toString(), why = row.value(u"why").toString();
    if (state == u"well")
        return DnsListsSection::tr("answers");
    if (state == u"suspended")
        return DnsListsSection::tr("left out: %1").arg(why);
    if (state == u"disabled")
        return DnsListsSection::tr("off");
    return DnsListsSection::tr("not asked yet");
}

QString stateIcon(const QJsonObject &row)
{
    const QString state = row.value(u"state").toString();
    return state == u"well" ? QStringLiteral("state-well") : state == u"suspended" ? QStringLiteral("state-attention") : state == u"disabled" ? QStringLiteral("state-stopped") : QStringLiteral("state-unknown");
}

Source dnsListsSource()
{
    const auto effect = [](const QJsonObject &row) { return row.value(u"effect") == QLatin1StringView("allow") ? DnsListsSection::tr("speaks for") : DnsListsSection::tr("speaks against"); };
    using Kind = Column::Kind;
    Source source { QStringLiteral("dnsbl.list"), QStringLiteral("lists"), QStringLiteral("zone"), false, "gui::DnsListsSection", {} };
    source.columns = {
        Column { .id = "zone", .title = QT_TRANSLATE_NOOP("gui::DnsListsSection", "List"), .width = 28 },
        Column { .id = "state", .title = QT_TRANSLATE_NOOP("gui::DnsListsSection", "State"), .text = stateText, .width = 18, .icon = stateIcon },
        Column { .id = "effect", .title = QT_TRANSLATE_NOOP("gui::DnsListsSection", "An entry"), .text = effect, .width = 16 },
        Column { .id = "weight", .title = QT_TRANSLATE_NOOP("gui::DnsListsSection", "Points"), .kind = Kind::Text, .width = 8 },
        Column { .id = "kinds", .title = QT_TRANSLATE_NOOP("gui::DnsListsSection", "Asked about"), .width = 18 },
        Column { .id = "questions", .title = QT_TRANSLATE_NOOP("gui::DnsListsSection", "Asked"), .kind = Kind::Number, .width = 9 },
        Column { .id = "hits", .title = QT_TRANSLATE_NOOP("gui::DnsListsSection", "Found"), .kind = Kind::Number, .width = 9 },
        Column { .id = "failures", .title = QT_TRANSLATE_NOOP("gui::DnsListsSection", "Failed"), .kind = Kind::Number, .width = 9, .hidden = true },
        Column { .id = "note", .title = QT_TRANSLATE_NOOP("gui::DnsListsSection", "Note"), .width = 40 },
    };
    return source;
}
} // namespace

DnsListsSection::DnsListsSection(const PageContext &context, QWidget *parent)
    : TableSection(context, "dnslists", dnsListsSource(), { .change = true, .turn = true }, parent)
    , m_test(makeButton("test", this, [this] { test(); }))
{
    view()->bar()->insertWidget(0, m_test);
}

QString DnsListsSection::title() const { return tr("DNS lists"); }

QString DnsListsSection::help() const
{
    return tr("Lists that others keep of addresses and domains, bad and good ones. Each is asked who sends you mail, so its operator learns that. Some allow only little use, or "
              "ask for an account: the note says so.");
}

TableSection::Texts DnsListsSection::texts() const { return { tr("DNS lists"), tr("No list is asked."), tr("Add list…") }; }

void DnsListsSection::retranslate()
{
    TableSection::retranslate();
    m_test->setText(tr("Look up…"));
    m_test->setToolTip(tr("Ask all lists about an address or a domain"));
}

FormDialog *DnsListsSection::makeForm(const QJsonObject &row)
{
    const bool isNew = row.isEmpty();
    const QString old = row.value(u"zone").toString();
    auto *form = new FormDialog(connection(), isNew ? tr("New DNS list") : tr("DNS list %1").arg(old), isNew ? tr("Add") : tr("Save"), this);
    QLineEdit *zone = isNew ? form->addLine(tr("&Zone"), {}, QStringLiteral("zen.example.org"), tr("As its operator names it, with your key in front when you have one.")) : nullptr;
    QComboBox *effect = form->addChoice(tr("An &entry"), { { QStringLiteral("block"), tr("speaks against the mail") }, { QStringLiteral("allow"), tr("speaks for it") } }, row.value(u"effect").toString());
    QDoubleSpinBox *weight = form->addReal(tr("&Points"), row.value(u"weight").toDouble(3), -100, 100);
    QLineEdit *kinds = form->addLine(tr("&Asked about"), row.value(u"kinds").toString(), QStringLiteral("client"),
        tr("One or more of: client (its address), helo (its greeting), sender (the sender's domain), name (the client's name), url (links in the text)."));
    QLineEdit *filter = form->addLine(tr("&Only answers"), row.value(u"filter").toString(), QStringLiteral("127.0.0.2..11"), tr("Empty: every answer of the list counts."));
    QLineEdit *note = form->addLine(tr("&Note"), row.value(u"note").toString());
    form->setRequest([=]() -> std::optional<Request> {
        QJsonObject params { { QStringLiteral("zone"), zone ? zone->text().trimmed() : old }, { QStringLiteral("effect"), effect->currentData().toString() },
            { QStringLiteral("weight"), weight->value() }, { QStringLiteral("filter"), filter->text().trimmed() }, { QStringLiteral("note"), note->text().trimmed() },
            { QStringLiteral("enabled"), row.value(u"enabled").toBool(true) } };
        if (!kinds->text().trimmed().isEmpty())
            params[QStringLiteral("kinds")] = kinds->text().trimmed();
        for (const char *kept : { "weights", "listedTest", "unlistedTest" }) {
            if (!row.value(QLatin1StringView(kept)).toString().isEmpty())
                params[QLatin1StringView(kept)] = row.value(QLatin1StringView(kept));
        }
        return Request { QStringLiteral("dnsbl.add"), params };
    });
    return form;
}

TableSection::Request DnsListsSection::removal(const QJsonObject &row) const { return { QStringLiteral("dnsbl.remove"), { { QStringLiteral("zone"), row.value(u"zone") } } }; }

TableSection::Request DnsListsSection::restoring(const QJsonObject &row) const
{
    QJsonObject params;
    for (const char *kept : { "zone", "kinds", "effect", "weight", "filter", "weights", "enabled", "listedTest", "unlistedTest", "note" })
        params[QLatin1StringView(kept)] = row.value(QLatin1StringView(kept));
    return { QStringLiteral("dnsbl.add"), params };
}

TableSection::Request DnsListsSection::turning(const QJsonObject &row, bool on) const
{
    return { on ? QStringLiteral("dnsbl.enable") : QStringLiteral("dnsbl.disable"), { { QStringLiteral("zone"), row.value(u"zone") } } };
}

void DnsListsSection::test()
{
    auto *form = new FormDialog(connection(), tr("Look up in all lists"), tr("Look up"), this);
    QLineEdit *subject = form->addLine(tr("&Address or domain"), {}, QStringLiteral("192.0.2.1"));
    form->setRequest([=]() -> std::optional<Request> { return Request { QStringLiteral("dnsbl.test"), { { QStringLiteral("subject"), subject->text().trimmed() } } }; });
    connect(form, &FormDialog::done, this, [this](const QJsonObject &result) {
        QList<AnswersDialog::Row> rows;
        for (const QJsonValue &answer : result.value(u"answers").toArray()) {
            const bool listed = answer[u"listed"].toBool();
            const QString why = answer[u"why"].toString(), codes = answer[u"codes"].toVariant().toStringList().join(QStringLiteral(", "));
            rows.append({ listed ? QStringLiteral("state-attention") : why.isEmpty() ? QStringLiteral("state-well") : QStringLiteral("state-unknown"), answer[u"zone"].toString(),
                listed ? tr("listed (%1)").arg(codes) : why.isEmpty() ? tr("not listed") : tr("no answer: %1").arg(why), listed ? why : QString() });
        }
        AnswersDialog::open(tr("What the lists say about %1").arg(result.value(u"subject").toString()), rows, tr("No list was asked."), this);
    });
    form->open();
}

} // namespace gui
