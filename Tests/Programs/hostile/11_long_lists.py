# More elements than there is memory.
makers = [lambda: [0] * (1 << 62), lambda: list(range(1 << 62)), lambda: (0,) * (1 << 40),
          lambda: bytes(1 << 40), lambda: bytearray(1 << 40), lambda: [0] * (1 << 63)]
for make in makers:
    try:
        make()
        print('made')
    except (MemoryError, OverflowError) as error:
        print(type(error).__name__)
