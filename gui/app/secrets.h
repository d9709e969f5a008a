// Passwords this program keeps for a person: in the desktop's secret service (QtKeychain); where none runs, for this
// session only, and the person is told so. Nothing is ever written to a file of ours.
//
// QtKeychain 0.13 answers "other error" where no service runs, and its own insecure fallback does not help: hence ours.
#pragma once
#include "shared/base/secret.h"

#include <QHash>
#include <QObject>
#include <QString>
#include <functional>
#include <optional>

namespace gui {

class Secrets : public QObject
{
    Q_OBJECT
public:
    enum class Kept {
        InKeychain,
        ForThisSession, // sessionOnlySentence() says what that means
    };
    using QObject::QObject;

    // Keys are ours: "smarthost/HOST/LOGIN", "database/URL", "ssh/QUESTION". Answers come later, and not when `context` died.
    void write(const QString &key, const QString &value, QObject *context, std::function<void(Kept)> done);
    void read(const QString &key, QObject *context, std::function<void(std::optional<QString>)> done);
    void remove(const QString &key);

    // Whether the last attempt found a secret service; nothing before the first.
    std::optional<bool> hasKeychain() const { return m_hasKeychain; }
    static QString sessionOnlySentence();

private:
    QHash<QString, Secret> m_session;
    std::optional<bool> m_hasKeychain;
};

} // namespace gui
