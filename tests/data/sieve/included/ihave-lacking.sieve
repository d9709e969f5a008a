require "ihave";
if ihave "vnd.example.frob" { stop; }
if frobnicate :much "x" { stop; }
frobnicate "y";
discard;
