# Options by name: values, forms of arguments and errors.
import socket, struct
from socket import *
def t(what,f,*x,**k):
    try: print(what, f(*x,**k))
    except Exception as e: print(what, type(e).__name__, e)
s=socket.socket() if False else __import__('socket').socket()
for n in ('SO_REUSEADDR','SO_REUSEPORT','SO_KEEPALIVE','SO_BROADCAST','SO_LINGER','SO_RCVBUF','SO_SNDBUF','SO_TYPE','SO_ERROR','SO_ACCEPTCONN','SO_RCVTIMEO','SO_SNDTIMEO','SO_RCVLOWAT','SO_SNDLOWAT','SO_OOBINLINE','SO_DONTROUTE','SO_DOMAIN','SO_PROTOCOL','SO_PRIORITY','SO_BINDTODEVICE','SO_MARK','SO_PASSCRED','SO_PEERCRED'):
    import socket as S
    o=getattr(S,n,None)
    if o is None: print(n,'missing'); continue
    t(n,s.getsockopt,SOL_SOCKET,o); 
    if n not in ('SO_RCVBUF','SO_SNDBUF'): t(n+' b',s.getsockopt,SOL_SOCKET,o,16)
    t(n+' set1',s.setsockopt,SOL_SOCKET,o,1) if n not in ('SO_MARK','SO_RCVTIMEO','SO_SNDTIMEO') else None
    t(n+' now',s.getsockopt,SOL_SOCKET,o)
t('linger',s.setsockopt,SOL_SOCKET,SO_LINGER,struct.pack('ii',1,5)); print(struct.unpack('ii',s.getsockopt(SOL_SOCKET,SO_LINGER,8)))
t('linger short',s.setsockopt,SOL_SOCKET,SO_LINGER,struct.pack('i',1))
t('bytes',s.setsockopt,SOL_SOCKET,SO_REUSEADDR,b'\1\0\0\0'); t('bytes short',s.setsockopt,SOL_SOCKET,SO_REUSEADDR,b'\1'); t('bytearray',s.setsockopt,SOL_SOCKET,SO_REUSEADDR,bytearray(4)); t('empty',s.setsockopt,SOL_SOCKET,SO_REUSEADDR,b'')
t('none',s.setsockopt,SOL_SOCKET,SO_REUSEADDR,None,4); t('none0',s.setsockopt,SOL_SOCKET,SO_REUSEADDR,None,0); t('4 args',s.setsockopt,1,2,3,4); t('5',s.setsockopt,1,2,None,4,5); t('none str',s.setsockopt,1,2,None,'x'); t('bool',s.setsockopt,1,2,True)
t('kw',lambda: s.setsockopt(level=1,optname=2,value=1)); t('str level',s.setsockopt,'x',2,1)
for n in ('TCP_NODELAY','TCP_MAXSEG','TCP_KEEPIDLE','TCP_KEEPINTVL','TCP_KEEPCNT','TCP_CORK','TCP_DEFER_ACCEPT','TCP_SYNCNT','TCP_LINGER2','TCP_USER_TIMEOUT','TCP_QUICKACK','TCP_CONGESTION','TCP_FASTOPEN','TCP_INFO','TCP_WINDOW_CLAMP'):
    o=getattr(S,n,None)
    if o is None: print(n,'missing'); continue
    t(n,s.getsockopt,IPPROTO_TCP,o)
print(s.getsockopt(IPPROTO_TCP,TCP_INFO,1), len(s.getsockopt(IPPROTO_TCP,TCP_INFO,512))>100)
print(s.getsockopt(IPPROTO_TCP,TCP_CONGESTION,16).rstrip(b'\0').isascii())
for n in ('IP_TTL','IP_TOS','IP_MULTICAST_TTL','IP_MULTICAST_LOOP','IP_ADD_MEMBERSHIP','IP_HDRINCL','IP_OPTIONS','IP_RECVTOS','IP_TRANSPARENT'):
    o=getattr(S,n,None)
    if o is None: print(n,'missing'); continue
    t(n,s.getsockopt,IPPROTO_IP,o)
u=S.socket(AF_INET,SOCK_DGRAM); t('ttl',u.setsockopt,IPPROTO_IP,IP_TTL,300); t('ttl0',u.setsockopt,IPPROTO_IP,IP_TTL,64); t('mttl',u.setsockopt,IPPROTO_IP,IP_MULTICAST_TTL,2); t('m',u.setsockopt,IPPROTO_IP,IP_ADD_MEMBERSHIP,b'abc'); t('ma',u.setsockopt,IPPROTO_IP,IP_ADD_MEMBERSHIP,inet_aton('10.0.0.1')+inet_aton('127.0.0.1'))
a=S.socket(); a.bind(('127.0.0.1',0)); a.listen(); b=S.socket(); t('inuse',b.bind,a.getsockname()); b.setsockopt(SOL_SOCKET,SO_REUSEPORT,1); t('reuseport one',b.bind,a.getsockname()); 
a=S.socket(); a.setsockopt(SOL_SOCKET,SO_REUSEPORT,1); a.bind(('127.0.0.1',0)); a.listen(); t('reuseport both',b.bind,a.getsockname()); t('l',b.listen)
t('send after linger 0', lambda: None)
print(SOL_SOCKET, SO_REUSEADDR, AF_INET, SOCK_STREAM, repr(AF_INET), repr(SOCK_DGRAM), SHUT_WR, repr(MSG_PEEK), SOMAXCONN, str(AF_INET), f'{AF_INET}', f'{AF_INET!r}', '%s' % AF_INET, '%d' % AF_INET, repr(IPPROTO_TCP), repr(s.family), repr(s.type), s.proto)
