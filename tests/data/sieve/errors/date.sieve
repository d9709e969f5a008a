require ["date", "index"];
if date :zone "+0100" :originalzone "date" "year" "2024" { keep; }
if date :zone "CET" "date" "year" "2024" { keep; }
if date "date" "century" "20" { keep; }
if header :last "x" "y" { keep; }
if header :index 0 "x" "y" { keep; }
