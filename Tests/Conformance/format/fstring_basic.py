name, n, pi = "World", 42, 3.14159
print(f"Hello {name}!", f"{n}", f"{n + 1}", f"{name.upper()}", f"{name!r}", f"{name!s}", f"{'é'!a}")
print(f"{pi:.2f} {pi:8.3f}| {pi:<8.1f}| {pi:^9.2f}| {n:05d} {n:x} {n:#b} {n:,} {n:+}")
print(f"{n=}", f"{n = }", f"{n + 1=}", f"{pi=:.1f}", f"{name=!s}", f"{name=!r:>10}", f"{ n =}")
print(f"{{}}", f"{{{n}}}", f"{{{{n}}}}", f"}}{{", f"{'{'}", f"a{{b}}c")
width, precision = 10, 3
print(f"{pi:{width}.{precision}}|", f"{name:{'>'}{width}}|", f"{n:{'0'}{5}}", f"{n:{'#x'}}")
print(f"{'nested'} {f'inner {n}'} {f'{n}'}")
print(f"{'a' if n > 5 else 'b'}", f"{(lambda x: x * 2)(4)}", f"{[i for i in range(3)]}")
print(f"{ {'k': 1}['k'] }", f"{ {1, 1} }", f"{n, n}", f"{1:{2}}", f"{n!r:^6}|")
print(f"""multi
{n}
lines {
    n
    + 1
}""")
print(rf"raw \n {n}", fr"\{n}", f"tab\t{n}", f"\x41{n}\u4e2d\N{DIGIT ONE}", F"{n}", Rf"\d{n}")
print("plain " f"{n}" " plain {n}" f" {name}")
d = {"key": "v"}
print(f"{d['key']} {d['key'] + '!'}", f'{d["key"]}')
print(f"{n:>{width}}|{n:<{width}}|{n:^{width}}|{n:*^{width}}")
print(f"{None} {True} {[1, 'a']} {(1,)} {b'x'} {...} {int.__name__} {3 > 2} {not 1}")
print(f"{n:}", f"{name:s}", f"{n!r}", f"{'x':}", f"{''}", f"", f"{1}{2}{3}")
print(f"{x:=5}" if (x := 3) else "", f"{(y := 7)}", y)
