# Buffers larger than memory.
import socket

a, b = socket.socketpair()
for call in [lambda: a.recv(1 << 60), lambda: a.recvfrom(1 << 60), lambda: a.recvmsg(1 << 60),
             lambda: a.recv(1 << 70), lambda: a.recv(-1), lambda: a.recv_into(bytearray(1 << 60))]:
    b.send(b'x')
    try:
        call()
        print('received')
    except (MemoryError, OverflowError, ValueError) as error:
        print('refused')
