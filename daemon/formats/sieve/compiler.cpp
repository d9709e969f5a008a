// Checks the syntax tree against the catalogue and resolves what can be known before a message comes. RFC 5228 §2.10.
#include "formats/sieve/checks.h"
#include "formats/sieve/program.h"
#include "formats/sieve/variables.h"

#include <optional>

namespace sieve {

namespace {
class Compiler
{
public:
    explicit Compiler(const CompileOptions &options)
        : m_options(options)
        , m_program(std::make_shared<Program>())
    {
    }

    Compiled run(QByteArrayView script)
    {
        Compiled compiled;
        Parsed parsed = parse(script, m_options.syntax);
        if (parsed.error) {
            compiled.errors.push_back(*parsed.error);
            return compiled;
        }
        compileBlock(parsed.commands, m_program->instructions, true);
        compiled.errors = std::move(m_errors);
        compiled.warnings = std::move(m_warnings);
        if (compiled.errors.empty())
            compiled.program = m_program;
        return compiled;
    }

private:
    const Row *row(QByteArrayView name, bool isTest) const
    {
        for (const Row &custom : m_options.custom) {
            if (custom.isTest == isTest && name == QByteArrayView(custom.name))
                return &custom;
        }
        return findRow(name, isTest);
    }
    bool isAvailable(const QByteArray &capability) const
    {
        if (m_options.withhold.contains(capability))
            return false;
        return isCapability(capability) || std::any_of(m_options.custom.begin(), m_options.custom.end(), [&](const Row &custom) {
            return custom.capability && QByteArray(custom.capability).split('|').contains(capability);
        });
    }
    bool full() const { return int(m_errors.size()) >= m_options.maxErrors; }
    void error(Position at, QByteArray text)
    {
        if (!full())
            m_errors.push_back({ at, std::move(text) });
    }
    bool has(QByteArrayView capability) const { return m_program->uses(capability) || m_assumed.contains(capability.toByteArray()); }
    bool hasOneOf(QByteArrayView alternatives) const
    {
        for (const QByteArray &one : alternatives.toByteArray().split('|')) {
            if (has(one))
                return true;
        }
        return false;
    }
    bool needs(Position at, const char *capability, const QByteArray &what)
    {
        if (!capability || hasOneOf(capability))
            return true;
        error(at, what + " needs: require \"" + QByteArray(capability).split('|').first() + "\"");
        return false;
    }

    void compileBlock(const std::vector<Node> &nodes, std::vector<Instruction> &into, bool top)
    {
        bool requireAllowed = top; // require stands before all else, RFC 5228 §3.2
        const Instruction *before = nullptr;
        into.reserve(nodes.size());
        for (const Node &node : nodes) {
            if (full())
                return;
            const Row *row = this->row(node.name, false);
            if (row && row->op == Op::Require) {
                if (!requireAllowed)
                    error(node.at, "require must stand at the top of the script, before all other commands");
                require(node);
                continue;
            }
            requireAllowed = false;
            if (row && (row->op == Op::Elsif || row->op == Op::Else) && (!before || (before->op != Op::If && before->op != Op::Elsif && before->op != Op::Unavailable)))
                error(node.at, node.name + " must follow if or elsif");
            Instruction instruction;
            compileOne(node, false, instruction);
            if (row && instruction.op == Op::Unavailable)
                instruction.branch = row->op == Op::Elsif || row->op == Op::Else; // skipped when a branch before was taken
            into.push_back(std::move(instruction));
            before = &into.back();
        }
    }

