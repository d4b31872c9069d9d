# Generators: functions, expressions, yield from, send, and functions over iterators.
import time


def count(n):
    i = 0
    while i < n:
        yield i
        i += 1


def walk(tree):
    if tree:
        yield from walk(tree[0])
        yield tree[1]
        yield from walk(tree[2])


def build(low, high):
    if low >= high:
        return None
    middle = (low + high) // 2
    return build(low, middle), middle, build(middle + 1, high)


def averager():
    total = 0
    number = 0
    value = yield 0
    while True:
        total += value
        number += 1
        value = yield total / number


def main():
    total = 0
    for i in count(700000):
        total += i
    total += sum(i * 2 for i in range(700000) if i % 3)
    tree = build(0, 20000)
    for value in walk(tree):
        total += value
    average = averager()
    next(average)
    for i in range(200000):
        average.send(i)
    total += sum(map(len, zip(count(150000), count(150000))))
    total += sum(1 for _ in enumerate(count(150000)))
    return total


main()
start = time.perf_counter()
main()
print(time.perf_counter() - start)
