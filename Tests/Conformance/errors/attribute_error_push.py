l = []
l.push(1)
