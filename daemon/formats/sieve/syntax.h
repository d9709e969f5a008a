// The syntax tree of a Sieve script and the parser that makes it. RFC 5228 §2, §8.
//
// The grammar is generic: it knows commands, tests, tags, numbers and strings, not what they are called. What is allowed
// where is the compiler's business (compiler.h). Pure; every limit is checked while reading, so a script of a megabyte of
// brackets costs a megabyte's time and no more.
#pragma once
#include <QByteArray>
#include <QByteArrayView>
#include <QList>
#include <optional>
#include <vector>

namespace sieve {

struct Position
{
    int line = 1, column = 1; // from 1; columns count octets
    friend bool operator==(const Position &, const Position &) = default;
};

struct Diagnostic
{
    Position at;
    QByteArray text; // for a person
    QByteArray toString() const { return "line " + QByteArray::number(at.line) + ", column " + QByteArray::number(at.column) + ": " + text; }
};

struct Argument
{
    enum class Kind : quint8 { Tag, Number, Strings };
    Kind kind = Kind::Strings;
    bool isList = false; // Strings: written in brackets
    Position at;
    quint64 number = 0;
    QByteArray tag; // lower case, without the colon
    QList<QByteArray> strings;
};

// A command or a test.
struct Node
{
    QByteArray name; // lower case
    Position at;
    std::vector<Argument> arguments;
    std::vector<Node> tests;
    bool testList = false; // tests stood in parentheses
    std::vector<Node> block;
    bool hasBlock = false;
};

struct SyntaxLimits
{
    qsizetype scriptSize = 1024 * 1024; // octets
    int nesting = 32; // RFC 5228 §2.10.5 asks for 15
    int nodes = 100000; // commands and tests
    qsizetype stringList = 10000; // strings in one list
};

struct Parsed
{
    std::vector<Node> commands;
    std::optional<Diagnostic> error; // the first one
};

Parsed parse(QByteArrayView script, const SyntaxLimits &limits = {});

} // namespace sieve
