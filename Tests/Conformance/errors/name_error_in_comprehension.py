print([itm for item in [1, 2]])
