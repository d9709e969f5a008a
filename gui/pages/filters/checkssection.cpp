#include "gui/pages/filters/checkssection.h"

#include "gui/app/said.h"
#include "gui/dialogs/formdialog.h"
#include "gui/models/lazytablemodel.h"
#include "gui/pages/filters/answersdialog.h"
#include "gui/pages/journey/story.h"
#include "gui/pages/tableactions.h"
#include "gui/widgets/tableview.h"
#include "gui/widgets/toasts.h"

#include <QAction>
#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QJsonArray>
#include <QLineEdit>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace gui {

namespace {
QString stageText(const QJsonObject &row)
{
    const QString stage = row.value(u"stage").toString();
    if (stage == u"connection")
        return ChecksSection::tr("when the server connects");
    if (stage == u"helo")
        return ChecksSection::tr("at its greeting");
    if (stage == u"sender")
        return ChecksSection::tr("when it names the sender");
    if (stage == u"recipient")
        return ChecksSection::tr("when it names a recipient");
    return ChecksSection::tr("when the message is there");
}

Source checksSource()
{
    const auto name = [](const QJsonObject &row) { return story::checkName(row.value(u"name").toString()); };
    const auto weight = [](const QJsonObject &row) {
        const double factor = row.value(u"weight").toDouble();
        return factor == 0 ? ChecksSection::tr("off") : factor == 1 ? ChecksSection::tr("as it is") : QStringLiteral("× %1").arg(QLocale().toString(factor));
    };
    const auto weightIcon = [](const QJsonObject &row) { return row.value(u"weight").toDouble() == 0 ? QStringLiteral("state-stopped") : QStringLiteral("state-well"); };
    const auto own = [](const QJsonObject &row) { return row.value(u"submission").toBool() ? ChecksSection::tr("yes") : ChecksSection::tr("no"); };
    Source source { QStringLiteral("policy.checks"), QStringLiteral("checks"), QStringLiteral("name"), false, "gui::ChecksSection", {} };
    source.columns = {
        Column { .id = "title", .title = QT_TRANSLATE_NOOP("gui::ChecksSection", "Check"), .text = name, .width = 42 },
        Column { .id = "weight", .title = QT_TRANSLATE_NOOP("gui::ChecksSection", "Weight"), .kind = Column::Kind::Text, .text = weight, .width = 14, .icon = weightIcon },
        Column { .id = "stage", .title = QT_TRANSLATE_NOOP("gui::ChecksSection", "When"), .text = stageText, .width = 28 },
        Column { .id = "submission", .title = QT_TRANSLATE_NOOP("gui::ChecksSection", "Also your own users' mail"), .kind = Column::Kind::Flag, .text = own, .width = 24 },
        Column { .id = "name", .title = QT_TRANSLATE_NOOP("gui::ChecksSection", "Name in the log"), .width = 18 },
    };
    return source;
}
} // namespace

ChecksSection::ChecksSection(const PageContext &context, QWidget *parent)
    : Section(context, parent)
    , m_model(new LazyTableModel(connection(), checksSource(), this))
    , m_table(new TableView(QStringLiteral("checks"), m_model, this))
    , m_try(makeButton("test", this, [this] { tryMail(); }))
{
    m_table->bar()->addWidget(m_try);
    m_weigh = addRowAction(m_table, "edit", true, [this] { weigh(*m_table->currentRow()); });
    m_off = addRowAction(m_table, "stop", true, [this] {
        const QJsonObject row = *m_table->currentRow();
        const double now = row.value(u"weight").toDouble();
        set(row.value(u"name").toString(), now == 0 ? 1 : 0, now);
    });
    body()->addWidget(m_table);
    connect(m_table, &TableView::opened, this, &ChecksSection::weigh);
    connect(m_table, &TableView::selectionChanged, this, &ChecksSection::retranslate);
}

QString ChecksSection::title() const { return tr("Checks"); }

QString ChecksSection::help() const
{
    return tr("All that is looked at. The points a check gives are multiplied by its weight: turn one off that is wrong for your mail, or let it count for more or less.");
}

