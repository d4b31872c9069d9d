# Integers of too many digits.
makers = [lambda: 1 << 10**12, lambda: 9**9**9, lambda: 1 << (1 << 64), lambda: 10**10**20]
for make in makers:
    try:
        make()
        print('made')
    except (MemoryError, OverflowError) as error:
        print(type(error).__name__)
n = 3
try:
    while True:
        n *= n
except (MemoryError, OverflowError) as error:
    print(type(error).__name__)
