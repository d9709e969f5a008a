// Who sends what to whom: the values a mail transaction collects. RFC 5321 §3.3, RFC 3461 (DSN), RFC 6531 (SMTPUTF8).
#pragma once
#include "protocols/sasl/authport.h"
#include "protocols/smtp/forwarding.h"
#include "protocols/wire/bytestream.h"
#include "shared/address/mailaddress.h"

#include <QByteArray>
#include <QHostAddress>
#include <QList>
#include <functional>
#include <memory>
#include <optional>

namespace smtp {

enum class Service { Mx, Submission, Lmtp };
enum class BodyType { SevenBit, EightBitMime, BinaryMime }; // RFC 6152, RFC 3030
enum class Ret { Unspecified, Full, Headers }; // RFC 3461 §4.3
// RFC 8689. Required: REQUIRETLS in MAIL. Optional: the field `TLS-Required: No`, to get past what a broken policy demands.
enum class TlsWish : quint8 { Usual, Required, Optional };

namespace notify { // RFC 3461 §4.1; 0: not specified
inline constexpr quint8 Never = 1, Success = 2, Failure = 4, Delay = 8;
}

struct MailParameters
{
    qint64 size = -1; // RFC 1870; -1: not told
    BodyType body = BodyType::SevenBit;
    bool smtpUtf8 = false;
    TlsWish tls = TlsWish::Usual;
    Ret ret = Ret::Unspecified;
    QByteArray envId; // decoded xtext, printable ASCII
    std::optional<QByteArray> auth; // AUTH= decoded; `<>` is kept as such. RFC 4954 §5
};

struct Recipient
{
    MailAddress address; // <postmaster> without a domain becomes postmaster@HOSTNAME: always accept it (RFC 5321 §4.5.1)
    quint8 notify = 0;
    QByteArray orcpt; // `rfc822;addr` with the address part decoded from xtext; empty: none
    bool addedByHouse = false; // a copy or another destination by the administrator's rules: may lead outside
    bool junk = false; // the door's decision: what the user's rules do not file elsewhere goes to \\Junk
    std::optional<double> spamScore; // points of the door; nothing: not judged
    double spamThreshold = 0; // Junk from there on
    QByteArray verdict; // the field X-Facteur-Verdict for this recipient, with CRLF; stands above the message
};

// What whoever stands behind ServerPort keeps of one connection; the session only carries it about.
class SessionNote
{
public:
    virtual ~SessionNote() = default;
    virtual QByteArray clientName() const { return {}; } // from its address, and confirmed; empty: none
};

// What is known of the client, the same for all transactions until STARTTLS, AUTH or a new EHLO changes it.
struct Client
{
    Service service = Service::Mx;
    QHostAddress address;
    quint16 port = 0;
    QHostAddress localAddress;
    quint16 localPort = 0;
    QByteArray helo; // as the client said, printable
    bool esmtp = false; // EHLO or LHLO
    bool hasty = false; // it went on without the answer to EHLO or DATA, which RFC 2920 §3.1 wants it to wait for
    wire::TlsInfo tls;
    std::optional<sasl::Identity> identity; // authenticated
    std::optional<QByteArray> toldName; // XCLIENT NAME: its reverse name, confirmed by whoever told; empty: it has none
    bool toldNameFailed = false; // the look-up failed for the moment
    std::shared_ptr<const Forwarding> forwarded; // XFORWARD: the first client's facts, for the log
    std::shared_ptr<SessionNote> note; // set by ServerPort::connected; null until then
};

// The octets of a message: at most n from offset. May block.
using ReadOctets = std::function<QByteArray(qint64 offset, qint64 n)>;

// What the door decided about an accepted message; empty when nobody was asked.
struct Handling
{
    QByteArray prefix; // header fields to stand above the message, CRLF (Authentication-Results)
    std::optional<QByteArray> virus; // nothing: no scanner has looked; empty: none was found
    // Fields to stand above copies that leave the house again (ARC, RFC 8617); an empty function: none. Blocks: pool threads.
    std::function<QByteArray(const ReadOctets &read, qint64 size)> seal;
    bool hold = false; // into the queue, held, for a person to look at
};

struct Envelope
{
    QByteArray trace; // id that ties the mail's log lines together, and the Received header's `id`
    std::shared_ptr<const Client> client;
    MailAddress sender; // reverse-path; empty for <>
    MailParameters parameters;
    QList<Recipient> recipients; // accepted ones, in order
    Handling handling;
};

} // namespace smtp
