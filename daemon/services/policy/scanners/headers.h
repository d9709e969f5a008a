// Header fields that a scanner wants changed: safe to write, and as edits of the message that arrived. Pure; any thread.
#pragma once
#include "protocols/milter/packet.h"
#include "services/policy/edits.h"

#include <QByteArray>
#include <QByteArrayView>
#include <vector>

namespace policy::scanners {

using milter::foldedValue;
using milter::isFieldName;
int countFields(QByteArrayView header, QByteArrayView name);

// A header that filters change one after the other. Each sees what those before it did; in the end all of it is told as edits of
// the header that arrived.
class HeaderDraft
{
public:
    struct Field
    {
        QByteArray name;
        QByteArray value; // what stands behind the colon: folded, no line end behind it
        int origin = -1; // place in the header that arrived, from 0; -1: added
        bool changed = false;
    };
    explicit HeaderDraft(QByteArrayView header);
    const std::vector<Field> &fields() const { return m_fields; }

    void add(QByteArray name, QByteArray value);
    // `place` counts from 0 and counts the Received field that this server puts on top: 0 and 1 are both above all others here.
    void insert(quint32 place, QByteArray name, QByteArray value);
    // The `index`-th of that name, from 1 (0 as 1); added when there is none; an empty value deletes it.
    void change(QByteArrayView name, quint32 index, QByteArray value);

    std::vector<HeaderEdit> edits() const;

private:
    std::vector<QByteArray> m_arrived; // names, lower case, by origin
    std::vector<bool> m_told; // a line without a colon is not told to filters and stays where it is
    std::vector<Field> m_fields;
};

} // namespace policy::scanners
