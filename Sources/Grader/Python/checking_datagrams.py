"""The other ends of datagram sockets, and of connections that the learner makes."""
import socket

from checking_bytes import difference, sized
from checking_peers import Peer, wait
from checking_program import address_text, come_to_rest, doing, outcome_of
from checking_words import Failure, tell, words

_made = []


class DatagramPeer:
    """A UDP socket of the check."""

    def __init__(self, port=0, name=None):
        self.socket = socket.socket(type=socket.SOCK_DGRAM)
        self.socket.bind(('127.0.0.1', port))
        self.socket.setblocking(False)
        self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 1 << 20)
        self.address = self.socket.getsockname()
        # Who sent what was received last.
        self.sender = None
        _made.append(self)
        number = len(_made)
        self.name = name or words(f'UDP client {number}', f'UDP 客户端 {number}')

    def send(self, data, to=9999):
        """Sends a datagram to a port of 127.0.0.1, or to an address."""
        address = ('127.0.0.1', to) if isinstance(to, int) else to
        tell(
            f'{self.name} sends a datagram of {sized(data)}',
            f'{self.name} 发送一个数据报：{sized(data)}')
        self.socket.sendto(data, address)
        return self

    def receive(self):
        """The next datagram and who sent it; fails where none can come any more."""
        while True:
            try:
                data, self.sender = self.socket.recvfrom(65536)
                return data, self.sender
            except BlockingIOError:
                reason = wait(self.socket)
            except ConnectionRefusedError:
                continue
            if reason != 'ready':
                raise Failure(
                    words(f'{self.name} receives a datagram', f'{self.name} 收到一个数据报'),
                    doing(), outcome=outcome_of(reason))

    def expect(self, data):
        """This datagram comes next; `sender` is then its address."""
        received, address = self.receive()
        if received != data:
            raise Failure(
                words(
                    f'{self.name} receives a datagram of {sized(data)}',
                    f'{self.name} 收到数据报：{sized(data)}'),
                words(f'it received {sized(received)}', f'它收到 {sized(received)}'),
                difference(data, received))
        tell(f'{self.name} received {sized(data)}', f'{self.name} 收到 {sized(data)}')
        return self

    def expect_silence(self):
        """No datagram comes before the learner's program waits for something."""
        come_to_rest()
        try:
            received, address = self.socket.recvfrom(65536)
        except (BlockingIOError, ConnectionRefusedError):
            return self
        raise Failure(
            words(f'no datagram comes to {self.name}', f'{self.name} 不会收到数据报'),
            words(f'it received {sized(received)}', f'它收到 {sized(received)}'))

    def close(self):
        tell(f'{self.name} closes its socket', f'{self.name} 关闭套接字')
        self.socket.close()


def datagrams(port=0, name=None):
    """A UDP socket of the check, on a port of 127.0.0.1."""
    return DatagramPeer(port, name)


class Listener:
    """A listening socket of the check, for connections that the learner makes."""

    def __init__(self, port=0, backlog=16):
        self.socket = socket.socket()
        self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        self.socket.bind(('127.0.0.1', port))
        self.socket.listen(backlog)
        self.socket.setblocking(False)
        self.address = self.socket.getsockname()
        self.port = self.address[1]

    def accept(self, name=None):
        """The next connection: a Peer; fails where none can come any more."""
        while True:
            try:
                found, address = self.socket.accept()
            except BlockingIOError:
                reason = wait(self.socket)
                if reason != 'ready':
                    raise Failure(
                        words(
                            f'a connection to {address_text(self.address)}',
                            f'有连接到达 {address_text(self.address)}'),
                        doing(), outcome=outcome_of(reason)) from None
                continue
            found.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            peer = Peer(found, name or words('the server', '服务器'))
            tell(f'{peer.name} accepted a connection', f'{peer.name} 接受了一个连接')
            return peer

    def close(self):
        self.socket.close()


def listen(port=0, backlog=16):
    """A listening socket of the check, with `address` and `port`."""
    return Listener(port, backlog)


def unused_address():
    """An address of 127.0.0.1 on which nobody listens."""
    sock = socket.socket()
    sock.bind(('127.0.0.1', 0))
    address = sock.getsockname()
    sock.close()
    return address


# Sockets that keep a queue full.
_full = []


def silent_address():
    """An address that answers no attempt to connect: the queue of its listener is full."""
    listener = socket.socket()
    listener.bind(('127.0.0.1', 0))
    listener.listen(0)
    _full.append(listener)
    for _ in range(2):
        filler = socket.socket()
        filler.setblocking(False)
        filler.connect_ex(listener.getsockname())
        _full.append(filler)
    return listener.getsockname()
