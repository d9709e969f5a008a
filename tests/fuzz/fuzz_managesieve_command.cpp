// Lines and literals of a ManageSieve client; a string written by us must be read back as it was.
#include "protocols/managesieve/command.h"

#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    using Need = managesieve::CommandReader::Need;
    QByteArrayView rest(reinterpret_cast<const char *>(data), qsizetype(size));
    managesieve::CommandReader reader(4096);
    Need need;
    while (!rest.isEmpty()) {
        if (need.kind == Need::Literal) {
            const qsizetype n = qsizetype(std::min<quint64>(need.octets, quint64(rest.size())));
            need = reader.addLiteral(need.discard ? QByteArray() : rest.first(n).toByteArray());
            rest = rest.sliced(n);
            continue;
        }
        const qsizetype end = rest.indexOf('\n');
        need = reader.addLine(end < 0 ? rest : rest.first(end));
        rest = end < 0 ? QByteArrayView() : rest.sliced(end + 1);
        if (need.kind == Need::Nothing) {
            const managesieve::Command command = reader.take();
            for (const managesieve::Argument &argument : command.arguments) {
                const QByteArray written = managesieve::toString(argument.text);
                if (!argument.isString || !command.fault.isEmpty() || written.startsWith('{'))
                    continue;
                managesieve::CommandReader again(4096);
                again.addLine("X " + written);
                const managesieve::Command read = again.take();
                if (!read.fault.isEmpty() || read.arguments.size() != 1 || read.arguments[0].text != argument.text)
                    std::abort();
            }
        }
    }
    return 0;
}
