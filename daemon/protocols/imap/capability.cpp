// The capabilities, in the one place that names them all. docs/rfcs.md says more of each.
#include "protocols/imap/session.h"
#include "protocols/sasl/server.h"

namespace imap {

sasl::ServerOptions saslOptions(const Session &session);

QByteArray capabilities(const Session &session)
{
    QByteArray out("IMAP4rev1 IMAP4rev2 SASL-IR LITERAL+ ID ENABLE");
    if (session.state == State::NotAuthenticated) {
        if (session.stream.canStartTls())
            out.append(" STARTTLS");
        if (!session.mayLogin())
            out.append(" LOGINDISABLED"); // RFC 9051 §6.2.3
        for (const QByteArray &mechanism : sasl::mechanisms(saslOptions(session)))
            out.append(" AUTH=").append(mechanism);
        return out;
    }
    out.append(" IDLE NAMESPACE UIDPLUS UNSELECT CHILDREN LIST-EXTENDED LIST-STATUS SPECIAL-USE CREATE-SPECIAL-USE"
               " MOVE ESEARCH SEARCHRES WITHIN CONDSTORE QRESYNC BINARY UTF8=ACCEPT SAVEDATE STATUS=SIZE"
               " SORT THREAD=ORDEREDSUBJECT THREAD=REFERENCES METADATA QUOTA QUOTA=RES-STORAGE APPENDLIMIT=");
    out.append(QByteArray::number(session.options->maxMessageSize));
    if (!session.options->sieveUrl.isEmpty()) // RFC 6785 §2.1
        out.append(" FILTER=SIEVE IMAPSIEVE=").append(session.options->sieveUrl);
    return out;
}

sasl::ServerOptions saslOptions(const Session &session)
{
    const wire::TlsInfo tls = session.stream.tls();
    return { tls.active, session.options->allowPlaintext, tls.exporter, session.client() };
}

} // namespace imap
