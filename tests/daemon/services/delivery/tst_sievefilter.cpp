// The user's rules over a store and a queue that fail as a test wants: whatever goes wrong, the message is somewhere, or the
// sender was told that it is not.
#include "tests/support/testmain.h" // first: moc of Qt 6.4 fails on <coroutine> before any Qt header

#include "tests/daemon/services/delivery/sievefilterstage.h"

class SieveFilterTest : public QObject, SieveFilterStage
{
    Q_OBJECT
private Q_SLOTS:
    void init() { setUp(); }
    void cleanup() { tearDown(); }

    void withoutScriptsNothingApplies();
    void aMailboxThatFailsMeansInbox();
    void aMailboxThatCannotBeMadeMeansInbox();
    void nothingTakesIt_data();
    void nothingTakesIt();
    void aQueueThatFailsKeepsTheMessage();
    void anErrorMeansInboxAndIsWrittenDown();
    void oneCopyInAMailbox();
    void flagsReachTheStore();
    void editedMessagesAreStoredAsEdited();
    void aRejectStoresNothing();
    void discardIsNoFailure();
    void theSameMessageIsRedirectedOnce();
    void aRedirectOfOurOwnIsKept();
    void vacationIsSentOnceAndAgainLater();
    void duplicatesAreRememberedAcrossDeliveries();
    void rehearsalDoesNothing();
    void junkGoesToJunkUnlessARuleSaysOtherwise();
    void theDoorsVerdictsAreTested();
    void aProgramThatFailsKeepsTheMessage_data();
    void aProgramThatFailsKeepsTheMessage();
    void rejectionsAreToldByMail();
    void redirectsCarryTheirWishes();
    void whatIsSentIsProtectedLikeTheMessage();
    void whoARedirectComesFrom_data();
    void whoARedirectComesFrom();
    void severalScriptsWhileOneKeeps();
    void traceFilesWhereTheUserWantsThem();
};

void SieveFilterTest::withoutScriptsNothingApplies()
{
    QVERIFY(!m_filter->applies(m_account));
    script("keep;");
    QVERIFY(m_filter->applies(m_account));
}

void SieveFilterTest::aMailboxThatFailsMeansInbox()
{
    script("require \"fileinto\"; fileinto \"Work\";");
    m_store->broken = { "Work" };
    const auto outcome = deliver();
    QVERIFY(!outcome.refused);
    QCOMPARE(m_store->boxes["INBOX"].size(), size_t(1));
    QCOMPARE(m_store->total(), size_t(1));
}

void SieveFilterTest::aMailboxThatCannotBeMadeMeansInbox()
{
    script("require \"fileinto\"; fileinto \"Work\";");
    m_store->noNewOnes = true;
    QVERIFY(!deliver().refused);
    QCOMPARE(m_store->boxes["INBOX"].size(), size_t(1));
}

void SieveFilterTest::nothingTakesIt_data()
{
    QTest::addColumn<QByteArray>("script");
    QTest::newRow("keep") << QByteArray("keep;");
    QTest::newRow("fileinto") << QByteArray("require \"fileinto\"; fileinto \"Work\";");
    QTest::newRow("copies and answers") << QByteArray("require [\"copy\", \"vacation\", \"enotify\"]; redirect :copy \"x@example.net\"; vacation \"away\"; notify \"mailto:x@example.net\";");
    QTest::newRow("redirect beside keep") << QByteArray("redirect \"x@example.net\"; keep;");
}

// The sender tries again, so nothing may have been sent either: it would be sent twice.
void SieveFilterTest::nothingTakesIt()
{
    QFETCH(QByteArray, script);
    this->script(script);
    m_store->broken = { "INBOX", "Work" };
    m_store->how = Failure::Kind::OverQuota;
    const auto outcome = deliver();
    QVERIFY(outcome.refused);
    QVERIFY(outcome.refused->isTransient());
    QVERIFY(outcome.stored.empty());
    QCOMPARE(queued(), 0);
    // Later there is room: nothing is lost, and the answer is still to be sent.
    m_store->broken.clear();
    QVERIFY(!deliver().refused);
    QVERIFY(m_store->total() == 1);
}

