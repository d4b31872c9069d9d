def a(n): return b(n)
def b(n): return c(n - 1)
def c(n): return 10 // n


print(a(3))
print(a(1))
