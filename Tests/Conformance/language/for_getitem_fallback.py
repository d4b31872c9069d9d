class Countdown:
    def __init__(self, n):
        self.n = n

    def __getitem__(self, index):
        print("asked for", index)
        if index >= self.n:
            raise IndexError("past the end")
        return self.n - index


for x in Countdown(3):
    print("got", x)
print(list(Countdown(2)))
print(2 in Countdown(2), 7 in Countdown(1))
a, b = Countdown(2)
print(a, b)
print(max(Countdown(1)))


class StopIt:
    def __getitem__(self, index):
        if index == 2:
            raise StopIteration
        return index


print(list(StopIt()))


class Broken:
    def __getitem__(self, index):
        raise KeyError(index)


try:
    list(Broken())
except KeyError as error:
    print("KeyError", error)
try:
    iter(object())
except TypeError as error:
    print(error)
