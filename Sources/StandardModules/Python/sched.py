"""Calling functions at given times."""

import threading
import time
from _namedtuple import namedtuple
from heapq import heapify, heappop, heappush

__all__ = ['scheduler', 'Event']

_Fields = namedtuple('Event', 'time priority sequence action argument kwargs')


class Event(_Fields):
    """A call that is to be made; ordered by time, then priority, then age."""

    __slots__ = ()

    def __lt__(self, other):
        return self[:3] < other[:3]


class scheduler:
    """A queue of calls."""

    def __init__(self, timefunc=time.monotonic, delayfunc=time.sleep):
        self._queue = []
        self._lock = threading.RLock()
        self._count = 0
        self.timefunc = timefunc
        self.delayfunc = delayfunc

    def enterabs(self, time, priority, action, argument=(), kwargs=None):
        with self._lock:
            event = Event(time, priority, self._count, action, argument,
                          {} if kwargs is None else kwargs)
            self._count += 1
            heappush(self._queue, event)
        return event

    def enter(self, delay, priority, action, argument=(), kwargs=None):
        return self.enterabs(self.timefunc() + delay, priority, action, argument, kwargs)

    def cancel(self, event):
        with self._lock:
            self._queue.remove(event)
            heapify(self._queue)

    def empty(self):
        with self._lock:
            return not self._queue

    def run(self, blocking=True):
        while True:
            with self._lock:
                if not self._queue:
                    return None
                event = self._queue[0]
                now = self.timefunc()
                wait = event.time - now
                if wait <= 0:
                    heappop(self._queue)
            if wait > 0:
                if not blocking:
                    return wait
                self.delayfunc(wait)
            else:
                event.action(*event.argument, **event.kwargs)
                self.delayfunc(0)

    @property
    def queue(self):
        with self._lock:
            return sorted(self._queue, key=lambda event: event[:3])
