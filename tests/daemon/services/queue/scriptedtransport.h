// A transport that a test scripts: what each destination answers, and what it saw.
#pragma once
#include "async/worker.h"
#include "services/queue/transport.h"

#include <functional>
#include <map>
#include <set>

class ScriptedTransport final : public queue::Transport
{
public:
    using Kind = queue::RecipientOutcome::Kind;
    struct Seen
    {
        QByteArray destination;
        QueueId message;
        QByteArray sender;
        QByteArrayList recipients;
        QByteArray content;
        int channel = 0;
    };
    std::vector<Seen> seen;
    int opened = 0, finished = 0, busy = 0, busiest = 0;
    std::map<QByteArray, int> busyAt, busiestAt;
    // Answer by recipient address; Delivered without one.
    std::map<QByteArray, queue::RecipientOutcome> answers;
    std::set<QByteArray> down; // destinations that cannot be reached
    bool stuck = false; // deliveries never end
    bool interrupts = false; // the transport is told to stop meanwhile
    std::function<void(const queue::Batch &)> before; // while the batch is under way

    void answer(const char *address, Kind kind, const char *reply, const char *mx = "mx.example.org")
    {
        answers[address] = { kind, reply, QByteArray(), mx };
    }
    std::unique_ptr<queue::Channel> channel(QByteArray destination) override
    {
        return std::make_unique<Line>(*this, std::move(destination), ++opened);
    }
    int deliveredTo(const QByteArray &address) const
    {
        int n = 0;
        for (const Seen &one : seen)
            n += int(one.recipients.count(address));
        return n;
    }

private:
    struct Forever
    {
        bool await_ready() const noexcept { return false; }
        void await_suspend(std::coroutine_handle<>) const { }
        void await_resume() const noexcept { }
    };
    struct Turn // others run first
    {
        bool await_ready() const noexcept { return false; }
        void await_suspend(std::coroutine_handle<> handle) const
        {
            async::Worker *worker = async::Worker::current();
            worker->post([handle] { handle.resume(); });
        }
        void await_resume() const noexcept { }
    };
    class Line final : public queue::Channel
    {
    public:
        Line(ScriptedTransport &owner, QByteArray destination, int number)
            : m_owner(owner)
            , m_destination(std::move(destination))
            , m_number(number)
        {
        }
        async::Task<queue::Outcome> deliver(std::shared_ptr<queue::Batch> batch) override
        {
            ScriptedTransport &o = m_owner;
            o.busiest = std::max(o.busiest, ++o.busy);
            o.busiestAt[m_destination] = std::max(o.busiestAt[m_destination], ++o.busyAt[m_destination]);
            Seen seen { m_destination, batch->message.id, batch->message.sender.toString(), {}, batch->content->read(0, 1 << 20), m_number };
            queue::Outcome outcome;
            for (const queue::Recipient &recipient : batch->message.recipients) {
                const QByteArray address = recipient.address.toString();
                seen.recipients.push_back(address);
                if (o.down.count(m_destination)) {
                    outcome.recipients.push_back({ Kind::Transient, "451 4.4.1 connection refused", "4.4.1", {} });
                    outcome.destinationDown = true;
                } else if (const auto found = o.answers.find(address); found != o.answers.end()) {
                    outcome.recipients.push_back(found->second);
                } else {
                    outcome.recipients.push_back({ Kind::Relayed, "250 2.0.0 ok", "2.0.0", "mx.example.org" });
                }
            }
            o.seen.push_back(std::move(seen));
            if (o.before)
                o.before(*batch);
            if (o.stuck)
                co_await Forever();
            for (int i = 0; i < 20; ++i)
                co_await Turn();
            outcome.interrupted = o.interrupts;
            --o.busy;
            --o.busyAt[m_destination];
            co_return outcome;
        }
        async::Task<void> finish() override
        {
            ++m_owner.finished;
            co_return;
        }

    private:
        ScriptedTransport &m_owner;
        QByteArray m_destination;
        int m_number;
    };
};
