require ["variables"];
set "1" "match variables are read only";
set "a b" "c";
set "global.a" "no include";
set :lower :upper "x" "y";
set "y" "${unknown.thing}";
set :frobnicate "y" "z";
