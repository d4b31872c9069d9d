# selectors: register, select, modify, unregister.
import selectors
import socket

def attempt(label, call, *args):
    """Print what a call returns or raises."""
    try:
        result = call(*args)
    except Exception as e:
        print(f'{label}: {type(e).__name__}: {e}')
    else:
        print(f'{label}: {result!r}')

sel = selectors.DefaultSelector()
a, b = socket.socketpair()
key = sel.register(b, selectors.EVENT_READ, data='b side')
print(type(key).__name__, key.fileobj is b, key.fd == b.fileno(), key.events, key.data)
print(sel.select(0))
a.send(b'x')
for key, mask in sel.select(5):
    print(key.data, mask == selectors.EVENT_READ, key.fileobj.recv(1))
sel.modify(b, selectors.EVENT_READ | selectors.EVENT_WRITE, data=[1, 2])
print([(key.data, mask) for key, mask in sel.select(0)])
print(len(sel.get_map()), sel.get_key(b).data)
try:
    sel.register(b, selectors.EVENT_READ)
except KeyError as e:
    print('twice:', type(e).__name__)
attempt('no events', sel.register, a, 0)
attempt('unknown', lambda: sel.get_key(99999))
sel.unregister(b)
print(len(sel.get_map()))
sel.close()
print(selectors.EVENT_READ, selectors.EVENT_WRITE)
with selectors.SelectSelector() as s:
    s.register(a, selectors.EVENT_WRITE)
    print([mask for key, mask in s.select(0)])
