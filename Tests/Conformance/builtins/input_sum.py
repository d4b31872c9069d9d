import sys

total = count = 0
for line in sys.stdin:
    line = line.strip()
    if not line or line.startswith("#"):
        continue
    try:
        total += int(line)
        count += 1
    except ValueError as e:
        print("skipped:", e)
print(total, count, total / count)
print(sys.argv[1:], len(sys.argv))
