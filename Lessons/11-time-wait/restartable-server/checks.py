from checking import *

PORT = 9999


def make(port=PORT, host='127.0.0.1'):
    listener = function('make_listener')(host, port)
    if not isinstance(listener, Kept) or listener.view is None:
        fail('it returns an open socket', '返回一个打开的套接字',
             f'it returned {listener!r}', f'它返回 {listener!r}')
    return listener


def serve(listener):
    """One client is served; the server's side closes first."""
    client = connect(listener.view.local[1])
    accepted = listener.method('accept')().method('__getitem__')(0)
    accepted.method('sendall')(b'hello')
    accepted.method('close')()
    client.expect(b'hello').expect_end().close()


@check(points=2, networks=['kind'], en='it returns a socket that listens', zh='返回一个正在监听的套接字')
def listens():
    listener = make()
    view = listener.view
    if not view.listening:
        fail('the socket that it returns listens', '返回的套接字正在监听',
             'it does not listen', '它没有在监听', sockets_lines([view]))
    if view.local[1] != PORT:
        fail(f'it listens on port {PORT}', f'在端口 {PORT} 监听',
             f'it listens on port {view.local[1]}', f'它在端口 {view.local[1]} 监听')
    connect(PORT).close()


@check(points=2, after='listens', networks=['kind'],
       en='its connections carry data and end in order', zh='由它接受的连接正常收发、正常结束')
def serves():
    listener = make()
    for _ in range(2):
        serve(listener)


@check(points=1, after='listens', networks=['kind'], en='it listens on the host that it is told',
       zh='在参数指定的地址监听')
def host():
    for host in ('127.0.0.1', '127.0.0.2'):
        listener = make(8080, host)
        local = listener.view.local
        if local[0] != host:
            fail(f'it listens on {host}', f'在 {host} 监听',
                 f'it listens on {local[0]}', f'它在 {local[0]} 监听')


@check(points=1, after='serves', networks=['kind'], en='its accept waits as long as it takes',
       zh='accept 一直等待，没有超时')
def blocks():
    listener = make()
    view = listener.view
    if view.nonblocking or view.timeout is not None:
        how = (words('it is non-blocking', '它是非阻塞的') if view.timeout is None or view.timeout == 0
               else words(f'it has a timeout of {view.timeout:g} s', f'它的超时为 {view.timeout:g} 秒'))
        fail('its calls wait as long as it takes', '它的调用会一直等待', how, how)
    accepting = listener.method('accept').start().expect_waiting()
    connect(PORT)
    accepting.value()


@check(points=3, after='serves', networks=['kind'], en='the next server starts at once on the same port',
       zh='下一个服务器可以立即在同一端口启动')
def restarts():
    for _ in range(3):
        listener = make()
        serve(listener)
        serve(listener)
        tell('the server ends', '服务器结束')
        listener.method('close')()
    serve(make())


@check(points=2, after='serves', networks=['kind'], en='a port on which a server listens is refused',
       zh='已有服务器监听的端口会被拒绝')
def refuses_a_second():
    first = make()
    function('make_listener').start('127.0.0.1', PORT).expect_error('OSError')
    connect(PORT)
    if first.view is None or not first.view.listening:
        fail('the first one still listens', '先前的套接字仍在监听',
             'it does not listen any more', '它已不再监听')


@check(points=1, after='refuses_a_second', networks=['kind'],
       en="another program's server is not disturbed either", zh='也不影响其他程序的服务器')
def refuses_a_foreign_one():
    other = listen(PORT)
    function('make_listener').start('127.0.0.1', PORT).expect_error('OSError')
    connect(PORT)
    other.accept()


@check(points=2, after='refuses_a_second', networks=['kind'], en='no other socket is left open',
       zh='不遗留其他打开的套接字')
def leaves_nothing_open():
    first = make()
    learner.expect_no_sockets(besides=[first])
    function('make_listener').start('127.0.0.1', PORT).expect_error('OSError')
    learner.expect_no_sockets(besides=[first])
    function('make_listener').start('192.0.2.1', PORT).expect_error('OSError')
    learner.expect_no_sockets(besides=[first])
