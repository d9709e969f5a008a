#include "gui/pages/filters/scannerssection.h"

#include "gui/dialogs/formdialog.h"
#include "gui/models/lazytablemodel.h"
#include "gui/pages/filters/answersdialog.h"
#include "gui/pages/tableactions.h"
#include "gui/widgets/tableview.h"
#include "gui/widgets/toasts.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QJsonArray>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace gui {

namespace {
constexpr struct
{
    const char *kind, *key, *name, *example;
} scannerKinds[] = {
    { "rspamd", "scan.rspamd.address", "rspamd", "127.0.0.1:11333" },
    { "spamassassin", "scan.spamd.address", "SpamAssassin", "127.0.0.1:783" },
    { "clamav", "scan.clamd.address", QT_TRANSLATE_NOOP("gui::ScannersSection", "ClamAV (viruses)"), "unix:/run/clamav/clamd.ctl" },
    { "milter", "scan.milters", QT_TRANSLATE_NOOP("gui::ScannersSection", "Milters"), "unix:/run/opendkim/opendkim.sock" },
    { "policy-service", "scan.policy_services", QT_TRANSLATE_NOOP("gui::ScannersSection", "Policy services"), "127.0.0.1:10023" },
};

QString kindText(const QString &kind)
{
    for (const auto &row : scannerKinds) {
        if (kind == QLatin1StringView(row.kind))
            return ScannersSection::tr(row.name);
    }
    return kind;
}

QString stateText(const QString &state)
{
    return state == u"up" ? ScannersSection::tr("answers") : state == u"failed" ? ScannersSection::tr("did not answer last time") : state == u"down" ? ScannersSection::tr("does not answer") : state == u"wrong" ? ScannersSection::tr("address makes no sense") : ScannersSection::tr("not asked yet");
}

QString stateIcon(const QString &state)
{
    return state == u"up" ? QStringLiteral("state-well") : state == u"failed" ? QStringLiteral("state-attention") : state == u"down" || state == u"wrong" ? QStringLiteral("state-trouble") : QStringLiteral("state-unknown");
}

// The daemon calls a scanner down after several failures; the last one is told before that.
QString stateOf(const QJsonObject &row)
{
    const QString state = row.value(u"state").toString(), failed = row.value(u"lastErrorAt").toString(), answered = row.value(u"lastAnswerAt").toString();
    return state == u"up" && failed > answered ? QStringLiteral("failed") : state;
}

Source scannersSource()
{
    using Kind = Column::Kind;
    const auto kind = [](const QJsonObject &row) { return kindText(row.value(u"kind").toString()); };
    const auto state = [](const QJsonObject &row) { return stateText(stateOf(row)); };
    const auto icon = [](const QJsonObject &row) { return stateIcon(stateOf(row)); };
    const auto latency = [](const QJsonObject &row) { return row.value(u"asked").toInteger() > 0 ? ScannersSection::tr("%1 ms").arg(numberText(row.value(u"latencyMs").toInteger())) : QString(); };
    Source source { QStringLiteral("scanner.list"), QStringLiteral("scanners"), QStringLiteral("configured"), false, "gui::ScannersSection", {} };
    source.columns = {
        Column { .id = "kind", .title = QT_TRANSLATE_NOOP("gui::ScannersSection", "Scanner"), .text = kind, .width = 20 },
        Column { .id = "address", .title = QT_TRANSLATE_NOOP("gui::ScannersSection", "Where"), .width = 34 },
        Column { .id = "state", .title = QT_TRANSLATE_NOOP("gui::ScannersSection", "State"), .text = state, .width = 20, .icon = icon },
        Column { .id = "latencyMs", .title = QT_TRANSLATE_NOOP("gui::ScannersSection", "Takes"), .kind = Kind::Number, .text = latency, .width = 10 },
        Column { .id = "asked", .title = QT_TRANSLATE_NOOP("gui::ScannersSection", "Asked"), .kind = Kind::Number, .width = 9 },
        Column { .id = "failed", .title = QT_TRANSLATE_NOOP("gui::ScannersSection", "Failed"), .kind = Kind::Number, .width = 9 },
        Column { .id = "lastError", .title = QT_TRANSLATE_NOOP("gui::ScannersSection", "Last error"), .width = 40 },
    };
    return source;
}
} // namespace

