x = "\Nope"
