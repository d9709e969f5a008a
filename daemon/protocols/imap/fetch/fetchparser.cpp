// FETCH and STORE. RFC 9051 §6.4.5, §6.4.6; RFC 3501 §6.4.5; RFC 7162 §3.1.3, §3.1.4, §3.2.6; RFC 8514.
#include "protocols/imap/parsers.h"

#include <limits>

namespace imap {

namespace {
constexpr size_t maxItems = 100;
constexpr quint64 max63 = quint64(std::numeric_limits<qint64>::max());

// `[…]`: finds the closing bracket outside of quoted strings and literals and leaves the rest to mime::parseSection.
bool parseSectionText(Tokens &t, mime::Section &section)
{
    if (!t.take('['))
        return false;
    const qsizetype start = t.position();
    QByteArray inner; // literals among the field names are rewritten as quoted strings
    while (!t.atEnd()) {
        const char c = t.peek();
        if (c == ']') {
            t.take(']');
            const auto parsed = mime::parseSection(inner);
            if (!parsed || parsed->path.size() > 100 || parsed->fields.size() > 200)
                return false;
            section = *parsed;
            return true;
        }
        if (c == '"' || c == '{') {
            QByteArray name;
            if (!t.string(name))
                return false;
            inner.append('"');
            for (const char n : name) {
                if (n == '\r' || n == '\n')
                    return false;
                if (n == '"' || n == '\\')
                    inner.append('\\');
                inner.append(n);
            }
            inner.append('"');
            continue;
        }
        if ((!isAtomChar(c) && c != ' ' && c != '(' && c != ')') || t.position() - start > 20000)
            return false;
        inner.append(c);
        t.setPosition(t.position() + 1);
    }
    return false;
}

bool parsePartial(Tokens &t, std::optional<Partial> &partial) // optional: `<0.1024>`
{
    if (t.peek() != '<')
        return true;
    Partial read;
    if (!t.take('<') || !t.number(read.offset, max63) || !t.take('.') || !t.number(read.count, max63) || read.count == 0
        || !t.take('>'))
        return false;
    partial = read;
    return true;
}

bool isItemChar(char c) { return isAtomChar(c) && c != '[' && c != '<'; }

bool parseItem(Tokens &t, FetchItem &item)
{
    using Kind = FetchItem::Kind;
    QByteArrayView word;
    if (!t.takeWhile(word, isItemChar))
        return false;
    const auto is = [word](const char *name) { return word.compare(QByteArrayView(name), Qt::CaseInsensitive) == 0; };
    const bool bracket = t.peek() == '[';
    if (bracket) {
        if (is("BODY") || is("BODY.PEEK")) {
            item.kind = Kind::Section;
            item.peek = !is("BODY");
        } else if (is("BINARY") || is("BINARY.PEEK")) {
            item.kind = Kind::Binary;
            item.peek = !is("BINARY");
        } else if (is("BINARY.SIZE")) {
            item.kind = Kind::BinarySize;
            item.peek = true;
        } else {
            return false;
        }
        if (!parseSectionText(t, item.section))
            return false;
        if (item.kind != Kind::Section && item.section.of != mime::Section::Of::All)
            return false; // section-binary: part numbers only
        return item.kind == Kind::BinarySize || parsePartial(t, item.partial);
    }
    item.peek = true;
    if (is("UID"))
        item.kind = Kind::Uid;
    else if (is("FLAGS"))
        item.kind = Kind::Flags;
    else if (is("INTERNALDATE"))
        item.kind = Kind::InternalDate;
    else if (is("RFC822.SIZE"))
        item.kind = Kind::Size;
    else if (is("MODSEQ"))
        item.kind = Kind::ModSeq;
    else if (is("ENVELOPE"))
        item.kind = Kind::Envelope;
    else if (is("BODY"))
        item.kind = Kind::Body;
    else if (is("BODYSTRUCTURE"))
        item.kind = Kind::BodyStructure;
    else if (is("SAVEDATE"))
        item.kind = Kind::SaveDate;
    else if (is("RFC822.HEADER"))
        item.kind = Kind::Rfc822Header;
    else if (is("RFC822")) {
        item.kind = Kind::Rfc822;
        item.peek = false;
    } else if (is("RFC822.TEXT")) {
        item.kind = Kind::Rfc822Text;
        item.peek = false;
    } else
        return false;
    return true;
}

void addMacro(std::vector<FetchItem> &items, std::initializer_list<FetchItem::Kind> kinds)
{
    for (const auto kind : kinds)
        items.push_back({ kind, true, {}, {} });
}

bool parseItems(Tokens &t, std::vector<FetchItem> &items)
{
    using Kind = FetchItem::Kind;
    if (!t.take('(')) {
        if (t.word("ALL")) {
            addMacro(items, { Kind::Flags, Kind::InternalDate, Kind::Size, Kind::Envelope });
            return true;
        }
        if (t.word("FAST")) {
            addMacro(items, { Kind::Flags, Kind::InternalDate, Kind::Size });
            return true;
        }
        if (t.word("FULL")) {
            addMacro(items, { Kind::Flags, Kind::InternalDate, Kind::Size, Kind::Envelope, Kind::Body });
            return true;
        }
        FetchItem item;
        if (!parseItem(t, item))
            return false;
        items.push_back(std::move(item));
        return true;
    }
    do {
        FetchItem item;
        if (!parseItem(t, item) || items.size() >= maxItems)
            return false;
        if (std::find(items.begin(), items.end(), item) == items.end()) // asked for twice, answered once
            items.push_back(std::move(item));
    } while (t.space());
    return t.take(')');
}
} // namespace

bool parseFetch(Tokens &t, Command &command)
{
    FetchArgs args;
    if (!t.space() || !parseSequenceSet(t, args.set) || !t.space() || !parseItems(t, args.items))
        return false;
    const qsizetype before = t.position();
    if (t.space() && !t.atEnd()) { // RFC 4466 §2.2: modifiers
        if (!t.take('('))
            return false;
        do {
            quint64 modseq = 0;
            if (t.word("CHANGEDSINCE")) {
                if (!t.space() || !t.number(modseq, max63))
                    return false;
                args.changedSince = modseq;
            } else if (t.word("VANISHED") && command.uid) {
                args.vanished = true;
            } else {
                return false;
            }
        } while (t.space());
        if (!t.take(')') || (args.vanished && !args.changedSince)) // RFC 7162 §3.2.6
            return false;
    } else {
        t.setPosition(before);
    }
    command.args = std::move(args);
    return true;
}

bool parseStore(Tokens &t, Command &command)
{
    StoreArgs args;
    if (!t.space() || !parseSequenceSet(t, args.set) || !t.space())
        return false;
    if (t.take('(')) {
        quint64 modseq = 0;
        if (!t.word("UNCHANGEDSINCE") || !t.space() || !t.number(modseq, max63) || !t.take(')') || !t.space())
            return false;
        args.unchangedSince = modseq;
    }
    if (t.take('+'))
        args.change = StoreArgs::Change::Add;
    else if (t.take('-'))
        args.change = StoreArgs::Change::Remove;
    if (t.word("FLAGS.SILENT"))
        args.silent = true;
    else if (!t.word("FLAGS"))
        return false;
    if (!t.space())
        return false;
    if (t.peek() == '(') {
        if (!parseFlagList(t, args.flags))
            return false;
    } else {
        do {
            QByteArray flag;
            if (!t.flag(flag) || args.flags.size() >= qsizetype(maxItems))
                return false;
            args.flags.append(flag);
        } while (t.space());
    }
    command.args = std::move(args);
    return true;
}

} // namespace imap
