x = int("3.7")
