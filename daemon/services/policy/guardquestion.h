// The inside of the Guard, shared by its source files: what the subject of one judgement points to.
#pragma once
#include "services/policy/content/heldmessage.h"
#include "services/policy/guard.h"

namespace policy {

inline std::shared_ptr<SessionFacts> sessionOf(const smtp::Client &client) { return std::static_pointer_cast<SessionFacts>(client.note); }

struct Guard::Question
{
    smtp::Envelope envelope;
    smtp::Recipient recipient;
    RecipientFacts recipientFacts;
    std::shared_ptr<MailRecord> record;
    std::shared_ptr<HeldMessage> message;
    Subject subject;

    Question(Stage stage, std::shared_ptr<const smtp::Client> client, std::shared_ptr<SessionFacts> session)
    {
        subject.stage = stage;
        subject.client = std::move(client);
        subject.session = std::move(session);
        subject.settings = subject.session->settings;
        subject.out = &subject.session->verdicts;
    }
    // About the session's mail.
    Question(Stage stage, smtp::Envelope about, std::shared_ptr<SessionFacts> session)
        : Question(stage, about.client, session)
    {
        envelope = std::move(about);
        record = session->current;
        subject.settings = record->settings;
        subject.envelope = &envelope;
        subject.mail = &record->facts;
        subject.out = &record->facts.verdicts;
    }
};

} // namespace policy
