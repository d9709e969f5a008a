// Live settings of the checks that look at clients and envelopes: services/policy/{connection,envelope}, bans, XCLIENT.
#include "shared/settings/liverows.h"

namespace settings {

using T = LiveSetting::Type;

std::span<const LiveSetting> liveClientRows()
{
    static constexpr LiveSetting rows[] = {
        // --- how much at once ---
        { "rate.window", T::Number, "600", 10, 86400, "", false,
            QT_TRANSLATE_NOOP("Settings", "Seconds within which a client's connections, mails and recipients are counted.") },
        { "rate.connections", T::Number, "100", 0, 1000000, "", false,
            QT_TRANSLATE_NOOP("Settings", "SMTP connections a stranger's address (an IPv6 /64) may make within the window; 0: any number.") },
        { "rate.mails", T::Number, "200", 0, 1000000, "", false,
            QT_TRANSLATE_NOOP("Settings", "Mails a stranger's address may bring within the window; 0: any number.") },
        { "rate.recipients", T::Number, "1000", 0, 1000000, "", false,
            QT_TRANSLATE_NOOP("Settings", "Recipients a stranger's address may name within the window; 0: any number.") },
        { "rate.tls_sessions", T::Number, "0", 0, 1000000, "", false,
            QT_TRANSLATE_NOOP("Settings", "New TLS sessions a client's address may negotiate within the window, on SMTP and submission; resumed ones cost little and do not count. 0: any number.") },
        { "rate.sessions", T::Number, "20", 0, 100000, "", false,
            QT_TRANSLATE_NOOP("Settings", "SMTP connections a stranger's address may have open at once; 0: any number.") },
        { "rate.wide_factor", T::Number, "5", 0, 1000, "", false,
            QT_TRANSLATE_NOOP("Settings", "How many times as much a whole neighbourhood (IPv4 /24, IPv6 /48) may do as one address; 0: neighbourhoods are not counted.") },
        { "tarpit.longest", T::Number, "15000", 0, 120000, "", false,
            QT_TRANSLATE_NOOP("Settings", "Milliseconds that clients which broke the rules before wait for an answer at most; 0: nobody is slowed down.") },
        { "early.remember", T::Number, "86400", 0, 2592000, "", false,
            QT_TRANSLATE_NOOP("Settings", "Seconds for which a client that spoke before the greeting is remembered.") },
        // --- bans ---
        { "ban.automatic", T::Flag, "true", 0, 0, "", false,
            QT_TRANSLATE_NOOP("Settings", "Ban addresses by themselves that guess passwords, scan or try unknown recipients. Bans by hand work in any case.") },
        { "ban.threshold", T::Number, "20", 2, 10000, "", false,
            QT_TRANSLATE_NOOP("Settings", "Points within the window that make a ban: a wrong password counts 1, an unknown recipient 1, speaking before the greeting 3, many bad commands 3, another protocol 5.") },
        { "ban.window", T::Number, "600", 10, 86400, "", false, QT_TRANSLATE_NOOP("Settings", "Seconds within which those points fade away.") },
        { "ban.wide_factor", T::Number, "5", 0, 1000, "", false,
            QT_TRANSLATE_NOOP("Settings", "How many times the threshold makes a ban of a whole neighbourhood (IPv4 /24, IPv6 /48); 0: only addresses are banned.") },
        { "ban.first", T::Number, "900", 10, 2592000, "", false,
            QT_TRANSLATE_NOOP("Settings", "Seconds that the first ban of an address takes. Each further one takes four times as long.") },
        { "ban.longest", T::Number, "604800", 60, 31536000, "", false, QT_TRANSLATE_NOOP("Settings", "Seconds that a ban takes at most.") },
        { "ban.forget", T::Number, "2592000", 60, 31536000, "", false, QT_TRANSLATE_NOOP("Settings", "Seconds after which an ended ban is forgotten, and the next one is a first one again.") },
        { "ban.never", T::List, "", 0, 0, "", false,
            QT_TRANSLATE_NOOP("Settings", "Addresses and networks that are never banned, such as 192.0.2.0/24. This machine itself never is, nor an address from which somebody has logged in within the last week.") },
        // --- DNS lists ---
        { "dnsbl.enabled", T::Flag, "true", 0, 0, "", false,
            QT_TRANSLATE_NOOP("Settings", "Ask DNS lists about clients and senders (facteurctl dnsbl list). What is asked tells the lists' operators who sends you mail.") },
        { "dnsbl.patience", T::Number, "3000", 100, 20000, "", false, QT_TRANSLATE_NOOP("Settings", "Milliseconds to wait for all DNS lists together; who is late is left out.") },
        // --- HELO, sender, recipients ---
        { "helo.require_valid", T::Flag, "false", 0, 0, "", false,
            QT_TRANSLATE_NOOP("Settings", "Refuse clients whose name in HELO is none, or another's address. Otherwise it counts against them.") },
        { "helo.reject_forged", T::Flag, "true", 0, 0, "", false, QT_TRANSLATE_NOOP("Settings", "Refuse strangers that say HELO with this server's own name or address.") },
        { "sender.require_domain", T::Flag, "false", 0, 0, "", false,
            QT_TRANSLATE_NOOP("Settings", "Refuse senders whose domain has no mail server and no address, and put off those whose DNS does not answer. Otherwise it counts against them. Domains that say they take no mail are refused in any case.") },
        { "sender_callout.enabled", T::Flag, "false", 0, 0, "", true,
            QT_TRANSLATE_NOOP("Settings", "Ask the sender's mail server whether it knows the sender, and refuse mail from addresses that do not exist. It costs other servers a connection for each new sender, and some block who asks much.") },
        { "sender_callout.unknown", T::Choice, "accept", 0, 0, "accept|defer", true,
            QT_TRANSLATE_NOOP("Settings", "What to do with a mail while its sender's server does not answer that question: take it, or ask the client to come back.") },
        { "sender_callout.patience", T::Number, "7000", 1000, 60000, "", false,
            QT_TRANSLATE_NOOP("Settings", "Milliseconds that the client waits for the answer of the sender's server.") },
        { "sender_callout.good_for", T::Number, "2678400", 60, 31536000, "", false,
            QT_TRANSLATE_NOOP("Settings", "Seconds for which a sender that is known there is not asked about again.") },
        { "sender_callout.bad_for", T::Number, "10800", 60, 31536000, "", false,
            QT_TRANSLATE_NOOP("Settings", "Seconds for which a sender that is not known there is refused without asking again.") },
        { "recipients.per_mail", T::Number, "200", 0, 100000, "", true,
            QT_TRANSLATE_NOOP("Settings", "Recipients that a stranger's mail may have here; it brings the rest in another mail. RFC 5321 asks for at least 100. 0: as many as the server takes.") },
        { "message.max_size", T::Number, "0", 0, 100000000000.0, "", true,
            QT_TRANSLATE_NOOP("Settings", "Octets that a message for our domains may have; 0: as many as the server takes (limits.message_size). Larger ones are refused, or returned when they were for others, too.") },
        { "harvest.free", T::Number, "5", 0, 10000, "", false,
            QT_TRANSLATE_NOOP("Settings", "Unknown recipients a client may name within an hour before it is slowed down.") },
        { "harvest.most", T::Number, "20", 0, 10000, "", false,
            QT_TRANSLATE_NOOP("Settings", "Unknown recipients within an hour after which the connection is closed; 0: never.") },
        // --- greylisting ---
        { "greylist.enabled", T::Flag, "false", 0, 0, "", true,
            QT_TRANSLATE_NOOP("Settings", "Ask strangers to come back in a few minutes, which mail servers do and bots seldom. Delays the first mail of each correspondent.") },
        { "greylist.score", T::Real, "2", 0, 1000, "", true,
            QT_TRANSLATE_NOOP("Settings", "Greylist only who has so many points against it already; 0: every stranger.") },
        { "greylist.delay", T::Number, "300", 1, 86400, "", true, QT_TRANSLATE_NOOP("Settings", "Seconds after which the second try is let in.") },
        { "greylist.window", T::Number, "172800", 60, 2592000, "", true, QT_TRANSLATE_NOOP("Settings", "Seconds within which the second try must come.") },
        { "greylist.lifetime", T::Number, "3024000", 3600, 31536000, "", true,
            QT_TRANSLATE_NOOP("Settings", "Seconds since its last mail for which a correspondent is let in at once.") },
        { "greylist.auto_allow", T::Number, "5", 0, 1000, "", false,
            QT_TRANSLATE_NOOP("Settings", "Correspondents of one network whose mail came back, after which the whole network is let in; 0: never.") },
        // --- proxies ---
        { "smtp.xclient_hosts", T::List, "", 0, 0, "", false,
            QT_TRANSLATE_NOOP("Settings", "Addresses and networks of proxies and filters that may say, with XCLIENT and XFORWARD, whom they speak for. They can pass for anybody, also for your users.") },
    };
    return rows;
}

} // namespace settings
