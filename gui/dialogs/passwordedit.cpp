#include "gui/dialogs/passwordedit.h"

#include "gui/app/icons.h"
#include "gui/widgets/copybutton.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QRandomGenerator>

namespace gui {

PasswordEdit::PasswordEdit(const QString &accessibleName, QWidget *parent)
    : QWidget(parent)
    , m_line(new QLineEdit(this))
    , m_eye(new QAction(this))
    , m_suggest(new QPushButton(icon(QStringLiteral("refresh")), tr("Suggest one"), this))
    , m_copy(new CopyButton(this))
{
    setAccessibleName(accessibleName);
    m_line->setAccessibleName(accessibleName);
    m_line->addAction(m_eye, QLineEdit::TrailingPosition);
    m_suggest->setAutoDefault(false);
    m_suggest->setAccessibleName(m_suggest->text());
    setFocusProxy(m_line);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_line, 1);
    row->addWidget(m_copy);
    row->addWidget(m_suggest);
    m_eye->setCheckable(true);
    connect(m_eye, &QAction::toggled, this, &PasswordEdit::show);
    connect(m_line, &QLineEdit::textChanged, this, [this](const QString &text) { m_copy->setText(text, tr("Copy the password")); });
    connect(m_suggest, &QPushButton::clicked, this, [this] {
        m_line->setText(suggestion());
        m_eye->setChecked(true);
    });
    m_copy->setText({}, tr("Copy the password"));
    show(false);
}

void PasswordEdit::show(bool shown)
{
    m_line->setEchoMode(shown ? QLineEdit::Normal : QLineEdit::Password);
    m_eye->setIcon(icon(shown ? QStringLiteral("eye-off") : QStringLiteral("eye")));
    m_eye->setText(shown ? tr("Hide the password") : tr("Show the password"));
    m_eye->setToolTip(m_eye->text());
}

QString PasswordEdit::text() const { return m_line->text(); }

QString PasswordEdit::suggestion()
{
    static const QString signs = QStringLiteral("abcdefghjkmnpqrstuvwxyz23456789");
    QString made;
    for (int i = 0; i < 20; ++i) {
        if (i > 0 && i % 5 == 0)
            made += u'-';
        made += signs[QRandomGenerator::system()->bounded(int(signs.size()))];
    }
    return made;
}

} // namespace gui
