// 2. The database: built in, or MySQL/MariaDB. Testing changes nothing; what is missing is made with the rest.
#include "gui/wizards/pages/pages.h"

#include "gui/widgets/copybutton.h"
#include "gui/wizards/program.h"
#include "gui/wizards/validators.h"

#include <QButtonGroup>
#include <QDialog>
#include <QDialogButtonBox>
#include <QFontDatabase>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace gui::setup {
namespace {

class DatabasePage : public SetupPage
{
    Q_OBJECT
public:
    explicit DatabasePage(SetupWizard &wizard)
        : SetupPage(wizard, QStringLiteral("storage"))
        , m_builtIn(new Choice(this))
        , m_mysql(new Choice(this))
        , m_rows(new QWidget(this))
        , m_host(new QLineEdit(QStringLiteral("localhost"), this))
        , m_database(new QLineEdit(QStringLiteral("facteur"), this))
        , m_user(new QLineEdit(QStringLiteral("facteur"), this))
        , m_password(new QLineEdit(this))
        , m_port(new QSpinBox(this))
        , m_test(new QPushButton(this))
        , m_sql(new QPushButton(this))
        , m_finding(new Finding(this))
    {
        auto *group = new QButtonGroup(this);
        group->addButton(m_builtIn->button());
        group->addButton(m_mysql->button());
        m_builtIn->button()->setChecked(true);
        m_host->setObjectName(QStringLiteral("databaseHost"));
        m_database->setObjectName(QStringLiteral("databaseName"));
        m_user->setObjectName(QStringLiteral("databaseUser"));
        m_password->setObjectName(QStringLiteral("databasePassword"));
        m_password->setEchoMode(QLineEdit::Password);
        m_port->setRange(1, 65535);
        m_port->setValue(3306);
        auto *form = roomyForm();
        form->setContentsMargins(24, 0, 0, 0);
        addField(form, m_host);
        addField(form, m_port);
        addField(form, m_database);
        addField(form, m_user);
        addField(form, m_password);
        auto *buttons = new QHBoxLayout;
        buttons->setSpacing(8);
        buttons->addWidget(m_test);
        buttons->addWidget(m_sql);
        buttons->addStretch();
        form->addRow(buttons);
        form->addRow(m_finding);
        m_rows->setLayout(form);
        body()->addWidget(m_builtIn);
        body()->addWidget(m_mysql);
        body()->addWidget(m_rows);
        body()->addStretch();
        connect(m_mysql->button(), &QRadioButton::toggled, this, &DatabasePage::show);
        for (QLineEdit *edit : { m_host, m_database, m_user, m_password })
            connect(edit, &QLineEdit::textEdited, this, &DatabasePage::forget);
        connect(m_port, &QSpinBox::valueChanged, this, &DatabasePage::forget);
        connect(m_test, &QPushButton::clicked, this, [this] {
            read();
            if (require(validators::whyNotDatabase(plan().database), m_host))
                test(false);
        });
        connect(m_sql, &QPushButton::clicked, this, &DatabasePage::showSql);
        retranslate();
        show();
    }

    QString name() const override { return tr("Database"); }

    void retranslate() override
    {
        setHeader(tr("Where shall it keep domains, accounts and the queue?"),
            tr("The mails themselves are files either way. The built-in database needs no care and is fast enough for thousands of accounts; take MySQL or MariaDB if you have such a server and want it."));
        m_builtIn->setTexts(tr("In the built-&in database (SQLite)"), tr("One file in the server's folder. If in doubt, take this."));
        m_mysql->setTexts(tr("In &MySQL or MariaDB"), tr("The password is written into a file that only the server can read."));
        nameField(m_host, tr("Ma&chine, or path of the socket"));
        nameField(m_port, tr("&Port"));
        nameField(m_database, tr("D&atabase"));
        nameField(m_user, tr("&User"));
        nameField(m_password, tr("Pass&word"));
        m_test->setText(tr("&Test the connection"));
        m_sql->setText(tr("Show the S&QL for an administrator…"));
    }

    bool validatePage() override
    {
        if (isBusy())
            return false;
        read();
        if (!require(validators::whyNotDatabase(plan().database), m_host))
            return false;
        if (plan().database.kind == SetupPlan::DatabaseKind::BuiltIn || m_tested)
            return true;
        test(true);
        return false;
    }

private:
    void read()
    {
        auto &d = plan().database;
        d.kind = m_mysql->isChosen() ? SetupPlan::DatabaseKind::MySql : SetupPlan::DatabaseKind::BuiltIn;
        const QString where = m_host->text().trimmed();
        d.socket = where.startsWith(u'/') ? where : QString();
        d.host = where.startsWith(u'/') ? QString() : where;
        d.port = m_port->value();
        d.name = m_database->text().trimmed();
        d.user = m_user->text().trimmed();
        d.password = Secret(m_password->text().toUtf8());
    }

