#include "gui/app/secrets.h"

#include <QPointer>
#include <qt6keychain/keychain.h>

namespace gui {

static const QString service = QStringLiteral("facteur");

QString Secrets::sessionOnlySentence()
{
    return tr("No password service (GNOME Keyring, KWallet or KeePassXC) runs on this desktop. The password is kept until you quit this program, and asked again next time.");
}

void Secrets::write(const QString &key, const QString &value, QObject *context, std::function<void(Kept)> done)
{
    auto *job = new QKeychain::WritePasswordJob(service, this); // deletes itself
    job->setKey(key);
    job->setTextData(value);
    connect(job, &QKeychain::Job::finished, this, [this, job, key, value, context = QPointer<QObject>(context), done = std::move(done)] {
        const bool kept = job->error() == QKeychain::NoError;
        m_hasKeychain = kept;
        if (kept)
            m_session.remove(key);
        else
            m_session.insert(key, Secret(value.toUtf8()));
        if (context && done)
            done(kept ? Kept::InKeychain : Kept::ForThisSession);
    });
    job->start();
}

void Secrets::read(const QString &key, QObject *context, std::function<void(std::optional<QString>)> done)
{
    auto *job = new QKeychain::ReadPasswordJob(service, this);
    job->setKey(key);
    connect(job, &QKeychain::Job::finished, this, [this, job, key, context = QPointer<QObject>(context), done = std::move(done)] {
        if (!context)
            return;
        if (job->error() == QKeychain::NoError)
            return done(job->textData());
        const auto found = m_session.constFind(key);
        if (found != m_session.constEnd())
            return done(QString::fromUtf8(found->reveal()));
        done(std::nullopt);
    });
    job->start();
}

void Secrets::remove(const QString &key)
{
    m_session.remove(key);
    auto *job = new QKeychain::DeletePasswordJob(service, this);
    job->setKey(key);
    job->start();
}

} // namespace gui
