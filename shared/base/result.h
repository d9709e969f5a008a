// A value, or why there is none. A failure has two readers: the peer reads `told`, the log reads `reason`.
#pragma once
#include <QByteArray>
#include <QString>
#include <optional>
#include <utility>
#include <variant>

struct Failure
{
    // Each protocol has exactly one function that translates a Kind into its own terms. What nobody classified is
    // Internal, and Internal is temporary: a retry is cheaper than lost mail.
    enum class Kind {
        Syntax, // the request is malformed
        Refused, // understood, and not allowed (permanent)
        NotFound, // no such mailbox, account, message…
        Exists, // a thing of that name is there already
        OverQuota, // the account's storage is full
        StorageFull, // the disk is full (SMTP 452 4.3.1)
        TooLarge, // over a size limit
        AuthFailed, // wrong credentials
        Busy, // a limit on number or rate; try again later
        Unavailable, // the database or a service it needs is away; try again later
        Internal,
    };
    Kind kind = Kind::Internal;
    QByteArray told; // for the peer: ASCII, no path, no policy name
    QString reason; // for the log: everything

    bool isTransient() const
    {
        return kind == Kind::OverQuota || kind == Kind::StorageFull || kind == Kind::Busy || kind == Kind::Unavailable
            || kind == Kind::Internal;
    }
};

template <class T> class [[nodiscard]] Result
{
public:
    Result(T value)
        : m_state(std::in_place_index<0>, std::move(value))
    {
    }
    Result(Failure failure)
        : m_state(std::in_place_index<1>, std::move(failure))
    {
    }
    bool ok() const { return m_state.index() == 0; }
    explicit operator bool() const { return ok(); }
    // Only when ok().
    T &value() & { return std::get<0>(m_state); }
    const T &value() const & { return std::get<0>(m_state); }
    T &&value() && { return std::get<0>(std::move(m_state)); }
    T &operator*() & { return value(); }
    const T &operator*() const & { return value(); }
    T *operator->() { return &value(); }
    const T *operator->() const { return &value(); }
    // Only when !ok().
    const Failure &failure() const { return std::get<1>(m_state); }

private:
    std::variant<T, Failure> m_state;
};

template <> class [[nodiscard]] Result<void>
{
public:
    Result() = default;
    Result(Failure failure)
        : m_failure(std::move(failure))
    {
    }
    bool ok() const { return !m_failure; }
    explicit operator bool() const { return ok(); }
    const Failure &failure() const { return *m_failure; }

private:
    std::optional<Failure> m_failure;
};
