-- Domains, accounts, aliases, app passwords. Made to be read and edited by hand too:
--     INSERT INTO domains (name) VALUES ('example.test');
--     INSERT INTO accounts (domain, local_part, password) VALUES ('example.test', 'bob', '{PLAIN}change me');
--     INSERT INTO aliases (domain, local_part, targets) VALUES ('example.test', 'sales', 'bob@example.test, eve@example.org');
-- Names are lower case, domains as A-labels (xn--…). Times are UTC. A running daemon sees a change within 5 s.

CREATE TABLE IF NOT EXISTS domains (
    id $ID,
    name $NAME(253) NOT NULL UNIQUE,
    enabled SMALLINT NOT NULL DEFAULT 1,
    catch_all $TEXT(600) NULL,
    separators $TEXT(8) NOT NULL DEFAULT '+',
    created DATETIME NOT NULL DEFAULT $NOW
) $TABLE;

-- password: {SCHEME}hash, or what crypt(3) writes; NULL: nobody can log in with it.
-- scram: SCRAM-SHA-256$iterations:salt$StoredKey:ServerKey (base64), made by the daemon from the password; a trigger clears
-- it when the password is changed without it.
CREATE TABLE IF NOT EXISTS accounts (
    id $ID,
    domain $NAME(253) NOT NULL,
    local_part $NAME(64) NOT NULL,
    password $TEXT(512) NULL,
    scram $TEXT(255) NULL,
    quota BIGINT NOT NULL DEFAULT 0,
    enabled SMALLINT NOT NULL DEFAULT 1,
    display_name $TEXT(255) NOT NULL DEFAULT '',
    created DATETIME NOT NULL DEFAULT $NOW,
    last_login DATETIME NULL,
    UNIQUE (domain, local_part),
    FOREIGN KEY (domain) REFERENCES domains (name) ON UPDATE CASCADE
) $TABLE;

-- targets: addresses separated by commas or line ends.
-- may_send: the accounts among the targets may use the address as sender even when there are several.
CREATE TABLE IF NOT EXISTS aliases (
    id $ID,
    domain $NAME(253) NOT NULL,
    local_part $NAME(64) NOT NULL,
    targets $LONGTEXT NOT NULL,
    may_send SMALLINT NOT NULL DEFAULT 0,
    enabled SMALLINT NOT NULL DEFAULT 1,
    created DATETIME NOT NULL DEFAULT $NOW,
    UNIQUE (domain, local_part),
    FOREIGN KEY (domain) REFERENCES domains (name) ON UPDATE CASCADE
) $TABLE;

CREATE TABLE IF NOT EXISTS app_passwords (
    id $ID,
    account_id BIGINT NOT NULL,
    label $TEXT(255) NOT NULL DEFAULT '',
    hash $TEXT(512) NOT NULL,
    created DATETIME NOT NULL DEFAULT $NOW,
    last_used DATETIME NULL,
    revoked DATETIME NULL,
    FOREIGN KEY (account_id) REFERENCES accounts (id) ON DELETE CASCADE
) $TABLE;

-- One row: how many changes there were. Triggers count, so that caches notice edits by anybody.
CREATE TABLE IF NOT EXISTS directory_changes (
    id INT NOT NULL PRIMARY KEY,
    counter BIGINT NOT NULL DEFAULT 0
) $TABLE;

INSERT INTO directory_changes (id, counter) SELECT 1, 0 FROM (SELECT 1 AS one) AS single WHERE NOT EXISTS (SELECT 1 FROM directory_changes WHERE id = 1);

-- Random octets that must stay the same over restarts, in base64.
CREATE TABLE IF NOT EXISTS directory_secrets (
    name $TEXT(64) NOT NULL PRIMARY KEY,
    value $TEXT(255) NOT NULL
) $TABLE;
