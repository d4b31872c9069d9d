def size(n):
    if n < 0:
        return "negative"
    elif n == 0:
        return "zero"
    elif n < 10:
        return "small"
    else:
        return "large"


for n in (-5, 0, 3, 10, 9.99, True):
    print(n, size(n))

if []:
    print("never")
elif "":
    print("never")
elif 0.0 or None or {} or () or set() or b"" or range(0):
    print("never")
else:
    print("all empty things are false")

if 1: print("one line"); print("two statements")
x = 5
print("odd" if x % 2 else "even")
print("a" if x < 3 else "b" if x < 6 else "c")
if x > 3:
    pass
else:
    print("never")
if (
    x == 5
    and not x == 6
):
    print("across lines")
y = 1 if x else \
    2
print(y)
