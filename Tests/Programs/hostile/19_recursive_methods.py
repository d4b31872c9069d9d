# Special methods that call themselves.
class Evil:
    def __eq__(self, other):
        return self == other

    def __hash__(self):
        return hash(self)

    def __repr__(self):
        return repr(self)

    def __getattr__(self, name):
        return getattr(self, name)

    def __len__(self):
        return len(self)

    def __iter__(self):
        return iter(self)

    def __call__(self):
        return self()

    def __add__(self, other):
        return self + other

    def __lt__(self, other):
        return sorted([self, other])

    def __bool__(self):
        return not self

    def __format__(self, spec):
        return f'{self:{spec}}'

    def __contains__(self, item):
        return item in self

    def __getitem__(self, key):
        return self[key]


e = Evil()
uses = [
    lambda: e == 1, lambda: hash(e), lambda: repr(e), lambda: e.name, lambda: len(e),
    lambda: list(e), lambda: e(), lambda: e + 1, lambda: e < e, lambda: bool(e), lambda: f'{e:x}',
    lambda: 1 in e, lambda: e[0], lambda: {e: 1}, lambda: [e] == [1], lambda: print(e)]
for use in uses:
    try:
        use()
        print('ended')
    except RecursionError:
        print('RecursionError')
