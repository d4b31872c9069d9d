def add(a, b=10): return a + b

def attempt(label, call):
    try:
        print(label, "->", repr(call()))
    except Exception as error:
        print(label, type(error).__name__, error)


attempt('list(filter(None, [0, 1, "", "a", [], None, 2]))',
    lambda: list(filter(None, [0, 1, "", "a", [], None, 2])))
attempt('list(filter(lambda x: x % 2, range(6)))', lambda: list(filter(lambda x: x % 2, range(6))))
attempt('list(filter(str.isdigit, "a1b2"))', lambda: list(filter(str.isdigit, "a1b2")))
attempt('"".join(filter(str.isalpha, "a1b2"))', lambda: "".join(filter(str.isalpha, "a1b2")))
attempt('list(filter(None, []))', lambda: list(filter(None, [])))
attempt('list(map(add, [1, 2]))', lambda: list(map(add, [1, 2])))
attempt('list(map(add, [1, 2], [3, 4]))', lambda: list(map(add, [1, 2], [3, 4])))
attempt('list(map(add, [1, 2, 3], [4]))', lambda: list(map(add, [1, 2, 3], [4])))
attempt('list(map(str, range(3)))', lambda: list(map(str, range(3))))
attempt('list(map(lambda *a: a, "ab", "cd", "ef"))',
    lambda: list(map(lambda *a: a, "ab", "cd", "ef")))
attempt('list(map(None, []))', lambda: list(map(None, [])))
attempt('list(map(len, ["a", "bb"]))', lambda: list(map(len, ["a", "bb"])))
attempt('next(map(abs, [-1]))', lambda: next(map(abs, [-1])))
attempt('next(filter(None, [0, 5]))', lambda: next(filter(None, [0, 5])))
attempt('type(map(abs, [])).__name__', lambda: type(map(abs, [])).__name__)
attempt('type(filter(None, [])).__name__', lambda: type(filter(None, [])).__name__)
attempt('list(map(int, ["1", "x"]))', lambda: list(map(int, ["1", "x"])))
attempt('list(map(5, [1]))', lambda: list(map(5, [1])))
attempt('list(filter(5, [1]))', lambda: list(filter(5, [1])))
attempt('map(len)', lambda: map(len))
attempt('map()', lambda: map())
attempt('filter(None)', lambda: filter(None))
attempt('filter(None, 5)', lambda: filter(None, 5))
attempt('map(len, 5)', lambda: map(len, 5))
attempt('filter(1, 2, 3)', lambda: filter(1, 2, 3))
attempt('list(map(lambda x: 1 / x, [1, 0]))', lambda: list(map(lambda x: 1 / x, [1, 0])))
attempt('sum(map(lambda x: x * x, filter(lambda x: x > 1, [1, 2, 3])))',
    lambda: sum(map(lambda x: x * x, filter(lambda x: x > 1, [1, 2, 3]))))
attempt('map(abs, [1])[0]', lambda: map(abs, [1])[0])
attempt('len(map(abs, [1]))', lambda: len(map(abs, [1])))
attempt('list(map(add, [1], [2], [3]))', lambda: list(map(add, [1], [2], [3])))
