require ["include", "variables"];
global "trail"; set "trail" "${trail}r"; if true { return; } set "trail" "${trail}s";
