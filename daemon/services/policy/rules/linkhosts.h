// The hosts that a message's links lead to. For URL lists (SURBL and the like), which are asked for domains. Pure.
#pragma once
#include <QByteArray>
#include <QByteArrayView>
#include <QHostAddress>
#include <QList>

namespace policy {

struct LinkHosts
{
    QList<QByteArray> names; // lower-case A-labels, each once, in the order of appearance
    QList<QHostAddress> addresses; // links to bare addresses
};

// From text or HTML source: http://, https://, ftp:// and www. links, with user@, port, percent-encoding, IDNs, and addresses
// written in decimal or hex. At most `most` of each.
LinkHosts linkHosts(QByteArrayView text, qsizetype most = 100);

} // namespace policy
