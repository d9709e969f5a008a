// What a scan found in a mailbox's folder, against what the arrays say. Thread: under the account's lock.
#pragma once
#include "storage/mailbox/mailbox.h"

namespace storage {

struct Mailbox::Found
{
    qint64 times[2] = { 0, 0 }; // of new/ and cur/, before they were read
    qint64 clock = 0; // then
    Listing listing;
    std::vector<size_t> strangers; // in the listing: files nobody knows
    struct Change
    {
        size_t at; // in the arrays
        quint64 flags;
        Place place;
        QByteArray oddName;
    };
    std::vector<Change> changes;
    std::vector<size_t> missing; // in the arrays: no file any more
    struct Odd
    {
        QByteArray base, name;
    };
    std::vector<Odd> odd; // strangers with names that say it in other words than ours

    // The folder is known up to the times found; not when a clock tick might hide a change behind them, and nobody watches.
    void keep(Folder &folder, bool watched) const
    {
        constexpr qint64 tick = 20'000'000;
        for (const Place place : { Place::New, Place::Cur }) {
            const qint64 time = times[int(place)];
            folder.setKnown(place, watched || clock - time > tick || time > clock ? time : 0);
        }
    }
};

} // namespace storage
