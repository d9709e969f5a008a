#include "gui/pages/accounts/apppasswords.h"

#include "gui/dialogs/confirm.h"
#include "gui/dialogs/formdialog.h"
#include "gui/models/lazytablemodel.h"
#include "gui/pages/tableactions.h"
#include "gui/widgets/copybutton.h"
#include "gui/widgets/helplabel.h"
#include "gui/widgets/tableview.h"
#include "gui/widgets/toasts.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QFontDatabase>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace gui {

namespace {
Source appPasswordsSource()
{
    const auto isRevoked = [](const QJsonObject &row) { return !row.value(u"revoked").toString().isEmpty(); };
    const auto state = [isRevoked](const QJsonObject &row) {
        return isRevoked(row) ? AppPasswordsSection::tr("revoked %1").arg(timeText(row.value(u"revoked").toString())) : AppPasswordsSection::tr("works");
    };
    const auto stateIcon = [isRevoked](const QJsonObject &row) { return isRevoked(row) ? QStringLiteral("state-stopped") : QStringLiteral("state-well"); };
    const auto used = [](const QJsonObject &row) {
        const QString when = row.value(u"lastUsed").toString();
        return when.isEmpty() ? AppPasswordsSection::tr("never") : timeText(when);
    };
    Source source { QStringLiteral("appPassword.list"), QStringLiteral("appPasswords"), QStringLiteral("id"), false, "gui::AppPasswordsSection", {} };
    source.columns = {
        Column { .id = "label", .title = QT_TRANSLATE_NOOP("gui::AppPasswordsSection", "For"), .width = 26 },
        Column { .id = "created", .title = QT_TRANSLATE_NOOP("gui::AppPasswordsSection", "Created"), .kind = Column::Kind::Time, .width = 22 },
        Column { .id = "lastUsed", .title = QT_TRANSLATE_NOOP("gui::AppPasswordsSection", "Last used"), .kind = Column::Kind::Time, .text = used, .width = 22 },
        Column { .id = "revoked", .title = QT_TRANSLATE_NOOP("gui::AppPasswordsSection", "State"), .text = state, .icon = stateIcon },
    };
    return source;
}
} // namespace

AppPasswordsSection::AppPasswordsSection(const PageContext &context, const QString &address, QWidget *parent)
    : Section(context, parent)
    , m_address(address)
    , m_model(new LazyTableModel(connection(), appPasswordsSource(), this))
    , m_table(new TableView(QStringLiteral("apppasswords"), m_model, this))
    , m_add(makeButton("add", this, [this] { add(); }))
{
    m_add->setAutoDefault(false);
    m_revoke = addRowAction(m_table, "remove", false, [this] { revoke(); });
    m_revoke->setShortcut(QKeySequence::Delete);
    m_table->bar()->insertWidget(0, m_add);
    body()->addWidget(m_table);
    m_model->setParams({ { QStringLiteral("address"), m_address } });
}

QString AppPasswordsSection::title() const { return tr("App passwords"); }

QString AppPasswordsSection::help() const
{
    return tr("One password for each phone or program, so that a lost phone costs nothing but its own: revoke that one, and all others go on working.");
}

void AppPasswordsSection::retranslate()
{
    m_table->retranslate(tr("App passwords of %1").arg(m_address), tr("There is none: every program uses the account's own password."));
    m_add->setText(tr("New app password…"));
    m_revoke->setText(tr("Revoke…"));
}

void AppPasswordsSection::refresh() { m_model->refresh(); }

void AppPasswordsSection::add()
{
    auto *form = new FormDialog(connection(), tr("New app password"), tr("Make it"), this);
    QLineEdit *label = form->addLine(tr("&For"), {}, tr("Phone, laptop, printer…"), tr("So that you know later which one to revoke."));
    form->setRequest([=, this]() -> std::optional<FormDialog::Request> {
        if (label->text().trimmed().isEmpty()) {
            form->showError(tr("Say what it is for."));
            return std::nullopt;
        }
        return FormDialog::Request { QStringLiteral("appPassword.add"), { { QStringLiteral("address"), m_address }, { QStringLiteral("label"), label->text().trimmed() } } };
    });
    connect(form, &FormDialog::done, this, [this, label = QPointer(label)](const QJsonObject &made) {
        refresh();
        showOnce(label ? label->text() : QString(), made.value(u"password").toString());
    });
    form->open();
}

void AppPasswordsSection::showOnce(const QString &label, const QString &password)
{
    auto *dialog = new QDialog(this);
    dialog->setObjectName(QStringLiteral("secretDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("App password for %1").arg(label));
    auto *help = new HelpLabel(dialog);
    help->setText(tr("Type or paste it into the program, with %1 as the user name. It is shown only this once: the server keeps no copy that can be read.").arg(m_address));
    auto *shown = new QLineEdit(password, dialog);
    shown->setReadOnly(true);
    shown->setAccessibleName(tr("App password"));
    QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    fixed.setPointSizeF(font().pointSizeF() * 1.3);
    shown->setFont(fixed);
    shown->setMinimumWidth(QFontMetrics(fixed).horizontalAdvance(password) + 40);
    auto *copy = new CopyButton(dialog);
    copy->setText(password, tr("Copy the app password"));
    auto *buttons = new QDialogButtonBox(dialog);
    QPushButton *close = buttons->addButton(tr("I have it"), QDialogButtonBox::AcceptRole);
    close->setAccessibleName(close->text());
    connect(buttons, &QDialogButtonBox::accepted, dialog, &QDialog::accept);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(shown, 1);
    row->addWidget(copy);
    auto *all = new QVBoxLayout(dialog);
    all->setContentsMargins(20, 20, 20, 16);
    all->setSpacing(16);
    all->addWidget(help);
    all->addLayout(row);
    all->addWidget(buttons);
    dialog->setMinimumWidth(fontMetrics().averageCharWidth() * 70);
    dialog->open();
    shown->selectAll();
}

void AppPasswordsSection::revoke()
{
    QStringList labels;
    std::vector<QJsonObject> params;
    for (const QJsonObject &row : m_table->selectedRows()) {
        labels.append(row.value(u"label").toString());
        params.push_back({ { QStringLiteral("address"), m_address }, { QStringLiteral("id"), row.value(u"id") } });
    }
    if (params.empty())
        return;
    confirmLoss(this, tr("Revoke %n app password(s)?", nullptr, int(params.size())),
        tr("%1: who uses it cannot log in any more. A new one can be made, but not the same one again.").arg(labels.mid(0, 10).join(QStringLiteral(", "))), tr("Revoke"), [this, params] {
            callForEach(connection(), this, QStringLiteral("appPassword.revoke"), params, [this](int done, const QString &error) {
                refresh();
                if (!error.isEmpty())
                    return toasts().showError(error);
                toasts().showDone(tr("%n app password(s) revoked", nullptr, done));
            });
        });
}

} // namespace gui
