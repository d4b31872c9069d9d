# Calls of functions: recursion, default and named arguments, closures.
import time


def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


def area(width, height=2, *, scale=1):
    return width * height * scale


def counter():
    count = 0

    def step(by):
        nonlocal count
        count += by
        return count

    return step


def main():
    result = fib(30)
    total = 0
    for i in range(200000):
        total += area(i) + area(i, 3) + area(i, scale=2)
    step = counter()
    for i in range(200000):
        step(i)
    return result, total


main()
start = time.perf_counter()
main()
print(time.perf_counter() - start)
