raise KeyError("a whole sentence: it's quoted")
