d = {[1, 2]: "list as a key"}
