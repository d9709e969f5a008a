// See signature.h.
#include "mailauth/dkim/signature.h"
#include "formats/mime/headers.h"
#include "mailauth/dkim/taglist.h"
#include "shared/address/mailaddress.h"

#include <algorithm>

namespace dkim {
namespace {

constexpr qsizetype maxBase64 = 4096; // octets of b=: enough for RSA of 16384 bits

QByteArray inQuotes(QByteArrayView text)
{
    return '"' + text.first(std::min<qsizetype>(text.size(), 60)).toByteArray() + '"';
}

// RFC 6376 §2.11: white space is dropped, =XX is an octet.
std::optional<QByteArray> decodeQuotedPrintable(QByteArrayView text)
{
    const QByteArray plain = withoutSpace(text);
    QByteArray out;
    for (qsizetype i = 0; i < plain.size(); ++i) {
        if (plain[i] != '=') {
            out += plain[i];
            continue;
        }
        const QByteArray octet = QByteArray::fromHex(plain.mid(i + 1, 2));
        if (octet.size() != 1 || i + 2 >= plain.size())
            return std::nullopt;
        out += octet;
        i += 2;
    }
    return out;
}

bool isFieldName(QByteArrayView name) // RFC 5322 §3.6.8: ftext; no ";" reaches us
{
    return !name.isEmpty() && name.size() <= 998
        && std::all_of(name.begin(), name.end(), [](char c) { return c > 0x20 && c < 0x7f; });
}

// Reads tag by tag; the first fault is kept and ends the reading.
class Reader
{
public:
    Reader(SignatureKind kind, const TagList &tags, Signature *out, bool historic)
        : m_kind(kind)
        , m_tags(tags)
        , m_out(*out)
        , m_historic(historic)
    {
    }
    std::optional<Fault> read();

private:
    bool
    identity(); // who: d=, s=, i=. First, so that a report can name the signer of a signature that is otherwise wrong
    bool algorithm();
    bool signature();
    bool canonicalization();
    bool fields();
    bool times();
    bool arc();
    bool dkimOnly();

    bool fault(Code code, QByteArray problem)
    {
        m_fault = Fault { code, std::move(problem) };
        return false;
    }
    bool fault(QByteArray problem) { return fault(Code::PermError, std::move(problem)); }
    bool required(const char *name, QByteArrayView *value)
    {
        const auto found = m_tags.value(name);
        if (!found || found->isEmpty())
            return fault(QByteArray("The signature has no tag ") + name + "=, which is required.");
        *value = *found;
        return true;
    }
    bool time(const char *name, std::optional<qint64> *into)
    {
        const auto value = m_tags.value(name);
        if (!value)
            return true;
        const auto seconds = decimal(*value, 12);
        if (!seconds)
            return fault(
                QByteArray("The time in the signature's tag ") + name + "= is not a number of at most 12 digits.");
        *into = qint64(*seconds);
        return true;
    }

