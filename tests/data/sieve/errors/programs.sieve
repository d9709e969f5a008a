require ["vnd.dovecot.pipe", "vnd.dovecot.execute", "variables"];
pipe "../bin/sh";
pipe "${program}";
execute :pipe :input "x" "cat";
execute :output "not a name" "cat";
pipe :copy "cat";
filter "cat";
