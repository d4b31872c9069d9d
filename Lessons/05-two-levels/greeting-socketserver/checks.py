from checking import *

GREETING = '欢迎访问入门教学！\r\n'.encode()


@check(points=2, en='a client gets the greeting, then the end of the stream',
       zh='客户端收到完整的欢迎语，随后流结束')
def greets():
    server = start()
    connect(server.port).expect(GREETING).expect_end().close()


def places(server, *names):
    """The lines of the program from which calls of these names came."""
    return {call.line for call in server.calls(*names) if call.line}


@check(points=2, after='greets', networks=['kind'],
       en='the server is one of socketserver', zh='服务器来自 socketserver')
def uses_socketserver():
    server = start()
    connect(server.port).expect(GREETING).expect_end().close()
    server.rest()
    # The module's own calls have the line of the program that led to them.
    is_bound_there = places(server, 'bind') & places(server, 'getsockname')
    is_waited_there = places(server, 'accept') & places(server, 'epoll', 'poll', 'select', 'kqueue')
    if not is_bound_there and not is_waited_there:
        lines = ', '.join(str(line) for line in sorted(places(server, 'accept')))
        fail('a server of socketserver accepts the clients', '由 socketserver 的服务器接受客户端',
             f'the program calls accept() itself, on line {lines}',
             f'程序自己在第 {lines} 行调用 accept()')


@check(points=1, after='greets', networks=['kind'],
       en='it listens on the port that it is told', zh='在参数指定的端口监听')
def port():
    server = start(8080)
    connect(server.port).expect(GREETING).expect_end().close()


@check(points=2, after='greets', en='one client after another is served', zh='依次服务每一个客户端')
def serves_on():
    server = start()
    for _ in range(3):
        connect(server.port).expect(GREETING).expect_end().close()
    server.rest()
    server.expect_running()


@check(points=2, after='greets', en='a client that says nothing and stays gets it all the same',
       zh='客户端不说话也不离开，照样收到完整的欢迎语')
def waits_for_nothing():
    server = start()
    silent = connect(server.port).expect(GREETING).expect_end()
    connect(server.port).expect(GREETING).expect_end().close()
    silent.close()


@check(points=2, after='serves_on', networks=['kind', 'unlucky'],
       en='a client that speaks first gets the greeting whole', zh='客户端先发言，仍能收到完整的欢迎语')
def lets_speak():
    server = start()
    for _ in range(3):
        with server.held():
            client = connect(server.port)
            client.send(b'hello\r\n')
        client.expect(GREETING).expect_end().close()


@check(points=2, after='serves_on', networks=['kind', 'unlucky'],
       en='clients that leave at once do no harm', zh='客户端一连上就离开，服务不受影响')
def bears_leaving():
    server = start()
    for _ in range(2):
        with server.held():
            connect(server.port).close()
        server.rest()
    connect(server.port).expect(GREETING).expect_end().close()
    server.rest()
    server.expect_running()


@check(points=2, after='serves_on', networks=['kind', 'unlucky'],
       en='clients that reset their connection do no harm', zh='客户端重置连接，服务不受影响')
def bears_resets():
    server = start()
    with server.held():
        connect(server.port).reset()
    server.rest()
    with server.held():
        client = connect(server.port)
        client.send(b'x')
        client.reset()
    connect(server.port).expect(GREETING).expect_end().close()
    server.rest()
    server.expect_running()


@check(points=1, after='serves_on', networks=['kind'],
       en='a client that never reads holds up nobody', zh='从不读取的客户端不会拖住别人')
def bears_silence():
    server = start()
    idle = connect(server.port, receive_buffer=2304)
    connect(server.port).expect(GREETING).expect_end().close()
    idle.close()


@check(points=1, after='serves_on', networks=['kind'],
       en='no connection is left open', zh='不遗留未关闭的连接')
def leaves_nothing_open():
    server = start()
    for _ in range(3):
        connect(server.port).expect(GREETING).expect_end().close()
    server.expect_state(
        lambda sockets: all(one.listening for one in sockets),
        'only the listening socket is left open', '只剩监听套接字是打开的')


@check(points=2, after='greets', networks=['kind'],
       en='it can be started again at once', zh='结束后可以立即重新启动')
def restarts():
    server = start()
    connect(server.port).expect(GREETING).expect_end().close()
    server.rest()
    server.restart()
    connect(server.port).expect(GREETING).expect_end().close()
