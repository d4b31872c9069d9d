import time

from checking import *


class EchoServer:
    """The server: `answer(self, number, data, address)` says what it does with each new datagram."""

    def __init__(self):
        self.peer = datagrams(name=words('the server', '服务器'))
        self.peer.socket.setblocking(False)
        self.seen = []

    def send(self, data, address):
        self.peer.socket.sendto(data, address)

    def run(self, call, answer, most=8.0):
        """Answers until the function has returned."""
        end = time.monotonic() + most
        while not call.returned and time.monotonic() < end:
            try:
                data, address = self.peer.socket.recvfrom(65536)
            except BlockingIOError:
                if wait(self.peer.socket, seconds=end - time.monotonic()) != 'ready':
                    break
                continue
            except ConnectionRefusedError:
                continue
            if (data, address) not in self.seen:
                self.seen.append((data, address))
            answer(len(self.seen) - 1, data, address)
        return call.value()


def run(answer, count=4, timeout=0.4):
    """What ping() returns from a server that answers so."""
    ping = function('ping')
    server = EchoServer()
    call = ping.start('127.0.0.1', server.peer.address[1], count, timeout)
    found = server.run(call, lambda *datagram: answer(server, *datagram))
    return server, found


def expect(found, answered, least=0.0, most=0.4):
    """The list has a time where an answer is expected, None elsewhere."""
    shape = words(
        'a list: ' + ', '.join('a time' if one else 'None' for one in answered),
        '列表：' + '、'.join('时间' if one else 'None' for one in answered))
    right = isinstance(found, list) and len(found) == len(answered) and all(
        type(one) is float if wanted else one is None for one, wanted in zip(found, answered))
    if not right:
        fail(shape, shape, f'it returned {found!r}', f'它返回 {found!r}')
    for one in found:
        if one is not None and not least <= one <= most:
            fail(f'a time from {least} to {most} seconds', f'{least} 到 {most} 秒之间的时间',
                 f'it returned {found!r}', f'它返回 {found!r}')


def back(server, number, data, address):
    server.send(data, address)


@check(points=2, networks=['kind'], en='a time for each datagram that is answered', zh='每个得到应答的数据报都有时间')
def times():
    server, found = run(back, count=3, timeout=2.0)
    expect(found, [True] * 3, most=2.0)
    if len(server.seen) != 3:
        fail('the 3 datagrams differ by their numbers', '3 个数据报的编号各不相同',
             f'{len(server.seen)} different ones came', f'收到 {len(server.seen)} 个不同的数据报')


@check(points=2, after='times', networks=['kind'], en='None for each that is lost', zh='丢失的为 None')
def losses():
    def answer(server, number, data, address):
        if number % 2 == 0:
            server.send(data, address)
    server, found = run(answer)
    expect(found, [True, False, True, False])


@check(points=1, after='losses', networks=['kind'], en='nobody answers: None for all, and no error',
       zh='无人应答：全部为 None，不抛出异常')
def nobody():
    ping = function('ping')
    host, port = unused_address()
    found = ping(host, port, 2, 0.2)
    expect(found, [False] * 2)


@check(points=2, after='times', networks=['kind'], en='the times are those of the answers, in seconds',
       zh='时间就是应答所用的秒数')
def measures():
    def answer(server, number, data, address):
        pass_time(0.2)
        server.send(data, address)
    server, found = run(answer, count=1, timeout=2.0)
    expect(found, [True], least=0.15, most=1.5)


@check(points=2, after='losses', networks=['kind'], en='an answer that comes late does not count',
       zh='迟到的应答不算数')
def late():
    def answer(server, number, data, address):
        pass_time(0.6)
        server.send(data, address)
    server, found = run(answer, count=1, timeout=0.3)
    expect(found, [False])
    server, found = run(late_by_one([]), count=3, timeout=0.3)
    expect(found, [False] * 3)


def late_by_one(kept):
    """Each datagram is answered a while after its time was over; until then nothing comes."""
    def answer(server, number, data, address):
        kept.append((time.monotonic(), data))
        while kept and kept[0][0] + 0.3 < time.monotonic():
            server.send(kept.pop(0)[1], address)
    return answer


@check(points=2, after='losses', networks=['kind'], en='an answer that comes twice counts once',
       zh='重复的应答只算一次')
def duplicates():
    def answer(server, number, data, address):
        if number % 2 == 0:
            for _ in range(3):
                server.send(data, address)
    server, found = run(answer)
    expect(found, [True, False, True, False])


@check(points=2, after='losses', networks=['kind'], en='what somebody else sends does not count',
       zh='别人发来的数据报不算数')
def strangers():
    stranger = datagrams(name=words('somebody else', '别人'))

    def answer(server, number, data, address):
        stranger.socket.sendto(data, address)
        if number == 1:
            server.send(data, address)
    server, found = run(answer, count=3)
    expect(found, [False, True, False])


@check(points=2, after='losses', networks=['kind'], en='what is no answer does not count',
       zh='不是应答的数据报不算数')
def malformed():
    def answer(server, number, data, address):
        for wrong in (b'', b'\xff\xfe', data[:-1], data + b'0', b'x' * 60000):
            server.send(wrong, address)
        if number == 0:
            server.send(data, address)
    server, found = run(answer, count=3)
    expect(found, [True, False, False])


@check(points=2, after='malformed', networks=['kind'], en='wrong datagrams do not make it wait longer',
       zh='无关的数据报不会使等待变长')
def no_longer():
    ping = function('ping')
    server = EchoServer()
    with Clock() as clock:
        call = ping.start('127.0.0.1', server.peer.address[1], 1, 0.4)
        data, address = server.peer.receive()
        tell('the server sends a wrong datagram every 0.05 seconds', '服务器每 0.05 秒发来一个无关的数据报')
        for _ in range(60):
            if call.returned:
                break
            server.send(b'wrong', address)
            pass_time(0.05)
        found = call.value()
    expect(found, [False])
    if clock.seconds > 2:
        fail('it gives up after 0.4 seconds', '0.4 秒后放弃', f'it took {clock.seconds:.1f} seconds',
             f'用了 {clock.seconds:.1f} 秒')


@check(points=1, after='times', networks=['kind'], en='no socket is left open', zh='不遗留打开的套接字')
def leaves_nothing_open():
    run(back, count=2, timeout=1.0)
    learner.expect_no_sockets()
