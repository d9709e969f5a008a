-- Ports that the router is to forward to this host; the daemon asks for them again before each lease ends.

CREATE TABLE IF NOT EXISTS port_mappings (
    external_port INTEGER NOT NULL PRIMARY KEY,
    internal_port INTEGER NOT NULL,
    created DATETIME NOT NULL DEFAULT $NOW
) $TABLE;
