#include "services/health/facts.h"

#include <algorithm>

namespace health {

using model::HealthItem;
using model::HealthState;

namespace {

constexpr HealthState well = HealthState::Well, attention = HealthState::Attention, trouble = HealthState::Trouble;

class Report
{
public:
    void add(const QString &id, const char *part, HealthState state, const Sentence &sentence, const Sentence &meaning = {}, const Sentence &advice = {})
    {
        HealthItem item;
        item.id = id;
        item.part = QLatin1StringView(part);
        item.state = state;
        item.sentence = sentence;
        item.meaning = meaning;
        item.advice = advice;
        m_items.push_back(std::move(item));
    }
    void isWell(const char *part, const Sentence &sentence) { add(QLatin1StringView(part), part, well, sentence); }
    std::vector<HealthItem> sorted()
    {
        std::stable_sort(m_items.begin(), m_items.end(), [](const HealthItem &a, const HealthItem &b) { return a.state > b.state; });
        return std::move(m_items);
    }

private:
    std::vector<HealthItem> m_items;
};

QString sizeText(qint64 octets)
{
    if (octets >= qint64(10) << 30)
        return QStringLiteral("%1 GB").arg(octets >> 30);
    return QStringLiteral("%1 MB").arg(octets >> 20);
}

void judgeListeners(const Facts &f, Report &report)
{
    QStringList services;
    bool takesMail = false;
    for (const Facts::Listener &listener : f.listeners) {
        const QString name = QString::fromLatin1(listener.service);
        takesMail = takesMail || listener.service == "smtp";
        if (!services.contains(name))
            services << name;
    }
    const bool paused = f.acceptPaused.isValid() && f.acceptPaused.secsTo(f.now) < 600;
    if (services.isEmpty())
        report.add(QStringLiteral("listeners:none"), "listeners", trouble, Sentence(QT_TRANSLATE_NOOP("daemon", "The server listens nowhere")),
            Sentence(QT_TRANSLATE_NOOP("daemon", "No mail comes in, nobody can read or send")), Sentence(QT_TRANSLATE_NOOP("daemon", "Set listen.* in facteur.toml and start the server again")));
    else if (!takesMail)
        report.add(QStringLiteral("listeners:smtp"), "listeners", attention, Sentence(QT_TRANSLATE_NOOP("daemon", "The server does not listen for mail from other servers (listen.smtp is empty)")),
            Sentence(QT_TRANSLATE_NOOP("daemon", "Mail from outside does not come in here")), Sentence(QT_TRANSLATE_NOOP("daemon", "Nothing, if another server takes it in; else set listen.smtp in facteur.toml")));
    if (paused)
        report.add(QStringLiteral("listeners:paused"), "listeners", trouble, Sentence(QT_TRANSLATE_NOOP("daemon", "New connections have to wait: the process has no file descriptors left")),
            Sentence(QT_TRANSLATE_NOOP("daemon", "Mail programs and other servers connect slowly or not at all")), Sentence(QT_TRANSLATE_NOOP("daemon", "Raise LimitNOFILE= in the unit file, or lower limits.connections")));
    if (takesMail && !paused)
        report.isWell("listeners", Sentence::of(QT_TRANSLATE_NOOP("daemon", "Listening: %1"), services.join(QStringLiteral(", "))));
}

bool covers(const QString &pattern, const QString &host)
{
    if (pattern.startsWith(u"*.")) // one label, RFC 9525 §6.3
        return host.section(u'.', 1) == pattern.sliced(2) && host.contains(u'.');
    return pattern.compare(host, Qt::CaseInsensitive) == 0;
}

void judgeCertificates(const Facts &f, const Thresholds &limits, Report &report)
{
    if (f.certificates.empty()) {
        report.add(QStringLiteral("certificates:none"), "certificates", trouble, Sentence(QT_TRANSLATE_NOOP("daemon", "There is no certificate")),
            Sentence(QT_TRANSLATE_NOOP("daemon", "Nobody can log in, and mail travels unencrypted")), Sentence(QT_TRANSLATE_NOOP("daemon", "Set tls.certificates in facteur.toml")));
        return;
    }
    bool named = false;
    for (const Facts::Certificate &certificate : f.certificates) {
        const QString id = QStringLiteral("certificate:") + certificate.file;
        const QString names = certificate.names.isEmpty() ? certificate.file : certificate.names.join(QStringLiteral(", "));
        const qint64 days = f.now.daysTo(certificate.notAfter);
        named = named || std::any_of(certificate.names.begin(), certificate.names.end(), [&](const QString &name) { return covers(name, QString::fromLatin1(f.hostname)); });
        const Sentence renew = Sentence::of(QT_TRANSLATE_NOOP("daemon", "Put a new certificate into %1 and its key, then reload the server"), certificate.file);
        if (certificate.notAfter <= f.now)
            report.add(id, "certificates", trouble, Sentence::of(QT_TRANSLATE_NOOP("daemon", "The certificate for %1 has expired"), names),
                Sentence(QT_TRANSLATE_NOOP("daemon", "Mail programs warn or refuse to connect")), renew);
        else if (days < limits.certificateAttentionDays)
            report.add(id, "certificates", days < limits.certificateTroubleDays ? trouble : attention,
                Sentence::counted(QT_TRANSLATE_N_NOOP("daemon", "The certificate for %1 ends in %n days"), days, names), Sentence(QT_TRANSLATE_NOOP("daemon", "After that mail programs warn or refuse to connect")), renew);
        else
            report.add(id, "certificates", well, Sentence::counted(QT_TRANSLATE_N_NOOP("daemon", "The certificate for %1 is valid for %n more days"), days, names));
    }
    if (!named)
        report.add(QStringLiteral("certificates:name"), "certificates", attention, Sentence::of(QT_TRANSLATE_NOOP("daemon", "No certificate names this server, %1"), QString::fromLatin1(f.hostname)),
            Sentence(QT_TRANSLATE_NOOP("daemon", "Mail programs that connect to that name warn")), Sentence(QT_TRANSLATE_NOOP("daemon", "Get a certificate for that name, or correct `hostname`")));
}

void judgeDisk(const Facts::Disk &disk, const Thresholds &limits, Report &report)
{
    const QString id = QStringLiteral("disk:") + disk.id;
    if (!disk.readable || disk.octets <= 0) {
        report.add(id, "disk", trouble, Sentence::of(QT_TRANSLATE_NOOP("daemon", "The directory for %1, %2, cannot be looked at"), disk.what, disk.path),
            Sentence(QT_TRANSLATE_NOOP("daemon", "Mail cannot be stored there")), Sentence(QT_TRANSLATE_NOOP("daemon", "See whether it is mounted and may be read by the server's user")));
        return;
    }
    const double percent = 100.0 * double(disk.freeOctets) / double(disk.octets);
    const double inodePercent = disk.inodes > 0 ? 100.0 * double(disk.freeInodes) / double(disk.inodes) : 100;
    const Sentence free = Sentence::of(QT_TRANSLATE_NOOP("daemon", "%1 (%2 %) are free on the disk with %3"), sizeText(disk.freeOctets), QString::number(percent, 'f', percent < 10 ? 1 : 0), disk.what);
    const Sentence full = Sentence(QT_TRANSLATE_NOOP("daemon", "When it is full, other servers are told to keep their mail and try later"));
    const Sentence room = Sentence::of(QT_TRANSLATE_NOOP("daemon", "Make room: delete or move what is large in %1, or give it a larger disk"), disk.path);
    HealthState state = well;
    if (disk.freeOctets < limits.diskTroubleOctets || percent < limits.diskTroublePercent)
        state = trouble;
    else if (percent < limits.diskAttentionPercent)
        state = attention;
    report.add(id, "disk", state, free, state == well ? Sentence() : full, state == well ? Sentence() : room);
    if (inodePercent < limits.diskAttentionPercent)
        report.add(QStringLiteral("inodes:") + disk.id, "disk", inodePercent < limits.diskTroublePercent ? trouble : attention,
            Sentence::counted(QT_TRANSLATE_N_NOOP("daemon", "The disk with %1 has room for only %n more files"), disk.freeInodes, disk.what), full,
            Sentence(QT_TRANSLATE_NOOP("daemon", "Delete what consists of many small files, or give it another disk")));
}

void judgeQueue(const Facts &f, const Thresholds &limits, Report &report)
{
    if (!f.queue) {
        report.add(QStringLiteral("queue:unreadable"), "queue", trouble, Sentence(QT_TRANSLATE_NOOP("daemon", "The queue cannot be read")), Sentence(QT_TRANSLATE_NOOP("daemon", "Outgoing mail waits")),
            Sentence(QT_TRANSLATE_NOOP("daemon", "See what is wrong with the database")));
        return;
    }
    const Facts::Queue &queue = *f.queue;
    const qint64 hours = queue.oldest.isValid() ? queue.oldest.secsTo(f.now) / 3600 : 0;
    bool said = false;
    const auto say = [&](const char *id, HealthState state, const Sentence &sentence, const Sentence &meaning, const Sentence &advice) {
        report.add(QLatin1StringView(id), "queue", state, sentence, meaning, advice);
        said = true;
    };
    if (queue.paused)
        say("queue:paused", attention, Sentence::counted(QT_TRANSLATE_N_NOOP("daemon", "Outgoing mail is paused, %n messages wait"), queue.messages),
            Sentence(QT_TRANSLATE_NOOP("daemon", "Mail to other servers stays here; mail between your users and from outside goes on")), Sentence(QT_TRANSLATE_NOOP("daemon", "Resume it when you are ready")));
    else if (hours >= limits.queueOldHours)
        say("queue:old", hours >= 6 * limits.queueOldHours ? trouble : attention, Sentence::counted(QT_TRANSLATE_N_NOOP("daemon", "The oldest message has been waiting for %n hours"), hours),
            Sentence(QT_TRANSLATE_NOOP("daemon", "It could not be delivered yet; its sender is told if it goes on")), Sentence(QT_TRANSLATE_NOOP("daemon", "Look at the queue: the last answer says why")));
    if (queue.messages >= limits.queueMany)
        say("queue:many", attention, Sentence::counted(QT_TRANSLATE_N_NOOP("daemon", "%n messages wait in the queue"), queue.messages),
            Sentence(QT_TRANSLATE_NOOP("daemon", "They leave late; an account may be sending junk")), Sentence(QT_TRANSLATE_NOOP("daemon", "Look who sends them")));
    if (queue.held > 0)
        say("queue:held", attention, Sentence::counted(QT_TRANSLATE_N_NOOP("daemon", "%n recipients are held"), queue.held), Sentence(QT_TRANSLATE_NOOP("daemon", "They are not tried until somebody releases them")),
            Sentence(QT_TRANSLATE_NOOP("daemon", "Release or remove them")));
    if (!said)
        report.isWell("queue", queue.messages == 0 ? Sentence(QT_TRANSLATE_NOOP("daemon", "The queue is empty")) : Sentence::counted(QT_TRANSLATE_N_NOOP("daemon", "%n messages wait, none for long"), queue.messages));
}

void judgeOutgoing(const Facts &f, Report &report)
{
    for (const Facts::Sender &sender : f.senders) {
        const QString account = QString::fromUtf8(sender.account);
        report.add(QStringLiteral("bot:") + account, "outgoing", trouble,
            Sentence::of(QT_TRANSLATE_NOOP("daemon", "%1 sent %2 messages to %3 recipients within an hour"), account, sender.messages, sender.recipients),
            Sentence(QT_TRANSLATE_NOOP("daemon", "That looks like a stolen password: soon other servers refuse all your mail")),
            Sentence(QT_TRANSLATE_NOOP("daemon", "Change the password, cut the account's sessions off, hold what it has in the queue")));
    }
    if (f.senders.empty())
        report.isWell("outgoing", Sentence(QT_TRANSLATE_NOOP("daemon", "No account sends unusually much")));
}

void judgeRest(const Facts &f, const Thresholds &limits, Report &report)
{
    if (f.databaseDown)
        report.add(QStringLiteral("database:away"), "database", trouble, Sentence::of(QT_TRANSLATE_NOOP("daemon", "The database %1 cannot be reached"), f.databaseName),
            Sentence(QT_TRANSLATE_NOOP("daemon", "No mail is lost, but none comes in or leaves until it is back")), Sentence(QT_TRANSLATE_NOOP("daemon", "Start the database, or look whether its disk is full")));
    else
        report.isWell("database", Sentence(QT_TRANSLATE_NOOP("daemon", "The database answers")));

    if (f.dnsFails && f.dnsFailures >= 2)
        report.add(QStringLiteral("dns:fails"), "dns", trouble, Sentence::of(QT_TRANSLATE_NOOP("daemon", "DNS does not answer: %1"), *f.dnsFails),
            Sentence(QT_TRANSLATE_NOOP("daemon", "Outgoing mail waits, because nobody says where it goes")), Sentence(QT_TRANSLATE_NOOP("daemon", "See whether this machine is online and dns.servers is right")));
    else
        report.isWell("dns", Sentence(QT_TRANSLATE_NOOP("daemon", "DNS answers")));

    if (std::abs(f.clock.jumpedSeconds) >= 120)
        report.add(QStringLiteral("clock:jumped"), "clock", attention, Sentence::counted(QT_TRANSLATE_N_NOOP("daemon", "The clock was moved by %n seconds"), f.clock.jumpedSeconds),
            Sentence(QT_TRANSLATE_NOOP("daemon", "Dates of mail and the times of retries may be odd for a while")), Sentence(QT_TRANSLATE_NOOP("daemon", "Nothing, if you set it right just now")));
    else if (f.clock.known && !f.clock.synchronized)
        report.add(QStringLiteral("clock:free"), "clock", attention, Sentence(QT_TRANSLATE_NOOP("daemon", "Nothing keeps this machine's clock right")),
            Sentence(QT_TRANSLATE_NOOP("daemon", "With a wrong clock certificates and signatures fail")), Sentence(QT_TRANSLATE_NOOP("daemon", "Turn on a time service: `timedatectl set-ntp true`")));
    else
        report.isWell("clock", f.clock.known ? Sentence(QT_TRANSLATE_NOOP("daemon", "The clock is kept right by a time service")) : Sentence(QT_TRANSLATE_NOOP("daemon", "Nothing is wrong with the clock, as far as can be seen")));

    if (f.failedLogins >= limits.failedLoginsPerHour)
        report.add(QStringLiteral("logins:failed"), "logins", attention, Sentence::counted(QT_TRANSLATE_N_NOOP("daemon", "%n logins failed within an hour"), f.failedLogins),
            Sentence(QT_TRANSLATE_NOOP("daemon", "Somebody is guessing passwords; good ones hold")), Sentence(QT_TRANSLATE_NOOP("daemon", "See the bans and who is tried; give weak accounts new passwords")));
    else
        report.isWell("logins", Sentence::of(QT_TRANSLATE_NOOP("daemon", "%1 logins within an hour, %2 failed"), f.logins, f.failedLogins));

    if (f.listings) {
        for (const Facts::Listing &listing : *f.listings)
            report.add(QStringLiteral("list:%1:%2").arg(listing.list, listing.address), "lists", trouble,
                listing.why.isEmpty() ? Sentence::of(QT_TRANSLATE_NOOP("daemon", "Your address %1 is on the block list %2"), listing.address, listing.list)
                                      : Sentence::of(QT_TRANSLATE_NOOP("daemon", "Your address %1 is on the block list %2 (%3)"), listing.address, listing.list, listing.why),
                Sentence(QT_TRANSLATE_NOOP("daemon", "Servers that ask that list refuse your mail or take it for junk")),
                Sentence(QT_TRANSLATE_NOOP("daemon", "End the cause first (an account that sends junk), then ask the list's operator to take you off")));
        if (f.listings->empty())
            report.isWell("lists", Sentence(QT_TRANSLATE_NOOP("daemon", "Your address is on no block list that this server asks")));
    }

    if (f.errors > 0)
        report.add(QStringLiteral("problems:errors"), "problems", attention, Sentence::counted(QT_TRANSLATE_N_NOOP("daemon", "%n kinds of errors in the last 24 hours"), f.errors),
            Sentence(QT_TRANSLATE_NOOP("daemon", "Each is explained below")), Sentence(QT_TRANSLATE_NOOP("daemon", "Read the last problems")));
    else
        report.isWell("problems", f.warnings == 0 ? Sentence(QT_TRANSLATE_NOOP("daemon", "No warnings in the last 24 hours")) : Sentence::counted(QT_TRANSLATE_N_NOOP("daemon", "%n kinds of warnings in the last 24 hours"), f.warnings));
}

} // namespace

std::vector<HealthItem> judge(const Facts &facts, const Thresholds &limits)
{
    Report report;
    judgeListeners(facts, report);
    judgeCertificates(facts, limits, report);
    for (const Facts::Disk &disk : facts.disks)
        judgeDisk(disk, limits, report);
    judgeQueue(facts, limits, report);
    judgeOutgoing(facts, report);
    judgeRest(facts, limits, report);
    return report.sorted();
}

} // namespace health
