-- A change of the DNS lists is a change that others must see.

CREATE TRIGGER IF NOT EXISTS dns_lists_insert_counted AFTER INSERT ON dns_lists
BEGIN
    UPDATE directory_changes SET counter = counter + 1 WHERE id = 1;
END;

CREATE TRIGGER IF NOT EXISTS dns_lists_delete_counted AFTER DELETE ON dns_lists
BEGIN
    UPDATE directory_changes SET counter = counter + 1 WHERE id = 1;
END;

CREATE TRIGGER IF NOT EXISTS dns_lists_update_counted AFTER UPDATE ON dns_lists
BEGIN
    UPDATE directory_changes SET counter = counter + 1 WHERE id = 1;
END;
