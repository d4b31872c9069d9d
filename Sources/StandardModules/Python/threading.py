"""Threads, locks and their friends, over the native _thread."""

import _thread

__all__ = [
    'get_ident', 'active_count', 'Condition', 'current_thread', 'enumerate', 'main_thread',
    'TIMEOUT_MAX', 'Event', 'Lock', 'RLock', 'Semaphore', 'BoundedSemaphore', 'Thread',
    'Barrier', 'BrokenBarrierError', 'Timer', 'ThreadError', 'local', 'stack_size',
    'excepthook', 'ExceptHookArgs', 'get_native_id',
]

Lock = _thread.allocate_lock
RLock = _thread.RLock
local = _thread._local
get_ident = _thread.get_ident
get_native_id = getattr(_thread, 'get_native_id', get_ident)
stack_size = _thread.stack_size
ThreadError = RuntimeError
TIMEOUT_MAX = getattr(_thread, 'TIMEOUT_MAX', 9223372036.0)

_active_lock = Lock()
_active = {}
_starting = {}
_counter = 0
_atexit_calls = []
_trace_hook = None
_profile_hook = None


def _now():
    import time
    return time.monotonic()


def _next_number():
    global _counter
    with _active_lock:
        _counter += 1
        return _counter


def settrace(func):
    """Accepted for compatibility; nothing is traced."""
    global _trace_hook
    _trace_hook = func


def setprofile(func):
    """Accepted for compatibility; nothing is profiled."""
    global _profile_hook
    _profile_hook = func


def gettrace():
    return _trace_hook


def getprofile():
    return _profile_hook


class Condition:
    """A lock that threads can wait on until another notifies them."""

    def __init__(self, lock=None):
        if lock is None:
            lock = RLock()
        self._lock = lock
        self.acquire = lock.acquire
        self.release = lock.release
        for name in ('_release_save', '_acquire_restore', '_is_owned'):
            if hasattr(lock, name):
                setattr(self, name, getattr(lock, name))
        self._waiters = []

    def __enter__(self):
        return self._lock.__enter__()

    def __exit__(self, *args):
        return self._lock.__exit__(*args)

    def __repr__(self):
        return '<Condition(%s, %d)>' % (self._lock, len(self._waiters))

    def _release_save(self):
        self._lock.release()

    def _acquire_restore(self, state):
        self._lock.acquire()

    def _is_owned(self):
        # A plain lock has no owner: locked at all is the best that can be said.
        if self._lock.acquire(False):
            self._lock.release()
            return False
        return True

    def wait(self, timeout=None):
        if not self._is_owned():
            raise RuntimeError('cannot wait on un-acquired lock')
        gate = Lock()
        gate.acquire()
        self._waiters.append(gate)
        state = self._release_save()
        notified = False
        try:
            if timeout is None:
                notified = gate.acquire()
            elif timeout > 0:
                notified = gate.acquire(True, timeout)
            else:
                notified = gate.acquire(False)
            return notified
        finally:
            self._acquire_restore(state)
            if not notified and gate in self._waiters:
                self._waiters.remove(gate)

    def wait_for(self, predicate, timeout=None):
        deadline = None if timeout is None else _now() + timeout
        result = predicate()
        while not result:
            left = None
            if deadline is not None:
                left = deadline - _now()
                if left <= 0:
                    break
            self.wait(left)
            result = predicate()
        return result

    def notify(self, n=1):
        if not self._is_owned():
            raise RuntimeError('cannot notify on un-acquired lock')
        chosen = self._waiters[:n]
        del self._waiters[:n]
        for gate in chosen:
            gate.release()

    def notify_all(self):
        self.notify(len(self._waiters))

    notifyAll = notify_all


