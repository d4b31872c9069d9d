# Exceptions raised and caught, own and built-in, near and far; try without any; finally, with.
import time


class ProtocolError(Exception):
    def __init__(self, code):
        super().__init__('code', code)
        self.code = code


class Guard:
    def __enter__(self):
        return self

    def __exit__(self, kind, error, traceback):
        return kind is ValueError


def check(n):
    if n % 3 == 0:
        raise ProtocolError(n)
    return n


def deep(n):
    if n == 0:
        raise OSError(111, 'refused')
    deep(n - 1)


def main():
    total = 0
    table = {1: 'a'}
    for i in range(200000):
        try:
            total += check(i)
        except ProtocolError as error:
            total += error.code
    for i in range(150000):
        try:
            table[i]
        except KeyError:
            total += 1
    for i in range(100000):
        try:
            int('x')
        except (TypeError, ValueError):
            total += 1
        finally:
            total += 1
    for i in range(15000):
        try:
            deep(10)
        except OSError as error:
            total += error.errno
    for i in range(100000):
        with Guard():
            if i & 1:
                raise ValueError(i)
    for i in range(500000):
        try:
            total += i
        except ValueError:
            pass
    return total


main()
start = time.perf_counter()
main()
print(time.perf_counter() - start)
