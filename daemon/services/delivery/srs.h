// The Sender Rewriting Scheme: mail that is sent on goes out under an address of ours, so that SPF passes, and a bounce to
// that address finds the way back. `SRS0=hash=time=domain=local`, and `SRS1=hash=domain==…` when the sender is such an
// address of another forwarder already (libsrs2's form, which postsrsd and others write, too).
// Always: only addresses that we have made are taken apart, for `maxAge` days. Pure; thread: any.
#pragma once
#include "shared/address/mailaddress.h"
#include "shared/base/secret.h"

#include <QByteArray>
#include <QDateTime>
#include <optional>

namespace delivery {

class Srs
{
public:
    static constexpr int maxAge = 30; // days: five of queueing elsewhere, and whatever a bounce takes
    explicit Srs(Secret secret)
        : m_secret(std::move(secret))
    {
    }
    // Under `domain`, which is ours. Nothing when it would be too long for RFC 5321 §4.5.3.1.1, or there is no sender.
    std::optional<MailAddress> rewrite(const MailAddress &sender, const QByteArray &domain, const QDateTime &now) const;
    static bool isRewritten(const MailAddress &address); // by its form; whose it is, reverse() knows
    // Where mail to such an address goes. Nothing: not made by us, or too long ago.
    std::optional<MailAddress> reverse(const MailAddress &address, const QDateTime &now) const;

private:
    QByteArray hash(const QByteArray &text) const;
    const Secret m_secret;
};

} // namespace delivery
