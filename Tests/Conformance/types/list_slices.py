l = list(range(10))
print(l[2:5], l[:3], l[7:], l[:], l[::3], l[::-1], l[8:2:-2], l[-3:], l[:-7], l[20:], l[-20:2],
    l[5:2], l[1:8:3], l[:2:-1], l[::-4], l[None:3], l[True:4])
l[2:4] = "ab"
print(l)
l[2:4] = []
print(l)
l[0:0] = [-2, -1]
print(l)
l[len(l):] = [100]
l[::2] = ["e"] * len(l[::2])
print(l)
l[5:2] = ["inserted"]
print(l)
l[::-1] = list(l)
print(l)
del l[::3]
print(l)
del l[-2:]
print(l)
l[:] = (1, 2, 3)
print(l)
l[1:2] = range(5)
print(l)
l[:] = l[1:]
print(l)
l[-1:] = {9: 1}
l[10:20] = [7]
print(l)
for f in (lambda: l.__setitem__(slice(0, 4, 2), [1]), lambda: l.__setitem__(slice(0, 1), 5),
    lambda: l.__setitem__(slice(0, 4, 2), 5), lambda: l[::0], lambda: l["a":], lambda: l[1.5:],
    lambda: l[:None:None], lambda: l.__setitem__(99, 1), lambda: l.__delitem__(99),
    lambda: l.__setitem__("a", 1), lambda: l.__delitem__("a"), lambda: l[1, 2]):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
x = l
x[:] = []
print(l, l is x)
a = [1, 2, 3]
a[1:1] = a
print(a)
a[len(a):len(a)] = iter("zz")
print(a, a[slice(None, None, 2)], a[slice(3)])
