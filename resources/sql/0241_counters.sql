-- What happened in each hour. hour: hours since the epoch, UTC; counter: as `facteurctl counters` names it. Kept for 400 days.

CREATE TABLE IF NOT EXISTS counters_hourly (
    hour BIGINT NOT NULL,
    counter $NAME(40) NOT NULL,
    value BIGINT NOT NULL DEFAULT 0,
    PRIMARY KEY (hour, counter)
) $TABLE;
