// What the directory promises on every engine; run by a class per engine. Each test starts with an empty directory and ends
// with a check of its rows.
#pragma once
#include <QObject>
#include <QTest>

#include "services/directory/directory.h"
#include "tests/support/manualclock.h"

class DirectoryContract : public QObject
{
    Q_OBJECT

protected:
    virtual sql::DatabaseUrl newDatabase() = 0; // empty, not migrated

    // As another program would: no repository in between.
    void plainSql(const char *statement);
    static QByteArray leadsTo(const Result<directory::Resolution> &resolution); // `a@x b@y(tag) -> e@z`, or the failure's kind
    QByteArray leadsTo(const char *address);
    MailAddress address(QByteArrayView text);
    AccountId addAccount(const char *text, const char *password = "");

    ManualClock m_clock;
    std::unique_ptr<sql::Database> m_database;
    std::unique_ptr<directory::Directory> m_directory;
    bool m_expectInconsistencies = false;

private Q_SLOTS:
    void init();
    void cleanup();
    void domainsAreNormalized();
    void domainIsThereOnce();
    void domainWithAccountsIsNotRemoved();
    void separatorsAreChecked();
    void accountNeedsItsDomain();
    void accountIsStoredAndChanged();
    void addressesAreUnique();
    void localPartsIgnoreCase();
    void localPartsThatAreNoFolderNames_data();
    void localPartsThatAreNoFolderNames();
    void removedAccountIsGoneWithItsAppPasswords();
    void passwordIsHashedWithScramKeys();
    void importedHashIsKept();
    void unknownHashIsRefused();
    void aliasesAreStoredAndChanged();
    void aliasTargetsAreChecked();
    void appPasswordsComeAndGo();
    void exactAddressResolves();
    void subaddressesResolve();
    void separatorsAreOfTheDomain();
    void aliasChainsAndExternalTargets();
    void aliasLoopsEnd();
    void deepChainsAreCut();
    void deadTargetsDoNotHurtTheOthers();
    void disabledAliasIsNotFound();
    void patternAliasesLeadNamesThatNobodyHas();
    void patternAliasesAreChecked();
    void catchAllTakesTheRest();
    void catchAllDoesNotTakeWhatIsThere();
    void postmasterAlwaysResolves();
    void foreignAndDisabledDomainsAreRefused();
    void strangeAddressesAreNotFound();
    void sendersMayUseTheirAddresses();
    void plainSqlRowsWork();
    void plainSqlPasswordClearsScramKeys();
    void accountsComeInPages_data();
    void accountsComeInPages();
    void aliasesComeInPages();
    void contradictionsAreReported();
    void everyChangeIsCounted();
    void loginsAreRecordedAndNotCounted();
    void rehashLosesAgainstAChange();
    void secretsStayTheSame();
    void ownChangesAreAnnounced();
};
