port = 0
assert (port > 0, "no port")
print("asserted")
