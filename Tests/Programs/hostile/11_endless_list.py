# A list that never stops growing.
x = []
while True:
    x += [len(x) * 1000] * 10
