"""Calls that run in threads and give their results later: the module concurrent.futures."""

import atexit
import queue
import threading
import time
import weakref
from _namedtuple import namedtuple

__all__ = ['FIRST_COMPLETED', 'FIRST_EXCEPTION', 'ALL_COMPLETED', 'CancelledError',
           'TimeoutError', 'BrokenExecutor', 'Future', 'Executor', 'wait', 'as_completed',
           'ThreadPoolExecutor']

FIRST_COMPLETED = 'FIRST_COMPLETED'
FIRST_EXCEPTION = 'FIRST_EXCEPTION'
ALL_COMPLETED = 'ALL_COMPLETED'
_PENDING, _RUNNING, _CANCELLED, _FINISHED = 'pending', 'running', 'cancelled', 'finished'


class Error(Exception):
    """What all errors of this module are."""


class CancelledError(Error):
    """The call was cancelled."""


TimeoutError = TimeoutError


class InvalidStateError(Error):
    """The call has a result already."""


class BrokenExecutor(RuntimeError):
    """Its threads could not begin."""


class Future:
    """The result of a call, once there is one."""

    def __init__(self):
        self._condition = threading.Condition()
        self._state = _PENDING
        self._result = None
        self._exception = None
        self._done_callbacks = []

    def __repr__(self):
        with self._condition:
            if self._state == _FINISHED:
                what = 'raised' if self._exception else 'returned'
                value = self._exception if self._exception else self._result
                return '<%s at %#x state=finished %s %s>' % (
                    type(self).__name__, id(self), what, type(value).__name__)
            return '<%s at %#x state=%s>' % (type(self).__name__, id(self), self._state)

    def cancel(self):
        """Keeps the call from being made; False when it is made or has been."""
        with self._condition:
            if self._state in (_RUNNING, _FINISHED):
                return False
            if self._state == _CANCELLED:
                return True
            self._state = _CANCELLED
            self._condition.notify_all()
        self._call_back()
        return True

    def cancelled(self):
        with self._condition:
            return self._state == _CANCELLED

    def running(self):
        with self._condition:
            return self._state == _RUNNING

    def done(self):
        with self._condition:
            return self._state in (_CANCELLED, _FINISHED)

    def result(self, timeout=None):
        """What the call returns or raises; waits for it."""
        try:
            self._wait(timeout)
            if self._exception:
                raise self._exception
            return self._result
        finally:
            self = None

    def exception(self, timeout=None):
        self._wait(timeout)
        return self._exception

    def _wait(self, timeout):
        with self._condition:
            self._condition.wait_for(lambda: self._state in (_CANCELLED, _FINISHED), timeout)
            if self._state == _CANCELLED:
                raise CancelledError()
            if self._state != _FINISHED:
                raise TimeoutError()

    def add_done_callback(self, fn):
        """Calls fn with this once it is done, in the thread that makes it so."""
        with self._condition:
            if self._state not in (_CANCELLED, _FINISHED):
                self._done_callbacks.append(fn)
                return
        self._call(fn)

    def _call_back(self):
        for fn in self._done_callbacks:
            self._call(fn)

    def _call(self, fn):
        try:
            fn(self)
        except Exception:
            import logging
            logging.getLogger('concurrent.futures').exception(
                'exception calling callback for %r', self)

    def set_running_or_notify_cancel(self):
        with self._condition:
            if self._state == _CANCELLED:
                return False
            self._state = _RUNNING
            return True

    def set_result(self, result):
        self._finish(result, None)

    def set_exception(self, exception):
        self._finish(None, exception)

    def _finish(self, result, exception):
        with self._condition:
            if self._state in (_CANCELLED, _FINISHED):
                raise InvalidStateError('%s: %r' % (self._state.upper(), self))
            self._result = result
            self._exception = exception
            self._state = _FINISHED
            self._condition.notify_all()
        self._call_back()


DoneAndNotDoneFutures = namedtuple('DoneAndNotDoneFutures', 'done not_done', module='concurrent.futures._base')


def wait(fs, timeout=None, return_when=ALL_COMPLETED):
    """Waits until some or all are done; the sets of those that are and are not."""
    fs = set(fs)
    news = queue.SimpleQueue()
    for future in fs:
        future.add_done_callback(news.put)
    end = None if timeout is None else time.monotonic() + timeout
    done = {future for future in fs if future.done()}

    def is_enough():
        if len(done) == len(fs):
            return True
        if return_when == FIRST_COMPLETED:
            return bool(done)
        return return_when == FIRST_EXCEPTION and any(
            not future.cancelled() and future.exception() is not None for future in done)

    while not is_enough():
        try:
            left = None if end is None else max(0, end - time.monotonic())
            done.add(news.get(timeout=left))
        except queue.Empty:
            break
    return DoneAndNotDoneFutures(done, fs - done)


