// Live settings of the filters and scanners that look at a message: services/policy/{scanners,attachments}.
#include "shared/settings/liverows.h"

namespace settings {

using T = LiveSetting::Type;

std::span<const LiveSetting> liveScannerRows()
{
    static constexpr LiveSetting rows[] = {
        // --- rspamd ---
        { "scan.rspamd.address", T::Text, "", 0, 0, "", false,
            QT_TRANSLATE_NOOP("Settings", "Where rspamd's normal worker listens, such as 127.0.0.1:11333 or unix:/run/rspamd/normal.sock. Empty: rspamd is not asked.") },
        { "scan.rspamd.timeout", T::Number, "20", 1, 300, "", false,
            QT_TRANSLATE_NOOP("Settings", "Seconds in which rspamd must have answered; then it counts as down for this mail.") },
        { "scan.rspamd.when_down", T::Choice, "accept", 0, 0, "accept|defer|score", false,
            QT_TRANSLATE_NOOP("Settings", "What becomes of mail while rspamd does not answer: accept it unseen, defer it (the sender tries again), or give it scan.down_score points.") },
        { "scan.rspamd.max_size", T::Number, "52428800", 1024, 1073741824, "", false,
            QT_TRANSLATE_NOOP("Settings", "Messages of more octets are not shown to rspamd. It should not be more than rspamd's own max_message.") },
        { "scan.rspamd.weight", T::Real, "0.5", 0, 100, "", false,
            QT_TRANSLATE_NOOP("Settings", "Points of the door for one point of rspamd.") },
        { "scan.rspamd.reject", T::Flag, "true", 0, 0, "", false,
            QT_TRANSLATE_NOOP("Settings", "Refuse what rspamd says to reject. Otherwise it goes to Junk.") },
        { "scan.rspamd.submission", T::Flag, "false", 0, 0, "", false,
            QT_TRANSLATE_NOOP("Settings", "Show rspamd also what this server's own users send.") },
        // --- SpamAssassin ---
        { "scan.spamd.address", T::Text, "", 0, 0, "", false,
            QT_TRANSLATE_NOOP("Settings", "Where SpamAssassin's spamd listens, such as 127.0.0.1:783 or unix:/run/spamd.sock. Empty: SpamAssassin is not asked.") },
        { "scan.spamd.user", T::Text, "", 0, 0, "", false,
            QT_TRANSLATE_NOOP("Settings", "Whose preferences SpamAssassin uses: a name, or * for the recipient's address when a mail has one recipient. Empty: spamd's own.") },
        { "scan.spamd.timeout", T::Number, "60", 1, 600, "", false,
            QT_TRANSLATE_NOOP("Settings", "Seconds in which SpamAssassin must have answered; then it counts as down for this mail.") },
        { "scan.spamd.when_down", T::Choice, "accept", 0, 0, "accept|defer|score", false,
            QT_TRANSLATE_NOOP("Settings", "What becomes of mail while SpamAssassin does not answer: accept it unseen, defer it (the sender tries again), or give it scan.down_score points.") },
        { "scan.spamd.max_size", T::Number, "1048576", 1024, 1073741824, "", false,
            QT_TRANSLATE_NOOP("Settings", "Messages of more octets are not shown to SpamAssassin, which is slow with large ones; spam seldom is.") },
        { "scan.spamd.weight", T::Real, "1", 0, 100, "", false,
            QT_TRANSLATE_NOOP("Settings", "Points of the door for one point of SpamAssassin.") },
        { "scan.spamd.reject_score", T::Real, "15", 0, 1000, "", false,
            QT_TRANSLATE_NOOP("Settings", "Points of SpamAssassin from which on a mail is refused; what it calls spam below goes to Junk. 0: never refuse.") },
        // --- ClamAV ---
        { "scan.clamd.address", T::Text, "", 0, 0, "", false,
            QT_TRANSLATE_NOOP("Settings", "Where ClamAV's clamd listens, such as unix:/run/clamav/clamd.ctl or 127.0.0.1:3310. Empty: ClamAV is not asked.") },
        { "scan.clamd.timeout", T::Number, "60", 1, 600, "", false,
            QT_TRANSLATE_NOOP("Settings", "Seconds in which ClamAV must have answered; then it counts as down for this mail.") },
        { "scan.clamd.when_down", T::Choice, "defer", 0, 0, "accept|defer|score", false,
            QT_TRANSLATE_NOOP("Settings", "What becomes of mail while ClamAV does not answer: accept it unseen, defer it (the sender tries again), or give it scan.down_score points.") },
        { "scan.clamd.max_size", T::Number, "104857600", 1024, 4294967295.0, "", false,
            QT_TRANSLATE_NOOP("Settings", "Messages of more octets are not shown to ClamAV. It must not be more than StreamMaxLength in clamd.conf.") },
        { "scan.clamd.action", T::Choice, "reject", 0, 0, "reject|junk|hold|discard", false,
            QT_TRANSLATE_NOOP("Settings", "What becomes of a mail with a virus: refuse it, put it into Junk, hold it in the queue, or throw it away without a word.") },
        { "scan.clamd.submission", T::Flag, "true", 0, 0, "", false,
            QT_TRANSLATE_NOOP("Settings", "Show ClamAV also what this server's own users send.") },
        // --- milters, policy servers ---
        { "scan.milters", T::List, "", 0, 0, "", false,
            QT_TRANSLATE_NOOP("Settings", "Milters, in order: an address each, such as unix:/run/opendkim/opendkim.sock, and behind it timeout=30, down=accept|defer|score, for=mx|submission|all.") },
        { "scan.policy_services", T::List, "", 0, 0, "", false,
            QT_TRANSLATE_NOOP("Settings", "Policy servers of Postfix's protocol, in order: an address each, such as 127.0.0.1:10023, and behind it stage=connect|helo|mail|rcpt|end, timeout=30, down=accept|defer|score, for=mx|submission|all, ok=dunno|accept.") },
        { "scan.down_score", T::Real, "2", 0, 100, "", false,
            QT_TRANSLATE_NOOP("Settings", "Points for a mail that a scanner could not look at, where it is set to score.") },
        // --- attachments ---
        { "attachments.action", T::Choice, "reject", 0, 0, "off|score|junk|hold|reject", true,
            QT_TRANSLATE_NOOP("Settings", "What becomes of a mail with a forbidden attachment: nothing, points, Junk, held in the queue, or refused.") },
        { "attachments.extensions", T::List,
            "ade, adp, apk, appinstaller, application, appref-ms, appx, appxbundle, bat, cab, chm, cmd, com, cpl, diagcab, "
            "diagcfg, diagpkg, dll, dmg, ex, ex_, exe, gadget, hlp, hpj, hta, img, ins, iso, isp, jar, jnlp, js, jse, lib, "
            "library-ms, lnk, mde, mjs, msc, msh, mshxml, msi, msix, msixbundle, msp, mst, msu, nsh, pif, ps1, ps1xml, "
            "ps2, psc1, reg, scf, scr, sct, search-ms, settingcontent-ms, shb, shs, sys, udl, url, vb, vbe, vbp, vbs, vhd, "
            "vhdx, vxd, website, wsb, wsc, wsf, wsh, xbap, xll, xnk", 0, 0, "", true,
            QT_TRANSLATE_NOOP("Settings", "Endings of file names that are forbidden, also within archives. With exe, programs under other names are forbidden too.") },
        { "attachments.types", T::List,
            "application/x-msdownload, application/x-msdos-program, application/x-dosexec, application/hta, application/x-ms-shortcut, "
            "application/vnd.microsoft.portable-executable", 0, 0, "", true,
            QT_TRANSLATE_NOOP("Settings", "Types of files, as the mail declares them, that are forbidden.") },
        { "attachments.names", T::List, "", 0, 0, "", true,
            QT_TRANSLATE_NOOP("Settings", "Names of files that are forbidden: literal, with * and ?, or /regular expressions/.") },
        { "attachments.archives", T::Flag, "true", 0, 0, "", true,
            QT_TRANSLATE_NOOP("Settings", "Look for forbidden files within archives (ZIP, tar, gzip, RAR), one level deep in one another.") },
        { "attachments.encrypted", T::Choice, "off", 0, 0, "off|score|junk|hold|reject", true,
            QT_TRANSLATE_NOOP("Settings", "What becomes of a mail with an encrypted archive, into which no scanner can look.") },
        { "attachments.score", T::Real, "5", 0, 100, "", true,
            QT_TRANSLATE_NOOP("Settings", "Points for a forbidden attachment, where it is set to score.") },
        { "attachments.max_size", T::Number, "67108864", 1024, 1073741824, "", false,
            QT_TRANSLATE_NOOP("Settings", "Messages of more octets are not searched for forbidden attachments.") },
        { "attachments.submission", T::Flag, "false", 0, 0, "", false,
            QT_TRANSLATE_NOOP("Settings", "Forbid these attachments also in what this server's own users send.") },
    };
    return rows;
}

} // namespace settings
