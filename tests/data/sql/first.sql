-- directory.db of the first form: its tables were those of 0001, 0002, 0101 and 0102. Never to be changed; later migrations must cope
-- with it. alice's password is correct-horse-7.
PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE schema_migrations (name TEXT NOT NULL, step INT NOT NULL, applied DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP, PRIMARY KEY (name, step));
INSERT INTO schema_migrations VALUES('0001_directory',0,'2026-01-05 10:00:00');
INSERT INTO schema_migrations VALUES('0001_directory',1,'2026-01-05 10:00:00');
INSERT INTO schema_migrations VALUES('0001_directory',2,'2026-01-05 10:00:00');
INSERT INTO schema_migrations VALUES('0001_directory',3,'2026-01-05 10:00:00');
INSERT INTO schema_migrations VALUES('0001_directory',4,'2026-01-05 10:00:00');
INSERT INTO schema_migrations VALUES('0001_directory',5,'2026-01-05 10:00:00');
INSERT INTO schema_migrations VALUES('0001_directory',6,'2026-01-05 10:00:00');
INSERT INTO schema_migrations VALUES('0002_directory_triggers',0,'2026-01-05 10:00:00');
INSERT INTO schema_migrations VALUES('0002_directory_triggers',1,'2026-01-05 10:00:00');
INSERT INTO schema_migrations VALUES('0002_directory_triggers',2,'2026-01-05 10:00:00');
INSERT INTO schema_migrations VALUES('0002_directory_triggers',3,'2026-01-05 10:00:00');
INSERT INTO schema_migrations VALUES('0002_directory_triggers',4,'2026-01-05 10:00:00');
INSERT INTO schema_migrations VALUES('0002_directory_triggers',5,'2026-01-05 10:00:00');
INSERT INTO schema_migrations VALUES('0002_directory_triggers',6,'2026-01-05 10:00:00');
INSERT INTO schema_migrations VALUES('0002_directory_triggers',7,'2026-01-05 10:00:00');
INSERT INTO schema_migrations VALUES('0002_directory_triggers',8,'2026-01-05 10:00:00');
INSERT INTO schema_migrations VALUES('0002_directory_triggers',9,'2026-01-05 10:00:00');
INSERT INTO schema_migrations VALUES('0002_directory_triggers',10,'2026-01-05 10:00:00');
INSERT INTO schema_migrations VALUES('0002_directory_triggers',11,'2026-01-05 10:00:00');
INSERT INTO schema_migrations VALUES('0002_directory_triggers',12,'2026-01-05 10:00:00');
INSERT INTO schema_migrations VALUES('0101_queue',0,'2026-01-05 10:00:00');
INSERT INTO schema_migrations VALUES('0101_queue',1,'2026-01-05 10:00:00');
INSERT INTO schema_migrations VALUES('0101_queue',2,'2026-01-05 10:00:00');
INSERT INTO schema_migrations VALUES('0101_queue',3,'2026-01-05 10:00:00');
INSERT INTO schema_migrations VALUES('0101_queue',4,'2026-01-05 10:00:00');
INSERT INTO schema_migrations VALUES('0102_routes',0,'2026-01-05 10:00:00');
CREATE TABLE domains (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT COLLATE NOCASE NOT NULL UNIQUE,
    enabled SMALLINT NOT NULL DEFAULT 1,
    catch_all TEXT NULL,
    separators TEXT NOT NULL DEFAULT '+',
    created DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP
);
INSERT INTO domains VALUES(1,'example.test',1,NULL,'+','2026-11-25 00:24:21');
CREATE TABLE accounts (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    domain TEXT COLLATE NOCASE NOT NULL,
    local_part TEXT COLLATE NOCASE NOT NULL,
    password TEXT NULL,
    scram TEXT NULL,
    quota BIGINT NOT NULL DEFAULT 0,
    enabled SMALLINT NOT NULL DEFAULT 1,
    display_name TEXT NOT NULL DEFAULT '',
    created DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    last_login DATETIME NULL,
    UNIQUE (domain, local_part),
    FOREIGN KEY (domain) REFERENCES domains (name) ON UPDATE CASCADE
);
INSERT INTO accounts VALUES(1,'example.test','alice','{ARGON2ID}$argon2id$v=19$m=19456,t=2,p=1$osB0Tuek/JIPDx9c9ZPqww$ysgGEWuKesVsuDOdQ8FByHBkNMwGWd6dK6hBI2EhqA4','SCRAM-SHA-256$4096:lYePHyotUFvygf8FpOngFw==$kVxWX/rfy9yZfx4aubdPNDueK+AI/Sy9kR3i2zzb16Q=:ASq7Go+KtxAXdNiKdj8EqqImJOtwb816WCbqCebTspM=',0,1,'','2026-11-25 00:24:21',NULL);
CREATE TABLE aliases (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    domain TEXT COLLATE NOCASE NOT NULL,
    local_part TEXT COLLATE NOCASE NOT NULL,
    targets TEXT NOT NULL,
    may_send SMALLINT NOT NULL DEFAULT 0,
    enabled SMALLINT NOT NULL DEFAULT 1,
    created DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    UNIQUE (domain, local_part),
    FOREIGN KEY (domain) REFERENCES domains (name) ON UPDATE CASCADE
);
INSERT INTO aliases VALUES(1,'example.test','sales','alice@example.test',0,1,'2026-11-25 00:25:09');
CREATE TABLE app_passwords (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    account_id BIGINT NOT NULL,
    label TEXT NOT NULL DEFAULT '',
    hash TEXT NOT NULL,
    created DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    last_used DATETIME NULL,
    revoked DATETIME NULL,
    FOREIGN KEY (account_id) REFERENCES accounts (id) ON DELETE CASCADE
);
CREATE TABLE directory_changes (
    id INT NOT NULL PRIMARY KEY,
    counter BIGINT NOT NULL DEFAULT 0
);
INSERT INTO directory_changes VALUES(1,3);
CREATE TABLE directory_secrets (
    name TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
);
CREATE TABLE queue_messages (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  trace TEXT COLLATE NOCASE NOT NULL,
  sender TEXT COLLATE NOCASE NOT NULL,
  created BIGINT NOT NULL,
  size BIGINT NOT NULL,
  spool_name TEXT COLLATE NOCASE NOT NULL,
  message_id TEXT NOT NULL,
  envid TEXT NOT NULL,
  ret SMALLINT NOT NULL,
  body SMALLINT NOT NULL,
  smtputf8 SMALLINT NOT NULL,
  is_report SMALLINT NOT NULL
);
CREATE TABLE queue_recipients (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  message BIGINT NOT NULL,
  address TEXT COLLATE NOCASE NOT NULL,
  orcpt TEXT NOT NULL,
  notify SMALLINT NOT NULL,
  account BIGINT NOT NULL,
  destination TEXT COLLATE NOCASE NOT NULL,
  state SMALLINT NOT NULL,
  attempts INTEGER NOT NULL,
  next_attempt BIGINT NOT NULL,
  last_reply TEXT NOT NULL,
  delay_notified SMALLINT NOT NULL,
  lease_owner TEXT COLLATE NOCASE NOT NULL,
  lease_until BIGINT NOT NULL
);
CREATE TABLE routes (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  destination TEXT COLLATE NOCASE NOT NULL,
  host TEXT COLLATE NOCASE NOT NULL,
  port INTEGER NOT NULL DEFAULT 587,
  tls TEXT COLLATE NOCASE NOT NULL DEFAULT 'required',
  login TEXT NOT NULL,
  password TEXT NOT NULL,
  UNIQUE (destination)
);
INSERT INTO routes VALUES(1,'partner.example','smtp.partner.example',587,'required','me','secret');
DELETE FROM sqlite_sequence;
INSERT INTO sqlite_sequence VALUES('domains',1);
INSERT INTO sqlite_sequence VALUES('accounts',1);
INSERT INTO sqlite_sequence VALUES('aliases',1);
INSERT INTO sqlite_sequence VALUES('routes',1);
CREATE TRIGGER domains_insert_counted AFTER INSERT ON domains
BEGIN
    UPDATE directory_changes SET counter = counter + 1 WHERE id = 1;
