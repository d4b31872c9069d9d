# Dicts with integers and strings as keys: set, get, test, iterate, delete; sets.
import time


def main():
    squares = {}
    for i in range(200000):
        squares[i] = i * i
    total = 0
    for i in range(0, 400000, 2):
        if i in squares:
            total += squares[i]
        else:
            total -= squares.get(i, 1)
    names = ['peer%d' % (i % 5000) for i in range(100000)]
    counts = {}
    for name in names:
        counts[name] = counts.get(name, 0) + 1
    for _ in range(20):
        for name, count in counts.items():
            total += count
        for name in counts:
            total += len(name)
    ports = {name: n for n, name in enumerate(counts)}
    for i in range(100000):
        del squares[i]
    seen = set()
    for name in names:
        seen.add(name)
    return total, len(ports), len(seen), len(squares)


main()
start = time.perf_counter()
main()
print(time.perf_counter() - start)
