-- Networks that may not connect, to no protocol. Made to be edited by hand too:
--     INSERT INTO bans (network, reason) VALUES ('192.0.2.0/24', 'tries passwords');
--     DELETE FROM bans WHERE network = '192.0.2.0/24';
-- Takes effect within 5 s. Times are milliseconds since the epoch, UTC; until 0: for ever. by_hand 0: the server's own doing.
-- strikes: how often this network was banned while we remember; each time it takes longer.

CREATE TABLE IF NOT EXISTS bans (
    id $ID,
    network $NAME(50) NOT NULL UNIQUE,
    reason $TEXT(500) NOT NULL DEFAULT '',
    by_hand SMALLINT NOT NULL DEFAULT 1,
    created BIGINT NOT NULL DEFAULT 0,
    until BIGINT NOT NULL DEFAULT 0,
    strikes INTEGER NOT NULL DEFAULT 1
) $TABLE;

-- Bans are counted by themselves: the directory's caches need not hear of them.
INSERT INTO directory_changes (id, counter) SELECT 2, 0 FROM (SELECT 1 AS one) AS single WHERE NOT EXISTS (SELECT 1 FROM directory_changes WHERE id = 2);
