# select.poll.
import select
import socket

def attempt(label, call, *args):
    """Print what a call returns or raises."""
    try:
        result = call(*args)
    except Exception as e:
        print(f'{label}: {type(e).__name__}: {e}')
    else:
        print(f'{label}: {result!r}')

a, b = socket.socketpair()
p = select.poll()
print(p.register(a, select.POLLIN), p.register(b))
print([(fd == b.fileno(), event == select.POLLOUT) for fd, event in p.poll(0)])
p.modify(b, select.POLLIN)
print(p.poll(0))
a.send(b'x')
print(p.poll(5000) == [(b.fileno(), select.POLLIN)])
b.recv(1)
print(p.poll(1))
p.unregister(b)
try:
    p.unregister(b)
except KeyError as e:
    print('unregister twice:', e.args == (b.fileno(),))
attempt('modify unknown', lambda: p.modify(b.fileno() + 1000, 1))
b.close()
fd, event = p.poll(5000)[0]
print(fd == a.fileno(), bool(event & select.POLLHUP), bool(event & select.POLLIN))
a.close()
print([bool(event & select.POLLNVAL) for fd, event in p.poll(0)])
print(select.POLLIN, select.POLLPRI, select.POLLOUT, select.POLLERR, select.POLLHUP, select.POLLNVAL)
attempt('register closed', p.register, a)
