def v(n):
    print("v", n, end="; ")
    return n


print(v(1) < v(2) < v(3))
print(v(3) < v(2) < v(1))
print(v(1) < v(5) > v(2) == v(2))
print(1 < 2 == 2, (1 < 2) == 2, 1 < (2 == 2))
print(1 == 1.0 == True, 0 == False is False)
print(3 > 2 in [1, 2], not 1 in [2], 1 not in [2])
x = 5
print(0 <= x < 10, 0 <= x < 5, 10 > x >= 5 != 4)
a = None
print(a is None is None, a is not None)
print("a" < "b" < "c", "a" in "abc" in ["abc"])
print([1, 2] < [1, 3], (1,) < (1, 0), "B" < "a", [] < [0])
print({1} < {1, 2}, {1} <= {1}, {1} < {1}, {1} < {2})
nan = float("nan")
print(nan == nan, nan != nan, nan < 1, [nan] == [nan], nan in [nan])
