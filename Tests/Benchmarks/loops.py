# Arithmetic in for and while loops.
import time


def main():
    total = 0
    for i in range(1500000):
        total += i * 3 % 7
        if i & 1:
            total -= 1
    n = 0
    x = 0.5
    while n < 800000:
        x = x * 1.0000001 + 0.25
        n += 1
    steps = 0
    for start in range(1, 4000):
        k = start
        while k != 1:
            k = k // 2 if k % 2 == 0 else 3 * k + 1
            steps += 1
    return total, x, steps


main()
start = time.perf_counter()
main()
print(time.perf_counter() - start)
