#include "gui/app/sshwords.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace gui {

namespace {
struct SshWords
{
    Q_DECLARE_TR_FUNCTIONS(SshWords)
};
} // namespace

SshEnd understandSsh(const QString &host, const QByteArray &said, bool started)
{
    using Kind = SshEnd::Kind;
    if (!started)
        return { Kind::Refused, SshWords::tr("The program ssh cannot be started: install the package openssh-client.") };
    const QString text = QString::fromLocal8Bit(said).remove(u'\r').trimmed();
    if (text.contains(u"REMOTE HOST IDENTIFICATION HAS CHANGED")) {
        static const QRegularExpression print(QStringLiteral("^(SHA256:[A-Za-z0-9+/=]+)\\.?$"), QRegularExpression::MultilineOption);
        // Only what ssh itself writes: a banner of the other machine could put a command of its own into the person's hands.
        static const QRegularExpression remove(QStringLiteral(R"(^\s*(ssh-keygen -f (["'])[^"'`$\\\n]+\2 -R (["'])[A-Za-z0-9.:_%\[\]-]+\3)$)"), QRegularExpression::MultilineOption);
        QString sentence = SshWords::tr("Danger: %1 shows another host key than before. Either the server was set up anew, or somebody stands between you and it. Nothing was sent.").arg(host);
        if (const auto found = print.match(text); found.hasMatch())
            sentence += u'\n' + SshWords::tr("Its fingerprint is now %1: ask the server's administrator or provider whether that is right.").arg(found.captured(1));
        if (const auto found = remove.match(text); found.hasMatch())
            sentence += u'\n' + SshWords::tr("Only if it is, forget the old key and connect again: %1").arg(found.captured(1));
        return { Kind::Danger, sentence };
    }
    const QString last = text.section(u'\n', -1).trimmed();
    if (text.contains(u"Host key verification failed"))
        return { Kind::Refused, SshWords::tr("The host key of %1 was not accepted, so nothing was sent to it (%2)").arg(host, last) };
    if (text.contains(u"Permission denied"))
        return { Kind::Refused, SshWords::tr("%1 does not let you in: the name before the @, the password or the key is not the right one there (%2)").arg(host, last) };
    return { Kind::Broken, last.isEmpty() ? SshWords::tr("ssh to %1 ended.").arg(host) : SshWords::tr("ssh to %1: %2").arg(host, last) };
}

} // namespace gui
