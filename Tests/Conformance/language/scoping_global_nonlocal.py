x = "global"


def read():
    return x


def write():
    global x
    x = "written"


def local():
    x = "local"
    return x


def unbound():
    try:
        print(x)
    except UnboundLocalError as error:
        print(type(error).__name__, error)
    x = 1


print(read(), local(), x)
write()
print(read())
unbound()


def creates():
    global brand_new
    brand_new = 1


try:
    brand_new
except NameError as error:
    print(error)
creates()
print(brand_new)


def outer():
    x = "enclosing"

    def inner():
        global x
        x = "from inner"
        return x

    def see():
        return x
    return inner(), see(), x


print(outer(), x)


def conditional(flag):
    if flag:
        y = 1
    return y


print(conditional(True))
try:
    conditional(False)
except UnboundLocalError as error:
    print(error)


def deletes():
    z = 1
    del z
    try:
        z
    except UnboundLocalError as error:
        print(error)
    try:
        del z
    except UnboundLocalError as error:
        print(error)


deletes()
len = lambda s: "shadowed"
print(len("abc"))
del len
print(len("abc"))
print(sorted(n for n in globals() if n in ("x", "read", "y")))
def loc(a, b=2):
    c = 3
    return locals()
print(loc(1))
