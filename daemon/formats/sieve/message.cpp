#include "formats/sieve/message.h"

#include "formats/mime/builder.h"
#include "formats/mime/headers.h"

namespace sieve {

Message::Message(QByteArray octets)
    : m_octets(std::move(octets))
{
    read();
}

void Message::read()
{
    m_fields.clear();
    m_headerLength = mime::headerLength(m_octets);
    mime::HeaderReader reader(QByteArrayView(m_octets).first(m_headerLength));
    mime::HeaderField field;
    while (reader.next(field) && m_fields.size() < 10000) {
        if (field.hasColon)
            m_fields.push_back({ field.name.toByteArray(), field.unfolded(), field.raw.toByteArray() });
    }
}

QList<QByteArray> Message::values(QByteArrayView name) const
{
    QList<QByteArray> found;
    for (const Field &field : m_fields) {
        if (mime::equalsIgnoringCase(field.name, name))
            found.append(field.value);
    }
    return found;
}

const mime::Part &Message::structure() const
{
    if (!m_structure)
        m_structure = std::make_unique<mime::Part>(mime::parse(m_octets));
    return *m_structure;
}

void Message::addField(const QByteArray &name, const QByteArray &value, bool last)
{
    Field field { name, value, mime::unstructuredField(name, value) };
    m_fields.insert(last ? m_fields.end() : m_fields.begin(), std::move(field));
    m_edited = true;
    ++m_version;
}

void Message::removeField(size_t at)
{
    m_fields.erase(m_fields.begin() + qsizetype(at));
    m_edited = true;
    ++m_version;
}

void Message::replaceAll(QByteArray octets)
{
    m_structure.reset();
    m_octets = std::move(octets);
    m_edited = true;
    ++m_version;
    ++m_bodyVersion;
    read();
}

void Message::replaceBody(const QByteArray &octets)
{
    QByteArray edited;
    for (const Field &field : m_fields)
        edited += field.raw;
    const qsizetype emptyLine = m_headerLength >= 2 && octets[m_headerLength - 2] == '\r' ? 2 : 1;
    replaceAll(edited + octets.sliced(std::max<qsizetype>(0, m_headerLength - emptyLine)));
}

bool Message::hasBody() const
{
    const QByteArrayView header = QByteArrayView(m_octets).first(m_headerLength);
    return header.endsWith("\n\r\n") || header.endsWith("\n\n") || header == QByteArrayView("\r\n") || header == QByteArrayView("\n");
}

QByteArray Message::assembled() const
{
    if (!m_edited)
        return m_octets;
    QByteArray out;
    out.reserve(m_octets.size() + 1024);
    for (const Field &field : m_fields)
        out += field.raw;
    const QByteArrayView header = QByteArrayView(m_octets).first(m_headerLength);
    out += header.endsWith("\r\n") || !header.endsWith('\n') ? "\r\n" : "\n";
    out.append(body());
    return out;
}

} // namespace sieve
