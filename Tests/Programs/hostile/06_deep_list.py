# A list nested a million deep, dropped.
x = []
for _ in range(1000000):
    x = [x]
del x
print('dropped')
