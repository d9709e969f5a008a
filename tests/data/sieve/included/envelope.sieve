require "envelope"; if envelope "from" "a@example.org" { discard; }
