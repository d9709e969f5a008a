#include "dns/cancellable.h"

#include <coroutine>
#include <optional>

namespace dns {

namespace {

// What the asker and the question share; the question may be the last to hold it.
template <class Record> struct Asked
{
    std::optional<Answer<Record>> answer;
    std::coroutine_handle<> waiter;

    void settle(Answer<Record> with)
    {
        if (answer)
            return;
        answer = std::move(with);
        if (const auto handle = std::exchange(waiter, {}))
            handle.resume();
    }
    struct Awaiter
    {
        Asked *asked;
        bool await_ready() const noexcept { return asked->answer.has_value(); }
        void await_suspend(std::coroutine_handle<> handle) const noexcept { asked->waiter = handle; }
        void await_resume() const noexcept { }
    };
};

template <class Record> async::Task<void> fetch(async::Task<Answer<Record>> question, std::shared_ptr<Asked<Record>> asked)
{
    auto answer = co_await question;
    asked->settle(std::move(answer));
}

template <class Record> Answer<Record> broughtToAnEnd()
{
    Answer<Record> answer;
    answer.why = QStringLiteral("the server is stopping");
    return answer;
}

template <class Record>
async::Task<Answer<Record>> orCancelled(async::Task<Answer<Record>> question, std::shared_ptr<async::Cancellation> cancellation)
{
    if (cancellation->isCancelled())
        co_return broughtToAnEnd<Record>();
    const auto asked = std::make_shared<Asked<Record>>();
    async::spawn(fetch(std::move(question), asked), [asked](std::exception_ptr error) {
        if (error)
            asked->settle({});
    });
    const auto handle = cancellation->onCancel([asked] { asked->settle(broughtToAnEnd<Record>()); });
    co_await typename Asked<Record>::Awaiter { asked.get() };
    co_return *asked->answer;
}
} // namespace

async::Task<Answer<QHostAddress>> Cancellable::addresses(QByteArray name) { return orCancelled(m_below.addresses(std::move(name)), m_cancellation); }
async::Task<Answer<QHostAddress>> Cancellable::a(QByteArray name) { return orCancelled(m_below.a(std::move(name)), m_cancellation); }
async::Task<Answer<QHostAddress>> Cancellable::aaaa(QByteArray name) { return orCancelled(m_below.aaaa(std::move(name)), m_cancellation); }
async::Task<Answer<Mx>> Cancellable::mx(QByteArray name) { return orCancelled(m_below.mx(std::move(name)), m_cancellation); }
async::Task<Answer<QByteArray>> Cancellable::txt(QByteArray name) { return orCancelled(m_below.txt(std::move(name)), m_cancellation); }
async::Task<Answer<QByteArray>> Cancellable::ptr(QHostAddress address) { return orCancelled(m_below.ptr(std::move(address)), m_cancellation); }
async::Task<Answer<QByteArray>> Cancellable::ns(QByteArray name) { return orCancelled(m_below.ns(std::move(name)), m_cancellation); }
async::Task<Answer<Tlsa>> Cancellable::tlsa(QByteArray name) { return orCancelled(m_below.tlsa(std::move(name)), m_cancellation); }
async::Task<Answer<Srv>> Cancellable::srv(QByteArray name) { return orCancelled(m_below.srv(std::move(name)), m_cancellation); }
async::Task<Answer<Caa>> Cancellable::caa(QByteArray name) { return orCancelled(m_below.caa(std::move(name)), m_cancellation); }

} // namespace dns
