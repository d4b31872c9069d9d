items = []
items.appendd(5)
