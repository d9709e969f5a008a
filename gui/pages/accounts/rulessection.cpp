#include "gui/pages/accounts/rulessection.h"

#include "gui/app/icons.h"
#include "gui/dialogs/confirm.h"
#include "gui/dialogs/formdialog.h"
#include "gui/pages/accounts/sieveeditor.h"
#include "gui/pages/tableactions.h"
#include "gui/widgets/toasts.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QJsonArray>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace gui {

RulesSection::RulesSection(const PageContext &context, const QString &address, QWidget *parent)
    : Section(context, parent)
    , m_address(address)
    , m_choice(new QComboBox(this))
    , m_new(makeButton("add", this, [this] { makeNew(); }))
    , m_check(makeButton("test", this, [this] { check(); }))
    , m_save(makeButton("save", this, [this] { save(); }))
    , m_activate(makeButton("start", this, [this] { activateShown(); }))
    , m_remove(makeButton("remove", this, [this] { removeShown(); }))
    , m_choiceLabel(new QLabel(this))
    , m_state(new QLabel(this))
    , m_editor(new SieveEditor(this))
    , m_faults(new QListWidget(this))
{
    m_choiceLabel->setBuddy(m_choice);
    m_choice->setMinimumWidth(fontMetrics().averageCharWidth() * 24);
    m_faults->setWordWrap(true);
    m_faults->setFixedHeight(fontMetrics().lineSpacing() * 4 + 8);
    m_faults->hide();
    auto *top = new QHBoxLayout;
    top->setSpacing(8);
    top->addWidget(m_choiceLabel);
    top->addWidget(m_choice);
    top->addWidget(m_state, 1);
    for (QPushButton *button : { m_new, m_check, m_save, m_activate, m_remove }) {
        button->setAutoDefault(false);
        top->addWidget(button);
    }
    body()->addLayout(top);
    body()->addWidget(m_editor, 1);
    body()->addWidget(m_faults);
    connect(m_choice, &QComboBox::currentIndexChanged, this, &RulesSection::read);
    connect(m_editor, &QPlainTextEdit::textChanged, this, &RulesSection::showState);
    connect(m_faults, &QListWidget::itemActivated, this, [this](QListWidgetItem *item) { m_editor->goTo(item->data(Qt::UserRole).toInt(), item->data(Qt::UserRole + 1).toInt()); });
    connect(m_faults, &QListWidget::itemClicked, m_faults, &QListWidget::itemActivated);
}

QString RulesSection::title() const { return tr("Rules"); }

QString RulesSection::help() const
{
    return tr("What happens to this account's mail when it arrives, as a Sieve script: into which folder, forwarded, answered during holidays. "
              "Its owner can change the same scripts from a mail program. Without one, mail goes to the inbox and junk to Junk.");
}

void RulesSection::retranslate()
{
    m_choiceLabel->setText(tr("&Script"));
    m_choice->setAccessibleName(tr("Script that is shown"));
    m_new->setText(tr("New…"));
    m_check->setText(tr("Check"));
    m_check->setToolTip(tr("Look for mistakes; nothing is saved"));
    m_save->setText(tr("Save"));
    m_remove->setText(tr("Remove…"));
    m_editor->setAccessibleName(tr("Text of the script"));
    m_editor->setPlaceholderText(tr("There is no script. “New…” makes one."));
    m_faults->setAccessibleName(tr("What is wrong with the script"));
    for (int i = 0; i < m_choice->count(); ++i) {
        const QString name = m_choice->itemData(i).toString();
        m_choice->setItemText(i, isActive(name) ? tr("%1 (runs)").arg(name) : name);
    }
    showState();
}

QString RulesSection::shownName() const { return m_choice->currentData().toString(); }

bool RulesSection::isActive(const QString &name) const
{
    for (const QJsonValue &script : m_scripts) {
        if (script[u"name"].toString() == name)
            return script[u"active"].toBool();
    }
    return false;
}

void RulesSection::showState()
{
    const bool any = !shownName().isEmpty(), changed = any && m_editor->toPlainText() != m_read, runs = isActive(shownName());
    m_state->setText(!any ? QString() : changed ? tr("changed, not saved") : runs ? tr("runs for each mail") : tr("does not run"));
    m_activate->setText(runs ? tr("Deactivate") : tr("Activate"));
    m_activate->setIcon(icon(runs ? QStringLiteral("pause") : QStringLiteral("start")));
    m_activate->setEnabled(any && !changed);
    m_save->setEnabled(changed);
    m_check->setEnabled(any);
    m_remove->setEnabled(any);
    m_editor->setReadOnly(!any);
    m_choice->setEnabled(m_choice->count() > 0);
}

void RulesSection::refresh()
{
    call(QStringLiteral("sieve.list"), { { QStringLiteral("address"), m_address } }, [this](const QJsonObject &result) { take(result.value(u"scripts").toArray()); });
}

void RulesSection::take(const QJsonArray &scripts)
{
    m_scripts = scripts;
    QString shown = shownName();
    {
        const QSignalBlocker quiet(m_choice);
        m_choice->clear();
        for (const QJsonValue &script : scripts) {
            const QString name = script[u"name"].toString();
            m_choice->addItem(name, name);
            if (shown.isEmpty() && script[u"active"].toBool())
                shown = name;
        }
        m_choice->setCurrentIndex(m_choice->count() == 0 ? -1 : std::max(0, m_choice->findData(shown)));
    }
    retranslate();
    read();
}

