#include "services/policy/scanners/spamd.h"

#include "protocols/smtp/receivedheader.h"

namespace policy::scanners {

SpamdReply parseSpamdReply(QByteArrayView answer)
{
    // `SPAMD/1.1 0 EX_OK`, fields, an empty line, the symbols.
    const qsizetype end = answer.indexOf("\r\n\r\n");
    const QList<QByteArray> lines = answer.first(end < 0 ? answer.size() : end).toByteArray().split('\n');
    const QList<QByteArray> first = lines.value(0).trimmed().split(' ');
    if (first.size() < 2 || !first[0].startsWith("SPAMD/"))
        throw ScannerError("its answer is not that of spamd");
    if (first[1] != "0")
        throw ScannerError("spamd says: " + singleLine(lines[0].trimmed().left(200)));
    SpamdReply reply;
    bool found = false;
    for (const QByteArray &line : lines.mid(1)) {
        const qsizetype colon = line.indexOf(':');
        if (colon < 0 || line.first(colon).trimmed().compare("spam", Qt::CaseInsensitive) != 0)
            continue;
        // `Spam: True ; 15.0 / 5.0`
        const QList<QByteArray> halves = line.mid(colon + 1).split(';');
        const QList<QByteArray> numbers = halves.value(1).split('/');
        const QByteArray word = halves[0].trimmed().toLower();
        bool scoreOk = false, thresholdOk = false;
        reply.spam = word == "true" || word == "yes";
        reply.score = numbers[0].trimmed().toDouble(&scoreOk);
        reply.threshold = numbers.value(1).trimmed().toDouble(&thresholdOk);
        found = scoreOk && thresholdOk;
    }
    if (!found || end < 0)
        throw ScannerError("its answer has no score");
    for (const QByteArray &symbol : answer.sliced(end + 4).toByteArray().simplified().split(',')) {
        if (!symbol.trimmed().isEmpty() && reply.symbols.size() < 200)
            reply.symbols.append(singleLine(symbol.trimmed().left(100)));
    }
    return reply;
}

QByteArray spamdRequest(qint64 length, const QByteArray &user)
{
    QByteArray request = "SYMBOLS SPAMC/1.5\r\nContent-length: " + QByteArray::number(length) + "\r\n";
    if (!user.isEmpty())
        request += "User: " + singleLine(user) + "\r\n";
    return request + "\r\n";
}

Verdict spamdVerdict(const SpamdReply &reply, double weight, double rejectScore)
{
    Verdict verdict;
    verdict.check = "spamassassin";
    verdict.result = reply.spam ? "spam" : "ham";
    verdict.score = reply.score * weight;
    const auto number = [](double value) { return QByteArray::number(value, 'f', 1); };
    verdict.evidence.push_back({ "score", number(reply.score) + " of " + number(reply.threshold) });
    for (const QByteArray &symbol : reply.symbols)
        verdict.evidence.push_back({ "symbol", symbol });
    verdict.reason = Sentence::of(QT_TRANSLATE_NOOP("daemon", "SpamAssassin gave it %1 points, %2 are spam"), number(reply.score), number(reply.threshold));
    if (rejectScore > 0 && reply.score >= rejectScore) {
        verdict.demand = Demand::Reject;
        verdict.reply = smtp::Reply(550, 7, 1, "This looks like spam");
    } else if (reply.spam) {
        verdict.demand = Demand::Junk;
    }
    return verdict;
}

bool SpamdCheck::applies(const Subject &subject) const
{
    return subject.message && !subject.settings->text("scan.spamd.address").isEmpty();
}

std::chrono::milliseconds SpamdCheck::patience(const Subject &subject) const
{
    return patienceFor(std::chrono::seconds(subject.settings->number("scan.spamd.timeout")));
}

async::Task<SpamdReply> SpamdCheck::ask(const Parts *parts, Address address, QByteArray user, const Subject *subject, Deadline deadline)
{
    auto stream = co_await connect(parts, address, deadline);
    QByteArray trail;
    if (subject->envelope && subject->envelope->client) {
        trail = smtp::returnPathHeader(subject->envelope->sender)
            + smtp::receivedHeader(*subject->envelope, parts->hostname, parts->clock.nowUtc());
    }
    const qint64 length = subject->message->size();
    stream->write(spamdRequest(trail.size() + length, user));
    stream->write(trail);
    co_await sendMessage(parts, stream.get(), subject->message, length, deadline);
    const QByteArray answer = co_await readAll(stream.get(), 256 * 1024, deadline);
    co_return parseSpamdReply(answer);
}

async::Task<void> SpamdCheck::run(Subject *subject)
{
    const settings::Values &values = *subject->settings;
    const Outage outage { Outage::kindNamed(values.text("scan.spamd.when_down")), values.real("scan.down_score") };
    const auto address = Address::parse(values.text("scan.spamd.address"), 783);
    if (!address) {
        subject->say(outageVerdict(name(), {}, address.failure().reason.toUtf8(), outage));
        co_return;
    }
    if (subject->message->size() > values.number("scan.spamd.max_size")) {
        subject->say(tooLargeVerdict(name(), subject->message->size()));
        co_return;
    }
    // `*`: the preferences and the Bayes data of the recipient, which there must then be only one of.
    QByteArray user = values.text("scan.spamd.user");
    if (user == "*") {
        const auto &recipients = subject->envelope->recipients;
        user = recipients.size() == 1 ? recipients.front().address.toString() : QByteArray();
    }
    Asking asking(m_parts, m_health.of(name(), address->toString()), name(), *address);
    std::optional<SpamdReply> reply;
    if (asking.begin()) {
        try {
            const Deadline deadline(m_parts.clock, std::chrono::seconds(values.number("scan.spamd.timeout")));
            reply = co_await ask(&m_parts, *address, user, subject, deadline);
            asking.answered();
        } catch (...) {
            asking.failed(std::current_exception());
        }
    }
    if (reply)
        subject->say(spamdVerdict(*reply, values.real("scan.spamd.weight"), values.real("scan.spamd.reject_score")));
    else
        subject->say(outageVerdict(name(), *address, asking.problem(), outage));
}

} // namespace policy::scanners
