#include "services/policy/scanners/headers.h"

#include "formats/mime/headers.h"

#include <algorithm>

namespace policy::scanners {

int countFields(QByteArrayView header, QByteArrayView name) { return int(mime::findHeaders(header, name).size()); }

HeaderDraft::HeaderDraft(QByteArrayView header)
{
    mime::HeaderReader reader(header);
    mime::HeaderField field;
    while (reader.next(field)) {
        const int origin = int(m_arrived.size());
        m_arrived.push_back(field.name.toByteArray().toLower());
        m_told.push_back(field.hasColon);
        if (field.hasColon)
            m_fields.push_back({ field.name.toByteArray(), field.value.toByteArray(), origin, false });
    }
}

void HeaderDraft::add(QByteArray name, QByteArray value)
{
    m_fields.push_back({ std::move(name), std::move(value), -1, true });
}

void HeaderDraft::insert(quint32 place, QByteArray name, QByteArray value)
{
    const size_t before = std::min<size_t>(place > 0 ? place - 1 : 0, m_fields.size());
    m_fields.insert(m_fields.begin() + std::ptrdiff_t(before), { std::move(name), std::move(value), -1, true });
}

void HeaderDraft::change(QByteArrayView name, quint32 index, QByteArray value)
{
    quint32 left = std::max<quint32>(index, 1);
    for (auto it = m_fields.begin(); it != m_fields.end(); ++it) {
        if (!mime::equalsIgnoringCase(it->name, name) || --left > 0)
            continue;
        if (value.isEmpty()) {
            m_fields.erase(it);
        } else {
            it->value = std::move(value);
            it->changed = true;
        }
        return;
    }
    if (!value.isEmpty())
        add(name.toByteArray(), std::move(value));
}

std::vector<HeaderEdit> HeaderDraft::edits() const
{
    std::vector<HeaderEdit> edits;
    const auto occurrence = [this](int origin) { // of its name, from 1
        return int(std::count(m_arrived.begin(), m_arrived.begin() + origin + 1, m_arrived[size_t(origin)]));
    };
    std::vector<bool> removed = m_told;
    bool onTop = true; // no field that arrived stands above
    for (size_t i = 0; i < m_fields.size(); ++i) {
        const Field &field = m_fields[i];
        const QByteArray value = field.value.trimmed();
        if (field.origin >= 0) {
            removed[size_t(field.origin)] = false;
            onTop = false;
            if (field.changed)
                edits.push_back({ HeaderEdit::Replace, field.name, value, occurrence(field.origin) });
            continue;
        }
        const auto next = std::find_if(m_fields.begin() + std::ptrdiff_t(i), m_fields.end(), [](const Field &f) { return f.origin >= 0; });
        if (onTop)
            edits.push_back({ HeaderEdit::Insert, field.name, value, 0 });
        else if (next == m_fields.end())
            edits.push_back({ HeaderEdit::Append, field.name, value, 0 });
        else
            edits.push_back({ HeaderEdit::Insert, field.name, value, next->origin });
    }
    for (size_t origin = 0; origin < m_arrived.size(); ++origin) {
        if (removed[origin])
            edits.push_back({ HeaderEdit::Remove, m_arrived[origin], {}, occurrence(int(origin)) });
    }
    return edits;
}

} // namespace policy::scanners
