// How likely a message is unwanted, by what an account has learned, with the knowledge of all accounts where its own is thin.
// Robinson's estimate for each token, Fisher's method to combine them (G. Robinson, "A statistical approach to the spam
// problem", 2003). Pure but for the tables' reading.
#pragma once
#include "services/policy/learning/tokens.h"
#include "services/policy/learning/wordtable.h"

#include <vector>

namespace policy {

struct Opinion
{
    double spamminess = 0.5; // 0 wanted … 1 unwanted
    bool isKnown = false; // false: too little was learned to say anything
    struct Clue
    {
        QByteArray token;
        double probability = 0.5;
    };
    std::vector<Clue> clues; // what weighed most, strongest first; a few
};

// Either table may be null. Nothing is said before 20 wanted and 20 unwanted messages were learned, by the account or by all.
Opinion classify(const Tokens &tokens, const WordTable *own, const WordTable *everybodys);
inline constexpr quint32 leastLearned = 20;

} // namespace policy