void SieveFilterTest::aQueueThatFailsKeepsTheMessage()
{
    script("redirect \"x@example.net\";");
    QVERIFY(QDir(spoolPath()).removeRecursively());
    QFile inTheWay(spoolPath());
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    const auto outcome = deliver();
    QVERIFY(!outcome.refused);
    QCOMPARE(m_store->boxes["INBOX"].size(), size_t(1));
    // And when the mailbox fails as well, the sender hears of it.
    m_store->broken = { "INBOX" };
    QVERIFY(deliver(QByteArray(letter).replace("<1@", "<2@")).refused);
}

void SieveFilterTest::anErrorMeansInboxAndIsWrittenDown()
{
    script("require [\"fileinto\", \"variables\"]; fileinto \"Work\"; set \"x\" \"\"; redirect \"${x}\";");
    QVERIFY(!deliver().refused);
    QCOMPARE(m_store->boxes["INBOX"].size(), size_t(1));
    QCOMPARE(m_store->total(), size_t(1));
    QFile log(m_dir->filePath(QStringLiteral("alice/.dovecot.sieve.log")));
    QVERIFY(log.open(QIODevice::ReadOnly));
    QVERIFY(log.readAll().contains("no mail address"));
}

void SieveFilterTest::oneCopyInAMailbox()
{
    script("require [\"fileinto\", \"copy\"]; fileinto \"inbox\"; fileinto \"Work\"; fileinto \"Work\"; keep;");
    QVERIFY(!deliver().refused);
    QCOMPARE(m_store->boxes["INBOX"].size(), size_t(1));
    QCOMPARE(m_store->boxes["Work"].size(), size_t(1));
    QCOMPARE(m_store->boxes.count("inbox"), size_t(0));
}

void SieveFilterTest::flagsReachTheStore()
{
    script("require [\"imap4flags\"]; keep :flags [\"\\\\Seen\", \"$Work\", \"\\\\Recent\", \"\\\\Nonsense\"];");
    QVERIFY(!deliver().refused);
    QCOMPARE(m_store->flags["INBOX"], quint64(flag::Seen));
    QCOMPARE(m_store->keywords["INBOX"], KeywordNames { "$Work" });
}

void SieveFilterTest::editedMessagesAreStoredAsEdited()
{
    script("require [\"editheader\", \"fileinto\", \"copy\"]; fileinto :copy \"Before\"; addheader \"X-Mark\" \"yes\"; fileinto \"After\";");
    QVERIFY(!deliver().refused);
    QVERIFY(!m_store->boxes["Before"].at(0).contains("X-Mark"));
    QVERIFY(m_store->boxes["After"].at(0).contains("X-Mark: yes\r\n"));
    QVERIFY(m_store->boxes["After"].at(0).contains("Return-Path: <bob@example.org>\r\n"));
    QVERIFY(m_store->boxes["After"].at(0).endsWith("\r\n\r\nbody\r\n"));
}

void SieveFilterTest::aRejectStoresNothing()
{
    script("require \"reject\"; reject \"No,\r\nthanks\";");
    const auto outcome = deliver();
    QVERIFY(outcome.refused);
    QVERIFY(!outcome.refused->isTransient());
    QVERIFY(outcome.refused->toLine().contains("No, thanks"));
    QCOMPARE(m_store->total(), size_t(0));
}

void SieveFilterTest::discardIsNoFailure()
{
    script("discard;");
    const auto outcome = deliver();
    QVERIFY(!outcome.refused);
    QVERIFY(outcome.stored.empty());
    QCOMPARE(m_store->total(), size_t(0));
}

void SieveFilterTest::theSameMessageIsRedirectedOnce()
{
    script("redirect \"x@example.net\";");
    QVERIFY(!deliver().refused);
    QVERIFY(!deliver().refused);
    QCOMPARE(queued(), 1);
    QVERIFY(!deliver(QByteArray(letter).replace("<1@", "<2@")).refused);
    QCOMPARE(queued(), 2);
    QCOMPARE(m_store->total(), size_t(0));
}