void ChecksSection::retranslate()
{
    m_table->retranslate(tr("Checks"), tr("There is no check."));
    m_try->setText(tr("Try a mail…"));
    m_try->setToolTip(tr("What would be said about a mail? Nothing is delivered or remembered."));
    m_weigh->setText(tr("Weight…"));
    const auto row = m_table->currentRow();
    m_off->setText(row && row->value(u"weight").toDouble() == 0 ? tr("Turn on") : tr("Turn off"));
}

void ChecksSection::refresh() { m_model->refresh(); }

void ChecksSection::weigh(const QJsonObject &row)
{
    const QString name = row.value(u"name").toString();
    auto *form = new FormDialog(connection(), story::checkName(name), tr("Save"), this);
    QDoubleSpinBox *weight = form->addReal(tr("&Weight"), row.value(u"weight").toDouble(), 0, 100, tr("1: as it is; 2: twice as much; 0: off."));
    form->setRequest([=]() -> std::optional<FormDialog::Request> {
        return FormDialog::Request { QStringLiteral("setting.set"),
            { { QStringLiteral("key"), QStringLiteral("door.weight.") + name }, { QStringLiteral("value"), QString::number(weight->value()) } } };
    });
    connect(form, &FormDialog::done, this, [this, name, before = row.value(u"weight").toDouble()] {
        refresh();
        toasts().showDone(tr("%1 weighs otherwise from now on").arg(story::checkName(name)), [this, name, before] { set(name, before, -1); });
    });
    form->open();
}

void ChecksSection::set(const QString &check, double weight, double before)
{
    call(QStringLiteral("setting.set"), { { QStringLiteral("key"), QStringLiteral("door.weight.") + check }, { QStringLiteral("value"), QString::number(weight) } },
        [this, check, weight, before](const QJsonObject &) {
            refresh();
            if (before >= 0)
                toasts().showDone(weight == 0 ? tr("%1 is turned off").arg(story::checkName(check)) : tr("%1 is turned on").arg(story::checkName(check)),
                    [this, check, before] { set(check, before, -1); });
        });
}

void ChecksSection::tryMail()
{
    auto *form = new FormDialog(connection(), tr("Try a mail"), tr("Try"), this);
    form->addHelp(tr("All checks look at it as if it came in now. Nothing is delivered, counted or remembered."));
    QLineEdit *client = form->addLine(tr("&Server's address"), {}, QStringLiteral("192.0.2.1"));
    QLineEdit *helo = form->addLine(tr("&Greeting (HELO)"), {}, QStringLiteral("mail.example.org"));
    QLineEdit *from = form->addLine(tr("&From"), {}, QStringLiteral("name@example.org"));
    QLineEdit *to = form->addLine(tr("&To"), {}, tr("an address here"));
    QPlainTextEdit *message = form->addLines(tr("&Message"), {}, tr("its source text; may be empty"));
    form->setRequest([=]() -> std::optional<FormDialog::Request> {
        QJsonObject params { { QStringLiteral("client"), client->text().trimmed() }, { QStringLiteral("from"), from->text().trimmed() },
            { QStringLiteral("to"), QJsonArray { to->text().trimmed() } } };
        if (!helo->text().trimmed().isEmpty())
            params[QStringLiteral("helo")] = helo->text().trimmed();
        if (!message->toPlainText().isEmpty())
            params[QStringLiteral("message")] = QString::fromLatin1(message->toPlainText().toUtf8().toBase64());
        return FormDialog::Request { QStringLiteral("policy.try"), params };
    });
    connect(form, &FormDialog::done, this, [this](const QJsonObject &result) {
        QList<AnswersDialog::Row> rows;
        for (const QJsonValue &verdict : result.value(u"verdicts").toArray()) {
            const double score = verdict[u"score"].toDouble();
            rows.append({ score > 0 ? QStringLiteral("state-attention") : QStringLiteral("state-well"), story::checkName(verdict[u"check"].toString()),
                tr("%1 (%2 points)").arg(verdict[u"result"].toString(), QLocale().toString(score, 'f', 1)), said(verdict.toObject(), "reason") });
        }
        const QString reply = result.value(u"reply").toString(), reason = said(result, "reason");
        AnswersDialog::open(tr("Decision: %1. %2 %3").arg(result.value(u"decision").toString(), reason, reply).trimmed(), rows, tr("No check had anything to say: it would be taken."), this);
    });
    form->open();
}

} // namespace gui
