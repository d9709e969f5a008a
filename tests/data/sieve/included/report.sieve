require ["vnd.dovecot.report", "vnd.dovecot.debug"];
debug_log "reporting";
report :headers_only "abuse" "This slipped through." "abuse@example.net";
report "abuse" "Again." "abuse@example.net";
report "fraud" "And fraud." "abuse@example.net";
