<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en">
<context>
    <name>Age</name>
    <message>
        <source>just now</source>
        <translation>just now</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation>
            <numerusform>%n minute ago</numerusform>
            <numerusform>%n minutes ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) ago</source>
        <translation>
            <numerusform>%n hour ago</numerusform>
            <numerusform>%n hours ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AskQuestion</name>
    <message>
        <source>Unknown server</source>
        <translation>Unknown server</translation>
    </message>
    <message>
        <source>Connecting by SSH</source>
        <translation>Connecting by SSH</translation>
    </message>
    <message>
        <source>Compare the fingerprint with the one that the server&apos;s administrator or provider gave you. Go on only if they are the same: otherwise somebody may stand between you and the server.</source>
        <translation>Compare the fingerprint with the one that the server&apos;s administrator or provider gave you. Go on only if they are the same: otherwise somebody may stand between you and the server.</translation>
    </message>
    <message>
        <source>It is the same: connect</source>
        <translation>It is the same: connect</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>&amp;Keep it with this desktop&apos;s passwords</source>
        <translation>&amp;Keep it with this desktop&apos;s passwords</translation>
    </message>
    <message>
        <source>Then it is not asked again. A code that is different each time should not be kept.</source>
        <translation>Then it is not asked again. A code that is different each time should not be kept.</translation>
    </message>
</context>
<context>
    <name>Confirm</name>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>Journey</name>
    <message>
        <source>Connections at once</source>
        <translation>Connections at once</translation>
    </message>
    <message>
        <source>Connections in a while</source>
        <translation>Connections in a while</translation>
    </message>
    <message>
        <source>Mails in a while</source>
        <translation>Mails in a while</translation>
    </message>
    <message>
        <source>Recipients in a while</source>
        <translation>Recipients in a while</translation>
    </message>
    <message>
        <source>Breaches of the protocol before</source>
        <translation>Breaches of the protocol before</translation>
    </message>
    <message>
        <source>Name of the sending server&apos;s address</source>
        <translation>Name of the sending server&apos;s address</translation>
    </message>
    <message>
        <source>Looks like a home connection</source>
        <translation>Looks like a home connection</translation>
    </message>
    <message>
        <source>Block lists of addresses</source>
        <translation>Block lists of addresses</translation>
    </message>
    <message>
        <source>Block lists of server names</source>
        <translation>Block lists of server names</translation>
    </message>
    <message>
        <source>Block lists of greeting names</source>
        <translation>Block lists of greeting names</translation>
    </message>
    <message>
        <source>Block lists of sender domains</source>
        <translation>Block lists of sender domains</translation>
    </message>
    <message>
        <source>Spoke before the greeting</source>
        <translation>Spoke before the greeting</translation>
    </message>
    <message>
        <source>Form of the greeting name</source>
        <translation>Form of the greeting name</translation>
    </message>
    <message>
        <source>Greeting name in the DNS</source>
        <translation>Greeting name in the DNS</translation>
    </message>
    <message>
        <source>Our own name as greeting</source>
        <translation>Our own name as greeting</translation>
    </message>
    <message>
        <source>Can the sender be answered?</source>
        <translation>Can the sender be answered?</translation>
    </message>
    <message>
        <source>Stranger under our own domain</source>
        <translation>Stranger under our own domain</translation>
    </message>
    <message>
        <source>Number of recipients</source>
        <translation>Number of recipients</translation>
    </message>
    <message>
        <source>Guessing addresses</source>
        <translation>Guessing addresses</translation>
    </message>
    <message>
        <source>Greylisting</source>
        <translation>Greylisting</translation>
    </message>
    <message>
        <source>SPF: may this server send for that domain?</source>
        <translation>SPF: may this server send for that domain?</translation>
    </message>
    <message>
        <source>DKIM: signature of the message</source>
        <translation>DKIM: signature of the message</translation>
    </message>
    <message>
        <source>DMARC: does the domain in From vouch for it?</source>
        <translation>DMARC: does the domain in From vouch for it?</translation>
    </message>
    <message>
        <source>ARC: what forwarders found</source>
        <translation>ARC: what forwarders found</translation>
    </message>
    <message>
        <source>Form of the message</source>
        <translation>Form of the message</translation>
    </message>
    <message>
        <source>Test text for spam filters</source>
        <translation>Test text for spam filters</translation>
    </message>
    <message>
        <source>Forbidden attachments</source>
        <translation>Forbidden attachments</translation>
    </message>
    <message>
        <source>Your own rules</source>
        <translation>Your own rules</translation>
    </message>
    <message>
        <source>Allowed and blocked senders</source>
        <translation>Allowed and blocked senders</translation>
    </message>
    <message>
        <source>Milter</source>
        <translation>Milter</translation>
    </message>
    <message>
        <source>Policy service</source>
        <translation>Policy service</translation>
    </message>
    <message>
        <source>ClamAV virus scanner</source>
        <translation>ClamAV virus scanner</translation>
    </message>
    <message>
        <source>Block lists of links</source>
        <translation>Block lists of links</translation>
    </message>
    <message>
        <source>Words of the message</source>
        <translation>Words of the message</translation>
    </message>
    <message>
        <source>What came from there before</source>
        <translation>What came from there before</translation>
    </message>
    <message>
        <source>nobody (a report)</source>
        <translation>nobody (a report)</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>Decided: take it</source>
        <translation>Decided: take it</translation>
    </message>
    <message>
        <source>Decided: take it, into Junk</source>
        <translation>Decided: take it, into Junk</translation>
    </message>
    <message>
        <source>Decided: refuse it</source>
        <translation>Decided: refuse it</translation>
    </message>
    <message>
        <source>Decided: ask the sender&apos;s server to come back later</source>
        <translation>Decided: ask the sender&apos;s server to come back later</translation>
    </message>
    <message>
        <source>Decided: hold it in the queue until you have looked at it</source>
        <translation>Decided: hold it in the queue until you have looked at it</translation>
    </message>
    <message>
        <source>Decided: take it and throw it away</source>
        <translation>Decided: take it and throw it away</translation>
    </message>
    <message>
        <source>Decided: %1</source>
        <translation>Decided: %1</translation>
    </message>
    <message>
        <source>%1 points; from %2 on it is junk</source>
        <translation>%1 points; from %2 on it is junk</translation>
    </message>
    <message>
        <source>answered %1 ms later on purpose</source>
        <translation>answered %1 ms later on purpose</translation>
    </message>
    <message>
        <source>Arrived from %1</source>
        <translation>Arrived from %1</translation>
    </message>
    <message>
        <source>%1 sent it</source>
        <translation>%1 sent it</translation>
    </message>
    <message>
        <source>The server %1 brought it.</source>
        <translation>The server %1 brought it.</translation>
    </message>
    <message>
        <source>The server %1 (%2) brought it.</source>
        <translation>The server %1 (%2) brought it.</translation>
    </message>
    <message>
        <source>A mail program at %1 brought it.</source>
        <translation>A mail program at %1 brought it.</translation>
    </message>
    <message>
        <source>not encrypted on the way</source>
        <translation>not encrypted on the way</translation>
    </message>
    <message>
        <source>encrypted on the way: %1</source>
        <translation>encrypted on the way: %1</translation>
    </message>
    <message>
        <source>for %1 recipients</source>
        <translation>for %1 recipients</translation>
    </message>
    <message>
        <source>Message-ID: %1</source>
        <translation>Message-ID: %1</translation>
    </message>
    <message>
        <source>Accepted: the sender&apos;s server was told so</source>
        <translation>Accepted: the sender&apos;s server was told so</translation>
    </message>
    <message>
        <source>The message was not taken now; the sender&apos;s server comes back</source>
        <translation>The message was not taken now; the sender&apos;s server comes back</translation>
    </message>
    <message>
        <source>The message was refused</source>
        <translation>The message was refused</translation>
    </message>
    <message>
        <source>The sender %1 was asked to come back later</source>
        <translation>The sender %1 was asked to come back later</translation>
    </message>
    <message>
        <source>The sender %1 was refused</source>
        <translation>The sender %1 was refused</translation>
    </message>
    <message>
        <source>Mail for %1 was asked to come back later</source>
        <translation>Mail for %1 was asked to come back later</translation>
    </message>
    <message>
        <source>Mail for %1 was refused</source>
        <translation>Mail for %1 was refused</translation>
    </message>
    <message>
        <source>There is no mailbox %1 here</source>
        <translation>There is no mailbox %1 here</translation>
    </message>
    <message>
        <source>%1 is not an address here, and the client was not logged in: mail is not passed on for strangers</source>
        <translation>%1 is not an address here, and the client was not logged in: mail is not passed on for strangers</translation>
    </message>
    <message>
        <source>%1 may not send as %2</source>
        <translation>%1 may not send as %2</translation>
    </message>
    <message>
        <source>%1 has moved</source>
        <translation>%1 has moved</translation>
    </message>
    <message>
        <source>A copy goes to %1</source>
        <translation>A copy goes to %1</translation>
    </message>
    <message>
        <source>Delivered to %1, into the mailbox %2</source>
        <translation>Delivered to %1, into the mailbox %2</translation>
    </message>
    <message>
        <source>Could not be put into %1&apos;s mailbox</source>
        <translation>Could not be put into %1&apos;s mailbox</translation>
    </message>
    <message>
        <source>%1 forwards to an address that forwards back: the mail would circle for ever</source>
        <translation>%1 forwards to an address that forwards back: the mail would circle for ever</translation>
    </message>
    <message>
        <source>Put into the queue for %1</source>
        <translation>Put into the queue for %1</translation>
    </message>
    <message>
        <source>Connected to %1</source>
        <translation>Connected to %1</translation>
    </message>
    <message>
        <source>not encrypted</source>
        <translation>not encrypted</translation>
    </message>
    <message>
        <source>encrypted: %1 %2</source>
        <translation>encrypted: %1 %2</translation>
    </message>
    <message>
        <source>The server %1 did not take it</source>
        <translation>The server %1 did not take it</translation>
    </message>
    <message>
        <source>No mail server of %1 was found</source>
        <translation>No mail server of %1 was found</translation>
    </message>
    <message>
        <source>Encryption with %1 failed: it went there without</source>
        <translation>Encryption with %1 failed: it went there without</translation>
    </message>
    <message>
        <source>%1&apos;s server has it</source>
        <translation>%1&apos;s server has it</translation>
    </message>
    <message>
        <source>%1&apos;s server %2 has it</source>
        <translation>%1&apos;s server %2 has it</translation>
    </message>
    <message>
        <source>at attempt %1, after %2 s</source>
        <translation>at attempt %1, after %2 s</translation>
    </message>
    <message>
        <source>Not taken for %1 yet; it is tried again</source>
        <translation>Not taken for %1 yet; it is tried again</translation>
    </message>
    <message>
        <source>next attempt: %1</source>
        <translation>next attempt: %1</translation>
    </message>
    <message>
        <source>It could not be brought to %1; its sender gets a report</source>
        <translation>It could not be brought to %1; its sender gets a report</translation>
    </message>
    <message>
        <source>A report that could not be delivered was dropped</source>
        <translation>A report that could not be delivered was dropped</translation>
    </message>
    <message>
        <source>Removed from the queue by an administrator</source>
        <translation>Removed from the queue by an administrator</translation>
    </message>
    <message>
        <source>A rule of %1 threw it away</source>
        <translation>A rule of %1 threw it away</translation>
    </message>
    <message>
        <source>A rule of %1 rejected it</source>
        <translation>A rule of %1 rejected it</translation>
    </message>
    <message>
        <source>An absence note was sent to %1</source>
        <translation>An absence note was sent to %1</translation>
    </message>
    <message>
        <source>No absence note was sent to %1</source>
        <translation>No absence note was sent to %1</translation>
    </message>
    <message>
        <source>A rule of %1 sends it on to %2</source>
        <translation>A rule of %1 sends it on to %2</translation>
    </message>
    <message>
        <source>%1&apos;s rules have a mistake; the mail went on as if there were none</source>
        <translation>%1&apos;s rules have a mistake; the mail went on as if there were none</translation>
    </message>
    <message>
        <source>Its file is missing in the queue: it is held</source>
        <translation>Its file is missing in the queue: it is held</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Not here yet: the sender&apos;s server was asked to come back later. %1</source>
        <translation>Not here yet: the sender&apos;s server was asked to come back later. %1</translation>
    </message>
    <message>
        <source>It comes by itself, usually within half an hour. Nothing needs to be done.</source>
        <translation>It comes by itself, usually within half an hour. Nothing needs to be done.</translation>
    </message>
    <message>
        <source>Refused; its sender was told so. %1</source>
        <translation>Refused; its sender was told so. %1</translation>
    </message>
    <message>
        <source>If it should have come through: allow its sender under Filters, or see below which check weighed most.</source>
        <translation>If it should have come through: allow its sender under Filters, or see below which check weighed most.</translation>
    </message>
    <message>
        <source>In %1&apos;s Junk folder, since %2. %3</source>
        <translation>In %1&apos;s Junk folder, since %2. %3</translation>
    </message>
    <message>
        <source>If it is no junk: let its owner move it to the inbox, which teaches the filter, or allow its sender under Filters.</source>
        <translation>If it is no junk: let its owner move it to the inbox, which teaches the filter, or allow its sender under Filters.</translation>
    </message>
    <message>
        <source>In %1&apos;s mailbox %2, since %3.</source>
        <translation>In %1&apos;s mailbox %2, since %3.</translation>
    </message>
    <message>
        <source>%1&apos;s server took it, on %2. What happens there is not seen from here.</source>
        <translation>%1&apos;s server took it, on %2. What happens there is not seen from here.</translation>
    </message>
    <message>
        <source>It waits in the queue: %1&apos;s server did not take it yet. %2</source>
        <translation>It waits in the queue: %1&apos;s server did not take it yet. %2</translation>
    </message>
    <message>
        <source>It is tried again by itself. Under Queue it can be tried at once.</source>
        <translation>It is tried again by itself. Under Queue it can be tried at once.</translation>
    </message>
    <message>
        <source>It could not be brought to %1. %2</source>
        <translation>It could not be brought to %1. %2</translation>
    </message>
    <message>
        <source>Its sender has got a report with this reason.</source>
        <translation>Its sender has got a report with this reason.</translation>
    </message>
    <message>
        <source>It waits in the queue for %1.</source>
        <translation>It waits in the queue for %1.</translation>
    </message>
    <message>
        <source>An administrator removed it from the queue.</source>
        <translation>An administrator removed it from the queue.</translation>
    </message>
    <message>
        <source>A rule of %1 threw it away.</source>
        <translation>A rule of %1 threw it away.</translation>
    </message>
    <message>
        <source>See the account&apos;s rules.</source>
        <translation>See the account&apos;s rules.</translation>
    </message>
    <message>
        <source>It could not be put into %1&apos;s mailbox. %2</source>
        <translation>It could not be put into %1&apos;s mailbox. %2</translation>
    </message>
    <message>
        <source>A rule of %1 rejected it.</source>
        <translation>A rule of %1 rejected it.</translation>
    </message>
    <message>
        <source>Not here yet: the sender&apos;s server was asked to come back later for %1. %2</source>
        <translation>Not here yet: the sender&apos;s server was asked to come back later for %1. %2</translation>
    </message>
    <message>
        <source>Refused: there is no mailbox %1 here. Its sender was told so.</source>
        <translation>Refused: there is no mailbox %1 here. Its sender was told so.</translation>
    </message>
    <message>
        <source>If there should be one: add the account or an alias.</source>
        <translation>If there should be one: add the account or an alias.</translation>
    </message>
    <message>
        <source>Mail for %1 was refused; its sender was told so. %2</source>
        <translation>Mail for %1 was refused; its sender was told so. %2</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>What became of it is not recorded.</source>
        <translation>What became of it is not recorded.</translation>
    </message>
    <message>
        <source>It arrived; what became of it then is not recorded yet.</source>
        <translation>It arrived; what became of it then is not recorded yet.</translation>
    </message>
    <message>
        <source>delivered</source>
        <translation>delivered</translation>
    </message>
    <message>
        <source>delivered into Junk</source>
        <translation>delivered into Junk</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>refused</translation>
    </message>
    <message>
        <source>comes again later</source>
        <translation>comes again later</translation>
    </message>
    <message>
        <source>could not be delivered</source>
        <translation>could not be delivered</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>under way</translation>
    </message>
    <message>
        <source>New TLS sessions in a while</source>
        <translation>New TLS sessions in a while</translation>
    </message>
    <message>
        <source>Did not wait for an answer</source>
        <translation>Did not wait for an answer</translation>
    </message>
    <message>
        <source>Does the sender&apos;s server know the sender?</source>
        <translation>Does the sender&apos;s server know the sender?</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>Overview</source>
        <translation>Overview</translation>
    </message>
    <message>
        <source>Domains</source>
        <translation>Domains</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Accounts</translation>
    </message>
    <message>
        <source>Aliases</source>
        <translation>Aliases</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Queue</translation>
    </message>
    <message>
        <source>Journey</source>
        <translation>Journey</translation>
    </message>
    <message>
        <source>Logs</source>
        <translation>Logs</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>Security</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filters</translation>
    </message>
    <message>
        <source>DNS and deliverability</source>
        <translation>DNS and deliverability</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>Certificates</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Settings</translation>
    </message>
</context>
<context>
    <name>Parts</name>
    <message>
        <source>Connections</source>
        <translation>Connections</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>Certificates</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>Disk</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Queue</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Database</translation>
    </message>
    <message>
        <source>DNS</source>
        <translation>DNS</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Clock</translation>
    </message>
    <message>
        <source>Logins</source>
        <translation>Logins</translation>
    </message>
    <message>
        <source>Outgoing mail</source>
        <translation>Outgoing mail</translation>
    </message>
    <message>
        <source>Block lists</source>
        <translation>Block lists</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Problems</translation>
    </message>
