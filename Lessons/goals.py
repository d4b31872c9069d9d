"""What the expressions of lessons may use: the state of the lab and what happened in a step.

The runner gives the state as JSON, `_load` makes these objects of it; AUTHORS.md explains them.
"""
import errno
import json
import re
import socket

nan = float('nan')
inf = float('inf')


class _Record:
    def __init__(self, fields):
        self.__dict__.update(fields)

    def __repr__(self):
        return repr(self.__dict__)


class Socket(_Record):
    """A socket, open or closed."""

    def __init__(self, fields):
        _Record.__init__(self, fields)
        self.local = _address(self.local)
        self.remote = _address(self.remote)
        self.timeout = None if self.timeout < 0 else self.timeout / 1e9
        self.accepted = self.made_by == 'accept'
        self.port = _port(self.local)
        self.peer_port = _port(self.remote)


class Call(_Record):
    """A call on a socket."""

    def __init__(self, fields):
        _Record.__init__(self, fields)
        self.address = _address(self.address)
        self.port = _port(self.address)
        self.data = self.data.encode('latin-1')
        self.waiting = self.lasted is None
        self.seconds = None if self.waiting else self.lasted / 1e9
        self.waited = self.waited / 1e9
        if self.name == 'settimeout':
            self.numbers = [None if n < 0 else n / 1e9 for n in self.numbers]


class Line(_Record):
    """An input of the step."""


class Lingering(_Record):
    """A socket that no descriptor leads to any more."""

    def __init__(self, fields):
        _Record.__init__(self, fields)
        self.local = _address(self.local)
        self.remote = _address(self.remote)
        self.port = _port(self.local)


class Terminal:
    """A terminal: its sockets, calls and variables."""

    def __init__(self, name):
        self.name = name
        self.waiting = None
        self.ended = False
        self.names = {}

    @property
    def sockets(self):
        return [s for s in sockets if s.terminal == self.name]

    @property
    def closed(self):
        return [s for s in closed if s.terminal == self.name]

    @property
    def calls(self):
        return [c for c in calls if c.terminal == self.name]

    @property
    def output(self):
        return ''.join(line.output for line in lines if line.terminal == self.name)


def terminal(name):
    """The terminal of that name; an empty one if there is none."""
    return _terminals.get(name) or Terminal(name)


def called(name=None, **wanted):
    """The calls of that name, or of one of these names, whose attributes have these values."""
    names = (name,) if isinstance(name, str) else name
    return [
        call for call in calls
        if (names is None or call.name in names)
        and all(getattr(call, key) == value for key, value in wanted.items())]


def _address(value):
    return tuple(value) if isinstance(value, list) else value


def _port(address):
    return address[1] if isinstance(address, tuple) else None


_kinds = {
    'none': lambda text: None, 'bool': bool, 'int': int, 'float': float, 'str': str,
    'bytes': lambda text: text.encode('latin-1')}


def _fields(found, names):
    return {name: found.get(name) for name in names}


_socket_fields = (
    'number terminal fd open family type local remote state listening backlog queue unread unsent '
    'timeout options made_by peer sent received unread_at_end accepted_by').split()
_call_fields = (
    'terminal name through fd socket made error errno message data count requested address result '
    'numbers lasted waited text').split()
_line_fields = 'terminal text output error message waiting'.split()


_every = {}
calls = []
lines = []


def _load(text):
    global _every, sockets, closed, calls, lines, lingering, last, server, client, _terminals
    state = json.loads(text)
    # A socket stays the same object, for the calls that are known already have it.
    every = {}
    for found in state['sockets']:
        fields = _fields(found, _socket_fields)
        made = _every.get(fields['number'])
        if made is None:
            made = Socket(fields)
        else:
            made.__init__(fields)
        every[made.number] = made
    _every = every
    for made in every.values():
        made.peer = every.get(made.peer)
        made.accepted_by = every.get(made.accepted_by)
    sockets = [made for made in every.values() if made.open]
    closed = [made for made in every.values() if not made.open]
    del calls[state['kept']['calls']:]
    for found in state['calls']:
        call = Call(_fields(found, _call_fields))
        call.socket = every.get(call.socket)
        call.made = every.get(call.made)
        calls.append(call)
    del lines[state['kept']['lines']:]
    lines += [Line(_fields(found, _line_fields)) for found in state['lines']]
    lingering = [Lingering(_fields(found, ['state', 'local', 'remote']))
                 for found in state['lingering']]
    ended = [call for call in calls if not call.waiting]
    last = ended[-1] if ended else None
    _terminals = {}
    for found in state['terminals']:
        made = Terminal(found['name'])
        made.waiting = found.get('waiting')
        made.ended = found['ended']
        made.names = {name: _kinds[kind](text) for name, kind, text in found['names']}
        _terminals[made.name] = made
    server = terminal('server')
    client = terminal('client')
