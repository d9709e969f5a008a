#include "gui/dialogs/askquestion.h"

#include <QCheckBox>
#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace gui {

namespace {
struct AskQuestion
{
    Q_DECLARE_TR_FUNCTIONS(AskQuestion)
};
} // namespace

void askQuestion(QWidget *parent, const askpass::Question &question, std::function<void(const std::optional<QString> &answer, bool keep)> reply)
{
    using Kind = askpass::Question::Kind;
    auto *dialog = new QDialog(parent);
    dialog->setObjectName(QStringLiteral("askQuestion"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(question.kind == Kind::YesNo ? AskQuestion::tr("Unknown server") : AskQuestion::tr("Connecting by SSH"));
    auto *text = new QLabel(question.text, dialog);
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *help = new QLabel(dialog);
    help->setWordWrap(true);
    help->setVisible(question.kind == Kind::YesNo);
    help->setText(AskQuestion::tr("Compare the fingerprint with the one that the server's administrator or provider gave you. Go on only if they are the same: otherwise somebody may stand between you and the server."));
    auto *answer = new QLineEdit(dialog);
    answer->setEchoMode(QLineEdit::Password);
    answer->setAccessibleName(question.text);
    answer->setVisible(question.kind == Kind::Secret);
    auto *keep = new QCheckBox(AskQuestion::tr("&Keep it with this desktop's passwords"), dialog);
    keep->setObjectName(QStringLiteral("keep"));
    keep->setToolTip(AskQuestion::tr("Then it is not asked again. A code that is different each time should not be kept."));
    keep->setVisible(question.kind == Kind::Secret);
    auto *buttons = new QDialogButtonBox(dialog);
    QPushButton *accept = buttons->addButton(question.kind == Kind::YesNo ? AskQuestion::tr("It is the same: connect") : AskQuestion::tr("OK"), QDialogButtonBox::AcceptRole);
    QPushButton *cancel = buttons->addButton(AskQuestion::tr("Cancel"), QDialogButtonBox::RejectRole);
    accept->setObjectName(QStringLiteral("accept"));
    (question.kind == Kind::YesNo ? cancel : accept)->setDefault(true);
    QObject::connect(buttons, &QDialogButtonBox::accepted, dialog, &QDialog::accept);
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    QObject::connect(dialog, &QDialog::finished, dialog, [kind = question.kind, answer, keep, reply = std::move(reply)](int result) {
        if (result != QDialog::Accepted)
            return reply(std::nullopt, false);
        reply(kind == Kind::YesNo ? QStringLiteral("yes") : answer->text(), keep->isChecked());
    });
    auto *all = new QVBoxLayout(dialog);
    all->setContentsMargins(20, 20, 20, 16);
    all->setSpacing(12);
    all->addWidget(text);
    all->addWidget(help);
    all->addWidget(answer);
    all->addWidget(keep);
    all->addWidget(buttons);
    dialog->resize(520, dialog->sizeHint().height());
    dialog->open();
}

} // namespace gui
