require "ihave"; discard; error "so sorry";
