// What ssh asks, answered: a password or passphrase that the person let us keep is handed over without a question (Secrets, one
// entry for each of ssh's questions, which name the account or the key); everything else is shown. A kept answer that ssh did
// not take is forgotten and asked for.
#pragma once
#include "gui/app/askpass.h"
#include "gui/app/secrets.h"

#include <QHash>
#include <QWidget>

namespace gui {

class Passphrases : public QObject
{
    Q_OBJECT
public:
    // `parent` of the dialogs.
    Passphrases(Secrets &secrets, QWidget *parent);

    void answer(const askpass::Question &question, askpass::Server::Reply reply);

Q_SIGNALS:
    void aboutToAsk(); // a dialog comes: the window should be seen
    void keptForThisSession(); // Secrets::sessionOnlySentence() says what that means

private:
    void ask(const askpass::Question &question, askpass::Server::Reply reply);

    Secrets &m_secrets;
    QWidget *m_parent;
    QHash<QString, qint64> m_given; // question → the ssh that got the kept answer
};

} // namespace gui
