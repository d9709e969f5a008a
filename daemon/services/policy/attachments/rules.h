// Which of a mail's files are forbidden, by one domain's settings. Pure; any thread.
#pragma once
#include "formats/pattern/pattern.h"
#include "services/policy/attachments/inventory.h"
#include "services/policy/verdict.h"
#include "shared/settings/values.h"

#include <QSet>

namespace policy::attachments {

enum class Action : quint8 { Off, Score, Junk, Hold, Reject }; // greater is worse
Action actionNamed(QByteArrayView name);

struct Rules
{
    Action action = Action::Reject; // for what is forbidden
    Action encrypted = Action::Off; // for what cannot be looked into
    double score = 0; // with Score
    bool archives = true;
    QSet<QByteArray> extensions;
    QSet<QByteArray> types;
    std::vector<pattern::Pattern> names;
    bool isOff() const { return action == Action::Off && encrypted == Action::Off; }
};
Rules rulesOf(const settings::Values &values, const QByteArray &domain);

struct Finding
{
    Action action = Action::Off;
    QByteArray name, container; // of the file
    Sentence why; // ends "… is not accepted: "
    const char *result = ""; // one word
};
std::vector<Finding> judge(const Inventory &inventory, const Rules &rules);
// All of them as one verdict; result "none" when there are none.
Verdict verdictOf(const std::vector<Finding> &findings, const Inventory &inventory, const Rules &rules);

} // namespace policy::attachments
