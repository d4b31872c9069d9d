x = 7
x += 3
x -= 1
x *= 4
x //= 5
x **= 2
x %= 30
print(x)
x <<= 3
x |= 1
x ^= 3
x &= 0xFE
x >>= 1
print(x)
x /= 4
print(x)


class Trace:
    def __init__(self):
        self.store = {"k": 1}

    def __getattr__(self, name):
        print("get attribute", name)
        return 10

    def __getitem__(self, key):
        print("get item", key)
        return self.store[key]

    def __setitem__(self, key, value):
        print("set item", key, value)
        self.store[key] = value


def which(value, label):
    print("evaluate", label)
    return value


t = Trace()
t.missing += 5
print(t.missing)
which(t, "object")[which("k", "key")] += which(2, "value")
a = b = [1]
a += (2, 3)
print(a is b, b)
a = a + [4]
print(a is b, b)
s = u = "x"
s += "y"
print(s, u)
tup = ([1],)
try:
    tup[0] += [2]
except TypeError as error:
    print(error, tup)
try:
    undefined += 1
except NameError as error:
    print(error)
n = None
try:
    n += 1
except TypeError as error:
    print(error)
