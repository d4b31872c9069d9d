# Each direction shut down, over TCP and AF_UNIX: what both sides can still do.
import socket, errno
L='127.0.0.1'
def pair():
    l=socket.create_server((L,0)); c=socket.create_connection(l.getsockname()); a,_=l.accept(); l.close(); return c,a
def t(what,f,*x):
    try: print(what, f(*x))
    except OSError as e: print(what, type(e).__name__, e.errno, e.strerror)
for how in ('SHUT_RD','SHUT_WR','SHUT_RDWR'):
    for fam in ('tcp','unix'):
        c,a = pair() if fam=='tcp' else socket.socketpair()
        c.settimeout(1); a.settimeout(1)
        print('==',how,fam)
        a.sendall(b'early'); import time; time.sleep(.02)
        t('shutdown', c.shutdown, getattr(socket,how))
        t('recv', c.recv, 100); t('recv', c.recv, 100)
        t('send', c.send, b'x')
        t('peer recv', a.recv, 10) if how!='SHUT_RD' else None
        t('peer send', a.send, b'y'); time.sleep(.02)
        t('recv', c.recv, 100)
        t('shutdown again', c.shutdown, getattr(socket,how))
        t('peername', lambda: c.getpeername()[:1] if fam=='tcp' else c.getpeername())
        if how=='SHUT_RD' and fam=='tcp': continue
        c.close(); time.sleep(.02)
        t('peer recv', a.recv, 10); t('peer send', a.send, b'y'); time.sleep(.02); t('peer send', a.send, b'y')
        t('peer recv', a.recv, 10)
