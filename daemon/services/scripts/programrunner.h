// Runs programs that the administrator put into one folder and listed (vnd.dovecot.pipe, filter, execute). No shell, no
// inherited environment or descriptors, limits on time and output; a program that does not end is killed with all it
// started. Thread: any; blocking.
#pragma once
#include "formats/sieve/surroundings.h"

#include <QString>
#include <chrono>

namespace scripts {

struct ProgramLimits
{
    std::chrono::milliseconds time { 10000 };
    qint64 output = 1024 * 1024; // octets; more ends it
};

class ProgramRunner
{
public:
    // `folder`: DIR/sieve/programs. Without it there are no programs.
    explicit ProgramRunner(QString folder)
        : m_folder(std::move(folder))
    {
    }
    bool exists() const;
    // `listed`: the names that may be run at all. `environment`: NAME=value.
    sieve::ProgramResult run(const sieve::ProgramCall &call, const QList<QByteArray> &listed, const QList<QByteArray> &environment, const ProgramLimits &limits) const;

private:
    QString m_folder;
};

} // namespace scripts
