# select.epoll on Linux.
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
with select.epoll() as e:
    print(e.closed, e.fileno() > 2)
    e.register(b, select.EPOLLIN)
    print(e.poll(0))
    a.send(b'x')
    print(e.poll(5) == [(b.fileno(), select.EPOLLIN)])
    print(e.poll(timeout=5, maxevents=1) == [(b.fileno(), select.EPOLLIN)])
    e.modify(b, select.EPOLLOUT)
    print([event == select.EPOLLOUT for _, event in e.poll(0)])
    attempt('twice', e.register, b.fileno(), select.EPOLLIN)
    e.unregister(b)
    print(e.poll(0))
    attempt('unregister again', e.unregister, b)
    attempt('modify unknown', e.modify, b, select.EPOLLIN)
    e.register(b, select.EPOLLIN | select.EPOLLET)
    print(len(e.poll(5)), len(e.poll(0)))
    attempt('maxevents', lambda: e.poll(0, 0))
print(e.closed)
attempt('closed', e.poll)
print(select.EPOLLIN, select.EPOLLOUT, select.EPOLLERR, select.EPOLLHUP)
