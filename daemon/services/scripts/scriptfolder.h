// A user's Sieve scripts as files beside the account, in the layout that Dovecot's Pigeonhole uses, so that its users keep
// theirs: sieve/NAME.sieve, and .dovecot.sieve is a link to the active one. Thread: any, one folder object per call chain;
// blocking.
#pragma once
#include "formats/sieve/program.h"
#include "protocols/managesieve/scriptport.h"

#include <QString>

namespace scripts {

struct FolderLimits
{
    int scripts = 100;
    quint64 octets = 10 * 1024 * 1024; // of all scripts together
    quint64 scriptSize = 1024 * 1024;
};

class ScriptFolder final : public managesieve::ScriptPort
{
public:
    // `home`: the folder that holds the account's Maildir.
    ScriptFolder(QString home, sieve::CompileOptions options, FolderLimits limits = {});

    Result<std::vector<managesieve::ScriptInfo>> list() override;
    Result<QByteArray> get(const QByteArray &name) override;
    Result<void> put(const QByteArray &name, const QByteArray &script) override;
    Result<void> remove(const QByteArray &name) override;
    Result<void> rename(const QByteArray &from, const QByteArray &to) override;
    Result<void> activate(const QByteArray &name) override;
    Result<void> haveSpace(const QByteArray &name, quint64 octets) override;
    managesieve::CheckedScript check(const QByteArray &script) override;

    // The active script's path, resolved; empty when none is active. A plain file .dovecot.sieve counts.
    QString activePath() const;
    // Scripts that run besides the active one, in order: behind it, while its keep stands. ManageSieve knows one active script
    // and leaves these alone.
    QList<QByteArray> more() const;
    Result<void> setMore(const QList<QByteArray> &names); // NotFound: one is not there
    // The active one and those behind it.
    QStringList activePaths() const;
    QString path(const QByteArray &name) const; // of a script, whether it exists or not

private:
    Result<void> checkName(const QByteArray &name) const;
    Result<void> adoptPlainFile();
    QByteArray activeName() const;
    QString link() const { return m_home + QStringLiteral("/.dovecot.sieve"); }
    QString m_home, m_folder;
    sieve::CompileOptions m_options;
    FolderLimits m_limits;
};

} // namespace scripts
