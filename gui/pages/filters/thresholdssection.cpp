#include "gui/pages/filters/thresholdssection.h"

#include "gui/app/said.h"
#include "gui/models/lazytablemodel.h"
#include "gui/pages/tableactions.h"
#include "gui/widgets/columnscroll.h"
#include "gui/widgets/settingeditor.h"
#include "gui/widgets/tableview.h"
#include "gui/widgets/toasts.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QJsonArray>
#include <QLabel>
#include <QPushButton>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>

namespace gui {

namespace {
// In this order. All of them change decisions only, so that the verdicts that were kept can be judged again.
constexpr const char *keys[] = { "door.enabled", "door.junk_score", "door.reject_score", "door.greylist_score", "greylist.enabled", "greylist.score", "dmarc.policy" };

QString decisionText(const QString &decision)
{
    static constexpr struct
    {
        const char *decision, *text;
    } rows[] = { { "accept", QT_TRANSLATE_NOOP("gui::ThresholdsSection", "taken") }, { "junk", QT_TRANSLATE_NOOP("gui::ThresholdsSection", "into Junk") },
        { "refused for some", QT_TRANSLATE_NOOP("gui::ThresholdsSection", "refused for some") },
        { "junk for some", QT_TRANSLATE_NOOP("gui::ThresholdsSection", "into Junk for some") }, { "reject", QT_TRANSLATE_NOOP("gui::ThresholdsSection", "refused") },
        { "defer", QT_TRANSLATE_NOOP("gui::ThresholdsSection", "asked to come later") }, { "hold", QT_TRANSLATE_NOOP("gui::ThresholdsSection", "held") },
        { "discard", QT_TRANSLATE_NOOP("gui::ThresholdsSection", "thrown away") } };
    for (const auto &row : rows) {
        if (decision == QLatin1StringView(row.decision))
            return ThresholdsSection::tr(row.text);
    }
    return decision;
}

Source thresholdsSource()
{
    const auto was = [](const QJsonObject &row) { return decisionText(row.value(u"was").toString()); };
    const auto would = [](const QJsonObject &row) { return decisionText(row.value(u"would").toString()); };
    Source source { QStringLiteral("policy.replay"), QStringLiteral("changed"), QStringLiteral("trace"), false, "gui::ThresholdsSection", {} };
    source.columns = {
        Column { .id = "time", .title = QT_TRANSLATE_NOOP("gui::ThresholdsSection", "When"), .kind = Column::Kind::Time, .width = 20 },
        Column { .id = "was", .title = QT_TRANSLATE_NOOP("gui::ThresholdsSection", "It was"), .text = was, .width = 16 },
        Column { .id = "would", .title = QT_TRANSLATE_NOOP("gui::ThresholdsSection", "It would be"), .text = would, .width = 16 },
        Column { .id = "from", .title = QT_TRANSLATE_NOOP("gui::ThresholdsSection", "From"), .width = 26 },
        Column { .id = "to", .title = QT_TRANSLATE_NOOP("gui::ThresholdsSection", "To"), .width = 26 },
        Column { .id = "score", .title = QT_TRANSLATE_NOOP("gui::ThresholdsSection", "Points"), .kind = Column::Kind::Text, .width = 9 },
        Column { .id = "reason", .title = QT_TRANSLATE_NOOP("gui::ThresholdsSection", "Reason"), .value = [](const QJsonObject &change) { return QJsonValue(said(change, "reason")); }, .width = 40 },
    };
    return source;
}
} // namespace

ThresholdsSection::ThresholdsSection(const PageContext &context, QWidget *parent)
    : Section(context, parent)
    , m_scroll(new ColumnScroll(this))
    , m_form(new QWidget(this))
    , m_preview(makeButton("preview", this, [this] { preview(); }))
    , m_apply(makeButton("check", this, [this] { apply(); }))
    , m_discard(makeButton("undo", this, [this] { discard(); }))
    , m_days(new QComboBox(this))
    , m_title(new QLabel(this))
    , m_verdict(new QLabel(this))
    , m_model(new LazyTableModel(connection(), thresholdsSource(), this))
    , m_changed(new TableView(QStringLiteral("replay"), m_model, this))
{
    auto *editors = new QVBoxLayout(m_form);
    editors->setContentsMargins(0, 0, 12, 8);
    editors->setSpacing(16);
    m_scroll->setWidget(m_form);
    m_scroll->viewport()->setAutoFillBackground(false); // the tab's colour, not the window's
    m_form->setAutoFillBackground(false);
    for (const int days : { 1, 7, 30 })
        m_days->addItem({}, days);
    m_days->setCurrentIndex(2);

    auto *left = new QWidget(this);
    left->setMinimumWidth(fontMetrics().averageCharWidth() * 54); // a setting's sentence and key in full
    auto *leftColumn = new QVBoxLayout(left);
    leftColumn->setContentsMargins(0, 0, 8, 0);
    leftColumn->addWidget(m_scroll, 1);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_apply);
    buttons->addWidget(m_discard);
    buttons->addStretch();
    leftColumn->addLayout(buttons);

