-- Whom each account has written to. Their answers are trusted when their domain vouches for them.
-- last: seconds since the epoch.
CREATE TABLE IF NOT EXISTS correspondents (
    account_id BIGINT NOT NULL,
    address $NAME(320) NOT NULL,
    times INTEGER NOT NULL DEFAULT 1,
    last BIGINT NOT NULL,
    PRIMARY KEY (account_id, address)
) $TABLE;
