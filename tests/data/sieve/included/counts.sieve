require ["include", "variables"];
global "times"; set "times" "${times}x";
