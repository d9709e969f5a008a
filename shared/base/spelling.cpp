#include "shared/base/spelling.h"

#include <algorithm>
#include <vector>

int lettersApart(QByteArrayView a, QByteArrayView b)
{
    std::vector<int> row(size_t(b.size()) + 1);
    for (size_t j = 0; j < row.size(); ++j)
        row[j] = int(j);
    for (qsizetype i = 0; i < a.size(); ++i) {
        int diagonal = row[0];
        row[0] = int(i) + 1;
        for (qsizetype j = 0; j < b.size(); ++j) {
            const int change = diagonal + (a[i] != b[j]);
            diagonal = row[size_t(j) + 1];
            row[size_t(j) + 1] = std::min({ change, diagonal + 1, row[size_t(j)] + 1 });
        }
    }
    return row.back();
}

QByteArrayView nearestWord(QByteArrayView word, const QList<QByteArrayView> &known)
{
    QByteArrayView best;
    int least = std::clamp(int(word.size() / 2), 1, 3) + 1; // "lst" is list, "ls" is not
    for (const QByteArrayView candidate : known) {
        const int apart = lettersApart(word, candidate);
        if (apart < least) {
            least = apart;
            best = candidate;
        }
    }
    return best;
}