void SieveFilterTest::aRedirectOfOurOwnIsKept()
{
    script("redirect \"x@example.net\";");
    QVERIFY(!deliver("X-Sieve-Redirected-From: alice@example.test\r\n" + letter).refused);
    QCOMPARE(queued(), 0);
    QCOMPARE(m_store->boxes["INBOX"].size(), size_t(1));
}

void SieveFilterTest::vacationIsSentOnceAndAgainLater()
{
    script("require \"vacation\"; vacation :days 2 \"away\";");
    for (int i = 0; i < 3; ++i)
        QVERIFY(!deliver().refused);
    QCOMPARE(queued(), 1);
    m_clock->advance(std::chrono::hours(49));
    QVERIFY(!deliver().refused);
    QCOMPARE(queued(), 2);
    QCOMPARE(m_store->boxes["INBOX"].size(), size_t(4));
}

void SieveFilterTest::duplicatesAreRememberedAcrossDeliveries()
{
    script("require [\"duplicate\", \"fileinto\"]; if duplicate { fileinto \"Again\"; }");
    QVERIFY(!deliver().refused);
    QVERIFY(!deliver().refused);
    QCOMPARE(m_store->boxes["INBOX"].size(), size_t(1));
    QCOMPARE(m_store->boxes["Again"].size(), size_t(1));
    // A delivery that fails is not remembered.
    m_store->broken = { "INBOX" };
    const QByteArray third = QByteArray(letter).replace("<1@", "<3@");
    QVERIFY(deliver(third).refused);
    m_store->broken.clear();
    QVERIFY(!deliver(third).refused);
    QCOMPARE(m_store->boxes["INBOX"].size(), size_t(2));
}

void SieveFilterTest::rehearsalDoesNothing()
{
    const sieve::Compiled compiled = sieve::compile("require [\"fileinto\", \"vacation\", \"mailbox\"]; vacation \"x\"; if mailboxexists \"INBOX\" { fileinto \"Work\"; }");
    QVERIFY(compiled.program);
    storage::MessageBuffer content(m_dir->path());
    QVERIFY(content.append(letter).ok());
    const sieve::Outcome outcome = m_filter->rehearse(*compiled.program, taskFor(content), m_store.get());
    QCOMPARE(outcome.actions.size(), size_t(2));
    QVERIFY(!outcome.trace.isEmpty());
    QCOMPARE(m_store->total(), size_t(0));
    QCOMPARE(queued(), 0);
    // For nobody in particular: no mailboxes, no files of anybody.
    delivery::FilterTask nobody = taskFor(content);
    nobody.account = {};
    QCOMPARE(m_filter->rehearse(*compiled.program, nobody, nullptr).actions.size(), size_t(1));
}

void SieveFilterTest::junkGoesToJunkUnlessARuleSaysOtherwise()
{
    script("require \"fileinto\"; if header :contains \"subject\" \"filed\" { fileinto \"Filed\"; } elsif header :contains \"subject\" \"kept\" { keep; }");
    storage::MessageBuffer plain(m_dir->path()), filed(m_dir->path()), kept(m_dir->path());
    QVERIFY(plain.append(letter).ok() && filed.append(QByteArray(letter).replace("Hello", "filed")).ok() && kept.append(QByteArray(letter).replace("Hello", "kept")).ok());
    for (const storage::MessageBuffer *content : { &plain, &filed, &kept }) {
        delivery::FilterTask task = taskFor(*content);
        task.junk = true;
        QVERIFY(!m_filter->deliver(task, *m_store).refused);
    }
    QCOMPARE(m_store->boxes["Junk"].size(), size_t(2));
    QCOMPARE(m_store->keywords["Junk"], KeywordNames { "$Junk" });
    QCOMPARE(m_store->boxes["Filed"].size(), size_t(1));
    QCOMPARE(m_store->boxes["INBOX"].size(), size_t(0));
    // Junk that cannot be had is INBOX.
    m_store->broken = { "Junk" };
    delivery::FilterTask task = taskFor(plain);
    task.junk = true;
    QVERIFY(!m_filter->deliver(task, *m_store).refused);
    QCOMPARE(m_store->boxes["INBOX"].size(), size_t(1));
}

