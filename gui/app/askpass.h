// What ssh wants to ask a person. ssh starts this program again (SSH_ASKPASS) with its question as argument; that second
// process shows nothing, it hands the question to the first one over a private socket and prints the answer.
#pragma once
#include <QLocalServer>
#include <QObject>
#include <QProcessEnvironment>
#include <functional>

namespace gui::askpass {

// The environment to start ssh with; knows of the running Server, if there is one.
QProcessEnvironment environment();

// True: this process was started by ssh; main() does nothing but return run().
bool wasAskedBySsh();
int run(int argc, char **argv);

struct Question
{
    QString text; // as ssh wrote it
    enum class Kind { Secret, YesNo, Confirm } kind = Kind::Secret;
    qint64 asker = 0; // process id of the ssh
};
// Whether ssh asks for a password, for a host key's "yes", or for one click (`hint` is SSH_ASKPASS_PROMPT).
Question::Kind kindOf(const QString &text, const QString &hint);

// In the first process. `ask` shows the question and calls back with the answer, or with nothing to refuse.
class Server : public QObject
{
    Q_OBJECT
public:
    using Reply = std::function<void(std::optional<QString>)>;
    explicit Server(std::function<void(const Question &, Reply)> ask, QObject *parent = nullptr);
    ~Server() override;

private:
    void accept();
    QLocalServer m_server;
    std::function<void(const Question &, Reply)> m_ask;
};

} // namespace gui::askpass