    QFont strong = m_title->font();
    strong.setWeight(QFont::DemiBold);
    m_title->setFont(strong);
    m_verdict->setObjectName(QStringLiteral("replayVerdict"));
    m_verdict->setWordWrap(true);
    m_verdict->setTextFormat(Qt::PlainText);
    auto *right = new QWidget(this);
    auto *rightColumn = new QVBoxLayout(right);
    rightColumn->setContentsMargins(8, 0, 0, 0);
    auto *ask = new QHBoxLayout;
    ask->setSpacing(8);
    ask->addWidget(m_title, 1);
    ask->addWidget(m_days);
    ask->addWidget(m_preview);
    rightColumn->addLayout(ask);
    rightColumn->addWidget(m_verdict);
    rightColumn->addWidget(m_changed, 1);

    auto *split = new QSplitter(this);
    split->setChildrenCollapsible(false);
    split->addWidget(left);
    split->addWidget(right);
    split->setStretchFactor(0, 2);
    split->setStretchFactor(1, 3);
    body()->addWidget(split, 1);
    connect(m_model, &LazyTableModel::loaded, this, &ThresholdsSection::previewed);
    connect(m_changed, &TableView::opened, this, [this](const QJsonObject &row) { this->context().openPage(QStringLiteral("journey"), row.value(u"trace").toString()); });
}

QString ThresholdsSection::title() const { return tr("Thresholds"); }

QString ThresholdsSection::help() const
{
    return tr("What the points lead to. Change a number here, look at what it would have done to the mail of the last weeks, and apply it only when you like what you see.");
}

void ThresholdsSection::retranslate()
{
    m_changed->retranslate(tr("Mails that would have fared otherwise"), m_asked ? tr("No mail would have fared otherwise.") : tr("“Preview” shows here which mails would have fared otherwise."));
    m_title->setText(tr("What would have happened"));
    m_preview->setText(tr("Preview"));
    m_apply->setText(tr("Apply"));
    m_discard->setText(tr("Discard"));
    m_discard->setAccessibleName(tr("Discard the changes"));
    for (int i = 0; i < m_days->count(); ++i)
        m_days->setItemText(i, tr("last %n day(s)", nullptr, m_days->itemData(i).toInt()));
    m_days->setAccessibleName(tr("How far back"));
    showStaged();
    if (m_asked)
        previewed();
}

void ThresholdsSection::refresh()
{
    call(QStringLiteral("setting.list"), {}, [this](const QJsonObject &result) { take(result.value(u"settings").toArray()); });
}

void ThresholdsSection::take(const QJsonArray &rows)
{
    for (const QJsonValue &value : rows) {
        const QJsonObject row = value.toObject();
        const QString key = row.value(u"key").toString();
        if (std::any_of(std::begin(keys), std::end(keys), [&](const char *one) { return key == QLatin1StringView(one); }))
            m_rows[key] = row;
    }
    auto *column = static_cast<QVBoxLayout *>(m_form->layout());
    if (m_editors.empty()) {
        for (const char *one : keys) {
            const QString key = QString::fromLatin1(one);
            if (!m_rows.contains(key))
                continue;
            auto *editor = new SettingEditor(m_rows[key], m_form);
            connect(editor, &SettingEditor::edited, this, [this, key](const QString &value) { stage(key, value); });
            connect(editor, &SettingEditor::resetWanted, this, [this, key] { stage(key, m_rows[key].value(u"default").toString()); });
            m_editors[key] = editor;
            column->addWidget(editor);
        }
        column->addStretch();
    }
    showStaged();
}

