# Strings too small to be looked at one by one.
x = []
while True:
    x.append(chr(len(x) % 100) * 60000)
