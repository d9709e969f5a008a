require ["variables", "fileinto", "environment"]; fileinto "${env.imap.mailbox}";
