// How long a password lasts against guessing: a rough count of bits that knows repetition, rows of keys, years, and the words
// that stand beside it. Pure. Never a promise, only a reason to refuse "mail123".
#pragma once
#include <QString>
#include <QStringList>

namespace gui {

struct Strength
{
    enum class Grade { Empty, TooWeak, Weak, Good, Strong } grade = Grade::Empty;
    double bits = 0;
};

// `known`: what a guesser knows, such as the account's name and domain.
Strength estimateStrength(const QString &password, const QStringList &known = {});
QString gradeText(Strength::Grade grade);
// Five groups of letters and digits that are not mistaken for each other: 99 bits.
QString makePassword();

} // namespace gui
