# Wrong values for timeouts.
import socket

def attempt(label, call, *args):
    """Print what a call returns or raises."""
    try:
        result = call(*args)
    except Exception as e:
        print(f'{label}: {type(e).__name__}: {e}')
    else:
        print(f'{label}: {result!r}')

s = socket.socket()
attempt('negative', s.settimeout, -1)
attempt('nan', s.settimeout, float('nan'))
attempt('infinity', s.settimeout, float('inf'))
attempt('text', s.settimeout, '5')
attempt('none', s.settimeout)
attempt('too long', s.settimeout, 1e20)
attempt('bool', s.settimeout, True)
print(s.gettimeout())
attempt('setblocking none', s.setblocking)
attempt('setblocking text', s.setblocking, 'no')
attempt('setblocking list', s.setblocking, [])
print(s.gettimeout())
attempt('gettimeout argument', s.gettimeout, 1)
attempt('default negative', socket.setdefaulttimeout, -1)
