print("{} {}".format(1, 2), "{1} {0} {1}".format("a", "b"), "{x}{y}{x}".format(x=1, y=2))
print("{0[0]} {0[1]} {k[a]} {k[b c]}".format([5, 6], k={"a": 7, "b c": 8}))
print("{0.real} {0.imag} {c.__name__}".format(3 + 4j, c=int))
print("{!r} {!s} {!a} {0!r:>5}".format("é", "s", "é") if False else "{!r} {!s} {!a}".format("é",
    "s", "é"))
print("{:>5}|{:<5}|{:^5}|{:05.1f}|{:,}|{:x}".format("a", "b", "c", 3.14, 10000, 255))
print("{:{}}|{:{w}.{p}}|{0:{1}}".format(1, 2, "x", 3, w=4,
    p=5) if False else "{:{}}|{:{w}.{p}}|".format(1, 5, 3.14159, w=8, p=3))
print("{0:{1}}|{0:{fill}{align}{width}}".format("v", 4, fill="*", align="^", width=7))
print("{{}} {{{}}} {{0}}".format(5), "{}".format("{}"), "{:}".format(1), "{0!r:}".format("q"))
print("{a[0][k]} {b.x.y}".format(a=[{"k": "deep"}],
    b=type("B", (), {"x": type("X", (), {"y": 9})})))
print("{0[-1]}".format({"-1": "string key"}), "{0[1]}".format({1: "int key"}))
print("{} {} {}".format(*"abc"), "{a}".format(**{"a": 1}), "no fields".format(1, 2, z=3))
print("{:%}|{:.0%}|{:e}|{:b}|{:#o}|{:c}|{:n}".format(0.5, 0.25, 12345.678, 5, 8, 97, 1000))
for text, args, kw in (("{} {}", (1,), {}), ("{2}", (1,), {}), ("{x}", (), {}), ("{", (), {}),
    ("}", (), {}),
                       ("{0} {}", (1, 2), {}), ("{} {0}", (1, 2), {}), ("{!x}", (1,), {}),
                           ("{0!}", (1,), {}),
                       ("{0[}", (1,), {}), ("{0[]}", ([1],), {}), ("{0.}", (1,), {}),
                           ("{:d}", ("s",), {}),
                       ("{0.nope}", (1,), {}), ("{0[5]}", ([1],), {}), ("{0[k]}", ({},), {}),
                           ("{!}", (1,), {}),
                       ("{0[x]}", ([1],), {}), ("{a b}", (), {"a b": 3}), ("{0!rr}", (1,), {}),
                           ("{0]}", (1,), {}),
                       ("{:{}", (1, 2), {}), ("{0[0]x}", ([1],), {}), ("{:>{:{}}}", (1, 2, 3), {})):
    try:
        print(repr(text), "->", text.format(*args, **kw))
    except Exception as e:
        print(repr(text), type(e).__name__, e)


class Default(dict):
    def __missing__(self, key): return f"<{key}>"


print("{a} {b}".format_map(Default(a=1)), "{x[0]}".format_map({"x": [5]}))
for bad in ({}, [1]):
    try:
        print("{a}".format_map(bad))
    except Exception as e:
        print(type(e).__name__, e)
