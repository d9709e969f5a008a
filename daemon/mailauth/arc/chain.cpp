// See chain.h.
#include "mailauth/arc/chain.h"
#include "mailauth/dkim/taglist.h"

#include <algorithm>

namespace arc {
namespace {

constexpr qsizetype maxOctets = 512 * 1024; // of all ARC fields

QByteArray number(int n) { return QByteArray::number(n); }

struct Found
{
    int instance;
    mime::HeaderField field;
};

// The fields of one name by instance, each once; false: the chain is broken and `problem` says why.
struct Column
{
    std::vector<Found> found;
    QByteArray problem;
};

void put(Column *column, int instance, const mime::HeaderField &field, const char *name)
{
    const bool twice = std::any_of(
        column->found.begin(), column->found.end(), [&](const Found &f) { return f.instance == instance; });
    if (twice && column->problem.isEmpty())
        column->problem = QByteArray("There are two ") + name + " fields of instance " + number(instance) + '.';
    column->found.push_back({ instance, field });
}

const mime::HeaderField *at(const Column &column, int instance)
{
    const auto found = std::find_if(
        column.found.begin(), column.found.end(), [&](const Found &f) { return f.instance == instance; });
    return found == column.found.end() ? nullptr : &found->field;
}

} // namespace

std::optional<AuthenticationResults> readAuthenticationResults(QByteArrayView value)
{
    const qsizetype semicolon = value.indexOf(';');
    if (semicolon < 0)
        return std::nullopt;
    const QByteArrayView tag = mime::trimmed(value.first(semicolon));
    const qsizetype equals = tag.indexOf('=');
    if (equals < 0 || mime::trimmed(tag.first(equals)) != "i")
        return std::nullopt;
    const auto instance = dkim::decimal(mime::trimmed(tag.sliced(equals + 1)), 2);
    if (!instance || *instance < 1 || *instance > maxSets)
        return std::nullopt;
    return AuthenticationResults { int(*instance), mime::unfold(value.sliced(semicolon + 1)) };
}

Chain readChain(const dkim::Message &message)
{
    const std::vector<int> results = message.find("ARC-Authentication-Results");
    const std::vector<int> signatures = message.find("ARC-Message-Signature");
    const std::vector<int> seals = message.find("ARC-Seal");
    Chain chain;
    chain.present = !results.empty() || !signatures.empty() || !seals.empty();
    if (!chain.present)
        return chain;
    const auto broken = [&](QByteArray problem) {
        if (chain.problem.isEmpty())
            chain.problem = std::move(problem);
    };
    // Each seal covers all sets below it, so their size counts squared.
    qsizetype size = 0;
    for (const std::vector<int> *indexes : { &results, &signatures, &seals }) {
        for (const int index : *indexes)
            size += message.fields()[size_t(index)].raw.size();
    }
    if (size > maxOctets) {
        broken("The ARC fields are longer than 512 KiB.");
        chain.highest = maxSets;
        return chain;
    }
    // Where one of the three has too many there are more than 50 sets, or some twice: no need to read them.
    if (std::max({ results.size(), signatures.size(), seals.size() }) > size_t(maxSets)) {
        broken("There are more than 50 ARC sets.");
        chain.highest = maxSets;
        return chain;
    }

    std::vector<Set> sets;
    const auto set = [&](int instance) -> Set & {
        if (sets.size() < size_t(instance))
            sets.resize(size_t(instance));
        return sets[size_t(instance) - 1];
    };
    Column resultColumn, signatureColumn, sealColumn;
    for (const int index : results) {
        const mime::HeaderField &field = message.fields()[size_t(index)];
        auto read = readAuthenticationResults(field.value);
        if (!read) {
            broken("An ARC-Authentication-Results field does not begin with its instance.");
            continue;
        }
        put(&resultColumn, read->instance, field, "ARC-Authentication-Results");
        set(read->instance).payload = std::move(read->payload);
    }
    const auto readAll = [&](const std::vector<int> &indexes, dkim::SignatureKind kind, Column *column,
                             const char *name, dkim::Signature Set::*into) {
        for (const int index : indexes) {
            const mime::HeaderField &field = message.fields()[size_t(index)];
            dkim::Signature signature;
            const auto fault = dkim::readSignature(kind, field.value, &signature);
            if (fault)
                broken(QByteArray("An ") + name + " field is no use: " + fault->problem);
            if (signature.instance == 0)
                continue;
            put(column, signature.instance, field, name);
            set(signature.instance).*into = std::move(signature);
        }
    };
    readAll(signatures, dkim::SignatureKind::ArcMessage, &signatureColumn, "ARC-Message-Signature", &Set::signature);
    readAll(seals, dkim::SignatureKind::ArcSeal, &sealColumn, "ARC-Seal", &Set::sealed);
    chain.highest = int(sets.size());
    for (const Column *column : { &resultColumn, &signatureColumn, &sealColumn }) {
        if (!column->problem.isEmpty())
            broken(column->problem);
    }
    // RFC 8617 §5.2 step 2, and 3C for the others.
    chain.lastSaysFail = !sets.empty() && sets.back().sealed.chain == "fail";
    if (chain.lastSaysFail)
        chain.problem = "The last host that sealed the message found its chain broken.";
    for (int instance = 1; instance <= chain.highest && chain.problem.isEmpty(); ++instance) {
        Set &one = sets[size_t(instance) - 1];
        const mime::HeaderField *const fields[]
            = { at(resultColumn, instance), at(signatureColumn, instance), at(sealColumn, instance) };
        if (!fields[0] || !fields[1] || !fields[2]) {
            broken("The ARC set of instance " + number(instance) + " is not complete.");
            break;
        }
        one.results = *fields[0];
        one.messageSignature = *fields[1];
        one.seal = *fields[2];
        if (one.sealed.chain != (instance == 1 ? "none" : "pass"))
            broken(
                "The ARC seal of instance " + number(instance) + " says cv=" + one.sealed.chain + ", which it cannot.");
    }
    if (chain.problem.isEmpty())
        chain.sets = std::move(sets);
    return chain;
}

QByteArray sealedOctets(const std::vector<Set> &sets, size_t last)
{
    constexpr auto relaxed = dkim::Canonicalization::Relaxed; // RFC 8617 §4.1.3: the only one
    QByteArray octets;
    for (size_t i = 0; i <= last; ++i) {
        dkim::appendField(relaxed, sets[i].results, &octets);
        dkim::appendField(relaxed, sets[i].messageSignature, &octets);
        if (i < last)
            dkim::appendField(relaxed, sets[i].seal, &octets);
        else
            dkim::appendOwnField(relaxed, sets[i].seal, &octets);
    }
    return octets;
}

} // namespace arc
