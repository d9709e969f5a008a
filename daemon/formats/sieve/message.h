// The message a script looks at: its header as a list that editheader may change, its parts parsed when first asked for.
#pragma once
#include "formats/mime/structure.h"

#include <QByteArray>
#include <QByteArrayView>
#include <memory>
#include <vector>

namespace sieve {

class Message
{
public:
    explicit Message(QByteArray octets); // CRLF or LF

    struct Field
    {
        QByteArray name; // as written
        QByteArray value; // unfolded, not decoded
        QByteArray raw; // with its line end
    };
    const std::vector<Field> &fields() const { return m_fields; }
    QList<QByteArray> values(QByteArrayView name) const; // raw, unfolded, in order
    qint64 size() const { return m_octets.size(); }
    const QByteArray &octets() const { return m_octets; }
    QByteArrayView body() const { return QByteArrayView(m_octets).sliced(m_headerLength); }
    bool hasBody() const; // an empty line ends the header
    const mime::Part &structure() const;

    // RFC 5293. Values are UTF-8 text; CR and LF in them are dropped.
    void addField(const QByteArray &name, const QByteArray &value, bool last);
    void removeField(size_t at);
    bool isEdited() const { return m_edited; }
    int version() const { return m_version; } // grows with every change
    int bodyVersion() const { return m_bodyVersion; } // grows when the octets change
    void replaceAll(QByteArray octets); // replace, enclose
    void replaceBody(const QByteArray &octets); // a message with the header as it came and another body
    QByteArray assembled() const; // header as edited, then the body

private:
    void read();
    QByteArray m_octets;
    qsizetype m_headerLength = 0;
    std::vector<Field> m_fields;
    bool m_edited = false;
    int m_version = 0, m_bodyVersion = 0;
    mutable std::unique_ptr<mime::Part> m_structure;
};

} // namespace sieve
