#include "gui/wizards/passwordstrength.h"

#include <QCoreApplication>
#include <QRandomGenerator>
#include <array>
#include <cmath>

namespace gui {
namespace {

// Parts that guessers try first; not a list of passwords, but of what most of them are made of.
constexpr std::array commonWords { "password", "passwort", "motdepasse", "contraseña", "contrasena", "letmein", "welcome", "willkommen", "bonjour", "hello", "hallo", "hola",
    "admin", "administrator", "root", "secret", "geheim", "login", "mail", "email", "server", "facteur", "iloveyou", "monkey", "dragon", "sunshine", "princess",
    "football", "master", "shadow", "qwerty", "qwertz", "azerty", "asdf", "yxcv", "zxcv", "test", "user", "guest", "changeme", "default", "summer", "winter",
    "sommer", "sunday", "monday", "january", "spring" };
constexpr std::array rows { "abcdefghijklmnopqrstuvwxyz", "01234567890", "qwertyuiop", "qwertzuiop", "azertyuiop", "asdfghjkl", "zxcvbnm", "yxcvbnm" };

// Cuts the words out, each of which is worth the choice among some thousands.
double cutWords(QString *text, const QStringList &known)
{
    double bits = 0;
    const auto cut = [&](const QString &word, double worth) {
        if (word.size() < 3)
            return;
        for (qsizetype at = text->indexOf(word); at >= 0; at = text->indexOf(word)) {
            text->remove(at, word.size());
            bits += worth;
        }
    };
    for (const QString &word : known) {
        const QString lower = word.toLower();
        cut(lower, 2);
        for (const QString &part : lower.split(u'.', Qt::SkipEmptyParts))
            cut(part, 2);
    }
    for (const char *word : commonWords)
        cut(QString::fromUtf8(word), 7);
    return bits;
}

// "Passw0rd" is "password" to a guesser. Only where letters stand too: in a row of digits they are what they are.
QString withoutDisguise(QString text)
{
    bool letters = false;
    for (const QChar c : std::as_const(text))
        letters = letters || c.isLetter();
    if (!letters)
        return text;
    for (const auto &[sign, letter] : { std::pair { u'0', u'o' }, { u'1', u'l' }, { u'3', u'e' }, { u'4', u'a' }, { u'5', u's' }, { u'@', u'a' }, { u'$', u's' }, { u'!', u'i' } })
        text.replace(sign, letter);
    return text;
}

bool followsInRow(QChar before, QChar after)
{
    for (const char *row : rows) {
        const QString keys = QString::fromLatin1(row);
        const qsizetype at = keys.indexOf(before);
        if (at >= 0 && ((at + 1 < keys.size() && keys[at + 1] == after) || (at > 0 && keys[at - 1] == after)))
            return true;
    }
    return false;
}

double alphabet(const QString &password)
{
    bool lower = false, upper = false, digit = false, sign = false, wide = false;
    for (const QChar c : password) {
        if (c.unicode() > 127)
            wide = true;
        else if (c.isDigit())
            digit = true;
        else if (c.isLower())
            lower = true;
        else if (c.isUpper())
            upper = true;
        else
            sign = true;
    }
    return std::max(1.0, (lower ? 26.0 : 0) + (upper ? 26 : 0) + (digit ? 10 : 0) + (sign ? 32 : 0) + (wide ? 60 : 0));
}

} // namespace

Strength estimateStrength(const QString &password, const QStringList &known)
{
    if (password.isEmpty())
        return {};
    QString rest = password.toLower(), undisguised = withoutDisguise(rest);
    double bits = cutWords(&rest, known);
    const double otherBits = cutWords(&undisguised, known);
    if (undisguised.size() < rest.size()) {
        rest = undisguised;
        bits = otherBits + 3; // which letters were replaced
    }
    const double each = std::log2(alphabet(password));
    for (qsizetype i = 0; i < rest.size(); ++i) {
        const bool dull = i > 0 && (rest[i] == rest[i - 1] || followsInRow(rest[i - 1], rest[i]));
        bits += dull ? 0.7 : each;
    }
    Strength strength;
    strength.bits = bits;
    using Grade = Strength::Grade;
    strength.grade = bits < 36 || password.size() < 8 ? Grade::TooWeak : bits < 50 ? Grade::Weak : bits < 75 ? Grade::Good : Grade::Strong;
    return strength;
}

QString gradeText(Strength::Grade grade)
{
    switch (grade) {
    case Strength::Grade::Empty: return {};
    case Strength::Grade::TooWeak: return QCoreApplication::translate("PasswordStrength", "Too weak");
    case Strength::Grade::Weak: return QCoreApplication::translate("PasswordStrength", "Weak");
    case Strength::Grade::Good: return QCoreApplication::translate("PasswordStrength", "Good");
    case Strength::Grade::Strong: return QCoreApplication::translate("PasswordStrength", "Strong");
    }
    return {};
}

QString makePassword()
{
    static const QString signs = QStringLiteral("abcdefghjkmnpqrstuvwxyz23456789");
    QString password;
    for (int i = 0; i < 20; ++i) {
        if (i > 0 && i % 4 == 0)
            password += u'-';
        password += signs[QRandomGenerator::system()->bounded(signs.size())];
    }
    return password;
}

} // namespace gui
