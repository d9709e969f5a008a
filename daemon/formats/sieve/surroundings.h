// What a script may ask about the world while it runs. Implemented by services/delivery, by tests with tables. Calls may
// block: scripts run on a pool thread.
#pragma once
#include "formats/sieve/outcome.h"
#include "formats/sieve/program.h"

#include <QByteArray>
#include <QHash>
#include <optional>

namespace sieve {

// A command or test of the caller's own, with the means to read its arguments.
class CustomCall
{
public:
    virtual ~CustomCall() = default;
    virtual const Instruction &instruction() const = 0;
    virtual QByteArray text(size_t position) const = 0; // expanded; empty when missing
    virtual QList<QByteArray> texts(size_t position) const = 0;
    virtual QByteArray tagText(QByteArrayView tag) const = 0;
    virtual bool matchAny(const QList<QByteArray> &values, const QList<QByteArray> &keys) = 0;
    virtual void setMessage(const QByteArray &octets) = 0; // what the script looks at from now on
    virtual QByteArray message() const = 0;
    virtual Outcome takeOutcome() = 0; // what the running script has decided so far; it starts afresh
};

// A program of the administrator's, by its name: vnd.dovecot.pipe, filter, execute.
struct ProgramCall
{
    QByteArray name;
    QList<QByteArray> arguments;
    QByteArray input;
};

struct ProgramResult
{
    enum class Kind : quint8 { Done, No, Failed, Unknown } kind = Kind::Unknown; // No: it ran and said no (an exit status above 0)
    QByteArray output;
    QByteArray problem; // Failed, Unknown: in words
};

class Surroundings
{
public:
    virtual ~Surroundings() = default;
    virtual qint64 now() const = 0; // seconds since the epoch
    virtual int zoneMinutes() const { return 0; } // the user's zone, east of UTC
    virtual QByteArray envelopeFrom() const = 0; // without brackets; empty: the null path
    virtual QByteArray envelopeTo() const = 0; // as addressed, with its detail
    virtual QByteArray separators() const { return "+"; } // between user and detail
    virtual std::optional<QByteArray> environment(const QByteArray &) { return std::nullopt; } // RFC 5183 §4
    virtual bool mailboxExists(const QByteArray &) { return false; }
    virtual bool mailboxIdExists(const QByteArray &) { return false; }
    virtual bool specialUseExists(const QByteArray & /*mailbox, empty: any*/, const QByteArray & /*use*/) { return false; }
    virtual std::optional<QByteArray> metadata(const QByteArray & /*mailbox, empty: server*/, const QByteArray &) { return std::nullopt; }
    virtual bool isDuplicate(const QByteArray & /*id*/, quint64 /*seconds*/) { return false; } // seen within that time?
    virtual std::shared_ptr<const Program> script(const QByteArray & /*name*/, bool /*global*/) { return nullptr; }
    virtual bool isList(const QByteArray & /*uri*/) { return false; } // RFC 6134
    virtual bool listContains(const QByteArray & /*uri*/, const QByteArray &) { return false; }
    virtual QList<QByteArray> listMembers(const QByteArray &) { return {}; }
    virtual std::optional<double> spamPercent() { return std::nullopt; } // 0 clean … 100; nothing: not tested
    virtual std::optional<int> virusState() { return std::nullopt; } // RFC 5235 §2.3: 1 clean … 5
    virtual ProgramResult runProgram(const ProgramCall &call) { return { ProgramResult::Kind::Unknown, {}, "there is no program \"" + call.name.left(100) + '"' }; }
    virtual QList<QByteArray> presentFlags() { return {}; } // of a message that lies in a mailbox already
    // An IMAP event runs the script (RFC 6785): it may neither refuse nor answer, and there is no envelope.
    virtual bool isImapEvent() const { return false; }
    virtual bool customTest(CustomCall &) { return false; }
    virtual void customCommand(CustomCall &) { }
    // Around the block of a custom command: false leaves it out. An error inside ends there and is handed over.
    virtual bool beginBlock(CustomCall &) { return false; }
    virtual void endBlock(CustomCall &, const std::optional<Diagnostic> & /*error*/) { }
};

} // namespace sieve
