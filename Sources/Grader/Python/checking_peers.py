"""The other ends of the learner's sockets, as a check plays them."""
import errno
import socket
import struct

import _checking
from checking_bytes import difference, shown, sized
from checking_program import PATIENCE, come_to_rest, doing, outcome_of
from checking_words import Failure, count, tell, words

# Bytes taken at once.
PIECE = 65536

_made = []


def wait(sock, writes=False, seconds=PATIENCE):
    """Waits until a socket of the check has something, or room: 'ready'; or says why nothing more can
    come: 'ended', 'idle', 'blocked', 'late'."""
    return _checking.ask('wait_socket', sock.fileno(), writes, seconds)


class Peer:
    """A connected stream socket at the other end of one of the learner's."""

    def __init__(self, sock, name=None):
        sock.setblocking(False)
        self.socket = sock
        _made.append(self)
        number = len(_made)
        self.name = name or words(f'client {number}', f'客户端 {number}')
        self.received = b''

    # Sending

    def send(self, data, pieces=None):
        """Sends all of it, in pieces of so many bytes if a number is given, or in these pieces."""
        data = bytes(data)
        if pieces is None:
            parts = [data]
        elif isinstance(pieces, int):
            parts = [data[i:i + pieces] for i in range(0, len(data), pieces)]
        else:
            parts = list(pieces)
        many = words(f' in {len(parts)} pieces', f'，分 {len(parts)} 次') if len(parts) > 1 else ''
        tell(f'{self.name} sends {sized(data)}{many}', f'{self.name} 发送 {sized(data)}{many}')
        for part in parts:
            self._send(part)
            if len(parts) > 1:
                come_to_rest()
        return self

    def _send(self, data):
        view = memoryview(data)
        while len(view):
            try:
                view = view[self.socket.send(view):]
            except BlockingIOError:
                reason = wait(self.socket, writes=True)
                if reason != 'ready':
                    raise Failure(
                        words(
                            f'{self.name} gets rid of all that it sends',
                            f'{self.name} 能把数据全部发出'),
                        words(
                            f'{len(view)} of {len(data)} bytes are left, and {doing()}',
                            f'{len(data)} 字节中还剩 {len(view)} 字节，{doing()}'),
                        outcome=outcome_of(reason)) from None
            except OSError as error:
                raise Failure(
                    words(f'{self.name} sends all of it', f'{self.name} 全部发出'),
                    words(
                        f'the connection was lost ({code(error)}), and {doing()}',
                        f'连接中断（{code(error)}），{doing()}')) from None

    def end(self):
        """Says that it sends no more (half-close); it still receives."""
        tell(f'{self.name} ends its sending side', f'{self.name} 关闭发送方向')
        try:
            self.socket.shutdown(socket.SHUT_WR)
        except OSError:
            pass
        return self

    def reset(self):
        """Ends the connection with a reset."""
        tell(f'{self.name} resets its connection', f'{self.name} 重置连接')
        self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack('ii', 1, 0))
        self.socket.close()

    def close(self):
        """Closes the connection."""
        tell(f'{self.name} closes its connection', f'{self.name} 关闭连接')
        self.socket.close()

    # Receiving

    def _receive(self, most):
        """At most so many bytes, b'' at the end, or the reason why nothing comes."""
        while True:
            try:
                return self.socket.recv(min(most, PIECE))
            except BlockingIOError:
                reason = wait(self.socket)
                if reason != 'ready':
                    return reason
            except OSError as error:
                return error

    def receive(self, most):
        """What comes within so many bytes until the end of the stream, a reset, or nothing more can
        come. Gives the bytes and how it ended: None (so many bytes are there), 'end', 'reset',
        'ended', 'idle', 'blocked', 'late'."""
        pieces = []
        size = 0
        while size < most:
            piece = self._receive(most - size)
            if isinstance(piece, OSError):
                return b''.join(pieces), 'reset'
            if isinstance(piece, str):
                return b''.join(pieces), piece
            if not piece:
                return b''.join(pieces), 'end'
            pieces.append(piece)
            size += len(piece)
        return b''.join(pieces), None

    def expect(self, data):
        """These bytes come next."""
        data = bytes(data)
        received, ending = self.receive(len(data))
        if received != data:
            self._fail(
                words(f'{self.name} receives {sized(data)}', f'{self.name} 收到 {sized(data)}'),
                received, ending, difference(data, received))
        tell(f'{self.name} received {sized(data)}', f'{self.name} 收到 {sized(data)}')
        return self

    def expect_end(self):
        """The stream ends here, without a reset and without any more bytes."""
        expected = words(
            f'then {self.name} sees the end of the stream',
            f'随后 {self.name} 看到流结束')
        received, ending = self.receive(1 << 20)
        if received or ending != 'end':
            self._fail(expected, received, ending)
        tell(f'{self.name} saw the end of the stream', f'{self.name} 看到流结束')
        return self

    def expect_reset(self):
        """The connection is reset."""
        received, ending = self.receive(1 << 20)
        if ending != 'reset':
            self._fail(
                words(f'the connection of {self.name} is reset', f'{self.name} 的连接被重置'),
                received, ending)
        return self

    def expect_silence(self):
        """Nothing comes before the learner's program waits for something."""
        come_to_rest()
        try:
            received = self.socket.recv(PIECE)
        except BlockingIOError:
            return self
        except OSError as error:
            received = error
        lost = isinstance(received, OSError)
        self._fail(
            words(f'nothing comes to {self.name} yet', f'{self.name} 此时不会收到任何东西'),
            b'' if lost else received, 'reset' if lost else 'end' if not received else None)

    def read_all(self, most=1 << 26):
        """All that comes up to the end of the stream."""
        received, ending = self.receive(most)
        if ending != 'end':
            self._fail(
                words(f'{self.name} sees the end of the stream', f'{self.name} 看到流结束'),
                received, ending)
        return received

    def _fail(self, expected, received, ending, evidence=()):
        happened = words(f'{self.name} received {sized(received)}', f'{self.name} 收到 {sized(received)}')
        if ending == 'end':
            happened += words(', then the end of the stream', '，随后流结束')
        elif ending == 'reset':
            happened += words(', then a reset of the connection', '，随后连接被重置')
        elif ending is not None:
            happened += words(f'; {doing()}', f'；{doing()}')
        raise Failure(
            expected, happened, evidence, outcome=outcome_of(ending) if ending else 'fail')


def code(error):
    """`ECONNRESET` for an OSError."""
    return errno.errorcode.get(error.errno, type(error).__name__)


def connect(port=9999, host='127.0.0.1', receive_buffer=None, name=None):
    """A client that connects to the learner's program."""
    sock = socket.socket()
    sock.setblocking(False)
    if receive_buffer is not None:
        sock.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, receive_buffer)
    found = sock.connect_ex((host, port))
    reason = 'ready'
    if found == errno.EINPROGRESS:
        reason = wait(sock, writes=True)
        found = sock.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR)
    number = len(_made) + 1
    name = name or words(f'client {number}', f'客户端 {number}')
    if found or reason != 'ready':
        sock.close()
        happened = words(
            f'{errno.errorcode[found]}, and {doing()}' if found else doing(),
            f'{errno.errorcode[found]}，{doing()}' if found else doing())
        raise Failure(
            words(f'{name} can connect to {host}:{port}', f'{name} 能连上 {host}:{port}'), happened,
            outcome=outcome_of(reason))
    tell(f'{name} connects to port {port}', f'{name} 连接端口 {port}')
    return Peer(sock, name)
