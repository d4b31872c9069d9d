class V:
    def __init__(self, n):
        self.n = n

    def __repr__(self):
        return f"V({self.n})"

    def __add__(self, other):
        print("add")
        return V(self.n + other)

    def __isub__(self, other):
        print("isub")
        self.n -= other
        return self

    def __imul__(self, other):
        print("imul")
        return NotImplemented

    def __mul__(self, other):
        print("mul")
        return V(self.n * other)

    def __iadd__(self, other):
        print("iadd")
        return "anything"

    def __imatmul__(self, other):
        return ("matmul", other)

    def __ior__(self, other):
        return NotImplemented


v = w = V(5)
v -= 2
print(v, w, v is w)
v *= 3
print(v, w, v is w)
v += 1
print(v)
w @= 9
print(w)
x = V(1)
for text, action in (("|=", None), ("<<=", None), ("**=", None)):
    try:
        if text == "|=":
            x |= 1
        elif text == "<<=":
            x <<= 1
        else:
            x **= 2
    except TypeError as error:
        print(error)
s = {1, 2}
t = s
s |= {3}
print(t)
d = e = {"a": 1}
d |= [("b", 2)]
print(e)
try:
    s |= [1]
except TypeError as error:
    print(error)
