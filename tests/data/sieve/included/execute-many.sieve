require "vnd.dovecot.execute"; execute "cat"; execute "cat"; execute "cat"; execute "cat"; execute "cat"; execute "cat";