</context>
<context>
    <name>PasswordStrength</name>
    <message>
        <source>Too weak</source>
        <translation>Too weak</translation>
    </message>
    <message>
        <source>Weak</source>
        <translation>Weak</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Good</translation>
    </message>
    <message>
        <source>Strong</source>
        <translation>Strong</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>Seconds within which a client&apos;s connections, mails and recipients are counted.</source>
        <translation>Seconds within which a client&apos;s connections, mails and recipients are counted.</translation>
    </message>
    <message>
        <source>SMTP connections a stranger&apos;s address (an IPv6 /64) may make within the window; 0: any number.</source>
        <translation>SMTP connections a stranger&apos;s address (an IPv6 /64) may make within the window; 0: any number.</translation>
    </message>
    <message>
        <source>Mails a stranger&apos;s address may bring within the window; 0: any number.</source>
        <translation>Mails a stranger&apos;s address may bring within the window; 0: any number.</translation>
    </message>
    <message>
        <source>Recipients a stranger&apos;s address may name within the window; 0: any number.</source>
        <translation>Recipients a stranger&apos;s address may name within the window; 0: any number.</translation>
    </message>
    <message>
        <source>SMTP connections a stranger&apos;s address may have open at once; 0: any number.</source>
        <translation>SMTP connections a stranger&apos;s address may have open at once; 0: any number.</translation>
    </message>
    <message>
        <source>How many times as much a whole neighbourhood (IPv4 /24, IPv6 /48) may do as one address; 0: neighbourhoods are not counted.</source>
        <translation>How many times as much a whole neighbourhood (IPv4 /24, IPv6 /48) may do as one address; 0: neighbourhoods are not counted.</translation>
    </message>
    <message>
        <source>Milliseconds that clients which broke the rules before wait for an answer at most; 0: nobody is slowed down.</source>
        <translation>Milliseconds that clients which broke the rules before wait for an answer at most; 0: nobody is slowed down.</translation>
    </message>
    <message>
        <source>Seconds for which a client that spoke before the greeting is remembered.</source>
        <translation>Seconds for which a client that spoke before the greeting is remembered.</translation>
    </message>
    <message>
        <source>Ban addresses by themselves that guess passwords, scan or try unknown recipients. Bans by hand work in any case.</source>
        <translation>Ban addresses by themselves that guess passwords, scan or try unknown recipients. Bans by hand work in any case.</translation>
    </message>
    <message>
        <source>Points within the window that make a ban: a wrong password counts 1, an unknown recipient 1, speaking before the greeting 3, many bad commands 3, another protocol 5.</source>
        <translation>Points within the window that make a ban: a wrong password counts 1, an unknown recipient 1, speaking before the greeting 3, many bad commands 3, another protocol 5.</translation>
    </message>
    <message>
        <source>Seconds within which those points fade away.</source>
        <translation>Seconds within which those points fade away.</translation>
    </message>
    <message>
        <source>How many times the threshold makes a ban of a whole neighbourhood (IPv4 /24, IPv6 /48); 0: only addresses are banned.</source>
        <translation>How many times the threshold makes a ban of a whole neighbourhood (IPv4 /24, IPv6 /48); 0: only addresses are banned.</translation>
    </message>
    <message>
        <source>Seconds that the first ban of an address takes. Each further one takes four times as long.</source>
        <translation>Seconds that the first ban of an address takes. Each further one takes four times as long.</translation>
    </message>
    <message>
        <source>Seconds that a ban takes at most.</source>
        <translation>Seconds that a ban takes at most.</translation>
    </message>
    <message>
        <source>Seconds after which an ended ban is forgotten, and the next one is a first one again.</source>
        <translation>Seconds after which an ended ban is forgotten, and the next one is a first one again.</translation>
    </message>
    <message>
        <source>Addresses and networks that are never banned, such as 192.0.2.0/24. This machine itself never is, nor an address from which somebody has logged in within the last week.</source>
        <translation>Addresses and networks that are never banned, such as 192.0.2.0/24. This machine itself never is, nor an address from which somebody has logged in within the last week.</translation>
    </message>
    <message>
        <source>Ask DNS lists about clients and senders (facteurctl dnsbl list). What is asked tells the lists&apos; operators who sends you mail.</source>
        <translation>Ask DNS lists about clients and senders (facteurctl dnsbl list). What is asked tells the lists&apos; operators who sends you mail.</translation>
    </message>
    <message>
        <source>Milliseconds to wait for all DNS lists together; who is late is left out.</source>
        <translation>Milliseconds to wait for all DNS lists together; who is late is left out.</translation>
    </message>
    <message>
        <source>Refuse clients whose name in HELO is none, or another&apos;s address. Otherwise it counts against them.</source>
        <translation>Refuse clients whose name in HELO is none, or another&apos;s address. Otherwise it counts against them.</translation>
    </message>
    <message>
        <source>Refuse strangers that say HELO with this server&apos;s own name or address.</source>
        <translation>Refuse strangers that say HELO with this server&apos;s own name or address.</translation>
    </message>
    <message>
        <source>Refuse senders whose domain has no mail server and no address, and put off those whose DNS does not answer. Otherwise it counts against them. Domains that say they take no mail are refused in any case.</source>
        <translation>Refuse senders whose domain has no mail server and no address, and put off those whose DNS does not answer. Otherwise it counts against them. Domains that say they take no mail are refused in any case.</translation>
    </message>
    <message>
        <source>Recipients that a stranger&apos;s mail may have here; it brings the rest in another mail. RFC 5321 asks for at least 100. 0: as many as the server takes.</source>
        <translation>Recipients that a stranger&apos;s mail may have here; it brings the rest in another mail. RFC 5321 asks for at least 100. 0: as many as the server takes.</translation>
    </message>
    <message>
        <source>Unknown recipients a client may name within an hour before it is slowed down.</source>
        <translation>Unknown recipients a client may name within an hour before it is slowed down.</translation>
    </message>
    <message>
        <source>Unknown recipients within an hour after which the connection is closed; 0: never.</source>
        <translation>Unknown recipients within an hour after which the connection is closed; 0: never.</translation>
    </message>
    <message>
        <source>Ask strangers to come back in a few minutes, which mail servers do and bots seldom. Delays the first mail of each correspondent.</source>
        <translation>Ask strangers to come back in a few minutes, which mail servers do and bots seldom. Delays the first mail of each correspondent.</translation>
    </message>
    <message>
        <source>Greylist only who has so many points against it already; 0: every stranger.</source>
        <translation>Greylist only who has so many points against it already; 0: every stranger.</translation>
    </message>
    <message>
        <source>Seconds after which the second try is let in.</source>
        <translation>Seconds after which the second try is let in.</translation>
    </message>
    <message>
        <source>Seconds within which the second try must come.</source>
        <translation>Seconds within which the second try must come.</translation>
    </message>
    <message>
        <source>Seconds since its last mail for which a correspondent is let in at once.</source>
        <translation>Seconds since its last mail for which a correspondent is let in at once.</translation>
    </message>
    <message>
        <source>Correspondents of one network whose mail came back, after which the whole network is let in; 0: never.</source>
        <translation>Correspondents of one network whose mail came back, after which the whole network is let in; 0: never.</translation>
    </message>
    <message>
        <source>Addresses and networks of proxies and filters that may say, with XCLIENT and XFORWARD, whom they speak for. They can pass for anybody, also for your users.</source>
        <translation>Addresses and networks of proxies and filters that may say, with XCLIENT and XFORWARD, whom they speak for. They can pass for anybody, also for your users.</translation>
    </message>
    <message>
        <source>Judge mail from outside. When it is off, only unknown recipients and relaying are refused.</source>
        <translation>Judge mail from outside. When it is off, only unknown recipients and relaying are refused.</translation>
    </message>
    <message>
        <source>Points from which a mail goes to Junk.</source>
        <translation>Points from which a mail goes to Junk.</translation>
    </message>
    <message>
        <source>Points from which a mail is refused with 550.</source>
        <translation>Points from which a mail is refused with 550.</translation>
    </message>
    <message>
        <source>Points from which a message that was looked at is asked to come back (451), when greylist.enabled is on and its sender is not known.</source>
        <translation>Points from which a message that was looked at is asked to come back (451), when greylist.enabled is on and its sender is not known.</translation>
    </message>
    <message>
        <source>Milliseconds a check may take before the decision is made without it. Scanners have times of their own.</source>
        <translation>Milliseconds a check may take before the decision is made without it. Scanners have times of their own.</translation>
    </message>
    <message>
        <source>Milliseconds to wait with the greeting, to catch clients that speak first; 0: not at all.</source>
        <translation>Milliseconds to wait with the greeting, to catch clients that speak first; 0: not at all.</translation>
    </message>
    <message>
        <source>Who waits: clients that have bad marks already (a DNS list, no name or a dynamic one), or all that are not known as good.</source>
        <translation>Who waits: clients that have bad marks already (a DNS list, no name or a dynamic one), or all that are not known as good.</translation>
    </message>
    <message>
        <source>Seconds for which what was found out about a good client&apos;s address is not asked again; 0: always ask.</source>
        <translation>Seconds for which what was found out about a good client&apos;s address is not asked again; 0: always ask.</translation>
    </message>
    <message>
        <source>Addresses and networks of servers whose mail is taken without scoring: another MX of ours. They may not relay.</source>
        <translation>Addresses and networks of servers whose mail is taken without scoring: another MX of ours. They may not relay.</translation>
    </message>
    <message>
        <source>Where a refused sender can read on or ask for help, put at the end of refusals.</source>
        <translation>Where a refused sender can read on or ask for help, put at the end of refusals.</translation>
    </message>
    <message>
        <source>Judge the content of mail that comes by LMTP, too.</source>
        <translation>Judge the content of mail that comes by LMTP, too.</translation>
    </message>
    <message>
        <source>Keep mail that was refused for its content in the recipients&apos; mailbox Rejects: for nobody, for users who have made such a mailbox, or for all.</source>
        <translation>Keep mail that was refused for its content in the recipients&apos; mailbox Rejects: for nobody, for users who have made such a mailbox, or for all.</translation>
    </message>
    <message>
        <source>Days for which it is kept there.</source>
        <translation>Days for which it is kept there.</translation>
    </message>
    <message>
        <source>Days for which the story of each mail is kept, with all verdicts.</source>
        <translation>Days for which the story of each mail is kept, with all verdicts.</translation>
    </message>
    <message>
        <source>What an SPF fail of the sender&apos;s domain leads to: points, a refusal, or nothing. Forwarded mail fails honestly.</source>
        <translation>What an SPF fail of the sender&apos;s domain leads to: points, a refusal, or nothing. Forwarded mail fails honestly.</translation>
    </message>
    <message>
        <source>Points for an SPF fail.</source>
        <translation>Points for an SPF fail.</translation>
    </message>
    <message>
        <source>Points for an SPF softfail.</source>
        <translation>Points for an SPF softfail.</translation>
    </message>
    <message>
        <source>Points for a mail whose only DKIM signatures are broken. Mailing lists break them honestly.</source>
        <translation>Points for a mail whose only DKIM signatures are broken. Mailing lists break them honestly.</translation>
    </message>
    <message>
        <source>What a DMARC failure leads to: what the domain asks for; refusals softened to Junk; or points only.</source>
        <translation>What a DMARC failure leads to: what the domain asks for; refusals softened to Junk; or points only.</translation>
    </message>
    <message>
        <source>Send daily reports to domains that ask for them: what came under their name, and what became of it. Good manners, and how others find out about forgeries.</source>
        <translation>Send daily reports to domains that ask for them: what came under their name, and what became of it. Good manners, and how others find out about forgeries.</translation>
    </message>
    <message>
        <source>Address that those reports are from; empty: postmaster of this server&apos;s first domain.</source>
        <translation>Address that those reports are from; empty: postmaster of this server&apos;s first domain.</translation>
    </message>
    <message>
        <source>Points for a mail that fails DMARC, whatever the domain asks for.</source>
        <translation>Points for a mail that fails DMARC, whatever the domain asks for.</translation>
    </message>
    <message>
        <source>Domains of forwarders and mailing lists whose ARC seal lifts a DMARC failure.</source>
        <translation>Domains of forwarders and mailing lists whose ARC seal lifts a DMARC failure.</translation>
    </message>
    <message>
        <source>Domain whose key seals (ARC) mail of others that aliases and filter rules send on; empty: this host&apos;s, or the first domain with an RSA key.</source>
        <translation>Domain whose key seals (ARC) mail of others that aliases and filter rules send on; empty: this host&apos;s, or the first domain with an RSA key.</translation>
    </message>
    <message>
        <source>Refuse messages without exactly one From field or with a broken structure, instead of giving points.</source>
        <translation>Refuse messages without exactly one From field or with a broken structure, instead of giving points.</translation>
    </message>
    <message>
        <source>Octets that a message&apos;s header may have; more is refused.</source>
        <translation>Octets that a message&apos;s header may have; more is refused.</translation>
    </message>
    <message>
        <source>Fields that a message&apos;s header may have; more is refused.</source>
        <translation>Fields that a message&apos;s header may have; more is refused.</translation>
    </message>
    <message>
        <source>Parts that a message may have; more is refused.</source>
        <translation>Parts that a message may have; more is refused.</translation>
    </message>
    <message>
        <source>How deep parts may be nested; more is refused.</source>
        <translation>How deep parts may be nested; more is refused.</translation>
    </message>
    <message>
        <source>Days before a certificate ends from which its end is announced; within a third of them it counts as trouble.</source>
        <translation>Days before a certificate ends from which its end is announced; within a third of them it counts as trouble.</translation>
    </message>
    <message>
        <source>Free part of a disk, in percent, below which it is announced; below a third of it it counts as trouble.</source>
        <translation>Free part of a disk, in percent, below which it is announced; below a third of it it counts as trouble.</translation>
    </message>
    <message>
        <source>Hours after which mail that still waits in the queue is announced.</source>
        <translation>Hours after which mail that still waits in the queue is announced.</translation>
    </message>
    <message>
        <source>Messages in the queue from which their number is announced.</source>
        <translation>Messages in the queue from which their number is announced.</translation>
    </message>
    <message>
        <source>Failed logins in an hour from which they are announced.</source>
        <translation>Failed logins in an hour from which they are announced.</translation>
    </message>
    <message>
        <source>Messages that an account may send in an hour before it looks like a stolen password; 0: not watched. It is announced, not stopped.</source>
        <translation>Messages that an account may send in an hour before it looks like a stolen password; 0: not watched. It is announced, not stopped.</translation>
    </message>
    <message>
        <source>Different recipients that an account may write to in an hour before it looks like a stolen password; 0: not watched.</source>
        <translation>Different recipients that an account may write to in an hour before it looks like a stolen password; 0: not watched.</translation>
    </message>
    <message>
        <source>The public IPv4 address, when it cannot be found out; empty: ask the router.</source>
        <translation>The public IPv4 address, when it cannot be found out; empty: ask the router.</translation>
    </message>
    <message>
        <source>The public IPv6 address; empty: that of the interface.</source>
        <translation>The public IPv6 address; empty: that of the interface.</translation>
    </message>
    <message>
        <source>NAME@SERVER: a DNS server (by address) that answers a question for NAME with the asker&apos;s address; empty: nobody is asked.</source>
        <translation>NAME@SERVER: a DNS server (by address) that answers a question for NAME with the asker&apos;s address; empty: nobody is asked.</translation>
    </message>
    <message>
        <source>A page that answers with the asker&apos;s address as plain text; empty: nobody is asked.</source>
        <translation>A page that answers with the asker&apos;s address as plain text; empty: nobody is asked.</translation>
    </message>
    <message>
        <source>A page that tries the asker&apos;s port %1 from outside and answers open or closed; empty: nobody is asked.</source>
        <translation>A page that tries the asker&apos;s port %1 from outside and answers open or closed; empty: nobody is asked.</translation>
    </message>
    <message>
        <source>Domain on whose mail server the way out of port 25 is tried when none is named.</source>
        <translation>Domain on whose mail server the way out of port 25 is tried when none is named.</translation>
    </message>
    <message>
        <source>UPnP description of the router (http://…/rootDesc.xml), when it is not found by searching; empty: search.</source>
        <translation>UPnP description of the router (http://…/rootDesc.xml), when it is not found by searching; empty: search.</translation>
    </message>
    <message>
        <source>Learn from how users sort their mail: what is moved into Junk, out of it, or filed, and judge new mail by it.</source>
        <translation>Learn from how users sort their mail: what is moved into Junk, out of it, or filed, and judge new mail by it.</translation>
    </message>
    <message>
        <source>Points for a mail whose words are certainly those of unwanted mail; less certain ones get less.</source>
        <translation>Points for a mail whose words are certainly those of unwanted mail; less certain ones get less.</translation>
    </message>
    <message>
        <source>Points taken off a mail whose words are certainly those of wanted mail.</source>
        <translation>Points taken off a mail whose words are certainly those of wanted mail.</translation>
    </message>
    <message>
        <source>Let users who have not sorted much yet profit from what the others have sorted. Nobody sees anybody&apos;s words.</source>
        <translation>Let users who have not sorted much yet profit from what the others have sorted. Nobody sees anybody&apos;s words.</translation>
    </message>
    <message>
        <source>Points at most for, and against, a sender, domain or network by what came from there before.</source>
        <translation>Points at most for, and against, a sender, domain or network by what came from there before.</translation>
    </message>
    <message>
        <source>Points taken off mail from whom the recipient has written to, when the sender&apos;s domain vouches for it.</source>
        <translation>Points taken off mail from whom the recipient has written to, when the sender&apos;s domain vouches for it.</translation>
    </message>
    <message>
        <source>Where rspamd&apos;s normal worker listens, such as 127.0.0.1:11333 or unix:/run/rspamd/normal.sock. Empty: rspamd is not asked.</source>
        <translation>Where rspamd&apos;s normal worker listens, such as 127.0.0.1:11333 or unix:/run/rspamd/normal.sock. Empty: rspamd is not asked.</translation>
    </message>
    <message>
        <source>Seconds in which rspamd must have answered; then it counts as down for this mail.</source>
        <translation>Seconds in which rspamd must have answered; then it counts as down for this mail.</translation>
    </message>
    <message>
        <source>What becomes of mail while rspamd does not answer: accept it unseen, defer it (the sender tries again), or give it scan.down_score points.</source>
        <translation>What becomes of mail while rspamd does not answer: accept it unseen, defer it (the sender tries again), or give it scan.down_score points.</translation>
    </message>
    <message>
        <source>Messages of more octets are not shown to rspamd. It should not be more than rspamd&apos;s own max_message.</source>
        <translation>Messages of more octets are not shown to rspamd. It should not be more than rspamd&apos;s own max_message.</translation>
    </message>
    <message>
        <source>Points of the door for one point of rspamd.</source>
        <translation>Points of the door for one point of rspamd.</translation>
    </message>
    <message>
        <source>Refuse what rspamd says to reject. Otherwise it goes to Junk.</source>
        <translation>Refuse what rspamd says to reject. Otherwise it goes to Junk.</translation>
    </message>
    <message>
        <source>Show rspamd also what this server&apos;s own users send.</source>
        <translation>Show rspamd also what this server&apos;s own users send.</translation>
    </message>
    <message>
        <source>Where SpamAssassin&apos;s spamd listens, such as 127.0.0.1:783 or unix:/run/spamd.sock. Empty: SpamAssassin is not asked.</source>
        <translation>Where SpamAssassin&apos;s spamd listens, such as 127.0.0.1:783 or unix:/run/spamd.sock. Empty: SpamAssassin is not asked.</translation>
    </message>
    <message>
        <source>Whose preferences SpamAssassin uses: a name, or * for the recipient&apos;s address when a mail has one recipient. Empty: spamd&apos;s own.</source>
        <translation>Whose preferences SpamAssassin uses: a name, or * for the recipient&apos;s address when a mail has one recipient. Empty: spamd&apos;s own.</translation>
    </message>
    <message>
        <source>Seconds in which SpamAssassin must have answered; then it counts as down for this mail.</source>
        <translation>Seconds in which SpamAssassin must have answered; then it counts as down for this mail.</translation>
    </message>
    <message>
        <source>What becomes of mail while SpamAssassin does not answer: accept it unseen, defer it (the sender tries again), or give it scan.down_score points.</source>
        <translation>What becomes of mail while SpamAssassin does not answer: accept it unseen, defer it (the sender tries again), or give it scan.down_score points.</translation>
    </message>
    <message>
        <source>Messages of more octets are not shown to SpamAssassin, which is slow with large ones; spam seldom is.</source>
        <translation>Messages of more octets are not shown to SpamAssassin, which is slow with large ones; spam seldom is.</translation>
    </message>
    <message>
        <source>Points of the door for one point of SpamAssassin.</source>
        <translation>Points of the door for one point of SpamAssassin.</translation>
    </message>
    <message>
        <source>Points of SpamAssassin from which on a mail is refused; what it calls spam below goes to Junk. 0: never refuse.</source>
        <translation>Points of SpamAssassin from which on a mail is refused; what it calls spam below goes to Junk. 0: never refuse.</translation>
    </message>
    <message>
        <source>Where ClamAV&apos;s clamd listens, such as unix:/run/clamav/clamd.ctl or 127.0.0.1:3310. Empty: ClamAV is not asked.</source>
        <translation>Where ClamAV&apos;s clamd listens, such as unix:/run/clamav/clamd.ctl or 127.0.0.1:3310. Empty: ClamAV is not asked.</translation>
    </message>
    <message>
        <source>Seconds in which ClamAV must have answered; then it counts as down for this mail.</source>
        <translation>Seconds in which ClamAV must have answered; then it counts as down for this mail.</translation>
    </message>
    <message>
        <source>What becomes of mail while ClamAV does not answer: accept it unseen, defer it (the sender tries again), or give it scan.down_score points.</source>
        <translation>What becomes of mail while ClamAV does not answer: accept it unseen, defer it (the sender tries again), or give it scan.down_score points.</translation>
    </message>
    <message>
        <source>Messages of more octets are not shown to ClamAV. It must not be more than StreamMaxLength in clamd.conf.</source>
        <translation>Messages of more octets are not shown to ClamAV. It must not be more than StreamMaxLength in clamd.conf.</translation>
    </message>
    <message>
        <source>What becomes of a mail with a virus: refuse it, put it into Junk, hold it in the queue, or throw it away without a word.</source>
        <translation>What becomes of a mail with a virus: refuse it, put it into Junk, hold it in the queue, or throw it away without a word.</translation>
    </message>
    <message>
        <source>Show ClamAV also what this server&apos;s own users send.</source>
        <translation>Show ClamAV also what this server&apos;s own users send.</translation>
    </message>
    <message>
        <source>Milters, in order: an address each, such as unix:/run/opendkim/opendkim.sock, and behind it timeout=30, down=accept|defer|score, for=mx|submission|all.</source>
        <translation>Milters, in order: an address each, such as unix:/run/opendkim/opendkim.sock, and behind it timeout=30, down=accept|defer|score, for=mx|submission|all.</translation>
    </message>
    <message>
        <source>Policy servers of Postfix&apos;s protocol, in order: an address each, such as 127.0.0.1:10023, and behind it stage=connect|helo|mail|rcpt|end, timeout=30, down=accept|defer|score, for=mx|submission|all, ok=dunno|accept.</source>
        <translation>Policy servers of Postfix&apos;s protocol, in order: an address each, such as 127.0.0.1:10023, and behind it stage=connect|helo|mail|rcpt|end, timeout=30, down=accept|defer|score, for=mx|submission|all, ok=dunno|accept.</translation>
    </message>
    <message>
        <source>Points for a mail that a scanner could not look at, where it is set to score.</source>
        <translation>Points for a mail that a scanner could not look at, where it is set to score.</translation>
    </message>
    <message>
        <source>What becomes of a mail with a forbidden attachment: nothing, points, Junk, held in the queue, or refused.</source>
        <translation>What becomes of a mail with a forbidden attachment: nothing, points, Junk, held in the queue, or refused.</translation>
    </message>
    <message>
        <source>Endings of file names that are forbidden, also within archives. With exe, programs under other names are forbidden too.</source>
        <translation>Endings of file names that are forbidden, also within archives. With exe, programs under other names are forbidden too.</translation>
    </message>
    <message>
        <source>Types of files, as the mail declares them, that are forbidden.</source>
        <translation>Types of files, as the mail declares them, that are forbidden.</translation>
    </message>
    <message>
        <source>Names of files that are forbidden: literal, with * and ?, or /regular expressions/.</source>
        <translation>Names of files that are forbidden: literal, with * and ?, or /regular expressions/.</translation>
    </message>
    <message>
        <source>Look for forbidden files within archives (ZIP, tar, gzip, RAR), one level deep in one another.</source>
        <translation>Look for forbidden files within archives (ZIP, tar, gzip, RAR), one level deep in one another.</translation>
    </message>
    <message>
        <source>What becomes of a mail with an encrypted archive, into which no scanner can look.</source>
        <translation>What becomes of a mail with an encrypted archive, into which no scanner can look.</translation>
    </message>
    <message>
        <source>Points for a forbidden attachment, where it is set to score.</source>
        <translation>Points for a forbidden attachment, where it is set to score.</translation>
    </message>
    <message>
        <source>Messages of more octets are not searched for forbidden attachments.</source>
        <translation>Messages of more octets are not searched for forbidden attachments.</translation>
    </message>
    <message>
        <source>Forbid these attachments also in what this server&apos;s own users send.</source>
        <translation>Forbid these attachments also in what this server&apos;s own users send.</translation>
    </message>
    <message>
        <source>Mail that an alias sends on to other servers leaves under a sender address of this domain (SRS), so that it passes SPF there, and bounces find the way back to the sender.</source>
        <translation>Mail that an alias sends on to other servers leaves under a sender address of this domain (SRS), so that it passes SPF there, and bounces find the way back to the sender.</translation>
    </message>
    <message>
        <source>Who a redirected message comes from in the SMTP envelope: its sender rewritten to this domain (srs), its sender as it was (original), the user who redirects it (recipient), nobody (null), or the address in sieve.redirect_address (fixed).</source>
        <translation>Who a redirected message comes from in the SMTP envelope: its sender rewritten to this domain (srs), its sender as it was (original), the user who redirects it (recipient), nobody (null), or the address in sieve.redirect_address (fixed).</translation>
    </message>
    <message>
        <source>The envelope sender of redirected messages when sieve.redirect_sender is fixed.</source>
        <translation>The envelope sender of redirected messages when sieve.redirect_sender is fixed.</translation>
    </message>
    <message>
        <source>How many addresses a user&apos;s script may redirect one message to.</source>
        <translation>How many addresses a user&apos;s script may redirect one message to.</translation>
    </message>
    <message>
        <source>How many things a user&apos;s script may do with one message.</source>
        <translation>How many things a user&apos;s script may do with one message.</translation>
    </message>
    <message>
        <source>Milliseconds of processor time a user&apos;s script may take for one message; then the message goes to INBOX.</source>
        <translation>Milliseconds of processor time a user&apos;s script may take for one message; then the message goes to INBOX.</translation>
    </message>
    <message>
        <source>The shortest time between two vacation answers to one sender that `:days` can ask for.</source>
        <translation>The shortest time between two vacation answers to one sender that `:days` can ask for.</translation>
    </message>
    <message>
        <source>Names of the programs in the folder sieve/programs that users&apos; scripts may run (vnd.dovecot.pipe, filter, execute). They run as the daemon&apos;s user: list only what you trust with every user&apos;s mail.</source>
        <translation>Names of the programs in the folder sieve/programs that users&apos; scripts may run (vnd.dovecot.pipe, filter, execute). They run as the daemon&apos;s user: list only what you trust with every user&apos;s mail.</translation>
    </message>
    <message>
        <source>Seconds after which a program that a script runs is killed.</source>
        <translation>Seconds after which a program that a script runs is killed.</translation>
    </message>
    <message>
        <source>Octets a program that a script runs may write; then it is killed.</source>
        <translation>Octets a program that a script runs may write; then it is killed.</translation>
    </message>
    <message>
        <source>Weight of the check sessions: connections of one client at once. Its points are multiplied by this; 0 turns it off.</source>
        <translation>Weight of the check sessions: connections of one client at once. Its points are multiplied by this; 0 turns it off.</translation>
    </message>
    <message>
        <source>Weight of the check rate-connections: connections of one client in a while. Its points are multiplied by this; 0 turns it off.</source>
        <translation>Weight of the check rate-connections: connections of one client in a while. Its points are multiplied by this; 0 turns it off.</translation>
    </message>
    <message>
        <source>Weight of the check rate-mails: mails of one client in a while. Its points are multiplied by this; 0 turns it off.</source>
        <translation>Weight of the check rate-mails: mails of one client in a while. Its points are multiplied by this; 0 turns it off.</translation>
    </message>
    <message>
        <source>Weight of the check rate-recipients: recipients of one client in a while. Its points are multiplied by this; 0 turns it off.</source>
        <translation>Weight of the check rate-recipients: recipients of one client in a while. Its points are multiplied by this; 0 turns it off.</translation>
    </message>
    <message>
        <source>Weight of the check offences: breaches of the protocol at earlier connections. Its points are multiplied by this; 0 turns it off.</source>
        <translation>Weight of the check offences: breaches of the protocol at earlier connections. Its points are multiplied by this; 0 turns it off.</translation>
    </message>
    <message>
        <source>Weight of the check iprev: does the client&apos;s address have a name that leads back to it? Its points are multiplied by this; 0 turns it off.</source>
        <translation>Weight of the check iprev: does the client&apos;s address have a name that leads back to it? Its points are multiplied by this; 0 turns it off.</translation>
    </message>
    <message>
        <source>Weight of the check dynamic-name: does that name look like a dial-up or home line? Its points are multiplied by this; 0 turns it off.</source>
        <translation>Weight of the check dynamic-name: does that name look like a dial-up or home line? Its points are multiplied by this; 0 turns it off.</translation>
    </message>
    <message>
        <source>Weight of the check dnsbl: DNS lists of addresses. Its points are multiplied by this; 0 turns it off.</source>
        <translation>Weight of the check dnsbl: DNS lists of addresses. Its points are multiplied by this; 0 turns it off.</translation>
    </message>
    <message>
        <source>Weight of the check rhsbl-client: DNS lists asked for the client&apos;s name. Its points are multiplied by this; 0 turns it off.</source>
        <translation>Weight of the check rhsbl-client: DNS lists asked for the client&apos;s name. Its points are multiplied by this; 0 turns it off.</translation>
    </message>
    <message>
        <source>Weight of the check rhsbl-helo: DNS lists asked for the name in HELO. Its points are multiplied by this; 0 turns it off.</source>
        <translation>Weight of the check rhsbl-helo: DNS lists asked for the name in HELO. Its points are multiplied by this; 0 turns it off.</translation>
    </message>
    <message>
        <source>Weight of the check rhsbl-sender: DNS lists asked for the sender&apos;s domain. Its points are multiplied by this; 0 turns it off.</source>
        <translation>Weight of the check rhsbl-sender: DNS lists asked for the sender&apos;s domain. Its points are multiplied by this; 0 turns it off.</translation>
    </message>
    <message>
        <source>Weight of the check pregreet: clients that speak before the greeting. Its points are multiplied by this; 0 turns it off.</source>
        <translation>Weight of the check pregreet: clients that speak before the greeting. Its points are multiplied by this; 0 turns it off.</translation>
    </message>
    <message>
        <source>Weight of the check helo: is the name in HELO well-formed? Its points are multiplied by this; 0 turns it off.</source>
        <translation>Weight of the check helo: is the name in HELO well-formed? Its points are multiplied by this; 0 turns it off.</translation>
    </message>
    <message>
        <source>Weight of the check helo-dns: does the name in HELO exist? Its points are multiplied by this; 0 turns it off.</source>
        <translation>Weight of the check helo-dns: does the name in HELO exist? Its points are multiplied by this; 0 turns it off.</translation>
    </message>
    <message>
        <source>Weight of the check helo-forged: does the client use our own name or address in HELO? Its points are multiplied by this; 0 turns it off.</source>
        <translation>Weight of the check helo-forged: does the client use our own name or address in HELO? Its points are multiplied by this; 0 turns it off.</translation>
    </message>
    <message>
        <source>Weight of the check sender-domain: can the sender&apos;s domain be answered? Its points are multiplied by this; 0 turns it off.</source>
        <translation>Weight of the check sender-domain: can the sender&apos;s domain be answered? Its points are multiplied by this; 0 turns it off.</translation>
    </message>
    <message>
        <source>Weight of the check own-sender: strangers that write under our own domains. Its points are multiplied by this; 0 turns it off.</source>
        <translation>Weight of the check own-sender: strangers that write under our own domains. Its points are multiplied by this; 0 turns it off.</translation>
    </message>
    <message>
        <source>Weight of the check recipients: recipients of one mail. Its points are multiplied by this; 0 turns it off.</source>
        <translation>Weight of the check recipients: recipients of one mail. Its points are multiplied by this; 0 turns it off.</translation>
    </message>
    <message>
        <source>Weight of the check harvest: clients that try unknown recipients. Its points are multiplied by this; 0 turns it off.</source>
        <translation>Weight of the check harvest: clients that try unknown recipients. Its points are multiplied by this; 0 turns it off.</translation>
    </message>
    <message>
        <source>Weight of the check greylist: unknown servers are asked to come back. Its points are multiplied by this; 0 turns it off.</source>
        <translation>Weight of the check greylist: unknown servers are asked to come back. Its points are multiplied by this; 0 turns it off.</translation>
    </message>
    <message>
        <source>Weight of the check spf: may the client send for the sender&apos;s domain (RFC 7208)? Its points are multiplied by this; 0 turns it off.</source>
        <translation>Weight of the check spf: may the client send for the sender&apos;s domain (RFC 7208)? Its points are multiplied by this; 0 turns it off.</translation>
    </message>
    <message>
        <source>Weight of the check dkim: signatures of the message (RFC 6376). Its points are multiplied by this; 0 turns it off.</source>
        <translation>Weight of the check dkim: signatures of the message (RFC 6376). Its points are multiplied by this; 0 turns it off.</translation>
    </message>
    <message>
        <source>Weight of the check dmarc: does the domain in From vouch for the mail (RFC 7489)? Its points are multiplied by this; 0 turns it off.</source>
        <translation>Weight of the check dmarc: does the domain in From vouch for the mail (RFC 7489)? Its points are multiplied by this; 0 turns it off.</translation>
    </message>
    <message>
        <source>Weight of the check dmarc-reports: remembers what DMARC found, for the reports that domains ask for. Its points are multiplied by this; 0 turns it off.</source>
        <translation>Weight of the check dmarc-reports: remembers what DMARC found, for the reports that domains ask for. Its points are multiplied by this; 0 turns it off.</translation>
    </message>
    <message>
        <source>Weight of the check arc: what forwarders found before they changed the mail (RFC 8617). Its points are multiplied by this; 0 turns it off.</source>
        <translation>Weight of the check arc: what forwarders found before they changed the mail (RFC 8617). Its points are multiplied by this; 0 turns it off.</translation>
    </message>
    <message>
        <source>Weight of the check sanity: header and structure of the message. Its points are multiplied by this; 0 turns it off.</source>
        <translation>Weight of the check sanity: header and structure of the message. Its points are multiplied by this; 0 turns it off.</translation>
    </message>
    <message>
        <source>Weight of the check gtube: the test string that every filter takes for spam. Its points are multiplied by this; 0 turns it off.</source>
        <translation>Weight of the check gtube: the test string that every filter takes for spam. Its points are multiplied by this; 0 turns it off.</translation>
    </message>
    <message>
        <source>Weight of the check attachments: forbidden attachments. Its points are multiplied by this; 0 turns it off.</source>
        <translation>Weight of the check attachments: forbidden attachments. Its points are multiplied by this; 0 turns it off.</translation>
    </message>
    <message>
        <source>Weight of the check rule: the administrator&apos;s own rules. Its points are multiplied by this; 0 turns it off.</source>
        <translation>Weight of the check rule: the administrator&apos;s own rules. Its points are multiplied by this; 0 turns it off.</translation>
    </message>
    <message>
        <source>Weight of the check sender-list: allowed and blocked senders. Its points are multiplied by this; 0 turns it off.</source>
        <translation>Weight of the check sender-list: allowed and blocked senders. Its points are multiplied by this; 0 turns it off.</translation>
    </message>
    <message>
        <source>Weight of the check milter: milters. Its points are multiplied by this; 0 turns it off.</source>
        <translation>Weight of the check milter: milters. Its points are multiplied by this; 0 turns it off.</translation>
    </message>
    <message>
        <source>Weight of the check policy-service: policy services. Its points are multiplied by this; 0 turns it off.</source>
        <translation>Weight of the check policy-service: policy services. Its points are multiplied by this; 0 turns it off.</translation>
    </message>
    <message>
        <source>Weight of the check rspamd: rspamd. Its points are multiplied by this; 0 turns it off.</source>
        <translation>Weight of the check rspamd: rspamd. Its points are multiplied by this; 0 turns it off.</translation>
    </message>
    <message>
        <source>Weight of the check spamassassin: SpamAssassin. Its points are multiplied by this; 0 turns it off.</source>
        <translation>Weight of the check spamassassin: SpamAssassin. Its points are multiplied by this; 0 turns it off.</translation>
    </message>
    <message>
        <source>Weight of the check clamav: ClamAV. Its points are multiplied by this; 0 turns it off.</source>
        <translation>Weight of the check clamav: ClamAV. Its points are multiplied by this; 0 turns it off.</translation>
    </message>
    <message>
        <source>Weight of the check bayes: the words of the message, as the user has sorted mail. Its points are multiplied by this; 0 turns it off.</source>
        <translation>Weight of the check bayes: the words of the message, as the user has sorted mail. Its points are multiplied by this; 0 turns it off.</translation>
    </message>
    <message>
        <source>Weight of the check reputation: what came from the sender, its domain and its network before. Its points are multiplied by this; 0 turns it off.</source>
        <translation>Weight of the check reputation: what came from the sender, its domain and its network before. Its points are multiplied by this; 0 turns it off.</translation>
    </message>
    <message>
        <source>New TLS sessions a client&apos;s address may negotiate within the window, on SMTP and submission; resumed ones cost little and do not count. 0: any number.</source>
        <translation>New TLS sessions a client&apos;s address may negotiate within the window, on SMTP and submission; resumed ones cost little and do not count. 0: any number.</translation>
    </message>
    <message>
        <source>Ask the sender&apos;s mail server whether it knows the sender, and refuse mail from addresses that do not exist. It costs other servers a connection for each new sender, and some block who asks much.</source>
        <translation>Ask the sender&apos;s mail server whether it knows the sender, and refuse mail from addresses that do not exist. It costs other servers a connection for each new sender, and some block who asks much.</translation>
    </message>
    <message>
        <source>What to do with a mail while its sender&apos;s server does not answer that question: take it, or ask the client to come back.</source>
        <translation>What to do with a mail while its sender&apos;s server does not answer that question: take it, or ask the client to come back.</translation>
    </message>
    <message>
        <source>Milliseconds that the client waits for the answer of the sender&apos;s server.</source>
        <translation>Milliseconds that the client waits for the answer of the sender&apos;s server.</translation>
    </message>
    <message>
        <source>Seconds for which a sender that is known there is not asked about again.</source>
        <translation>Seconds for which a sender that is known there is not asked about again.</translation>
    </message>
    <message>
        <source>Seconds for which a sender that is not known there is refused without asking again.</source>
        <translation>Seconds for which a sender that is not known there is refused without asking again.</translation>
    </message>
    <message>
        <source>Octets that a message for our domains may have; 0: as many as the server takes (limits.message_size). Larger ones are refused, or returned when they were for others, too.</source>
        <translation>Octets that a message for our domains may have; 0: as many as the server takes (limits.message_size). Larger ones are refused, or returned when they were for others, too.</translation>
    </message>
    <message>
        <source>Weight of the check rate-tls: new TLS sessions of one client in a while. Its points are multiplied by this; 0 turns it off.</source>
        <translation>Weight of the check rate-tls: new TLS sessions of one client in a while. Its points are multiplied by this; 0 turns it off.</translation>
    </message>
    <message>
        <source>Weight of the check sender-callout: does the sender&apos;s mail server know the sender? Its points are multiplied by this; 0 turns it off.</source>
        <translation>Weight of the check sender-callout: does the sender&apos;s mail server know the sender? Its points are multiplied by this; 0 turns it off.</translation>
    </message>
    <message>
        <source>Weight of the check pipelining: clients that do not wait for the answers they must wait for. Its points are multiplied by this; 0 turns it off.</source>
        <translation>Weight of the check pipelining: clients that do not wait for the answers they must wait for. Its points are multiplied by this; 0 turns it off.</translation>
    </message>
    <message>
        <source>Weight of the check urls: DNS lists of the links and mail addresses in a message. Its points are multiplied by this; 0 turns it off.</source>
        <translation>Weight of the check urls: DNS lists of the links and mail addresses in a message. Its points are multiplied by this; 0 turns it off.</translation>
    </message>
    <message>
        <source>Address of the router that is asked to lead ports here (PCP, NAT-PMP), when it is not the gateway of the default route. Takes effect at the next start.</source>
        <translation>Address of the router that is asked to lead ports here (PCP, NAT-PMP), when it is not the gateway of the default route. Takes effect at the next start.</translation>
    </message>
</context>
<context>
    <name>SettingsSections</name>
    <message>
        <source>This program</source>
        <translation>This program</translation>
    </message>
    <message>
        <source>Junk and refusals</source>
        <translation>Junk and refusals</translation>
    </message>
    <message>
        <source>Rate limits</source>
        <translation>Rate limits</translation>
    </message>
    <message>
        <source>Bans</source>
        <translation>Bans</translation>
    </message>
    <message>
        <source>Block lists</source>
        <translation>Block lists</translation>
    </message>
    <message>
        <source>Greeting checks</source>
        <translation>Greeting checks</translation>
    </message>
    <message>
        <source>Sender checks</source>
        <translation>Sender checks</translation>
    </message>
    <message>
        <source>Address guessing</source>
        <translation>Address guessing</translation>
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
        <translation>Scanners</translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation>Attachments</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Network</translation>
    </message>
    <message>
        <source>Health checks</source>
        <translation>Health checks</translation>
    </message>
    <message>
        <source>Signatures (DKIM)</source>
        <translation>Signatures (DKIM)</translation>
    </message>
    <message>
        <source>Sender policies (DMARC)</source>
        <translation>Sender policies (DMARC)</translation>
    </message>
    <message>
        <source>Sending hosts (SPF)</source>
        <translation>Sending hosts (SPF)</translation>
    </message>
    <message>
        <source>Forwarded mail (ARC)</source>
        <translation>Forwarded mail (ARC)</translation>
    </message>
    <message>
        <source>Malformed mail</source>
        <translation>Malformed mail</translation>
    </message>
    <message>
        <source>Slowing down abusers</source>
        <translation>Slowing down abusers</translation>
    </message>
    <message>
        <source>Impatient clients</source>
        <translation>Impatient clients</translation>
    </message>
    <message>
        <source>Recipients</source>
        <translation>Recipients</translation>
    </message>
    <message>
        <source>Forwarding</source>
        <translation>Forwarding</translation>
    </message>
    <message>
        <source>Users&apos; filters (Sieve)</source>
        <translation>Users&apos; filters (Sieve)</translation>
    </message>
    <message>
        <source>Learning from users</source>
        <translation>Learning from users</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Messages</translation>
    </message>
    <message>
        <source>Asking senders&apos; servers</source>
        <translation>Asking senders&apos; servers</translation>
    </message>
</context>
<context>
    <name>SshWords</name>
    <message>
        <source>The program ssh cannot be started: install the package openssh-client.</source>
        <translation>The program ssh cannot be started: install the package openssh-client.</translation>
    </message>
    <message>
        <source>Danger: %1 shows another host key than before. Either the server was set up anew, or somebody stands between you and it. Nothing was sent.</source>
        <translation>Danger: %1 shows another host key than before. Either the server was set up anew, or somebody stands between you and it. Nothing was sent.</translation>
    </message>
    <message>
        <source>Its fingerprint is now %1: ask the server&apos;s administrator or provider whether that is right.</source>
        <translation>Its fingerprint is now %1: ask the server&apos;s administrator or provider whether that is right.</translation>
    </message>
    <message>
        <source>Only if it is, forget the old key and connect again: %1</source>
        <translation>Only if it is, forget the old key and connect again: %1</translation>
    </message>
    <message>
        <source>The host key of %1 was not accepted, so nothing was sent to it (%2)</source>
        <translation>The host key of %1 was not accepted, so nothing was sent to it (%2)</translation>
    </message>
    <message>
        <source>%1 does not let you in: the name before the @, the password or the key is not the right one there (%2)</source>
        <translation>%1 does not let you in: the name before the @, the password or the key is not the right one there (%2)</translation>
    </message>
    <message>
        <source>ssh to %1 ended.</source>
        <translation>ssh to %1 ended.</translation>
    </message>
    <message>
        <source>ssh to %1: %2</source>
        <translation>ssh to %1: %2</translation>
    </message>
</context>
<context>
    <name>Summary</name>
    <message>
        <source>On this computer, for trying out, in the folder %1, with ports shifted by %2</source>
        <translation>On this computer, for trying out, in the folder %1, with ports shifted by %2</translation>
    </message>
    <message>
        <source>On this computer, as the service facteurd, in the folder %1</source>
        <translation>On this computer, as the service facteurd, in the folder %1</translation>
    </message>
    <message>
        <source>On %1: a new server in the folder %2, as the service facteurd</source>
        <translation>On %1: a new server in the folder %2, as the service facteurd</translation>
    </message>
    <message>
        <source>On %1, in the server that runs there</source>
        <translation>On %1, in the server that runs there</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Where</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Database</translation>
    </message>
    <message>
        <source>Built in (SQLite)</source>
        <translation>Built in (SQLite)</translation>
    </message>
    <message>
        <source>MySQL or MariaDB: the database %1 at %2 is made</source>
        <translation>MySQL or MariaDB: the database %1 at %2 is made</translation>
    </message>
    <message>
        <source>MySQL or MariaDB: the database %1 at %2</source>
        <translation>MySQL or MariaDB: the database %1 at %2</translation>
    </message>
    <message>
        <source>Server&apos;s name</source>
        <translation>Server&apos;s name</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>Domain</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Account</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Accounts</translation>
    </message>
    <message>
        <source>Mail to others</source>
        <translation>Mail to others</translation>
    </message>
    <message>
        <source>Through %1, port %2, logging in as %3</source>
        <translation>Through %1, port %2, logging in as %3</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>nobody</translation>
    </message>
    <message>
        <source>Directly to its recipients&apos; servers</source>
        <translation>Directly to its recipients&apos; servers</translation>
    </message>
    <message>
        <source>Router</source>
        <translation>Router</translation>
    </message>
    <message>
        <source>Is asked to lead mail&apos;s ports to this machine</source>
        <translation>Is asked to lead mail&apos;s ports to this machine</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Certificate</translation>
    </message>
    <message>
        <source>Self-signed, for %1</source>
        <translation>Self-signed, for %1</translation>
    </message>
    <message>
        <source>Firewall</source>
        <translation>Firewall</translation>
    </message>
    <message>
        <source>Public address</source>
        <translation>Public address</translation>
    </message>
    <message>
        <source>It changes from time to time: a dynamic-DNS service has to keep the A record of %1 up to date</source>
        <translation>It changes from time to time: a dynamic-DNS service has to keep the A record of %1 up to date</translation>
    </message>
</context>
<context>
    <name>Validators</name>
    <message>
        <source>This is a mail address. Write only what stands after the @.</source>
        <translation>This is a mail address. Write only what stands after the @.</translation>
    </message>
    <message>
        <source>Write the bare name, without http:// and without a port.</source>
        <translation>Write the bare name, without http:// and without a port.</translation>
    </message>
    <message>
        <source>A name has no spaces.</source>
        <translation>A name has no spaces.</translation>
    </message>
    <message>
        <source>This is an IP address. Mail needs a name.</source>
        <translation>This is an IP address. Mail needs a name.</translation>
    </message>
    <message>
        <source>This is no domain name: letters, digits and hyphens between dots, no part longer than 63 signs.</source>
        <translation>This is no domain name: letters, digits and hyphens between dots, no part longer than 63 signs.</translation>
    </message>
    <message>
        <source>The name needs a dot, as in example.org.</source>
        <translation>The name needs a dot, as in example.org.</translation>
    </message>
    <message>
        <source>Write the domain that stands after the @ of your addresses.</source>
        <translation>Write the domain that stands after the @ of your addresses.</translation>
    </message>
    <message>
        <source>Write the name this server has in the Internet.</source>
        <translation>Write the name this server has in the Internet.</translation>
    </message>
    <message>
        <source>Write what stands before the @.</source>
        <translation>Write what stands before the @.</translation>
    </message>
    <message>
        <source>Write only what stands before the @.</source>
        <translation>Write only what stands before the @.</translation>
    </message>
    <message>
        <source>Use letters, digits, dots, hyphens and underscores.</source>
        <translation>Use letters, digits, dots, hyphens and underscores.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no mail address.</source>
        <translation>&quot;%1&quot; is no mail address.</translation>
    </message>
    <message>
        <source>Choose a password.</source>
        <translation>Choose a password.</translation>
    </message>
    <message>
        <source>This password is longer than mail programs can send.</source>
        <translation>This password is longer than mail programs can send.</translation>
    </message>
    <message>
        <source>A password is one line.</source>
        <translation>A password is one line.</translation>
    </message>
    <message>
        <source>This password is guessed within hours; robots try all day. Make it longer, or let one be made.</source>
        <translation>This password is guessed within hours; robots try all day. Make it longer, or let one be made.</translation>
    </message>
    <message>
        <source>Name the machine of the database server, or its socket.</source>
        <translation>Name the machine of the database server, or its socket.</translation>
    </message>
    <message>
        <source>The socket is a path that begins with /.</source>
        <translation>The socket is a path that begins with /.</translation>
    </message>
    <message>
        <source>There is no semicolon in the name of a machine or a socket.</source>
        <translation>There is no semicolon in the name of a machine or a socket.</translation>
    </message>
    <message>
        <source>The database&apos;s name has letters, digits and underscores.</source>
        <translation>The database&apos;s name has letters, digits and underscores.</translation>
    </message>
    <message>
        <source>Name the user of the database.</source>
        <translation>Name the user of the database.</translation>
    </message>
    <message>
        <source>Write the address as you would for ssh: name@machine.</source>
        <translation>Write the address as you would for ssh: name@machine.</translation>
    </message>
    <message>
        <source>This is no address for ssh: write name@machine.</source>
        <translation>This is no address for ssh: write name@machine.</translation>
    </message>
    <message>
        <source>The control socket is a path that begins with /.</source>
        <translation>The control socket is a path that begins with /.</translation>
    </message>
    <message>
        <source>Choose your provider, or write the name of its server for outgoing mail.</source>
        <translation>Choose your provider, or write the name of its server for outgoing mail.</translation>
    </message>
    <message>
        <source>A port is a number from 1 to 65535.</source>
        <translation>A port is a number from 1 to 65535.</translation>
    </message>
    <message>
        <source>Write the name to log in with.</source>
        <translation>Write the name to log in with.</translation>
    </message>
    <message>
        <source>Write the password to log in with.</source>
        <translation>Write the password to log in with.</translation>
    </message>
    <message>
        <source>This is no IPv6 address.</source>
        <translation>This is no IPv6 address.</translation>
    </message>
    <message>
        <source>This is no IPv4 address.</source>
        <translation>This is no IPv4 address.</translation>
    </message>
    <message>
        <source>The certificate&apos;s file holds no certificate in PEM form.</source>
        <translation>The certificate&apos;s file holds no certificate in PEM form.</translation>
    </message>
    <message>
        <source>The key has a passphrase, and a server that starts by itself cannot type it. Save the key without one.</source>
        <translation>The key has a passphrase, and a server that starts by itself cannot type it. Save the key without one.</translation>
    </message>
    <message>
        <source>The key&apos;s file holds no private key in PEM form.</source>
        <translation>The key&apos;s file holds no private key in PEM form.</translation>
    </message>
    <message>
        <source>The key does not belong to this certificate. Choose the two files that were made together.</source>
        <translation>The key does not belong to this certificate. Choose the two files that were made together.</translation>
    </message>
    <message>
        <source>The certificate ended on %1: mail programs and other servers refuse it.</source>
        <translation>The certificate ended on %1: mail programs and other servers refuse it.</translation>
    </message>
    <message>
        <source>The certificate is valid only from %1. Is this computer&apos;s clock right?</source>
        <translation>The certificate is valid only from %1. Is this computer&apos;s clock right?</translation>
    </message>
    <message>
        <source>The certificate is for %1, not for %2: mail programs would warn about it.</source>
        <translation>The certificate is for %1, not for %2: mail programs would warn about it.</translation>
    </message>
</context>
<context>
    <name>daemon</name>
    <message>
        <source>the mail</source>
        <translation>the mail</translation>
    </message>
    <message>
        <source>the queue</source>
        <translation>the queue</translation>
    </message>
    <message>
        <source>the database</source>
        <translation>the database</translation>
    </message>
    <message>
        <source>The public half of the key that signs the domain&apos;s mail (DKIM): without it the signatures are worth nothing, and mail lands in Junk.</source>
        <translation>The public half of the key that signs the domain&apos;s mail (DKIM): without it the signatures are worth nothing, and mail lands in Junk.</translation>
    </message>
    <message>
        <source>A key that does not sign: publish it before it is activated, and keep it for a week after it was deactivated, for mail under way.</source>
        <translation>A key that does not sign: publish it before it is activated, and keep it for a week after it was deactivated, for mail under way.</translation>
    </message>
    <message>
        <source>It did not work, and nothing says why; the log may</source>
        <translation>It did not work, and nothing says why; the log may</translation>
    </message>
    <message>
        <source>The server is too busy; try again later</source>
        <translation>The server is too busy; try again later</translation>
    </message>
    <message>
        <source>There is no method %1</source>
        <translation>There is no method %1</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>a text</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true or false</translation>
    </message>
    <message>
        <source>a list of texts</source>
        <translation>a list of texts</translation>
    </message>
    <message>
        <source>a list of at least one address</source>
        <translation>a list of at least one address</translation>
    </message>
    <message>
        <source>a whole number from %1 to %2</source>
        <translation>a whole number from %1 to %2</translation>
    </message>
    <message>
        <source>a number from %1 to %2</source>
        <translation>a number from %1 to %2</translation>
    </message>
    <message>
        <source>a list, separated by commas or line ends</source>
        <translation>a list, separated by commas or line ends</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no mail address</source>
        <translation>&quot;%1&quot; is no mail address</translation>
    </message>
    <message>
        <source>addresses may have 200 entries</source>
        <translation>addresses may have 200 entries</translation>
    </message>
    <message>
        <source>name must not be empty</source>
        <translation>name must not be empty</translation>
    </message>
    <message>
        <source>ports must be a list of 1 to 64 port numbers</source>
        <translation>ports must be a list of 1 to 64 port numbers</translation>
    </message>
    <message>
        <source>ports must be a list of numbers from 1 to 65535</source>
        <translation>ports must be a list of numbers from 1 to 65535</translation>
    </message>
    <message>
        <source>network must be an address or a network such as 192.0.2.0/24 or 2001:db8::/32</source>
        <translation>network must be an address or a network such as 192.0.2.0/24 or 2001:db8::/32</translation>
    </message>
    <message>
        <source>from must be before to, by at most %1 days</source>
        <translation>from must be before to, by at most %1 days</translation>
    </message>
    <message>
        <source>message must be base64</source>
        <translation>message must be base64</translation>
    </message>
    <message>
        <source>password must have 1 to 4096 octets</source>
        <translation>password must have 1 to 4096 octets</translation>
    </message>
    <message>
        <source>There is no setting %1; setting.list shows all</source>
        <translation>There is no setting %1; setting.list shows all</translation>
    </message>
    <message>
        <source>ids must be a list of 1 to 1000 numbers</source>
        <translation>ids must be a list of 1 to 1000 numbers</translation>
    </message>
    <message>
        <source>subject must be an IP address, a domain or a mail address</source>
        <translation>subject must be an IP address, a domain or a mail address</translation>
    </message>
    <message>
        <source>There is no session %1 (any more)</source>
        <translation>There is no session %1 (any more)</translation>
    </message>
    <message>
        <source>There is no mailbox %1</source>
        <translation>There is no mailbox %1</translation>
    </message>
    <message>
        <source>No scanner is set up as %1; scanner list shows those that are</source>
        <translation>No scanner is set up as %1; scanner list shows those that are</translation>
    </message>
    <message>
        <source>%1 is no certificate of this server; certificate.list shows those it has</source>
        <translation>%1 is no certificate of this server; certificate.list shows those it has</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 cannot be read: %2</translation>
    </message>
    <message>
        <source>The private key does not belong to this certificate; choose the key that the certificate was made with</source>
        <translation>The private key does not belong to this certificate; choose the key that the certificate was made with</translation>
    </message>
    <message>
        <source>The certificate ended on %1: clients would refuse it</source>
        <translation>The certificate ended on %1: clients would refuse it</translation>
    </message>
    <message>
        <source>There is no rule of that number</source>
        <translation>There is no rule of that number</translation>
    </message>
    <message>
        <source>There is no key of that number</source>
        <translation>There is no key of that number</translation>
    </message>
    <message>
        <source>There is no such rule</source>
        <translation>There is no such rule</translation>
    </message>
    <message>
        <source>There is no such script</source>
        <translation>There is no such script</translation>
    </message>
    <message>
        <source>There is no such list or entry</source>
        <translation>There is no such list or entry</translation>
    </message>
    <message>
        <source>There is no entry of that number</source>
        <translation>There is no entry of that number</translation>
    </message>
    <message>
        <source>There is no rewriting of that number</source>
        <translation>There is no rewriting of that number</translation>
    </message>
    <message>
        <source>There is no report of that number</source>
        <translation>There is no report of that number</translation>
    </message>
    <message>
        <source>There is no route for that destination</source>
        <translation>There is no route for that destination</translation>
    </message>
    <message>
        <source>No mail is relayed for that domain</source>
        <translation>No mail is relayed for that domain</translation>
    </message>
    <message>
        <source>No such account</source>
        <translation>No such account</translation>
    </message>
    <message>
        <source>No such list</source>
        <translation>No such list</translation>
    </message>
    <message>
        <source>No such mailbox</source>
        <translation>No such mailbox</translation>
    </message>
    <message>
        <source>No such message in the queue</source>
        <translation>No such message in the queue</translation>
    </message>
    <message>
        <source>Another server is delivering this message just now; try again in a minute</source>
        <translation>Another server is delivering this message just now; try again in a minute</translation>
    </message>
    <message>
        <source>An alias needs at least one target address.</source>
        <translation>An alias needs at least one target address.</translation>
    </message>
    <message>
        <source>An alias may have at most 1000 targets. Let it lead to several other aliases.</source>
        <translation>An alias may have at most 1000 targets. Let it lead to several other aliases.</translation>
    </message>
    <message>
        <source>One of the alias&apos;s targets is not an address.</source>
        <translation>One of the alias&apos;s targets is not an address.</translation>
    </message>
    <message>
        <source>The alias %1 would lead to itself.</source>
        <translation>The alias %1 would lead to itself.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a valid domain name.</source>
        <translation>&quot;%1&quot; is not a valid domain name.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a domain name</source>
        <translation>&quot;%1&quot; is not a domain name</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a web address</source>
        <translation>&quot;%1&quot; is not a web address</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not an address of a scanner: %2</source>
        <translation>&quot;%1&quot; is not an address of a scanner: %2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be an address here: use letters, digits and . _ - before the @.</source>
        <translation>&quot;%1&quot; cannot be an address here: use letters, digits and . _ - before the @.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no address, whatever the pattern puts in.</source>
        <translation>&quot;%1&quot; is no address, whatever the pattern puts in.</translation>
    </message>
    <message>
        <source>There is no domain %1 here.</source>
        <translation>There is no domain %1 here.</translation>
    </message>
    <message>
        <source>The domain %1 is here already.</source>
        <translation>The domain %1 is here already.</translation>
    </message>
    <message>
        <source>The domain %1 still has %2 accounts and %3 aliases. Remove them first.</source>
        <translation>The domain %1 still has %2 accounts and %3 aliases. Remove them first.</translation>
    </message>
    <message>
        <source>%1@%2 is taken: it is an %3.</source>
        <translation>%1@%2 is taken: it is an %3.</translation>
    </message>
    <message>
        <source>%1 is no domain of this server</source>
        <translation>%1 is no domain of this server</translation>
    </message>
    <message>
        <source>The domain has its mailboxes here; it cannot be relayed as well</source>
        <translation>The domain has its mailboxes here; it cannot be relayed as well</translation>
    </message>
    <message>
        <source>The domain has a key with that selector; choose another</source>
        <translation>The domain has a key with that selector; choose another</translation>
    </message>
    <message>
        <source>A selector is a name such as s2026: letters, digits and hyphens</source>
        <translation>A selector is a name such as s2026: letters, digits and hyphens</translation>
    </message>
    <message>
        <source>This password has no characters that can be typed.</source>
        <translation>This password has no characters that can be typed.</translation>
    </message>
    <message>
        <source>A password has at most 512 octets and no line ends in it.</source>
        <translation>A password has at most 512 octets and no line ends in it.</translation>
    </message>
    <message>
        <source>This account has 100 app passwords. Revoke some first.</source>
        <translation>This account has 100 app passwords. Revoke some first.</translation>
    </message>
    <message>
        <source>The quota is too large.</source>
        <translation>The quota is too large.</translation>
    </message>
    <message>
        <source>Subaddress separators are up to 8 of the characters + - _ . = # ~ ! % &amp; *</source>
        <translation>Subaddress separators are up to 8 of the characters + - _ . = # ~ ! % &amp; *</translation>
    </message>
    <message>
        <source>Causes are APPEND, COPY and FLAG</source>
        <translation>Causes are APPEND, COPY and FLAG</translation>
    </message>
    <message>
        <source>An entry has 1 to 320 octets</source>
        <translation>An entry has 1 to 320 octets</translation>
    </message>
    <message>
        <source>A script is named without a path</source>
        <translation>A script is named without a path</translation>
    </message>
    <message>
        <source>A list&apos;s name has no colon or slash and does not begin with a dot</source>
        <translation>A list&apos;s name has no colon or slash and does not begin with a dot</translation>
    </message>
    <message>
        <source>The list makes no sense</source>
        <translation>The list makes no sense</translation>
    </message>
    <message>
        <source>%1 would shut out a great part of the world; ban smaller networks</source>
        <translation>%1 would shut out a great part of the world; ban smaller networks</translation>
    </message>
    <message>
        <source>%1 has addresses that are never banned: loopback, a proxy, an XCLIENT host, or what ban.never names</source>
        <translation>%1 has addresses that are never banned: loopback, a proxy, an XCLIENT host, or what ban.never names</translation>
    </message>
    <message>
        <source>%1 is not banned by that name; `ban list` shows the networks</source>
        <translation>%1 is not banned by that name; `ban list` shows the networks</translation>
    </message>
    <message>
        <source>This server cannot ask a router</source>
        <translation>This server cannot ask a router</translation>
    </message>
    <message>
        <source>The router is being asked already; try again</source>
        <translation>The router is being asked already; try again</translation>
    </message>
    <message>
        <source>The router is being asked already</source>
        <translation>The router is being asked already</translation>
    </message>
    <message>
        <source>DNS cannot be asked from here</source>
        <translation>DNS cannot be asked from here</translation>
    </message>
    <message>
        <source>no connection to the database</source>
        <translation>no connection to the database</translation>
    </message>
    <message>
        <source>There is no router: this machine has no default route</source>
        <translation>There is no router: this machine has no default route</translation>
    </message>
    <message>
        <source>The router %1 cannot be reached: %2</source>
        <translation>The router %1 cannot be reached: %2</translation>
    </message>
    <message>
        <source>The router %1 cannot be reached</source>
        <translation>The router %1 cannot be reached</translation>
    </message>
    <message>
        <source>The router %1 knows no PCP</source>
        <translation>The router %1 knows no PCP</translation>
    </message>
    <message>
        <source>The router %1 does not answer to PCP</source>
        <translation>The router %1 does not answer to PCP</translation>
    </message>
    <message>
        <source>The router %1 answers to PCP, but %2</source>
        <translation>The router %1 answers to PCP, but %2</translation>
    </message>
    <message>
        <source>The router %1 does not answer to NAT-PMP</source>
        <translation>The router %1 does not answer to NAT-PMP</translation>
    </message>
    <message>
        <source>The router %1 knows no NAT-PMP</source>
        <translation>The router %1 knows no NAT-PMP</translation>
    </message>
    <message>
        <source>The router %1 refuses NAT-PMP (%2)</source>
        <translation>The router %1 refuses NAT-PMP (%2)</translation>
    </message>
    <message>
        <source>The router answers something else than was asked</source>
        <translation>The router answers something else than was asked</translation>
    </message>
    <message>
        <source>No router answers to UPnP</source>
        <translation>No router answers to UPnP</translation>
    </message>
    <message>
        <source>There are UPnP devices, and none is a router</source>
        <translation>There are UPnP devices, and none is a router</translation>
    </message>
    <message>
        <source>No router could be asked: %1</source>
        <translation>No router could be asked: %1</translation>
    </message>
    <message>
        <source>The router would forward port %1 instead of %2, which is of no use for mail; the port is probably taken by another machine</source>
        <translation>The router would forward port %1 instead of %2, which is of no use for mail; the port is probably taken by another machine</translation>
    </message>
    <message>
        <source>%1 must be %2</source>
        <translation>%1 must be %2</translation>
    </message>
    <message>
        <source>%1 must be such an address</source>
        <translation>%1 must be such an address</translation>
    </message>
    <message>
        <source>%1 must be a time like 2026-01-31T12:00:00Z</source>
        <translation>%1 must be a time like 2026-01-31T12:00:00Z</translation>
    </message>
    <message>
        <source>This machine is directly on the Internet</source>
        <translation>This machine is directly on the Internet</translation>
    </message>
    <message>
        <source>This machine is behind a router: it has only private addresses</source>
        <translation>This machine is behind a router: it has only private addresses</translation>
    </message>
    <message>
        <source>This machine is behind a router (%1): it has only private addresses</source>
        <translation>This machine is behind a router (%1): it has only private addresses</translation>
    </message>
    <message>
        <source>This machine is in no network</source>
        <translation>This machine is in no network</translation>
    </message>
    <message>
        <source>This machine is on the Internet with IPv6 only</source>
        <translation>This machine is on the Internet with IPv6 only</translation>
    </message>
    <message>
        <source>Mail programs find the server to read mail from by themselves</source>
        <translation>Mail programs find the server to read mail from by themselves</translation>
    </message>
    <message>
        <source>Mail programs find the server to send mail through by themselves</source>
        <translation>Mail programs find the server to send mail through by themselves</translation>
    </message>
    <message>
        <source>The same, for programs that know only the older way of sending (STARTTLS)</source>
        <translation>The same, for programs that know only the older way of sending (STARTTLS)</translation>
    </message>
    <message>
        <source>The same, for programs that know only the older way of reading (STARTTLS)</source>
        <translation>The same, for programs that know only the older way of reading (STARTTLS)</translation>
    </message>
    <message>
        <source>Programs that fetch mail with POP3 find the server</source>
        <translation>Programs that fetch mail with POP3 find the server</translation>
    </message>
    <message>
        <source>Programs that edit filter rules find the server</source>
        <translation>Programs that edit filter rules find the server</translation>
    </message>
    <message>
        <source>The address that belongs to the name %1</source>
        <translation>The address that belongs to the name %1</translation>
    </message>
    <message>
        <source>Most servers refuse mail from an address that does not lead back to the server&apos;s name. Your provider sets it</source>
        <translation>Most servers refuse mail from an address that does not lead back to the server&apos;s name. Your provider sets it</translation>
    </message>
    <message>
        <source>Of use should you ever send without the smart host. Your provider sets it</source>
        <translation>Of use should you ever send without the smart host. Your provider sets it</translation>
    </message>
    <message>
        <source>SPF: says that only this server may send mail from the domain. Without it much of your mail is taken for junk</source>
        <translation>SPF: says that only this server may send mail from the domain. Without it much of your mail is taken for junk</translation>
    </message>
    <message>
        <source>SPF: says who may send mail from the domain. Your smart host&apos;s provider names the include: to put in (it stands in their help)</source>
        <translation>SPF: says who may send mail from the domain. Your smart host&apos;s provider names the include: to put in (it stands in their help)</translation>
    </message>
    <message>
        <source>SPF for the server&apos;s own name, which delivery reports are judged by</source>
        <translation>SPF for the server&apos;s own name, which delivery reports are judged by</translation>
    </message>
    <message>
        <source>DMARC: other servers report to you who sends in your name, and big receivers want to see it</source>
        <translation>DMARC: other servers report to you who sends in your name, and big receivers want to see it</translation>
    </message>
    <message>
        <source>Tells other servers where mail for the domain goes. Without it nothing arrives</source>
        <translation>Tells other servers where mail for the domain goes. Without it nothing arrives</translation>
    </message>
    <message>
        <source>Certificate authorities tell you when somebody asks for a certificate in your name that they refuse. To allow one authority only, add: 0 issue &quot;its-name&quot;</source>
        <translation>Certificate authorities tell you when somebody asks for a certificate in your name that they refuse. To allow one authority only, add: 0 issue &quot;its-name&quot;</translation>
    </message>
    <message>
        <source>The server&apos;s public address is not known, so its address records are left out; give it, or see the network page</source>
        <translation>The server&apos;s public address is not known, so its address records are left out; give it, or see the network page</translation>
    </message>
    <message>
        <source>%1 is not below %2: its records belong into the zone of its own domain</source>
        <translation>%1 is not below %2: its records belong into the zone of its own domain</translation>
    </message>
    <message>
        <source>Mail leaves through %1: its provider says what the SPF record must include</source>
        <translation>Mail leaves through %1: its provider says what the SPF record must include</translation>
    </message>
    <message>
        <source>The answer is not signed as it should be (DNSSEC): other servers do not believe it either</source>
        <translation>The answer is not signed as it should be (DNSSEC): other servers do not believe it either</translation>
    </message>
    <message>
        <source>DNS did not answer; nothing is known</source>
        <translation>DNS did not answer; nothing is known</translation>
    </message>
    <message>
        <source>It is not published (yet; a new record takes up to an hour to be seen)</source>
        <translation>It is not published (yet; a new record takes up to an hour to be seen)</translation>
    </message>
    <message>
        <source>The domain says that it takes no mail at all</source>
        <translation>The domain says that it takes no mail at all</translation>
    </message>
    <message>
        <source>Mail for the domain goes to another server</source>
        <translation>Mail for the domain goes to another server</translation>
    </message>
    <message>
        <source>Another server comes first; mail gets here only when that one is down</source>
        <translation>Another server comes first; mail gets here only when that one is down</translation>
    </message>
    <message>
        <source>%1 is published, and is not an address of this server</source>
        <translation>%1 is published, and is not an address of this server</translation>
    </message>
    <message>
        <source>There are several SPF records, so that none counts: leave one</source>
        <translation>There are several SPF records, so that none counts: leave one</translation>
    </message>
    <message>
        <source>It is written otherwise, and allows this server</source>
        <translation>It is written otherwise, and allows this server</translation>
    </message>
    <message>
        <source>It allows everybody, which is as good as none: end it with -all</source>
        <translation>It allows everybody, which is as good as none: end it with -all</translation>
    </message>
    <message>
        <source>It names other records, which may or may not allow this server</source>
        <translation>It names other records, which may or may not allow this server</translation>
    </message>
    <message>
        <source>It does not allow this server to send for the domain</source>
        <translation>It does not allow this server to send for the domain</translation>
    </message>
    <message>
        <source>There are several DMARC records, so that none counts: leave one</source>
        <translation>There are several DMARC records, so that none counts: leave one</translation>
    </message>
    <message>
        <source>The name leads to another address: mail goes there</source>
        <translation>The name leads to another address: mail goes there</translation>
    </message>
    <message>
        <source>The address leads back to another name</source>
        <translation>The address leads back to another name</translation>
    </message>
    <message>
        <source>Mail programs are sent to another server</source>
        <translation>Mail programs are sent to another server</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 and %2</translation>
    </message>
    <message>
        <source>The server listens nowhere</source>
        <translation>The server listens nowhere</translation>
    </message>
    <message>
        <source>No mail comes in, nobody can read or send</source>
        <translation>No mail comes in, nobody can read or send</translation>
    </message>
    <message>
        <source>Set listen.* in facteur.toml and start the server again</source>
        <translation>Set listen.* in facteur.toml and start the server again</translation>
    </message>
    <message>
        <source>The server does not listen for mail from other servers (listen.smtp is empty)</source>
        <translation>The server does not listen for mail from other servers (listen.smtp is empty)</translation>
    </message>
    <message>
        <source>Mail from outside does not come in here</source>
        <translation>Mail from outside does not come in here</translation>
    </message>
    <message>
        <source>Nothing, if another server takes it in; else set listen.smtp in facteur.toml</source>
        <translation>Nothing, if another server takes it in; else set listen.smtp in facteur.toml</translation>
    </message>
    <message>
        <source>New connections have to wait: the process has no file descriptors left</source>
        <translation>New connections have to wait: the process has no file descriptors left</translation>
    </message>
    <message>
        <source>Mail programs and other servers connect slowly or not at all</source>
        <translation>Mail programs and other servers connect slowly or not at all</translation>
    </message>
    <message>
        <source>Raise LimitNOFILE= in the unit file, or lower limits.connections</source>
        <translation>Raise LimitNOFILE= in the unit file, or lower limits.connections</translation>
    </message>
    <message>
        <source>Listening: %1</source>
        <translation>Listening: %1</translation>
    </message>
    <message>
        <source>There is no certificate</source>
        <translation>There is no certificate</translation>
    </message>
    <message>
        <source>Nobody can log in, and mail travels unencrypted</source>
        <translation>Nobody can log in, and mail travels unencrypted</translation>
    </message>
    <message>
        <source>Set tls.certificates in facteur.toml</source>
        <translation>Set tls.certificates in facteur.toml</translation>
    </message>
    <message>
        <source>Put a new certificate into %1 and its key, then reload the server</source>
        <translation>Put a new certificate into %1 and its key, then reload the server</translation>
    </message>
    <message>
        <source>The certificate for %1 has expired</source>
        <translation>The certificate for %1 has expired</translation>
    </message>
    <message>
        <source>Mail programs warn or refuse to connect</source>
        <translation>Mail programs warn or refuse to connect</translation>
    </message>
    <message numerus="yes">
        <source>The certificate for %1 ends in %n days</source>
        <translation>
            <numerusform>The certificate for %1 ends in %n day</numerusform>
            <numerusform>The certificate for %1 ends in %n days</numerusform>
        </translation>
    </message>
    <message>
        <source>After that mail programs warn or refuse to connect</source>
        <translation>After that mail programs warn or refuse to connect</translation>
    </message>
    <message numerus="yes">
        <source>The certificate for %1 is valid for %n more days</source>
        <translation>
            <numerusform>The certificate for %1 is valid for %n more day</numerusform>
            <numerusform>The certificate for %1 is valid for %n more days</numerusform>
        </translation>
    </message>
    <message>
        <source>No certificate names this server, %1</source>
        <translation>No certificate names this server, %1</translation>
    </message>
    <message>
        <source>Mail programs that connect to that name warn</source>
        <translation>Mail programs that connect to that name warn</translation>
    </message>
    <message>
        <source>Get a certificate for that name, or correct `hostname`</source>
        <translation>Get a certificate for that name, or correct `hostname`</translation>
    </message>
    <message>
        <source>The directory for %1, %2, cannot be looked at</source>
        <translation>The directory for %1, %2, cannot be looked at</translation>
    </message>
    <message>
        <source>Mail cannot be stored there</source>
        <translation>Mail cannot be stored there</translation>
    </message>
    <message>
        <source>See whether it is mounted and may be read by the server&apos;s user</source>
        <translation>See whether it is mounted and may be read by the server&apos;s user</translation>
    </message>
    <message>
        <source>%1 (%2 %) are free on the disk with %3</source>
        <translation>%1 (%2 %) are free on the disk with %3</translation>
    </message>
    <message>
        <source>When it is full, other servers are told to keep their mail and try later</source>
        <translation>When it is full, other servers are told to keep their mail and try later</translation>
    </message>
    <message>
        <source>Make room: delete or move what is large in %1, or give it a larger disk</source>
        <translation>Make room: delete or move what is large in %1, or give it a larger disk</translation>
    </message>
    <message numerus="yes">
        <source>The disk with %1 has room for only %n more files</source>
        <translation>
            <numerusform>The disk with %1 has room for only %n more file</numerusform>
            <numerusform>The disk with %1 has room for only %n more files</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete what consists of many small files, or give it another disk</source>
        <translation>Delete what consists of many small files, or give it another disk</translation>
    </message>
    <message>
        <source>The queue cannot be read</source>
        <translation>The queue cannot be read</translation>
    </message>
    <message>
        <source>Outgoing mail waits</source>
        <translation>Outgoing mail waits</translation>
    </message>
    <message>
        <source>See what is wrong with the database</source>
        <translation>See what is wrong with the database</translation>
    </message>
    <message numerus="yes">
        <source>Outgoing mail is paused, %n messages wait</source>
        <translation>
            <numerusform>Outgoing mail is paused, %n message waits</numerusform>
            <numerusform>Outgoing mail is paused, %n messages wait</numerusform>
        </translation>
    </message>
    <message>
        <source>Mail to other servers stays here; mail between your users and from outside goes on</source>
        <translation>Mail to other servers stays here; mail between your users and from outside goes on</translation>
    </message>
    <message>
        <source>Resume it when you are ready</source>
        <translation>Resume it when you are ready</translation>
    </message>
    <message numerus="yes">
        <source>The oldest message has been waiting for %n hours</source>
        <translation>
            <numerusform>The oldest message has been waiting for %n hour</numerusform>
            <numerusform>The oldest message has been waiting for %n hours</numerusform>
        </translation>
    </message>
    <message>
        <source>It could not be delivered yet; its sender is told if it goes on</source>
        <translation>It could not be delivered yet; its sender is told if it goes on</translation>
    </message>
    <message>
        <source>Look at the queue: the last answer says why</source>
        <translation>Look at the queue: the last answer says why</translation>
    </message>
    <message numerus="yes">
        <source>%n messages wait in the queue</source>
        <translation>
            <numerusform>%n message waits in the queue</numerusform>
            <numerusform>%n messages wait in the queue</numerusform>
        </translation>
    </message>
    <message>
        <source>They leave late; an account may be sending junk</source>
        <translation>They leave late; an account may be sending junk</translation>
    </message>
    <message>
        <source>Look who sends them</source>
        <translation>Look who sends them</translation>
    </message>
    <message numerus="yes">
        <source>%n recipients are held</source>
        <translation>
            <numerusform>%n recipient is held</numerusform>
            <numerusform>%n recipients are held</numerusform>
        </translation>
    </message>
    <message>
        <source>They are not tried until somebody releases them</source>
        <translation>They are not tried until somebody releases them</translation>
    </message>
    <message>
        <source>Release or remove them</source>
        <translation>Release or remove them</translation>
    </message>
    <message>
        <source>The queue is empty</source>
        <translation>The queue is empty</translation>
    </message>
    <message numerus="yes">
        <source>%n messages wait, none for long</source>
        <translation>
            <numerusform>%n message waits, none for long</numerusform>
            <numerusform>%n messages wait, none for long</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 sent %2 messages to %3 recipients within an hour</source>
        <translation>%1 sent %2 messages to %3 recipients within an hour</translation>
    </message>
    <message>
        <source>That looks like a stolen password: soon other servers refuse all your mail</source>
        <translation>That looks like a stolen password: soon other servers refuse all your mail</translation>
    </message>
    <message>
        <source>Change the password, cut the account&apos;s sessions off, hold what it has in the queue</source>
        <translation>Change the password, cut the account&apos;s sessions off, hold what it has in the queue</translation>
    </message>
    <message>
        <source>No account sends unusually much</source>
        <translation>No account sends unusually much</translation>
    </message>
    <message>
        <source>The database %1 cannot be reached</source>
        <translation>The database %1 cannot be reached</translation>
    </message>
    <message>
        <source>No mail is lost, but none comes in or leaves until it is back</source>
        <translation>No mail is lost, but none comes in or leaves until it is back</translation>
    </message>
    <message>
        <source>Start the database, or look whether its disk is full</source>
        <translation>Start the database, or look whether its disk is full</translation>
    </message>
    <message>
        <source>The database answers</source>
        <translation>The database answers</translation>
    </message>
    <message>
        <source>DNS does not answer: %1</source>
        <translation>DNS does not answer: %1</translation>
    </message>
    <message>
        <source>Outgoing mail waits, because nobody says where it goes</source>
        <translation>Outgoing mail waits, because nobody says where it goes</translation>
    </message>
    <message>
        <source>See whether this machine is online and dns.servers is right</source>
        <translation>See whether this machine is online and dns.servers is right</translation>
    </message>
    <message>
        <source>DNS answers</source>
        <translation>DNS answers</translation>
    </message>
    <message numerus="yes">
        <source>The clock was moved by %n seconds</source>
        <translation>
            <numerusform>The clock was moved by %n second</numerusform>
            <numerusform>The clock was moved by %n seconds</numerusform>
        </translation>
    </message>
    <message>
        <source>Dates of mail and the times of retries may be odd for a while</source>
        <translation>Dates of mail and the times of retries may be odd for a while</translation>
    </message>
    <message>
        <source>Nothing, if you set it right just now</source>
        <translation>Nothing, if you set it right just now</translation>
    </message>
    <message>
        <source>Nothing keeps this machine&apos;s clock right</source>
        <translation>Nothing keeps this machine&apos;s clock right</translation>
    </message>
    <message>
        <source>With a wrong clock certificates and signatures fail</source>
        <translation>With a wrong clock certificates and signatures fail</translation>
    </message>
    <message>
        <source>Turn on a time service: `timedatectl set-ntp true`</source>
        <translation>Turn on a time service: `timedatectl set-ntp true`</translation>
    </message>
    <message>
        <source>The clock is kept right by a time service</source>
        <translation>The clock is kept right by a time service</translation>
    </message>
    <message>
        <source>Nothing is wrong with the clock, as far as can be seen</source>
        <translation>Nothing is wrong with the clock, as far as can be seen</translation>
    </message>
    <message numerus="yes">
        <source>%n logins failed within an hour</source>
        <translation>
            <numerusform>%n login failed within an hour</numerusform>
            <numerusform>%n logins failed within an hour</numerusform>
        </translation>
    </message>
    <message>
        <source>Somebody is guessing passwords; good ones hold</source>
        <translation>Somebody is guessing passwords; good ones hold</translation>
    </message>
    <message>
        <source>See the bans and who is tried; give weak accounts new passwords</source>
        <translation>See the bans and who is tried; give weak accounts new passwords</translation>
    </message>
    <message>
        <source>%1 logins within an hour, %2 failed</source>
        <translation>%1 logins within an hour, %2 failed</translation>
    </message>
    <message>
        <source>Your address %1 is on the block list %2</source>
        <translation>Your address %1 is on the block list %2</translation>
    </message>
    <message>
        <source>Your address %1 is on the block list %2 (%3)</source>
        <translation>Your address %1 is on the block list %2 (%3)</translation>
    </message>
    <message>
        <source>Servers that ask that list refuse your mail or take it for junk</source>
        <translation>Servers that ask that list refuse your mail or take it for junk</translation>
    </message>
    <message>
        <source>End the cause first (an account that sends junk), then ask the list&apos;s operator to take you off</source>
        <translation>End the cause first (an account that sends junk), then ask the list&apos;s operator to take you off</translation>
    </message>
    <message>
        <source>Your address is on no block list that this server asks</source>
        <translation>Your address is on no block list that this server asks</translation>
    </message>
    <message numerus="yes">
        <source>%n kinds of errors in the last 24 hours</source>
        <translation>
            <numerusform>%n kind of errors in the last 24 hours</numerusform>
            <numerusform>%n kinds of errors in the last 24 hours</numerusform>
        </translation>
    </message>
    <message>
        <source>Each is explained below</source>
        <translation>Each is explained below</translation>
    </message>
    <message>
        <source>Read the last problems</source>
        <translation>Read the last problems</translation>
    </message>
    <message>
        <source>No warnings in the last 24 hours</source>
        <translation>No warnings in the last 24 hours</translation>
    </message>
    <message numerus="yes">
        <source>%n kinds of warnings in the last 24 hours</source>
        <translation>
            <numerusform>%n kind of warnings in the last 24 hours</numerusform>
            <numerusform>%n kinds of warnings in the last 24 hours</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 does not say its address</source>
        <translation>%1 does not say its address</translation>
    </message>
    <message>
        <source>%1 says %2</source>
        <translation>%1 says %2</translation>
    </message>
    <message>
        <source>%1 says %2, which your provider shares among customers: mail cannot come in that way</source>
        <translation>%1 says %2, which your provider shares among customers: mail cannot come in that way</translation>
    </message>
    <message>
        <source>%1 says %2, which is not a public address: there is another router before it</source>
        <translation>%1 says %2, which is not a public address: there is another router before it</translation>
    </message>
    <message>
        <source>%1 did not answer with an address</source>
        <translation>%1 did not answer with an address</translation>
    </message>
    <message>
        <source>The public address could not be found out: the router does not say it. Look it up in the router&apos;s pages, or set network.public_ipv4</source>
        <translation>The public address could not be found out: the router does not say it. Look it up in the router&apos;s pages, or set network.public_ipv4</translation>
    </message>
    <message>
        <source>The public address is the one in the settings</source>
        <translation>The public address is the one in the settings</translation>
    </message>
    <message>
        <source>This machine has a public IPv6 address, and no public IPv4 address that could be found out</source>
        <translation>This machine has a public IPv6 address, and no public IPv4 address that could be found out</translation>
    </message>
    <message>
        <source>This machine has a public address of its own</source>
        <translation>This machine has a public address of its own</translation>
    </message>
    <message>
        <source>This machine is behind a router, whose public address is %1</source>
        <translation>This machine is behind a router, whose public address is %1</translation>
    </message>
    <message>
        <source>The router was not asked yet</source>
        <translation>The router was not asked yet</translation>
    </message>
    <message>
        <source>The router keeps it until its lease ends: %1</source>
        <translation>The router keeps it until its lease ends: %1</translation>
    </message>
    <message>
        <source>The router was not asked to forward anything</source>
        <translation>The router was not asked to forward anything</translation>
    </message>
    <message numerus="yes">
        <source>The router forwards %n ports to this machine</source>
        <translation>
            <numerusform>The router forwards %n port to this machine</numerusform>
            <numerusform>The router forwards %n ports to this machine</numerusform>
        </translation>
    </message>
    <message>
        <source>The router forwards %1 of %2 ports; set up the others in its own pages</source>
        <translation>The router forwards %1 of %2 ports; set up the others in its own pages</translation>
    </message>
    <message>
        <source>Nobody was named to try it on</source>
        <translation>Nobody was named to try it on</translation>
    </message>
    <message>
        <source>Name a domain with mail (that of another address of yours), or set network.test_domain</source>
        <translation>Name a domain with mail (that of another address of yours), or set network.test_domain</translation>
    </message>
    <message>
        <source>No mail server of %1 could be found in DNS</source>
        <translation>No mail server of %1 could be found in DNS</translation>
    </message>
    <message>
        <source>See whether this machine is online, or name another domain</source>
        <translation>See whether this machine is online, or name another domain</translation>
    </message>
    <message>
        <source>%1 answers on port %2</source>
        <translation>%1 answers on port %2</translation>
    </message>
    <message>
        <source>%1 takes connections on port %2 and says: %3</source>
        <translation>%1 takes connections on port %2 and says: %3</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nothing</translation>
    </message>
    <message>
        <source>Mail can leave directly</source>
        <translation>Mail can leave directly</translation>
    </message>
    <message>
        <source>The way is free, but that server does not want our mail</source>
        <translation>The way is free, but that server does not want our mail</translation>
    </message>
    <message>
        <source>Its words say why (often a block list); a smart host gets around it</source>
        <translation>Its words say why (often a block list); a smart host gets around it</translation>
    </message>
    <message>
        <source>No connection to %1 on port %2: %3</source>
        <translation>No connection to %1 on port %2: %3</translation>
    </message>
    <message>
        <source>it was refused</source>
        <translation>it was refused</translation>
    </message>
    <message>
        <source>nothing came back</source>
        <translation>nothing came back</translation>
    </message>
    <message>
        <source>Mail cannot leave directly; many providers block port 25</source>
        <translation>Mail cannot leave directly; many providers block port 25</translation>
    </message>
    <message>
        <source>Ask your provider to open it, or send through a smart host</source>
        <translation>Ask your provider to open it, or send through a smart host</translation>
    </message>
    <message>
        <source>Mail came in from outside at %1</source>
        <translation>Mail came in from outside at %1</translation>
    </message>
    <message>
        <source>Other servers reach this one</source>
        <translation>Other servers reach this one</translation>
    </message>
    <message>
        <source>Tried from outside, port %1 is %2</source>
        <translation>Tried from outside, port %1 is %2</translation>
    </message>
    <message>
        <source>open</source>
        <translation>open</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>closed</translation>
    </message>
    <message>
        <source>filtered</source>
        <translation>filtered</translation>
    </message>
    <message>
        <source>Other servers cannot bring mail</source>
        <translation>Other servers cannot bring mail</translation>
    </message>
    <message>
        <source>Forward the port in the router, open it in the firewall, ask the provider</source>
        <translation>Forward the port in the router, open it in the firewall, ask the provider</translation>
    </message>
    <message>
        <source>The reflector answered neither open nor closed</source>
        <translation>The reflector answered neither open nor closed</translation>
    </message>
    <message>
        <source>The reflector could not be asked: %1</source>
        <translation>The reflector could not be asked: %1</translation>
    </message>
    <message>
        <source>The public address is not known, so the port cannot be tried</source>
        <translation>The public address is not known, so the port cannot be tried</translation>
    </message>
    <message>
        <source>Send yourself a mail from another provider: if it arrives, the port is open</source>
        <translation>Send yourself a mail from another provider: if it arrives, the port is open</translation>
    </message>
    <message>
        <source>To be sure, send yourself a mail from another provider: if it arrives, the port is open</source>
        <translation>To be sure, send yourself a mail from another provider: if it arrives, the port is open</translation>
    </message>
    <message>
        <source>The router leads port %1 of %2 to this server</source>
        <translation>The router leads port %1 of %2 to this server</translation>
    </message>
    <message>
        <source>Other servers reach this one, unless your provider blocks the port before the router</source>
        <translation>Other servers reach this one, unless your provider blocks the port before the router</translation>
    </message>
    <message>
        <source>The server answers at its public address, but it was asked from this very machine</source>
        <translation>The server answers at its public address, but it was asked from this very machine</translation>
    </message>
    <message>
        <source>Whether the provider or a firewall lets others in cannot be seen from here</source>
        <translation>Whether the provider or a firewall lets others in cannot be seen from here</translation>
    </message>
    <message>
        <source>Something else than this server answers at %1 port %2: %3</source>
        <translation>Something else than this server answers at %1 port %2: %3</translation>
    </message>
    <message>
        <source>Mail for you goes to it</source>
        <translation>Mail for you goes to it</translation>
    </message>
    <message>
        <source>Let the router forward the port to this machine</source>
        <translation>Let the router forward the port to this machine</translation>
    </message>
    <message>
        <source>No answer at %1 port %2 when tried from inside</source>
        <translation>No answer at %1 port %2 when tried from inside</translation>
    </message>
    <message>
        <source>The port may be closed, or the router does not lead its own network back in, which many do not</source>
        <translation>The port may be closed, or the router does not lead its own network back in, which many do not</translation>
    </message>
    <message>
        <source>The database %1 cannot be reached: %2</source>
        <translation>The database %1 cannot be reached: %2</translation>
    </message>
    <message>
        <source>Mail is not lost: other servers are told to come again, and outgoing mail waits</source>
        <translation>Mail is not lost: other servers are told to come again, and outgoing mail waits</translation>
    </message>
    <message>
        <source>The content of a queued message is missing or damaged (%1)</source>
        <translation>The content of a queued message is missing or damaged (%1)</translation>
    </message>
    <message>
        <source>This one message cannot be sent; it is held</source>
        <translation>This one message cannot be sent; it is held</translation>
    </message>
    <message>
        <source>Look at it with `queue show`, tell its sender, then remove it; check the disk</source>
        <translation>Look at it with `queue show`, tell its sender, then remove it; check the disk</translation>
    </message>
    <message>
        <source>The queue cannot be read: %1</source>
        <translation>The queue cannot be read: %1</translation>
    </message>
    <message>
        <source>Outgoing mail waits until the database is back</source>
        <translation>Outgoing mail waits until the database is back</translation>
    </message>
    <message>
        <source>What became of a message cannot be written down: %1</source>
        <translation>What became of a message cannot be written down: %1</translation>
    </message>
    <message>
        <source>Nothing is lost; it is written as soon as the database takes it</source>
        <translation>Nothing is lost; it is written as soon as the database takes it</translation>
    </message>
    <message>
        <source>A report about mail that failed could not be delivered to %1 either</source>
        <translation>A report about mail that failed could not be delivered to %1 either</translation>
    </message>
    <message>
        <source>Nobody was told that their mail failed; usually its sender was forged</source>
        <translation>Nobody was told that their mail failed; usually its sender was forged</translation>
    </message>
    <message>
        <source>Nothing, unless it happens often</source>
        <translation>Nothing, unless it happens often</translation>
    </message>
    <message>
        <source>New connections had to wait: %1</source>
        <translation>New connections had to wait: %1</translation>
    </message>
    <message>
        <source>Mail clients and other servers connect slowly or not at all</source>
        <translation>Mail clients and other servers connect slowly or not at all</translation>
    </message>
    <message>
        <source>Raise the limit on open files (LimitNOFILE=) or lower the connection limits</source>
        <translation>Raise the limit on open files (LimitNOFILE=) or lower the connection limits</translation>
    </message>
    <message>
        <source>The system&apos;s DNS servers are not known: %1</source>
        <translation>The system&apos;s DNS servers are not known: %1</translation>
    </message>
    <message>
        <source>DNS is asked from the root servers on, which is slower</source>
        <translation>DNS is asked from the root servers on, which is slower</translation>
    </message>
    <message>
        <source>Set dns.servers in facteur.toml</source>
        <translation>Set dns.servers in facteur.toml</translation>
    </message>
    <message>
        <source>A connection ended because of an error of ours: %1</source>
        <translation>A connection ended because of an error of ours: %1</translation>
    </message>
    <message>
        <source>One client or server was cut off and will connect again</source>
        <translation>One client or server was cut off and will connect again</translation>
    </message>
    <message>
        <source>Report it with the log if it happens often</source>
        <translation>Report it with the log if it happens often</translation>
    </message>
    <message>
        <source>A trusted proxy (%1) did not say for whom it speaks</source>
        <translation>A trusted proxy (%1) did not say for whom it speaks</translation>
    </message>
    <message>
        <source>That connection was closed</source>
        <translation>That connection was closed</translation>
    </message>
    <message>
        <source>Let the proxy send the PROXY protocol, or take it out of proxy.trusted</source>
        <translation>Let the proxy send the PROXY protocol, or take it out of proxy.trusted</translation>
    </message>
    <message>
        <source>Mail to %1 could not be stored: %2</source>
        <translation>Mail to %1 could not be stored: %2</translation>
    </message>
    <message>
        <source>The sending server keeps it and tries again</source>
        <translation>The sending server keeps it and tries again</translation>
    </message>
    <message>
        <source>Make room or repair what the reason names</source>
        <translation>Make room or repair what the reason names</translation>
    </message>
    <message>
        <source>Outgoing mail could not be queued: %1</source>
        <translation>Outgoing mail could not be queued: %1</translation>
    </message>
    <message>
        <source>Its sender was told that it was not sent</source>
        <translation>Its sender was told that it was not sent</translation>
    </message>
    <message>
        <source>Mail to %1 goes round in circles</source>
        <translation>Mail to %1 goes round in circles</translation>
    </message>
    <message>
        <source>It was given back to its sender</source>
        <translation>It was given back to its sender</translation>
    </message>
    <message>
        <source>Look at the aliases and forwardings of that address</source>
        <translation>Look at the aliases and forwardings of that address</translation>
    </message>
    <message>
        <source>The stored password of %1 cannot be checked</source>
        <translation>The stored password of %1 cannot be checked</translation>
    </message>
    <message>
        <source>This account cannot log in</source>
        <translation>This account cannot log in</translation>
    </message>
    <message>
        <source>Set a new password</source>
        <translation>Set a new password</translation>
    </message>
    <message>
        <source>The index of a mailbox was damaged and made anew (%1)</source>
        <translation>The index of a mailbox was damaged and made anew (%1)</translation>
    </message>
    <message>
        <source>No mail was lost; clients may load the list again</source>
        <translation>No mail was lost; clients may load the list again</translation>
    </message>
    <message>
        <source>If it comes again, check the disk</source>
        <translation>If it comes again, check the disk</translation>
    </message>
    <message>
        <source>The index of a mailbox is damaged and cannot be made anew: %1</source>
        <translation>The index of a mailbox is damaged and cannot be made anew: %1</translation>
    </message>
    <message>
        <source>That account cannot read its mail for now</source>
        <translation>That account cannot read its mail for now</translation>
    </message>
    <message>
        <source>Make room on the disk, then `facteurctl mailbox reindex`</source>
        <translation>Make room on the disk, then `facteurctl mailbox reindex`</translation>
    </message>
    <message>
        <source>The index of the mailbox %1 cannot be read: %2</source>
        <translation>The index of the mailbox %1 cannot be read: %2</translation>
    </message>
    <message>
        <source>It may look empty until that is mended</source>
        <translation>It may look empty until that is mended</translation>
    </message>
    <message>
        <source>`facteurctl mailbox reindex`; check the disk</source>
        <translation>`facteurctl mailbox reindex`; check the disk</translation>
    </message>
    <message>
        <source>A message in %1 cannot be read: %2</source>
        <translation>A message in %1 cannot be read: %2</translation>
    </message>
    <message>
        <source>It is shown empty</source>
        <translation>It is shown empty</translation>
    </message>
    <message>
        <source>Check the file&apos;s permissions and the disk</source>
        <translation>Check the file&apos;s permissions and the disk</translation>
    </message>
    <message>
        <source>A file in the mailbox %1 is too large to be shown</source>
        <translation>A file in the mailbox %1 is too large to be shown</translation>
    </message>
    <message>
        <source>It is left out</source>
        <translation>It is left out</translation>
    </message>
    <message>
        <source>Move the file elsewhere</source>
        <translation>Move the file elsewhere</translation>
    </message>
    <message>
        <source>A mail folder has too many files</source>
        <translation>A mail folder has too many files</translation>
    </message>
    <message>
        <source>What came last is not shown</source>
        <translation>What came last is not shown</translation>
    </message>
    <message>
        <source>Move old mail into other folders</source>
        <translation>Move old mail into other folders</translation>
    </message>
    <message>
        <source>Changes that other programs make to mail folders are not noticed at once: %1</source>
        <translation>Changes that other programs make to mail folders are not noticed at once: %1</translation>
    </message>
    <message>
        <source>They show with the next look</source>
        <translation>They show with the next look</translation>
    </message>
    <message>
        <source>Raise fs.inotify.max_user_watches</source>
        <translation>Raise fs.inotify.max_user_watches</translation>
    </message>
    <message>
        <source>A message of %1 cannot be read</source>
        <translation>A message of %1 cannot be read</translation>
    </message>
    <message>
        <source>The client was told so</source>
        <translation>The client was told so</translation>
    </message>
    <message>
        <source>Check the disk</source>
        <translation>Check the disk</translation>
    </message>
    <message>
        <source>The configuration could not be read again: %1</source>
        <translation>The configuration could not be read again: %1</translation>
    </message>
    <message>
        <source>The server goes on with the one before</source>
        <translation>The server goes on with the one before</translation>
    </message>
    <message>
        <source>Correct facteur.toml and reload</source>
        <translation>Correct facteur.toml and reload</translation>
    </message>
    <message>
        <source>The system refused a protection that the server asked for: %1</source>
        <translation>The system refused a protection that the server asked for: %1</translation>
    </message>
    <message>
        <source>It works, but a break-in would reach further</source>
        <translation>It works, but a break-in would reach further</translation>
    </message>
    <message>
        <source>Nothing on old kernels; else see the unit file</source>
        <translation>Nothing on old kernels; else see the unit file</translation>
    </message>
    <message>
        <source>Somebody without the right tried to administer the server (user id %1)</source>
        <translation>Somebody without the right tried to administer the server (user id %1)</translation>
    </message>
    <message>
        <source>They were turned away</source>
        <translation>They were turned away</translation>
    </message>
    <message>
        <source>If it was you: join the group facteur-admin</source>
        <translation>If it was you: join the group facteur-admin</translation>
    </message>
    <message>
        <source>Too many programs administer the server at once</source>
        <translation>Too many programs administer the server at once</translation>
    </message>
    <message>
        <source>One was turned away</source>
        <translation>One was turned away</translation>
    </message>
    <message>
        <source>Close some windows</source>
        <translation>Close some windows</translation>
    </message>
    <message>
        <source>%1 sends like a program that was broken into: %2 messages, %3 recipients in an hour</source>
        <translation>%1 sends like a program that was broken into: %2 messages, %3 recipients in an hour</translation>
    </message>
    <message>
        <source>Your server may soon be on block lists, and nobody will take its mail</source>
        <translation>Your server may soon be on block lists, and nobody will take its mail</translation>
    </message>
    <message>
        <source>Change the password of %1, cut its sessions off, look at the queue</source>
        <translation>Change the password of %1, cut its sessions off, look at the queue</translation>
    </message>
    <message>
        <source>its name is written backwards to look like another kind of file</source>
        <translation>its name is written backwards to look like another kind of file</translation>
    </message>
    <message>
        <source>it looks like .%1 and is .%2</source>
        <translation>it looks like .%1 and is .%2</translation>
    </message>
    <message>
        <source>its name ends in a class of Windows</source>
        <translation>its name ends in a class of Windows</translation>
    </message>
    <message>
        <source>files named *.%1 are not accepted</source>
        <translation>files named *.%1 are not accepted</translation>
    </message>
    <message>
        <source>files of the type %1 are not accepted</source>
        <translation>files of the type %1 are not accepted</translation>
    </message>
    <message>
        <source>its name fits %1</source>
        <translation>its name fits %1</translation>
    </message>
    <message>
        <source>it is a program</source>
        <translation>it is a program</translation>
    </message>
    <message>
        <source>it is a shortcut of Windows</source>
        <translation>it is a shortcut of Windows</translation>
    </message>
    <message>
        <source>it is encrypted, so nobody can look into it</source>
        <translation>it is encrypted, so nobody can look into it</translation>
    </message>
    <message>
        <source>The attachment &quot;%1&quot; is forbidden: %2</source>
        <translation>The attachment &quot;%1&quot; is forbidden: %2</translation>
    </message>
    <message>
        <source>The attachment &quot;%1&quot; in &quot;%3&quot; is forbidden: %2</source>
        <translation>The attachment &quot;%1&quot; in &quot;%3&quot; is forbidden: %2</translation>
    </message>
    <message>
        <source>Tried many wrong passwords</source>
        <translation>Tried many wrong passwords</translation>
    </message>
    <message>
        <source>Spoke before the greeting, again and again</source>
        <translation>Spoke before the greeting, again and again</translation>
    </message>
    <message>
        <source>Spoke HTTP or another protocol to the mail server</source>
        <translation>Spoke HTTP or another protocol to the mail server</translation>
    </message>
    <message>
        <source>Sent many commands that are none</source>
        <translation>Sent many commands that are none</translation>
    </message>
    <message>
        <source>Tried many addresses that do not exist here</source>
        <translation>Tried many addresses that do not exist here</translation>
    </message>
    <message>
        <source>%1 is on the allow list %2</source>
        <translation>%1 is on the allow list %2</translation>
    </message>
    <message>
        <source>%1 is on the block list %2</source>
        <translation>%1 is on the block list %2</translation>
    </message>
    <message>
        <source>The client&apos;s address</source>
        <translation>The client&apos;s address</translation>
    </message>
    <message>
        <source>The client&apos;s name %1</source>
        <translation>The client&apos;s name %1</translation>
    </message>
    <message>
        <source>The name in HELO, %1,</source>
        <translation>The name in HELO, %1,</translation>
    </message>
    <message>
        <source>The sender&apos;s domain %1</source>
        <translation>The sender&apos;s domain %1</translation>
    </message>
    <message>
        <source>%1 of %2 DNS lists gave no answer in time</source>
        <translation>%1 of %2 DNS lists gave no answer in time</translation>
    </message>
    <message>
        <source>The client&apos;s name %1 looks like that of a customer&apos;s line, made from its address</source>
        <translation>The client&apos;s name %1 looks like that of a customer&apos;s line, made from its address</translation>
    </message>
    <message>
        <source>The client&apos;s name %1 looks like that of a customer&apos;s line (%2)</source>
        <translation>The client&apos;s name %1 looks like that of a customer&apos;s line (%2)</translation>
    </message>
    <message>
        <source>The client spoke before the greeting, as bots do</source>
        <translation>The client spoke before the greeting, as bots do</translation>
    </message>
    <message>
        <source>The client spoke before the greeting at an earlier connection</source>
        <translation>The client spoke before the greeting at an earlier connection</translation>
    </message>
    <message>
        <source>The client did not wait for the answer to its greeting, as bots do not</source>
        <translation>The client did not wait for the answer to its greeting, as bots do not</translation>
    </message>
    <message>
        <source>The client sent the message before it was told to, as bots do</source>
        <translation>The client sent the message before it was told to, as bots do</translation>
    </message>
    <message>
        <source>The client broke the rules of SMTP at earlier connections</source>
        <translation>The client broke the rules of SMTP at earlier connections</translation>
    </message>
    <message>
        <source>connections</source>
        <translation>connections</translation>
    </message>
    <message>
        <source>mails</source>
        <translation>mails</translation>
    </message>
    <message>
        <source>recipients</source>
        <translation>recipients</translation>
    </message>
    <message>
        <source>%1 %2 of %3 in %4 s are the limit (%5)</source>
        <translation>%1 %2 of %3 in %4 s are the limit (%5)</translation>
    </message>
    <message>
        <source>The client&apos;s name is %1</source>
        <translation>The client&apos;s name is %1</translation>
    </message>
    <message>
        <source>The client&apos;s name could not be found for the moment</source>
        <translation>The client&apos;s name could not be found for the moment</translation>
    </message>
    <message>
        <source>The client&apos;s address has no name in the DNS</source>
        <translation>The client&apos;s address has no name in the DNS</translation>
    </message>
    <message>
        <source>The client&apos;s name %1 does not lead back to its address</source>
        <translation>The client&apos;s name %1 does not lead back to its address</translation>
    </message>
    <message>
        <source>There are as many connections of %1 open as may be at once (rate.sessions)</source>
        <translation>There are as many connections of %1 open as may be at once (rate.sessions)</translation>
    </message>
    <message>
        <source>%1 new TLS sessions of %2 in %3 s are the limit (rate.tls_sessions)</source>
        <translation>%1 new TLS sessions of %2 in %3 s are the limit (rate.tls_sessions)</translation>
    </message>
    <message>
        <source>%1 has no DMARC policy</source>
        <translation>%1 has no DMARC policy</translation>
    </message>
    <message>
        <source>%1 vouches for the mail</source>
        <translation>%1 vouches for the mail</translation>
    </message>
    <message>
        <source>Whether %1 vouches for the mail could not be found out for the moment</source>
        <translation>Whether %1 vouches for the mail could not be found out for the moment</translation>
    </message>
    <message>
        <source>DMARC cannot be applied to the mail</source>
        <translation>DMARC cannot be applied to the mail</translation>
    </message>
    <message>
        <source>%1 does not vouch for the mail, but %2, a trusted forwarder, saw that it did</source>
        <translation>%1 does not vouch for the mail, but %2, a trusted forwarder, saw that it did</translation>
    </message>
    <message>
        <source>%1 does not vouch for the mail, though it bears that name: forged, or changed on the way</source>
        <translation>%1 does not vouch for the mail, though it bears that name: forged, or changed on the way</translation>
    </message>
    <message>
        <source>The mail came back, as a mail server&apos;s does</source>
        <translation>The mail came back, as a mail server&apos;s does</translation>
    </message>
    <message>
        <source>A suspicious message of an unknown server: it is asked to come back in %1 s</source>
        <translation>A suspicious message of an unknown server: it is asked to come back in %1 s</translation>
    </message>
    <message>
        <source>The message&apos;s header is larger than %1 octets</source>
        <translation>The message&apos;s header is larger than %1 octets</translation>
    </message>
    <message>
        <source>The message&apos;s header has more than %1 fields</source>
        <translation>The message&apos;s header has more than %1 fields</translation>
    </message>
    <message>
        <source>The message has more than %1 parts, or they are nested deeper than %2</source>
        <translation>The message has more than %1 parts, or they are nested deeper than %2</translation>
    </message>
    <message>
        <source>The message has no From field</source>
        <translation>The message has no From field</translation>
    </message>
    <message>
        <source>The message has several From fields, so nobody knows which one people see</source>
        <translation>The message has several From fields, so nobody knows which one people see</translation>
    </message>
    <message>
        <source>The From field has no address</source>
        <translation>The From field has no address</translation>
    </message>
    <message>
        <source>Several authors, and no Sender field (RFC 5322 section 3.6.2)</source>
        <translation>Several authors, and no Sender field (RFC 5322 section 3.6.2)</translation>
    </message>
    <message>
        <source>The message has no Date field</source>
        <translation>The message has no Date field</translation>
    </message>
    <message>
        <source>The Date field is no date</source>
        <translation>The Date field is no date</translation>
    </message>
    <message>
        <source>The message says that it was written in the future</source>
        <translation>The message says that it was written in the future</translation>
    </message>
    <message>
        <source>A field is there more than once: %1</source>
        <translation>A field is there more than once: %1</translation>
    </message>
    <message>
        <source>The message is a header only</source>
        <translation>The message is a header only</translation>
    </message>
    <message>
        <source>The header has lines that are no fields</source>
        <translation>The header has lines that are no fields</translation>
    </message>
    <message>
        <source>The header has octets that are not ASCII, and the sender did not announce them (SMTPUTF8)</source>
        <translation>The header has octets that are not ASCII, and the sender did not announce them (SMTPUTF8)</translation>
    </message>
    <message>
        <source>The message says that it has parts, and has none</source>
        <translation>The message says that it has parts, and has none</translation>
    </message>
    <message>
        <source>Carriage returns without line feeds: %1</source>
        <translation>Carriage returns without line feeds: %1</translation>
    </message>
    <message>
        <source>Line feeds without carriage returns: %1</source>
        <translation>Line feeds without carriage returns: %1</translation>
    </message>
    <message>
        <source>NUL octets: %1</source>
        <translation>NUL octets: %1</translation>
    </message>
    <message>
        <source>Header and structure are as they should be</source>
        <translation>Header and structure are as they should be</translation>
    </message>
    <message>
        <source>The message holds the test string GTUBE, which every filter takes for spam</source>
        <translation>The message holds the test string GTUBE, which every filter takes for spam</translation>
    </message>
    <message>
        <source>The message is not signed</source>
        <translation>The message is not signed</translation>
    </message>
    <message>
        <source>The message is signed by %1</source>
        <translation>The message is signed by %1</translation>
    </message>
    <message>
        <source>The signature of %1 could not be checked for the moment</source>
        <translation>The signature of %1 could not be checked for the moment</translation>
    </message>
    <message>
        <source>The signature of %1 is worth nothing: %2</source>
        <translation>The signature of %1 is worth nothing: %2</translation>
    </message>
    <message>
        <source>Forwarded by %1, with an unbroken chain of seals</source>
        <translation>Forwarded by %1, with an unbroken chain of seals</translation>
    </message>
    <message>
        <source>The chain of forwarders&apos; seals is broken: %1</source>
        <translation>The chain of forwarders&apos; seals is broken: %1</translation>
    </message>
    <message>
        <source>the sender&apos;s domain</source>
        <translation>the sender&apos;s domain</translation>
    </message>
    <message>
        <source>%1 does not say who may send for it</source>
        <translation>%1 does not say who may send for it</translation>
    </message>
    <message>
        <source>%1 does not say whether the client may send for it</source>
        <translation>%1 does not say whether the client may send for it</translation>
    </message>
    <message>
        <source>The client may send for %1</source>
        <translation>The client may send for %1</translation>
    </message>
    <message>
        <source>Who may send for %1 could not be found out for the moment</source>
        <translation>Who may send for %1 could not be found out for the moment</translation>
    </message>
    <message>
        <source>What %1 says about who may send for it is broken</source>
        <translation>What %1 says about who may send for it is broken</translation>
    </message>
    <message>
        <source>The client probably may not send for %1</source>
        <translation>The client probably may not send for %1</translation>
    </message>
    <message>
        <source>The client may not send for %1</source>
        <translation>The client may not send for %1</translation>
    </message>
    <message>
        <source>The client may not send for %1: %2</source>
        <translation>The client may not send for %1: %2</translation>
    </message>
    <message>
        <source>Mail from the client&apos;s network has come back often enough</source>
        <translation>Mail from the client&apos;s network has come back often enough</translation>
    </message>
    <message>
        <source>Not seen before with this sender and recipient: it is asked to come back in %1 s</source>
        <translation>Not seen before with this sender and recipient: it is asked to come back in %1 s</translation>
    </message>
    <message>
        <source>The client has tried %1 addresses that do not exist here within an hour</source>
        <translation>The client has tried %1 addresses that do not exist here within an hour</translation>
    </message>
    <message>
        <source>The client&apos;s name in HELO, %1, has no address in the DNS</source>
        <translation>The client&apos;s name in HELO, %1, has no address in the DNS</translation>
    </message>
    <message>
        <source>The client&apos;s name in HELO, %1, is its own</source>
        <translation>The client&apos;s name in HELO, %1, is its own</translation>
    </message>
    <message>
        <source>The client&apos;s name in HELO, %1, leads to another address</source>
        <translation>The client&apos;s name in HELO, %1, leads to another address</translation>
    </message>
    <message>
        <source>The client&apos;s name in HELO, %1, could not be looked up for the moment</source>
        <translation>The client&apos;s name in HELO, %1, could not be looked up for the moment</translation>
    </message>
    <message>
        <source>The client says it is this server</source>
        <translation>The client says it is this server</translation>
    </message>
    <message>
        <source>The client gives this server&apos;s address as its own</source>
        <translation>The client gives this server&apos;s address as its own</translation>
    </message>
    <message>
        <source>The client says HELO with %1, a domain of ours</source>
        <translation>The client says HELO with %1, a domain of ours</translation>
    </message>
    <message>
        <source>The client&apos;s name in HELO, %1, is an address where a mail server has a name</source>
        <translation>The client&apos;s name in HELO, %1, is an address where a mail server has a name</translation>
    </message>
    <message>
        <source>The client&apos;s name in HELO, %1, is not the client&apos;s address</source>
        <translation>The client&apos;s name in HELO, %1, is not the client&apos;s address</translation>
    </message>
    <message>
        <source>The client&apos;s name in HELO, %1, is an address without brackets</source>
        <translation>The client&apos;s name in HELO, %1, is an address without brackets</translation>
    </message>
    <message>
        <source>The client&apos;s name in HELO, %1, is no full host name</source>
        <translation>The client&apos;s name in HELO, %1, is no full host name</translation>
    </message>
    <message>
        <source>The client&apos;s name in HELO, %1, is no host name</source>
        <translation>The client&apos;s name in HELO, %1, is no host name</translation>
    </message>
    <message>
        <source>Somebody who has not logged in sends as %1, an address of ours</source>
        <translation>Somebody who has not logged in sends as %1, an address of ours</translation>
    </message>
    <message>
        <source>The mail has more than %1 recipients (recipients.per_mail)</source>
        <translation>The mail has more than %1 recipients (recipients.per_mail)</translation>
    </message>
    <message>
        <source>A bounce has one recipient, this mail has several</source>
        <translation>A bounce has one recipient, this mail has several</translation>
    </message>
    <message>
        <source>The mail server of %1 knows the sender</source>
        <translation>The mail server of %1 knows the sender</translation>
    </message>
    <message>
        <source>The mail server of %1 says that there is no %2, so the mail cannot be answered</source>
        <translation>The mail server of %1 says that there is no %2, so the mail cannot be answered</translation>
    </message>
    <message>
        <source>The mail server of %1 could not be asked about the sender</source>
        <translation>The mail server of %1 could not be asked about the sender</translation>
    </message>
    <message>
        <source>The sender&apos;s address has no domain, but an IP address</source>
        <translation>The sender&apos;s address has no domain, but an IP address</translation>
    </message>
    <message>
        <source>The sender&apos;s domain %1 says that it takes no mail, so it cannot be answered</source>
        <translation>The sender&apos;s domain %1 says that it takes no mail, so it cannot be answered</translation>
    </message>
    <message>
        <source>The DNS of the sender&apos;s domain %1 does not answer for the moment</source>
        <translation>The DNS of the sender&apos;s domain %1 does not answer for the moment</translation>
    </message>
    <message>
        <source>The sender&apos;s domain %1 has neither mail servers nor an address, so it cannot be answered</source>
        <translation>The sender&apos;s domain %1 has neither mail servers nor an address, so it cannot be answered</translation>
    </message>
    <message>
        <source>By its words it is unwanted mail to %1, as the recipient has sorted mail before</source>
        <translation>By its words it is unwanted mail to %1, as the recipient has sorted mail before</translation>
    </message>
    <message>
        <source>The recipient has written to %1 before</source>
        <translation>The recipient has written to %1 before</translation>
    </message>
    <message>
        <source>the client&apos;s network</source>
        <translation>the client&apos;s network</translation>
    </message>
    <message>
        <source>Of what came from %1 before, the recipient wanted %2 and did not want %3</source>
        <translation>Of what came from %1 before, the recipient wanted %2 and did not want %3</translation>
    </message>
    <message>
        <source>Rules about header, MIME parts, body, certificates and the hosts behind names were not asked again, for the messages and the DNS of then are not kept; what they said stands.</source>
        <translation>Rules about header, MIME parts, body, certificates and the hosts behind names were not asked again, for the messages and the DNS of then are not kept; what they said stands.</translation>
    </message>
    <message>
        <source>A rule of this server&apos;s administrator about the %1 &quot;%2&quot; says: %3</source>
        <translation>A rule of this server&apos;s administrator about the %1 &quot;%2&quot; says: %3</translation>
    </message>
    <message>
        <source>%1 is on the block list of %2</source>
        <translation>%1 is on the block list of %2</translation>
    </message>
    <message>
        <source>%1 is on the allow list of %2</source>
        <translation>%1 is on the allow list of %2</translation>
    </message>
    <message>
        <source>%1 is on the allow list of %2, but nothing proves that the mail is from there</source>
        <translation>%1 is on the allow list of %2, but nothing proves that the mail is from there</translation>
    </message>
    <message>
        <source>this server</source>
        <translation>this server</translation>
    </message>
    <message>
        <source>the recipient</source>
        <translation>the recipient</translation>
    </message>
    <message>
        <source>A link leads to %1, which is on the list %2</source>
        <translation>A link leads to %1, which is on the list %2</translation>
    </message>
    <message>
        <source>The message names the address %1, which is on the list %2</source>
        <translation>The message names the address %1, which is on the list %2</translation>
    </message>
    <message>
        <source>%1 of %2 questions to lists of links and addresses got no answer in time</source>
        <translation>%1 of %2 questions to lists of links and addresses got no answer in time</translation>
    </message>
    <message>
        <source>ClamAV found nothing</source>
        <translation>ClamAV found nothing</translation>
    </message>
    <message>
        <source>ClamAV found the virus %1</source>
        <translation>ClamAV found the virus %1</translation>
    </message>
    <message>
        <source>A milter holds it: %1</source>
        <translation>A milter holds it: %1</translation>
    </message>
    <message>
        <source>The milter %1</source>
        <translation>The milter %1</translation>
    </message>
    <message>
        <source>%1 refuses it</source>
        <translation>%1 refuses it</translation>
    </message>
    <message>
        <source>%1 wants it later</source>
        <translation>%1 wants it later</translation>
    </message>
    <message>
        <source>%1 wants the connection closed</source>
        <translation>%1 wants the connection closed</translation>
    </message>
    <message>
        <source>%1 discards it</source>
        <translation>%1 discards it</translation>
    </message>
    <message>
        <source>%1 answers %2</source>
        <translation>%1 answers %2</translation>
    </message>
    <message>
        <source>The policy server %1 says %2</source>
        <translation>The policy server %1 says %2</translation>
    </message>
    <message>
        <source>The scanner %1 could not be asked: %2</source>
        <translation>The scanner %1 could not be asked: %2</translation>
    </message>
    <message>
        <source>The message is larger than %1 is set to look at</source>
        <translation>The message is larger than %1 is set to look at</translation>
    </message>
    <message>
        <source>rspamd gave it %1 points and says: %2</source>
        <translation>rspamd gave it %1 points and says: %2</translation>
    </message>
    <message>
        <source>rspamd gave it %1 points and says: %2 (mostly %3)</source>
        <translation>rspamd gave it %1 points and says: %2 (mostly %3)</translation>
    </message>
    <message>
        <source>SpamAssassin gave it %1 points, %2 are spam</source>
        <translation>SpamAssassin gave it %1 points, %2 are spam</translation>
    </message>
    <message>
        <source>That address is this server, which has no mailboxes by that name</source>
        <translation>That address is this server, which has no mailboxes by that name</translation>
    </message>
    <message>
        <source>The domain %1 does not exist</source>
        <translation>The domain %1 does not exist</translation>
    </message>
    <message>
        <source>The domain %1 states that it accepts no mail (null MX)</source>
        <translation>The domain %1 states that it accepts no mail (null MX)</translation>
    </message>
    <message>
        <source>Mail for %1 comes back to this server, which does not know the domain</source>
        <translation>Mail for %1 comes back to this server, which does not know the domain</translation>
    </message>
    <message>
        <source>No mail server of the domain %1 has an address</source>
        <translation>No mail server of the domain %1 has an address</translation>
    </message>
    <message>
        <source>No host of the destination could be reached</source>
        <translation>No host of the destination could be reached</translation>
    </message>
    <message>
        <source>The connection was lost: %1</source>
        <translation>The connection was lost: %1</translation>
    </message>
    <message>
        <source>The connection was lost</source>
        <translation>The connection was lost</translation>
    </message>
    <message>
        <source>The connection was lost before %1</source>
        <translation>The connection was lost before %1</translation>
    </message>
    <message>
        <source>The server is stopping</source>
        <translation>The server is stopping</translation>
    </message>
    <message>
        <source>The route for this destination cannot be looked up</source>
        <translation>The route for this destination cannot be looked up</translation>
    </message>
    <message>
        <source>Cannot connect to %1: %2</source>
        <translation>Cannot connect to %1: %2</translation>
    </message>
    <message>
        <source>TLS with the smart host failed: %1</source>
        <translation>TLS with the smart host failed: %1</translation>
    </message>
    <message>
        <source>The message requires TLS (REQUIRETLS): %1</source>
        <translation>The message requires TLS (REQUIRETLS): %1</translation>
    </message>
    <message>
        <source>The message requires TLS on its whole way, and %1 does not offer REQUIRETLS</source>
        <translation>The message requires TLS on its whole way, and %1 does not offer REQUIRETLS</translation>
    </message>
    <message>
        <source>The peer does not speak SMTP, at %1</source>
        <translation>The peer does not speak SMTP, at %1</translation>
    </message>
    <message>
        <source>The peer closed the connection at %1</source>
        <translation>The peer closed the connection at %1</translation>
    </message>
    <message>
        <source>The peer did not answer in time at %1</source>
        <translation>The peer did not answer in time at %1</translation>
    </message>
    <message>
        <source>The smart host offers no way to log in that we may use (is TLS missing?)</source>
        <translation>The smart host offers no way to log in that we may use (is TLS missing?)</translation>
    </message>
    <message>
        <source>The smart host did not prove that it knows the password</source>
        <translation>The smart host did not prove that it knows the password</translation>
    </message>
    <message>
        <source>The peer closed the connection in the middle of %1</source>
        <translation>The peer closed the connection in the middle of %1</translation>
    </message>
    <message>
        <source>The peer stopped reading in the middle of %1</source>
        <translation>The peer stopped reading in the middle of %1</translation>
    </message>
    <message>
        <source>The message needs SMTPUTF8, which the peer does not offer</source>
        <translation>The message needs SMTPUTF8, which the peer does not offer</translation>
    </message>
    <message>
        <source>The peer takes fewer recipients at once</source>
        <translation>The peer takes fewer recipients at once</translation>
    </message>
    <message>
        <source>The message&apos;s file is missing or damaged</source>
        <translation>The message&apos;s file is missing or damaged</translation>
    </message>
    <message>
        <source>The message&apos;s file cannot be read</source>
        <translation>The message&apos;s file cannot be read</translation>
    </message>
    <message>
        <source>The recipient&apos;s mailbox is full; try again later</source>
        <translation>The recipient&apos;s mailbox is full; try again later</translation>
    </message>
    <message>
        <source>This mailbox is disabled</source>
        <translation>This mailbox is disabled</translation>
    </message>
    <message>
        <source>Something went wrong here; try again later</source>
        <translation>Something went wrong here; try again later</translation>
    </message>
</context>
<context>
    <name>gui::AccountDialog</name>
    <message>
        <source>Parts of the account %1</source>
        <translation>Parts of the account %1</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>New password for %1</source>
        <translation>New password for %1</translation>
    </message>
    <message>
        <source>Set password</source>
        <translation>Set password</translation>
    </message>
    <message>
        <source>The old password stops working at once. App passwords stay as they are; clients that are connected stay connected until they are cut off.</source>
        <translation>The old password stops working at once. App passwords stay as they are; clients that are connected stay connected until they are cut off.</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>&amp;Password</translation>
    </message>
    <message>
        <source>At least 12 characters. It cannot be read here later.</source>
        <translation>At least 12 characters. It cannot be read here later.</translation>
    </message>
    <message>
        <source>Type a password, or let one be suggested.</source>
        <translation>Type a password, or let one be suggested.</translation>
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
        <translation>%1 of %2</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>no limit</translation>
    </message>
    <message>
        <source>on</source>
        <translation>on</translation>
    </message>
    <message>
        <source>off</source>
        <translation>off</translation>
    </message>
    <message>
        <source>never</source>
        <translation>never</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>Storage</translation>
    </message>
    <message>
        <source>Last login</source>
        <translation>Last login</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Created</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Messages</translation>
    </message>
    <message>
        <source>Quota</source>
        <translation>Quota</translation>
    </message>
    <message>
        <source>Everybody who has mail here. Add an account for each person; for a second address of the same person, or one that several people read, use an alias instead.</source>
        <translation>Everybody who has mail here. Add an account for each person; for a second address of the same person, or one that several people read, use an alias instead.</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Accounts</translation>
    </message>
    <message>
        <source>There is no account yet: add the first one.</source>
        <translation>There is no account yet: add the first one.</translation>
    </message>
    <message>
        <source>All domains</source>
        <translation>All domains</translation>
    </message>
    <message>
        <source>Domain that is shown</source>
        <translation>Domain that is shown</translation>
    </message>
    <message>
        <source>Add account…</source>
        <translation>Add account…</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Name, quota, app passwords, rules and connected clients</source>
        <translation>Name, quota, app passwords, rules and connected clients</translation>
    </message>
    <message>
        <source>Reset password…</source>
        <translation>Reset password…</translation>
    </message>
    <message>
        <source>Turn on</source>
        <translation>Turn on</translation>
    </message>
    <message>
        <source>Turn off</source>
        <translation>Turn off</translation>
    </message>
    <message>
        <source>It keeps its mail, but nobody logs in and nothing is delivered until it is turned on again</source>
        <translation>It keeps its mail, but nobody logs in and nothing is delivered until it is turned on again</translation>
    </message>
    <message>
        <source>End its connections</source>
        <translation>End its connections</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Remove…</translation>
    </message>
    <message>
        <source>New account</source>
        <translation>New account</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>&amp;Address</translation>
    </message>
    <message>
        <source>Add a domain first.</source>
        <translation>Add a domain first.</translation>
    </message>
    <message>
        <source>What follows the @ must be one of your domains: %1.</source>
        <translation>What follows the @ must be one of your domains: %1.</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>as others see it; may be empty</source>
        <translation>as others see it; may be empty</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>&amp;Password</translation>
    </message>
    <message>
        <source>Long beats complicated: at least 12 characters. Write it down for its owner; it cannot be read here later.</source>
        <translation>Long beats complicated: at least 12 characters. Write it down for its owner; it cannot be read here later.</translation>
    </message>
    <message>
        <source>&amp;Quota</source>
        <translation>&amp;Quota</translation>
    </message>
    <message>
        <source> MB</source>
        <translation> MB</translation>
    </message>
    <message>
        <source>How much mail it may keep; 0: no limit. When it is full, mail for it is refused.</source>
        <translation>How much mail it may keep; 0: no limit. When it is full, mail for it is refused.</translation>
    </message>
    <message>
        <source>Address and password are needed.</source>
        <translation>Address and password are needed.</translation>
    </message>
    <message>
        <source>%1 is ready: its owner can set up a mail program now</source>
        <translation>%1 is ready: its owner can set up a mail program now</translation>
    </message>
    <message>
        <source>%1 has a new password</source>
        <translation>%1 has a new password</translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) turned on</source>
        <translation>
            <numerusform>%n account turned on</numerusform>
            <numerusform>%n accounts turned on</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) turned off: nobody logs in, and mail for them is refused</source>
        <translation>
            <numerusform>%n account turned off: nobody logs in, and mail for it is refused</numerusform>
            <numerusform>%n accounts turned off: nobody logs in, and mail for them is refused</numerusform>
        </translation>
    </message>
    <message>
        <source>Their connections were ended. Mail programs log in again by themselves, unless the password was changed.</source>
        <translation>Their connections were ended. Mail programs log in again by themselves, unless the password was changed.</translation>
    </message>
    <message>
        <source>Remove the account %1?</source>
        <translation>Remove the account %1?</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n account(s)?</source>
        <translation>
            <numerusform>Remove %n account?</numerusform>
            <numerusform>Remove %n accounts?</numerusform>
        </translation>
    </message>
    <message>
        <source>Its password, app passwords and settings are deleted, its clients are cut off, and mail for it is refused from now on. The mail that is there stays on the server&apos;s disk, but nobody can read it with a mail program.</source>
        <translation>Its password, app passwords and settings are deleted, its clients are cut off, and mail for it is refused from now on. The mail that is there stays on the server&apos;s disk, but nobody can read it with a mail program.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Remove</translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) removed</source>
        <translation>
            <numerusform>%n account removed</numerusform>
            <numerusform>%n accounts removed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gui::AliasesPage</name>
    <message>
        <source>Addresses that have no mailbox of their own but lead to others. What happens to names that are nowhere is set for each domain, under Domains.</source>
        <translation>Addresses that have no mailbox of their own but lead to others. What happens to names that are nowhere is set for each domain, under Domains.</translation>
    </message>
    <message>
        <source>&amp;Where does this address lead?</source>
        <translation>&amp;Where does this address lead?</translation>
    </message>
    <message>
        <source>Address to test</source>
        <translation>Address to test</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>the account %1</source>
        <translation>the account %1</translation>
    </message>
    <message>
        <source>the account %1 (tag “%2”)</source>
        <translation>the account %1 (tag “%2”)</translation>
    </message>
    <message>
        <source>%1, elsewhere</source>
        <translation>%1, elsewhere</translation>
    </message>
    <message>
        <source>Nowhere: mail for %1 is refused.</source>
        <translation>Nowhere: mail for %1 is refused.</translation>
    </message>
    <message>
        <source>It leads to %1.</source>
        <translation>It leads to %1.</translation>
    </message>
