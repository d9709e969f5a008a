// Live settings of services/health: when something is worth telling a person, and where to look for the public address.
#include "shared/settings/liverows.h"

namespace settings {

using T = LiveSetting::Type;

std::span<const LiveSetting> liveHealthRows()
{
    static constexpr LiveSetting rows[] = {
        { "health.certificate_days", T::Number, "21", 1, 90, "", false,
            QT_TRANSLATE_NOOP("Settings", "Days before a certificate ends from which its end is announced; within a third of them it counts as trouble.") },
        { "health.disk_percent", T::Number, "10", 1, 50, "", false,
            QT_TRANSLATE_NOOP("Settings", "Free part of a disk, in percent, below which it is announced; below a third of it it counts as trouble.") },
        { "health.queue_hours", T::Number, "4", 1, 120, "", false,
            QT_TRANSLATE_NOOP("Settings", "Hours after which mail that still waits in the queue is announced.") },
        { "health.queue_messages", T::Number, "1000", 1, 1000000, "", false,
            QT_TRANSLATE_NOOP("Settings", "Messages in the queue from which their number is announced.") },
        { "health.failed_logins", T::Number, "100", 1, 1000000, "", false,
            QT_TRANSLATE_NOOP("Settings", "Failed logins in an hour from which they are announced.") },
        { "health.sender_messages", T::Number, "200", 0, 1000000, "", false,
            QT_TRANSLATE_NOOP("Settings", "Messages that an account may send in an hour before it looks like a stolen password; 0: not watched. It is announced, not stopped.") },
        { "health.sender_recipients", T::Number, "300", 0, 1000000, "", false,
            QT_TRANSLATE_NOOP("Settings", "Different recipients that an account may write to in an hour before it looks like a stolen password; 0: not watched.") },
        { "network.public_ipv4", T::Text, "", 0, 0, "", false,
            QT_TRANSLATE_NOOP("Settings", "The public IPv4 address, when it cannot be found out; empty: ask the router.") },
        { "network.public_ipv6", T::Text, "", 0, 0, "", false, QT_TRANSLATE_NOOP("Settings", "The public IPv6 address; empty: that of the interface.") },
        { "network.address_dns", T::Text, "", 0, 0, "", false,
            QT_TRANSLATE_NOOP("Settings", "NAME@SERVER: a DNS server (by address) that answers a question for NAME with the asker's address; empty: nobody is asked.") },
        { "network.address_url", T::Text, "", 0, 0, "", false,
            QT_TRANSLATE_NOOP("Settings", "A page that answers with the asker's address as plain text; empty: nobody is asked.") },
        { "network.reflector_url", T::Text, "", 0, 0, "", false,
            QT_TRANSLATE_NOOP("Settings", "A page that tries the asker's port %1 from outside and answers open or closed; empty: nobody is asked.") },
        { "network.test_domain", T::Text, "", 0, 0, "", false,
            QT_TRANSLATE_NOOP("Settings", "Domain on whose mail server the way out of port 25 is tried when none is named.") },
        { "network.router_address", T::Text, "", 0, 0, "", false,
            QT_TRANSLATE_NOOP("Settings", "Address of the router that is asked to lead ports here (PCP, NAT-PMP), when it is not the gateway of the default route. Takes effect at the next start.") },
        { "network.router_url", T::Text, "", 0, 0, "", false,
            QT_TRANSLATE_NOOP("Settings", "UPnP description of the router (http://…/rootDesc.xml), when it is not found by searching; empty: search.") },
    };
    return rows;
}

} // namespace settings
