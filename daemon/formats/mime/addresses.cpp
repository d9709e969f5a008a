// See addresses.h. A phrase is tried first; when no `<` or `:` follows it was an addr-spec, and the cursor goes back
// once. Each step ends behind the phrase it tried, so the time is linear.
#include "formats/mime/addresses.h"

#include "formats/mime/lexer.h"
#include "formats/mime/text.h"

namespace mime {
namespace {

class AddressParser
{
public:
    AddressParser(QByteArrayView value, qsizetype limit)
        : m_lexer(value)
        , m_limit(limit)
    {
    }
    std::vector<Address> run();

private:
    void address();
    // False: it begins with a dot, which RFC 5322 §4.1 does not know. m_lastWord is where its last word begins, and
    // m_beforeLast what `out` held before that.
    bool phrase(QByteArray &out);
    void angleAddress(Address &address);
    void addrSpec(Address &address);
    void add(Address address);
    void endGroup();

    Lexer m_lexer;
    qsizetype m_limit;
    std::vector<Address> m_list;
    bool m_inGroup = false;
    const char *m_lastWord = nullptr;
    qsizetype m_beforeLast = 0;
};

void AddressParser::add(Address address)
{
    if (address.kind == Address::Kind::Mailbox && (address.local.isEmpty() || address.domain.isEmpty()))
        address.broken = true;
    m_list.push_back(std::move(address));
}

void AddressParser::endGroup()
{
    Address end;
    end.kind = Address::Kind::GroupEnd;
    m_list.push_back(end);
    m_inGroup = false;
}

// phrase = 1*word / obs-phrase, RFC 5322 §3.2.5, §4.1: words joined by one space
bool AddressParser::phrase(QByteArray &out)
{
    if (m_lexer.at('.'))
        return false;
    for (;;) {
        m_lastWord = m_lexer.position();
        m_beforeLast = out.size();
        if (m_lexer.at('"'))
            m_lexer.quotedString(out);
        else
            out.append(m_lexer.atomOrDots());
        m_lexer.skipCfws();
        if (m_lexer.atEnd() || !(Lexer::isAtext(m_lexer.peek()) || m_lexer.at('"') || m_lexer.at('.')))
            return true;
        out.append(' ');
    }
}

// "<" [route ":"] addr-spec ">"
void AddressParser::angleAddress(Address &address)
{
    m_lexer.advance();
    m_lexer.skipCfws();
    if (m_lexer.at('@')) { // obs-route, RFC 5322 §4.4
        const char *start = m_lexer.position();
        QByteArray route;
        bool valid = true;
        while (m_lexer.take('@')) {
            if (!route.isEmpty())
                route += ',';
            route += '@';
            m_lexer.skipCfws();
            valid = m_lexer.at('[') ? m_lexer.domainLiteral(route) : m_lexer.dotAtom(route);
            m_lexer.skipCfws();
            while (m_lexer.take(','))
                m_lexer.skipCfws();
        }
        if (valid && m_lexer.take(':')) {
            address.route = route;
            m_lexer.skipCfws();
        } else {
            m_lexer.rewind(start); // `<@example.org>`: a domain without a local part
        }
    }
    const char *spec = m_lexer.position();
    if (m_lexer.at('"')) {
        m_lexer.quotedString(address.local);
        m_lexer.skipCfws();
    } else {
        while (m_lexer.take('.')) // `<.a@b>`
            address.local += '.';
        m_lexer.dotAtom(address.local);
        m_lexer.skipCfws();
    }
    if (m_lexer.take('@')) {
        m_lexer.skipCfws();
        if (m_lexer.at('['))
            m_lexer.domainLiteral(address.domain);
        else
            m_lexer.dotAtom(address.domain);
        address.spec = QByteArrayView(spec, m_lexer.position()).trimmed();
        m_lexer.skipCfws();
    }
    if (!m_lexer.at('>')) {
        address.broken = true;
        // Up to the bracket if there is one before the next address.
        while (!m_lexer.atEnd() && !m_lexer.at('>') && !m_lexer.at(',') && !m_lexer.at('<'))
            m_lexer.advance();
    }
    m_lexer.take('>');
    m_lexer.skipCfws();
}

void AddressParser::addrSpec(Address &address)
{
    QByteArray comment;
    const char *spec = m_lexer.position();
    if (m_lexer.at('"')) {
        m_lexer.quotedString(address.local);
        m_lexer.skipCfws(&comment);
    } else {
        while (m_lexer.take('.'))
            address.local += '.';
        m_lexer.dotAtom(address.local, &comment);
        m_lexer.skipCfws(&comment);
    }
    if (m_lexer.take('@')) {
        m_lexer.skipCfws(&comment);
        if (m_lexer.at('['))
            m_lexer.domainLiteral(address.domain);
        else
            m_lexer.dotAtom(address.domain, &comment);
        address.spec = QByteArrayView(spec, m_lexer.position()).trimmed();
        m_lexer.skipCfws(&comment);
    }
    address.name = comment; // `local@domain (Real Name)`, the custom of the 1980s
}

void AddressParser::address()
{
    const char *start = m_lexer.position();
    QByteArray words;
    const bool isPhrase = phrase(words);
    Address address;
    if (isPhrase && m_lexer.at('<')) {
        address.name = words;
        angleAddress(address);
        add(std::move(address));
    } else if (isPhrase && !m_inGroup && m_lexer.at(':') && !words.isEmpty()) {
        m_lexer.advance();
        m_lexer.skipCfws();
        address.kind = Address::Kind::GroupStart;
        address.name = words;
        add(std::move(address));
        m_inGroup = true;
    } else {
        const char *end = m_lexer.position();
        m_lexer.rewind(start);
        addrSpec(address);
        if (isPhrase && m_lexer.position() < end) { // several words
            address = {};
            m_lexer.rewind(end);
            if (m_lexer.at('@') && m_lastWord != start) { // `Real Name local@domain`
                m_lexer.rewind(m_lastWord);
                addrSpec(address);
                address.name = words.left(m_beforeLast).trimmed();
            } else {
                address.local = words;
            }
        }
        if (m_lexer.at('<') && m_lexer.position() != start) { // `a@b.example <c@d.example>`: an unquoted display name
            const QByteArrayView words(start, m_lexer.position());
            address = {};
            address.name = words.toByteArray().trimmed();
            angleAddress(address);
        } else if (m_lexer.position() == start) { // junk: one broken address for all of it
            m_lexer.skipTo(',', m_inGroup ? ';' : ',');
            address.broken = true;
        }
        add(std::move(address));
    }
}

std::vector<Address> AddressParser::run()
{
    m_lexer.skipCfws();
    while (!m_lexer.atEnd() && qsizetype(m_list.size()) < m_limit) {
        if (m_lexer.at(',')) { // empty elements, RFC 5322 §4.4
            m_lexer.advance();
            m_lexer.skipCfws();
            continue;
        }
        if (m_lexer.at(';')) {
            m_lexer.advance();
            m_lexer.skipCfws();
            if (m_inGroup)
                endGroup();
            continue;
        }
        address();
        if (m_lexer.truncated) // an open quote or comment has taken the rest
            break;
        if (!m_lexer.atEnd() && !m_lexer.at(',') && !m_lexer.at(';')
            && !(m_inGroup && m_list.back().kind == Address::Kind::GroupStart)) {
            if (!m_list.empty() && m_list.back().kind == Address::Kind::Mailbox && !m_lexer.at('<') && !m_lexer.at('"')
                && !Lexer::isAtext(m_lexer.peek())) {
                m_list.back().broken = true;
                m_lexer.skipTo(',', ';');
            } // else a comma is missing: the next address begins here
        }
    }
    if (m_inGroup)
        endGroup();
    return std::move(m_list);
}

} // namespace

std::vector<Address> parseAddresses(QByteArrayView fieldValue, qsizetype limit)
{
    return AddressParser(fieldValue, limit).run();
}

std::vector<Address> parseMailboxes(QByteArrayView fieldValue, qsizetype limit)
{
    std::vector<Address> list = parseAddresses(fieldValue, limit);
    std::erase_if(list, [](const Address &a) { return a.kind != Address::Kind::Mailbox || a.broken; });
    return list;
}

QByteArray Address::displayName() const { return decodedHeader(name); }

QByteArray Address::mailbox() const
{
    if (kind != Kind::Mailbox || local.isEmpty() || domain.isEmpty())
        return {};
    bool dotString = !local.startsWith('.') && !local.endsWith('.') && !local.contains("..");
    for (const char c : local)
        dotString = dotString && (Lexer::isAtext(c) || c == '.');
    if (dotString)
        return local + '@' + domain;
    QByteArray quoted = "\"";
    for (const char c : local) {
        if (c == '"' || c == '\\')
            quoted += '\\';
        quoted += c;
    }
    return quoted + "\"@" + domain;
}

} // namespace mime
