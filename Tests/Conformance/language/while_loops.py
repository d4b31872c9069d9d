n = 3
while n:
    print("n", n)
    n -= 1
else:
    print("else after the condition became false")

n = 0
while True:
    n += 1
    if n == 2:
        continue
    if n == 4:
        break
    print("body", n)
else:
    print("never: break skips else")
print("after", n)

while False:
    print("never")
else:
    print("else at once")


def first_divisor(n):
    d = 2
    while d * d <= n:
        if n % d == 0:
            return d
        d += 1
    else:
        return n


print([first_divisor(n) for n in (15, 17, 49, 2)])

outer = 0
while outer < 3:
    inner = 0
    while inner < 3:
        if inner == outer:
            break
        inner += 1
    else:
        print("inner ran out", outer)
    print(outer, inner)
    outer += 1
