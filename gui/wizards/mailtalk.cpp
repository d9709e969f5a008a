#include "gui/wizards/mailtalk.h"

#include <QRegularExpression>
#include <QSslConfiguration>

namespace gui {

using namespace std::chrono_literals;
static constexpr qsizetype longestLine = 16 * 1024;

MailTalk::MailTalk(const MailServer &server, QObject *parent)
    : QObject(parent)
    , m_server(server)
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(20s);
    connect(&m_patience, &QTimer::timeout, this, [this] { fail(tr("%1 does not answer.").arg(m_server.host)); });
    connect(&m_socket, &QSslSocket::readyRead, this, &MailTalk::readLines);
    connect(&m_socket, &QSslSocket::connected, this, [this] {
        if (m_server.implicitTls)
            startTls();
        else
            opened();
    });
    connect(&m_socket, &QSslSocket::encrypted, this, [this] {
        if (certificateIsRight())
            secured();
    });
    connect(&m_socket, &QSslSocket::errorOccurred, this, [this](QAbstractSocket::SocketError error) {
        switch (error) {
        case QAbstractSocket::HostNotFoundError:
            return fail(tr("There is no machine of the name %1.").arg(m_server.host));
        case QAbstractSocket::ConnectionRefusedError:
            return fail(tr("%1 refuses connections on port %2: nothing listens there, or a firewall says no.").arg(m_server.host).arg(m_server.port));
        case QAbstractSocket::RemoteHostClosedError:
            return fail(tr("%1 closed the connection.").arg(m_server.host));
        case QAbstractSocket::SslHandshakeFailedError:
        case QAbstractSocket::SslInternalError:
            return fail(tr("No encryption could be agreed on with %1: %2").arg(m_server.host, m_socket.errorString()));
        default:
            return fail(tr("%1, port %2: %3").arg(m_server.host).arg(m_server.port).arg(m_socket.errorString()));
        }
    });
}

void MailTalk::connectNow()
{
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setProtocol(QSsl::TlsV1_2OrLater);
    // A pinned certificate is compared by itself, once the handshake is through.
    tls.setPeerVerifyMode(m_server.fingerprint.isEmpty() && !m_server.trusted ? QSslSocket::VerifyPeer : QSslSocket::VerifyNone);
    m_socket.setSslConfiguration(tls);
    m_patience.start();
    m_socket.connectToHost(m_server.host, quint16(m_server.port));
}

void MailTalk::startTls()
{
    m_buffer.clear(); // what was said in the clear before TLS counts for nothing (CVE-2011-0411)
    m_socket.setPeerVerifyName(m_server.host);
    m_socket.startClientEncryption();
}

bool MailTalk::certificateIsRight()
{
    if (m_server.fingerprint.isEmpty())
        return true;
    if (m_socket.peerCertificate().digest(QCryptographicHash::Sha256).toHex() == m_server.fingerprint)
        return true;
    fail(tr("%1 shows another certificate than the one that was made for it.").arg(m_server.host));
    return false;
}

void MailTalk::send(const QByteArray &line)
{
    m_patience.start();
    m_socket.write(line + "\r\n");
}

void MailTalk::readLines()
{
    m_buffer += m_socket.readAll();
    for (qsizetype end = m_buffer.indexOf('\n'); end >= 0 && !m_over; end = m_buffer.indexOf('\n')) {
        QByteArray line = m_buffer.first(end);
        m_buffer.remove(0, end + 1);
        if (line.endsWith('\r'))
            line.chop(1);
        m_patience.start();
        heard(line);
    }
    if (m_buffer.size() > longestLine)
        fail(tr("%1 does not speak the language of mail servers.").arg(m_server.host));
}

void MailTalk::fail(const QString &sentence)
{
    if (std::exchange(m_over, true))
        return;
    m_patience.stop();
    m_socket.abort();
    Q_EMIT failed(sentence);
}

void MailTalk::done()
{
    if (std::exchange(m_over, true))
        return;
    m_patience.stop();
    m_socket.abort();
    Q_EMIT finished();
}

// --- submission -----------------------------------------------------------------------------------------------------------

void SubmissionTalk::submit(const QByteArray &from, const QByteArray &to, const QByteArray &message)
{
    m_from = from;
    m_to = to;
    m_message = message;
    connectNow();
}

void SubmissionTalk::say(State next, const QByteArray &line)
{
    m_state = next;
    send(line);
}

void SubmissionTalk::secured()
{
    if (!server().implicitTls)
        say(State::HelloAgain, "EHLO [127.0.0.1]");
}

void SubmissionTalk::heard(const QByteArray &line)
{
    bool isNumber = false;
    const int code = line.first(std::min<qsizetype>(3, line.size())).toInt(&isNumber);
    if (!isNumber || line.size() < 3 || m_reply.size() > 200)
        return fail(tr("%1 does not speak the language of mail servers.").arg(server().host));
    m_reply << line.mid(4);
    if (line.size() > 3 && line[3] == '-')
        return;
    answered(code);
    m_reply.clear();
}

QString SubmissionTalk::refusal() const { return QString::fromUtf8(m_reply.join(' ')).left(300); }

static QByteArray stuffed(QByteArray message) // RFC 5321 §4.5.2
{
    message.replace("\r\n.", "\r\n..");
    return message.startsWith('.') ? '.' + message : message;
}

