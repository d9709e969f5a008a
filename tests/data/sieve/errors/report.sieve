require ["vnd.dovecot.report"];
report "a b" "text" "abuse@example.net";
report "abuse" "text" "nobody";
debug_log "without its extension";
