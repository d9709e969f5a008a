// RFC 3463 codes in words that help whoever wrote the mail.
#include "formats/dsn/report.h"

namespace dsn {

namespace {
struct Row
{
    const char *status; // without the class; `4.` matches every detail of subject 4
    const char *happened;
    const char *todo;
};

// The most telling ones first; the subject's own row (a prefix) behind its details.
constexpr Row failures[] = {
    { "1.1", "This address does not exist at the recipient's server.",
        "Check the spelling of the part before the @ and send the message again, or ask the recipient for the right address." },
    { "1.2", "The domain after the @ does not exist or has no mail server.",
        "Check the spelling of the part after the @ and send the message again." },
    { "1.3", "The recipient's server does not accept the form of this address.",
        "Check the address for typing errors and send the message again." },
    { "1.6", "The recipient has moved and left no new address.", "Ask the recipient for the new address in another way." },
    { "1.8", "The recipient's server does not accept your own address as a sender.",
        "Ask the administrator of your mail server to look at the answer quoted below." },
    { "1.10", "The domain after the @ states that it does not receive any mail.",
        "Check the spelling of the part after the @; if it is right, reach the recipient in another way." },
    { "1.", "The recipient's server does not accept this address.",
        "Check the address for typing errors and send the message again." },
    { "2.1", "The recipient's mailbox is closed.", "Reach the recipient in another way." },
    { "2.2", "The recipient's mailbox is full.", "Tell the recipient in another way, and send the message again later." },
    { "2.3", "The message is larger than the recipient's mailbox accepts.",
        "Send it without large attachments, or share those in another way." },
    { "2.", "The recipient's mailbox did not take the message.", "Send the message again later or reach the recipient in another way." },
    { "3.4", "The message is larger than the recipient's server accepts.",
        "Send it without large attachments, or share those in another way." },
    { "3.", "The recipient's server cannot handle the message at present.", "Send the message again later." },
    { "4.4", "No mail server could be found for the domain after the @.",
        "Check the spelling of the part after the @ and send the message again." },
    { "4.6", "The message went in a circle: some address forwards it back to where it came from.",
        "Tell the recipient or the recipient's administrator: a forwarding rule there leads back to itself." },
    { "4.7", "The recipient's server could not be reached, or did not take the message, for so long that we stopped trying.",
        "Check the address; if it is right, reach the recipient in another way, or send the message again when the server is back." },
    { "4.", "The recipient's server could not be reached.", "Send the message again later; check the address if it happens again." },
    { "6.7", "The address or the message uses international characters, which the recipient's server does not support.",
        "Ask the recipient for an address in plain letters." },
    { "6.", "The recipient's server cannot handle the form of the message's content.",
        "Send it in a simpler form, for example as plain text." },
    { "7.", "The recipient's server refused the message because of its rules (for example against spam).",
        "Read the answer quoted below: it may say what to change. If it does not, ask the administrator of your mail server." },
};
} // namespace

Explanation explain(Action action, const QByteArray &status)
{
    switch (action) {
    case Action::Delivered:
        return { "The message was delivered to the recipient's mailbox.", "You need not do anything." };
    case Action::Relayed:
        return { "The message was handed over to the next mail server, which does not report any further.",
            "You need not do anything; no more news of a success will come." };
    case Action::Expanded:
        return { "The message was delivered to this address, which stands for several others, and sent on to them.",
            "You need not do anything." };
    case Action::Delayed:
        return { "The message could not be delivered yet.",
            "You need not do anything and should not send it again: we keep trying and will tell you if we give up." };
    case Action::Failed:
        break;
    }
    const QByteArrayView code = status.size() > 2 ? QByteArrayView(status).sliced(2) : QByteArrayView();
    for (const Row &row : failures) {
        const QByteArrayView wanted(row.status);
        if (wanted.endsWith('.') ? code.startsWith(wanted) : code == wanted)
            return { row.happened, row.todo };
    }
    return { "The recipient's server refused the message.",
        "Read the answer quoted below: it may say why. If it does not, ask the administrator of your mail server." };
}

} // namespace dsn
