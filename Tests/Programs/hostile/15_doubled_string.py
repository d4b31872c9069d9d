# A string doubled until memory is used up.
s = 'ab'
for _ in range(60):
    s += s
print(len(s))
