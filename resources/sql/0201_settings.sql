-- Live settings: a row changes a default, for the house (domain '') or for one domain. docs/operations.md lists the keys.
--     INSERT INTO settings (domain, name, value) VALUES ('', 'door.junk_score', '5');
CREATE TABLE IF NOT EXISTS settings (
    domain $NAME(253) NOT NULL DEFAULT '',
    name $NAME(80) NOT NULL,
    value $LONGTEXT NOT NULL,
    PRIMARY KEY (domain, name)
) $TABLE;