</context>
<context>
    <name>gui::AliasesSection</name>
    <message>
        <source>yes</source>
        <translation>yes</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>on</source>
        <translation>on</translation>
    </message>
    <message>
        <source>off</source>
        <translation>off</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>Leads to</source>
        <translation>Leads to</translation>
    </message>
    <message>
        <source>May send</source>
        <translation>May send</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Created</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Addresses</translation>
    </message>
    <message>
        <source>One address that leads to one or more others, here or elsewhere: info@ to two people, or a second address of the same person.</source>
        <translation>One address that leads to one or more others, here or elsewhere: info@ to two people, or a second address of the same person.</translation>
    </message>
    <message>
        <source>Aliases</source>
        <translation>Aliases</translation>
    </message>
    <message>
        <source>There is no alias.</source>
        <translation>There is no alias.</translation>
    </message>
    <message>
        <source>Add alias…</source>
        <translation>Add alias…</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Change…</translation>
    </message>
    <message>
        <source>Turn on</source>
        <translation>Turn on</translation>
    </message>
    <message>
        <source>Turn off</source>
        <translation>Turn off</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>New alias</source>
        <translation>New alias</translation>
    </message>
    <message>
        <source>Alias %1</source>
        <translation>Alias %1</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>&amp;Address</translation>
    </message>
    <message>
        <source>&amp;Leads to</source>
        <translation>&amp;Leads to</translation>
    </message>
    <message>
        <source>One address on each line</source>
        <translation>One address on each line</translation>
    </message>
    <message>
        <source>Accounts or aliases here, or addresses elsewhere. Mail that is sent on to elsewhere may be taken for junk there.</source>
        <translation>Accounts or aliases here, or addresses elsewhere. Mail that is sent on to elsewhere may be taken for junk there.</translation>
    </message>
    <message>
        <source>Its readers may also &amp;send from this address</source>
        <translation>Its readers may also &amp;send from this address</translation>
    </message>
    <message>
        <source>Accounts it leads to may put it into From. Otherwise they can only receive.</source>
        <translation>Accounts it leads to may put it into From. Otherwise they can only receive.</translation>
    </message>
    <message>
        <source>The address and at least one address it leads to are needed.</source>
        <translation>The address and at least one address it leads to are needed.</translation>
    </message>
    <message>
        <source>%1 works now</source>
        <translation>%1 works now</translation>
    </message>
    <message>
        <source>%1 is changed</source>
        <translation>%1 is changed</translation>
    </message>
    <message numerus="yes">
        <source>%n alias(es) turned on</source>
        <translation>
            <numerusform>%n alias turned on</numerusform>
            <numerusform>%n aliases turned on</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n alias(es) turned off: mail for them is refused</source>
        <translation>
            <numerusform>%n alias turned off: mail for it is refused</numerusform>
            <numerusform>%n aliases turned off: mail for them is refused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n alias(es) removed: mail for them is refused</source>
        <translation>
            <numerusform>%n alias removed: mail for it is refused</numerusform>
            <numerusform>%n aliases removed: mail for them is refused</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gui::AnswersDialog</name>
    <message>
        <source>Who</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>gui::AppPasswordsSection</name>
    <message>
        <source>revoked %1</source>
        <translation>revoked %1</translation>
    </message>
    <message>
        <source>works</source>
        <translation>works</translation>
    </message>
    <message>
        <source>never</source>
        <translation>never</translation>
    </message>
    <message>
        <source>For</source>
        <translation>For</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Created</translation>
    </message>
    <message>
        <source>Last used</source>
        <translation>Last used</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>App passwords</source>
        <translation>App passwords</translation>
    </message>
    <message>
        <source>One password for each phone or program, so that a lost phone costs nothing but its own: revoke that one, and all others go on working.</source>
        <translation>One password for each phone or program, so that a lost phone costs nothing but its own: revoke that one, and all others go on working.</translation>
    </message>
    <message>
        <source>App passwords of %1</source>
        <translation>App passwords of %1</translation>
    </message>
    <message>
        <source>There is none: every program uses the account&apos;s own password.</source>
        <translation>There is none: every program uses the account&apos;s own password.</translation>
    </message>
    <message>
        <source>New app password…</source>
        <translation>New app password…</translation>
    </message>
    <message>
        <source>Revoke…</source>
        <translation>Revoke…</translation>
    </message>
    <message>
        <source>New app password</source>
        <translation>New app password</translation>
    </message>
    <message>
        <source>Make it</source>
        <translation>Make it</translation>
    </message>
    <message>
        <source>&amp;For</source>
        <translation>&amp;For</translation>
    </message>
    <message>
        <source>Phone, laptop, printer…</source>
        <translation>Phone, laptop, printer…</translation>
    </message>
    <message>
        <source>So that you know later which one to revoke.</source>
        <translation>So that you know later which one to revoke.</translation>
    </message>
    <message>
        <source>Say what it is for.</source>
        <translation>Say what it is for.</translation>
    </message>
    <message>
        <source>App password for %1</source>
        <translation>App password for %1</translation>
    </message>
    <message>
        <source>Type or paste it into the program, with %1 as the user name. It is shown only this once: the server keeps no copy that can be read.</source>
        <translation>Type or paste it into the program, with %1 as the user name. It is shown only this once: the server keeps no copy that can be read.</translation>
    </message>
    <message>
        <source>App password</source>
        <translation>App password</translation>
    </message>
    <message>
        <source>Copy the app password</source>
        <translation>Copy the app password</translation>
    </message>
    <message>
        <source>I have it</source>
        <translation>I have it</translation>
    </message>
    <message numerus="yes">
        <source>Revoke %n app password(s)?</source>
        <translation>
            <numerusform>Revoke %n app password?</numerusform>
            <numerusform>Revoke %n app passwords?</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: who uses it cannot log in any more. A new one can be made, but not the same one again.</source>
        <translation>%1: who uses it cannot log in any more. A new one can be made, but not the same one again.</translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>Revoke</translation>
    </message>
    <message numerus="yes">
        <source>%n app password(s) revoked</source>
        <translation>
            <numerusform>%n app password revoked</numerusform>
            <numerusform>%n app passwords revoked</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gui::Application</name>
    <message>
        <source>Facteur: your own mail server. This program sets it up and watches it.</source>
        <translation>Facteur: your own mail server. This program sets it up and watches it.</translation>
    </message>
    <message>
        <source>Folder of the server to show.</source>
        <translation>Folder of the server to show.</translation>
    </message>
    <message>
        <source>Control socket of the server to show.</source>
        <translation>Control socket of the server to show.</translation>
    </message>
    <message>
        <source>Start in the system tray, without a window.</source>
        <translation>Start in the system tray, without a window.</translation>
    </message>
    <message>
        <source>Language for this run (en, fr, de, es).</source>
        <translation>Language for this run (en, fr, de, es).</translation>
    </message>
    <message>
        <source>Show this help.</source>
        <translation>Show this help.</translation>
    </message>
    <message>
        <source>Show the version.</source>
        <translation>Show the version.</translation>
    </message>
    <message>
        <source>There is no folder %1</source>
        <translation>There is no folder %1</translation>
    </message>
    <message>
        <source>The server ended by itself: %1</source>
        <translation>The server ended by itself: %1</translation>
    </message>
    <message>
        <source>Stop the mail server?</source>
        <translation>Stop the mail server?</translation>
    </message>
    <message>
        <source>Mail programs are disconnected, and nobody can send mail to you or read it until the server is started again. Other servers keep their mail for you and try again, usually for up to five days. Nothing is deleted.</source>
        <translation>Mail programs are disconnected, and nobody can send mail to you or read it until the server is started again. Other servers keep their mail for you and try again, usually for up to five days. Nothing is deleted.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Quit, and stop the server?</source>
        <translation>Quit, and stop the server?</translation>
    </message>
    <message>
        <source>This server was started for trying out and stops with this program. Other servers keep mail for it and try again later. Nothing is deleted.</source>
        <translation>This server was started for trying out and stops with this program. Other servers keep mail for it and try again later. Nothing is deleted.</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quit</translation>
    </message>
