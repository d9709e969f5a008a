-- Count changes, so that everybody sees them within 5 s.

CREATE TRIGGER signing_keys_insert_counted AFTER INSERT ON signing_keys FOR EACH ROW
    UPDATE directory_changes SET counter = counter + 1 WHERE id = 1;

CREATE TRIGGER signing_keys_delete_counted AFTER DELETE ON signing_keys FOR EACH ROW
    UPDATE directory_changes SET counter = counter + 1 WHERE id = 1;

CREATE TRIGGER signing_keys_update_counted AFTER UPDATE ON signing_keys FOR EACH ROW
    UPDATE directory_changes SET counter = counter + 1 WHERE id = 1;
