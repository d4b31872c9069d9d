with open_it() as 5:
    pass
