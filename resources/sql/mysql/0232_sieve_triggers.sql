-- Count changes, so that everybody sees them within 5 s.

CREATE TRIGGER sieve_events_insert_counted AFTER INSERT ON sieve_events FOR EACH ROW
    UPDATE directory_changes SET counter = counter + 1 WHERE id = 1;

CREATE TRIGGER sieve_events_delete_counted AFTER DELETE ON sieve_events FOR EACH ROW
    UPDATE directory_changes SET counter = counter + 1 WHERE id = 1;

CREATE TRIGGER sieve_events_update_counted AFTER UPDATE ON sieve_events FOR EACH ROW
    UPDATE directory_changes SET counter = counter + 1 WHERE id = 1;
