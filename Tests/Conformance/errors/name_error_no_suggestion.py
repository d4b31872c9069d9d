abc = 1
print(xyzzy_quux)
