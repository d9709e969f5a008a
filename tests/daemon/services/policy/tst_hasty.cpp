// Clients that do not wait for answers.
#include "tests/support/testmain.h"

#include "services/policy/connection/hasty.h"
#include "services/policy/connection/offences.h"
#include "tests/daemon/services/policy/clientstage.h"

using policy::Stage;

class HastyTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whoWaitsIsNotMentioned()
    {
        ClientStage stage;
        policy::HastyCheck helo(Stage::Helo), content(Stage::Content);
        QCOMPARE(stage.result(helo), "");
        QCOMPARE(stage.result(content), "");
    }
    void whoDoesNotPaysOnce()
    {
        ClientStage stage;
        stage.client.hasty = true;
        policy::HastyCheck helo(Stage::Helo), content(Stage::Content);
        QCOMPARE(stage.result(helo), "hasty");
        QVERIFY(stage.last.front().score >= 3);
        QCOMPARE(stage.result(content), "hasty"); // at DATA for the first time
        stage.session->verdicts = stage.last;
        QCOMPARE(stage.result(content), "");
    }
    void usersMayHurry()
    {
        ClientStage stage;
        stage.client.hasty = true;
        stage.client.identity = sasl::Identity { AccountId(1), *MailAddress::parse("alice@example.test"), "alice" };
        policy::HastyCheck helo(Stage::Helo);
        QCOMPARE(stage.result(helo), "");
    }
    void itIsRemembered()
    {
        ClientStage stage;
        policy::ClientMemory memory;
        policy::OffenceCheck offences(memory, nullptr, stage.clock);
        smtp::SessionEnd end;
        end.mails = 1;
        end.hasty = true;
        for (int i = 0; i < 3; ++i)
            stage.endSession(offences, end);
        QCOMPARE(stage.result(offences), "remembered");
    }
};

FACTEUR_TEST(HastyTest)
#include "tst_hasty.moc"
