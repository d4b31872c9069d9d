x = "global"


class C:
    print(__name__ == "__main__", __qualname__, __module__ == "__main__")
    print(x)
    x = "class"
    print(x)
    y = x + "!"

    def method(self):
        return x

    for i in range(3):
        pass

    def helper(n):
        return n * 2
    six = helper(3)
    del x
    print(x)
    if six > 5:
        big = True
    with_lambda = lambda self: self.six


print(C().method(), C.y, C.i, C.six, C.big, C().with_lambda())


def outer():
    x = "enclosing"

    class D:
        x = x if False else "own"
        seen = x

        def m(self):
            return x

        class E:
            def m(self):
                return x, __class__.__qualname__
    return D


print(outer().seen, outer()().m(), outer().E().m(), outer().__qualname__)


class F:
    a = 1

    def get(self):
        try:
            return a
        except NameError as error:
            return str(error)

    def __secret(self):
        return "mangled"

    def reveal(self):
        return self.__secret()
    __hidden = 5


print(F().get(), F().reveal(), F._F__hidden, hasattr(F, "__hidden"))
print(sorted(n for n in vars(F) if not n.startswith("__")))
class G: "doc"; z = 1
print(G.__doc__, G.z, F.__doc__)
