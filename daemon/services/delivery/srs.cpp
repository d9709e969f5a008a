#include "services/delivery/srs.h"

#include <QMessageAuthenticationCode>
#include <cstring>

namespace delivery {

namespace {
constexpr char digits[] = "abcdefghijklmnopqrstuvwxyz234567"; // base32: local parts may lose their case on the way
constexpr int hashLength = 6; // 30 bits, and a limited time to guess them: a longer one leaves too little room for the address
constexpr int dayCycle = 1024;
constexpr qsizetype maxLocalPart = 64;

QByteArray timestamp(const QDateTime &now)
{
    const int day = int(now.toSecsSinceEpoch() / 86400 % dayCycle);
    return QByteArray { 1, digits[day / 32] } + digits[day % 32];
}

std::optional<int> ageOf(const QByteArray &stamp, const QDateTime &now)
{
    if (stamp.size() != 2)
        return std::nullopt;
    int day = 0;
    for (const char c : stamp.toLower()) {
        const char *at = c ? std::strchr(digits, c) : nullptr;
        if (!at)
            return std::nullopt;
        day = day * 32 + int(at - digits);
    }
    const int today = int(now.toSecsSinceEpoch() / 86400 % dayCycle);
    return (today - day + dayCycle) % dayCycle;
}

// `SRS0=a…`: also with `-` or `+`, which the scheme allows behind the digit.
bool hasMark(const QByteArray &local, char kind)
{
    return local.size() > 5 && local.first(3).compare("SRS", Qt::CaseInsensitive) == 0 && local[3] == kind
        && (local[4] == '=' || local[4] == '-' || local[4] == '+');
}

std::optional<MailAddress> make(const QByteArray &local, const QByteArray &domain)
{
    if (local.size() > maxLocalPart)
        return std::nullopt;
    MailAddress address = MailAddress::fromParts(local, domain);
    return MailAddress::parse(address.toString()); // nothing that could not be sent
}
} // namespace

QByteArray Srs::hash(const QByteArray &text) const
{
    const QByteArray mac = QMessageAuthenticationCode::hash(text.toLower(), m_secret.reveal(), QCryptographicHash::Sha256);
    QByteArray out;
    quint64 bits = 0;
    for (int i = 0; i < 5; ++i)
        bits = bits << 8 | uchar(mac[i]);
    for (int i = hashLength - 1; i >= 0; --i)
        out += digits[bits >> (5 * i) & 31];
    return out;
}

bool Srs::isRewritten(const MailAddress &address) { return hasMark(address.localPart(), '0') || hasMark(address.localPart(), '1'); }

std::optional<MailAddress> Srs::rewrite(const MailAddress &sender, const QByteArray &domain, const QDateTime &now) const
{
    if (sender.isEmpty() || sender.domain() == domain || sender.domain().startsWith('['))
        return std::nullopt;
    const QByteArray &local = sender.localPart();
    if (hasMark(local, '0')) { // the first forwarder's address becomes SRS1, its own hash inside
        const QByteArray rest = sender.domain() + '=' + local.sliced(4);
        return make("SRS1=" + hash(rest) + '=' + rest, domain);
    }
    if (hasMark(local, '1')) { // any further one only puts its own hash
        const qsizetype cut = local.indexOf('=', 5);
        if (cut < 0)
            return std::nullopt;
        const QByteArray rest = local.sliced(cut + 1);
        return make("SRS1=" + hash(rest) + '=' + rest, domain);
    }
    const QByteArray rest = timestamp(now) + '=' + sender.domain() + '=' + local;
    return make("SRS0=" + hash(rest) + '=' + rest, domain);
}

std::optional<MailAddress> Srs::reverse(const MailAddress &address, const QDateTime &now) const
{
    const QByteArray &local = address.localPart();
    const qsizetype cut = local.indexOf('=', 5);
    if (!isRewritten(address) || cut < 0)
        return std::nullopt;
    const QByteArray rest = local.sliced(cut + 1);
    if (local.sliced(5, cut - 5).compare(hash(rest), Qt::CaseInsensitive) != 0)
        return std::nullopt;
    if (hasMark(local, '1')) { // domain==hash=time=…, the second `=` being the separator the first forwarder wrote
        const qsizetype end = rest.indexOf('=');
        if (end <= 0 || end + 1 >= rest.size())
            return std::nullopt;
        return MailAddress::parse(MailAddress::fromParts("SRS0" + rest.sliced(end + 1), rest.first(end)).toString());
    }
    const qsizetype first = rest.indexOf('='), second = first < 0 ? -1 : rest.indexOf('=', first + 1);
    if (second < 0)
        return std::nullopt;
    const auto age = ageOf(rest.first(first), now);
    if (!age || *age > maxAge)
        return std::nullopt;
    return MailAddress::parse(MailAddress::fromParts(rest.sliced(second + 1), rest.sliced(first + 1, second - first - 1)).toString());
}

} // namespace delivery