void SieveFilterTest::theDoorsVerdictsAreTested()
{
    const sieve::Compiled compiled = sieve::compile("require [\"spamtestplus\", \"virustest\", \"variables\", \"fileinto\", \"environment\"]; if spamtest :percent :matches \"*\" { set \"p\" \"${1}\"; }"
                                                    "if spamtest :matches \"*\" { set \"s\" \"${1}\"; } if virustest :matches \"*\" { set \"v\" \"${1}\"; }"
                                                    "if environment :matches \"remote-ip\" \"*\" { set \"ip\" \"${1}\"; } fileinto \"${p} ${s} ${v} ${ip}\";");
    QVERIFY(compiled.program);
    storage::MessageBuffer content(m_dir->path());
    QVERIFY(content.append(letter).ok());
    delivery::FilterTask task = taskFor(content);
    const auto answer = [&] { return m_filter->rehearse(*compiled.program, task, m_store.get()).actions.at(0).target.mailbox; };
    QCOMPARE(answer(), QByteArray("0 0 0 ")); // RFC 5235: 0 is "not tested"
    task.spamScore = 0;
    task.spamThreshold = 5;
    task.virus = "";
    auto client = std::make_shared<smtp::Client>();
    client->address = QHostAddress(QStringLiteral("192.0.2.7"));
    task.client = client;
    QCOMPARE(answer(), QByteArray("0 1 1 192.0.2.7"));
    task.spamScore = 5; // the threshold is in the middle
    QCOMPARE(answer(), QByteArray("50 6 1 192.0.2.7"));
    task.spamScore = 25;
    task.virus = "Eicar";
    QCOMPARE(answer(), QByteArray("100 10 5 192.0.2.7"));
    task.junk = true; // by a rule, whatever the score
    task.spamScore = 1;
    QCOMPARE(answer(), QByteArray("50 6 5 192.0.2.7"));
    task.junk = false;
    task.spamScore = -3;
    QCOMPARE(answer(), QByteArray("0 1 5 192.0.2.7"));
}

void SieveFilterTest::aProgramThatFailsKeepsTheMessage_data()
{
    QTest::addColumn<QByteArray>("script");
    QTest::addColumn<int>("inInbox");
    QTest::newRow("pipe") << QByteArray("require \"vnd.dovecot.pipe\"; pipe \"none\";") << 1;
    QTest::newRow("pipe :try") << QByteArray("require \"vnd.dovecot.pipe\"; pipe :try \"none\";") << 1;
    QTest::newRow("pipe :try beside another action") << QByteArray("require [\"vnd.dovecot.pipe\", \"fileinto\"]; fileinto \"Work\"; pipe :try \"none\";") << 0;
    QTest::newRow("pipe beside another action") << QByteArray("require [\"vnd.dovecot.pipe\", \"fileinto\"]; fileinto \"Work\"; pipe \"none\";") << 1;
    QTest::newRow("filter") << QByteArray("require \"vnd.dovecot.filter\"; if filter \"none\" { discard; }") << 1;
    QTest::newRow("execute") << QByteArray("require [\"vnd.dovecot.execute\", \"fileinto\"]; fileinto \"Work\"; execute \"none\";") << 1;
}

void SieveFilterTest::aProgramThatFailsKeepsTheMessage()
{
    QFETCH(QByteArray, script);
    QFETCH(int, inInbox);
    this->script(script);
    QVERIFY(!deliver().refused);
    QCOMPARE(int(m_store->boxes["INBOX"].size()), inInbox);
    QVERIFY(m_store->total() >= 1);
}

