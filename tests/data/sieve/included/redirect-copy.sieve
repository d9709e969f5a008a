require "copy"; redirect :copy "a@example.org";
