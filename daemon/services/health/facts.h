// What is known about the house at one moment, and what its owner should hear about it. Pure values and one pure function,
// so that every sentence can be tested without a house.
#pragma once
#include "shared/model/healthitem.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>
#include <QStringList>
#include <optional>
#include <vector>

namespace health {

struct Thresholds
{
    int certificateAttentionDays = 21, certificateTroubleDays = 7;
    int diskAttentionPercent = 10, diskTroublePercent = 3; // free octets or inodes
    qint64 diskTroubleOctets = 64 * 1024 * 1024;
    int queueOldHours = 4, queueMany = 1000;
    int failedLoginsPerHour = 100;
    int senderMessagesPerHour = 200, senderRecipientsPerHour = 300; // 0: not watched
};

struct Facts
{
    QDateTime now;
    QByteArray hostname;

    struct Listener
    {
        QByteArray service;
        QString address;
    };
    std::vector<Listener> listeners;
    QDateTime acceptPaused; // invalid: never

    struct Certificate
    {
        QString file;
        QStringList names;
        QDateTime notAfter;
    };
    std::vector<Certificate> certificates;

    struct Disk
    {
        QString id;
        Sentence what; // "the mail"
        QString path;
        qint64 freeOctets = 0, octets = 0, freeInodes = 0, inodes = 0; // inodes 0: the file system has no limit
        bool readable = true; // false: it is not there
    };
    std::vector<Disk> disks;

    struct Queue
    {
        qint64 messages = 0, held = 0;
        QDateTime oldest; // of what waits; invalid: nothing does
        bool paused = false;
    };
    std::optional<Queue> queue; // nothing: it could not be read

    bool databaseDown = false;
    QString databaseName;

    std::optional<QString> dnsFails; // why
    int dnsFailures = 0; // in a row

    struct ClockState
    {
        bool known = false, synchronized = true;
        qint64 jumpedSeconds = 0; // against the monotonic clock, in the last hour
    };
    ClockState clock;

    qint64 failedLogins = 0, logins = 0; // in the last hour

    struct Sender
    {
        QByteArray account;
        int messages = 0, recipients = 0;
    };
    std::vector<Sender> senders; // above the limits

    struct Listing
    {
        QString address, list, why;
    };
    std::optional<std::vector<Listing>> listings; // nothing: not asked

    int warnings = 0, errors = 0; // kinds of them in the last day
};

// Worst first; each part has at least one item. `since` is left to the caller.
std::vector<model::HealthItem> judge(const Facts &facts, const Thresholds &limits);

} // namespace health
