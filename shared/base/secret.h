// A password or key: never printed, wiped when it dies, unwrapped by reveal(), which is rare and easy to search for.
#pragma once
#include <QByteArray>
#include <QDebug>

class Secret
{
public:
    Secret() = default;
    explicit Secret(QByteArray value)
        : m_value(std::move(value))
    {
        m_value.detach(); // the wipe must reach our bytes, not a shared copy's
    }
    Secret(const Secret &other)
        : Secret(other.m_value)
    {
    }
    Secret(Secret &&other) noexcept { m_value.swap(other.m_value); }
    Secret &operator=(Secret other) noexcept
    {
        m_value.swap(other.m_value);
        return *this;
    }
    ~Secret() { wipe(); }
    const QByteArray &reveal() const { return m_value; }
    bool isEmpty() const { return m_value.isEmpty(); }

private:
    void wipe();
    QByteArray m_value;
};

inline QDebug operator<<(QDebug debug, const Secret &) { return debug << "(secret)"; }
