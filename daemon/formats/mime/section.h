// What BODY[section] means: which octets of a message. RFC 3501 §6.4.5, RFC 9051 §6.4.5.1.
//
//     auto section = mime::parseSection("1.2.HEADER.FIELDS (FROM TO)");
//     std::optional<QByteArray> octets = mime::sectionContent(root, *section);      // CRLF form; nothing: NIL
//
// Thread: any; pure.
#pragma once
#include "formats/mime/structure.h"

#include <QList>
#include <optional>
#include <vector>

namespace mime {

struct Section
{
    enum class Of : quint8 {
        All, // BODY[], BODY[1.2]
        Header, // HEADER: of the message, or of the message in a message/rfc822 part
        HeaderFields, // HEADER.FIELDS (…)
        HeaderFieldsNot, // HEADER.FIELDS.NOT (…)
        Text, // TEXT
        Mime // 1.2.MIME
    };
    std::vector<quint32> path; // part numbers, from 1; empty: the message itself
    Of of = Of::All;
    QList<QByteArray> fields; // as the client wrote them
    friend bool operator==(const Section &, const Section &) = default;
};

// What stands between the brackets, in any case; nothing when it is no section. Quoted field names are understood.
std::optional<Section> parseSection(QByteArrayView text);

// The part with that number; null when there is none. An empty path is the root.
const Part *findPart(const Part &root, const std::vector<quint32> &path);

// The octets of a section that is one span (all but HEADER.FIELDS[.NOT]), as they lie in the original; nothing when the
// message has no such part. `size`: their number in CRLF form, known without looking at them.
struct SectionSpan
{
    QByteArrayView octets;
    qint64 size = 0;
};
std::optional<SectionSpan> sectionSpan(const Part &root, const Section &section);

// The content of any section in CRLF form; nothing when the message has no such part.
std::optional<QByteArray> sectionContent(const Part &root, const Section &section);

// HEADER.FIELDS (or .NOT) of a header: the fields in their order, then the empty line if the header has one. CRLF form.
QByteArray headerFields(QByteArrayView header, const QList<QByteArray> &names, bool allBut = false);

// Each LF that has no CR before it gets one. toCrlf of a QByteArray returns the same shared array when nothing is to
// do.
QByteArray toCrlf(const QByteArray &octets);
QByteArray toCrlf(QByteArrayView octets);
void appendCrlf(QByteArray &out, QByteArrayView octets);
qint64 crlfSize(QByteArrayView octets); // size of toCrlf(octets)
bool isCrlf(QByteArrayView octets); // no LF without CR

} // namespace mime
