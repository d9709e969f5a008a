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
    void add(const QString &id, const char *part, HealthState state, const QString &sentence, const QString &meaning = {}, const QString &advice = {})
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
    void isWell(const char *part, const QString &sentence) { add(QLatin1StringView(part), part, well, sentence); }
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
        report.add(QStringLiteral("listeners:none"), "listeners", trouble, QStringLiteral("The server listens nowhere"),
            QStringLiteral("No mail comes in, nobody can read or send"), QStringLiteral("Set listen.* in facteur.toml and start the server again"));
    else if (!takesMail)
        report.add(QStringLiteral("listeners:smtp"), "listeners", attention, QStringLiteral("The server does not listen for mail from other servers (listen.smtp is empty)"),
            QStringLiteral("Mail from outside does not come in here"), QStringLiteral("Nothing, if another server takes it in; else set listen.smtp in facteur.toml"));
    if (paused)
        report.add(QStringLiteral("listeners:paused"), "listeners", trouble, QStringLiteral("New connections have to wait: the process has no file descriptors left"),
            QStringLiteral("Mail programs and other servers connect slowly or not at all"), QStringLiteral("Raise LimitNOFILE= in the unit file, or lower limits.connections"));
    if (takesMail && !paused)
        report.isWell("listeners", QStringLiteral("Listening: %1").arg(services.join(QStringLiteral(", "))));
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
        report.add(QStringLiteral("certificates:none"), "certificates", trouble, QStringLiteral("There is no certificate"),
            QStringLiteral("Nobody can log in, and mail travels unencrypted"), QStringLiteral("Set tls.certificates in facteur.toml"));
        return;
    }
    bool named = false;
    for (const Facts::Certificate &certificate : f.certificates) {
        const QString id = QStringLiteral("certificate:") + certificate.file;
        const QString names = certificate.names.isEmpty() ? certificate.file : certificate.names.join(QStringLiteral(", "));
        const qint64 days = f.now.daysTo(certificate.notAfter);
        named = named || std::any_of(certificate.names.begin(), certificate.names.end(), [&](const QString &name) { return covers(name, QString::fromLatin1(f.hostname)); });
        const QString renew = QStringLiteral("Put a new certificate into %1 and its key, then reload the server").arg(certificate.file);
        if (certificate.notAfter <= f.now)
            report.add(id, "certificates", trouble, QStringLiteral("The certificate for %1 has expired").arg(names),
                QStringLiteral("Mail programs warn or refuse to connect"), renew);
        else if (days < limits.certificateAttentionDays)
            report.add(id, "certificates", days < limits.certificateTroubleDays ? trouble : attention,
                QStringLiteral("The certificate for %1 ends in %2 days").arg(names).arg(days), QStringLiteral("After that mail programs warn or refuse to connect"), renew);
        else
            report.add(id, "certificates", well, QStringLiteral("The certificate for %1 is valid for %2 more days").arg(names).arg(days));
    }
    if (!named)
        report.add(QStringLiteral("certificates:name"), "certificates", attention, QStringLiteral("No certificate names this server, %1").arg(QString::fromLatin1(f.hostname)),
            QStringLiteral("Mail programs that connect to that name warn"), QStringLiteral("Get a certificate for that name, or correct `hostname`"));
}

void judgeDisk(const Facts::Disk &disk, const Thresholds &limits, Report &report)
{
    const QString id = QStringLiteral("disk:") + disk.id;
    if (!disk.readable || disk.octets <= 0) {
        report.add(id, "disk", trouble, QStringLiteral("The directory for %1, %2, cannot be looked at").arg(disk.what, disk.path),
            QStringLiteral("Mail cannot be stored there"), QStringLiteral("See whether it is mounted and may be read by the server's user"));
        return;
    }
    const double percent = 100.0 * double(disk.freeOctets) / double(disk.octets);
    const double inodePercent = disk.inodes > 0 ? 100.0 * double(disk.freeInodes) / double(disk.inodes) : 100;
    const QString free = QStringLiteral("%1 (%2 %) are free on the disk with %3").arg(sizeText(disk.freeOctets)).arg(percent, 0, 'f', percent < 10 ? 1 : 0).arg(disk.what);
    const QString full = QStringLiteral("When it is full, other servers are told to keep their mail and try later");
    const QString room = QStringLiteral("Make room: delete or move what is large in %1, or give it a larger disk").arg(disk.path);
    HealthState state = well;
    if (disk.freeOctets < limits.diskTroubleOctets || percent < limits.diskTroublePercent)
        state = trouble;
    else if (percent < limits.diskAttentionPercent)
        state = attention;
    report.add(id, "disk", state, free, state == well ? QString() : full, state == well ? QString() : room);
    if (inodePercent < limits.diskAttentionPercent)
        report.add(QStringLiteral("inodes:") + disk.id, "disk", inodePercent < limits.diskTroublePercent ? trouble : attention,
            QStringLiteral("The disk with %1 has room for only %2 more files").arg(disk.what).arg(disk.freeInodes), full,
            QStringLiteral("Delete what consists of many small files, or give it another disk"));
}

