#include "services/policy/learning/classifier.h"

#include <algorithm>
#include <cmath>

namespace policy {

namespace {
constexpr double assumed = 0.45, strength = 0.45; // for a token that was never seen, and how much that weighs
constexpr double undecided = 0.1; // tokens nearer to 0.5 than this say nothing
constexpr size_t mostClues = 150, shownClues = 8;

struct Knowledge
{
    const WordTable *table;
    WordTable::Totals totals;
    bool isEnough() const { return totals.ham >= leastLearned && totals.spam >= leastLearned; }
};

double probability(const TokenCount &count, const WordTable::Totals &totals)
{
    const double ham = double(count.ham) / std::max<quint32>(totals.ham, 1), spam = double(count.spam) / std::max<quint32>(totals.spam, 1);
    const double n = count.ham + count.spam;
    const double raw = n > 0 ? spam / (ham + spam) : assumed;
    return (strength * assumed + n * raw) / (strength + n);
}

// The chance that a sum of n squares of normal variables (2n degrees of freedom) is at least `value`.
double chiSquareTail(double value, int n)
{
    const double half = value / 2;
    double term = std::exp(-half), sum = term;
    for (int i = 1; i < n; ++i) {
        term *= half / i;
        sum += term;
    }
    return std::min(sum, 1.0);
}
} // namespace

Opinion classify(const Tokens &tokens, const WordTable *own, const WordTable *everybodys)
{
    Opinion opinion;
    const Knowledge mine { own, own ? own->totals() : WordTable::Totals() };
    const Knowledge all { everybodys, everybodys ? everybodys->totals() : WordTable::Totals() };
    if (!mine.isEnough() && !all.isEnough())
        return opinion;
    opinion.isKnown = true;

    struct Clue
    {
        double probability;
        size_t token;
    };
    std::vector<Clue> clues;
    for (size_t i = 0; i < tokens.size(); ++i) {
        const Token token = tokens.at(i);
        // One's own experience counts where there is any; else everybody's.
        TokenCount count = mine.isEnough() ? own->count(token.hash) : TokenCount();
        WordTable::Totals totals = mine.totals;
        if (count.ham + count.spam < 2 && all.isEnough()) {
            const TokenCount shared = everybodys->count(token.hash);
            if (shared.ham + shared.spam > count.ham + count.spam) {
                count = shared;
                totals = all.totals;
            }
        }
        const double p = probability(count, totals);
        if (std::abs(p - 0.5) >= undecided && count.ham + count.spam > 0)
            clues.push_back({ p, i });
    }
    std::stable_sort(clues.begin(), clues.end(), [](const Clue &a, const Clue &b) { return std::abs(a.probability - 0.5) > std::abs(b.probability - 0.5); });
    if (clues.size() > mostClues)
        clues.resize(mostClues);
    if (clues.empty())
        return opinion;
    // Logarithms are kept within what exp() can still tell from 0.
    double logSpam = 0, logHam = 0;
    for (const Clue &clue : clues) {
        const double p = std::clamp(clue.probability, 0.001, 0.999);
        logSpam += std::log(p);
        logHam += std::log(1 - p);
    }
    const int n = int(clues.size());
    const double hamTail = chiSquareTail(std::min(-2 * logSpam, 1400.0), n); // near 0: too many unlikely for wanted mail
    const double spamTail = chiSquareTail(std::min(-2 * logHam, 1400.0), n);
    opinion.spamminess = std::clamp((1 + hamTail - spamTail) / 2, 0.0, 1.0);
    for (size_t i = 0; i < std::min(clues.size(), shownClues); ++i)
        opinion.clues.push_back({ tokens.at(clues[i].token).text.toByteArray(), clues[i].probability });
    return opinion;
}

} // namespace policy
