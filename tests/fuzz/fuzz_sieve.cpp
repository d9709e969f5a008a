// Script and message from one input, cut at the first NUL: whatever compiles must run within its limits.
#include "formats/sieve/dump.h"
#include "formats/sieve/executor.h"

namespace {
class Nowhere final : public sieve::Surroundings
{
public:
    qint64 now() const override { return 1700000000; }
    QByteArray envelopeFrom() const override { return "a@example.org"; }
    QByteArray envelopeTo() const override { return "b+c@example.net"; }
    bool mailboxExists(const QByteArray &name) override { return name.size() % 2; }
    std::optional<QByteArray> environment(const QByteArray &item) override { return item.size() % 2 ? std::make_optional(item) : std::nullopt; }
    std::optional<QByteArray> metadata(const QByteArray &, const QByteArray &entry) override { return entry; }
    bool isList(const QByteArray &uri) override { return uri.size() % 2; }
    QList<QByteArray> listMembers(const QByteArray &uri) override { return { uri, "member@example.org" }; }
    QList<QByteArray> presentFlags() override { return { "\\Seen", "$Work" }; }
    bool isImapEvent() const override { return m_event; }
    // A program that answers with what it got: the executor must take whatever comes out of one.
    sieve::ProgramResult runProgram(const sieve::ProgramCall &call) override
    {
        return { sieve::ProgramResult::Kind(call.name.size() % 4), call.input + call.arguments.join('\n'), "as the fuzzer wants it" };
    }
    bool m_event = false;
};
} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray input(reinterpret_cast<const char *>(data), qsizetype(size));
    const qsizetype cut = input.indexOf('\0');
    const sieve::Compiled compiled = sieve::compile(cut < 0 ? input : input.first(cut));
    if (!compiled.program) {
        if (compiled.errors.empty())
            std::abort(); // refused without a word
        return 0;
    }
    if (sieve::dump(*compiled.program).isEmpty())
        std::abort();
    Nowhere world;
    world.m_event = size % 2;
    sieve::ExecuteLimits limits;
    limits.steps = 5000;
    limits.milliseconds = 500;
    const QByteArray message = cut < 0 ? QByteArray("Subject: x\r\nFrom: a@example.org\r\n\r\nbody\r\n") : input.sliced(cut + 1);
    const sieve::Outcome outcome = sieve::execute(*compiled.program, message, world, limits);
    if (outcome.error && (!outcome.implicitKeep || !outcome.actions.empty()))
        std::abort(); // an error keeps the mail
    return 0;
}
