# settimeout, gettimeout, setblocking, getblocking together.
import os
import socket

s = socket.socket()
def state():
    print(s.gettimeout(), s.getblocking(), os.get_blocking(s.fileno()), s.timeout)
state()
s.settimeout(5)
state()
s.settimeout(2.5)
state()
s.settimeout(0)
state()
s.settimeout(None)
state()
s.setblocking(False)
state()
s.setblocking(True)
state()
s.settimeout(7)
s.setblocking(True)
state()
s.setblocking(0)
state()
s.settimeout(0.0)
state()
s.settimeout(1e-9)
print(s.gettimeout())
