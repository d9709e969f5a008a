// What a client's name in HELO is, by its looks. RFC 5321 §2.3.5 (a domain), §4.1.3 (an address literal). Pure.
#pragma once
#include <QByteArrayView>
#include <QHostAddress>

namespace policy {

enum class HeloLook : quint8 {
    Domain,
    Literal, // and the client's own address
    WrongLiteral, // of another address
    BareAddress, // without brackets
    OneLabel, // "localhost", "PC-17"
    Invalid, // neither
};

HeloLook lookAtHelo(QByteArrayView name, const QHostAddress &client);
QByteArray plainHelo(const QByteArray &name); // for a reply, which is ASCII
QHostAddress helosAddress(QByteArrayView name); // of a literal or a bare address; null: it is none

} // namespace policy
