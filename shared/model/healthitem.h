// How well a part of the server is, in words for its owner. Values only.
#pragma once
#include "shared/base/sentence.h"

#include <QDateTime>
#include <QJsonObject>
#include <QString>
#include <vector>

namespace model {

enum class HealthState : quint8 { Well, Attention, Trouble };
QString healthStateName(HealthState state); // well, attention, trouble

struct HealthItem
{
    QString id; // stable for the same matter: "disk:mail", "bot:alice@example.test"…
    QString part; // listeners certificates disk queue database dns clock logins outgoing lists problems
    HealthState state = HealthState::Well;
    Sentence sentence; // what is
    Sentence meaning; // for their mail
    Sentence advice; // what to do; empty when well
    QDateTime since; // UTC: in this state

    QJsonObject toJson() const;
    static HealthItem fromJson(const QJsonObject &object);
};

struct HealthReport
{
    std::vector<HealthItem> items; // worst first
    QDateTime checkedAt; // UTC

    HealthState state() const; // the worst
    QJsonObject toJson() const;
    static HealthReport fromJson(const QJsonObject &object);
};

// A warning or error of the log, with those of its kind, explained.
struct Problem
{
    QDateTime first, when; // UTC: of the first and the last one
    int count = 1;
    QString severity, category, event;
    Sentence sentence, meaning, advice;
    QString line; // the last one, as in the log

    QJsonObject toJson() const;
    static Problem fromJson(const QJsonObject &object);
};

} // namespace model
