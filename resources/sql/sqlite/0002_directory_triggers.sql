-- Count changes (not of last_login and last_used, which every login writes).

CREATE TRIGGER IF NOT EXISTS domains_insert_counted AFTER INSERT ON domains
BEGIN
    UPDATE directory_changes SET counter = counter + 1 WHERE id = 1;
END;

CREATE TRIGGER IF NOT EXISTS domains_delete_counted AFTER DELETE ON domains
BEGIN
    UPDATE directory_changes SET counter = counter + 1 WHERE id = 1;
END;

CREATE TRIGGER IF NOT EXISTS domains_update_counted AFTER UPDATE OF name, enabled, catch_all, separators ON domains
BEGIN
    UPDATE directory_changes SET counter = counter + 1 WHERE id = 1;
END;

CREATE TRIGGER IF NOT EXISTS accounts_insert_counted AFTER INSERT ON accounts
BEGIN
    UPDATE directory_changes SET counter = counter + 1 WHERE id = 1;
END;

CREATE TRIGGER IF NOT EXISTS accounts_delete_counted AFTER DELETE ON accounts
BEGIN
    UPDATE directory_changes SET counter = counter + 1 WHERE id = 1;
END;

CREATE TRIGGER IF NOT EXISTS accounts_update_counted AFTER UPDATE OF domain, local_part, password, scram, quota, enabled, display_name ON accounts
BEGIN
    UPDATE directory_changes SET counter = counter + 1 WHERE id = 1;
END;

CREATE TRIGGER IF NOT EXISTS aliases_insert_counted AFTER INSERT ON aliases
BEGIN
    UPDATE directory_changes SET counter = counter + 1 WHERE id = 1;
END;

CREATE TRIGGER IF NOT EXISTS aliases_delete_counted AFTER DELETE ON aliases
BEGIN
    UPDATE directory_changes SET counter = counter + 1 WHERE id = 1;
END;

CREATE TRIGGER IF NOT EXISTS aliases_update_counted AFTER UPDATE OF domain, local_part, targets, may_send, enabled ON aliases
BEGIN
    UPDATE directory_changes SET counter = counter + 1 WHERE id = 1;
END;

CREATE TRIGGER IF NOT EXISTS app_passwords_insert_counted AFTER INSERT ON app_passwords
BEGIN
    UPDATE directory_changes SET counter = counter + 1 WHERE id = 1;
END;

CREATE TRIGGER IF NOT EXISTS app_passwords_delete_counted AFTER DELETE ON app_passwords
BEGIN
    UPDATE directory_changes SET counter = counter + 1 WHERE id = 1;
END;

CREATE TRIGGER IF NOT EXISTS app_passwords_update_counted AFTER UPDATE OF account_id, hash, revoked ON app_passwords
BEGIN
    UPDATE directory_changes SET counter = counter + 1 WHERE id = 1;
END;

-- SCRAM keys belong to one password: a password changed by hand leaves none behind.
CREATE TRIGGER IF NOT EXISTS accounts_password_changed AFTER UPDATE OF password ON accounts
WHEN NEW.password IS NOT OLD.password AND NEW.scram IS OLD.scram AND NEW.scram IS NOT NULL
BEGIN
    UPDATE accounts SET scram = NULL WHERE id = NEW.id;
END;
