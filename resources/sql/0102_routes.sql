-- Smart hosts. destination: a domain, or * for every domain that has no row of its own.
-- tls: may (when it can be had), required (and the certificate valid), implicit (from the first octet, port 465).

CREATE TABLE IF NOT EXISTS routes (
  id $ID,
  destination $NAME(255) NOT NULL,
  host $NAME(255) NOT NULL,
  port INTEGER NOT NULL DEFAULT 587,
  tls $NAME(16) NOT NULL DEFAULT 'required',
  login $TEXT(320) NOT NULL,
  password $TEXT(1000) NOT NULL,
  UNIQUE (destination)
) $TABLE;
