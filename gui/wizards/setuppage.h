// What the wizard's pages share: a header with a title and "what is this and should I change it", a line for what is wrong
// with an answer, and asking something that takes its time before going on.
//
// Next is never greyed out: pressed too early it says what is missing, and puts the cursor there.
#pragma once
#include "gui/wizards/setupwizard.h"

#include <QWizardPage>

class QFormLayout;
class QLabel;
class QVBoxLayout;

namespace gui {

class HelpLabel;
class StatusLamp;

class SetupPage : public QWizardPage
{
    Q_OBJECT
public:
    SetupPage(SetupWizard &wizard, const QString &iconName);

    virtual QString name() const = 0; // for the list of steps
    virtual void retranslate() = 0; // every text, now and when the language changes
    int nextId() const override { return m_wizard.nextId(); }
    void setBusy(const QString &what); // Next waits; "" : no longer

protected:
    SetupWizard &setup() const { return m_wizard; }
    SetupPlan &plan() const { return m_wizard.plan(); }
    QVBoxLayout *body() const { return m_body; }
    void setHeader(const QString &title, const QString &help);
    // False with a sentence: shown, spoken, and the cursor goes to `where`.
    bool require(const QString &whyNot, QWidget *where);
    void showProblem(const QString &sentence, bool danger = false);
    bool isBusy() const { return m_busy; }
    void changeEvent(QEvent *event) override;

private:
    SetupWizard &m_wizard;
    QLabel *m_icon, *m_title, *m_problem;
    HelpLabel *m_help;
    StatusLamp *m_lamp;
    QWidget *m_problemRow;
    QVBoxLayout *m_body;
    bool m_busy = false;
};

// A radio button with its explanation below.
class Choice : public QWidget
{
    Q_OBJECT
public:
    explicit Choice(QWidget *parent = nullptr);
    void setTexts(const QString &label, const QString &help);
    class QRadioButton *button() const { return m_button; }
    bool isChosen() const;

private:
    class QRadioButton *m_button;
    HelpLabel *m_help;
};

// A lamp with a sentence, and what it means in smaller letters.
class Finding : public QWidget
{
    Q_OBJECT
public:
    explicit Finding(QWidget *parent = nullptr);
    void show(const QString &state, const QString &sentence, const QString &detail = {}); // well attention trouble unknown working
    QString sentence() const;
    QString state() const { return m_state; }

private:
    StatusLamp *m_lamp;
    QLabel *m_sentence;
    HelpLabel *m_detail;
    QString m_state;
};

QFormLayout *roomyForm();
// A field with a label before it; nameField() gives it its text ("&Folder") and the accessible name without the &.
void addField(QFormLayout *form, QWidget *field, QWidget *whole = nullptr); // whole: the field with what stands beside it
void nameField(QWidget *field, const QString &text);
QWidget *withHelp(QWidget *field, const QList<QWidget *> &help); // the field, and explanations below it

} // namespace gui