</context>
<context>
    <name>gui::BansSection</name>
    <message>
        <source>banned</source>
        <translation>banned</translation>
    </message>
    <message>
        <source>over</source>
        <translation>over</translation>
    </message>
    <message>
        <source>for ever</source>
        <translation>for ever</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>by hand</translation>
    </message>
    <message>
        <source>by itself</source>
        <translation>by itself</translation>
    </message>
    <message>
        <source>Address or network</source>
        <translation>Address or network</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Until</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Banned</source>
        <translation>Banned</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>How often</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Since</translation>
    </message>
    <message>
        <source>Bans</source>
        <translation>Bans</translation>
    </message>
    <message>
        <source>Addresses that may not connect: no mail program and no mail server. Who guesses passwords or addresses gets here by itself, each time for longer. Lift a ban when it hit somebody you know.</source>
        <translation>Addresses that may not connect: no mail program and no mail server. Who guesses passwords or addresses gets here by itself, each time for longer. Lift a ban when it hit somebody you know.</translation>
    </message>
    <message>
        <source>Nobody is banned.</source>
        <translation>Nobody is banned.</translation>
    </message>
    <message>
        <source>Ban…</source>
        <translation>Ban…</translation>
    </message>
    <message>
        <source>Ban an address or network</source>
        <translation>Ban an address or network</translation>
    </message>
    <message>
        <source>Lift</source>
        <translation>Lift</translation>
    </message>
    <message>
        <source>Ban an address</source>
        <translation>Ban an address</translation>
    </message>
    <message>
        <source>Ban</source>
        <translation>Ban</translation>
    </message>
    <message>
        <source>&amp;Address or network</source>
        <translation>&amp;Address or network</translation>
    </message>
    <message>
        <source>Nobody connects from there any more, neither mail programs nor servers that bring mail.</source>
        <translation>Nobody connects from there any more, neither mail programs nor servers that bring mail.</translation>
    </message>
    <message>
        <source>For how &amp;long</source>
        <translation>For how &amp;long</translation>
    </message>
    <message>
        <source>an hour</source>
        <translation>an hour</translation>
    </message>
    <message>
        <source>a day</source>
        <translation>a day</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 days</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Reason</translation>
    </message>
    <message>
        <source>so that you know later</source>
        <translation>so that you know later</translation>
    </message>
    <message>
        <source>banned by hand</source>
        <translation>banned by hand</translation>
    </message>
    <message>
        <source>%1 is banned</source>
        <translation>%1 is banned</translation>
    </message>
    <message numerus="yes">
        <source>%n ban(s) lifted</source>
        <translation>
            <numerusform>%n ban lifted</numerusform>
            <numerusform>%n bans lifted</numerusform>
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
            <numerusform>ended %n day ago</numerusform>
            <numerusform>ended %n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more day(s)</source>
        <translation>
            <numerusform>%n more day</numerusform>
            <numerusform>%n more days</numerusform>
        </translation>
    </message>
    <message>
        <source>itself</source>
        <translation>itself</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Names</translation>
    </message>
    <message>
        <source>Valid for</source>
        <translation>Valid for</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Until</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>Signed by</translation>
    </message>
    <message>
        <source>File</source>
        <translation>File</translation>
    </message>
    <message>
        <source>By its certificate the server proves to mail programs and other servers that it is the one it claims to be. A self-signed one encrypts as well, but programs ask their users to trust it: compare the fingerprint then.</source>
        <translation>By its certificate the server proves to mail programs and other servers that it is the one it claims to be. A self-signed one encrypts as well, but programs ask their users to trust it: compare the fingerprint then.</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>Certificates</translation>
    </message>
    <message>
        <source>There is no certificate: mail programs cannot connect safely.</source>
        <translation>There is no certificate: mail programs cannot connect safely.</translation>
    </message>
    <message>
        <source>Replace by own files…</source>
        <translation>Replace by own files…</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>Valid</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Certificate</translation>
    </message>
    <message>
        <source>Private key</source>
        <translation>Private key</translation>
    </message>
    <message>
        <source>Fingerprint (SHA-256)</source>
        <translation>Fingerprint (SHA-256)</translation>
    </message>
    <message>
        <source>from %1 to %2</source>
        <translation>from %1 to %2</translation>
    </message>
    <message>
        <source>itself (self-signed)</source>
        <translation>itself (self-signed)</translation>
    </message>
    <message>
        <source>Copy the path of the certificate</source>
        <translation>Copy the path of the certificate</translation>
    </message>
    <message>
        <source>Copy the path of the private key</source>
        <translation>Copy the path of the private key</translation>
    </message>
    <message>
        <source>Copy the fingerprint</source>
        <translation>Copy the fingerprint</translation>
    </message>
    <message>
        <source>It has ended: mail programs refuse to connect. Replace it now.</source>
        <translation>It has ended: mail programs refuse to connect. Replace it now.</translation>
    </message>
    <message>
        <source>It ends soon: replace it before that day, else mail programs refuse to connect.</source>
        <translation>It ends soon: replace it before that day, else mail programs refuse to connect.</translation>
    </message>
    <message>
        <source>It is self-signed: programs ask their users whether to trust it.</source>
        <translation>It is self-signed: programs ask their users whether to trust it.</translation>
    </message>
    <message>
        <source>It is well.</source>
        <translation>It is well.</translation>
    </message>
    <message>
        <source>It is not for %1, the name of this server.</source>
        <translation>It is not for %1, the name of this server.</translation>
    </message>
    <message>
        <source>The file holds another certificate than the one in use: it is taken when the server is reloaded.</source>
        <translation>The file holds another certificate than the one in use: it is taken when the server is reloaded.</translation>
    </message>
    <message>
        <source>The new certificate is in use for new connections; it is valid until %1</source>
        <translation>The new certificate is in use for new connections; it is valid until %1</translation>
    </message>
