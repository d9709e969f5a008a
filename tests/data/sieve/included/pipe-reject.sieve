require ["vnd.dovecot.pipe", "reject"]; pipe "printer"; reject "no";
