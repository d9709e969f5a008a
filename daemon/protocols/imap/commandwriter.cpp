// Command → wire form, the client's side of command.h. Used by tests, the round-trip fuzzer, and what will speak to
// other servers.
#include "formats/mime/dates.h"
#include "protocols/imap/command.h"
#include "protocols/imap/parsers.h"

namespace imap {

namespace {
void appendFlags(QByteArray &out, const QList<QByteArray> &flags) { out.append('(').append(flags.join(' ')).append(')'); }

void appendSection(QByteArray &out, const mime::Section &section)
{
    using Of = mime::Section::Of;
    out.append('[');
    for (size_t i = 0; i < section.path.size(); ++i) {
        if (i > 0)
            out.append('.');
        appendNumber(out, section.path[i]);
    }
    if (section.of != Of::All && !section.path.empty())
        out.append('.');
    switch (section.of) {
    case Of::All:
        break;
    case Of::Header:
        out.append("HEADER");
        break;
    case Of::HeaderFields:
        out.append("HEADER.FIELDS ");
        break;
    case Of::HeaderFieldsNot:
        out.append("HEADER.FIELDS.NOT ");
        break;
    case Of::Text:
        out.append("TEXT");
        break;
    case Of::Mime:
        out.append("MIME");
        break;
    }
    if (section.of == Of::HeaderFields || section.of == Of::HeaderFieldsNot) {
        char separator = '(';
        for (const QByteArray &name : section.fields) {
            out.append(separator);
            if (name.contains(']')) // would end the section
                out.append('"').append(QByteArray(name).replace('\\', "\\\\").replace('"', "\\\"")).append('"');
            else
                appendAstring(out, name);
            separator = ' ';
        }
        out.append(')');
    }
    out.append(']');
}

void appendItem(QByteArray &out, const FetchItem &item)
{
    using Kind = FetchItem::Kind;
    switch (item.kind) {
    case Kind::Uid:
        out.append("UID");
        return;
    case Kind::Flags:
        out.append("FLAGS");
        return;
    case Kind::InternalDate:
        out.append("INTERNALDATE");
        return;
    case Kind::Size:
        out.append("RFC822.SIZE");
        return;
    case Kind::ModSeq:
        out.append("MODSEQ");
        return;
    case Kind::Envelope:
        out.append("ENVELOPE");
        return;
    case Kind::Body:
        out.append("BODY");
        return;
    case Kind::BodyStructure:
        out.append("BODYSTRUCTURE");
        return;
    case Kind::SaveDate:
        out.append("SAVEDATE");
        return;
    case Kind::Rfc822:
        out.append("RFC822");
        return;
    case Kind::Rfc822Header:
        out.append("RFC822.HEADER");
        return;
    case Kind::Rfc822Text:
        out.append("RFC822.TEXT");
        return;
    case Kind::Section:
        out.append(item.peek ? "BODY.PEEK" : "BODY");
        break;
    case Kind::Binary:
        out.append(item.peek ? "BINARY.PEEK" : "BINARY");
        break;
    case Kind::BinarySize:
        out.append("BINARY.SIZE");
        break;
    }
    appendSection(out, item.section);
    if (item.partial) {
        out.append('<');
        appendNumber(out, item.partial->offset);
        out.append('.');
        appendNumber(out, item.partial->count);
        out.append('>');
    }
}

struct Writer
{
    QByteArray &out;
    const Command &command;

