// Lists of tag=value, as in signatures, seals and key records. RFC 6376 §3.2; UTF-8 in values: RFC 8616 §3.
//
// Views over the text that was read, which must outlive the list. Names are case-sensitive, a name that comes twice
// makes the whole list invalid. One `;` may stand at the end. Pure.
#pragma once
#include <QByteArray>
#include <QByteArrayView>
#include <QList>
#include <optional>
#include <vector>

namespace dkim {

class TagList
{
public:
    struct Tag
    {
        QByteArrayView name;
        QByteArrayView value; // without white space at both ends; inside it may be folded
    };
    static constexpr qsizetype maxSize = 64 * 1024; // octets of the whole list
    static constexpr size_t maxTags = 100;

    // An empty tag-spec (`;;`) breaks the grammar. In signatures that counts; in the DNS, where people write them by
    // hand, it is passed over: it says nothing.
    enum class EmptySpecs : quint8 { Refused, PassedOver };

    // Nothing when the text is no tag-list; `problem` then says why, for a person.
    static std::optional<TagList> parse(
        QByteArrayView text, QByteArray *problem, EmptySpecs empty = EmptySpecs::Refused);

    std::optional<QByteArrayView> value(QByteArrayView name) const;
    const std::vector<Tag> &tags() const { return m_tags; }

private:
    std::vector<Tag> m_tags;
};

// What is left of base64 text without white space, decoded; nothing when it is not base64.
std::optional<QByteArray> decodeBase64(QByteArrayView text);
// The value without any white space: for names and lists, where FWS means nothing.
QByteArray withoutSpace(QByteArrayView text);
// The parts of a colon-separated list, each without white space around it.
QList<QByteArrayView> splitAtColons(QByteArrayView text);
// An unsigned decimal number of at most `digits` digits.
std::optional<quint64> decimal(QByteArrayView text, int digits);

} // namespace dkim
