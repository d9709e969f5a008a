require "include"; include :once "loop-once";
