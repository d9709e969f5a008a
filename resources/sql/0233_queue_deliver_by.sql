-- RFC 6009 §4, RFC 2852: until when a recipient is to be reached (milliseconds since the epoch, 0: whenever), and whether the
-- message is returned then (1) or its sender only told (0).
ALTER TABLE queue_recipients ADD COLUMN deliver_by BIGINT NOT NULL DEFAULT 0;

ALTER TABLE queue_recipients ADD COLUMN deliver_by_return SMALLINT NOT NULL DEFAULT 0;
