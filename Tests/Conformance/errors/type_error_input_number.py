n = input("n: ")
print(n + 1)
