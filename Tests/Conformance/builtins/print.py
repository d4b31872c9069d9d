print()
print("a", 1, 2.5, None, [1, "x"])
print("a", "b", sep="")
print("a", "b", sep=", ", end="!\n")
print("no newline", end="")
print()
print(sep="x")
print("a", sep="x", end="\n\n")
print(*[1, 2, 3], sep=" < ")
print("a", "b", sep=None, end=None)
print("multi\nline", "tab\there")
print("中文", "😀", "é")
print("", "", sep="|")
print(print("inner"))
print("x", flush=True)
import sys
print("to stdout", file=sys.stdout)
print("to stderr", file=sys.stderr)
print("None means stdout", file=None)


class Out:
    def __init__(self): self.parts = []
    def write(self, text): self.parts.append(text)


o = Out()
print("a", 1, sep="-", end=".", file=o)
print(file=o)
print(o.parts)


class S:
    def __str__(self): return "str!"
    def __repr__(self): return "repr!"


print(S(), [S()], f"{S()}")
for kw in ({"sep": 1}, {"end": 5}, {"seps": ""}, {"file": 5}, {"file": object()}, {"sep": b""}):
    try:
        print("x", **kw)
    except (TypeError, AttributeError) as e:
        if "file" in kw and not isinstance(kw["file"], int):
            print("no write:", type(e).__name__)
        else:
            print(e)
print("last line of stderr is the end of this", file=sys.stderr)