    void operator()(std::monostate) { }
    void operator()(const LoginArgs &a)
    {
        out.append(' ');
        appendAstring(out, a.user);
        out.append(' ');
        appendAstring(out, a.password.reveal());
    }
    void operator()(const AuthenticateArgs &a)
    {
        out.append(' ').append(a.mechanism);
        if (a.initial)
            out.append(' ').append(a.initial->reveal());
    }
    void operator()(const NameArgs &a)
    {
        out.append(' ');
        appendAstring(out, a.name);
        if (command.verb == Verb::SetQuota)
            out.append(" ()");
    }
    void operator()(const SelectArgs &a)
    {
        out.append(' ');
        appendAstring(out, a.name);
        if (!a.condstore && !a.qresync)
            return;
        out.append(" (");
        if (a.condstore)
            out.append(a.qresync ? "CONDSTORE " : "CONDSTORE");
        if (a.qresync) {
            out.append("QRESYNC (");
            appendNumber(out, a.qresync->uidValidity);
            out.append(' ');
            appendNumber(out, a.qresync->modseq);
            if (a.qresync->known)
                out.append(' ').append(a.qresync->known->toWire());
            if (a.qresync->match)
                out.append(" (").append(a.qresync->match->first.toWire()).append(' ').append(a.qresync->match->second.toWire()).append(')');
            out.append(')');
        }
        out.append(')');
    }
    void operator()(const CreateArgs &a)
    {
        out.append(' ');
        appendAstring(out, a.name);
        if (!a.specialUse.isEmpty()) {
            out.append(" (USE ");
            appendFlags(out, a.specialUse);
            out.append(')');
        }
    }
    void operator()(const RenameArgs &a)
    {
        out.append(' ');
        appendAstring(out, a.from);
        out.append(' ');
        appendAstring(out, a.to);
    }
    void operator()(const StatusArgs &a)
    {
        out.append(' ');
        appendAstring(out, a.name);
        out.append(' ');
        appendStatusItems(out, a.items);
    }
    void operator()(const ListArgs &a)
    {
        QList<QByteArray> options;
        if (a.selectSubscribed)
            options << "SUBSCRIBED";
        if (a.selectRemote)
            options << "REMOTE";
        if (a.selectRecursiveMatch)
            options << "RECURSIVEMATCH";
        if (a.selectSpecialUse)
            options << "SPECIAL-USE";
        if (a.extended) {
            out.append(' ');
            appendFlags(out, options);
        }
        out.append(' ');
        appendAstring(out, a.reference);
        out.append(' ');
        if (a.patterns.size() != 1)
            out.append('(');
        for (qsizetype i = 0; i < a.patterns.size(); ++i) {
            if (i > 0)
                out.append(' ');
            appendAstring(out, a.patterns[i]);
        }
        if (a.patterns.size() != 1)
            out.append(')');
        options.clear();
        if (a.returnSubscribed)
            options << "SUBSCRIBED";
        if (a.returnChildren)
            options << "CHILDREN";
        if (a.returnSpecialUse)
            options << "SPECIAL-USE";
        if (a.returnStatus) {
            QByteArray status = "STATUS ";
            appendStatusItems(status, a.returnStatus);
            options << status;
        }
        if (!options.isEmpty()) {
            out.append(" RETURN ");
            appendFlags(out, options);
        }
    }
    void operator()(const AppendArgs &a)
    {
        out.append(' ');
        appendAstring(out, a.name);
        out.append(' ');
        if (!a.flags.isEmpty()) {
            appendFlags(out, a.flags);
            out.append(' ');
        }
        if (a.date)
            out.append('"').append(mime::formatImapDateTime(*a.date)).append("\" ");
        if (a.utf8)
            out.append("UTF8 (");
    }
    void operator()(const WordsArgs &a)
    {
        if (command.verb == Verb::Enable) {
            for (const QByteArray &word : a.words)
                out.append(' ').append(word);
            return;
        }
        if (a.words.isEmpty()) {
            out.append(" NIL");
            return;
        }
        char separator = '(';
        out.append(' ');
        for (qsizetype i = 0; i < a.words.size(); ++i) {
            out.append(separator);
            separator = ' ';
            const QByteArray &word = a.words[i];
            if (word.isNull() && i % 2 == 1) {
                out.append("NIL");
            } else { // always a string, never an atom
                QByteArray quoted;
                appendAstring(quoted, word);
                if (!quoted.startsWith('"') && !quoted.startsWith('{'))
                    quoted = '"' + quoted + '"';
                out.append(quoted);
            }
        }
        out.append(')');
    }
    void operator()(const SetArgs &a) { out.append(' ').append(a.set.toWire()); }
    void operator()(const FetchArgs &a)
    {
        out.append(' ').append(a.set.toWire()).append(' ');
        char separator = '(';
        for (const FetchItem &item : a.items) {
            out.append(separator);
            appendItem(out, item);
            separator = ' ';
        }
        out.append(')');
        if (a.changedSince) {
            out.append(" (CHANGEDSINCE ");
            appendNumber(out, *a.changedSince);
            out.append(a.vanished ? " VANISHED)" : ")");
        }
    }
    void operator()(const StoreArgs &a)
    {
        out.append(' ').append(a.set.toWire()).append(' ');
        if (a.unchangedSince) {
            out.append("(UNCHANGEDSINCE ");
            appendNumber(out, *a.unchangedSince);
            out.append(") ");
        }
        out.append(a.change == StoreArgs::Change::Add ? "+FLAGS" : a.change == StoreArgs::Change::Remove ? "-FLAGS" : "FLAGS");
        out.append(a.silent ? ".SILENT " : " ");
        appendFlags(out, a.flags);
    }
    void operator()(const CopyArgs &a)
    {
        out.append(' ').append(a.set.toWire()).append(' ');
        appendAstring(out, a.name);
    }
    void operator()(const GetMetadataArgs &a)
    {
        if (a.maxSize || a.depth != GetMetadataArgs::Depth::Zero) {
            QList<QByteArray> options;
            if (a.maxSize)
                options << "MAXSIZE " + QByteArray::number(*a.maxSize);
            if (a.depth != GetMetadataArgs::Depth::Zero)
                options << (a.depth == GetMetadataArgs::Depth::One ? "DEPTH 1" : "DEPTH infinity");
            out.append(' ');
            appendFlags(out, options);
        }
        out.append(' ');
        appendAstring(out, a.name);
        char separator = '(';
        out.append(' ');
        for (const QByteArray &entry : a.entries) {
            out.append(separator);
            appendAstring(out, entry);
            separator = ' ';
        }
        out.append(')');
    }
    void operator()(const SetMetadataArgs &a)
    {
        out.append(' ');
        appendAstring(out, a.name);
        char separator = '(';
        out.append(' ');
        for (const AnnotationChange &change : a.changes) {
            out.append(separator);
            appendAstring(out, change.entry);
            out.append(' ');
            if (change.value && change.value->contains('\0'))
                out.append("~{").append(QByteArray::number(change.value->size())).append("+}\r\n").append(*change.value);
            else if (change.value)
                appendString(*change.value);
            else
                out.append("NIL");
            separator = ' ';
        }
        out.append(')');
    }
    void operator()(const FilterArgs &a)
    {
        static constexpr const char *kinds[] = { " SIEVE DELIVERY", " SIEVE PERSONAL ", " SIEVE GLOBAL ", " SIEVE SCRIPT " };
        out.append(kinds[int(a.spec.kind)]);
        if (a.spec.kind == FilterSpec::Kind::Script)
            appendString(a.spec.text);
        else if (a.spec.kind != FilterSpec::Kind::Delivery)
            appendAstring(out, a.spec.text);
        if (!a.search.charset.isEmpty()) {
            out.append(" CHARSET ");
            appendAstring(out, a.search.charset);
        }
        out.append(' ');
        appendKey(out, a.search.key);
    }
    void appendString(const QByteArray &text) // always a string, never an atom
    {
        QByteArray string;
        appendAstring(string, text);
        if (!string.startsWith('"') && !string.startsWith('{'))
            string = '"' + string + '"';
        out.append(string);
    }
    void operator()(const SearchArgs &a)
    {
        if (a.extended) {
            static constexpr std::pair<quint8, const char *> names[] { { searchreturn::Min, "MIN" }, { searchreturn::Max, "MAX" },
                { searchreturn::All, "ALL" }, { searchreturn::Count, "COUNT" }, { searchreturn::Save, "SAVE" } };
            QList<QByteArray> options;
            for (const auto &[bit, name] : names) {
                if (a.returns & bit)
                    options << name;
            }
            out.append(" RETURN ");
            appendFlags(out, options);
        }
        if (command.verb == Verb::Sort)
            out.append(" (").append(a.sort).append(')');
        else if (command.verb == Verb::Thread)
            out.append(' ').append(a.sort);
        if (!a.charset.isEmpty()) {
            out.append(command.verb == Verb::Search ? " CHARSET " : " ");
            appendAstring(out, a.charset);
        }
        out.append(' ');
        appendKey(out, a.key);
    }
};
} // namespace

QByteArray toWire(const Command &command)
{
    QByteArray out = command.tag + ' ';
    if (command.uid)
        out.append("UID ");
    out.append(verbName(command.verb));
    std::visit(Writer { out, command }, command.args);
    if (command.verb != Verb::Append)
        out.append("\r\n");
    return out;
}

} // namespace imap
