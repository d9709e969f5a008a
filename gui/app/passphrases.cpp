#include "gui/app/passphrases.h"

#include "gui/dialogs/askquestion.h"

namespace gui {

static QString keyOf(const askpass::Question &question) { return QStringLiteral("ssh/") + question.text.trimmed(); }

Passphrases::Passphrases(Secrets &secrets, QWidget *parent)
    : QObject(parent)
    , m_secrets(secrets)
    , m_parent(parent)
{
}

void Passphrases::answer(const askpass::Question &question, askpass::Server::Reply reply)
{
    if (question.kind != askpass::Question::Kind::Secret)
        return ask(question, std::move(reply));
    const QString key = keyOf(question);
    // The same ssh asks the same once more: what was kept is wrong.
    if (const auto given = m_given.constFind(key); given != m_given.constEnd() && *given == question.asker) {
        m_secrets.remove(key);
        return ask(question, std::move(reply));
    }
    m_secrets.read(key, this, [this, question, key, reply = std::move(reply)](const std::optional<QString> &kept) {
        if (!kept)
            return ask(question, reply);
        m_given.insert(key, question.asker);
        reply(kept);
    });
}

void Passphrases::ask(const askpass::Question &question, askpass::Server::Reply reply)
{
    Q_EMIT aboutToAsk();
    askQuestion(m_parent, question, [this, self = QPointer<Passphrases>(this), question, reply = std::move(reply)](const std::optional<QString> &answer, bool keep) {
        reply(answer);
        if (!self || !answer || !keep)
            return;
        m_secrets.write(keyOf(question), *answer, this, [this](Secrets::Kept how) {
            if (how == Secrets::Kept::ForThisSession)
                Q_EMIT keptForThisSession();
        });
    });
}

} // namespace gui
