// A mail's journey in words: what each event of the trace (`trace.find`) says to a person, and what became of the mail in the
// end. Values only; texts in the language of the moment.
#pragma once
#include "gui/widgets/statuslamp.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>
#include <vector>

namespace gui::story {

struct Step
{
    QString time; // ISO 8601 UTC
    QString icon;
    Health mood = Health::Unknown; // good or bad news
    QString what; // one sentence
    QString why; // the reason given, may be empty
    QStringList evidence; // "zone: zen.example.org"
    double points = 0; // of a check
    bool hasPoints = false;
    bool isMinor = false; // a check that found nothing against the mail
};

// One step for each event, in their order.
std::vector<Step> steps(const QJsonArray &events);

struct Answer
{
    Health mood = Health::Unknown;
    QString sentence; // where it is, or why it is not
    QString advice; // what can be done; may be empty
};
Answer answer(const QJsonArray &events);

QString outcomeText(const QString &outcome); // of a summary: delivered junk refused deferred bounced
QString outcomeIcon(const QString &outcome);
QString checkName(const QString &check); // "spf" → "SPF: may this server send for that domain?"
QString asText(const std::vector<Step> &steps, const Answer &answer); // for the clipboard

} // namespace gui::story
