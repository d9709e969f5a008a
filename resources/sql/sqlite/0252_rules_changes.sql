-- Count changes, so that everybody sees them within 5 s.

CREATE TRIGGER IF NOT EXISTS access_rules_insert_counted AFTER INSERT ON access_rules
BEGIN
    UPDATE directory_changes SET counter = counter + 1 WHERE id = 1;
END;

CREATE TRIGGER IF NOT EXISTS access_rules_delete_counted AFTER DELETE ON access_rules
BEGIN
    UPDATE directory_changes SET counter = counter + 1 WHERE id = 1;
END;

CREATE TRIGGER IF NOT EXISTS access_rules_update_counted AFTER UPDATE ON access_rules
BEGIN
    UPDATE directory_changes SET counter = counter + 1 WHERE id = 1;
END;

CREATE TRIGGER IF NOT EXISTS rewrite_rules_insert_counted AFTER INSERT ON rewrite_rules
BEGIN
    UPDATE directory_changes SET counter = counter + 1 WHERE id = 1;
END;

CREATE TRIGGER IF NOT EXISTS rewrite_rules_delete_counted AFTER DELETE ON rewrite_rules
BEGIN
    UPDATE directory_changes SET counter = counter + 1 WHERE id = 1;
END;

CREATE TRIGGER IF NOT EXISTS rewrite_rules_update_counted AFTER UPDATE ON rewrite_rules
BEGIN
    UPDATE directory_changes SET counter = counter + 1 WHERE id = 1;
END;

CREATE TRIGGER IF NOT EXISTS relay_domains_insert_counted AFTER INSERT ON relay_domains
BEGIN
    UPDATE directory_changes SET counter = counter + 1 WHERE id = 1;
END;

CREATE TRIGGER IF NOT EXISTS relay_domains_delete_counted AFTER DELETE ON relay_domains
BEGIN
    UPDATE directory_changes SET counter = counter + 1 WHERE id = 1;
END;

CREATE TRIGGER IF NOT EXISTS relay_domains_update_counted AFTER UPDATE ON relay_domains
BEGIN
    UPDATE directory_changes SET counter = counter + 1 WHERE id = 1;
END;

CREATE TRIGGER IF NOT EXISTS relay_recipients_insert_counted AFTER INSERT ON relay_recipients
BEGIN
    UPDATE directory_changes SET counter = counter + 1 WHERE id = 1;
END;

CREATE TRIGGER IF NOT EXISTS relay_recipients_delete_counted AFTER DELETE ON relay_recipients
BEGIN
    UPDATE directory_changes SET counter = counter + 1 WHERE id = 1;
END;

CREATE TRIGGER IF NOT EXISTS relay_recipients_update_counted AFTER UPDATE ON relay_recipients
BEGIN
    UPDATE directory_changes SET counter = counter + 1 WHERE id = 1;
END;

CREATE TRIGGER IF NOT EXISTS pattern_aliases_insert_counted AFTER INSERT ON pattern_aliases
BEGIN
    UPDATE directory_changes SET counter = counter + 1 WHERE id = 1;
END;

CREATE TRIGGER IF NOT EXISTS pattern_aliases_delete_counted AFTER DELETE ON pattern_aliases
BEGIN
    UPDATE directory_changes SET counter = counter + 1 WHERE id = 1;
END;

CREATE TRIGGER IF NOT EXISTS pattern_aliases_update_counted AFTER UPDATE ON pattern_aliases
BEGIN
    UPDATE directory_changes SET counter = counter + 1 WHERE id = 1;
END;

CREATE TRIGGER IF NOT EXISTS sender_lists_insert_counted AFTER INSERT ON sender_lists
BEGIN
    UPDATE directory_changes SET counter = counter + 1 WHERE id = 1;
END;

CREATE TRIGGER IF NOT EXISTS sender_lists_delete_counted AFTER DELETE ON sender_lists
BEGIN
    UPDATE directory_changes SET counter = counter + 1 WHERE id = 1;
END;

CREATE TRIGGER IF NOT EXISTS sender_lists_update_counted AFTER UPDATE ON sender_lists
BEGIN
    UPDATE directory_changes SET counter = counter + 1 WHERE id = 1;
END;
