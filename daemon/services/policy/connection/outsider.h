// Whom the checks of connection/ and envelope/ are about: strangers that bring mail. Not who has logged in or is trusted.
// Loopback has no privilege but one: what is counted by address is not counted there, where all programs of the machine, and
// what a proxy brings, share one address.
#pragma once
#include "services/policy/networktable.h"
#include "services/policy/subject.h"

namespace policy {

inline bool isOutsider(const Subject &subject)
{
    const smtp::Client &client = *subject.client;
    return client.service == smtp::Service::Mx && !client.identity && !(subject.session && subject.session->trusted);
}

inline bool isCounted(const Subject &subject) { return isOutsider(subject) && !isLoopback(subject.client->address); }

} // namespace policy
