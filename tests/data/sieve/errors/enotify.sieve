require "enotify";
notify "tel:123";
notify :importance "4" "mailto:a@example.org";
notify :from "nobody" "mailto:a@example.org";
notify :options "x";
