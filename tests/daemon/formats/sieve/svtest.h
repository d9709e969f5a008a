// The .svtest language, in which suites for Sieve implementations are written: a Sieve script with commands of its own
// (`test "name" { … }`, test_set, test_script_compile, test_script_run, test_result_action, test_result_execute,
// test_error, test_message, test_mailbox_create, test_multiscript, test_config_set, test_fail …), read by our own compiler and
// executor. Of our own: test_set "environment.ITEM", "flags", and the settings named facteur_… (setConfig).
#pragma once
#include "formats/sieve/executor.h"

#include <QHash>
#include <QStringList>
#include <map>

namespace svtest {

struct Report
{
    int passed = 0;
    QStringList failures; // "test name: reason"
};

Report runSuite(const QString &file);

struct Stored
{
    QByteArray octets;
    QList<QByteArray> flags;
};

class World final : public sieve::Surroundings
{
public:
    explicit World(QString folder);
    Report report;

    qint64 now() const override { return m_now; }
    QByteArray envelopeFrom() const override { return m_from; }
    QByteArray envelopeTo() const override { return m_to; }
    QByteArray separators() const override { return m_separators; }
    std::optional<QByteArray> environment(const QByteArray &item) override;
    bool mailboxExists(const QByteArray &name) override { return m_folders.count(name) > 0; }
    bool specialUseExists(const QByteArray &mailbox, const QByteArray &use) override { return m_uses.contains(use.toLower()) && (mailbox.isEmpty() || m_uses.value(use.toLower()) == mailbox); }
    std::optional<QByteArray> metadata(const QByteArray &mailbox, const QByteArray &entry) override;
    bool isDuplicate(const QByteArray &id, quint64 seconds) override;
    std::shared_ptr<const sieve::Program> script(const QByteArray &name, bool global) override;
    bool isList(const QByteArray &uri) override { return m_lists.contains(uri); }
    bool listContains(const QByteArray &uri, const QByteArray &value) override { return m_lists.value(uri).contains(value.toLower()); }
    QList<QByteArray> listMembers(const QByteArray &uri) override { return m_lists.value(uri); }
    std::optional<double> spamPercent() override { return m_spam; }
    std::optional<int> virusState() override { return m_virus; }
    QList<QByteArray> presentFlags() override { return m_flags; }
    bool isImapEvent() const override { return m_imapEvent; }
    // Programs of a house with five: `cat`, `upper`, `arguments` (prints them), `no` (status 1), `broken` (cannot be started).
    sieve::ProgramResult runProgram(const sieve::ProgramCall &call) override;
    bool mailboxIdExists(const QByteArray &id) override { return m_folders.count(id.mid(3)) > 0 && id.startsWith("id-"); }

    bool customTest(sieve::CustomCall &call) override;
    void customCommand(sieve::CustomCall &call) override;
    bool beginBlock(sieve::CustomCall &call) override;
    void endBlock(sieve::CustomCall &call, const std::optional<sieve::Diagnostic> &error) override;

private:
    void setConfig(const QByteArray &name, const QByteArray &value);
    bool perform(const sieve::Outcome &outcome, const QByteArray &message);
    static QList<QByteArray> actionNames(const std::vector<sieve::Action> &actions);
    std::shared_ptr<const sieve::Program> compileFile(const QString &path);

    QString m_folder; // of the suite
    qint64 m_now = 1700000000;
    QByteArray m_from = "sender@example.org", m_to = "recipient@example.com", m_separators = "+";
    std::map<QByteArray, QList<Stored>> m_folders { { "INBOX", {} } };
    QList<QByteArray> m_sent; // by SMTP
    QHash<QByteArray, QByteArray> m_uses, m_metadata;
    QHash<QByteArray, QList<QByteArray>> m_lists;
    std::map<QByteArray, qint64> m_seen;
    QHash<QByteArray, QByteArray> m_environment;
    QList<QByteArray> m_flags;
    bool m_imapEvent = false;
    std::optional<double> m_spam;
    std::optional<int> m_virus;
    std::shared_ptr<const sieve::Program> m_compiled;
    std::vector<sieve::Diagnostic> m_errors;
    sieve::Outcome m_result;
    QByteArray m_message; // the running test's
    sieve::ExecuteLimits m_limits;
    QSet<QByteArray> m_withhold;
};

} // namespace svtest
