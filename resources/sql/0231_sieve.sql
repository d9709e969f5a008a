-- What the users' filter rules (Sieve) look up. Made to be read and edited by hand too.

-- Lists for `:list` (RFC 6134): a user's own, and with account_id 0 the house's. An entry is an address, `@example.org`
-- for everybody there, or any other text; case does not count.
--     INSERT INTO sieve_lists (account_id, name, entry) VALUES (0, 'partners', '@example.org');
CREATE TABLE IF NOT EXISTS sieve_lists (
    id $ID,
    account_id BIGINT NOT NULL DEFAULT 0,
    name $NAME(100) NOT NULL,
    entry $NAME(320) NOT NULL,
    created DATETIME NOT NULL DEFAULT $NOW,
    UNIQUE (account_id, name, entry)
) $TABLE;

-- Scripts of the administrator's that run when something happens in a mailbox (RFC 6785), as DIR/sieve/events/SCRIPT.sieve:
--     INSERT INTO sieve_events (mailbox, causes, script) VALUES ('Junk', 'COPY', 'learn-spam');
-- mailbox, source: a name, `*` for any, `\Junk` for the mailbox of that use. source: where a copied message came from.
-- causes: some of APPEND, COPY, FLAG separated by blanks. place: before or after the user's own script for that mailbox.
CREATE TABLE IF NOT EXISTS sieve_events (
    id $ID,
    mailbox $TEXT(255) NOT NULL DEFAULT '*',
    source $TEXT(255) NOT NULL DEFAULT '*',
    causes $TEXT(40) NOT NULL DEFAULT 'COPY APPEND',
    script $TEXT(200) NOT NULL,
    place $TEXT(8) NOT NULL DEFAULT 'before',
    priority INTEGER NOT NULL DEFAULT 100,
    enabled SMALLINT NOT NULL DEFAULT 1,
    created DATETIME NOT NULL DEFAULT $NOW
) $TABLE;
