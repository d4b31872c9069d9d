# Sockets as keys of dictionaries and members of lists.
import socket

a, b = socket.socketpair()
c, d = socket.socketpair()
names = {a: 'a', b: 'b'}
names[c] = 'c'
print([names[s] for s in (a, b, c)], d in names)
inputs = [a, b, c]
inputs.remove(b)
print(len(inputs), b in inputs, a in inputs)
print(a == a, a == b, a != b)
by_fd = {s.fileno(): s for s in (a, b, c, d)}
print(by_fd[a.fileno()] is a, len(by_fd))
seen = {a, a, b}
print(len(seen))
a.close()
print(a in seen, names[a])
try:
    a < b
except TypeError as e:
    print(e)
