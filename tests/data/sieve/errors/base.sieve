require "no-such-extension";
fileinto "x";
else { keep; }
keep "x";
if "x" { keep; }
if anyof true { keep; }
if not { keep; }
stop { keep; }
if header :is "subject" :comparator "i;octet" "x" { keep; }
if header :comparator "i;none" "subject" "x" { keep; }
redirect "not an address";
if size 100 { keep; }
if header "a:b" "x" { keep; }
frobnicate;
