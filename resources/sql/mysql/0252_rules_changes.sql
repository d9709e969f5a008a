-- Count changes, so that everybody sees them within 5 s.

CREATE TRIGGER access_rules_insert_counted AFTER INSERT ON access_rules FOR EACH ROW
    UPDATE directory_changes SET counter = counter + 1 WHERE id = 1;

CREATE TRIGGER access_rules_delete_counted AFTER DELETE ON access_rules FOR EACH ROW
    UPDATE directory_changes SET counter = counter + 1 WHERE id = 1;

CREATE TRIGGER access_rules_update_counted AFTER UPDATE ON access_rules FOR EACH ROW
    UPDATE directory_changes SET counter = counter + 1 WHERE id = 1;

CREATE TRIGGER rewrite_rules_insert_counted AFTER INSERT ON rewrite_rules FOR EACH ROW
    UPDATE directory_changes SET counter = counter + 1 WHERE id = 1;

CREATE TRIGGER rewrite_rules_delete_counted AFTER DELETE ON rewrite_rules FOR EACH ROW
    UPDATE directory_changes SET counter = counter + 1 WHERE id = 1;

CREATE TRIGGER rewrite_rules_update_counted AFTER UPDATE ON rewrite_rules FOR EACH ROW
    UPDATE directory_changes SET counter = counter + 1 WHERE id = 1;

CREATE TRIGGER relay_domains_insert_counted AFTER INSERT ON relay_domains FOR EACH ROW
    UPDATE directory_changes SET counter = counter + 1 WHERE id = 1;

CREATE TRIGGER relay_domains_delete_counted AFTER DELETE ON relay_domains FOR EACH ROW
    UPDATE directory_changes SET counter = counter + 1 WHERE id = 1;

CREATE TRIGGER relay_domains_update_counted AFTER UPDATE ON relay_domains FOR EACH ROW
    UPDATE directory_changes SET counter = counter + 1 WHERE id = 1;

CREATE TRIGGER relay_recipients_insert_counted AFTER INSERT ON relay_recipients FOR EACH ROW
    UPDATE directory_changes SET counter = counter + 1 WHERE id = 1;

CREATE TRIGGER relay_recipients_delete_counted AFTER DELETE ON relay_recipients FOR EACH ROW
    UPDATE directory_changes SET counter = counter + 1 WHERE id = 1;

CREATE TRIGGER relay_recipients_update_counted AFTER UPDATE ON relay_recipients FOR EACH ROW
    UPDATE directory_changes SET counter = counter + 1 WHERE id = 1;

CREATE TRIGGER pattern_aliases_insert_counted AFTER INSERT ON pattern_aliases FOR EACH ROW
    UPDATE directory_changes SET counter = counter + 1 WHERE id = 1;

CREATE TRIGGER pattern_aliases_delete_counted AFTER DELETE ON pattern_aliases FOR EACH ROW
    UPDATE directory_changes SET counter = counter + 1 WHERE id = 1;

CREATE TRIGGER pattern_aliases_update_counted AFTER UPDATE ON pattern_aliases FOR EACH ROW
    UPDATE directory_changes SET counter = counter + 1 WHERE id = 1;

CREATE TRIGGER sender_lists_insert_counted AFTER INSERT ON sender_lists FOR EACH ROW
    UPDATE directory_changes SET counter = counter + 1 WHERE id = 1;

CREATE TRIGGER sender_lists_delete_counted AFTER DELETE ON sender_lists FOR EACH ROW
    UPDATE directory_changes SET counter = counter + 1 WHERE id = 1;

CREATE TRIGGER sender_lists_update_counted AFTER UPDATE ON sender_lists FOR EACH ROW
    UPDATE directory_changes SET counter = counter + 1 WHERE id = 1;
