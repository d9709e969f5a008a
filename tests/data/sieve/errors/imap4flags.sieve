require ["imap4flags"];
setflag "var" "\\Seen";
if hasflag "var" "x" { keep; }
keep :flags;