</context>
<context>
    <name>gui::ChecksSection</name>
    <message>
        <source>when the server connects</source>
        <translation>when the server connects</translation>
    </message>
    <message>
        <source>at its greeting</source>
        <translation>at its greeting</translation>
    </message>
    <message>
        <source>when it names the sender</source>
        <translation>when it names the sender</translation>
    </message>
    <message>
        <source>when it names a recipient</source>
        <translation>when it names a recipient</translation>
    </message>
    <message>
        <source>when the message is there</source>
        <translation>when the message is there</translation>
    </message>
    <message>
        <source>off</source>
        <translation>off</translation>
    </message>
    <message>
        <source>as it is</source>
        <translation>as it is</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>yes</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Check</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Weight</translation>
    </message>
    <message>
        <source>When</source>
        <translation>When</translation>
    </message>
    <message>
        <source>Also your own users&apos; mail</source>
        <translation>Also your own users&apos; mail</translation>
    </message>
    <message>
        <source>Name in the log</source>
        <translation>Name in the log</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Checks</translation>
    </message>
    <message>
        <source>All that is looked at. The points a check gives are multiplied by its weight: turn one off that is wrong for your mail, or let it count for more or less.</source>
        <translation>All that is looked at. The points a check gives are multiplied by its weight: turn one off that is wrong for your mail, or let it count for more or less.</translation>
    </message>
    <message>
        <source>There is no check.</source>
        <translation>There is no check.</translation>
    </message>
    <message>
        <source>Try a mail…</source>
        <translation>Try a mail…</translation>
    </message>
    <message>
        <source>What would be said about a mail? Nothing is delivered or remembered.</source>
        <translation>What would be said about a mail? Nothing is delivered or remembered.</translation>
    </message>
    <message>
        <source>Weight…</source>
        <translation>Weight…</translation>
    </message>
    <message>
        <source>Turn on</source>
        <translation>Turn on</translation>
    </message>
    <message>
        <source>Turn off</source>
        <translation>Turn off</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>&amp;Weight</source>
        <translation>&amp;Weight</translation>
    </message>
    <message>
        <source>1: as it is; 2: twice as much; 0: off.</source>
        <translation>1: as it is; 2: twice as much; 0: off.</translation>
    </message>
    <message>
        <source>%1 weighs otherwise from now on</source>
        <translation>%1 weighs otherwise from now on</translation>
    </message>
    <message>
        <source>%1 is turned off</source>
        <translation>%1 is turned off</translation>
    </message>
    <message>
        <source>%1 is turned on</source>
        <translation>%1 is turned on</translation>
    </message>
    <message>
        <source>Try a mail</source>
        <translation>Try a mail</translation>
    </message>
    <message>
        <source>Try</source>
        <translation>Try</translation>
    </message>
    <message>
        <source>All checks look at it as if it came in now. Nothing is delivered, counted or remembered.</source>
        <translation>All checks look at it as if it came in now. Nothing is delivered, counted or remembered.</translation>
    </message>
    <message>
        <source>&amp;Server&apos;s address</source>
        <translation>&amp;Server&apos;s address</translation>
    </message>
    <message>
        <source>&amp;Greeting (HELO)</source>
        <translation>&amp;Greeting (HELO)</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>&amp;From</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>&amp;To</translation>
    </message>
    <message>
        <source>an address here</source>
        <translation>an address here</translation>
    </message>
    <message>
        <source>&amp;Message</source>
        <translation>&amp;Message</translation>
    </message>
    <message>
        <source>its source text; may be empty</source>
        <translation>its source text; may be empty</translation>
    </message>
    <message>
        <source>%1 (%2 points)</source>
        <translation>%1 (%2 points)</translation>
    </message>
    <message>
        <source>Decision: %1. %2 %3</source>
        <translation>Decision: %1. %2 %3</translation>
    </message>
    <message>
        <source>No check had anything to say: it would be taken.</source>
        <translation>No check had anything to say: it would be taken.</translation>
    </message>
</context>
<context>
    <name>gui::Connection</name>
    <message>
        <source>The server closed the connection.</source>
        <translation>The server closed the connection.</translation>
    </message>
    <message>
        <source>Connected to %1</source>
        <translation>Connected to %1</translation>
    </message>
    <message>
        <source>Connecting to %1…</source>
        <translation>Connecting to %1…</translation>
    </message>
    <message>
        <source>%1 is connected, but does not answer. It may be overloaded or stopped; what you see may be out of date.</source>
        <translation>%1 is connected, but does not answer. It may be overloaded or stopped; what you see may be out of date.</translation>
    </message>
    <message>
        <source>%1 went away; waiting for it to come back…</source>
        <translation>%1 went away; waiting for it to come back…</translation>
    </message>
    <message>
        <source>No server is chosen</source>
        <translation>No server is chosen</translation>
    </message>
    <message>
        <source>%1 does not run</source>
        <translation>%1 does not run</translation>
    </message>
    <message>
        <source>There is no connection to the server.</source>
        <translation>There is no connection to the server.</translation>
    </message>
    <message>
        <source>This server is older than the program and cannot do that: update the server.</source>
        <translation>This server is older than the program and cannot do that: update the server.</translation>
    </message>
    <message>
        <source>ssh reaches %1, but no Facteur answers at %2 there. See whether it runs, and whether you may use that socket.</source>
        <translation>ssh reaches %1, but no Facteur answers at %2 there. See whether it runs, and whether you may use that socket.</translation>
    </message>
</context>
<context>
    <name>gui::CopyButton</name>
    <message>
        <source>Copy</source>
        <translation>Copy</translation>
    </message>
</context>
<context>
    <name>gui::DnsListsSection</name>
    <message>
        <source>answers</source>
        <translation>answers</translation>
    </message>
    <message>
        <source>left out: %1</source>
        <translation>left out: %1</translation>
    </message>
    <message>
        <source>off</source>
        <translation>off</translation>
    </message>
    <message>
        <source>not asked yet</source>
        <translation>not asked yet</translation>
    </message>
    <message>
        <source>speaks for</source>
        <translation>speaks for</translation>
    </message>
    <message>
        <source>speaks against</source>
        <translation>speaks against</translation>
    </message>
    <message>
        <source>List</source>
        <translation>List</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>An entry</source>
        <translation>An entry</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Points</translation>
    </message>
    <message>
        <source>Asked about</source>
        <translation>Asked about</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>Asked</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Found</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Failed</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>DNS lists</source>
        <translation>DNS lists</translation>
    </message>
    <message>
        <source>Lists that others keep of addresses and domains, bad and good ones. Each is asked who sends you mail, so its operator learns that. Some allow only little use, or ask for an account: the note says so.</source>
        <translation>Lists that others keep of addresses and domains, bad and good ones. Each is asked who sends you mail, so its operator learns that. Some allow only little use, or ask for an account: the note says so.</translation>
    </message>
    <message>
        <source>No list is asked.</source>
        <translation>No list is asked.</translation>
    </message>
    <message>
        <source>Add list…</source>
        <translation>Add list…</translation>
    </message>
    <message>
        <source>Look up…</source>
        <translation>Look up…</translation>
    </message>
    <message>
        <source>Ask all lists about an address or a domain</source>
        <translation>Ask all lists about an address or a domain</translation>
    </message>
    <message>
        <source>New DNS list</source>
        <translation>New DNS list</translation>
    </message>
    <message>
        <source>DNS list %1</source>
        <translation>DNS list %1</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>&amp;Zone</source>
        <translation>&amp;Zone</translation>
    </message>
    <message>
        <source>As its operator names it, with your key in front when you have one.</source>
        <translation>As its operator names it, with your key in front when you have one.</translation>
    </message>
    <message>
        <source>An &amp;entry</source>
        <translation>An &amp;entry</translation>
    </message>
    <message>
        <source>speaks against the mail</source>
        <translation>speaks against the mail</translation>
    </message>
    <message>
        <source>speaks for it</source>
        <translation>speaks for it</translation>
    </message>
    <message>
        <source>&amp;Points</source>
        <translation>&amp;Points</translation>
    </message>
    <message>
        <source>&amp;Asked about</source>
        <translation>&amp;Asked about</translation>
    </message>
    <message>
        <source>One or more of: client (its address), helo (its greeting), sender (the sender&apos;s domain), name (the client&apos;s name), url (links in the text).</source>
        <translation>One or more of: client (its address), helo (its greeting), sender (the sender&apos;s domain), name (the client&apos;s name), url (links in the text).</translation>
    </message>
    <message>
        <source>&amp;Only answers</source>
        <translation>&amp;Only answers</translation>
    </message>
    <message>
        <source>Empty: every answer of the list counts.</source>
        <translation>Empty: every answer of the list counts.</translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation>&amp;Note</translation>
    </message>
    <message>
        <source>Look up in all lists</source>
        <translation>Look up in all lists</translation>
    </message>
    <message>
        <source>Look up</source>
        <translation>Look up</translation>
    </message>
    <message>
        <source>&amp;Address or domain</source>
        <translation>&amp;Address or domain</translation>
    </message>
    <message>
        <source>listed (%1)</source>
        <translation>listed (%1)</translation>
    </message>
    <message>
        <source>not listed</source>
        <translation>not listed</translation>
    </message>
    <message>
        <source>no answer: %1</source>
        <translation>no answer: %1</translation>
    </message>
    <message>
        <source>What the lists say about %1</source>
        <translation>What the lists say about %1</translation>
    </message>
    <message>
        <source>No list was asked.</source>
        <translation>No list was asked.</translation>
    </message>
</context>
<context>
    <name>gui::DnsPage</name>
    <message>
        <source>Other servers find yours by its DNS records, and believe its mail because of them. When mail does not arrive, or lands in others&apos; junk, the reason is mostly here.</source>
        <translation>Other servers find yours by its DNS records, and believe its mail because of them. When mail does not arrive, or lands in others&apos; junk, the reason is mostly here.</translation>
    </message>
</context>
<context>
    <name>gui::DomainsPage</name>
    <message>
        <source>takes mail</source>
        <translation>takes mail</translation>
    </message>
    <message>
        <source>turned off</source>
        <translation>turned off</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>refused</translation>
    </message>
    <message>
        <source>to %1</source>
        <translation>to %1</translation>
    </message>
    <message>
        <source>none</source>
        <translation>none</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>Domain</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Mail for unknown names</source>
        <translation>Mail for unknown names</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Created</translation>
    </message>
    <message>
        <source>The names behind the @ of the addresses here. Mail reaches a new domain only after its DNS records are published: “DNS records” shows them, ready to be copied.</source>
        <translation>The names behind the @ of the addresses here. Mail reaches a new domain only after its DNS records are published: “DNS records” shows them, ready to be copied.</translation>
    </message>
    <message>
        <source>Domains</source>
        <translation>Domains</translation>
    </message>
    <message>
        <source>There is no domain yet: add the one your addresses are to end with.</source>
        <translation>There is no domain yet: add the one your addresses are to end with.</translation>
    </message>
    <message>
        <source>Add domain…</source>
        <translation>Add domain…</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Change…</translation>
    </message>
    <message>
        <source>DNS records</source>
        <translation>DNS records</translation>
    </message>
    <message>
        <source>Turn on</source>
        <translation>Turn on</translation>
    </message>
    <message>
        <source>Turn off</source>
        <translation>Turn off</translation>
    </message>
    <message>
        <source>Its accounts keep their mail, but mail for it is refused until it is turned on again</source>
        <translation>Its accounts keep their mail, but mail for it is refused until it is turned on again</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Remove…</translation>
    </message>
    <message>
        <source>New domain</source>
        <translation>New domain</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>&amp;Domain</source>
        <translation>&amp;Domain</translation>
    </message>
    <message>
        <source>As you registered it; you need to be able to change its DNS records.</source>
        <translation>As you registered it; you need to be able to change its DNS records.</translation>
    </message>
    <message>
        <source>&amp;Mail for unknown names</source>
        <translation>&amp;Mail for unknown names</translation>
    </message>
    <message>
        <source>refuse it</source>
        <translation>refuse it</translation>
    </message>
    <message>
        <source>An address that gets what is sent to names that are not there. Leave it empty unless you have a reason: it attracts junk, and mistyped mail is never returned to its sender.</source>
        <translation>An address that gets what is sent to names that are not there. Leave it empty unless you have a reason: it attracts junk, and mistyped mail is never returned to its sender.</translation>
    </message>
    <message>
        <source>Type the domain&apos;s name.</source>
        <translation>Type the domain&apos;s name.</translation>
    </message>
    <message>
        <source>%1 is here. Publish its DNS records next: “DNS records” shows them.</source>
        <translation>%1 is here. Publish its DNS records next: “DNS records” shows them.</translation>
    </message>
    <message>
        <source>Domain %1</source>
        <translation>Domain %1</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>An address that gets what is sent to names that are not there. Empty: such mail is refused, and its sender learns of the mistake.</source>
        <translation>An address that gets what is sent to names that are not there. Empty: such mail is refused, and its sender learns of the mistake.</translation>
    </message>
    <message>
        <source>&amp;Tag separators</source>
        <translation>&amp;Tag separators</translation>
    </message>
    <message>
        <source>Signs that begin a tag: with “+”, mail for name+shop@%1 reaches name@%1. Change it only when names of yours contain such a sign.</source>
        <translation>Signs that begin a tag: with “+”, mail for name+shop@%1 reaches name@%1. Change it only when names of yours contain such a sign.</translation>
    </message>
    <message>
        <source>&amp;Take mail for this domain</source>
        <translation>&amp;Take mail for this domain</translation>
    </message>
    <message>
        <source>%1 is changed</source>
        <translation>%1 is changed</translation>
    </message>
    <message numerus="yes">
        <source>%n domain(s) turned on</source>
        <translation>
            <numerusform>%n domain turned on</numerusform>
            <numerusform>%n domains turned on</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n domain(s) turned off: mail for them is refused</source>
        <translation>
            <numerusform>%n domain turned off: mail for it is refused</numerusform>
            <numerusform>%n domains turned off: mail for them is refused</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 still has %2 and %3: remove those first.</source>
        <translation>%1 still has %2 and %3: remove those first.</translation>
    </message>
    <message numerus="yes">
        <source>%n account(s)</source>
        <translation>
            <numerusform>%n account</numerusform>
            <numerusform>%n accounts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n alias(es)</source>
        <translation>
            <numerusform>%n alias</numerusform>
            <numerusform>%n aliases</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove the domain %1?</source>
        <translation>Remove the domain %1?</translation>
    </message>
    <message>
        <source>All mail for it is refused from now on, and its pattern aliases and own settings are deleted. Its DNS records stay where you published them: remove those, too, so that others do not try in vain.</source>
        <translation>All mail for it is refused from now on, and its pattern aliases and own settings are deleted. Its DNS records stay where you published them: remove those, too, so that others do not try in vain.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>%1 is removed</source>
        <translation>%1 is removed</translation>
    </message>
</context>
<context>
    <name>gui::FailedLoginsSection</name>
    <message>
        <source>When</source>
        <translation>When</translation>
    </message>
    <message>
        <source>Name tried</source>
        <translation>Name tried</translation>
    </message>
    <message>
        <source>From</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>%1 is banned</source>
        <translation>%1 is banned</translation>
    </message>
    <message>
        <source>Failed logins</source>
        <translation>Failed logins</translation>
    </message>
    <message>
        <source>Since the server was started, as far as its log reaches back. Many names from one address is somebody who guesses. The same name from where its owner is, again and again, is a program with an old password.</source>
        <translation>Since the server was started, as far as its log reaches back. Many names from one address is somebody who guesses. The same name from where its owner is, again and again, is a program with an old password.</translation>
    </message>
    <message>
        <source>No login failed.</source>
        <translation>No login failed.</translation>
    </message>
    <message>
        <source>Ban the address…</source>
        <translation>Ban the address…</translation>
    </message>
    <message>
        <source>Show account</source>
        <translation>Show account</translation>
    </message>
