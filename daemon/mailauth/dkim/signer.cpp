// See signer.h.
#include "mailauth/dkim/signer.h"
#include "mailauth/dkim/signature.h"

#include <algorithm>

namespace dkim {
namespace {

// RFC 6376 §2.11: what is not dkim-safe is written as =XX; UTF-8 may stand as it is (RFC 8616 §4).
QByteArray quotedPrintable(QByteArrayView text)
{
    static constexpr char digits[] = "0123456789ABCDEF";
    QByteArray out;
    for (const char c : text) {
        if (uchar(c) > 0x20 && c != 0x7f && c != ';' && c != '=')
            out += c;
        else
            out += QByteArray("=") + digits[uchar(c) >> 4] + digits[uchar(c) & 15];
    }
    return out;
}

} // namespace

QList<SignedField> recommendedFields()
{
    using enum SignedField::Mode;
    return {
        { "From", OnceMore },
        { "Sender", OnceMoreIfPresent },
        { "Reply-To", OnceMore },
        { "Subject", OnceMore },
        { "Date", OnceMore },
        { "Message-ID", OnceMoreIfPresent },
        { "To", OnceMore },
        { "Cc", OnceMore },
        { "In-Reply-To", OnceMoreIfPresent },
        { "References", OnceMoreIfPresent },
        { "MIME-Version", OnceMoreIfPresent },
        { "Content-Type", OnceMoreIfPresent },
        { "Content-Transfer-Encoding", OnceMoreIfPresent },
        { "Content-Disposition", OnceMoreIfPresent },
        { "Content-ID", Present },
        { "Content-Description", Present },
        { "Resent-Date", Present },
        { "Resent-From", Present },
        { "Resent-Sender", Present },
        { "Resent-To", Present },
        { "Resent-Cc", Present },
        { "Resent-Message-ID", Present },
        { "List-Id", Present },
        { "List-Help", Present },
        { "List-Unsubscribe", Present },
        { "List-Unsubscribe-Post", Present },
        { "List-Subscribe", Present },
        { "List-Post", Present },
        { "List-Owner", Present },
        { "List-Archive", Present },
        { "Autocrypt", Present },
    };
}

QList<QByteArray> namesToSign(const Message &message, const QList<SignedField> &fields)
{
    QList<QByteArray> names;
    const auto add = [&](const QByteArray &name, qsizetype times) {
        for (; times > 0 && names.size() < maxSignedFields; --times)
            names.append(name);
    };
    bool from = false;
    for (const SignedField &field : fields) {
        const QByteArray name = field.name.toLower();
        const qsizetype there = qsizetype(message.find(name).size());
        const bool more
            = field.mode == SignedField::OnceMore || (field.mode == SignedField::OnceMoreIfPresent && there > 0);
        add(name, there + (more ? 1 : 0));
        from = from || name == "from";
    }
    if (!from)
        names.prepend("from"); // RFC 6376 §5.4: it MUST be signed
    return names;
}

QByteArray foldTags(QByteArrayView fieldName, const QList<TagText> &tags, qsizetype width)
{
    QByteArray out = fieldName.toByteArray() + ':';
    qsizetype column = out.size();
    const auto lineBreak = [&] {
        out += "\r\n ";
        column = 1;
    };
    bool wantsBreak = false;
    for (qsizetype i = 0; i < tags.size(); ++i) {
        const QByteArray &name = tags[i].name;
        QByteArrayView value = tags[i].value;
        const bool isSignature = name == "b", last = i + 1 == tags.size();
        // A space or a line end with a space between tags is the same in relaxed form. b= has lines of its own, so that
        // what is around it does not move when it is filled.
        if (wantsBreak || isSignature || column + 1 + name.size() + 1 + value.size() + 1 > width) {
            lineBreak();
        } else {
            out += ' ';
            ++column;
        }
        wantsBreak = isSignature;
        out += name + '=';
        column += name.size() + 1;
        while (column + value.size() > width) {
            qsizetype cut = width - column;
            if (!isSignature) { // behind a colon only: [FWS] ":" [FWS]
                cut = value.first(std::min(std::max<qsizetype>(cut, 0), value.size())).lastIndexOf(':') + 1;
                if (cut <= 0)
                    cut = value.indexOf(':') + 1;
                if (cut <= 0)
                    break;
            }
            cut = std::min(cut, value.size());
            out += value.first(cut);
            value = value.sliced(cut);
            if (value.isEmpty())
                break;
            lineBreak();
        }
        out += value;
        column += value.size();
        if (!last) {
            out += ';';
            ++column;
        }
    }
    return out + "\r\n";
}

QByteArray signedField(const PrivateKey &key, QByteArrayView fieldName, QList<TagText> tags,
    const std::function<QByteArray(const mime::HeaderField &)> &octets, qsizetype width)
{
    const QByteArray unsignedField = foldTags(fieldName, tags, width);
    mime::HeaderField own;
    mime::HeaderReader reader { QByteArrayView(unsignedField) };
    reader.next(own);
    const QByteArray signature = key.sign(Hash::Sha256, Digest::of(Hash::Sha256, octets(own)));
    if (signature.isEmpty())
        return {};
    for (TagText &tag : tags) {
        if (tag.name == "b")
            tag.value = signature.toBase64();
    }
    return foldTags(fieldName, tags, width);
}

Signer::Signer(Message *message, SigningKey key, SignOptions options)
    : m_message(message)
    , m_key(std::move(key))
    , m_options(std::move(options))
    , m_body(message->hasher().want(m_options.body, Hash::Sha256, std::nullopt))
{
}

QByteArray Signer::sign(qint64 now) const
{
    const QList<QByteArray> names = namesToSign(*m_message, m_options.fields);
    QList<TagText> tags {
        { "v", "1" },
        { "a", name(m_key.key.type()).toByteArray() + "-sha256" },
        { "c", name(m_options.header).toByteArray() + '/' + name(m_options.body).toByteArray() },
        { "d", m_key.domain },
        { "s", m_key.selector },
        { "t", QByteArray::number(now) },
    };
    if (m_options.lifetime)
        tags.append({ "x", QByteArray::number(now + *m_options.lifetime) });
    if (!m_options.identity.isEmpty())
        tags.append({ "i", quotedPrintable(m_options.identity) });
    tags.append({ "h", names.join(':') });
    tags.append({ "bh", m_message->hasher().digest(m_body).toBase64() });
    tags.append(TagText { "b", {} });
    return signedField(m_key.key, "DKIM-Signature", tags, [&](const mime::HeaderField &own) {
        QByteArray octets;
        m_message->appendNamed(m_options.header, names, &octets);
        appendOwnField(m_options.header, own, &octets);
        return octets;
    });
}

} // namespace dkim
