name = input("name? ")
print("hello", repr(name))
print(repr(input()))
print(repr(input("")))
a, b = map(int, input("two numbers: ").split())
print(a + b)
print(repr(input("empty: ")), repr(input("spaces: ")))
print(repr(input(5)), repr(input(None)), repr(input([1])))
n = int(input("count: "))
total = 0
for i in range(n):
    total += float(input(f"{i}: "))
print(total)
while (line := input("> ")) != "stop":
    print("got", line)
import sys
print(repr(sys.stdin.readline()))
try:
    int(input())
except ValueError as e:
    print(e)
print(repr(input("last without newline ")))
try:
    input("nothing left ")
except EOFError as e:
    print(type(e).__name__, e)
try:
    input()
except EOFError as e:
    print(repr(e))
print(repr(sys.stdin.read()), repr(sys.stdin.readline()))
for call in (lambda: input(1, 2), lambda: input(prompt="x")):
    try:
        call()
    except TypeError as e:
        print(e)
