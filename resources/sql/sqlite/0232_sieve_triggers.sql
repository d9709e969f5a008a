-- Count changes, so that everybody sees them within 5 s.

CREATE TRIGGER IF NOT EXISTS sieve_events_insert_counted AFTER INSERT ON sieve_events
BEGIN
    UPDATE directory_changes SET counter = counter + 1 WHERE id = 1;
END;

CREATE TRIGGER IF NOT EXISTS sieve_events_delete_counted AFTER DELETE ON sieve_events
BEGIN
    UPDATE directory_changes SET counter = counter + 1 WHERE id = 1;
END;

CREATE TRIGGER IF NOT EXISTS sieve_events_update_counted AFTER UPDATE ON sieve_events
BEGIN
    UPDATE directory_changes SET counter = counter + 1 WHERE id = 1;
END;
