// Received-SPF. RFC 7208 §9.1.
#include "formats/mime/builder.h"
#include "mailauth/spf/check.h"

namespace spf {

namespace {
// dot-atom or quoted-string; whatever a peer said, only printable characters and UTF-8 get out.
QByteArray keyValue(QByteArrayView value)
{
    const auto isDotAtom = [](QByteArrayView text) {
        bool wantAtom = true;
        for (const char c : text) {
            const bool atext = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')
                || QByteArrayView("!#$%&'*+-/=?^_`{|}~").contains(c);
            if (!atext && (c != '.' || wantAtom))
                return false;
            wantAtom = c == '.';
        }
        return !wantAtom;
    };
    if (isDotAtom(value))
        return value.toByteArray();
    QByteArray quoted = "\"";
    for (const char c : value) {
        if (uchar(c) < 0x20 || c == 0x7f)
            continue;
        if (c == '"' || c == '\\')
            quoted += '\\';
        quoted += c;
    }
    return quoted + '"';
}

QByteArray comment(const Result &result, const QByteArray &who, const QByteArray &client)
{
    switch (result.code) {
    case Code::Pass:
        return who + " designates " + client + " as permitted sender";
    case Code::Fail:
    case Code::SoftFail:
        return who + " does not designate " + client + " as permitted sender";
    case Code::Neutral:
        return client + " is neither permitted nor denied by " + who;
    case Code::None:
        return who + " has no SPF record";
    case Code::TempError:
    case Code::PermError:
        break;
    }
    return "error in processing " + who;
}

// Inside a comment parentheses and backslashes are quoted.
QByteArray commentText(const QByteArray &text)
{
    QByteArray safe;
    for (const char c : text) {
        if (uchar(c) < 0x20 || c == 0x7f)
            continue;
        if (c == '(' || c == ')' || c == '\\')
            safe += '\\';
        safe += c;
    }
    return safe;
}
} // namespace

QByteArray receivedSpf(const Result &result, const Question &question, Identity identity)
{
    bool isV4 = false;
    const quint32 v4 = question.client.toIPv4Address(&isV4);
    const QByteArray client = (isV4 ? QHostAddress(v4) : question.client).toString().toLatin1();
    const bool mailFrom = identity == Identity::MailFrom;
    const QByteArray sender = !mailFrom ? QByteArray()
        : question.sender.isEmpty()     ? "postmaster@" + question.helo
                                        : question.sender;
    const QByteArray who = "domain of " + (mailFrom ? sender : question.helo);
    const QByteArray host = question.receiver.isEmpty() ? QByteArray() : question.receiver + ": ";

    QByteArray value = QByteArray(name(result.code)) + " (" + commentText(host + comment(result, who, client)) + ')';
    const auto add = [&](const char *key, const QByteArray &text) {
        if (!text.isEmpty())
            value += QByteArray(value.endsWith(')') ? " " : "; ") + key + '=' + keyValue(text);
    };
    add("client-ip", client);
    add("envelope-from", sender);
    add("helo", question.helo);
    add("identity", mailFrom ? "mailfrom" : "helo");
    add("mechanism", result.mechanism);
    add("problem", result.problem);
    add("receiver", question.receiver);
    return mime::headerField("Received-SPF", value);
}

} // namespace spf
