// What a check wants done to a message that is accepted: header fields added, changed and taken away, another body, other
// recipients. Checks write them into MailFacts::edits; the Guard applies all of them at once, in one pass over the message.
// Values only.
#pragma once
#include "shared/address/mailaddress.h"

#include <QByteArray>
#include <memory>
#include <vector>

namespace storage {
class MessageBuffer;
}

namespace policy {

struct HeaderEdit
{
    enum Kind : quint8 {
        Prepend, // above everything
        Append, // below the last field
        Insert, // before the field that is `index`-th of all (0: above everything); milter's insert
        Replace, // the `index`-th field of that name, from 1; appended when there is none
        Remove, // the `index`-th field of that name, from 1; 0: all of them
    } kind = Prepend;
    QByteArray name;
    QByteArray value; // may be folded; CR, LF only as folding. No CRLF at the end
    int index = 0; // counts fields as they arrived
};

struct Edits
{
    std::vector<HeaderEdit> headers; // in order
    std::shared_ptr<storage::MessageBuffer> body; // null: as it is
    std::vector<MailAddress> addRecipients; // as Bcc: not looked at by checks any more
    std::vector<MailAddress> removeRecipients;
    std::vector<MailAddress> redirect; // not empty: these instead of all recipients
    std::optional<MailAddress> sender; // another reverse-path
    bool isEmpty() const
    {
        return headers.empty() && !body && addRecipients.empty() && removeRecipients.empty() && redirect.empty() && !sender;
    }
};

} // namespace policy
