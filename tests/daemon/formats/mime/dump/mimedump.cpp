// A FETCH server without network, store or session: mimedump (lf|crlf|asis) FILE… reads `tag UID FETCH n (items)` lines
// and answers each with what the MIME room says of the n-th file. For comparing with recorded reference answers.
#include "formats/mime/dates.h"
#include "formats/mime/encodings.h"
#include "formats/mime/headers.h"
#include "formats/mime/imapform.h"
#include "formats/mime/section.h"
#include "formats/mime/structure.h"
#include "formats/mime/text.h"

#include <QFile>
#include <cstdio>
#include <iostream>
#include <string>

namespace {

QByteArray literal(const QByteArray &octets) { return '{' + QByteArray::number(octets.size()) + "}\r\n" + octets; }

// The items between the parentheses of a FETCH, brackets and what they hold kept together.
QList<QByteArray> splitItems(const QByteArray &text)
{
    QList<QByteArray> items;
    QByteArray item;
    int depth = 0;
    for (const char c : text) {
        depth += c == '[' ? 1 : c == ']' ? -1 : 0;
        if (c == ' ' && depth == 0) {
            items.append(item);
            item.clear();
        } else {
            item += c;
        }
    }
    items.append(item);
    return items;
}

QByteArray answer(const QByteArray &item, const mime::Part &root)
{
    if (item == "RFC822.SIZE")
        return item + ' ' + QByteArray::number(root.headerSize + root.bodySize);
    if (item == "ENVELOPE")
        return item + ' ' + mime::envelope(root.header);
    if (item == "BODY")
        return item + ' ' + mime::body(root);
    if (item == "BODYSTRUCTURE")
        return item + ' ' + mime::bodyStructure(root);
    // Not IMAP: what SEARCH and SORT look at, for compare_search.py.
    if (item == "X-TEXT" || item == "X-BODYTEXT")
        return item + ' ' + literal(mime::foldCase(mime::searchableText(root, item == "X-TEXT")));
    if (item == "X-BASE")
        return item + ' ' + literal(mime::foldCase(mime::baseSubject(mime::headerValue(root.header, "subject"))));
    if (item == "X-DATE") {
        const auto date = mime::parseDate(mime::headerValue(root.header, "date"));
        return item + ' '
            + (date ? literal(QByteArray::number(date->utc) + ' ' + QByteArray::number(date->day)) : QByteArray("NIL"));
    }
    if (item == "X-HEADERS") {
        QByteArray text;
        mime::HeaderReader reader(root.header);
        mime::HeaderField field;
        while (reader.next(field)) {
            const bool addresses = field.is("from") || field.is("to") || field.is("cc") || field.is("bcc");
            if (field.hasColon && addresses)
                text += mime::foldCase(field.name) + '!' + '\0' + mime::foldCase(mime::searchableAddresses(field.value))
                    + '\n';
            if (field.hasColon)
                text += mime::foldCase(field.name) + '\0' + mime::foldCase(mime::decodedHeader(field.value)) + '\n';
        }
        return item + ' ' + literal(text);
    }
    const qsizetype open = item.indexOf('['), close = item.lastIndexOf(']');
    if (open < 0 || close < open)
        return {};
    const QByteArray inside = item.mid(open + 1, close - open - 1);
    const auto section = mime::parseSection(inside);
    if (!section)
        return {};
    if (item.startsWith("BINARY.SIZE[")) {
        const mime::Part *part = mime::findPart(root, section->path);
        if (!part)
            return {};
        return item + ' ' + QByteArray::number(mime::decodedSize(part->body, mime::transferEncoding(part->encoding)));
    }
    std::optional<QByteArray> content = mime::sectionContent(root, *section);
    QByteArray name = "BODY[" + inside + ']';
    if (item.endsWith('>') && content) { // <offset.length>
        const QList<QByteArray> range = item.mid(close + 2, item.size() - close - 3).split('.');
        content = content->mid(range.value(0).toLongLong(), range.value(1).toLongLong());
        name += '<' + range.value(0) + '>';
    }
    return name + ' ' + (content ? literal(*content) : QByteArray("NIL"));
}

} // namespace

int main(int argc, char **argv)
{
    std::vector<QByteArray> messages;
    for (int i = 2; i < argc; ++i) {
        QFile file(QString::fromLocal8Bit(argv[i]));
        if (!file.open(QIODevice::ReadOnly))
            return 1;
        QByteArray octets = file.readAll();
        if (argv[1] != std::string("asis"))
            octets.replace("\r\n", "\n");
        if (argv[1] == std::string("crlf"))
            octets = mime::toCrlf(octets);
        messages.push_back(octets);
    }
    std::string line;
    while (std::getline(std::cin, line)) { // tag UID FETCH n (items)
        const QByteArray command = QByteArray::fromStdString(line).trimmed();
        const QList<QByteArray> words = command.split(' ');
        const qsizetype uid = words.value(3).toLongLong();
        const qsizetype open = command.indexOf('(');
        QByteArray out;
        if (uid >= 1 && size_t(uid) <= messages.size() && open > 0) {
            const mime::Part root = mime::parse(messages[size_t(uid) - 1]);
            const QByteArray items = command.mid(open + 1, command.size() - open - 2);
            out = "* " + QByteArray::number(uid) + " FETCH (UID " + QByteArray::number(uid);
            for (const QByteArray &item : splitItems(items)) {
                const QByteArray text = answer(item, root);
                if (!text.isEmpty())
                    out += ' ' + text;
            }
            out += ")\r\n";
        }
        out += words.value(0) + " OK done\r\n";
        fwrite(out.constData(), 1, size_t(out.size()), stdout);
        fflush(stdout);
    }
    return 0;
}
