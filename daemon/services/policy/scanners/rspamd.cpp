#include "services/policy/scanners/rspamd.h"

#include "services/policy/scanners/headers.h"

namespace policy::scanners {

bool RspamdCheck::applies(const Subject &subject) const
{
    const settings::Values &values = *subject.settings;
    if (values.text("scan.rspamd.address").isEmpty() || !subject.message)
        return false;
    return !subject.client->identity || values.flag("scan.rspamd.submission");
}

std::chrono::milliseconds RspamdCheck::patience(const Subject &subject) const
{
    return patienceFor(std::chrono::seconds(subject.settings->number("scan.rspamd.timeout")));
}

async::Task<RspamdReply> RspamdCheck::ask(const Parts *parts, Address address, const Subject *subject, Deadline deadline)
{
    auto stream = co_await connect(parts, address, deadline);
    const qint64 length = subject->message->size();
    stream->write(rspamdRequest(*subject, parts->hostname, length, address));
    co_await sendMessage(parts, stream.get(), subject->message, length, deadline);
    auto response = co_await readHttpResponse(stream.get(), HttpLimits(), deadline);
    if (response.status != 200)
        throw ScannerError("it answered with HTTP status " + QByteArray::number(response.status));
    auto reply = parseRspamdReply(response.body);
    if (!reply)
        throw ScannerError("its answer is not that of rspamd");
    co_return std::move(*reply);
}

async::Task<void> RspamdCheck::run(Subject *subject)
{
    const settings::Values &values = *subject->settings;
    const Outage outage { Outage::kindNamed(values.text("scan.rspamd.when_down")), values.real("scan.down_score") };
    const auto address = Address::parse(values.text("scan.rspamd.address"), 11333);
    if (!address) {
        subject->say(outageVerdict(name(), {}, address.failure().reason.toUtf8(), outage));
        co_return;
    }
    if (subject->message->size() > values.number("scan.rspamd.max_size")) {
        subject->say(tooLargeVerdict(name(), subject->message->size()));
        co_return;
    }
    Asking asking(m_parts, m_health.of(name(), address->toString()), name(), *address);
    std::optional<RspamdReply> reply;
    if (asking.begin()) {
        try {
            const Deadline deadline(m_parts.clock, std::chrono::seconds(values.number("scan.rspamd.timeout")));
            reply = co_await ask(&m_parts, *address, subject, deadline);
            asking.answered();
        } catch (...) {
            asking.failed(std::current_exception());
        }
    }
    if (!reply) {
        subject->say(outageVerdict(name(), *address, asking.problem(), outage));
        co_return;
    }
    auto edits = rspamdEdits(*reply, subject->message->header());
    for (HeaderEdit &edit : edits)
        subject->mail->edits.headers.push_back(std::move(edit));
    subject->say(rspamdVerdict(*reply, values.real("scan.rspamd.weight"), values.flag("scan.rspamd.reject")));
}

} // namespace policy::scanners
