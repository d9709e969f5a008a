// Tells work under way that nobody waits for it any more: what it waits for ends early. It may be cancelled once, and stays so.
//
//     const auto handle = cancellation->onCancel([this] { … });   // called at once when it is cancelled already
// Thread: one worker's.
#pragma once
#include <QtGlobal>
#include <functional>
#include <map>
#include <memory>
#include <utility>

namespace async {

class Cancellation : public std::enable_shared_from_this<Cancellation>
{
public:
    // Forgets what was asked for when it goes.
    class Handle
    {
    public:
        Handle() = default;
        Handle(std::shared_ptr<Cancellation> of, quint64 id)
            : m_of(std::move(of))
            , m_id(id)
        {
        }
        Handle(Handle &&) noexcept = default;
        Handle &operator=(Handle &&other) noexcept
        {
            forget();
            m_of = std::move(other.m_of);
            m_id = other.m_id;
            return *this;
        }
        ~Handle() { forget(); }
        void forget()
        {
            if (const auto of = std::exchange(m_of, nullptr))
                of->m_waiting.erase(m_id);
        }

    private:
        std::shared_ptr<Cancellation> m_of;
        quint64 m_id = 0;
    };

    bool isCancelled() const { return m_cancelled; }
    void cancel()
    {
        m_cancelled = true;
        const auto self = shared_from_this(); // what is called may let go of us
        while (!m_waiting.empty()) {
            const auto work = std::move(m_waiting.begin()->second);
            m_waiting.erase(m_waiting.begin());
            work();
        }
    }
    [[nodiscard]] Handle onCancel(std::function<void()> work)
    {
        if (m_cancelled) {
            work();
            return {};
        }
        const quint64 id = m_next++;
        m_waiting.emplace(id, std::move(work));
        return { shared_from_this(), id };
    }

private:
    std::map<quint64, std::function<void()>> m_waiting;
    quint64 m_next = 1;
    bool m_cancelled = false;
};

} // namespace async
