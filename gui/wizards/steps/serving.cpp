// The server runs, we are connected to it, and it learns what init could not tell it.
#include "gui/wizards/steps/steps.h"

#include "gui/app/serverprocess.h"
#include "gui/wizards/ports.h"

#include <QJsonArray>
#include <QTimer>

namespace gui::steps {
namespace {

class Connecting : public SetupStep // ends with done() once connected
{
    Q_OBJECT
public:
    using SetupStep::SetupStep;

protected:
    void connectNow()
    {
        // A server needs a moment to make its socket; ssh may ask a person.
        m_patience.setSingleShot(true);
        m_patience.setInterval(plan().isRemote() ? 120000 : 30000);
        connect(&m_patience, &QTimer::timeout, this, [this] {
            disconnect(site().connection, nullptr, this, nullptr);
            Q_EMIT failed(site().connection->sentence(), plan().where == SetupPlan::Where::Service ? tr("Log out and in again, so that your membership in the group facteur-admin counts, then try again.") : QString());
        });
        m_patience.start();
        connect(site().connection, &Connection::connected, this, [this] {
            m_patience.stop();
            disconnect(site().connection, nullptr, this, nullptr);
            Q_EMIT done();
        });
        site().connection->open(plan().profile());
    }
    void leave()
    {
        m_patience.stop();
        disconnect(site().connection, nullptr, this, nullptr);
        site().connection->close();
    }

private:
    QTimer m_patience;
};

class StartChild : public Connecting
{
    Q_OBJECT
public:
    using Connecting::Connecting;
    QString title() const override { return tr("Start the server"); }

    void start() override
    {
        connect(site().server, &ServerProcess::finished, this, [this](bool well, const QString &sentence) {
            disconnect(site().server, nullptr, this, nullptr);
            if (well)
                return connectNow();
            QString advice = tr("Try again; the folder and its database are fine as they are.");
            QStringList taken;
            for (const int port : takenPorts(plan().portOffset))
                taken << QString::number(port);
            if (!taken.isEmpty())
                advice = tr("Another program uses the port %1. End it and try again, or go back to the first page and choose other ports.").arg(taken.join(QStringLiteral(", ")));
            Q_EMIT failed(sentence, advice);
        });
        site().server->start(plan().profile());
    }

    void undo() override
    {
        leave();
        disconnect(site().server, nullptr, this, nullptr);
        if (!site().server->ownsChild())
            return Q_EMIT undone({});
        connect(site().server, &ServerProcess::finished, this, [this] {
            disconnect(site().server, nullptr, this, nullptr);
            Q_EMIT undone({});
        });
        site().server->stop(plan().profile());
    }
};

class ConnectToServer : public Connecting
{
    Q_OBJECT
public:
    using Connecting::Connecting;
    QString title() const override { return tr("Connect to the server"); }
    void start() override { connectNow(); }
    void undo() override
    {
        leave();
        Q_EMIT undone({});
    }
};

// The domain, on a server that ran before, and accounts one after another.
class AddAccounts : public SetupStep
{
    Q_OBJECT
public:
    using SetupStep::SetupStep;
    QString title() const override { return plan().makesInstance() ? tr("Add the other accounts") : tr("Add the domain and its accounts"); }

    void start() override
    {
        m_next = plan().makesInstance() ? 1 : 0;
        if (plan().makesInstance())
            return addNext();
        call(
            QStringLiteral("domain.add"), { { QStringLiteral("name"), plan().domain } },
            [this](const QJsonObject &) {
                m_domainAdded = true;
                addNext();
            },
            [this](const control::Answer &answer) {
                if (answer.code == exists)
                    return addNext();
                Q_EMIT failed(Connection::errorText(answer), {});
            });
    }

    // What init made goes with the instance.
    void undo() override
    {
        if (!m_added.isEmpty()) {
            const QString address = m_added.takeLast();
            return call(QStringLiteral("account.remove"), { { QStringLiteral("address"), address } }, [this](const QJsonObject &) { undo(); },
                [this, address](const control::Answer &answer) {
                    m_left << tr("The account %1 could not be removed: %2").arg(address, answer.message);
                    undo();
                });
        }
        if (!std::exchange(m_domainAdded, false))
            return Q_EMIT undone(m_left.join(u' '));
        call(QStringLiteral("domain.remove"), { { QStringLiteral("name"), plan().domain } }, [this](const QJsonObject &) { Q_EMIT undone(m_left.join(u' ')); },
            [this](const control::Answer &answer) { Q_EMIT undone((m_left << tr("The domain %1 could not be removed: %2").arg(plan().domain, answer.message)).join(u' ')); });
    }

private:
    static constexpr int exists = -32002; // docs/architecture.md, the control socket's errors
    void addNext()
    {
        if (m_next >= plan().accounts.size())
            return Q_EMIT done();
        const auto &account = plan().accounts[m_next++];
        call(
            QStringLiteral("account.add"), { { QStringLiteral("address"), account.address }, { QStringLiteral("password"), QString::fromUtf8(account.password.reveal()) } },
            [this, address = account.address](const QJsonObject &) {
                m_added << address;
                addNext();
            },
            [this, address = account.address](const control::Answer &answer) {
                Q_EMIT failed(answer.code == exists ? tr("There is an account or alias %1 already.").arg(address) : Connection::errorText(answer),
                    answer.code == exists ? tr("Undo, and go back to choose another name.") : QString());
            });
    }
    size_t m_next = 0;
    bool m_domainAdded = false;
    QStringList m_added, m_left;
};

} // namespace

StepPointer startChild(SetupSite &site) { return std::make_unique<StartChild>(site); }
StepPointer connectToServer(SetupSite &site) { return std::make_unique<ConnectToServer>(site); }
StepPointer addAccounts(SetupSite &site) { return std::make_unique<AddAccounts>(site); }

} // namespace gui::steps

#include "serving.moc"
