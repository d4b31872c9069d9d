l = [3, 1].sort()
l.append(2)
