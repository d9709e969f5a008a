#include "services/scripts/programrunner.h"

#include "formats/sieve/checks.h"

#include <QFile>
#include <QFileInfo>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

namespace scripts {

namespace {
using Clock = std::chrono::steady_clock;
using Kind = sieve::ProgramResult::Kind;

sieve::ProgramResult failed(const QByteArray &name, const QByteArray &what) { return { Kind::Failed, {}, "the program \"" + name + "\" " + what }; }

class Pipe
{
public:
    bool open() { return ::pipe2(m_ends.data(), O_CLOEXEC) == 0; }
    ~Pipe()
    {
        close(0);
        close(1);
    }
    int end(size_t which) const { return m_ends[which]; }
    void close(size_t which)
    {
        if (m_ends[which] >= 0)
            ::close(std::exchange(m_ends[which], -1));
    }
    void dontWait(size_t which) { ::fcntl(m_ends[which], F_SETFL, ::fcntl(m_ends[which], F_GETFL) | O_NONBLOCK); }

private:
    std::array<int, 2> m_ends { -1, -1 };
};

// argv or envp: pointers into the arrays, which must live.
std::vector<char *> pointers(QList<QByteArray> &strings)
{
    std::vector<char *> all;
    for (QByteArray &one : strings)
        all.push_back(one.data());
    all.push_back(nullptr);
    return all;
}

// What the attributes of posix_spawn hold until they are destroyed.
class Spawn
{
public:
    Spawn()
    {
        posix_spawn_file_actions_init(&actions);
        posix_spawnattr_init(&attributes);
        // A session of its own, so that everything it starts is killed with it, and default signals: the daemon ignores some.
        sigset_t none, all;
        sigemptyset(&none);
        sigfillset(&all);
        posix_spawnattr_setsigmask(&attributes, &none);
        posix_spawnattr_setsigdefault(&attributes, &all);
        posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSID | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
    }
    ~Spawn()
    {
        posix_spawnattr_destroy(&attributes);
        posix_spawn_file_actions_destroy(&actions);
    }
    Spawn(const Spawn &) = delete;
    posix_spawn_file_actions_t actions;
    posix_spawnattr_t attributes;
};

struct Talk // what came of writing the input and reading the output
{
    QByteArray output;
    const char *trouble = nullptr;
};

Talk converse(Pipe &input, Pipe &output, const QByteArray &octets, Clock::time_point deadline, qint64 limit)
{
    Talk talk;
    qsizetype written = 0;
    input.dontWait(1);
    output.dontWait(0);
    if (octets.isEmpty())
        input.close(1);
    while (output.end(0) >= 0) {
        const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(deadline - Clock::now()).count();
        if (left <= 0) {
            talk.trouble = "did not end in time and was killed";
            return talk;
        }
        std::array<pollfd, 2> wait { pollfd { output.end(0), POLLIN, 0 }, pollfd { input.end(1), POLLOUT, 0 } };
        if (::poll(wait.data(), input.end(1) >= 0 ? 2 : 1, int(std::min<qint64>(left, 1000))) < 0 && errno != EINTR) {
            talk.trouble = "could not be spoken to";
            return talk;
        }
        if (input.end(1) >= 0 && wait[1].revents) {
            const ssize_t n = ::write(input.end(1), octets.constData() + written, size_t(octets.size() - written));
            if (n > 0)
                written += n;
            // A program that does not want all of its input is no failure (SIGPIPE is ignored in the daemon).
            if (written == octets.size() || (n < 0 && errno != EAGAIN && errno != EINTR))
                input.close(1);
        }
        if (wait[0].revents) {
            char block[16384];
            const ssize_t n = ::read(output.end(0), block, sizeof block);
            if (n > 0)
                talk.output.append(block, n);
            else if (n == 0 || (errno != EAGAIN && errno != EINTR))
                output.close(0);
            if (talk.output.size() > limit) {
                talk.trouble = "wrote too much and was killed";
                return talk;
            }
        }
    }
    return talk;
}

// Whether it has ended; its exit status stays to be collected, so its number is not given to another process.
bool hasEnded(pid_t pid, Clock::time_point deadline)
{
    while (true) {
        siginfo_t info {};
        if (::waitid(P_PID, id_t(pid), &info, WEXITED | WNOHANG | WNOWAIT) != 0 && errno != EINTR)
            return true;
        if (info.si_pid == pid)
            return true;
        if (Clock::now() >= deadline)
            return false;
        ::usleep(1000); // its output is closed, so it is about to end
    }
}
} // namespace

bool ProgramRunner::exists() const { return QFileInfo(m_folder).isDir(); }

sieve::ProgramResult ProgramRunner::run(const sieve::ProgramCall &call, const QList<QByteArray> &listed, const QList<QByteArray> &environment,
    const ProgramLimits &limits) const
{
    const QFileInfo file(m_folder + QLatin1Char('/') + QString::fromUtf8(call.name));
    if (!sieve::isProgramName(call.name) || !listed.contains(call.name) || !file.isFile() || !file.isExecutable())
        return { Kind::Unknown, {}, "there is no program \"" + call.name.left(100) + "\" that scripts may run; ask the administrator" };

    Pipe input, output;
    if (!input.open() || !output.open())
        return failed(call.name, "could not be started: no descriptors are left");
    Spawn spawn;
    posix_spawn_file_actions_adddup2(&spawn.actions, input.end(0), STDIN_FILENO);
    posix_spawn_file_actions_adddup2(&spawn.actions, output.end(1), STDOUT_FILENO);
    posix_spawn_file_actions_addopen(&spawn.actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    posix_spawn_file_actions_addclosefrom_np(&spawn.actions, STDERR_FILENO + 1);
    posix_spawn_file_actions_addchdir_np(&spawn.actions, "/");
    QList<QByteArray> arguments = QList<QByteArray> { call.name } + call.arguments;
    QList<QByteArray> variables = QList<QByteArray> { "PATH=/usr/local/bin:/usr/bin:/bin", "LANG=C.UTF-8" } + environment;
    std::vector<char *> argv = pointers(arguments), envp = pointers(variables);
    pid_t pid = -1;
    const int error = posix_spawn(&pid, QFile::encodeName(file.absoluteFilePath()).constData(), &spawn.actions, &spawn.attributes, argv.data(), envp.data());
    if (error != 0)
        return failed(call.name, QByteArray("could not be started: ") + std::strerror(error));
    input.close(0);
    output.close(1);

    const auto deadline = Clock::now() + limits.time;
    Talk talk = converse(input, output, call.input, deadline, limits.output);
    if (!talk.trouble && !hasEnded(pid, deadline))
        talk.trouble = "did not end in time and was killed";
    ::kill(-pid, SIGKILL); // its session: also what it left running
    int status = 0;
    while (::waitpid(pid, &status, 0) < 0 && errno == EINTR) { }
    if (talk.trouble)
        return failed(call.name, talk.trouble);
    if (!WIFEXITED(status))
        return failed(call.name, "was ended by a signal");
    if (WEXITSTATUS(status) != 0)
        return { Kind::No, {}, "the program \"" + call.name + "\" ended with status " + QByteArray::number(WEXITSTATUS(status)) };
    return { Kind::Done, std::move(talk.output), {} };
}

} // namespace scripts
