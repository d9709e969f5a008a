// The hosts that a message's links lead to, and the mail addresses in it. For URL lists (SURBL and the like), which are asked for
// domains, and lists of addresses. Pure.
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

// Mail addresses that stand in a text, lower-case, each once, at most `most`. What only looks like one is among them.
QList<QByteArray> textAddresses(QByteArrayView text, qsizetype most = 100);

} // namespace policy
