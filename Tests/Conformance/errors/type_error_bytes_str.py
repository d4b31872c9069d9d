data = b"abc"
print(data.startswith("a"))
