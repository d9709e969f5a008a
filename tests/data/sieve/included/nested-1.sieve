require "include"; include "private";
