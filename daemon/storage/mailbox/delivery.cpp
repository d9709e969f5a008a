// Account: quota, and appending one message: written and synced without the lock, numbered and indexed under it.
#include "storage/mailbox/account.h"
#include "storage/maildir/foldername.h"

#include <QFile>
#include <ctime>

namespace storage {

// --- quota ---

void Account::setQuota(quint64 octets)
{
    const auto guard = lock();
    m_quota = octets;
}

Result<void> Account::knowAllSizes()
{
    if (m_sizesKnown)
        return {};
    const auto names = folderNames();
    if (!names)
        return names.failure();
    for (const QByteArray &name : *names) {
        if (m_mailboxes.contains(name) || (m_rows.contains(name) && !m_unclean))
            continue;
        auto mailbox = find(name);
        if (!mailbox && mailbox.failure().kind != Failure::Kind::NotFound)
            return mailbox.failure();
    }
    m_sizesKnown = true;
    return {};
}

QuotaState Account::usage() const
{
    QuotaState state;
    state.limit = m_quota;
    const auto add = [&](const MailboxRow &row) {
        state.used += row.size;
        state.messages += row.messages;
    };
    for (const MailboxRow &row : m_rows)
        add(row);
    for (const auto &mailbox : m_mailboxes)
        add(mailbox->row());
    return state;
}

Result<QuotaState> Account::quota()
{
    const auto guard = lock();
    if (m_closed)
        return closedFailure();
    if (auto known = knowAllSizes(); !known)
        return known.failure();
    return usage();
}

Result<void> Account::checkQuota(quint64 octets)
{
    if (!m_quota)
        return {};
    if (auto known = knowAllSizes(); !known)
        return known;
    const QuotaState state = usage();
    if (state.used + m_reserved + octets <= m_quota)
        return {};
    return Failure { Failure::Kind::OverQuota, "Mailbox is full",
        QStringLiteral("quota of %1: %2 of %3 octets used, %4 more wanted")
            .arg(QFile::decodeName(m_maildir))
            .arg(state.used)
            .arg(m_quota)
            .arg(octets) };
}

// --- delivery ---

Result<Account::Delivery> Account::begin(const QByteArray &name, const NewMessage &message)
{
    const auto canonical = canonicalName(name);
    if (!canonical)
        return Failure { Failure::Kind::NotFound, "Mailbox does not exist", canonical.failure().reason };
    const quint64 octets = quint64(message.prefix.size() + message.content->size());
    if (octets > 0xffffffffu)
        return Failure { Failure::Kind::TooLarge, "Message is too large", QString::number(octets) };
    const auto guard = lock();
    auto mailbox = find(*canonical);
    if (!mailbox)
        return mailbox.failure();
    if (auto placed = (*mailbox)->placeRemembered(); !placed)
        return placed.failure();
    if (auto fits = checkQuota(octets); !fits)
        return fits.failure();
    const auto bits = (*mailbox)->keywordBits(message.keywords, true);
    if (!bits)
        return bits.failure();
    Delivery delivery;
    delivery.mailbox = *mailbox;
    delivery.flags = (message.systemFlags & flag::System) | *bits;
    delivery.place = delivery.flags & flagsWithLetters ? Place::Cur : Place::New;
    delivery.reserved = octets;
    m_reserved += octets;
    return delivery;
}

void Account::name(Delivery &delivery, const WrittenFile &file)
{
    delivery.base = file.base;
    delivery.fileName = fileNameFor(file.base, delivery.place, delivery.flags);
    delivery.mailbox->setInFlight(delivery.base, true);
}

Result<AppendOutcome> Account::finish(Delivery &delivery, const WrittenFile &file, const CachedParts &parts)
{
    Mailbox &mailbox = *delivery.mailbox;
    Result<AppendOutcome> outcome = closedFailure();
    {
        const auto guard = lock();
        if (!m_closed) {
            std::vector<NewRow> rows(1);
            rows[0].record.size = quint32(file.crlfOctets);
            rows[0].record.flags = delivery.flags;
            rows[0].record.internalDate = file.internalDate;
            rows[0].record.savedDate = secondsIn(delivery.base); // a rebuilt index gets it from there
            rows[0].place = delivery.place;
            rows[0].base = delivery.base;
            rows[0].parts = parts;
            mailbox.rememberState();
            if (auto numbered = mailbox.number(rows); !numbered) {
                outcome = numbered.failure();
            } else {
                mailbox.applyNew(rows);
                auto written = commit({ &mailbox }, [&] { return mailbox.writeNew(rows) && mailbox.writeRow(); });
                if (written)
                    outcome = AppendOutcome { UidValidity(mailbox.row().uidValidity), rows[0].record.uid };
                else
                    outcome = written.failure();
            }
        }
        // Not answered, so not kept: whoever sends it tries again.
        if (!outcome)
            mailbox.folder().remove(storage::pathOf(delivery.place, delivery.fileName));
    }
    return outcome;
}

void Account::abandon(Delivery &delivery)
{
    if (!delivery.base.isEmpty())
        delivery.mailbox->setInFlight(delivery.base, false);
    const auto guard = lock();
    m_reserved -= delivery.reserved;
    delivery.reserved = 0;
}

Result<AppendOutcome> Account::append(const QByteArray &name, const NewMessage &message)
{
    auto begun = begin(name, message);
    if (!begun)
        return begun.failure();
    Delivery &delivery = *begun;
    Folder &folder = delivery.mailbox->folder();
    const auto deliver = [&]() -> Result<AppendOutcome> {
        auto file = folder.write(message);
        if (!file)
            return file.failure();
        this->name(delivery, *file);
        if (const int error = folder.publish(*file, delivery.place, delivery.fileName)) {
            folder.remove(file->temporary);
            return fileFailure(QStringLiteral("deliver message"), error);
        }
        if (const int error = folder.sync(delivery.place)) {
            folder.remove(storage::pathOf(delivery.place, delivery.fileName));
            return fileFailure(QStringLiteral("sync folder"), error);
        }
        return finish(delivery, *file, describeNew(message));
    };
    auto outcome = deliver();
    abandon(delivery);
    if (outcome)
        delivery.mailbox->notify();
    return outcome;
}

} // namespace storage
