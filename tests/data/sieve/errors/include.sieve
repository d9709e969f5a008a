require ["include", "variables"];
set "x" "1";
global "x";
global "1";
global "global.y";
include :personal :global "z";
