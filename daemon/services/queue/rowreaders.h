// Rows as values: the column lists of the queue's tables and the functions that read them stand together. Inside the queue only.
#pragma once
#include "services/queue/values.h"
#include "storage/sql/sql.h"

namespace queue {

inline qint64 ms(const QDateTime &when) { return when.isValid() ? when.toMSecsSinceEpoch() : 0; }
inline QDateTime fromMs(qint64 value) { return QDateTime::fromMSecsSinceEpoch(value, Qt::UTC); }

inline MailAddress addressFrom(const QByteArray &text)
{
    if (text.isEmpty())
        return {};
    if (auto parsed = MailAddress::parse(text))
        return *parsed;
    const qsizetype at = text.lastIndexOf('@');
    return MailAddress::fromParts(text.left(at), text.mid(at + 1));
}

#define MESSAGE_COLUMNS "m.id, m.trace, m.sender, m.created, m.size, m.spool_name, m.message_id, m.envid, m.ret, m.body, m.smtputf8, m.is_report, m.tls"
constexpr int messageColumns = 13;
inline Message readMessage(const sql::Row &row)
{
    Message message;
    message.id = QueueId(row.integer(0));
    message.trace = row.bytes(1);
    message.sender = addressFrom(row.bytes(2));
    message.created = fromMs(row.integer(3));
    message.size = row.integer(4);
    message.spoolName = row.bytes(5);
    message.messageId = row.bytes(6);
    message.envid = row.bytes(7);
    message.ret = Return(row.integer(8));
    message.body = Body(row.integer(9));
    message.smtpUtf8 = row.boolean(10);
    message.isReport = row.boolean(11);
    message.tls = Tls(row.integer(12));
    return message;
}

#define RECIPIENT_COLUMNS "r.id, r.address, r.orcpt, r.notify, r.account, r.destination, r.state, r.attempts, r.next_attempt, r.last_reply, r.delay_notified, r.lease_owner, r.lease_until, r.deliver_by, r.deliver_by_return"
inline Recipient readRecipient(const sql::Row &row, int first)
{
    Recipient recipient;
    recipient.id = RecipientId(row.integer(first));
    recipient.address = addressFrom(row.bytes(first + 1));
    recipient.orcpt = row.bytes(first + 2);
    recipient.notify = quint8(row.integer(first + 3));
    recipient.account = AccountId(row.integer(first + 4));
    recipient.destination = row.bytes(first + 5);
    recipient.state = State(row.integer(first + 6));
    recipient.attempts = int(row.integer(first + 7));
    recipient.nextAttempt = fromMs(row.integer(first + 8));
    recipient.lastReply = row.bytes(first + 9);
    recipient.delayNotified = row.boolean(first + 10);
    recipient.leaseOwner = row.bytes(first + 11);
    recipient.leaseUntil = fromMs(row.integer(first + 12));
    if (row.integer(first + 13) > 0)
        recipient.deliverBy = fromMs(row.integer(first + 13));
    recipient.deliverByReturn = row.boolean(first + 14);
    return recipient;
}

} // namespace queue
