def t(x):
    print("t", repr(x), end=" | ")
    return x


print(t(1) and t(2))
print(t(0) and t(2))
print(t("") or t("x"))
print(t("y") or t("x"))
print(t(0) or t([]) or t(None))
print(t(1) and t(0) or t(5))
print(t(1) or t(0) and t(5))
print(not t(0) and not t(""))
print(not not t("a"))


class Loud:
    def __init__(self, value):
        self.value = value

    def __bool__(self):
        print("bool asked", self.value)
        return self.value


if Loud(True) and Loud(False):
    print("never")
result = Loud(False) or Loud(True)
print(result.value)
print(not Loud(False))
if not (Loud(True) or Loud(True)):
    print("never")
x = Loud(True) if Loud(False) else 7
print(x)