</context>
<context>
    <name>gui::FiltersPage</name>
    <message>
        <source>Each mail from outside gets points for what is suspicious about it. As delivered, this catches most junk and loses no mail; change something when Journey shows that a mail was judged wrongly.</source>
        <translation>Each mail from outside gets points for what is suspicious about it. As delivered, this catches most junk and loses no mail; change something when Journey shows that a mail was judged wrongly.</translation>
    </message>
</context>
<context>
    <name>gui::FormDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>gui::GeneralSection</name>
    <message>
        <source>%1 has a new password</source>
        <translation>%1 has a new password</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Account</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;Quota</source>
        <translation>&amp;Quota</translation>
    </message>
    <message>
        <source>Storage used</source>
        <translation>Storage used</translation>
    </message>
    <message>
        <source>Last login</source>
        <translation>Last login</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Created</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Folder</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>as others see it; may be empty</source>
        <translation>as others see it; may be empty</translation>
    </message>
    <message>
        <source>Quota</source>
        <translation>Quota</translation>
    </message>
    <message>
        <source> MB</source>
        <translation> MB</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>no limit</translation>
    </message>
    <message>
        <source>How much mail it may keep. When it is full, mail for it is refused and its sender is told.</source>
        <translation>How much mail it may keep. When it is full, mail for it is refused and its sender is told.</translation>
    </message>
    <message>
        <source>&amp;Turned on</source>
        <translation>&amp;Turned on</translation>
    </message>
    <message>
        <source>Turned on</source>
        <translation>Turned on</translation>
    </message>
    <message>
        <source>Turned off, it keeps its mail, but nobody can log in and mail for it is refused.</source>
        <translation>Turned off, it keeps its mail, but nobody can log in and mail for it is refused.</translation>
    </message>
    <message>
        <source>Reset password…</source>
        <translation>Reset password…</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Save</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n message</numerusform>
            <numerusform>%n messages</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2, %3</source>
        <translation>%1 of %2, %3</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>never</source>
        <translation>never</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Saved</translation>
    </message>
</context>
<context>
    <name>gui::JourneyPage</name>
    <message>
        <source>(delivery report)</source>
        <translation>(delivery report)</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n other(s)</source>
        <translation>
            <numerusform>%1 and %n other</numerusform>
            <numerusform>%1 and %n others</numerusform>
        </translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>Arrived</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>What became of it</translation>
    </message>
    <message>
        <source>From</source>
        <translation>From</translation>
    </message>
    <message>
        <source>To</source>
        <translation>To</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Size</translation>
    </message>
    <message>
        <source>Answer given</source>
        <translation>Answer given</translation>
    </message>
    <message>
        <source>Message-ID</source>
        <translation>Message-ID</translation>
    </message>
    <message>
        <source>Journey number</source>
        <translation>Journey number</translation>
    </message>
    <message>
        <source>Whatever became of it</source>
        <translation>Whatever became of it</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Delivered</translation>
    </message>
    <message>
        <source>Into Junk</source>
        <translation>Into Junk</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Refused</translation>
    </message>
    <message>
        <source>Comes again later</source>
        <translation>Comes again later</translation>
    </message>
    <message>
        <source>Could not be delivered</source>
        <translation>Could not be delivered</translation>
    </message>
    <message>
        <source>Last 24 hours</source>
        <translation>Last 24 hours</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Last 7 days</translation>
    </message>
    <message>
        <source>All that is kept</source>
        <translation>All that is kept</translation>
    </message>
    <message>
        <source>The whole journey is in the clipboard, to be sent to whoever asks</source>
        <translation>The whole journey is in the clipboard, to be sent to whoever asks</translation>
    </message>
    <message>
        <source>Where is my mail, why was this refused? Every mail that came to the server&apos;s door in the last weeks is here, also those that were turned away. Choose one, and its journey is told: each check, what it found, and what that weighed.</source>
        <translation>Where is my mail, why was this refused? Every mail that came to the server&apos;s door in the last weeks is here, also those that were turned away. Choose one, and its journey is told: each check, what it found, and what that weighed.</translation>
    </message>
    <message>
        <source>Mails</source>
        <translation>Mails</translation>
    </message>
    <message>
        <source>No mail fits. Look in a longer time, or leave a field empty: a part of an address is found with the filter below.</source>
        <translation>No mail fits. Look in a longer time, or leave a field empty: a part of an address is found with the filter below.</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>&amp;From</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>&amp;To</translation>
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
        <translation>IP address that brought it</translation>
    </message>
    <message>
        <source>from the mail&apos;s source text</source>
        <translation>from the mail&apos;s source text</translation>
    </message>
    <message>
        <source>How far back</source>
        <translation>How far back</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Clear</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Clear the search</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Copy the whole journey</source>
        <translation>Copy the whole journey</translation>
    </message>
    <message>
        <source>Only what &amp;mattered</source>
        <translation>Only what &amp;mattered</translation>
    </message>
    <message>
        <source>Leave out checks that found nothing against the mail</source>
        <translation>Leave out checks that found nothing against the mail</translation>
    </message>
    <message>
        <source>Only what mattered</source>
        <translation>Only what mattered</translation>
    </message>
    <message>
        <source>Steps of the journey</source>
        <translation>Steps of the journey</translation>
    </message>
</context>
<context>
    <name>gui::LazyTableModel</name>
    <message>
        <source>yes</source>
        <translation>yes</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
</context>
<context>
    <name>gui::LimitsSection</name>
    <message>
        <source>Limits</source>
        <translation>Limits</translation>
    </message>
    <message>
        <source>How much a stranger&apos;s address may do before it is slowed down, refused or banned. People who have logged in are not meant. A change takes effect within seconds.</source>
        <translation>How much a stranger&apos;s address may do before it is slowed down, refused or banned. People who have logged in are not meant. A change takes effect within seconds.</translation>
    </message>
    <message>
        <source>%1 is changed; it takes effect within seconds</source>
        <translation>%1 is changed; it takes effect within seconds</translation>
    </message>
    <message>
        <source>%1 is back to its default</source>
        <translation>%1 is back to its default</translation>
    </message>
</context>
<context>
    <name>gui::LogModel</name>
    <message>
        <source>debug</source>
        <translation>debug</translation>
    </message>
    <message>
        <source>info</source>
        <translation>info</translation>
    </message>
    <message>
        <source>notice</source>
        <translation>notice</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>warning</translation>
    </message>
    <message>
        <source>error</source>
        <translation>error</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Severity</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Part</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>What happened</translation>
    </message>
</context>
<context>
    <name>gui::LogsPage</name>
    <message>
        <source>What the server does, line by line, as it happens. You need this only to find out why something did not work: choose a line of a mail and follow it to see all that happened to that mail.</source>
        <translation>What the server does, line by line, as it happens. You need this only to find out why something did not work: choose a line of a mail and follow it to see all that happened to that mail.</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Log</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Show only lines that contain</source>
        <translation>Show only lines that contain</translation>
    </message>
    <message>
        <source>All severities</source>
        <translation>All severities</translation>
    </message>
    <message>
        <source>%1 and worse</source>
        <translation>%1 and worse</translation>
    </message>
    <message>
        <source>Least severity shown</source>
        <translation>Least severity shown</translation>
    </message>
    <message>
        <source>Follow this mail</source>
        <translation>Follow this mail</translation>
    </message>
    <message>
        <source>Show only the lines of the mail that the selected line is about</source>
        <translation>Show only the lines of the mail that the selected line is about</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Copy the selected lines</source>
        <translation>Copy the selected lines</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Save…</translation>
    </message>
    <message>
        <source>Write the lines that are shown into a file</source>
        <translation>Write the lines that are shown into a file</translation>
    </message>
    <message>
        <source>Show all again</source>
        <translation>Show all again</translation>
    </message>
    <message>
        <source>Following the mail with trace %1</source>
        <translation>Following the mail with trace %1</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Go on</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Show new lines again</source>
        <translation>Show new lines again</translation>
    </message>
    <message>
        <source>Pause: keep new lines back</source>
        <translation>Pause: keep new lines back</translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s)</source>
        <translation>
            <numerusform>%Ln line</numerusform>
            <numerusform>%Ln lines</numerusform>
        </translation>
    </message>
    <message>
        <source>paused</source>
        <translation>paused</translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) came too fast to be shown</source>
        <translation>
            <numerusform>%Ln line came too fast to be shown</numerusform>
            <numerusform>%Ln lines came too fast to be shown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) written to %1</source>
        <translation>
            <numerusform>%Ln line written to %1</numerusform>
            <numerusform>%Ln lines written to %1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>%1 could not be written: %2</translation>
    </message>
    <message>
        <source>Save the log</source>
        <translation>Save the log</translation>
    </message>
</context>
<context>
    <name>gui::LookUp</name>
    <message>
        <source>The look-up was given up.</source>
        <translation>The look-up was given up.</translation>
    </message>
</context>
<context>
    <name>gui::MailTalk</name>
    <message>
        <source>%1 does not answer.</source>
        <translation>%1 does not answer.</translation>
    </message>
    <message>
        <source>There is no machine of the name %1.</source>
        <translation>There is no machine of the name %1.</translation>
    </message>
    <message>
        <source>%1 refuses connections on port %2: nothing listens there, or a firewall says no.</source>
        <translation>%1 refuses connections on port %2: nothing listens there, or a firewall says no.</translation>
    </message>
    <message>
        <source>%1 closed the connection.</source>
        <translation>%1 closed the connection.</translation>
    </message>
    <message>
        <source>No encryption could be agreed on with %1: %2</source>
        <translation>No encryption could be agreed on with %1: %2</translation>
    </message>
    <message>
        <source>%1, port %2: %3</source>
        <translation>%1, port %2: %3</translation>
    </message>
    <message>
        <source>%1 shows another certificate than the one that was made for it.</source>
        <translation>%1 shows another certificate than the one that was made for it.</translation>
    </message>
    <message>
        <source>%1 does not speak the language of mail servers.</source>
        <translation>%1 does not speak the language of mail servers.</translation>
    </message>
</context>
<context>
    <name>gui::MailboxTalk</name>
    <message>
        <source>%1 refuses to show the mailbox: %2</source>
        <translation>%1 refuses to show the mailbox: %2</translation>
    </message>
    <message>
        <source>The mail was taken in, but is not in the mailbox after %1 seconds.</source>
        <translation>The mail was taken in, but is not in the mailbox after %1 seconds.</translation>
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
        <translation>Pages</translation>
    </message>
    <message>
        <source>Start the server</source>
        <translation>Start the server</translation>
    </message>
    <message>
        <source>Try again now</source>
        <translation>Try again now</translation>
    </message>
    <message>
        <source>Try to connect again now</source>
        <translation>Try to connect again now</translation>
    </message>
    <message>
        <source>Set up a mail server…</source>
        <translation>Set up a mail server…</translation>
    </message>
    <message>
        <source>Connect to a server that is there already…</source>
        <translation>Connect to a server that is there already…</translation>
    </message>
    <message>
        <source>Welcome to Facteur</source>
        <translation>Welcome to Facteur</translation>
    </message>
    <message>
        <source>Your own mail server, set up by answering a few questions. Nothing is changed on this computer before you have seen and accepted a summary.</source>
        <translation>Your own mail server, set up by answering a few questions. Nothing is changed on this computer before you have seen and accepted a summary.</translation>
    </message>
    <message>
        <source>No system tray: closing this window ends the program</source>
        <translation>No system tray: closing this window ends the program</translation>
    </message>
    <message>
        <source>This desktop shows no icons of programs in the background. The mail server itself goes on when this window is closed.</source>
        <translation>This desktop shows no icons of programs in the background. The mail server itself goes on when this window is closed.</translation>
    </message>
</context>
<context>
    <name>gui::MessageDialog</name>
    <message>
        <source>Message in the queue</source>
        <translation>Message in the queue</translation>
    </message>
    <message>
        <source>Recipients</source>
        <translation>Recipients</translation>
    </message>
    <message>
        <source>To</source>
        <translation>To</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Attempts</translation>
    </message>
    <message>
        <source>Next attempt</source>
        <translation>Next attempt</translation>
    </message>
    <message>
        <source>What the other server said</source>
        <translation>What the other server said</translation>
    </message>
    <message>
        <source>Header of the message</source>
        <translation>Header of the message</translation>
    </message>
    <message>
        <source>Reading the header…</source>
        <translation>Reading the header…</translation>
    </message>
    <message>
        <source>&amp;Recipients</source>
        <translation>&amp;Recipients</translation>
    </message>
    <message>
        <source>&amp;Header</source>
        <translation>&amp;Header</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>From %1, %2, %3, waiting since %4</source>
        <translation>From %1, %2, %3, waiting since %4</translation>
    </message>
    <message>
        <source>(delivery report)</source>
        <translation>(delivery report)</translation>
    </message>
    <message>
        <source>number %1</source>
        <translation>number %1</translation>
    </message>
</context>
<context>
    <name>gui::OverviewPage</name>
    <message>
        <source>How your server is. While every part says it is well, there is nothing for you to do; where one is not, its line says what that means for your mail and what helps.</source>
        <translation>How your server is. While every part says it is well, there is nothing for you to do; where one is not, its line says what that means for your mail and what helps.</translation>
    </message>
    <message>
        <source>Received today</source>
        <translation>Received today</translation>
    </message>
    <message>
        <source>Sent today</source>
        <translation>Sent today</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>Storage</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Certificate</translation>
    </message>
    <message>
        <source>Mail per hour</source>
        <translation>Mail per hour</translation>
    </message>
    <message>
        <source>Mail per hour, the last 24 hours; arrow keys read one hour after the other</source>
        <translation>Mail per hour, the last 24 hours; arrow keys read one hour after the other</translation>
    </message>
    <message>
        <source>Parts of the server</source>
        <translation>Parts of the server</translation>
    </message>
    <message>
        <source>Last problems</source>
        <translation>Last problems</translation>
    </message>
    <message>
        <source>received</source>
        <translation>received</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>sent</translation>
    </message>
    <message>
        <source>junk and refused</source>
        <translation>junk and refused</translation>
    </message>
    <message numerus="yes">
        <source>%n junk or refused</source>
        <translation>
            <numerusform>%n junk or refused</numerusform>
            <numerusform>%n junk or refused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n submitted by you</source>
        <translation>
            <numerusform>%n submitted by you</numerusform>
            <numerusform>%n submitted by you</numerusform>
        </translation>
    </message>
    <message>
        <source>outgoing mail is paused</source>
        <translation>outgoing mail is paused</translation>
    </message>
    <message numerus="yes">
        <source>%n held</source>
        <translation>
            <numerusform>%n held</numerusform>
            <numerusform>%n held</numerusform>
        </translation>
    </message>
    <message>
        <source>all mail is delivered</source>
        <translation>all mail is delivered</translation>
    </message>
    <message>
        <source>the oldest since %1</source>
        <translation>the oldest since %1</translation>
    </message>
    <message numerus="yes">
        <source>%n account(s)</source>
        <translation>
            <numerusform>%n account</numerusform>
            <numerusform>%n accounts</numerusform>
        </translation>
    </message>
    <message>
        <source>there is none</source>
        <translation>there is none</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>expired</translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <translation>
            <numerusform>%Ln day</numerusform>
            <numerusform>%Ln days</numerusform>
        </translation>
    </message>
    <message>
        <source>valid until %1</source>
        <translation>valid until %1</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>Asking the server…</translation>
    </message>
    <message>
        <source>All is well</source>
        <translation>All is well</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) need you</source>
        <translation>
            <numerusform>%n thing needs you</numerusform>
            <numerusform>%n things need you</numerusform>
        </translation>
    </message>
    <message>
        <source>Checked at %1</source>
        <translation>Checked at %1</translation>
    </message>
    <message numerus="yes">
        <source>%n times, last %1</source>
        <translation>
            <numerusform>once (%n), last %1</numerusform>
            <numerusform>%n times, last %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gui::PasswordEdit</name>
    <message>
        <source>Suggest one</source>
        <translation>Suggest one</translation>
    </message>
    <message>
        <source>Copy the password</source>
        <translation>Copy the password</translation>
    </message>
    <message>
        <source>Hide the password</source>
        <translation>Hide the password</translation>
    </message>
    <message>
        <source>Show the password</source>
        <translation>Show the password</translation>
    </message>
</context>
<context>
    <name>gui::PatternsSection</name>
    <message>
        <source>all domains</source>
        <translation>all domains</translation>
    </message>
    <message>
        <source>Pattern</source>
        <translation>Pattern</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>Domain</translation>
    </message>
    <message>
        <source>Leads to</source>
        <translation>Leads to</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Order</translation>
    </message>
    <message>
        <source>Patterns</source>
        <translation>Patterns</translation>
    </message>
    <message>
        <source>Many addresses at once: “shop-*” for every name that begins so. They are looked at only when no account and no alias has the name, in their order.</source>
        <translation>Many addresses at once: “shop-*” for every name that begins so. They are looked at only when no account and no alias has the name, in their order.</translation>
    </message>
    <message>
        <source>Pattern aliases</source>
        <translation>Pattern aliases</translation>
    </message>
    <message>
        <source>There is no pattern.</source>
        <translation>There is no pattern.</translation>
    </message>
    <message>
        <source>Add pattern…</source>
        <translation>Add pattern…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>New pattern</source>
        <translation>New pattern</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>&amp;Pattern</source>
        <translation>&amp;Pattern</translation>
    </message>
    <message>
        <source>For the part before the @: * stands for any text, ? for one sign; or a regular expression between slashes.</source>
        <translation>For the part before the @: * stands for any text, ? for one sign; or a regular expression between slashes.</translation>
    </message>
    <message>
        <source>&amp;Domain</source>
        <translation>&amp;Domain</translation>
    </message>
    <message>
        <source>&amp;Leads to</source>
        <translation>&amp;Leads to</translation>
    </message>
    <message>
        <source>One address on each line</source>
        <translation>One address on each line</translation>
    </message>
    <message>
        <source>&amp;Order</source>
        <translation>&amp;Order</translation>
    </message>
    <message>
        <source>Smaller numbers are looked at first; the first pattern that fits counts.</source>
        <translation>Smaller numbers are looked at first; the first pattern that fits counts.</translation>
    </message>
    <message>
        <source>The pattern works now</source>
        <translation>The pattern works now</translation>
    </message>
    <message numerus="yes">
        <source>%n pattern(s) removed</source>
        <translation>
            <numerusform>%n pattern removed</numerusform>
            <numerusform>%n patterns removed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gui::ProfileDialog</name>
    <message>
        <source>Connect to a server</source>
        <translation>Connect to a server</translation>
    </message>
    <message>
        <source>This computer, the system&apos;s service</source>
        <translation>This computer, the system&apos;s service</translation>
    </message>
    <message>
        <source>This computer, in a folder</source>
        <translation>This computer, in a folder</translation>
    </message>
    <message>
        <source>Another machine, by SSH</source>
        <translation>Another machine, by SSH</translation>
    </message>
    <message>
        <source>Where the server runs</source>
        <translation>Where the server runs</translation>
    </message>
    <message>
        <source>As you like to call it</source>
        <translation>As you like to call it</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Folder of the server</source>
        <translation>Folder of the server</translation>
    </message>
    <message>
        <source>SSH address</source>
        <translation>SSH address</translation>
    </message>
    <message>
        <source>Control socket on that machine</source>
        <translation>Control socket on that machine</translation>
    </message>
    <message>
        <source>SSH port</source>
        <translation>SSH port</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choose…</translation>
    </message>
    <message>
        <source>Choose the folder</source>
        <translation>Choose the folder</translation>
    </message>
    <message>
        <source>&amp;Where it runs</source>
        <translation>&amp;Where it runs</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation>&amp;Folder</translation>
    </message>
    <message>
        <source>SSH &amp;address</source>
        <translation>SSH &amp;address</translation>
    </message>
    <message>
        <source>SSH &amp;port</source>
        <translation>SSH &amp;port</translation>
    </message>
    <message>
        <source>Control &amp;socket there</source>
        <translation>Control &amp;socket there</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Connect</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>This computer</translation>
    </message>
    <message>
        <source>Choose the folder that holds the server&apos;s facteur.toml.</source>
        <translation>Choose the folder that holds the server&apos;s facteur.toml.</translation>
    </message>
    <message>
        <source>Write the address as you would for ssh: name@machine. What ssh asks, a password or an unknown host key, is shown here.</source>
        <translation>Write the address as you would for ssh: name@machine. What ssh asks, a password or an unknown host key, is shown here.</translation>
    </message>
    <message>
        <source>The control socket is a path that begins with /.</source>
        <translation>The control socket is a path that begins with /.</translation>
    </message>
    <message>
        <source>You need to be root or a member of the group facteur-admin to administer it.</source>
        <translation>You need to be root or a member of the group facteur-admin to administer it.</translation>
    </message>
</context>
<context>
    <name>gui::ProgramSettings</name>
    <message>
        <source>%1 could not be written.</source>
        <translation>%1 could not be written.</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Language</translation>
    </message>
    <message>
        <source>L&amp;ook</source>
        <translation>L&amp;ook</translation>
    </message>
    <message>
        <source>Servers</source>
        <translation>Servers</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>As the desktop</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>Start with the session, in the system tray</source>
        <translation>Start with the session, in the system tray</translation>
    </message>
    <message>
        <source>The mail server itself runs without this program. Turn this on to be told when it needs you.</source>
        <translation>The mail server itself runs without this program. Turn this on to be told when it needs you.</translation>
    </message>
    <message>
        <source>Show notifications when the server needs you</source>
        <translation>Show notifications when the server needs you</translation>
    </message>
    <message>
        <source>Servers this program knows</source>
        <translation>Servers this program knows</translation>
    </message>
    <message>
        <source>The servers this program can show. Removing one from this list changes nothing on the server.</source>
        <translation>The servers this program can show. Removing one from this list changes nothing on the server.</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Connect</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>Add…</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Change…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>%1 (shown now)</source>
        <translation>%1 (shown now)</translation>
    </message>
    <message>
        <source>%1 is no longer in the list</source>
        <translation>%1 is no longer in the list</translation>
    </message>
</context>
<context>
    <name>gui::QueuePage</name>
    <message numerus="yes">
        <source>%1 and %n other(s)</source>
        <translation>
            <numerusform>%1 and %n other</numerusform>
            <numerusform>%1 and %n others</numerusform>
        </translation>
    </message>
    <message>
        <source>(delivery report)</source>
        <translation>(delivery report)</translation>
    </message>
    <message>
        <source>held</source>
        <translation>held</translation>
    </message>
    <message>
        <source>delivered</source>
        <translation>delivered</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>failed</translation>
    </message>
    <message>
        <source>will be tried again</source>
        <translation>will be tried again</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>waiting</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>From</source>
        <translation>From</translation>
    </message>
    <message>
        <source>To</source>
        <translation>To</translation>
    </message>
    <message>
        <source>What the other server said</source>
        <translation>What the other server said</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Since</translation>
    </message>
    <message>
        <source>Next attempt</source>
        <translation>Next attempt</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Size</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Attempts</translation>
    </message>
    <message>
        <source>Message-ID</source>
        <translation>Message-ID</translation>
    </message>
    <message>
        <source>Queue number</source>
        <translation>Queue number</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) will be tried now</source>
        <translation>
            <numerusform>%n message will be tried now</numerusform>
            <numerusform>%n messages will be tried now</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) held: they wait until you release them</source>
        <translation>
            <numerusform>%n message held: it waits until you release it</numerusform>
            <numerusform>%n messages held: they wait until you release them</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) released</source>
        <translation>
            <numerusform>%n message released</numerusform>
            <numerusform>%n messages released</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything that waits is tried now</source>
        <translation>Everything that waits is tried now</translation>
    </message>
    <message>
        <source>Outgoing mail is paused: it waits here until you resume it.</source>
        <translation>Outgoing mail is paused: it waits here until you resume it.</translation>
    </message>
    <message>
        <source>Outgoing mail goes out again.</source>
        <translation>Outgoing mail goes out again.</translation>
    </message>
    <message>
        <source>Mail to other servers waits here until they take it. A server that is busy or away is tried again by itself, at growing intervals; after five days the sender gets a report. You need to do something only when the reason given says so.</source>
        <translation>Mail to other servers waits here until they take it. A server that is busy or away is tried again by itself, at growing intervals; after five days the sender gets a report. You need to do something only when the reason given says so.</translation>
    </message>
    <message>
        <source>Queued messages</source>
        <translation>Queued messages</translation>
    </message>
    <message>
        <source>Nothing waits: all mail has been delivered.</source>
        <translation>Nothing waits: all mail has been delivered.</translation>
    </message>
    <message>
        <source>All</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Held</translation>
    </message>
    <message>
        <source>Which messages are shown</source>
        <translation>Which messages are shown</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Show</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Try now</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Hold</translation>
    </message>
    <message>
        <source>Keep it in the queue, but do not send it until it is released</source>
        <translation>Keep it in the queue, but do not send it until it is released</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Release</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Remove…</translation>
    </message>
    <message>
        <source>Show its journey</source>
        <translation>Show its journey</translation>
    </message>
    <message>
        <source>Try all now</source>
        <translation>Try all now</translation>
    </message>
    <message>
        <source>Try all messages now</source>
        <translation>Try all messages now</translation>
    </message>
    <message>
        <source>Resume outgoing mail</source>
        <translation>Resume outgoing mail</translation>
    </message>
    <message>
        <source>Pause outgoing mail</source>
        <translation>Pause outgoing mail</translation>
    </message>
    <message>
        <source>The message from %1 to %2 is deleted.</source>
        <translation>The message from %1 to %2 is deleted.</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) are deleted.</source>
        <translation>
            <numerusform>%n message is deleted.</numerusform>
            <numerusform>%n messages are deleted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n message(s) from the queue?</source>
        <translation>
            <numerusform>Remove %n message from the queue?</numerusform>
            <numerusform>Remove %n messages from the queue?</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody receives it, its sender gets no report, and there is no way to bring it back.</source>
        <translation>Nobody receives it, its sender gets no report, and there is no way to bring it back.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Remove</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) removed from the queue</source>
        <translation>
            <numerusform>%n message removed from the queue</numerusform>
            <numerusform>%n messages removed from the queue</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gui::ReachabilitySection</name>
    <message>
        <source>Port 25, mail from others comes in</source>
        <translation>Port 25, mail from others comes in</translation>
    </message>
    <message>
        <source>Port 465, your mail programs send</source>
        <translation>Port 465, your mail programs send</translation>
    </message>
    <message>
        <source>Port 993, your mail programs read</source>
        <translation>Port 993, your mail programs read</translation>
    </message>
    <message>
        <source>Reachability</source>
        <translation>Reachability</translation>
    </message>
    <message>
        <source>Many providers close port 25, and a router at home forwards nothing by itself. The tests tell which it is, and what can be done.</source>
        <translation>Many providers close port 25, and a router at home forwards nothing by itself. The tests tell which it is, and what can be done.</translation>
    </message>
    <message>
        <source>Public address</source>
        <translation>Public address</translation>
    </message>
    <message>
        <source>Port 25, your mail goes out</source>
        <translation>Port 25, your mail goes out</translation>
    </message>
    <message>
        <source>Router</source>
        <translation>Router</translation>
    </message>
    <message>
        <source>Test the ports</source>
        <translation>Test the ports</translation>
    </message>
    <message>
        <source>Let the router forward the ports</source>
        <translation>Let the router forward the ports</translation>
    </message>
    <message>
        <source>Asks the router by UPnP, NAT-PMP or PCP; the server renews it as long as it runs</source>
        <translation>Asks the router by UPnP, NAT-PMP or PCP; the server renews it as long as it runs</translation>
    </message>
    <message>
        <source>Stop forwarding</source>
        <translation>Stop forwarding</translation>
    </message>
    <message>
        <source>not tested yet</source>
        <translation>not tested yet</translation>
    </message>
    <message>
        <source>Looking for it…</source>
        <translation>Looking for it…</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Testing…</source>
        <translation>Testing…</translation>
    </message>
    <message>
        <source>It forwards the ports %1 to this server.</source>
        <translation>It forwards the ports %1 to this server.</translation>
    </message>
    <message>
        <source>It forwards %1, but not %2.</source>
        <translation>It forwards %1, but not %2.</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nothing</translation>
    </message>
    <message>
        <source>Asking the router…</source>
        <translation>Asking the router…</translation>
    </message>
</context>
<context>
    <name>gui::RecordList</name>
    <message>
        <source>needed</source>
        <translation>needed</translation>
    </message>
    <message>
        <source>recommended</source>
        <translation>recommended</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>optional</translation>
    </message>
    <message>
        <source>published</source>
        <translation>published</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>not known</translation>
    </message>
    <message>
        <source>not checked yet</source>
        <translation>not checked yet</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>missing</translation>
    </message>
    <message>
        <source>different</source>
        <translation>different</translation>
    </message>
    <message>
        <source>%1 record %2: %3</source>
        <translation>%1 record %2: %3</translation>
    </message>
    <message>
        <source>Copy the name of the %1 record</source>
        <translation>Copy the name of the %1 record</translation>
    </message>
    <message>
        <source>Copy the value of the %1 record</source>
        <translation>Copy the value of the %1 record</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Value</translation>
    </message>
    <message>
        <source>Name of the %1 record</source>
        <translation>Name of the %1 record</translation>
    </message>
    <message>
        <source>Value of the %1 record</source>
        <translation>Value of the %1 record</translation>
    </message>
    <message>
        <source>%1 There is: %2</source>
        <translation>%1 There is: %2</translation>
    </message>
</context>
<context>
    <name>gui::RecordsSection</name>
    <message>
        <source>Records</source>
        <translation>Records</translation>
    </message>
    <message>
        <source>Put these where you registered the domain, or where its DNS is kept: one by one with the copy buttons, or all at once as a zone file. A change takes minutes to hours until everybody sees it.</source>
        <translation>Put these where you registered the domain, or where its DNS is kept: one by one with the copy buttons, or all at once as a zone file. A change takes minutes to hours until everybody sees it.</translation>
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
        <translation>Check now</translation>
    </message>
    <message>
        <source>Zone file…</source>
        <translation>Zone file…</translation>
    </message>
    <message>
        <source>DNS records</source>
        <translation>DNS records</translation>
    </message>
    <message>
        <source>Add a domain first.</source>
        <translation>Add a domain first.</translation>
    </message>
    <message>
        <source>Asking the DNS…</source>
        <translation>Asking the DNS…</translation>
    </message>
    <message>
        <source>All that matters is published (checked %1).</source>
        <translation>All that matters is published (checked %1).</translation>
    </message>
    <message>
        <source>Something that is needed is missing or different (checked %1).</source>
        <translation>Something that is needed is missing or different (checked %1).</translation>
    </message>
    <message>
        <source>What is needed is there; something recommended is missing, or the DNS did not answer (checked %1).</source>
        <translation>What is needed is there; something recommended is missing, or the DNS did not answer (checked %1).</translation>
    </message>
</context>
<context>
    <name>gui::RelaySection</name>
    <message>
        <source>those that are listed</source>
        <translation>those that are listed</translation>
    </message>
    <message>
        <source>any name</source>
        <translation>any name</translation>
    </message>
    <message>
        <source>those the other server knows</source>
        <translation>those the other server knows</translation>
    </message>
    <message>
        <source>the domain&apos;s mail servers</source>
        <translation>the domain&apos;s mail servers</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>Domain</translation>
    </message>
    <message>
        <source>Passed on to</source>
        <translation>Passed on to</translation>
    </message>
    <message>
        <source>Recipients taken</source>
        <translation>Recipients taken</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Relaying</source>
        <translation>Relaying</translation>
    </message>
    <message>
        <source>Domains whose mailboxes are on another server, for which this one takes mail in and passes it on: a backup, or a gate before it. Most people need none.</source>
        <translation>Domains whose mailboxes are on another server, for which this one takes mail in and passes it on: a backup, or a gate before it. Most people need none.</translation>
    </message>
    <message>
        <source>Relay domains</source>
        <translation>Relay domains</translation>
    </message>
    <message>
        <source>Mail is passed on for no domain.</source>
        <translation>Mail is passed on for no domain.</translation>
    </message>
    <message>
        <source>Add domain…</source>
        <translation>Add domain…</translation>
    </message>
    <message>
        <source>New relay domain</source>
        <translation>New relay domain</translation>
    </message>
    <message>
        <source>Relay domain %1</source>
        <translation>Relay domain %1</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>&amp;Domain</source>
        <translation>&amp;Domain</translation>
    </message>
    <message>
        <source>&amp;Passed on to</source>
        <translation>&amp;Passed on to</translation>
    </message>
    <message>
        <source>A host, when it is not found through the domain&apos;s MX records.</source>
        <translation>A host, when it is not found through the domain&apos;s MX records.</translation>
    </message>
    <message>
        <source>P&amp;ort</source>
        <translation>P&amp;ort</translation>
    </message>
    <message>
        <source>&amp;Recipients taken</source>
        <translation>&amp;Recipients taken</translation>
    </message>
    <message>
        <source>Those the other server knows (it is asked)</source>
        <translation>Those the other server knows (it is asked)</translation>
    </message>
    <message>
        <source>Those that are listed below</source>
        <translation>Those that are listed below</translation>
    </message>
    <message>
        <source>Any name</source>
        <translation>Any name</translation>
    </message>
    <message>
        <source>“Any name” makes this server send reports about invented addresses: choose it only when nothing else works.</source>
        <translation>“Any name” makes this server send reports about invented addresses: choose it only when nothing else works.</translation>
    </message>
    <message>
        <source>&amp;Listed</source>
        <translation>&amp;Listed</translation>
    </message>
    <message>
        <source>One address or pattern on each line</source>
        <translation>One address or pattern on each line</translation>
    </message>
</context>
<context>
    <name>gui::ReplaceDialog</name>
    <message>
        <source>Replace the certificate</source>
        <translation>Replace the certificate</translation>
    </message>
    <message>
        <source>The files your certificate authority gave you, in PEM form, on this computer. The old ones are overwritten on the server: keep a copy when you may need them. New connections use the new certificate at once; nobody is cut off.</source>
        <translation>The files your certificate authority gave you, in PEM form, on this computer. The old ones are overwritten on the server: keep a copy when you may need them. New connections use the new certificate at once; nobody is cut off.</translation>
    </message>
    <message>
        <source>&amp;Certificate with its chain</source>
        <translation>&amp;Certificate with its chain</translation>
    </message>
    <message>
        <source>Certificate with its chain</source>
        <translation>Certificate with its chain</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer);;All files (*)</source>
        <translation>Certificates (*.pem *.crt *.cer);;All files (*)</translation>
    </message>
    <message>
        <source>&amp;Private key</source>
        <translation>&amp;Private key</translation>
    </message>
    <message>
        <source>Private key</source>
        <translation>Private key</translation>
    </message>
    <message>
        <source>Keys (*.pem *.key);;All files (*)</source>
        <translation>Keys (*.pem *.key);;All files (*)</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Replace</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Choose both files.</source>
        <translation>Choose both files.</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choose…</translation>
    </message>
    <message>
        <source>Choose the file: %1</source>
        <translation>Choose the file: %1</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 cannot be read: %2</translation>
    </message>
    <message>
        <source>%1 is too large to be a certificate or key.</source>
        <translation>%1 is too large to be a certificate or key.</translation>
    </message>
    <message>
        <source>Looking at them…</source>
        <translation>Looking at them…</translation>
    </message>
    <message>
        <source>A certificate for %1, signed by %2, valid until %3.</source>
        <translation>A certificate for %1, signed by %2, valid until %3.</translation>
    </message>
    <message>
        <source>itself</source>
        <translation>itself</translation>
    </message>
    <message>
        <source>It is not for %1, the name of this server: mail programs will complain.</source>
        <translation>It is not for %1, the name of this server: mail programs will complain.</translation>
    </message>
