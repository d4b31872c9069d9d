import socket

from checking import *


def join(server, receive_buffer=None):
    """A client that the program has had time to accept: its queue may be short."""
    client = connect(server.port, receive_buffer=receive_buffer)
    server.rest()
    return client


def echo(client, data=b'a few words'):
    learner.rest()
    client.send(data).expect(data)


@check(points=2, networks=['kind', 'unlucky', 'short', 'one-byte'], en='what a client sends comes back', zh='客户端发送的内容原样返回')
def echoes():
    server = start()
    client = connect(server.port)
    echo(client, b'hello, are you there?')
    echo(client, b'one line\r\nand a half')
    echo(client, b'the other half\r\n')
    client.close()


@check(points=1, after='echoes', networks=['kind'],
       en='it listens on the port that it is told', zh='在参数指定的端口监听')
def port():
    server = start(8080)
    echo(connect(server.port))


@check(points=1, after='echoes', networks=['kind', 'unlucky'],
       en='bytes of every value come back', zh='任何值的字节都原样返回')
def any_bytes():
    server = start()
    client = connect(server.port)
    echo(client, '欢迎'.encode()[:4])
    echo(client, bytes(range(256)))
    echo(client, b'  \r\n\0')


@check(points=2, after='echoes', en='a client that ends its side gets the rest, then the end',
       zh='客户端结束发送方向后，收到剩余的回显，随后流结束')
def ends():
    server = start()
    client = connect(server.port)
    client.end().expect_end().close()
    client = connect(server.port)
    data = rng.randbytes(500) * (2 if network == 'one-byte' else 100)
    client.send(data).end().expect(data).expect_end().close()


@check(points=2, after='ends', networks=['kind'],
       en='it goes on serving, and leaves no connection open', zh='一直提供服务，不遗留未关闭的连接')
def serves_on():
    server = start()
    for _ in range(12):
        client = connect(server.port)
        echo(client)
        client.close()
    echo(connect(server.port))
    server.expect_state(
        lambda sockets: len([one for one in sockets if not one.listening]) == 1,
        'only the connection of the last client is left open', '只剩最后一个客户端的连接是打开的')


@check(points=3, after='echoes', networks=['kind', 'unlucky'],
       en='five clients are served at once', zh='同时为五个客户端服务')
def several():
    server = start()
    clients = [join(server) for _ in range(5)]
    words = [f'these are the words of number {number}'.encode() for number in range(1, 6)]
    for client, data in zip(clients, words):
        echo(client, data)
    for client, data in zip(reversed(clients), words):
        echo(client, data)
    for client, data in zip(clients, words):
        client.send(data)
    for client, data in zip(clients, words):
        client.expect(data)


@check(points=1, after='several', networks=['kind'],
       en='each client has a thread of its own', zh='每个客户端由一个单独的线程服务')
def a_thread_each():
    server = start()
    for number in range(1, 6):
        echo(join(server))
        server.rest()
        if server.threads < number:
            fail(f'{number} clients have {number} threads', f'{number} 个客户端有 {number} 个线程',
                 f'there are {server.threads} besides the main one',
                 f'主线程之外有 {server.threads} 个线程')


@check(points=2, after='several', networks=['kind'],
       en='a client that says nothing holds up nobody', zh='沉默的客户端不会拖住别人')
def silence():
    server = start()
    silent = join(server)
    other = join(server)
    echo(other)
    pause(1.2)
    silent.expect_silence()
    echo(other)
    echo(silent)


@check(points=1, after='silence', networks=['kind'],
       en='two dozen such clients hold up nobody', zh='二十四个这样的客户端也不会')
def many():
    server = start()
    for _ in range(24):
        join(server)
    echo(join(server))


def flood(server, client):
    """Sends, without reading, until no more is taken."""
    tell(f'{client.name} sends and sends, and reads nothing', f'{client.name} 不停地发送，从不读取')
    refusals = 0
    while refusals < 2:
        try:
            client.socket.send(b'x' * 50_000)
            refusals = 0
        except BlockingIOError:
            server.rest()
            refusals += 1


@check(points=2, after='several', networks=['kind'],
       en='a client that never reads holds up nobody', zh='从不读取的客户端不会拖住别人')
def never_reads():
    server = start()
    other = join(server)
    idle = join(server, receive_buffer=4096)
    flood(server, idle)
    echo(other)
    echo(join(server))


@check(points=2, after='several', networks=['kind', 'unlucky'],
       en='clients that reset their connection do no harm', zh='客户端重置连接，服务不受影响')
def bears_resets():
    server = start()
    first = join(server)
    echo(first)
    with server.held():
        connect(server.port).reset()
    server.rest()
    second = join(server)
    echo(second)
    with server.held():
        second.send(b'the last words')
        second.reset()
    server.rest()
    echo(first)
    echo(join(server))
    server.expect_running()


@check(points=1, after=['never_reads', 'bears_resets'], networks=['kind'],
       en='nor does one that is reset while much is due to it', zh='还有许多数据待发时重置，也不受影响')
def bears_a_reset_of_a_flood():
    server = start()
    first = join(server)
    idle = join(server, receive_buffer=4096)
    flood(server, idle)
    idle.reset()
    server.rest()
    echo(first)
    echo(join(server))
    server.expect_running()