void SubmissionTalk::answered(int code)
{
    const bool good = code >= 200 && code < 400;
    if (!good && (m_state == State::Auth || m_state == State::User || m_state == State::Password))
        return fail(code == 535 ? tr("The name or the password is wrong: %1").arg(refusal()) : tr("%1 refuses the login: %2").arg(server().host, refusal()));
    if (!good && m_state != State::Quit)
        return fail(tr("%1 refuses: %2 %3").arg(server().host).arg(code).arg(refusal()));
    switch (m_state) {
    case State::Greeting:
        return say(State::Hello, "EHLO [127.0.0.1]"); // RFC 5321 §4.1.3: a client without a name of its own
    case State::Hello:
    case State::HelloAgain:
        for (const QByteArray &line : std::as_const(m_reply)) {
            const QByteArray upper = line.toUpper();
            if (upper == "STARTTLS")
                m_offersTls = true;
            if (upper.startsWith("AUTH ") || upper.startsWith("AUTH="))
                m_mechanisms += ' ' + upper.sliced(5) + ' ';
        }
        if (!server().implicitTls && m_state == State::Hello) {
            if (!m_offersTls)
                return fail(tr("%1 offers no encryption on port %2. A password does not belong there.").arg(server().host).arg(server().port));
            m_mechanisms.clear();
            return say(State::StartTls, "STARTTLS");
        }
        return logIn();
    case State::StartTls:
        return startTls();
    case State::User:
        return say(State::Password, server().login.toUtf8().toBase64());
    case State::Password:
        return say(State::Auth, server().password.reveal().toBase64());
    case State::Auth:
        if (m_message.isEmpty())
            return say(State::Quit, "QUIT");
        return say(State::MailFrom, "MAIL FROM:<" + m_from + '>');
    case State::MailFrom:
        return say(State::RcptTo, "RCPT TO:<" + m_to + '>');
    case State::RcptTo:
        return say(State::Data, "DATA");
    case State::Data:
        return say(State::Body, stuffed(m_message) + "\r\n.");
    case State::Body:
        return say(State::Quit, "QUIT");
    case State::Quit:
        return done();
    }
}

void SubmissionTalk::logIn()
{
    if (server().login.isEmpty()) {
        m_state = State::Auth;
        return answered(235);
    }
    if (m_mechanisms.contains(" PLAIN "))
        return say(State::Auth, "AUTH PLAIN " + ('\0' + server().login.toUtf8() + '\0' + server().password.reveal()).toBase64());
    if (m_mechanisms.contains(" LOGIN "))
        return say(State::User, "AUTH LOGIN");
    fail(tr("%1 offers no way to log in with a password.").arg(server().host));
}

// --- the mailbox ----------------------------------------------------------------------------------------------------------

void MailboxTalk::waitFor(const QByteArray &messageId, std::chrono::milliseconds patience)
{
    m_messageId = messageId;
    m_limit = patience;
    m_since.start();
    m_again.setSingleShot(true);
    m_again.setInterval(250ms);
    connect(&m_again, &QTimer::timeout, this, &MailboxTalk::search);
    connectNow();
}

static QByteArray quoted(const QByteArray &text) // RFC 9051 §4.3
{
    QByteArray inside = text;
    inside.replace('\\', "\\\\").replace('"', "\\\"");
    return '"' + inside + '"';
}

void MailboxTalk::command(State next, const QByteArray &text)
{
    m_state = next;
    m_tag = 'a' + QByteArray::number(++m_number);
    send(m_tag + ' ' + text);
}

void MailboxTalk::search()
{
    m_found.clear();
    command(State::Search, "UID SEARCH HEADER Message-ID " + quoted(m_messageId));
}

void MailboxTalk::heard(const QByteArray &line)
{
    if (m_state == State::Greeting) {
        if (!line.startsWith("* OK"))
            return fail(tr("%1 refuses to show the mailbox: %2").arg(server().host, QString::fromUtf8(line.left(200))));
        // AUTHENTICATE PLAIN takes every octet a password can have; a quoted string does not.
        return command(State::Login, "AUTHENTICATE PLAIN");
    }
    if (line.startsWith('+') && m_state == State::Login)
        return send(('\0' + server().login.toUtf8() + '\0' + server().password.reveal()).toBase64());
    if (m_state == State::Search && line.startsWith("* SEARCH"))
        m_found = line.mid(9).trimmed().split(' ').first();
    if (m_state == State::Search && line.startsWith("* ESEARCH")) {
        static const QRegularExpression all(QStringLiteral(" ALL (\\d+)"));
        m_found = all.match(QString::fromLatin1(line)).captured(1).toLatin1();
    }
    if (m_state == State::Fetch && line.startsWith("Subject:"))
        m_subject = QString::fromUtf8(line.mid(8)).trimmed();
    if (!line.startsWith(m_tag + ' '))
        return;
    if (!line.startsWith(m_tag + " OK"))
        return fail(tr("%1 refuses to show the mailbox: %2").arg(server().host, QString::fromUtf8(line.mid(m_tag.size() + 1).left(200))));
    switch (m_state) {
    case State::Greeting:
        break;
    case State::Login:
        return command(State::Select, "EXAMINE INBOX");
    case State::Select:
        return search();
    case State::Search:
        if (!m_found.isEmpty())
            return command(State::Fetch, "UID FETCH " + m_found + " (BODY.PEEK[HEADER.FIELDS (SUBJECT)])");
        if (m_since.hasExpired(m_limit.count()))
            return fail(tr("The mail was taken in, but is not in the mailbox after %1 seconds.").arg(m_limit.count() / 1000));
        m_again.start();
        return;
    case State::Fetch:
        return command(State::Logout, "LOGOUT");
    case State::Logout:
        return done();
    }
}

} // namespace gui
