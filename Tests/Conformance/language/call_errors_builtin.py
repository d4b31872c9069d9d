calls = [
    lambda: len(), lambda: len(1, 2), lambda: len(5), lambda: len(x=1),
    lambda: abs(), lambda: abs("x"), lambda: ord(), lambda: ord("ab"), lambda: ord(5),
    lambda: chr("a"), lambda: int([]), lambda: int("a", "b"), lambda: int(1, 2),
    lambda: float([]), lambda: str(1, 2), lambda: list(1), lambda: list(1, 2),
    lambda: tuple(1, 2), lambda: dict(1), lambda: dict(1, 2), lambda: set(1, 2),
    lambda: range(), lambda: range(1, 2, 3, 4), lambda: range("a"), lambda: range(1.5),
    lambda: [].append(), lambda: [].append(1, 2), lambda: [].pop("a"), lambda: {}.get(),
    lambda: {}.pop(), lambda: "".join(), lambda: "".join(5), lambda: "".join([1]),
    lambda: "a".split(1), lambda: "".strip(5), lambda: isinstance(1), lambda: isinstance(1, 2),
    lambda: zip(1), lambda: map(), lambda: map(len), lambda: sorted(), lambda: sorted([], 1),
    lambda: min(), lambda: max(5), lambda: sum(5), lambda: sum(["a"]), lambda: sum([], ""),
    lambda: print(sepp=""), lambda: print(sep=5), lambda: enumerate(), lambda: reversed(5),
    lambda: round("a"), lambda: pow(1), lambda: hash(), lambda: hash([]), lambda: id(),
    lambda: getattr(1), lambda: getattr(1, 2), lambda: setattr(1), lambda: input(1, 2),
]
for number, call in enumerate(calls):
    try:
        call()
        print(number, "no error")
    except TypeError as error:
        print(number, error)
