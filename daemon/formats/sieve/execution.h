// The state of one run, shared by the files that implement commands and tests. Private to formats/sieve.
#pragma once
#include "formats/sieve/executor.h"
#include "formats/sieve/match.h"
#include "formats/sieve/message.h"
#include "formats/sieve/variables.h"

#include <QSet>

namespace sieve {

enum class Flow : quint8 { Next, Stop, Return, Break };

class Execution
{
public:
    Execution(const Program &program, const QByteArray &octets, Surroundings &surroundings, const ExecuteLimits &limits, bool trace);
    Outcome run();

private:
    // execution.cpp
    void finish();
    Flow block(const std::vector<Instruction> &instructions);
    Flow command(const Instruction &command);
    Flow include(const Instruction &command);
    Flow forEveryPart(const Instruction &command);
    void step(Position at, int cost = 1);
    void note(const Instruction &instruction, const QByteArray &text);
    QByteArray expand(const Text &text) const { return text.hasVariables ? m_variables->expand(text.bytes) : text.bytes; }
    QList<QByteArray> expand(const std::vector<Text> &texts) const;
    QByteArray first(const Instruction &instruction, size_t position) const;
    QByteArray tagText(const Instruction &instruction, QByteArrayView tag) const;

    class Call;
    Flow customCommand(const Instruction &command);

    // actions.cpp
    void keep(const Instruction &command);
    void fileInto(const Instruction &command);
    void redirect(const Instruction &command);
    void reject(const Instruction &command);
    void vacation(const Instruction &command);
    void notify(const Instruction &command);
    void changeFlags(const Instruction &command);
    void set(const Instruction &command);
    void addHeader(const Instruction &command);
    void deleteHeader(const Instruction &command);
    void replace(const Instruction &command);
    void enclose(const Instruction &command);
    void extractText(const Instruction &command);
    void report(const Instruction &command);
    void pipe(const Instruction &command);
    bool filterThrough(const Instruction &instruction);
    bool executeProgram(const Instruction &instruction);
    ProgramResult callProgram(const Instruction &instruction, QByteArray input);
    void refuseInEvents() const;
    Action &add(Action::Kind kind, const Instruction &command);
    FileTarget target(const Instruction &command, const QByteArray &mailbox) const;
    QByteArray modified(QByteArray value, const Instruction &command) const;

    // tests.cpp
    bool test(const Instruction &test);
    bool customTest(const Instruction &test);
    bool evaluate(const Instruction &test);
    bool address(const Instruction &test);
    bool header(const Instruction &test);
    bool envelope(const Instruction &test);
    bool exists(const Instruction &test);
    bool body(const Instruction &test);
    bool date(const Instruction &test, bool current);
    bool duplicate(const Instruction &test);
    bool spam(const Instruction &test);
    bool matchAny(const Instruction &test, const QList<QByteArray> &values, const QList<QByteArray> &keys);
    QList<QByteArray> headerValues(const Instruction &test, const QByteArray &name) const;
    // Decoded values and mailboxes of a header, kept until the header is changed: a script asks for them again and again.
    struct Known
    {
        std::optional<QList<QByteArray>> decoded, mailboxes;
    };
    Known &known(const QByteArray &name);
    const QList<QByteArray> &bodyText(const Instruction &test);
    QList<QByteArray> decodedValues(const Instruction &test, const QByteArray &name);
    QList<QByteArray> mailboxes(const Instruction &test, const QByteArray &name);
    QList<const mime::Part *> partsFor(const Instruction &test) const;
    QList<QByteArray> flagsOf(const QByteArray &variable) const;
    QByteArray addressPart(const QByteArray &address, AddressPart part, bool &has) const;

    const Program *m_program; // of the script that runs now
    Surroundings &m_world;
    const ExecuteLimits &m_limits;
    bool m_trace;
    Message m_message;
    std::shared_ptr<Variables> m_variables;
    std::shared_ptr<QHash<QByteArray, QByteArray>> m_globals;
    Outcome m_outcome;
    QList<QByteArray> m_flags; // RFC 5232: the internal variable
    bool m_keepCancelled = false;
    int m_steps = 0, m_redirects = 0, m_edits = 0, m_includes = 0, m_includeDepth = 0;
    int m_sinceClock = 0;
    qint64 m_cpuAtStart = 0;
    QSet<QByteArray> m_included;
    QList<QByteArray> m_includeStack; // scripts that run now
    QHash<QByteArray, Known> m_known; // by lower-case name
    int m_knownVersion = 0;
    QHash<QByteArray, QList<QByteArray>> m_bodies; // decoded text, by what was asked for
    int m_bodiesVersion = 0;
    const mime::Part *m_part = nullptr; // inside foreverypart
    struct Replacement // of octets of the message as it is, made when the outermost loop has ended: spans stay true till then
    {
        qsizetype from, length;
        QByteArray by;
    };
    std::vector<Replacement> m_replacements;
    void applyReplacements();
    QByteArray m_breakName;
    std::shared_ptr<Variables> freshVariables();
    int m_programRuns = 0;
};

bool isNotifyMethod(const QByteArray &uri); // one that `notify` can use: mailto with an address
QList<QByteArray> splitFlags(const QList<QByteArray> &lists); // RFC 5232 §2: several in one string; duplicates dropped

} // namespace sieve
