import socket

from checking import *

# Bytes that certainly may wait for a client, and bytes that certainly may not: 64 KB, and a long line
# more or less, which may be under way.
FEW = 54_000
MANY = 76_000


def enter(server, number=1):
    """So many clients connect, and the program knows of them."""
    clients = [connect(server.port) for _ in range(number)]
    server.rest()
    return clients if number > 1 else clients[0]


def enter_slow(server):
    """A client that reads nothing for now, and for which the kernel keeps little: its window and its
    segments are small."""
    sock = socket.socket()
    sock.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
    sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_MAXSEG, 536)
    sock.connect(('127.0.0.1', server.port))
    client = Peer(sock)
    tell(f'{client.name} connects to port {server.port}, and reads nothing for now',
         f'{client.name} 连接端口 {server.port}，暂不读取')
    server.rest()
    return client


def read(client, data):
    """These bytes come to the client next."""
    received, ending = client.receive(len(data))
    if received != data:
        ends = {'end': words(', then the end of the stream', '，随后流结束'),
                'reset': words(', then a reset of the connection', '，随后连接被重置')}
        happened = words(f'{client.name} received {sized(received)}', f'{client.name} 收到 {sized(received)}')
        happened += ends.get(ending) or (words(f'; {doing()}', f'；{doing()}') if ending else '')
        fail(f'{client.name} receives {sized(data)}', f'{client.name} 收到 {sized(data)}',
             happened, happened, difference(data, received))


def expect_waiting(server):
    """The program waits; one that looks a few times a second does too."""
    server.expect_rest()
    before = server.calls()[-1].number
    pause(0.2)
    number = sum(call.number > before for call in server.calls())
    if number > 100:
        fail('your program waits while there is nothing to do', '无事可做时你的程序在等待',
             f'it made {number} calls in 0.2 seconds', f'0.2 秒内它做了 {number} 次调用')


def is_open(one):
    """Whether a socket of the program's is a connection with a client."""
    return not one.listening and one.family != 'AF_UNIX'


def expect_closed(server, besides=()):
    """The connections with all other clients are closed."""
    kept = [client.socket.getsockname() for client in besides]
    server.rest()
    server.expect_state(
        lambda sockets: not any(is_open(one) and one.remote not in kept for one in sockets),
        'the connections with clients that have gone are closed', '已离开的客户端，连接都已关闭')


def talk(server, talker, *others):
    """A line goes to the others."""
    line = f'{rng.random()}\n'.encode()
    talker.send(line)
    for other in others:
        other.expect(line)


class Fill:
    """A client talks, a quick one reads, and a slow one does not: what waits for it in the program."""

    def __init__(self, server, talker, quick):
        self.server = server
        self.talker = talker
        self.quick = quick
        self.slow = enter_slow(server)
        self.begin()

    def begin(self):
        # All that the slow client is to get, and what the kernel keeps of it.
        self.told = bytearray()
        self.kept = 0

    @property
    def waiting(self):
        """The bytes that wait for the slow client in the program."""
        return len(self.told) - self.kept

    def is_connected(self):
        """Whether the slow client is; then what is kept is renewed."""
        name = self.slow.socket.getsockname()
        found = [one for one in self.server.sockets
                 if one.remote == name and one.state in ('ESTABLISHED', 'CLOSE_WAIT')]
        if not found:
            return False
        try:
            unread = len(self.slow.socket.recv(1 << 20, socket.MSG_PEEK))
        except BlockingIOError:
            unread = 0
        self.kept = unread + found[0].unsent
        return True

    def say(self, size):
        """A line of so many bytes; the quick client gets it."""
        number = str(len(self.told)).encode()
        line = number + b' ' + b'.' * (size - len(number) - 2) + b'\n'
        self.talker._send(line)
        self.told += line
        read(self.quick, line)
        self.server.rest()

    def until(self, size):
        """Lines are said until so many bytes wait for the slow client, or it is not connected any
        more; gives whether it is."""
        is_connected = self.is_connected()
        while self.waiting < size and is_connected and len(self.told) < 6_000_000:
            self.say(8000 if self.waiting < 30_000 else 1000)
            is_connected = self.is_connected()
        tell(
            f'{self.talker.name} sends {len(self.told):,} bytes of lines; {self.quick.name} receives them, '
            f'{self.slow.name} reads nothing',
            f'{self.talker.name} 发送若干行，共 {len(self.told):,} 字节；{self.quick.name} 收到它们，'
            f'{self.slow.name} 不读取')
        return is_connected

    def keep(self, size):
        """The same; the slow client keeps its connection."""
        if not self.until(size):
            fail(f'{self.slow.name} keeps its connection while less than 64,000 bytes wait for it in the program',
                 f'程序里为{self.slow.name} 积压的数据少于 64,000 字节时，它保持连接',
                 f'its connection was closed when at most {self.waiting:,} bytes waited',
                 f'积压至多 {self.waiting:,} 字节时，它的连接被关闭')

    def catch_up(self):
        """The slow client reads all of it."""
        read(self.slow, self.told)
        tell(f'{self.slow.name} received these {len(self.told):,} bytes',
             f'{self.slow.name} 收到这 {len(self.told):,} 字节')
        self.begin()


