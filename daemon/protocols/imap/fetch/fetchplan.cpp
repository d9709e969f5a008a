#include "protocols/imap/fetch/fetchplan.h"
#include "protocols/imap/tokens.h"

namespace imap {

namespace {
using Kind = FetchItem::Kind;
using Of = mime::Section::Of;

void appendFieldName(QByteArray &out, QByteArrayView name)
{
    bool atom = !name.isEmpty();
    for (const char c : name)
        atom = atom && isAtomChar(c); // no `]`, which would end the section
    if (atom) {
        out.append(name);
        return;
    }
    out.append('"');
    for (const char c : name) {
        if (c == '"' || c == '\\')
            out.append('\\');
        out.append(c == '\r' || c == '\n' || c == '\0' ? ' ' : c);
    }
    out.append('"');
}

QByteArray sectionLabel(const FetchItem &item)
{
    QByteArray label = item.kind == Kind::Binary ? "BINARY[" : item.kind == Kind::BinarySize ? "BINARY.SIZE[" : "BODY[";
    const mime::Section &section = item.section;
    for (size_t i = 0; i < section.path.size(); ++i) {
        if (i > 0)
            label.append('.');
        label.append(QByteArray::number(section.path[i]));
    }
    if (section.of != Of::All && !section.path.empty())
        label.append('.');
    switch (section.of) {
    case Of::All:
        break;
    case Of::Header:
        label.append("HEADER");
        break;
    case Of::HeaderFields:
    case Of::HeaderFieldsNot: {
        label.append(section.of == Of::HeaderFields ? "HEADER.FIELDS " : "HEADER.FIELDS.NOT ");
        char separator = '(';
        for (const QByteArray &field : section.fields) {
            label.append(separator);
            appendFieldName(label, field);
            separator = ' ';
        }
        label.append(')');
        break;
    }
    case Of::Text:
        label.append("TEXT");
        break;
    case Of::Mime:
        label.append("MIME");
        break;
    }
    label.append(']');
    if (item.partial && item.kind != Kind::BinarySize)
        label.append('<').append(QByteArray::number(item.partial->offset)).append('>');
    return label.append(' ');
}

PlannedItem::Needs sectionNeeds(const FetchItem &item)
{
    if (!item.section.path.empty())
        return PlannedItem::Needs::Tree;
    switch (item.section.of) {
    case Of::Header:
    case Of::HeaderFields:
    case Of::HeaderFieldsNot:
        return PlannedItem::Needs::Header;
    default:
        return PlannedItem::Needs::Content;
    }
}
} // namespace

FetchPlan planFetch(const FetchArgs &args, bool uid, bool readOnly)
{
    using Needs = PlannedItem::Needs;
    FetchPlan plan;
    plan.changedSince = args.changedSince;
    for (const FetchItem &item : args.items) {
        plan.hasUid = plan.hasUid || item.kind == Kind::Uid;
        plan.hasFlags = plan.hasFlags || item.kind == Kind::Flags;
        plan.hasModSeq = plan.hasModSeq || item.kind == Kind::ModSeq;
    }
    const auto addImplied = [&plan](Kind kind, const char *label) { plan.items.push_back({ { kind, true, {}, {} }, label, Needs::Record }); };
    if (uid && !plan.hasUid) { // RFC 9051 §6.4.9: implicitly, whether asked for or not
        addImplied(Kind::Uid, "UID ");
        plan.hasUid = true;
    }
    if (plan.changedSince && !plan.hasModSeq) { // RFC 7162 §3.1.4.1
        addImplied(Kind::ModSeq, "MODSEQ ");
        plan.hasModSeq = true;
    }
    for (const FetchItem &item : args.items) {
        PlannedItem planned { item, {}, Needs::Record };
        switch (item.kind) {
        case Kind::Uid:
            planned.label = "UID ";
            break;
        case Kind::Flags:
            planned.label = "FLAGS ";
            break;
        case Kind::InternalDate:
            planned.label = "INTERNALDATE ";
            break;
        case Kind::Size:
            planned.label = "RFC822.SIZE ";
            break;
        case Kind::ModSeq:
            planned.label = "MODSEQ ";
            break;
        case Kind::SaveDate:
            planned.label = "SAVEDATE ";
            break;
        case Kind::Envelope:
            planned.label = "ENVELOPE ";
            planned.needs = Needs::Cached;
            plan.cachedParts |= CachedPart::Envelope;
            break;
        case Kind::Body:
            planned.label = "BODY ";
            planned.needs = Needs::Cached;
            plan.cachedParts |= CachedPart::Body;
            break;
        case Kind::BodyStructure:
            planned.label = "BODYSTRUCTURE ";
            planned.needs = Needs::Cached;
            plan.cachedParts |= CachedPart::BodyStructure;
            break;
        case Kind::Rfc822:
            planned.label = "RFC822 ";
            planned.needs = Needs::Content;
            break;
        case Kind::Rfc822Header:
            planned.label = "RFC822.HEADER ";
            planned.item.section.of = Of::Header;
            planned.needs = Needs::Header;
            break;
        case Kind::Rfc822Text:
            planned.label = "RFC822.TEXT ";
            planned.item.section.of = Of::Text;
            planned.needs = Needs::Content;
            break;
        case Kind::Section:
        case Kind::Binary:
        case Kind::BinarySize:
            planned.label = sectionLabel(item);
            planned.needs = sectionNeeds(item);
            break;
        }
        if (planned.needs >= Needs::Header)
            plan.content = true;
        if (!item.peek && !readOnly)
            plan.setsSeen = true;
        plan.items.push_back(std::move(planned));
    }
    return plan;
}

} // namespace imap
