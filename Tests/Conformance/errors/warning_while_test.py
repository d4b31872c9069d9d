x = 5
while x is not 0:
    x -= 1
print(x)
