from checking import *

RECEIVING = ('recv', 'recv_into', 'recvfrom', 'recvfrom_into', 'recvmsg', 'recvmsg_into')


@check(points=2, networks=['kind'],
       en='n bytes that are there are returned', zh='返回已经到达的 n 字节')
def returns_them():
    recv_exactly = function('recv_exactly')
    peer, sock = pair()
    peer.send(b'0123456789')
    recv_exactly.start(sock, 10).expect(b'0123456789')


@check(points=3, after='returns_them',
       en='n bytes that come in pieces are returned whole', zh='分段到达的 n 字节完整返回')
def pieces():
    recv_exactly = function('recv_exactly')
    peer, sock = pair()
    data = rng.randbytes(20)
    call = recv_exactly.start(sock, 20)
    peer.send(data[:19], pieces=[data[:1], data[1:8], data[8:19]])
    call.expect_waiting()
    peer.send(data[19:])
    call.expect(data)


@check(points=3, after='pieces', networks=['kind', 'unlucky'],
       en='nothing behind the n bytes is taken', zh='不取走 n 字节之后的数据')
def takes_no_more():
    recv_exactly = function('recv_exactly')
    peer, sock = pair()
    peer.send(b'abcdefghijklmno')
    recv_exactly.start(sock, 6).expect(b'abcdef')
    left_unread(sock, 9)
    recv_exactly.start(sock, 9).expect(b'ghijklmno')
    call = recv_exactly.start(sock, 6)
    peer.send(b'123')
    call.expect_waiting()
    peer.send(b'456789')
    call.expect(b'123456')
    left_unread(sock, 3)
    recv_exactly.start(sock, 3).expect(b'789')


def left_unread(sock, number):
    view = sock.view
    unread = view.unread if view else 0
    if unread != number:
        fail(f'{number} bytes stay in the socket for the next call',
             f'{number} 字节留在套接字里，等下一次调用',
             f'of these {unread} are left', f'只剩 {unread} 字节')


@check(points=2, after='pieces', networks=['kind', 'unlucky'],
       en='a stream that ends early is an EOFError', zh='流提前结束时抛出 EOFError')
def ends_early():
    recv_exactly = function('recv_exactly')
    peer, sock = pair()
    peer.send(b'abc').end()
    recv_exactly.start(sock, 4).expect_error('EOFError')
    peer, sock = pair()
    call = recv_exactly.start(sock, 4)
    peer.end()
    call.expect_error('EOFError')


@check(points=1, after='ends_early', networks=['kind'],
       en='a reset is an error, not a short answer', zh='连接被重置时抛出异常，不返回残缺的数据')
def reset():
    recv_exactly = function('recv_exactly')
    peer, sock = pair()
    call = recv_exactly.start(sock, 4)
    peer.send(b'abc')
    call.expect_waiting()
    peer.reset()
    call.expect_error('OSError', 'EOFError')


@check(points=1, after='returns_them', networks=['kind'],
       en='n = 0 gives b\'\' without receiving', zh='n 为 0 时不接收，返回 b\'\'')
def zero():
    recv_exactly = function('recv_exactly')
    peer, sock = pair()
    peer.send(b'abc')
    recv_exactly.start(sock, 0).expect(b'')
    calls = learner.calls(*RECEIVING)
    if calls:
        fail('nothing is received for n = 0', 'n 为 0 时不调用接收函数',
             f'{calls[0].name}() was called', f'调用了 {calls[0].name}()')


@check(points=1, after='pieces', networks=['kind'],
       en='20,000 bytes of any value are returned', zh='返回 20,000 个任意取值的字节')
def many():
    recv_exactly = function('recv_exactly')
    peer, sock = pair()
    data = rng.randbytes(20_000)
    call = recv_exactly.start(sock, len(data))
    peer.send(data)
    call.expect(data)


@check(points=1, after='returns_them', networks=['kind'],
       en='the socket is left as it was: open, blocking, without a timeout',
       zh='套接字保持原样：未关闭、阻塞、没有超时')
def leaves_the_socket():
    recv_exactly = function('recv_exactly')
    peer, sock = pair()
    peer.send(b'abc')
    recv_exactly.start(sock, 3).expect(b'abc')
    view = sock.view
    if view is None:
        fail('the socket is open', '套接字仍然打开', 'it is closed', '它已被关闭')
    if view.timeout is not None:
        fail('the socket has no timeout, as before', '套接字和原来一样没有超时',
             f'its timeout is {view.timeout} s', f'它的超时是 {view.timeout} 秒')
