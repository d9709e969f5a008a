require "vnd.dovecot.pipe"; pipe "printer"; pipe "printer" "again";