    void require(const Node &node)
    {
        if (node.arguments.size() != 1 || node.arguments[0].kind != Argument::Kind::Strings || !node.tests.empty() || node.hasBlock)
            return error(node.at, "require takes a list of extensions");
        for (const QByteArray &name : node.arguments[0].strings) {
            if (!isAvailable(name))
                error(node.arguments[0].at, "the extension \"" + name.left(100) + "\" is not available here");
            else
                m_program->required.insert(name);
        }
        // Dependencies between extensions, as their RFCs say.
        if (m_program->required.contains("spamtestplus"))
            m_program->required.insert("spamtest");
        if (m_program->required.contains("vacation-seconds")) // RFC 6131 §2
            m_program->required.insert("vacation");
        if (m_program->required.contains("vnd.dovecot.environment"))
            m_program->required.insert("environment");
    }

    void compileNode(const Node &node, const Row &row, Instruction &out)
    {
        out.op = row.op;
        out.row = &row;
        out.at = node.at;
        needs(node.at, row.capability, node.name);
        arguments(node, row, out);

        if (row.tests == '0' && !node.tests.empty())
            error(node.tests[0].at, node.name + " takes no test");
        else if (row.tests == '1' && (node.tests.size() != 1 || node.testList))
            error(node.at, node.name + " takes exactly one test");
        else if (row.tests == '*' && !node.testList)
            error(node.at, node.name + " takes a list of tests in parentheses");
        if (node.hasBlock != row.block)
            error(node.at, row.block ? node.name + " needs a block { … }" : node.name + " takes no block");

        for (const Node &test : node.tests) {
            Instruction instruction;
            compileOne(test, true, instruction);
            out.tests.push_back(std::move(instruction));
        }
        if (row.op == Op::IHave)
            iHave(node, out);
        if (row.op == Op::ForEveryPart)
            m_loops.append(tagText(out, "name"));
        compileBlock(node.block, out.block, false);
        if (row.op == Op::ForEveryPart)
            m_loops.removeLast();
        checkMore(node, out);
    }

    // RFC 5463 §4: once a script has asked for what we lack, using it is an error when it happens, not before.
    bool compileOne(const Node &node, bool isTest, Instruction &out)
    {
        const size_t errorsBefore = m_errors.size();
        if (const Row *known = row(node.name, isTest))
            compileNode(node, *known, out);
        else if (row(node.name, !isTest))
            error(node.at, node.name + (isTest ? " is a command and stands where a test belongs" : " is a test and stands where a command belongs"));
        else
            error(node.at, (isTest ? "there is no test " : "there is no command ") + node.name);
        if (m_errors.size() == errorsBefore)
            return true;
        if (!m_lacking)
            return false;
        out = Instruction();
        out.op = Op::Unavailable;
        out.row = findRow(isTest ? "false" : "stop", isTest);
        out.at = m_errors[errorsBefore].at;
        out.strings = { { Text { m_errors[errorsBefore].text } } };
        m_errors.resize(errorsBefore);
        return true;
    }

    // RFC 5463 §4. What is there may be used from here to the end of the script. Extensions that change how the script
    // is read cannot be had this way.
    void iHave(const Node &node, Instruction &out)
    {
        QSet<QByteArray> names;
        bool all = true;
        for (const auto &text : out.strings.empty() ? std::vector<Text>() : out.strings[0]) {
            if (text.hasVariables)
                error(node.at, "ihave takes constant strings");
            const bool changesReading = text.bytes == "variables" || text.bytes == "encoded-character";
            const bool there = m_program->uses(text.bytes) || (isAvailable(text.bytes) && !changesReading);
            all = all && there;
            m_lacking = m_lacking || !there;
            names.insert(text.bytes);
        }
        out.number = all;
        if (all)
            m_assumed += names;
    }

    static QByteArray tagText(const Instruction &instruction, QByteArrayView name)
    {
        const Tag *tag = instruction.tag(name);
        return tag && !tag->strings.empty() ? tag->strings.front().bytes : QByteArray();
    }

