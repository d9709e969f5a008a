// The proof: a mail to oneself goes in by submission and is found in the mailbox by IMAP, as any mail program would.
#include "gui/wizards/steps/steps.h"

#include "gui/app/askpass.h"
#include "gui/app/sshwords.h"
#include "gui/wizards/mailtalk.h"
#include "gui/wizards/validators.h"

#include <QDateTime>
#include <QElapsedTimer>
#include <QLocale>
#include <QProcess>
#include <QTcpServer>
#include <QTimer>
#include <QUuid>

namespace gui::steps {
namespace {

using namespace std::chrono_literals;

QByteArray encodedWord(const QString &text) // RFC 2047 §4.1; short enough for one
{
    return "=?UTF-8?B?" + text.toUtf8().toBase64() + "?=";
}

class SendFirstMail : public SetupStep
{
    Q_OBJECT
public:
    using SetupStep::SetupStep;
    QString title() const override { return tr("Send a first mail to %1 and find it in the mailbox").arg(plan().accounts.at(0).address); }
    QString outcome() const override { return m_outcome; }

    void start() override
    {
        m_tries = 0;
        m_outcome.clear();
        if (!plan().isRemote())
            return submit(plan().portOf(465), plan().portOf(993));
        openTunnel();
    }
    void undo() override // a mail that arrived goes with its mailbox
    {
        m_talk.reset();
        closeTunnel();
        Q_EMIT undone({});
    }

private:
    MailServer serverAt(int port) const
    {
        MailServer server;
        server.host = QStringLiteral("localhost");
        server.port = port;
        server.fingerprint = plan().certificate.fingerprint;
        server.trusted = plan().isRemote();
        server.login = plan().accounts.at(0).address;
        server.password = plan().accounts.at(0).password;
        return server;
    }

    // Another machine's ports, through the person's own ssh: nothing needs to be reachable from here.
    void openTunnel()
    {
        QTcpServer one, two; // free ports, for a moment
        one.listen(QHostAddress::LocalHost);
        two.listen(QHostAddress::LocalHost);
        const int submission = one.serverPort(), imap = two.serverPort();
        one.close();
        two.close();
        m_tunnel = std::make_unique<QProcess>();
        m_tunnel->setProcessEnvironment(askpass::environment());
        m_tunnel->start(QStringLiteral("ssh"),
            { QStringLiteral("-N"), QStringLiteral("-T"), QStringLiteral("-o"), QStringLiteral("ExitOnForwardFailure=yes"), QStringLiteral("-p"), QString::number(plan().sshPort),
                QStringLiteral("-L"), QStringLiteral("127.0.0.1:%1:localhost:%2").arg(submission).arg(plan().portOf(465)), QStringLiteral("-L"),
                QStringLiteral("127.0.0.1:%1:localhost:%2").arg(imap).arg(plan().portOf(993)), QStringLiteral("--"), plan().sshHost },
            QIODevice::ReadOnly);
        submit(submission, imap);
    }
    void closeTunnel()
    {
        if (!m_tunnel)
            return;
        connect(m_tunnel.get(), &QProcess::finished, m_tunnel.get(), &QObject::deleteLater);
        m_tunnel->terminate();
        if (m_tunnel->state() == QProcess::NotRunning)
            m_tunnel->deleteLater();
        m_tunnel.release();
    }

    void submit(int submissionPort, int imapPort)
    {
        const QByteArray address = plan().accounts.at(0).address.toUtf8();
        m_messageId = '<' + QUuid::createUuid().toByteArray(QUuid::WithoutBraces) + '@' + validators::asciiName(plan().hostname).toLatin1() + '>';
        m_since.start();
        auto talk = std::make_unique<SubmissionTalk>(serverAt(submissionPort));
        connect(talk.get(), &MailTalk::finished, this, [this, imapPort] { find(imapPort); });
        connect(talk.get(), &MailTalk::failed, this, [this, submissionPort, imapPort](const QString &sentence) {
            // ssh takes its time to open the way.
            if (m_tunnel && m_tunnel->state() != QProcess::NotRunning && ++m_tries < 100)
                return QTimer::singleShot(300ms, this, [this, submissionPort, imapPort] { submit(submissionPort, imapPort); });
            const bool noWay = m_tunnel && m_tunnel->state() == QProcess::NotRunning;
            const QString why = noWay ? understandSsh(plan().sshHost, m_tunnel->readAllStandardError(), m_tunnel->error() != QProcess::FailedToStart).sentence : sentence;
            closeTunnel();
            Q_EMIT failed(why, tr("The server is set up and runs; only this mail did not go in."));
        });
        talk->submit(address, address, message(address));
        m_talk = std::move(talk);
    }

    QByteArray message(const QByteArray &address) const
    {
        const QString text = tr("Hello!\n\nThis is the first mail on your own server %1. It was handed in with your name and password, as your mail program does it, "
                                "and put into this mailbox.\n\nYour mail program needs this:\n\nName: %2\nIncoming mail: IMAP, %1, port %3, SSL/TLS\nOutgoing mail: SMTP, %1, port %4, SSL/TLS\n")
                                 .arg(plan().where == SetupPlan::Where::Trial ? QStringLiteral("localhost") : plan().hostname, plan().accounts.at(0).address)
                                 .arg(plan().portOf(993))
                                 .arg(plan().portOf(465));
        QByteArray body = text.toUtf8();
        body.replace("\n", "\r\n");
        return "From: Facteur <" + address + ">\r\nTo: <" + address + ">\r\nSubject: " + encodedWord(tr("Your mail server works")) + "\r\nDate: "
            + QDateTime::currentDateTime().toString(Qt::RFC2822Date).toLatin1() + "\r\nMessage-ID: " + m_messageId
            + "\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n" + body;
    }

    void find(int imapPort)
    {
        auto talk = std::make_unique<MailboxTalk>(serverAt(imapPort));
        connect(talk.get(), &MailTalk::finished, this, [this] {
            m_outcome = tr("It arrived in the mailbox of %1 after %2 s.").arg(plan().accounts.at(0).address, QLocale().toString(double(m_since.elapsed()) / 1000, 'f', 1));
            closeTunnel();
            Q_EMIT done();
        });
        connect(talk.get(), &MailTalk::failed, this, [this](const QString &sentence) {
            closeTunnel();
            Q_EMIT failed(sentence, tr("The server runs and took the mail in. Look for it in the window: Journey says what became of it."));
        });
        talk->waitFor(m_messageId, 30s);
        m_talk.release()->deleteLater(); // we are inside its signal
        m_talk = std::move(talk);
    }

    std::unique_ptr<MailTalk> m_talk;
    std::unique_ptr<QProcess> m_tunnel;
    QByteArray m_messageId;
    QString m_outcome;
    QElapsedTimer m_since;
    int m_tries = 0;
};

} // namespace

StepPointer sendFirstMail(SetupSite &site) { return std::make_unique<SendFirstMail>(site); }

} // namespace gui::steps

#include "firstmail.moc"
