#include "gui/wizards/program.h"

#include "gui/app/askpass.h"

#include <QProcess>
#include <QRegularExpression>

namespace gui {

static constexpr qsizetype mostOutput = 256 * 1024;

QString ProgramResult::lastWords() const
{
    QString text = QString::fromUtf8(errors.isEmpty() ? out : errors).trimmed().section(u'\n', -1).trimmed();
    for (const char *whose : { "facteurd: ", "init: ", "database: " }) {
        if (text.startsWith(QLatin1StringView(whose)))
            text = text.sliced(QLatin1StringView(whose).size());
    }
    return text.left(600);
}

void runProgram(const QStringList &argv, const QByteArray &input, QObject *context, std::function<void(const ProgramResult &)> done)
{
    auto *process = new QProcess(context);
    auto result = std::make_shared<ProgramResult>();
    const auto keep = [](QByteArray *kept, const QByteArray &more) {
        if (kept->size() < mostOutput)
            *kept += more;
    };
    QObject::connect(process, &QProcess::readyReadStandardOutput, process, [=] { keep(&result->out, process->readAllStandardOutput()); });
    QObject::connect(process, &QProcess::readyReadStandardError, process, [=] { keep(&result->errors, process->readAllStandardError()); });
    QObject::connect(process, &QProcess::errorOccurred, context, [=](QProcess::ProcessError error) {
        if (error != QProcess::FailedToStart)
            return; // finished() comes
        result->errors = process->errorString().toUtf8();
        process->deleteLater();
        // Starting may fail within start(): the caller is not to be called from there.
        QMetaObject::invokeMethod(context, [=] { done(*result); }, Qt::QueuedConnection);
    });
    QObject::connect(process, &QProcess::finished, context, [=](int code, QProcess::ExitStatus status) {
        result->started = true;
        result->status = status == QProcess::NormalExit ? code : -1;
        keep(&result->out, process->readAllStandardOutput());
        keep(&result->errors, process->readAllStandardError());
        process->deleteLater();
        done(*result);
    });
    if (argv.value(0) == u"ssh")
        process->setProcessEnvironment(askpass::environment());
    process->start(argv.value(0), argv.mid(1));
    process->write(input);
    process->closeWriteChannel();
}

QStringList elevated(const QStringList &argv) { return QStringList { QStringLiteral("pkexec") } + argv; }

QString shellQuoted(const QString &word)
{
    static const QRegularExpression plain(QStringLiteral("^[A-Za-z0-9_@%+=:,./-]+$"));
    if (plain.match(word).hasMatch())
        return word;
    QString quoted = word;
    quoted.replace(u'\'', QStringLiteral("'\\''"));
    return u'\'' + quoted + u'\'';
}

QString commandLine(const QStringList &argv)
{
    QStringList words;
    for (const QString &word : argv)
        words << shellQuoted(word);
    return words.join(u' ');
}

QStringList overSsh(const QString &host, int port, const QStringList &argv)
{
    return { QStringLiteral("ssh"), QStringLiteral("-T"), QStringLiteral("-p"), QString::number(port), QStringLiteral("--"), host, commandLine(argv) };
}

} // namespace gui
