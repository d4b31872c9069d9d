# What struct refuses.
import struct

def attempt(label, call, *args):
    """Print what a call returns or raises."""
    try:
        result = call(*args)
    except Exception as e:
        print(f'{label}: {type(e).__name__}: {e}')
    else:
        print(f'{label}: {result!r}')

attempt('short buffer', struct.unpack, '!I', b'\x00\x01')
attempt('long buffer', struct.unpack, '!H', b'abc')
attempt('too few', struct.pack, '!HH', 1)
attempt('too many', struct.pack, '!H', 1, 2)
attempt('too big', struct.pack, '!H', 65536)
attempt('negative', struct.pack, '!H', -1)
attempt('byte too big', struct.pack, 'B', 256)
attempt('signed byte', struct.pack, 'b', 200)
attempt('int too big', struct.pack, '!i', 2**31)
attempt('text as int', struct.pack, '!I', '5')
attempt('float as int', struct.pack, '!I', 1.0)
attempt('text as s', struct.pack, '5s', 'hello')
attempt('char length', struct.pack, 'c', b'ab')
attempt('bad char', struct.pack, 'z', 1)
attempt('bad format', struct.calcsize, '!')
attempt('no repeat', struct.calcsize, '5')
attempt('unpack text', struct.unpack, 'c', 'a')
attempt('float too big', struct.pack, 'f', 1e300)
attempt('not a number', struct.pack, 'd', 'x')
attempt('unpack_from short', struct.unpack_from, '!I', b'abcdef', 4)
attempt('n with order', struct.calcsize, '!n')
