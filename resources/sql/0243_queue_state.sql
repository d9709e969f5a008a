-- The queue as a whole. name paused, value 1: nothing leaves for other hosts.

CREATE TABLE IF NOT EXISTS queue_state (
    name $NAME(40) NOT NULL PRIMARY KEY,
    value $TEXT(255) NOT NULL
) $TABLE;
