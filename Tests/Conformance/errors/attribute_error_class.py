class A:
    value = 1


print(A.valeu)