    Text text(const QByteArray &bytes) const
    {
        Text text;
        text.bytes = has("encoded-character") ? decodeEncodedCharacters(bytes) : bytes;
        text.hasVariables = has("variables") && text.bytes.contains("${");
        return text;
    }
    // Strings of an argument; namespaces that no extension brings are an error (RFC 5229 §3).
    std::vector<Text> texts(const Argument &argument)
    {
        std::vector<Text> all;
        all.reserve(size_t(argument.strings.size()));
        for (const QByteArray &one : argument.strings) {
            all.push_back(text(one));
            if (!all.back().hasVariables)
                continue;
            QList<QByteArray> known;
            if (has("include"))
                known.append("global");
            if (has("vnd.dovecot.environment"))
                known.append("env");
            const QByteArray unknown = unknownNamespace(all.back().bytes, known);
            if (!unknown.isEmpty())
                error(argument.at, "the variable ${" + unknown.left(100) + "} is of a namespace that is not known here");
        }
        return all;
    }

    void arguments(const Node &node, const Row &row, Instruction &out)
    {
        std::vector<const Argument *> positional;
        bool matchSeen = false, partSeen = false;
        int groups[64] = {};
        for (size_t i = 0; i < node.arguments.size(); ++i) {
            const Argument &argument = node.arguments[i];
            if (argument.kind != Argument::Kind::Tag) {
                positional.push_back(&argument);
                continue;
            }
            if (!positional.empty())
                error(argument.at, ":" + argument.tag + " must stand before the other arguments"); // RFC 5228 §2.6.2
            const Argument *value = i + 1 < node.arguments.size() && node.arguments[i + 1].kind != Argument::Kind::Tag ? &node.arguments[i + 1] : nullptr;
            if (const TagRow *tag = ownTag(row, argument.tag)) {
                needs(argument.at, tag->capability, ":" + argument.tag);
                if (tag->group && groups[tag->group & 63]++)
                    error(argument.at, ":" + argument.tag + " excludes another argument that stands before it");
                if (out.tag(argument.tag))
                    error(argument.at, ":" + argument.tag + " stands twice");
                Tag compiled { argument.tag, 0, {}, argument.at };
                if (tag->value) {
                    const bool wantsNumber = tag->value == 'n';
                    if (!value || (value->kind == Argument::Kind::Number) != wantsNumber || (tag->value == 's' && value->isList)) {
                        error(argument.at, ":" + argument.tag + (wantsNumber ? " needs a number" : tag->value == 's' ? " needs a string" : " needs a list of strings"));
                    } else {
                        compiled.number = value->number;
                        compiled.strings = texts(*value);
                        ++i;
                    }
                }
                out.tags.push_back(std::move(compiled));
            } else if (familyTag(row, argument, value, out, matchSeen, partSeen, i)) {
                continue;
            } else {
                error(argument.at, node.name + " has no argument :" + argument.tag.left(100));
            }
        }
        place(node, row, positional, out);
        if (out.match == MatchType::Count && out.comparator != Comparator::AsciiNumeric && out.comparator != Comparator::AsciiCasemap
            && out.comparator != Comparator::Octet)
            error(node.at, ":count compares numbers: use :comparator \"i;ascii-numeric\"");
    }

    static const TagRow *ownTag(const Row &row, QByteArrayView name)
    {
        for (const TagRow &tag : row.tags) {
            if (tag.tag && name == QByteArrayView(tag.tag))
                return &tag;
        }
        return nullptr;
    }

