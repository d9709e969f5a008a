require "editheader";
addheader "X Bad" "x";
addheader "" "x";
deleteheader :last "subject";
deleteheader "x:y";
