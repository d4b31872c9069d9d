def counter():
    n = 0

    def step():
        nonlocal n
        n += 1
        return n

    def peek():
        return n
    return step, peek


step, peek = counter()
step(), step()
other, _ = counter()
print(step(), peek(), other())


def late():
    fs = []
    for i in range(3):
        def f():
            return i
        fs.append(f)
    return fs


print([f() for f in late()])


def make(i):
    return lambda: i


print([f() for f in [make(i) for i in range(3)]])


def unbound():
    def reader():
        return value
    try:
        reader()
    except NameError as error:
        print(type(error).__name__, error)
    value = 5
    print(reader())
    del value
    try:
        reader()
    except NameError as error:
        print(error)


unbound()


def three():
    a = 1

    def two():
        b = 2

        def one():
            nonlocal a, b
            a += 10
            b += 20
            return a, b
        return one, lambda: b
    one, see_b = two()
    print(one(), one(), a, see_b())


three()
print(step.__closure__[0].cell_contents, len(step.__closure__), make.__closure__)
