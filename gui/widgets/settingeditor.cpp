#include "gui/widgets/settingeditor.h"

#include "gui/app/icons.h"
#include "gui/widgets/helplabel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QDoubleSpinBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QJsonArray>
#include <QLineEdit>
#include <QLocale>
#include <QPlainTextEdit>
#include <QSpinBox>
#include <QToolButton>
#include <QVBoxLayout>

namespace gui {
namespace {

// A list is one entry a line while it is edited; it is done when the focus leaves.
class ListEdit : public QPlainTextEdit
{
public:
    using QPlainTextEdit::QPlainTextEdit;
    std::function<void()> done;

protected:
    void focusOutEvent(QFocusEvent *event) override
    {
        QPlainTextEdit::focusOutEvent(event);
        if (done)
            done();
    }
};

// The wheel scrolls the page, it does not change settings in passing.
template <class Spin> class QuietSpin : public Spin
{
public:
    using Spin::Spin;

protected:
    void wheelEvent(QWheelEvent *event) override { event->ignore(); }
};

QStringList choicesOf(const QJsonObject &row)
{
    const QJsonValue choices = row.value(u"choices");
    return choices.isArray() ? choices.toVariant().toStringList() : choices.toString().split(u'|', Qt::SkipEmptyParts);
}

} // namespace

SettingEditor::SettingEditor(const QJsonObject &row, QWidget *parent)
    : QWidget(parent)
    , m_row(row)
    , m_sentence(new QLabel(this))
    , m_keyLabel(new HelpLabel(this))
    , m_error(new HelpLabel(this))
    , m_input(makeInput())
    , m_reset(new QToolButton(this))
{
    setObjectName(key());
    m_sentence->setWordWrap(true);
    m_sentence->setTextFormat(Qt::PlainText);
    m_sentence->setBuddy(m_input);
    m_keyLabel->setTextFormat(Qt::PlainText);
    m_keyLabel->setWordWrap(false);
    m_reset->setIcon(icon(QStringLiteral("undo")));
    m_reset->setAutoRaise(true);
    m_error->hide();
    connect(m_reset, &QToolButton::clicked, this, &SettingEditor::resetWanted);
    auto *line = new QHBoxLayout;
    line->setSpacing(8);
    line->addWidget(m_input, type() == u"text" || type() == u"list" ? 1 : 0);
    line->addWidget(m_reset, 0, Qt::AlignTop);
    if (type() != u"text" && type() != u"list")
        line->addStretch(1);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(4);
    all->addWidget(m_sentence);
    all->addLayout(line);
    all->addWidget(m_error);
    all->addWidget(m_keyLabel);
    setTexts();
    setRow(row);
}

QWidget *SettingEditor::makeInput()
{
    const QString kind = type();
    if (kind == u"flag") {
        auto *box = new QCheckBox(this);
        connect(box, &QCheckBox::clicked, this, &SettingEditor::finish);
        return box;
    }
    if (kind == u"number") {
        auto *spin = new QuietSpin<QSpinBox>(this);
        spin->setRange(int(std::max(-2147483647.0, m_row.value(u"least").toDouble())), int(std::min(2147483647.0, m_row.value(u"most").toDouble())));
        spin->setGroupSeparatorShown(true);
        spin->setKeyboardTracking(false);
        connect(spin, &QSpinBox::valueChanged, this, &SettingEditor::finish);
        return spin;
    }
    if (kind == u"real") {
        auto *spin = new QuietSpin<QDoubleSpinBox>(this);
        spin->setDecimals(2);
        spin->setSingleStep(0.5);
        spin->setRange(m_row.value(u"least").toDouble(), m_row.value(u"most").toDouble());
        spin->setKeyboardTracking(false);
        connect(spin, &QDoubleSpinBox::valueChanged, this, &SettingEditor::finish);
        return spin;
    }
    if (kind == u"choice") {
        auto *combo = new QuietSpin<QComboBox>(this);
        combo->addItems(choicesOf(m_row));
        connect(combo, &QComboBox::activated, this, &SettingEditor::finish);
        return combo;
    }
    if (kind == u"list") {
        auto *edit = new ListEdit(this);
        edit->setTabChangesFocus(true);
        edit->setFixedHeight(edit->fontMetrics().lineSpacing() * 4 + 12);
        edit->done = [this] { finish(); };
        return edit;
    }
    auto *edit = new QLineEdit(this);
    connect(edit, &QLineEdit::editingFinished, this, &SettingEditor::finish);
    return edit;
}

QString SettingEditor::value() const
{
    if (auto *box = qobject_cast<QCheckBox *>(m_input))
        return box->isChecked() ? QStringLiteral("true") : QStringLiteral("false");
    if (auto *spin = qobject_cast<QSpinBox *>(m_input))
        return QString::number(spin->value());
    if (auto *spin = qobject_cast<QDoubleSpinBox *>(m_input))
        return QString::number(spin->value());
    if (auto *combo = qobject_cast<QComboBox *>(m_input))
        return combo->currentText();
    if (auto *list = qobject_cast<QPlainTextEdit *>(m_input)) {
        QStringList entries;
        for (const QString &entry : list->toPlainText().split(u'\n')) {
            if (!entry.trimmed().isEmpty())
                entries.append(entry.trimmed());
        }
        return entries.join(u'\n');
    }
    return static_cast<QLineEdit *>(m_input)->text();
}

void SettingEditor::setValue(const QString &value)
{
    const QSignalBlocker quiet(m_input);
    if (auto *box = qobject_cast<QCheckBox *>(m_input)) {
        box->setChecked(value == u"true" || value == u"1" || value == u"yes" || value == u"on");
    } else if (auto *spin = qobject_cast<QSpinBox *>(m_input)) {
        spin->setValue(value.toInt());
    } else if (auto *real = qobject_cast<QDoubleSpinBox *>(m_input)) {
        real->setValue(value.toDouble());
    } else if (auto *combo = qobject_cast<QComboBox *>(m_input)) {
        combo->setCurrentIndex(combo->findText(value));
    } else if (auto *list = qobject_cast<QPlainTextEdit *>(m_input)) {
        QString lines = value;
        lines.replace(u',', u'\n');
        QStringList entries;
        for (const QString &entry : lines.split(u'\n', Qt::SkipEmptyParts))
            entries.append(entry.trimmed());
        list->setPlainText(entries.join(u'\n'));
    } else {
        static_cast<QLineEdit *>(m_input)->setText(value);
    }
}

void SettingEditor::setRow(const QJsonObject &row)
{
    m_row = row;
    setValue(row.value(u"value").toVariant().toString());
    m_reset->setVisible(row.value(u"isSet").toBool());
    showError({});
    setTexts();
}

void SettingEditor::finish()
{
    const QString before = m_row.value(u"value").toVariant().toString();
    const QString now = value();
    // What the input makes of the stored value is no edit ("0.50" and "0.5").
    const bool same = now == before || (type() == u"real" && now.toDouble() == before.toDouble())
        || (type() == u"list" && now == QString(before).replace(u',', u'\n').split(u'\n', Qt::SkipEmptyParts).join(u'\n').replace(QStringLiteral("\n "), QStringLiteral("\n")));
    if (!same)
        Q_EMIT edited(now);
}

void SettingEditor::showError(const QString &sentence)
{
    m_error->setText(sentence);
    m_error->setVisible(!sentence.isEmpty());
}

void SettingEditor::setTexts()
{
    const QString sentence = QCoreApplication::translate("Settings", m_row.value(u"sentence").toString().toUtf8().constData());
    m_sentence->setText(sentence);
    m_input->setAccessibleName(sentence);
    const QString standard = m_row.value(u"default").toVariant().toString();
    m_keyLabel->setText(tr("%1 · default: %2").arg(key(), standard.isEmpty() ? tr("nothing") : standard));
    m_reset->setToolTip(tr("Back to the default"));
    m_reset->setAccessibleName(tr("%1: back to the default").arg(key()));
    if (auto *box = qobject_cast<QCheckBox *>(m_input))
        box->setText(tr("On"));
}

void SettingEditor::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        setTexts();
    QWidget::changeEvent(event);
}

} // namespace gui
