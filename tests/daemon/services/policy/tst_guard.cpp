// What the Guard lets in, what it writes above it and changes in it, and for whom.
#include "tests/support/testmain.h"

#include "tests/daemon/services/policy/guardstage.h"

class GuardTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void goodMailIsLetInAndSaysSo()
    {
        Visit visit;
        QCOMPARE(visit.send("carol@good.example", { "alice@example.test" }, letter), QByteArray("250 2.0.0 Accepted as trace-1"));
        const auto &delivery = visit.last();
        QCOMPARE(delivery.content, letter); // untouched
        const QByteArray prefix = delivery.envelope.handling.prefix;
        QVERIFY2(prefix.startsWith("Authentication-Results: mail.example.test;") && prefix.endsWith("\r\n"), prefix);
        for (const char *said : { "spf=pass", "smtp.mailfrom=carol@good.example", "smtp.helo=mx.good.example", "dkim=none", "dmarc=pass", "header.from=good.example" }) {
            if (qstrcmp(said, "dkim=none") != 0) // no signature, no method
                QVERIFY2(prefix.contains(said), said + (" is not in " + prefix));
        }
        const smtp::Recipient &recipient = delivery.envelope.recipients.first();
        QVERIFY(!recipient.junk);
        QCOMPARE(recipient.spamScore, std::optional(0.0));
        const QByteArray verdict = unfolded(recipient.verdict);
        QVERIFY2(verdict.startsWith("X-Facteur-Verdict: accept; score=0.0; required=5.0; by=mail.example.test; id=trace-1; tests=none"), verdict);
    }

    void strangersMailCanBeSealed()
    {
        Visit visit;
        QVERIFY(visit.send("carol@good.example", { "alice@example.test" }, letter).startsWith("250"));
        const auto &seal = visit.last().envelope.handling.seal;
        QVERIFY(seal);
        const QByteArray sealed = seal({}, 0);
        QVERIFY2(sealed.startsWith("none mail.example.test;") && sealed.contains("spf=pass"), sealed);
    }

    void forgedMailIsRefused()
    {
        Visit visit;
        QByteArray forged = letter;
        forged.replace("carol@good.example", "security@bank.example");
        const QByteArray reply = visit.send("carol@good.example", { "alice@example.test" }, forged);
        QVERIFY2(reply.startsWith("550 5.7.1 DMARC: bank.example"), reply);
        QVERIFY(visit.house.deliveries.empty());
        QCOMPARE(visit.house.alive, 0); // no message is left over
    }

    void dmarcIsSoftenedByPolicy()
    {
        Visit visit;
        visit.values.set("example.test", "dmarc.policy", "soften");
        QByteArray forged = letter;
        forged.replace("carol@good.example", "security@bank.example");
        QVERIFY(visit.send("carol@good.example", { "alice@example.test" }, forged).startsWith("250"));
        QVERIFY(visit.last().envelope.recipients.first().junk);
        QVERIFY(unfolded(visit.last().envelope.recipients.first().verdict).contains("does not vouch for the mail"));
    }

    void fieldsThatOnlyWeMayWriteAreRemoved()
    {
        Visit visit;
        const QByteArray lies = "X-Facteur-Verdict: accept; score=-9\r\nauthentication-results: MAIL.example.test 1;\r\n dkim=pass\r\n"
                                "Authentication-Results: other.example; dkim=pass\r\n";
        QVERIFY(visit.send("carol@good.example", { "alice@example.test" }, lies + letter).startsWith("250"));
        QCOMPARE(visit.last().content, "Authentication-Results: other.example; dkim=pass\r\n" + letter);
        QCOMPARE(visit.house.alive, 0);
    }

    void editsOfChecksAreApplied()
    {
        Visit visit;
        visit.say("milter", Stage::Content, [](policy::Subject &subject) {
            subject.mail->edits.headers = { { policy::HeaderEdit::Prepend, "X-First", "1", 0 }, { policy::HeaderEdit::Append, "X-Last", "2", 0 },
                { policy::HeaderEdit::Replace, "Subject", "Changed", 1 }, { policy::HeaderEdit::Remove, "Message-ID", "", 0 } };
            subject.mail->edits.body = std::make_shared<storage::MessageBuffer>(QString());
            subject.mail->edits.body->append(QByteArrayView("Another body.\r\n")).ok();
            subject.mail->edits.addRecipients = { *MailAddress::parse("copy@elsewhere.example") };
            subject.mail->edits.sender = *MailAddress::parse("other@good.example");
        });
        QVERIFY(visit.send("carol@good.example", { "alice@example.test" }, letter).startsWith("250"));
        const auto &delivery = visit.last();
        QCOMPARE(delivery.content, QByteArray("X-First: 1\r\nFrom: Carol <carol@good.example>\r\nTo: <alice@example.test>\r\nSubject: Changed\r\n"
                                              "Date: Mon, 05 Jan 2026 10:00:00 +0000\r\nX-Last: 2\r\n\r\nAnother body.\r\n"));
        QCOMPARE(delivery.envelope.sender.toString(), QByteArray("other@good.example"));
        QCOMPARE(delivery.envelope.recipients.size(), 2);
        QVERIFY(delivery.envelope.recipients[1].addedByHouse);
    }

    void aRedirectTakesAllRecipientsPlaces()
    {
        Visit visit;
        visit.say("rule", Stage::Content, [](policy::Subject &subject) { subject.mail->edits.redirect = { *MailAddress::parse("boss@example.test") }; });
        QVERIFY(visit.send("carol@good.example", { "alice@example.test", "bob@example.test" }, letter).startsWith("250"));
        QCOMPARE(visit.last().envelope.recipients.size(), 1);
        QCOMPARE(visit.last().envelope.recipients.first().address.toString(), QByteArray("boss@example.test"));
    }

    void discardedMailIsAcceptedAndGone()
    {
        Visit visit;
        visit.say("rule", Stage::Sender, [](policy::Subject &subject) { subject.say(verdictOf("rule", 0, Demand::Discard)); });
        QVERIFY(visit.send("carol@good.example", { "alice@example.test" }, letter).startsWith("250 2.0.0 Accepted as"));
        QVERIFY(visit.house.deliveries.empty());
    }

    void heldMailIsMarked()
    {
        Visit visit;
        visit.say("rule", Stage::Content, [](policy::Subject &subject) { subject.say(verdictOf("rule", 0, Demand::Hold)); });
        QVERIFY(visit.send("carol@good.example", { "alice@example.test" }, letter).startsWith("250"));
        QVERIFY(visit.last().envelope.handling.hold);
        QVERIFY(visit.last().envelope.recipients.first().verdict.startsWith("X-Facteur-Verdict: hold;"));
    }

    void recipientsHaveThresholdsOfTheirOwn()
    {
        Visit visit;
        visit.values.set("strict.test", "door.junk_score", "1");
        visit.say("rspamd", Stage::Content, [](policy::Subject &subject) { subject.say(verdictOf("rspamd", 2)); });
        // The house of this test knows no strict.test, so the second is one of its own whose mail leads there.
        QVERIFY(visit.send("carol@good.example", { "alice@example.test" }, letter).startsWith("250"));
        QVERIFY(!visit.last().envelope.recipients.first().junk);
        visit.values.set("example.test", "door.junk_score", "1");
        QVERIFY(visit.send("carol@good.example", { "alice@example.test" }, letter).startsWith("250"));
        QVERIFY(visit.last().envelope.recipients.first().junk);
    }
};

FACTEUR_TEST(GuardTest)
#include "tst_guard.moc"