class Semaphore:
    """A counter that acquire() takes one from, waiting while it is zero."""

    def __init__(self, value=1):
        if value < 0:
            raise ValueError('semaphore initial value must be >= 0')
        self._cond = Condition(Lock())
        self._value = value

    def __repr__(self):
        kind = type(self)
        return '<%s.%s at %#x: value=%s>' % (
            kind.__module__, kind.__qualname__, id(self), self._value)

    def acquire(self, blocking=True, timeout=None):
        if not blocking and timeout is not None:
            raise ValueError("can't specify timeout for non-blocking acquire")
        with self._cond:
            if not blocking:
                if self._value == 0:
                    return False
            elif not self._cond.wait_for(lambda: self._value > 0, timeout):
                return False
            self._value -= 1
            return True

    def release(self, n=1):
        if n < 1:
            raise ValueError('n must be one or more')
        with self._cond:
            self._value += n
            self._cond.notify(n)

    def __enter__(self):
        return self.acquire()

    def __exit__(self, *args):
        self.release()


class BoundedSemaphore(Semaphore):
    """A semaphore that refuses to be released above its initial value."""

    def __init__(self, value=1):
        Semaphore.__init__(self, value)
        self._initial_value = value

    def __repr__(self):
        kind = type(self)
        return '<%s.%s at %#x: value=%s/%s>' % (
            kind.__module__, kind.__qualname__, id(self), self._value, self._initial_value)

    def release(self, n=1):
        if n < 1:
            raise ValueError('n must be one or more')
        with self._cond:
            if self._value + n > self._initial_value:
                raise ValueError('Semaphore released too many times')
            self._value += n
            self._cond.notify(n)


class Event:
    """A flag that threads can wait for."""

    def __init__(self):
        self._cond = Condition(Lock())
        self._flag = False

    def __repr__(self):
        kind = type(self)
        return '<%s.%s at %#x: %s>' % (
            kind.__module__, kind.__qualname__, id(self), 'set' if self._flag else 'unset')

    def is_set(self):
        return self._flag

    isSet = is_set

    def set(self):
        with self._cond:
            self._flag = True
            self._cond.notify_all()

    def clear(self):
        with self._cond:
            self._flag = False

    def wait(self, timeout=None):
        with self._cond:
            if self._flag:
                return True
            return self._cond.wait(timeout)


class BrokenBarrierError(RuntimeError):
    pass


class Barrier:
    """A meeting point for a fixed number of threads, reusable."""

    def __init__(self, parties, action=None, timeout=None):
        self._cond = Condition(Lock())
        self._action = action
        self._timeout = timeout
        self._parties = parties
        # 'filling', 'draining', 'resetting' or 'broken'
        self._state = 'filling'
        self._count = 0

    def __repr__(self):
        kind = type(self)
        name = '%s.%s at %#x' % (kind.__module__, kind.__qualname__, id(self))
        if self.broken:
            return '<%s: broken>' % name
        return '<%s: waiters=%d/%d>' % (name, self.n_waiting, self.parties)

    def wait(self, timeout=None):
        if timeout is None:
            timeout = self._timeout
        with self._cond:
            while self._state in ('draining', 'resetting'):
                self._cond.wait()
            if self._state == 'broken':
                raise BrokenBarrierError
            index = self._count
            self._count += 1
            try:
                if index + 1 == self._parties:
                    self._open()
                elif not self._cond.wait_for(lambda: self._state != 'filling', timeout):
                    self._break()
                    raise BrokenBarrierError
                elif self._state in ('broken', 'resetting'):
                    raise BrokenBarrierError
                return index
            finally:
                self._count -= 1
                if self._count == 0 and self._state in ('draining', 'resetting'):
                    self._state = 'filling'
                    self._cond.notify_all()

    def _open(self):
        try:
            if self._action:
                self._action()
        except BaseException:
            self._break()
            raise
        self._state = 'draining'
        self._cond.notify_all()

    def _break(self):
        self._state = 'broken'
        self._cond.notify_all()

    def reset(self):
        with self._cond:
            if self._count > 0:
                if self._state in ('filling', 'broken'):
                    self._state = 'resetting'
            else:
                self._state = 'filling'
            self._cond.notify_all()

    def abort(self):
        with self._cond:
            self._break()

    @property
    def parties(self):
        return self._parties

    @property
    def n_waiting(self):
        return self._count if self._state == 'filling' else 0

    @property
    def broken(self):
        return self._state == 'broken'


