#include "services/scripts/scriptfolder.h"

#include "protocols/managesieve/command.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace scripts {

namespace {
Failure ioFailure(const char *what, const QString &path, int error)
{
    const bool full = error == ENOSPC || error == EDQUOT;
    return { full ? Failure::Kind::StorageFull : Failure::Kind::Internal, full ? QByteArray("The disk is full") : QByteArray("The script could not be stored"),
        QStringLiteral("%1 %2: %3").arg(QString::fromLatin1(what), path, QString::fromLocal8Bit(std::strerror(error))) };
}

constexpr qsizetype maxMore = 10;

const Failure noSuchScript { Failure::Kind::NotFound, "There is no script of that name", QString() };

void syncFolder(const QString &folder)
{
    const int fd = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (fd < 0)
        return;
    ::fsync(fd);
    ::close(fd);
}

// tmp, fsync, rename: whoever reads sees the old script or the new one.
Result<void> writeFile(const QString &path, const QByteArray &octets)
{
    const QString temporary = path + QStringLiteral(".tmp%1").arg(::getpid());
    const int fd = ::open(QFile::encodeName(temporary).constData(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (fd < 0)
        return ioFailure("open", temporary, errno);
    qsizetype done = 0;
    int error = 0;
    while (done < octets.size() && !error) {
        const ssize_t n = ::write(fd, octets.constData() + done, size_t(octets.size() - done));
        if (n < 0 && errno != EINTR)
            error = errno;
        else if (n > 0)
            done += n;
    }
    if (!error && ::fsync(fd) != 0)
        error = errno;
    ::close(fd);
    if (!error && ::rename(QFile::encodeName(temporary).constData(), QFile::encodeName(path).constData()) != 0)
        error = errno;
    if (error) {
        ::unlink(QFile::encodeName(temporary).constData());
        return ioFailure("write", path, error);
    }
    syncFolder(QFileInfo(path).path());
    return {};
}
} // namespace

ScriptFolder::ScriptFolder(QString home, sieve::CompileOptions options, FolderLimits limits)
    : m_home(std::move(home))
    , m_folder(m_home + QStringLiteral("/sieve"))
    , m_options(std::move(options))
    , m_limits(limits)
{
}

// A file name is made of it: what would lead out of the folder or hide in it is no name here.
Result<void> ScriptFolder::checkName(const QByteArray &name) const
{
    if (!managesieve::isScriptName(name) || name.contains('/') || name.startsWith('.') || name.size() > 200)
        return Failure { Failure::Kind::Refused, "A script's name has no slash, does not begin with a dot and is at most 200 octets long", QString() };
    return {};
}

QString ScriptFolder::path(const QByteArray &name) const { return m_folder + QLatin1Char('/') + QString::fromUtf8(name) + QStringLiteral(".sieve"); }

QString ScriptFolder::activePath() const
{
    const QFileInfo info(link());
    if (!info.exists()) // also a link that leads nowhere
        return {};
    return info.isSymLink() ? QDir::cleanPath(QDir(m_home).absoluteFilePath(QFile::symLinkTarget(link()))) : info.filePath();
}

QList<QByteArray> ScriptFolder::more() const
{
    QFile file(m_folder + QStringLiteral("/.more"));
    QList<QByteArray> names;
    if (!file.open(QIODevice::ReadOnly))
        return names;
    for (const QByteArray &line : file.read(64 * 1024).split('\n')) {
        const QByteArray name = line.trimmed();
        if (checkName(name) && !names.contains(name) && names.size() < maxMore)
            names.append(name);
    }
    return names;
}

Result<void> ScriptFolder::setMore(const QList<QByteArray> &names)
{
    QByteArray text;
    for (const QByteArray &name : names) {
        if (!checkName(name) || !QFileInfo::exists(path(name)))
            return noSuchScript;
        text += name + '\n';
    }
    if (names.size() > maxMore)
        return Failure { Failure::Kind::Refused, "At most " + QByteArray::number(maxMore) + " scripts can run besides the active one", QString() };
    const QString file = m_folder + QStringLiteral("/.more");
    if (text.isEmpty()) {
        if (::unlink(QFile::encodeName(file).constData()) != 0 && errno != ENOENT)
            return ioFailure("unlink", file, errno);
        return {};
    }
    return writeFile(file, text);
}

QStringList ScriptFolder::activePaths() const
{
    QStringList paths;
    if (const QString active = activePath(); !active.isEmpty())
        paths.append(active);
    const QList<QByteArray> others = more();
    if (others.isEmpty()) // the usual case, at every delivery
        return paths;
    const QByteArray first = activeName();
    for (const QByteArray &name : others) {
        if (name != first && QFileInfo::exists(path(name)))
            paths.append(path(name));
    }
    return paths;
}

QByteArray ScriptFolder::activeName() const
{
    const QFileInfo active(activePath());
    if (active.filePath().isEmpty() || QDir::cleanPath(active.path()) != QDir::cleanPath(m_folder))
        return {};
    return active.fileName().endsWith(QLatin1StringView(".sieve")) ? active.fileName().chopped(6).toUtf8() : QByteArray();
}

// Before the link is changed: a script the user once wrote straight into .dovecot.sieve is kept under a name.
Result<void> ScriptFolder::adoptPlainFile()
{
    const QFileInfo info(link());
    if (!info.exists() || info.isSymLink())
        return {};
    if (!QDir().mkpath(m_folder) || ::rename(QFile::encodeName(link()).constData(), QFile::encodeName(path("dovecot.orig")).constData()) != 0)
        return ioFailure("rename", link(), errno);
    return {};
}

Result<std::vector<managesieve::ScriptInfo>> ScriptFolder::list()
{
    std::vector<managesieve::ScriptInfo> all;
    const QByteArray active = activeName();
    const QDir folder(m_folder);
    for (const QFileInfo &file : folder.entryInfoList({ QStringLiteral("*.sieve") }, QDir::Files | QDir::Readable, QDir::Name)) {
        const QByteArray name = file.fileName().chopped(6).toUtf8();
        if (checkName(name))
            all.push_back({ name, name == active });
    }
    return all;
}

Result<QByteArray> ScriptFolder::get(const QByteArray &name)
{
    if (!checkName(name))
        return noSuchScript;
    QFile file(path(name));
    if (!file.open(QIODevice::ReadOnly))
        return noSuchScript;
    return file.read(qint64(m_limits.scriptSize) + 1);
}

Result<void> ScriptFolder::haveSpace(const QByteArray &name, quint64 octets)
{
    if (octets > m_limits.scriptSize)
        return Failure { Failure::Kind::TooLarge, "A script may have " + QByteArray::number(m_limits.scriptSize) + " octets", QString() };
    int count = 0;
    quint64 used = 0;
    bool replaces = false;
    for (const QFileInfo &file : QDir(m_folder).entryInfoList({ QStringLiteral("*.sieve") }, QDir::Files)) {
        if (file.filePath() == path(name)) {
            replaces = true;
            continue;
        }
        ++count;
        used += quint64(file.size());
    }
    if ((!replaces && count >= m_limits.scripts) || used + octets > m_limits.octets)
        return Failure { Failure::Kind::OverQuota, "There is no room for another script; delete one first", QString() };
    return {};
}

Result<void> ScriptFolder::put(const QByteArray &name, const QByteArray &script)
{
    if (const auto valid = checkName(name); !valid)
        return valid;
    if (const auto space = haveSpace(name, quint64(script.size())); !space)
        return space;
    if (!QDir().mkpath(m_folder))
        return ioFailure("mkdir", m_folder, errno);
    return writeFile(path(name), script);
}

Result<void> ScriptFolder::remove(const QByteArray &name)
{
    if (!checkName(name) || !QFileInfo::exists(path(name)))
        return noSuchScript;
    if (activeName() == name || more().contains(name))
        return Failure { Failure::Kind::Refused, "The active script cannot be deleted", QString() };
    if (::unlink(QFile::encodeName(path(name)).constData()) != 0)
        return ioFailure("unlink", path(name), errno);
    syncFolder(m_folder);
    return {};
}

Result<void> ScriptFolder::rename(const QByteArray &from, const QByteArray &to)
{
    if (const auto valid = checkName(to); !valid)
        return valid;
    if (!checkName(from) || !QFileInfo::exists(path(from)))
        return noSuchScript;
    if (QFileInfo::exists(path(to)))
        return Failure { Failure::Kind::Exists, "There is a script of that name already", QString() };
    const bool active = activeName() == from;
    // A second name first: at no moment is the active script without a file.
    if (::link(QFile::encodeName(path(from)).constData(), QFile::encodeName(path(to)).constData()) != 0)
        return ioFailure("link", path(to), errno);
    if (active) {
        if (const auto moved = activate(to); !moved)
            return moved;
    }
    QList<QByteArray> others = more();
    if (const qsizetype at = others.indexOf(from); at >= 0) {
        others[at] = to;
        if (const auto kept = setMore(others); !kept)
            return kept;
    }
    ::unlink(QFile::encodeName(path(from)).constData());
    syncFolder(m_folder);
    return {};
}

Result<void> ScriptFolder::activate(const QByteArray &name)
{
    if (const auto kept = adoptPlainFile(); !kept)
        return kept;
    if (name.isEmpty()) {
        if (::unlink(QFile::encodeName(link()).constData()) != 0 && errno != ENOENT)
            return ioFailure("unlink", link(), errno);
        syncFolder(m_home);
        return {};
    }
    if (!checkName(name) || !QFileInfo::exists(path(name)))
        return noSuchScript;
    const QByteArray temporary = QFile::encodeName(link() + QStringLiteral(".tmp%1").arg(::getpid()));
    ::unlink(temporary.constData());
    if (::symlink(("sieve/" + name + ".sieve").constData(), temporary.constData()) != 0
        || ::rename(temporary.constData(), QFile::encodeName(link()).constData()) != 0)
        return ioFailure("symlink", link(), errno);
    syncFolder(m_home);
    return {};
}

managesieve::CheckedScript ScriptFolder::check(const QByteArray &script)
{
    managesieve::CheckedScript checked;
    const sieve::Compiled compiled = sieve::compile(script, m_options);
    for (const sieve::Diagnostic &error : compiled.errors)
        checked.errors += error.toString() + "\r\n";
    for (const sieve::Diagnostic &warning : compiled.warnings)
        checked.warnings += warning.toString() + "\r\n";
    return checked;
}

} // namespace scripts
