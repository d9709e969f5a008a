-- A change of the DNS lists is a change that others must see.

CREATE TRIGGER dns_lists_insert_counted AFTER INSERT ON dns_lists FOR EACH ROW
    UPDATE directory_changes SET counter = counter + 1 WHERE id = 1;

CREATE TRIGGER dns_lists_delete_counted AFTER DELETE ON dns_lists FOR EACH ROW
    UPDATE directory_changes SET counter = counter + 1 WHERE id = 1;

CREATE TRIGGER dns_lists_update_counted AFTER UPDATE ON dns_lists FOR EACH ROW
    UPDATE directory_changes SET counter = counter + 1 WHERE id = 1;
