// The tests. RFC 5228 §5 and the extensions named at each.
#include "formats/sieve/checks.h"
#include "formats/sieve/execution.h"

#include "formats/mime/addresses.h"
#include "formats/mime/charset.h"
#include "formats/mime/encodings.h"
#include "formats/mime/headers.h"
#include "formats/mime/text.h"

namespace sieve {

bool Execution::test(const Instruction &instruction)
{
    step(instruction.at);
    const bool holds = evaluate(instruction);
    if (m_trace) {
        note(instruction, QByteArray("test ") + instruction.row->name + (holds ? ": true" : ": false"));
    }
    return holds;
}

bool Execution::evaluate(const Instruction &instruction)
{
    const auto everyOne = [&](const QList<QByteArray> &items, const auto &predicate) { return std::all_of(items.begin(), items.end(), predicate); };
    switch (instruction.op) {
    case Op::True: return true;
    case Op::False: return false;
    case Op::Not: return !instruction.tests.empty() && !test(instruction.tests.front());
    case Op::AllOf: return std::all_of(instruction.tests.begin(), instruction.tests.end(), [this](const Instruction &one) { return test(one); });
    case Op::AnyOf: return std::any_of(instruction.tests.begin(), instruction.tests.end(), [this](const Instruction &one) { return test(one); });
    case Op::Address: return address(instruction);
    case Op::Header: return header(instruction);
    case Op::Envelope: return envelope(instruction);
    case Op::Exists: return exists(instruction);
    case Op::Size: {
        const auto size = quint64(m_message.size());
        return instruction.tag("over") ? size > instruction.number : size < instruction.number;
    }
    case Op::Body: return body(instruction);
    case Op::String: {
        QList<QByteArray> sources = expand(instruction.strings.at(0));
        if (instruction.match == MatchType::Count) // RFC 5229 §5: of those that are not empty
            sources.removeIf([](const QByteArray &one) { return one.isEmpty(); });
        return matchAny(instruction, sources, expand(instruction.strings.at(1)));
    }
    case Op::HasFlag: {
        QList<QByteArray> flags = instruction.hasOptional ? QList<QByteArray>() : m_flags;
        if (instruction.hasOptional) {
            for (const QByteArray &name : expand(instruction.strings.at(0)))
                flags += flagsOf(name);
        }
        // RFC 5232 §4: "b A" asks for either. In a regular expression a blank means itself.
        const QList<QByteArray> keys = expand(instruction.strings.at(1));
        return matchAny(instruction, flags, instruction.match == MatchType::Regex ? keys : splitFlags(keys));
    }
    case Op::Date: return date(instruction, false);
    case Op::CurrentDate: return date(instruction, true);
    case Op::Environment: {
        const auto item = m_world.environment(first(instruction, 0).toLower());
        return item && matchAny(instruction, { *item }, expand(instruction.strings.at(1)));
    }
    case Op::MailboxExists:
        return everyOne(expand(instruction.strings.at(0)), [this](const QByteArray &name) { return m_world.mailboxExists(name); });
    case Op::MailboxIdExists:
        return everyOne(expand(instruction.strings.at(0)), [this](const QByteArray &id) { return m_world.mailboxIdExists(id); });
    case Op::SpecialUseExists: {
        const QByteArray mailbox = instruction.hasOptional ? first(instruction, 0) : QByteArray();
        return everyOne(expand(instruction.strings.at(1)), [&](const QByteArray &use) { return m_world.specialUseExists(mailbox, use); });
    }
    case Op::Metadata: {
        const auto value = m_world.metadata(first(instruction, 0), first(instruction, 1));
        return value && matchAny(instruction, { *value }, expand(instruction.strings.at(2)));
    }
    case Op::MetadataExists: {
        const QByteArray mailbox = first(instruction, 0);
        return everyOne(expand(instruction.strings.at(1)), [&](const QByteArray &entry) { return m_world.metadata(mailbox, entry).has_value(); });
    }
    case Op::ServerMetadata: {
        const auto value = m_world.metadata({}, first(instruction, 0));
        return value && matchAny(instruction, { *value }, expand(instruction.strings.at(1)));
    }
    case Op::ServerMetadataExists:
        return everyOne(expand(instruction.strings.at(0)), [&](const QByteArray &entry) { return m_world.metadata({}, entry).has_value(); });
    case Op::Duplicate: return duplicate(instruction);
    case Op::IHave: return instruction.number == 1; // the compiler knows
    case Op::ValidNotifyMethod:
        return everyOne(expand(instruction.strings.at(0)), [](const QByteArray &uri) { return isNotifyMethod(uri); });
    case Op::NotifyMethodCapability: // RFC 5435 §6: of mailto we cannot say whether the person is online
        return isNotifyMethod(first(instruction, 0)) && first(instruction, 1).toLower() == "online"
            && matchAny(instruction, { "maybe" }, expand(instruction.strings.at(2)));
    case Op::SpamTest:
    case Op::VirusTest: return spam(instruction);
    case Op::ValidExtList:
        return everyOne(expand(instruction.strings.at(0)), [this](const QByteArray &uri) { return m_world.isList(uri); });
    case Op::FilterThrough: return filterThrough(instruction);
    case Op::Execute: return executeProgram(instruction);
    case Op::Unavailable: throw RunError(instruction.at, instruction.strings.at(0).at(0).bytes);
    case Op::Custom: return customTest(instruction);
    default: return false;
    }
}

// Any value against any key, RFC 5228 §2.7. Captures of :matches and :regex become ${1}… (RFC 5229 §3.2).
bool Execution::matchAny(const Instruction &instruction, const QList<QByteArray> &values, const QList<QByteArray> &keys)
{
    Matcher matcher(instruction.match, instruction.comparator, instruction.relation, MatchLimits { quint32(m_limits.matchSteps), 32 });
    if (instruction.match == MatchType::Count)
        return std::any_of(keys.begin(), keys.end(), [&](const QByteArray &key) { return matcher.matchesCount(values.size(), key); });
    const bool captures = m_program->uses("variables") && instruction.op != Op::Body
        && (instruction.match == MatchType::Matches || instruction.match == MatchType::Regex);
    QList<QByteArray> matched;
    for (const QByteArray &value : values) {
        for (const QByteArray &key : keys) {
            step(instruction.at, instruction.match == MatchType::Is ? 1 : 1 + int(value.size() / 4096)); // long bodies count
            const bool holds = instruction.match == MatchType::List ? m_world.listContains(key, value)
                                                                      : matcher.matches(value, key, captures ? &matched : nullptr);
            if (matcher.limitHit())
                throw RunError(instruction.at, "the pattern \"" + key.left(100) + "\" takes too many steps");
            if (holds) {
                if (captures)
                    m_variables->setMatches(matched);
                return true;
            }
        }
    }
    return false;
}

// The parts whose headers are meant: the message, the part of the loop, and with :anychild all below (RFC 5703 §4).
QList<const mime::Part *> Execution::partsFor(const Instruction &instruction) const
{
    QList<const mime::Part *> parts;
    const auto collect = [&](const auto &self, const mime::Part &part) -> void {
        parts.append(&part);
        if (instruction.anyChild && parts.size() < 10000) {
            for (const mime::Part &child : part.children)
                self(self, child);
        }
    };
    collect(collect, m_part ? *m_part : m_message.structure());
    return parts;
}

QList<QByteArray> Execution::headerValues(const Instruction &instruction, const QByteArray &name) const
{
    QList<QByteArray> values;
    if (!instruction.mime) {
        values = m_message.values(name);
    } else {
        for (const mime::Part *part : partsFor(instruction)) {
            for (const mime::HeaderField &field : mime::findHeaders(part->header, name))
                values.append(field.unfolded());
        }
    }
    if (instruction.index > 0) {
        const qsizetype at = instruction.last ? values.size() - instruction.index : instruction.index - 1;
        values = at >= 0 && at < values.size() ? QList<QByteArray> { values[at] } : QList<QByteArray>();
    }
    return values;
}

Execution::Known &Execution::known(const QByteArray &name)
{
    if (m_knownVersion != m_message.version()) {
        m_known.clear();
        m_knownVersion = m_message.version();
    }
    return m_known[name.toLower()];
}

QList<QByteArray> Execution::decodedValues(const Instruction &instruction, const QByteArray &name)
{
    const auto decode = [&] {
        QList<QByteArray> values = headerValues(instruction, name);
        for (QByteArray &value : values)
            value = mime::decodedHeader(value);
        return values;
    };
    if (instruction.mime || instruction.index > 0)
        return decode();
    Known &entry = known(name);
    if (!entry.decoded)
        entry.decoded = decode();
    return *entry.decoded;
}

QList<QByteArray> Execution::mailboxes(const Instruction &instruction, const QByteArray &name)
{
    const auto read = [&] {
        QList<QByteArray> all;
        for (const QByteArray &raw : headerValues(instruction, name)) {
            for (const mime::Address &address : mime::parseMailboxes(raw))
                all.append(address.domain.isEmpty() ? address.local : address.local + '@' + address.domain);
        }
        return all;
    };
    if (instruction.mime || instruction.index > 0)
        return read();
    Known &entry = known(name);
    if (!entry.mailboxes)
        entry.mailboxes = read();
    return *entry.mailboxes;
}

bool Execution::header(const Instruction &instruction)
{
    QList<QByteArray> values;
    for (const QByteArray &name : expand(instruction.strings.at(0))) {
        if (instruction.mimePart == MimePart::Whole) {
            values += decodedValues(instruction, name);
            continue;
        }
        for (const QByteArray &raw : headerValues(instruction, name)) {
            // Content-Type is type/subtype; Content-Disposition and others have one word and no subtype (RFC 5703 §4.2).
            mime::ContentType type;
            if (!name.toLower().endsWith("type") || !mime::parseContentType(raw, type)) {
                mime::ParameterizedValue parsed = mime::parseParameterized(raw);
                type = { parsed.value, {}, std::move(parsed.parameters) };
            }
            switch (instruction.mimePart) {
            case MimePart::Type: values.append(type.type); break;
            case MimePart::Subtype: values.append(type.subtype); break;
            case MimePart::ContentType: values.append(type.subtype.isEmpty() ? type.type : type.type + '/' + type.subtype); break;
            default:
                for (const QByteArray &parameter : expand(instruction.mimeParams)) {
                    const QByteArray value = mime::parameter(type.parameters, parameter);
                    if (!value.isNull())
                        values.append(value);
                }
            }
        }
    }
    return matchAny(instruction, values, expand(instruction.strings.at(1)));
}

// RFC 5228 §2.7.4, RFC 5233 §4. `has` is false where the part does not exist (no detail): it then matches nothing.
QByteArray Execution::addressPart(const QByteArray &address, AddressPart part, bool &has) const
{
    has = true;
    const qsizetype at = address.lastIndexOf('@');
    const QByteArray local = at < 0 ? address : address.first(at);
    switch (part) {
    case AddressPart::All: return address;
    case AddressPart::LocalPart: return local;
    case AddressPart::Domain: return at < 0 ? QByteArray() : address.sliced(at + 1);
    case AddressPart::User:
    case AddressPart::Detail: break;
    }
    const QByteArray separators = m_world.separators();
    for (qsizetype i = 1; i < local.size(); ++i) {
        if (separators.contains(local[i]))
            return part == AddressPart::User ? local.first(i) : local.sliced(i + 1);
    }
    has = part == AddressPart::User;
    return part == AddressPart::User ? local : QByteArray();
}

bool Execution::address(const Instruction &instruction)
{
    QList<QByteArray> values;
    for (const QByteArray &name : expand(instruction.strings.at(0))) {
        for (const QByteArray &mailbox : mailboxes(instruction, name)) {
            bool has = false;
            const QByteArray part = addressPart(mailbox, instruction.part, has);
            if (has)
                values.append(part);
        }
    }
    return matchAny(instruction, values, expand(instruction.strings.at(1)));
}

bool Execution::envelope(const Instruction &instruction)
{
    if (m_world.isImapEvent()) // RFC 6785 §4.6
        throw RunError(instruction.at, "the envelope test cannot be used in a script that IMAP events run");
    QList<QByteArray> values;
    for (const QByteArray &anyCase : expand(instruction.strings.at(0))) {
        const QByteArray name = anyCase.toLower();
        if (name != "from" && name != "to")
            continue;
        const QByteArray address = name == "from" ? m_world.envelopeFrom() : m_world.envelopeTo();
        if (address.isEmpty()) { // the null path is an empty string for every part but detail, RFC 5228 §5.4
            if (instruction.part != AddressPart::Detail)
                values.append(QByteArray(""));
            continue;
        }
        bool has = false;
        const QByteArray part = addressPart(address, instruction.part, has);
        if (has)
            values.append(part);
    }
    return matchAny(instruction, values, expand(instruction.strings.at(1)));
}

bool Execution::exists(const Instruction &instruction)
{
    const QList<QByteArray> names = expand(instruction.strings.at(0));
    return std::all_of(names.begin(), names.end(), [&](const QByteArray &name) { return !headerValues(instruction, name).isEmpty(); });
}

namespace {
// What stands before the first and behind the last part of a multipart, without the delimiter lines (RFC 5173 §5.2).
void surroundingsOf(const mime::Part &part, QList<QByteArray> &values)
{
    const QByteArrayView whole = part.body;
    if (part.children.empty()) {
        values.append(whole.toByteArray());
        return;
    }
    const auto startOf = [](const mime::Part &child) { return child.header.isEmpty() ? child.body.data() : child.header.data(); };
    QByteArrayView before = whole.first(std::clamp<qsizetype>(startOf(part.children.front()) - whole.data(), 0, whole.size()));
    if (const qsizetype delimiter = before.lastIndexOf("--"); delimiter >= 0)
        before = before.first(before.first(delimiter).lastIndexOf('\n') + 1);
    values.append(before.toByteArray());
    const mime::Part &last = part.children.back();
    QByteArrayView after = whole.sliced(std::clamp<qsizetype>(last.body.data() + last.body.size() - whole.data(), 0, whole.size()));
    const qsizetype delimiter = after.indexOf("--");
    const qsizetype line = delimiter < 0 ? -1 : after.indexOf('\n', delimiter);
    values.append(line < 0 ? QByteArray("") : after.sliced(line + 1).toByteArray());
}
} // namespace

const QList<QByteArray> &Execution::bodyText(const Instruction &instruction)
{
    const Tag *content = instruction.tag("content");
    const QList<QByteArray> types = content ? expand(content->strings) : QList<QByteArray> { "text" };
    if (m_bodiesVersion != m_message.bodyVersion()) {
        m_bodies.clear();
        m_bodiesVersion = m_message.bodyVersion();
    }
    const QByteArray key = (content ? "c " : "t ") + types.join('\0').toLower();
    if (const auto found = m_bodies.constFind(key); found != m_bodies.constEnd())
        return *found;
    // RFC 5173 §5.2: a type, type/subtype, or nothing for all; §5.3: :text is the text a person reads.
    const auto wanted = [&](const mime::Part &part) {
        return std::any_of(types.begin(), types.end(), [&](const QByteArray &anyCase) {
            const QByteArray type = anyCase.toLower();
            if (type.isEmpty())
                return true;
            if (type.count('/') > 1 || type.startsWith('/') || type.endsWith('/'))
                return false;
            return type.contains('/') ? type == part.type + '/' + part.subtype : type == part.type;
        });
    };
    constexpr qsizetype most = 10 * 1024 * 1024;
    QList<QByteArray> values;
    qsizetype total = 0;
    const auto collect = [&](const auto &self, const mime::Part &part) -> void {
        if (values.size() > 1000 || total > 3 * most)
            return;
        if (wanted(part)) {
            if (part.isMessage()) {
                values.append(part.children.empty() ? QByteArray("") : part.children[0].header.toByteArray());
            } else if (part.isMultipart()) {
                surroundingsOf(part, values);
            } else if (part.isText()) {
                // A person reads HTML without its tags; who asks for text/html wants to see them.
                values.append(content ? mime::toUtf8(mime::decodedBody(part, most), part.charset()) : mime::decodedText(part));
            } else {
                values.append(mime::decodedBody(part, most));
            }
            total += values.back().size();
        }
        for (const mime::Part &child : part.children)
            self(self, child);
    };
    collect(collect, m_message.structure());
    if (m_bodies.size() > (total > 1024 * 1024 ? 2 : 20))
        m_bodies.clear();
    return *m_bodies.insert(key, values);
}

bool Execution::body(const Instruction &instruction)
{
    const QList<QByteArray> keys = expand(instruction.strings.at(0));
    if (!m_message.hasBody()) // RFC 5173 §4: then nothing matches, not even ""
        return matchAny(instruction, {}, keys);
    if (instruction.tag("raw"))
        return matchAny(instruction, { m_message.body().toByteArray() }, keys);
    return matchAny(instruction, bodyText(instruction), keys);
}

// RFC 7352 §3. The mark is made only when the script has ended well: a message that is tried again is no duplicate.
bool Execution::duplicate(const Instruction &instruction)
{
    QByteArray id;
    if (instruction.tag("uniqueid")) {
        id = tagText(instruction, "uniqueid");
    } else { // §3.1: unfolded, decoded, trimmed; the first one
        const QByteArray name = instruction.tag("header") ? tagText(instruction, "header") : QByteArray("message-id");
        const QList<QByteArray> values = m_message.values(name);
        if (values.isEmpty())
            return false;
        id = mime::decodedHeader(values.front()).trimmed();
    }
    id = tagText(instruction, "handle") + '\0' + id;
    const Tag *given = instruction.tag("seconds");
    const quint64 seconds = std::min<quint64>(given ? given->number : 7 * 86400, 365 * 86400);
    if (seconds == 0) // §3.3
        return false;
    const bool seen = m_world.isDuplicate(id, seconds);
    if (!seen || instruction.tag("last"))
        m_outcome.duplicates.push_back({ id, seconds });
    return seen;
}

// RFC 5235 §2. 0: not tested; without :percent 1 (clean) to 10 (spam).
bool Execution::spam(const Instruction &instruction)
{
    QByteArray value = "0";
    if (instruction.op == Op::VirusTest) {
        if (const auto state = m_world.virusState())
            value = QByteArray::number(std::clamp(*state, 0, 5));
    } else if (const auto percent = m_world.spamPercent()) {
        const double clamped = std::clamp(*percent, 0.0, 100.0);
        value = QByteArray::number(instruction.tag("percent") ? int(clamped + 0.5) : 1 + int(clamped * 9 / 100 + 0.5));
    }
    if (instruction.match == MatchType::Count) // §2.1: 0 when it was not tested, 1 when it was
        return matchAny(instruction, value == "0" ? QList<QByteArray>() : QList<QByteArray> { value }, expand(instruction.strings.at(0)));
    return matchAny(instruction, { value }, expand(instruction.strings.at(0)));
}

QList<QByteArray> Execution::flagsOf(const QByteArray &variable) const { return splitFlags({ m_variables->value(variable) }); }

} // namespace sieve
