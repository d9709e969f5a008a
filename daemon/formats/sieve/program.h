// A compiled script: the syntax tree checked against the catalogue, with matches resolved and constant strings decoded.
// Immutable, so one Program serves many deliveries at once (compiled scripts are cached).
#pragma once
#include "formats/sieve/catalogue.h"
#include "formats/sieve/syntax.h"

#include <QSet>
#include <memory>

namespace sieve {

enum class MatchType : quint8 { Is, Contains, Matches, Regex, Count, Value, List };
enum class Relation : quint8 { Gt, Ge, Lt, Le, Eq, Ne };
enum class Comparator : quint8 { Octet, AsciiCasemap, AsciiNumeric, UnicodeCasemap };
enum class AddressPart : quint8 { All, LocalPart, Domain, User, Detail };
enum class MimePart : quint8 { Whole, Type, Subtype, ContentType, Param };

struct Text // a string constant of the script
{
    QByteArray bytes;
    bool hasVariables = false; // "${" occurs and `variables` is required
};

struct Tag
{
    QByteArray name;
    quint64 number = 0;
    std::vector<Text> strings;
    Position at;
};

struct Instruction
{
    Op op = Op::Stop;
    const Row *row = nullptr;
    Position at;
    std::vector<Tag> tags; // those of the command itself; families are below
    std::vector<std::vector<Text>> strings; // positional string arguments in order
    quint64 number = 0; // the positional number
    bool branch = false; // Unavailable: where an elsif or else stood
    bool hasOptional = false; // the optional positional argument is there

    MatchType match = MatchType::Is;
    Relation relation = Relation::Eq;
    Comparator comparator = Comparator::AsciiCasemap;
    AddressPart part = AddressPart::All;
    int index = 0; // 0: all occurrences
    bool last = false; // count from the end
    bool mime = false, anyChild = false;
    MimePart mimePart = MimePart::Whole;
    std::vector<Text> mimeParams;

    std::vector<Instruction> tests, block;

    const Tag *tag(QByteArrayView name) const
    {
        for (const Tag &tag : tags) {
            if (tag.name == name)
                return &tag;
        }
        return nullptr;
    }
};

struct Program
{
    std::vector<Instruction> instructions;
    QSet<QByteArray> required;
    bool uses(QByteArrayView capability) const { return required.contains(capability.toByteArray()); }
};

struct CompileOptions
{
    SyntaxLimits syntax;
    int maxErrors = 10;
    QSet<QByteArray> withhold; // extensions the administrator does not offer
    // Commands and tests of the caller's own, with Op::Custom; they reach Surroundings::customCommand and customTest. The
    // rows outlive every program compiled with them. Their capabilities may be required.
    std::span<const Row> custom;
};

struct Compiled
{
    std::shared_ptr<const Program> program; // null when there are errors
    std::vector<Diagnostic> errors, warnings;
};

Compiled compile(QByteArrayView script, const CompileOptions &options = {});

} // namespace sieve
