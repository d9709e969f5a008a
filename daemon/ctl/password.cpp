#include "ctl/password.h"

#include "ctl/command.h"

#include <cstdio>
#include <string>
#include <termios.h>
#include <unistd.h>

namespace ctl {
namespace {

std::string readLine()
{
    std::string line;
    for (int c = std::getchar(); c != EOF && c != '\n'; c = std::getchar()) {
        if (line.size() >= 4096)
            throw Failed(QStringLiteral("That password is longer than 4096 octets"));
        line += char(c);
    }
    if (!line.empty() && line.back() == '\r')
        line.pop_back();
    return line;
}

class NoEcho
{
public:
    NoEcho()
    {
        tcgetattr(STDIN_FILENO, &m_before);
        termios quiet = m_before;
        quiet.c_lflag &= tcflag_t(~ECHO);
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &quiet);
    }
    ~NoEcho()
    {
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &m_before);
        std::fputc('\n', stderr);
    }

private:
    termios m_before {};
};

std::string ask(const QString &prompt)
{
    std::fputs(qUtf8Printable(prompt), stderr);
    const NoEcho quiet;
    return readLine();
}

QString notEmpty(const std::string &password)
{
    if (password.empty())
        throw Failed(QStringLiteral("An empty password is not accepted; nothing was changed"));
    return QString::fromStdString(password);
}

} // namespace

QString readPassword(const QString &prompt)
{
    if (!isatty(STDIN_FILENO))
        return readFirstLine();
    const std::string password = ask(prompt + QStringLiteral(": "));
    if (password != ask(prompt + QStringLiteral(", once more: ")))
        throw Failed(QStringLiteral("The two passwords differ; nothing was changed"));
    return notEmpty(password);
}

QString readFirstLine() { return notEmpty(readLine()); }

} // namespace ctl
