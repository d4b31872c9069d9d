# total_ordering and singledispatch.
import functools

@functools.total_ordering
class Version:
    def __init__(self, *parts): self.parts = parts
    def __eq__(self, other): return self.parts == other.parts
    def __lt__(self, other): return self.parts < other.parts
a, b = Version(1, 2), Version(1, 10)
print(a < b, a <= b, a > b, a >= b, a == a, a != b, max(a, b).parts)
try:
    @functools.total_ordering
    class Nothing: pass
except ValueError as e:
    print(e)

@functools.singledispatch
def describe(value):
    return 'something'
@describe.register
def _(value: int):
    return f'int {value}'
@describe.register(list)
def _(value):
    return f'list of {len(value)}'
@describe.register(bytes)
@describe.register(bytearray)
def _(value):
    return 'bytes ' + value.hex()
print(describe(5), describe(True), describe([1]), describe(b'\x01'), describe(bytearray(b'\x02')), describe(None), describe('x'))
print(describe.dispatch(bool) is describe.dispatch(int))
