#include "gui/dialogs/formdialog.h"

#include "gui/app/icons.h"
#include "gui/dialogs/passwordedit.h"
#include "gui/widgets/helplabel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace gui {

// "&Name" → "Name", for screen readers.
static QString plain(QString label) { return label.remove(u'&'); }

FormDialog::FormDialog(Connection &connection, const QString &title, const QString &accept, QWidget *parent)
    : QDialog(parent)
    , m_connection(connection)
    , m_form(new QFormLayout)
    , m_errorIcon(new QLabel(this))
    , m_error(new QLabel(this))
    , m_buttons(new QDialogButtonBox(this))
{
    setObjectName(QStringLiteral("formDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(title);
    setAccessibleName(title);
    setMinimumWidth(fontMetrics().averageCharWidth() * 82);
    m_accept = m_buttons->addButton(accept, QDialogButtonBox::AcceptRole);
    m_accept->setObjectName(QStringLiteral("accept"));
    m_accept->setAccessibleName(plain(accept));
    m_accept->setDefault(true);
    QPushButton *cancel = m_buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    cancel->setAccessibleName(cancel->text());
    connect(m_buttons, &QDialogButtonBox::accepted, this, &FormDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_form->setHorizontalSpacing(16);
    m_form->setVerticalSpacing(8);
    m_errorIcon->setPixmap(icon(QStringLiteral("state-trouble")).pixmap(QSize(16, 16), devicePixelRatioF()));
    m_error->setObjectName(QStringLiteral("formError"));
    m_error->setWordWrap(true);
    m_error->setTextFormat(Qt::PlainText);
    m_error->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *errorRow = new QHBoxLayout;
    errorRow->setSpacing(8);
    errorRow->addWidget(m_errorIcon, 0, Qt::AlignTop);
    errorRow->addWidget(m_error, 1);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(20, 20, 20, 16);
    all->setSpacing(16);
    all->addLayout(m_form, 1);
    all->addLayout(errorRow);
    all->addWidget(m_buttons);
    showError({});
}

void FormDialog::addHelp(const QString &text)
{
    auto *help = new HelpLabel(this);
    help->setText(text);
    setAccessibleDescription(text);
    m_form->addRow(help);
}

void FormDialog::addHint(const QString &hint)
{
    if (hint.isEmpty())
        return;
    auto *label = new HelpLabel(this);
    label->setText(hint);
    label->setMinimumWidth(fontMetrics().averageCharWidth() * 54); // else the height of the narrowest wrapping is kept free
    m_form->addRow(QString(), label);
}

void FormDialog::addRow(const QString &label, QWidget *field, const QString &hint)
{
    if (field->accessibleName().isEmpty())
        field->setAccessibleName(plain(label));
    if (!hint.isEmpty())
        field->setAccessibleDescription(hint);
    m_form->addRow(label, field);
    addHint(hint);
}

QLineEdit *FormDialog::addLine(const QString &label, const QString &text, const QString &placeholder, const QString &hint)
{
    auto *edit = new QLineEdit(text, this);
    edit->setPlaceholderText(placeholder);
    addRow(label, edit, hint);
    return edit;
}

PasswordEdit *FormDialog::addPassword(const QString &label, const QString &hint)
{
    auto *edit = new PasswordEdit(plain(label), this);
    addRow(label, edit, hint);
    return edit;
}

QPlainTextEdit *FormDialog::addLines(const QString &label, const QStringList &lines, const QString &placeholder, const QString &hint)
{
    auto *edit = new QPlainTextEdit(lines.join(u'\n'), this);
    edit->setTabChangesFocus(true);
    edit->setPlaceholderText(placeholder);
    edit->setFixedHeight(edit->fontMetrics().lineSpacing() * 4 + 14);
    addRow(label, edit, hint);
    return edit;
}

QComboBox *FormDialog::addChoice(const QString &label, const Choices &choices, const QString &current, const QString &hint)
{
    auto *box = new QComboBox(this);
    for (const auto &[value, text] : choices)
        box->addItem(text, value);
    box->setCurrentIndex(std::max(0, box->findData(current)));
    addRow(label, box, hint);
    return box;
}

QCheckBox *FormDialog::addFlag(const QString &text, bool on, const QString &hint)
{
    auto *box = new QCheckBox(text, this);
    box->setChecked(on);
    box->setAccessibleName(plain(text));
    m_form->addRow(QString(), box);
    addHint(hint);
    return box;
}

QSpinBox *FormDialog::addNumber(const QString &label, int value, int least, int most, const QString &suffix, const QString &hint)
{
    auto *spin = new QSpinBox(this);
    spin->setRange(least, most);
    spin->setValue(value);
    spin->setSuffix(suffix);
    spin->setMinimumWidth(fontMetrics().averageCharWidth() * 18);
    spin->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    addRow(label, spin, hint);
    return spin;
}

QDoubleSpinBox *FormDialog::addReal(const QString &label, double value, double least, double most, const QString &hint)
{
    auto *spin = new QDoubleSpinBox(this);
    spin->setRange(least, most);
    spin->setSingleStep(0.5);
    spin->setValue(value);
    spin->setMinimumWidth(fontMetrics().averageCharWidth() * 18);
    spin->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    addRow(label, spin, hint);
    return spin;
}

QStringList FormDialog::linesOf(const QPlainTextEdit *edit)
{
    QStringList lines;
    const QStringList all = edit->toPlainText().split(u'\n');
    for (const QString &line : all) {
        if (!line.trimmed().isEmpty())
            lines.append(line.trimmed());
    }
    return lines;
}

void FormDialog::showError(const QString &sentence)
{
    m_error->setText(sentence);
    m_error->setVisible(!sentence.isEmpty());
    m_errorIcon->setVisible(!sentence.isEmpty());
    if (isVisible()) // room for it
        resize(width(), std::max(height(), layout()->totalHeightForWidth(width())));
}

void FormDialog::showEvent(QShowEvent *event)
{
    resize(width(), std::max(height(), layout()->totalHeightForWidth(width())));
    QDialog::showEvent(event);
}

QString FormDialog::error() const { return m_error->text(); }

void FormDialog::accept()
{
    if (!m_make || !m_accept->isEnabled())
        return;
    showError({});
    const auto request = m_make();
    if (!request)
        return;
    m_accept->setEnabled(false);
    m_connection.call(request->method, request->params, this, [this](const control::Answer &answer) {
        m_accept->setEnabled(true);
        if (!answer.ok)
            return showError(Connection::errorText(answer));
        Q_EMIT done(answer.result.toObject());
        QDialog::accept();
    });
}

} // namespace gui