    SignatureKind m_kind;
    const TagList &m_tags;
    Signature &m_out;
    bool m_historic;
    std::optional<Fault> m_fault;
};

std::optional<Fault> Reader::read()
{
    const bool good = identity() && algorithm() && (m_kind == SignatureKind::Dkim ? dkimOnly() : arc()) && signature()
        && (m_kind == SignatureKind::ArcSeal || (canonicalization() && fields())) && times();
    Q_UNUSED(good); // m_fault tells
    return m_fault;
}

bool Reader::identity()
{
    QByteArrayView domain, selector;
    if (!required("d", &domain))
        return false;
    const auto name = domain.endsWith('.') ? std::nullopt : normalizeDomain(domain);
    if (!name || !name->contains('.'))
        return fault("The signature's domain " + inQuotes(domain) + " is not a domain name.");
    m_out.domain = *name;
    m_out.identityDomain = *name;
    if (m_kind == SignatureKind::Dkim)
        m_out.identity = '@' + *name;
    if (!required("s", &selector))
        return false;
    const auto label = selector.endsWith('.') ? std::nullopt : normalizeDomain(selector);
    if (!label)
        return fault("The signature's selector " + inQuotes(selector) + " is not a name that could be in the DNS.");
    m_out.selector = *label;
    return true;
}

bool Reader::algorithm()
{
    QByteArrayView value;
    if (!required("a", &value))
        return false;
    m_out.algorithm = value.toByteArray().toLower();
    if (m_out.algorithm == "rsa-sha256") {
        m_out.keyType = KeyType::Rsa;
        m_out.hash = Hash::Sha256;
    } else if (m_out.algorithm == "ed25519-sha256") {
        m_out.keyType = KeyType::Ed25519;
        m_out.hash = Hash::Sha256;
    } else if (m_out.algorithm == "rsa-sha1") {
        m_out.keyType = KeyType::Rsa;
        m_out.hash = Hash::Sha1;
    } else {
        return fault(
            Code::Neutral, "The signature uses the algorithm " + inQuotes(value) + ", which is not known here.");
    }
    return true;
}

bool Reader::signature()
{
    QByteArrayView value;
    if (!required("b", &value))
        return false;
    m_out.text = withoutSpace(value);
    const auto data = m_out.text.size() <= maxBase64 ? decodeBase64(m_out.text) : std::nullopt;
    if (!data || data->isEmpty())
        return fault("The signature itself (tag b=) is not base64.");
    m_out.data = *data;
    if (m_kind == SignatureKind::ArcSeal)
        return true;
    if (!required("bh", &value))
        return false;
    const auto hash = value.size() <= maxBase64 ? decodeBase64(value) : std::nullopt;
    if (!hash || hash->size() != (m_out.hash == Hash::Sha256 ? 32 : 20))
        return fault("The hash of the body in the signature (tag bh=) is not base64 of a hash.");
    m_out.bodyHash = *hash;
    if (const auto length = m_tags.value("l")) {
        if (length->isEmpty() || length->size() > 76
            || !std::all_of(length->begin(), length->end(), [](char c) { return c >= '0' && c <= '9'; }))
            return fault("The length of the signed body (tag l=) is not a number.");
        const auto octets = decimal(
            *length, 18); // a longer number is larger than any body, unless it begins with zeros: nobody does that
        m_out.length = octets ? *octets : std::numeric_limits<quint64>::max();
    }
    return true;
}

bool Reader::canonicalization()
{
    const auto value = m_tags.value("c");
    if (!value) { // RFC 6376 §3.5: simple/simple. In ARC everybody, and the ARC test suite, takes relaxed.
        m_out.header = m_out.body
            = m_kind == SignatureKind::Dkim ? Canonicalization::Simple : Canonicalization::Relaxed;
        return true;
    }
    const QByteArray names = withoutSpace(*value).toLower();
    const qsizetype slash = names.indexOf('/');
    const auto read = [&](const QByteArray &name, Canonicalization *into) {
        if (name == "relaxed")
            *into = Canonicalization::Relaxed;
        else if (name == "simple")
            *into = Canonicalization::Simple;
        else
            return fault(Code::Neutral,
                "The signature uses the canonicalization " + inQuotes(name) + ", which is not known here.");
        return true;
    };
    return read(slash < 0 ? names : names.first(slash), &m_out.header)
        && (slash < 0 || read(names.sliced(slash + 1), &m_out.body));
}

bool Reader::fields()
{
    const bool arc = m_kind == SignatureKind::ArcMessage;
    const auto value = m_tags.value("h");
    if (!value || (value->isEmpty() && !arc))
        return fault("The signature has no tag h=, which is required.");
    const QList<QByteArrayView> names = splitAtColons(*value);
    if (names.size() > maxSignedFields)
        return fault("The signature names more than 500 header fields.");
    bool from = false;
    for (const QByteArrayView name : names) {
        if (name.isEmpty() && arc) // the ARC test suite wants it so
            continue;
        if (!isFieldName(name))
            return fault("The signature's list of header fields (tag h=) holds " + inQuotes(name)
                + ", which is not the name of a field.");
        m_out.fields.append(name.toByteArray().toLower());
        from = from || m_out.fields.constLast() == "from";
        // A seal is added after the message signature and would have to sign itself. RFC 8617 §4.1.2.
        if (arc && m_out.fields.constLast() == "arc-seal")
            return fault("The message signature signs an ARC-Seal field, which is not allowed.");
    }
    if (!from && !arc) // RFC 6376 §6.1.1; of ARC, arc::Result::coversAuthor tells
        return fault("The signature does not cover the From field, so it says nothing about the author.");
    return true;
}

bool Reader::times()
{
    if (!time("t", &m_out.signedAt))
        return false;
    if (m_kind == SignatureKind::ArcSeal)
        return true;
    if (!time("x", &m_out.expires))
        return false;
    if (m_out.signedAt && m_out.expires && *m_out.expires <= *m_out.signedAt)
        return fault("The signature expires before it was made (tags t= and x=).");
    return true;
}

bool Reader::arc()
{
    QByteArrayView value;
    if (!required("i", &value))
        return false;
    const auto instance = decimal(value, 2);
    if (!instance || *instance < 1 || *instance > 50) // RFC 8617 §4.2.1
        return fault("The instance " + inQuotes(value) + " is not a number from 1 to 50.");
    m_out.instance = int(*instance);
    if (m_kind == SignatureKind::ArcMessage)
        return true;
    if (!required("cv", &value))
        return false;
    m_out.chain = value.toByteArray().toLower();
    if (m_out.chain != "none" && m_out.chain != "pass" && m_out.chain != "fail")
        return fault("The seal's verdict on the chain (tag cv=) is " + inQuotes(value)
            + ", which is none of none, pass and fail.");
    if (m_tags.value("h")) // RFC 8617 §4.1.3
        return fault("The seal has a tag h=, which is not allowed in seals.");
    return true;
}

bool Reader::dkimOnly()
{
    QByteArrayView value;
    const bool draft = m_historic && m_tags.value("v").value_or("0.5") == "0.5";
    if (!draft && !required("v", &value))
        return false;
    if (!draft && value != "1")
        return fault("The signature is of version " + inQuotes(value) + "; only version 1 is known.");
    if (const auto methods = m_tags.value("q")) {
        const QList<QByteArrayView> list = splitAtColons(*methods);
        const bool known = std::any_of(list.begin(), list.end(), [draft](QByteArrayView method) {
            return mime::equalsIgnoringCase(method, "dns/txt") || (draft && method == "dns");
        });
        if (!known)
            return fault(Code::Neutral,
                "The signature's key can only be asked for by " + inQuotes(*methods) + ", which is not known here.");
    }
    const auto written = m_tags.value("i");
    if (!written)
        return true;
    const auto identity = decodeQuotedPrintable(*written);
    const qsizetype at = identity ? identity->lastIndexOf('@') : -1;
    const auto domain
        = at < 0 || identity->endsWith('.') ? std::nullopt : normalizeDomain(QByteArrayView(*identity).sliced(at + 1));
    if (!domain)
        return fault("The signature's identity " + inQuotes(*written) + " (tag i=) is not a mail address.");
    if (*domain != m_out.domain && !domain->endsWith('.' + m_out.domain))
        return fault("The signature speaks for " + inQuotes(*written) + ", which does not belong to its domain "
            + m_out.domain + '.');
    m_out.identity = identity->first(at + 1) + *domain;
    m_out.identityDomain = *domain;
    return true;
}

} // namespace

std::optional<Fault> readSignature(SignatureKind kind, QByteArrayView value, Signature *out, bool historic)
{
    QByteArray problem;
    const auto tags = TagList::parse(value, &problem);
    if (!tags)
        return Fault { Code::PermError, "The signature cannot be read: " + problem + '.' };
    return Reader(kind, *tags, out, historic).read();
}

} // namespace dkim
