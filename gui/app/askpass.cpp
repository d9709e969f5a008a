#include "gui/app/askpass.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocalSocket>
#include <QPointer>
#include <QUuid>
#include <cstdio>
#include <unistd.h>

namespace gui::askpass {

static constexpr const char *socketVariable = "FACTEUR_ASKPASS_SOCKET";
static QString runningServer; // this program's own; main thread only

QProcessEnvironment environment()
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    if (!runningServer.isEmpty()) {
        environment.insert(QStringLiteral("SSH_ASKPASS"), QCoreApplication::applicationFilePath());
        environment.insert(QStringLiteral("SSH_ASKPASS_REQUIRE"), QStringLiteral("force"));
        environment.insert(QString::fromLatin1(socketVariable), runningServer);
    }
    return environment;
}

bool wasAskedBySsh() { return qEnvironmentVariableIsSet(socketVariable); }

int run(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QLocalSocket socket;
    socket.connectToServer(qEnvironmentVariable(socketVariable));
    if (!socket.waitForConnected(5000))
        return 1;
    const QJsonObject question { { QStringLiteral("text"), application.arguments().value(1) },
        { QStringLiteral("hint"), qEnvironmentVariable("SSH_ASKPASS_PROMPT") }, { QStringLiteral("asker"), qint64(::getppid()) } };
    socket.write(QJsonDocument(question).toJson(QJsonDocument::Compact) + '\n');
    socket.flush();
    while (!socket.canReadLine()) {
        if (!socket.waitForReadyRead(-1))
            return 1; // the window is gone
    }
    const QJsonObject answer = QJsonDocument::fromJson(socket.readLine()).object();
    if (!answer.contains(QStringLiteral("answer")))
        return 1;
    std::fputs(answer[QStringLiteral("answer")].toString().toLocal8Bit().constData(), stdout);
    std::fputc('\n', stdout);
    return std::fflush(stdout) == 0 ? 0 : 1;
}

Question::Kind kindOf(const QString &text, const QString &hint)
{
    if (text.contains(QStringLiteral("(yes/no")))
        return Question::Kind::YesNo;
    return hint == u"confirm" || hint == u"none" ? Question::Kind::Confirm : Question::Kind::Secret;
}

Server::Server(std::function<void(const Question &, Reply)> ask, QObject *parent)
    : QObject(parent)
    , m_ask(std::move(ask))
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, &Server::accept);
    if (m_server.listen(QStringLiteral("facteur-askpass-") + QUuid::createUuid().toString(QUuid::Id128)))
        runningServer = m_server.fullServerName();
}

Server::~Server() { runningServer.clear(); }

void Server::accept()
{
    QLocalSocket *socket = m_server.nextPendingConnection();
    connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
    connect(socket, &QLocalSocket::readyRead, this, [this, socket] {
        if (!socket->canReadLine()) {
            if (socket->bytesAvailable() > 64 * 1024)
                socket->abort();
            return;
        }
        const QJsonObject object = QJsonDocument::fromJson(socket->readLine()).object();
        const QString text = object[QStringLiteral("text")].toString();
        const Question question { text, kindOf(text, object[QStringLiteral("hint")].toString()), object[QStringLiteral("asker")].toInteger() };
        m_ask(question, [asker = QPointer<QLocalSocket>(socket)](const std::optional<QString> &answer) {
            if (!asker)
                return;
            QJsonObject reply;
            if (answer)
                reply[QStringLiteral("answer")] = *answer;
            asker->write(QJsonDocument(reply).toJson(QJsonDocument::Compact) + '\n');
            asker->disconnectFromServer();
        });
    });
}

} // namespace gui::askpass
