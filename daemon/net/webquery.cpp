#include "net/webquery.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <coroutine>

namespace net {

namespace {
constexpr qint64 most = 64 * 1024;
constexpr int patience = 10000; // ms without progress

struct Finished
{
    QNetworkReply *reply;
    bool await_ready() const { return reply->isFinished(); }
    void await_suspend(std::coroutine_handle<> handle) const
    {
        QObject::connect(reply, &QNetworkReply::downloadProgress, reply, [reply = reply](qint64 received, qint64) {
            if (received > most)
                reply->abort();
        });
        QObject::connect(reply, &QNetworkReply::finished, reply, [handle] { handle.resume(); }, Qt::QueuedConnection);
    }
    void await_resume() const { }
};
}

WebQuery::WebQuery() = default;
WebQuery::~WebQuery() = default;

async::Task<Result<QByteArray>> WebQuery::get(QString text)
{
    const QUrl url(text, QUrl::StrictMode);
    if (!url.isValid() || (url.scheme() != u"http" && url.scheme() != u"https"))
        co_return Failure { Failure::Kind::Refused, "bad url", QStringLiteral("\"%1\" is not a web address").arg(text.left(200)) };
    if (!m_manager)
        m_manager = std::make_unique<QNetworkAccessManager>();
    QNetworkRequest request(url);
    request.setTransferTimeout(patience);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::NoLessSafeRedirectPolicy);
    struct Later
    {
        void operator()(QNetworkReply *reply) const { reply->deleteLater(); }
    };
    const std::unique_ptr<QNetworkReply, Later> reply(m_manager->get(request));
    co_await Finished { reply.get() };
    if (reply->error() != QNetworkReply::NoError)
        co_return Failure { Failure::Kind::Unavailable, "no answer", QStringLiteral("%1: %2").arg(url.host(), reply->errorString()) };
    co_return reply->read(most);
}

} // namespace net
