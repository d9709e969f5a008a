require "fileinto"; fileinto "a"; fileinto "a"; redirect "b@example.org"; redirect "b@EXAMPLE.org";
