# A descriptor travels over a Unix socket.
import array
import socket

left, right = socket.socketpair()
x, y = socket.socketpair()
fds = array.array('i', [x.fileno()])
left.sendmsg([b'!'], [(socket.SOL_SOCKET, socket.SCM_RIGHTS, fds)])
data, ancillary, flags, _ = right.recvmsg(10, socket.CMSG_SPACE(fds.itemsize))
print(data, len(ancillary), flags & socket.MSG_CTRUNC)
level, kind, payload = ancillary[0]
print(level == socket.SOL_SOCKET, kind == socket.SCM_RIGHTS, len(payload))
received = array.array('i')
received.frombytes(payload)
copy = socket.socket(fileno=received[0])
print(copy.fileno() != x.fileno(), copy.family.name, copy.type.name)
copy.sendall(b'through the copy')
print(y.recv(16, socket.MSG_WAITALL))
socket.send_fds(left, [b'again'], [y.fileno()])
message, fds, flags, address = socket.recv_fds(right, 10, 1)
print(message, len(fds), flags)
with socket.socket(fileno=fds[0]) as other:
    x.sendall(b'pong')
    print(other.recv(4, socket.MSG_WAITALL))
print(socket.CMSG_LEN(4) < socket.CMSG_SPACE(4) + 1)
