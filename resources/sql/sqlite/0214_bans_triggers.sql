-- Bans have a counter of their own, see 0213.

CREATE TRIGGER IF NOT EXISTS bans_insert_counted AFTER INSERT ON bans
BEGIN
    UPDATE directory_changes SET counter = counter + 1 WHERE id = 2;
END;

CREATE TRIGGER IF NOT EXISTS bans_delete_counted AFTER DELETE ON bans
BEGIN
    UPDATE directory_changes SET counter = counter + 1 WHERE id = 2;
END;

CREATE TRIGGER IF NOT EXISTS bans_update_counted AFTER UPDATE ON bans
BEGIN
    UPDATE directory_changes SET counter = counter + 1 WHERE id = 2;
END;
