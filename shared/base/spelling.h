// Which known word somebody meant who wrote another one: for "did you mean …?" after a mistyped setting or command.
#pragma once
#include <QByteArrayView>
#include <QList>

// Levenshtein distance: letters to be changed, added and taken away. Both are short.
int lettersApart(QByteArrayView a, QByteArrayView b);

// The known word that is nearest to `word`, when it is near enough to be meant; else empty.
QByteArrayView nearestWord(QByteArrayView word, const QList<QByteArrayView> &known);
