// What tests of the wizard need: a home and a PATH of their own, the wizard, shown, and hands for its pages.
#pragma once
#include "gui/app/serverprocess.h"
#include "gui/wizards/setupwizard.h"
#include "tests/gui/stage.h"

#include <QLabel>
#include <QLineEdit>
#include <QTemporaryDir>
#include <functional>
#include <memory>

namespace testsupport {

class WizardStage : public QObject
{
protected:
    void rememberPath(); // in initTestCase()
    void begin(); // in init()
    void end(); // in cleanup()

    // A program that the wizard finds first in its PATH; what it logs into "$0.log" can be read with said().
    void script(const QString &name, const QByteArray &text);
    QByteArray said(const QString &name) const;

    QWidget *field(const char *name) { return m_wizard->currentPage()->findChild<QWidget *>(QString::fromLatin1(name)); }
    QLineEdit *edit(const char *name) { return qobject_cast<QLineEdit *>(field(name)); }
    QAbstractButton *pageButton(const char *name) { return qobject_cast<QAbstractButton *>(field(name)); }
    void choose(const QString &text); // the radio button of that text
    void showPage(gui::SetupWizard::Id id) { WAIT_EQUAL(m_wizard->currentId(), int(id)); }
    void fillNameAndAccounts(const QString &domain); // from page Name on
    // A service of this computer, from the first page to the one about the Internet. Its folder is service(), its ports are free
    // ones; systemctl, pkexec, ufw and the users' tools are stand-ins. `beforeStart`: shell text of systemctl's stand-in.
    void askForService(gui::Connection &lookUp, const QByteArray &beforeStart = {});
    QString service() const { return m_home->filePath(QStringLiteral("service")); }
    void fillTrialToSummary(const QString &folder = {}); // for trying out, from the first page on
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier); // where the cursor is
    void typeInto(const char *name, const QString &text); // by Tab to the field, then keys
    QString outcome() { return labels(field("outcome")); } // of the work
    QStringList leftovers() const; // files in the data folder
    bool workIsOver(); // done or failed
    bool isDone() { return m_wizard->button(QWizard::FinishButton)->isVisible(); }
    QString problem() { return m_wizard->currentPage()->findChild<QLabel *>(QStringLiteral("problem"))->text(); }
    static QString labels(QWidget *widget); // all that is visible
    // Its public address is said to be loopback's, so that no test asks a router.
    static void knowsItsAddress(TestInstance &instance);

    std::unique_ptr<QTemporaryDir> m_home, m_bin;
    std::unique_ptr<gui::ServerProcess> m_server;
    std::unique_ptr<gui::SetupWizard> m_wizard;
    QByteArray m_path;
    QStringList m_settings { QStringLiteral("dns.servers=[\"127.0.0.1:1\"]"), QStringLiteral("dns.dnssec=false") };
};

// A systemctl for a machine without systemd: what it is told to start it starts, from `config` and with the real facteurd, and what
// it is told to stop it ends. Like the real one it starts and stops for nobody who was not asked for the administrator's password
// (a stand-in of pkexec sets PKEXEC_UID). `before`: shell text that runs before each start.
QByteArray standInSystemctl(const QString &config, const QByteArray &before = {});
QString currentUser(); // who plays the part of the user "facteur"
// The users' and groups' tools, which only say what they were asked to do.
void standInUsers(const std::function<void(const QString &name, const QByteArray &text)> &script);

} // namespace testsupport
