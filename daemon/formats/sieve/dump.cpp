#include "formats/sieve/dump.h"

namespace sieve {

namespace {
QByteArray quoted(const Text &text)
{
    QByteArray shown = text.bytes.left(200);
    shown.replace('\\', "\\\\").replace('"', "\\\"").replace("\r\n", "\\n").replace('\n', "\\n");
    return '"' + shown + (text.bytes.size() > 200 ? "\"…" : "\"") + (text.hasVariables ? "$" : "");
}

QByteArray quoted(const std::vector<Text> &texts)
{
    if (texts.size() == 1)
        return quoted(texts.front());
    QByteArray list = "[";
    for (const Text &text : texts)
        list += (list.size() > 1 ? ", " : "") + quoted(text);
    return list + ']';
}

QByteArray families(const Instruction &it)
{
    static constexpr const char *matches[] = { "is", "contains", "matches", "regex", "count", "value", "list" };
    static constexpr const char *relations[] = { "gt", "ge", "lt", "le", "eq", "ne" };
    static constexpr const char *comparators[] = { "i;octet", "i;ascii-casemap", "i;ascii-numeric", "i;unicode-casemap" };
    static constexpr const char *parts[] = { "all", "localpart", "domain", "user", "detail" };
    QByteArray out;
    if (!it.row)
        return out;
    if (it.row->families & MatchFamily) {
        out += QByteArray(" :") + matches[int(it.match)];
        if (it.match == MatchType::Count || it.match == MatchType::Value)
            out += QByteArray(" \"") + relations[int(it.relation)] + '"';
    }
    if (it.row->families & ComparatorFamily)
        out += QByteArray(" :comparator \"") + comparators[int(it.comparator)] + '"';
    if (it.row->families & AddressPartFamily)
        out += QByteArray(" :") + parts[int(it.part)];
    if (it.index > 0)
        out += " :index " + QByteArray::number(it.index) + (it.last ? " :last" : "");
    if (it.mime)
        out += it.anyChild ? " :mime :anychild" : " :mime";
    return out;
}

void write(const Instruction &it, int depth, QList<QByteArray> &lines)
{
    QByteArray line = QByteArray::number(it.at.line).rightJustified(5) + "  " + QByteArray(2 * depth, ' ');
    if (it.op == Op::Unavailable)
        line += "(not available here: " + (it.strings.empty() || it.strings[0].empty() ? QByteArray() : it.strings[0][0].bytes) + ')';
    else
        line += it.row ? it.row->name : "?";
    if (it.op != Op::Unavailable) {
        for (const Tag &tag : it.tags) {
            line += " :" + tag.name;
            if (!tag.strings.empty())
                line += ' ' + quoted(tag.strings);
            else if (tag.number > 0)
                line += ' ' + QByteArray::number(tag.number);
        }
        line += families(it);
        for (const std::vector<Text> &argument : it.strings) {
            if (!argument.empty())
                line += ' ' + quoted(argument);
        }
        if (it.row && QByteArrayView(it.row->positional).contains('n'))
            line += ' ' + QByteArray::number(it.number);
    }
    lines.append(line);
    for (const Instruction &test : it.tests)
        write(test, depth + 1, lines);
    if (it.block.empty())
        return;
    lines.append(QByteArray(7 + 2 * depth, ' ') + '{');
    for (const Instruction &command : it.block)
        write(command, depth + 1, lines);
    lines.append(QByteArray(7 + 2 * depth, ' ') + '}');
}
} // namespace

QList<QByteArray> dump(const Program &program)
{
    QList<QByteArray> required(program.required.begin(), program.required.end());
    std::sort(required.begin(), required.end());
    QList<QByteArray> lines { "require " + (required.isEmpty() ? QByteArray("nothing") : required.join(' ')) };
    for (const Instruction &instruction : program.instructions)
        write(instruction, 0, lines);
    return lines;
}

} // namespace sieve
