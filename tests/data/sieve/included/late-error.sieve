require ["fileinto", "variables"]; fileinto "a"; set "x" "nobody"; redirect "${x}";
