require ["vacation", "vacation-seconds", "imap4flags"];
vacation :days 1 :seconds 5 "x";
vacation :from "not an address" "x";
vacation :addresses ["a@example.org", "@"] "x";
vacation :flags "\\Seen" "x";
vacation;
