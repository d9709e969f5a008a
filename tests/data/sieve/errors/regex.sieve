require "regex";
if header :regex "subject" "(open" { keep; }
if header :regex "subject" ["fine", "[z-a]"] { keep; }
if header :regex "subject" "*" { keep; }
