#include "gui/pages/security/limitssection.h"

#include "gui/widgets/columnscroll.h"
#include "gui/widgets/settingeditor.h"
#include "gui/widgets/toasts.h"

#include <QJsonArray>
#include <QVBoxLayout>

namespace gui {

static bool concerns(const QString &key)
{
    for (const char *prefix : { "rate.", "tarpit.", "early.", "ban.", "harvest." }) {
        if (key.startsWith(QLatin1StringView(prefix)))
            return true;
    }
    return false;
}

LimitsSection::LimitsSection(const PageContext &context, QWidget *parent)
    : Section(context, parent)
    , m_form(new QWidget(this))
{
    auto *column = new QVBoxLayout(m_form);
    column->setContentsMargins(0, 0, 16, 8);
    column->setSpacing(18);
    auto *scroll = new ColumnScroll(this);
    scroll->setWidget(m_form);
    scroll->viewport()->setAutoFillBackground(false); // the tab's colour, not the window's
    m_form->setAutoFillBackground(false);
    body()->addWidget(scroll, 1);
}

QString LimitsSection::title() const { return tr("Limits"); }

QString LimitsSection::help() const
{
    return tr("How much a stranger's address may do before it is slowed down, refused or banned. People who have logged in are not meant. A change takes effect within seconds.");
}

void LimitsSection::refresh()
{
    call(QStringLiteral("setting.list"), {}, [this](const QJsonObject &result) { take(result.value(u"settings").toArray()); });
}

void LimitsSection::take(const QJsonArray &rows)
{
    const bool first = m_editors.empty();
    auto *column = static_cast<QVBoxLayout *>(m_form->layout());
    for (const QJsonValue &value : rows) {
        const QJsonObject row = value.toObject();
        const QString key = row.value(u"key").toString();
        if (!concerns(key))
            continue;
        SettingEditor *&editor = m_editors[key];
        if (editor) {
            if (editor->row() != row)
                editor->setRow(row);
            continue;
        }
        editor = new SettingEditor(row, m_form);
        connect(editor, &SettingEditor::edited, this, [this, key](const QString &text) { set(key, text, true); });
        connect(editor, &SettingEditor::resetWanted, this, [this, key] { reset(key, true); });
        column->addWidget(editor);
    }
    if (first)
        column->addStretch();
}

void LimitsSection::set(const QString &key, const QString &value, bool undoable)
{
    const QJsonObject before = m_editors[key]->row();
    call(QStringLiteral("setting.set"), { { QStringLiteral("key"), key }, { QStringLiteral("value"), value } },
        [this, key, before, undoable](const QJsonObject &row) {
            m_editors[key]->setRow(row);
            std::function<void()> undo;
            if (undoable)
                undo = [this, key, before] {
                    if (before.value(u"isSet").toBool())
                        set(key, before.value(u"value").toString(), false);
                    else
                        reset(key, false);
                };
            toasts().showDone(tr("%1 is changed; it takes effect within seconds").arg(key), std::move(undo));
        },
        [this, key](const QString &sentence) { m_editors[key]->showError(sentence); });
}

void LimitsSection::reset(const QString &key, bool undoable)
{
    const QString before = m_editors[key]->row().value(u"value").toString();
    call(QStringLiteral("setting.reset"), { { QStringLiteral("key"), key } }, [this, key, before, undoable](const QJsonObject &row) {
        m_editors[key]->setRow(row);
        std::function<void()> undo;
        if (undoable)
            undo = [this, key, before] { set(key, before, false); };
        toasts().showDone(tr("%1 is back to its default").arg(key), std::move(undo));
    });
}

SettingEditor *LimitsSection::editor(const QString &key) const
{
    const auto found = m_editors.find(key);
    return found == m_editors.end() ? nullptr : found->second;
}

} // namespace gui
