-- Bans have a counter of their own, see 0213.

CREATE TRIGGER bans_insert_counted AFTER INSERT ON bans FOR EACH ROW
    UPDATE directory_changes SET counter = counter + 1 WHERE id = 2;

CREATE TRIGGER bans_delete_counted AFTER DELETE ON bans FOR EACH ROW
    UPDATE directory_changes SET counter = counter + 1 WHERE id = 2;

CREATE TRIGGER bans_update_counted AFTER UPDATE ON bans FOR EACH ROW
    UPDATE directory_changes SET counter = counter + 1 WHERE id = 2;
