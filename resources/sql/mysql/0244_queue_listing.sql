-- Messages for one domain, in their order, without looking at others.

DROP INDEX queue_recipients_destination ON queue_recipients;

CREATE INDEX queue_recipients_destination ON queue_recipients (destination, message);