</context>
<context>
    <name>gui::RewritingSection</name>
    <message>
        <source>Sender and recipient, everywhere</source>
        <translation>Sender and recipient, everywhere</translation>
    </message>
    <message>
        <source>Sender, everywhere</source>
        <translation>Sender, everywhere</translation>
    </message>
    <message>
        <source>Recipient, everywhere</source>
        <translation>Recipient, everywhere</translation>
    </message>
    <message>
        <source>Hide the host name in senders</source>
        <translation>Hide the host name in senders</translation>
    </message>
    <message>
        <source>Sender, only in mail that leaves</source>
        <translation>Sender, only in mail that leaves</translation>
    </message>
    <message>
        <source>Has moved: tell the sender</source>
        <translation>Has moved: tell the sender</translation>
    </message>
    <message>
        <source>Copy of what this sender sends</source>
        <translation>Copy of what this sender sends</translation>
    </message>
    <message>
        <source>Copy of what this recipient gets</source>
        <translation>Copy of what this recipient gets</translation>
    </message>
    <message>
        <source>Copy of everything</source>
        <translation>Copy of everything</translation>
    </message>
    <message>
        <source>wrong: %1</source>
        <translation>wrong: %1</translation>
    </message>
    <message>
        <source>What</source>
        <translation>What</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation>Becomes</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Remark</translation>
    </message>
    <message>
        <source>Rewriting</source>
        <translation>Rewriting</translation>
    </message>
    <message>
        <source>Addresses that are written anew, and copies of mail. Few servers need this; to lead one address to another, an alias is simpler. Copies may need the consent of those concerned.</source>
        <translation>Addresses that are written anew, and copies of mail. Few servers need this; to lead one address to another, an alias is simpler. Copies may need the consent of those concerned.</translation>
    </message>
    <message>
        <source>No address is rewritten.</source>
        <translation>No address is rewritten.</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>Add…</translation>
    </message>
    <message>
        <source>Test an address…</source>
        <translation>Test an address…</translation>
    </message>
    <message>
        <source>New rewriting</source>
        <translation>New rewriting</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>&amp;What</source>
        <translation>&amp;What</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>&amp;Address</translation>
    </message>
    <message>
        <source>name@example.org or @example.org</source>
        <translation>name@example.org or @example.org</translation>
    </message>
    <message>
        <source>&amp;Becomes</source>
        <translation>&amp;Becomes</translation>
    </message>
    <message>
        <source>name@example.net or @example.net</source>
        <translation>name@example.net or @example.net</translation>
    </message>
    <message>
        <source>For copies: where they go. For “has moved”: the new address or a text.</source>
        <translation>For copies: where they go. For “has moved”: the new address or a text.</translation>
    </message>
    <message>
        <source>&amp;Remark</source>
        <translation>&amp;Remark</translation>
    </message>
    <message>
        <source>why it is there</source>
        <translation>why it is there</translation>
    </message>
    <message>
        <source>&amp;Order</source>
        <translation>&amp;Order</translation>
    </message>
    <message>
        <source>Smaller numbers come first.</source>
        <translation>Smaller numbers come first.</translation>
    </message>
    <message>
        <source>What becomes of an address</source>
        <translation>What becomes of an address</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>As sender</source>
        <translation>As sender</translation>
    </message>
    <message>
        <source>stays as it is</source>
        <translation>stays as it is</translation>
    </message>
    <message>
        <source>As recipient</source>
        <translation>As recipient</translation>
    </message>
    <message>
        <source>As sender in mail that leaves</source>
        <translation>As sender in mail that leaves</translation>
    </message>
    <message>
        <source>Has moved to</source>
        <translation>Has moved to</translation>
    </message>
    <message>
        <source>has not moved</source>
        <translation>has not moved</translation>
    </message>
    <message>
        <source>What becomes of %1</source>
        <translation>What becomes of %1</translation>
    </message>
</context>
<context>
    <name>gui::RuleSection</name>
    <message>
        <source>Address of the sending server</source>
        <translation>Address of the sending server</translation>
    </message>
    <message>
        <source>Name of that address</source>
        <translation>Name of that address</translation>
    </message>
    <message>
        <source>Its greeting (HELO)</source>
        <translation>Its greeting (HELO)</translation>
    </message>
    <message>
        <source>Sender</source>
        <translation>Sender</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>Recipient</translation>
    </message>
    <message>
        <source>A line of the header</source>
        <translation>A line of the header</translation>
    </message>
    <message>
        <source>Header of a part</source>
        <translation>Header of a part</translation>
    </message>
    <message>
        <source>A line of the text</source>
        <translation>A line of the text</translation>
    </message>
    <message>
        <source>Account that is logged in</source>
        <translation>Account that is logged in</translation>
    </message>
    <message>
        <source>Certificate of the client</source>
        <translation>Certificate of the client</translation>
    </message>
    <message>
        <source>Addresses of the reverse name</source>
        <translation>Addresses of the reverse name</translation>
    </message>
    <message>
        <source>Addresses of the greeting</source>
        <translation>Addresses of the greeting</translation>
    </message>
    <message>
        <source>Mail servers of the greeting</source>
        <translation>Mail servers of the greeting</translation>
    </message>
    <message>
        <source>Name servers of the greeting</source>
        <translation>Name servers of the greeting</translation>
    </message>
    <message>
        <source>Addresses of the sender&apos;s domain</source>
        <translation>Addresses of the sender&apos;s domain</translation>
    </message>
    <message>
        <source>Mail servers of the sender&apos;s domain</source>
        <translation>Mail servers of the sender&apos;s domain</translation>
    </message>
    <message>
        <source>Name servers of the sender&apos;s domain</source>
        <translation>Name servers of the sender&apos;s domain</translation>
    </message>
    <message>
        <source>Addresses of the recipient&apos;s domain</source>
        <translation>Addresses of the recipient&apos;s domain</translation>
    </message>
    <message>
        <source>Mail servers of the recipient&apos;s domain</source>
        <translation>Mail servers of the recipient&apos;s domain</translation>
    </message>
    <message>
        <source>Name servers of the recipient&apos;s domain</source>
        <translation>Name servers of the recipient&apos;s domain</translation>
    </message>
    <message>
        <source>Refuse it</source>
        <translation>Refuse it</translation>
    </message>
    <message>
        <source>Take it, whatever else is said</source>
        <translation>Take it, whatever else is said</translation>
    </message>
    <message>
        <source>Into Junk</source>
        <translation>Into Junk</translation>
    </message>
    <message>
        <source>Give points</source>
        <translation>Give points</translation>
    </message>
    <message>
        <source>Ask to come later</source>
        <translation>Ask to come later</translation>
    </message>
    <message>
        <source>Hold it in the queue</source>
        <translation>Hold it in the queue</translation>
    </message>
    <message>
        <source>Throw it away silently</source>
        <translation>Throw it away silently</translation>
    </message>
    <message>
        <source>Answer slowly</source>
        <translation>Answer slowly</translation>
    </message>
    <message>
        <source>Add a header field</source>
        <translation>Add a header field</translation>
    </message>
    <message>
        <source>Send it to another address instead</source>
        <translation>Send it to another address instead</translation>
    </message>
    <message>
        <source>Send a copy to another address</source>
        <translation>Send a copy to another address</translation>
    </message>
    <message>
        <source>Replace the line</source>
        <translation>Replace the line</translation>
    </message>
    <message>
        <source>Take the line out</source>
        <translation>Take the line out</translation>
    </message>
    <message>
        <source>Only write it into the log</source>
        <translation>Only write it into the log</translation>
    </message>
    <message>
        <source>wrong: %1</source>
        <translation>wrong: %1</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Order</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Where</translation>
    </message>
    <message>
        <source>Pattern</source>
        <translation>Pattern</translation>
    </message>
    <message>
        <source>What is done</source>
        <translation>What is done</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Only for</source>
        <translation>Only for</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Remark</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Rules</translation>
    </message>
    <message>
        <source>Your own rules for mail from outside, looked at before the points count; the first that fits decides. For a single sender, the tab “Senders” is simpler.</source>
        <translation>Your own rules for mail from outside, looked at before the points count; the first that fits decides. For a single sender, the tab “Senders” is simpler.</translation>
    </message>
    <message>
        <source>There is no rule: the points decide alone.</source>
        <translation>There is no rule: the points decide alone.</translation>
    </message>
    <message>
        <source>Add rule…</source>
        <translation>Add rule…</translation>
    </message>
    <message>
        <source>New rule</source>
        <translation>New rule</translation>
    </message>
    <message>
        <source>Change rule</source>
        <translation>Change rule</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>&amp;Where to look</source>
        <translation>&amp;Where to look</translation>
    </message>
    <message>
        <source>&amp;Pattern</source>
        <translation>&amp;Pattern</translation>
    </message>
    <message>
        <source>A text with * and ?, an address or network, or a regular expression between slashes.</source>
        <translation>A text with * and ?, an address or network, or a regular expression between slashes.</translation>
    </message>
    <message>
        <source>&amp;What is done</source>
        <translation>&amp;What is done</translation>
    </message>
    <message>
        <source>Wi&amp;th</source>
        <translation>Wi&amp;th</translation>
    </message>
    <message>
        <source>Points for “Give points”; an address for sending it elsewhere; the text to answer or to put in. Else empty.</source>
        <translation>Points for “Give points”; an address for sending it elsewhere; the text to answer or to put in. Else empty.</translation>
    </message>
    <message>
        <source>&amp;Only for</source>
        <translation>&amp;Only for</translation>
    </message>
    <message>
        <source>all recipients</source>
        <translation>all recipients</translation>
    </message>
    <message>
        <source>&amp;Remark</source>
        <translation>&amp;Remark</translation>
    </message>
    <message>
        <source>why it is there</source>
        <translation>why it is there</translation>
    </message>
    <message>
        <source>Or&amp;der</source>
        <translation>Or&amp;der</translation>
    </message>
    <message>
        <source>Smaller numbers come first.</source>
        <translation>Smaller numbers come first.</translation>
    </message>
</context>
<context>
    <name>gui::RulesSection</name>
    <message>
        <source>Rules</source>
        <translation>Rules</translation>
    </message>
    <message>
        <source>What happens to this account&apos;s mail when it arrives, as a Sieve script: into which folder, forwarded, answered during holidays. Its owner can change the same scripts from a mail program. Without one, mail goes to the inbox and junk to Junk.</source>
        <translation>What happens to this account&apos;s mail when it arrives, as a Sieve script: into which folder, forwarded, answered during holidays. Its owner can change the same scripts from a mail program. Without one, mail goes to the inbox and junk to Junk.</translation>
    </message>
    <message>
        <source>&amp;Script</source>
        <translation>&amp;Script</translation>
    </message>
    <message>
        <source>Script that is shown</source>
        <translation>Script that is shown</translation>
    </message>
    <message>
        <source>New…</source>
        <translation>New…</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Check</translation>
    </message>
    <message>
        <source>Look for mistakes; nothing is saved</source>
        <translation>Look for mistakes; nothing is saved</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Remove…</translation>
    </message>
    <message>
        <source>Text of the script</source>
        <translation>Text of the script</translation>
    </message>
    <message>
        <source>There is no script. “New…” makes one.</source>
        <translation>There is no script. “New…” makes one.</translation>
    </message>
    <message>
        <source>What is wrong with the script</source>
        <translation>What is wrong with the script</translation>
    </message>
    <message>
        <source>%1 (runs)</source>
        <translation>%1 (runs)</translation>
    </message>
    <message>
        <source>changed, not saved</source>
        <translation>changed, not saved</translation>
    </message>
    <message>
        <source>runs for each mail</source>
        <translation>runs for each mail</translation>
    </message>
    <message>
        <source>does not run</source>
        <translation>does not run</translation>
    </message>
    <message>
        <source>Deactivate</source>
        <translation>Deactivate</translation>
    </message>
    <message>
        <source>Activate</source>
        <translation>Activate</translation>
    </message>
    <message>
        <source>New script</source>
        <translation>New script</translation>
    </message>
    <message>
        <source>Make it</source>
        <translation>Make it</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>Give it a name.</source>
        <translation>Give it a name.</translation>
    </message>
    <message>
        <source>There is a script of that name already.</source>
        <translation>There is a script of that name already.</translation>
    </message>
    <message>
        <source># Mail with this word in its subject goes into a folder of its own.
require [&quot;fileinto&quot;, &quot;mailbox&quot;];

if header :contains &quot;subject&quot; &quot;newsletter&quot; {
    fileinto :create &quot;Newsletters&quot;;
}
</source>
        <translation># Mail with this word in its subject goes into a folder of its own.
require [&quot;fileinto&quot;, &quot;mailbox&quot;];

if header :contains &quot;subject&quot; &quot;newsletter&quot; {
    fileinto :create &quot;Newsletters&quot;;
}
</translation>
    </message>
    <message>
        <source>The script has no mistakes</source>
        <translation>The script has no mistakes</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Line %1: %2</translation>
    </message>
    <message>
        <source>Saved; it applies to the next mail</source>
        <translation>Saved; it applies to the next mail</translation>
    </message>
    <message>
        <source>Saved. It does not run until it is activated.</source>
        <translation>Saved. It does not run until it is activated.</translation>
    </message>
    <message>
        <source>No script runs any more: mail goes to the inbox</source>
        <translation>No script runs any more: mail goes to the inbox</translation>
    </message>
    <message>
        <source>%1 runs for each mail from now on</source>
        <translation>%1 runs for each mail from now on</translation>
    </message>
    <message>
        <source>Remove the script %1?</source>
        <translation>Remove the script %1?</translation>
    </message>
    <message>
        <source>Its text is deleted. It runs now: mail goes to the inbox from then on.</source>
        <translation>Its text is deleted. It runs now: mail goes to the inbox from then on.</translation>
    </message>
    <message>
        <source>Its text is deleted and cannot be brought back.</source>
        <translation>Its text is deleted and cannot be brought back.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>The script is removed</source>
        <translation>The script is removed</translation>
    </message>
</context>
<context>
    <name>gui::ScannersSection</name>
    <message>
        <source>ClamAV (viruses)</source>
        <translation>ClamAV (viruses)</translation>
    </message>
    <message>
        <source>Milters</source>
        <translation>Milters</translation>
    </message>
    <message>
        <source>Policy services</source>
        <translation>Policy services</translation>
    </message>
    <message>
        <source>answers</source>
        <translation>answers</translation>
    </message>
    <message>
        <source>did not answer last time</source>
        <translation>did not answer last time</translation>
    </message>
    <message>
        <source>does not answer</source>
        <translation>does not answer</translation>
    </message>
    <message>
        <source>address makes no sense</source>
        <translation>address makes no sense</translation>
    </message>
    <message>
        <source>not asked yet</source>
        <translation>not asked yet</translation>
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
        <translation>Where</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Takes</source>
        <translation>Takes</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>Asked</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Failed</translation>
    </message>
    <message>
        <source>Last error</source>
        <translation>Last error</translation>
    </message>
    <message>
        <source>Scanners</source>
        <translation>Scanners</translation>
    </message>
    <message>
        <source>Programs beside the server that look at mail: spam filters, virus scanners. None is needed. Where one does not answer, its settings say what becomes of the mail meanwhile.</source>
        <translation>Programs beside the server that look at mail: spam filters, virus scanners. None is needed. Where one does not answer, its settings say what becomes of the mail meanwhile.</translation>
    </message>
    <message>
        <source>No scanner is set up: the server&apos;s own checks decide alone.</source>
        <translation>No scanner is set up: the server&apos;s own checks decide alone.</translation>
    </message>
    <message>
        <source>Set up…</source>
        <translation>Set up…</translation>
    </message>
    <message>
        <source>Where a scanner listens; an empty address turns it off</source>
        <translation>Where a scanner listens; an empty address turns it off</translation>
    </message>
    <message>
        <source>Test all</source>
        <translation>Test all</translation>
    </message>
    <message>
        <source>Set up a scanner</source>
        <translation>Set up a scanner</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>&amp;Scanner</source>
        <translation>&amp;Scanner</translation>
    </message>
    <message>
        <source>&amp;Where it listens</source>
        <translation>&amp;Where it listens</translation>
    </message>
    <message>
        <source>Host and port, or unix: and a path. Empty turns it off. Several milters or policy services are separated by commas. The other settings of a scanner are under Settings.</source>
        <translation>Host and port, or unix: and a path. Empty turns it off. Several milters or policy services are separated by commas. The other settings of a scanner are under Settings.</translation>
    </message>
    <message>
        <source>Saved; “Test all” tells whether it answers</source>
        <translation>Saved; “Test all” tells whether it answers</translation>
    </message>
    <message>
        <source>answers in %1 ms</source>
        <translation>answers in %1 ms</translation>
    </message>
    <message>
        <source>What the scanners answered</source>
        <translation>What the scanners answered</translation>
    </message>
    <message>
        <source>No scanner is set up.</source>
        <translation>No scanner is set up.</translation>
    </message>
</context>
<context>
    <name>gui::Secrets</name>
    <message>
        <source>No password service (GNOME Keyring, KWallet or KeePassXC) runs on this desktop. The password is kept until you quit this program, and asked again next time.</source>
        <translation>No password service (GNOME Keyring, KWallet or KeePassXC) runs on this desktop. The password is kept until you quit this program, and asked again next time.</translation>
    </message>
</context>
<context>
    <name>gui::SecurityPage</name>
    <message>
        <source>Strangers try passwords and addresses on every server, all day. They are slowed down and banned by themselves; look here when somebody you know cannot get in, or to keep somebody out.</source>
        <translation>Strangers try passwords and addresses on every server, all day. They are slowed down and banned by themselves; look here when somebody you know cannot get in, or to keep somebody out.</translation>
    </message>
</context>
<context>
    <name>gui::SendersSection</name>
    <message>
        <source>allowed</source>
        <translation>allowed</translation>
    </message>
    <message>
        <source>blocked</source>
        <translation>blocked</translation>
    </message>
    <message>
        <source>Sender</source>
        <translation>Sender</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Verdict</translation>
    </message>
    <message>
        <source>Senders</source>
        <translation>Senders</translation>
    </message>
    <message>
        <source>Senders that are let past the points, or refused. An allowed one counts only when its domain proves that the mail is its own, so that nobody comes in under a friend&apos;s name.</source>
        <translation>Senders that are let past the points, or refused. An allowed one counts only when its domain proves that the mail is its own, so that nobody comes in under a friend&apos;s name.</translation>
    </message>
    <message>
        <source>Allowed and blocked senders</source>
        <translation>Allowed and blocked senders</translation>
    </message>
    <message>
        <source>No sender is listed.</source>
        <translation>No sender is listed.</translation>
    </message>
    <message>
        <source>Add sender…</source>
        <translation>Add sender…</translation>
    </message>
    <message>
        <source>Allow or block a sender</source>
        <translation>Allow or block a sender</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>&amp;Sender</source>
        <translation>&amp;Sender</translation>
    </message>
    <message>
        <source>name@example.org or example.org</source>
        <translation>name@example.org or example.org</translation>
    </message>
    <message>
        <source>An address, a whole domain, or a pattern with * and ?.</source>
        <translation>An address, a whole domain, or a pattern with * and ?.</translation>
    </message>
    <message>
        <source>&amp;Verdict</source>
        <translation>&amp;Verdict</translation>
    </message>
    <message>
        <source>Allow: never junk</source>
        <translation>Allow: never junk</translation>
    </message>
    <message>
        <source>Block: refuse</source>
        <translation>Block: refuse</translation>
    </message>
</context>
<context>
    <name>gui::ServerProcess</name>
    <message>
        <source>The server runs.</source>
        <translation>The server runs.</translation>
    </message>
    <message>
        <source>The server could not be started: %1</source>
        <translation>The server could not be started: %1</translation>
    </message>
    <message>
        <source>The server is stopped.</source>
        <translation>The server is stopped.</translation>
    </message>
    <message>
        <source>The server ended at once.</source>
        <translation>The server ended at once.</translation>
    </message>
    <message>
        <source>The server could not start: %1</source>
        <translation>The server could not start: %1</translation>
    </message>
    <message>
        <source>systemctl %1 %2 failed: %3</source>
        <translation>systemctl %1 %2 failed: %3</translation>
    </message>
</context>
<context>
    <name>gui::SessionsSection</name>
    <message>
        <source>encrypted</source>
        <translation>encrypted</translation>
    </message>
    <message>
        <source>open</source>
        <translation>open</translation>
    </message>
    <message>
        <source>(not logged in)</source>
        <translation>(not logged in)</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Account</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>From</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Since</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Connection</translation>
    </message>
    <message>
        <source>Connected clients</source>
        <translation>Connected clients</translation>
    </message>
    <message>
        <source>Mail programs and other mail servers that are connected now. Cutting one off does no harm to mail: a mail program comes back by itself.</source>
        <translation>Mail programs and other mail servers that are connected now. Cutting one off does no harm to mail: a mail program comes back by itself.</translation>
    </message>
    <message>
        <source>Programs that are connected now. If one is a stranger&apos;s: reset the password first, then cut it off, so that it cannot come back.</source>
        <translation>Programs that are connected now. If one is a stranger&apos;s: reset the password first, then cut it off, so that it cannot come back.</translation>
    </message>
    <message>
        <source>Nobody is connected.</source>
        <translation>Nobody is connected.</translation>
    </message>
    <message>
        <source>None of this account&apos;s programs is connected.</source>
        <translation>None of this account&apos;s programs is connected.</translation>
    </message>
    <message>
        <source>Cut off</source>
        <translation>Cut off</translation>
    </message>
    <message>
        <source>Ban address…</source>
        <translation>Ban address…</translation>
    </message>
    <message>
        <source>Cut off all</source>
        <translation>Cut off all</translation>
    </message>
    <message numerus="yes">
        <source>%n connection(s) cut off</source>
        <translation>
            <numerusform>%n connection cut off</numerusform>
            <numerusform>%n connections cut off</numerusform>
        </translation>
    </message>
    <message>
        <source>Ban %1 for a day?</source>
        <translation>Ban %1 for a day?</translation>
    </message>
    <message>
        <source>Nobody connects from there any more: no mail program, and no mail server that brings mail. You can lift the ban under “Bans”.</source>
        <translation>Nobody connects from there any more: no mail program, and no mail server that brings mail. You can lift the ban under “Bans”.</translation>
    </message>
    <message>
        <source>Ban</source>
        <translation>Ban</translation>
    </message>
    <message>
        <source>banned by hand</source>
        <translation>banned by hand</translation>
    </message>
    <message numerus="yes">
        <source>%n address(es) banned for a day</source>
        <translation>
            <numerusform>%n address banned for a day</numerusform>
            <numerusform>%n addresses banned for a day</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gui::SettingEditor</name>
    <message>
        <source>%1 · default: %2</source>
        <translation>%1 · default: %2</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nothing</translation>
    </message>
    <message>
        <source>Back to the default</source>
        <translation>Back to the default</translation>
    </message>
    <message>
        <source>%1: back to the default</source>
        <translation>%1: back to the default</translation>
    </message>
    <message>
        <source>On</source>
        <translation>On</translation>
    </message>
</context>
<context>
    <name>gui::SettingsPage</name>
    <message>
        <source>How the server behaves. Every setting has a default that suits most people: change one only for a reason, it takes effect within seconds and can be undone.</source>
        <translation>How the server behaves. Every setting has a default that suits most people: change one only for a reason, it takes effect within seconds and can be undone.</translation>
    </message>
    <message>
        <source>Search the settings</source>
        <translation>Search the settings</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Sections</translation>
    </message>
    <message>
        <source>No setting is about that.</source>
        <translation>No setting is about that.</translation>
    </message>
    <message>
        <source>%1 is changed; it takes effect within seconds</source>
        <translation>%1 is changed; it takes effect within seconds</translation>
    </message>
    <message>
        <source>%1 is back to its default</source>
        <translation>%1 is back to its default</translation>
    </message>
</context>
<context>
    <name>gui::SetupStep</name>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 cannot be written: %2</translation>
    </message>
    <message>
        <source>Go back to the page about the database and test the name and password there.</source>
        <translation>Go back to the page about the database and test the name and password there.</translation>
    </message>
    <message>
        <source>See whether the database server runs, then try again.</source>
        <translation>See whether the database server runs, then try again.</translation>
    </message>
</context>
<context>
    <name>gui::SetupWizard</name>
    <message>
        <source>Set up a mail server</source>
        <translation>Set up a mail server</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Back</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Next</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>&amp;Finish</source>
        <translation>&amp;Finish</translation>
    </message>
</context>
<context>
    <name>gui::StatusLamp</name>
    <message>
        <source>Well</source>
        <translation>Well</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Needs attention</translation>
    </message>
    <message>
        <source>In trouble</source>
        <translation>In trouble</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Stopped</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>Working</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Not known</translation>
    </message>
</context>
<context>
    <name>gui::StepList</name>
    <message>
        <source>Step %1 of %2: %3</source>
        <translation>Step %1 of %2: %3</translation>
    </message>
</context>
<context>
    <name>gui::SubmissionTalk</name>
    <message>
        <source>%1 does not speak the language of mail servers.</source>
        <translation>%1 does not speak the language of mail servers.</translation>
    </message>
    <message>
        <source>The name or the password is wrong: %1</source>
        <translation>The name or the password is wrong: %1</translation>
    </message>
    <message>
        <source>%1 refuses the login: %2</source>
        <translation>%1 refuses the login: %2</translation>
    </message>
    <message>
        <source>%1 refuses: %2 %3</source>
        <translation>%1 refuses: %2 %3</translation>
    </message>
    <message>
        <source>%1 offers no encryption on port %2. A password does not belong there.</source>
        <translation>%1 offers no encryption on port %2. A password does not belong there.</translation>
    </message>
    <message>
        <source>%1 offers no way to log in with a password.</source>
        <translation>%1 offers no way to log in with a password.</translation>
    </message>
</context>
<context>
    <name>gui::TableSection</name>
    <message>
        <source>on</source>
        <translation>on</translation>
    </message>
    <message>
        <source>off</source>
        <translation>off</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Change…</translation>
    </message>
    <message>
        <source>Turn on</source>
        <translation>Turn on</translation>
    </message>
    <message>
        <source>Turn off</source>
        <translation>Turn off</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Added; it takes effect within seconds</source>
        <translation>Added; it takes effect within seconds</translation>
    </message>
    <message>
        <source>Changed; it takes effect within seconds</source>
        <translation>Changed; it takes effect within seconds</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) turned on</source>
        <translation>
            <numerusform>%n row turned on</numerusform>
            <numerusform>%n rows turned on</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) turned off</source>
        <translation>
            <numerusform>%n row turned off</numerusform>
            <numerusform>%n rows turned off</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) removed</source>
        <translation>
            <numerusform>%n row removed</numerusform>
            <numerusform>%n rows removed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gui::TableView</name>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Filter: %1</source>
        <translation>Filter: %1</translation>
    </message>
    <message>
        <source>Show only the rows that contain this text (Ctrl+F)</source>
        <translation>Show only the rows that contain this text (Ctrl+F)</translation>
    </message>
    <message>
        <source>More actions: %1</source>
        <translation>More actions: %1</translation>
    </message>
    <message>
        <source>Copy, export, choose columns</source>
        <translation>Copy, export, choose columns</translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation>Copy rows</translation>
    </message>
    <message>
        <source>Export as CSV…</source>
        <translation>Export as CSV…</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Columns</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln row(s)</source>
        <translation>
            <numerusform>%1 of %Ln row</numerusform>
            <numerusform>%1 of %Ln rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>%Ln selected</numerusform>
            <numerusform>%Ln selected</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing contains “%1”.</source>
        <translation>Nothing contains “%1”.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) written to %1</source>
        <translation>
            <numerusform>%Ln row written to %1</numerusform>
            <numerusform>%Ln rows written to %1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>%1 could not be written: %2</translation>
    </message>
    <message>
        <source>Export as CSV</source>
        <translation>Export as CSV</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV files (*.csv)</translation>
    </message>
</context>
<context>
    <name>gui::ThresholdsSection</name>
    <message>
        <source>taken</source>
        <translation>taken</translation>
    </message>
    <message>
        <source>into Junk</source>
        <translation>into Junk</translation>
    </message>
    <message>
        <source>into Junk for some</source>
        <translation>into Junk for some</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>refused</translation>
    </message>
    <message>
        <source>asked to come later</source>
        <translation>asked to come later</translation>
    </message>
    <message>
        <source>held</source>
        <translation>held</translation>
    </message>
    <message>
        <source>thrown away</source>
        <translation>thrown away</translation>
    </message>
    <message>
        <source>When</source>
        <translation>When</translation>
    </message>
    <message>
        <source>It was</source>
        <translation>It was</translation>
    </message>
    <message>
        <source>It would be</source>
        <translation>It would be</translation>
    </message>
    <message>
        <source>From</source>
        <translation>From</translation>
    </message>
    <message>
        <source>To</source>
        <translation>To</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Points</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Thresholds</source>
        <translation>Thresholds</translation>
    </message>
    <message>
        <source>What the points lead to. Change a number here, look at what it would have done to the mail of the last weeks, and apply it only when you like what you see.</source>
        <translation>What the points lead to. Change a number here, look at what it would have done to the mail of the last weeks, and apply it only when you like what you see.</translation>
    </message>
    <message>
        <source>Mails that would have fared otherwise</source>
        <translation>Mails that would have fared otherwise</translation>
    </message>
    <message>
        <source>No mail would have fared otherwise.</source>
        <translation>No mail would have fared otherwise.</translation>
    </message>
    <message>
        <source>“Preview” shows here which mails would have fared otherwise.</source>
        <translation>“Preview” shows here which mails would have fared otherwise.</translation>
    </message>
    <message>
        <source>What would have happened</source>
        <translation>What would have happened</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Preview</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Apply</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Discard</translation>
    </message>
    <message>
        <source>Discard the changes</source>
        <translation>Discard the changes</translation>
    </message>
    <message numerus="yes">
        <source>last %n day(s)</source>
        <translation>
            <numerusform>last day (%n)</numerusform>
            <numerusform>last %n days</numerusform>
        </translation>
    </message>
    <message>
        <source>How far back</source>
        <translation>How far back</translation>
    </message>
    <message>
        <source>Looking through the mail…</source>
        <translation>Looking through the mail…</translation>
    </message>
    <message>
        <source>%1 instead of %2: %3</source>
        <translation>%1 instead of %2: %3</translation>
    </message>
    <message>
        <source>No mail from outside was judged in that time.</source>
        <translation>No mail from outside was judged in that time.</translation>
    </message>
    <message numerus="yes">
        <source>Of %n decision(s) none would have been another.</source>
        <translation>
            <numerusform>Of %n decision none would have been another.</numerusform>
            <numerusform>Of %n decisions none would have been another.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %n decision(s), %1 would have been others. %2.</source>
        <translation>
            <numerusform>Of %n decision, %1 would have been others. %2.</numerusform>
            <numerusform>Of %n decisions, %1 would have been others. %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>Applied: the next mail is judged so</source>
        <translation>Applied: the next mail is judged so</translation>
    </message>
    <message>
        <source>refused for some</source>
        <translation>refused for some</translation>
    </message>
</context>
<context>
    <name>gui::TimelineView</name>
    <message>
        <source>%1 points</source>
        <translation>%1 points</translation>
    </message>
</context>
<context>
    <name>gui::Toasts</name>
    <message>
        <source>Undo</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Undo what was just done</source>
        <translation>Undo what was just done</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Close this message</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>gui::Tray</name>
    <message>
        <source>Outgoing mail is paused</source>
        <translation>Outgoing mail is paused</translation>
    </message>
    <message>
        <source>Outgoing mail goes out again</source>
        <translation>Outgoing mail goes out again</translation>
    </message>
    <message>
        <source>Open Facteur</source>
        <translation>Open Facteur</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quit</translation>
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
        <translation>Today: %1 received, %2 sent</translation>
    </message>
    <message>
        <source>Queue: empty</source>
        <translation>Queue: empty</translation>
    </message>
    <message numerus="yes">
        <source>Queue: %n message(s)</source>
        <translation>
            <numerusform>Queue: %n message</numerusform>
            <numerusform>Queue: %n messages</numerusform>
        </translation>
    </message>
    <message>
        <source>Resume outgoing mail</source>
        <translation>Resume outgoing mail</translation>
    </message>
    <message>
        <source>Pause outgoing mail</source>
        <translation>Pause outgoing mail</translation>
    </message>
    <message>
        <source>Start the server</source>
        <translation>Start the server</translation>
    </message>
    <message>
        <source>Stop the server…</source>
        <translation>Stop the server…</translation>
    </message>
</context>
<context>
    <name>gui::ZoneDialog</name>
    <message>
        <source>Zone file of %1</source>
        <translation>Zone file of %1</translation>
    </message>
    <message>
        <source>Copy all</source>
        <translation>Copy all</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Save…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>It is in the clipboard.</source>
        <translation>It is in the clipboard.</translation>
    </message>
    <message>
        <source>Save the zone file</source>
        <translation>Save the zone file</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Saved as %1.</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>%1 could not be written: %2</translation>
    </message>
</context>
<context>
    <name>gui::setup::AccountsPage</name>
    <message>
        <source>Accounts</source>
        <translation>Accounts</translation>
    </message>
    <message>
        <source>Who gets a mailbox?</source>
        <translation>Who gets a mailbox?</translation>
    </message>
    <message>
        <source>The first account is yours: the first mail goes to it. Mail programs log in with the whole address and this password.</source>
        <translation>The first account is yours: the first mail goes to it. Mail programs log in with the whole address and this password.</translation>
    </message>
    <message>
        <source>&amp;Add another account</source>
        <translation>&amp;Add another account</translation>
    </message>
    <message>
        <source>More can be added at any time, in the window.</source>
        <translation>More can be added at any time, in the window.</translation>
    </message>
    <message>
        <source>There are two accounts of the name %1.</source>
        <translation>There are two accounts of the name %1.</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>Leave this account out</source>
        <translation>Leave this account out</translation>
    </message>
</context>
<context>
    <name>gui::setup::CertificatePage</name>
    <message>
        <source>Certificate</source>
        <translation>Certificate</translation>
    </message>
    <message>
        <source>Which certificate does it show?</source>
        <translation>Which certificate does it show?</translation>
    </message>
    <message>
        <source>It encrypts the connections and says who the server is. Mail programs ask once whether they may trust a self-signed one; other servers take it as it is.</source>
        <translation>It encrypts the connections and says who the server is. Mail programs ask once whether they may trust a self-signed one; other servers take it as it is.</translation>
    </message>
    <message>
        <source>A &amp;self-signed one, made now</source>
        <translation>A &amp;self-signed one, made now</translation>
    </message>
    <message>
        <source>Good for the beginning, and for yourself. It can be replaced later.</source>
        <translation>Good for the beginning, and for yourself. It can be replaced later.</translation>
    </message>
    <message>
        <source>My &amp;own, from files</source>
        <translation>My &amp;own, from files</translation>
    </message>
    <message>
        <source>From a certificate authority such as Let&apos;s Encrypt, for the server&apos;s name, in PEM form.</source>
        <translation>From a certificate authority such as Let&apos;s Encrypt, for the server&apos;s name, in PEM form.</translation>
    </message>
    <message>
        <source>SHA-256 fingerprint: compare it when your mail program asks</source>
        <translation>SHA-256 fingerprint: compare it when your mail program asks</translation>
    </message>
    <message>
        <source>Copy the fingerprint</source>
        <translation>Copy the fingerprint</translation>
    </message>
    <message>
        <source>&amp;Certificate and chain</source>
        <translation>&amp;Certificate and chain</translation>
    </message>
    <message>
        <source>Private &amp;key</source>
        <translation>Private &amp;key</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choose…</translation>
    </message>
    <message>
        <source>Choose the file</source>
        <translation>Choose the file</translation>
    </message>
    <message>
        <source>PEM files (*.pem *.crt *.cer *.key);;All files (*)</source>
        <translation>PEM files (*.pem *.crt *.cer *.key);;All files (*)</translation>
    </message>
    <message>
        <source>Choose both files.</source>
        <translation>Choose both files.</translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation>There is no file %1.</translation>
    </message>
    <message>
        <source>The file %1 cannot be read.</source>
        <translation>The file %1 cannot be read.</translation>
    </message>
    <message>
        <source>For %1, from %2, until %3. The key belongs to it.</source>
        <translation>For %1, from %2, until %3. The key belongs to it.</translation>
    </message>
    <message>
        <source>The file holds only the certificate itself. Some mail programs need the chain, too (with Let&apos;s Encrypt: fullchain.pem).</source>
        <translation>The file holds only the certificate itself. Some mail programs need the chain, too (with Let&apos;s Encrypt: fullchain.pem).</translation>
    </message>
