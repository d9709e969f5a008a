-- Count changes, so that everybody sees them within 5 s.

CREATE TRIGGER IF NOT EXISTS settings_insert_counted AFTER INSERT ON settings
BEGIN
    UPDATE directory_changes SET counter = counter + 1 WHERE id = 1;
END;

CREATE TRIGGER IF NOT EXISTS settings_delete_counted AFTER DELETE ON settings
BEGIN
    UPDATE directory_changes SET counter = counter + 1 WHERE id = 1;
END;

CREATE TRIGGER IF NOT EXISTS settings_update_counted AFTER UPDATE ON settings
BEGIN
    UPDATE directory_changes SET counter = counter + 1 WHERE id = 1;
END;
