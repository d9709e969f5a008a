require ["vnd.dovecot.execute", "fileinto"]; fileinto "Elsewhere"; execute "missing";
