Name = "x"
print(name)
