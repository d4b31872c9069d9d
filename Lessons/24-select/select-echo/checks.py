import socket
import time

from checking import *

# More than the kernel keeps for a client with small buffers and small segments.
MUCH = 300_000


def connect_slow(port):
    """A client for which the kernel keeps little: its window and its segments are small."""
    sock = socket.socket()
    sock.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
    sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_MAXSEG, 536)
    sock.connect(('127.0.0.1', port))
    client = Peer(sock)
    tell(f'{client.name} connects to port {port}, and reads nothing for now',
         f'{client.name} 连接端口 {port}，暂不读取')
    return client


def fill(client, data, taken):
    """The client sends, from a place on, until no more is taken. Gives the place that it has come to."""
    while taken < len(data):
        try:
            taken += client.socket.send(data[taken:taken + 16384])
        except BlockingIOError:
            break
        except OSError:
            fail(f'{client.name} can send', f'{client.name} 可以发送',
                 f'the connection was lost, and {doing()}', f'连接中断，{doing()}')
    return taken


def flood(server, client):
    """The client sends, without reading, until no more is taken. Gives what was taken."""
    data = rng.randbytes(MUCH)
    # The program finds more at once than it can send back at once.
    with server.held():
        taken = fill(client, data, 0)
    before = 0
    while before < taken < MUCH:
        server.rest()
        before, taken = taken, fill(client, data, taken)
    tell(f'{client.name} sends {taken:,} bytes and reads nothing',
         f'{client.name} 发送 {taken:,} 字节，不读取')
    server.rest()
    return data[:taken]


def converse(client, data, taken=0):
    """The client sends the data (so many bytes of it are sent already), and reads what comes back at
    the same time."""
    left = memoryview(data)[taken:]
    received = bytearray()
    while len(received) < len(data):
        try:
            if len(left):
                left = left[client.socket.send(left):]
        except BlockingIOError:
            pass
        except OSError:
            left = left[:0]
        piece, ending = receive_some(client)
        received += piece
        if ending is not None or received != data[:len(received)]:
            fail(f'{client.name} gets its {len(data):,} bytes back',
                 f'{client.name} 收回自己的 {len(data):,} 字节',
                 f'it got {len(received):,} bytes; {doing()}',
                 f'它收到 {len(received):,} 字节；{doing()}', difference(data, received))
    tell(f'{client.name} received its {len(data):,} bytes', f'{client.name} 收回 {len(data):,} 字节')


def receive_some(client):
    """What has come, at least a byte, or how the stream ended."""
    piece, ending = client.receive(1)
    if ending is None:
        try:
            piece += client.socket.recv(65536)
        except OSError:
            pass
    return piece, ending


def expect_waiting(server):
    """The program waits; one that looks a few times a second does too."""
    server.expect_rest()
    before = server.calls()[-1].number
    pause(0.2)
    number = sum(call.number > before for call in server.calls())
    if number > 100:
        fail('your program waits while there is nothing to do', '无事可做时你的程序在等待',
             f'it made {number} calls in 0.2 seconds', f'0.2 秒内它做了 {number} 次调用')


def expect_closed(server, besides=()):
    """The connections with all other clients are closed."""
    kept = [client.socket.getsockname() for client in besides]
    server.expect_state(
        lambda sockets: all(
            one.listening or one.family == 'AF_UNIX' or one.remote in kept for one in sockets),
        'the connections with clients that have gone are closed', '已离开的客户端，连接都已关闭')


def echo(client, data):
    client.send(data).expect(data)


@check(points=2, en='a client gets back what it sends', zh='客户端收回自己发送的内容')
def echoes():
    server = start()
    client = connect(server.port)
    echo(client, b'hello')
    echo(client, b'again\n')
    client.close()


@check(points=1, after='echoes', networks=['kind'],
       en='it listens on the port that it is told', zh='在参数指定的端口监听')
def port():
    server = start(8080)
    echo(connect(server.port), b'hello')


@check(points=2, after='echoes', networks=['kind', 'unlucky'],
       en='a silent client holds up nobody', zh='不说话的客户端不会拖住别人')
def bears_silence():
    server = start()
    silent = connect(server.port)
    first, second = connect(server.port), connect(server.port)
    for text in (b'one', b'two'):
        first.send(text + b' of the first')
        second.send(text + b' of the second')
        second.expect(text + b' of the second')
        first.expect(text + b' of the first')
    echo(silent, b'not silent any more')


@check(points=2, after='bears_silence', networks=['kind'],
       en='it has one thread, and waits with select, poll or epoll',
       zh='只有一个线程，用 select、poll 或 epoll 等待')
def one_thread():
    server = start()
    clients = [connect(server.port) for _ in range(3)]
    for client in clients:
        echo(client, b'hello')
    calls = server.calls()
    threads = len({call.thread for call in calls})
    if threads > 1:
        fail('all calls are made by one thread', '所有调用都由一个线程完成',
             f'{threads} threads made them', f'它们由 {threads} 个线程完成')
    if not any(call.name in ('select', 'poll', 'epoll') for call in calls):
        fail('your program waits with select, poll, epoll or selectors',
             '你的程序用 select、poll、epoll 或 selectors 等待',
             'it called none of them', '它没有调用其中任何一个')


