#include "app/process.h"

#include "shared/base/log.h"

#include <QFile>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <grp.h>
#include <linux/capability.h>
#include <linux/landlock.h>
#include <malloc.h>
#include <pwd.h>
#include <sys/file.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>
#include <vector>

namespace app {

static QString systemError() { return QString::fromLocal8Bit(std::strerror(errno)); }

void tuneMemory()
{
    // An arena a thread (the default) keeps megabytes that the next thread cannot use; contention was not measurable.
    mallopt(M_ARENA_MAX, 4);
    mallopt(M_MMAP_THRESHOLD, 4 * 1024 * 1024);
    mallopt(M_TRIM_THRESHOLD, 8 * 1024 * 1024);
}

void returnMemory() { malloc_trim(0); }

void raiseDescriptorLimit()
{
    rlimit limit {};
    if (getrlimit(RLIMIT_NOFILE, &limit) == 0 && limit.rlim_cur < limit.rlim_max) {
        limit.rlim_cur = limit.rlim_max;
        setrlimit(RLIMIT_NOFILE, &limit);
    }
}

InstanceLock::~InstanceLock()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor); // the file stays: removing it would race with the next one's open
}

Result<void> InstanceLock::take(const QString &path)
{
    m_descriptor = ::open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0640);
    if (m_descriptor < 0)
        return Failure { Failure::Kind::Internal, "lock", QStringLiteral("%1 cannot be opened: %2").arg(path, systemError()) };
    if (::flock(m_descriptor, LOCK_EX | LOCK_NB) != 0) {
        char text[32] = {};
        const ssize_t n = ::pread(m_descriptor, text, sizeof text - 1, 0);
        const QString pid = n > 0 ? QString::fromLatin1(text, n).trimmed() : QString();
        return Failure { Failure::Kind::Busy, "running",
            QStringLiteral("Another facteurd (process %1) is running on this instance already; stop it first").arg(pid.isEmpty() ? QStringLiteral("unknown") : pid) };
    }
    const QByteArray pid = QByteArray::number(qint64(::getpid())) + '\n';
    if (::ftruncate(m_descriptor, 0) != 0 || ::pwrite(m_descriptor, pid.constData(), size_t(pid.size()), 0) != pid.size())
        return Failure { Failure::Kind::StorageFull, "lock", QStringLiteral("%1 cannot be written: %2").arg(path, systemError()) };
    return {};
}

Result<void> becomeUser(const QString &user)
{
    if (user.isEmpty() || ::geteuid() != 0)
        return {};
    const auto failed = [&](const QString &what) {
        return Failure { Failure::Kind::Refused, "user", QStringLiteral("Cannot become the user %1: %2").arg(user, what) };
    };
    const passwd *entry = ::getpwnam(user.toUtf8().constData());
    if (!entry)
        return failed(QStringLiteral("there is no such user; make it, or change `user` in facteur.toml"));
    if (entry->pw_uid == 0)
        return {};
    if (::prctl(PR_SET_KEEPCAPS, 1, 0, 0, 0) != 0 || ::initgroups(entry->pw_name, entry->pw_gid) != 0
        || ::setresgid(entry->pw_gid, entry->pw_gid, entry->pw_gid) != 0 || ::setresuid(entry->pw_uid, entry->pw_uid, entry->pw_uid) != 0)
        return failed(systemError());
    __user_cap_header_struct header { _LINUX_CAPABILITY_VERSION_3, 0 };
    __user_cap_data_struct data[2] = {};
    data[0].effective = data[0].permitted = 1U << CAP_NET_BIND_SERVICE;
    if (::syscall(SYS_capset, &header, data) != 0)
        return failed(systemError());
    ::prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
    return {};
}

namespace {

constexpr quint64 readRights = LANDLOCK_ACCESS_FS_EXECUTE | LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_READ_DIR;
constexpr quint64 writeRights = LANDLOCK_ACCESS_FS_WRITE_FILE | LANDLOCK_ACCESS_FS_REMOVE_DIR | LANDLOCK_ACCESS_FS_REMOVE_FILE
    | LANDLOCK_ACCESS_FS_MAKE_CHAR | LANDLOCK_ACCESS_FS_MAKE_DIR | LANDLOCK_ACCESS_FS_MAKE_REG | LANDLOCK_ACCESS_FS_MAKE_SOCK
    | LANDLOCK_ACCESS_FS_MAKE_FIFO | LANDLOCK_ACCESS_FS_MAKE_BLOCK | LANDLOCK_ACCESS_FS_MAKE_SYM | LANDLOCK_ACCESS_FS_REFER;
// What a rule on a plain file may name.
constexpr quint64 fileRights = LANDLOCK_ACCESS_FS_EXECUTE | LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_WRITE_FILE;

bool allow(int ruleset, const QString &path, quint64 rights)
{
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_PATH | O_CLOEXEC);
    if (descriptor < 0)
        return false; // not there: nothing to allow
    struct stat what {};
    if (::fstat(descriptor, &what) == 0 && !S_ISDIR(what.st_mode))
        rights &= fileRights;
    landlock_path_beneath_attr rule {};
    rule.allowed_access = rights;
    rule.parent_fd = descriptor;
    const long added = ::syscall(SYS_landlock_add_rule, ruleset, LANDLOCK_RULE_PATH_BENEATH, &rule, 0);
    ::close(descriptor);
    return added == 0;
}

} // namespace

void confine(const QStringList &writable, const QStringList &readable)
{
    if (::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0)
        return logEvent(Severity::Warning, "app", "no-new-privs-refused", { { "reason", systemError() } });
    if (::geteuid() == 0)
        logEvent(Severity::Notice, "app", "runs-as-root", { { "advice", "set `user` in facteur.toml; only low ports need root" } });
    const long version = ::syscall(SYS_landlock_create_ruleset, nullptr, 0, LANDLOCK_CREATE_RULESET_VERSION);
    // Version 1 forbids every rename between directories, and so the Maildir's tmp → new.
    if (version < 2)
        return logEvent(Severity::Notice, "app", "sandbox", { { "landlock", "not offered by this kernel" }, { "no-new-privs", "yes" } });
    landlock_ruleset_attr attributes {};
    attributes.handled_access_fs = readRights | writeRights;
    const int ruleset = int(::syscall(SYS_landlock_create_ruleset, &attributes, sizeof attributes, 0));
    bool applied = ruleset >= 0;
    if (applied) {
        for (const QString &path : writable)
            applied = allow(ruleset, path, readRights | writeRights) && applied;
        for (const QString &path : readable)
            allow(ruleset, path, readRights);
        // Libraries and plugins, resolv.conf, the trust store, time zones, /proc/self.
        for (const char *path : { "/usr", "/lib", "/lib64", "/etc", "/proc", "/sys", "/run", "/dev" })
            allow(ruleset, QLatin1StringView(path), readRights);
        allow(ruleset, QStringLiteral("/dev/null"), readRights | writeRights);
        applied = applied && ::syscall(SYS_landlock_restrict_self, ruleset, 0) == 0;
        const int error = errno;
        ::close(ruleset);
        errno = error;
    }
    if (applied)
        logEvent(Severity::Info, "app", "sandbox", { { "landlock", qint64(version) }, { "no-new-privs", "yes" } });
    else
        logEvent(Severity::Warning, "app", "sandbox", { { "landlock", QStringLiteral("refused: ") + systemError() }, { "no-new-privs", "yes" } });
}

} // namespace app
