// Live settings of the door: what its points lead to (services/policy/{engine,guard}), and the checks of content/.
#include "shared/settings/liverows.h"

namespace settings {

using T = LiveSetting::Type;

std::span<const LiveSetting> liveDoorRows()
{
    static constexpr LiveSetting rows[] = {
        { "door.enabled", T::Flag, "true", 0, 0, "", true,
            QT_TRANSLATE_NOOP("Settings", "Judge mail from outside. When it is off, only unknown recipients and relaying are refused.") },
        { "door.junk_score", T::Real, "5", -1000, 1000, "", true,
            QT_TRANSLATE_NOOP("Settings", "Points from which a mail goes to Junk.") },
        { "door.reject_score", T::Real, "15", -1000, 1000, "", true,
            QT_TRANSLATE_NOOP("Settings", "Points from which a mail is refused with 550.") },
        { "door.greylist_score", T::Real, "4", -1000, 1000, "", true,
            QT_TRANSLATE_NOOP("Settings", "Points from which a message that was looked at is asked to come back (451), when greylist.enabled is on and its sender is not known.") },
        { "door.check_patience", T::Number, "8000", 100, 120000, "", false,
            QT_TRANSLATE_NOOP("Settings", "Milliseconds a check may take before the decision is made without it. Scanners have times of their own.") },
        { "door.greeting_wait", T::Number, "2000", 0, 30000, "", false,
            QT_TRANSLATE_NOOP("Settings", "Milliseconds to wait with the greeting, to catch clients that speak first; 0: not at all.") },
        { "door.greeting_wait_for", T::Choice, "suspects", 0, 0, "suspects|strangers", false,
            QT_TRANSLATE_NOOP("Settings", "Who waits: clients that have bad marks already (a DNS list, no name or a dynamic one), or all that are not known as good.") },
        { "door.remember_good", T::Number, "86400", 0, 2592000, "", false,
            QT_TRANSLATE_NOOP("Settings", "Seconds for which what was found out about a good client's address is not asked again; 0: always ask.") },
        { "door.trusted_networks", T::List, "", 0, 0, "", false,
            QT_TRANSLATE_NOOP("Settings", "Addresses and networks of servers whose mail is taken without scoring: another MX of ours. They may not relay.") },
        { "door.explain_url", T::Text, "", 0, 0, "", true,
            QT_TRANSLATE_NOOP("Settings", "Where a refused sender can read on or ask for help, put at the end of refusals.") },
        { "door.lmtp", T::Flag, "false", 0, 0, "", false,
            QT_TRANSLATE_NOOP("Settings", "Judge the content of mail that comes by LMTP, too.") },
        { "door.rejects", T::Choice, "wanted", 0, 0, "off|wanted|all", true,
            QT_TRANSLATE_NOOP("Settings", "Keep mail that was refused for its content in the recipients' mailbox Rejects: for nobody, for users who have made such a mailbox, or for all.") },
        { "door.rejects_days", T::Number, "14", 1, 365, "", true,
            QT_TRANSLATE_NOOP("Settings", "Days for which it is kept there.") },
        { "door.trace_days", T::Number, "14", 1, 3650, "", false,
            QT_TRANSLATE_NOOP("Settings", "Days for which the story of each mail is kept, with all verdicts.") },
        // --- authentication of the sender ---
        { "spf.fail", T::Choice, "score", 0, 0, "score|reject|none", false,
            QT_TRANSLATE_NOOP("Settings", "What an SPF fail of the sender's domain leads to: points, a refusal, or nothing. Forwarded mail fails honestly.") },
        { "spf.fail_score", T::Real, "4", 0, 100, "", false, QT_TRANSLATE_NOOP("Settings", "Points for an SPF fail.") },
        { "spf.softfail_score", T::Real, "1.5", 0, 100, "", false, QT_TRANSLATE_NOOP("Settings", "Points for an SPF softfail.") },
        { "dkim.fail_score", T::Real, "0.5", 0, 100, "", false,
            QT_TRANSLATE_NOOP("Settings", "Points for a mail whose only DKIM signatures are broken. Mailing lists break them honestly.") },
        { "dmarc.policy", T::Choice, "honour", 0, 0, "honour|soften|none", true,
            QT_TRANSLATE_NOOP("Settings", "What a DMARC failure leads to: what the domain asks for; refusals softened to Junk; or points only.") },
        { "dmarc.reports", T::Flag, "true", 0, 0, "", false,
            QT_TRANSLATE_NOOP("Settings", "Send daily reports to domains that ask for them: what came under their name, and what became of it. Good manners, and how others find out about forgeries.") },
        { "dmarc.report_from", T::Text, "", 0, 0, "", false,
            QT_TRANSLATE_NOOP("Settings", "Address that those reports are from; empty: postmaster of this server's first domain.") },
        { "dmarc.fail_score", T::Real, "3", 0, 100, "", true, QT_TRANSLATE_NOOP("Settings", "Points for a mail that fails DMARC, whatever the domain asks for.") },
        { "arc.trusted_sealers", T::List, "", 0, 0, "", false,
            QT_TRANSLATE_NOOP("Settings", "Domains of forwarders and mailing lists whose ARC seal lifts a DMARC failure.") },
        { "arc.seal_domain", T::Text, "", 0, 0, "", false,
            QT_TRANSLATE_NOOP("Settings", "Domain whose key seals (ARC) mail of others that aliases and filter rules send on; empty: this host's, or the first domain with an RSA key.") },
        // --- sanity of the message ---
        { "sanity.reject", T::Flag, "false", 0, 0, "", false,
            QT_TRANSLATE_NOOP("Settings", "Refuse messages without exactly one From field or with a broken structure, instead of giving points.") },
        { "sanity.header_size", T::Number, "131072", 4096, 1048576, "", false, QT_TRANSLATE_NOOP("Settings", "Octets that a message's header may have; more is refused.") },
        { "sanity.header_fields", T::Number, "1000", 50, 20000, "", false, QT_TRANSLATE_NOOP("Settings", "Fields that a message's header may have; more is refused.") },
        { "sanity.mime_parts", T::Number, "500", 10, 10000, "", false, QT_TRANSLATE_NOOP("Settings", "Parts that a message may have; more is refused.") },
        { "sanity.mime_depth", T::Number, "30", 5, 100, "", false, QT_TRANSLATE_NOOP("Settings", "How deep parts may be nested; more is refused.") },
    };
    return rows;
}

// One row for each check that can be turned off or weighed.
#define FACTEUR_WEIGHT(check, about)                                                                                                                \
    { "door.weight." check, T::Real, "1", 0, 100, "", true, QT_TRANSLATE_NOOP("Settings", "Weight of the check " check ": " about " Its points are multiplied by this; 0 turns it off.") }

std::span<const LiveSetting> liveWeightRows()
{
    static constexpr LiveSetting rows[] = {
        FACTEUR_WEIGHT("sessions", "connections of one client at once."),
        FACTEUR_WEIGHT("rate-connections", "connections of one client in a while."),
        FACTEUR_WEIGHT("rate-mails", "mails of one client in a while."),
        FACTEUR_WEIGHT("rate-recipients", "recipients of one client in a while."),
        FACTEUR_WEIGHT("offences", "breaches of the protocol at earlier connections."),
        FACTEUR_WEIGHT("iprev", "does the client's address have a name that leads back to it?"),
        FACTEUR_WEIGHT("dynamic-name", "does that name look like a dial-up or home line?"),
        FACTEUR_WEIGHT("dnsbl", "DNS lists of addresses."),
        FACTEUR_WEIGHT("rhsbl-client", "DNS lists asked for the client's name."),
        FACTEUR_WEIGHT("rhsbl-helo", "DNS lists asked for the name in HELO."),
        FACTEUR_WEIGHT("rhsbl-sender", "DNS lists asked for the sender's domain."),
        FACTEUR_WEIGHT("pregreet", "clients that speak before the greeting."),
        FACTEUR_WEIGHT("helo", "is the name in HELO well-formed?"),
        FACTEUR_WEIGHT("helo-dns", "does the name in HELO exist?"),
        FACTEUR_WEIGHT("helo-forged", "does the client use our own name or address in HELO?"),
        FACTEUR_WEIGHT("sender-domain", "can the sender's domain be answered?"),
        FACTEUR_WEIGHT("own-sender", "strangers that write under our own domains."),
        FACTEUR_WEIGHT("recipients", "recipients of one mail."),
        FACTEUR_WEIGHT("harvest", "clients that try unknown recipients."),
        FACTEUR_WEIGHT("greylist", "unknown servers are asked to come back."),
        FACTEUR_WEIGHT("spf", "may the client send for the sender's domain (RFC 7208)?"),
        FACTEUR_WEIGHT("dkim", "signatures of the message (RFC 6376)."),
        FACTEUR_WEIGHT("dmarc", "does the domain in From vouch for the mail (RFC 7489)?"),
        FACTEUR_WEIGHT("dmarc-reports", "remembers what DMARC found, for the reports that domains ask for."),
        FACTEUR_WEIGHT("arc", "what forwarders found before they changed the mail (RFC 8617)."),
        FACTEUR_WEIGHT("sanity", "header and structure of the message."),
        FACTEUR_WEIGHT("gtube", "the test string that every filter takes for spam."),
        FACTEUR_WEIGHT("attachments", "forbidden attachments."),
        FACTEUR_WEIGHT("rule", "the administrator's own rules."),
        FACTEUR_WEIGHT("sender-list", "allowed and blocked senders."),
        FACTEUR_WEIGHT("milter", "milters."),
        FACTEUR_WEIGHT("policy-service", "policy services."),
        FACTEUR_WEIGHT("rspamd", "rspamd."),
        FACTEUR_WEIGHT("spamassassin", "SpamAssassin."),
        FACTEUR_WEIGHT("clamav", "ClamAV."),
        FACTEUR_WEIGHT("urls", "DNS lists of the links in a message."),
        FACTEUR_WEIGHT("bayes", "the words of the message, as the user has sorted mail."),
        FACTEUR_WEIGHT("reputation", "what came from the sender, its domain and its network before."),
    };
    return rows;
}

#undef FACTEUR_WEIGHT

} // namespace settings