def as_completed(fs, timeout=None):
    """Each as it is done. Raises TimeoutError when some are not in time."""
    fs = set(fs)
    news = queue.SimpleQueue()
    for future in fs:
        future.add_done_callback(news.put)
    end = None if timeout is None else time.monotonic() + timeout
    for number in range(len(fs)):
        try:
            left = None if end is None else max(0, end - time.monotonic())
            yield news.get(timeout=left)
        except queue.Empty:
            raise TimeoutError('%d (of %d) futures unfinished' % (
                len(fs) - number, len(fs))) from None


class Executor:
    """Makes calls in the background; as a context it waits for them at its end."""

    def submit(self, fn, /, *args, **kwargs):
        raise NotImplementedError()

    def map(self, fn, *iterables, timeout=None, chunksize=1):
        """The results of calls with the items of iterables, in their order."""
        end = None if timeout is None else time.monotonic() + timeout
        futures = [self.submit(fn, *args) for args in zip(*iterables)]

        def results():
            try:
                futures.reverse()
                while futures:
                    left = None if end is None else end - time.monotonic()
                    yield futures.pop().result(left)
            finally:
                for future in futures:
                    future.cancel()

        return results()

    def shutdown(self, wait=True, *, cancel_futures=False):
        pass

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc_val, exc_tb):
        self.shutdown(wait=True)
        return False


class BrokenThreadPool(BrokenExecutor):
    """The call that prepares a thread failed."""


_executors = weakref.WeakSet()


class ThreadPoolExecutor(Executor):
    """Makes calls in a few threads, which begin as they are needed."""

    _count = 0

    def __init__(self, max_workers=None, thread_name_prefix='', initializer=None, initargs=()):
        if max_workers is None:
            import os
            max_workers = min(32, (os.cpu_count() or 1) + 4)
        if max_workers <= 0:
            raise ValueError('max_workers must be greater than 0')
        if initializer is not None and not callable(initializer):
            raise TypeError('initializer must be a callable')
        self._max_workers = max_workers
        self._thread_name_prefix = (
            thread_name_prefix or 'ThreadPoolExecutor-%d' % ThreadPoolExecutor._count)
        ThreadPoolExecutor._count += 1
        self._initializer = initializer
        self._initargs = initargs
        self._work_queue = queue.SimpleQueue()
        self._idle_semaphore = threading.Semaphore(0)
        self._threads = set()
        self._broken = False
        self._shutdown = False
        self._shutdown_lock = threading.Lock()
        _executors.add(self)

    def submit(self, fn, /, *args, **kwargs):
        with self._shutdown_lock:
            if self._broken:
                raise BrokenThreadPool(self._broken)
            if self._shutdown:
                raise RuntimeError('cannot schedule new futures after shutdown')
            if _is_ending:
                raise RuntimeError('cannot schedule new futures after interpreter shutdown')
            future = Future()
            self._work_queue.put((future, fn, args, kwargs))
            self._add_thread()
            return future

    def _add_thread(self):
        if self._idle_semaphore.acquire(timeout=0) or len(self._threads) >= self._max_workers:
            return
        thread = threading.Thread(
            name='%s_%d' % (self._thread_name_prefix, len(self._threads)), target=_work,
            args=(weakref.ref(self, lambda _, work=self._work_queue: work.put(None)),
                  self._work_queue, self._initializer, self._initargs))
        thread.start()
        self._threads.add(thread)

    def _fail(self):
        with self._shutdown_lock:
            self._broken = ('A thread initializer failed, the thread pool is not usable anymore')
            self._drop(lambda future: future.set_exception(BrokenThreadPool(self._broken)))

    def _drop(self, end):
        while True:
            try:
                item = self._work_queue.get_nowait()
            except queue.Empty:
                return
            if item is not None:
                end(item[0])

    def shutdown(self, wait=True, *, cancel_futures=False):
        with self._shutdown_lock:
            self._shutdown = True
            if cancel_futures:
                self._drop(lambda future: future.cancel())
            self._work_queue.put(None)
        if wait:
            for thread in self._threads:
                thread.join()


def _work(executor_reference, work, initializer, initargs):
    if initializer is not None:
        try:
            initializer(*initargs)
        except BaseException:
            import logging
            logging.getLogger('concurrent.futures').critical(
                'Exception in initializer:', exc_info=True)
            executor = executor_reference()
            if executor is not None:
                executor._fail()
            return
    while True:
        try:
            item = work.get_nowait()
        except queue.Empty:
            executor = executor_reference()
            if executor is not None:
                executor._idle_semaphore.release()
            del executor
            item = work.get()
        if item is not None:
            future, fn, args, kwargs = item
            if future.set_running_or_notify_cancel():
                try:
                    result = fn(*args, **kwargs)
                except BaseException as error:
                    future.set_exception(error)
                else:
                    future.set_result(result)
                    del result
            del item, future, fn, args, kwargs
            continue
        executor = executor_reference()
        if _is_ending or executor is None or executor._shutdown:
            if executor is not None:
                executor._shutdown = True
            # The next thread is to end too.
            work.put(None)
            return
        del executor


_is_ending = False


def _end():
    global _is_ending
    _is_ending = True
    for executor in list(_executors):
        executor._work_queue.put(None)


threading._register_atexit(_end)