    void forget()
    {
        m_tested = false;
        m_finding->hide();
        showProblem({});
    }

    // Asked of facteurd, where the server will run: that machine's driver, network and rights are those that count.
    void test(bool goOn)
    {
        const auto &d = plan().database;
        const bool remote = plan().isRemote();
        QStringList command { remote ? QStringLiteral("facteurd") : setup().site().facteurd, QStringLiteral("database"), QStringLiteral("test"), d.url(), QStringLiteral("--password-stdin") };
        if (remote)
            command = overSsh(plan().sshHost, plan().sshPort, command);
        setBusy(tr("Asking the database…"));
        m_test->setEnabled(false);
        runProgram(command, d.password.reveal() + '\n', this, [this, goOn](const ProgramResult &result) {
            setBusy({});
            m_test->setEnabled(true);
            take(result);
            if (m_tested && goOn)
                wizard()->next();
        });
    }

    void take(const ProgramResult &result)
    {
        const QJsonObject answer = QJsonDocument::fromJson(result.out).object();
        auto &d = plan().database;
        m_tested = false;
        if (!result.ok() || answer.isEmpty())
            return m_finding->show(QStringLiteral("trouble"), tr("The database cannot be used: %1").arg(result.lastWords()),
                tr("Is the server running, and are name and password right? An administrator makes database and user with the SQL that the button above shows."));
        const QString version = answer[u"version"].toString();
        d.create = !answer[u"exists"].toBool();
        d.wasEmpty = d.create || answer[u"tables"].toInt() == 0;
        if (d.create && !answer[u"mayCreate"].toBool())
            return m_finding->show(QStringLiteral("trouble"), tr("%1 answers, but there is no database %2, and this user may not make it.").arg(version, d.name),
                tr("Have an administrator run the SQL that the button above shows."));
        if (answer[u"foreign"].toInt() > 0)
            return m_finding->show(QStringLiteral("trouble"), tr("The database %1 holds other programs' tables.").arg(d.name), tr("Take a database of Facteur's own."));
        m_tested = true;
        if (d.create)
            m_finding->show(QStringLiteral("well"), tr("%1 answers. The database %2 will be made.").arg(version, d.name));
        else if (d.wasEmpty)
            m_finding->show(QStringLiteral("well"), tr("%1 answers, and the database %2 is empty: its tables will be made.").arg(version, d.name));
        else
            m_finding->show(QStringLiteral("attention"), tr("%1 answers. The database %2 is another Facteur's, with its domains and accounts: this server will share them.").arg(version, d.name));
    }

    void showSql()
    {
        read();
        auto *dialog = new QDialog(this);
        dialog->setObjectName(QStringLiteral("sqlDialog"));
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setWindowTitle(tr("SQL for the database's administrator"));
        dialog->resize(620, 260);
        auto *text = new QPlainTextEdit(validators::databaseSql(plan().database), dialog);
        text->setReadOnly(true);
        text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
        text->setAccessibleName(dialog->windowTitle());
        auto *copy = new CopyButton(dialog);
        copy->setText(text->toPlainText(), tr("Copy the SQL"));
        auto *note = new QLabel(tr("It contains the password."), dialog);
        auto *buttons = new QDialogButtonBox(dialog);
        buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
        connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
        auto *bottom = new QHBoxLayout;
        bottom->addWidget(copy);
        bottom->addWidget(note, 1);
        bottom->addWidget(buttons);
        auto *all = new QVBoxLayout(dialog);
        all->addWidget(text);
        all->addLayout(bottom);
        dialog->open();
    }

    void show()
    {
        m_rows->setVisible(m_mysql->isChosen());
        showProblem({});
    }

    Choice *m_builtIn, *m_mysql;
    QWidget *m_rows;
    QLineEdit *m_host, *m_database, *m_user, *m_password;
    QSpinBox *m_port;
    QPushButton *m_test, *m_sql;
    Finding *m_finding;
    bool m_tested = false;
};

} // namespace

SetupPage *databasePage(SetupWizard &wizard) { return new DatabasePage(wizard); }

} // namespace gui::setup

#include "databasepage.moc"
