-- Count changes, so that everybody sees them within 5 s.

CREATE TRIGGER routes_insert_counted AFTER INSERT ON routes FOR EACH ROW
    UPDATE directory_changes SET counter = counter + 1 WHERE id = 1;

CREATE TRIGGER routes_delete_counted AFTER DELETE ON routes FOR EACH ROW
    UPDATE directory_changes SET counter = counter + 1 WHERE id = 1;

CREATE TRIGGER routes_update_counted AFTER UPDATE ON routes FOR EACH ROW
    UPDATE directory_changes SET counter = counter + 1 WHERE id = 1;
