// What ssh said when it ended, understood: whether trying again by ourselves makes sense, and a sentence for people.
// ssh speaks English only and has no exit codes for these, so its words are all there is (sshconnect.c of OpenSSH).
#pragma once
#include <QByteArray>
#include <QString>

namespace gui {

struct SshEnd
{
    enum class Kind {
        Broken, // the network, the other machine: it may come back by itself
        Refused, // a person or the machine said no: the same again would only ask the same again
        Danger, // the machine shows another host key than before
    };
    Kind kind = Kind::Broken;
    QString sentence;
};

// `said`: its standard error. `started`: false when there is no ssh.
SshEnd understandSsh(const QString &host, const QByteArray &said, bool started = true);

} // namespace gui