@check(points=2, en='a line of a client goes to another', zh='一个客户端的一行发给另一个客户端')
def passes_on():
    server = start()
    first, second = enter(server, 2)
    first.send(b'hello\n')
    second.expect(b'hello\n')
    first.send(b'and again\n')
    second.expect(b'and again\n')


@check(points=1, after='passes_on', networks=['kind'],
       en='it listens on the port that it is told', zh='在参数指定的端口监听')
def port():
    server = start(8080)
    first, second = enter(server, 2)
    talk(server, first, second)


@check(points=1, after='passes_on', networks=['kind'],
       en='it waits while there is nothing to do', zh='无事可做时等待')
def waits():
    server = start()
    expect_waiting(server)
    first, second = enter(server, 2)
    talk(server, first, second)
    expect_waiting(server)
    first.close()
    expect_waiting(server)


@check(points=2, after='waits', en='a line does not go back to its sender', zh='一行不发回给发送者')
def not_back():
    server = start()
    first, second = enter(server, 2)
    first.send(b'hello\n')
    second.expect(b'hello\n')
    server.rest()
    first.expect_silence()
    talk(server, second, first)


@check(points=2, after='not_back', networks=['kind', 'unlucky'],
       en='a line goes to all others, whether they talk or not', zh='一行发给其他所有人，不论他们是否说话')
def to_all():
    server = start()
    clients = enter(server, 6)
    for client in clients[:3]:
        talk(server, client, *(other for other in clients if other is not client))


@check(points=2, after='to_all', en='a line goes on when it is whole, in one piece',
       zh='一行完整之后才整行发出')
def when_whole():
    server = start()
    first, second, third = enter(server, 3)
    first.send(b'hel')
    server.rest()
    second.send(b'one\n')
    first.expect(b'one\n')
    third.expect(b'one\n')
    first.send(b'lo\n')
    second.expect(b'hello\n')
    third.expect(b'hello\n')


@check(points=2, after='when_whole', en='lines are passed on however they are cut',
       zh='不论怎样分段，各行都照样发出')
def cut_anywhere():
    server = start()
    first, second = enter(server, 2)
    first.send(b'one\ntwo\nthr', pieces=[b'one\ntwo\nthr'])
    second.expect(b'one\ntwo\n')
    first.send(b'ee\nfour\nfive', pieces=[b'ee', b'\nfour', b'\n', b'five'])
    second.expect(b'three\nfour\n')
    first.send(b'\n')
    second.expect(b'five\n')


@check(points=2, after='cut_anywhere', networks=['kind', 'unlucky'],
       en='lines go on as they came', zh='各行原样发出')
def as_they_came():
    server = start()
    first, second = enter(server, 2)
    for line in [b'with CR\r\n', b'\n', b'  blanks \t \n', b'\xff\x00\xfe\r\x80\n', '你好\n'.encode()]:
        first.send(line)
        second.expect(line)
    first.send(b'\n\r\n\n')
    second.expect(b'\n\r\n\n')


@check(points=1, after='when_whole', networks=['kind', 'unlucky'],
       en='a long line is passed on', zh='长的一行也照样发出')
def long_lines():
    server = start()
    first, second = enter(server, 2)
    for size in (5000, 16383):
        line = b'x' * size + b'\n'
        first.send(line)
        read(second, line)


@check(points=2, after=['cut_anywhere', 'to_all'],
       en='lines of two that talk at the same time stay whole and in order',
       zh='两人同时说话，各行保持完整和先后次序')
def in_order():
    server = start()
    first, second, third = enter(server, 3)
    said = {}
    for client, name in ((first, b'first'), (second, b'second')):
        said[client] = [name + b' %d\n' % number for number in range(15)]
    left = {client: b''.join(lines) for client, lines in said.items()}
    size = sum(map(len, left.values()))
    tell('both send 15 lines, a few bytes at a time', '两人各发送 15 行，每次几个字节')
    while any(left.values()):
        for client in left:
            piece = left[client][:rng.randrange(1, 25)]
            client._send(piece)
            left[client] = left[client][len(piece):]
    received, ending = third.receive(size)
    found = received.splitlines(keepends=True)
    for client, lines in said.items():
        name = lines[0].split()[0]
        if [line for line in found if line.startswith(name)] != lines or len(received) < size:
            wanted = f'{third.name} receives the 15 lines of {client.name}, whole and in order'
            fail(wanted, f'{third.name} 依次收到 {client.name} 的 15 行',
                 f'it received {sized(received)}' + (f'; {doing()}' if ending else ''),
                 f'它收到 {sized(received)}' + (f'；{doing()}' if ending else ''))


