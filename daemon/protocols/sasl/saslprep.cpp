#include "protocols/sasl/saslprep.h"

#include <QChar>
#include <QList>
#include <QString>

namespace sasl {
namespace {
// RFC 3454 table B.1: commonly mapped to nothing.
bool mapsToNothing(char32_t c)
{
    return c == 0x00AD || c == 0x034F || c == 0x1806 || (c >= 0x180B && c <= 0x180D) || (c >= 0x200B && c <= 0x200D)
        || c == 0x2060 || (c >= 0xFE00 && c <= 0xFE0F) || c == 0xFEFF;
}

// RFC 3454 table C.1.2.
bool isNonAsciiSpace(char32_t c)
{
    return c == 0x00A0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200B) || c == 0x202F || c == 0x205F || c == 0x3000;
}

// RFC 4013 §2.3: tables C.1.2, C.2.1, C.2.2 and C.3 to C.9.
bool isProhibited(char32_t c)
{
    return isNonAsciiSpace(c) || c < 0x20 || (c >= 0x7F && c <= 0x9F) || c == 0x06DD || c == 0x070F || c == 0x180E
        || (c >= 0x200C && c <= 0x200F) || (c >= 0x2028 && c <= 0x202E) || (c >= 0x2060 && c <= 0x2063)
        || (c >= 0x206A && c <= 0x206F) || c == 0xFEFF || (c >= 0xFFF9 && c <= 0xFFFD) || (c >= 0x1D173 && c <= 0x1D17A)
        || (c >= 0xE000 && c <= 0xF8FF) || c >= 0xF0000 // private use
        || (c >= 0xFDD0 && c <= 0xFDEF) || (c & 0xFFFE) == 0xFFFE // no characters
        || (c >= 0xD800 && c <= 0xDFFF) || (c >= 0x2FF0 && c <= 0x2FFB) || c == 0x0340 || c == 0x0341
        || (c >= 0xE0000 && c <= 0xE007F); // tags
}

bool isRightToLeft(char32_t c)
{
    const auto direction = QChar::direction(c);
    return direction == QChar::DirR || direction == QChar::DirAL;
}
} // namespace

std::optional<QByteArray> saslPrep(QByteArrayView utf8)
{
    bool plain = true;
    for (const char c : utf8)
        plain = plain && uchar(c) >= 0x20 && uchar(c) < 0x7F;
    if (plain)
        return utf8.toByteArray();
    if (!utf8.isValidUtf8() || utf8.size() > 4096)
        return std::nullopt;

    QString mapped;
    const QString given = QString::fromUtf8(utf8);
    for (const uint c : given.toUcs4()) {
        if (mapsToNothing(c))
            continue;
        const char32_t to = isNonAsciiSpace(c) ? U' ' : char32_t(c);
        mapped += QString::fromUcs4(&to, 1);
    }
    const QString normal = mapped.normalized(QString::NormalizationForm_KC);

    // RFC 3454 §6: with any right-to-left character there is no left-to-right one, and it stands first and last.
    const QList<uint> characters = normal.toUcs4();
    bool anyRight = false, anyLeft = false;
    for (const uint c : characters) {
        if (isProhibited(c))
            return std::nullopt;
        anyRight = anyRight || isRightToLeft(c);
        anyLeft = anyLeft || QChar::direction(c) == QChar::DirL;
    }
    if (anyRight && (anyLeft || !isRightToLeft(characters.first()) || !isRightToLeft(characters.last())))
        return std::nullopt;
    return normal.toUtf8();
}

} // namespace sasl
