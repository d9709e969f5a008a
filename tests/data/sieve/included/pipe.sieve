require "vnd.dovecot.pipe"; pipe "printer";
