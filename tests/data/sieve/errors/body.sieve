require "body";
if body :raw :text :contains "x" { keep; }
if body :content :contains "x" { keep; }
if body :contains { keep; }
