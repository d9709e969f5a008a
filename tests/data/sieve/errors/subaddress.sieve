if address :user "to" "ken" { keep; }
if address :localpart :domain "to" "ken" { keep; }
