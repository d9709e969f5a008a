// Script and message from one input, cut at the first NUL: whatever compiles must run within its limits.
#include "formats/sieve/executor.h"

namespace {
class Nowhere final : public sieve::Surroundings
{
public:
    qint64 now() const override { return 1700000000; }
    QByteArray envelopeFrom() const override { return "a@example.org"; }
    QByteArray envelopeTo() const override { return "b+c@example.net"; }
    bool mailboxExists(const QByteArray &name) override { return name.size() % 2; }
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
    Nowhere world;
    sieve::ExecuteLimits limits;
    limits.steps = 5000;
    limits.milliseconds = 500;
    const QByteArray message = cut < 0 ? QByteArray("Subject: x\r\nFrom: a@example.org\r\n\r\nbody\r\n") : input.sliced(cut + 1);
    const sieve::Outcome outcome = sieve::execute(*compiled.program, message, world, limits);
    if (outcome.error && (!outcome.implicitKeep || !outcome.actions.empty()))
        std::abort(); // an error keeps the mail
    return 0;
}
