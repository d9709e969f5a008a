require "regex"; if header :regex "x-long" "^(a+)+(a+)+(a+)+$" { discard; }
