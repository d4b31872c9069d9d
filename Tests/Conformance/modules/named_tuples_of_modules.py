# Named tuples that modules make belong to those modules.
import collections
import concurrent.futures
import inspect
import selectors
import socket
import urllib.parse

print(selectors.SelectorKey, selectors.SelectorKey.__mro__[1])
print(collections.namedtuple.__module__)
with selectors.DefaultSelector() as selector:
    ours, theirs = socket.socketpair()
    with ours, theirs:
        key = selector.register(ours, selectors.EVENT_WRITE, 'data')
        print(type(key), key.data, key.events, key._fields)
        [(ready, events)] = selector.select(0)
        print(ready == key, events)
print(urllib.parse.SplitResult.__mro__[1])
print(urllib.parse.urldefrag('http://localhost/a#b'))
done = concurrent.futures.wait([])
print(type(done), done.done, done.not_done)
print(inspect.FullArgSpec)