void ThresholdsSection::stage(const QString &key, const QString &value)
{
    if (value == m_rows[key].value(u"value").toString())
        m_staged.erase(key);
    else
        m_staged[key] = value;
    showStaged();
}

// The editors show what is staged, as if it were so.
void ThresholdsSection::showStaged()
{
    for (const auto &[key, editor] : m_editors) {
        QJsonObject row = m_rows[key];
        if (const auto staged = m_staged.find(key); staged != m_staged.end()) {
            row[QStringLiteral("value")] = staged->second;
            row[QStringLiteral("isSet")] = staged->second != row.value(u"default").toString();
        }
        if (editor->row() != row)
            editor->setRow(row);
    }
    m_apply->setEnabled(!m_staged.empty());
    m_discard->setEnabled(!m_staged.empty());
}

void ThresholdsSection::preview()
{
    QJsonObject supposed;
    for (const auto &[key, value] : m_staged)
        supposed[key] = value;
    m_asked = true;
    m_preview->setEnabled(false);
    m_verdict->setText(tr("Looking through the mail…"));
    const QJsonObject params { { QStringLiteral("hours"), m_days->currentData().toInt() * 24 }, { QStringLiteral("settings"), supposed } };
    if (m_model->params() == params)
        m_model->refresh();
    else
        m_model->setParams(params);
}

void ThresholdsSection::previewed()
{
    m_preview->setEnabled(true);
    if (!m_asked)
        return;
    if (!m_model->error().isEmpty())
        return m_verdict->setText(m_model->error());
    const QJsonObject aside = m_model->aside();
    const int decisions = aside.value(u"decisions").toInt(), changes = aside.value(u"changes").toInt();
    const QJsonObject counts = aside.value(u"counts").toObject();
    QStringList parts;
    for (auto it = counts.begin(); it != counts.end(); ++it) {
        const QStringList pair = it.key().split(QStringLiteral(" → "));
        parts.append(tr("%1 instead of %2: %3").arg(decisionText(pair.value(1)), decisionText(pair.value(0)), numberText(it->toInteger())));
    }
    if (decisions == 0)
        m_verdict->setText(tr("No mail from outside was judged in that time."));
    else if (changes == 0)
        m_verdict->setText(tr("Of %n decision(s) none would have been another.", nullptr, decisions));
    else
        m_verdict->setText(tr("Of %n decision(s), %1 would have been others. %2.", nullptr, decisions).arg(numberText(changes), parts.join(QStringLiteral("; "))));
    for (const QJsonValue &note : aside.value(u"notes").toArray()) // what could not be judged again
        m_verdict->setText(m_verdict->text() + u'\n' + said(note.toString(), {}));
    m_changed->retranslate(tr("Mails that would have fared otherwise"), tr("No mail would have fared otherwise."));
}

void ThresholdsSection::write(std::vector<QJsonObject> rows, std::function<void()> done)
{
    callForEach(connection(), this, QStringLiteral("setting.set"), std::move(rows), [this, done = std::move(done)](int, const QString &error) {
        refresh();
        if (!error.isEmpty())
            return toasts().showError(error);
        done();
    });
}

void ThresholdsSection::apply()
{
    std::vector<QJsonObject> now, before;
    for (const auto &[key, value] : m_staged) {
        now.push_back({ { QStringLiteral("key"), key }, { QStringLiteral("value"), value } });
        before.push_back({ { QStringLiteral("key"), key }, { QStringLiteral("value"), m_rows[key].value(u"value") } });
    }
    write(now, [this, before] {
        m_staged.clear();
        toasts().showDone(tr("Applied: the next mail is judged so"), [this, before] { write(before, [] {}); });
    });
}

void ThresholdsSection::discard()
{
    m_staged.clear();
    showStaged();
}

} // namespace gui
