-- DNS lists that are asked about clients and senders (RFC 5782). A running daemon sees a change within 5 s.
-- kinds: of client, name, helo, sender, url, separated by spaces. effect: block or allow.
-- filter: which answers count, e.g. 127.0.0.[2..11] or bits 127.0.0.&6; empty: all. weights: points per answer, e.g.
-- 127.0.0.9=15 127.0.0.[10;11]=3; others have `weight` points. listed_test and unlisted_test: what the daily test must and
-- must not find there; empty: 127.0.0.2 and 127.0.0.1, or the names test and invalid.

CREATE TABLE IF NOT EXISTS dns_lists (
    id $ID,
    zone $NAME(200) NOT NULL UNIQUE,
    kinds $TEXT(100) NOT NULL DEFAULT 'client',
    effect $TEXT(10) NOT NULL DEFAULT 'block',
    weight DOUBLE PRECISION NOT NULL DEFAULT 2,
    filter $TEXT(1000) NOT NULL DEFAULT '',
    weights $TEXT(1000) NOT NULL DEFAULT '',
    enabled SMALLINT NOT NULL DEFAULT 1,
    listed_test $TEXT(253) NOT NULL DEFAULT '',
    unlisted_test $TEXT(253) NOT NULL DEFAULT '',
    note $TEXT(500) NOT NULL DEFAULT ''
) $TABLE;

-- Enabled are those whose terms let a private server ask for nothing and without an agreement (state of 2026-11); the
-- others wait for the administrator, who has to sign up with them or to agree with their ways of listing.
INSERT INTO dns_lists (zone, kinds, effect, weight, filter, weights, enabled, listed_test, unlisted_test, note)
SELECT zone, kinds, effect, weight, filter, weights, enabled, listed_test, unlisted_test, note FROM (
    SELECT 'zen.spamhaus.org' AS zone, 'client' AS kinds, 'block' AS effect, 7 AS weight, '127.0.0.[2..11]' AS filter, '127.0.0.9=15 127.0.0.[10;11]=4' AS weights, 1 AS enabled, '' AS listed_test, '' AS unlisted_test, 'Free for private servers of low volume that ask by a resolver of their own' AS note
    UNION ALL SELECT 'dbl.spamhaus.org', 'helo sender url name', 'block', 5, '127.0.1.[2..99] 127.0.1.[102..106]', '127.0.1.[102..106]=2', 1, 'dbltest.com', '', 'Free for private servers of low volume that ask by a resolver of their own'
    UNION ALL SELECT 'bl.spamcop.net', 'client', 'block', 3, '127.0.0.2', '', 1, '', '', 'Free'
    UNION ALL SELECT 'psbl.surriel.com', 'client', 'block', 2.5, '127.0.0.2', '', 1, '', '', 'Free'
    UNION ALL SELECT 'list.dnswl.org', 'client', 'allow', 1, '127.0.[2..20].[0..3]', '127.0.[2..20].0=0.5 127.0.[2..20].2=3 127.0.[2..20].3=6', 1, '', '', 'Free for private servers of less than 100000 questions a day'
    UNION ALL SELECT 'b.barracudacentral.org', 'client', 'block', 4, '127.0.0.2', '', 0, '', '', 'Free after registration of the server''s address'
    UNION ALL SELECT 'bl.mailspike.net', 'client', 'block', 4, '127.0.0.[2;10..12]', '127.0.0.12=2', 0, '', '', 'Free for low volume'
    UNION ALL SELECT 'dnsbl-1.uceprotect.net', 'client', 'block', 2, '127.0.0.2', '', 0, '', '', 'Free; lists fast and for a week'
    UNION ALL SELECT 'multi.surbl.org', 'url', 'block', 4, '127.0.0.&252', '', 0, 'test.surbl.org', '', 'Free for private servers of low volume'
    UNION ALL SELECT 'multi.uribl.com', 'url', 'block', 4, '127.0.0.&2', '', 0, 'test.uribl.com', '', 'Free for private servers of low volume; 127.0.0.1 means refused'
) AS known
WHERE NOT EXISTS (SELECT 1 FROM dns_lists);