@check(points=1, after='to_all', networks=['kind'],
       en='one that comes later gets what is said from then on', zh='后来的客户端收到此后的每一行')
def comes_later():
    server = start()
    first, second = enter(server, 2)
    talk(server, first, second)
    third = enter(server)
    third.expect_silence()
    talk(server, first, second, third)
    talk(server, third, first, second)


@check(points=2, after=['cut_anywhere', 'comes_later'], networks=['kind', 'unlucky'],
       en='what a client says before it leaves goes to the others', zh='客户端离开前说的每一行仍发给其他人')
def last_words():
    server = start()
    listening = enter(server)
    lines = b''.join(b'line %d\n' % number for number in range(1500))
    leaving = enter(server)
    with server.held():
        leaving.send(lines)
        leaving.close()
    read(listening, lines)
    first, second = enter(server, 2)
    talk(server, first, second, listening)


@check(points=1, after='comes_later', networks=['kind'],
       en='the connections of those who have left are closed', zh='已离开的客户端，连接都已关闭')
def leaves_nothing_open():
    server = start()
    stays = enter(server)
    for _ in range(2):
        client = enter(server)
        talk(server, client, stays)
        talk(server, stays, client)
        client.close()
        expect_closed(server, [stays])
    enter(server).close()
    expect_closed(server, [stays])


@check(points=1, after=['last_words', 'leaves_nothing_open'], networks=['kind', 'unlucky'],
       en='a last line without its end does no harm', zh='最后一行不完整，服务不受影响')
def unfinished():
    server = start()
    leaving = enter(server)
    leaving.send(b'I am go')
    server.rest()
    leaving.close()
    expect_closed(server)
    first, second = enter(server, 2)
    talk(server, first, second)
    talk(server, second, first)


@check(points=2, after='unfinished', networks=['kind', 'unlucky'],
       en='clients that leave without reading, or reset their connection, do no harm',
       zh='客户端不读取就离开，或者重置连接，服务不受影响')
def bears_resets():
    server = start()
    first, second = enter(server, 2)
    with server.held():
        connect(server.port).reset()
    server.rest()
    third = enter(server)
    with server.held():
        third.send(b'hel')
        third.reset()
    server.rest()
    for way in ('close', 'reset'):
        third = enter(server)
        talk(server, first, second)
        with server.held():
            first.send(b'one\n')
            getattr(third, way)()
        second.expect(b'one\n')
        talk(server, first, second)
        talk(server, second, first)
    expect_closed(server, [first, second])
    server.expect_running()


@check(points=3, after=['to_all', 'long_lines'], networks=['kind', 'unlucky'],
       en="a client that doesn't read slows nobody", zh='不读取的客户端不会拖慢别人')
def slows_nobody():
    server = start()
    first, second = enter(server, 2)
    fill = Fill(server, first, second)
    fill.until(30_000)
    talk(server, second, first)
    third = enter(server)
    talk(server, third, first, second)
    server.expect_running()


@check(points=3, after='slows_nobody', networks=['kind', 'unlucky'],
       en='while less than 64 KB wait for it, it keeps its connection and gets everything later',
       zh='积压不足 64 KB 时，它保持连接，之后收到全部内容')
def catches_up():
    server = start()
    first, second = enter(server, 2)
    fill = Fill(server, first, second)
    for size in (FEW - 10_000, FEW):
        fill.keep(size)
        fill.catch_up()
    talk(server, first, second, fill.slow)


@check(points=3, after=['catches_up', 'leaves_nothing_open'], networks=['kind', 'unlucky'],
       en='once 64 KB wait for it, its connection is closed', zh='积压达到 64 KB，它的连接被关闭')
def lets_go():
    server = start()
    first, second = enter(server, 2)
    fill = Fill(server, first, second)
    fill.keep(FEW)
    if fill.until(MANY):
        fail(f'the connection of {fill.slow.name} is closed once 64 KB wait for it in the program',
             f'程序里为{fill.slow.name} 积压的数据达到 64 KB 时，它的连接被关闭',
             f'{fill.waiting:,} bytes wait, and it is still connected',
             f'已积压 {fill.waiting:,} 字节，它仍保持连接')
    expect_closed(server, [first, second])
    talk(server, first, second)
    talk(server, second, first)
    server.expect_running()


@check(points=1, after='catches_up', networks=['kind'],
       en='the program waits until such a client reads', zh='客户端还没有来读取时，程序在等待')
def waits_for_slow_readers():
    server = start()
    first, second = enter(server, 2)
    fill = Fill(server, first, second)
    fill.keep(20_000)
    expect_waiting(server)
    fill.catch_up()
    expect_waiting(server)
