from checking import *


def from_the_port(client, server, data):
    """The datagram comes back from the port that it was sent to."""
    received, address = client.receive()
    if received != data:
        fail(f'{client.name} receives its {len(data)} bytes back', f'{client.name} 收回自己的 {len(data)} 字节',
             f'it received {len(received)} other bytes', f'它收到另外 {len(received)} 字节')
    if address != ('127.0.0.1', server.port):
        fail(f'the datagram comes from port {server.port}', f'数据报来自端口 {server.port}',
             f'it came from port {address[1]}', f'它来自端口 {address[1]}')


@check(points=2, networks=['kind'], en='a datagram goes back to its sender, once',
       zh='数据报发回给发送者，只发一次')
def echoes():
    server = start(ready='bound')
    datagrams().send(b'hello').expect(b'hello').expect_silence().close()


@check(points=1, after='echoes', networks=['kind'], en='it is bound to the port that it is told',
       zh='绑定到参数指定的端口')
def port():
    server = start(8080, ready='bound')
    datagrams().send(b'hello', to=8080).expect(b'hello').close()


@check(points=2, after='echoes', networks=['kind'], en='one datagram after another is served',
       zh='依次处理每一个数据报')
def serves_on():
    server = start(ready='bound')
    client = datagrams()
    for data in (b'one', b'two', b'three'):
        client.send(data).expect(data)
    client.expect_silence()
    server.expect_running()


@check(points=1, after='serves_on', networks=['kind'], en='the datagrams come from its port',
       zh='发回的数据报来自服务器的端口')
def from_its_port():
    server = start(ready='bound')
    client = datagrams().send(b'hello')
    from_the_port(client, server, b'hello')


@check(points=2, after='from_its_port', networks=['kind'],
       en='clients that take turns each get what they sent', zh='多个客户端轮流发送，各自收回自己的内容')
def each_its_own():
    server = start(ready='bound')
    clients = [datagrams() for _ in range(3)]
    for client in clients + clients[::-1]:
        data = client.name.encode()
        client.send(data).expect(data)
    for client in clients:
        client.send(b'1 ' + client.name.encode())
    for client in reversed(clients):
        client.expect(b'1 ' + client.name.encode())
    for client in clients:
        client.expect_silence()


@check(points=1, after='serves_on', networks=['kind'], en='datagrams that come together go back each',
       zh='同时到达的多个数据报逐一发回')
def many_together():
    server = start(ready='bound')
    client = datagrams()
    sent = [f'number {i}'.encode() for i in range(20)]
    for data in sent:
        client.socket.sendto(data, ('127.0.0.1', server.port))
    tell(f'{client.name} sends 20 datagrams at once', f'{client.name} 一次发送 20 个数据报')
    received = sorted(client.receive()[0] for _ in sent)
    if received != sorted(sent):
        fail('each of the 20 datagrams comes back', '20 个数据报逐一发回',
             f'{len(set(sent) & set(received))} of them came back as they were',
             f'原样发回的只有 {len(set(sent) & set(received))} 个')
    client.expect_silence()


@check(points=1, after='serves_on', networks=['kind'], en='any bytes come back as they were',
       zh='任意内容都原样发回')
def any_bytes():
    server = start(ready='bound')
    client = datagrams()
    for data in (bytes(range(256)), '欢迎'.encode()[:5], b'\x00', b' \r\n', b'exit'):
        client.send(data).expect(data)


@check(points=2, after='serves_on', networks=['kind'], en='an empty datagram goes back too',
       zh='空数据报也要发回')
def empty():
    server = start(ready='bound')
    client = datagrams()
    client.send(b'').expect(b'')
    client.send(b'after').expect(b'after')


@check(points=2, after='any_bytes', networks=['kind'], en='a large datagram goes back whole',
       zh='大数据报完整发回')
def large():
    server = start(ready='bound')
    client = datagrams()
    for size in (1500, 5000, 65506, 65507):
        data = rng.randbytes(size)
        client.send(data).expect(data).expect_silence()


@check(points=2, after='each_its_own', networks=['kind'],
       en="a client that can't be reached does no harm", zh='客户端不可达，服务不受影响')
def bears_the_unreachable():
    server = start(ready='bound')
    gone = datagrams()
    # A socket that is connected to another address refuses what comes from anywhere else.
    gone.socket.connect(('127.0.0.1', 1))
    for _ in range(2):
        gone.send(b'anybody there?', to=('127.0.0.1', server.port))
        server.rest()
    gone.close()
    client = datagrams()
    for data in (b'one', b'two'):
        client.send(data).expect(data)
    server.expect_running()