void judgeQueue(const Facts &f, const Thresholds &limits, Report &report)
{
    if (!f.queue) {
        report.add(QStringLiteral("queue:unreadable"), "queue", trouble, QStringLiteral("The queue cannot be read"), QStringLiteral("Outgoing mail waits"),
            QStringLiteral("See what is wrong with the database"));
        return;
    }
    const Facts::Queue &queue = *f.queue;
    const qint64 hours = queue.oldest.isValid() ? queue.oldest.secsTo(f.now) / 3600 : 0;
    bool said = false;
    const auto say = [&](const char *id, HealthState state, const QString &sentence, const QString &meaning, const QString &advice) {
        report.add(QLatin1StringView(id), "queue", state, sentence, meaning, advice);
        said = true;
    };
    if (queue.paused)
        say("queue:paused", attention, QStringLiteral("Outgoing mail is paused, %1 messages wait").arg(queue.messages),
            QStringLiteral("Mail to other servers stays here; mail between your users and from outside goes on"), QStringLiteral("Resume it when you are ready"));
    else if (hours >= limits.queueOldHours)
        say("queue:old", hours >= 6 * limits.queueOldHours ? trouble : attention, QStringLiteral("The oldest message has been waiting for %1 hours").arg(hours),
            QStringLiteral("It could not be delivered yet; its sender is told if it goes on"), QStringLiteral("Look at the queue: the last answer says why"));
    if (queue.messages >= limits.queueMany)
        say("queue:many", attention, QStringLiteral("%1 messages wait in the queue").arg(queue.messages),
            QStringLiteral("They leave late; an account may be sending junk"), QStringLiteral("Look who sends them"));
    if (queue.held > 0)
        say("queue:held", attention, QStringLiteral("%1 recipients are held").arg(queue.held), QStringLiteral("They are not tried until somebody releases them"),
            QStringLiteral("Release or remove them"));
    if (!said)
        report.isWell("queue", queue.messages == 0 ? QStringLiteral("The queue is empty") : QStringLiteral("%1 messages wait, none for long").arg(queue.messages));
}

void judgeOutgoing(const Facts &f, Report &report)
{
    for (const Facts::Sender &sender : f.senders) {
        const QString account = QString::fromUtf8(sender.account);
        report.add(QStringLiteral("bot:") + account, "outgoing", trouble,
            QStringLiteral("%1 sent %2 messages to %3 recipients within an hour").arg(account).arg(sender.messages).arg(sender.recipients),
            QStringLiteral("That looks like a stolen password: soon other servers refuse all your mail"),
            QStringLiteral("Change the password, cut the account's sessions off, hold what it has in the queue"));
    }
    if (f.senders.empty())
        report.isWell("outgoing", QStringLiteral("No account sends unusually much"));
}

void judgeRest(const Facts &f, const Thresholds &limits, Report &report)
{
    if (f.databaseDown)
        report.add(QStringLiteral("database:away"), "database", trouble, QStringLiteral("The database %1 cannot be reached").arg(f.databaseName),
            QStringLiteral("No mail is lost, but none comes in or leaves until it is back"), QStringLiteral("Start the database, or look whether its disk is full"));
    else
        report.isWell("database", QStringLiteral("The database answers"));

    if (f.dnsFails && f.dnsFailures >= 2)
        report.add(QStringLiteral("dns:fails"), "dns", trouble, QStringLiteral("DNS does not answer: %1").arg(*f.dnsFails),
            QStringLiteral("Outgoing mail waits, because nobody says where it goes"), QStringLiteral("See whether this machine is online and dns.servers is right"));
    else
        report.isWell("dns", QStringLiteral("DNS answers"));

    if (std::abs(f.clock.jumpedSeconds) >= 120)
        report.add(QStringLiteral("clock:jumped"), "clock", attention, QStringLiteral("The clock was moved by %1 seconds").arg(f.clock.jumpedSeconds),
            QStringLiteral("Dates of mail and the times of retries may be odd for a while"), QStringLiteral("Nothing, if you set it right just now"));
    else if (f.clock.known && !f.clock.synchronized)
        report.add(QStringLiteral("clock:free"), "clock", attention, QStringLiteral("Nothing keeps this machine's clock right"),
            QStringLiteral("With a wrong clock certificates and signatures fail"), QStringLiteral("Turn on a time service: `timedatectl set-ntp true`"));
    else
        report.isWell("clock", f.clock.known ? QStringLiteral("The clock is kept right by a time service") : QStringLiteral("Nothing is wrong with the clock, as far as can be seen"));

    if (f.failedLogins >= limits.failedLoginsPerHour)
        report.add(QStringLiteral("logins:failed"), "logins", attention, QStringLiteral("%1 logins failed within an hour").arg(f.failedLogins),
            QStringLiteral("Somebody is guessing passwords; good ones hold"), QStringLiteral("See the bans and who is tried; give weak accounts new passwords"));
    else
        report.isWell("logins", QStringLiteral("%1 logins within an hour, %2 failed").arg(f.logins).arg(f.failedLogins));

    if (f.listings) {
        for (const Facts::Listing &listing : *f.listings)
            report.add(QStringLiteral("list:%1:%2").arg(listing.list, listing.address), "lists", trouble,
                QStringLiteral("Your address %1 is on the block list %2%3").arg(listing.address, listing.list, listing.why.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(listing.why)),
                QStringLiteral("Servers that ask that list refuse your mail or take it for junk"),
                QStringLiteral("End the cause first (an account that sends junk), then ask the list's operator to take you off"));
        if (f.listings->empty())
            report.isWell("lists", QStringLiteral("Your address is on no block list that this server asks"));
    }

    if (f.errors > 0)
        report.add(QStringLiteral("problems:errors"), "problems", attention, QStringLiteral("%1 kinds of errors in the last 24 hours").arg(f.errors),
            QStringLiteral("Each is explained below"), QStringLiteral("Read the last problems"));
    else
        report.isWell("problems", f.warnings == 0 ? QStringLiteral("No warnings in the last 24 hours") : QStringLiteral("%1 kinds of warnings in the last 24 hours").arg(f.warnings));
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
