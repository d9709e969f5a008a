-- Count changes (not of last_login and last_used, which every login writes).

CREATE TRIGGER domains_insert_counted AFTER INSERT ON domains FOR EACH ROW
    UPDATE directory_changes SET counter = counter + 1 WHERE id = 1;

CREATE TRIGGER domains_delete_counted AFTER DELETE ON domains FOR EACH ROW
    UPDATE directory_changes SET counter = counter + 1 WHERE id = 1;

CREATE TRIGGER domains_update_counted AFTER UPDATE ON domains FOR EACH ROW
BEGIN
    IF NOT (NEW.name <=> OLD.name AND NEW.enabled <=> OLD.enabled AND NEW.catch_all <=> OLD.catch_all AND NEW.separators <=> OLD.separators) THEN
        UPDATE directory_changes SET counter = counter + 1 WHERE id = 1;
    END IF;
END;

CREATE TRIGGER accounts_insert_counted AFTER INSERT ON accounts FOR EACH ROW
    UPDATE directory_changes SET counter = counter + 1 WHERE id = 1;

CREATE TRIGGER accounts_delete_counted AFTER DELETE ON accounts FOR EACH ROW
    UPDATE directory_changes SET counter = counter + 1 WHERE id = 1;

CREATE TRIGGER accounts_update_counted AFTER UPDATE ON accounts FOR EACH ROW
BEGIN
    IF NOT (NEW.domain <=> OLD.domain AND NEW.local_part <=> OLD.local_part AND NEW.password <=> OLD.password AND NEW.scram <=> OLD.scram AND NEW.quota <=> OLD.quota AND NEW.enabled <=> OLD.enabled AND NEW.display_name <=> OLD.display_name) THEN
        UPDATE directory_changes SET counter = counter + 1 WHERE id = 1;
    END IF;
END;

CREATE TRIGGER aliases_insert_counted AFTER INSERT ON aliases FOR EACH ROW
    UPDATE directory_changes SET counter = counter + 1 WHERE id = 1;

CREATE TRIGGER aliases_delete_counted AFTER DELETE ON aliases FOR EACH ROW
    UPDATE directory_changes SET counter = counter + 1 WHERE id = 1;

CREATE TRIGGER aliases_update_counted AFTER UPDATE ON aliases FOR EACH ROW
BEGIN
    IF NOT (NEW.domain <=> OLD.domain AND NEW.local_part <=> OLD.local_part AND NEW.targets <=> OLD.targets AND NEW.may_send <=> OLD.may_send AND NEW.enabled <=> OLD.enabled) THEN
        UPDATE directory_changes SET counter = counter + 1 WHERE id = 1;
    END IF;
END;

CREATE TRIGGER app_passwords_insert_counted AFTER INSERT ON app_passwords FOR EACH ROW
    UPDATE directory_changes SET counter = counter + 1 WHERE id = 1;

CREATE TRIGGER app_passwords_delete_counted AFTER DELETE ON app_passwords FOR EACH ROW
    UPDATE directory_changes SET counter = counter + 1 WHERE id = 1;

CREATE TRIGGER app_passwords_update_counted AFTER UPDATE ON app_passwords FOR EACH ROW
BEGIN
    IF NOT (NEW.account_id <=> OLD.account_id AND NEW.hash <=> OLD.hash AND NEW.revoked <=> OLD.revoked) THEN
        UPDATE directory_changes SET counter = counter + 1 WHERE id = 1;
    END IF;
END;

-- SCRAM keys belong to one password: a password changed by hand leaves none behind. Names are lower case, however typed.
CREATE TRIGGER accounts_update_checked BEFORE UPDATE ON accounts FOR EACH ROW
BEGIN
    IF NOT (NEW.password <=> OLD.password) AND NEW.scram <=> OLD.scram THEN
        SET NEW.scram = NULL;
    END IF;
    SET NEW.domain = LOWER(NEW.domain), NEW.local_part = LOWER(NEW.local_part);
END;

CREATE TRIGGER accounts_insert_checked BEFORE INSERT ON accounts FOR EACH ROW
    SET NEW.domain = LOWER(NEW.domain), NEW.local_part = LOWER(NEW.local_part);

CREATE TRIGGER aliases_update_checked BEFORE UPDATE ON aliases FOR EACH ROW
    SET NEW.domain = LOWER(NEW.domain), NEW.local_part = LOWER(NEW.local_part);

CREATE TRIGGER aliases_insert_checked BEFORE INSERT ON aliases FOR EACH ROW
    SET NEW.domain = LOWER(NEW.domain), NEW.local_part = LOWER(NEW.local_part);

CREATE TRIGGER domains_insert_checked BEFORE INSERT ON domains FOR EACH ROW
    SET NEW.name = LOWER(NEW.name);

CREATE TRIGGER domains_update_checked BEFORE UPDATE ON domains FOR EACH ROW
    SET NEW.name = LOWER(NEW.name);
