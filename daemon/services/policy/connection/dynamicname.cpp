#include "services/policy/connection/dynamicname.h"

#include "services/policy/connection/outsider.h"

#include <algorithm>
#include <vector>

namespace policy {
namespace {
constexpr const char *lineWords[] = { "dyn", "dynamic", "dynip", "dynamicip", "dhcp", "dsl", "adsl", "vdsl", "sdsl", "xdsl", "pool", "pools", "ppp", "pppoe",
    "dialup", "dial", "dialin", "dip", "catv", "cable", "cablemodem", "cpe", "broadband", "residential", "resnet", "fttx", "ftth", "fttb", "wimax", "lte",
    "cgn", "cgnat", "home", "customer", "customers", "client", "clients", "subscriber", "mobile", "wireless" };
constexpr const char *mailWords[] = { "mail", "mails", "mailer", "mailout", "email", "mx", "mta", "smtp", "smtpd", "out", "outbound", "relay", "static", "sta",
    "server", "srv", "vps", "dedicated", "colo" };

struct Parts
{
    std::vector<QByteArray> words; // letters
    std::vector<QByteArray> numbers; // digits
};

// Cuts at everything that is no letter or digit, and between letters and digits.
Parts cut(QByteArrayView text)
{
    Parts parts;
    QByteArray piece;
    bool digits = false;
    const auto end = [&] {
        if (!piece.isEmpty())
            (digits ? parts.numbers : parts.words).push_back(piece);
        piece.clear();
    };
    for (const char c : text) {
        const bool digit = c >= '0' && c <= '9';
        const bool letter = c >= 'a' && c <= 'z';
        if ((!digit && !letter) || (!piece.isEmpty() && digit != digits))
            end();
        if (digit || letter) {
            digits = digit;
            piece += c;
        }
    }
    end();
    return parts;
}

// What stands left of the registered domain, guessed as the last two labels.
QByteArrayView hostPart(const QByteArray &name)
{
    const qsizetype last = name.lastIndexOf('.');
    const qsizetype before = last > 0 ? name.lastIndexOf('.', last - 1) : -1;
    return before > 0 ? QByteArrayView(name).first(before) : QByteArrayView();
}

template <class Words> QByteArray firstOf(const std::vector<QByteArray> &words, const Words &known)
{
    for (const QByteArray &word : words) {
        if (std::any_of(std::begin(known), std::end(known), [&](const char *one) { return word == one; }))
            return word;
    }
    return {};
}

bool holdsV4(QByteArrayView host, const std::vector<QByteArray> &numbers, quint32 v4)
{
    const int octets[4] = { int(v4 >> 24), int(v4 >> 16 & 255), int(v4 >> 8 & 255), int(v4 & 255) };
    // Three octets that follow each other, forwards or backwards: 10-2-0-192.dsl, p3-100-51.
    for (size_t i = 0; i + 3 <= numbers.size(); ++i) {
        int values[3];
        bool fine = true;
        for (size_t k = 0; k < 3; ++k) {
            values[k] = numbers[i + k].size() <= 3 ? numbers[i + k].toInt() : -1;
            fine = fine && values[k] >= 0;
        }
        for (int from = 0; fine && from <= 1; ++from) {
            const bool forwards = values[0] == octets[from] && values[1] == octets[from + 1] && values[2] == octets[from + 2];
            const bool backwards = values[2] == octets[from] && values[1] == octets[from + 1] && values[0] == octets[from + 2];
            if (forwards || backwards)
                return true;
        }
    }
    // In one piece: 192000002010, c000020a, 3221225994.
    QByteArray padded, hexadecimal;
    for (const int octet : octets) {
        padded += QByteArray::number(octet).rightJustified(3, '0');
        hexadecimal += QByteArray::number(octet, 16).rightJustified(2, '0');
    }
    const bool tellsNumber = v4 > 0xffffff && std::any_of(numbers.begin(), numbers.end(), [&](const QByteArray &n) { return n == QByteArray::number(v4); });
    return tellsNumber || host.contains(padded) || host.contains(hexadecimal);
}

bool holdsV6(QByteArrayView host, const QHostAddress &address)
{
    const Q_IPV6ADDR v6 = address.toIPv6Address();
    QByteArray whole;
    for (int i = 0; i < 16; ++i)
        whole += QByteArray::number(v6[i], 16).rightJustified(2, '0');
    QByteArray squeezed, dashed;
    for (const char c : host) {
        if (c != '-' && c != '.')
            squeezed += c;
        dashed += c == '.' ? '-' : c;
    }
    // All of it, or its last half, forwards or in nibbles backwards; or four of its groups as they are written.
    QByteArray backwards = whole;
    std::reverse(backwards.begin(), backwards.end());
    if (squeezed.contains(whole) || squeezed.contains(backwards) || (!whole.endsWith("000000000000001") && squeezed.contains(whole.last(16))))
        return true;
    QByteArray group;
    for (int i = 0; i < 16; i += 2) {
        group = QByteArray::number(v6[i] << 8 | v6[i + 1], 16);
        for (int k = 1; k < 4 && i + 2 * k < 16; ++k)
            group += '-' + QByteArray::number(v6[i + 2 * k] << 8 | v6[i + 2 * k + 1], 16);
        if (i <= 8 && group.count('-') == 3 && group.size() > 10 && dashed.contains(group))
            return true;
    }
    return false;
}
} // namespace

DynamicLook lookAt(const QByteArray &name, const QHostAddress &address)
{
    DynamicLook look;
    const QByteArrayView host = hostPart(name);
    const Parts parts = cut(host);
    bool isV4 = false;
    const quint32 v4 = address.toIPv4Address(&isV4);
    look.address = isV4 ? holdsV4(host, parts.numbers, v4) : holdsV6(host, address);
    look.word = firstOf(parts.words, lineWords);
    look.mail = !firstOf(parts.words, mailWords).isEmpty() && !(look.address && !look.word.isEmpty());
    return look;
}

bool DynamicNameCheck::applies(const Subject &subject) const
{
    return isOutsider(subject) && !isPrivate(subject.client->address) && !subject.session->reverseNames.isEmpty();
}

async::Task<void> DynamicNameCheck::run(Subject *subject)
{
    const SessionFacts &facts = *subject->session;
    const QByteArray reverse = facts.confirmedName.isEmpty() ? facts.reverseNames.first() : facts.confirmedName;
    const DynamicLook look = lookAt(reverse, subject->client->address);
    if (!look.isDynamic())
        co_return;
    Verdict verdict;
    verdict.check = name();
    verdict.result = look.address && !look.word.isEmpty() ? "sure" : "likely";
    verdict.score = look.address && !look.word.isEmpty() ? 2.5 : 1.2;
    verdict.reason = Sentence::of(look.word.isEmpty() ? QT_TRANSLATE_NOOP("daemon", "The client's name %1 looks like that of a customer's line, made from its address") : QT_TRANSLATE_NOOP("daemon", "The client's name %1 looks like that of a customer's line (%2)"), reverse, look.word);
    verdict.evidence = { { "name", reverse } };
    subject->say(std::move(verdict));
}

} // namespace policy
