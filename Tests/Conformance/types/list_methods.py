l = [3, 1, 2]
print(l.append(4), l, l.extend([5, 6]), l, l.insert(0, 0), l.insert(100, 9), l.insert(-1, 8), l)
print(l.pop(), l.pop(0), l.pop(-2), l, l.remove(8) if 8 in l else "no 8", l.index(1),
    l.index(5, 2) if 5 in l else "-", l.count(3))
print(l.sort(), l, l.reverse(), l, l.copy() == l, l.copy() is l, l.clear(), l)
l = list("hello")
l.extend("ab")
l += (1, 2)
l.extend({"k": 1})
l.extend(x for x in range(2))
print(l, l.index("l"), l.index("l", 3), l.index("o", -9, -3), len(l), "h" in l, l.count("l"))
w = ["banana", "Apple", "cherry", "apple"]
w.sort()
print(w, sorted(w, key=str.lower), sorted(w, key=len, reverse=True), sorted(w, reverse=True))
w.sort(key=lambda s: s[-1], reverse=True)
print(w)
pairs = [(1, "b"), (0, "z"), (1, "a"), (0, "y")]
print(sorted(pairs), sorted(pairs, key=lambda p: p[0]),
    sorted(pairs, key=lambda p: p[0], reverse=True))
print([1, 2] + [3], [1] * 3, 2 * [0], [] * 5, [1] * -1, [1, 2] == [1, 2], [1, 2] < [1, 3],
    [1] < [1, 0], [] < [1], [2] > [1, 9], [1, 2] != (1, 2))
print(list(), list("ab"), list(range(3)), list({"a": 1}), list((1, 2)), [[]] * 2, [*"ab"])
grid = [[0] * 2] * 2
grid[0][0] = 1
print(grid)
for f in (lambda: [].pop(), lambda: [1].pop(5), lambda: [1].remove(2), lambda: [1].index(2),
    lambda: [1][1], lambda: [1][-2], lambda: [1]["a"[0:]], lambda: [].append(),
    lambda: [].extend(5), lambda: [].insert(1), lambda: [].insert("a", 1), lambda: [1] + (2,),
    lambda: [1] + "a", lambda: [1] * "a", lambda: [1] * [2], lambda: [1] - [1],
    lambda: [1, "a"].sort(), lambda: [1].sort(5), lambda: [1].sort(key=5), lambda: [3].sort(cmp=1),
    lambda: [1].nope, lambda: [1] < 5, lambda: [1, 2, "x"].index("x", 0, 2),
          lambda: list(5), lambda: [1].pop("a"), lambda: sorted([1, None]), lambda: [[1], 2].sort(),
              lambda: [1].count(), lambda: [1].copy(1), lambda: [1].reverse(1),
              lambda: [1] * 10**19, lambda: [].remove(1), lambda: sorted([1], reverse="x"),
              lambda: [1].insert(1.5, 2), lambda: [1].index(), lambda: [{}, {}].sort()):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
