# Numbers at the edges of what machines hold.
import struct
import time


def attempt(name, f):
    try:
        print(name, repr(f())[:100])
    except Exception as error:
        print(name, type(error).__name__, error)


top = 2**63 - 1
attempt('unpack', lambda: struct.unpack('1000000000x', b''))
attempt('bytearray', lambda: bytearray(-1))
attempt('div', lambda: -2**63 // -1)
attempt('mod', lambda: -2**63 % -1)
attempt('divmod', lambda: divmod(-2**63, -1))
attempt('abs', lambda: abs(-2**63))
attempt('range', lambda: range(2**63)[-1])
attempt('len', lambda: len(range(2**63)))
attempt('nan', lambda: int(float('nan')))
attempt('inf', lambda: int(float('inf')))
attempt('round', lambda: round(float('nan')))
for step in (top, -top, -top - 1, 2**70, -2**70):
    attempt('slice', lambda: [1, 2, 3][::step])
    attempt('slice', lambda: 'abc'[top:-top:step])
    attempt('slice', lambda: b'abc'[-top:top:step])
    attempt('range', lambda: len(range(0, top, step)))
attempt('slice', lambda: [1, 2, 3][::0])
attempt('insert', lambda: [1].insert(top, 2))
attempt('pop', lambda: [1].pop(-top))
attempt('chr', lambda: chr(top))
attempt('shift', lambda: 1 << -1)
attempt('rshift', lambda: 1 >> 2**70)
attempt('repeat', lambda: [1] * -top)
attempt('to_bytes', lambda: (1).to_bytes(1 << 62, 'big'))
attempt('bytes', lambda: bytes(1 << 62))
attempt('zfill', lambda: '1'.zfill(1 << 62))
attempt('center', lambda: '1'.center(top))
attempt('sleep', lambda: time.sleep(float('nan')))
attempt('sleep', lambda: time.sleep(1e300))
attempt('pow', lambda: pow(2, -1, 0))
attempt('float', lambda: float(10**400))
attempt('join', lambda: ('x' * 1000000).join(['y'] * 1000000))
attempt('replace', lambda: ('x' * 1000000).replace('x', 'y' * 1000000))
attempt('tabs', lambda: ('\t' * 1000).expandtabs(1 << 60))
