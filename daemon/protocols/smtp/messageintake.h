// Watches a message while it comes in: its size, NULs, line lengths, Received fields; in submission it holds the header until
// it is whole and hands it on completed (submissionheader.h). RFC 5321 §4.5.3.1, §6.3, §2.3.7; RFC 6409 §8.
//
// Content octets go through unchanged: bare CR and LF are kept, since they cannot end the data (DotReader) and changing them
// would break signatures. Pure but for what it remembers; never holds more than the header.
#pragma once
#include "protocols/smtp/serveroptions.h"
#include "protocols/smtp/submissionheader.h"

#include <QByteArray>
#include <QByteArrayView>
#include <memory>
#include <optional>
#include <vector>

namespace smtp {

class MessageIntake
{
public:
    // `missing`: what submission adds; only looked at with options.fixHeader.
    MessageIntake(std::shared_ptr<const ServerOptions> options, MissingFields missing);

    // Octets of the message → octets to store now (valid until the next call); empty when there are none or the message is
    // refused.
    QByteArrayView accept(QByteArrayView octets);
    // At the end of data: what was still held back.
    QByteArrayView finish();

    void refuse(Reply reply); // for a reason from outside; the first one counts
    const std::optional<Reply> &refusal() const { return m_refusal; }
    qint64 size() const { return m_size; } // of what came, not of what was stored
    const std::vector<MailAddress> &authors() const { return m_authors; } // submission: From and Sender
    const std::vector<MailAddress> &resenders() const { return m_resenders; } // submission: SubmittedHeader::resenders

private:
    void watchHeader(QByteArrayView octets);
    void watchLines(QByteArrayView octets);
    QByteArrayView completeHeader(qsizetype length);

    std::shared_ptr<const ServerOptions> m_options;
    MissingFields m_missing;
    std::optional<Reply> m_refusal;
    qint64 m_size = 0;
    qint64 m_lineLength = 0; // of the line under way
    bool m_inHeader = true;
    int m_received = 0;
    QByteArray m_lineStart; // first octets of a header line under way
    QByteArray m_held; // submission: the header so far; then the completed one
    bool m_holding;
    std::vector<MailAddress> m_authors, m_resenders;
};

} // namespace smtp