void RulesSection::read()
{
    const QString name = shownName();
    if (name.isEmpty()) {
        m_read.clear();
        m_readName.clear();
        m_editor->clear();
        return showFaults({}, {});
    }
    if (m_readName == name && m_editor->toPlainText() != m_read)
        return showState(); // being edited: what the person types is not thrown away
    call(QStringLiteral("sieve.get"), { { QStringLiteral("address"), m_address }, { QStringLiteral("name"), name } }, [this, name](const QJsonObject &result) {
        if (shownName() != name)
            return;
        m_readName = name;
        m_read = result.value(u"script").toString().replace(QStringLiteral("\r\n"), QStringLiteral("\n"));
        m_editor->setPlainText(m_read);
        showFaults({}, {});
        showState();
    });
}

void RulesSection::makeNew()
{
    auto *form = new FormDialog(connection(), tr("New script"), tr("Make it"), this);
    QLineEdit *name = form->addLine(tr("&Name"), m_scripts.isEmpty() ? QStringLiteral("main") : QString());
    form->setRequest([=, this]() -> std::optional<FormDialog::Request> {
        const QString called = name->text().trimmed();
        if (called.isEmpty() || m_choice->findData(called) >= 0) {
            form->showError(called.isEmpty() ? tr("Give it a name.") : tr("There is a script of that name already."));
            return std::nullopt;
        }
        return FormDialog::Request { QStringLiteral("sieve.put"),
            { { QStringLiteral("address"), m_address }, { QStringLiteral("name"), called },
                { QStringLiteral("script"), tr("# Mail with this word in its subject goes into a folder of its own.\nrequire [\"fileinto\", \"mailbox\"];\n\n"
                                               "if header :contains \"subject\" \"newsletter\" {\n    fileinto :create \"Newsletters\";\n}\n") } } };
    });
    connect(form, &FormDialog::done, this, [this, name = QPointer(name)] {
        const QString called = name ? name->text().trimmed() : QString();
        const QSignalBlocker quiet(m_choice);
        m_choice->addItem(called, called);
        m_choice->setCurrentIndex(m_choice->count() - 1);
        refresh();
    });
    form->open();
}

void RulesSection::check()
{
    call(QStringLiteral("sieve.check"), { { QStringLiteral("script"), m_editor->toPlainText() } }, [this](const QJsonObject &result) {
        const QJsonArray errors = result.value(u"errors").toArray(), warnings = result.value(u"warnings").toArray();
        showFaults(errors, warnings);
        if (errors.isEmpty() && warnings.isEmpty())
            toasts().showDone(tr("The script has no mistakes"));
    });
}

void RulesSection::showFaults(const QJsonArray &errors, const QJsonArray &warnings)
{
    m_editor->showFaults(errors, warnings);
    m_faults->clear();
    const auto add = [this](const QJsonArray &faults, const QString &iconName) {
        for (const QJsonValue &fault : faults) {
            auto *item = new QListWidgetItem(icon(iconName), tr("Line %1: %2").arg(fault[u"line"].toInt()).arg(fault[u"text"].toString()), m_faults);
            item->setData(Qt::UserRole, fault[u"line"].toInt());
            item->setData(Qt::UserRole + 1, fault[u"column"].toInt());
        }
    };
    add(errors, QStringLiteral("state-trouble"));
    add(warnings, QStringLiteral("state-attention"));
    m_faults->setVisible(m_faults->count() > 0);
}

void RulesSection::save()
{
    const QString name = shownName(), text = m_editor->toPlainText(), before = m_read;
    const auto put = [this, name](const QString &script, std::function<void()> done) {
        call(QStringLiteral("sieve.put"), { { QStringLiteral("address"), m_address }, { QStringLiteral("name"), name }, { QStringLiteral("script"), script } },
            [this, name, script, done = std::move(done)](const QJsonObject &) {
                if (shownName() == name)
                    m_read = script;
                done();
                showState();
            },
            [this](const QString &sentence) {
                toasts().showError(sentence);
                check(); // where?
            });
    };
    put(text, [this, put, name, before] {
        showFaults({}, {});
        toasts().showDone(isActive(name) ? tr("Saved; it applies to the next mail") : tr("Saved. It does not run until it is activated."), [this, put, name, before] {
            put(before, [this, name, before] {
                if (shownName() == name)
                    m_editor->setPlainText(before);
            });
        });
    });
}

void RulesSection::activateShown()
{
    const QString name = shownName();
    const bool runs = isActive(name);
    QJsonObject params { { QStringLiteral("address"), m_address } };
    if (!runs)
        params[QStringLiteral("name")] = name;
    call(runs ? QStringLiteral("sieve.deactivate") : QStringLiteral("sieve.activate"), params, [this, runs, name](const QJsonObject &) {
        toasts().showDone(runs ? tr("No script runs any more: mail goes to the inbox") : tr("%1 runs for each mail from now on").arg(name));
        refresh();
    });
}

void RulesSection::removeShown()
{
    const QString name = shownName();
    confirmLoss(this, tr("Remove the script %1?").arg(name),
        isActive(name) ? tr("Its text is deleted. It runs now: mail goes to the inbox from then on.") : tr("Its text is deleted and cannot be brought back."), tr("Remove"), [this, name] {
            const auto removeNow = [this, name] {
                call(QStringLiteral("sieve.remove"), { { QStringLiteral("address"), m_address }, { QStringLiteral("name"), name } }, [this](const QJsonObject &) {
                    m_read.clear();
                    m_editor->clear();
                    refresh();
                    toasts().showDone(tr("The script is removed"));
                });
            };
            if (!isActive(name))
                return removeNow();
            // RFC 5804 §2.10: the active one is not deleted.
            call(QStringLiteral("sieve.deactivate"), { { QStringLiteral("address"), m_address } }, [removeNow](const QJsonObject &) { removeNow(); });
        });
}

} // namespace gui
