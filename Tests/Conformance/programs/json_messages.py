# A protocol of enum, dataclass, struct and json, with every error that it can meet.
import json, socket, struct, threading, dataclasses, enum
class Kind(enum.IntEnum): LOGIN=1; TEXT=2; BYE=3
@dataclasses.dataclass
class Message:
    kind: Kind; user: str; body: dict = dataclasses.field(default_factory=dict)
    def encode(self):
        payload=json.dumps({'user':self.user,'body':self.body},ensure_ascii=False).encode('utf-8')
        return struct.pack('!BI',self.kind,len(payload))+payload
    @classmethod
    def read(cls, sock):
        head=recv_exact(sock,5); kind,n=struct.unpack('!BI',head); obj=json.loads(recv_exact(sock,n)); return cls(Kind(kind),**obj)
def recv_exact(s,n):
    parts=[]
    while n:
        d=s.recv(min(n,7))
        if not d: raise ConnectionError(f'连接提前关闭, 还差 {n} 字节')
        parts.append(d); n-=len(d)
    return b''.join(parts)
a,b=socket.socketpair()
def serve():
    try:
        while True:
            m=Message.read(b); print('服务器', m); b.sendall(Message(Kind.TEXT,'server',{'echo':m.body,'n':[1,2.5,None,True]}).encode())
            if m.kind is Kind.BYE: break
        Message.read(b)
    except ConnectionError as e: print('错误', e)
    except ValueError as e: print('ValueError', e)
t=threading.Thread(target=serve); t.start()
for m in (Message(Kind.LOGIN,'小明'),Message(Kind.TEXT,'小明',{'text':'你好 😀','x':{'y':[]}}),Message(Kind.BYE,'x')):
    a.sendall(m.encode()); print('客户端', Message.read(a))
a.sendall(b'\x02\0\0'); a.close(); t.join()
print(Kind(2), repr(Kind.TEXT), Kind.TEXT+1, f'{Kind.TEXT}', Kind['BYE'], list(Kind))
try: Kind(9)
except ValueError as e: print(e)
print(dataclasses.asdict(Message(Kind.TEXT,'u')), dataclasses.replace(m,user='z'), m==Message(Kind.BYE,'x'))
try: Message(1)
except TypeError as e: print(e)
for bad in ('{"a":}', '', '[1,', 'nul', '{"a":1}x'):
    try: json.loads(bad)
    except json.JSONDecodeError as e: print(e, e.lineno, e.colno, e.pos)
try: json.dumps({'s':a})
except TypeError as e: print(e)
try: json.dumps(b'x')
except TypeError as e: print(e)
for f,d in (('!I',b'abc'),('!H',b'abc'),('<q',b'')):
    try: struct.unpack(f,d)
    except struct.error as e: print(e)
for f,v in (('!B',256),('!H',-1),('!I','x'),('!4s','abcd'),('b',200),('!I',2**32)):
    try: struct.pack(f,v)
    except (struct.error,TypeError) as e: print(type(e).__name__,e)
try: Message.read(socket.socketpair()[0])
except OSError as e: print(type(e).__name__, e)
