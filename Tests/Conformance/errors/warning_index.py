try:
    print([1, 2]["a"])
except TypeError as e:
    print(e)
