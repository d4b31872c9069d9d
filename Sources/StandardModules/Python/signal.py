"""Handlers for signals, over the native _signal."""

import _signal
from enum import IntEnum

_numbers = {name: getattr(_signal, name) for name in dir(_signal)
            if name.startswith('SIG') and not name.startswith('SIG_')
            and isinstance(getattr(_signal, name), int)}
# A number with several names is known by the usual one.
_ordered = sorted(_numbers.items(), key=lambda pair: (pair[1], pair[0] in ('SIGCLD', 'SIGIOT',
                                                                           'SIGPOLL')))
Signals = IntEnum('Signals', _ordered, module='signal')
Handlers = IntEnum('Handlers', [('SIG_DFL', int(_signal.SIG_DFL)),
                                ('SIG_IGN', int(_signal.SIG_IGN))], module='signal')
SIG_DFL = Handlers.SIG_DFL
SIG_IGN = Handlers.SIG_IGN
NSIG = getattr(_signal, 'NSIG', 65)
default_int_handler = _signal.default_int_handler
ItimerError = getattr(_signal, 'ItimerError', OSError)


def _as_handler(value):
    for one in Handlers:
        if value is not None and not callable(value) and value == one:
            return one
    return value


def _number(value):
    try:
        return int(value)
    except (ValueError, TypeError):
        return value


def _plain(handler):
    return int(handler) if isinstance(handler, Handlers) else handler


def signal(signalnum, handler):
    """Set what a signal does; returns what it did before."""
    return _as_handler(_signal.signal(_number(signalnum), _plain(handler)))


def getsignal(signalnum):
    return _as_handler(_signal.getsignal(_number(signalnum)))


class Sigmasks(IntEnum):
    SIG_BLOCK = _signal.SIG_BLOCK
    SIG_UNBLOCK = _signal.SIG_UNBLOCK
    SIG_SETMASK = _signal.SIG_SETMASK


SIG_BLOCK, SIG_UNBLOCK, SIG_SETMASK = Sigmasks


def _known(number):
    return Signals(number) if number in _numbers.values() else number


def pthread_sigmask(how, mask):
    """Changes which signals wait until they are asked for; those that did before."""
    return {_known(number) for number in _signal.pthread_sigmask(int(how), list(mask))}


def sigpending():
    """The blocked signals that have come."""
    return {_known(number) for number in _signal.sigpending()}


def sigwait(sigset):
    """Waits for one of some signals, which should be blocked."""
    return _known(_signal.sigwait(list(sigset)))


def pthread_kill(thread_id, signalnum):
    """Sends a signal to a thread: the main one, which handles them all."""
    raise_signal(_number(signalnum))


def valid_signals():
    return set(Signals)


def strsignal(signalnum):
    return _signal.strsignal(_number(signalnum))


globals().update(Signals.__members__)
alarm = getattr(_signal, 'alarm', None)
pause = getattr(_signal, 'pause', None)
raise_signal = getattr(_signal, 'raise_signal', None)
setitimer = getattr(_signal, 'setitimer', None)
getitimer = getattr(_signal, 'getitimer', None)
siginterrupt = getattr(_signal, 'siginterrupt', None)
set_wakeup_fd = getattr(_signal, 'set_wakeup_fd', None)
ITIMER_REAL = getattr(_signal, 'ITIMER_REAL', 0)
ITIMER_VIRTUAL = getattr(_signal, 'ITIMER_VIRTUAL', 1)
ITIMER_PROF = getattr(_signal, 'ITIMER_PROF', 2)
