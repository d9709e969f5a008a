keep; /* for ever
