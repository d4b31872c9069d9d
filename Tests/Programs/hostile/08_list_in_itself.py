# A list that holds itself.
x = []
x.append(x)
print(x == x, x)
y = []
y.append(y)
try:
    print(x == y)
except RecursionError as error:
    print(type(error).__name__)
