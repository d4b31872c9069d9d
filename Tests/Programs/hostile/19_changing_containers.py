# Containers changed by the methods of their own elements.
class Clearing:
    """Empties a container whenever it is compared or hashed."""

    def __init__(self, container):
        self.container = container

    def __eq__(self, other):
        self.container.clear()
        return False

    def __lt__(self, other):
        self.container.clear()
        return True

    def __hash__(self):
        return 1

    def __repr__(self):
        self.container.clear()
        return 'Clearing'


def attempt(use):
    try:
        use()
    except (RuntimeError, ValueError, IndexError, KeyError) as error:
        print(type(error).__name__)


numbers = []
numbers += [Clearing(numbers) for _ in range(10)]
attempt(lambda: numbers.sort())
for use in [lambda c: c.index(5), lambda c: c.remove(5), lambda c: c.count(5), lambda c: 5 in c,
            lambda c: c == [1] * 10, lambda c: repr(c), lambda c: max(c), lambda c: c < [1] * 10,
            lambda c: c.sort(key=lambda x: c.clear() or 1), lambda c: [c.pop() for _ in c],
            lambda c: c.extend(x for x in c if c.clear())]:
    numbers = []
    numbers += [Clearing(numbers) for _ in range(10)]
    attempt(lambda: use(numbers))

table = {}
for use in [lambda: table[Clearing(table)], lambda: table.update({Clearing(table): 1}),
            lambda: table.pop(Clearing(table)), lambda: repr(table), lambda: table == dict(table),
            lambda: [table.clear() for _ in table], lambda: table.setdefault(Clearing(table), 1)]:
    table.clear()
    for i in range(5):
        dict.__setitem__(table, i * (2**61 - 1) + 1, Clearing(table))
    attempt(use)

group = set()
for use in [lambda: group.add(Clearing(group)), lambda: Clearing(group) in group,
            lambda: group | {Clearing(group)}, lambda: group.remove(Clearing(group)),
            lambda: group == {Clearing(group)}, lambda: [group.add(x + 10) for x in group]]:
    group.clear()
    group.update([1, 2**61, 2**62 - 1, 3, 4])
    attempt(use)

data = bytearray(b'abc')


class Index:
    def __index__(self):
        data.clear()
        return 1


attempt(lambda: data[Index()])
data = bytearray(b'abc')
attempt(lambda: data.__setitem__(Index(), 1))
data = bytearray(b'abc')
attempt(lambda: data.insert(2, Index()))
print('done')