</context>
<context>
    <name>gui::setup::DatabasePage</name>
    <message>
        <source>Database</source>
        <translation>Database</translation>
    </message>
    <message>
        <source>Where shall it keep domains, accounts and the queue?</source>
        <translation>Where shall it keep domains, accounts and the queue?</translation>
    </message>
    <message>
        <source>The mails themselves are files either way. The built-in database needs no care and is fast enough for thousands of accounts; take MySQL or MariaDB if you have such a server and want it.</source>
        <translation>The mails themselves are files either way. The built-in database needs no care and is fast enough for thousands of accounts; take MySQL or MariaDB if you have such a server and want it.</translation>
    </message>
    <message>
        <source>In the built-&amp;in database (SQLite)</source>
        <translation>In the built-&amp;in database (SQLite)</translation>
    </message>
    <message>
        <source>One file in the server&apos;s folder. If in doubt, take this.</source>
        <translation>One file in the server&apos;s folder. If in doubt, take this.</translation>
    </message>
    <message>
        <source>In &amp;MySQL or MariaDB</source>
        <translation>In &amp;MySQL or MariaDB</translation>
    </message>
    <message>
        <source>The password is written into a file that only the server can read.</source>
        <translation>The password is written into a file that only the server can read.</translation>
    </message>
    <message>
        <source>Ma&amp;chine, or path of the socket</source>
        <translation>Ma&amp;chine, or path of the socket</translation>
    </message>
    <message>
        <source>&amp;Port</source>
        <translation>&amp;Port</translation>
    </message>
    <message>
        <source>D&amp;atabase</source>
        <translation>D&amp;atabase</translation>
    </message>
    <message>
        <source>&amp;User</source>
        <translation>&amp;User</translation>
    </message>
    <message>
        <source>Pass&amp;word</source>
        <translation>Pass&amp;word</translation>
    </message>
    <message>
        <source>&amp;Test the connection</source>
        <translation>&amp;Test the connection</translation>
    </message>
    <message>
        <source>Show the S&amp;QL for an administrator…</source>
        <translation>Show the S&amp;QL for an administrator…</translation>
    </message>
    <message>
        <source>Asking the database…</source>
        <translation>Asking the database…</translation>
    </message>
    <message>
        <source>The database cannot be used: %1</source>
        <translation>The database cannot be used: %1</translation>
    </message>
    <message>
        <source>Is the server running, and are name and password right? An administrator makes database and user with the SQL that the button above shows.</source>
        <translation>Is the server running, and are name and password right? An administrator makes database and user with the SQL that the button above shows.</translation>
    </message>
    <message>
        <source>%1 answers, but there is no database %2, and this user may not make it.</source>
        <translation>%1 answers, but there is no database %2, and this user may not make it.</translation>
    </message>
    <message>
        <source>Have an administrator run the SQL that the button above shows.</source>
        <translation>Have an administrator run the SQL that the button above shows.</translation>
    </message>
    <message>
        <source>The database %1 holds other programs&apos; tables.</source>
        <translation>The database %1 holds other programs&apos; tables.</translation>
    </message>
    <message>
        <source>Take a database of Facteur&apos;s own.</source>
        <translation>Take a database of Facteur&apos;s own.</translation>
    </message>
    <message>
        <source>%1 answers. The database %2 will be made.</source>
        <translation>%1 answers. The database %2 will be made.</translation>
    </message>
    <message>
        <source>%1 answers, and the database %2 is empty: its tables will be made.</source>
        <translation>%1 answers, and the database %2 is empty: its tables will be made.</translation>
    </message>
    <message>
        <source>%1 answers. The database %2 is another Facteur&apos;s, with its domains and accounts: this server will share them.</source>
        <translation>%1 answers. The database %2 is another Facteur&apos;s, with its domains and accounts: this server will share them.</translation>
    </message>
    <message>
        <source>SQL for the database&apos;s administrator</source>
        <translation>SQL for the database&apos;s administrator</translation>
    </message>
    <message>
        <source>Copy the SQL</source>
        <translation>Copy the SQL</translation>
    </message>
    <message>
        <source>It contains the password.</source>
        <translation>It contains the password.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>gui::setup::DnsPage</name>
    <message>
        <source>DNS records</source>
        <translation>DNS records</translation>
    </message>
    <message>
        <source>Which records does the domain need?</source>
        <translation>Which records does the domain need?</translation>
    </message>
    <message>
        <source>Enter them where you manage the domain, at its registrar. It may take hours until all the world sees them; you can go on meanwhile, the window keeps watching.</source>
        <translation>Enter them where you manage the domain, at its registrar. It may take hours until all the world sees them; you can go on meanwhile, the window keeps watching.</translation>
    </message>
    <message>
        <source>&amp;Check again</source>
        <translation>&amp;Check again</translation>
    </message>
    <message>
        <source>&amp;Save as zone file…</source>
        <translation>&amp;Save as zone file…</translation>
    </message>
    <message>
        <source>Copy a&amp;ll</source>
        <translation>Copy a&amp;ll</translation>
    </message>
    <message>
        <source>Asking DNS…</source>
        <translation>Asking DNS…</translation>
    </message>
    <message>
        <source>It could not be found out: %1</source>
        <translation>It could not be found out: %1</translation>
    </message>
    <message>
        <source>It is there.</source>
        <translation>It is there.</translation>
    </message>
    <message>
        <source>It is not there yet.</source>
        <translation>It is not there yet.</translation>
    </message>
    <message>
        <source>Something else is there: %1</source>
        <translation>Something else is there: %1</translation>
    </message>
    <message>
        <source>DNS did not answer; it is not known whether it is there.</source>
        <translation>DNS did not answer; it is not known whether it is there.</translation>
    </message>
    <message>
        <source>needed</source>
        <translation>needed</translation>
    </message>
    <message>
        <source>recommended</source>
        <translation>recommended</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>optional</translation>
    </message>
    <message>
        <source>All records are there.</source>
        <translation>All records are there.</translation>
    </message>
    <message>
        <source>DNS does not answer: it is not known which records are there.</source>
        <translation>DNS does not answer: it is not known which records are there.</translation>
    </message>
    <message>
        <source>%1 of %2 records are there.</source>
        <translation>%1 of %2 records are there.</translation>
    </message>
    <message>
        <source>The public address is not known: the records that name it are missing here. Write it on the page about the Internet.</source>
        <translation>The public address is not known: the records that name it are missing here. Write it on the page about the Internet.</translation>
    </message>
    <message>
        <source>Copy the value of the %1 record</source>
        <translation>Copy the value of the %1 record</translation>
    </message>
    <message>
        <source>Save as zone file</source>
        <translation>Save as zone file</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 cannot be written: %2</translation>
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
        <translation>Does the firewall let mail in?</translation>
    </message>
    <message>
        <source>Other servers need port 25, mail programs 465, 587, 993 and 143, filter editors 4190. Without these nobody reaches the server.</source>
        <translation>Other servers need port 25, mail programs 465, 587, 993 and 143, filter editors 4190. Without these nobody reaches the server.</translation>
    </message>
    <message>
        <source>Look &amp;again</source>
        <translation>Look &amp;again</translation>
    </message>
    <message>
        <source>&amp;Open the ports with the commands below</source>
        <translation>&amp;Open the ports with the commands below</translation>
    </message>
    <message>
        <source>They run with the rest, after the summary, when you have typed the administrator&apos;s password. They can be taken back.</source>
        <translation>They run with the rest, after the summary, when you have typed the administrator&apos;s password. They can be taken back.</translation>
    </message>
    <message>
        <source>Commands for the firewall</source>
        <translation>Commands for the firewall</translation>
    </message>
    <message>
        <source>Copy the commands</source>
        <translation>Copy the commands</translation>
    </message>
    <message>
        <source>Looking for ufw, firewalld, nftables and iptables…</source>
        <translation>Looking for ufw, firewalld, nftables and iptables…</translation>
    </message>
    <message>
        <source>Whether %1 filters cannot be seen without the administrator&apos;s rights.</source>
        <translation>Whether %1 filters cannot be seen without the administrator&apos;s rights.</translation>
    </message>
    <message>
        <source>No firewall on this computer keeps anything out.</source>
        <translation>No firewall on this computer keeps anything out.</translation>
    </message>
    <message>
        <source>A router or a rented server&apos;s provider may have a firewall of its own: there the same ports have to be open.</source>
        <translation>A router or a rented server&apos;s provider may have a firewall of its own: there the same ports have to be open.</translation>
    </message>
    <message>
        <source>%1 lets mail in already.</source>
        <translation>%1 lets mail in already.</translation>
    </message>
    <message>
        <source>%1 is there. What it lets in cannot be seen without the administrator&apos;s rights.</source>
        <translation>%1 is there. What it lets in cannot be seen without the administrator&apos;s rights.</translation>
    </message>
    <message>
        <source>Opening a port that is open already does no harm.</source>
        <translation>Opening a port that is open already does no harm.</translation>
    </message>
    <message>
        <source>%1 keeps these ports closed: %2.</source>
        <translation>%1 keeps these ports closed: %2.</translation>
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
        <translation>How does mail come and go?</translation>
    </message>
    <message>
        <source>Other servers bring mail to port 25 of this machine&apos;s public address. Mail to others leaves the same way, or through a provider who is believed more readily.</source>
        <translation>Other servers bring mail to port 25 of this machine&apos;s public address. Mail to others leaves the same way, or through a provider who is believed more readily.</translation>
    </message>
    <message>
        <source>Look &amp;again</source>
        <translation>Look &amp;again</translation>
    </message>
    <message>
        <source>Public &amp;IPv4 address</source>
        <translation>Public &amp;IPv4 address</translation>
    </message>
    <message>
        <source>as found out</source>
        <translation>as found out</translation>
    </message>
    <message>
        <source>The address &amp;changes from time to time</source>
        <translation>The address &amp;changes from time to time</translation>
    </message>
    <message>
        <source>Then the domain needs a dynamic-DNS service, and most servers refuse mail that comes from it directly.</source>
        <translation>Then the domain needs a dynamic-DNS service, and most servers refuse mail that comes from it directly.</translation>
    </message>
    <message>
        <source>Let the &amp;router lead mail&apos;s ports to this machine</source>
        <translation>Let the &amp;router lead mail&apos;s ports to this machine</translation>
    </message>
    <message>
        <source>By UPnP, NAT-PMP or PCP; renewed while the server runs, and taken back when you say so.</source>
        <translation>By UPnP, NAT-PMP or PCP; renewed while the server runs, and taken back when you say so.</translation>
    </message>
    <message>
        <source>Try port 25 &amp;out with the domain</source>
        <translation>Try port 25 &amp;out with the domain</translation>
    </message>
    <message>
        <source>of another address of yours</source>
        <translation>of another address of yours</translation>
    </message>
    <message>
        <source>Tr&amp;y</source>
        <translation>Tr&amp;y</translation>
    </message>
    <message>
        <source>Send mail &amp;directly to its recipients&apos; servers</source>
        <translation>Send mail &amp;directly to its recipients&apos; servers</translation>
    </message>
    <message>
        <source>Needs port 25 out, a fixed address, and a name for it (PTR) from your provider.</source>
        <translation>Needs port 25 out, a fixed address, and a name for it (PTR) from your provider.</translation>
    </message>
    <message>
        <source>Send mail through a &amp;provider (smarthost)</source>
        <translation>Send mail through a &amp;provider (smarthost)</translation>
    </message>
    <message>
        <source>Right for a connection at home: the provider sends it on with its own good name.</source>
        <translation>Right for a connection at home: the provider sends it on with its own good name.</translation>
    </message>
    <message>
        <source>Whether port 25 is open for mail that leaves is not known: it takes a try, below.</source>
        <translation>Whether port 25 is open for mail that leaves is not known: it takes a try, below.</translation>
    </message>
    <message>
        <source>Looking for the public address…</source>
        <translation>Looking for the public address…</translation>
    </message>
    <message>
        <source>Looking whether port 25 can be reached…</source>
        <translation>Looking whether port 25 can be reached…</translation>
    </message>
    <message>
        <source>The public address could not be found out: %1</source>
        <translation>The public address could not be found out: %1</translation>
    </message>
    <message>
        <source>This machine is behind a router that does not tell its public address.</source>
        <translation>This machine is behind a router that does not tell its public address.</translation>
    </message>
    <message>
        <source>The public address could not be found out.</source>
        <translation>The public address could not be found out.</translation>
    </message>
    <message>
        <source>If you know it, write it below. Without it, everything but the DNS records can be set up all the same.</source>
        <translation>If you know it, write it below. Without it, everything but the DNS records can be set up all the same.</translation>
    </message>
    <message>
        <source>The provider shares one public address among many customers (%1).</source>
        <translation>The provider shares one public address among many customers (%1).</translation>
    </message>
    <message>
        <source>Nobody can connect to this machine from outside by IPv4. Ask the provider for an address of your own, or rent a small server.</source>
        <translation>Nobody can connect to this machine from outside by IPv4. Ask the provider for an address of your own, or rent a small server.</translation>
    </message>
    <message>
        <source>The public address is %1.</source>
        <translation>The public address is %1.</translation>
    </message>
    <message>
        <source>The router said so; this machine is behind it.</source>
        <translation>The router said so; this machine is behind it.</translation>
    </message>
    <message>
        <source>The router does not answer to UPnP, NAT-PMP or PCP: forward the ports 25, 465, 587 and 993 in its own settings.</source>
        <translation>The router does not answer to UPnP, NAT-PMP or PCP: forward the ports 25, 465, 587 and 993 in its own settings.</translation>
    </message>
    <message>
        <source>Whether port 25 can be reached from outside could not be found out: %1</source>
        <translation>Whether port 25 can be reached from outside could not be found out: %1</translation>
    </message>
    <message>
        <source>Something answers on port 25 of the public address already.</source>
        <translation>Something answers on port 25 of the public address already.</translation>
    </message>
    <message>
        <source>Whether port 25 can be reached from outside is not known yet.</source>
        <translation>Whether port 25 can be reached from outside is not known yet.</translation>
    </message>
    <message>
        <source>It can be seen once the server runs: the window tells you, under DNS and deliverability.</source>
        <translation>It can be seen once the server runs: the window tells you, under DNS and deliverability.</translation>
    </message>
    <message>
        <source>The public address is %1, and its name %2 looks like one that changes.</source>
        <translation>The public address is %1, and its name %2 looks like one that changes.</translation>
    </message>
    <message>
        <source>Sending through a provider is the better way then.</source>
        <translation>Sending through a provider is the better way then.</translation>
    </message>
    <message>
        <source>Connecting to the mail server of %1…</source>
        <translation>Connecting to the mail server of %1…</translation>
    </message>
    <message>
        <source>It could not be found out: %1</source>
        <translation>It could not be found out: %1</translation>
    </message>
    <message>
        <source>Mail can leave: %1 answers on port 25.</source>
        <translation>Mail can leave: %1 answers on port 25.</translation>
    </message>
    <message>
        <source>It could not be found out: %1.</source>
        <translation>It could not be found out: %1.</translation>
    </message>
    <message>
        <source>Port 25 is closed for mail that leaves: %1 could not be reached.</source>
        <translation>Port 25 is closed for mail that leaves: %1 could not be reached.</translation>
    </message>
    <message>
        <source>Many providers block it. Ask them to open it, or send through a provider, below.</source>
        <translation>Many providers block it. Ask them to open it, or send through a provider, below.</translation>
    </message>
</context>
<context>
    <name>gui::setup::NamePage</name>
    <message>
        <source>Names</source>
        <translation>Names</translation>
    </message>
    <message>
        <source>What is it called?</source>
        <translation>What is it called?</translation>
    </message>
    <message>
        <source>The domain is what stands after the @ of your addresses. The server&apos;s own name is what other servers and mail programs connect to.</source>
        <translation>The domain is what stands after the @ of your addresses. The server&apos;s own name is what other servers and mail programs connect to.</translation>
    </message>
    <message>
        <source>&amp;Domain</source>
        <translation>&amp;Domain</translation>
    </message>
    <message>
        <source>Name of the &amp;server</source>
        <translation>Name of the &amp;server</translation>
    </message>
    <message>
        <source>Usually &quot;mail.&quot; before the domain. Change it if the machine has another name in the Internet already.</source>
        <translation>Usually &quot;mail.&quot; before the domain. Change it if the machine has another name in the Internet already.</translation>
    </message>
    <message>
        <source>For trying out, a made-up one will do: mail inside it stays on this computer.</source>
        <translation>For trying out, a made-up one will do: mail inside it stays on this computer.</translation>
    </message>
    <message>
        <source>You need to own it: buy one from a domain registrar, a few euros a year. A name of a dynamic-DNS service works, too.</source>
        <translation>You need to own it: buy one from a domain registrar, a few euros a year. A name of a dynamic-DNS service works, too.</translation>
    </message>
    <message>
        <source>In DNS and between servers these are written %1 and %2.</source>
        <translation>In DNS and between servers these are written %1 and %2.</translation>
    </message>
</context>
<context>
    <name>gui::setup::PasswordEdit</name>
    <message>
        <source>Show</source>
        <translation>Show</translation>
    </message>
    <message>
        <source>Make one</source>
        <translation>Make one</translation>
    </message>
    <message>
        <source>Show the password</source>
        <translation>Show the password</translation>
    </message>
    <message>
        <source>Make a password</source>
        <translation>Make a password</translation>
    </message>
    <message>
        <source>A password that nobody guesses, for your mail program to remember</source>
        <translation>A password that nobody guesses, for your mail program to remember</translation>
    </message>
    <message>
        <source>Strength of the password</source>
        <translation>Strength of the password</translation>
    </message>
</context>
<context>
    <name>gui::setup::SmarthostBox</name>
    <message>
        <source>Another provider</source>
        <translation>Another provider</translation>
    </message>
    <message>
        <source>Pro&amp;vider</source>
        <translation>Pro&amp;vider</translation>
    </message>
    <message>
        <source>&amp;Server for outgoing mail</source>
        <translation>&amp;Server for outgoing mail</translation>
    </message>
    <message>
        <source>Por&amp;t</source>
        <translation>Por&amp;t</translation>
    </message>
    <message>
        <source>&amp;Encryption</source>
        <translation>&amp;Encryption</translation>
    </message>
    <message>
        <source>STARTTLS</source>
        <translation>STARTTLS</translation>
    </message>
    <message>
        <source>TLS from the beginning</source>
        <translation>TLS from the beginning</translation>
    </message>
    <message>
        <source>Login na&amp;me</source>
        <translation>Login na&amp;me</translation>
    </message>
    <message>
        <source>Pass&amp;word</source>
        <translation>Pass&amp;word</translation>
    </message>
    <message>
        <source>Test the &amp;login</source>
        <translation>Test the &amp;login</translation>
    </message>
    <message>
        <source>The provider&apos;s help pages name the server: look for SMTP or outgoing mail.</source>
        <translation>The provider&apos;s help pages name the server: look for SMTP or outgoing mail.</translation>
    </message>
    <message>
        <source>Logging in at %1…</source>
        <translation>Logging in at %1…</translation>
    </message>
    <message>
        <source>It answers, without a login.</source>
        <translation>It answers, without a login.</translation>
    </message>
    <message>
        <source>The login works.</source>
        <translation>The login works.</translation>
    </message>
</context>
<context>
    <name>gui::setup::SummaryPage</name>
    <message>
        <source>Summary</source>
        <translation>Summary</translation>
    </message>
    <message>
        <source>Is all this right?</source>
        <translation>Is all this right?</translation>
    </message>
    <message>
        <source>Nothing has been changed so far. Press &quot;Set up&quot; to have it done, or Back to change an answer.</source>
        <translation>Nothing has been changed so far. Press &quot;Set up&quot; to have it done, or Back to change an answer.</translation>
    </message>
    <message>
        <source>&amp;Set up</source>
        <translation>&amp;Set up</translation>
    </message>
    <message>
        <source>Next you will be asked for the administrator&apos;s password: making a service and opening the firewall need it.</source>
        <translation>Next you will be asked for the administrator&apos;s password: making a service and opening the firewall need it.</translation>
    </message>
</context>
<context>
    <name>gui::setup::WherePage</name>
    <message>
        <source>Folder of the server</source>
        <translation>Folder of the server</translation>
    </message>
    <message>
        <source>Where it runs</source>
        <translation>Where it runs</translation>
    </message>
    <message>
        <source>Where shall the mail server run?</source>
        <translation>Where shall the mail server run?</translation>
    </message>
    <message>
        <source>For trying out nothing can go wrong: it is a folder that you may delete. For real mail it has to run day and night on a machine with an Internet address.</source>
        <translation>For trying out nothing can go wrong: it is a folder that you may delete. For real mail it has to run day and night on a machine with an Internet address.</translation>
    </message>
    <message>
        <source>On this computer, for &amp;trying out</source>
        <translation>On this computer, for &amp;trying out</translation>
    </message>
    <message>
        <source>Runs while this program runs. Only programs on this computer reach it, on ports that nobody else uses.</source>
        <translation>Runs while this program runs. Only programs on this computer reach it, on ports that nobody else uses.</translation>
    </message>
    <message>
        <source>On this computer, as a &amp;service</source>
        <translation>On this computer, as a &amp;service</translation>
    </message>
    <message>
        <source>Starts with the computer and serves the Internet. You will be asked for the administrator&apos;s password.</source>
        <translation>Starts with the computer and serves the Internet. You will be asked for the administrator&apos;s password.</translation>
    </message>
    <message>
        <source>On &amp;another machine, by SSH</source>
        <translation>On &amp;another machine, by SSH</translation>
    </message>
    <message>
        <source>A server at home or rented. Whatever ssh asks, a password or an unknown host key, is shown here.</source>
        <translation>A server at home or rented. Whatever ssh asks, a password or an unknown host key, is shown here.</translation>
    </message>
    <message>
        <source>Fol&amp;der of the server</source>
        <translation>Fol&amp;der of the server</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choose…</translation>
    </message>
    <message>
        <source>Choose the folder</source>
        <translation>Choose the folder</translation>
    </message>
    <message>
        <source>&amp;Ports shifted by</source>
        <translation>&amp;Ports shifted by</translation>
    </message>
    <message>
        <source>Added to every standard port: with 20000, IMAP is on port 20993.</source>
        <translation>Added to every standard port: with 20000, IMAP is on port 20993.</translation>
    </message>
    <message>
        <source>SSH addr&amp;ess</source>
        <translation>SSH addr&amp;ess</translation>
    </message>
    <message>
        <source>SSH p&amp;ort</source>
        <translation>SSH p&amp;ort</translation>
    </message>
    <message>
        <source>&amp;Control socket on that machine</source>
        <translation>&amp;Control socket on that machine</translation>
    </message>
    <message>
        <source>Facteur r&amp;uns there already: add a domain to it</source>
        <translation>Facteur r&amp;uns there already: add a domain to it</translation>
    </message>
    <message>
        <source>Facteur is installed there, without a server: &amp;make one (log in as root)</source>
        <translation>Facteur is installed there, without a server: &amp;make one (log in as root)</translation>
    </message>
    <message>
        <source>Connecting to %1…</source>
        <translation>Connecting to %1…</translation>
    </message>
    <message>
        <source>Write the whole path of a folder, beginning with /.</source>
        <translation>Write the whole path of a folder, beginning with /.</translation>
    </message>
    <message>
        <source>There is a server in this folder already. Choose another folder, or connect to that server instead.</source>
        <translation>There is a server in this folder already. Choose another folder, or connect to that server instead.</translation>
    </message>
    <message>
        <source>This folder is not empty. Choose one that is not there yet.</source>
        <translation>This folder is not empty. Choose one that is not there yet.</translation>
    </message>
    <message>
        <source>The program facteurd is not installed on this computer.</source>
        <translation>The program facteurd is not installed on this computer.</translation>
    </message>
    <message>
        <source>With these ports the highest would be beyond 65535.</source>
        <translation>With these ports the highest would be beyond 65535.</translation>
    </message>
    <message>
        <source>Another program uses the port %1. Shift the ports by another number.</source>
        <translation>Another program uses the port %1. Shift the ports by another number.</translation>
    </message>
    <message>
        <source>This computer has no systemd, which starts services. Try it out instead, or start facteurd by your own means.</source>
        <translation>This computer has no systemd, which starts services. Try it out instead, or start facteurd by your own means.</translation>
    </message>
    <message>
        <source>Facteur runs from %1, where a service may not reach it. Install the package first.</source>
        <translation>Facteur runs from %1, where a service may not reach it. Install the package first.</translation>
    </message>
    <message>
        <source>A service is made by root: log in as root@%1.</source>
        <translation>A service is made by root: log in as root@%1.</translation>
    </message>
    <message>
        <source>The program facteurd is not installed on %1: install the package there first.</source>
        <translation>The program facteurd is not installed on %1: install the package there first.</translation>
    </message>
    <message>
        <source>%1 has no systemd, which starts services.</source>
        <translation>%1 has no systemd, which starts services.</translation>
    </message>
    <message>
        <source>There is a server on %1 already: choose to add a domain to it, above.</source>
        <translation>There is a server on %1 already: choose to add a domain to it, above.</translation>
    </message>
</context>
<context>
    <name>gui::setup::WorkPage</name>
    <message>
        <source>Setting up</source>
        <translation>Setting up</translation>
    </message>
    <message>
        <source>This takes a few seconds. If something fails, it is explained, and what was made can be taken back.</source>
        <translation>This takes a few seconds. If something fails, it is explained, and what was made can be taken back.</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>&amp;Try again</translation>
    </message>
    <message>
        <source>Undo, and change an &amp;answer</source>
        <translation>Undo, and change an &amp;answer</translation>
    </message>
    <message>
        <source>&amp;Undo everything</source>
        <translation>&amp;Undo everything</translation>
    </message>
    <message>
        <source>&amp;Keep it as it is</source>
        <translation>&amp;Keep it as it is</translation>
    </message>
    <message>
        <source>Everything was taken back.</source>
        <translation>Everything was taken back.</translation>
    </message>
    <message>
        <source>Taken back, but for this:</source>
        <translation>Taken back, but for this:</translation>
    </message>
    <message>
        <source>Taking everything back…</source>
        <translation>Taking everything back…</translation>
    </message>
    <message>
        <source>is taken back…</source>
        <translation>is taken back…</translation>
    </message>
    <message>
        <source>Done. The first mail is in the mailbox of %1.</source>
        <translation>Done. The first mail is in the mailbox of %1.</translation>
    </message>
    <message>
        <source>The window shows what is left to do, such as DNS records that are not there yet.</source>
        <translation>The window shows what is left to do, such as DNS records that are not there yet.</translation>
    </message>
    <message>
        <source>In your mail program: IMAP at localhost, port %1, and SMTP at localhost, port %2, both with SSL/TLS.</source>
        <translation>In your mail program: IMAP at localhost, port %1, and SMTP at localhost, port %2, both with SSL/TLS.</translation>
    </message>
    <message>
        <source>Set up</source>
        <translation>Set up</translation>
    </message>
</context>
<context>
    <name>gui::steps::AddAccounts</name>
    <message>
        <source>Add the other accounts</source>
        <translation>Add the other accounts</translation>
    </message>
    <message>
        <source>Add the domain and its accounts</source>
        <translation>Add the domain and its accounts</translation>
    </message>
    <message>
        <source>The account %1 could not be removed: %2</source>
        <translation>The account %1 could not be removed: %2</translation>
    </message>
    <message>
        <source>The domain %1 could not be removed: %2</source>
        <translation>The domain %1 could not be removed: %2</translation>
    </message>
    <message>
        <source>There is an account or alias %1 already.</source>
        <translation>There is an account or alias %1 already.</translation>
    </message>
    <message>
        <source>Undo, and go back to choose another name.</source>
        <translation>Undo, and go back to choose another name.</translation>
    </message>
</context>
<context>
    <name>gui::steps::ConnectToServer</name>
    <message>
        <source>Connect to the server</source>
        <translation>Connect to the server</translation>
    </message>
</context>
<context>
    <name>gui::steps::Connecting</name>
    <message>
        <source>Log out and in again, so that your membership in the group facteur-admin counts, then try again.</source>
        <translation>Log out and in again, so that your membership in the group facteur-admin counts, then try again.</translation>
    </message>
</context>
<context>
    <name>gui::steps::MakeInstance</name>
    <message>
        <source>Make the server&apos;s folder, database and first account</source>
        <translation>Make the server&apos;s folder, database and first account</translation>
    </message>
    <message>
        <source>The folder %1 is not empty.</source>
        <translation>The folder %1 is not empty.</translation>
    </message>
    <message>
        <source>Go back and choose another folder, or move that one away.</source>
        <translation>Go back and choose another folder, or move that one away.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made.</source>
        <translation>The folder %1 cannot be made.</translation>
    </message>
    <message>
        <source>The disk may be full or read-only, or the place belongs to somebody else. Mend that and try again, or go back and choose another folder.</source>
        <translation>The disk may be full or read-only, or the place belongs to somebody else. Mend that and try again, or go back and choose another folder.</translation>
    </message>
    <message>
        <source>The folder %1 could not be removed.</source>
        <translation>The folder %1 could not be removed.</translation>
    </message>
    <message>
        <source>What was written into the database %1, which was in use before, is still there.</source>
        <translation>What was written into the database %1, which was in use before, is still there.</translation>
    </message>
    <message>
        <source>The database %1 could not be emptied: %2</source>
        <translation>The database %1 could not be emptied: %2</translation>
    </message>
    <message>
        <source>The database %1 could not be made: %2</source>
        <translation>The database %1 could not be made: %2</translation>
    </message>
</context>
<context>
    <name>gui::steps::MakeService</name>
    <message>
        <source>Make the server on %1 and start it</source>
        <translation>Make the server on %1 and start it</translation>
    </message>
    <message>
        <source>Make the server as a service of this computer and start it</source>
        <translation>Make the server as a service of this computer and start it</translation>
    </message>
    <message>
        <source>The program that asks for the administrator&apos;s password could not be started: %1</source>
        <translation>The program that asks for the administrator&apos;s password could not be started: %1</translation>
    </message>
    <message>
        <source>The question for the administrator&apos;s password was refused. Try again when you know it.</source>
        <translation>The question for the administrator&apos;s password was refused. Try again when you know it.</translation>
    </message>
    <message>
        <source>The service could not be removed: %1</source>
        <translation>The service could not be removed: %1</translation>
    </message>
</context>
<context>
    <name>gui::steps::MapPorts</name>
    <message>
        <source>Ask the router to lead mail&apos;s ports here</source>
        <translation>Ask the router to lead mail&apos;s ports here</translation>
    </message>
    <message>
        <source>The router did not take: %1</source>
        <translation>The router did not take: %1</translation>
    </message>
    <message>
        <source>Allow UPnP or NAT-PMP in the router&apos;s own settings and try again; or undo, go back, and forward the ports there by hand.</source>
        <translation>Allow UPnP or NAT-PMP in the router&apos;s own settings and try again; or undo, go back, and forward the ports there by hand.</translation>
    </message>
    <message>
        <source>The router was not told to forget the ports: %1</source>
        <translation>The router was not told to forget the ports: %1</translation>
    </message>
</context>
<context>
    <name>gui::steps::OpenFirewall</name>
    <message>
        <source>Open mail&apos;s ports in the firewall</source>
        <translation>Open mail&apos;s ports in the firewall</translation>
    </message>
    <message>
        <source>The firewall refused: %1</source>
        <translation>The firewall refused: %1</translation>
    </message>
    <message>
        <source>The program that asks for the administrator&apos;s password could not be started: %1</source>
        <translation>The program that asks for the administrator&apos;s password could not be started: %1</translation>
    </message>
    <message>
        <source>You can undo and go back, and leave the firewall out: its commands can be run by hand later.</source>
        <translation>You can undo and go back, and leave the firewall out: its commands can be run by hand later.</translation>
    </message>
    <message>
        <source>The firewall keeps this rule: %1</source>
        <translation>The firewall keeps this rule: %1</translation>
    </message>
    <message>
        <source>The firewall&apos;s rules could not be taken back: %1</source>
        <translation>The firewall&apos;s rules could not be taken back: %1</translation>
    </message>
</context>
<context>
    <name>gui::steps::SendFirstMail</name>
    <message>
        <source>Send a first mail to %1 and find it in the mailbox</source>
        <translation>Send a first mail to %1 and find it in the mailbox</translation>
    </message>
    <message>
        <source>The server is set up and runs; only this mail did not go in.</source>
        <translation>The server is set up and runs; only this mail did not go in.</translation>
    </message>
    <message>
        <source>Hello!

This is the first mail on your own server %1. It was handed in with your name and password, as your mail program does it, and put into this mailbox.

Your mail program needs this:

Name: %2
Incoming mail: IMAP, %1, port %3, SSL/TLS
Outgoing mail: SMTP, %1, port %4, SSL/TLS
</source>
        <translation>Hello!

This is the first mail on your own server %1. It was handed in with your name and password, as your mail program does it, and put into this mailbox.

Your mail program needs this:

Name: %2
Incoming mail: IMAP, %1, port %3, SSL/TLS
Outgoing mail: SMTP, %1, port %4, SSL/TLS
</translation>
    </message>
    <message>
        <source>Your mail server works</source>
        <translation>Your mail server works</translation>
    </message>
    <message>
        <source>It arrived in the mailbox of %1 after %2 s.</source>
        <translation>It arrived in the mailbox of %1 after %2 s.</translation>
    </message>
    <message>
        <source>The server runs and took the mail in. Look for it in the window: Journey says what became of it.</source>
        <translation>The server runs and took the mail in. Look for it in the window: Journey says what became of it.</translation>
    </message>
</context>
<context>
    <name>gui::steps::SetAddress</name>
    <message>
        <source>Tell the server its public address</source>
        <translation>Tell the server its public address</translation>
    </message>
</context>
<context>
    <name>gui::steps::SetSmarthost</name>
    <message>
        <source>Send other people&apos;s mail through %1</source>
        <translation>Send other people&apos;s mail through %1</translation>
    </message>
    <message>
        <source>The server sends through %1 already.</source>
        <translation>The server sends through %1 already.</translation>
    </message>
    <message>
        <source>Undo, go back and choose to send directly: then this stays as it is. It is changed in the window&apos;s settings.</source>
        <translation>Undo, go back and choose to send directly: then this stays as it is. It is changed in the window&apos;s settings.</translation>
    </message>
    <message>
        <source>The route through %1 could not be removed: %2</source>
        <translation>The route through %1 could not be removed: %2</translation>
    </message>
</context>
<context>
    <name>gui::steps::StartChild</name>
    <message>
        <source>Start the server</source>
        <translation>Start the server</translation>
    </message>
    <message>
        <source>Try again; the folder and its database are fine as they are.</source>
        <translation>Try again; the folder and its database are fine as they are.</translation>
    </message>
    <message>
        <source>Another program uses the port %1. End it and try again, or go back to the first page and choose other ports.</source>
        <translation>Another program uses the port %1. End it and try again, or go back to the first page and choose other ports.</translation>
    </message>
</context>
</TS>
