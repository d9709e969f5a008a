require "include"; include "nested-1";
