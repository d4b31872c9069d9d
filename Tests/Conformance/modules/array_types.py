# array: every type code, its limits, methods and views.
import array
import struct

print(array.typecodes, array.ArrayType is array.array)
for code in array.typecodes:
    if code == 'u':
        a = array.array(code, 'héy')
    elif code in 'fd':
        a = array.array(code, [1, 2.5, -3])
    else:
        a = array.array(code, [1, 2, 3])
    print(repr(a), a.typecode, a.itemsize, len(a), a.tolist(), a[0], a[-1], a[1:], a.tobytes())
for code in 'bBhHiIlLqQ':
    for value in (-1, -129, 256, 40000, 70000, 2**31, 2**32, 2**63, 2**64, 1.5, 'x', None):
        try:
            print(code, value, array.array(code, [value])[0])
        except Exception as e:
            print(code, value, type(e).__name__, e)
a = array.array('i', range(5))
a.append(9)
a.extend([7, 8])
a.insert(1, -1)
print(a, a.pop(), a.pop(0), a.index(3), a.count(9), 9 in a)
a.remove(9)
a.reverse()
print(a, a + a, a * 2, a == array.array('i', a), a < array.array('i', [100]), a == [7])
a[1:3] = array.array('i', [50, 60, 70])
a[0] = 5
del a[-1]
print(a, a[::2], list(reversed(a)), sum(a), max(a))
a.fromlist([1, 2])
a.frombytes(struct.pack('2i', 3, 4))
print(a, bytes(array.array('H', [1, 258]))[:2], array.array('b', b'ab'))
b = array.array('H', [1, 258])
b.byteswap()
print(b)
view = memoryview(a)
print(view.format, view.itemsize, view.shape, view[0], view.tolist() == a.tolist())
view[0] = 77
print(a[0], struct.unpack_from('i', a, 4))
for f in (lambda: a.append(1), lambda: array.array('x'), lambda: array.array('i', 'ab'),
          lambda: array.array('i', b'abc'), lambda: array.array(), lambda: a['x'], lambda: a[99],
          lambda: a.remove(12345), lambda: a.index(12345), lambda: a + [1], lambda: hash(a),
          lambda: array.array('i').pop(), lambda: a.__setitem__(0, 'x'), lambda: array.array(1),
          lambda: a.__setitem__(slice(0, 1), [1]), lambda: a.fromlist((1,)), lambda: a.fromunicode('x')):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
view.release()
a.append(1)
print(len(a))


class Named(array.array):
    pass


print(Named('b', [1]), type(Named('b')[:]).__name__, bytearray(array.array('B', [1, 2])))
