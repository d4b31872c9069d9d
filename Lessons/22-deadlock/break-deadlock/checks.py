import socket

from checking import *


def megabyte():
    """A megabyte of bytes in which no piece of a usual size is like the next."""
    return rng.randbytes(997) * 1003


def narrow_pair():
    """A connection whose buffers take a small part of a megabyte."""
    peer, sock = pair(receive_buffer=65536, send_buffer=65536)
    peer.socket.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, 65536)
    return peer, sock


def expect_taken():
    """All that the peer has sent so far has been received."""
    learner.expect_state(lambda sockets: not any(one.unread for one in sockets),
                         'what the peer has sent is received', '对端已发送的数据被接收')


@check(points=2, en='the data is sent, then the end of the stream; the reply is returned',
       zh='发送数据，随后流结束；返回对端的回复')
def exchanges():
    exchange = function('exchange')
    peer, sock = pair()
    call = exchange.start(sock, b'a question')
    peer.expect(b'a question').expect_end()
    peer.send(b'an answer').close()
    call.expect(b'an answer')


@check(points=1, after='exchanges', networks=['kind', 'unlucky'],
       en='empty data and an empty reply are right too', zh='数据或回复可以为空')
def empty():
    exchange = function('exchange')
    for data, reply in [(b'', b'an answer'), (b'a question', b''), (b'', b'')]:
        peer, sock = pair()
        call = exchange.start(sock, data)
        peer.expect(data).expect_end()
        if reply:
            peer.send(reply)
        peer.close()
        call.expect(reply)


@check(points=1, after='exchanges', networks=['kind'],
       en='a peer that takes its time is waited for', zh='对端迟迟不回复，函数一直等待')
def waits():
    exchange = function('exchange')
    peer, sock = pair()
    call = exchange.start(sock, b'a question')
    peer.expect(b'a question').expect_end()
    pause(0.3)
    peer.send(b'first, ')
    expect_taken()
    pause(1.1)
    peer.send(b'second').close()
    call.expect(b'first, second')


@check(points=2, after='exchanges', networks=['kind', 'short'],
       en='a peer that sends a megabyte after it has read one', zh='对端读完 1 MB 之后发送 1 MB')
def peer_reads_first():
    exchange = function('exchange')
    peer, sock = narrow_pair()
    data, reply = megabyte(), megabyte()
    call = exchange.start(sock, data)
    peer.expect(data).expect_end()
    peer.send(reply).close()
    call.expect(reply)


@check(points=3, after='peer_reads_first', networks=['kind', 'unlucky'],
       en='a peer that reads only after it has sent a megabyte', zh='对端发完 1 MB 之后才开始读取')
def peer_sends_first():
    exchange = function('exchange')
    peer, sock = narrow_pair()
    data, reply = megabyte(), megabyte()
    call = exchange.start(sock, data)
    peer.send(reply)
    peer.expect(data).expect_end().close()
    call.expect(reply)


@check(points=2, after='peer_sends_first', networks=['kind', 'unlucky'],
       en='a peer that reads and sends by turns', zh='对端边读边发')
def by_turns():
    exchange = function('exchange')
    peer, sock = narrow_pair()
    data, reply = megabyte(), megabyte()
    call = exchange.start(sock, data)
    for start in range(0, len(data), 100_000):
        peer.send(reply[start:start + 100_000])
        peer.expect(data[start:start + 100_000])
    peer.expect_end().close()
    call.expect(reply)


@check(points=2, after='peer_sends_first', networks=['kind', 'unlucky'],
       en='a peer that ends before it has read', zh='对端先结束自己的流，再读取')
def peer_ends_first():
    exchange = function('exchange')
    peer, sock = narrow_pair()
    data = megabyte()
    call = exchange.start(sock, data)
    peer.send(b'an answer').end()
    expect_taken()
    peer.expect(data).expect_end().close()
    call.expect(b'an answer')


@check(points=1, after=['exchanges'], networks=['kind'],
       en='the socket stays open, with the timeout that it had', zh='套接字保持打开，超时设置不变')
def leaves_the_socket():
    exchange = function('exchange')
    for timeout in (None, 7.5):
        peer, sock = pair()
        if timeout is not None:
            sock.method('settimeout')(timeout)
        call = exchange.start(sock, b'a question')
        peer.expect(b'a question').expect_end()
        peer.send(b'an answer').close()
        call.expect(b'an answer')
        if sock.fd == -1:
            fail('the socket stays open', '套接字保持打开', 'it is closed', '它已关闭')
        found = sock.method('gettimeout')()
        if found != timeout:
            fail(f'the timeout of the socket is {timeout} as before', f'套接字的超时仍是 {timeout}',
                 f'it is {found}', f'它是 {found}')
