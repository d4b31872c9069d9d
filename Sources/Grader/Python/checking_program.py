"""The learner's program: started, waited for, looked at."""
import time

import _checking
from checking_words import Failure, tell, words

# Seconds that a check waits at most where the program goes on and on; what can be known earlier is.
PATIENCE = 5.0


def ask(what, *arguments):
    return _checking.ask(what, *arguments)


def doing():
    """What the program does at this moment, in words."""
    state = ask('state')
    name = state['call']
    if state['ended']:
        return ended_words(state)
    if state['waiting']:
        place = words(f" on line {state['line']}", f"（第 {state['line']} 行）") if state['line'] else ''
        if not name:
            return words(f'your program waits{place}', f'你的程序在等待{place}')
        return words(f'your program waits in {name}(){place}', f'你的程序停在 {name}(){place}')
    if state['running']:
        return running_words(name, state['line'])
    return words('your program does nothing any more', '你的程序已不再做任何事')


def running_words(name, line):
    place = words(f' on line {line}', f'（第 {line} 行）') if line else ''
    if name:
        return words(f'your program calls {name}(){place} again and again',
                     f'你的程序反复调用 {name}(){place}')
    return words(f'your program is still computing{place}', f'你的程序还在运算{place}')


def ended_words(state):
    reason = state['limit']
    if state['endless']:
        return words(f"{running_words(None, state['line'])}, and was stopped: {reason}",
                     f"{running_words(None, state['line'])}，被中止：{reason}")
    if reason:
        return words(f'your program was stopped: {reason}', f'你的程序被中止：{reason}')
    if state['error']:
        line = state['error_line']
        # A SyntaxError says itself where it is.
        is_said = not line or state['error'].endswith(f'line {line})')
        place = '' if is_said else words(f' (line {line})', f'（第 {line} 行）')
        return words(
            f"your program ended with {state['error']}{place}",
            f"你的程序因 {state['error']} 结束{place}")
    if state['status'] is None:
        return words('your program was ended', '你的程序被终止')
    return words(
        f"your program ended with status {state['status']}",
        f"你的程序已结束，退出状态 {state['status']}")


def outcome_of(reason):
    """Whether what did not come makes a check fail, or is a wait without an end."""
    return 'timeout' if reason in ('blocked', 'late') else 'fail'


def come_to_rest():
    """Waits until the program waits for something from outside, or looks for it again and again;
    one that does neither fails the check."""
    if ask('wait_quiet', PATIENCE) == 'late':
        raise Failure(
            words('your program waits for what comes next', '你的程序等待后面的事情'),
            doing(), outcome='timeout')


class Learner:
    """What the learner wrote, at work in its terminal."""

    @property
    def ended(self):
        """Whether its process has ended."""
        return ask('state')['ended']

    @property
    def sockets(self):
        """Its open sockets as the kernel sees them: a list of Socket."""
        return [Socket(fields) for fields in ask('sockets')]

    @property
    def threads(self):
        """How many threads it has besides its main one."""
        return ask('state')['threads']

    @property
    def output(self):
        """What it has written to its standard output, as text."""
        return ask('output')[0].decode(errors='replace')

    @property
    def errors(self):
        """What it has written to its standard error, as text."""
        return ask('output')[1].decode(errors='replace')

    @property
    def closed_sockets(self):
        """The sockets that it has closed, in the order in which it made them: a list of Socket, with
        `received` and `sent`, without a state; `unread` is what was left in it."""
        return [Socket(fields) for fields in ask('closed_sockets')]

    def calls(self, *names):
        """The socket calls that its lines have made, in order: a list of Call; only those of the names,
        if any are given."""
        found = [SocketCall(fields) for fields in ask('calls')]
        return [call for call in found if not names or call.name in names]

    def rest(self):
        """Waits until nothing happens in it until something comes from outside; False where it goes on
        and on."""
        return ask('wait_quiet', PATIENCE) not in ('late', 'polls')

    def expect_rest(self, seconds=1.0):
        """It comes to rest: it waits in a call that is blocked, instead of looking again and again."""
        before = ask('call_count')
        if ask('wait_quiet', seconds) in ('late', 'polls'):
            number = ask('call_count') - before
            raise Failure(
                words('your program waits while there is nothing to do', '无事可做时你的程序在等待'),
                words(
                    f'it goes on and on ({number} socket calls meanwhile)',
                    f'它一直在运行（期间调用套接字 {number} 次）'))

    def held(self):
        """`with server.held(): ...`: what stands in it happens before the learner's Python goes on with
        its next step: for what must come first. The kernel still does its part: it takes connections
        and bytes. Nothing of the program can be waited for meanwhile."""
        return Held()

    def expect_state(self, holds, en, zh, seconds=PATIENCE):
        """Waits until a condition on its sockets holds: `holds(sockets)`. The words say what is
        expected."""
        deadline = time.monotonic() + seconds

        def is_so():
            # What was stopped has done nothing of it by itself.
            return holds(self.sockets) and not ask('state')['endless']
        while not is_so():
            reason = ask('wait_change', deadline - time.monotonic())
            if reason != 'change':
                if is_so():
                    return
                outcome = 'timeout' if reason == 'late' else 'fail'
                raise Failure(words(en, zh), doing(), sockets_lines(self.sockets), outcome)

    def expect_no_sockets(self, besides=()):
        """All its sockets are closed but these (sockets, or their descriptors)."""
        kept = [getattr(one, 'fd', one) for one in besides]

        def closed(sockets):
            return all(one.fd in kept for one in sockets)
        if not closed(self.sockets):
            self.expect_state(closed, 'all other sockets are closed', '其余套接字都已关闭')


