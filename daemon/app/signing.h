// What signs the mail that leaves: DKIM for ours, ARC for others' that is sent on; and the records that publish the keys.
// All that is made here blocks: for pool threads.
#pragma once
#include "services/delivery/dispatch.h"
#include "services/policy/guard.h"
#include "services/policy/signing/signingkeys.h"
#include "shared/model/dnsadvice.h"

namespace app {

struct Parts;

// Fields for the top of a message of our users.
std::function<delivery::Signatures(const smtp::ReadOctets &read, qint64 size)> userSigner(Parts &parts, const Clock &clock);
// The same for mail that the house writes itself, reports and answers, as it leaves.
std::function<QByteArray(const QByteArray &content)> ownSigner(Parts &parts, const Clock &clock);
decltype(policy::GuardParts::seal) sealer(Parts &parts, const QByteArray &hostname, const Clock &clock);

std::vector<model::DnsRecord> keyRecords(policy::SigningKeys &keys, const QByteArray &domain);

} // namespace app
