# Containers that hold themselves.
d = {}
d['d'] = d
print(d)
t = ([],)
t[0].append(t)
print(t)
e = {}
e['d'] = e
try:
    print(d == e)
except RecursionError as error:
    print(type(error).__name__)
