// From nothing to a server with a mail in its mailbox, by answering questions. Pages gather a SetupPlan and look things up;
// nothing is changed before the summary is accepted, then the work page runs the steps (setupstep.h).
#pragma once
#include "gui/wizards/lookup.h"
#include "gui/wizards/setupstep.h"

#include <QWizard>

class QLabel;

namespace gui {

class Secrets;
class SetupPage;
class StepList;

class SetupWizard : public QWizard
{
    Q_OBJECT
public:
    // Pages, in the order of the questions.
    enum Id { Where, Database, Name, Accounts, Internet, Certificate, Dns, Firewall, Summary, Work };
    struct Parts
    {
        ServerProcess *server = nullptr;
        Secrets *secrets = nullptr; // may be null
        QString facteurd; // "" : beside this program or in the PATH
        QStringList settings; // more KEY=VALUE for the new server's facteur.toml
        QStringList lookUpSettings; // and for the helper's
        std::function<firewall::Report(const QList<quint16> &)> detectFirewall = firewall::detect; // off the window's thread
    };
    explicit SetupWizard(const Parts &parts, QWidget *parent = nullptr);
    ~SetupWizard() override;

    SetupPlan &plan() { return m_site.plan; }
    SetupSite &site() { return m_site; }
    LookUp &lookUp() { return m_lookUp; }
    Connection &connection() { return m_connection; }
    // Whether this plan's path leads over that page.
    bool takes(Id id) const;
    // What was found out on the way, for later pages.
    QJsonObject dnsAnswer;

    const std::function<firewall::Report(const QList<quint16> &)> &detectFirewall() const { return m_parts.detectFirewall; }
    void showSteps(); // the list at the side, for the plan as it is
    void workDone(); // Finish is all that is left

    int nextId() const override;
    void reject() override; // asks what is to become of work under way
    void accept() override;

Q_SIGNALS:
    void made(const gui::Profile &profile); // the server runs, the person pressed Finish

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void pageShown(int id);
    void focusFirstField();
    Parts m_parts;
    SetupSite m_site;
    Connection m_connection;
    LookUp m_lookUp;
    StepList *m_steps;
};

} // namespace gui