class ExceptHookArgs:
    """What excepthook() is given: type, value, traceback and the thread."""

    def __init__(self, args):
        self.exc_type, self.exc_value, self.exc_traceback, self.thread = args

    def __iter__(self):
        return iter((self.exc_type, self.exc_value, self.exc_traceback, self.thread))

    def __repr__(self):
        return ('_thread.ExceptHookArgs(exc_type=%r, exc_value=%r, exc_traceback=%r, thread=%r)'
                % tuple(self))


def excepthook(args, /):
    """Print an exception that ended a thread on standard error."""
    if args.exc_type is SystemExit:
        return
    import sys
    stream = sys.stderr
    if stream is None:
        return
    name = args.thread.name if args.thread is not None else get_ident()
    stream.write('Exception in thread %s:\n' % name)
    stream.flush()
    show = getattr(sys, '__excepthook__', None)
    if show is None:
        import traceback
        show = traceback.print_exception
    show(args.exc_type, args.exc_value, args.exc_traceback)
    stream.flush()


__excepthook__ = excepthook


class Thread:
    """An activity that runs beside the others."""

    _initialized = False

    def __init__(self, group=None, target=None, name=None, args=(), kwargs=None, *,
                 daemon=None):
        assert group is None, 'group argument must be None for now'
        if kwargs is None:
            kwargs = {}
        if name:
            name = str(name)
        else:
            name = 'Thread-%d' % _next_number()
            if target is not None and hasattr(target, '__name__'):
                name = '%s (%s)' % (name, target.__name__)
        self._target = target
        self._name = name
        self._args = args
        self._kwargs = kwargs
        self._daemonic = current_thread().daemon if daemon is None else bool(daemon)
        self._ident = None
        self._native_id = None
        self._started = Event()
        self._is_stopped = False
        self._running = None
        self._initialized = True

    def __repr__(self):
        assert self._initialized, 'Thread.__init__() was not called'
        status = 'initial'
        if self._started.is_set():
            status = 'started'
        if self._is_stopped:
            status = 'stopped'
        if self._daemonic:
            status += ' daemon'
        if self._ident is not None:
            status += ' %s' % self._ident
        return '<%s(%s, %s)>' % (self.__class__.__name__, self._name, status)

    def start(self):
        if not self._initialized:
            raise RuntimeError('thread.__init__() not called')
        if self._started.is_set():
            raise RuntimeError('threads can only be started once')
        if self._target is None and self.__class__ is Thread:
            _thread._tell_no_target()
        # Held while the thread lives; join() waits for it.
        self._running = Lock()
        self._running.acquire()
        with _active_lock:
            _starting[id(self)] = self
        try:
            _thread.start_new_thread(self._bootstrap, ())
        except Exception:
            with _active_lock:
                del _starting[id(self)]
            raise
        self._started.wait()

    def run(self):
        try:
            if self._target is not None:
                self._target(*self._args, **self._kwargs)
        finally:
            del self._target, self._args, self._kwargs

    def _bootstrap(self):
        try:
            self._bootstrap_inner()
        finally:
            with _active_lock:
                _active.pop(self._ident, None)
            self._is_stopped = True
            self._running.release()

    def _bootstrap_inner(self):
        self._ident = get_ident()
        self._native_id = get_native_id()
        with _active_lock:
            _active[self._ident] = self
            _starting.pop(id(self), None)
        self._started.set()
        try:
            self.run()
        except BaseException as error:
            self._report(error)

    def _report(self, error):
        if not isinstance(error, SystemExit):
            _thread._tell_uncaught(error)
        args = ExceptHookArgs((type(error), error, error.__traceback__, self))
        try:
            excepthook(args)
        except Exception as second:
            import sys
            sys.excepthook(type(second), second, second.__traceback__)

    def join(self, timeout=None):
        if not self._initialized:
            raise RuntimeError('Thread.__init__() not called')
        if not self._started.is_set():
            raise RuntimeError('cannot join thread before it is started')
        if self is current_thread():
            raise RuntimeError('cannot join current thread')
        if self._running is None:
            return
        if timeout is None:
            done = self._running.acquire()
        else:
            done = self._running.acquire(True, max(timeout, 0))
        if done:
            self._running.release()

    @property
    def name(self):
        assert self._initialized, 'Thread.__init__() not called'
        return self._name

    @name.setter
    def name(self, name):
        assert self._initialized, 'Thread.__init__() not called'
        self._name = str(name)

    @property
    def ident(self):
        assert self._initialized, 'Thread.__init__() not called'
        return self._ident

    @property
    def native_id(self):
        assert self._initialized, 'Thread.__init__() not called'
        return self._native_id

    def is_alive(self):
        assert self._initialized, 'Thread.__init__() not called'
        return self._started.is_set() and not self._is_stopped

    @property
    def daemon(self):
        assert self._initialized, 'Thread.__init__() not called'
        return self._daemonic

    @daemon.setter
    def daemon(self, daemonic):
        if not self._initialized:
            raise RuntimeError('Thread.__init__() not called')
        if self._started.is_set():
            raise RuntimeError('cannot set daemon status of active thread')
        self._daemonic = daemonic

    def isDaemon(self):
        return self.daemon

    def setDaemon(self, daemonic):
        self.daemon = daemonic

    def getName(self):
        return self.name

    def setName(self, name):
        self.name = name


