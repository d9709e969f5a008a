require "ihave";
if allof (ihave "vnd.example.frob", frobnicated "x") {
  frobnicate :hard 3;
} else {
  discard;
}
