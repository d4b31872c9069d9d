s = "it's
