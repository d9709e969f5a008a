-- Count changes, so that everybody sees them within 5 s.

CREATE TRIGGER IF NOT EXISTS routes_insert_counted AFTER INSERT ON routes
BEGIN
    UPDATE directory_changes SET counter = counter + 1 WHERE id = 1;
END;

CREATE TRIGGER IF NOT EXISTS routes_delete_counted AFTER DELETE ON routes
BEGIN
    UPDATE directory_changes SET counter = counter + 1 WHERE id = 1;
END;

CREATE TRIGGER IF NOT EXISTS routes_update_counted AFTER UPDATE ON routes
BEGIN
    UPDATE directory_changes SET counter = counter + 1 WHERE id = 1;
END;