void SieveFilterTest::rejectionsAreToldByMail()
{
    storage::MessageBuffer content(m_dir->path());
    QVERIFY(content.append(letter).ok());
    QVERIFY(m_filter->sendRejection(taskFor(content), { false, "No.", true }));
    QCOMPARE(queued(), 1);
    delivery::FilterTask bounce = taskFor(content);
    bounce.sender = {};
    QVERIFY(m_filter->sendRejection(bounce, { true, "No.", true })); // nobody to tell: done all the same
    QCOMPARE(queued(), 1);
    QCOMPARE(m_store->total(), size_t(0));
    script("require \"reject\"; reject \"grün\";");
    const auto outcome = deliver();
    QVERIFY(outcome.refused && outcome.rejection && !outcome.rejection->fitsReply && !outcome.rejection->ereject);
    QCOMPARE(outcome.rejection->text, QByteArray("grün"));
    QVERIFY(!outcome.refused->toLine().contains("gr"));
}

// RFC 6009
// RFC 8689 §6
void SieveFilterTest::whatIsSentIsProtectedLikeTheMessage()
{
    script("require [\"copy\", \"vacation\"]; redirect :copy \"x@example.net\"; vacation \"away\";");
    QVERIFY(!deliver().refused);
    QByteArray other = letter, open = letter;
    other.replace("<1@", "<2@").replace("bob", "carol");
    open.replace("<1@", "<3@").replace("Subject:", "TLS-Required: No\r\nSubject:");
    m_tls = smtp::TlsWish::Required;
    QVERIFY(!deliver(other).refused);
    m_tls = smtp::TlsWish::Usual;
    QVERIFY(!deliver(open).refused);
    QList<queue::Tls> wishes;
    for (const queue::Message &message : *m_worker->wait(m_queue->list({})))
        wishes.append(message.tls);
    // The sender of all three is bob, who is answered once.
    QCOMPARE(wishes, QList<queue::Tls>({ queue::Tls::Usual, queue::Tls::Usual, queue::Tls::Required, queue::Tls::Optional }));
}

void SieveFilterTest::redirectsCarryTheirWishes()
{
    script("require [\"redirect-dsn\", \"redirect-deliverby\", \"copy\"]; redirect :copy :notify \"failure,delay\" :ret \"full\" :bytimerelative 3600 :bymode \"return\" \"x@example.net\";"
           "redirect :copy :bytimeabsolute \"2030-01-31T12:00:00Z\" \"y@example.net\"; redirect :copy :notify \"never\" \"z@example.net\";");
    QVERIFY(!deliver().refused);
    const auto all = m_worker->wait(m_queue->list({}));
    QCOMPARE(all->size(), size_t(3));
    const queue::Recipient &x = all->at(0).recipients.at(0), &y = all->at(1).recipients.at(0), &z = all->at(2).recipients.at(0);
    QCOMPARE(int(x.notify), int(queue::NotifyFailure | queue::NotifyDelay));
    QVERIFY(all->at(0).ret == queue::Return::Full);
    QCOMPARE(x.deliverBy.toSecsSinceEpoch(), m_clock->nowUtc().addSecs(3600).toSecsSinceEpoch());
    QVERIFY(x.deliverByReturn && !y.deliverByReturn);
    QCOMPARE(y.deliverBy, QDateTime(QDate(2030, 1, 31), QTime(12, 0), Qt::UTC));
    QVERIFY(!z.deliverBy.isValid());
    QCOMPARE(int(z.notify), int(queue::NotifyNever));
}

void SieveFilterTest::whoARedirectComesFrom_data()
{
    QTest::addColumn<int>("policy");
    QTest::addColumn<QByteArray>("sender");
    QTest::addColumn<QByteArray>("from");
    using Sender = delivery::SievePolicy::Sender;
    QTest::newRow("srs") << int(Sender::Srs) << QByteArray("bob@example.org") << QByteArray("SRS0");
    QTest::newRow("srs of our own") << int(Sender::Srs) << QByteArray("carol@example.test") << QByteArray("carol@example.test");
    QTest::newRow("srs too long") << int(Sender::Srs) << QByteArray("a-rather-long-name-of-somebody@a-rather-long-domain.example.org") << QByteArray("alice@example.test");
    QTest::newRow("original") << int(Sender::Original) << QByteArray("bob@example.org") << QByteArray("bob@example.org");
    QTest::newRow("recipient") << int(Sender::Recipient) << QByteArray("bob@example.org") << QByteArray("alice@example.test");
    QTest::newRow("null") << int(Sender::Null) << QByteArray("bob@example.org") << QByteArray();
    QTest::newRow("fixed") << int(Sender::Fixed) << QByteArray("bob@example.org") << QByteArray("forward@example.test");
    QTest::newRow("a bounce stays one") << int(Sender::Recipient) << QByteArray() << QByteArray();
}