    bool familyTag(const Row &row, const Argument &argument, const Argument *value, Instruction &out, bool &matchSeen, bool &partSeen, size_t &i)
    {
        const QByteArray &name = argument.tag;
        const auto stringValue = [&](const char *what) -> QByteArray {
            if (!value || value->kind != Argument::Kind::Strings || value->isList) {
                error(argument.at, ":" + name + " needs " + what);
                return {};
            }
            ++i;
            return value->strings.first();
        };
        if (row.families & MatchFamily) {
            static const std::pair<const char *, MatchType> types[] = { { "is", MatchType::Is }, { "contains", MatchType::Contains },
                { "matches", MatchType::Matches }, { "regex", MatchType::Regex }, { "count", MatchType::Count }, { "value", MatchType::Value },
                { "list", MatchType::List } };
            for (const auto &[tag, type] : types) {
                if (name != tag)
                    continue;
                if (matchSeen)
                    error(argument.at, "only one match type may be given");
                matchSeen = true;
                out.match = type;
                if (type == MatchType::Regex)
                    needs(argument.at, "regex", ":regex");
                if (type == MatchType::List)
                    needs(argument.at, "extlists", ":list");
                if (type == MatchType::Count || type == MatchType::Value) {
                    needs(argument.at, "relational", ":" + name);
                    const QByteArray relation = stringValue("a relation: \"gt\", \"ge\", \"lt\", \"le\", \"eq\" or \"ne\"").toLower();
                    static const QByteArray relations[] = { "gt", "ge", "lt", "le", "eq", "ne" };
                    const auto *found = std::find(std::begin(relations), std::end(relations), relation);
                    if (found == std::end(relations) && !relation.isEmpty())
                        error(argument.at, "there is no relation \"" + relation.left(100) + "\"");
                    else if (found != std::end(relations))
                        out.relation = Relation(found - std::begin(relations));
                }
                return true;
            }
        }
        if ((row.families & ComparatorFamily) && name == "comparator") {
            const QByteArray comparator = stringValue("the name of a comparator");
            if (comparator == "i;octet") {
                out.comparator = Comparator::Octet;
            } else if (comparator == "i;ascii-casemap" || comparator == "i;unicode-casemap") {
                out.comparator = comparator == "i;ascii-casemap" ? Comparator::AsciiCasemap : Comparator::UnicodeCasemap;
            } else if (comparator == "i;ascii-numeric") {
                out.comparator = Comparator::AsciiNumeric;
            } else if (!comparator.isEmpty()) {
                error(argument.at, "there is no comparator \"" + comparator.left(100) + "\"");
                return true;
            }
            // i;octet and i;ascii-casemap are part of the base language, RFC 5228 §2.7.3.
            if (out.comparator == Comparator::AsciiNumeric || out.comparator == Comparator::UnicodeCasemap)
                needs(argument.at, ("comparator-" + comparator).constData(), "the comparator \"" + comparator + "\"");
            return true;
        }
        if (row.families & AddressPartFamily) {
            static const std::pair<const char *, AddressPart> parts[] = { { "all", AddressPart::All }, { "localpart", AddressPart::LocalPart },
                { "domain", AddressPart::Domain }, { "user", AddressPart::User }, { "detail", AddressPart::Detail } };
            for (const auto &[tag, part] : parts) {
                if (name != tag)
                    continue;
                if (partSeen)
                    error(argument.at, "only one address part may be given");
                partSeen = true;
                out.part = part;
                if (part == AddressPart::User || part == AddressPart::Detail)
                    needs(argument.at, "subaddress", ":" + name);
                return true;
            }
        }
        if (row.families & IndexFamily) {
            if (name == "index") {
                needs(argument.at, "index", ":index");
                if (!value || value->kind != Argument::Kind::Number || value->number == 0 || value->number > 1000000) {
                    error(argument.at, ":index needs a number from 1");
                    out.index = 1;
                } else {
                    out.index = int(value->number);
                }
                if (value && value->kind == Argument::Kind::Number)
                    ++i;
                return true;
            }
            if (name == "last") {
                needs(argument.at, "index", ":last");
                out.last = true;
                return true;
            }
        }
        if (row.families & MimeFamily) {
            static const std::pair<const char *, MimePart> parts[] = { { "type", MimePart::Type }, { "subtype", MimePart::Subtype },
                { "contenttype", MimePart::ContentType }, { "param", MimePart::Param } };
            if (name == "mime" || name == "anychild") {
                needs(argument.at, "mime", ":" + name);
                (name == "mime" ? out.mime : out.anyChild) = true;
                return true;
            }
            for (const auto &[tag, part] : parts) {
                if (name != tag)
                    continue;
                needs(argument.at, "mime", ":" + name);
                out.mimePart = part;
                if (part == MimePart::Param) {
                    if (!value || value->kind != Argument::Kind::Strings) {
                        error(argument.at, ":param needs a list of parameter names");
                    } else {
                        out.mimeParams = texts(*value);
                        ++i;
                    }
                }
                return true;
            }
        }
        return false;
    }

