"""The learner's functions: called in the learner's own terminal, while the check goes on."""
import socket

import _checking
from checking_bytes import difference, shown, shown_value
from checking_peers import Peer
from checking_program import PATIENCE, ask, come_to_rest, doing, learner, outcome_of
from checking_words import Failure, tell, words

_loaded = []

# The calls that were begun, in order.
_calls = []


def answer(question, *arguments):
    """What the learner's Python answers. It can't while a call goes on, which fails the check."""
    found = ask(question, *arguments)
    if found is None:
        ended = ask('state')['ended']
        last = _calls[-1].text if _calls else _checking.module
        raise Failure(
            words(f'{last} returns', f'{last} 返回'), doing(), outcome='fail' if ended else 'timeout')
    return found


def function(name):
    """A function or class of the learner's file, which is imported when it is first asked for."""
    module = _checking.module
    if not _loaded:
        _loaded.append(module)
        tell(f'imported {module}', f'导入 {module}')
        found = ask('import', module)
        if found is not None:
            if found[0] == 'raised':
                happened = words(f'it raised {found[1]}: {found[2]}', f'它抛出 {found[1]}: {found[2]}')
            else:
                happened = doing()
            raise Failure(
                words(f'{module}.py can be imported', f'{module}.py 能被导入'), happened,
                outcome='fail' if found[0] == 'raised' else outcome_of(found[0]))
    if not answer('has', module, name):
        raise Failure(
            words(f'{module}.py has the name {name}', f'{module}.py 里有 {name}'),
            words('there is no such name', '没有这个名字'))
    return Function(module, name)


class Function:
    """A function of the learner's, or a method of something that one returned."""

    def __init__(self, owner, name):
        self.owner = owner
        self.name = name

    def start(self, *arguments):
        """Begins the call and goes on: a Call."""
        return Call(self.owner, self.name, arguments)

    def __call__(self, *arguments):
        """Calls it and waits for what it returns."""
        return self.start(*arguments).value()


class Call:
    """A call of the learner's function that has begun."""

    def __init__(self, owner, name, arguments):
        texts = [argument_text(one) for one in arguments]
        self.text = f"{name}({', '.join(texts)})"
        self._result = None
        _calls.append(self)
        tell(f'called {self.text}', f'调用 {self.text}')
        self.number = ask('call', (owner, name), [encoded(one) for one in arguments])

    def ends(self):
        """Waits until it returns or raises, either of which is right."""
        self._outcome(words(f'{self.text} returns', f'{self.text} 返回'))
        return self

    @property
    def returned(self):
        """Whether it has returned or raised."""
        return ask('is_done', self.number)

    def _wait(self):
        """Waits for its end: None, or the reason why it does not come."""
        if self._result is None:
            reason = ask('wait_result', self.number, PATIENCE)
            if reason != 'ready':
                return reason
            self._result = ask('result', self.number) or ('stopped',)
        return None

    def _outcome(self, expected):
        reason = self._wait()
        if reason is None and self._result[0] == 'stopped':
            reason = 'ended'
        if reason is not None:
            raise Failure(expected, doing(), outcome=outcome_of(reason))
        return self._result

    def value(self):
        """Waits for what it returns; an error that it raises fails the check."""
        expected = words(f'{self.text} returns', f'{self.text} 返回')
        found = self._outcome(expected)
        if found[0] == 'raised':
            self._raised(expected, found)
        return Kept(found[1], found[2], found[3]) if found[0] == 'kept' else found[1]

    def expect(self, value):
        """It returns this value."""
        text = shown_value(value)
        expected = words(f'{self.text} returns {text}', f'{self.text} 返回 {text}')
        found = self._outcome(expected)
        if found[0] == 'raised':
            self._raised(expected, found)
        result = found[1] if found[0] == 'value' else None
        if found[0] == 'kept' or result != value or type(result) is not type(value):
            text = found[3] if found[0] == 'kept' else shown_value(result)
            both = isinstance(value, bytes) and isinstance(result, bytes)
            raise Failure(
                expected, words(f'it returned {text}', f'它返回 {text}'),
                difference(value, result) if both else ())
        tell(f'{self.text} returned {text}', f'{self.text} 返回 {text}')
        return self

    def expect_error(self, *names):
        """It raises an exception of one of these classes."""
        listed = ' / '.join(names)
        expected = words(f'{self.text} raises {listed}', f'{self.text} 抛出 {listed}')
        found = self._outcome(expected)
        if found[0] == 'raised':
            if not any(name in names for name in found[1]):
                self._raised(expected, found)
            tell(f'{self.text} raised {found[1][0]}', f'{self.text} 抛出 {found[1][0]}')
            return self
        text = shown_value(found[1]) if found[0] == 'value' else found[3]
        raise Failure(expected, words(f'it returned {text}', f'它返回 {text}'))

    def expect_waiting(self):
        """It has not returned: it waits for something from outside."""
        come_to_rest()
        if self.returned:
            expected = words(f'{self.text} still waits', f'{self.text} 还在等待')
            found = self._outcome(expected)
            if found[0] == 'raised':
                self._raised(expected, found)
            text = shown_value(found[1]) if found[0] == 'value' else found[3]
            raise Failure(expected, words(f'it returned {text}', f'它返回 {text}'))
        return self

    def _raised(self, expected, found):
        ask('raise', self.number)
        text = f'{found[1][0]}: {found[2]}' if found[2] else found[1][0]
        raise Failure(expected, words(f'it raised {text}', f'它抛出 {text}'))


class Kept:
    """A result that only the learner's Python knows: an object of a class, a socket."""

    def __init__(self, number, type, text):
        self.number = number
        self.type = type
        self.text = text

    def method(self, name):
        """A method of it: a Function."""
        return Function(self.number, name)

    def __repr__(self):
        return self.text

    @property
    def fd(self):
        """The descriptor of a socket; -1 for a closed one."""
        return answer('descriptor', self.number)

    @property
    def view(self):
        """The socket as the kernel sees it; None for a closed one."""
        fd = self.fd
        return next((one for one in learner.sockets if one.fd == fd), None)


class Handed(Kept):
    """A socket that the check hands to the learner's functions."""

    def __init__(self, sock):
        number = ask('take', sock.detach())
        Kept.__init__(self, number, 'socket', 'sock')

    def close(self):
        """Closes it, as the caller of the function would."""
        Function(self.number, 'close')()


def hand(sock):
    """Hands a socket of the check to the learner's Python; the check can't use it any more."""
    return Handed(sock)


def pair(receive_buffer=None, send_buffer=None, name=None):
    """A TCP connection: the check's end, a Peer, and the end for the learner's function. The buffers
    are those of the learner's end."""
    listener = socket.socket()
    listener.bind(('127.0.0.1', 0))
    if receive_buffer is not None:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, receive_buffer)
    listener.listen(1)
    near = socket.create_connection(listener.getsockname())
    far, _ = listener.accept()
    listener.close()
    if send_buffer is not None:
        far.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, send_buffer)
    near.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    return Peer(near, name or words('the peer', '对端')), hand(far)


class code:
    """An argument that only the learner's Python can make: `code('memoryview(b"abc")')`."""

    def __init__(self, text):
        self.text = text


def encoded(value):
    if isinstance(value, Kept):
        return 'kept', value.number
    if isinstance(value, code):
        return 'code', value.text
    return 'plain', value


def argument_text(value):
    if isinstance(value, (Kept, code)):
        return value.text
    return shown_value(value, 24)
