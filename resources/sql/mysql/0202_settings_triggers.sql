-- Count changes, so that everybody sees them within 5 s. Names are lower case, however typed.

CREATE TRIGGER settings_insert_counted AFTER INSERT ON settings FOR EACH ROW
    UPDATE directory_changes SET counter = counter + 1 WHERE id = 1;

CREATE TRIGGER settings_delete_counted AFTER DELETE ON settings FOR EACH ROW
    UPDATE directory_changes SET counter = counter + 1 WHERE id = 1;

CREATE TRIGGER settings_update_counted AFTER UPDATE ON settings FOR EACH ROW
    UPDATE directory_changes SET counter = counter + 1 WHERE id = 1;

CREATE TRIGGER settings_insert_checked BEFORE INSERT ON settings FOR EACH ROW
    SET NEW.domain = LOWER(NEW.domain), NEW.name = LOWER(NEW.name);

CREATE TRIGGER settings_update_checked BEFORE UPDATE ON settings FOR EACH ROW
    SET NEW.domain = LOWER(NEW.domain), NEW.name = LOWER(NEW.name);
