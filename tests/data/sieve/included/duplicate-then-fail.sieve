require ["duplicate", "ihave"]; if not duplicate :uniqueid "fails" { error "on purpose"; }
