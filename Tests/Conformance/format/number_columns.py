rows = [("apple", 1.5, 10), ("banana", 0.25, 125), ("cherry pie", 12, 3),
    ("é中", 1234.5678, 1000000)]
print(f"{'name':<12}|{'price':>10}|{'count':^11}")
print("-" * 12 + "+" + "-" * 10 + "+" + "-" * 11)
for name, price, count in rows:
    print(f"{name:<12}|{price:>10.2f}|{count:^11,}")
print(f"{'total':.<12}|{sum(r[1] for r in rows):>10.2f}|{sum(r[2] for r in rows):>11,d}")
for row in rows:
    print("{:12}{:10.3f}{:>12}".format(*row), "%-12s%10.3f%12d" % row, sep="|")
for i in range(1, 13, 4):
    print("".join(f"{i * j:4}" for j in range(1, 11)),
        " ".join("%3d" % (i * j) for j in range(1, 5)))
for n in (0, 1, 9, 10, 255, 256, 65535):
    print(f"{n:6d} {n:#06x} {n:08b} {n:>6o} {n:06,d}|{n!s:>6}|{str(n).rjust(6, '.')}|{str(n).zfill(6)}")
for p in (0, 0.005, 0.125, 0.5, 1, 1.5):
    print(f"{p:.0%} {p:7.1%} {p:<8.2%}| {p:+.1%}")
for seconds in (0, 59, 61, 3600, 86399):
    m, s = divmod(seconds, 60)
    h, m = divmod(m, 60)
    print(f"{h:02d}:{m:02d}:{s:02d}", f"{h:d}h{m:>3d}m{s:>3d}s")
for size in (0, 999, 1024, 1536, 10**6, 2**30):
    value, unit = float(size), 0
    while value >= 1024:
        value /= 1024
        unit += 1
    print(f"{value:8.2f} {'BKMG'[unit]}", f"{value:g}{'BKMG'[unit]}")
