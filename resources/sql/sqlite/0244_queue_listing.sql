-- Messages for one domain, in their order, without looking at others.

DROP INDEX IF EXISTS queue_recipients_destination;

CREATE INDEX IF NOT EXISTS queue_recipients_destination ON queue_recipients (destination, message);