class Timer(Thread):
    """A thread that calls a function after some seconds, unless cancelled."""

    def __init__(self, interval, function, args=None, kwargs=None):
        Thread.__init__(self)
        self.interval = interval
        self.function = function
        self.args = args if args is not None else []
        self.kwargs = kwargs if kwargs is not None else {}
        self.finished = Event()

    def cancel(self):
        self.finished.set()

    def run(self):
        self.finished.wait(self.interval)
        if not self.finished.is_set():
            self.function(*self.args, **self.kwargs)
        self.finished.set()


class _MainThread(Thread):

    def __init__(self):
        Thread.__init__(self, name='MainThread', daemon=False)
        self._adopt()

    def _adopt(self):
        self._ident = get_ident()
        self._native_id = get_native_id()
        self._started.set()
        _active[self._ident] = self


class _DummyThread(_MainThread):
    """Stands for a thread that threading did not start."""

    def __init__(self):
        Thread.__init__(self, name='Dummy-%d' % _next_number(), daemon=True)
        self._adopt()

    def join(self, timeout=None):
        raise RuntimeError('cannot join a dummy thread')


def current_thread():
    thread = _active.get(get_ident())
    return _DummyThread() if thread is None else thread


currentThread = current_thread


def main_thread():
    return _main_thread


def enumerate():
    with _active_lock:
        return list(_active.values()) + list(_starting.values())


def active_count():
    with _active_lock:
        return len(_active) + len(_starting)


activeCount = active_count


def _register_atexit(func, *args, **kwargs):
    _atexit_calls.append((func, args, kwargs))


def _shutdown():
    """Wait for every thread that is not a daemon; the runner calls this at exit."""
    if _main_thread._is_stopped:
        return
    _main_thread._is_stopped = True
    while _atexit_calls:
        func, args, kwargs = _atexit_calls.pop()
        func(*args, **kwargs)
    current = get_ident()
    while True:
        waiting = [t for t in enumerate()
                   if not t._daemonic and t._ident != current and t is not _main_thread]
        if not waiting:
            return
        for thread in waiting:
            thread._started.wait()
            if thread._running is not None:
                thread._running.acquire()
                thread._running.release()


_main_thread = _MainThread()
