#include "services/delivery/dispatch.h"

#include "services/delivery/dispatchrun.h"
#include "shared/base/log.h"

#include <unordered_map>

namespace delivery {

void Dispatch::Run::sort()
{
    std::unordered_map<qint64, size_t> index;
    for (size_t i = 0; i < parcel.recipients.size(); ++i) {
        const ParcelRecipient &recipient = parcel.recipients[i];
        if (recipient.refused) {
            fail(i, *recipient.refused);
            continue;
        }
        if (!recipient.relay && recipient.where.local.empty() && recipient.where.external.empty()) {
            fail(i, { 550, 1, 1, "No such mailbox here" });
            continue;
        }
        if (!recipient.where.external.empty() && wasDeliveredTo(*parcel.content, recipient.recipient.address)) {
            fail(i, { 554, 4, 6, "This address forwards to one that forwards back to it: mail loops" });
            logEvent(Severity::Warning, "delivery", "forwarding-loop",
                { { "trace", parcel.trace }, { "from", parcel.sender.toString() }, { "to", recipient.recipient.address.toString() } });
            continue;
        }
        for (const directory::LocalTarget &target : recipient.where.local) {
            const auto [found, isNew] = index.try_emplace(target.account.id.value(), accounts.size());
            if (isNew)
                accounts.push_back({ target.account, false, {}, false, false });
            targets[i].push_back(found->second);
        }
    }
}

std::vector<ParcelOutcome> Dispatch::deliverNow(const Parcel &parcel)
{
    Run run(*this, parcel);
    run.sort();
    if (parcel.held) {
        run.hold();
        return std::move(run.outcomes);
    }
    run.forward();
    // The queue refused while nothing is done yet: better all of it later than a part now.
    bool refused = false;
    for (size_t i = 0; i < run.outcomes.size(); ++i)
        refused = refused || (run.failed(i) && run.outcomes[i].reply.isTransient());
    if (parcel.oneAnswer && refused && !run.anyDone) {
        for (size_t i = 0; i < run.outcomes.size(); ++i) {
            if (run.outcomes[i].reply.isTransient()) {
                const smtp::Reply reply = run.outcomes[i].reply;
                for (size_t j = 0; j < run.outcomes.size(); ++j)
                    run.fail(j, reply);
                return std::move(run.outcomes);
            }
        }
    }
    run.deliverLocally();
    run.conclude();
    if (parcel.oneAnswer && run.anyDone)
        run.queueFailed();
    return std::move(run.outcomes);
}

} // namespace delivery