class Held:
    """Keeps the learner's Python from going on, from `with` to its end."""

    def __enter__(self):
        ask('hold')

    def __exit__(self, *error):
        ask('let_go')


class Socket:
    """A socket of the learner's as the kernel sees it: fd, family, type, state, listening, local,
    remote, received and sent (bytes so far), unread, unsent, queue, backlog, timeout, nonblocking,
    options."""

    def __init__(self, fields):
        self.__dict__.update(fields)

    @property
    def options(self):
        """Its options that are not as a new socket has them, now."""
        return ask('socket_options', self.fd)


class SocketCall:
    """A call on a socket: name, line, fd, count, requested, data, error, errno, address, waiting,
    waited, thread."""

    def __init__(self, fields):
        self.__dict__.update(fields)


class Program(Learner):
    """The learner's program, started."""

    def __init__(self, arguments, stdin, ready):
        self.arguments = [str(argument) for argument in arguments]
        self.stdin = stdin
        self.ready = ready
        self._start()

    def _start(self):
        shown = ' '.join(['FILE'] + self.arguments)
        tell(f'started your program: python3 {shown}', f'启动你的程序：python3 {shown}')
        ask('start', self.arguments, self.stdin)
        if self.ready:
            self._wait_until_ready()

    def _wait_until_ready(self):
        reason = ask('wait_ready', self.ready, self.port, PATIENCE)
        if reason == 'ready':
            return
        host = '127.0.0.1'
        expected = (
            words(
                f'a socket of your program listens on {host}:{self.port}',
                f'你的程序有一个套接字在 {host}:{self.port} 监听')
            if self.ready == 'listens' else
            words(
                f'a UDP socket of your program is bound to {host}:{self.port}',
                f'你的程序有一个绑定到 {host}:{self.port} 的 UDP 套接字'))
        found = self.sockets
        elsewhere = any(one.listening or one.type == 'SOCK_DGRAM' for one in found)
        outcome = 'fail' if elsewhere else outcome_of(reason)
        raise Failure(expected, doing(), sockets_lines(found), outcome)

    @property
    def port(self):
        """The port that it was told, 9999 if none."""
        return int(self.arguments[0]) if self.arguments else 9999

    def stop(self):
        """Ends its process; its sockets are closed by the system."""
        tell('ended your program', '结束你的程序')
        ask('stop')

    def restart(self):
        """Ends it and starts it again at once."""
        self.stop()
        self._start()

    def wait_end(self):
        """Waits until it has ended by itself; its status."""
        reason = ask('wait_end', PATIENCE)
        if reason != 'ended':
            raise Failure(
                words('your program ends', '你的程序结束'), doing(), outcome=outcome_of(reason))
        return ask('state')['status']

    def expect_running(self):
        """Fails where it has ended."""
        state = ask('state')
        if state['ended']:
            raise Failure(
                words('your program goes on serving', '你的程序继续服务'), ended_words(state))


def sockets_lines(sockets):
    lines = []
    for one in sockets:
        parts = [f'fd {one.fd}', one.state or one.type, address_text(one.local)]
        if one.remote:
            parts.append(f'-> {address_text(one.remote)}')
        if one.unread:
            parts.append(words(f'{one.unread} unread', f'{one.unread} 未读'))
        if one.unsent:
            parts.append(words(f'{one.unsent} unsent', f'{one.unsent} 未送达'))
        lines.append('  '.join(parts))
    return lines or [words('your program has no open socket', '你的程序没有打开的套接字')]


def address_text(address):
    return f'{address[0]}:{address[1]}' if isinstance(address, tuple) else str(address or '*')


def start(*arguments, stdin=b'', ready='listens'):
    """Starts the learner's program with these arguments (the first is its port) and waits until it is
    ready: `listens`, `bound` (a datagram socket has the port), or None to wait for nothing."""
    return Program(arguments, stdin, ready)


# What the learner wrote, where the checks call its functions.
learner = Learner()
