# A call that waits and is called again whatever happens, beside a thread that runs for ever.
import socket
import threading

a, b = socket.socketpair()


def spin():
    while True:
        pass


threading.Thread(target=spin).start()
while True:
    try:
        a.recv(1)
    except BaseException:
        continue
    finally:
        continue
