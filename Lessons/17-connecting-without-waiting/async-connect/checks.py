from checking import *


def connected(server, seconds=5.0):
    """The socket that the function returns, connected to this server, and the server's end."""
    sock = function('connect_with_deadline')(server.address, seconds)
    if not isinstance(sock, Kept) or sock.view is None:
        fail('it returns an open socket', '返回一个打开的套接字',
             f'it returned {sock!r}', f'它返回 {sock!r}')
    if sock.view.remote != server.address:
        fail('the socket that it returns is connected', '返回的套接字已经连接',
             'it is not connected', '它没有连接', sockets_lines([sock.view]))
    return sock, server.accept()


@check(points=2, networks=['kind', 'unlucky'], en='it returns a connected socket', zh='返回已连接的套接字')
def connects():
    sock, peer = connected(listen())
    peer.send(b'hello')
    sock.method('recv').start(5 if network == 'kind' else 1).expect(b'hello' if network == 'kind' else b'h')
    sock.method('sendall')(b'thanks')
    peer.expect(b'thanks')


@check(points=2, after='connects', networks=['kind'], en='the socket is blocking and has no timeout',
       zh='返回的套接字是阻塞的，没有超时')
def is_blocking():
    sock, peer = connected(listen())
    timeout = sock.method('gettimeout')()
    if timeout is not None or sock.view.nonblocking:
        how = 'non-blocking', '非阻塞的'
        if timeout:
            how = f'of a timeout of {timeout:g} s', f'有 {timeout:g} 秒超时的'
        fail('the socket is blocking and has no timeout', '套接字是阻塞的，没有超时',
             f'it is {how[0]}', f'它是{how[1]}')
    call = sock.method('recv').start(100).expect_waiting()
    peer.send(b'later')
    call.expect(b'later')


@check(points=3, after='connects', networks=['kind'], en='ConnectionRefusedError when nobody listens',
       zh='没有人监听，抛出 ConnectionRefusedError')
def refused():
    connect_with_deadline = function('connect_with_deadline')
    with Clock() as clock:
        connect_with_deadline.start(unused_address(), 4.0).expect_error('ConnectionRefusedError')
    if clock.seconds > 3:
        fail('it raises at once', '立即抛出', f'it took {clock.seconds:.1f} seconds',
             f'用了 {clock.seconds:.1f} 秒')


@check(points=3, after='connects', networks=['kind'], en='TimeoutError when no answer comes in time',
       zh='没有按时得到应答，抛出 TimeoutError')
def gives_up():
    connect_with_deadline = function('connect_with_deadline')
    address = silent_address()
    with Clock() as clock:
        connect_with_deadline.start(address, 0.8).expect_error('TimeoutError')
    if clock.seconds < 0.6 or clock.seconds > 3:
        fail('it waits for 0.8 seconds', '等待 0.8 秒', f'it waited for {clock.seconds:.1f} seconds',
             f'它等待了 {clock.seconds:.1f} 秒')


@check(points=2, after='gives_up', networks=['kind'], en='its connect is a non-blocking one',
       zh='使用非阻塞的 connect')
def asks_without_waiting():
    function('connect_with_deadline').start(silent_address(), 0.3).expect_error('TimeoutError')
    limited = [one for one in learner.calls('settimeout') if one.numbers and one.numbers[0] > 0]
    waited = [one for one in learner.calls('connect', 'connect_ex') if one.waited > 0.1]
    for call in limited + waited:
        fail('a connect that does not wait, then a wait for its outcome',
             '先是不等待的 connect，再等待它的结果',
             f'{call.name} on line {call.line} waited, or sets a timeout',
             f'第 {call.line} 行的 {call.name} 在等待，或设置了超时')


@check(points=2, after=['refused', 'gives_up'], networks=['kind'], en='no other socket is left open',
       zh='不遗留其他打开的套接字')
def leaves_nothing_open():
    sock, peer = connected(listen())
    learner.expect_no_sockets(besides=[sock])
    function('connect_with_deadline').start(unused_address(), 4.0).expect_error(
        'ConnectionRefusedError')
    learner.expect_no_sockets(besides=[sock])
    function('connect_with_deadline').start(silent_address(), 0.1).expect_error('TimeoutError')
    learner.expect_no_sockets(besides=[sock])
