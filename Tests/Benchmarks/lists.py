# Lists: append, index, slice, comprehension, sort, pop.
import time


def main():
    numbers = []
    seed = 12345
    for _ in range(300000):
        seed = (seed * 1103515245 + 12345) & 0x7fffffff
        numbers.append(seed)
    squares = [n * n for n in numbers if n & 1]
    total = 0
    for i in range(len(numbers)):
        total += numbers[i]
        numbers[i] = total & 0xffff
    ordered = sorted(numbers)
    ordered.reverse()
    words = [str(n) for n in numbers[:50000]]
    words.sort(key=len)
    halves = numbers[:100000] + numbers[200000:]
    while halves:
        total += halves.pop()
    grid = [[0] * 100 for _ in range(100)]
    for y in range(100):
        row = grid[y]
        for x in range(100):
            row[x] = x * y + grid[y - 1][x]
    return total, len(squares), max(ordered), sum(grid[9])


main()
start = time.perf_counter()
main()
print(time.perf_counter() - start)
