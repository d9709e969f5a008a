// As much of a mail program as the wizard needs: logging in at a submission server (a smarthost's login test), handing a
// first mail to our own, and finding it in the mailbox. RFC 6409, RFC 4954 (PLAIN and LOGIN), RFC 8314, RFC 9051.
//
// Asynchronous; every step has a time limit. Peers are hostile: lines and answers are limited.
#pragma once
#include "shared/base/secret.h"

#include <QElapsedTimer>
#include <QObject>
#include <QSslSocket>
#include <QTimer>
#include <functional>

namespace gui {

struct MailServer
{
    QString host;
    int port = 465;
    bool implicitTls = true; // else STARTTLS, which must succeed
    QByteArray fingerprint; // SHA-256 in hexadecimal: this certificate and no other; empty: as the system's roots say
    bool trusted = false; // the way is protected already (through ssh): any certificate will do
    QString login;
    Secret password;
};

class MailTalk : public QObject
{
    Q_OBJECT
public:
    explicit MailTalk(const MailServer &server, QObject *parent = nullptr);

Q_SIGNALS:
    void finished();
    void failed(const QString &sentence); // once, instead of finished()

protected:
    void connectNow();
    virtual void heard(const QByteArray &line) = 0;
    virtual void secured() = 0; // TLS stands
    virtual void opened() { } // connected, no TLS yet
    void send(const QByteArray &line);
    void startTls();
    void fail(const QString &sentence);
    void done();
    bool isOver() const { return m_over; }
    const MailServer &server() const { return m_server; }

private:
    void readLines();
    bool certificateIsRight();
    MailServer m_server;
    QSslSocket m_socket;
    QTimer m_patience;
    QByteArray m_buffer;
    bool m_over = false;
};

// Logs in, hands a message over when there is one, and leaves.
class SubmissionTalk : public MailTalk
{
    Q_OBJECT
public:
    using MailTalk::MailTalk;
    void tryLogin() { connectNow(); }
    void submit(const QByteArray &from, const QByteArray &to, const QByteArray &message);

private:
    enum class State { Greeting, Hello, StartTls, HelloAgain, Auth, User, Password, MailFrom, RcptTo, Data, Body, Quit };
    void heard(const QByteArray &line) override;
    void secured() override;
    void answered(int code);
    void logIn();
    void say(State next, const QByteArray &line);
    QString refusal() const;
    State m_state = State::Greeting;
    QByteArray m_from, m_to, m_message;
    QList<QByteArray> m_reply; // lines of the running reply
    QByteArray m_mechanisms;
    bool m_offersTls = false;
};

// Waits in the INBOX until a message of that Message-ID is there, and reads its subject.
class MailboxTalk : public MailTalk
{
    Q_OBJECT
public:
    using MailTalk::MailTalk;
    void waitFor(const QByteArray &messageId, std::chrono::milliseconds patience);
    QString subject() const { return m_subject; }

private:
    enum class State { Greeting, Login, Select, Search, Fetch, Logout };
    void heard(const QByteArray &line) override;
    void secured() override { }
    void command(State next, const QByteArray &text);
    void search();
    State m_state = State::Greeting;
    QByteArray m_messageId, m_tag, m_found;
    std::chrono::milliseconds m_limit {};
    QElapsedTimer m_since;
    QTimer m_again;
    int m_number = 0;
    QString m_subject;
};

} // namespace gui
