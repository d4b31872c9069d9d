import struct

from checking import *


def frame(payload):
    return struct.pack('!I', len(payload)) + payload


@check(points=2, networks=['kind'],
       en='a frame is sent: its length in 4 bytes, big-endian, then the payload',
       zh='发送一帧：4 字节大端长度，随后是负载')
def sends():
    send_frame = function('send_frame')
    peer, sock = pair()
    send_frame.start(sock, b'hello').expect(None)
    peer.expect(b'\0\0\0\x05hello')
    send_frame.start(sock, b'x' * 258).expect(None)
    sock.close()
    peer.expect(b'\0\0\x01\x02' + b'x' * 258).expect_end()


@check(points=2, networks=['kind'],
       en='a frame is received: the payload is returned', zh='接收一帧：返回负载')
def receives():
    recv_frame = function('recv_frame')
    peer, sock = pair()
    peer.send(b'\0\0\0\x05hello')
    recv_frame.start(sock, 1000).expect(b'hello')
    peer.send(b'\0\0\x01\x02' + b'x' * 258)
    recv_frame.start(sock, 1000).expect(b'x' * 258)


@check(points=2, after='sends', networks=['one-byte', 'short', 'unlucky'],
       en='a frame is sent whole although calls take part of it',
       zh='每次调用只取走一部分时，帧仍完整发出')
def sends_whole():
    send_frame = function('send_frame')
    peer, sock = pair()
    payload = rng.randbytes(50)
    send_frame.start(sock, payload).value()
    send_frame.start(sock, payload[:20]).value()
    sock.close()
    peer.expect(frame(payload) + frame(payload[:20])).expect_end()


@check(points=3, after='receives', networks=['kind', 'one-byte', 'unlucky'],
       en='a frame in pieces is received whole', zh='分段到达的帧完整接收')
def pieces():
    recv_frame = function('recv_frame')
    peer, sock = pair()
    payload = rng.randbytes(20)
    data = frame(payload)
    for places in [(3, 4, 11), (1, 9, 23)]:
        call = recv_frame.start(sock, 1000)
        start = 0
        for place in places:
            peer.send(data[start:place])
            call.expect_waiting()
            start = place
        peer.send(data[start:])
        call.expect(payload)


@check(points=2, after='pieces', networks=['kind', 'unlucky'],
       en='frames that arrive together are received one by one', zh='一起到达的几帧逐一接收')
def one_by_one():
    recv_frame = function('recv_frame')
    peer, sock = pair()
    peer.send(frame(b'one') + frame(b'') + frame(b'\0\0\0\x01') + frame(b'four'))
    for payload in [b'one', b'', b'\0\0\0\x01', b'four']:
        recv_frame.start(sock, 1000).expect(payload)


@check(points=1, after='sends', networks=['kind', 'unlucky'],
       en='an empty payload is a frame too', zh='空负载也是一帧')
def sends_nothing():
    send_frame = function('send_frame')
    peer, sock = pair()
    send_frame.start(sock, b'').expect(None)
    send_frame.start(sock, b'x').expect(None)
    peer.expect(b'\0\0\0\0' + b'\0\0\0\x01x')


@check(points=2, after='one_by_one', networks=['kind', 'unlucky'],
       en='the end between two frames gives None', zh='流在两帧之间结束，返回 None')
def clean_end():
    recv_frame = function('recv_frame')
    peer, sock = pair()
    peer.send(frame(b'last')).end()
    recv_frame.start(sock, 1000).expect(b'last')
    recv_frame.start(sock, 1000).expect(None)
    peer, sock = pair()
    call = recv_frame.start(sock, 1000)
    peer.end()
    call.expect(None)


@check(points=2, after='pieces', networks=['kind', 'unlucky'],
       en='the end inside a frame is an EOFError', zh='流在一帧中间结束，抛出 EOFError')
def end_inside():
    recv_frame = function('recv_frame')
    for data in [b'\0\0', b'\0\0\0\x05', b'\0\0\0\x05hell']:
        peer, sock = pair()
        peer.send(data).end()
        recv_frame.start(sock, 1000).expect_error('EOFError')


@check(points=2, after='pieces', networks=['kind', 'unlucky'],
       en='a length over the limit is a ValueError, before any of the payload is received',
       zh='长度超过上限时抛出 ValueError，不接收任何负载')
def too_long():
    recv_frame = function('recv_frame')
    peer, sock = pair()
    peer.send(b'\0\0\0\x0b')
    recv_frame.start(sock, 10).expect_error('ValueError')
    for header in [b'\0\0\0\x0b', b'\xff\xff\xff\xff', b'\x80\0\0\0']:
        peer, sock = pair()
        peer.send(header + b'hello')
        recv_frame.start(sock, 10).expect_error('ValueError')
        unread = sock.view.unread if sock.view else 5
        if unread != 5:
            fail('the 5 bytes behind the length are left unread', '长度之后的 5 个字节没有被接收',
                 f'{unread} are left', f'只剩 {unread} 个')


@check(points=1, after='one_by_one', networks=['kind', 'unlucky'],
       en='a payload of just the limit is received', zh='长度正好等于上限的帧能接收')
def the_limit():
    recv_frame = function('recv_frame')
    peer, sock = pair()
    peer.send(frame(b'0123456789') + frame(b''))
    recv_frame.start(sock, 10).expect(b'0123456789')
    recv_frame.start(sock, 0).expect(b'')


@check(points=1, after=['sends_whole', 'pieces'], networks=['kind', 'unlucky'],
       en='a payload of 300,000 bytes gets through in both directions',
       zh='300,000 字节的负载能发出，也能接收')
def large():
    payload = rng.randbytes(300_000)
    recv_frame = function('recv_frame')
    peer, sock = pair()
    call = recv_frame.start(sock, 1_000_000)
    peer.send(frame(payload))
    call.expect(payload)
    send_frame = function('send_frame')
    call = send_frame.start(sock, payload)
    peer.expect(frame(payload))
    call.expect(None)


@check(points=1, after=['sends', 'receives'], networks=['kind'],
       en='the socket is left as it was: open, blocking, without a timeout',
       zh='套接字保持原样：未关闭、阻塞、没有超时')
def leaves_the_socket():
    peer, sock = pair()
    peer.send(frame(b'abc'))
    function('recv_frame').start(sock, 1000).expect(b'abc')
    unchanged(sock)
    function('send_frame').start(sock, b'def').expect(None)
    unchanged(sock)
    peer.expect(frame(b'def')).expect_silence()


def unchanged(sock):
    view = sock.view
    if view is None:
        fail('the socket is open', '套接字仍然打开', 'it is closed', '它已被关闭')
    if view.timeout is not None:
        fail('the socket has no timeout, as before', '套接字和原来一样没有超时',
             f'its timeout is {view.timeout} s', f'它的超时是 {view.timeout} 秒')
