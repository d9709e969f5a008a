require ["foreverypart", "extracttext", "variables"];
break;
extracttext "x";
foreverypart :name "a" { break :name "b"; }
