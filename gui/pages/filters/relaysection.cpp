#include "gui/pages/filters/relaysection.h"

#include <QComboBox>
#include <QJsonArray>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSpinBox>

namespace gui {

namespace {
QString knownText(const QJsonObject &row)
{
    const QString how = row.value(u"recipients").toString();
    return how == u"listed" ? RelaySection::tr("those that are listed") : how == u"any" ? RelaySection::tr("any name") : RelaySection::tr("those the other server knows");
}

Source relaysSource()
{
    const auto next = [](const QJsonObject &row) {
        const QString host = row.value(u"host").toString();
        return host.isEmpty() ? RelaySection::tr("the domain's mail servers") : QStringLiteral("%1:%2").arg(host).arg(row.value(u"port").toInt());
    };
    Source source { QStringLiteral("relay.list"), QStringLiteral("domains"), QStringLiteral("domain"), false, "gui::RelaySection", {} };
    source.columns = {
        Column { .id = "domain", .title = QT_TRANSLATE_NOOP("gui::RelaySection", "Domain"), .width = 28 },
        Column { .id = "host", .title = QT_TRANSLATE_NOOP("gui::RelaySection", "Passed on to"), .text = next, .width = 32 },
        Column { .id = "recipients", .title = QT_TRANSLATE_NOOP("gui::RelaySection", "Recipients taken"), .text = knownText, .width = 30 },
        Column { .id = "enabled", .title = QT_TRANSLATE_NOOP("gui::RelaySection", "State"), .text = onOffText, .width = 10, .icon = onOffIcon },
    };
    return source;
}

QStringList listedOf(const QJsonObject &row) { return row.value(u"listed").toVariant().toStringList(); }
} // namespace

RelaySection::RelaySection(const PageContext &context, QWidget *parent)
    : TableSection(context, "relaydomains", relaysSource(), { .change = true, .turn = true }, parent)
{
}

QString RelaySection::title() const { return tr("Relaying"); }

QString RelaySection::help() const
{
    return tr("Domains whose mailboxes are on another server, for which this one takes mail in and passes it on: a backup, or a gate before it. Most people need none.");
}

TableSection::Texts RelaySection::texts() const { return { tr("Relay domains"), tr("Mail is passed on for no domain."), tr("Add domain…") }; }

FormDialog *RelaySection::makeForm(const QJsonObject &row)
{
    const bool isNew = row.isEmpty();
    const QString old = row.value(u"domain").toString();
    auto *form = new FormDialog(connection(), isNew ? tr("New relay domain") : tr("Relay domain %1").arg(old), isNew ? tr("Add") : tr("Save"), this);
    QLineEdit *domain = isNew ? form->addLine(tr("&Domain"), {}, QStringLiteral("example.org")) : nullptr;
    QLineEdit *host = form->addLine(tr("&Passed on to"), row.value(u"host").toString(), tr("the domain's mail servers"), tr("A host, when it is not found through the domain's MX records."));
    QSpinBox *port = form->addNumber(tr("P&ort"), row.value(u"port").toInt(25), 1, 65535);
    QComboBox *known = form->addChoice(tr("&Recipients taken"),
        { { QStringLiteral("callout"), tr("Those the other server knows (it is asked)") }, { QStringLiteral("listed"), tr("Those that are listed below") }, { QStringLiteral("any"), tr("Any name") } },
        row.value(u"recipients").toString(), tr("“Any name” makes this server send reports about invented addresses: choose it only when nothing else works."));
    QPlainTextEdit *listed = form->addLines(tr("&Listed"), listedOf(row), tr("One address or pattern on each line"));
    form->setRequest([=]() -> std::optional<Request> {
        return Request { QStringLiteral("relay.set"),
            { { QStringLiteral("domain"), domain ? domain->text().trimmed() : old }, { QStringLiteral("host"), host->text().trimmed() }, { QStringLiteral("port"), port->value() },
                { QStringLiteral("recipients"), known->currentData().toString() }, { QStringLiteral("listed"), QJsonArray::fromStringList(FormDialog::linesOf(listed)) },
                { QStringLiteral("enabled"), row.value(u"enabled").toBool(true) } } };
    });
    return form;
}

TableSection::Request RelaySection::removal(const QJsonObject &row) const { return { QStringLiteral("relay.remove"), { { QStringLiteral("domain"), row.value(u"domain") } } }; }
TableSection::Request RelaySection::restoring(const QJsonObject &row) const { return { QStringLiteral("relay.set"), row }; }

TableSection::Request RelaySection::turning(const QJsonObject &row, bool on) const
{
    QJsonObject params = row;
    params[QStringLiteral("enabled")] = on;
    return { QStringLiteral("relay.set"), params };
}

} // namespace gui