    // Puts the positional arguments where the row's pattern wants them.
    void place(const Node &node, const Row &row, const std::vector<const Argument *> &given, Instruction &out)
    {
        const QByteArray pattern = row.positional;
        const auto wanted = size_t(pattern.size() - pattern.count('?'));
        const auto optional = size_t(pattern.count('?'));
        if (given.size() > wanted || given.size() + optional < wanted) {
            const Position at = given.empty() ? node.at : given.back()->at;
            return error(at, node.name + " takes " + QByteArray::number(wanted - optional) + (optional ? " or " + QByteArray::number(wanted) : QByteArray())
                    + " arguments, " + QByteArray::number(given.size()) + " are given");
        }
        bool withOptional = given.size() == wanted;
        size_t at = 0;
        for (qsizetype i = 0; i < pattern.size(); ++i) {
            if (pattern[i] == '?') {
                if (!withOptional) {
                    ++i;
                    out.strings.emplace_back(); // its place stays
                }
                continue;
            }
            const Argument &argument = *given[at++];
            const bool number = argument.kind == Argument::Kind::Number;
            if (number != (pattern[i] == 'n') || (pattern[i] == 's' && argument.isList)) {
                error(argument.at, node.name + (pattern[i] == 'n' ? " needs a number here" : pattern[i] == 's' ? " needs a string here" : " needs a list of strings here"));
                out.strings.emplace_back();
            } else if (number) {
                out.number = argument.number;
            } else {
                out.strings.push_back(texts(argument));
            }
        }
        out.hasOptional = optional && withOptional;
    }

    // What needs to know where in the script it stands; the rest is in checks.cpp.
    void checkMore(const Node &node, const Instruction &out)
    {
        const CheckContext context { has("variables"), has("include"), [&](QByteArray text) { error(node.at, std::move(text)); } };
        check(out, context);
        switch (out.op) {
        case Op::Set:
            if (!out.strings.empty() && !out.strings[0].empty())
                m_set.insert(out.strings[0][0].bytes.toLower());
            break;
        case Op::Global: // RFC 6609 §3.4.1
            for (const Text &name : out.strings.empty() ? std::vector<Text>() : out.strings[0]) {
                if (m_set.contains(name.bytes.toLower()))
                    error(node.at, "\"" + name.bytes.left(100) + "\" was set before it is declared global");
            }
            break;
        case Op::Break: // RFC 5703 §3
            if (m_loops.isEmpty())
                error(node.at, "break stands outside foreverypart");
            else if (out.tag("name") && !m_loops.contains(tagText(out, "name")))
                error(node.at, "there is no foreverypart of that name around the break");
            break;
        case Op::ExtractText:
            if (m_loops.isEmpty())
                error(node.at, "extracttext stands outside foreverypart");
            break;
        default:
            break;
        }
    }

    const CompileOptions &m_options;
    std::shared_ptr<Program> m_program;
    std::vector<Diagnostic> m_errors, m_warnings;
    QSet<QByteArray> m_assumed;
    QList<QByteArray> m_loops; // names of the foreverypart around, outermost first
    QSet<QByteArray> m_set; // variables set so far
    bool m_lacking = false; // ihave asked for something that is not there
};
} // namespace

Compiled compile(QByteArrayView script, const CompileOptions &options) { return Compiler(options).run(script); }

} // namespace sieve
