<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en">
<context>
    <name>Age</name>
    <message>
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation>
            <numerusform>vor %n Minute</numerusform>
            <numerusform>vor %n Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) ago</source>
        <translation>
            <numerusform>vor %n Stunde</numerusform>
            <numerusform>vor %n Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>vor %n Tag</numerusform>
            <numerusform>vor %n Tagen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AskQuestion</name>
    <message>
        <source>Unknown server</source>
        <translation>Unbekannter Server</translation>
    </message>
    <message>
        <source>Connecting by SSH</source>
        <translation>Verbindung über SSH</translation>
    </message>
    <message>
        <source>Compare the fingerprint with the one that the server&apos;s administrator or provider gave you. Go on only if they are the same: otherwise somebody may stand between you and the server.</source>
        <translation>Vergleichen Sie den Fingerabdruck mit dem, den Ihnen der Administrator oder Anbieter des Servers gegeben hat. Fahren Sie nur fort, wenn beide gleich sind: Sonst könnte jemand zwischen Ihnen und dem Server stehen.</translation>
    </message>
    <message>
        <source>It is the same: connect</source>
        <translation>Er ist gleich: verbinden</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>&amp;Keep it with this desktop&apos;s passwords</source>
        <translation>Mit den Passwörtern dieser Arbeitsumgebung auf&amp;bewahren</translation>
    </message>
    <message>
        <source>Then it is not asked again. A code that is different each time should not be kept.</source>
        <translation>Dann wird nicht mehr danach gefragt. Ein Code, der jedes Mal anders ist, sollte nicht aufbewahrt werden.</translation>
    </message>
</context>
<context>
    <name>Confirm</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>Journey</name>
    <message>
        <source>Connections at once</source>
        <translation>Gleichzeitige Verbindungen</translation>
    </message>
    <message>
        <source>Connections in a while</source>
        <translation>Verbindungen in einem Zeitraum</translation>
    </message>
    <message>
        <source>Mails in a while</source>
        <translation>Mails in einem Zeitraum</translation>
    </message>
    <message>
        <source>Recipients in a while</source>
        <translation>Empfänger in einem Zeitraum</translation>
    </message>
    <message>
        <source>Breaches of the protocol before</source>
        <translation>Frühere Verstöße gegen das Protokoll</translation>
    </message>
    <message>
        <source>Name of the sending server&apos;s address</source>
        <translation>Name zur Adresse des sendenden Servers</translation>
    </message>
    <message>
        <source>Looks like a home connection</source>
        <translation>Sieht nach einem Privatanschluss aus</translation>
    </message>
    <message>
        <source>Block lists of addresses</source>
        <translation>Blocklisten für Adressen</translation>
    </message>
    <message>
        <source>Block lists of server names</source>
        <translation>Blocklisten für Servernamen</translation>
    </message>
    <message>
        <source>Block lists of greeting names</source>
        <translation>Blocklisten für Namen in der Begrüßung</translation>
    </message>
    <message>
        <source>Block lists of sender domains</source>
        <translation>Blocklisten für Absenderdomains</translation>
    </message>
    <message>
        <source>Spoke before the greeting</source>
        <translation>Sprach vor der Begrüßung</translation>
    </message>
    <message>
        <source>Form of the greeting name</source>
        <translation>Form des Namens in der Begrüßung</translation>
    </message>
    <message>
        <source>Greeting name in the DNS</source>
        <translation>Name aus der Begrüßung im DNS</translation>
    </message>
    <message>
        <source>Our own name as greeting</source>
        <translation>Unser eigener Name als Begrüßung</translation>
    </message>
    <message>
        <source>Can the sender be answered?</source>
        <translation>Kann man dem Absender antworten?</translation>
    </message>
    <message>
        <source>Stranger under our own domain</source>
        <translation>Fremder unter unserer eigenen Domain</translation>
    </message>
    <message>
        <source>Number of recipients</source>
        <translation>Anzahl der Empfänger</translation>
    </message>
    <message>
        <source>Guessing addresses</source>
        <translation>Erraten von Adressen</translation>
    </message>
    <message>
        <source>Greylisting</source>
        <translation>Greylisting</translation>
    </message>
    <message>
        <source>SPF: may this server send for that domain?</source>
        <translation>SPF: Darf dieser Server für diese Domain senden?</translation>
    </message>
    <message>
        <source>DKIM: signature of the message</source>
        <translation>DKIM: Signatur der Nachricht</translation>
    </message>
    <message>
        <source>DMARC: does the domain in From vouch for it?</source>
        <translation>DMARC: Bürgt die Domain im From-Feld dafür?</translation>
    </message>
    <message>
        <source>ARC: what forwarders found</source>
        <translation>ARC: was Weiterleitende festgestellt haben</translation>
    </message>
    <message>
        <source>Form of the message</source>
        <translation>Form der Nachricht</translation>
    </message>
    <message>
        <source>Test text for spam filters</source>
        <translation>Testtext für Spamfilter</translation>
    </message>
    <message>
        <source>Forbidden attachments</source>
        <translation>Verbotene Anhänge</translation>
    </message>
    <message>
        <source>Your own rules</source>
        <translation>Ihre eigenen Regeln</translation>
    </message>
    <message>
        <source>Allowed and blocked senders</source>
        <translation>Erlaubte und blockierte Absender</translation>
    </message>
    <message>
        <source>Milter</source>
        <translation>Milter</translation>
    </message>
    <message>
        <source>Policy service</source>
        <translation>Policy-Dienst</translation>
    </message>
    <message>
        <source>ClamAV virus scanner</source>
        <translation>Virenscanner ClamAV</translation>
    </message>
    <message>
        <source>Block lists of links</source>
        <translation>Blocklisten für Links</translation>
    </message>
    <message>
        <source>Words of the message</source>
        <translation>Wörter der Nachricht</translation>
    </message>
    <message>
        <source>What came from there before</source>
        <translation>Was von dort bisher kam</translation>
    </message>
    <message>
        <source>nobody (a report)</source>
        <translation>niemand (ein Bericht)</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>Decided: take it</source>
        <translation>Entschieden: annehmen</translation>
    </message>
    <message>
        <source>Decided: take it, into Junk</source>
        <translation>Entschieden: annehmen, in den Junk-Ordner</translation>
    </message>
    <message>
        <source>Decided: refuse it</source>
        <translation>Entschieden: ablehnen</translation>
    </message>
    <message>
        <source>Decided: ask the sender&apos;s server to come back later</source>
        <translation>Entschieden: den Server des Absenders bitten, später wiederzukommen</translation>
    </message>
    <message>
        <source>Decided: hold it in the queue until you have looked at it</source>
        <translation>Entschieden: in der Warteschlange festhalten, bis Sie es angesehen haben</translation>
    </message>
    <message>
        <source>Decided: take it and throw it away</source>
        <translation>Entschieden: annehmen und verwerfen</translation>
    </message>
    <message>
        <source>Decided: %1</source>
        <translation>Entschieden: %1</translation>
    </message>
    <message>
        <source>%1 points; from %2 on it is junk</source>
        <translation>%1 Punkte; ab %2 gilt es als Junk</translation>
    </message>
    <message>
        <source>answered %1 ms later on purpose</source>
        <translation>absichtlich erst %1 ms später beantwortet</translation>
    </message>
    <message>
        <source>Arrived from %1</source>
        <translation>Angekommen von %1</translation>
    </message>
    <message>
        <source>%1 sent it</source>
        <translation>%1 hat es gesendet</translation>
    </message>
    <message>
        <source>The server %1 brought it.</source>
        <translation>Der Server %1 hat es gebracht.</translation>
    </message>
    <message>
        <source>The server %1 (%2) brought it.</source>
        <translation>Der Server %1 (%2) hat es gebracht.</translation>
    </message>
    <message>
        <source>A mail program at %1 brought it.</source>
        <translation>Ein Mailprogramm auf %1 hat es gebracht.</translation>
    </message>
    <message>
        <source>not encrypted on the way</source>
        <translation>unterwegs nicht verschlüsselt</translation>
    </message>
    <message>
        <source>encrypted on the way: %1</source>
        <translation>unterwegs verschlüsselt: %1</translation>
    </message>
    <message>
        <source>for %1 recipients</source>
        <translation>für %1 Empfänger</translation>
    </message>
    <message>
        <source>Message-ID: %1</source>
        <translation>Message-ID: %1</translation>
    </message>
    <message>
        <source>Accepted: the sender&apos;s server was told so</source>
        <translation>Angenommen: Das wurde dem Server des Absenders gesagt</translation>
    </message>
    <message>
        <source>The message was not taken now; the sender&apos;s server comes back</source>
        <translation>Die Nachricht wurde noch nicht angenommen; der Server des Absenders kommt wieder</translation>
    </message>
    <message>
        <source>The message was refused</source>
        <translation>Die Nachricht wurde abgelehnt</translation>
    </message>
    <message>
        <source>The sender %1 was asked to come back later</source>
        <translation>Der Absender %1 wurde gebeten, später wiederzukommen</translation>
    </message>
    <message>
        <source>The sender %1 was refused</source>
        <translation>Der Absender %1 wurde abgelehnt</translation>
    </message>
    <message>
        <source>Mail for %1 was asked to come back later</source>
        <translation>Mail für %1 sollte später wiederkommen</translation>
    </message>
    <message>
        <source>Mail for %1 was refused</source>
        <translation>Mail für %1 wurde abgelehnt</translation>
    </message>
    <message>
        <source>There is no mailbox %1 here</source>
        <translation>Hier gibt es kein Postfach %1</translation>
    </message>
    <message>
        <source>%1 is not an address here, and the client was not logged in: mail is not passed on for strangers</source>
        <translation>%1 ist keine Adresse von hier, und der Client war nicht angemeldet: Für Fremde wird keine Mail weitergeleitet</translation>
    </message>
    <message>
        <source>%1 may not send as %2</source>
        <translation>%1 darf nicht als %2 senden</translation>
    </message>
    <message>
        <source>%1 has moved</source>
        <translation>%1 ist umgezogen</translation>
    </message>
    <message>
        <source>A copy goes to %1</source>
        <translation>Eine Kopie geht an %1</translation>
    </message>
    <message>
        <source>Delivered to %1, into the mailbox %2</source>
        <translation>An %1 zugestellt, in den Ordner %2</translation>
    </message>
    <message>
        <source>Could not be put into %1&apos;s mailbox</source>
        <translation>Konnte nicht in das Postfach von %1 gelegt werden</translation>
    </message>
    <message>
        <source>%1 forwards to an address that forwards back: the mail would circle for ever</source>
        <translation>%1 leitet an eine Adresse weiter, die zurückleitet: Die Mail würde ewig kreisen</translation>
    </message>
    <message>
        <source>Put into the queue for %1</source>
        <translation>In die Warteschlange für %1 gestellt</translation>
    </message>
    <message>
        <source>Connected to %1</source>
        <translation>Mit %1 verbunden</translation>
    </message>
    <message>
        <source>not encrypted</source>
        <translation>nicht verschlüsselt</translation>
    </message>
    <message>
        <source>encrypted: %1 %2</source>
        <translation>verschlüsselt: %1 %2</translation>
    </message>
    <message>
        <source>The server %1 did not take it</source>
        <translation>Der Server %1 hat es nicht angenommen</translation>
    </message>
    <message>
        <source>No mail server of %1 was found</source>
        <translation>Kein Mailserver von %1 wurde gefunden</translation>
    </message>
    <message>
        <source>Encryption with %1 failed: it went there without</source>
        <translation>Die Verschlüsselung mit %1 schlug fehl: Es ging ohne hin</translation>
    </message>
    <message>
        <source>%1&apos;s server has it</source>
        <translation>Der Server von %1 hat es</translation>
    </message>
    <message>
        <source>%1&apos;s server %2 has it</source>
        <translation>Der Server %2 von %1 hat es</translation>
    </message>
    <message>
        <source>at attempt %1, after %2 s</source>
        <translation>beim %1. Versuch, nach %2 s</translation>
    </message>
    <message>
        <source>Not taken for %1 yet; it is tried again</source>
        <translation>Für %1 noch nicht angenommen; es wird wieder versucht</translation>
    </message>
    <message>
        <source>next attempt: %1</source>
        <translation>nächster Versuch: %1</translation>
    </message>
    <message>
        <source>It could not be brought to %1; its sender gets a report</source>
        <translation>Es konnte %1 nicht zugestellt werden; der Absender bekommt einen Bericht</translation>
    </message>
    <message>
        <source>A report that could not be delivered was dropped</source>
        <translation>Ein unzustellbarer Bericht wurde verworfen</translation>
    </message>
    <message>
        <source>Removed from the queue by an administrator</source>
        <translation>Von einem Administrator aus der Warteschlange entfernt</translation>
    </message>
    <message>
        <source>A rule of %1 threw it away</source>
        <translation>Eine Regel von %1 hat es verworfen</translation>
    </message>
    <message>
        <source>A rule of %1 rejected it</source>
        <translation>Eine Regel von %1 hat es zurückgewiesen</translation>
    </message>
    <message>
        <source>An absence note was sent to %1</source>
        <translation>Eine Abwesenheitsnotiz ging an %1</translation>
    </message>
    <message>
        <source>No absence note was sent to %1</source>
        <translation>Es ging keine Abwesenheitsnotiz an %1</translation>
    </message>
    <message>
        <source>A rule of %1 sends it on to %2</source>
        <translation>Eine Regel von %1 leitet es an %2 weiter</translation>
    </message>
    <message>
        <source>%1&apos;s rules have a mistake; the mail went on as if there were none</source>
        <translation>Die Regeln von %1 enthalten einen Fehler; die Mail lief weiter, als gäbe es keine</translation>
    </message>
    <message>
        <source>Its file is missing in the queue: it is held</source>
        <translation>Seine Datei fehlt in der Warteschlange: Es wird festgehalten</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Not here yet: the sender&apos;s server was asked to come back later. %1</source>
        <translation>Noch nicht hier: Der Server des Absenders wurde gebeten, später wiederzukommen. %1</translation>
    </message>
    <message>
        <source>It comes by itself, usually within half an hour. Nothing needs to be done.</source>
        <translation>Es kommt von selbst, meist innerhalb einer halben Stunde. Sie brauchen nichts zu tun.</translation>
    </message>
    <message>
        <source>Refused; its sender was told so. %1</source>
        <translation>Abgelehnt; das wurde dem Absender mitgeteilt. %1</translation>
    </message>
    <message>
        <source>If it should have come through: allow its sender under Filters, or see below which check weighed most.</source>
        <translation>Falls es hätte durchkommen sollen: Erlauben Sie den Absender unter „Filter“, oder sehen Sie unten nach, welche Prüfung am schwersten wog.</translation>
    </message>
    <message>
        <source>In %1&apos;s Junk folder, since %2. %3</source>
        <translation>Im Junk-Ordner von %1, seit %2. %3</translation>
    </message>
    <message>
        <source>If it is no junk: let its owner move it to the inbox, which teaches the filter, or allow its sender under Filters.</source>
        <translation>Falls es kein Junk ist: Der Besitzer sollte es in den Posteingang verschieben, daraus lernt der Filter; oder erlauben Sie den Absender unter „Filter“.</translation>
    </message>
    <message>
        <source>In %1&apos;s mailbox %2, since %3.</source>
        <translation>Im Postfach von %1, Ordner %2, seit %3.</translation>
    </message>
    <message>
        <source>%1&apos;s server took it, on %2. What happens there is not seen from here.</source>
        <translation>Der Server von %1 hat es angenommen, am %2. Was dort geschieht, ist von hier aus nicht zu sehen.</translation>
    </message>
    <message>
        <source>It waits in the queue: %1&apos;s server did not take it yet. %2</source>
        <translation>Es wartet in der Warteschlange: Der Server von %1 hat es noch nicht angenommen. %2</translation>
    </message>
    <message>
        <source>It is tried again by itself. Under Queue it can be tried at once.</source>
        <translation>Es wird von selbst wieder versucht. Unter „Warteschlange“ können Sie es sofort versuchen.</translation>
    </message>
    <message>
        <source>It could not be brought to %1. %2</source>
        <translation>Es konnte %1 nicht zugestellt werden. %2</translation>
    </message>
    <message>
        <source>Its sender has got a report with this reason.</source>
        <translation>Der Absender hat einen Bericht mit diesem Grund bekommen.</translation>
    </message>
    <message>
        <source>It waits in the queue for %1.</source>
        <translation>Es wartet in der Warteschlange für %1.</translation>
    </message>
    <message>
        <source>An administrator removed it from the queue.</source>
        <translation>Ein Administrator hat es aus der Warteschlange entfernt.</translation>
    </message>
    <message>
        <source>A rule of %1 threw it away.</source>
        <translation>Eine Regel von %1 hat es verworfen.</translation>
    </message>
    <message>
        <source>See the account&apos;s rules.</source>
        <translation>Sehen Sie sich die Regeln des Kontos an.</translation>
    </message>
    <message>
        <source>It could not be put into %1&apos;s mailbox. %2</source>
        <translation>Es konnte nicht in das Postfach von %1 gelegt werden. %2</translation>
    </message>
    <message>
        <source>A rule of %1 rejected it.</source>
        <translation>Eine Regel von %1 hat es zurückgewiesen.</translation>
    </message>
    <message>
        <source>Not here yet: the sender&apos;s server was asked to come back later for %1. %2</source>
        <translation>Noch nicht hier: Der Server des Absenders wurde gebeten, für %1 später wiederzukommen. %2</translation>
    </message>
    <message>
        <source>Refused: there is no mailbox %1 here. Its sender was told so.</source>
        <translation>Abgelehnt: Hier gibt es kein Postfach %1. Das wurde dem Absender mitgeteilt.</translation>
    </message>
    <message>
        <source>If there should be one: add the account or an alias.</source>
        <translation>Falls es eines geben sollte: Fügen Sie das Konto oder einen Alias hinzu.</translation>
    </message>
    <message>
        <source>Mail for %1 was refused; its sender was told so. %2</source>
        <translation>Mail für %1 wurde abgelehnt; das wurde dem Absender mitgeteilt. %2</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>What became of it is not recorded.</source>
        <translation>Was daraus wurde, ist nicht aufgezeichnet.</translation>
    </message>
    <message>
        <source>It arrived; what became of it then is not recorded yet.</source>
        <translation>Es ist angekommen; was dann daraus wurde, ist noch nicht aufgezeichnet.</translation>
    </message>
    <message>
        <source>delivered</source>
        <translation>zugestellt</translation>
    </message>
    <message>
        <source>delivered into Junk</source>
        <translation>in den Junk-Ordner zugestellt</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>comes again later</source>
        <translation>kommt später wieder</translation>
    </message>
    <message>
        <source>could not be delivered</source>
        <translation>nicht zustellbar</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>unterwegs</translation>
    </message>
    <message>
        <source>New TLS sessions in a while</source>
        <translation>Neue TLS-Sitzungen in einer Zeitspanne</translation>
    </message>
    <message>
        <source>Did not wait for an answer</source>
        <translation>Hat eine Antwort nicht abgewartet</translation>
    </message>
    <message>
        <source>Does the sender&apos;s server know the sender?</source>
        <translation>Kennt der Server des Absenders den Absender?</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Domains</source>
        <translation>Domains</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Konten</translation>
    </message>
    <message>
        <source>Aliases</source>
        <translation>Aliasse</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Warteschlange</translation>
    </message>
    <message>
        <source>Journey</source>
        <translation>Sendungsverfolgung</translation>
    </message>
    <message>
        <source>Logs</source>
        <translation>Protokolle</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>Sicherheit</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>DNS and deliverability</source>
        <translation>DNS und Zustellbarkeit</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>Zertifikate</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
</context>
<context>
    <name>Parts</name>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>Zertifikate</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>Festplatte</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Warteschlange</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>DNS</source>
        <translation>DNS</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Uhr</translation>
    </message>
    <message>
        <source>Logins</source>
        <translation>Anmeldungen</translation>
    </message>
    <message>
        <source>Outgoing mail</source>
        <translation>Ausgehende Mail</translation>
    </message>
    <message>
        <source>Block lists</source>
        <translation>Blocklisten</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
</context>
<context>
    <name>PasswordStrength</name>
    <message>
        <source>Too weak</source>
        <translation>Zu schwach</translation>
    </message>
    <message>
        <source>Weak</source>
        <translation>Schwach</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Gut</translation>
    </message>
    <message>
        <source>Strong</source>
        <translation>Stark</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>Seconds within which a client&apos;s connections, mails and recipients are counted.</source>
        <translation>Sekunden, in denen die Verbindungen, Mails und Empfänger eines Clients gezählt werden.</translation>
    </message>
    <message>
        <source>SMTP connections a stranger&apos;s address (an IPv6 /64) may make within the window; 0: any number.</source>
        <translation>SMTP-Verbindungen, die die Adresse eines Fremden (bei IPv6 ein /64) in diesem Zeitraum herstellen darf; 0: beliebig viele.</translation>
    </message>
    <message>
        <source>Mails a stranger&apos;s address may bring within the window; 0: any number.</source>
        <translation>Mails, die die Adresse eines Fremden in diesem Zeitraum bringen darf; 0: beliebig viele.</translation>
    </message>
    <message>
        <source>Recipients a stranger&apos;s address may name within the window; 0: any number.</source>
        <translation>Empfänger, die die Adresse eines Fremden in diesem Zeitraum nennen darf; 0: beliebig viele.</translation>
    </message>
    <message>
        <source>SMTP connections a stranger&apos;s address may have open at once; 0: any number.</source>
        <translation>SMTP-Verbindungen, die die Adresse eines Fremden gleichzeitig offen haben darf; 0: beliebig viele.</translation>
    </message>
    <message>
        <source>How many times as much a whole neighbourhood (IPv4 /24, IPv6 /48) may do as one address; 0: neighbourhoods are not counted.</source>
        <translation>Wievielmal so viel eine ganze Nachbarschaft (IPv4 /24, IPv6 /48) tun darf wie eine einzelne Adresse; 0: Nachbarschaften werden nicht gezählt.</translation>
    </message>
    <message>
        <source>Milliseconds that clients which broke the rules before wait for an answer at most; 0: nobody is slowed down.</source>
        <translation>Millisekunden, die Clients, die früher gegen die Regeln verstoßen haben, höchstens auf eine Antwort warten; 0: Niemand wird gebremst.</translation>
    </message>
    <message>
        <source>Seconds for which a client that spoke before the greeting is remembered.</source>
        <translation>Sekunden, für die ein Client gemerkt wird, der vor der Begrüßung gesprochen hat.</translation>
    </message>
    <message>
        <source>Ban addresses by themselves that guess passwords, scan or try unknown recipients. Bans by hand work in any case.</source>
        <translation>Adressen von selbst sperren, die Passwörter erraten, den Server abtasten oder unbekannte Empfänger ausprobieren. Von Hand gesetzte Sperren gelten in jedem Fall.</translation>
    </message>
    <message>
        <source>Points within the window that make a ban: a wrong password counts 1, an unknown recipient 1, speaking before the greeting 3, many bad commands 3, another protocol 5.</source>
        <translation>Punkte innerhalb des Zeitraums, die zu einer Sperre führen: Ein falsches Passwort zählt 1, ein unbekannter Empfänger 1, Sprechen vor der Begrüßung 3, viele falsche Befehle 3, ein anderes Protokoll 5.</translation>
    </message>
    <message>
        <source>Seconds within which those points fade away.</source>
        <translation>Sekunden, in denen diese Punkte verblassen.</translation>
    </message>
    <message>
        <source>How many times the threshold makes a ban of a whole neighbourhood (IPv4 /24, IPv6 /48); 0: only addresses are banned.</source>
        <translation>Wievielmal die Schwelle erreicht sein muss, damit eine ganze Nachbarschaft (IPv4 /24, IPv6 /48) gesperrt wird; 0: Nur Adressen werden gesperrt.</translation>
    </message>
    <message>
        <source>Seconds that the first ban of an address takes. Each further one takes four times as long.</source>
        <translation>Sekunden, die die erste Sperre einer Adresse dauert. Jede weitere dauert viermal so lange.</translation>
    </message>
    <message>
        <source>Seconds that a ban takes at most.</source>
        <translation>Sekunden, die eine Sperre höchstens dauert.</translation>
    </message>
    <message>
        <source>Seconds after which an ended ban is forgotten, and the next one is a first one again.</source>
        <translation>Sekunden, nach denen eine abgelaufene Sperre vergessen ist und die nächste wieder als erste gilt.</translation>
    </message>
    <message>
        <source>Addresses and networks that are never banned, such as 192.0.2.0/24. This machine itself never is, nor an address from which somebody has logged in within the last week.</source>
        <translation>Adressen und Netze, die nie gesperrt werden, etwa 192.0.2.0/24. Dieser Rechner selbst wird nie gesperrt, ebenso wenig eine Adresse, von der sich in der letzten Woche jemand angemeldet hat.</translation>
    </message>
    <message>
        <source>Ask DNS lists about clients and senders (facteurctl dnsbl list). What is asked tells the lists&apos; operators who sends you mail.</source>
        <translation>DNS-Listen nach Clients und Absendern fragen (facteurctl dnsbl list). Die Fragen verraten den Betreibern der Listen, wer Ihnen Mail schickt.</translation>
    </message>
    <message>
        <source>Milliseconds to wait for all DNS lists together; who is late is left out.</source>
        <translation>Millisekunden, die auf alle DNS-Listen zusammen gewartet wird; wer zu spät kommt, bleibt außer Betracht.</translation>
    </message>
    <message>
        <source>Refuse clients whose name in HELO is none, or another&apos;s address. Otherwise it counts against them.</source>
        <translation>Clients ablehnen, deren Name in HELO keiner ist oder zu einer fremden Adresse gehört. Sonst zählt es gegen sie.</translation>
    </message>
    <message>
        <source>Refuse strangers that say HELO with this server&apos;s own name or address.</source>
        <translation>Fremde ablehnen, die HELO mit dem Namen oder der Adresse dieses Servers sagen.</translation>
    </message>
    <message>
        <source>Refuse senders whose domain has no mail server and no address, and put off those whose DNS does not answer. Otherwise it counts against them. Domains that say they take no mail are refused in any case.</source>
        <translation>Absender ablehnen, deren Domain weder Mailserver noch Adresse hat, und solche vertrösten, deren DNS nicht antwortet. Sonst zählt es gegen sie. Domains, die erklären, keine Mail anzunehmen, werden in jedem Fall abgelehnt.</translation>
    </message>
    <message>
        <source>Recipients that a stranger&apos;s mail may have here; it brings the rest in another mail. RFC 5321 asks for at least 100. 0: as many as the server takes.</source>
        <translation>Empfänger, die die Mail eines Fremden hier haben darf; die übrigen bringt er in einer weiteren Mail. RFC 5321 verlangt mindestens 100. 0: so viele, wie der Server annimmt.</translation>
    </message>
    <message>
        <source>Unknown recipients a client may name within an hour before it is slowed down.</source>
        <translation>Unbekannte Empfänger, die ein Client in einer Stunde nennen darf, bevor er gebremst wird.</translation>
    </message>
    <message>
        <source>Unknown recipients within an hour after which the connection is closed; 0: never.</source>
        <translation>Unbekannte Empfänger in einer Stunde, nach denen die Verbindung geschlossen wird; 0: nie.</translation>
    </message>
    <message>
        <source>Ask strangers to come back in a few minutes, which mail servers do and bots seldom. Delays the first mail of each correspondent.</source>
        <translation>Fremde bitten, in ein paar Minuten wiederzukommen, was Mailserver tun und Bots selten. Verzögert die erste Mail jedes neuen Absenders.</translation>
    </message>
    <message>
        <source>Greylist only who has so many points against it already; 0: every stranger.</source>
        <translation>Greylisting nur für die, gegen die schon so viele Punkte sprechen; 0: für alle Fremden.</translation>
    </message>
    <message>
        <source>Seconds after which the second try is let in.</source>
        <translation>Sekunden, nach denen der zweite Versuch eingelassen wird.</translation>
    </message>
    <message>
        <source>Seconds within which the second try must come.</source>
        <translation>Sekunden, innerhalb derer der zweite Versuch kommen muss.</translation>
    </message>
    <message>
        <source>Seconds since its last mail for which a correspondent is let in at once.</source>
        <translation>Sekunden seit seiner letzten Mail, in denen ein bekannter Absender sofort eingelassen wird.</translation>
    </message>
    <message>
        <source>Correspondents of one network whose mail came back, after which the whole network is let in; 0: never.</source>
        <translation>Absender eines Netzes, deren Mail wiederkam, nach denen das ganze Netz eingelassen wird; 0: nie.</translation>
    </message>
    <message>
        <source>Addresses and networks of proxies and filters that may say, with XCLIENT and XFORWARD, whom they speak for. They can pass for anybody, also for your users.</source>
        <translation>Adressen und Netze von Proxys und Filtern, die mit XCLIENT und XFORWARD sagen dürfen, für wen sie sprechen. Sie können sich für jeden ausgeben, auch für Ihre Benutzer.</translation>
    </message>
    <message>
        <source>Judge mail from outside. When it is off, only unknown recipients and relaying are refused.</source>
        <translation>Mail von außen beurteilen. Ist dies aus, werden nur unbekannte Empfänger und das Weiterleiten für Fremde abgelehnt.</translation>
    </message>
    <message>
        <source>Points from which a mail goes to Junk.</source>
        <translation>Punkte, ab denen eine Mail in den Junk-Ordner kommt.</translation>
    </message>
    <message>
        <source>Points from which a mail is refused with 550.</source>
        <translation>Punkte, ab denen eine Mail mit 550 abgelehnt wird.</translation>
    </message>
    <message>
        <source>Points from which a message that was looked at is asked to come back (451), when greylist.enabled is on and its sender is not known.</source>
        <translation>Punkte, ab denen eine angesehene Nachricht wiederkommen soll (451), wenn greylist.enabled an ist und der Absender nicht bekannt ist.</translation>
    </message>
    <message>
        <source>Milliseconds a check may take before the decision is made without it. Scanners have times of their own.</source>
        <translation>Millisekunden, die eine Prüfung dauern darf, bevor ohne sie entschieden wird. Scanner haben eigene Zeiten.</translation>
    </message>
    <message>
        <source>Milliseconds to wait with the greeting, to catch clients that speak first; 0: not at all.</source>
        <translation>Millisekunden, die mit der Begrüßung gewartet wird, um Clients zu ertappen, die zuerst sprechen; 0: gar nicht.</translation>
    </message>
    <message>
        <source>Who waits: clients that have bad marks already (a DNS list, no name or a dynamic one), or all that are not known as good.</source>
        <translation>Wer wartet: Clients, die schon schlechte Noten haben (eine DNS-Liste, kein oder ein dynamischer Name), oder alle, die nicht als gut bekannt sind.</translation>
    </message>
    <message>
        <source>Seconds for which what was found out about a good client&apos;s address is not asked again; 0: always ask.</source>
        <translation>Sekunden, in denen nicht neu gefragt wird, was über die Adresse eines guten Clients bekannt ist; 0: immer fragen.</translation>
    </message>
    <message>
        <source>Addresses and networks of servers whose mail is taken without scoring: another MX of ours. They may not relay.</source>
        <translation>Adressen und Netze von Servern, deren Mail ohne Bewertung angenommen wird: ein anderer MX von uns. Weiterleiten dürfen sie nicht.</translation>
    </message>
    <message>
        <source>Where a refused sender can read on or ask for help, put at the end of refusals.</source>
        <translation>Wo ein abgelehnter Absender weiterlesen oder um Hilfe bitten kann; wird an Ablehnungen angehängt.</translation>
    </message>
    <message>
        <source>Judge the content of mail that comes by LMTP, too.</source>
        <translation>Auch den Inhalt von Mail beurteilen, die über LMTP kommt.</translation>
    </message>
    <message>
        <source>Keep mail that was refused for its content in the recipients&apos; mailbox Rejects: for nobody, for users who have made such a mailbox, or for all.</source>
        <translation>Mail, die wegen ihres Inhalts abgelehnt wurde, im Ordner Rejects der Empfänger aufheben: für niemanden, für Benutzer, die einen solchen Ordner angelegt haben, oder für alle.</translation>
    </message>
    <message>
        <source>Days for which it is kept there.</source>
        <translation>Tage, die sie dort aufgehoben wird.</translation>
    </message>
    <message>
        <source>Days for which the story of each mail is kept, with all verdicts.</source>
        <translation>Tage, für die die Geschichte jeder Mail mit allen Urteilen aufgehoben wird.</translation>
    </message>
    <message>
        <source>What an SPF fail of the sender&apos;s domain leads to: points, a refusal, or nothing. Forwarded mail fails honestly.</source>
        <translation>Wozu ein SPF-Fail der Absenderdomain führt: Punkte, eine Ablehnung oder nichts. Weitergeleitete Mail fällt auch ehrlich durch.</translation>
    </message>
    <message>
        <source>Points for an SPF fail.</source>
        <translation>Punkte für ein SPF-Fail.</translation>
    </message>
    <message>
        <source>Points for an SPF softfail.</source>
        <translation>Punkte für ein SPF-Softfail.</translation>
    </message>
    <message>
        <source>Points for a mail whose only DKIM signatures are broken. Mailing lists break them honestly.</source>
        <translation>Punkte für eine Mail, deren DKIM-Signaturen alle ungültig sind. Mailinglisten beschädigen sie auch ehrlich.</translation>
    </message>
    <message>
        <source>What a DMARC failure leads to: what the domain asks for; refusals softened to Junk; or points only.</source>
        <translation>Wozu ein DMARC-Fehler führt: was die Domain verlangt; Ablehnungen zu Junk gemildert; oder nur Punkte.</translation>
    </message>
    <message>
        <source>Send daily reports to domains that ask for them: what came under their name, and what became of it. Good manners, and how others find out about forgeries.</source>
        <translation>Täglich Berichte an Domains senden, die darum bitten: was unter ihrem Namen kam und was daraus wurde. Das gehört zum guten Ton, und so erfahren andere von Fälschungen.</translation>
    </message>
    <message>
        <source>Address that those reports are from; empty: postmaster of this server&apos;s first domain.</source>
        <translation>Adresse, von der diese Berichte kommen; leer: postmaster der ersten Domain dieses Servers.</translation>
    </message>
    <message>
        <source>Points for a mail that fails DMARC, whatever the domain asks for.</source>
        <translation>Punkte für eine Mail, die DMARC nicht besteht, was immer die Domain verlangt.</translation>
    </message>
    <message>
        <source>Domains of forwarders and mailing lists whose ARC seal lifts a DMARC failure.</source>
        <translation>Domains von Weiterleitern und Mailinglisten, deren ARC-Siegel einen DMARC-Fehler aufhebt.</translation>
    </message>
    <message>
        <source>Domain whose key seals (ARC) mail of others that aliases and filter rules send on; empty: this host&apos;s, or the first domain with an RSA key.</source>
        <translation>Domain, deren Schlüssel fremde Mail versiegelt (ARC), die Aliasse und Filterregeln weiterleiten; leer: die dieses Servers oder die erste Domain mit einem RSA-Schlüssel.</translation>
    </message>
    <message>
        <source>Refuse messages without exactly one From field or with a broken structure, instead of giving points.</source>
        <translation>Nachrichten ohne genau ein From-Feld oder mit defektem Aufbau ablehnen, statt Punkte zu geben.</translation>
    </message>
    <message>
        <source>Octets that a message&apos;s header may have; more is refused.</source>
        <translation>Bytes, die der Kopf einer Nachricht haben darf; mehr wird abgelehnt.</translation>
    </message>
    <message>
        <source>Fields that a message&apos;s header may have; more is refused.</source>
        <translation>Felder, die der Kopf einer Nachricht haben darf; mehr werden abgelehnt.</translation>
    </message>
    <message>
        <source>Parts that a message may have; more is refused.</source>
        <translation>Teile, die eine Nachricht haben darf; mehr werden abgelehnt.</translation>
    </message>
    <message>
        <source>How deep parts may be nested; more is refused.</source>
        <translation>Wie tief Teile verschachtelt sein dürfen; tiefer wird abgelehnt.</translation>
    </message>
    <message>
        <source>Days before a certificate ends from which its end is announced; within a third of them it counts as trouble.</source>
        <translation>Tage vor dem Ablauf eines Zertifikats, ab denen darauf hingewiesen wird; im letzten Drittel gilt es als Störung.</translation>
    </message>
    <message>
        <source>Free part of a disk, in percent, below which it is announced; below a third of it it counts as trouble.</source>
        <translation>Freier Anteil eines Datenträgers in Prozent, unter dem darauf hingewiesen wird; unter einem Drittel davon gilt es als Störung.</translation>
    </message>
    <message>
        <source>Hours after which mail that still waits in the queue is announced.</source>
        <translation>Stunden, nach denen auf Mail hingewiesen wird, die noch in der Warteschlange wartet.</translation>
    </message>
    <message>
        <source>Messages in the queue from which their number is announced.</source>
        <translation>Nachrichten in der Warteschlange, ab denen auf ihre Zahl hingewiesen wird.</translation>
    </message>
    <message>
        <source>Failed logins in an hour from which they are announced.</source>
        <translation>Fehlgeschlagene Anmeldungen in einer Stunde, ab denen darauf hingewiesen wird.</translation>
    </message>
    <message>
        <source>Messages that an account may send in an hour before it looks like a stolen password; 0: not watched. It is announced, not stopped.</source>
        <translation>Nachrichten, die ein Konto in einer Stunde senden darf, bevor es nach einem gestohlenen Passwort aussieht; 0: nicht überwacht. Es wird gemeldet, nicht unterbunden.</translation>
    </message>
    <message>
        <source>Different recipients that an account may write to in an hour before it looks like a stolen password; 0: not watched.</source>
        <translation>Verschiedene Empfänger, an die ein Konto in einer Stunde schreiben darf, bevor es nach einem gestohlenen Passwort aussieht; 0: nicht überwacht.</translation>
    </message>
    <message>
        <source>The public IPv4 address, when it cannot be found out; empty: ask the router.</source>
        <translation>Die öffentliche IPv4-Adresse, wenn sie nicht herauszufinden ist; leer: den Router fragen.</translation>
    </message>
    <message>
        <source>The public IPv6 address; empty: that of the interface.</source>
        <translation>Die öffentliche IPv6-Adresse; leer: die der Netzwerkschnittstelle.</translation>
    </message>
    <message>
        <source>NAME@SERVER: a DNS server (by address) that answers a question for NAME with the asker&apos;s address; empty: nobody is asked.</source>
        <translation>NAME@SERVER: ein DNS-Server (mit seiner Adresse), der eine Frage nach NAME mit der Adresse des Fragenden beantwortet; leer: Niemand wird gefragt.</translation>
    </message>
    <message>
        <source>A page that answers with the asker&apos;s address as plain text; empty: nobody is asked.</source>
        <translation>Eine Seite, die mit der Adresse des Fragenden als reinem Text antwortet; leer: Niemand wird gefragt.</translation>
    </message>
    <message>
        <source>A page that tries the asker&apos;s port %1 from outside and answers open or closed; empty: nobody is asked.</source>
        <translation>Eine Seite, die den Port %1 des Fragenden von außen ausprobiert und open oder closed antwortet; leer: Niemand wird gefragt.</translation>
    </message>
    <message>
        <source>Domain on whose mail server the way out of port 25 is tried when none is named.</source>
        <translation>Domain, an deren Mailserver der Weg hinaus über Port 25 ausprobiert wird, wenn keine genannt ist.</translation>
    </message>
    <message>
        <source>UPnP description of the router (http://…/rootDesc.xml), when it is not found by searching; empty: search.</source>
        <translation>UPnP-Beschreibung des Routers (http://…/rootDesc.xml), wenn die Suche ihn nicht findet; leer: suchen.</translation>
    </message>
    <message>
        <source>Learn from how users sort their mail: what is moved into Junk, out of it, or filed, and judge new mail by it.</source>
        <translation>Daraus lernen, wie Benutzer ihre Mail sortieren: was in den Junk-Ordner oder aus ihm heraus verschoben oder abgelegt wird, und neue Mail danach beurteilen.</translation>
    </message>
    <message>
        <source>Points for a mail whose words are certainly those of unwanted mail; less certain ones get less.</source>
        <translation>Punkte für eine Mail, deren Wörter sicher die unerwünschter Mail sind; weniger sichere bekommen weniger.</translation>
    </message>
    <message>
        <source>Points taken off a mail whose words are certainly those of wanted mail.</source>
        <translation>Punkte, die einer Mail abgezogen werden, deren Wörter sicher die erwünschter Mail sind.</translation>
    </message>
    <message>
        <source>Let users who have not sorted much yet profit from what the others have sorted. Nobody sees anybody&apos;s words.</source>
        <translation>Benutzer, die noch wenig sortiert haben, von dem profitieren lassen, was die anderen sortiert haben. Niemand sieht die Wörter anderer.</translation>
    </message>
    <message>
        <source>Points at most for, and against, a sender, domain or network by what came from there before.</source>
        <translation>Punkte, die es höchstens für und gegen einen Absender, eine Domain oder ein Netz nach dem gibt, was bisher von dort kam.</translation>
    </message>
    <message>
        <source>Points taken off mail from whom the recipient has written to, when the sender&apos;s domain vouches for it.</source>
        <translation>Punkte, die einer Mail von jemandem abgezogen werden, dem der Empfänger geschrieben hat, wenn die Absenderdomain dafür bürgt.</translation>
    </message>
    <message>
        <source>Where rspamd&apos;s normal worker listens, such as 127.0.0.1:11333 or unix:/run/rspamd/normal.sock. Empty: rspamd is not asked.</source>
        <translation>Wo der Worker „normal“ von rspamd lauscht, etwa 127.0.0.1:11333 oder unix:/run/rspamd/normal.sock. Leer: rspamd wird nicht gefragt.</translation>
    </message>
    <message>
        <source>Seconds in which rspamd must have answered; then it counts as down for this mail.</source>
        <translation>Sekunden, in denen rspamd geantwortet haben muss; danach gilt es für diese Mail als ausgefallen.</translation>
    </message>
    <message>
        <source>What becomes of mail while rspamd does not answer: accept it unseen, defer it (the sender tries again), or give it scan.down_score points.</source>
        <translation>Was mit Mail geschieht, solange rspamd nicht antwortet: ungesehen annehmen (accept), aufschieben (defer; der Absender versucht es wieder) oder ihr scan.down_score Punkte geben (score).</translation>
    </message>
    <message>
        <source>Messages of more octets are not shown to rspamd. It should not be more than rspamd&apos;s own max_message.</source>
        <translation>Nachrichten mit mehr Bytes werden rspamd nicht gezeigt. Es sollten nicht mehr sein als das max_message von rspamd.</translation>
    </message>
    <message>
        <source>Points of the door for one point of rspamd.</source>
        <translation>Punkte der Eingangsprüfung für einen Punkt von rspamd.</translation>
    </message>
    <message>
        <source>Refuse what rspamd says to reject. Otherwise it goes to Junk.</source>
        <translation>Ablehnen, was rspamd abzulehnen rät. Sonst kommt es in den Junk-Ordner.</translation>
    </message>
    <message>
        <source>Show rspamd also what this server&apos;s own users send.</source>
        <translation>rspamd auch zeigen, was die eigenen Benutzer dieses Servers senden.</translation>
    </message>
    <message>
        <source>Where SpamAssassin&apos;s spamd listens, such as 127.0.0.1:783 or unix:/run/spamd.sock. Empty: SpamAssassin is not asked.</source>
        <translation>Wo spamd von SpamAssassin lauscht, etwa 127.0.0.1:783 oder unix:/run/spamd.sock. Leer: SpamAssassin wird nicht gefragt.</translation>
    </message>
    <message>
        <source>Whose preferences SpamAssassin uses: a name, or * for the recipient&apos;s address when a mail has one recipient. Empty: spamd&apos;s own.</source>
        <translation>Wessen Einstellungen SpamAssassin benutzt: ein Name, oder * für die Adresse des Empfängers, wenn eine Mail nur einen hat. Leer: die von spamd selbst.</translation>
    </message>
    <message>
        <source>Seconds in which SpamAssassin must have answered; then it counts as down for this mail.</source>
        <translation>Sekunden, in denen SpamAssassin geantwortet haben muss; danach gilt es für diese Mail als ausgefallen.</translation>
    </message>
    <message>
        <source>What becomes of mail while SpamAssassin does not answer: accept it unseen, defer it (the sender tries again), or give it scan.down_score points.</source>
        <translation>Was mit Mail geschieht, solange SpamAssassin nicht antwortet: ungesehen annehmen (accept), aufschieben (defer; der Absender versucht es wieder) oder ihr scan.down_score Punkte geben (score).</translation>
    </message>
    <message>
        <source>Messages of more octets are not shown to SpamAssassin, which is slow with large ones; spam seldom is.</source>
        <translation>Nachrichten mit mehr Bytes werden SpamAssassin nicht gezeigt, das bei großen langsam ist; Spam ist selten groß.</translation>
    </message>
    <message>
        <source>Points of the door for one point of SpamAssassin.</source>
        <translation>Punkte der Eingangsprüfung für einen Punkt von SpamAssassin.</translation>
    </message>
    <message>
        <source>Points of SpamAssassin from which on a mail is refused; what it calls spam below goes to Junk. 0: never refuse.</source>
        <translation>Punkte von SpamAssassin, ab denen eine Mail abgelehnt wird; was es darunter Spam nennt, kommt in den Junk-Ordner. 0: nie ablehnen.</translation>
    </message>
    <message>
        <source>Where ClamAV&apos;s clamd listens, such as unix:/run/clamav/clamd.ctl or 127.0.0.1:3310. Empty: ClamAV is not asked.</source>
        <translation>Wo clamd von ClamAV lauscht, etwa unix:/run/clamav/clamd.ctl oder 127.0.0.1:3310. Leer: ClamAV wird nicht gefragt.</translation>
    </message>
    <message>
        <source>Seconds in which ClamAV must have answered; then it counts as down for this mail.</source>
        <translation>Sekunden, in denen ClamAV geantwortet haben muss; danach gilt es für diese Mail als ausgefallen.</translation>
    </message>
    <message>
        <source>What becomes of mail while ClamAV does not answer: accept it unseen, defer it (the sender tries again), or give it scan.down_score points.</source>
        <translation>Was mit Mail geschieht, solange ClamAV nicht antwortet: ungesehen annehmen (accept), aufschieben (defer; der Absender versucht es wieder) oder ihr scan.down_score Punkte geben (score).</translation>
    </message>
    <message>
        <source>Messages of more octets are not shown to ClamAV. It must not be more than StreamMaxLength in clamd.conf.</source>
        <translation>Nachrichten mit mehr Bytes werden ClamAV nicht gezeigt. Es dürfen nicht mehr sein als StreamMaxLength in clamd.conf.</translation>
    </message>
    <message>
        <source>What becomes of a mail with a virus: refuse it, put it into Junk, hold it in the queue, or throw it away without a word.</source>
        <translation>Was mit einer Mail mit einem Virus geschieht: ablehnen, in den Junk-Ordner legen, in der Warteschlange festhalten oder wortlos verwerfen.</translation>
    </message>
    <message>
        <source>Show ClamAV also what this server&apos;s own users send.</source>
        <translation>ClamAV auch zeigen, was die eigenen Benutzer dieses Servers senden.</translation>
    </message>
    <message>
        <source>Milters, in order: an address each, such as unix:/run/opendkim/opendkim.sock, and behind it timeout=30, down=accept|defer|score, for=mx|submission|all.</source>
        <translation>Milter, der Reihe nach: je eine Adresse, etwa unix:/run/opendkim/opendkim.sock, und dahinter timeout=30, down=accept|defer|score, for=mx|submission|all.</translation>
    </message>
    <message>
        <source>Policy servers of Postfix&apos;s protocol, in order: an address each, such as 127.0.0.1:10023, and behind it stage=connect|helo|mail|rcpt|end, timeout=30, down=accept|defer|score, for=mx|submission|all, ok=dunno|accept.</source>
        <translation>Policy-Server nach dem Protokoll von Postfix, der Reihe nach: je eine Adresse, etwa 127.0.0.1:10023, und dahinter stage=connect|helo|mail|rcpt|end, timeout=30, down=accept|defer|score, for=mx|submission|all, ok=dunno|accept.</translation>
    </message>
    <message>
        <source>Points for a mail that a scanner could not look at, where it is set to score.</source>
        <translation>Punkte für eine Mail, die ein Scanner nicht ansehen konnte, wo das auf score gestellt ist.</translation>
    </message>
    <message>
        <source>What becomes of a mail with a forbidden attachment: nothing, points, Junk, held in the queue, or refused.</source>
        <translation>Was mit einer Mail mit verbotenem Anhang geschieht: nichts, Punkte, Junk, in der Warteschlange festgehalten oder abgelehnt.</translation>
    </message>
    <message>
        <source>Endings of file names that are forbidden, also within archives. With exe, programs under other names are forbidden too.</source>
        <translation>Verbotene Endungen von Dateinamen, auch innerhalb von Archiven. Mit exe sind auch Programme unter anderen Namen verboten.</translation>
    </message>
    <message>
        <source>Types of files, as the mail declares them, that are forbidden.</source>
        <translation>Verbotene Dateitypen, wie die Mail sie angibt.</translation>
    </message>
    <message>
        <source>Names of files that are forbidden: literal, with * and ?, or /regular expressions/.</source>
        <translation>Verbotene Dateinamen: wörtlich, mit * und ?, oder /reguläre Ausdrücke/.</translation>
    </message>
    <message>
        <source>Look for forbidden files within archives (ZIP, tar, gzip, RAR), one level deep in one another.</source>
        <translation>Verbotene Dateien auch in Archiven suchen (ZIP, tar, gzip, RAR), eine Ebene tief ineinander.</translation>
    </message>
    <message>
        <source>What becomes of a mail with an encrypted archive, into which no scanner can look.</source>
        <translation>Was mit einer Mail mit verschlüsseltem Archiv geschieht, in das kein Scanner sehen kann.</translation>
    </message>
    <message>
        <source>Points for a forbidden attachment, where it is set to score.</source>
        <translation>Punkte für einen verbotenen Anhang, wo das auf score gestellt ist.</translation>
    </message>
    <message>
        <source>Messages of more octets are not searched for forbidden attachments.</source>
        <translation>Nachrichten mit mehr Bytes werden nicht nach verbotenen Anhängen durchsucht.</translation>
    </message>
    <message>
        <source>Forbid these attachments also in what this server&apos;s own users send.</source>
        <translation>Diese Anhänge auch in dem verbieten, was die eigenen Benutzer dieses Servers senden.</translation>
    </message>
    <message>
        <source>Mail that an alias sends on to other servers leaves under a sender address of this domain (SRS), so that it passes SPF there, and bounces find the way back to the sender.</source>
        <translation>Mail, die ein Alias an andere Server weiterleitet, geht unter einer Absenderadresse dieser Domain hinaus (SRS), damit sie dort SPF besteht und Unzustellbarkeitsberichte zum Absender zurückfinden.</translation>
    </message>
    <message>
        <source>Who a redirected message comes from in the SMTP envelope: its sender rewritten to this domain (srs), its sender as it was (original), the user who redirects it (recipient), nobody (null), or the address in sieve.redirect_address (fixed).</source>
        <translation>Von wem eine umgeleitete Nachricht im SMTP-Umschlag kommt: ihr Absender, auf diese Domain umgeschrieben (srs), ihr unveränderter Absender (original), der Benutzer, der sie umleitet (recipient), niemand (null) oder die Adresse in sieve.redirect_address (fixed).</translation>
    </message>
    <message>
        <source>The envelope sender of redirected messages when sieve.redirect_sender is fixed.</source>
        <translation>Der Umschlagabsender umgeleiteter Nachrichten, wenn sieve.redirect_sender auf fixed steht.</translation>
    </message>
    <message>
        <source>How many addresses a user&apos;s script may redirect one message to.</source>
        <translation>An wie viele Adressen das Skript eines Benutzers eine Nachricht umleiten darf.</translation>
    </message>
    <message>
        <source>How many things a user&apos;s script may do with one message.</source>
        <translation>Wie viele Dinge das Skript eines Benutzers mit einer Nachricht tun darf.</translation>
    </message>
    <message>
        <source>Milliseconds of processor time a user&apos;s script may take for one message; then the message goes to INBOX.</source>
        <translation>Millisekunden Prozessorzeit, die das Skript eines Benutzers für eine Nachricht brauchen darf; dann kommt die Nachricht in INBOX.</translation>
    </message>
    <message>
        <source>The shortest time between two vacation answers to one sender that `:days` can ask for.</source>
        <translation>Die kürzeste Zeit zwischen zwei Abwesenheitsantworten an einen Absender, die `:days` verlangen kann.</translation>
    </message>
    <message>
        <source>Names of the programs in the folder sieve/programs that users&apos; scripts may run (vnd.dovecot.pipe, filter, execute). They run as the daemon&apos;s user: list only what you trust with every user&apos;s mail.</source>
        <translation>Namen der Programme im Ordner sieve/programs, die Skripte der Benutzer ausführen dürfen (vnd.dovecot.pipe, filter, execute). Sie laufen als Benutzer des Servers: Nennen Sie nur, wem Sie die Mail aller anvertrauen.</translation>
    </message>
    <message>
        <source>Seconds after which a program that a script runs is killed.</source>
        <translation>Sekunden, nach denen ein von einem Skript gestartetes Programm beendet wird.</translation>
    </message>
    <message>
        <source>Octets a program that a script runs may write; then it is killed.</source>
        <translation>Bytes, die ein von einem Skript gestartetes Programm schreiben darf; dann wird es beendet.</translation>
    </message>
    <message>
        <source>Weight of the check sessions: connections of one client at once. Its points are multiplied by this; 0 turns it off.</source>
        <translation>Gewicht der Prüfung sessions: gleichzeitige Verbindungen eines Clients. Ihre Punkte werden damit malgenommen; 0 schaltet sie aus.</translation>
    </message>
    <message>
        <source>Weight of the check rate-connections: connections of one client in a while. Its points are multiplied by this; 0 turns it off.</source>
        <translation>Gewicht der Prüfung rate-connections: Verbindungen eines Clients in einem Zeitraum. Ihre Punkte werden damit malgenommen; 0 schaltet sie aus.</translation>
    </message>
    <message>
        <source>Weight of the check rate-mails: mails of one client in a while. Its points are multiplied by this; 0 turns it off.</source>
        <translation>Gewicht der Prüfung rate-mails: Mails eines Clients in einem Zeitraum. Ihre Punkte werden damit malgenommen; 0 schaltet sie aus.</translation>
    </message>
    <message>
        <source>Weight of the check rate-recipients: recipients of one client in a while. Its points are multiplied by this; 0 turns it off.</source>
        <translation>Gewicht der Prüfung rate-recipients: Empfänger eines Clients in einem Zeitraum. Ihre Punkte werden damit malgenommen; 0 schaltet sie aus.</translation>
    </message>
    <message>
        <source>Weight of the check offences: breaches of the protocol at earlier connections. Its points are multiplied by this; 0 turns it off.</source>
        <translation>Gewicht der Prüfung offences: Verstöße gegen das Protokoll bei früheren Verbindungen. Ihre Punkte werden damit malgenommen; 0 schaltet sie aus.</translation>
    </message>
    <message>
        <source>Weight of the check iprev: does the client&apos;s address have a name that leads back to it? Its points are multiplied by this; 0 turns it off.</source>
        <translation>Gewicht der Prüfung iprev: Hat die Adresse des Clients einen Namen, der zu ihr zurückführt? Ihre Punkte werden damit malgenommen; 0 schaltet sie aus.</translation>
    </message>
    <message>
        <source>Weight of the check dynamic-name: does that name look like a dial-up or home line? Its points are multiplied by this; 0 turns it off.</source>
        <translation>Gewicht der Prüfung dynamic-name: Sieht dieser Name nach einem Einwahl- oder Privatanschluss aus? Ihre Punkte werden damit malgenommen; 0 schaltet sie aus.</translation>
    </message>
    <message>
        <source>Weight of the check dnsbl: DNS lists of addresses. Its points are multiplied by this; 0 turns it off.</source>
        <translation>Gewicht der Prüfung dnsbl: DNS-Listen für Adressen. Ihre Punkte werden damit malgenommen; 0 schaltet sie aus.</translation>
    </message>
    <message>
        <source>Weight of the check rhsbl-client: DNS lists asked for the client&apos;s name. Its points are multiplied by this; 0 turns it off.</source>
        <translation>Gewicht der Prüfung rhsbl-client: DNS-Listen, gefragt nach dem Namen des Clients. Ihre Punkte werden damit malgenommen; 0 schaltet sie aus.</translation>
    </message>
    <message>
        <source>Weight of the check rhsbl-helo: DNS lists asked for the name in HELO. Its points are multiplied by this; 0 turns it off.</source>
        <translation>Gewicht der Prüfung rhsbl-helo: DNS-Listen, gefragt nach dem Namen in HELO. Ihre Punkte werden damit malgenommen; 0 schaltet sie aus.</translation>
    </message>
    <message>
        <source>Weight of the check rhsbl-sender: DNS lists asked for the sender&apos;s domain. Its points are multiplied by this; 0 turns it off.</source>
        <translation>Gewicht der Prüfung rhsbl-sender: DNS-Listen, gefragt nach der Absenderdomain. Ihre Punkte werden damit malgenommen; 0 schaltet sie aus.</translation>
    </message>
    <message>
        <source>Weight of the check pregreet: clients that speak before the greeting. Its points are multiplied by this; 0 turns it off.</source>
        <translation>Gewicht der Prüfung pregreet: Clients, die vor der Begrüßung sprechen. Ihre Punkte werden damit malgenommen; 0 schaltet sie aus.</translation>
    </message>
    <message>
        <source>Weight of the check helo: is the name in HELO well-formed? Its points are multiplied by this; 0 turns it off.</source>
        <translation>Gewicht der Prüfung helo: Ist der Name in HELO wohlgeformt? Ihre Punkte werden damit malgenommen; 0 schaltet sie aus.</translation>
    </message>
    <message>
        <source>Weight of the check helo-dns: does the name in HELO exist? Its points are multiplied by this; 0 turns it off.</source>
        <translation>Gewicht der Prüfung helo-dns: Gibt es den Namen in HELO? Ihre Punkte werden damit malgenommen; 0 schaltet sie aus.</translation>
    </message>
    <message>
        <source>Weight of the check helo-forged: does the client use our own name or address in HELO? Its points are multiplied by this; 0 turns it off.</source>
        <translation>Gewicht der Prüfung helo-forged: Benutzt der Client unseren eigenen Namen oder unsere Adresse in HELO? Ihre Punkte werden damit malgenommen; 0 schaltet sie aus.</translation>
    </message>
    <message>
        <source>Weight of the check sender-domain: can the sender&apos;s domain be answered? Its points are multiplied by this; 0 turns it off.</source>
        <translation>Gewicht der Prüfung sender-domain: Kann man der Absenderdomain antworten? Ihre Punkte werden damit malgenommen; 0 schaltet sie aus.</translation>
    </message>
    <message>
        <source>Weight of the check own-sender: strangers that write under our own domains. Its points are multiplied by this; 0 turns it off.</source>
        <translation>Gewicht der Prüfung own-sender: Fremde, die unter unseren eigenen Domains schreiben. Ihre Punkte werden damit malgenommen; 0 schaltet sie aus.</translation>
    </message>
    <message>
        <source>Weight of the check recipients: recipients of one mail. Its points are multiplied by this; 0 turns it off.</source>
        <translation>Gewicht der Prüfung recipients: Empfänger einer Mail. Ihre Punkte werden damit malgenommen; 0 schaltet sie aus.</translation>
    </message>
    <message>
        <source>Weight of the check harvest: clients that try unknown recipients. Its points are multiplied by this; 0 turns it off.</source>
        <translation>Gewicht der Prüfung harvest: Clients, die unbekannte Empfänger ausprobieren. Ihre Punkte werden damit malgenommen; 0 schaltet sie aus.</translation>
    </message>
    <message>
        <source>Weight of the check greylist: unknown servers are asked to come back. Its points are multiplied by this; 0 turns it off.</source>
        <translation>Gewicht der Prüfung greylist: Unbekannte Server werden gebeten, wiederzukommen. Ihre Punkte werden damit malgenommen; 0 schaltet sie aus.</translation>
    </message>
    <message>
        <source>Weight of the check spf: may the client send for the sender&apos;s domain (RFC 7208)? Its points are multiplied by this; 0 turns it off.</source>
        <translation>Gewicht der Prüfung spf: Darf der Client für die Absenderdomain senden (RFC 7208)? Ihre Punkte werden damit malgenommen; 0 schaltet sie aus.</translation>
    </message>
    <message>
        <source>Weight of the check dkim: signatures of the message (RFC 6376). Its points are multiplied by this; 0 turns it off.</source>
        <translation>Gewicht der Prüfung dkim: Signaturen der Nachricht (RFC 6376). Ihre Punkte werden damit malgenommen; 0 schaltet sie aus.</translation>
    </message>
    <message>
        <source>Weight of the check dmarc: does the domain in From vouch for the mail (RFC 7489)? Its points are multiplied by this; 0 turns it off.</source>
        <translation>Gewicht der Prüfung dmarc: Bürgt die Domain in From für die Mail (RFC 7489)? Ihre Punkte werden damit malgenommen; 0 schaltet sie aus.</translation>
    </message>
    <message>
        <source>Weight of the check dmarc-reports: remembers what DMARC found, for the reports that domains ask for. Its points are multiplied by this; 0 turns it off.</source>
        <translation>Gewicht der Prüfung dmarc-reports: merkt sich, was DMARC fand, für die Berichte, um die Domains bitten. Ihre Punkte werden damit malgenommen; 0 schaltet sie aus.</translation>
    </message>
    <message>
        <source>Weight of the check arc: what forwarders found before they changed the mail (RFC 8617). Its points are multiplied by this; 0 turns it off.</source>
        <translation>Gewicht der Prüfung arc: was Weiterleitende fanden, bevor sie die Mail änderten (RFC 8617). Ihre Punkte werden damit malgenommen; 0 schaltet sie aus.</translation>
    </message>
    <message>
        <source>Weight of the check sanity: header and structure of the message. Its points are multiplied by this; 0 turns it off.</source>
        <translation>Gewicht der Prüfung sanity: Kopf und Aufbau der Nachricht. Ihre Punkte werden damit malgenommen; 0 schaltet sie aus.</translation>
    </message>
    <message>
        <source>Weight of the check gtube: the test string that every filter takes for spam. Its points are multiplied by this; 0 turns it off.</source>
        <translation>Gewicht der Prüfung gtube: der Testtext, den jeder Filter für Spam hält. Ihre Punkte werden damit malgenommen; 0 schaltet sie aus.</translation>
    </message>
    <message>
        <source>Weight of the check attachments: forbidden attachments. Its points are multiplied by this; 0 turns it off.</source>
        <translation>Gewicht der Prüfung attachments: verbotene Anhänge. Ihre Punkte werden damit malgenommen; 0 schaltet sie aus.</translation>
    </message>
    <message>
        <source>Weight of the check rule: the administrator&apos;s own rules. Its points are multiplied by this; 0 turns it off.</source>
        <translation>Gewicht der Prüfung rule: die eigenen Regeln des Administrators. Ihre Punkte werden damit malgenommen; 0 schaltet sie aus.</translation>
    </message>
    <message>
        <source>Weight of the check sender-list: allowed and blocked senders. Its points are multiplied by this; 0 turns it off.</source>
        <translation>Gewicht der Prüfung sender-list: erlaubte und blockierte Absender. Ihre Punkte werden damit malgenommen; 0 schaltet sie aus.</translation>
    </message>
    <message>
        <source>Weight of the check milter: milters. Its points are multiplied by this; 0 turns it off.</source>
        <translation>Gewicht der Prüfung milter: Milter. Ihre Punkte werden damit malgenommen; 0 schaltet sie aus.</translation>
    </message>
    <message>
        <source>Weight of the check policy-service: policy services. Its points are multiplied by this; 0 turns it off.</source>
        <translation>Gewicht der Prüfung policy-service: Policy-Dienste. Ihre Punkte werden damit malgenommen; 0 schaltet sie aus.</translation>
    </message>
    <message>
        <source>Weight of the check rspamd: rspamd. Its points are multiplied by this; 0 turns it off.</source>
        <translation>Gewicht der Prüfung rspamd: rspamd. Ihre Punkte werden damit malgenommen; 0 schaltet sie aus.</translation>
    </message>
    <message>
        <source>Weight of the check spamassassin: SpamAssassin. Its points are multiplied by this; 0 turns it off.</source>
        <translation>Gewicht der Prüfung spamassassin: SpamAssassin. Ihre Punkte werden damit malgenommen; 0 schaltet sie aus.</translation>
    </message>
    <message>
        <source>Weight of the check clamav: ClamAV. Its points are multiplied by this; 0 turns it off.</source>
        <translation>Gewicht der Prüfung clamav: ClamAV. Ihre Punkte werden damit malgenommen; 0 schaltet sie aus.</translation>
    </message>
    <message>
        <source>Weight of the check bayes: the words of the message, as the user has sorted mail. Its points are multiplied by this; 0 turns it off.</source>
        <translation>Gewicht der Prüfung bayes: die Wörter der Nachricht, so wie der Benutzer Mail sortiert hat. Ihre Punkte werden damit malgenommen; 0 schaltet sie aus.</translation>
    </message>
    <message>
        <source>Weight of the check reputation: what came from the sender, its domain and its network before. Its points are multiplied by this; 0 turns it off.</source>
        <translation>Gewicht der Prüfung reputation: was bisher vom Absender, seiner Domain und seinem Netz kam. Ihre Punkte werden damit malgenommen; 0 schaltet sie aus.</translation>
    </message>
    <message>
        <source>New TLS sessions a client&apos;s address may negotiate within the window, on SMTP and submission; resumed ones cost little and do not count. 0: any number.</source>
        <translation>Neue TLS-Sitzungen, die die Adresse eines Clients innerhalb des Zeitfensters bei SMTP und beim Einliefern aushandeln darf; wiederaufgenommene kosten wenig und zählen nicht. 0: beliebig viele.</translation>
    </message>
    <message>
        <source>Ask the sender&apos;s mail server whether it knows the sender, and refuse mail from addresses that do not exist. It costs other servers a connection for each new sender, and some block who asks much.</source>
        <translation>Den Mailserver des Absenders fragen, ob er den Absender kennt, und Mail von Adressen ablehnen, die es nicht gibt. Das kostet andere Server für jeden neuen Absender eine Verbindung, und manche sperren, wer viel fragt.</translation>
    </message>
    <message>
        <source>What to do with a mail while its sender&apos;s server does not answer that question: take it, or ask the client to come back.</source>
        <translation>Was mit einer Mail geschieht, solange der Server ihres Absenders auf diese Frage nicht antwortet: annehmen oder den Client bitten, wiederzukommen.</translation>
    </message>
    <message>
        <source>Milliseconds that the client waits for the answer of the sender&apos;s server.</source>
        <translation>Millisekunden, die der Client auf die Antwort des Servers des Absenders wartet.</translation>
    </message>
    <message>
        <source>Seconds for which a sender that is known there is not asked about again.</source>
        <translation>Sekunden, in denen nach einem dort bekannten Absender nicht wieder gefragt wird.</translation>
    </message>
    <message>
        <source>Seconds for which a sender that is not known there is refused without asking again.</source>
        <translation>Sekunden, in denen ein dort unbekannter Absender abgelehnt wird, ohne noch einmal zu fragen.</translation>
    </message>
    <message>
        <source>Octets that a message for our domains may have; 0: as many as the server takes (limits.message_size). Larger ones are refused, or returned when they were for others, too.</source>
        <translation>Oktette, die eine Nachricht an unsere Domains haben darf; 0: so viele, wie der Server annimmt (limits.message_size). Größere werden abgelehnt oder zurückgegeben, wenn sie auch für andere waren.</translation>
    </message>
    <message>
        <source>Weight of the check rate-tls: new TLS sessions of one client in a while. Its points are multiplied by this; 0 turns it off.</source>
        <translation>Gewicht der Prüfung rate-tls: neue TLS-Sitzungen eines Clients in einer Zeitspanne. Ihre Punkte werden damit multipliziert; 0 schaltet sie ab.</translation>
    </message>
    <message>
        <source>Weight of the check sender-callout: does the sender&apos;s mail server know the sender? Its points are multiplied by this; 0 turns it off.</source>
        <translation>Gewicht der Prüfung sender-callout: Kennt der Mailserver des Absenders den Absender? Ihre Punkte werden damit multipliziert; 0 schaltet sie ab.</translation>
    </message>
    <message>
        <source>Weight of the check pipelining: clients that do not wait for the answers they must wait for. Its points are multiplied by this; 0 turns it off.</source>
        <translation>Gewicht der Prüfung pipelining: Clients, die Antworten nicht abwarten, auf die sie warten müssen. Ihre Punkte werden damit multipliziert; 0 schaltet sie ab.</translation>
    </message>
    <message>
        <source>Weight of the check urls: DNS lists of the links and mail addresses in a message. Its points are multiplied by this; 0 turns it off.</source>
        <translation>Gewicht der Prüfung urls: DNS-Listen der Links und Mailadressen in einer Nachricht. Ihre Punkte werden damit multipliziert; 0 schaltet sie ab.</translation>
    </message>
    <message>
        <source>Address of the router that is asked to lead ports here (PCP, NAT-PMP), when it is not the gateway of the default route. Takes effect at the next start.</source>
        <translation>Adresse des Routers, der gebeten wird, Ports hierher zu leiten (PCP, NAT-PMP), wenn es nicht das Gateway der Standardroute ist. Gilt ab dem nächsten Start.</translation>
    </message>
</context>
<context>
    <name>SettingsSections</name>
    <message>
        <source>This program</source>
        <translation>Dieses Programm</translation>
    </message>
    <message>
        <source>Junk and refusals</source>
        <translation>Junk und Ablehnungen</translation>
    </message>
    <message>
        <source>Rate limits</source>
        <translation>Mengenbegrenzung</translation>
    </message>
    <message>
        <source>Bans</source>
        <translation>Sperren</translation>
    </message>
    <message>
        <source>Block lists</source>
        <translation>Blocklisten</translation>
    </message>
    <message>
        <source>Greeting checks</source>
        <translation>Prüfung der Begrüßung</translation>
    </message>
    <message>
        <source>Sender checks</source>
        <translation>Prüfung des Absenders</translation>
    </message>
    <message>
        <source>Address guessing</source>
        <translation>Erraten von Adressen</translation>
    </message>
    <message>
        <source>Greylisting</source>
        <translation>Greylisting</translation>
    </message>
    <message>
        <source>SMTP</source>
        <translation>SMTP</translation>
    </message>
    <message>
        <source>Scanners</source>
        <translation>Scanner</translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation>Anhänge</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netzwerk</translation>
    </message>
    <message>
        <source>Health checks</source>
        <translation>Zustandsüberwachung</translation>
    </message>
    <message>
        <source>Signatures (DKIM)</source>
        <translation>Signaturen (DKIM)</translation>
    </message>
    <message>
        <source>Sender policies (DMARC)</source>
        <translation>Absenderrichtlinien (DMARC)</translation>
    </message>
    <message>
        <source>Sending hosts (SPF)</source>
        <translation>Sendende Server (SPF)</translation>
    </message>
    <message>
        <source>Forwarded mail (ARC)</source>
        <translation>Weitergeleitete Mail (ARC)</translation>
    </message>
    <message>
        <source>Malformed mail</source>
        <translation>Fehlerhafte Mail</translation>
    </message>
    <message>
        <source>Slowing down abusers</source>
        <translation>Missbrauch bremsen</translation>
    </message>
    <message>
        <source>Impatient clients</source>
        <translation>Ungeduldige Clients</translation>
    </message>
    <message>
        <source>Recipients</source>
        <translation>Empfänger</translation>
    </message>
    <message>
        <source>Forwarding</source>
        <translation>Weiterleitung</translation>
    </message>
    <message>
        <source>Users&apos; filters (Sieve)</source>
        <translation>Filter der Benutzer (Sieve)</translation>
    </message>
    <message>
        <source>Learning from users</source>
        <translation>Von Benutzern lernen</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>Asking senders&apos; servers</source>
        <translation>Fragen an die Server der Absender</translation>
    </message>
</context>
<context>
    <name>SshWords</name>
    <message>
        <source>The program ssh cannot be started: install the package openssh-client.</source>
        <translation>Das Programm ssh lässt sich nicht starten: Installieren Sie das Paket openssh-client.</translation>
    </message>
    <message>
        <source>Danger: %1 shows another host key than before. Either the server was set up anew, or somebody stands between you and it. Nothing was sent.</source>
        <translation>Gefahr: %1 zeigt einen anderen Hostschlüssel als zuvor. Entweder wurde der Server neu aufgesetzt, oder jemand steht zwischen Ihnen und ihm. Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>Its fingerprint is now %1: ask the server&apos;s administrator or provider whether that is right.</source>
        <translation>Sein Fingerabdruck ist jetzt %1: Fragen Sie den Administrator oder Anbieter des Servers, ob das stimmt.</translation>
    </message>
    <message>
        <source>Only if it is, forget the old key and connect again: %1</source>
        <translation>Nur wenn es stimmt, vergessen Sie den alten Schlüssel und verbinden Sie sich neu: %1</translation>
    </message>
    <message>
        <source>The host key of %1 was not accepted, so nothing was sent to it (%2)</source>
        <translation>Der Hostschlüssel von %1 wurde nicht angenommen, daher wurde nichts dorthin gesendet (%2)</translation>
    </message>
    <message>
        <source>%1 does not let you in: the name before the @, the password or the key is not the right one there (%2)</source>
        <translation>%1 lässt Sie nicht herein: Der Name vor dem @, das Passwort oder der Schlüssel ist dort nicht der richtige (%2)</translation>
    </message>
    <message>
        <source>ssh to %1 ended.</source>
        <translation>ssh zu %1 hat sich beendet.</translation>
    </message>
    <message>
        <source>ssh to %1: %2</source>
        <translation>ssh zu %1: %2</translation>
    </message>
</context>
<context>
    <name>Summary</name>
    <message>
        <source>On this computer, for trying out, in the folder %1, with ports shifted by %2</source>
        <translation>Auf diesem Computer, zum Ausprobieren, im Ordner %1, mit um %2 verschobenen Ports</translation>
    </message>
    <message>
        <source>On this computer, as the service facteurd, in the folder %1</source>
        <translation>Auf diesem Computer, als Dienst facteurd, im Ordner %1</translation>
    </message>
    <message>
        <source>On %1: a new server in the folder %2, as the service facteurd</source>
        <translation>Auf %1: ein neuer Server im Ordner %2, als Dienst facteurd</translation>
    </message>
    <message>
        <source>On %1, in the server that runs there</source>
        <translation>Auf %1, in dem Server, der dort läuft</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>Built in (SQLite)</source>
        <translation>Eingebaut (SQLite)</translation>
    </message>
    <message>
        <source>MySQL or MariaDB: the database %1 at %2 is made</source>
        <translation>MySQL oder MariaDB: die Datenbank %1 auf %2 wird angelegt</translation>
    </message>
    <message>
        <source>MySQL or MariaDB: the database %1 at %2</source>
        <translation>MySQL oder MariaDB: die Datenbank %1 auf %2</translation>
    </message>
    <message>
        <source>Server&apos;s name</source>
        <translation>Name des Servers</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>Domain</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Konten</translation>
    </message>
    <message>
        <source>Mail to others</source>
        <translation>Mail an andere</translation>
    </message>
    <message>
        <source>Through %1, port %2, logging in as %3</source>
        <translation>Über %1, Port %2, angemeldet als %3</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>niemand</translation>
    </message>
    <message>
        <source>Directly to its recipients&apos; servers</source>
        <translation>Direkt an die Server der Empfänger</translation>
    </message>
    <message>
        <source>Router</source>
        <translation>Router</translation>
    </message>
    <message>
        <source>Is asked to lead mail&apos;s ports to this machine</source>
        <translation>Wird gebeten, die Mail-Ports zu diesem Rechner zu leiten</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Zertifikat</translation>
    </message>
    <message>
        <source>Self-signed, for %1</source>
        <translation>Selbstsigniert, für %1</translation>
    </message>
    <message>
        <source>Firewall</source>
        <translation>Firewall</translation>
    </message>
    <message>
        <source>Public address</source>
        <translation>Öffentliche Adresse</translation>
    </message>
    <message>
        <source>It changes from time to time: a dynamic-DNS service has to keep the A record of %1 up to date</source>
        <translation>Sie ändert sich von Zeit zu Zeit: Ein Dienst für dynamisches DNS muss den A-Eintrag von %1 aktuell halten</translation>
    </message>
</context>
<context>
    <name>Validators</name>
    <message>
        <source>This is a mail address. Write only what stands after the @.</source>
        <translation>Das ist eine Mailadresse. Schreiben Sie nur, was hinter dem @ steht.</translation>
    </message>
    <message>
        <source>Write the bare name, without http:// and without a port.</source>
        <translation>Schreiben Sie nur den Namen, ohne http:// und ohne Port.</translation>
    </message>
    <message>
        <source>A name has no spaces.</source>
        <translation>Ein Name hat keine Leerzeichen.</translation>
    </message>
    <message>
        <source>This is an IP address. Mail needs a name.</source>
        <translation>Das ist eine IP-Adresse. Mail braucht einen Namen.</translation>
    </message>
    <message>
        <source>This is no domain name: letters, digits and hyphens between dots, no part longer than 63 signs.</source>
        <translation>Das ist kein Domainname: Buchstaben, Ziffern und Bindestriche zwischen Punkten, kein Teil länger als 63 Zeichen.</translation>
    </message>
    <message>
        <source>The name needs a dot, as in example.org.</source>
        <translation>Der Name braucht einen Punkt, wie in example.org.</translation>
    </message>
    <message>
        <source>Write the domain that stands after the @ of your addresses.</source>
        <translation>Schreiben Sie die Domain, die hinter dem @ Ihrer Adressen steht.</translation>
    </message>
    <message>
        <source>Write the name this server has in the Internet.</source>
        <translation>Schreiben Sie den Namen, den dieser Server im Internet hat.</translation>
    </message>
    <message>
        <source>Write what stands before the @.</source>
        <translation>Schreiben Sie, was vor dem @ steht.</translation>
    </message>
    <message>
        <source>Write only what stands before the @.</source>
        <translation>Schreiben Sie nur, was vor dem @ steht.</translation>
    </message>
    <message>
        <source>Use letters, digits, dots, hyphens and underscores.</source>
        <translation>Benutzen Sie Buchstaben, Ziffern, Punkte, Binde- und Unterstriche.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no mail address.</source>
        <translation>„%1“ ist keine Mailadresse.</translation>
    </message>
    <message>
        <source>Choose a password.</source>
        <translation>Wählen Sie ein Passwort.</translation>
    </message>
    <message>
        <source>This password is longer than mail programs can send.</source>
        <translation>Dieses Passwort ist länger, als Mailprogramme senden können.</translation>
    </message>
    <message>
        <source>A password is one line.</source>
        <translation>Ein Passwort ist eine Zeile.</translation>
    </message>
    <message>
        <source>This password is guessed within hours; robots try all day. Make it longer, or let one be made.</source>
        <translation>Dieses Passwort ist in Stunden erraten; Roboter probieren den ganzen Tag. Nehmen Sie ein längeres, oder lassen Sie eines erzeugen.</translation>
    </message>
    <message>
        <source>Name the machine of the database server, or its socket.</source>
        <translation>Nennen Sie den Rechner des Datenbankservers oder seinen Socket.</translation>
    </message>
    <message>
        <source>The socket is a path that begins with /.</source>
        <translation>Der Socket ist ein Pfad, der mit / beginnt.</translation>
    </message>
    <message>
        <source>There is no semicolon in the name of a machine or a socket.</source>
        <translation>Im Namen eines Rechners oder Sockets gibt es kein Semikolon.</translation>
    </message>
    <message>
        <source>The database&apos;s name has letters, digits and underscores.</source>
        <translation>Der Name der Datenbank besteht aus Buchstaben, Ziffern und Unterstrichen.</translation>
    </message>
    <message>
        <source>Name the user of the database.</source>
        <translation>Nennen Sie den Benutzer der Datenbank.</translation>
    </message>
    <message>
        <source>Write the address as you would for ssh: name@machine.</source>
        <translation>Schreiben Sie die Adresse wie für ssh: name@rechner.</translation>
    </message>
    <message>
        <source>This is no address for ssh: write name@machine.</source>
        <translation>Das ist keine Adresse für ssh: Schreiben Sie name@rechner.</translation>
    </message>
    <message>
        <source>The control socket is a path that begins with /.</source>
        <translation>Der Steuersocket ist ein Pfad, der mit / beginnt.</translation>
    </message>
    <message>
        <source>Choose your provider, or write the name of its server for outgoing mail.</source>
        <translation>Wählen Sie Ihren Anbieter, oder schreiben Sie den Namen seines Postausgangsservers.</translation>
    </message>
    <message>
        <source>A port is a number from 1 to 65535.</source>
        <translation>Ein Port ist eine Zahl von 1 bis 65535.</translation>
    </message>
    <message>
        <source>Write the name to log in with.</source>
        <translation>Schreiben Sie den Namen für die Anmeldung.</translation>
    </message>
    <message>
        <source>Write the password to log in with.</source>
        <translation>Schreiben Sie das Passwort für die Anmeldung.</translation>
    </message>
    <message>
        <source>This is no IPv6 address.</source>
        <translation>Das ist keine IPv6-Adresse.</translation>
    </message>
    <message>
        <source>This is no IPv4 address.</source>
        <translation>Das ist keine IPv4-Adresse.</translation>
    </message>
    <message>
        <source>The certificate&apos;s file holds no certificate in PEM form.</source>
        <translation>Die Zertifikatsdatei enthält kein Zertifikat im PEM-Format.</translation>
    </message>
    <message>
        <source>The key has a passphrase, and a server that starts by itself cannot type it. Save the key without one.</source>
        <translation>Der Schlüssel hat eine Passphrase, und ein Server, der von selbst startet, kann sie nicht eintippen. Speichern Sie den Schlüssel ohne.</translation>
    </message>
    <message>
        <source>The key&apos;s file holds no private key in PEM form.</source>
        <translation>Die Schlüsseldatei enthält keinen privaten Schlüssel im PEM-Format.</translation>
    </message>
    <message>
        <source>The key does not belong to this certificate. Choose the two files that were made together.</source>
        <translation>Der Schlüssel gehört nicht zu diesem Zertifikat. Wählen Sie die beiden Dateien, die zusammen erzeugt wurden.</translation>
    </message>
    <message>
        <source>The certificate ended on %1: mail programs and other servers refuse it.</source>
        <translation>Das Zertifikat ist am %1 abgelaufen: Mailprogramme und andere Server lehnen es ab.</translation>
    </message>
    <message>
        <source>The certificate is valid only from %1. Is this computer&apos;s clock right?</source>
        <translation>Das Zertifikat gilt erst ab %1. Geht die Uhr dieses Computers richtig?</translation>
    </message>
    <message>
        <source>The certificate is for %1, not for %2: mail programs would warn about it.</source>
        <translation>Das Zertifikat ist für %1, nicht für %2: Mailprogramme würden davor warnen.</translation>
    </message>
</context>
<context>
    <name>daemon</name>
    <message>
        <source>the mail</source>
        <translation>der Mail</translation>
    </message>
    <message>
        <source>the queue</source>
        <translation>der Warteschlange</translation>
    </message>
    <message>
        <source>the database</source>
        <translation>der Datenbank</translation>
    </message>
    <message>
        <source>The public half of the key that signs the domain&apos;s mail (DKIM): without it the signatures are worth nothing, and mail lands in Junk.</source>
        <translation>Die öffentliche Hälfte des Schlüssels, der die Mail der Domain signiert (DKIM): Ohne sie sind die Signaturen wertlos, und Mail landet im Junk.</translation>
    </message>
    <message>
        <source>A key that does not sign: publish it before it is activated, and keep it for a week after it was deactivated, for mail under way.</source>
        <translation>Ein Schlüssel, der nicht signiert: Veröffentlichen Sie ihn, bevor er aktiviert wird, und lassen Sie ihn nach dem Abschalten noch eine Woche stehen, für Mail, die unterwegs ist.</translation>
    </message>
    <message>
        <source>It did not work, and nothing says why; the log may</source>
        <translation>Es hat nicht geklappt, und nichts sagt, warum; vielleicht das Protokoll</translation>
    </message>
    <message>
        <source>The server is too busy; try again later</source>
        <translation>Der Server ist zu beschäftigt; versuchen Sie es später noch einmal</translation>
    </message>
    <message>
        <source>There is no method %1</source>
        <translation>Es gibt keine Methode %1</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>ein Text</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true oder false</translation>
    </message>
    <message>
        <source>a list of texts</source>
        <translation>eine Liste von Texten</translation>
    </message>
    <message>
        <source>a list of at least one address</source>
        <translation>eine Liste mit mindestens einer Adresse</translation>
    </message>
    <message>
        <source>a whole number from %1 to %2</source>
        <translation>eine ganze Zahl von %1 bis %2</translation>
    </message>
    <message>
        <source>a number from %1 to %2</source>
        <translation>eine Zahl von %1 bis %2</translation>
    </message>
    <message>
        <source>a list, separated by commas or line ends</source>
        <translation>eine Liste, getrennt durch Kommas oder Zeilenenden</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no mail address</source>
        <translation>„%1“ ist keine Mailadresse</translation>
    </message>
    <message>
        <source>addresses may have 200 entries</source>
        <translation>addresses darf 200 Einträge haben</translation>
    </message>
    <message>
        <source>name must not be empty</source>
        <translation>name darf nicht leer sein</translation>
    </message>
    <message>
        <source>ports must be a list of 1 to 64 port numbers</source>
        <translation>ports muss eine Liste von 1 bis 64 Portnummern sein</translation>
    </message>
    <message>
        <source>ports must be a list of numbers from 1 to 65535</source>
        <translation>ports muss eine Liste von Zahlen von 1 bis 65535 sein</translation>
    </message>
    <message>
        <source>network must be an address or a network such as 192.0.2.0/24 or 2001:db8::/32</source>
        <translation>network muss eine Adresse oder ein Netz wie 192.0.2.0/24 oder 2001:db8::/32 sein</translation>
    </message>
    <message>
        <source>from must be before to, by at most %1 days</source>
        <translation>from muss vor to liegen, um höchstens %1 Tage</translation>
    </message>
    <message>
        <source>message must be base64</source>
        <translation>message muss base64 sein</translation>
    </message>
    <message>
        <source>password must have 1 to 4096 octets</source>
        <translation>password muss 1 bis 4096 Oktette haben</translation>
    </message>
    <message>
        <source>There is no setting %1; setting.list shows all</source>
        <translation>Es gibt keine Einstellung %1; setting.list zeigt alle</translation>
    </message>
    <message>
        <source>ids must be a list of 1 to 1000 numbers</source>
        <translation>ids muss eine Liste von 1 bis 1000 Zahlen sein</translation>
    </message>
    <message>
        <source>subject must be an IP address, a domain or a mail address</source>
        <translation>subject muss eine IP-Adresse, eine Domain oder eine Mailadresse sein</translation>
    </message>
    <message>
        <source>There is no session %1 (any more)</source>
        <translation>Es gibt keine Sitzung %1 (mehr)</translation>
    </message>
    <message>
        <source>There is no mailbox %1</source>
        <translation>Es gibt kein Postfach %1</translation>
    </message>
    <message>
        <source>No scanner is set up as %1; scanner list shows those that are</source>
        <translation>Als %1 ist kein Scanner eingerichtet; scanner list zeigt, welche es sind</translation>
    </message>
    <message>
        <source>%1 is no certificate of this server; certificate.list shows those it has</source>
        <translation>%1 ist kein Zertifikat dieses Servers; certificate.list zeigt, welche er hat</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 kann nicht gelesen werden: %2</translation>
    </message>
    <message>
        <source>The private key does not belong to this certificate; choose the key that the certificate was made with</source>
        <translation>Der private Schlüssel gehört nicht zu diesem Zertifikat; wählen Sie den Schlüssel, mit dem es gemacht wurde</translation>
    </message>
    <message>
        <source>The certificate ended on %1: clients would refuse it</source>
        <translation>Das Zertifikat endete am %1: Mailprogramme würden es ablehnen</translation>
    </message>
    <message>
        <source>There is no rule of that number</source>
        <translation>Es gibt keine Regel mit dieser Nummer</translation>
    </message>
    <message>
        <source>There is no key of that number</source>
        <translation>Es gibt keinen Schlüssel mit dieser Nummer</translation>
    </message>
    <message>
        <source>There is no such rule</source>
        <translation>Diese Regel gibt es nicht</translation>
    </message>
    <message>
        <source>There is no such script</source>
        <translation>Dieses Skript gibt es nicht</translation>
    </message>
    <message>
        <source>There is no such list or entry</source>
        <translation>Diese Liste oder diesen Eintrag gibt es nicht</translation>
    </message>
    <message>
        <source>There is no entry of that number</source>
        <translation>Es gibt keinen Eintrag mit dieser Nummer</translation>
    </message>
    <message>
        <source>There is no rewriting of that number</source>
        <translation>Es gibt keine Umschreibung mit dieser Nummer</translation>
    </message>
    <message>
        <source>There is no report of that number</source>
        <translation>Es gibt keinen Bericht mit dieser Nummer</translation>
    </message>
    <message>
        <source>There is no route for that destination</source>
        <translation>Für dieses Ziel gibt es keine Route</translation>
    </message>
    <message>
        <source>No mail is relayed for that domain</source>
        <translation>Für diese Domain wird keine Mail weitergegeben</translation>
    </message>
    <message>
        <source>No such account</source>
        <translation>Dieses Konto gibt es nicht</translation>
    </message>
    <message>
        <source>No such list</source>
        <translation>Diese Liste gibt es nicht</translation>
    </message>
    <message>
        <source>No such mailbox</source>
        <translation>Dieses Postfach gibt es nicht</translation>
    </message>
    <message>
        <source>No such message in the queue</source>
        <translation>Diese Nachricht ist nicht in der Warteschlange</translation>
    </message>
    <message>
        <source>Another server is delivering this message just now; try again in a minute</source>
        <translation>Ein anderer Server stellt diese Nachricht gerade zu; versuchen Sie es in einer Minute noch einmal</translation>
    </message>
    <message>
        <source>An alias needs at least one target address.</source>
        <translation>Ein Alias braucht mindestens eine Zieladresse.</translation>
    </message>
    <message>
        <source>An alias may have at most 1000 targets. Let it lead to several other aliases.</source>
        <translation>Ein Alias darf höchstens 1000 Ziele haben. Lassen Sie ihn zu mehreren anderen Aliassen führen.</translation>
    </message>
    <message>
        <source>One of the alias&apos;s targets is not an address.</source>
        <translation>Eines der Ziele des Alias ist keine Adresse.</translation>
    </message>
    <message>
        <source>The alias %1 would lead to itself.</source>
        <translation>Der Alias %1 würde zu sich selbst führen.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a valid domain name.</source>
        <translation>„%1“ ist kein gültiger Domainname.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a domain name</source>
        <translation>„%1“ ist kein Domainname</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a web address</source>
        <translation>„%1“ ist keine Webadresse</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not an address of a scanner: %2</source>
        <translation>„%1“ ist keine Adresse eines Scanners: %2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be an address here: use letters, digits and . _ - before the @.</source>
        <translation>„%1“ kann hier keine Adresse sein: Verwenden Sie Buchstaben, Ziffern und . _ - vor dem @.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no address, whatever the pattern puts in.</source>
        <translation>„%1“ ist keine Adresse, was immer das Muster einsetzt.</translation>
    </message>
    <message>
        <source>There is no domain %1 here.</source>
        <translation>Hier gibt es keine Domain %1.</translation>
    </message>
    <message>
        <source>The domain %1 is here already.</source>
        <translation>Die Domain %1 ist schon hier.</translation>
    </message>
    <message>
        <source>The domain %1 still has %2 accounts and %3 aliases. Remove them first.</source>
        <translation>Die Domain %1 hat noch %2 Konten und %3 Aliasse. Entfernen Sie diese zuerst.</translation>
    </message>
    <message>
        <source>%1@%2 is taken: it is an %3.</source>
        <translation>%1@%2 ist vergeben (%3).</translation>
    </message>
    <message>
        <source>%1 is no domain of this server</source>
        <translation>%1 ist keine Domain dieses Servers</translation>
    </message>
    <message>
        <source>The domain has its mailboxes here; it cannot be relayed as well</source>
        <translation>Die Domain hat ihre Postfächer hier; sie kann nicht zugleich weitergegeben werden</translation>
    </message>
    <message>
        <source>The domain has a key with that selector; choose another</source>
        <translation>Die Domain hat schon einen Schlüssel mit diesem Selektor; wählen Sie einen anderen</translation>
    </message>
    <message>
        <source>A selector is a name such as s2026: letters, digits and hyphens</source>
        <translation>Ein Selektor ist ein Name wie s2026: Buchstaben, Ziffern und Bindestriche</translation>
    </message>
    <message>
        <source>This password has no characters that can be typed.</source>
        <translation>Dieses Passwort hat keine Zeichen, die man tippen kann.</translation>
    </message>
    <message>
        <source>A password has at most 512 octets and no line ends in it.</source>
        <translation>Ein Passwort hat höchstens 512 Oktette, und keine Zeile endet darin.</translation>
    </message>
    <message>
        <source>This account has 100 app passwords. Revoke some first.</source>
        <translation>Dieses Konto hat 100 App-Passwörter. Widerrufen Sie zuerst einige.</translation>
    </message>
    <message>
        <source>The quota is too large.</source>
        <translation>Das Kontingent ist zu groß.</translation>
    </message>
    <message>
        <source>Subaddress separators are up to 8 of the characters + - _ . = # ~ ! % &amp; *</source>
        <translation>Trennzeichen für Unteradressen sind bis zu 8 der Zeichen + - _ . = # ~ ! % &amp; *</translation>
    </message>
    <message>
        <source>Causes are APPEND, COPY and FLAG</source>
        <translation>Ursachen sind APPEND, COPY und FLAG</translation>
    </message>
    <message>
        <source>An entry has 1 to 320 octets</source>
        <translation>Ein Eintrag hat 1 bis 320 Oktette</translation>
    </message>
    <message>
        <source>A script is named without a path</source>
        <translation>Ein Skript wird ohne Pfad benannt</translation>
    </message>
    <message>
        <source>A list&apos;s name has no colon or slash and does not begin with a dot</source>
        <translation>Der Name einer Liste hat keinen Doppelpunkt oder Schrägstrich und beginnt nicht mit einem Punkt</translation>
    </message>
    <message>
        <source>The list makes no sense</source>
        <translation>Die Liste ergibt keinen Sinn</translation>
    </message>
    <message>
        <source>%1 would shut out a great part of the world; ban smaller networks</source>
        <translation>%1 würde einen großen Teil der Welt aussperren; sperren Sie kleinere Netze</translation>
    </message>
    <message>
        <source>%1 has addresses that are never banned: loopback, a proxy, an XCLIENT host, or what ban.never names</source>
        <translation>%1 hat Adressen, die nie gesperrt werden: Loopback, ein Proxy, ein XCLIENT-Host oder was ban.never nennt</translation>
    </message>
    <message>
        <source>%1 is not banned by that name; `ban list` shows the networks</source>
        <translation>%1 ist nicht unter diesem Namen gesperrt; `ban list` zeigt die Netze</translation>
    </message>
    <message>
        <source>This server cannot ask a router</source>
        <translation>Dieser Server kann keinen Router fragen</translation>
    </message>
    <message>
        <source>The router is being asked already; try again</source>
        <translation>Der Router wird schon gefragt; versuchen Sie es noch einmal</translation>
    </message>
    <message>
        <source>The router is being asked already</source>
        <translation>Der Router wird schon gefragt</translation>
    </message>
    <message>
        <source>DNS cannot be asked from here</source>
        <translation>Das DNS kann von hier nicht gefragt werden</translation>
    </message>
    <message>
        <source>no connection to the database</source>
        <translation>keine Verbindung zur Datenbank</translation>
    </message>
    <message>
        <source>There is no router: this machine has no default route</source>
        <translation>Es gibt keinen Router: Dieser Rechner hat keine Standardroute</translation>
    </message>
    <message>
        <source>The router %1 cannot be reached: %2</source>
        <translation>Der Router %1 ist nicht erreichbar: %2</translation>
    </message>
    <message>
        <source>The router %1 cannot be reached</source>
        <translation>Der Router %1 ist nicht erreichbar</translation>
    </message>
    <message>
        <source>The router %1 knows no PCP</source>
        <translation>Der Router %1 kennt kein PCP</translation>
    </message>
    <message>
        <source>The router %1 does not answer to PCP</source>
        <translation>Der Router %1 antwortet nicht auf PCP</translation>
    </message>
    <message>
        <source>The router %1 answers to PCP, but %2</source>
        <translation>Der Router %1 antwortet auf PCP, aber %2</translation>
    </message>
    <message>
        <source>The router %1 does not answer to NAT-PMP</source>
        <translation>Der Router %1 antwortet nicht auf NAT-PMP</translation>
    </message>
    <message>
        <source>The router %1 knows no NAT-PMP</source>
        <translation>Der Router %1 kennt kein NAT-PMP</translation>
    </message>
    <message>
        <source>The router %1 refuses NAT-PMP (%2)</source>
        <translation>Der Router %1 lehnt NAT-PMP ab (%2)</translation>
    </message>
    <message>
        <source>The router answers something else than was asked</source>
        <translation>Der Router antwortet etwas anderes, als gefragt war</translation>
    </message>
    <message>
        <source>No router answers to UPnP</source>
        <translation>Kein Router antwortet auf UPnP</translation>
    </message>
    <message>
        <source>There are UPnP devices, and none is a router</source>
        <translation>Es gibt UPnP-Geräte, doch keines ist ein Router</translation>
    </message>
    <message>
        <source>No router could be asked: %1</source>
        <translation>Kein Router konnte gefragt werden: %1</translation>
    </message>
    <message>
        <source>The router would forward port %1 instead of %2, which is of no use for mail; the port is probably taken by another machine</source>
        <translation>Der Router würde Port %1 statt %2 weiterleiten, was für Mail nichts nützt; vermutlich hat ein anderer Rechner den Port</translation>
    </message>
    <message>
        <source>%1 must be %2</source>
        <translation>%1 muss sein: %2</translation>
    </message>
    <message>
        <source>%1 must be such an address</source>
        <translation>%1 muss eine solche Adresse sein</translation>
    </message>
    <message>
        <source>%1 must be a time like 2026-01-31T12:00:00Z</source>
        <translation>%1 muss eine Zeit wie 2026-01-31T12:00:00Z sein</translation>
    </message>
    <message>
        <source>This machine is directly on the Internet</source>
        <translation>Dieser Rechner ist direkt im Internet</translation>
    </message>
    <message>
        <source>This machine is behind a router: it has only private addresses</source>
        <translation>Dieser Rechner ist hinter einem Router: Er hat nur private Adressen</translation>
    </message>
    <message>
        <source>This machine is behind a router (%1): it has only private addresses</source>
        <translation>Dieser Rechner ist hinter einem Router (%1): Er hat nur private Adressen</translation>
    </message>
    <message>
        <source>This machine is in no network</source>
        <translation>Dieser Rechner ist in keinem Netz</translation>
    </message>
    <message>
        <source>This machine is on the Internet with IPv6 only</source>
        <translation>Dieser Rechner ist nur mit IPv6 im Internet</translation>
    </message>
    <message>
        <source>Mail programs find the server to read mail from by themselves</source>
        <translation>Mailprogramme finden den Server zum Lesen von selbst</translation>
    </message>
    <message>
        <source>Mail programs find the server to send mail through by themselves</source>
        <translation>Mailprogramme finden den Server zum Senden von selbst</translation>
    </message>
    <message>
        <source>The same, for programs that know only the older way of sending (STARTTLS)</source>
        <translation>Dasselbe für Programme, die nur die ältere Art des Sendens kennen (STARTTLS)</translation>
    </message>
    <message>
        <source>The same, for programs that know only the older way of reading (STARTTLS)</source>
        <translation>Dasselbe für Programme, die nur die ältere Art des Lesens kennen (STARTTLS)</translation>
    </message>
    <message>
        <source>Programs that fetch mail with POP3 find the server</source>
        <translation>Programme, die Mail mit POP3 abholen, finden den Server</translation>
    </message>
    <message>
        <source>Programs that edit filter rules find the server</source>
        <translation>Programme, die Filterregeln bearbeiten, finden den Server</translation>
    </message>
    <message>
        <source>The address that belongs to the name %1</source>
        <translation>Die Adresse, die zum Namen %1 gehört</translation>
    </message>
    <message>
        <source>Most servers refuse mail from an address that does not lead back to the server&apos;s name. Your provider sets it</source>
        <translation>Die meisten Server lehnen Mail von einer Adresse ab, die nicht zum Namen des Servers zurückführt. Ihr Anbieter stellt das ein</translation>
    </message>
    <message>
        <source>Of use should you ever send without the smart host. Your provider sets it</source>
        <translation>Nützlich, falls Sie je ohne den Smarthost senden. Ihr Anbieter stellt das ein</translation>
    </message>
    <message>
        <source>SPF: says that only this server may send mail from the domain. Without it much of your mail is taken for junk</source>
        <translation>SPF: sagt, dass nur dieser Server Mail von der Domain senden darf. Ohne ihn gilt viel von Ihrer Mail als Junk</translation>
    </message>
    <message>
        <source>SPF: says who may send mail from the domain. Your smart host&apos;s provider names the include: to put in (it stands in their help)</source>
        <translation>SPF: sagt, wer Mail von der Domain senden darf. Der Anbieter Ihres Smarthosts nennt den Teil include, der hineingehört (er steht in seiner Hilfe)</translation>
    </message>
    <message>
        <source>SPF for the server&apos;s own name, which delivery reports are judged by</source>
        <translation>SPF für den eigenen Namen des Servers, nach dem Zustellberichte beurteilt werden</translation>
    </message>
    <message>
        <source>DMARC: other servers report to you who sends in your name, and big receivers want to see it</source>
        <translation>DMARC: Andere Server berichten Ihnen, wer in Ihrem Namen sendet, und große Empfänger wollen es sehen</translation>
    </message>
    <message>
        <source>Tells other servers where mail for the domain goes. Without it nothing arrives</source>
        <translation>Sagt anderen Servern, wohin Mail für die Domain geht. Ohne ihn kommt nichts an</translation>
    </message>
    <message>
        <source>Certificate authorities tell you when somebody asks for a certificate in your name that they refuse. To allow one authority only, add: 0 issue &quot;its-name&quot;</source>
        <translation>Zertifizierungsstellen sagen Ihnen Bescheid, wenn jemand in Ihrem Namen ein Zertifikat verlangt, das sie verweigern. Um nur eine Stelle zu erlauben, fügen Sie hinzu: 0 issue „its-name“</translation>
    </message>
    <message>
        <source>The server&apos;s public address is not known, so its address records are left out; give it, or see the network page</source>
        <translation>Die öffentliche Adresse des Servers ist nicht bekannt, daher fehlen seine Adresseinträge; geben Sie sie an oder sehen Sie auf der Netzwerkseite nach</translation>
    </message>
    <message>
        <source>%1 is not below %2: its records belong into the zone of its own domain</source>
        <translation>%1 liegt nicht unter %2: Seine Einträge gehören in die Zone seiner eigenen Domain</translation>
    </message>
    <message>
        <source>Mail leaves through %1: its provider says what the SPF record must include</source>
        <translation>Mail geht über %1 hinaus: Sein Anbieter sagt, was der SPF-Eintrag enthalten muss</translation>
    </message>
    <message>
        <source>The answer is not signed as it should be (DNSSEC): other servers do not believe it either</source>
        <translation>Die Antwort ist nicht signiert, wie sie sein sollte (DNSSEC): Andere Server glauben ihr auch nicht</translation>
    </message>
    <message>
        <source>DNS did not answer; nothing is known</source>
        <translation>Das DNS hat nicht geantwortet; nichts ist bekannt</translation>
    </message>
    <message>
        <source>It is not published (yet; a new record takes up to an hour to be seen)</source>
        <translation>Er ist (noch) nicht veröffentlicht; bis ein neuer Eintrag zu sehen ist, dauert es bis zu einer Stunde</translation>
    </message>
    <message>
        <source>The domain says that it takes no mail at all</source>
        <translation>Die Domain sagt, dass sie gar keine Mail annimmt</translation>
    </message>
    <message>
        <source>Mail for the domain goes to another server</source>
        <translation>Mail für die Domain geht zu einem anderen Server</translation>
    </message>
    <message>
        <source>Another server comes first; mail gets here only when that one is down</source>
        <translation>Ein anderer Server kommt zuerst; Mail kommt hier nur an, wenn der ausfällt</translation>
    </message>
    <message>
        <source>%1 is published, and is not an address of this server</source>
        <translation>%1 ist veröffentlicht und keine Adresse dieses Servers</translation>
    </message>
    <message>
        <source>There are several SPF records, so that none counts: leave one</source>
        <translation>Es gibt mehrere SPF-Einträge, sodass keiner zählt: Lassen Sie einen stehen</translation>
    </message>
    <message>
        <source>It is written otherwise, and allows this server</source>
        <translation>Er ist anders geschrieben und erlaubt diesen Server</translation>
    </message>
    <message>
        <source>It allows everybody, which is as good as none: end it with -all</source>
        <translation>Er erlaubt alle, was so gut wie keiner ist: Beenden Sie ihn mit -all</translation>
    </message>
    <message>
        <source>It names other records, which may or may not allow this server</source>
        <translation>Er nennt andere Einträge, die diesen Server vielleicht erlauben, vielleicht auch nicht</translation>
    </message>
    <message>
        <source>It does not allow this server to send for the domain</source>
        <translation>Er erlaubt diesem Server nicht, für die Domain zu senden</translation>
    </message>
    <message>
        <source>There are several DMARC records, so that none counts: leave one</source>
        <translation>Es gibt mehrere DMARC-Einträge, sodass keiner zählt: Lassen Sie einen stehen</translation>
    </message>
    <message>
        <source>The name leads to another address: mail goes there</source>
        <translation>Der Name führt zu einer anderen Adresse: Mail geht dorthin</translation>
    </message>
    <message>
        <source>The address leads back to another name</source>
        <translation>Die Adresse führt zu einem anderen Namen zurück</translation>
    </message>
    <message>
        <source>Mail programs are sent to another server</source>
        <translation>Mailprogramme werden zu einem anderen Server geschickt</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 und %2</translation>
    </message>
    <message>
        <source>The server listens nowhere</source>
        <translation>Der Server lauscht nirgends</translation>
    </message>
    <message>
        <source>No mail comes in, nobody can read or send</source>
        <translation>Es kommt keine Mail herein, niemand kann lesen oder senden</translation>
    </message>
    <message>
        <source>Set listen.* in facteur.toml and start the server again</source>
        <translation>Setzen Sie listen.* in facteur.toml und starten Sie den Server neu</translation>
    </message>
    <message>
        <source>The server does not listen for mail from other servers (listen.smtp is empty)</source>
        <translation>Der Server nimmt keine Mail von anderen Servern an (listen.smtp ist leer)</translation>
    </message>
    <message>
        <source>Mail from outside does not come in here</source>
        <translation>Mail von außen kommt hier nicht herein</translation>
    </message>
    <message>
        <source>Nothing, if another server takes it in; else set listen.smtp in facteur.toml</source>
        <translation>Nichts, wenn ein anderer Server sie annimmt; sonst setzen Sie listen.smtp in facteur.toml</translation>
    </message>
    <message>
        <source>New connections have to wait: the process has no file descriptors left</source>
        <translation>Neue Verbindungen müssen warten: Dem Prozess sind die Dateideskriptoren ausgegangen</translation>
    </message>
    <message>
        <source>Mail programs and other servers connect slowly or not at all</source>
        <translation>Mailprogramme und andere Server verbinden sich langsam oder gar nicht</translation>
    </message>
    <message>
        <source>Raise LimitNOFILE= in the unit file, or lower limits.connections</source>
        <translation>Erhöhen Sie LimitNOFILE= in der Unit-Datei oder senken Sie limits.connections</translation>
    </message>
    <message>
        <source>Listening: %1</source>
        <translation>Lauscht: %1</translation>
    </message>
    <message>
        <source>There is no certificate</source>
        <translation>Es gibt kein Zertifikat</translation>
    </message>
    <message>
        <source>Nobody can log in, and mail travels unencrypted</source>
        <translation>Niemand kann sich anmelden, und Mail reist unverschlüsselt</translation>
    </message>
    <message>
        <source>Set tls.certificates in facteur.toml</source>
        <translation>Setzen Sie tls.certificates in facteur.toml</translation>
    </message>
    <message>
        <source>Put a new certificate into %1 and its key, then reload the server</source>
        <translation>Legen Sie ein neues Zertifikat in %1 und seinen Schlüssel dazu, dann laden Sie den Server neu</translation>
    </message>
    <message>
        <source>The certificate for %1 has expired</source>
        <translation>Das Zertifikat für %1 ist abgelaufen</translation>
    </message>
    <message>
        <source>Mail programs warn or refuse to connect</source>
        <translation>Mailprogramme warnen oder verbinden sich nicht mehr</translation>
    </message>
    <message numerus="yes">
        <source>The certificate for %1 ends in %n days</source>
        <translation>
            <numerusform>Das Zertifikat für %1 endet in %n Tag</numerusform>
            <numerusform>Das Zertifikat für %1 endet in %n Tagen</numerusform>
        </translation>
    </message>
    <message>
        <source>After that mail programs warn or refuse to connect</source>
        <translation>Danach warnen Mailprogramme oder verbinden sich nicht mehr</translation>
    </message>
    <message numerus="yes">
        <source>The certificate for %1 is valid for %n more days</source>
        <translation>
            <numerusform>Das Zertifikat für %1 gilt noch %n Tag</numerusform>
            <numerusform>Das Zertifikat für %1 gilt noch %n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>No certificate names this server, %1</source>
        <translation>Kein Zertifikat nennt diesen Server, %1</translation>
    </message>
    <message>
        <source>Mail programs that connect to that name warn</source>
        <translation>Mailprogramme, die sich mit diesem Namen verbinden, warnen</translation>
    </message>
    <message>
        <source>Get a certificate for that name, or correct `hostname`</source>
        <translation>Besorgen Sie ein Zertifikat für diesen Namen oder berichtigen Sie `hostname`</translation>
    </message>
    <message>
        <source>The directory for %1, %2, cannot be looked at</source>
        <translation>Das Verzeichnis mit %1, %2, lässt sich nicht ansehen</translation>
    </message>
    <message>
        <source>Mail cannot be stored there</source>
        <translation>Dort kann keine Mail abgelegt werden</translation>
    </message>
    <message>
        <source>See whether it is mounted and may be read by the server&apos;s user</source>
        <translation>Sehen Sie nach, ob es eingehängt ist und der Benutzer des Servers es lesen darf</translation>
    </message>
    <message>
        <source>%1 (%2 %) are free on the disk with %3</source>
        <translation>%1 (%2 %) sind frei auf dem Datenträger mit %3</translation>
    </message>
    <message>
        <source>When it is full, other servers are told to keep their mail and try later</source>
        <translation>Wenn er voll ist, werden andere Server gebeten, ihre Mail zu behalten und es später zu versuchen</translation>
    </message>
    <message>
        <source>Make room: delete or move what is large in %1, or give it a larger disk</source>
        <translation>Schaffen Sie Platz: Löschen oder verschieben Sie Großes in %1, oder geben Sie ihm einen größeren Datenträger</translation>
    </message>
    <message numerus="yes">
        <source>The disk with %1 has room for only %n more files</source>
        <translation>
            <numerusform>Der Datenträger mit %1 hat nur noch Platz für %n Datei</numerusform>
            <numerusform>Der Datenträger mit %1 hat nur noch Platz für %n Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete what consists of many small files, or give it another disk</source>
        <translation>Löschen Sie, was aus vielen kleinen Dateien besteht, oder geben Sie ihm einen anderen Datenträger</translation>
    </message>
    <message>
        <source>The queue cannot be read</source>
        <translation>Die Warteschlange kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>Outgoing mail waits</source>
        <translation>Ausgehende Mail wartet</translation>
    </message>
    <message>
        <source>See what is wrong with the database</source>
        <translation>Sehen Sie nach, was mit der Datenbank nicht stimmt</translation>
    </message>
    <message numerus="yes">
        <source>Outgoing mail is paused, %n messages wait</source>
        <translation>
            <numerusform>Ausgehende Mail ist angehalten, %n Nachricht wartet</numerusform>
            <numerusform>Ausgehende Mail ist angehalten, %n Nachrichten warten</numerusform>
        </translation>
    </message>
    <message>
        <source>Mail to other servers stays here; mail between your users and from outside goes on</source>
        <translation>Mail an andere Server bleibt hier; Mail zwischen Ihren Benutzern und von außen läuft weiter</translation>
    </message>
    <message>
        <source>Resume it when you are ready</source>
        <translation>Setzen Sie fort, wenn Sie so weit sind</translation>
    </message>
    <message numerus="yes">
        <source>The oldest message has been waiting for %n hours</source>
        <translation>
            <numerusform>Die älteste Nachricht wartet seit %n Stunde</numerusform>
            <numerusform>Die älteste Nachricht wartet seit %n Stunden</numerusform>
        </translation>
    </message>
    <message>
        <source>It could not be delivered yet; its sender is told if it goes on</source>
        <translation>Sie konnte noch nicht zugestellt werden; ihr Absender erfährt es, wenn es so weitergeht</translation>
    </message>
    <message>
        <source>Look at the queue: the last answer says why</source>
        <translation>Sehen Sie in die Warteschlange: Die letzte Antwort sagt, warum</translation>
    </message>
    <message numerus="yes">
        <source>%n messages wait in the queue</source>
        <translation>
            <numerusform>%n Nachricht wartet in der Warteschlange</numerusform>
            <numerusform>%n Nachrichten warten in der Warteschlange</numerusform>
        </translation>
    </message>
    <message>
        <source>They leave late; an account may be sending junk</source>
        <translation>Sie gehen spät hinaus; vielleicht sendet ein Konto Junk</translation>
    </message>
    <message>
        <source>Look who sends them</source>
        <translation>Sehen Sie nach, wer sie sendet</translation>
    </message>
    <message numerus="yes">
        <source>%n recipients are held</source>
        <translation>
            <numerusform>%n Empfänger ist festgehalten</numerusform>
            <numerusform>%n Empfänger sind festgehalten</numerusform>
        </translation>
    </message>
    <message>
        <source>They are not tried until somebody releases them</source>
        <translation>Sie werden nicht versucht, bis jemand sie freigibt</translation>
    </message>
    <message>
        <source>Release or remove them</source>
        <translation>Geben Sie sie frei oder entfernen Sie sie</translation>
    </message>
    <message>
        <source>The queue is empty</source>
        <translation>Die Warteschlange ist leer</translation>
    </message>
    <message numerus="yes">
        <source>%n messages wait, none for long</source>
        <translation>
            <numerusform>%n Nachricht wartet, noch nicht lange</numerusform>
            <numerusform>%n Nachrichten warten, keine lange</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 sent %2 messages to %3 recipients within an hour</source>
        <translation>%1 hat innerhalb einer Stunde %2 Nachrichten an %3 Empfänger gesendet</translation>
    </message>
    <message>
        <source>That looks like a stolen password: soon other servers refuse all your mail</source>
        <translation>Das sieht nach einem gestohlenen Passwort aus: Bald lehnen andere Server all Ihre Mail ab</translation>
    </message>
    <message>
        <source>Change the password, cut the account&apos;s sessions off, hold what it has in the queue</source>
        <translation>Ändern Sie das Passwort, trennen Sie die Sitzungen des Kontos, halten Sie fest, was es in der Warteschlange hat</translation>
    </message>
    <message>
        <source>No account sends unusually much</source>
        <translation>Kein Konto sendet ungewöhnlich viel</translation>
    </message>
    <message>
        <source>The database %1 cannot be reached</source>
        <translation>Die Datenbank %1 ist nicht erreichbar</translation>
    </message>
    <message>
        <source>No mail is lost, but none comes in or leaves until it is back</source>
        <translation>Keine Mail geht verloren, doch es kommt und geht keine, bis sie wieder da ist</translation>
    </message>
    <message>
        <source>Start the database, or look whether its disk is full</source>
        <translation>Starten Sie die Datenbank oder sehen Sie nach, ob ihr Datenträger voll ist</translation>
    </message>
    <message>
        <source>The database answers</source>
        <translation>Die Datenbank antwortet</translation>
    </message>
    <message>
        <source>DNS does not answer: %1</source>
        <translation>Das DNS antwortet nicht: %1</translation>
    </message>
    <message>
        <source>Outgoing mail waits, because nobody says where it goes</source>
        <translation>Ausgehende Mail wartet, weil niemand sagt, wohin sie geht</translation>
    </message>
    <message>
        <source>See whether this machine is online and dns.servers is right</source>
        <translation>Sehen Sie nach, ob dieser Rechner online ist und dns.servers stimmt</translation>
    </message>
    <message>
        <source>DNS answers</source>
        <translation>Das DNS antwortet</translation>
    </message>
    <message numerus="yes">
        <source>The clock was moved by %n seconds</source>
        <translation>
            <numerusform>Die Uhr wurde um %n Sekunde verstellt</numerusform>
            <numerusform>Die Uhr wurde um %n Sekunden verstellt</numerusform>
        </translation>
    </message>
    <message>
        <source>Dates of mail and the times of retries may be odd for a while</source>
        <translation>Daten von Mails und Zeiten neuer Versuche können eine Weile seltsam sein</translation>
    </message>
    <message>
        <source>Nothing, if you set it right just now</source>
        <translation>Nichts, wenn Sie sie gerade gestellt haben</translation>
    </message>
    <message>
        <source>Nothing keeps this machine&apos;s clock right</source>
        <translation>Nichts hält die Uhr dieses Rechners richtig</translation>
    </message>
    <message>
        <source>With a wrong clock certificates and signatures fail</source>
        <translation>Mit einer falschen Uhr scheitern Zertifikate und Signaturen</translation>
    </message>
    <message>
        <source>Turn on a time service: `timedatectl set-ntp true`</source>
        <translation>Schalten Sie einen Zeitdienst ein: `timedatectl set-ntp true`</translation>
    </message>
    <message>
        <source>The clock is kept right by a time service</source>
        <translation>Ein Zeitdienst hält die Uhr richtig</translation>
    </message>
    <message>
        <source>Nothing is wrong with the clock, as far as can be seen</source>
        <translation>Mit der Uhr ist nichts verkehrt, soweit sich das sehen lässt</translation>
    </message>
    <message numerus="yes">
        <source>%n logins failed within an hour</source>
        <translation>
            <numerusform>%n Anmeldung ist innerhalb einer Stunde gescheitert</numerusform>
            <numerusform>%n Anmeldungen sind innerhalb einer Stunde gescheitert</numerusform>
        </translation>
    </message>
    <message>
        <source>Somebody is guessing passwords; good ones hold</source>
        <translation>Jemand rät Passwörter; gute halten stand</translation>
    </message>
    <message>
        <source>See the bans and who is tried; give weak accounts new passwords</source>
        <translation>Sehen Sie sich die Sperren an und wer versucht wird; geben Sie schwachen Konten neue Passwörter</translation>
    </message>
    <message>
        <source>%1 logins within an hour, %2 failed</source>
        <translation>%1 Anmeldungen innerhalb einer Stunde, %2 gescheitert</translation>
    </message>
    <message>
        <source>Your address %1 is on the block list %2</source>
        <translation>Ihre Adresse %1 steht auf der Blockliste %2</translation>
    </message>
    <message>
        <source>Your address %1 is on the block list %2 (%3)</source>
        <translation>Ihre Adresse %1 steht auf der Blockliste %2 (%3)</translation>
    </message>
    <message>
        <source>Servers that ask that list refuse your mail or take it for junk</source>
        <translation>Server, die diese Liste fragen, lehnen Ihre Mail ab oder halten sie für Junk</translation>
    </message>
    <message>
        <source>End the cause first (an account that sends junk), then ask the list&apos;s operator to take you off</source>
        <translation>Beseitigen Sie zuerst die Ursache (ein Konto, das Junk sendet), dann bitten Sie den Betreiber der Liste, Sie zu streichen</translation>
    </message>
    <message>
        <source>Your address is on no block list that this server asks</source>
        <translation>Ihre Adresse steht auf keiner Blockliste, die dieser Server fragt</translation>
    </message>
    <message numerus="yes">
        <source>%n kinds of errors in the last 24 hours</source>
        <translation>
            <numerusform>%n Art von Fehlern in den letzten 24 Stunden</numerusform>
            <numerusform>%n Arten von Fehlern in den letzten 24 Stunden</numerusform>
        </translation>
    </message>
    <message>
        <source>Each is explained below</source>
        <translation>Jede ist unten erklärt</translation>
    </message>
    <message>
        <source>Read the last problems</source>
        <translation>Lesen Sie die letzten Probleme</translation>
    </message>
    <message>
        <source>No warnings in the last 24 hours</source>
        <translation>Keine Warnungen in den letzten 24 Stunden</translation>
    </message>
    <message numerus="yes">
        <source>%n kinds of warnings in the last 24 hours</source>
        <translation>
            <numerusform>%n Art von Warnungen in den letzten 24 Stunden</numerusform>
            <numerusform>%n Arten von Warnungen in den letzten 24 Stunden</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 does not say its address</source>
        <translation>%1 nennt seine Adresse nicht</translation>
    </message>
    <message>
        <source>%1 says %2</source>
        <translation>%1 sagt %2</translation>
    </message>
    <message>
        <source>%1 says %2, which your provider shares among customers: mail cannot come in that way</source>
        <translation>%1 sagt %2, was Ihr Anbieter unter Kunden teilt: Auf diesem Weg kann keine Mail hereinkommen</translation>
    </message>
    <message>
        <source>%1 says %2, which is not a public address: there is another router before it</source>
        <translation>%1 sagt %2, was keine öffentliche Adresse ist: Davor ist noch ein Router</translation>
    </message>
    <message>
        <source>%1 did not answer with an address</source>
        <translation>%1 hat nicht mit einer Adresse geantwortet</translation>
    </message>
    <message>
        <source>The public address could not be found out: the router does not say it. Look it up in the router&apos;s pages, or set network.public_ipv4</source>
        <translation>Die öffentliche Adresse war nicht herauszufinden: Der Router nennt sie nicht. Sehen Sie auf seinen Seiten nach oder setzen Sie network.public_ipv4</translation>
    </message>
    <message>
        <source>The public address is the one in the settings</source>
        <translation>Die öffentliche Adresse ist die aus den Einstellungen</translation>
    </message>
    <message>
        <source>This machine has a public IPv6 address, and no public IPv4 address that could be found out</source>
        <translation>Dieser Rechner hat eine öffentliche IPv6-Adresse und keine öffentliche IPv4-Adresse, die sich herausfinden ließ</translation>
    </message>
    <message>
        <source>This machine has a public address of its own</source>
        <translation>Dieser Rechner hat eine eigene öffentliche Adresse</translation>
    </message>
    <message>
        <source>This machine is behind a router, whose public address is %1</source>
        <translation>Dieser Rechner ist hinter einem Router, dessen öffentliche Adresse %1 ist</translation>
    </message>
    <message>
        <source>The router was not asked yet</source>
        <translation>Der Router wurde noch nicht gefragt</translation>
    </message>
    <message>
        <source>The router keeps it until its lease ends: %1</source>
        <translation>Der Router behält es, bis die Frist endet: %1</translation>
    </message>
    <message>
        <source>The router was not asked to forward anything</source>
        <translation>Der Router wurde nicht gebeten, etwas weiterzuleiten</translation>
    </message>
    <message numerus="yes">
        <source>The router forwards %n ports to this machine</source>
        <translation>
            <numerusform>Der Router leitet %n Port zu diesem Rechner</numerusform>
            <numerusform>Der Router leitet %n Ports zu diesem Rechner</numerusform>
        </translation>
    </message>
    <message>
        <source>The router forwards %1 of %2 ports; set up the others in its own pages</source>
        <translation>Der Router leitet %1 von %2 Ports weiter; richten Sie die übrigen auf seinen eigenen Seiten ein</translation>
    </message>
    <message>
        <source>Nobody was named to try it on</source>
        <translation>Es wurde niemand genannt, bei dem es zu versuchen wäre</translation>
    </message>
    <message>
        <source>Name a domain with mail (that of another address of yours), or set network.test_domain</source>
        <translation>Nennen Sie eine Domain mit Mail (die einer anderen Adresse von Ihnen) oder setzen Sie network.test_domain</translation>
    </message>
    <message>
        <source>No mail server of %1 could be found in DNS</source>
        <translation>Im DNS war kein Mailserver von %1 zu finden</translation>
    </message>
    <message>
        <source>See whether this machine is online, or name another domain</source>
        <translation>Sehen Sie nach, ob dieser Rechner online ist, oder nennen Sie eine andere Domain</translation>
    </message>
    <message>
        <source>%1 answers on port %2</source>
        <translation>%1 antwortet auf Port %2</translation>
    </message>
    <message>
        <source>%1 takes connections on port %2 and says: %3</source>
        <translation>%1 nimmt Verbindungen auf Port %2 an und sagt: %3</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>Mail can leave directly</source>
        <translation>Mail kann direkt hinausgehen</translation>
    </message>
    <message>
        <source>The way is free, but that server does not want our mail</source>
        <translation>Der Weg ist frei, doch jener Server will unsere Mail nicht</translation>
    </message>
    <message>
        <source>Its words say why (often a block list); a smart host gets around it</source>
        <translation>Seine Worte sagen, warum (oft eine Blockliste); ein Smarthost hilft darüber hinweg</translation>
    </message>
    <message>
        <source>No connection to %1 on port %2: %3</source>
        <translation>Keine Verbindung zu %1 auf Port %2: %3</translation>
    </message>
    <message>
        <source>it was refused</source>
        <translation>sie wurde abgelehnt</translation>
    </message>
    <message>
        <source>nothing came back</source>
        <translation>nichts kam zurück</translation>
    </message>
    <message>
        <source>Mail cannot leave directly; many providers block port 25</source>
        <translation>Mail kann nicht direkt hinausgehen; viele Anbieter sperren Port 25</translation>
    </message>
    <message>
        <source>Ask your provider to open it, or send through a smart host</source>
        <translation>Bitten Sie Ihren Anbieter, ihn zu öffnen, oder senden Sie über einen Smarthost</translation>
    </message>
    <message>
        <source>Mail came in from outside at %1</source>
        <translation>Von außen kam Mail herein um %1</translation>
    </message>
    <message>
        <source>Other servers reach this one</source>
        <translation>Andere Server erreichen diesen</translation>
    </message>
    <message>
        <source>Tried from outside, port %1 is %2</source>
        <translation>Von außen versucht: Port %1 ist %2</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>geschlossen</translation>
    </message>
    <message>
        <source>filtered</source>
        <translation>gefiltert</translation>
    </message>
    <message>
        <source>Other servers cannot bring mail</source>
        <translation>Andere Server können keine Mail bringen</translation>
    </message>
    <message>
        <source>Forward the port in the router, open it in the firewall, ask the provider</source>
        <translation>Leiten Sie den Port im Router weiter, öffnen Sie ihn in der Firewall, fragen Sie den Anbieter</translation>
    </message>
    <message>
        <source>The reflector answered neither open nor closed</source>
        <translation>Der Reflektor antwortete weder offen noch geschlossen</translation>
    </message>
    <message>
        <source>The reflector could not be asked: %1</source>
        <translation>Der Reflektor konnte nicht gefragt werden: %1</translation>
    </message>
    <message>
        <source>The public address is not known, so the port cannot be tried</source>
        <translation>Die öffentliche Adresse ist nicht bekannt, daher kann der Port nicht versucht werden</translation>
    </message>
    <message>
        <source>Send yourself a mail from another provider: if it arrives, the port is open</source>
        <translation>Schicken Sie sich eine Mail von einem anderen Anbieter: Kommt sie an, ist der Port offen</translation>
    </message>
    <message>
        <source>To be sure, send yourself a mail from another provider: if it arrives, the port is open</source>
        <translation>Um sicher zu sein, schicken Sie sich eine Mail von einem anderen Anbieter: Kommt sie an, ist der Port offen</translation>
    </message>
    <message>
        <source>The router leads port %1 of %2 to this server</source>
        <translation>Der Router leitet Port %1 von %2 zu diesem Server</translation>
    </message>
    <message>
        <source>Other servers reach this one, unless your provider blocks the port before the router</source>
        <translation>Andere Server erreichen diesen, außer wenn Ihr Anbieter den Port vor dem Router sperrt</translation>
    </message>
    <message>
        <source>The server answers at its public address, but it was asked from this very machine</source>
        <translation>Der Server antwortet unter seiner öffentlichen Adresse, wurde aber von diesem Rechner selbst gefragt</translation>
    </message>
    <message>
        <source>Whether the provider or a firewall lets others in cannot be seen from here</source>
        <translation>Ob der Anbieter oder eine Firewall andere hereinlässt, ist von hier aus nicht zu sehen</translation>
    </message>
    <message>
        <source>Something else than this server answers at %1 port %2: %3</source>
        <translation>Etwas anderes als dieser Server antwortet unter %1 Port %2: %3</translation>
    </message>
    <message>
        <source>Mail for you goes to it</source>
        <translation>Mail für Sie geht dorthin</translation>
    </message>
    <message>
        <source>Let the router forward the port to this machine</source>
        <translation>Lassen Sie den Router den Port zu diesem Rechner weiterleiten</translation>
    </message>
    <message>
        <source>No answer at %1 port %2 when tried from inside</source>
        <translation>Keine Antwort unter %1 Port %2, von innen versucht</translation>
    </message>
    <message>
        <source>The port may be closed, or the router does not lead its own network back in, which many do not</source>
        <translation>Der Port kann geschlossen sein, oder der Router leitet sein eigenes Netz nicht zurück nach innen, wie viele es tun</translation>
    </message>
    <message>
        <source>The database %1 cannot be reached: %2</source>
        <translation>Die Datenbank %1 ist nicht erreichbar: %2</translation>
    </message>
    <message>
        <source>Mail is not lost: other servers are told to come again, and outgoing mail waits</source>
        <translation>Mail geht nicht verloren: Andere Server werden gebeten, wiederzukommen, und ausgehende Mail wartet</translation>
    </message>
    <message>
        <source>The content of a queued message is missing or damaged (%1)</source>
        <translation>Der Inhalt einer wartenden Nachricht fehlt oder ist beschädigt (%1)</translation>
    </message>
    <message>
        <source>This one message cannot be sent; it is held</source>
        <translation>Nur diese Nachricht kann nicht gesendet werden; sie ist festgehalten</translation>
    </message>
    <message>
        <source>Look at it with `queue show`, tell its sender, then remove it; check the disk</source>
        <translation>Sehen Sie sie mit `queue show` an, verständigen Sie ihren Absender, dann entfernen Sie sie; prüfen Sie den Datenträger</translation>
    </message>
    <message>
        <source>The queue cannot be read: %1</source>
        <translation>Die Warteschlange kann nicht gelesen werden: %1</translation>
    </message>
    <message>
        <source>Outgoing mail waits until the database is back</source>
        <translation>Ausgehende Mail wartet, bis die Datenbank wieder da ist</translation>
    </message>
    <message>
        <source>What became of a message cannot be written down: %1</source>
        <translation>Was aus einer Nachricht wurde, lässt sich nicht festhalten: %1</translation>
    </message>
    <message>
        <source>Nothing is lost; it is written as soon as the database takes it</source>
        <translation>Nichts geht verloren; es wird notiert, sobald die Datenbank es annimmt</translation>
    </message>
    <message>
        <source>A report about mail that failed could not be delivered to %1 either</source>
        <translation>Ein Bericht über gescheiterte Mail konnte an %1 auch nicht zugestellt werden</translation>
    </message>
    <message>
        <source>Nobody was told that their mail failed; usually its sender was forged</source>
        <translation>Niemand erfuhr, dass seine Mail gescheitert ist; meist war der Absender gefälscht</translation>
    </message>
    <message>
        <source>Nothing, unless it happens often</source>
        <translation>Nichts, außer wenn es oft geschieht</translation>
    </message>
    <message>
        <source>New connections had to wait: %1</source>
        <translation>Neue Verbindungen mussten warten: %1</translation>
    </message>
    <message>
        <source>Mail clients and other servers connect slowly or not at all</source>
        <translation>Mailprogramme und andere Server verbinden sich nur langsam oder gar nicht</translation>
    </message>
    <message>
        <source>Raise the limit on open files (LimitNOFILE=) or lower the connection limits</source>
        <translation>Erhöhen Sie die Grenze für offene Dateien (LimitNOFILE=) oder senken Sie die Grenzen für Verbindungen</translation>
    </message>
    <message>
        <source>The system&apos;s DNS servers are not known: %1</source>
        <translation>Die DNS-Server des Systems sind nicht bekannt: %1</translation>
    </message>
    <message>
        <source>DNS is asked from the root servers on, which is slower</source>
        <translation>Das DNS wird von den Root-Servern an gefragt, was langsamer ist</translation>
    </message>
    <message>
        <source>Set dns.servers in facteur.toml</source>
        <translation>Setzen Sie dns.servers in facteur.toml</translation>
    </message>
    <message>
        <source>A connection ended because of an error of ours: %1</source>
        <translation>Eine Verbindung endete durch einen Fehler von uns: %1</translation>
    </message>
    <message>
        <source>One client or server was cut off and will connect again</source>
        <translation>Ein Client oder Server wurde getrennt und verbindet sich wieder</translation>
    </message>
    <message>
        <source>Report it with the log if it happens often</source>
        <translation>Melden Sie es mit dem Protokoll, wenn es oft geschieht</translation>
    </message>
    <message>
        <source>A trusted proxy (%1) did not say for whom it speaks</source>
        <translation>Ein vertrauter Proxy (%1) sagte nicht, für wen er spricht</translation>
    </message>
    <message>
        <source>That connection was closed</source>
        <translation>Diese Verbindung wurde geschlossen</translation>
    </message>
    <message>
        <source>Let the proxy send the PROXY protocol, or take it out of proxy.trusted</source>
        <translation>Lassen Sie den Proxy das PROXY-Protokoll senden, oder nehmen Sie ihn aus proxy.trusted heraus</translation>
    </message>
    <message>
        <source>Mail to %1 could not be stored: %2</source>
        <translation>Mail an %1 konnte nicht abgelegt werden: %2</translation>
    </message>
    <message>
        <source>The sending server keeps it and tries again</source>
        <translation>Der sendende Server behält sie und versucht es wieder</translation>
    </message>
    <message>
        <source>Make room or repair what the reason names</source>
        <translation>Schaffen Sie Platz oder beheben Sie, was der Grund nennt</translation>
    </message>
    <message>
        <source>Outgoing mail could not be queued: %1</source>
        <translation>Ausgehende Mail konnte nicht in die Warteschlange gestellt werden: %1</translation>
    </message>
    <message>
        <source>Its sender was told that it was not sent</source>
        <translation>Ihr Absender erfuhr, dass sie nicht gesendet wurde</translation>
    </message>
    <message>
        <source>Mail to %1 goes round in circles</source>
        <translation>Mail an %1 dreht sich im Kreis</translation>
    </message>
    <message>
        <source>It was given back to its sender</source>
        <translation>Sie wurde ihrem Absender zurückgegeben</translation>
    </message>
    <message>
        <source>Look at the aliases and forwardings of that address</source>
        <translation>Sehen Sie sich die Aliasse und Weiterleitungen dieser Adresse an</translation>
    </message>
    <message>
        <source>The stored password of %1 cannot be checked</source>
        <translation>Das gespeicherte Passwort von %1 lässt sich nicht prüfen</translation>
    </message>
    <message>
        <source>This account cannot log in</source>
        <translation>Dieses Konto kann sich nicht anmelden</translation>
    </message>
    <message>
        <source>Set a new password</source>
        <translation>Setzen Sie ein neues Passwort</translation>
    </message>
    <message>
        <source>The index of a mailbox was damaged and made anew (%1)</source>
        <translation>Der Index eines Postfachs war beschädigt und wurde neu angelegt (%1)</translation>
    </message>
    <message>
        <source>No mail was lost; clients may load the list again</source>
        <translation>Keine Mail ging verloren; Mailprogramme laden die Liste vielleicht neu</translation>
    </message>
    <message>
        <source>If it comes again, check the disk</source>
        <translation>Wenn es wiederkommt, prüfen Sie den Datenträger</translation>
    </message>
    <message>
        <source>The index of a mailbox is damaged and cannot be made anew: %1</source>
        <translation>Der Index eines Postfachs ist beschädigt und kann nicht neu angelegt werden: %1</translation>
    </message>
    <message>
        <source>That account cannot read its mail for now</source>
        <translation>Dieses Konto kann seine Mail vorerst nicht lesen</translation>
    </message>
    <message>
        <source>Make room on the disk, then `facteurctl mailbox reindex`</source>
        <translation>Schaffen Sie Platz auf dem Datenträger, dann `facteurctl mailbox reindex`</translation>
    </message>
    <message>
        <source>The index of the mailbox %1 cannot be read: %2</source>
        <translation>Der Index des Postfachs %1 kann nicht gelesen werden: %2</translation>
    </message>
    <message>
        <source>It may look empty until that is mended</source>
        <translation>Es kann leer aussehen, bis das behoben ist</translation>
    </message>
    <message>
        <source>`facteurctl mailbox reindex`; check the disk</source>
        <translation>`facteurctl mailbox reindex`; prüfen Sie den Datenträger</translation>
    </message>
    <message>
        <source>A message in %1 cannot be read: %2</source>
        <translation>Eine Nachricht in %1 kann nicht gelesen werden: %2</translation>
    </message>
    <message>
        <source>It is shown empty</source>
        <translation>Sie wird leer gezeigt</translation>
    </message>
    <message>
        <source>Check the file&apos;s permissions and the disk</source>
        <translation>Prüfen Sie die Rechte der Datei und den Datenträger</translation>
    </message>
    <message>
        <source>A file in the mailbox %1 is too large to be shown</source>
        <translation>Eine Datei im Postfach %1 ist zu groß, um gezeigt zu werden</translation>
    </message>
    <message>
        <source>It is left out</source>
        <translation>Sie wird ausgelassen</translation>
    </message>
    <message>
        <source>Move the file elsewhere</source>
        <translation>Verschieben Sie die Datei anderswohin</translation>
    </message>
    <message>
        <source>A mail folder has too many files</source>
        <translation>Ein Mailordner hat zu viele Dateien</translation>
    </message>
    <message>
        <source>What came last is not shown</source>
        <translation>Was zuletzt kam, wird nicht gezeigt</translation>
    </message>
    <message>
        <source>Move old mail into other folders</source>
        <translation>Verschieben Sie alte Mail in andere Ordner</translation>
    </message>
    <message>
        <source>Changes that other programs make to mail folders are not noticed at once: %1</source>
        <translation>Änderungen, die andere Programme an Mailordnern machen, werden nicht sofort bemerkt: %1</translation>
    </message>
    <message>
        <source>They show with the next look</source>
        <translation>Sie zeigen sich beim nächsten Hinsehen</translation>
    </message>
    <message>
        <source>Raise fs.inotify.max_user_watches</source>
        <translation>Erhöhen Sie fs.inotify.max_user_watches</translation>
    </message>
    <message>
        <source>A message of %1 cannot be read</source>
        <translation>Eine Nachricht von %1 kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>The client was told so</source>
        <translation>Dem Mailprogramm wurde es gesagt</translation>
    </message>
    <message>
        <source>Check the disk</source>
        <translation>Prüfen Sie den Datenträger</translation>
    </message>
    <message>
        <source>The configuration could not be read again: %1</source>
        <translation>Die Konfiguration konnte nicht neu gelesen werden: %1</translation>
    </message>
    <message>
        <source>The server goes on with the one before</source>
        <translation>Der Server macht mit der bisherigen weiter</translation>
    </message>
    <message>
        <source>Correct facteur.toml and reload</source>
        <translation>Berichtigen Sie facteur.toml und laden Sie neu</translation>
    </message>
    <message>
        <source>The system refused a protection that the server asked for: %1</source>
        <translation>Das System hat einen Schutz verweigert, den der Server verlangte: %1</translation>
    </message>
    <message>
        <source>It works, but a break-in would reach further</source>
        <translation>Er funktioniert, doch ein Einbruch würde weiter reichen</translation>
    </message>
    <message>
        <source>Nothing on old kernels; else see the unit file</source>
        <translation>Nichts bei alten Kernels; sonst sehen Sie in die Unit-Datei</translation>
    </message>
    <message>
        <source>Somebody without the right tried to administer the server (user id %1)</source>
        <translation>Jemand ohne Berechtigung wollte den Server verwalten (Benutzernummer %1)</translation>
    </message>
    <message>
        <source>They were turned away</source>
        <translation>Er wurde abgewiesen</translation>
    </message>
    <message>
        <source>If it was you: join the group facteur-admin</source>
        <translation>Wenn Sie es waren: Treten Sie der Gruppe facteur-admin bei</translation>
    </message>
    <message>
        <source>Too many programs administer the server at once</source>
        <translation>Zu viele Programme verwalten den Server zugleich</translation>
    </message>
    <message>
        <source>One was turned away</source>
        <translation>Eines wurde abgewiesen</translation>
    </message>
    <message>
        <source>Close some windows</source>
        <translation>Schließen Sie einige Fenster</translation>
    </message>
    <message>
        <source>%1 sends like a program that was broken into: %2 messages, %3 recipients in an hour</source>
        <translation>%1 sendet wie ein Programm, in das eingebrochen wurde: %2 Nachrichten, %3 Empfänger in einer Stunde</translation>
    </message>
    <message>
        <source>Your server may soon be on block lists, and nobody will take its mail</source>
        <translation>Ihr Server steht vielleicht bald auf Blocklisten, und niemand nimmt seine Mail an</translation>
    </message>
    <message>
        <source>Change the password of %1, cut its sessions off, look at the queue</source>
        <translation>Ändern Sie das Passwort von %1, trennen Sie seine Sitzungen, sehen Sie in die Warteschlange</translation>
    </message>
    <message>
        <source>its name is written backwards to look like another kind of file</source>
        <translation>ihr Name ist rückwärts geschrieben, um wie eine andere Art Datei auszusehen</translation>
    </message>
    <message>
        <source>it looks like .%1 and is .%2</source>
        <translation>sie sieht aus wie .%1 und ist .%2</translation>
    </message>
    <message>
        <source>its name ends in a class of Windows</source>
        <translation>ihr Name endet in einer Klasse von Windows</translation>
    </message>
    <message>
        <source>files named *.%1 are not accepted</source>
        <translation>Dateien namens *.%1 werden nicht angenommen</translation>
    </message>
    <message>
        <source>files of the type %1 are not accepted</source>
        <translation>Dateien vom Typ %1 werden nicht angenommen</translation>
    </message>
    <message>
        <source>its name fits %1</source>
        <translation>ihr Name passt zu %1</translation>
    </message>
    <message>
        <source>it is a program</source>
        <translation>sie ist ein Programm</translation>
    </message>
    <message>
        <source>it is a shortcut of Windows</source>
        <translation>sie ist eine Verknüpfung von Windows</translation>
    </message>
    <message>
        <source>it is encrypted, so nobody can look into it</source>
        <translation>sie ist verschlüsselt, sodass niemand hineinsehen kann</translation>
    </message>
    <message>
        <source>The attachment &quot;%1&quot; is forbidden: %2</source>
        <translation>Der Anhang „%1“ ist verboten: %2</translation>
    </message>
    <message>
        <source>The attachment &quot;%1&quot; in &quot;%3&quot; is forbidden: %2</source>
        <translation>Der Anhang „%1“ in „%3“ ist verboten: %2</translation>
    </message>
    <message>
        <source>Tried many wrong passwords</source>
        <translation>Hat viele falsche Passwörter versucht</translation>
    </message>
    <message>
        <source>Spoke before the greeting, again and again</source>
        <translation>Hat immer wieder vor der Begrüßung gesprochen</translation>
    </message>
    <message>
        <source>Spoke HTTP or another protocol to the mail server</source>
        <translation>Hat mit dem Mailserver HTTP oder ein anderes Protokoll gesprochen</translation>
    </message>
    <message>
        <source>Sent many commands that are none</source>
        <translation>Hat viele Befehle gesendet, die keine sind</translation>
    </message>
    <message>
        <source>Tried many addresses that do not exist here</source>
        <translation>Hat viele Adressen versucht, die es hier nicht gibt</translation>
    </message>
    <message>
        <source>%1 is on the allow list %2</source>
        <translation>%1 steht auf der Erlaubnisliste %2</translation>
    </message>
    <message>
        <source>%1 is on the block list %2</source>
        <translation>%1 steht auf der Blockliste %2</translation>
    </message>
    <message>
        <source>The client&apos;s address</source>
        <translation>Die Adresse des Clients</translation>
    </message>
    <message>
        <source>The client&apos;s name %1</source>
        <translation>Der Name %1 des Clients</translation>
    </message>
    <message>
        <source>The name in HELO, %1,</source>
        <translation>Der Name %1 in HELO</translation>
    </message>
    <message>
        <source>The sender&apos;s domain %1</source>
        <translation>Die Domain %1 des Absenders</translation>
    </message>
    <message>
        <source>%1 of %2 DNS lists gave no answer in time</source>
        <translation>%1 von %2 DNS-Listen haben nicht rechtzeitig geantwortet</translation>
    </message>
    <message>
        <source>The client&apos;s name %1 looks like that of a customer&apos;s line, made from its address</source>
        <translation>Der Name des Clients, %1, sieht aus wie der eines Kundenanschlusses, aus seiner Adresse gemacht</translation>
    </message>
    <message>
        <source>The client&apos;s name %1 looks like that of a customer&apos;s line (%2)</source>
        <translation>Der Name des Clients, %1, sieht aus wie der eines Kundenanschlusses (%2)</translation>
    </message>
    <message>
        <source>The client spoke before the greeting, as bots do</source>
        <translation>Der Client sprach vor der Begrüßung, wie es Bots tun</translation>
    </message>
    <message>
        <source>The client spoke before the greeting at an earlier connection</source>
        <translation>Der Client sprach bei einer früheren Verbindung vor der Begrüßung</translation>
    </message>
    <message>
        <source>The client did not wait for the answer to its greeting, as bots do not</source>
        <translation>Der Client wartete die Antwort auf seine Begrüßung nicht ab, wie Bots es tun</translation>
    </message>
    <message>
        <source>The client sent the message before it was told to, as bots do</source>
        <translation>Der Client sandte die Nachricht, bevor er dazu aufgefordert war, wie Bots es tun</translation>
    </message>
    <message>
        <source>The client broke the rules of SMTP at earlier connections</source>
        <translation>Der Client hat bei früheren Verbindungen die Regeln von SMTP gebrochen</translation>
    </message>
    <message>
        <source>connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>mails</source>
        <translation>Mails</translation>
    </message>
    <message>
        <source>recipients</source>
        <translation>Empfänger</translation>
    </message>
    <message>
        <source>%1 %2 of %3 in %4 s are the limit (%5)</source>
        <translation>%1 %2 von %3 in %4 s sind die Grenze (%5)</translation>
    </message>
    <message>
        <source>The client&apos;s name is %1</source>
        <translation>Der Name des Clients ist %1</translation>
    </message>
    <message>
        <source>The client&apos;s name could not be found for the moment</source>
        <translation>Der Name des Clients war im Moment nicht zu finden</translation>
    </message>
    <message>
        <source>The client&apos;s address has no name in the DNS</source>
        <translation>Die Adresse des Clients hat im DNS keinen Namen</translation>
    </message>
    <message>
        <source>The client&apos;s name %1 does not lead back to its address</source>
        <translation>Der Name des Clients, %1, führt nicht zu seiner Adresse zurück</translation>
    </message>
    <message>
        <source>There are as many connections of %1 open as may be at once (rate.sessions)</source>
        <translation>Es sind so viele Verbindungen von %1 offen, wie es zugleich sein dürfen (rate.sessions)</translation>
    </message>
    <message>
        <source>%1 new TLS sessions of %2 in %3 s are the limit (rate.tls_sessions)</source>
        <translation>%1 neue TLS-Sitzungen von %2 in %3 s sind die Grenze (rate.tls_sessions)</translation>
    </message>
    <message>
        <source>%1 has no DMARC policy</source>
        <translation>%1 hat keine DMARC-Richtlinie</translation>
    </message>
    <message>
        <source>%1 vouches for the mail</source>
        <translation>%1 bürgt für die Mail</translation>
    </message>
    <message>
        <source>Whether %1 vouches for the mail could not be found out for the moment</source>
        <translation>Ob %1 für die Mail bürgt, war im Moment nicht herauszufinden</translation>
    </message>
    <message>
        <source>DMARC cannot be applied to the mail</source>
        <translation>DMARC lässt sich auf die Mail nicht anwenden</translation>
    </message>
    <message>
        <source>%1 does not vouch for the mail, but %2, a trusted forwarder, saw that it did</source>
        <translation>%1 bürgt nicht für die Mail, doch %2, ein vertrauter Weiterleiter, sah, dass es das tat</translation>
    </message>
    <message>
        <source>%1 does not vouch for the mail, though it bears that name: forged, or changed on the way</source>
        <translation>%1 bürgt nicht für die Mail, obwohl sie diesen Namen trägt: gefälscht oder unterwegs verändert</translation>
    </message>
    <message>
        <source>The mail came back, as a mail server&apos;s does</source>
        <translation>Die Mail kam wieder, wie die eines Mailservers</translation>
    </message>
    <message>
        <source>A suspicious message of an unknown server: it is asked to come back in %1 s</source>
        <translation>Eine verdächtige Nachricht eines unbekannten Servers: Sie wird gebeten, in %1 s wiederzukommen</translation>
    </message>
    <message>
        <source>The message&apos;s header is larger than %1 octets</source>
        <translation>Der Kopf der Nachricht ist größer als %1 Oktette</translation>
    </message>
    <message>
        <source>The message&apos;s header has more than %1 fields</source>
        <translation>Der Kopf der Nachricht hat mehr als %1 Felder</translation>
    </message>
    <message>
        <source>The message has more than %1 parts, or they are nested deeper than %2</source>
        <translation>Die Nachricht hat mehr als %1 Teile, oder sie sind tiefer als %2 verschachtelt</translation>
    </message>
    <message>
        <source>The message has no From field</source>
        <translation>Die Nachricht hat kein Feld From</translation>
    </message>
    <message>
        <source>The message has several From fields, so nobody knows which one people see</source>
        <translation>Die Nachricht hat mehrere Felder From, sodass niemand weiß, welches man sieht</translation>
    </message>
    <message>
        <source>The From field has no address</source>
        <translation>Das Feld From hat keine Adresse</translation>
    </message>
    <message>
        <source>Several authors, and no Sender field (RFC 5322 section 3.6.2)</source>
        <translation>Mehrere Verfasser und kein Feld Sender (RFC 5322, Abschnitt 3.6.2)</translation>
    </message>
    <message>
        <source>The message has no Date field</source>
        <translation>Die Nachricht hat kein Feld Date</translation>
    </message>
    <message>
        <source>The Date field is no date</source>
        <translation>Das Feld Date ist kein Datum</translation>
    </message>
    <message>
        <source>The message says that it was written in the future</source>
        <translation>Die Nachricht sagt, sie sei in der Zukunft geschrieben</translation>
    </message>
    <message>
        <source>A field is there more than once: %1</source>
        <translation>Ein Feld kommt mehr als einmal vor: %1</translation>
    </message>
    <message>
        <source>The message is a header only</source>
        <translation>Die Nachricht ist nur ein Kopf</translation>
    </message>
    <message>
        <source>The header has lines that are no fields</source>
        <translation>Der Kopf hat Zeilen, die keine Felder sind</translation>
    </message>
    <message>
        <source>The header has octets that are not ASCII, and the sender did not announce them (SMTPUTF8)</source>
        <translation>Der Kopf hat Oktette, die nicht ASCII sind, und der Absender hat sie nicht angekündigt (SMTPUTF8)</translation>
    </message>
    <message>
        <source>The message says that it has parts, and has none</source>
        <translation>Die Nachricht sagt, sie habe Teile, und hat keine</translation>
    </message>
    <message>
        <source>Carriage returns without line feeds: %1</source>
        <translation>Wagenrückläufe ohne Zeilenvorschub: %1</translation>
    </message>
    <message>
        <source>Line feeds without carriage returns: %1</source>
        <translation>Zeilenvorschübe ohne Wagenrücklauf: %1</translation>
    </message>
    <message>
        <source>NUL octets: %1</source>
        <translation>NUL-Oktette: %1</translation>
    </message>
    <message>
        <source>Header and structure are as they should be</source>
        <translation>Kopf und Aufbau sind, wie sie sein sollten</translation>
    </message>
    <message>
        <source>The message holds the test string GTUBE, which every filter takes for spam</source>
        <translation>Die Nachricht enthält die Testzeichenfolge GTUBE, die jeder Filter für Spam hält</translation>
    </message>
    <message>
        <source>The message is not signed</source>
        <translation>Die Nachricht ist nicht signiert</translation>
    </message>
    <message>
        <source>The message is signed by %1</source>
        <translation>Die Nachricht ist von %1 signiert</translation>
    </message>
    <message>
        <source>The signature of %1 could not be checked for the moment</source>
        <translation>Die Signatur von %1 ließ sich im Moment nicht prüfen</translation>
    </message>
    <message>
        <source>The signature of %1 is worth nothing: %2</source>
        <translation>Die Signatur von %1 ist nichts wert: %2</translation>
    </message>
    <message>
        <source>Forwarded by %1, with an unbroken chain of seals</source>
        <translation>Weitergeleitet von %1, mit einer ungebrochenen Kette von Siegeln</translation>
    </message>
    <message>
        <source>The chain of forwarders&apos; seals is broken: %1</source>
        <translation>Die Kette der Siegel der Weiterleiter ist gebrochen: %1</translation>
    </message>
    <message>
        <source>the sender&apos;s domain</source>
        <translation>die Domain des Absenders</translation>
    </message>
    <message>
        <source>%1 does not say who may send for it</source>
        <translation>%1 sagt nicht, wer in seinem Namen senden darf</translation>
    </message>
    <message>
        <source>%1 does not say whether the client may send for it</source>
        <translation>%1 sagt nicht, ob der Client in seinem Namen senden darf</translation>
    </message>
    <message>
        <source>The client may send for %1</source>
        <translation>Der Client darf für %1 senden</translation>
    </message>
    <message>
        <source>Who may send for %1 could not be found out for the moment</source>
        <translation>Wer für %1 senden darf, war im Moment nicht herauszufinden</translation>
    </message>
    <message>
        <source>What %1 says about who may send for it is broken</source>
        <translation>Was %1 darüber sagt, wer in seinem Namen senden darf, ist fehlerhaft</translation>
    </message>
    <message>
        <source>The client probably may not send for %1</source>
        <translation>Der Client darf wahrscheinlich nicht für %1 senden</translation>
    </message>
    <message>
        <source>The client may not send for %1</source>
        <translation>Der Client darf nicht für %1 senden</translation>
    </message>
    <message>
        <source>The client may not send for %1: %2</source>
        <translation>Der Client darf nicht für %1 senden: %2</translation>
    </message>
    <message>
        <source>Mail from the client&apos;s network has come back often enough</source>
        <translation>Mail aus dem Netz des Clients ist oft genug wiedergekommen</translation>
    </message>
    <message>
        <source>Not seen before with this sender and recipient: it is asked to come back in %1 s</source>
        <translation>Mit diesem Absender und Empfänger noch nicht gesehen: Es wird gebeten, in %1 s wiederzukommen</translation>
    </message>
    <message>
        <source>The client has tried %1 addresses that do not exist here within an hour</source>
        <translation>Der Client hat innerhalb einer Stunde %1 Adressen versucht, die es hier nicht gibt</translation>
    </message>
    <message>
        <source>The client&apos;s name in HELO, %1, has no address in the DNS</source>
        <translation>Der Name des Clients in HELO, %1, hat im DNS keine Adresse</translation>
    </message>
    <message>
        <source>The client&apos;s name in HELO, %1, is its own</source>
        <translation>Der Name des Clients in HELO, %1, ist sein eigener</translation>
    </message>
    <message>
        <source>The client&apos;s name in HELO, %1, leads to another address</source>
        <translation>Der Name des Clients in HELO, %1, führt zu einer anderen Adresse</translation>
    </message>
    <message>
        <source>The client&apos;s name in HELO, %1, could not be looked up for the moment</source>
        <translation>Der Name des Clients in HELO, %1, ließ sich im Moment nicht nachschlagen</translation>
    </message>
    <message>
        <source>The client says it is this server</source>
        <translation>Der Client sagt, er sei dieser Server</translation>
    </message>
    <message>
        <source>The client gives this server&apos;s address as its own</source>
        <translation>Der Client gibt die Adresse dieses Servers als seine eigene an</translation>
    </message>
    <message>
        <source>The client says HELO with %1, a domain of ours</source>
        <translation>Der Client sagt HELO mit %1, einer Domain von uns</translation>
    </message>
    <message>
        <source>The client&apos;s name in HELO, %1, is an address where a mail server has a name</source>
        <translation>Der Name des Clients in HELO, %1, ist eine Adresse, wo ein Mailserver einen Namen hat</translation>
    </message>
    <message>
        <source>The client&apos;s name in HELO, %1, is not the client&apos;s address</source>
        <translation>Der Name des Clients in HELO, %1, ist nicht die Adresse des Clients</translation>
    </message>
    <message>
        <source>The client&apos;s name in HELO, %1, is an address without brackets</source>
        <translation>Der Name des Clients in HELO, %1, ist eine Adresse ohne Klammern</translation>
    </message>
    <message>
        <source>The client&apos;s name in HELO, %1, is no full host name</source>
        <translation>Der Name des Clients in HELO, %1, ist kein vollständiger Hostname</translation>
    </message>
    <message>
        <source>The client&apos;s name in HELO, %1, is no host name</source>
        <translation>Der Name des Clients in HELO, %1, ist kein Hostname</translation>
    </message>
    <message>
        <source>Somebody who has not logged in sends as %1, an address of ours</source>
        <translation>Jemand, der nicht angemeldet ist, sendet als %1, eine Adresse von uns</translation>
    </message>
    <message>
        <source>The mail has more than %1 recipients (recipients.per_mail)</source>
        <translation>Die Mail hat mehr als %1 Empfänger (recipients.per_mail)</translation>
    </message>
    <message>
        <source>A bounce has one recipient, this mail has several</source>
        <translation>Ein Unzustellbarkeitsbericht hat einen Empfänger, diese Mail hat mehrere</translation>
    </message>
    <message>
        <source>The mail server of %1 knows the sender</source>
        <translation>Der Mailserver von %1 kennt den Absender</translation>
    </message>
    <message>
        <source>The mail server of %1 says that there is no %2, so the mail cannot be answered</source>
        <translation>Der Mailserver von %1 sagt, dass es %2 nicht gibt, also kann auf die Mail nicht geantwortet werden</translation>
    </message>
    <message>
        <source>The mail server of %1 could not be asked about the sender</source>
        <translation>Der Mailserver von %1 konnte nicht nach dem Absender gefragt werden</translation>
    </message>
    <message>
        <source>The sender&apos;s address has no domain, but an IP address</source>
        <translation>Die Adresse des Absenders hat keine Domain, sondern eine IP-Adresse</translation>
    </message>
    <message>
        <source>The sender&apos;s domain %1 says that it takes no mail, so it cannot be answered</source>
        <translation>Die Domain %1 des Absenders sagt, dass sie keine Mail annimmt, also kann ihr nicht geantwortet werden</translation>
    </message>
    <message>
        <source>The DNS of the sender&apos;s domain %1 does not answer for the moment</source>
        <translation>Das DNS der Domain %1 des Absenders antwortet im Moment nicht</translation>
    </message>
    <message>
        <source>The sender&apos;s domain %1 has neither mail servers nor an address, so it cannot be answered</source>
        <translation>Die Domain %1 des Absenders hat weder Mailserver noch Adresse, also kann ihr nicht geantwortet werden</translation>
    </message>
    <message>
        <source>By its words it is unwanted mail to %1, as the recipient has sorted mail before</source>
        <translation>Nach seinen Wörtern ist es zu %1 unerwünschte Mail, so wie der Empfänger bisher sortiert hat</translation>
    </message>
    <message>
        <source>The recipient has written to %1 before</source>
        <translation>Der Empfänger hat schon an %1 geschrieben</translation>
    </message>
    <message>
        <source>the client&apos;s network</source>
        <translation>dem Netz des Clients</translation>
    </message>
    <message>
        <source>Of what came from %1 before, the recipient wanted %2 and did not want %3</source>
        <translation>Von dem, was früher von %1 kam, wollte der Empfänger %2 und wollte %3 nicht</translation>
    </message>
    <message>
        <source>Rules about header, MIME parts, body, certificates and the hosts behind names were not asked again, for the messages and the DNS of then are not kept; what they said stands.</source>
        <translation>Regeln über Kopf, MIME-Teile, Text, Zertifikate und die Hosts hinter Namen wurden nicht noch einmal gefragt, denn die Nachrichten und das DNS von damals sind nicht aufbewahrt; was sie sagten, gilt.</translation>
    </message>
    <message>
        <source>A rule of this server&apos;s administrator about the %1 &quot;%2&quot; says: %3</source>
        <translation>Eine Regel des Administrators dieses Servers über %1 „%2“ sagt: %3</translation>
    </message>
    <message>
        <source>%1 is on the block list of %2</source>
        <translation>%1 steht auf der Blockliste (%2)</translation>
    </message>
    <message>
        <source>%1 is on the allow list of %2</source>
        <translation>%1 steht auf der Erlaubnisliste (%2)</translation>
    </message>
    <message>
        <source>%1 is on the allow list of %2, but nothing proves that the mail is from there</source>
        <translation>%1 steht auf der Erlaubnisliste (%2), doch nichts beweist, dass die Mail von dort ist</translation>
    </message>
    <message>
        <source>this server</source>
        <translation>dieser Server</translation>
    </message>
    <message>
        <source>the recipient</source>
        <translation>der Empfänger</translation>
    </message>
    <message>
        <source>A link leads to %1, which is on the list %2</source>
        <translation>Ein Link führt zu %1, das auf der Liste %2 steht</translation>
    </message>
    <message>
        <source>The message names the address %1, which is on the list %2</source>
        <translation>Die Nachricht nennt die Adresse %1, die auf der Liste %2 steht</translation>
    </message>
    <message>
        <source>%1 of %2 questions to lists of links and addresses got no answer in time</source>
        <translation>%1 von %2 Fragen an Listen von Links und Adressen blieben ohne rechtzeitige Antwort</translation>
    </message>
    <message>
        <source>ClamAV found nothing</source>
        <translation>ClamAV hat nichts gefunden</translation>
    </message>
    <message>
        <source>ClamAV found the virus %1</source>
        <translation>ClamAV hat den Virus %1 gefunden</translation>
    </message>
    <message>
        <source>A milter holds it: %1</source>
        <translation>Ein Milter hält sie fest: %1</translation>
    </message>
    <message>
        <source>The milter %1</source>
        <translation>Der Milter %1</translation>
    </message>
    <message>
        <source>%1 refuses it</source>
        <translation>%1 lehnt es ab</translation>
    </message>
    <message>
        <source>%1 wants it later</source>
        <translation>%1 möchte es später</translation>
    </message>
    <message>
        <source>%1 wants the connection closed</source>
        <translation>%1 möchte, dass die Verbindung geschlossen wird</translation>
    </message>
    <message>
        <source>%1 discards it</source>
        <translation>%1 wirft es weg</translation>
    </message>
    <message>
        <source>%1 answers %2</source>
        <translation>%1 antwortet %2</translation>
    </message>
    <message>
        <source>The policy server %1 says %2</source>
        <translation>Der Policy-Server %1 sagt %2</translation>
    </message>
    <message>
        <source>The scanner %1 could not be asked: %2</source>
        <translation>Der Scanner %1 konnte nicht gefragt werden: %2</translation>
    </message>
    <message>
        <source>The message is larger than %1 is set to look at</source>
        <translation>Die Nachricht ist größer, als %1 ansehen soll</translation>
    </message>
    <message>
        <source>rspamd gave it %1 points and says: %2</source>
        <translation>rspamd gab ihr %1 Punkte und sagt: %2</translation>
    </message>
    <message>
        <source>rspamd gave it %1 points and says: %2 (mostly %3)</source>
        <translation>rspamd gab ihr %1 Punkte und sagt: %2 (vor allem %3)</translation>
    </message>
    <message>
        <source>SpamAssassin gave it %1 points, %2 are spam</source>
        <translation>SpamAssassin gab ihr %1 Punkte, %2 sind Spam</translation>
    </message>
    <message>
        <source>That address is this server, which has no mailboxes by that name</source>
        <translation>Diese Adresse ist dieser Server, der unter diesem Namen keine Postfächer hat</translation>
    </message>
    <message>
        <source>The domain %1 does not exist</source>
        <translation>Die Domain %1 gibt es nicht</translation>
    </message>
    <message>
        <source>The domain %1 states that it accepts no mail (null MX)</source>
        <translation>Die Domain %1 erklärt, dass sie keine Mail annimmt (null MX)</translation>
    </message>
    <message>
        <source>Mail for %1 comes back to this server, which does not know the domain</source>
        <translation>Mail an %1 kommt zu diesem Server zurück, der die Domain nicht kennt</translation>
    </message>
    <message>
        <source>No mail server of the domain %1 has an address</source>
        <translation>Kein Mailserver der Domain %1 hat eine Adresse</translation>
    </message>
    <message>
        <source>No host of the destination could be reached</source>
        <translation>Kein Host des Ziels war zu erreichen</translation>
    </message>
    <message>
        <source>The connection was lost: %1</source>
        <translation>Die Verbindung ging verloren: %1</translation>
    </message>
    <message>
        <source>The connection was lost</source>
        <translation>Die Verbindung ging verloren</translation>
    </message>
    <message>
        <source>The connection was lost before %1</source>
        <translation>Die Verbindung ging verloren vor %1</translation>
    </message>
    <message>
        <source>The server is stopping</source>
        <translation>Der Server wird beendet</translation>
    </message>
    <message>
        <source>The route for this destination cannot be looked up</source>
        <translation>Die Route für dieses Ziel kann nicht nachgesehen werden</translation>
    </message>
    <message>
        <source>Cannot connect to %1: %2</source>
        <translation>Keine Verbindung zu %1: %2</translation>
    </message>
    <message>
        <source>TLS with the smart host failed: %1</source>
        <translation>TLS mit dem Smarthost ist gescheitert: %1</translation>
    </message>
    <message>
        <source>The message requires TLS (REQUIRETLS): %1</source>
        <translation>Die Nachricht verlangt TLS (REQUIRETLS): %1</translation>
    </message>
    <message>
        <source>The message requires TLS on its whole way, and %1 does not offer REQUIRETLS</source>
        <translation>Die Nachricht verlangt TLS auf dem ganzen Weg, und %1 bietet REQUIRETLS nicht an</translation>
    </message>
    <message>
        <source>The peer does not speak SMTP, at %1</source>
        <translation>Die Gegenseite spricht kein SMTP (%1)</translation>
    </message>
    <message>
        <source>The peer closed the connection at %1</source>
        <translation>Die Gegenseite hat die Verbindung geschlossen (%1)</translation>
    </message>
    <message>
        <source>The peer did not answer in time at %1</source>
        <translation>Die Gegenseite hat nicht rechtzeitig geantwortet (%1)</translation>
    </message>
    <message>
        <source>The smart host offers no way to log in that we may use (is TLS missing?)</source>
        <translation>Der Smarthost bietet keine Anmeldung, die wir benutzen dürfen (fehlt TLS?)</translation>
    </message>
    <message>
        <source>The smart host did not prove that it knows the password</source>
        <translation>Der Smarthost hat nicht bewiesen, dass er das Passwort kennt</translation>
    </message>
    <message>
        <source>The peer closed the connection in the middle of %1</source>
        <translation>Die Gegenseite hat die Verbindung mittendrin geschlossen (%1)</translation>
    </message>
    <message>
        <source>The peer stopped reading in the middle of %1</source>
        <translation>Die Gegenseite hat mittendrin aufgehört zu lesen (%1)</translation>
    </message>
    <message>
        <source>The message needs SMTPUTF8, which the peer does not offer</source>
        <translation>Die Nachricht braucht SMTPUTF8, das die Gegenseite nicht anbietet</translation>
    </message>
    <message>
        <source>The peer takes fewer recipients at once</source>
        <translation>Die Gegenseite nimmt weniger Empfänger auf einmal</translation>
    </message>
    <message>
        <source>The message&apos;s file is missing or damaged</source>
        <translation>Die Datei der Nachricht fehlt oder ist beschädigt</translation>
    </message>
    <message>
        <source>The message&apos;s file cannot be read</source>
        <translation>Die Datei der Nachricht kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>The recipient&apos;s mailbox is full; try again later</source>
        <translation>Das Postfach des Empfängers ist voll; versuchen Sie es später noch einmal</translation>
    </message>
    <message>
        <source>This mailbox is disabled</source>
        <translation>Dieses Postfach ist abgeschaltet</translation>
    </message>
    <message>
        <source>Something went wrong here; try again later</source>
        <translation>Hier ist etwas schiefgegangen; versuchen Sie es später noch einmal</translation>
    </message>
</context>
<context>
    <name>gui::AccountDialog</name>
    <message>
        <source>Parts of the account %1</source>
        <translation>Teile des Kontos %1</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>New password for %1</source>
        <translation>Neues Passwort für %1</translation>
    </message>
    <message>
        <source>Set password</source>
        <translation>Passwort setzen</translation>
    </message>
    <message>
        <source>The old password stops working at once. App passwords stay as they are; clients that are connected stay connected until they are cut off.</source>
        <translation>Das alte Passwort gilt sofort nicht mehr. App-Passwörter bleiben, wie sie sind; verbundene Clients bleiben verbunden, bis sie getrennt werden.</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>&amp;Passwort</translation>
    </message>
    <message>
        <source>At least 12 characters. It cannot be read here later.</source>
        <translation>Mindestens 12 Zeichen. Es ist hier später nicht mehr zu lesen.</translation>
    </message>
    <message>
        <source>Type a password, or let one be suggested.</source>
        <translation>Geben Sie ein Passwort ein, oder lassen Sie eines vorschlagen.</translation>
    </message>
</context>
<context>
    <name>gui::AccountsPage</name>
    <message>
        <source>…</source>
        <translation>…</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>unbegrenzt</translation>
    </message>
    <message>
        <source>on</source>
        <translation>ein</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>Last login</source>
        <translation>Letzte Anmeldung</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Angelegt</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>Quota</source>
        <translation>Kontingent</translation>
    </message>
    <message>
        <source>Everybody who has mail here. Add an account for each person; for a second address of the same person, or one that several people read, use an alias instead.</source>
        <translation>Alle, die hier Mail haben. Legen Sie für jede Person ein Konto an; für eine zweite Adresse derselben Person oder eine, die mehrere lesen, nehmen Sie stattdessen einen Alias.</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Konten</translation>
    </message>
    <message>
        <source>There is no account yet: add the first one.</source>
        <translation>Es gibt noch kein Konto: Fügen Sie das erste hinzu.</translation>
    </message>
    <message>
        <source>All domains</source>
        <translation>Alle Domains</translation>
    </message>
    <message>
        <source>Domain that is shown</source>
        <translation>Angezeigte Domain</translation>
    </message>
    <message>
        <source>Add account…</source>
        <translation>Konto hinzufügen…</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Name, quota, app passwords, rules and connected clients</source>
        <translation>Name, Kontingent, App-Passwörter, Regeln und verbundene Clients</translation>
    </message>
    <message>
        <source>Reset password…</source>
        <translation>Passwort neu setzen…</translation>
    </message>
    <message>
        <source>Turn on</source>
        <translation>Einschalten</translation>
    </message>
    <message>
        <source>Turn off</source>
        <translation>Ausschalten</translation>
    </message>
    <message>
        <source>It keeps its mail, but nobody logs in and nothing is delivered until it is turned on again</source>
        <translation>Es behält seine Mail, aber niemand meldet sich an, und nichts wird zugestellt, bis es wieder eingeschaltet wird</translation>
    </message>
    <message>
        <source>End its connections</source>
        <translation>Seine Verbindungen beenden</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Entfernen…</translation>
    </message>
    <message>
        <source>New account</source>
        <translation>Neues Konto</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>&amp;Adresse</translation>
    </message>
    <message>
        <source>Add a domain first.</source>
        <translation>Fügen Sie zuerst eine Domain hinzu.</translation>
    </message>
    <message>
        <source>What follows the @ must be one of your domains: %1.</source>
        <translation>Was hinter dem @ steht, muss eine Ihrer Domains sein: %1.</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>as others see it; may be empty</source>
        <translation>wie andere ihn sehen; darf leer sein</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>&amp;Passwort</translation>
    </message>
    <message>
        <source>Long beats complicated: at least 12 characters. Write it down for its owner; it cannot be read here later.</source>
        <translation>Lang ist besser als kompliziert: mindestens 12 Zeichen. Schreiben Sie es für den Besitzer auf; es ist hier später nicht mehr zu lesen.</translation>
    </message>
    <message>
        <source>&amp;Quota</source>
        <translation>&amp;Kontingent</translation>
    </message>
    <message>
        <source> MB</source>
        <translation> MB</translation>
    </message>
    <message>
        <source>How much mail it may keep; 0: no limit. When it is full, mail for it is refused.</source>
        <translation>Wie viel Mail es behalten darf; 0: unbegrenzt. Ist es voll, wird Mail dafür abgelehnt.</translation>
    </message>
    <message>
        <source>Address and password are needed.</source>
        <translation>Adresse und Passwort werden gebraucht.</translation>
    </message>
    <message>
        <source>%1 is ready: its owner can set up a mail program now</source>
        <translation>%1 ist bereit: Der Besitzer kann jetzt ein Mailprogramm einrichten</translation>
    </message>
    <message>
        <source>%1 has a new password</source>
        <translation>%1 hat ein neues Passwort</translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) turned on</source>
        <translation>
            <numerusform>%n Konto eingeschaltet</numerusform>
            <numerusform>%n Konten eingeschaltet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) turned off: nobody logs in, and mail for them is refused</source>
        <translation>
            <numerusform>%n Konto ausgeschaltet: Niemand meldet sich an, und Mail dafür wird abgelehnt</numerusform>
            <numerusform>%n Konten ausgeschaltet: Niemand meldet sich an, und Mail dafür wird abgelehnt</numerusform>
        </translation>
    </message>
    <message>
        <source>Their connections were ended. Mail programs log in again by themselves, unless the password was changed.</source>
        <translation>Die Verbindungen wurden beendet. Mailprogramme melden sich von selbst wieder an, außer wenn das Passwort geändert wurde.</translation>
    </message>
    <message>
        <source>Remove the account %1?</source>
        <translation>Das Konto %1 entfernen?</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n account(s)?</source>
        <translation>
            <numerusform>%n Konto entfernen?</numerusform>
            <numerusform>%n Konten entfernen?</numerusform>
        </translation>
    </message>
    <message>
        <source>Its password, app passwords and settings are deleted, its clients are cut off, and mail for it is refused from now on. The mail that is there stays on the server&apos;s disk, but nobody can read it with a mail program.</source>
        <translation>Passwort, App-Passwörter und Einstellungen werden gelöscht, die Clients getrennt, und Mail dafür wird von nun an abgelehnt. Die vorhandene Mail bleibt auf der Festplatte des Servers, aber niemand kann sie mit einem Mailprogramm lesen.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) removed</source>
        <translation>
            <numerusform>%n Konto entfernt</numerusform>
            <numerusform>%n Konten entfernt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gui::AliasesPage</name>
    <message>
        <source>Addresses that have no mailbox of their own but lead to others. What happens to names that are nowhere is set for each domain, under Domains.</source>
        <translation>Adressen, die kein eigenes Postfach haben, sondern zu anderen führen. Was mit Namen geschieht, die es nirgends gibt, wird für jede Domain unter „Domains“ eingestellt.</translation>
    </message>
    <message>
        <source>&amp;Where does this address lead?</source>
        <translation>&amp;Wohin führt diese Adresse?</translation>
    </message>
    <message>
        <source>Address to test</source>
        <translation>Zu prüfende Adresse</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>the account %1</source>
        <translation>das Konto %1</translation>
    </message>
    <message>
        <source>the account %1 (tag “%2”)</source>
        <translation>das Konto %1 (Zusatz „%2“)</translation>
    </message>
    <message>
        <source>%1, elsewhere</source>
        <translation>%1, anderswo</translation>
    </message>
    <message>
        <source>Nowhere: mail for %1 is refused.</source>
        <translation>Nirgendwohin: Mail für %1 wird abgelehnt.</translation>
    </message>
    <message>
        <source>It leads to %1.</source>
        <translation>Sie führt zu %1.</translation>
    </message>
</context>
<context>
    <name>gui::AliasesSection</name>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>on</source>
        <translation>ein</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Leads to</source>
        <translation>Führt zu</translation>
    </message>
    <message>
        <source>May send</source>
        <translation>Darf senden</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Angelegt</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Adressen</translation>
    </message>
    <message>
        <source>One address that leads to one or more others, here or elsewhere: info@ to two people, or a second address of the same person.</source>
        <translation>Eine Adresse, die zu einer oder mehreren anderen führt, hier oder anderswo: info@ an zwei Personen oder eine zweite Adresse derselben Person.</translation>
    </message>
    <message>
        <source>Aliases</source>
        <translation>Aliasse</translation>
    </message>
    <message>
        <source>There is no alias.</source>
        <translation>Es gibt keinen Alias.</translation>
    </message>
    <message>
        <source>Add alias…</source>
        <translation>Alias hinzufügen…</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Ändern…</translation>
    </message>
    <message>
        <source>Turn on</source>
        <translation>Einschalten</translation>
    </message>
    <message>
        <source>Turn off</source>
        <translation>Ausschalten</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>New alias</source>
        <translation>Neuer Alias</translation>
    </message>
    <message>
        <source>Alias %1</source>
        <translation>Alias %1</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>&amp;Adresse</translation>
    </message>
    <message>
        <source>&amp;Leads to</source>
        <translation>&amp;Führt zu</translation>
    </message>
    <message>
        <source>One address on each line</source>
        <translation>Eine Adresse je Zeile</translation>
    </message>
    <message>
        <source>Accounts or aliases here, or addresses elsewhere. Mail that is sent on to elsewhere may be taken for junk there.</source>
        <translation>Konten oder Aliasse von hier oder Adressen anderswo. Mail, die nach anderswo weitergeleitet wird, kann dort für Junk gehalten werden.</translation>
    </message>
    <message>
        <source>Its readers may also &amp;send from this address</source>
        <translation>Ihre Leser dürfen von dieser Adresse auch &amp;senden</translation>
    </message>
    <message>
        <source>Accounts it leads to may put it into From. Otherwise they can only receive.</source>
        <translation>Konten, zu denen sie führt, dürfen sie in From setzen. Sonst können sie nur empfangen.</translation>
    </message>
    <message>
        <source>The address and at least one address it leads to are needed.</source>
        <translation>Die Adresse und mindestens eine, zu der sie führt, werden gebraucht.</translation>
    </message>
    <message>
        <source>%1 works now</source>
        <translation>%1 funktioniert jetzt</translation>
    </message>
    <message>
        <source>%1 is changed</source>
        <translation>%1 ist geändert</translation>
    </message>
    <message numerus="yes">
        <source>%n alias(es) turned on</source>
        <translation>
            <numerusform>%n Alias eingeschaltet</numerusform>
            <numerusform>%n Aliasse eingeschaltet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n alias(es) turned off: mail for them is refused</source>
        <translation>
            <numerusform>%n Alias ausgeschaltet: Mail dafür wird abgelehnt</numerusform>
            <numerusform>%n Aliasse ausgeschaltet: Mail dafür wird abgelehnt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n alias(es) removed: mail for them is refused</source>
        <translation>
            <numerusform>%n Alias entfernt: Mail dafür wird abgelehnt</numerusform>
            <numerusform>%n Aliasse entfernt: Mail dafür wird abgelehnt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gui::AnswersDialog</name>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>gui::AppPasswordsSection</name>
    <message>
        <source>revoked %1</source>
        <translation>widerrufen am %1</translation>
    </message>
    <message>
        <source>works</source>
        <translation>gilt</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Für</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Angelegt</translation>
    </message>
    <message>
        <source>Last used</source>
        <translation>Zuletzt benutzt</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>App passwords</source>
        <translation>App-Passwörter</translation>
    </message>
    <message>
        <source>One password for each phone or program, so that a lost phone costs nothing but its own: revoke that one, and all others go on working.</source>
        <translation>Ein Passwort für jedes Telefon oder Programm, damit ein verlorenes Telefon nur sein eigenes kostet: Widerrufen Sie dieses, und alle anderen gelten weiter.</translation>
    </message>
    <message>
        <source>App passwords of %1</source>
        <translation>App-Passwörter von %1</translation>
    </message>
    <message>
        <source>There is none: every program uses the account&apos;s own password.</source>
        <translation>Es gibt keine: Jedes Programm benutzt das Passwort des Kontos.</translation>
    </message>
    <message>
        <source>New app password…</source>
        <translation>Neues App-Passwort…</translation>
    </message>
    <message>
        <source>Revoke…</source>
        <translation>Widerrufen…</translation>
    </message>
    <message>
        <source>New app password</source>
        <translation>Neues App-Passwort</translation>
    </message>
    <message>
        <source>Make it</source>
        <translation>Erzeugen</translation>
    </message>
    <message>
        <source>&amp;For</source>
        <translation>&amp;Für</translation>
    </message>
    <message>
        <source>Phone, laptop, printer…</source>
        <translation>Telefon, Laptop, Drucker…</translation>
    </message>
    <message>
        <source>So that you know later which one to revoke.</source>
        <translation>Damit Sie später wissen, welches Sie widerrufen müssen.</translation>
    </message>
    <message>
        <source>Say what it is for.</source>
        <translation>Sagen Sie, wofür es ist.</translation>
    </message>
    <message>
        <source>App password for %1</source>
        <translation>App-Passwort für %1</translation>
    </message>
    <message>
        <source>Type or paste it into the program, with %1 as the user name. It is shown only this once: the server keeps no copy that can be read.</source>
        <translation>Tippen Sie es in das Programm, oder fügen Sie es dort ein, mit %1 als Benutzername. Es wird nur dieses eine Mal gezeigt: Der Server behält keine lesbare Kopie.</translation>
    </message>
    <message>
        <source>App password</source>
        <translation>App-Passwort</translation>
    </message>
    <message>
        <source>Copy the app password</source>
        <translation>Das App-Passwort kopieren</translation>
    </message>
    <message>
        <source>I have it</source>
        <translation>Ich habe es</translation>
    </message>
    <message numerus="yes">
        <source>Revoke %n app password(s)?</source>
        <translation>
            <numerusform>%n App-Passwort widerrufen?</numerusform>
            <numerusform>%n App-Passwörter widerrufen?</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: who uses it cannot log in any more. A new one can be made, but not the same one again.</source>
        <translation>%1: Wer es benutzt, kann sich nicht mehr anmelden. Ein neues kann erzeugt werden, aber nicht noch einmal dasselbe.</translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>Widerrufen</translation>
    </message>
    <message numerus="yes">
        <source>%n app password(s) revoked</source>
        <translation>
            <numerusform>%n App-Passwort widerrufen</numerusform>
            <numerusform>%n App-Passwörter widerrufen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gui::Application</name>
    <message>
        <source>Facteur: your own mail server. This program sets it up and watches it.</source>
        <translation>Facteur: Ihr eigener Mailserver. Dieses Programm richtet ihn ein und behält ihn im Auge.</translation>
    </message>
    <message>
        <source>Folder of the server to show.</source>
        <translation>Ordner des Servers, der gezeigt werden soll.</translation>
    </message>
    <message>
        <source>Control socket of the server to show.</source>
        <translation>Steuersocket des Servers, der gezeigt werden soll.</translation>
    </message>
    <message>
        <source>Start in the system tray, without a window.</source>
        <translation>Im Infobereich starten, ohne Fenster.</translation>
    </message>
    <message>
        <source>Language for this run (en, fr, de, es).</source>
        <translation>Sprache für diesen Lauf (en, fr, de, es).</translation>
    </message>
    <message>
        <source>Show this help.</source>
        <translation>Diese Hilfe zeigen.</translation>
    </message>
    <message>
        <source>Show the version.</source>
        <translation>Die Version zeigen.</translation>
    </message>
    <message>
        <source>There is no folder %1</source>
        <translation>Es gibt keinen Ordner %1</translation>
    </message>
    <message>
        <source>The server ended by itself: %1</source>
        <translation>Der Server hat sich von selbst beendet: %1</translation>
    </message>
    <message>
        <source>Stop the mail server?</source>
        <translation>Den Mailserver anhalten?</translation>
    </message>
    <message>
        <source>Mail programs are disconnected, and nobody can send mail to you or read it until the server is started again. Other servers keep their mail for you and try again, usually for up to five days. Nothing is deleted.</source>
        <translation>Mailprogramme werden getrennt, und niemand kann Ihnen Mail senden oder sie lesen, bis der Server wieder gestartet wird. Andere Server behalten Ihre Mail und versuchen es wieder, meist bis zu fünf Tage lang. Nichts wird gelöscht.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Quit, and stop the server?</source>
        <translation>Beenden und den Server anhalten?</translation>
    </message>
    <message>
        <source>This server was started for trying out and stops with this program. Other servers keep mail for it and try again later. Nothing is deleted.</source>
        <translation>Dieser Server wurde zum Ausprobieren gestartet und endet mit diesem Programm. Andere Server behalten Mail für ihn und versuchen es später wieder. Nichts wird gelöscht.</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
</context>
<context>
    <name>gui::BansSection</name>
    <message>
        <source>banned</source>
        <translation>gesperrt</translation>
    </message>
    <message>
        <source>over</source>
        <translation>vorbei</translation>
    </message>
    <message>
        <source>for ever</source>
        <translation>für immer</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>von Hand</translation>
    </message>
    <message>
        <source>by itself</source>
        <translation>von selbst</translation>
    </message>
    <message>
        <source>Address or network</source>
        <translation>Adresse oder Netz</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Banned</source>
        <translation>Gesperrt</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>Wie oft</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>Bans</source>
        <translation>Sperren</translation>
    </message>
    <message>
        <source>Addresses that may not connect: no mail program and no mail server. Who guesses passwords or addresses gets here by itself, each time for longer. Lift a ban when it hit somebody you know.</source>
        <translation>Adressen, die sich nicht verbinden dürfen: kein Mailprogramm und kein Mailserver. Wer Passwörter oder Adressen errät, kommt von selbst hierher, jedes Mal für länger. Heben Sie eine Sperre auf, wenn sie jemanden getroffen hat, den Sie kennen.</translation>
    </message>
    <message>
        <source>Nobody is banned.</source>
        <translation>Niemand ist gesperrt.</translation>
    </message>
    <message>
        <source>Ban…</source>
        <translation>Sperren…</translation>
    </message>
    <message>
        <source>Ban an address or network</source>
        <translation>Eine Adresse oder ein Netz sperren</translation>
    </message>
    <message>
        <source>Lift</source>
        <translation>Aufheben</translation>
    </message>
    <message>
        <source>Ban an address</source>
        <translation>Eine Adresse sperren</translation>
    </message>
    <message>
        <source>Ban</source>
        <translation>Sperren</translation>
    </message>
    <message>
        <source>&amp;Address or network</source>
        <translation>&amp;Adresse oder Netz</translation>
    </message>
    <message>
        <source>Nobody connects from there any more, neither mail programs nor servers that bring mail.</source>
        <translation>Von dort verbindet sich niemand mehr, weder Mailprogramme noch Server, die Mail bringen.</translation>
    </message>
    <message>
        <source>For how &amp;long</source>
        <translation>Wie &amp;lange</translation>
    </message>
    <message>
        <source>an hour</source>
        <translation>eine Stunde</translation>
    </message>
    <message>
        <source>a day</source>
        <translation>einen Tag</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 Tage</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Grund</translation>
    </message>
    <message>
        <source>so that you know later</source>
        <translation>damit Sie es später wissen</translation>
    </message>
    <message>
        <source>banned by hand</source>
        <translation>von Hand gesperrt</translation>
    </message>
    <message>
        <source>%1 is banned</source>
        <translation>%1 ist gesperrt</translation>
    </message>
    <message numerus="yes">
        <source>%n ban(s) lifted</source>
        <translation>
            <numerusform>%n Sperre aufgehoben</numerusform>
            <numerusform>%n Sperren aufgehoben</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gui::BarChart</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>gui::CertificatesPage</name>
    <message numerus="yes">
        <source>ended %n day(s) ago</source>
        <translation>
            <numerusform>vor %n Tag abgelaufen</numerusform>
            <numerusform>vor %n Tagen abgelaufen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more day(s)</source>
        <translation>
            <numerusform>noch %n Tag</numerusform>
            <numerusform>noch %n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>itself</source>
        <translation>selbst</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Namen</translation>
    </message>
    <message>
        <source>Valid for</source>
        <translation>Gültig für</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>Signiert von</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>By its certificate the server proves to mail programs and other servers that it is the one it claims to be. A self-signed one encrypts as well, but programs ask their users to trust it: compare the fingerprint then.</source>
        <translation>Mit seinem Zertifikat beweist der Server Mailprogrammen und anderen Servern, dass er der ist, für den er sich ausgibt. Ein selbstsigniertes verschlüsselt ebenso gut, aber Programme bitten ihre Benutzer, ihm zu vertrauen: Vergleichen Sie dann den Fingerabdruck.</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>Zertifikate</translation>
    </message>
    <message>
        <source>There is no certificate: mail programs cannot connect safely.</source>
        <translation>Es gibt kein Zertifikat: Mailprogramme können sich nicht sicher verbinden.</translation>
    </message>
    <message>
        <source>Replace by own files…</source>
        <translation>Durch eigene Dateien ersetzen…</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>Gültig</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Zertifikat</translation>
    </message>
    <message>
        <source>Private key</source>
        <translation>Privater Schlüssel</translation>
    </message>
    <message>
        <source>Fingerprint (SHA-256)</source>
        <translation>Fingerabdruck (SHA-256)</translation>
    </message>
    <message>
        <source>from %1 to %2</source>
        <translation>von %1 bis %2</translation>
    </message>
    <message>
        <source>itself (self-signed)</source>
        <translation>selbst (selbstsigniert)</translation>
    </message>
    <message>
        <source>Copy the path of the certificate</source>
        <translation>Den Pfad des Zertifikats kopieren</translation>
    </message>
    <message>
        <source>Copy the path of the private key</source>
        <translation>Den Pfad des privaten Schlüssels kopieren</translation>
    </message>
    <message>
        <source>Copy the fingerprint</source>
        <translation>Den Fingerabdruck kopieren</translation>
    </message>
    <message>
        <source>It has ended: mail programs refuse to connect. Replace it now.</source>
        <translation>Es ist abgelaufen: Mailprogramme verweigern die Verbindung. Ersetzen Sie es jetzt.</translation>
    </message>
    <message>
        <source>It ends soon: replace it before that day, else mail programs refuse to connect.</source>
        <translation>Es läuft bald ab: Ersetzen Sie es vor diesem Tag, sonst verweigern Mailprogramme die Verbindung.</translation>
    </message>
    <message>
        <source>It is self-signed: programs ask their users whether to trust it.</source>
        <translation>Es ist selbstsigniert: Programme fragen ihre Benutzer, ob sie ihm vertrauen.</translation>
    </message>
    <message>
        <source>It is well.</source>
        <translation>Es ist in Ordnung.</translation>
    </message>
    <message>
        <source>It is not for %1, the name of this server.</source>
        <translation>Es ist nicht für %1, den Namen dieses Servers.</translation>
    </message>
    <message>
        <source>The file holds another certificate than the one in use: it is taken when the server is reloaded.</source>
        <translation>Die Datei enthält ein anderes Zertifikat als das benutzte: Es wird genommen, wenn der Server neu geladen wird.</translation>
    </message>
    <message>
        <source>The new certificate is in use for new connections; it is valid until %1</source>
        <translation>Das neue Zertifikat wird für neue Verbindungen benutzt; es ist gültig bis %1</translation>
    </message>
</context>
<context>
    <name>gui::ChecksSection</name>
    <message>
        <source>when the server connects</source>
        <translation>wenn sich der Server verbindet</translation>
    </message>
    <message>
        <source>at its greeting</source>
        <translation>bei seiner Begrüßung</translation>
    </message>
    <message>
        <source>when it names the sender</source>
        <translation>wenn er den Absender nennt</translation>
    </message>
    <message>
        <source>when it names a recipient</source>
        <translation>wenn er einen Empfänger nennt</translation>
    </message>
    <message>
        <source>when the message is there</source>
        <translation>wenn die Nachricht da ist</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>as it is</source>
        <translation>wie es ist</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Also your own users&apos; mail</source>
        <translation>Auch Mail Ihrer eigenen Benutzer</translation>
    </message>
    <message>
        <source>Name in the log</source>
        <translation>Name im Protokoll</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Prüfungen</translation>
    </message>
    <message>
        <source>All that is looked at. The points a check gives are multiplied by its weight: turn one off that is wrong for your mail, or let it count for more or less.</source>
        <translation>Alles, was geprüft wird. Die Punkte einer Prüfung werden mit ihrem Gewicht malgenommen: Schalten Sie eine aus, die für Ihre Mail falsch ist, oder lassen Sie sie mehr oder weniger zählen.</translation>
    </message>
    <message>
        <source>There is no check.</source>
        <translation>Es gibt keine Prüfung.</translation>
    </message>
    <message>
        <source>Try a mail…</source>
        <translation>Eine Mail ausprobieren…</translation>
    </message>
    <message>
        <source>What would be said about a mail? Nothing is delivered or remembered.</source>
        <translation>Was würde über eine Mail gesagt? Nichts wird zugestellt oder gemerkt.</translation>
    </message>
    <message>
        <source>Weight…</source>
        <translation>Gewicht…</translation>
    </message>
    <message>
        <source>Turn on</source>
        <translation>Einschalten</translation>
    </message>
    <message>
        <source>Turn off</source>
        <translation>Ausschalten</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>&amp;Weight</source>
        <translation>&amp;Gewicht</translation>
    </message>
    <message>
        <source>1: as it is; 2: twice as much; 0: off.</source>
        <translation>1: wie es ist; 2: doppelt so viel; 0: aus.</translation>
    </message>
    <message>
        <source>%1 weighs otherwise from now on</source>
        <translation>%1 wiegt von nun an anders</translation>
    </message>
    <message>
        <source>%1 is turned off</source>
        <translation>%1 ist ausgeschaltet</translation>
    </message>
    <message>
        <source>%1 is turned on</source>
        <translation>%1 ist eingeschaltet</translation>
    </message>
    <message>
        <source>Try a mail</source>
        <translation>Eine Mail ausprobieren</translation>
    </message>
    <message>
        <source>Try</source>
        <translation>Ausprobieren</translation>
    </message>
    <message>
        <source>All checks look at it as if it came in now. Nothing is delivered, counted or remembered.</source>
        <translation>Alle Prüfungen sehen sie an, als käme sie jetzt herein. Nichts wird zugestellt, gezählt oder gemerkt.</translation>
    </message>
    <message>
        <source>&amp;Server&apos;s address</source>
        <translation>Adresse des &amp;Servers</translation>
    </message>
    <message>
        <source>&amp;Greeting (HELO)</source>
        <translation>&amp;Begrüßung (HELO)</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>&amp;Von</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>&amp;An</translation>
    </message>
    <message>
        <source>an address here</source>
        <translation>eine Adresse hier</translation>
    </message>
    <message>
        <source>&amp;Message</source>
        <translation>&amp;Nachricht</translation>
    </message>
    <message>
        <source>its source text; may be empty</source>
        <translation>ihr Quelltext; darf leer sein</translation>
    </message>
    <message>
        <source>%1 (%2 points)</source>
        <translation>%1 (%2 Punkte)</translation>
    </message>
    <message>
        <source>Decision: %1. %2 %3</source>
        <translation>Entscheidung: %1. %2 %3</translation>
    </message>
    <message>
        <source>No check had anything to say: it would be taken.</source>
        <translation>Keine Prüfung hatte etwas zu sagen: Sie würde angenommen.</translation>
    </message>
</context>
<context>
    <name>gui::Connection</name>
    <message>
        <source>The server closed the connection.</source>
        <translation>Der Server hat die Verbindung geschlossen.</translation>
    </message>
    <message>
        <source>Connected to %1</source>
        <translation>Mit %1 verbunden</translation>
    </message>
    <message>
        <source>Connecting to %1…</source>
        <translation>Verbindung mit %1 wird hergestellt…</translation>
    </message>
    <message>
        <source>%1 is connected, but does not answer. It may be overloaded or stopped; what you see may be out of date.</source>
        <translation>%1 ist verbunden, antwortet aber nicht. Er ist vielleicht überlastet oder angehalten; was Sie sehen, kann veraltet sein.</translation>
    </message>
    <message>
        <source>%1 went away; waiting for it to come back…</source>
        <translation>%1 ist verschwunden; es wird auf seine Rückkehr gewartet…</translation>
    </message>
    <message>
        <source>No server is chosen</source>
        <translation>Kein Server ist gewählt</translation>
    </message>
    <message>
        <source>%1 does not run</source>
        <translation>%1 läuft nicht</translation>
    </message>
    <message>
        <source>There is no connection to the server.</source>
        <translation>Es besteht keine Verbindung zum Server.</translation>
    </message>
    <message>
        <source>This server is older than the program and cannot do that: update the server.</source>
        <translation>Dieser Server ist älter als das Programm und kann das nicht: Aktualisieren Sie den Server.</translation>
    </message>
    <message>
        <source>ssh reaches %1, but no Facteur answers at %2 there. See whether it runs, and whether you may use that socket.</source>
        <translation>ssh erreicht %1, aber kein Facteur antwortet dort unter %2. Sehen Sie nach, ob er läuft und ob Sie diesen Socket benutzen dürfen.</translation>
    </message>
</context>
<context>
    <name>gui::CopyButton</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
</context>
<context>
    <name>gui::DnsListsSection</name>
    <message>
        <source>answers</source>
        <translation>antwortet</translation>
    </message>
    <message>
        <source>left out: %1</source>
        <translation>ausgelassen: %1</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>not asked yet</source>
        <translation>noch nicht gefragt</translation>
    </message>
    <message>
        <source>speaks for</source>
        <translation>spricht dafür</translation>
    </message>
    <message>
        <source>speaks against</source>
        <translation>spricht dagegen</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>An entry</source>
        <translation>Ein Eintrag</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Punkte</translation>
    </message>
    <message>
        <source>Asked about</source>
        <translation>Gefragt nach</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>Gefragt</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Gefunden</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>DNS lists</source>
        <translation>DNS-Listen</translation>
    </message>
    <message>
        <source>Lists that others keep of addresses and domains, bad and good ones. Each is asked who sends you mail, so its operator learns that. Some allow only little use, or ask for an account: the note says so.</source>
        <translation>Listen, die andere von Adressen und Domains führen, von schlechten und guten. Jede wird gefragt, wer Ihnen Mail schickt; das erfährt also ihr Betreiber. Manche erlauben nur geringe Nutzung oder verlangen ein Konto: Der Hinweis sagt es.</translation>
    </message>
    <message>
        <source>No list is asked.</source>
        <translation>Keine Liste wird gefragt.</translation>
    </message>
    <message>
        <source>Add list…</source>
        <translation>Liste hinzufügen…</translation>
    </message>
    <message>
        <source>Look up…</source>
        <translation>Nachschlagen…</translation>
    </message>
    <message>
        <source>Ask all lists about an address or a domain</source>
        <translation>Alle Listen nach einer Adresse oder Domain fragen</translation>
    </message>
    <message>
        <source>New DNS list</source>
        <translation>Neue DNS-Liste</translation>
    </message>
    <message>
        <source>DNS list %1</source>
        <translation>DNS-Liste %1</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>&amp;Zone</source>
        <translation>&amp;Zone</translation>
    </message>
    <message>
        <source>As its operator names it, with your key in front when you have one.</source>
        <translation>Wie ihr Betreiber sie nennt, mit Ihrem Schlüssel davor, wenn Sie einen haben.</translation>
    </message>
    <message>
        <source>An &amp;entry</source>
        <translation>Ein &amp;Eintrag</translation>
    </message>
    <message>
        <source>speaks against the mail</source>
        <translation>spricht gegen die Mail</translation>
    </message>
    <message>
        <source>speaks for it</source>
        <translation>spricht für sie</translation>
    </message>
    <message>
        <source>&amp;Points</source>
        <translation>&amp;Punkte</translation>
    </message>
    <message>
        <source>&amp;Asked about</source>
        <translation>&amp;Gefragt nach</translation>
    </message>
    <message>
        <source>One or more of: client (its address), helo (its greeting), sender (the sender&apos;s domain), name (the client&apos;s name), url (links in the text).</source>
        <translation>Eines oder mehrere von: client (seine Adresse), helo (seine Begrüßung), sender (die Absenderdomain), name (der Name des Clients), url (Links im Text).</translation>
    </message>
    <message>
        <source>&amp;Only answers</source>
        <translation>&amp;Nur Antworten</translation>
    </message>
    <message>
        <source>Empty: every answer of the list counts.</source>
        <translation>Leer: Jede Antwort der Liste zählt.</translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation>&amp;Hinweis</translation>
    </message>
    <message>
        <source>Look up in all lists</source>
        <translation>In allen Listen nachschlagen</translation>
    </message>
    <message>
        <source>Look up</source>
        <translation>Nachschlagen</translation>
    </message>
    <message>
        <source>&amp;Address or domain</source>
        <translation>&amp;Adresse oder Domain</translation>
    </message>
    <message>
        <source>listed (%1)</source>
        <translation>eingetragen (%1)</translation>
    </message>
    <message>
        <source>not listed</source>
        <translation>nicht eingetragen</translation>
    </message>
    <message>
        <source>no answer: %1</source>
        <translation>keine Antwort: %1</translation>
    </message>
    <message>
        <source>What the lists say about %1</source>
        <translation>Was die Listen über %1 sagen</translation>
    </message>
    <message>
        <source>No list was asked.</source>
        <translation>Keine Liste wurde gefragt.</translation>
    </message>
</context>
<context>
    <name>gui::DnsPage</name>
    <message>
        <source>Other servers find yours by its DNS records, and believe its mail because of them. When mail does not arrive, or lands in others&apos; junk, the reason is mostly here.</source>
        <translation>Andere Server finden Ihren über seine DNS-Einträge und glauben seiner Mail ihretwegen. Wenn Mail nicht ankommt oder bei anderen im Junk landet, liegt der Grund meist hier.</translation>
    </message>
</context>
<context>
    <name>gui::DomainsPage</name>
    <message>
        <source>takes mail</source>
        <translation>nimmt Mail an</translation>
    </message>
    <message>
        <source>turned off</source>
        <translation>ausgeschaltet</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>to %1</source>
        <translation>an %1</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>Domain</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Mail for unknown names</source>
        <translation>Mail an unbekannte Namen</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Zusätze</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Angelegt</translation>
    </message>
    <message>
        <source>The names behind the @ of the addresses here. Mail reaches a new domain only after its DNS records are published: “DNS records” shows them, ready to be copied.</source>
        <translation>Die Namen hinter dem @ der Adressen hier. Mail erreicht eine neue Domain erst, wenn ihre DNS-Einträge veröffentlicht sind: „DNS-Einträge“ zeigt sie, fertig zum Kopieren.</translation>
    </message>
    <message>
        <source>Domains</source>
        <translation>Domains</translation>
    </message>
    <message>
        <source>There is no domain yet: add the one your addresses are to end with.</source>
        <translation>Es gibt noch keine Domain: Fügen Sie die hinzu, auf die Ihre Adressen enden sollen.</translation>
    </message>
    <message>
        <source>Add domain…</source>
        <translation>Domain hinzufügen…</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Ändern…</translation>
    </message>
    <message>
        <source>DNS records</source>
        <translation>DNS-Einträge</translation>
    </message>
    <message>
        <source>Turn on</source>
        <translation>Einschalten</translation>
    </message>
    <message>
        <source>Turn off</source>
        <translation>Ausschalten</translation>
    </message>
    <message>
        <source>Its accounts keep their mail, but mail for it is refused until it is turned on again</source>
        <translation>Ihre Konten behalten ihre Mail, aber Mail für sie wird abgelehnt, bis sie wieder eingeschaltet wird</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Entfernen…</translation>
    </message>
    <message>
        <source>New domain</source>
        <translation>Neue Domain</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Domain</source>
        <translation>&amp;Domain</translation>
    </message>
    <message>
        <source>As you registered it; you need to be able to change its DNS records.</source>
        <translation>Wie Sie sie registriert haben; Sie müssen ihre DNS-Einträge ändern können.</translation>
    </message>
    <message>
        <source>&amp;Mail for unknown names</source>
        <translation>&amp;Mail an unbekannte Namen</translation>
    </message>
    <message>
        <source>refuse it</source>
        <translation>ablehnen</translation>
    </message>
    <message>
        <source>An address that gets what is sent to names that are not there. Leave it empty unless you have a reason: it attracts junk, and mistyped mail is never returned to its sender.</source>
        <translation>Eine Adresse, die bekommt, was an nicht vorhandene Namen geht. Lassen Sie sie ohne guten Grund leer: Sie zieht Junk an, und Mail mit Tippfehlern kommt nie zum Absender zurück.</translation>
    </message>
    <message>
        <source>Type the domain&apos;s name.</source>
        <translation>Geben Sie den Namen der Domain ein.</translation>
    </message>
    <message>
        <source>%1 is here. Publish its DNS records next: “DNS records” shows them.</source>
        <translation>%1 ist da. Veröffentlichen Sie als Nächstes die DNS-Einträge: „DNS-Einträge“ zeigt sie.</translation>
    </message>
    <message>
        <source>Domain %1</source>
        <translation>Domain %1</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>An address that gets what is sent to names that are not there. Empty: such mail is refused, and its sender learns of the mistake.</source>
        <translation>Eine Adresse, die bekommt, was an nicht vorhandene Namen geht. Leer: Solche Mail wird abgelehnt, und der Absender erfährt von dem Irrtum.</translation>
    </message>
    <message>
        <source>&amp;Tag separators</source>
        <translation>Trenn&amp;zeichen für Zusätze</translation>
    </message>
    <message>
        <source>Signs that begin a tag: with “+”, mail for name+shop@%1 reaches name@%1. Change it only when names of yours contain such a sign.</source>
        <translation>Zeichen, die einen Zusatz beginnen: Mit „+“ erreicht Mail an name+laden@%1 das Konto name@%1. Ändern Sie das nur, wenn Namen bei Ihnen ein solches Zeichen enthalten.</translation>
    </message>
    <message>
        <source>&amp;Take mail for this domain</source>
        <translation>Mail für diese Domain &amp;annehmen</translation>
    </message>
    <message>
        <source>%1 is changed</source>
        <translation>%1 ist geändert</translation>
    </message>
    <message numerus="yes">
        <source>%n domain(s) turned on</source>
        <translation>
            <numerusform>%n Domain eingeschaltet</numerusform>
            <numerusform>%n Domains eingeschaltet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n domain(s) turned off: mail for them is refused</source>
        <translation>
            <numerusform>%n Domain ausgeschaltet: Mail dafür wird abgelehnt</numerusform>
            <numerusform>%n Domains ausgeschaltet: Mail dafür wird abgelehnt</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 still has %2 and %3: remove those first.</source>
        <translation>%1 hat noch %2 und %3: Entfernen Sie diese zuerst.</translation>
    </message>
    <message numerus="yes">
        <source>%n account(s)</source>
        <translation>
            <numerusform>%n Konto</numerusform>
            <numerusform>%n Konten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n alias(es)</source>
        <translation>
            <numerusform>%n Alias</numerusform>
            <numerusform>%n Aliasse</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove the domain %1?</source>
        <translation>Die Domain %1 entfernen?</translation>
    </message>
    <message>
        <source>All mail for it is refused from now on, and its pattern aliases and own settings are deleted. Its DNS records stay where you published them: remove those, too, so that others do not try in vain.</source>
        <translation>Alle Mail dafür wird von nun an abgelehnt, und die Muster-Aliasse und eigenen Einstellungen werden gelöscht. Die DNS-Einträge bleiben, wo Sie sie veröffentlicht haben: Entfernen Sie auch diese, damit andere es nicht vergeblich versuchen.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>%1 is removed</source>
        <translation>%1 ist entfernt</translation>
    </message>
</context>
<context>
    <name>gui::FailedLoginsSection</name>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Name tried</source>
        <translation>Versuchter Name</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>%1 is banned</source>
        <translation>%1 ist gesperrt</translation>
    </message>
    <message>
        <source>Failed logins</source>
        <translation>Fehlgeschlagene Anmeldungen</translation>
    </message>
    <message>
        <source>Since the server was started, as far as its log reaches back. Many names from one address is somebody who guesses. The same name from where its owner is, again and again, is a program with an old password.</source>
        <translation>Seit dem Start des Servers, soweit sein Protokoll zurückreicht. Viele Namen von einer Adresse: Da rät jemand. Derselbe Name, immer wieder, von dort, wo sein Besitzer ist: ein Programm mit einem alten Passwort.</translation>
    </message>
    <message>
        <source>No login failed.</source>
        <translation>Keine Anmeldung ist fehlgeschlagen.</translation>
    </message>
    <message>
        <source>Ban the address…</source>
        <translation>Die Adresse sperren…</translation>
    </message>
    <message>
        <source>Show account</source>
        <translation>Konto zeigen</translation>
    </message>
</context>
<context>
    <name>gui::FiltersPage</name>
    <message>
        <source>Each mail from outside gets points for what is suspicious about it. As delivered, this catches most junk and loses no mail; change something when Journey shows that a mail was judged wrongly.</source>
        <translation>Jede Mail von außen bekommt Punkte für das, was an ihr verdächtig ist. So wie ausgeliefert fängt das den meisten Junk und verliert keine Mail; ändern Sie etwas, wenn die Sendungsverfolgung zeigt, dass eine Mail falsch beurteilt wurde.</translation>
    </message>
</context>
<context>
    <name>gui::FormDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>gui::GeneralSection</name>
    <message>
        <source>%1 has a new password</source>
        <translation>%1 hat ein neues Passwort</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;Quota</source>
        <translation>&amp;Kontingent</translation>
    </message>
    <message>
        <source>Storage used</source>
        <translation>Benutzter Speicher</translation>
    </message>
    <message>
        <source>Last login</source>
        <translation>Letzte Anmeldung</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Angelegt</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>as others see it; may be empty</source>
        <translation>wie andere ihn sehen; darf leer sein</translation>
    </message>
    <message>
        <source>Quota</source>
        <translation>Kontingent</translation>
    </message>
    <message>
        <source> MB</source>
        <translation> MB</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>unbegrenzt</translation>
    </message>
    <message>
        <source>How much mail it may keep. When it is full, mail for it is refused and its sender is told.</source>
        <translation>Wie viel Mail es behalten darf. Ist es voll, wird Mail dafür abgelehnt, und der Absender erfährt es.</translation>
    </message>
    <message>
        <source>&amp;Turned on</source>
        <translation>&amp;Eingeschaltet</translation>
    </message>
    <message>
        <source>Turned on</source>
        <translation>Eingeschaltet</translation>
    </message>
    <message>
        <source>Turned off, it keeps its mail, but nobody can log in and mail for it is refused.</source>
        <translation>Ausgeschaltet behält es seine Mail, aber niemand kann sich anmelden, und Mail dafür wird abgelehnt.</translation>
    </message>
    <message>
        <source>Reset password…</source>
        <translation>Passwort neu setzen…</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n Nachricht</numerusform>
            <numerusform>%n Nachrichten</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2, %3</source>
        <translation>%1 von %2, %3</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Gespeichert</translation>
    </message>
</context>
<context>
    <name>gui::JourneyPage</name>
    <message>
        <source>(delivery report)</source>
        <translation>(Zustellbericht)</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n other(s)</source>
        <translation>
            <numerusform>%1 und %n weiterer</numerusform>
            <numerusform>%1 und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>Angekommen</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>Was daraus wurde</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>An</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Answer given</source>
        <translation>Gegebene Antwort</translation>
    </message>
    <message>
        <source>Message-ID</source>
        <translation>Message-ID</translation>
    </message>
    <message>
        <source>Journey number</source>
        <translation>Sendungsnummer</translation>
    </message>
    <message>
        <source>Whatever became of it</source>
        <translation>Was immer daraus wurde</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Zugestellt</translation>
    </message>
    <message>
        <source>Into Junk</source>
        <translation>In den Junk-Ordner</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Comes again later</source>
        <translation>Kommt später wieder</translation>
    </message>
    <message>
        <source>Could not be delivered</source>
        <translation>Nicht zustellbar</translation>
    </message>
    <message>
        <source>Last 24 hours</source>
        <translation>Letzte 24 Stunden</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Letzte 7 Tage</translation>
    </message>
    <message>
        <source>All that is kept</source>
        <translation>Alles, was aufgehoben ist</translation>
    </message>
    <message>
        <source>The whole journey is in the clipboard, to be sent to whoever asks</source>
        <translation>Der ganze Verlauf ist in der Zwischenablage, um ihn jedem zu schicken, der fragt</translation>
    </message>
    <message>
        <source>Where is my mail, why was this refused? Every mail that came to the server&apos;s door in the last weeks is here, also those that were turned away. Choose one, and its journey is told: each check, what it found, and what that weighed.</source>
        <translation>Wo ist meine Mail, warum wurde sie abgelehnt? Jede Mail, die in den letzten Wochen zu diesem Server kam, ist hier, auch die abgewiesenen. Wählen Sie eine, und ihr Weg wird erzählt: jede Prüfung, was sie fand und was das wog.</translation>
    </message>
    <message>
        <source>Mails</source>
        <translation>Mails</translation>
    </message>
    <message>
        <source>No mail fits. Look in a longer time, or leave a field empty: a part of an address is found with the filter below.</source>
        <translation>Keine Mail passt. Suchen Sie in einem längeren Zeitraum, oder lassen Sie ein Feld leer: Einen Teil einer Adresse finden Sie mit dem Filter unten.</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>&amp;Von</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>&amp;An</translation>
    </message>
    <message>
        <source>&amp;Server</source>
        <translation>&amp;Server</translation>
    </message>
    <message>
        <source>&amp;Message-ID</source>
        <translation>&amp;Message-ID</translation>
    </message>
    <message>
        <source>IP address that brought it</source>
        <translation>IP-Adresse, die sie gebracht hat</translation>
    </message>
    <message>
        <source>from the mail&apos;s source text</source>
        <translation>aus dem Quelltext der Mail</translation>
    </message>
    <message>
        <source>How far back</source>
        <translation>Wie weit zurück</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Die Suche leeren</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy the whole journey</source>
        <translation>Den ganzen Verlauf kopieren</translation>
    </message>
    <message>
        <source>Only what &amp;mattered</source>
        <translation>Nur, was &amp;zählte</translation>
    </message>
    <message>
        <source>Leave out checks that found nothing against the mail</source>
        <translation>Prüfungen weglassen, die nichts gegen die Mail fanden</translation>
    </message>
    <message>
        <source>Only what mattered</source>
        <translation>Nur, was zählte</translation>
    </message>
    <message>
        <source>Steps of the journey</source>
        <translation>Schritte der Sendung</translation>
    </message>
</context>
<context>
    <name>gui::LazyTableModel</name>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
</context>
<context>
    <name>gui::LimitsSection</name>
    <message>
        <source>Limits</source>
        <translation>Grenzen</translation>
    </message>
    <message>
        <source>How much a stranger&apos;s address may do before it is slowed down, refused or banned. People who have logged in are not meant. A change takes effect within seconds.</source>
        <translation>Wie viel die Adresse eines Fremden tun darf, bevor sie gebremst, abgelehnt oder gesperrt wird. Angemeldete sind nicht gemeint. Eine Änderung wirkt binnen Sekunden.</translation>
    </message>
    <message>
        <source>%1 is changed; it takes effect within seconds</source>
        <translation>%1 ist geändert; es wirkt binnen Sekunden</translation>
    </message>
    <message>
        <source>%1 is back to its default</source>
        <translation>%1 steht wieder auf der Vorgabe</translation>
    </message>
</context>
<context>
    <name>gui::LogModel</name>
    <message>
        <source>debug</source>
        <translation>Debug</translation>
    </message>
    <message>
        <source>info</source>
        <translation>Info</translation>
    </message>
    <message>
        <source>notice</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Schweregrad</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Teil</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschah</translation>
    </message>
</context>
<context>
    <name>gui::LogsPage</name>
    <message>
        <source>What the server does, line by line, as it happens. You need this only to find out why something did not work: choose a line of a mail and follow it to see all that happened to that mail.</source>
        <translation>Was der Server tut, Zeile für Zeile, während es geschieht. Sie brauchen das nur, um herauszufinden, warum etwas nicht ging: Wählen Sie eine Zeile einer Mail, und folgen Sie ihr, um alles zu sehen, was mit dieser Mail geschah.</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtern</translation>
    </message>
    <message>
        <source>Show only lines that contain</source>
        <translation>Nur Zeilen zeigen, die Folgendes enthalten</translation>
    </message>
    <message>
        <source>All severities</source>
        <translation>Alle Schweregrade</translation>
    </message>
    <message>
        <source>%1 and worse</source>
        <translation>%1 und schlimmer</translation>
    </message>
    <message>
        <source>Least severity shown</source>
        <translation>Geringster gezeigter Schweregrad</translation>
    </message>
    <message>
        <source>Follow this mail</source>
        <translation>Dieser Mail folgen</translation>
    </message>
    <message>
        <source>Show only the lines of the mail that the selected line is about</source>
        <translation>Nur die Zeilen der Mail zeigen, um die es in der gewählten Zeile geht</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy the selected lines</source>
        <translation>Die gewählten Zeilen kopieren</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Speichern…</translation>
    </message>
    <message>
        <source>Write the lines that are shown into a file</source>
        <translation>Die gezeigten Zeilen in eine Datei schreiben</translation>
    </message>
    <message>
        <source>Show all again</source>
        <translation>Wieder alles zeigen</translation>
    </message>
    <message>
        <source>Following the mail with trace %1</source>
        <translation>Der Mail mit der Nummer %1 wird gefolgt</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Show new lines again</source>
        <translation>Neue Zeilen wieder zeigen</translation>
    </message>
    <message>
        <source>Pause: keep new lines back</source>
        <translation>Pause: neue Zeilen zurückhalten</translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s)</source>
        <translation>
            <numerusform>%Ln Zeile</numerusform>
            <numerusform>%Ln Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>paused</source>
        <translation>angehalten</translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) came too fast to be shown</source>
        <translation>
            <numerusform>%Ln Zeile kam zu schnell, um gezeigt zu werden</numerusform>
            <numerusform>%Ln Zeilen kamen zu schnell, um gezeigt zu werden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) written to %1</source>
        <translation>
            <numerusform>%Ln Zeile nach %1 geschrieben</numerusform>
            <numerusform>%Ln Zeilen nach %1 geschrieben</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>%1 konnte nicht geschrieben werden: %2</translation>
    </message>
    <message>
        <source>Save the log</source>
        <translation>Das Protokoll speichern</translation>
    </message>
</context>
<context>
    <name>gui::LookUp</name>
    <message>
        <source>The look-up was given up.</source>
        <translation>Die Abfrage wurde aufgegeben.</translation>
    </message>
</context>
<context>
    <name>gui::MailTalk</name>
    <message>
        <source>%1 does not answer.</source>
        <translation>%1 antwortet nicht.</translation>
    </message>
    <message>
        <source>There is no machine of the name %1.</source>
        <translation>Es gibt keinen Rechner mit dem Namen %1.</translation>
    </message>
    <message>
        <source>%1 refuses connections on port %2: nothing listens there, or a firewall says no.</source>
        <translation>%1 lehnt Verbindungen auf Port %2 ab: Dort lauscht nichts, oder eine Firewall sagt nein.</translation>
    </message>
    <message>
        <source>%1 closed the connection.</source>
        <translation>%1 hat die Verbindung geschlossen.</translation>
    </message>
    <message>
        <source>No encryption could be agreed on with %1: %2</source>
        <translation>Mit %1 war keine Verschlüsselung zu vereinbaren: %2</translation>
    </message>
    <message>
        <source>%1, port %2: %3</source>
        <translation>%1, Port %2: %3</translation>
    </message>
    <message>
        <source>%1 shows another certificate than the one that was made for it.</source>
        <translation>%1 zeigt ein anderes Zertifikat als das, das für ihn erzeugt wurde.</translation>
    </message>
    <message>
        <source>%1 does not speak the language of mail servers.</source>
        <translation>%1 spricht nicht die Sprache von Mailservern.</translation>
    </message>
</context>
<context>
    <name>gui::MailboxTalk</name>
    <message>
        <source>%1 refuses to show the mailbox: %2</source>
        <translation>%1 weigert sich, das Postfach zu zeigen: %2</translation>
    </message>
    <message>
        <source>The mail was taken in, but is not in the mailbox after %1 seconds.</source>
        <translation>Die Mail wurde angenommen, ist aber nach %1 Sekunden nicht im Postfach.</translation>
    </message>
</context>
<context>
    <name>gui::MainWindow</name>
    <message>
        <source>Facteur</source>
        <translation>Facteur</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Start the server</source>
        <translation>Den Server starten</translation>
    </message>
    <message>
        <source>Try again now</source>
        <translation>Jetzt erneut versuchen</translation>
    </message>
    <message>
        <source>Try to connect again now</source>
        <translation>Jetzt erneut verbinden</translation>
    </message>
    <message>
        <source>Set up a mail server…</source>
        <translation>Einen Mailserver einrichten…</translation>
    </message>
    <message>
        <source>Connect to a server that is there already…</source>
        <translation>Mit einem vorhandenen Server verbinden…</translation>
    </message>
    <message>
        <source>Welcome to Facteur</source>
        <translation>Willkommen bei Facteur</translation>
    </message>
    <message>
        <source>Your own mail server, set up by answering a few questions. Nothing is changed on this computer before you have seen and accepted a summary.</source>
        <translation>Ihr eigener Mailserver, eingerichtet mit ein paar Fragen. Nichts wird an diesem Computer geändert, bevor Sie eine Zusammenfassung gesehen und angenommen haben.</translation>
    </message>
    <message>
        <source>No system tray: closing this window ends the program</source>
        <translation>Kein Infobereich: Das Schließen dieses Fensters beendet das Programm</translation>
    </message>
    <message>
        <source>This desktop shows no icons of programs in the background. The mail server itself goes on when this window is closed.</source>
        <translation>Diese Arbeitsumgebung zeigt keine Symbole von Programmen im Hintergrund. Der Mailserver selbst läuft weiter, wenn dieses Fenster geschlossen wird.</translation>
    </message>
</context>
<context>
    <name>gui::MessageDialog</name>
    <message>
        <source>Message in the queue</source>
        <translation>Nachricht in der Warteschlange</translation>
    </message>
    <message>
        <source>Recipients</source>
        <translation>Empfänger</translation>
    </message>
    <message>
        <source>To</source>
        <translation>An</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>Next attempt</source>
        <translation>Nächster Versuch</translation>
    </message>
    <message>
        <source>What the other server said</source>
        <translation>Was der andere Server sagte</translation>
    </message>
    <message>
        <source>Header of the message</source>
        <translation>Kopf der Nachricht</translation>
    </message>
    <message>
        <source>Reading the header…</source>
        <translation>Der Kopf wird gelesen…</translation>
    </message>
    <message>
        <source>&amp;Recipients</source>
        <translation>&amp;Empfänger</translation>
    </message>
    <message>
        <source>&amp;Header</source>
        <translation>&amp;Kopf</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>From %1, %2, %3, waiting since %4</source>
        <translation>Von %1, %2, %3, wartet seit %4</translation>
    </message>
    <message>
        <source>(delivery report)</source>
        <translation>(Zustellbericht)</translation>
    </message>
    <message>
        <source>number %1</source>
        <translation>Nummer %1</translation>
    </message>
</context>
<context>
    <name>gui::OverviewPage</name>
    <message>
        <source>How your server is. While every part says it is well, there is nothing for you to do; where one is not, its line says what that means for your mail and what helps.</source>
        <translation>Wie es Ihrem Server geht. Solange jeder Teil sagt, dass alles in Ordnung ist, haben Sie nichts zu tun; wo etwas nicht stimmt, sagt die Zeile, was das für Ihre Mail bedeutet und was hilft.</translation>
    </message>
    <message>
        <source>Received today</source>
        <translation>Heute empfangen</translation>
    </message>
    <message>
        <source>Sent today</source>
        <translation>Heute gesendet</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartend</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Zertifikat</translation>
    </message>
    <message>
        <source>Mail per hour</source>
        <translation>Mails pro Stunde</translation>
    </message>
    <message>
        <source>Mail per hour, the last 24 hours; arrow keys read one hour after the other</source>
        <translation>Mails pro Stunde, die letzten 24 Stunden; die Pfeiltasten lesen eine Stunde nach der anderen vor</translation>
    </message>
    <message>
        <source>Parts of the server</source>
        <translation>Teile des Servers</translation>
    </message>
    <message>
        <source>Last problems</source>
        <translation>Letzte Probleme</translation>
    </message>
    <message>
        <source>received</source>
        <translation>empfangen</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>gesendet</translation>
    </message>
    <message>
        <source>junk and refused</source>
        <translation>Junk und abgelehnt</translation>
    </message>
    <message numerus="yes">
        <source>%n junk or refused</source>
        <translation>
            <numerusform>%n Junk oder abgelehnt</numerusform>
            <numerusform>%n Junk oder abgelehnt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n submitted by you</source>
        <translation>
            <numerusform>%n von Ihnen abgeschickt</numerusform>
            <numerusform>%n von Ihnen abgeschickt</numerusform>
        </translation>
    </message>
    <message>
        <source>outgoing mail is paused</source>
        <translation>ausgehende Mail ist angehalten</translation>
    </message>
    <message numerus="yes">
        <source>%n held</source>
        <translation>
            <numerusform>%n festgehalten</numerusform>
            <numerusform>%n festgehalten</numerusform>
        </translation>
    </message>
    <message>
        <source>all mail is delivered</source>
        <translation>alle Mail ist zugestellt</translation>
    </message>
    <message>
        <source>the oldest since %1</source>
        <translation>die älteste seit %1</translation>
    </message>
    <message numerus="yes">
        <source>%n account(s)</source>
        <translation>
            <numerusform>%n Konto</numerusform>
            <numerusform>%n Konten</numerusform>
        </translation>
    </message>
    <message>
        <source>there is none</source>
        <translation>es gibt keines</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>abgelaufen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <translation>
            <numerusform>%Ln Tag</numerusform>
            <numerusform>%Ln Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>valid until %1</source>
        <translation>gültig bis %1</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>Der Server wird gefragt…</translation>
    </message>
    <message>
        <source>All is well</source>
        <translation>Alles in Ordnung</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) need you</source>
        <translation>
            <numerusform>%n Sache braucht Sie</numerusform>
            <numerusform>%n Sachen brauchen Sie</numerusform>
        </translation>
    </message>
    <message>
        <source>Checked at %1</source>
        <translation>Geprüft um %1</translation>
    </message>
    <message numerus="yes">
        <source>%n times, last %1</source>
        <translation>
            <numerusform>%n-mal, zuletzt %1</numerusform>
            <numerusform>%n-mal, zuletzt %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gui::PasswordEdit</name>
    <message>
        <source>Suggest one</source>
        <translation>Eines vorschlagen</translation>
    </message>
    <message>
        <source>Copy the password</source>
        <translation>Das Passwort kopieren</translation>
    </message>
    <message>
        <source>Hide the password</source>
        <translation>Das Passwort verbergen</translation>
    </message>
    <message>
        <source>Show the password</source>
        <translation>Das Passwort zeigen</translation>
    </message>
</context>
<context>
    <name>gui::PatternsSection</name>
    <message>
        <source>all domains</source>
        <translation>alle Domains</translation>
    </message>
    <message>
        <source>Pattern</source>
        <translation>Muster</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>Domain</translation>
    </message>
    <message>
        <source>Leads to</source>
        <translation>Führt zu</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Reihenfolge</translation>
    </message>
    <message>
        <source>Patterns</source>
        <translation>Muster</translation>
    </message>
    <message>
        <source>Many addresses at once: “shop-*” for every name that begins so. They are looked at only when no account and no alias has the name, in their order.</source>
        <translation>Viele Adressen auf einmal: „laden-*“ für jeden Namen, der so beginnt. Sie werden nur angesehen, wenn kein Konto und kein Alias den Namen hat, in ihrer Reihenfolge.</translation>
    </message>
    <message>
        <source>Pattern aliases</source>
        <translation>Muster-Aliasse</translation>
    </message>
    <message>
        <source>There is no pattern.</source>
        <translation>Es gibt kein Muster.</translation>
    </message>
    <message>
        <source>Add pattern…</source>
        <translation>Muster hinzufügen…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>New pattern</source>
        <translation>Neues Muster</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Pattern</source>
        <translation>&amp;Muster</translation>
    </message>
    <message>
        <source>For the part before the @: * stands for any text, ? for one sign; or a regular expression between slashes.</source>
        <translation>Für den Teil vor dem @: * steht für beliebigen Text, ? für ein Zeichen; oder ein regulärer Ausdruck zwischen Schrägstrichen.</translation>
    </message>
    <message>
        <source>&amp;Domain</source>
        <translation>&amp;Domain</translation>
    </message>
    <message>
        <source>&amp;Leads to</source>
        <translation>&amp;Führt zu</translation>
    </message>
    <message>
        <source>One address on each line</source>
        <translation>Eine Adresse je Zeile</translation>
    </message>
    <message>
        <source>&amp;Order</source>
        <translation>&amp;Reihenfolge</translation>
    </message>
    <message>
        <source>Smaller numbers are looked at first; the first pattern that fits counts.</source>
        <translation>Kleinere Zahlen werden zuerst angesehen; das erste passende Muster zählt.</translation>
    </message>
    <message>
        <source>The pattern works now</source>
        <translation>Das Muster gilt jetzt</translation>
    </message>
    <message numerus="yes">
        <source>%n pattern(s) removed</source>
        <translation>
            <numerusform>%n Muster entfernt</numerusform>
            <numerusform>%n Muster entfernt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gui::ProfileDialog</name>
    <message>
        <source>Connect to a server</source>
        <translation>Mit einem Server verbinden</translation>
    </message>
    <message>
        <source>This computer, the system&apos;s service</source>
        <translation>Dieser Computer, der Dienst des Systems</translation>
    </message>
    <message>
        <source>This computer, in a folder</source>
        <translation>Dieser Computer, in einem Ordner</translation>
    </message>
    <message>
        <source>Another machine, by SSH</source>
        <translation>Ein anderer Rechner, über SSH</translation>
    </message>
    <message>
        <source>Where the server runs</source>
        <translation>Wo der Server läuft</translation>
    </message>
    <message>
        <source>As you like to call it</source>
        <translation>Wie Sie ihn nennen möchten</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Folder of the server</source>
        <translation>Ordner des Servers</translation>
    </message>
    <message>
        <source>SSH address</source>
        <translation>SSH-Adresse</translation>
    </message>
    <message>
        <source>Control socket on that machine</source>
        <translation>Steuersocket auf diesem Rechner</translation>
    </message>
    <message>
        <source>SSH port</source>
        <translation>SSH-Port</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Auswählen…</translation>
    </message>
    <message>
        <source>Choose the folder</source>
        <translation>Den Ordner auswählen</translation>
    </message>
    <message>
        <source>&amp;Where it runs</source>
        <translation>&amp;Wo er läuft</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation>&amp;Ordner</translation>
    </message>
    <message>
        <source>SSH &amp;address</source>
        <translation>SSH-&amp;Adresse</translation>
    </message>
    <message>
        <source>SSH &amp;port</source>
        <translation>SSH-&amp;Port</translation>
    </message>
    <message>
        <source>Control &amp;socket there</source>
        <translation>&amp;Steuersocket dort</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Dieser Computer</translation>
    </message>
    <message>
        <source>Choose the folder that holds the server&apos;s facteur.toml.</source>
        <translation>Wählen Sie den Ordner, in dem die facteur.toml des Servers liegt.</translation>
    </message>
    <message>
        <source>Write the address as you would for ssh: name@machine. What ssh asks, a password or an unknown host key, is shown here.</source>
        <translation>Schreiben Sie die Adresse wie für ssh: name@rechner. Was ssh fragt, ein Passwort oder ein unbekannter Host-Schlüssel, wird hier gezeigt.</translation>
    </message>
    <message>
        <source>The control socket is a path that begins with /.</source>
        <translation>Der Steuersocket ist ein Pfad, der mit / beginnt.</translation>
    </message>
    <message>
        <source>You need to be root or a member of the group facteur-admin to administer it.</source>
        <translation>Sie müssen root oder Mitglied der Gruppe facteur-admin sein, um ihn zu verwalten.</translation>
    </message>
</context>
<context>
    <name>gui::ProgramSettings</name>
    <message>
        <source>%1 could not be written.</source>
        <translation>%1 konnte nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>L&amp;ook</source>
        <translation>&amp;Aussehen</translation>
    </message>
    <message>
        <source>Servers</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>Wie die Arbeitsumgebung</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Start with the session, in the system tray</source>
        <translation>Mit der Sitzung starten, im Infobereich</translation>
    </message>
    <message>
        <source>The mail server itself runs without this program. Turn this on to be told when it needs you.</source>
        <translation>Der Mailserver selbst läuft ohne dieses Programm. Schalten Sie dies ein, um zu erfahren, wann er Sie braucht.</translation>
    </message>
    <message>
        <source>Show notifications when the server needs you</source>
        <translation>Benachrichtigungen zeigen, wenn der Server Sie braucht</translation>
    </message>
    <message>
        <source>Servers this program knows</source>
        <translation>Server, die dieses Programm kennt</translation>
    </message>
    <message>
        <source>The servers this program can show. Removing one from this list changes nothing on the server.</source>
        <translation>Die Server, die dieses Programm zeigen kann. Einen aus dieser Liste zu entfernen ändert nichts am Server.</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>Hinzufügen…</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Ändern…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>%1 (shown now)</source>
        <translation>%1 (wird gerade gezeigt)</translation>
    </message>
    <message>
        <source>%1 is no longer in the list</source>
        <translation>%1 ist nicht mehr in der Liste</translation>
    </message>
</context>
<context>
    <name>gui::QueuePage</name>
    <message numerus="yes">
        <source>%1 and %n other(s)</source>
        <translation>
            <numerusform>%1 und %n weiterer</numerusform>
            <numerusform>%1 und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>(delivery report)</source>
        <translation>(Zustellbericht)</translation>
    </message>
    <message>
        <source>held</source>
        <translation>festgehalten</translation>
    </message>
    <message>
        <source>delivered</source>
        <translation>zugestellt</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>will be tried again</source>
        <translation>wird wieder versucht</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>An</translation>
    </message>
    <message>
        <source>What the other server said</source>
        <translation>Was der andere Server sagte</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>Next attempt</source>
        <translation>Nächster Versuch</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>Message-ID</source>
        <translation>Message-ID</translation>
    </message>
    <message>
        <source>Queue number</source>
        <translation>Nummer in der Warteschlange</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) will be tried now</source>
        <translation>
            <numerusform>%n Nachricht wird jetzt versucht</numerusform>
            <numerusform>%n Nachrichten werden jetzt versucht</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) held: they wait until you release them</source>
        <translation>
            <numerusform>%n Nachricht festgehalten: Sie wartet, bis Sie sie freigeben</numerusform>
            <numerusform>%n Nachrichten festgehalten: Sie warten, bis Sie sie freigeben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) released</source>
        <translation>
            <numerusform>%n Nachricht freigegeben</numerusform>
            <numerusform>%n Nachrichten freigegeben</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything that waits is tried now</source>
        <translation>Alles, was wartet, wird jetzt versucht</translation>
    </message>
    <message>
        <source>Outgoing mail is paused: it waits here until you resume it.</source>
        <translation>Ausgehende Mail ist angehalten: Sie wartet hier, bis Sie fortfahren.</translation>
    </message>
    <message>
        <source>Outgoing mail goes out again.</source>
        <translation>Ausgehende Mail geht wieder hinaus.</translation>
    </message>
    <message>
        <source>Mail to other servers waits here until they take it. A server that is busy or away is tried again by itself, at growing intervals; after five days the sender gets a report. You need to do something only when the reason given says so.</source>
        <translation>Mail an andere Server wartet hier, bis diese sie annehmen. Ein beschäftigter oder abwesender Server wird von selbst wieder versucht, in wachsenden Abständen; nach fünf Tagen bekommt der Absender einen Bericht. Sie müssen nur etwas tun, wenn der angegebene Grund es sagt.</translation>
    </message>
    <message>
        <source>Queued messages</source>
        <translation>Wartende Nachrichten</translation>
    </message>
    <message>
        <source>Nothing waits: all mail has been delivered.</source>
        <translation>Nichts wartet: Alle Mail ist zugestellt.</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartend</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Festgehalten</translation>
    </message>
    <message>
        <source>Which messages are shown</source>
        <translation>Welche Nachrichten gezeigt werden</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Jetzt versuchen</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Festhalten</translation>
    </message>
    <message>
        <source>Keep it in the queue, but do not send it until it is released</source>
        <translation>In der Warteschlange behalten, aber nicht senden, bis sie freigegeben wird</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Freigeben</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Entfernen…</translation>
    </message>
    <message>
        <source>Show its journey</source>
        <translation>Sendungsverlauf zeigen</translation>
    </message>
    <message>
        <source>Try all now</source>
        <translation>Alle jetzt versuchen</translation>
    </message>
    <message>
        <source>Try all messages now</source>
        <translation>Alle Nachrichten jetzt versuchen</translation>
    </message>
    <message>
        <source>Resume outgoing mail</source>
        <translation>Ausgehende Mail fortsetzen</translation>
    </message>
    <message>
        <source>Pause outgoing mail</source>
        <translation>Ausgehende Mail anhalten</translation>
    </message>
    <message>
        <source>The message from %1 to %2 is deleted.</source>
        <translation>Die Nachricht von %1 an %2 wird gelöscht.</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) are deleted.</source>
        <translation>
            <numerusform>%n Nachricht wird gelöscht.</numerusform>
            <numerusform>%n Nachrichten werden gelöscht.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n message(s) from the queue?</source>
        <translation>
            <numerusform>%n Nachricht aus der Warteschlange entfernen?</numerusform>
            <numerusform>%n Nachrichten aus der Warteschlange entfernen?</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody receives it, its sender gets no report, and there is no way to bring it back.</source>
        <translation>Niemand bekommt sie, der Absender bekommt keinen Bericht, und sie lässt sich nicht zurückholen.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) removed from the queue</source>
        <translation>
            <numerusform>%n Nachricht aus der Warteschlange entfernt</numerusform>
            <numerusform>%n Nachrichten aus der Warteschlange entfernt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gui::ReachabilitySection</name>
    <message>
        <source>Port 25, mail from others comes in</source>
        <translation>Port 25, Mail von anderen kommt herein</translation>
    </message>
    <message>
        <source>Port 465, your mail programs send</source>
        <translation>Port 465, Ihre Mailprogramme senden</translation>
    </message>
    <message>
        <source>Port 993, your mail programs read</source>
        <translation>Port 993, Ihre Mailprogramme lesen</translation>
    </message>
    <message>
        <source>Reachability</source>
        <translation>Erreichbarkeit</translation>
    </message>
    <message>
        <source>Many providers close port 25, and a router at home forwards nothing by itself. The tests tell which it is, and what can be done.</source>
        <translation>Viele Anbieter schließen Port 25, und ein Router zu Hause leitet nichts von selbst weiter. Die Tests sagen, was zutrifft und was sich tun lässt.</translation>
    </message>
    <message>
        <source>Public address</source>
        <translation>Öffentliche Adresse</translation>
    </message>
    <message>
        <source>Port 25, your mail goes out</source>
        <translation>Port 25, Ihre Mail geht hinaus</translation>
    </message>
    <message>
        <source>Router</source>
        <translation>Router</translation>
    </message>
    <message>
        <source>Test the ports</source>
        <translation>Die Ports testen</translation>
    </message>
    <message>
        <source>Let the router forward the ports</source>
        <translation>Den Router die Ports weiterleiten lassen</translation>
    </message>
    <message>
        <source>Asks the router by UPnP, NAT-PMP or PCP; the server renews it as long as it runs</source>
        <translation>Bittet den Router über UPnP, NAT-PMP oder PCP; der Server erneuert es, solange er läuft</translation>
    </message>
    <message>
        <source>Stop forwarding</source>
        <translation>Weiterleitung beenden</translation>
    </message>
    <message>
        <source>not tested yet</source>
        <translation>noch nicht getestet</translation>
    </message>
    <message>
        <source>Looking for it…</source>
        <translation>Wird gesucht…</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Testing…</source>
        <translation>Wird getestet…</translation>
    </message>
    <message>
        <source>It forwards the ports %1 to this server.</source>
        <translation>Er leitet die Ports %1 an diesen Server weiter.</translation>
    </message>
    <message>
        <source>It forwards %1, but not %2.</source>
        <translation>Er leitet %1 weiter, aber nicht %2.</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>Asking the router…</source>
        <translation>Der Router wird gefragt…</translation>
    </message>
</context>
<context>
    <name>gui::RecordList</name>
    <message>
        <source>needed</source>
        <translation>nötig</translation>
    </message>
    <message>
        <source>recommended</source>
        <translation>empfohlen</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>freiwillig</translation>
    </message>
    <message>
        <source>published</source>
        <translation>veröffentlicht</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>not checked yet</source>
        <translation>noch nicht geprüft</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>different</source>
        <translation>anders</translation>
    </message>
    <message>
        <source>%1 record %2: %3</source>
        <translation>%1-Eintrag %2: %3</translation>
    </message>
    <message>
        <source>Copy the name of the %1 record</source>
        <translation>Den Namen des %1-Eintrags kopieren</translation>
    </message>
    <message>
        <source>Copy the value of the %1 record</source>
        <translation>Den Wert des %1-Eintrags kopieren</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Name of the %1 record</source>
        <translation>Name des %1-Eintrags</translation>
    </message>
    <message>
        <source>Value of the %1 record</source>
        <translation>Wert des %1-Eintrags</translation>
    </message>
    <message>
        <source>%1 There is: %2</source>
        <translation>%1 Vorhanden ist: %2</translation>
    </message>
</context>
<context>
    <name>gui::RecordsSection</name>
    <message>
        <source>Records</source>
        <translation>Einträge</translation>
    </message>
    <message>
        <source>Put these where you registered the domain, or where its DNS is kept: one by one with the copy buttons, or all at once as a zone file. A change takes minutes to hours until everybody sees it.</source>
        <translation>Tragen Sie diese dort ein, wo Sie die Domain registriert haben oder wo ihr DNS geführt wird: einzeln mit den Schaltflächen zum Kopieren oder alle auf einmal als Zonendatei. Bis alle eine Änderung sehen, vergehen Minuten bis Stunden.</translation>
    </message>
    <message>
        <source>&amp;Domain</source>
        <translation>&amp;Domain</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>Domain</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>Jetzt prüfen</translation>
    </message>
    <message>
        <source>Zone file…</source>
        <translation>Zonendatei…</translation>
    </message>
    <message>
        <source>DNS records</source>
        <translation>DNS-Einträge</translation>
    </message>
    <message>
        <source>Add a domain first.</source>
        <translation>Fügen Sie zuerst eine Domain hinzu.</translation>
    </message>
    <message>
        <source>Asking the DNS…</source>
        <translation>Das DNS wird gefragt…</translation>
    </message>
    <message>
        <source>All that matters is published (checked %1).</source>
        <translation>Alles, worauf es ankommt, ist veröffentlicht (geprüft: %1).</translation>
    </message>
    <message>
        <source>Something that is needed is missing or different (checked %1).</source>
        <translation>Etwas Nötiges fehlt oder ist anders (geprüft: %1).</translation>
    </message>
    <message>
        <source>What is needed is there; something recommended is missing, or the DNS did not answer (checked %1).</source>
        <translation>Das Nötige ist da; etwas Empfohlenes fehlt, oder das DNS hat nicht geantwortet (geprüft: %1).</translation>
    </message>
</context>
<context>
    <name>gui::RelaySection</name>
    <message>
        <source>those that are listed</source>
        <translation>die eingetragenen</translation>
    </message>
    <message>
        <source>any name</source>
        <translation>jeder Name</translation>
    </message>
    <message>
        <source>those the other server knows</source>
        <translation>die der andere Server kennt</translation>
    </message>
    <message>
        <source>the domain&apos;s mail servers</source>
        <translation>die Mailserver der Domain</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>Domain</translation>
    </message>
    <message>
        <source>Passed on to</source>
        <translation>Weitergegeben an</translation>
    </message>
    <message>
        <source>Recipients taken</source>
        <translation>Angenommene Empfänger</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Relaying</source>
        <translation>Weiterleitung (Relay)</translation>
    </message>
    <message>
        <source>Domains whose mailboxes are on another server, for which this one takes mail in and passes it on: a backup, or a gate before it. Most people need none.</source>
        <translation>Domains, deren Postfächer auf einem anderen Server liegen und für die dieser Mail annimmt und weitergibt: als Reserve oder als Tor davor. Die meisten brauchen keine.</translation>
    </message>
    <message>
        <source>Relay domains</source>
        <translation>Weitergegebene Domains</translation>
    </message>
    <message>
        <source>Mail is passed on for no domain.</source>
        <translation>Für keine Domain wird Mail weitergegeben.</translation>
    </message>
    <message>
        <source>Add domain…</source>
        <translation>Domain hinzufügen…</translation>
    </message>
    <message>
        <source>New relay domain</source>
        <translation>Neue weitergegebene Domain</translation>
    </message>
    <message>
        <source>Relay domain %1</source>
        <translation>Weitergegebene Domain %1</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>&amp;Domain</source>
        <translation>&amp;Domain</translation>
    </message>
    <message>
        <source>&amp;Passed on to</source>
        <translation>&amp;Weitergegeben an</translation>
    </message>
    <message>
        <source>A host, when it is not found through the domain&apos;s MX records.</source>
        <translation>Ein Server, wenn er nicht über die MX-Einträge der Domain zu finden ist.</translation>
    </message>
    <message>
        <source>P&amp;ort</source>
        <translation>P&amp;ort</translation>
    </message>
    <message>
        <source>&amp;Recipients taken</source>
        <translation>&amp;Angenommene Empfänger</translation>
    </message>
    <message>
        <source>Those the other server knows (it is asked)</source>
        <translation>Die der andere Server kennt (er wird gefragt)</translation>
    </message>
    <message>
        <source>Those that are listed below</source>
        <translation>Die unten eingetragenen</translation>
    </message>
    <message>
        <source>Any name</source>
        <translation>Jeder Name</translation>
    </message>
    <message>
        <source>“Any name” makes this server send reports about invented addresses: choose it only when nothing else works.</source>
        <translation>„Jeder Name“ lässt diesen Server Berichte über erfundene Adressen senden: Wählen Sie das nur, wenn nichts anderes geht.</translation>
    </message>
    <message>
        <source>&amp;Listed</source>
        <translation>&amp;Eingetragen</translation>
    </message>
    <message>
        <source>One address or pattern on each line</source>
        <translation>Eine Adresse oder ein Muster je Zeile</translation>
    </message>
</context>
<context>
    <name>gui::ReplaceDialog</name>
    <message>
        <source>Replace the certificate</source>
        <translation>Das Zertifikat ersetzen</translation>
    </message>
    <message>
        <source>The files your certificate authority gave you, in PEM form, on this computer. The old ones are overwritten on the server: keep a copy when you may need them. New connections use the new certificate at once; nobody is cut off.</source>
        <translation>Die Dateien Ihrer Zertifizierungsstelle, im PEM-Format, auf diesem Computer. Die alten werden auf dem Server überschrieben: Behalten Sie eine Kopie, falls Sie sie noch brauchen. Neue Verbindungen benutzen sofort das neue Zertifikat; niemand wird getrennt.</translation>
    </message>
    <message>
        <source>&amp;Certificate with its chain</source>
        <translation>&amp;Zertifikat mit Kette</translation>
    </message>
    <message>
        <source>Certificate with its chain</source>
        <translation>Zertifikat mit Kette</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer);;All files (*)</source>
        <translation>Zertifikate (*.pem *.crt *.cer);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>&amp;Private key</source>
        <translation>&amp;Privater Schlüssel</translation>
    </message>
    <message>
        <source>Private key</source>
        <translation>Privater Schlüssel</translation>
    </message>
    <message>
        <source>Keys (*.pem *.key);;All files (*)</source>
        <translation>Schlüssel (*.pem *.key);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Choose both files.</source>
        <translation>Wählen Sie beide Dateien aus.</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Auswählen…</translation>
    </message>
    <message>
        <source>Choose the file: %1</source>
        <translation>Die Datei auswählen: %1</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 kann nicht gelesen werden: %2</translation>
    </message>
    <message>
        <source>%1 is too large to be a certificate or key.</source>
        <translation>%1 ist zu groß für ein Zertifikat oder einen Schlüssel.</translation>
    </message>
    <message>
        <source>Looking at them…</source>
        <translation>Sie werden angesehen…</translation>
    </message>
    <message>
        <source>A certificate for %1, signed by %2, valid until %3.</source>
        <translation>Ein Zertifikat für %1, signiert von %2, gültig bis %3.</translation>
    </message>
    <message>
        <source>itself</source>
        <translation>selbst</translation>
    </message>
    <message>
        <source>It is not for %1, the name of this server: mail programs will complain.</source>
        <translation>Es ist nicht für %1, den Namen dieses Servers: Mailprogramme werden sich beschweren.</translation>
    </message>
</context>
<context>
    <name>gui::RewritingSection</name>
    <message>
        <source>Sender and recipient, everywhere</source>
        <translation>Absender und Empfänger, überall</translation>
    </message>
    <message>
        <source>Sender, everywhere</source>
        <translation>Absender, überall</translation>
    </message>
    <message>
        <source>Recipient, everywhere</source>
        <translation>Empfänger, überall</translation>
    </message>
    <message>
        <source>Hide the host name in senders</source>
        <translation>Den Hostnamen in Absendern verbergen</translation>
    </message>
    <message>
        <source>Sender, only in mail that leaves</source>
        <translation>Absender, nur in ausgehender Mail</translation>
    </message>
    <message>
        <source>Has moved: tell the sender</source>
        <translation>Ist umgezogen: dem Absender sagen</translation>
    </message>
    <message>
        <source>Copy of what this sender sends</source>
        <translation>Kopie dessen, was dieser Absender sendet</translation>
    </message>
    <message>
        <source>Copy of what this recipient gets</source>
        <translation>Kopie dessen, was dieser Empfänger bekommt</translation>
    </message>
    <message>
        <source>Copy of everything</source>
        <translation>Kopie von allem</translation>
    </message>
    <message>
        <source>wrong: %1</source>
        <translation>falsch: %1</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation>Wird zu</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Anmerkung</translation>
    </message>
    <message>
        <source>Rewriting</source>
        <translation>Umschreiben</translation>
    </message>
    <message>
        <source>Addresses that are written anew, and copies of mail. Few servers need this; to lead one address to another, an alias is simpler. Copies may need the consent of those concerned.</source>
        <translation>Adressen, die umgeschrieben werden, und Kopien von Mail. Wenige Server brauchen das; um eine Adresse zu einer anderen zu führen, ist ein Alias einfacher. Kopien brauchen eventuell die Zustimmung der Betroffenen.</translation>
    </message>
    <message>
        <source>No address is rewritten.</source>
        <translation>Keine Adresse wird umgeschrieben.</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>Hinzufügen…</translation>
    </message>
    <message>
        <source>Test an address…</source>
        <translation>Eine Adresse prüfen…</translation>
    </message>
    <message>
        <source>New rewriting</source>
        <translation>Neue Umschreibung</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>&amp;What</source>
        <translation>&amp;Was</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>&amp;Adresse</translation>
    </message>
    <message>
        <source>name@example.org or @example.org</source>
        <translation>name@example.org oder @example.org</translation>
    </message>
    <message>
        <source>&amp;Becomes</source>
        <translation>Wird &amp;zu</translation>
    </message>
    <message>
        <source>name@example.net or @example.net</source>
        <translation>name@example.net oder @example.net</translation>
    </message>
    <message>
        <source>For copies: where they go. For “has moved”: the new address or a text.</source>
        <translation>Für Kopien: wohin sie gehen. Für „Ist umgezogen“: die neue Adresse oder ein Text.</translation>
    </message>
    <message>
        <source>&amp;Remark</source>
        <translation>A&amp;nmerkung</translation>
    </message>
    <message>
        <source>why it is there</source>
        <translation>warum es sie gibt</translation>
    </message>
    <message>
        <source>&amp;Order</source>
        <translation>&amp;Reihenfolge</translation>
    </message>
    <message>
        <source>Smaller numbers come first.</source>
        <translation>Kleinere Zahlen kommen zuerst.</translation>
    </message>
    <message>
        <source>What becomes of an address</source>
        <translation>Was aus einer Adresse wird</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>As sender</source>
        <translation>Als Absender</translation>
    </message>
    <message>
        <source>stays as it is</source>
        <translation>bleibt, wie sie ist</translation>
    </message>
    <message>
        <source>As recipient</source>
        <translation>Als Empfänger</translation>
    </message>
    <message>
        <source>As sender in mail that leaves</source>
        <translation>Als Absender in ausgehender Mail</translation>
    </message>
    <message>
        <source>Has moved to</source>
        <translation>Ist umgezogen nach</translation>
    </message>
    <message>
        <source>has not moved</source>
        <translation>ist nicht umgezogen</translation>
    </message>
    <message>
        <source>What becomes of %1</source>
        <translation>Was aus %1 wird</translation>
    </message>
</context>
<context>
    <name>gui::RuleSection</name>
    <message>
        <source>Address of the sending server</source>
        <translation>Adresse des sendenden Servers</translation>
    </message>
    <message>
        <source>Name of that address</source>
        <translation>Name zu dieser Adresse</translation>
    </message>
    <message>
        <source>Its greeting (HELO)</source>
        <translation>Seine Begrüßung (HELO)</translation>
    </message>
    <message>
        <source>Sender</source>
        <translation>Absender</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>Empfänger</translation>
    </message>
    <message>
        <source>A line of the header</source>
        <translation>Eine Zeile des Kopfes</translation>
    </message>
    <message>
        <source>Header of a part</source>
        <translation>Kopf eines Teils</translation>
    </message>
    <message>
        <source>A line of the text</source>
        <translation>Eine Zeile des Textes</translation>
    </message>
    <message>
        <source>Account that is logged in</source>
        <translation>Angemeldetes Konto</translation>
    </message>
    <message>
        <source>Certificate of the client</source>
        <translation>Zertifikat des Clients</translation>
    </message>
    <message>
        <source>Addresses of the reverse name</source>
        <translation>Adressen des Rückwärtsnamens</translation>
    </message>
    <message>
        <source>Addresses of the greeting</source>
        <translation>Adressen der Begrüßung</translation>
    </message>
    <message>
        <source>Mail servers of the greeting</source>
        <translation>Mailserver der Begrüßung</translation>
    </message>
    <message>
        <source>Name servers of the greeting</source>
        <translation>Nameserver der Begrüßung</translation>
    </message>
    <message>
        <source>Addresses of the sender&apos;s domain</source>
        <translation>Adressen der Absenderdomain</translation>
    </message>
    <message>
        <source>Mail servers of the sender&apos;s domain</source>
        <translation>Mailserver der Absenderdomain</translation>
    </message>
    <message>
        <source>Name servers of the sender&apos;s domain</source>
        <translation>Nameserver der Absenderdomain</translation>
    </message>
    <message>
        <source>Addresses of the recipient&apos;s domain</source>
        <translation>Adressen der Empfängerdomain</translation>
    </message>
    <message>
        <source>Mail servers of the recipient&apos;s domain</source>
        <translation>Mailserver der Empfängerdomain</translation>
    </message>
    <message>
        <source>Name servers of the recipient&apos;s domain</source>
        <translation>Nameserver der Empfängerdomain</translation>
    </message>
    <message>
        <source>Refuse it</source>
        <translation>Ablehnen</translation>
    </message>
    <message>
        <source>Take it, whatever else is said</source>
        <translation>Annehmen, was auch immer sonst dagegen spricht</translation>
    </message>
    <message>
        <source>Into Junk</source>
        <translation>In den Junk-Ordner</translation>
    </message>
    <message>
        <source>Give points</source>
        <translation>Punkte geben</translation>
    </message>
    <message>
        <source>Ask to come later</source>
        <translation>Bitten, später zu kommen</translation>
    </message>
    <message>
        <source>Hold it in the queue</source>
        <translation>In der Warteschlange festhalten</translation>
    </message>
    <message>
        <source>Throw it away silently</source>
        <translation>Wortlos verwerfen</translation>
    </message>
    <message>
        <source>Answer slowly</source>
        <translation>Langsam antworten</translation>
    </message>
    <message>
        <source>Add a header field</source>
        <translation>Ein Kopffeld hinzufügen</translation>
    </message>
    <message>
        <source>Send it to another address instead</source>
        <translation>Stattdessen an eine andere Adresse senden</translation>
    </message>
    <message>
        <source>Send a copy to another address</source>
        <translation>Eine Kopie an eine andere Adresse senden</translation>
    </message>
    <message>
        <source>Replace the line</source>
        <translation>Die Zeile ersetzen</translation>
    </message>
    <message>
        <source>Take the line out</source>
        <translation>Die Zeile entfernen</translation>
    </message>
    <message>
        <source>Only write it into the log</source>
        <translation>Nur ins Protokoll schreiben</translation>
    </message>
    <message>
        <source>wrong: %1</source>
        <translation>falsch: %1</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Reihenfolge</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>Pattern</source>
        <translation>Muster</translation>
    </message>
    <message>
        <source>What is done</source>
        <translation>Was getan wird</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Only for</source>
        <translation>Nur für</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Anmerkung</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <source>Your own rules for mail from outside, looked at before the points count; the first that fits decides. For a single sender, the tab “Senders” is simpler.</source>
        <translation>Ihre eigenen Regeln für Mail von außen, die vor den Punkten angesehen werden; die erste passende entscheidet. Für einen einzelnen Absender ist der Reiter „Absender“ einfacher.</translation>
    </message>
    <message>
        <source>There is no rule: the points decide alone.</source>
        <translation>Es gibt keine Regel: Die Punkte allein entscheiden.</translation>
    </message>
    <message>
        <source>Add rule…</source>
        <translation>Regel hinzufügen…</translation>
    </message>
    <message>
        <source>New rule</source>
        <translation>Neue Regel</translation>
    </message>
    <message>
        <source>Change rule</source>
        <translation>Regel ändern</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>&amp;Where to look</source>
        <translation>Wo &amp;nachgesehen wird</translation>
    </message>
    <message>
        <source>&amp;Pattern</source>
        <translation>&amp;Muster</translation>
    </message>
    <message>
        <source>A text with * and ?, an address or network, or a regular expression between slashes.</source>
        <translation>Ein Text mit * und ?, eine Adresse oder ein Netz, oder ein regulärer Ausdruck zwischen Schrägstrichen.</translation>
    </message>
    <message>
        <source>&amp;What is done</source>
        <translation>&amp;Was getan wird</translation>
    </message>
    <message>
        <source>Wi&amp;th</source>
        <translation>Mi&amp;t</translation>
    </message>
    <message>
        <source>Points for “Give points”; an address for sending it elsewhere; the text to answer or to put in. Else empty.</source>
        <translation>Punkte für „Punkte geben“; eine Adresse, um es anderswohin zu senden; der Text für die Antwort oder zum Einsetzen. Sonst leer.</translation>
    </message>
    <message>
        <source>&amp;Only for</source>
        <translation>Nur &amp;für</translation>
    </message>
    <message>
        <source>all recipients</source>
        <translation>alle Empfänger</translation>
    </message>
    <message>
        <source>&amp;Remark</source>
        <translation>&amp;Anmerkung</translation>
    </message>
    <message>
        <source>why it is there</source>
        <translation>warum es sie gibt</translation>
    </message>
    <message>
        <source>Or&amp;der</source>
        <translation>&amp;Reihenfolge</translation>
    </message>
    <message>
        <source>Smaller numbers come first.</source>
        <translation>Kleinere Zahlen kommen zuerst.</translation>
    </message>
</context>
<context>
    <name>gui::RulesSection</name>
    <message>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <source>What happens to this account&apos;s mail when it arrives, as a Sieve script: into which folder, forwarded, answered during holidays. Its owner can change the same scripts from a mail program. Without one, mail goes to the inbox and junk to Junk.</source>
        <translation>Was mit der Mail dieses Kontos bei der Ankunft geschieht, als Sieve-Skript: in welchen Ordner, weitergeleitet, im Urlaub beantwortet. Der Besitzer kann dieselben Skripte aus einem Mailprogramm ändern. Ohne Skript kommt Mail in den Posteingang und Junk in den Junk-Ordner.</translation>
    </message>
    <message>
        <source>&amp;Script</source>
        <translation>&amp;Skript</translation>
    </message>
    <message>
        <source>Script that is shown</source>
        <translation>Gezeigtes Skript</translation>
    </message>
    <message>
        <source>New…</source>
        <translation>Neu…</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Look for mistakes; nothing is saved</source>
        <translation>Nach Fehlern suchen; nichts wird gespeichert</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Entfernen…</translation>
    </message>
    <message>
        <source>Text of the script</source>
        <translation>Text des Skripts</translation>
    </message>
    <message>
        <source>There is no script. “New…” makes one.</source>
        <translation>Es gibt kein Skript. „Neu…“ legt eines an.</translation>
    </message>
    <message>
        <source>What is wrong with the script</source>
        <translation>Was an dem Skript falsch ist</translation>
    </message>
    <message>
        <source>%1 (runs)</source>
        <translation>%1 (aktiv)</translation>
    </message>
    <message>
        <source>changed, not saved</source>
        <translation>geändert, nicht gespeichert</translation>
    </message>
    <message>
        <source>runs for each mail</source>
        <translation>läuft für jede Mail</translation>
    </message>
    <message>
        <source>does not run</source>
        <translation>läuft nicht</translation>
    </message>
    <message>
        <source>Deactivate</source>
        <translation>Abschalten</translation>
    </message>
    <message>
        <source>Activate</source>
        <translation>Aktivieren</translation>
    </message>
    <message>
        <source>New script</source>
        <translation>Neues Skript</translation>
    </message>
    <message>
        <source>Make it</source>
        <translation>Erzeugen</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>Give it a name.</source>
        <translation>Geben Sie ihm einen Namen.</translation>
    </message>
    <message>
        <source>There is a script of that name already.</source>
        <translation>Es gibt schon ein Skript mit diesem Namen.</translation>
    </message>
    <message>
        <source># Mail with this word in its subject goes into a folder of its own.
require [&quot;fileinto&quot;, &quot;mailbox&quot;];

if header :contains &quot;subject&quot; &quot;newsletter&quot; {
    fileinto :create &quot;Newsletters&quot;;
}
</source>
        <translation># Mail mit diesem Wort im Betreff kommt in einen eigenen Ordner.
require [&quot;fileinto&quot;, &quot;mailbox&quot;];

if header :contains &quot;subject&quot; &quot;newsletter&quot; {
    fileinto :create &quot;Newsletter&quot;;
}
</translation>
    </message>
    <message>
        <source>The script has no mistakes</source>
        <translation>Das Skript hat keine Fehler</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
    <message>
        <source>Saved; it applies to the next mail</source>
        <translation>Gespeichert; gilt für die nächste Mail</translation>
    </message>
    <message>
        <source>Saved. It does not run until it is activated.</source>
        <translation>Gespeichert. Es läuft erst, wenn es aktiviert wird.</translation>
    </message>
    <message>
        <source>No script runs any more: mail goes to the inbox</source>
        <translation>Kein Skript läuft mehr: Mail kommt in den Posteingang</translation>
    </message>
    <message>
        <source>%1 runs for each mail from now on</source>
        <translation>%1 läuft von nun an für jede Mail</translation>
    </message>
    <message>
        <source>Remove the script %1?</source>
        <translation>Das Skript %1 entfernen?</translation>
    </message>
    <message>
        <source>Its text is deleted. It runs now: mail goes to the inbox from then on.</source>
        <translation>Sein Text wird gelöscht. Es läuft gerade: Mail kommt dann in den Posteingang.</translation>
    </message>
    <message>
        <source>Its text is deleted and cannot be brought back.</source>
        <translation>Sein Text wird gelöscht und lässt sich nicht zurückholen.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>The script is removed</source>
        <translation>Das Skript ist entfernt</translation>
    </message>
</context>
<context>
    <name>gui::ScannersSection</name>
    <message>
        <source>ClamAV (viruses)</source>
        <translation>ClamAV (Viren)</translation>
    </message>
    <message>
        <source>Milters</source>
        <translation>Milter</translation>
    </message>
    <message>
        <source>Policy services</source>
        <translation>Policy-Dienste</translation>
    </message>
    <message>
        <source>answers</source>
        <translation>antwortet</translation>
    </message>
    <message>
        <source>did not answer last time</source>
        <translation>hat beim letzten Mal nicht geantwortet</translation>
    </message>
    <message>
        <source>does not answer</source>
        <translation>antwortet nicht</translation>
    </message>
    <message>
        <source>address makes no sense</source>
        <translation>die Adresse ergibt keinen Sinn</translation>
    </message>
    <message>
        <source>not asked yet</source>
        <translation>noch nicht gefragt</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>Scanner</source>
        <translation>Scanner</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Takes</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>Gefragt</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Last error</source>
        <translation>Letzter Fehler</translation>
    </message>
    <message>
        <source>Scanners</source>
        <translation>Scanner</translation>
    </message>
    <message>
        <source>Programs beside the server that look at mail: spam filters, virus scanners. None is needed. Where one does not answer, its settings say what becomes of the mail meanwhile.</source>
        <translation>Programme neben dem Server, die Mail ansehen: Spamfilter, Virenscanner. Keines ist nötig. Antwortet eines nicht, sagen seine Einstellungen, was inzwischen mit der Mail geschieht.</translation>
    </message>
    <message>
        <source>No scanner is set up: the server&apos;s own checks decide alone.</source>
        <translation>Kein Scanner ist eingerichtet: Die eigenen Prüfungen des Servers entscheiden allein.</translation>
    </message>
    <message>
        <source>Set up…</source>
        <translation>Einrichten…</translation>
    </message>
    <message>
        <source>Where a scanner listens; an empty address turns it off</source>
        <translation>Wo ein Scanner lauscht; eine leere Adresse schaltet ihn aus</translation>
    </message>
    <message>
        <source>Test all</source>
        <translation>Alle testen</translation>
    </message>
    <message>
        <source>Set up a scanner</source>
        <translation>Einen Scanner einrichten</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>&amp;Scanner</source>
        <translation>&amp;Scanner</translation>
    </message>
    <message>
        <source>&amp;Where it listens</source>
        <translation>&amp;Wo er lauscht</translation>
    </message>
    <message>
        <source>Host and port, or unix: and a path. Empty turns it off. Several milters or policy services are separated by commas. The other settings of a scanner are under Settings.</source>
        <translation>Rechner und Port, oder unix: und ein Pfad. Leer schaltet ihn aus. Mehrere Milter oder Policy-Dienste werden durch Kommas getrennt. Die übrigen Einstellungen eines Scanners stehen unter „Einstellungen“.</translation>
    </message>
    <message>
        <source>Saved; “Test all” tells whether it answers</source>
        <translation>Gespeichert; „Alle testen“ sagt, ob er antwortet</translation>
    </message>
    <message>
        <source>answers in %1 ms</source>
        <translation>antwortet in %1 ms</translation>
    </message>
    <message>
        <source>What the scanners answered</source>
        <translation>Was die Scanner geantwortet haben</translation>
    </message>
    <message>
        <source>No scanner is set up.</source>
        <translation>Kein Scanner ist eingerichtet.</translation>
    </message>
</context>
<context>
    <name>gui::Secrets</name>
    <message>
        <source>No password service (GNOME Keyring, KWallet or KeePassXC) runs on this desktop. The password is kept until you quit this program, and asked again next time.</source>
        <translation>Auf dieser Arbeitsumgebung läuft kein Passwortdienst (GNOME-Schlüsselbund, KWallet oder KeePassXC). Das Passwort wird aufgehoben, bis Sie dieses Programm beenden, und beim nächsten Mal wieder gefragt.</translation>
    </message>
</context>
<context>
    <name>gui::SecurityPage</name>
    <message>
        <source>Strangers try passwords and addresses on every server, all day. They are slowed down and banned by themselves; look here when somebody you know cannot get in, or to keep somebody out.</source>
        <translation>Fremde probieren auf jedem Server Passwörter und Adressen aus, den ganzen Tag. Sie werden von selbst gebremst und gesperrt; sehen Sie hier nach, wenn jemand, den Sie kennen, nicht hineinkommt, oder um jemanden fernzuhalten.</translation>
    </message>
</context>
<context>
    <name>gui::SendersSection</name>
    <message>
        <source>allowed</source>
        <translation>erlaubt</translation>
    </message>
    <message>
        <source>blocked</source>
        <translation>blockiert</translation>
    </message>
    <message>
        <source>Sender</source>
        <translation>Absender</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>Senders</source>
        <translation>Absender</translation>
    </message>
    <message>
        <source>Senders that are let past the points, or refused. An allowed one counts only when its domain proves that the mail is its own, so that nobody comes in under a friend&apos;s name.</source>
        <translation>Absender, die an den Punkten vorbeigelassen oder abgelehnt werden. Ein erlaubter zählt nur, wenn seine Domain beweist, dass die Mail von ihm ist, damit niemand unter dem Namen eines Freundes hereinkommt.</translation>
    </message>
    <message>
        <source>Allowed and blocked senders</source>
        <translation>Erlaubte und blockierte Absender</translation>
    </message>
    <message>
        <source>No sender is listed.</source>
        <translation>Kein Absender ist eingetragen.</translation>
    </message>
    <message>
        <source>Add sender…</source>
        <translation>Absender hinzufügen…</translation>
    </message>
    <message>
        <source>Allow or block a sender</source>
        <translation>Einen Absender erlauben oder blockieren</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Sender</source>
        <translation>&amp;Absender</translation>
    </message>
    <message>
        <source>name@example.org or example.org</source>
        <translation>name@example.org oder example.org</translation>
    </message>
    <message>
        <source>An address, a whole domain, or a pattern with * and ?.</source>
        <translation>Eine Adresse, eine ganze Domain oder ein Muster mit * und ?.</translation>
    </message>
    <message>
        <source>&amp;Verdict</source>
        <translation>&amp;Urteil</translation>
    </message>
    <message>
        <source>Allow: never junk</source>
        <translation>Erlauben: nie Junk</translation>
    </message>
    <message>
        <source>Block: refuse</source>
        <translation>Blockieren: ablehnen</translation>
    </message>
</context>
<context>
    <name>gui::ServerProcess</name>
    <message>
        <source>The server runs.</source>
        <translation>Der Server läuft.</translation>
    </message>
    <message>
        <source>The server could not be started: %1</source>
        <translation>Der Server konnte nicht gestartet werden: %1</translation>
    </message>
    <message>
        <source>The server is stopped.</source>
        <translation>Der Server ist angehalten.</translation>
    </message>
    <message>
        <source>The server ended at once.</source>
        <translation>Der Server hat sich sofort beendet.</translation>
    </message>
    <message>
        <source>The server could not start: %1</source>
        <translation>Der Server konnte nicht starten: %1</translation>
    </message>
    <message>
        <source>systemctl %1 %2 failed: %3</source>
        <translation>systemctl %1 %2 ist fehlgeschlagen: %3</translation>
    </message>
</context>
<context>
    <name>gui::SessionsSection</name>
    <message>
        <source>encrypted</source>
        <translation>verschlüsselt</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>(not logged in)</source>
        <translation>(nicht angemeldet)</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Connected clients</source>
        <translation>Verbundene Clients</translation>
    </message>
    <message>
        <source>Mail programs and other mail servers that are connected now. Cutting one off does no harm to mail: a mail program comes back by itself.</source>
        <translation>Mailprogramme und andere Mailserver, die gerade verbunden sind. Sie zu trennen schadet der Mail nicht: Ein Mailprogramm kommt von selbst wieder.</translation>
    </message>
    <message>
        <source>Programs that are connected now. If one is a stranger&apos;s: reset the password first, then cut it off, so that it cannot come back.</source>
        <translation>Programme, die gerade verbunden sind. Wenn eines einem Fremden gehört: Setzen Sie zuerst das Passwort neu, dann trennen Sie es, damit es nicht wiederkommen kann.</translation>
    </message>
    <message>
        <source>Nobody is connected.</source>
        <translation>Niemand ist verbunden.</translation>
    </message>
    <message>
        <source>None of this account&apos;s programs is connected.</source>
        <translation>Kein Programm dieses Kontos ist verbunden.</translation>
    </message>
    <message>
        <source>Cut off</source>
        <translation>Trennen</translation>
    </message>
    <message>
        <source>Ban address…</source>
        <translation>Adresse sperren…</translation>
    </message>
    <message>
        <source>Cut off all</source>
        <translation>Alle trennen</translation>
    </message>
    <message numerus="yes">
        <source>%n connection(s) cut off</source>
        <translation>
            <numerusform>%n Verbindung getrennt</numerusform>
            <numerusform>%n Verbindungen getrennt</numerusform>
        </translation>
    </message>
    <message>
        <source>Ban %1 for a day?</source>
        <translation>%1 für einen Tag sperren?</translation>
    </message>
    <message>
        <source>Nobody connects from there any more: no mail program, and no mail server that brings mail. You can lift the ban under “Bans”.</source>
        <translation>Von dort verbindet sich niemand mehr: kein Mailprogramm und kein Mailserver, der Mail bringt. Unter „Sperren“ können Sie die Sperre aufheben.</translation>
    </message>
    <message>
        <source>Ban</source>
        <translation>Sperren</translation>
    </message>
    <message>
        <source>banned by hand</source>
        <translation>von Hand gesperrt</translation>
    </message>
    <message numerus="yes">
        <source>%n address(es) banned for a day</source>
        <translation>
            <numerusform>%n Adresse für einen Tag gesperrt</numerusform>
            <numerusform>%n Adressen für einen Tag gesperrt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gui::SettingEditor</name>
    <message>
        <source>%1 · default: %2</source>
        <translation>%1 · Vorgabe: %2</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>Back to the default</source>
        <translation>Zurück zur Vorgabe</translation>
    </message>
    <message>
        <source>%1: back to the default</source>
        <translation>%1: zurück zur Vorgabe</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Ein</translation>
    </message>
</context>
<context>
    <name>gui::SettingsPage</name>
    <message>
        <source>How the server behaves. Every setting has a default that suits most people: change one only for a reason, it takes effect within seconds and can be undone.</source>
        <translation>Wie sich der Server verhält. Jede Einstellung hat eine Vorgabe, die den meisten passt: Ändern Sie eine nur aus gutem Grund; es wirkt binnen Sekunden und lässt sich rückgängig machen.</translation>
    </message>
    <message>
        <source>Search the settings</source>
        <translation>Die Einstellungen durchsuchen</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Abschnitte</translation>
    </message>
    <message>
        <source>No setting is about that.</source>
        <translation>Keine Einstellung handelt davon.</translation>
    </message>
    <message>
        <source>%1 is changed; it takes effect within seconds</source>
        <translation>%1 ist geändert; es wirkt binnen Sekunden</translation>
    </message>
    <message>
        <source>%1 is back to its default</source>
        <translation>%1 steht wieder auf der Vorgabe</translation>
    </message>
</context>
<context>
    <name>gui::SetupStep</name>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 kann nicht geschrieben werden: %2</translation>
    </message>
    <message>
        <source>Go back to the page about the database and test the name and password there.</source>
        <translation>Gehen Sie zurück zur Seite über die Datenbank, und prüfen Sie dort Name und Passwort.</translation>
    </message>
    <message>
        <source>See whether the database server runs, then try again.</source>
        <translation>Sehen Sie nach, ob der Datenbankserver läuft, und versuchen Sie es dann erneut.</translation>
    </message>
</context>
<context>
    <name>gui::SetupWizard</name>
    <message>
        <source>Set up a mail server</source>
        <translation>Einen Mailserver einrichten</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Weiter</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>&amp;Finish</source>
        <translation>&amp;Fertigstellen</translation>
    </message>
</context>
<context>
    <name>gui::StatusLamp</name>
    <message>
        <source>Well</source>
        <translation>In Ordnung</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Braucht Aufmerksamkeit</translation>
    </message>
    <message>
        <source>In trouble</source>
        <translation>Gestört</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>Arbeitet</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Unbekannt</translation>
    </message>
</context>
<context>
    <name>gui::StepList</name>
    <message>
        <source>Step %1 of %2: %3</source>
        <translation>Schritt %1 von %2: %3</translation>
    </message>
</context>
<context>
    <name>gui::SubmissionTalk</name>
    <message>
        <source>%1 does not speak the language of mail servers.</source>
        <translation>%1 spricht nicht die Sprache von Mailservern.</translation>
    </message>
    <message>
        <source>The name or the password is wrong: %1</source>
        <translation>Der Name oder das Passwort ist falsch: %1</translation>
    </message>
    <message>
        <source>%1 refuses the login: %2</source>
        <translation>%1 lehnt die Anmeldung ab: %2</translation>
    </message>
    <message>
        <source>%1 refuses: %2 %3</source>
        <translation>%1 lehnt ab: %2 %3</translation>
    </message>
    <message>
        <source>%1 offers no encryption on port %2. A password does not belong there.</source>
        <translation>%1 bietet auf Port %2 keine Verschlüsselung. Ein Passwort gehört dort nicht hin.</translation>
    </message>
    <message>
        <source>%1 offers no way to log in with a password.</source>
        <translation>%1 bietet keine Anmeldung mit Passwort.</translation>
    </message>
</context>
<context>
    <name>gui::TableSection</name>
    <message>
        <source>on</source>
        <translation>ein</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Ändern…</translation>
    </message>
    <message>
        <source>Turn on</source>
        <translation>Einschalten</translation>
    </message>
    <message>
        <source>Turn off</source>
        <translation>Ausschalten</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Added; it takes effect within seconds</source>
        <translation>Hinzugefügt; wirkt binnen Sekunden</translation>
    </message>
    <message>
        <source>Changed; it takes effect within seconds</source>
        <translation>Geändert; wirkt binnen Sekunden</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) turned on</source>
        <translation>
            <numerusform>%n Zeile eingeschaltet</numerusform>
            <numerusform>%n Zeilen eingeschaltet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) turned off</source>
        <translation>
            <numerusform>%n Zeile ausgeschaltet</numerusform>
            <numerusform>%n Zeilen ausgeschaltet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) removed</source>
        <translation>
            <numerusform>%n Zeile entfernt</numerusform>
            <numerusform>%n Zeilen entfernt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gui::TableView</name>
    <message>
        <source>Filter</source>
        <translation>Filtern</translation>
    </message>
    <message>
        <source>Filter: %1</source>
        <translation>Filtern: %1</translation>
    </message>
    <message>
        <source>Show only the rows that contain this text (Ctrl+F)</source>
        <translation>Nur Zeilen zeigen, die diesen Text enthalten (Strg+F)</translation>
    </message>
    <message>
        <source>More actions: %1</source>
        <translation>Weitere Aktionen: %1</translation>
    </message>
    <message>
        <source>Copy, export, choose columns</source>
        <translation>Kopieren, exportieren, Spalten wählen</translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation>Zeilen kopieren</translation>
    </message>
    <message>
        <source>Export as CSV…</source>
        <translation>Als CSV exportieren…</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln row(s)</source>
        <translation>
            <numerusform>%1 von %Ln Zeile</numerusform>
            <numerusform>%1 von %Ln Zeilen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln Zeile</numerusform>
            <numerusform>%Ln Zeilen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>%Ln gewählt</numerusform>
            <numerusform>%Ln gewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing contains “%1”.</source>
        <translation>Nichts enthält „%1“.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) written to %1</source>
        <translation>
            <numerusform>%Ln Zeile nach %1 geschrieben</numerusform>
            <numerusform>%Ln Zeilen nach %1 geschrieben</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>%1 konnte nicht geschrieben werden: %2</translation>
    </message>
    <message>
        <source>Export as CSV</source>
        <translation>Als CSV exportieren</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV-Dateien (*.csv)</translation>
    </message>
</context>
<context>
    <name>gui::ThresholdsSection</name>
    <message>
        <source>taken</source>
        <translation>angenommen</translation>
    </message>
    <message>
        <source>into Junk</source>
        <translation>in den Junk-Ordner</translation>
    </message>
    <message>
        <source>into Junk for some</source>
        <translation>für manche in den Junk-Ordner</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>asked to come later</source>
        <translation>gebeten, später zu kommen</translation>
    </message>
    <message>
        <source>held</source>
        <translation>festgehalten</translation>
    </message>
    <message>
        <source>thrown away</source>
        <translation>verworfen</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>It was</source>
        <translation>Sie wurde</translation>
    </message>
    <message>
        <source>It would be</source>
        <translation>Sie würde</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>An</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Punkte</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Thresholds</source>
        <translation>Schwellen</translation>
    </message>
    <message>
        <source>What the points lead to. Change a number here, look at what it would have done to the mail of the last weeks, and apply it only when you like what you see.</source>
        <translation>Wozu die Punkte führen. Ändern Sie hier eine Zahl, sehen Sie nach, was sie mit der Mail der letzten Wochen gemacht hätte, und wenden Sie sie nur an, wenn Ihnen gefällt, was Sie sehen.</translation>
    </message>
    <message>
        <source>Mails that would have fared otherwise</source>
        <translation>Mails, denen es anders ergangen wäre</translation>
    </message>
    <message>
        <source>No mail would have fared otherwise.</source>
        <translation>Keiner Mail wäre es anders ergangen.</translation>
    </message>
    <message>
        <source>“Preview” shows here which mails would have fared otherwise.</source>
        <translation>„Vorschau“ zeigt hier, welchen Mails es anders ergangen wäre.</translation>
    </message>
    <message>
        <source>What would have happened</source>
        <translation>Was geschehen wäre</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Anwenden</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Discard the changes</source>
        <translation>Die Änderungen verwerfen</translation>
    </message>
    <message numerus="yes">
        <source>last %n day(s)</source>
        <translation>
            <numerusform>letzter Tag (%n)</numerusform>
            <numerusform>letzte %n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>How far back</source>
        <translation>Wie weit zurück</translation>
    </message>
    <message>
        <source>Looking through the mail…</source>
        <translation>Die Mail wird durchgesehen…</translation>
    </message>
    <message>
        <source>%1 instead of %2: %3</source>
        <translation>%1 statt %2: %3</translation>
    </message>
    <message>
        <source>No mail from outside was judged in that time.</source>
        <translation>In dieser Zeit wurde keine Mail von außen beurteilt.</translation>
    </message>
    <message numerus="yes">
        <source>Of %n decision(s) none would have been another.</source>
        <translation>
            <numerusform>Von %n Entscheidung wäre keine anders ausgefallen.</numerusform>
            <numerusform>Von %n Entscheidungen wäre keine anders ausgefallen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %n decision(s), %1 would have been others. %2.</source>
        <translation>
            <numerusform>Von %n Entscheidung wären %1 anders ausgefallen. %2.</numerusform>
            <numerusform>Von %n Entscheidungen wären %1 anders ausgefallen. %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>Applied: the next mail is judged so</source>
        <translation>Angewandt: Die nächste Mail wird so beurteilt</translation>
    </message>
    <message>
        <source>refused for some</source>
        <translation>für einige abgelehnt</translation>
    </message>
</context>
<context>
    <name>gui::TimelineView</name>
    <message>
        <source>%1 points</source>
        <translation>%1 Punkte</translation>
    </message>
</context>
<context>
    <name>gui::Toasts</name>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Undo what was just done</source>
        <translation>Rückgängig machen, was gerade getan wurde</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>gui::Tray</name>
    <message>
        <source>Outgoing mail is paused</source>
        <translation>Ausgehende Mail ist angehalten</translation>
    </message>
    <message>
        <source>Outgoing mail goes out again</source>
        <translation>Ausgehende Mail geht wieder hinaus</translation>
    </message>
    <message>
        <source>Open Facteur</source>
        <translation>Facteur öffnen</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Facteur: %1</source>
        <translation>Facteur: %1</translation>
    </message>
    <message>
        <source>Facteur – %1</source>
        <translation>Facteur – %1</translation>
    </message>
    <message>
        <source>Today: %1 received, %2 sent</source>
        <translation>Heute: %1 empfangen, %2 gesendet</translation>
    </message>
    <message>
        <source>Queue: empty</source>
        <translation>Warteschlange: leer</translation>
    </message>
    <message numerus="yes">
        <source>Queue: %n message(s)</source>
        <translation>
            <numerusform>Warteschlange: %n Nachricht</numerusform>
            <numerusform>Warteschlange: %n Nachrichten</numerusform>
        </translation>
    </message>
    <message>
        <source>Resume outgoing mail</source>
        <translation>Ausgehende Mail fortsetzen</translation>
    </message>
    <message>
        <source>Pause outgoing mail</source>
        <translation>Ausgehende Mail anhalten</translation>
    </message>
    <message>
        <source>Start the server</source>
        <translation>Den Server starten</translation>
    </message>
    <message>
        <source>Stop the server…</source>
        <translation>Den Server anhalten…</translation>
    </message>
</context>
<context>
    <name>gui::ZoneDialog</name>
    <message>
        <source>Zone file of %1</source>
        <translation>Zonendatei von %1</translation>
    </message>
    <message>
        <source>Copy all</source>
        <translation>Alles kopieren</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Speichern…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>It is in the clipboard.</source>
        <translation>Sie ist in der Zwischenablage.</translation>
    </message>
    <message>
        <source>Save the zone file</source>
        <translation>Die Zonendatei speichern</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Gespeichert als %1.</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>%1 konnte nicht geschrieben werden: %2</translation>
    </message>
</context>
<context>
    <name>gui::setup::AccountsPage</name>
    <message>
        <source>Accounts</source>
        <translation>Konten</translation>
    </message>
    <message>
        <source>Who gets a mailbox?</source>
        <translation>Wer bekommt ein Postfach?</translation>
    </message>
    <message>
        <source>The first account is yours: the first mail goes to it. Mail programs log in with the whole address and this password.</source>
        <translation>Das erste Konto ist Ihres: Die erste Mail geht dorthin. Mailprogramme melden sich mit der ganzen Adresse und diesem Passwort an.</translation>
    </message>
    <message>
        <source>&amp;Add another account</source>
        <translation>&amp;Ein weiteres Konto hinzufügen</translation>
    </message>
    <message>
        <source>More can be added at any time, in the window.</source>
        <translation>Weitere können jederzeit im Fenster hinzugefügt werden.</translation>
    </message>
    <message>
        <source>There are two accounts of the name %1.</source>
        <translation>Es gibt zwei Konten mit dem Namen %1.</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Leave this account out</source>
        <translation>Dieses Konto weglassen</translation>
    </message>
</context>
<context>
    <name>gui::setup::CertificatePage</name>
    <message>
        <source>Certificate</source>
        <translation>Zertifikat</translation>
    </message>
    <message>
        <source>Which certificate does it show?</source>
        <translation>Welches Zertifikat zeigt er?</translation>
    </message>
    <message>
        <source>It encrypts the connections and says who the server is. Mail programs ask once whether they may trust a self-signed one; other servers take it as it is.</source>
        <translation>Es verschlüsselt die Verbindungen und sagt, wer der Server ist. Mailprogramme fragen einmal, ob sie einem selbstsignierten vertrauen dürfen; andere Server nehmen es, wie es ist.</translation>
    </message>
    <message>
        <source>A &amp;self-signed one, made now</source>
        <translation>Ein &amp;selbstsigniertes, jetzt erzeugt</translation>
    </message>
    <message>
        <source>Good for the beginning, and for yourself. It can be replaced later.</source>
        <translation>Gut für den Anfang und für Sie selbst. Es lässt sich später ersetzen.</translation>
    </message>
    <message>
        <source>My &amp;own, from files</source>
        <translation>Mein &amp;eigenes, aus Dateien</translation>
    </message>
    <message>
        <source>From a certificate authority such as Let&apos;s Encrypt, for the server&apos;s name, in PEM form.</source>
        <translation>Von einer Zertifizierungsstelle wie Let&apos;s Encrypt, für den Namen des Servers, im PEM-Format.</translation>
    </message>
    <message>
        <source>SHA-256 fingerprint: compare it when your mail program asks</source>
        <translation>SHA-256-Fingerabdruck: Vergleichen Sie ihn, wenn Ihr Mailprogramm fragt</translation>
    </message>
    <message>
        <source>Copy the fingerprint</source>
        <translation>Den Fingerabdruck kopieren</translation>
    </message>
    <message>
        <source>&amp;Certificate and chain</source>
        <translation>Zertifikat &amp;und Kette</translation>
    </message>
    <message>
        <source>Private &amp;key</source>
        <translation>Privater S&amp;chlüssel</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Auswählen…</translation>
    </message>
    <message>
        <source>Choose the file</source>
        <translation>Die Datei auswählen</translation>
    </message>
    <message>
        <source>PEM files (*.pem *.crt *.cer *.key);;All files (*)</source>
        <translation>PEM-Dateien (*.pem *.crt *.cer *.key);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Choose both files.</source>
        <translation>Wählen Sie beide Dateien aus.</translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation>Es gibt keine Datei %1.</translation>
    </message>
    <message>
        <source>The file %1 cannot be read.</source>
        <translation>Die Datei %1 kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>For %1, from %2, until %3. The key belongs to it.</source>
        <translation>Für %1, von %2, bis %3. Der Schlüssel gehört dazu.</translation>
    </message>
    <message>
        <source>The file holds only the certificate itself. Some mail programs need the chain, too (with Let&apos;s Encrypt: fullchain.pem).</source>
        <translation>Die Datei enthält nur das Zertifikat selbst. Manche Mailprogramme brauchen auch die Kette (bei Let&apos;s Encrypt: fullchain.pem).</translation>
    </message>
</context>
<context>
    <name>gui::setup::DatabasePage</name>
    <message>
        <source>Database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>Where shall it keep domains, accounts and the queue?</source>
        <translation>Wo sollen Domains, Konten und die Warteschlange liegen?</translation>
    </message>
    <message>
        <source>The mails themselves are files either way. The built-in database needs no care and is fast enough for thousands of accounts; take MySQL or MariaDB if you have such a server and want it.</source>
        <translation>Die Mails selbst sind in jedem Fall Dateien. Die eingebaute Datenbank braucht keine Pflege und ist schnell genug für Tausende von Konten; nehmen Sie MySQL oder MariaDB, wenn Sie einen solchen Server haben und das möchten.</translation>
    </message>
    <message>
        <source>In the built-&amp;in database (SQLite)</source>
        <translation>In der ein&amp;gebauten Datenbank (SQLite)</translation>
    </message>
    <message>
        <source>One file in the server&apos;s folder. If in doubt, take this.</source>
        <translation>Eine Datei im Ordner des Servers. Im Zweifel nehmen Sie diese.</translation>
    </message>
    <message>
        <source>In &amp;MySQL or MariaDB</source>
        <translation>In &amp;MySQL oder MariaDB</translation>
    </message>
    <message>
        <source>The password is written into a file that only the server can read.</source>
        <translation>Das Passwort wird in eine Datei geschrieben, die nur der Server lesen kann.</translation>
    </message>
    <message>
        <source>Ma&amp;chine, or path of the socket</source>
        <translation>&amp;Rechner oder Pfad des Sockets</translation>
    </message>
    <message>
        <source>&amp;Port</source>
        <translation>&amp;Port</translation>
    </message>
    <message>
        <source>D&amp;atabase</source>
        <translation>D&amp;atenbank</translation>
    </message>
    <message>
        <source>&amp;User</source>
        <translation>&amp;Benutzer</translation>
    </message>
    <message>
        <source>Pass&amp;word</source>
        <translation>Pa&amp;sswort</translation>
    </message>
    <message>
        <source>&amp;Test the connection</source>
        <translation>Verbindung &amp;testen</translation>
    </message>
    <message>
        <source>Show the S&amp;QL for an administrator…</source>
        <translation>S&amp;QL für einen Administrator zeigen…</translation>
    </message>
    <message>
        <source>Asking the database…</source>
        <translation>Die Datenbank wird gefragt…</translation>
    </message>
    <message>
        <source>The database cannot be used: %1</source>
        <translation>Die Datenbank ist nicht benutzbar: %1</translation>
    </message>
    <message>
        <source>Is the server running, and are name and password right? An administrator makes database and user with the SQL that the button above shows.</source>
        <translation>Läuft der Server, und stimmen Name und Passwort? Ein Administrator legt Datenbank und Benutzer mit dem SQL an, das die Schaltfläche oben zeigt.</translation>
    </message>
    <message>
        <source>%1 answers, but there is no database %2, and this user may not make it.</source>
        <translation>%1 antwortet, aber es gibt keine Datenbank %2, und dieser Benutzer darf sie nicht anlegen.</translation>
    </message>
    <message>
        <source>Have an administrator run the SQL that the button above shows.</source>
        <translation>Lassen Sie einen Administrator das SQL ausführen, das die Schaltfläche oben zeigt.</translation>
    </message>
    <message>
        <source>The database %1 holds other programs&apos; tables.</source>
        <translation>Die Datenbank %1 enthält Tabellen anderer Programme.</translation>
    </message>
    <message>
        <source>Take a database of Facteur&apos;s own.</source>
        <translation>Nehmen Sie eine Datenbank nur für Facteur.</translation>
    </message>
    <message>
        <source>%1 answers. The database %2 will be made.</source>
        <translation>%1 antwortet. Die Datenbank %2 wird angelegt.</translation>
    </message>
    <message>
        <source>%1 answers, and the database %2 is empty: its tables will be made.</source>
        <translation>%1 antwortet, und die Datenbank %2 ist leer: Ihre Tabellen werden angelegt.</translation>
    </message>
    <message>
        <source>%1 answers. The database %2 is another Facteur&apos;s, with its domains and accounts: this server will share them.</source>
        <translation>%1 antwortet. Die Datenbank %2 gehört einem anderen Facteur, mit seinen Domains und Konten: Dieser Server wird sie mitbenutzen.</translation>
    </message>
    <message>
        <source>SQL for the database&apos;s administrator</source>
        <translation>SQL für den Administrator der Datenbank</translation>
    </message>
    <message>
        <source>Copy the SQL</source>
        <translation>Das SQL kopieren</translation>
    </message>
    <message>
        <source>It contains the password.</source>
        <translation>Es enthält das Passwort.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>gui::setup::DnsPage</name>
    <message>
        <source>DNS records</source>
        <translation>DNS-Einträge</translation>
    </message>
    <message>
        <source>Which records does the domain need?</source>
        <translation>Welche Einträge braucht die Domain?</translation>
    </message>
    <message>
        <source>Enter them where you manage the domain, at its registrar. It may take hours until all the world sees them; you can go on meanwhile, the window keeps watching.</source>
        <translation>Tragen Sie sie dort ein, wo Sie die Domain verwalten, bei ihrem Registrar. Es kann Stunden dauern, bis alle Welt sie sieht; Sie können inzwischen weitermachen, das Fenster behält es im Auge.</translation>
    </message>
    <message>
        <source>&amp;Check again</source>
        <translation>Erneut &amp;prüfen</translation>
    </message>
    <message>
        <source>&amp;Save as zone file…</source>
        <translation>Als Zonendatei &amp;speichern…</translation>
    </message>
    <message>
        <source>Copy a&amp;ll</source>
        <translation>A&amp;lle kopieren</translation>
    </message>
    <message>
        <source>Asking DNS…</source>
        <translation>Das DNS wird gefragt…</translation>
    </message>
    <message>
        <source>It could not be found out: %1</source>
        <translation>Es war nicht herauszufinden: %1</translation>
    </message>
    <message>
        <source>It is there.</source>
        <translation>Er ist da.</translation>
    </message>
    <message>
        <source>It is not there yet.</source>
        <translation>Er ist noch nicht da.</translation>
    </message>
    <message>
        <source>Something else is there: %1</source>
        <translation>Dort steht etwas anderes: %1</translation>
    </message>
    <message>
        <source>DNS did not answer; it is not known whether it is there.</source>
        <translation>Das DNS hat nicht geantwortet; ob er da ist, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>needed</source>
        <translation>nötig</translation>
    </message>
    <message>
        <source>recommended</source>
        <translation>empfohlen</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>freiwillig</translation>
    </message>
    <message>
        <source>All records are there.</source>
        <translation>Alle Einträge sind da.</translation>
    </message>
    <message>
        <source>DNS does not answer: it is not known which records are there.</source>
        <translation>Das DNS antwortet nicht: Welche Einträge da sind, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>%1 of %2 records are there.</source>
        <translation>%1 von %2 Einträgen sind da.</translation>
    </message>
    <message>
        <source>The public address is not known: the records that name it are missing here. Write it on the page about the Internet.</source>
        <translation>Die öffentliche Adresse ist nicht bekannt: Die Einträge, die sie nennen, fehlen hier. Schreiben Sie sie auf die Seite über das Internet.</translation>
    </message>
    <message>
        <source>Copy the value of the %1 record</source>
        <translation>Den Wert des %1-Eintrags kopieren</translation>
    </message>
    <message>
        <source>Save as zone file</source>
        <translation>Als Zonendatei speichern</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 kann nicht geschrieben werden: %2</translation>
    </message>
</context>
<context>
    <name>gui::setup::FirewallPage</name>
    <message>
        <source>Firewall</source>
        <translation>Firewall</translation>
    </message>
    <message>
        <source>Does the firewall let mail in?</source>
        <translation>Lässt die Firewall Mail herein?</translation>
    </message>
    <message>
        <source>Other servers need port 25, mail programs 465, 587, 993 and 143, filter editors 4190. Without these nobody reaches the server.</source>
        <translation>Andere Server brauchen Port 25, Mailprogramme 465, 587, 993 und 143, Filtereditoren 4190. Ohne diese erreicht niemand den Server.</translation>
    </message>
    <message>
        <source>Look &amp;again</source>
        <translation>Erneut &amp;nachsehen</translation>
    </message>
    <message>
        <source>&amp;Open the ports with the commands below</source>
        <translation>&amp;Die Ports mit den Befehlen unten öffnen</translation>
    </message>
    <message>
        <source>They run with the rest, after the summary, when you have typed the administrator&apos;s password. They can be taken back.</source>
        <translation>Sie laufen mit dem Übrigen nach der Zusammenfassung, wenn Sie das Administratorpasswort eingegeben haben. Sie lassen sich zurücknehmen.</translation>
    </message>
    <message>
        <source>Commands for the firewall</source>
        <translation>Befehle für die Firewall</translation>
    </message>
    <message>
        <source>Copy the commands</source>
        <translation>Die Befehle kopieren</translation>
    </message>
    <message>
        <source>Looking for ufw, firewalld, nftables and iptables…</source>
        <translation>Suche nach ufw, firewalld, nftables und iptables…</translation>
    </message>
    <message>
        <source>Whether %1 filters cannot be seen without the administrator&apos;s rights.</source>
        <translation>Ob %1 filtert, ist ohne Administratorrechte nicht zu sehen.</translation>
    </message>
    <message>
        <source>No firewall on this computer keeps anything out.</source>
        <translation>Keine Firewall auf diesem Computer hält etwas fern.</translation>
    </message>
    <message>
        <source>A router or a rented server&apos;s provider may have a firewall of its own: there the same ports have to be open.</source>
        <translation>Ein Router oder der Anbieter eines gemieteten Servers kann eine eigene Firewall haben: Dort müssen dieselben Ports offen sein.</translation>
    </message>
    <message>
        <source>%1 lets mail in already.</source>
        <translation>%1 lässt Mail schon herein.</translation>
    </message>
    <message>
        <source>%1 is there. What it lets in cannot be seen without the administrator&apos;s rights.</source>
        <translation>%1 ist da. Was hereingelassen wird, ist ohne Administratorrechte nicht zu sehen.</translation>
    </message>
    <message>
        <source>Opening a port that is open already does no harm.</source>
        <translation>Einen schon offenen Port zu öffnen schadet nicht.</translation>
    </message>
    <message>
        <source>%1 keeps these ports closed: %2.</source>
        <translation>%1 hält diese Ports geschlossen: %2.</translation>
    </message>
</context>
<context>
    <name>gui::setup::InternetPage</name>
    <message>
        <source>Internet</source>
        <translation>Internet</translation>
    </message>
    <message>
        <source>How does mail come and go?</source>
        <translation>Wie kommt und geht die Mail?</translation>
    </message>
    <message>
        <source>Other servers bring mail to port 25 of this machine&apos;s public address. Mail to others leaves the same way, or through a provider who is believed more readily.</source>
        <translation>Andere Server bringen Mail zu Port 25 der öffentlichen Adresse dieses Rechners. Mail an andere geht auf demselben Weg hinaus oder über einen Anbieter, dem man eher glaubt.</translation>
    </message>
    <message>
        <source>Look &amp;again</source>
        <translation>Erneut &amp;nachsehen</translation>
    </message>
    <message>
        <source>Public &amp;IPv4 address</source>
        <translation>Öffentliche &amp;IPv4-Adresse</translation>
    </message>
    <message>
        <source>as found out</source>
        <translation>wie herausgefunden</translation>
    </message>
    <message>
        <source>The address &amp;changes from time to time</source>
        <translation>Die Adresse ändert &amp;sich von Zeit zu Zeit</translation>
    </message>
    <message>
        <source>Then the domain needs a dynamic-DNS service, and most servers refuse mail that comes from it directly.</source>
        <translation>Dann braucht die Domain einen Dienst für dynamisches DNS, und die meisten Server lehnen Mail ab, die direkt von ihr kommt.</translation>
    </message>
    <message>
        <source>Let the &amp;router lead mail&apos;s ports to this machine</source>
        <translation>Den &amp;Router die Mail-Ports zu diesem Rechner leiten lassen</translation>
    </message>
    <message>
        <source>By UPnP, NAT-PMP or PCP; renewed while the server runs, and taken back when you say so.</source>
        <translation>Über UPnP, NAT-PMP oder PCP; erneuert, solange der Server läuft, und zurückgenommen, wenn Sie es sagen.</translation>
    </message>
    <message>
        <source>Try port 25 &amp;out with the domain</source>
        <translation>Port 25 nach &amp;außen versuchen mit der Domain</translation>
    </message>
    <message>
        <source>of another address of yours</source>
        <translation>einer anderen Adresse von Ihnen</translation>
    </message>
    <message>
        <source>Tr&amp;y</source>
        <translation>&amp;Versuchen</translation>
    </message>
    <message>
        <source>Send mail &amp;directly to its recipients&apos; servers</source>
        <translation>Mail &amp;direkt an die Server der Empfänger senden</translation>
    </message>
    <message>
        <source>Needs port 25 out, a fixed address, and a name for it (PTR) from your provider.</source>
        <translation>Braucht Port 25 nach außen, eine feste Adresse und einen Namen dafür (PTR) von Ihrem Anbieter.</translation>
    </message>
    <message>
        <source>Send mail through a &amp;provider (smarthost)</source>
        <translation>Mail über einen An&amp;bieter senden (Smarthost)</translation>
    </message>
    <message>
        <source>Right for a connection at home: the provider sends it on with its own good name.</source>
        <translation>Richtig für einen Anschluss zu Hause: Der Anbieter sendet sie unter seinem eigenen guten Namen weiter.</translation>
    </message>
    <message>
        <source>Whether port 25 is open for mail that leaves is not known: it takes a try, below.</source>
        <translation>Ob Port 25 für ausgehende Mail offen ist, ist nicht bekannt: Dazu braucht es einen Versuch, unten.</translation>
    </message>
    <message>
        <source>Looking for the public address…</source>
        <translation>Die öffentliche Adresse wird gesucht…</translation>
    </message>
    <message>
        <source>Looking whether port 25 can be reached…</source>
        <translation>Es wird nachgesehen, ob Port 25 erreichbar ist…</translation>
    </message>
    <message>
        <source>The public address could not be found out: %1</source>
        <translation>Die öffentliche Adresse war nicht herauszufinden: %1</translation>
    </message>
    <message>
        <source>This machine is behind a router that does not tell its public address.</source>
        <translation>Dieser Rechner steht hinter einem Router, der seine öffentliche Adresse nicht nennt.</translation>
    </message>
    <message>
        <source>The public address could not be found out.</source>
        <translation>Die öffentliche Adresse war nicht herauszufinden.</translation>
    </message>
    <message>
        <source>If you know it, write it below. Without it, everything but the DNS records can be set up all the same.</source>
        <translation>Wenn Sie sie kennen, schreiben Sie sie unten hin. Ohne sie lässt sich trotzdem alles außer den DNS-Einträgen einrichten.</translation>
    </message>
    <message>
        <source>The provider shares one public address among many customers (%1).</source>
        <translation>Der Anbieter teilt eine öffentliche Adresse unter vielen Kunden auf (%1).</translation>
    </message>
    <message>
        <source>Nobody can connect to this machine from outside by IPv4. Ask the provider for an address of your own, or rent a small server.</source>
        <translation>Niemand kann sich von außen über IPv4 mit diesem Rechner verbinden. Bitten Sie den Anbieter um eine eigene Adresse, oder mieten Sie einen kleinen Server.</translation>
    </message>
    <message>
        <source>The public address is %1.</source>
        <translation>Die öffentliche Adresse ist %1.</translation>
    </message>
    <message>
        <source>The router said so; this machine is behind it.</source>
        <translation>Das sagte der Router; dieser Rechner steht hinter ihm.</translation>
    </message>
    <message>
        <source>The router does not answer to UPnP, NAT-PMP or PCP: forward the ports 25, 465, 587 and 993 in its own settings.</source>
        <translation>Der Router antwortet nicht auf UPnP, NAT-PMP oder PCP: Leiten Sie die Ports 25, 465, 587 und 993 in seinen eigenen Einstellungen weiter.</translation>
    </message>
    <message>
        <source>Whether port 25 can be reached from outside could not be found out: %1</source>
        <translation>Ob Port 25 von außen erreichbar ist, war nicht herauszufinden: %1</translation>
    </message>
    <message>
        <source>Something answers on port 25 of the public address already.</source>
        <translation>Auf Port 25 der öffentlichen Adresse antwortet schon etwas.</translation>
    </message>
    <message>
        <source>Whether port 25 can be reached from outside is not known yet.</source>
        <translation>Ob Port 25 von außen erreichbar ist, ist noch nicht bekannt.</translation>
    </message>
    <message>
        <source>It can be seen once the server runs: the window tells you, under DNS and deliverability.</source>
        <translation>Das zeigt sich, wenn der Server läuft: Das Fenster sagt es Ihnen unter „DNS und Zustellbarkeit“.</translation>
    </message>
    <message>
        <source>The public address is %1, and its name %2 looks like one that changes.</source>
        <translation>Die öffentliche Adresse ist %1, und ihr Name %2 sieht nach einer aus, die wechselt.</translation>
    </message>
    <message>
        <source>Sending through a provider is the better way then.</source>
        <translation>Dann ist das Senden über einen Anbieter der bessere Weg.</translation>
    </message>
    <message>
        <source>Connecting to the mail server of %1…</source>
        <translation>Verbindung mit dem Mailserver von %1…</translation>
    </message>
    <message>
        <source>It could not be found out: %1</source>
        <translation>Es war nicht herauszufinden: %1</translation>
    </message>
    <message>
        <source>Mail can leave: %1 answers on port 25.</source>
        <translation>Mail kann hinaus: %1 antwortet auf Port 25.</translation>
    </message>
    <message>
        <source>It could not be found out: %1.</source>
        <translation>Es war nicht herauszufinden: %1.</translation>
    </message>
    <message>
        <source>Port 25 is closed for mail that leaves: %1 could not be reached.</source>
        <translation>Port 25 ist für ausgehende Mail geschlossen: %1 war nicht zu erreichen.</translation>
    </message>
    <message>
        <source>Many providers block it. Ask them to open it, or send through a provider, below.</source>
        <translation>Viele Anbieter sperren ihn. Bitten Sie um Öffnung, oder senden Sie über einen Anbieter, unten.</translation>
    </message>
</context>
<context>
    <name>gui::setup::NamePage</name>
    <message>
        <source>Names</source>
        <translation>Namen</translation>
    </message>
    <message>
        <source>What is it called?</source>
        <translation>Wie heißt er?</translation>
    </message>
    <message>
        <source>The domain is what stands after the @ of your addresses. The server&apos;s own name is what other servers and mail programs connect to.</source>
        <translation>Die Domain ist, was hinter dem @ Ihrer Adressen steht. Mit dem Namen des Servers selbst verbinden sich andere Server und Mailprogramme.</translation>
    </message>
    <message>
        <source>&amp;Domain</source>
        <translation>&amp;Domain</translation>
    </message>
    <message>
        <source>Name of the &amp;server</source>
        <translation>Name des &amp;Servers</translation>
    </message>
    <message>
        <source>Usually &quot;mail.&quot; before the domain. Change it if the machine has another name in the Internet already.</source>
        <translation>Meist „mail.“ vor der Domain. Ändern Sie ihn, wenn der Rechner im Internet schon einen anderen Namen hat.</translation>
    </message>
    <message>
        <source>For trying out, a made-up one will do: mail inside it stays on this computer.</source>
        <translation>Zum Ausprobieren genügt eine erfundene: Mail darin bleibt auf diesem Computer.</translation>
    </message>
    <message>
        <source>You need to own it: buy one from a domain registrar, a few euros a year. A name of a dynamic-DNS service works, too.</source>
        <translation>Sie muss Ihnen gehören: Kaufen Sie eine bei einem Domain-Registrar, ein paar Euro im Jahr. Ein Name eines Dienstes für dynamisches DNS geht auch.</translation>
    </message>
    <message>
        <source>In DNS and between servers these are written %1 and %2.</source>
        <translation>Im DNS und zwischen Servern werden diese %1 und %2 geschrieben.</translation>
    </message>
</context>
<context>
    <name>gui::setup::PasswordEdit</name>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Make one</source>
        <translation>Eines erzeugen</translation>
    </message>
    <message>
        <source>Show the password</source>
        <translation>Das Passwort zeigen</translation>
    </message>
    <message>
        <source>Make a password</source>
        <translation>Ein Passwort erzeugen</translation>
    </message>
    <message>
        <source>A password that nobody guesses, for your mail program to remember</source>
        <translation>Ein Passwort, das niemand errät und das sich Ihr Mailprogramm merkt</translation>
    </message>
    <message>
        <source>Strength of the password</source>
        <translation>Stärke des Passworts</translation>
    </message>
</context>
<context>
    <name>gui::setup::SmarthostBox</name>
    <message>
        <source>Another provider</source>
        <translation>Ein anderer Anbieter</translation>
    </message>
    <message>
        <source>Pro&amp;vider</source>
        <translation>&amp;Anbieter</translation>
    </message>
    <message>
        <source>&amp;Server for outgoing mail</source>
        <translation>&amp;Server für ausgehende Mail</translation>
    </message>
    <message>
        <source>Por&amp;t</source>
        <translation>Por&amp;t</translation>
    </message>
    <message>
        <source>&amp;Encryption</source>
        <translation>V&amp;erschlüsselung</translation>
    </message>
    <message>
        <source>STARTTLS</source>
        <translation>STARTTLS</translation>
    </message>
    <message>
        <source>TLS from the beginning</source>
        <translation>TLS von Anfang an</translation>
    </message>
    <message>
        <source>Login na&amp;me</source>
        <translation>Anmelde&amp;name</translation>
    </message>
    <message>
        <source>Pass&amp;word</source>
        <translation>Pass&amp;wort</translation>
    </message>
    <message>
        <source>Test the &amp;login</source>
        <translation>An&amp;meldung prüfen</translation>
    </message>
    <message>
        <source>The provider&apos;s help pages name the server: look for SMTP or outgoing mail.</source>
        <translation>Die Hilfeseiten des Anbieters nennen den Server: Suchen Sie nach SMTP oder Postausgang.</translation>
    </message>
    <message>
        <source>Logging in at %1…</source>
        <translation>Anmeldung bei %1…</translation>
    </message>
    <message>
        <source>It answers, without a login.</source>
        <translation>Er antwortet, ohne Anmeldung.</translation>
    </message>
    <message>
        <source>The login works.</source>
        <translation>Die Anmeldung klappt.</translation>
    </message>
</context>
<context>
    <name>gui::setup::SummaryPage</name>
    <message>
        <source>Summary</source>
        <translation>Zusammenfassung</translation>
    </message>
    <message>
        <source>Is all this right?</source>
        <translation>Ist das alles richtig?</translation>
    </message>
    <message>
        <source>Nothing has been changed so far. Press &quot;Set up&quot; to have it done, or Back to change an answer.</source>
        <translation>Bisher wurde nichts geändert. Drücken Sie „Einrichten“, damit es geschieht, oder „Zurück“, um eine Antwort zu ändern.</translation>
    </message>
    <message>
        <source>&amp;Set up</source>
        <translation>&amp;Einrichten</translation>
    </message>
    <message>
        <source>Next you will be asked for the administrator&apos;s password: making a service and opening the firewall need it.</source>
        <translation>Als Nächstes werden Sie nach dem Administratorpasswort gefragt: Das Anlegen eines Dienstes und das Öffnen der Firewall brauchen es.</translation>
    </message>
</context>
<context>
    <name>gui::setup::WherePage</name>
    <message>
        <source>Folder of the server</source>
        <translation>Ordner des Servers</translation>
    </message>
    <message>
        <source>Where it runs</source>
        <translation>Wo er läuft</translation>
    </message>
    <message>
        <source>Where shall the mail server run?</source>
        <translation>Wo soll der Mailserver laufen?</translation>
    </message>
    <message>
        <source>For trying out nothing can go wrong: it is a folder that you may delete. For real mail it has to run day and night on a machine with an Internet address.</source>
        <translation>Beim Ausprobieren kann nichts schiefgehen: Es ist ein Ordner, den Sie löschen dürfen. Für echte Mail muss er Tag und Nacht auf einem Rechner mit einer Internetadresse laufen.</translation>
    </message>
    <message>
        <source>On this computer, for &amp;trying out</source>
        <translation>Auf diesem Computer, zum &amp;Ausprobieren</translation>
    </message>
    <message>
        <source>Runs while this program runs. Only programs on this computer reach it, on ports that nobody else uses.</source>
        <translation>Läuft, solange dieses Programm läuft. Nur Programme auf diesem Computer erreichen ihn, auf Ports, die sonst niemand benutzt.</translation>
    </message>
    <message>
        <source>On this computer, as a &amp;service</source>
        <translation>Auf diesem Computer, als &amp;Dienst</translation>
    </message>
    <message>
        <source>Starts with the computer and serves the Internet. You will be asked for the administrator&apos;s password.</source>
        <translation>Startet mit dem Computer und bedient das Internet. Sie werden nach dem Administratorpasswort gefragt.</translation>
    </message>
    <message>
        <source>On &amp;another machine, by SSH</source>
        <translation>Auf &amp;einem anderen Rechner, über SSH</translation>
    </message>
    <message>
        <source>A server at home or rented. Whatever ssh asks, a password or an unknown host key, is shown here.</source>
        <translation>Ein Server zu Hause oder ein gemieteter. Was ssh fragt, ein Passwort oder ein unbekannter Host-Schlüssel, wird hier gezeigt.</translation>
    </message>
    <message>
        <source>Fol&amp;der of the server</source>
        <translation>&amp;Ordner des Servers</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Auswählen…</translation>
    </message>
    <message>
        <source>Choose the folder</source>
        <translation>Den Ordner auswählen</translation>
    </message>
    <message>
        <source>&amp;Ports shifted by</source>
        <translation>&amp;Ports verschoben um</translation>
    </message>
    <message>
        <source>Added to every standard port: with 20000, IMAP is on port 20993.</source>
        <translation>Wird zu jedem Standardport addiert: Mit 20000 ist IMAP auf Port 20993.</translation>
    </message>
    <message>
        <source>SSH addr&amp;ess</source>
        <translation>SSH-Ad&amp;resse</translation>
    </message>
    <message>
        <source>SSH p&amp;ort</source>
        <translation>SSH-Por&amp;t</translation>
    </message>
    <message>
        <source>&amp;Control socket on that machine</source>
        <translation>Ste&amp;uersocket auf diesem Rechner</translation>
    </message>
    <message>
        <source>Facteur r&amp;uns there already: add a domain to it</source>
        <translation>&amp;Facteur läuft dort schon: eine Domain hinzufügen</translation>
    </message>
    <message>
        <source>Facteur is installed there, without a server: &amp;make one (log in as root)</source>
        <translation>Facteur ist dort installiert, ohne Server: einen an&amp;legen (als root anmelden)</translation>
    </message>
    <message>
        <source>Connecting to %1…</source>
        <translation>Verbindung mit %1 wird hergestellt…</translation>
    </message>
    <message>
        <source>Write the whole path of a folder, beginning with /.</source>
        <translation>Schreiben Sie den ganzen Pfad eines Ordners, beginnend mit /.</translation>
    </message>
    <message>
        <source>There is a server in this folder already. Choose another folder, or connect to that server instead.</source>
        <translation>In diesem Ordner ist schon ein Server. Wählen Sie einen anderen Ordner, oder verbinden Sie sich stattdessen mit jenem Server.</translation>
    </message>
    <message>
        <source>This folder is not empty. Choose one that is not there yet.</source>
        <translation>Dieser Ordner ist nicht leer. Wählen Sie einen, den es noch nicht gibt.</translation>
    </message>
    <message>
        <source>The program facteurd is not installed on this computer.</source>
        <translation>Das Programm facteurd ist auf diesem Computer nicht installiert.</translation>
    </message>
    <message>
        <source>With these ports the highest would be beyond 65535.</source>
        <translation>Mit diesen Ports läge der höchste über 65535.</translation>
    </message>
    <message>
        <source>Another program uses the port %1. Shift the ports by another number.</source>
        <translation>Ein anderes Programm benutzt den Port %1. Verschieben Sie die Ports um eine andere Zahl.</translation>
    </message>
    <message>
        <source>This computer has no systemd, which starts services. Try it out instead, or start facteurd by your own means.</source>
        <translation>Dieser Computer hat kein systemd, das Dienste startet. Probieren Sie ihn stattdessen aus, oder starten Sie facteurd mit eigenen Mitteln.</translation>
    </message>
    <message>
        <source>Facteur runs from %1, where a service may not reach it. Install the package first.</source>
        <translation>Facteur läuft aus %1, wo ein Dienst es vielleicht nicht erreicht. Installieren Sie zuerst das Paket.</translation>
    </message>
    <message>
        <source>A service is made by root: log in as root@%1.</source>
        <translation>Einen Dienst legt root an: Melden Sie sich als root@%1 an.</translation>
    </message>
    <message>
        <source>The program facteurd is not installed on %1: install the package there first.</source>
        <translation>Das Programm facteurd ist auf %1 nicht installiert: Installieren Sie dort zuerst das Paket.</translation>
    </message>
    <message>
        <source>%1 has no systemd, which starts services.</source>
        <translation>%1 hat kein systemd, das Dienste startet.</translation>
    </message>
    <message>
        <source>There is a server on %1 already: choose to add a domain to it, above.</source>
        <translation>Auf %1 gibt es schon einen Server: Wählen Sie oben, ihm eine Domain hinzuzufügen.</translation>
    </message>
</context>
<context>
    <name>gui::setup::WorkPage</name>
    <message>
        <source>Setting up</source>
        <translation>Einrichtung</translation>
    </message>
    <message>
        <source>This takes a few seconds. If something fails, it is explained, and what was made can be taken back.</source>
        <translation>Das dauert ein paar Sekunden. Wenn etwas fehlschlägt, wird es erklärt, und was angelegt wurde, lässt sich zurücknehmen.</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>&amp;Erneut versuchen</translation>
    </message>
    <message>
        <source>Undo, and change an &amp;answer</source>
        <translation>Zurücknehmen und eine An&amp;twort ändern</translation>
    </message>
    <message>
        <source>&amp;Undo everything</source>
        <translation>&amp;Alles zurücknehmen</translation>
    </message>
    <message>
        <source>&amp;Keep it as it is</source>
        <translation>So &amp;behalten</translation>
    </message>
    <message>
        <source>Everything was taken back.</source>
        <translation>Alles wurde zurückgenommen.</translation>
    </message>
    <message>
        <source>Taken back, but for this:</source>
        <translation>Zurückgenommen, bis auf dies:</translation>
    </message>
    <message>
        <source>Taking everything back…</source>
        <translation>Alles wird zurückgenommen…</translation>
    </message>
    <message>
        <source>is taken back…</source>
        <translation>wird zurückgenommen…</translation>
    </message>
    <message>
        <source>Done. The first mail is in the mailbox of %1.</source>
        <translation>Fertig. Die erste Mail ist im Postfach von %1.</translation>
    </message>
    <message>
        <source>The window shows what is left to do, such as DNS records that are not there yet.</source>
        <translation>Das Fenster zeigt, was noch zu tun ist, etwa DNS-Einträge, die noch fehlen.</translation>
    </message>
    <message>
        <source>In your mail program: IMAP at localhost, port %1, and SMTP at localhost, port %2, both with SSL/TLS.</source>
        <translation>In Ihrem Mailprogramm: IMAP auf localhost, Port %1, und SMTP auf localhost, Port %2, beide mit SSL/TLS.</translation>
    </message>
    <message>
        <source>Set up</source>
        <translation>Einrichten</translation>
    </message>
</context>
<context>
    <name>gui::steps::AddAccounts</name>
    <message>
        <source>Add the other accounts</source>
        <translation>Die übrigen Konten hinzufügen</translation>
    </message>
    <message>
        <source>Add the domain and its accounts</source>
        <translation>Die Domain und ihre Konten hinzufügen</translation>
    </message>
    <message>
        <source>The account %1 could not be removed: %2</source>
        <translation>Das Konto %1 konnte nicht entfernt werden: %2</translation>
    </message>
    <message>
        <source>The domain %1 could not be removed: %2</source>
        <translation>Die Domain %1 konnte nicht entfernt werden: %2</translation>
    </message>
    <message>
        <source>There is an account or alias %1 already.</source>
        <translation>Es gibt schon ein Konto oder einen Alias %1.</translation>
    </message>
    <message>
        <source>Undo, and go back to choose another name.</source>
        <translation>Nehmen Sie es zurück, und gehen Sie zurück, um einen anderen Namen zu wählen.</translation>
    </message>
</context>
<context>
    <name>gui::steps::ConnectToServer</name>
    <message>
        <source>Connect to the server</source>
        <translation>Mit dem Server verbinden</translation>
    </message>
</context>
<context>
    <name>gui::steps::Connecting</name>
    <message>
        <source>Log out and in again, so that your membership in the group facteur-admin counts, then try again.</source>
        <translation>Melden Sie sich ab und wieder an, damit Ihre Mitgliedschaft in der Gruppe facteur-admin gilt, und versuchen Sie es dann erneut.</translation>
    </message>
</context>
<context>
    <name>gui::steps::MakeInstance</name>
    <message>
        <source>Make the server&apos;s folder, database and first account</source>
        <translation>Den Ordner des Servers, die Datenbank und das erste Konto anlegen</translation>
    </message>
    <message>
        <source>The folder %1 is not empty.</source>
        <translation>Der Ordner %1 ist nicht leer.</translation>
    </message>
    <message>
        <source>Go back and choose another folder, or move that one away.</source>
        <translation>Gehen Sie zurück und wählen Sie einen anderen Ordner, oder räumen Sie jenen weg.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made.</source>
        <translation>Der Ordner %1 lässt sich nicht anlegen.</translation>
    </message>
    <message>
        <source>The disk may be full or read-only, or the place belongs to somebody else. Mend that and try again, or go back and choose another folder.</source>
        <translation>Die Festplatte ist vielleicht voll oder schreibgeschützt, oder der Ort gehört jemand anderem. Beheben Sie das, und versuchen Sie es erneut, oder gehen Sie zurück und wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>The folder %1 could not be removed.</source>
        <translation>Der Ordner %1 konnte nicht entfernt werden.</translation>
    </message>
    <message>
        <source>What was written into the database %1, which was in use before, is still there.</source>
        <translation>Was in die Datenbank %1 geschrieben wurde, die schon vorher benutzt wurde, steht noch dort.</translation>
    </message>
    <message>
        <source>The database %1 could not be emptied: %2</source>
        <translation>Die Datenbank %1 konnte nicht geleert werden: %2</translation>
    </message>
    <message>
        <source>The database %1 could not be made: %2</source>
        <translation>Die Datenbank %1 konnte nicht angelegt werden: %2</translation>
    </message>
</context>
<context>
    <name>gui::steps::MakeService</name>
    <message>
        <source>Make the server on %1 and start it</source>
        <translation>Den Server auf %1 anlegen und starten</translation>
    </message>
    <message>
        <source>Make the server as a service of this computer and start it</source>
        <translation>Den Server als Dienst dieses Computers anlegen und starten</translation>
    </message>
    <message>
        <source>The program that asks for the administrator&apos;s password could not be started: %1</source>
        <translation>Das Programm, das nach dem Administratorpasswort fragt, konnte nicht gestartet werden: %1</translation>
    </message>
    <message>
        <source>The question for the administrator&apos;s password was refused. Try again when you know it.</source>
        <translation>Die Frage nach dem Administratorpasswort wurde abgelehnt. Versuchen Sie es erneut, wenn Sie es wissen.</translation>
    </message>
    <message>
        <source>The service could not be removed: %1</source>
        <translation>Der Dienst konnte nicht entfernt werden: %1</translation>
    </message>
</context>
<context>
    <name>gui::steps::MapPorts</name>
    <message>
        <source>Ask the router to lead mail&apos;s ports here</source>
        <translation>Den Router bitten, die Mail-Ports hierher zu leiten</translation>
    </message>
    <message>
        <source>The router did not take: %1</source>
        <translation>Der Router nahm nicht an: %1</translation>
    </message>
    <message>
        <source>Allow UPnP or NAT-PMP in the router&apos;s own settings and try again; or undo, go back, and forward the ports there by hand.</source>
        <translation>Erlauben Sie UPnP oder NAT-PMP in den Einstellungen des Routers, und versuchen Sie es erneut; oder nehmen Sie alles zurück, gehen Sie zurück, und leiten Sie die Ports dort von Hand weiter.</translation>
    </message>
    <message>
        <source>The router was not told to forget the ports: %1</source>
        <translation>Dem Router wurde nicht gesagt, dass er die Ports vergessen soll: %1</translation>
    </message>
</context>
<context>
    <name>gui::steps::OpenFirewall</name>
    <message>
        <source>Open mail&apos;s ports in the firewall</source>
        <translation>Die Mail-Ports in der Firewall öffnen</translation>
    </message>
    <message>
        <source>The firewall refused: %1</source>
        <translation>Die Firewall lehnte ab: %1</translation>
    </message>
    <message>
        <source>The program that asks for the administrator&apos;s password could not be started: %1</source>
        <translation>Das Programm, das nach dem Administratorpasswort fragt, konnte nicht gestartet werden: %1</translation>
    </message>
    <message>
        <source>You can undo and go back, and leave the firewall out: its commands can be run by hand later.</source>
        <translation>Sie können es zurücknehmen, zurückgehen und die Firewall weglassen: Ihre Befehle lassen sich später von Hand ausführen.</translation>
    </message>
    <message>
        <source>The firewall keeps this rule: %1</source>
        <translation>Die Firewall behält diese Regel: %1</translation>
    </message>
    <message>
        <source>The firewall&apos;s rules could not be taken back: %1</source>
        <translation>Die Regeln der Firewall konnten nicht zurückgenommen werden: %1</translation>
    </message>
</context>
<context>
    <name>gui::steps::SendFirstMail</name>
    <message>
        <source>Send a first mail to %1 and find it in the mailbox</source>
        <translation>Eine erste Mail an %1 senden und im Postfach finden</translation>
    </message>
    <message>
        <source>The server is set up and runs; only this mail did not go in.</source>
        <translation>Der Server ist eingerichtet und läuft; nur diese Mail kam nicht hinein.</translation>
    </message>
    <message>
        <source>Hello!

This is the first mail on your own server %1. It was handed in with your name and password, as your mail program does it, and put into this mailbox.

Your mail program needs this:

Name: %2
Incoming mail: IMAP, %1, port %3, SSL/TLS
Outgoing mail: SMTP, %1, port %4, SSL/TLS
</source>
        <translation>Hallo!

Dies ist die erste Mail auf Ihrem eigenen Server %1. Sie wurde mit Ihrem Namen und Passwort abgegeben, wie es Ihr Mailprogramm tut, und in dieses Postfach gelegt.

Ihr Mailprogramm braucht dies:

Name: %2
Posteingang: IMAP, %1, Port %3, SSL/TLS
Postausgang: SMTP, %1, Port %4, SSL/TLS
</translation>
    </message>
    <message>
        <source>Your mail server works</source>
        <translation>Ihr Mailserver funktioniert</translation>
    </message>
    <message>
        <source>It arrived in the mailbox of %1 after %2 s.</source>
        <translation>Sie kam nach %2 s im Postfach von %1 an.</translation>
    </message>
    <message>
        <source>The server runs and took the mail in. Look for it in the window: Journey says what became of it.</source>
        <translation>Der Server läuft und hat die Mail angenommen. Suchen Sie sie im Fenster: Die Sendungsverfolgung sagt, was daraus wurde.</translation>
    </message>
</context>
<context>
    <name>gui::steps::SetAddress</name>
    <message>
        <source>Tell the server its public address</source>
        <translation>Dem Server seine öffentliche Adresse sagen</translation>
    </message>
</context>
<context>
    <name>gui::steps::SetSmarthost</name>
    <message>
        <source>Send other people&apos;s mail through %1</source>
        <translation>Mail an andere über %1 senden</translation>
    </message>
    <message>
        <source>The server sends through %1 already.</source>
        <translation>Der Server sendet schon über %1.</translation>
    </message>
    <message>
        <source>Undo, go back and choose to send directly: then this stays as it is. It is changed in the window&apos;s settings.</source>
        <translation>Nehmen Sie es zurück, gehen Sie zurück, und wählen Sie das direkte Senden: Dann bleibt es, wie es ist. Geändert wird es in den Einstellungen des Fensters.</translation>
    </message>
    <message>
        <source>The route through %1 could not be removed: %2</source>
        <translation>Der Weg über %1 konnte nicht entfernt werden: %2</translation>
    </message>
</context>
<context>
    <name>gui::steps::StartChild</name>
    <message>
        <source>Start the server</source>
        <translation>Den Server starten</translation>
    </message>
    <message>
        <source>Try again; the folder and its database are fine as they are.</source>
        <translation>Versuchen Sie es erneut; der Ordner und seine Datenbank sind in Ordnung, wie sie sind.</translation>
    </message>
    <message>
        <source>Another program uses the port %1. End it and try again, or go back to the first page and choose other ports.</source>
        <translation>Ein anderes Programm benutzt den Port %1. Beenden Sie es, und versuchen Sie es erneut, oder gehen Sie zurück zur ersten Seite und wählen Sie andere Ports.</translation>
    </message>
</context>
</TS>
