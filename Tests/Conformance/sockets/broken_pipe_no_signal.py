# Writing to a closed pair raises; SIGPIPE kills nobody.
import signal
import socket

a, b = socket.socketpair()
b.close()
for call in (lambda: a.send(b'x'), lambda: a.sendall(b'x'), lambda: a.sendmsg([b'x'])):
    try:
        call()
    except BrokenPipeError as e:
        print(type(e).__name__, e.errno, e)
f = a.makefile('wb')
f.write(b'buffered')
try:
    f.flush()
except BrokenPipeError as e:
    print('flush:', e)
try:
    f.close()
except BrokenPipeError as e:
    print('close:', e)
print(signal.getsignal(signal.SIGPIPE) == signal.SIG_IGN)
