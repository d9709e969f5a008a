require "ereject"; ereject "No.";
