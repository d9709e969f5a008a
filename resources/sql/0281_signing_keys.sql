-- Keys that sign mail for our domains: DKIM (RFC 6376) on what our users send, ARC (RFC 8617) on what is forwarded.
-- private_key: PEM, PKCS#8. active: signs; a key that is not active yet, or no more, stays published for a while.
CREATE TABLE IF NOT EXISTS signing_keys (
    id $ID,
    domain $NAME(253) NOT NULL,
    selector $NAME(63) NOT NULL,
    private_key $TEXT(8000) NOT NULL,
    active SMALLINT NOT NULL DEFAULT 1,
    created DATETIME NOT NULL DEFAULT $NOW,
    UNIQUE (domain, selector)
) $TABLE;
