// The tree of body parts of a message, as spans over the untouched original bytes. RFC 2045, RFC 2046.
//
//     const mime::Part root = mime::parse(bytes);          // bytes must outlive root
//
// Always: every view lies inside the bytes given to parse(); sizes are in octets of the CRLF form, whatever line ends
// the bytes have; time is linear in the input, depth and number of parts are bounded. There is no invalid message: what
// cannot be understood is a leaf. Malformed input is read the way Dovecot reads it, so that clients that move here see
// the same parts. Thread: any; pure.
#pragma once
#include "formats/mime/parameters.h"

#include <QByteArray>
#include <QByteArrayView>
#include <vector>

namespace mime {

struct Part
{
    QByteArrayView header; // with its empty line
    QByteArrayView body; // without the line end that belongs to the boundary behind it
    qint64 headerSize = 0, bodySize = 0; // in CRLF form
    quint32 headerLines = 0, bodyLines = 0;

    QByteArray type = "text", subtype = "plain"; // lower case
    Parameters parameters; // of Content-Type
    QByteArray id, description; // unfolded, as written
    QByteArray encoding; // lower case; "7bit" when the part says nothing usable
    QByteArray disposition; // lower case; empty: none
    Parameters dispositionParameters;
    QList<QByteArray> languages; // RFC 3282
    QByteArray location, md5; // RFC 2557; RFC 1864

    // multipart: its parts. message/rfc822 and message/global: exactly one, the message in the body.
    std::vector<Part> children;

    bool isMultipart() const { return m_kind == Kind::Multipart; }
    bool isMessage() const { return m_kind == Kind::Message; } // children[0] is its content
    bool isText() const { return type == "text"; }
    bool isAttachment() const; // disposition attachment, or a leaf with a file name that is not inline text
    QByteArray charset() const; // lower case; "us-ascii" when none is given
    QByteArray fileName() const; // UTF-8; from the disposition, else from Content-Type's name

    enum class Kind : quint8 { Leaf, Multipart, Message };
    Kind m_kind = Kind::Leaf; // set by parse()
};

struct Limits
{
    int depth = 100; // levels of parts; what would have parts on a deeper one is a leaf
    int parts = 10000; // all parts of one message; what comes after is in the body of the enclosing part only
};

Part parse(QByteArrayView message, const Limits &limits = {});

} // namespace mime
