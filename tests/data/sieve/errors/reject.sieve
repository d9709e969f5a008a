reject "a"; ereject "b"; require "reject";
