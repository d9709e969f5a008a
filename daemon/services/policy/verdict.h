// What one check found out about a client or a mail, and how much it weighs. Values only.
#pragma once
#include "protocols/smtp/reply.h"
#include "shared/base/sentence.h"

#include <QByteArray>
#include <chrono>
#include <optional>
#include <vector>

namespace policy {

enum class Stage : quint8 { Connection, Helo, Sender, Recipient, Content };

// What a check demands whatever the score is. Greater ones win, but Accept ends the scoring: nothing but Discard, Hold, and a
// Reject of the administrator's own rules stands against it.
enum class Demand : quint8 {
    None, // only the score counts
    Accept, // trusted: the score of others is not looked at
    Junk,
    Hold, // into the queue, held
    Discard, // accepted and forgotten
    Defer, // 4yz
    Reject, // 5yz
};

struct Evidence
{
    QByteArray name, value; // e.g. "zone", "zen.example.org"; printable
};

struct Verdict
{
    QByteArray check; // the check's name, e.g. "spf"
    QByteArray result; // one word of the check's own, e.g. "pass", "listed"
    double score = 0; // points; above 0 towards Junk. Engine::judge weighs them by the house's settings (the recipient's, at Recipient)
    Demand demand = Demand::None;
    Sentence reason; // for a person; replies, headers and logs have it in English
    std::vector<Evidence> evidence;
    std::optional<smtp::Reply> reply; // with Defer and Reject; without one the policy's own is sent
    std::chrono::milliseconds slow { 0 }; // how much later to answer
    int recipient = -1; // index into the envelope's recipients when it concerns one of them only
    double points = 0; // as the check said them; set by Engine::judge, and weighed anew for each recipient's domain
    Stage stage = Stage::Connection; // set by Engine::judge
};

QByteArray stageName(Stage stage);
QByteArray demandName(Demand demand);

} // namespace policy
