-- What was seen of domains that ask for DMARC reports (RFC 7489 §7.2), to be sent the next day, and reports that others sent
-- about our own domains. Days are since the epoch, UTC; other times are seconds since the epoch.
CREATE TABLE IF NOT EXISTS dmarc_seen (
    day INTEGER NOT NULL,
    domain $NAME(253) NOT NULL,
    row_key $NAME(64) NOT NULL,
    row_data $LONGTEXT NOT NULL,
    messages BIGINT NOT NULL,
    PRIMARY KEY (day, domain, row_key)
) $TABLE;

CREATE TABLE IF NOT EXISTS dmarc_received (
    id $ID,
    domain $NAME(253) NOT NULL,
    organisation $TEXT(255) NOT NULL,
    report_id $NAME(255) NOT NULL,
    begins BIGINT NOT NULL,
    ends BIGINT NOT NULL,
    messages BIGINT NOT NULL,
    failed BIGINT NOT NULL,
    report $LONGTEXT NOT NULL,
    received BIGINT NOT NULL,
    UNIQUE (domain, report_id)
) $TABLE;
