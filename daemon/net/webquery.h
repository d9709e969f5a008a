// A small GET of a page that an administrator named: what is my address, is my port open. Not for anything large: at most
// 64 KiB come back.
// Thread: one with a Qt event loop and an async::Worker (the main thread).
#pragma once
#include "async/task.h"
#include "shared/base/result.h"

#include <QByteArray>
#include <QString>
#include <memory>

class QNetworkAccessManager;

namespace net {

class WebQuery
{
public:
    WebQuery();
    ~WebQuery();
    async::Task<Result<QByteArray>> get(QString url);

private:
    std::unique_ptr<QNetworkAccessManager> m_manager; // made with the first question
};

} // namespace net
