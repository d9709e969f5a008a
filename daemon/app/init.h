// `facteurd init DIR …`: a self-contained instance. Writes facteur.toml last, so that one that is there is complete; what a
// failed run left behind does not disturb the next.
#pragma once
#include <QByteArray>
#include <QString>
#include <QStringList>
#include <map>

namespace app {

struct InitOutcome
{
    int status = 0; // exit status
    QString complaint;
};

// `made` receives what is to be printed.
InitOutcome initialise(QStringList arguments, QString *made);

// facteur.toml with every setting: those in `values` (key → value in TOML syntax) set, the others as comments with their
// defaults.
QByteArray configText(const std::map<QByteArray, QByteArray> &values);

} // namespace app
