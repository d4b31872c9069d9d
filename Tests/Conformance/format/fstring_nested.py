value = 12.3456
items = ["a", "bb", "ccc"]
print(f"{value:{f'{8}.{2}'}f}|")
print(f'{"inner " + f"{value:.1f}"}')
print(f'''{f"{f'{1 + 1}'}"}''')
print(f"""{'''triple inside'''} {"double" + 'single'}""")
print(f"{', '.join(f'<{i}>' for i in items)}")
print(f"{max(items, key=len)!r:>{len(items) * 3}}|")
print(f"{items[0]} {items[-1][1:]} {items[::2]} {len(items):03}")
print(f"{'yes' if items else 'no'} {items and 'x'} {items == []} {items != []} {1 <= 2} {3 >= 2}")
print(f"{dict(a=1, b=2)} {dict(a=1)['a']} { {i: i for i in range(2)} }")
print(f"{(lambda: 5)()} {(lambda x, y=2: x + y)(1)}")
print(f"{value!r} {value!s:>10} {value!a:<10}| {value=} {value = :.1f} {value=!s:>10}")
print(f"{items=}", f"{len(items)=}", f"{items[0]=}", f"{ items [ 0 ] =}", f"{value*2=:.2f}")
print(f"{'a=b'}", f"{1==1}", f"{1==1=}", f"{value>1=}")
print(f"{'{}'.format(5)} {'%d' % 6} {'{{}}'} {'}'}")
print(f"{3.0:g} {1e10:g} {1e-5} {100:e} {0.1 + 0.2} {1 / 3:.3%} {255:#X} {-5:=+6}")


class C:
    def __format__(self, spec): return f"[{spec}]"
    def __str__(self): return "str"
    def __repr__(self): return "repr"


c = C()
print(f"{c} {c:abc} {c!s} {c!r} {c:{'x'}{'y'}} {c!s:>5} {c=} {c=:q} {c:%H:%M} {c: }|{c:!r}")
async_like = "ok"
print(f"{async_like}" f'{value:.0f}' "{literal}" rf'\{async_like}')
for w in range(1, 4):
    print(f"{'x' * w:{w + 2}}|{'x' * w:>{w + 2}}|{w:{w}d}|")
def f(): yield 1
print(f"{[*f()]} {f().__name__} {(yield_ := 2)}")
import datetime
print(f"{datetime.date(2024, 1, 31):%d/%m/%Y} {datetime.date(2024, 1, 31)!r}")
