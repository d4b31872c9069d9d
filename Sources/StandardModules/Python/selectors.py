"""Waiting for many files at once, over select, poll and epoll."""

import select
from _namedtuple import namedtuple

EVENT_READ = 1
EVENT_WRITE = 2

SelectorKey = namedtuple('SelectorKey', ['fileobj', 'fd', 'events', 'data'], module=__name__)


def _descriptor(fileobj):
    if isinstance(fileobj, int):
        fd = fileobj
    else:
        try:
            fd = int(fileobj.fileno())
        except (AttributeError, TypeError, ValueError):
            raise ValueError('Invalid file object: {!r}'.format(fileobj)) from None
    if fd < 0:
        raise ValueError('Invalid file descriptor: {}'.format(fd))
    return fd


class _Map:
    """The registered files, by file object, as a read-only mapping."""

    def __init__(self, selector):
        self._selector = selector

    def __len__(self):
        return len(self._selector._keys)

    def __getitem__(self, fileobj):
        try:
            return self._selector._keys[self._selector._lookup(fileobj)]
        except KeyError:
            raise KeyError('{!r} is not registered'.format(fileobj)) from None

    def __iter__(self):
        return iter(self._selector._keys)

    def __contains__(self, fileobj):
        try:
            self[fileobj]
        except KeyError:
            return False
        return True

    def get(self, fileobj, default=None):
        try:
            return self[fileobj]
        except KeyError:
            return default

    def keys(self):
        return self._selector._keys.keys()

    def values(self):
        return self._selector._keys.values()

    def items(self):
        return self._selector._keys.items()


class BaseSelector:
    """Remembers what is registered; a subclass knows how to wait."""

    def __init__(self):
        self._keys = {}
        self._map = _Map(self)

    def _lookup(self, fileobj):
        try:
            return _descriptor(fileobj)
        except ValueError:
            # It may have been closed since: find it by identity.
            for key in self._keys.values():
                if key.fileobj is fileobj:
                    return key.fd
            raise

    def register(self, fileobj, events, data=None):
        if not events or events & ~(EVENT_READ | EVENT_WRITE):
            raise ValueError('Invalid events: {!r}'.format(events))
        key = SelectorKey(fileobj, self._lookup(fileobj), events, data)
        if key.fd in self._keys:
            raise KeyError('{!r} (FD {}) is already registered'.format(fileobj, key.fd))
        self._keys[key.fd] = key
        try:
            self._added(key)
        except BaseException:
            del self._keys[key.fd]
            raise
        return key

    def unregister(self, fileobj):
        try:
            key = self._keys.pop(self._lookup(fileobj))
        except KeyError:
            raise KeyError('{!r} is not registered'.format(fileobj)) from None
        self._removed(key)
        return key

    def modify(self, fileobj, events, data=None):
        try:
            key = self._keys[self._lookup(fileobj)]
        except KeyError:
            raise KeyError('{!r} is not registered'.format(fileobj)) from None
        if events != key.events:
            self.unregister(fileobj)
            key = self.register(fileobj, events, data)
        elif data != key.data:
            key = key._replace(data=data)
            self._keys[key.fd] = key
        return key

    def select(self, timeout=None):
        raise NotImplementedError

    def close(self):
        self._keys.clear()
        self._map = None

    def get_key(self, fileobj):
        mapping = self.get_map()
        if mapping is None:
            raise RuntimeError('Selector is closed')
        try:
            return mapping[fileobj]
        except KeyError:
            raise KeyError('{!r} is not registered'.format(fileobj)) from None

    def get_map(self):
        return self._map

    def _added(self, key):
        pass

    def _removed(self, key):
        pass

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.close()


class SelectSelector(BaseSelector):
    """Waits with select()."""

    def __init__(self):
        BaseSelector.__init__(self)
        self._readers = set()
        self._writers = set()

    def _added(self, key):
        if key.events & EVENT_READ:
            self._readers.add(key.fd)
        if key.events & EVENT_WRITE:
            self._writers.add(key.fd)

    def _removed(self, key):
        self._readers.discard(key.fd)
        self._writers.discard(key.fd)

    def select(self, timeout=None):
        if timeout is not None:
            timeout = max(timeout, 0)
        try:
            readable, writable, _ = select.select(
                list(self._readers), list(self._writers), [], timeout)
        except InterruptedError:
            return []
        masks = {}
        for fd in readable:
            masks[fd] = EVENT_READ
        for fd in writable:
            masks[fd] = masks.get(fd, 0) | EVENT_WRITE
        return [(self._keys[fd], mask & self._keys[fd].events)
                for fd, mask in masks.items() if fd in self._keys]


class _PollerSelector(BaseSelector):
    """What poll and epoll have in common."""

    def __init__(self):
        BaseSelector.__init__(self)
        self._poller = self._make()

    def _added(self, key):
        mask = 0
        if key.events & EVENT_READ:
            mask |= self._in
        if key.events & EVENT_WRITE:
            mask |= self._out
        self._poller.register(key.fd, mask)

    def _removed(self, key):
        try:
            self._poller.unregister(key.fd)
        except (OSError, KeyError):
            # A descriptor that was closed has left the poller already.
            pass

    def select(self, timeout=None):
        try:
            events = self._wait(timeout)
        except InterruptedError:
            return []
        ready = []
        for fd, event in events:
            key = self._keys.get(fd)
            if key is None:
                continue
            mask = 0
            # An error or a hang-up counts as both.
            if event & ~self._in:
                mask |= EVENT_WRITE
            if event & ~self._out:
                mask |= EVENT_READ
            ready.append((key, mask & key.events))
        return ready


if hasattr(select, 'poll'):

    class PollSelector(_PollerSelector):
        """Waits with poll()."""

        _in = select.POLLIN
        _out = select.POLLOUT

        def _make(self):
            return select.poll()

        def _wait(self, timeout):
            if timeout is not None:
                timeout = -int(-timeout * 1000 // 1) if timeout > 0 else 0
            return self._poller.poll(timeout)


if hasattr(select, 'epoll'):

    class EpollSelector(_PollerSelector):
        """Waits with epoll."""

        _in = select.EPOLLIN
        _out = select.EPOLLOUT

        def _make(self):
            return select.epoll()

        def _wait(self, timeout):
            if timeout is None:
                timeout = -1
            elif timeout <= 0:
                timeout = 0
            else:
                timeout = -int(-timeout * 1000 // 1) / 1000
            return self._poller.poll(timeout, max(len(self._keys), 1))

        def fileno(self):
            return self._poller.fileno()

        def close(self):
            self._poller.close()
            BaseSelector.close(self)


if hasattr(select, 'epoll'):
    DefaultSelector = EpollSelector
elif hasattr(select, 'poll'):
    DefaultSelector = PollSelector
else:
    DefaultSelector = SelectSelector
