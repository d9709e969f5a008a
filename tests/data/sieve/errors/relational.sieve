require ["relational", "comparator-i;ascii-numeric"];
if header :value "larger" "subject" "x" { keep; }
if header :count "subject" "x" { keep; }
if header :comparator "i;ascii-numeric" :contains "subject" "1" { keep; }
if header :count "eq" :is "subject" "1" { keep; }