void SieveFilterTest::whoARedirectComesFrom()
{
    QFETCH(int, policy);
    QFETCH(QByteArray, sender);
    QFETCH(QByteArray, from);
    delivery::SieveSettings settings { "mail.example.test", m_dir->filePath(QStringLiteral("sieve")) };
    settings.policy = [policy](const QByteArray &) {
        delivery::SievePolicy made;
        made.redirectSender = delivery::SievePolicy::Sender(policy);
        made.fixedSender = *MailAddress::parse("forward@example.test");
        return made;
    };
    settings.isLocalDomain = [](const QByteArray &domain) { return domain == "example.test"; };
    settings.srs = std::make_shared<const delivery::Srs>(Secret("s"));
    m_filter = std::make_unique<delivery::SieveFilter>(*m_programs, *m_queue, *m_clock, std::move(settings));
    script("redirect \"x@example.net\";");
    storage::MessageBuffer content(m_dir->path());
    QVERIFY(content.append(letter).ok());
    delivery::FilterTask task = taskFor(content);
    task.sender = sender.isEmpty() ? MailAddress() : *MailAddress::parse(sender);
    QVERIFY(!m_filter->deliver(task, *m_store).refused);
    const auto all = m_worker->wait(m_queue->list({}));
    QCOMPARE(all->size(), size_t(1));
    const QByteArray used = all->at(0).sender.toString();
    QVERIFY2(from == "SRS0" ? used.startsWith("SRS0=") && used.endsWith("=example.org=bob@example.test") : used == from, used);
}

void SieveFilterTest::severalScriptsWhileOneKeeps()
{
    scripts::ScriptFolder folder(m_dir->filePath(QStringLiteral("alice")), {});
    QVERIFY(folder.put("main", "require \"imap4flags\"; if header :contains \"subject\" \"stop\" { discard; } else { keep :flags \"first\"; }").ok());
    QVERIFY(folder.put("next", "require \"fileinto\"; if header :contains \"subject\" \"work\" { fileinto \"Work\"; }").ok());
    QVERIFY(folder.activate("main").ok());
    QVERIFY(folder.setMore({ "next" }).ok());
    QVERIFY(!deliver(QByteArray(letter).replace("Hello", "work")).refused);
    QVERIFY(!deliver(QByteArray(letter).replace("Hello", "stop work")).refused);
    QCOMPARE(m_store->boxes["Work"].size(), size_t(1));
    QCOMPARE(m_store->boxes["INBOX"].size(), size_t(0));
    QVERIFY(!deliver().refused);
    QCOMPARE(m_store->boxes["INBOX"].size(), size_t(1));
}

void SieveFilterTest::traceFilesWhereTheUserWantsThem()
{
    script("require \"vnd.dovecot.debug\"; debug_log \"hello\"; if true { keep; }");
    QVERIFY(!deliver().refused);
    QDir folder(m_dir->filePath(QStringLiteral("alice/sieve-trace")));
    QVERIFY(!folder.exists());
    QVERIFY(QDir().mkpath(folder.path()));
    QVERIFY(!deliver().refused);
    QCOMPARE(folder.entryList(QDir::Files).size(), 1);
    QFile log(m_dir->filePath(QStringLiteral("alice/.dovecot.sieve.log")));
    QVERIFY(log.open(QIODevice::ReadOnly));
    QCOMPARE(log.readAll().count("DEBUG: hello"), 2);
}

FACTEUR_TEST(SieveFilterTest)
#include "tst_sievefilter.moc"
