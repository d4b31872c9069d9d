int.count = 1
