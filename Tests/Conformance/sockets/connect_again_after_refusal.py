# A socket that was refused can try again.
import socket

holder = socket.socket()
holder.bind(('127.0.0.1', 0))
place = holder.getsockname()
s = socket.socket()
for attempt in range(2):
    try:
        s.connect(place)
    except OSError as e:
        print(type(e).__name__, e)
print(s.connect_ex(place) != 0)
holder.listen()
s.connect(place)
print(s.getpeername() == place)
for attempt in range(2):
    try:
        s.connect(place)
    except OSError as e:
        print(type(e).__name__, e)
print(s.connect_ex(place))
