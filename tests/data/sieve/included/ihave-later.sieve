require "ihave"; if ihave "fileinto" { } fileinto "Later";
