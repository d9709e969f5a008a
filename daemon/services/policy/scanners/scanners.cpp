#include "services/policy/scanners/scanners.h"

#include "services/policy/scanners/clamd.h"
#include "services/policy/scanners/milter.h"
#include "services/policy/scanners/policydelegation.h"
#include "services/policy/scanners/rspamd.h"
#include "services/policy/scanners/spamd.h"

#include <QJsonObject>

namespace policy::scanners {

namespace {
// The harmless strings that scanners take for the worst. They are put together here, so that no scanner takes this program, or
// its source, for an infected file.
QByteArray gtube() { return "XJS*C4JDBQADN1.NSBN3*2IDNEN*" + QByteArray("GTUBE-STANDARD-ANTI-UBE-TEST-EMAIL*C.34X"); }
QByteArray eicar() { return "X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + QByteArray("EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"); }

class TrialMessage final : public Message
{
public:
    explicit TrialMessage(const QByteArray &body)
        : m_header("From: <test@localhost>\r\nTo: <test@localhost>\r\nSubject: Test of a scanner\r\n"
                   "Date: Thu, 1 Jan 2026 12:00:00 +0000\r\nMessage-ID: <scanner-test@localhost>\r\n\r\n")
        , m_octets(m_header + body)
    {
    }
    qint64 size() const override { return m_octets.size(); }
    QByteArray read(qint64 offset, qint64 n) const override { return m_octets.mid(offset, n); }
    bool isInMemory() const override { return true; }
    QByteArray header() const override { return m_header; }

private:
    QByteArray m_header, m_octets;
};
// The file itself, since not every signature looks inside a mail.
class TrialFile final : public Message
{
public:
    qint64 size() const override { return m_octets.size(); }
    QByteArray read(qint64 offset, qint64 n) const override { return m_octets.mid(offset, n); }
    bool isInMemory() const override { return true; }
    QByteArray header() const override { return {}; }

private:
    QByteArray m_octets = eicar();
};

QJsonValue timeOrNull(const QDateTime &when) { return when.isValid() ? QJsonValue(when.toString(Qt::ISODateWithMs)) : QJsonValue(); }
} // namespace

struct Scanners::Configured
{
    const char *kind; // the check's name
    QByteArray text; // as it stands in the setting
    Result<Entry> entry;
};

std::vector<Scanners::Configured> Scanners::configured(const settings::Values &values) const
{
    std::vector<Configured> all;
    const auto one = [&](const char *kind, const char *key, quint16 port) {
        const QByteArray text = values.text(key);
        if (!text.isEmpty())
            all.push_back({ kind, text, Entry::parse(text, {}, port) });
    };
    one("rspamd", "scan.rspamd.address", 11333);
    one("spamassassin", "scan.spamd.address", 783);
    one("clamav", "scan.clamd.address", 3310);
    const auto milterLines = values.list("scan.milters"), serviceLines = values.list("scan.policy_services");
    const auto milters = Milters::entries(values), services = PolicyDelegation::entries(values);
    for (size_t i = 0; i < milters.size(); ++i)
        all.push_back({ "milter", milterLines[qsizetype(i)], milters[i] });
    for (size_t i = 0; i < services.size(); ++i)
        all.push_back({ "policy-service", serviceLines[qsizetype(i)], services[i] });
    return all;
}

void Scanners::addTo(Engine &engine)
{
    engine.add(std::make_unique<RspamdCheck>(m_parts, m_health));
    engine.add(std::make_unique<SpamdCheck>(m_parts, m_health));
    engine.add(std::make_unique<ClamdCheck>(m_parts, m_health));
    for (const Stage stage : { Stage::Connection, Stage::Helo, Stage::Sender, Stage::Recipient, Stage::Content }) {
        engine.add(std::make_unique<PolicyDelegation>(m_parts, m_health, stage));
        engine.add(std::make_unique<Milters>(m_parts, m_health, stage));
    }
}

QJsonObject Scanners::describe(const Configured &scanner)
{
    QJsonObject object { { QStringLiteral("kind"), QLatin1StringView(scanner.kind) }, { QStringLiteral("configured"), QString::fromUtf8(scanner.text) } };
    if (!scanner.entry) {
        object[u"state"] = QStringLiteral("wrong");
        object[u"address"] = QString();
        object[u"lastError"] = scanner.entry.failure().reason;
        return object;
    }
    QJsonObject options;
    for (auto it = scanner.entry->options.begin(); it != scanner.entry->options.end(); ++it)
        options[QString::fromUtf8(it.key())] = QString::fromUtf8(*it);
    const QByteArray address = scanner.entry->address.toString();
    const Health::State state = m_health.of(scanner.kind, address)->state();
    object[u"address"] = QString::fromUtf8(address);
    object[u"options"] = options;
    object[u"state"] = state.down ? QStringLiteral("down") : state.asked == 0 ? QStringLiteral("unknown") : QStringLiteral("up");
    object[u"asked"] = qint64(state.asked);
    object[u"failed"] = qint64(state.failed);
    object[u"latencyMs"] = qint64(state.latency.count());
    object[u"lastError"] = QString::fromUtf8(state.lastError);
    object[u"lastErrorAt"] = timeOrNull(state.lastErrorAt);
    object[u"lastAnswerAt"] = timeOrNull(state.lastAnswerAt);
    object[u"nextTry"] = timeOrNull(state.nextTry);
    return object;
}

QJsonArray Scanners::list(const settings::Values &values)
{
    QJsonArray all;
    for (const Configured &scanner : configured(values))
        all.append(describe(scanner));
    return all;
}

// What it said, in words; throws when that is not what a scanner that works says.
async::Task<QByteArray> Scanners::tryOut(const Configured *scanner, std::shared_ptr<const settings::Values> values)
{
    const Entry entry = *scanner->entry;
    const QByteArray kind = scanner->kind;
    const Deadline deadline(m_parts.clock, std::chrono::seconds(20));
    auto client = std::make_shared<smtp::Client>();
    client->address = QHostAddress(QHostAddress::LocalHost);
    client->helo = "localhost";
    client->esmtp = true;
    smtp::Envelope envelope;
    envelope.trace = "scanner-test";
    envelope.client = client;
    envelope.sender = MailAddress::fromParts("test", "localhost");
    smtp::Recipient recipient;
    recipient.address = MailAddress::fromParts("test", "localhost");
    envelope.recipients.append(recipient);
    MailFacts mail;
    Subject subject;
    subject.client = client;
    subject.session = std::make_shared<SessionFacts>();
    subject.envelope = &envelope;
    subject.mail = &mail;
    subject.settings = values;
    const TrialMessage spam(gtube() + "\r\n");
    const TrialFile virus;
    subject.message = &spam;
    if (kind == "rspamd") {
        const auto reply = co_await RspamdCheck::ask(&m_parts, entry.address, &subject, deadline);
        if (reply.action != "reject")
            throw ScannerError("it answers, but does not take GTUBE for spam: " + reply.action);
        co_return QByteArray("GTUBE: " + reply.action + ", " + QByteArray::number(reply.score, 'f', 1) + " points");
    }
    if (kind == "spamassassin") {
        const auto reply = co_await SpamdCheck::ask(&m_parts, entry.address, {}, &subject, deadline);
        if (!reply.spam)
            throw ScannerError("it answers, but does not take GTUBE for spam");
        co_return QByteArray("GTUBE: spam, " + QByteArray::number(reply.score, 'f', 1) + " points");
    }
    if (kind == "clamav") {
        const auto reply = co_await ClamdCheck::ask(&m_parts, entry.address, &virus, deadline);
        if (reply.virus.isEmpty())
            throw ScannerError("it answers, but does not find EICAR: has it signatures?");
        co_return QByteArray("EICAR: " + reply.virus);
    }
    auto stream = co_await connect(&m_parts, entry.address, deadline);
    if (kind == "milter") {
        milter::Timeouts timeouts;
        timeouts.command = deadline.left();
        std::unique_ptr<wire::ByteStream> octets = std::move(stream);
        milter::ClientSession session(std::move(octets), timeouts);
        co_await session.negotiate();
        co_return QByteArray("speaks version " + QByteArray::number(session.options().version));
    }
    subject.stage = Stage::Recipient;
    subject.recipient = &envelope.recipients.front();
    const QByteArray action = co_await PolicyDelegation::ask(stream.get(), policyRequest(subject, m_parts.hostname), deadline);
    co_return QByteArray("action: " + action);
}

async::Task<QJsonArray> Scanners::test(std::shared_ptr<const settings::Values> values, QByteArray only)
{
    QJsonArray results;
    const auto all = configured(*values);
    for (const Configured &scanner : all) {
        if (!only.isEmpty() && only != scanner.kind && (!scanner.entry || only != scanner.entry->address.toString()))
            continue;
        bool ok = false;
        QByteArray answer;
        const auto began = m_parts.clock.monotonic();
        if (scanner.entry) {
            Asking asking(m_parts, m_health.of(scanner.kind, scanner.entry->address.toString()), scanner.kind, scanner.entry->address);
            asking.restart(); // whether it is taken to be down or not
            try {
                answer = co_await tryOut(&scanner, values);
                asking.answered();
                ok = true;
            } catch (...) {
                asking.failed(std::current_exception());
                answer = asking.problem();
            }
        } else {
            answer = scanner.entry.failure().reason.toUtf8();
        }
        QJsonObject object = describe(scanner);
        object[u"ok"] = ok;
        object[u"answer"] = QString::fromUtf8(answer);
        object[u"tookMs"] = qint64((m_parts.clock.monotonic() - began).count());
        results.append(object);
    }
    co_return results;
}

} // namespace policy::scanners
