// What a server offers in its answer to EHLO or LHLO. RFC 5321 §4.1.1.1. Unknown keywords and nonsense are passed over.
#include "protocols/smtp/clientsession.h"

namespace smtp {

Capabilities parseCapabilities(const Reply &ehloReply)
{
    Capabilities caps;
    caps.esmtp = true;
    const QList<QByteArray> lines = ehloReply.text().split('\n');
    for (const QByteArray &line : lines.sliced(1)) {
        QList<QByteArray> words = line.simplified().toUpper().split(' ');
        QByteArray keyword = words.takeFirst();
        if (keyword.startsWith("AUTH=")) { // before RFC 2554
            words.prepend(keyword.sliced(5));
            keyword = "AUTH";
        }
        if (keyword == "PIPELINING") {
            caps.pipelining = true;
        } else if (keyword == "SIZE") {
            bool fine = false;
            caps.hasSize = true;
            const qint64 size = words.value(0).toLongLong(&fine);
            caps.size = fine && size > 0 ? size : 0;
        } else if (keyword == "8BITMIME") {
            caps.eightBitMime = true;
        } else if (keyword == "BINARYMIME") {
            caps.binaryMime = true;
        } else if (keyword == "SMTPUTF8") {
            caps.smtpUtf8 = true;
        } else if (keyword == "REQUIRETLS") {
            caps.requireTls = true;
        } else if (keyword == "CHUNKING") {
            caps.chunking = true;
        } else if (keyword == "DSN") {
            caps.dsn = true;
        } else if (keyword == "ENHANCEDSTATUSCODES") {
            caps.enhancedStatusCodes = true;
        } else if (keyword == "STARTTLS") {
            caps.startTls = true;
        } else if (keyword == "AUTH") {
            for (const QByteArray &word : words) {
                if (!word.isEmpty() && !caps.authMechanisms.contains(word))
                    caps.authMechanisms += word;
            }
        } else if (keyword == "LIMITS") {
            for (const QByteArray &word : words) {
                if (word.startsWith("RCPTMAX="))
                    caps.maxRecipients = std::max(0, word.sliced(8).toInt());
                else if (word.startsWith("MAILMAX="))
                    caps.maxMessages = std::max(0, word.sliced(8).toInt());
            }
        }
    }
    return caps;
}

} // namespace smtp
