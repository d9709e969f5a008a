-- Mail that waits to leave. Content lies in spool files; a row names its file and that file's generation.
-- Times are milliseconds since the epoch, UTC. state: 0 queued, 1 delivered, 2 failed, 3 held.

CREATE TABLE IF NOT EXISTS queue_messages (
  id $ID,
  trace $NAME(40) NOT NULL,
  sender $NAME(320) NOT NULL,
  created BIGINT NOT NULL,
  size BIGINT NOT NULL,
  spool_name $NAME(200) NOT NULL,
  message_id $TEXT(1000) NOT NULL,
  envid $TEXT(200) NOT NULL,
  ret SMALLINT NOT NULL,
  body SMALLINT NOT NULL,
  smtputf8 SMALLINT NOT NULL,
  is_report SMALLINT NOT NULL
) $TABLE;

CREATE TABLE IF NOT EXISTS queue_recipients (
  id $ID,
  message BIGINT NOT NULL,
  address $NAME(320) NOT NULL,
  orcpt $TEXT(500) NOT NULL,
  notify SMALLINT NOT NULL,
  account BIGINT NOT NULL,
  destination $NAME(255) NOT NULL,
  state SMALLINT NOT NULL,
  attempts INTEGER NOT NULL,
  next_attempt BIGINT NOT NULL,
  last_reply $TEXT(1000) NOT NULL,
  delay_notified SMALLINT NOT NULL,
  lease_owner $NAME(100) NOT NULL,
  lease_until BIGINT NOT NULL
) $TABLE;

CREATE INDEX queue_recipients_message ON queue_recipients (message);

CREATE INDEX queue_recipients_due ON queue_recipients (state, next_attempt);

CREATE INDEX queue_recipients_destination ON queue_recipients (destination);
