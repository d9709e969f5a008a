-- The administrator's own rules about who may bring what. Made to be read and edited by hand too:
--     INSERT INTO access_rules (look, pattern, action, argument) VALUES ('client', '192.0.2.0/24', 'reject', 'No mail from there');
--     INSERT INTO access_rules (look, pattern, action) VALUES ('header', '/^Subject: .*casino/', 'junk');
-- look: client, reverse, helo, sender, recipient, certificate, login, header, mime, body; and the hosts behind a name:
-- reverse-a, helo-a, helo-mx, helo-ns, sender-a, sender-mx, sender-ns, recipient-a, recipient-mx, recipient-ns.
-- action: accept, reject, defer, hold, discard, junk, score, slow, header, redirect, bcc, replace, strip, warn.
-- recipients: only for mail to these (patterns separated by commas or line ends); empty: for all.
-- Smaller priorities come first; of one look the first rule that matches counts.
CREATE TABLE IF NOT EXISTS access_rules (
    id $ID,
    look $TEXT(20) NOT NULL,
    pattern $TEXT(1000) NOT NULL,
    action $TEXT(20) NOT NULL,
    argument $TEXT(1000) NOT NULL DEFAULT '',
    recipients $TEXT(1000) NOT NULL DEFAULT '',
    priority INTEGER NOT NULL DEFAULT 100,
    enabled SMALLINT NOT NULL DEFAULT 1,
    remark $TEXT(255) NOT NULL DEFAULT '',
    created DATETIME NOT NULL DEFAULT $NOW
) $TABLE;

-- kind: canonical (addresses of the envelope and the header, in and out), sender-canonical, recipient-canonical, masquerade
-- (pattern: a domain whose subdomains are cut off), generic (only for mail that leaves), relocated (result: where to),
-- bcc-sender, bcc-recipient, bcc-all.
CREATE TABLE IF NOT EXISTS rewrite_rules (
    id $ID,
    kind $TEXT(24) NOT NULL,
    pattern $TEXT(1000) NOT NULL,
    result $TEXT(1000) NOT NULL DEFAULT '',
    priority INTEGER NOT NULL DEFAULT 100,
    enabled SMALLINT NOT NULL DEFAULT 1,
    remark $TEXT(255) NOT NULL DEFAULT '',
    created DATETIME NOT NULL DEFAULT $NOW
) $TABLE;

-- Domains whose mail we take in and pass on (backup MX). recipients: listed (in relay_recipients), callout (asked of the next
-- host, and remembered), any. next_host empty: the domain's own MX; those of us are passed over.
CREATE TABLE IF NOT EXISTS relay_domains (
    id $ID,
    name $NAME(253) NOT NULL UNIQUE,
    recipients $TEXT(16) NOT NULL DEFAULT 'callout',
    next_host $TEXT(255) NOT NULL DEFAULT '',
    next_port INTEGER NOT NULL DEFAULT 25,
    enabled SMALLINT NOT NULL DEFAULT 1,
    created DATETIME NOT NULL DEFAULT $NOW
) $TABLE;

CREATE TABLE IF NOT EXISTS relay_recipients (
    id $ID,
    domain $NAME(253) NOT NULL,
    pattern $TEXT(320) NOT NULL,
    created DATETIME NOT NULL DEFAULT $NOW
) $TABLE;

-- What callouts have found out. Times are seconds since the epoch. outcome: good, bad.
CREATE TABLE IF NOT EXISTS callouts (
    address $NAME(320) NOT NULL PRIMARY KEY,
    outcome $TEXT(8) NOT NULL,
    reply $TEXT(500) NOT NULL DEFAULT '',
    asked BIGINT NOT NULL,
    until BIGINT NOT NULL
) $TABLE;

-- Aliases for names that are not listed one by one. pattern is held against the local part (without its tag).
CREATE TABLE IF NOT EXISTS pattern_aliases (
    id $ID,
    domain $NAME(253) NOT NULL,
    pattern $TEXT(320) NOT NULL,
    targets $LONGTEXT NOT NULL,
    priority INTEGER NOT NULL DEFAULT 100,
    enabled SMALLINT NOT NULL DEFAULT 1,
    created DATETIME NOT NULL DEFAULT $NOW,
    FOREIGN KEY (domain) REFERENCES domains (name) ON UPDATE CASCADE
) $TABLE;

-- Senders that a user (account_id), or everybody (0), wants or does not want. verdict: allow, block.
CREATE TABLE IF NOT EXISTS sender_lists (
    id $ID,
    account_id BIGINT NOT NULL DEFAULT 0,
    verdict $TEXT(8) NOT NULL,
    pattern $TEXT(320) NOT NULL,
    created DATETIME NOT NULL DEFAULT $NOW
) $TABLE;

CREATE INDEX sender_lists_account ON sender_lists (account_id);
