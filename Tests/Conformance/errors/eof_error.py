print(input("first: "))
print(input("second: "))
