// Tokens to the syntax tree, by recursive descent. RFC 5228 §8.2.
#include "formats/sieve/lexer.h"
#include "formats/sieve/syntax.h"

namespace sieve {

namespace {
class Parser
{
public:
    Parser(QByteArrayView script, const SyntaxLimits &limits)
        : m_lexer(script)
        , m_limits(limits)
    {
        take();
    }

    Parsed run()
    {
        Parsed parsed;
        if (commands(parsed.commands, 0) && m_token.kind != Token::Kind::End)
            fail("a command is expected here");
        parsed.error = m_error;
        if (m_error)
            parsed.commands.clear();
        return parsed;
    }

private:
    void take()
    {
        m_token = m_lexer.next();
        if (m_token.kind == Token::Kind::Bad)
            fail(m_token.text);
    }
    bool fail(QByteArray text) { return failAt(m_token.at, std::move(text)); }
    bool failAt(Position at, QByteArray text)
    {
        if (!m_error)
            m_error = Diagnostic { at, std::move(text) };
        return false;
    }
    bool is(char punctuation) const { return m_token.kind == Token::Kind::Punctuation && m_token.punctuation == punctuation; }
    bool accept(char punctuation)
    {
        if (m_error || !is(punctuation))
            return false;
        take();
        return true;
    }
    bool count(Position at)
    {
        return ++m_nodes <= m_limits.nodes || failAt(at, "the script has too many commands and tests");
    }

    bool commands(std::vector<Node> &into, int depth)
    {
        while (!m_error && m_token.kind == Token::Kind::Identifier) {
            Node node;
            node.name = m_token.text;
            node.at = m_token.at;
            if (!count(node.at))
                return false;
            take();
            if (!arguments(node, depth))
                return false;
            if (accept('{')) {
                if (depth + 1 > m_limits.nesting)
                    return failAt(node.at, "blocks are nested too deeply");
                node.hasBlock = true;
                if (!commands(node.block, depth + 1))
                    return false;
                if (!accept('}'))
                    return m_error ? false : fail("} is missing");
            } else if (!accept(';')) {
                return m_error ? false : fail("; is missing");
            }
            into.push_back(std::move(node));
        }
        return !m_error;
    }

    bool arguments(Node &node, int depth)
    {
        while (!m_error) {
            Argument argument;
            argument.at = m_token.at;
            if (m_token.kind == Token::Kind::Tag) {
                argument.kind = Argument::Kind::Tag;
                argument.tag = m_token.text;
                take();
            } else if (m_token.kind == Token::Kind::Number) {
                argument.kind = Argument::Kind::Number;
                argument.number = m_token.number;
                take();
            } else if (m_token.kind == Token::Kind::String) {
                argument.strings.append(m_token.text);
                take();
            } else if (is('[')) {
                if (!stringList(argument))
                    return false;
            } else {
                break;
            }
            node.arguments.push_back(std::move(argument));
        }
        if (m_error)
            return false;
        if (m_token.kind == Token::Kind::Identifier)
            return test(node, depth);
        if (!accept('('))
            return !m_error;
        node.testList = true;
        do {
            if (m_token.kind != Token::Kind::Identifier)
                return m_error ? false : fail("a test is expected here");
            if (!test(node, depth))
                return false;
        } while (accept(','));
        if (!accept(')'))
            return m_error ? false : fail(") is missing");
        return true;
    }

    bool test(Node &parent, int depth)
    {
        Node node;
        node.name = m_token.text;
        node.at = m_token.at;
        if (depth + 1 > m_limits.nesting)
            return fail("tests are nested too deeply");
        if (!count(node.at))
            return false;
        take();
        if (!arguments(node, depth + 1))
            return false;
        parent.tests.push_back(std::move(node));
        return true;
    }

    bool stringList(Argument &argument)
    {
        argument.isList = true;
        take();
        do {
            if (m_token.kind != Token::Kind::String)
                return m_error ? false : fail("a string is expected here");
            if (argument.strings.size() >= m_limits.stringList)
                return fail("the list has too many strings");
            argument.strings.append(m_token.text);
            take();
        } while (accept(','));
        if (!accept(']'))
            return m_error ? false : fail("] is missing");
        return !m_error;
    }

    Lexer m_lexer;
    const SyntaxLimits &m_limits;
    Token m_token;
    int m_nodes = 0;
    std::optional<Diagnostic> m_error;
};
} // namespace

Parsed parse(QByteArrayView script, const SyntaxLimits &limits)
{
    if (script.size() > limits.scriptSize)
        return { {}, Diagnostic { {}, "the script is larger than " + QByteArray::number(limits.scriptSize) + " octets" } };
    if (script.startsWith("\xef\xbb\xbf")) // a byte order mark, as editors on other systems leave it
        script = script.sliced(3);
    return Parser(script, limits).run();
}

} // namespace sieve