ScannersSection::ScannersSection(const PageContext &context, QWidget *parent)
    : Section(context, parent)
    , m_model(new LazyTableModel(connection(), scannersSource(), this))
    , m_table(new TableView(QStringLiteral("scanners"), m_model, this))
    , m_configure(makeButton("edit", this, [this] { configure(); }))
    , m_test(makeButton("test", this, [this] { test(); }))
{
    m_table->bar()->addWidget(m_configure);
    m_table->bar()->addWidget(m_test);
    body()->addWidget(m_table);
    connect(m_table, &TableView::opened, this, [this](const QJsonObject &row) {
        for (const auto &kind : scannerKinds) {
            if (row.value(u"kind") == QLatin1StringView(kind.kind))
                this->context().openPage(QStringLiteral("settings"), QString::fromLatin1(kind.key));
        }
    });
}

QString ScannersSection::title() const { return tr("Scanners"); }

QString ScannersSection::help() const
{
    return tr("Programs beside the server that look at mail: spam filters, virus scanners. None is needed. Where one does not answer, its settings say what becomes of the mail meanwhile.");
}

void ScannersSection::retranslate()
{
    m_table->retranslate(tr("Scanners"), tr("No scanner is set up: the server's own checks decide alone."));
    m_configure->setText(tr("Set up…"));
    m_configure->setToolTip(tr("Where a scanner listens; an empty address turns it off"));
    m_test->setText(tr("Test all"));
}

void ScannersSection::refresh() { m_model->refresh(); }

void ScannersSection::configure()
{
    auto *form = new FormDialog(connection(), tr("Set up a scanner"), tr("Save"), this);
    FormDialog::Choices choices;
    for (const auto &kind : scannerKinds)
        choices.emplace_back(QString::fromLatin1(kind.key), tr(kind.name));
    QComboBox *which = form->addChoice(tr("&Scanner"), choices);
    QLineEdit *address = form->addLine(tr("&Where it listens"), {}, {},
        tr("Host and port, or unix: and a path. Empty turns it off. Several milters or policy services are separated by commas. The other settings of a scanner are under Settings."));
    const auto show = [this, which, address] {
        const QString key = which->currentData().toString();
        for (const auto &kind : scannerKinds) {
            if (key == QLatin1StringView(kind.key))
                address->setPlaceholderText(QString::fromLatin1(kind.example));
        }
        address->clear();
        connection().call(QStringLiteral("setting.get"), { { QStringLiteral("key"), key } }, address, [which, address, key](const control::Answer &answer) {
            if (answer.ok && which->currentData().toString() == key && address->text().isEmpty()) // nobody has typed yet
                address->setText(answer.result[u"value"].toString());
        });
    };
    connect(which, &QComboBox::currentIndexChanged, form, show);
    show();
    form->setRequest([=]() -> std::optional<FormDialog::Request> {
        return FormDialog::Request { QStringLiteral("setting.set"), { { QStringLiteral("key"), which->currentData().toString() }, { QStringLiteral("value"), address->text().trimmed() } } };
    });
    connect(form, &FormDialog::done, this, [this] {
        refresh();
        toasts().showDone(tr("Saved; “Test all” tells whether it answers"));
    });
    form->open();
}

void ScannersSection::test()
{
    m_test->setEnabled(false);
    const auto over = [this] { m_test->setEnabled(true); };
    call(QStringLiteral("scanner.test"), {},
        [this, over](const QJsonObject &result) {
            over();
            refresh();
            QList<AnswersDialog::Row> rows;
            for (const QJsonValue &scanner : result.value(u"scanners").toArray()) {
                const bool ok = scanner[u"ok"].toBool();
                rows.append({ stateIcon(ok ? QStringLiteral("up") : QStringLiteral("down")), kindText(scanner[u"kind"].toString()), ok ? tr("answers in %1 ms").arg(scanner[u"tookMs"].toInteger()) : tr("does not answer"),
                    ok ? scanner[u"answer"].toString() : scanner[u"lastError"].toString() });
            }
            AnswersDialog::open(tr("What the scanners answered"), rows, tr("No scanner is set up."), this);
        },
        [this, over](const QString &sentence) {
            over();
            toasts().showError(sentence);
        });
}

} // namespace gui