@check(points=2, after='one_thread', networks=['kind'],
       en='it waits while there is nothing to do', zh='无事可做时等待')
def waits():
    server = start()
    expect_waiting(server)
    first, second = connect(server.port), connect(server.port)
    echo(first, b'hello')
    echo(second, b'hello')
    expect_waiting(server)
    first.close()
    expect_waiting(server)


@check(points=2, after='waits',
       en='a client that ends its sending gets all of it back, then the end of the stream',
       zh='客户端关闭发送方向，先收回全部内容，随后流结束')
def half_closed():
    server = start()
    with server.held():
        client = connect(server.port)
        client.send(b'the last words').end()
    client.expect(b'the last words').expect_end()
    client = connect(server.port)
    echo(client, b'hello')
    client.end().expect_end()
    connect(server.port).end().expect_end()


@check(points=1, after='bears_silence', networks=['kind', 'unlucky'],
       en='twenty clients are served at the same time', zh='同时服务二十个客户端')
def many():
    server = start()
    clients = [connect(server.port) for _ in range(20)]
    for _ in range(2):
        texts = [b'x' * rng.randrange(1, 30) + str(rng.random()).encode() for _ in clients]
        for client, text in zip(clients, texts):
            client.send(text)
        for client, text in zip(clients, texts):
            client.expect(text)


@check(points=2, after='half_closed', networks=['kind', 'unlucky'],
       en='many bytes come back as they were sent', zh='大量数据原样发回')
def much():
    server = start()
    client = connect(server.port)
    converse(client, bytes(range(256)))
    tell(f'{client.name} sends 200,000 bytes and reads at the same time',
         f'{client.name} 发送 200,000 字节，同时读取')
    converse(client, rng.randbytes(200_000))
    client.end().expect_end()


@check(points=3, after='much', networks=['kind', 'unlucky'],
       en="a client that doesn't read holds up nobody, and gets everything later",
       zh='不读取的客户端不会拖住别人，之后仍收到全部内容')
def bears_slow_readers():
    server = start()
    first = connect(server.port)
    slow = connect_slow(server.port)
    data = flood(server, slow)
    echo(first, b'hello')
    echo(connect(server.port), b'hello')
    converse(slow, data, len(data))
    echo(slow, b'and on')


@check(points=2, after='bears_slow_readers', networks=['kind'],
       en='it waits until such a client reads', zh='客户端还没有来读取时，程序在等待')
def waits_for_slow_readers():
    server = start()
    slow = connect_slow(server.port)
    data = flood(server, slow)
    expect_waiting(server)
    converse(slow, data, len(data))
    expect_waiting(server)


@check(points=3, after='bears_slow_readers', networks=['kind', 'unlucky'],
       en='such a client gets everything though it has ended its sending',
       zh='这样的客户端即使已关闭发送方向，也收到全部内容')
def half_closed_and_slow():
    server = start()
    slow = connect_slow(server.port)
    data = flood(server, slow)
    slow.end()
    server.rest()
    echo(connect(server.port), b'hello')
    converse(slow, data, len(data))
    slow.expect_end()


@check(points=1, after=['half_closed_and_slow', 'waits_for_slow_readers'], networks=['kind'],
       en='it waits then too', zh='这时也在等待')
def waits_for_the_half_closed():
    server = start()
    slow = connect_slow(server.port)
    data = flood(server, slow)
    slow.end()
    expect_waiting(server)
    converse(slow, data, len(data))
    slow.expect_end()


@check(points=1, after='half_closed', networks=['kind'],
       en='no connection is left open', zh='不遗留未关闭的连接')
def leaves_nothing_open():
    server = start()
    client = connect(server.port)
    echo(client, b'hello')
    client.close()
    client = connect(server.port)
    client.send(b'hello').end().expect(b'hello').expect_end()
    expect_closed(server)


@check(points=2, after=['leaves_nothing_open', 'bears_slow_readers'], networks=['kind', 'unlucky'],
       en='clients that reset their connection do no harm', zh='客户端重置连接，服务不受影响')
def bears_resets():
    server = start()
    stays = connect(server.port)
    echo(stays, b'hello')
    with server.held():
        connect(server.port).reset()
    server.rest()
    with server.held():
        client = connect(server.port)
        client.send(b'hello')
        client.reset()
    server.rest()
    client = connect(server.port)
    echo(client, b'hello')
    client.reset()
    server.rest()
    client = connect_slow(server.port)
    flood(server, client)
    client.reset()
    echo(stays, b'hello')
    expect_closed(server, [stays])
    server.expect_running()


@check(points=2, after='bears_resets',
       en='clients that leave without reading do no harm', zh='客户端不读取就离开，服务不受影响')
def bears_leaving():
    server = start()
    stays = connect(server.port)
    echo(stays, b'hello')
    for _ in range(2):
        with server.held():
            client = connect(server.port)
            client.send(b'somebody there?')
            client.close()
        server.rest()
    echo(stays, b'and on')
    expect_closed(server, [stays])
    server.expect_running()
