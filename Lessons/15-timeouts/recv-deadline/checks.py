from checking import *

DATA = b'0123456789'


def trickle(peer, data, seconds, until=lambda: False):
    """Sends a byte every so many seconds, until something holds."""
    tell(f'{peer.name} sends up to {len(data)} bytes, one every {seconds} seconds',
         f'{peer.name} 最多发送 {len(data)} 字节，每 {seconds} 秒一个字节')
    for place in range(len(data)):
        if until():
            break
        peer.socket.send(data[place:place + 1])
        pass_time(seconds)


def over_within(clock, least, most):
    if not least <= clock.seconds <= most:
        fail('it gives up when the seconds are over', '时间一过就放弃',
             f'it gave up after {clock.seconds:.1f} seconds', f'它在 {clock.seconds:.1f} 秒之后才放弃'
             if clock.seconds > most else f'它只过了 {clock.seconds:.1f} 秒就放弃了')


@check(points=2, en='it returns the bytes that are there', zh='返回已经到达的字节')
def receives():
    recv_until_deadline = function('recv_until_deadline')
    peer, sock = pair()
    peer.send(DATA)
    recv_until_deadline.start(sock, 10, 5.0).expect(DATA)


@check(points=2, after='receives', en='it returns bytes that come one by one', zh='字节零星到达，也能全部返回')
def waits_for_all():
    recv_until_deadline = function('recv_until_deadline')
    peer, sock = pair()
    call = recv_until_deadline.start(sock, 10, 5.0)
    trickle(peer, DATA, 0.02)
    call.expect(DATA)


@check(points=1, after='waits_for_all', networks=['kind', 'unlucky'],
       en='the next bytes stay in the socket', zh='之后的字节留在套接字里')
def takes_no_more():
    recv_until_deadline = function('recv_until_deadline')
    peer, sock = pair()
    peer.send(DATA + b'abcdefghij')
    recv_until_deadline.start(sock, 4, 5.0).expect(DATA[:4])
    recv_until_deadline.start(sock, 16, 5.0).expect(DATA[4:] + b'abcdefghij')


@check(points=2, after='waits_for_all', networks=['kind'], en='TimeoutError when nothing comes in time',
       zh='没有字节按时到达，抛出 TimeoutError')
def gives_up():
    recv_until_deadline = function('recv_until_deadline')
    for sent in (b'', b'012'):
        peer, sock = pair()
        if sent:
            peer.send(sent)
        with Clock() as clock:
            recv_until_deadline.start(sock, 10, 0.3).expect_error('TimeoutError')
        over_within(clock, 0.2, 2.0)


@check(points=3, after='gives_up', networks=['kind'], en='the seconds are for all of the bytes together',
       zh='秒数是全部字节合计的时间')
def counts_them_together():
    recv_until_deadline = function('recv_until_deadline')
    peer, sock = pair()
    with Clock() as clock:
        call = recv_until_deadline.start(sock, 100, 0.4)
        trickle(peer, bytes(50), 0.15, until=lambda: call.returned)
        call.expect_error('TimeoutError')
    over_within(clock, 0.3, 2.0)


@check(points=1, after='gives_up', networks=['kind'], en='bytes that come late, but in time, count',
       zh='来得晚但没有超过时间的字节算数')
def does_not_hurry():
    recv_until_deadline = function('recv_until_deadline')
    peer, sock = pair()
    call = recv_until_deadline.start(sock, 3, 1.5)
    trickle(peer, b'abc', 0.25)
    call.expect(b'abc')


@check(points=2, after='counts_them_together', networks=['one-byte'],
       en='TimeoutError though there is always another byte', zh='一直有字节可取，也在时间过后抛出 TimeoutError')
def ends_in_a_flood():
    recv_until_deadline = function('recv_until_deadline')
    peer, sock = pair()
    peer.send(bytes(500_000))
    with Clock() as clock:
        recv_until_deadline.start(sock, 500_000, 0.3).expect_error('TimeoutError')
    over_within(clock, 0.2, 2.5)


@check(points=2, after='waits_for_all', en='EOFError when the stream ends early', zh='流提前结束，抛出 EOFError')
def ends_early():
    recv_until_deadline = function('recv_until_deadline')
    for sent in (b'', b'012'):
        peer, sock = pair()
        call = recv_until_deadline.start(sock, 10, 1.0)
        if sent:
            peer.send(sent)
        peer.end()
        call.expect_error('EOFError')


@check(points=2, after=['gives_up', 'ends_early'], networks=['kind'],
       en='the socket stays open, with the timeout that it had', zh='套接字保持打开，超时设置不变')
def leaves_the_timeout():
    recv_until_deadline = function('recv_until_deadline')
    for timeout in (None, 7.5):
        peer, sock = pair()
        if timeout is not None:
            sock.method('settimeout')(timeout)
        peer.send(b'ab')
        recv_until_deadline.start(sock, 2, 3.0).expect(b'ab')
        unchanged(sock, timeout)
        recv_until_deadline.start(sock, 2, 0.1).expect_error('TimeoutError')
        unchanged(sock, timeout)
        peer.end()
        recv_until_deadline.start(sock, 2, 3.0).expect_error('EOFError')
        unchanged(sock, timeout)


def unchanged(sock, timeout):
    view = sock.view
    if view is None:
        fail('the socket stays open', '套接字保持打开', 'it is closed', '它已关闭')
    found = sock.method('gettimeout')()
    if found != timeout:
        fail(f'the timeout of the socket is {timeout} as before', f'套接字的超时仍是 {timeout}',
             f'it is {found}', f'它是 {found}')
