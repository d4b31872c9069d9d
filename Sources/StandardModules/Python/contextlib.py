"""Helpers for the with statement."""

import sys
from functools import wraps

__all__ = [
    'contextmanager', 'closing', 'nullcontext', 'AbstractContextManager', 'ContextDecorator',
    'ExitStack', 'redirect_stdout', 'redirect_stderr', 'suppress', 'chdir',
]


class AbstractContextManager:
    """A base whose __enter__ returns the object itself."""

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc_value, traceback):
        return None


class ContextDecorator:
    """Lets a context manager be used as a decorator."""

    def _recreate_cm(self):
        return self

    def __call__(self, func):
        @wraps(func)
        def inner(*args, **kwds):
            with self._recreate_cm():
                return func(*args, **kwds)
        return inner


class _GeneratorContextManager(AbstractContextManager, ContextDecorator):

    def __init__(self, func, args, kwds):
        self.gen = func(*args, **kwds)
        self.func = func
        self.args = args
        self.kwds = kwds
        doc = getattr(func, '__doc__', None)
        if doc is not None:
            self.__doc__ = doc

    def _recreate_cm(self):
        return self.__class__(self.func, self.args, self.kwds)

    def __enter__(self):
        # They were kept for _recreate_cm alone.
        del self.args, self.kwds, self.func
        try:
            return next(self.gen)
        except StopIteration:
            raise RuntimeError("generator didn't yield") from None

    def __exit__(self, typ, value, traceback):
        if typ is None:
            try:
                next(self.gen)
            except StopIteration:
                return False
            raise RuntimeError("generator didn't stop")
        if value is None:
            value = typ()
        try:
            self.gen.throw(value)
        except StopIteration as stop:
            # Raised by the body itself, it must go on; by the generator, it is the end.
            return stop is not value
        except RuntimeError as error:
            if error is value:
                error.__traceback__ = traceback
                return False
            if isinstance(value, StopIteration) and error.__cause__ is value:
                value.__traceback__ = traceback
                return False
            raise
        except BaseException as error:
            if error is not value:
                raise
            error.__traceback__ = traceback
            return False
        raise RuntimeError("generator didn't stop after throw()")


def contextmanager(func):
    """Make a context manager of a generator function that yields once."""
    @wraps(func)
    def helper(*args, **kwds):
        return _GeneratorContextManager(func, args, kwds)
    return helper


class closing(AbstractContextManager):
    """Closes the object at the end of the block."""

    def __init__(self, thing):
        self.thing = thing

    def __enter__(self):
        return self.thing

    def __exit__(self, *exc_info):
        self.thing.close()


class _Redirect(AbstractContextManager):

    def __init__(self, new_target):
        self._new_target = new_target
        self._old_targets = []

    def __enter__(self):
        self._old_targets.append(getattr(sys, self._stream))
        setattr(sys, self._stream, self._new_target)
        return self._new_target

    def __exit__(self, exctype, excinst, exctb):
        setattr(sys, self._stream, self._old_targets.pop())


class redirect_stdout(_Redirect):
    """Sends standard output to another file for the block."""

    _stream = 'stdout'


class redirect_stderr(_Redirect):
    """Sends standard error to another file for the block."""

    _stream = 'stderr'


class suppress(AbstractContextManager):
    """Ends the block quietly at one of the given exceptions."""

    def __init__(self, *exceptions):
        self._exceptions = exceptions

    def __enter__(self):
        pass

    def __exit__(self, exctype, excinst, exctb):
        return exctype is not None and issubclass(exctype, self._exceptions)


class nullcontext(AbstractContextManager):
    """Does nothing; gives enter_result to `as`."""

    def __init__(self, enter_result=None):
        self.enter_result = enter_result

    def __enter__(self):
        return self.enter_result

    def __exit__(self, *excinfo):
        pass


class chdir(AbstractContextManager):
    """Changes the working folder for the block."""

    def __init__(self, path):
        self.path = path
        self._old_cwd = []

    def __enter__(self):
        import os
        self._old_cwd.append(os.getcwd())
        os.chdir(self.path)

    def __exit__(self, *excinfo):
        import os
        os.chdir(self._old_cwd.pop())


class ExitStack(AbstractContextManager):
    """Any number of context managers and callbacks, undone in reverse order."""

    def __init__(self):
        self._exits = []

    def pop_all(self):
        other = type(self)()
        other._exits, self._exits = self._exits, []
        return other

    def push(self, exit):
        kind = type(exit)
        if hasattr(kind, '__exit__'):
            method = kind.__exit__
            self._exits.append(lambda *details: method(exit, *details))
        else:
            self._exits.append(exit)
        return exit

    def enter_context(self, cm):
        kind = type(cm)
        try:
            enter = kind.__enter__
            leave = kind.__exit__
        except AttributeError:
            raise TypeError("'%s.%s' object does not support the context manager protocol"
                            % (kind.__module__, kind.__qualname__)) from None
        result = enter(cm)
        self._exits.append(lambda *details: leave(cm, *details))
        return result

    def callback(self, callback, /, *args, **kwds):
        self._exits.append(lambda *details: callback(*args, **kwds) and False)
        return callback

    def close(self):
        self.__exit__(None, None, None)

    def __exit__(self, *details):
        error = details[1]
        outer = sys.exc_info()[1]
        swallowed = False
        raised = False
        while self._exits:
            leave = self._exits.pop()
            try:
                if error is None:
                    leave(None, None, None)
                elif leave(type(error), error, error.__traceback__):
                    swallowed = True
                    raised = False
                    error = None
            except BaseException as new:
                self._chain(new, error, outer)
                raised = True
                error = new
        if raised:
            context = error.__context__
            try:
                raise error
            except BaseException:
                # Raising it here must not make our own state its context.
                error.__context__ = context
                raise
        return details[1] is not None and swallowed

    @staticmethod
    def _chain(new, old, outer):
        # As if the with statements had been nested: new was raised while handling old.
        while True:
            context = new.__context__
            if context is None or context is old:
                return
            if context is outer:
                break
            new = context
        new.__context__ = old