END;
CREATE TRIGGER domains_delete_counted AFTER DELETE ON domains
BEGIN
    UPDATE directory_changes SET counter = counter + 1 WHERE id = 1;
END;
CREATE TRIGGER domains_update_counted AFTER UPDATE OF name, enabled, catch_all, separators ON domains
BEGIN
    UPDATE directory_changes SET counter = counter + 1 WHERE id = 1;
END;
CREATE TRIGGER accounts_insert_counted AFTER INSERT ON accounts
BEGIN
    UPDATE directory_changes SET counter = counter + 1 WHERE id = 1;
END;
CREATE TRIGGER accounts_delete_counted AFTER DELETE ON accounts
BEGIN
    UPDATE directory_changes SET counter = counter + 1 WHERE id = 1;
END;
CREATE TRIGGER accounts_update_counted AFTER UPDATE OF domain, local_part, password, scram, quota, enabled, display_name ON accounts
BEGIN
    UPDATE directory_changes SET counter = counter + 1 WHERE id = 1;
END;
CREATE TRIGGER aliases_insert_counted AFTER INSERT ON aliases
BEGIN
    UPDATE directory_changes SET counter = counter + 1 WHERE id = 1;
END;
CREATE TRIGGER aliases_delete_counted AFTER DELETE ON aliases
BEGIN
    UPDATE directory_changes SET counter = counter + 1 WHERE id = 1;
END;
CREATE TRIGGER aliases_update_counted AFTER UPDATE OF domain, local_part, targets, may_send, enabled ON aliases
BEGIN
    UPDATE directory_changes SET counter = counter + 1 WHERE id = 1;
END;
CREATE TRIGGER app_passwords_insert_counted AFTER INSERT ON app_passwords
BEGIN
    UPDATE directory_changes SET counter = counter + 1 WHERE id = 1;
END;
CREATE TRIGGER app_passwords_delete_counted AFTER DELETE ON app_passwords
BEGIN
    UPDATE directory_changes SET counter = counter + 1 WHERE id = 1;
END;
CREATE TRIGGER app_passwords_update_counted AFTER UPDATE OF account_id, hash, revoked ON app_passwords
BEGIN
    UPDATE directory_changes SET counter = counter + 1 WHERE id = 1;
END;
CREATE TRIGGER accounts_password_changed AFTER UPDATE OF password ON accounts
WHEN NEW.password IS NOT OLD.password AND NEW.scram IS OLD.scram AND NEW.scram IS NOT NULL
BEGIN
    UPDATE accounts SET scram = NULL WHERE id = NEW.id;
END;
CREATE INDEX queue_recipients_message ON queue_recipients (message);
CREATE INDEX queue_recipients_due ON queue_recipients (state, next_attempt);
CREATE INDEX queue_recipients_destination ON queue_recipients (destination);
COMMIT;
