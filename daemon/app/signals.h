// SIGTERM, SIGINT and SIGHUP as calls on the main thread's event loop. Construct before other threads exist: they inherit the
// blocked mask.
#pragma once
#include <QSocketNotifier>
#include <functional>
#include <memory>

namespace app {

class Signals
{
public:
    Signals(std::function<void()> stop, std::function<void()> reload);
    ~Signals();

private:
    void read();
    int m_descriptor = -1;
    std::function<void()> m_stop, m_reload;
    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace app
