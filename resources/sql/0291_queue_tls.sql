-- RFC 8689: what the sender wants of TLS on the way. 0: what is usual, 1: REQUIRETLS, 2: the field TLS-Required: No.
ALTER TABLE queue_messages ADD COLUMN tls SMALLINT NOT NULL DEFAULT 0;
