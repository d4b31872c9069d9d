for x in [1, 2, 3]:
    print(x, end=" ")
else:
    print("done")
print("x stays bound:", x)

for i in []:
    pass
else:
    print("else of an empty loop")
try:
    print(i)
except NameError as error:
    print("NameError:", error)

for a, (b, c) in [(1, (2, 3)), (4, [5, 6])]:
    print(a, b, c)
for first, *rest in ["abc", (1, 2), [9]]:
    print(first, rest)
d = {}
for d["key"] in range(3):
    pass
print(d)
for i in range(5):
    if i == 3:
        break
else:
    print("never")
print("broke at", i)

numbers = [1, 2, 3]
for n in numbers:
    if n < 4:
        numbers.append(n + 3)
print("grown while looping", numbers)
for n in numbers:
    numbers.remove(n)
print("shrunk while looping", numbers)
for i in range(3):
    print(i, end=",")
    i = 100
print(i)
for pair in zip("ab", [1, 2]):
    print(pair)
for i, c in enumerate("xy", start=10):
    print(i, c)
for x in 1, 2, 3:
    print(x * x)
for x in *range(2), 9:
    print("star", x)
