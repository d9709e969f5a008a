// Strings with variables and encoded characters. RFC 5229, RFC 5228 §2.4.2.4. Pure.
#pragma once
#include <QByteArray>
#include <QByteArrayView>
#include <QHash>
#include <QList>
#include <QSet>
#include <functional>
#include <memory>

namespace sieve {

// ${hex: 40 41} and ${unicode: 40 20AC}. What is not in that form stays as it is.
QByteArray decodeEncodedCharacters(const QByteArray &text);

// The first ${namespace.name} of the text whose namespace is not among `known`; empty when there is none. RFC 5229 §3.
QByteArray unknownNamespace(const QByteArray &text, const QList<QByteArray> &known);

bool isVariableName(QByteArrayView name); // an identifier, or namespace.identifier; not a number

class Variables
{
public:
    static constexpr qsizetype maxLength = 64 * 1024; // octets of one value; RFC 5229 §6 asks for 4000 characters
    static constexpr qsizetype maxCount = 1000;

    void set(const QByteArray &name, const QByteArray &value); // name in any case; values are cut at maxLength
    QByteArray value(const QByteArray &name) const; // empty when not set
    bool has(const QByteArray &name) const { return m_values.contains(name.toLower()); }
    void setMatches(QList<QByteArray> matches) { m_matches = std::move(matches); } // ${0}, ${1}…
    const QList<QByteArray> &matches() const { return m_matches; }
    // Names under `global.` and those declared with the global command live in a scope shared by included scripts.
    void shareGlobals(std::shared_ptr<QHash<QByteArray, QByteArray>> globals) { m_globals = std::move(globals); }
    std::shared_ptr<QHash<QByteArray, QByteArray>> globals() const { return m_globals; }
    void declareGlobal(const QByteArray &name) { m_declared.insert(name.toLower()); }
    // ${env.item}, vnd.dovecot.environment. Without it such names are left as they stand.
    using Environment = std::function<QByteArray(const QByteArray &item)>;
    void setEnvironment(Environment environment) { m_environment = std::move(environment); }

    QByteArray expand(const QByteArray &text) const;

private:
    QHash<QByteArray, QByteArray> m_values; // by lower-case name
    QSet<QByteArray> m_declared;
    std::shared_ptr<QHash<QByteArray, QByteArray>> m_globals;
    QList<QByteArray> m_matches;
    Environment m_environment;
};

// Cuts at a character's border, never inside UTF-8.
QByteArray truncateUtf8(const QByteArray &text, qsizetype limit);

} // namespace sieve
