-- Who was asked to come back later. triplet: SHA-256 of network, sender and recipient, in hexadecimal; the others are for
-- people. Times are milliseconds since the epoch, UTC. passes: how often it was let in.

CREATE TABLE IF NOT EXISTS greylist (
    triplet $NAME(64) NOT NULL PRIMARY KEY,
    network $NAME(50) NOT NULL,
    sender $TEXT(320) NOT NULL,
    recipient $TEXT(320) NOT NULL,
    first_seen BIGINT NOT NULL,
    last_seen BIGINT NOT NULL,
    passes INTEGER NOT NULL DEFAULT 0
) $TABLE;

CREATE INDEX greylist_last_seen ON greylist (last_seen);

-- Networks whose mail has come back so often that they are not asked any more.
CREATE TABLE IF NOT EXISTS greylist_networks (
    network $NAME(50) NOT NULL PRIMARY KEY,
    passes INTEGER NOT NULL DEFAULT 0,
    last_seen BIGINT NOT NULL
) $TABLE;
