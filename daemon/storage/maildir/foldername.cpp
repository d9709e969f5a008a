#include "storage/maildir/foldername.h"

#include <QStringDecoder>

namespace storage {
namespace {

constexpr char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+,";
constexpr qsizetype maxLevels = 50;

Failure badName(const char *told, const QByteArray &name)
{
    return { Failure::Kind::Syntax, told, QStringLiteral("mailbox name ") + QString::fromUtf8(name) };
}

} // namespace

QByteArray toModifiedUtf7(const QString &text)
{
    QByteArray out;
    qsizetype i = 0;
    while (i < text.size()) {
        const ushort c = text[i].unicode();
        if (c >= 0x20 && c <= 0x7e) {
            out += char(c);
            if (c == '&')
                out += '-';
            ++i;
            continue;
        }
        out += '&';
        quint32 bits = 0;
        int held = 0;
        for (; i < text.size() && !(text[i].unicode() >= 0x20 && text[i].unicode() <= 0x7e); ++i) {
            bits = (bits << 16) | text[i].unicode();
            held += 16;
            while (held >= 6) {
                held -= 6;
                out += digits[(bits >> held) & 63];
            }
            bits &= (1u << held) - 1;
        }
        if (held)
            out += digits[(bits << (6 - held)) & 63];
        out += '-';
    }
    return out;
}

std::optional<QString> fromModifiedUtf7(QByteArrayView text)
{
    QString out;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const uchar c = uchar(text[i]);
        if (c < 0x20 || c > 0x7e)
            return {};
        if (c != '&') {
            out += QChar(ushort(c));
            continue;
        }
        const qsizetype end = text.indexOf('-', i);
        if (end < 0)
            return {};
        if (end == i + 1) {
            out += u'&';
            i = end;
            continue;
        }
        quint32 bits = 0;
        int held = 0;
        for (qsizetype k = i + 1; k < end; ++k) {
            const char *digit = std::char_traits<char>::find(digits, 64, text[k]);
            if (!digit)
                return {};
            bits = (bits << 6) | quint32(digit - digits);
            held += 6;
            if (held >= 16) {
                held -= 16;
                out += QChar(ushort(bits >> held));
                bits &= (1u << held) - 1;
            }
        }
        if (held >= 6 || bits)
            return {};
        i = end;
    }
    return out;
}

Result<QByteArray> canonicalName(const QByteArray &name)
{
    if (name.isEmpty())
        return badName("A mailbox name cannot be empty", name);
    QByteArray form = name;
    bool ascii = true;
    for (const char c : name) {
        if (uchar(c) < 0x20 || uchar(c) == 0x7f)
            return badName("A mailbox name cannot have control characters", name);
        ascii = ascii && uchar(c) < 0x80;
    }
    if (!ascii) {
        QStringDecoder decode(QStringDecoder::Utf8);
        const QString text = decode(name);
        if (decode.hasError())
            return badName("A mailbox name must be UTF-8", name);
        for (const QChar c : text) {
            if (c.category() == QChar::Other_Control || c.unicode() == 0x2028 || c.unicode() == 0x2029)
                return badName("A mailbox name cannot have control characters", name); // RFC 5198 §2
        }
        form = text.normalized(QString::NormalizationForm_C).toUtf8();
    }
    QList<QByteArray> levels = form.split('/');
    if (levels.size() > maxLevels)
        return badName("A mailbox name cannot have that many levels", name);
    for (const QByteArray &level : std::as_const(levels)) {
        if (level.isEmpty())
            return badName("A level of a mailbox name cannot be empty", name);
        if (level.contains('.'))
            return badName("A mailbox name cannot have a dot", name);
    }
    if (levels.first().compare("INBOX", Qt::CaseInsensitive) == 0)
        levels.first() = inbox.toByteArray();
    form = levels.join('/');
    // "INBOX" as a folder of its own would be a second INBOX to other programs; `.INBOX.x` is how Dovecot writes INBOX/x.
    if (folderOf(form).size() > 255)
        return badName("The mailbox name is too long", name);
    return form;
}

QByteArray folderOf(const QByteArray &canonical)
{
    if (canonical == inbox)
        return {};
    QByteArray folder;
    for (const QByteArray &level : canonical.split('/')) {
        folder += '.';
        folder += toModifiedUtf7(QString::fromUtf8(level));
    }
    return folder;
}

std::optional<QByteArray> nameOf(const QByteArray &folder)
{
    if (folder.isEmpty())
        return inbox.toByteArray();
    if (!folder.startsWith('.'))
        return {};
    QByteArray name;
    for (const QByteArray &level : folder.mid(1).split('.')) {
        const auto text = fromModifiedUtf7(level);
        if (!text)
            return {};
        if (!name.isEmpty())
            name += '/';
        name += text->toUtf8();
    }
    const auto canonical = canonicalName(name);
    if (!canonical || *canonical == inbox || folderOf(*canonical) != folder)
        return {};
    return *canonical;
}

QByteArray parentOf(const QByteArray &canonical)
{
    const qsizetype slash = canonical.lastIndexOf('/');
    return slash < 0 ? QByteArray() : canonical.first(slash);
}

} // namespace storage
