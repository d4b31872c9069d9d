"""Variables with a value in each context; here a context belongs to a thread."""

import _thread

__all__ = ['Context', 'ContextVar', 'Token', 'copy_context']

_state = _thread._local()


def _current():
    context = getattr(_state, 'context', None)
    if context is None:
        context = _state.context = Context()
    return context


class Context:
    """The values of context variables."""

    def __init__(self):
        self._values = {}
        self._entered = False

    def run(self, callable, /, *args, **kwargs):
        if self._entered:
            raise RuntimeError('cannot enter context: %r is already entered' % self)
        previous = _current()
        self._entered = True
        _state.context = self
        try:
            return callable(*args, **kwargs)
        finally:
            _state.context = previous
            self._entered = False

    def copy(self):
        new = Context()
        new._values = dict(self._values)
        return new

    def __getitem__(self, var):
        return self._values[var]

    def __contains__(self, var):
        return var in self._values

    def __iter__(self):
        return iter(self._values)

    def __len__(self):
        return len(self._values)

    def get(self, var, default=None):
        return self._values.get(var, default)

    def keys(self):
        return self._values.keys()

    def values(self):
        return self._values.values()

    def items(self):
        return self._values.items()


def copy_context():
    return _current().copy()


class Token:
    """What set() returns, to undo it with reset()."""

    MISSING = type('Token.MISSING', (), {'__repr__': lambda self: '<Token.MISSING>'})()

    def __init__(self, context, var, old_value):
        self._context = context
        self.var = var
        self.old_value = old_value
        self._used = False


class ContextVar:
    """A variable whose value depends on the context."""

    def __init__(self, name, *, default=Token.MISSING):
        if not isinstance(name, str):
            raise TypeError('context variable name must be a str')
        self.name = name
        self._default = default

    def __repr__(self):
        default = '' if self._default is Token.MISSING else ' default=%r' % (self._default,)
        return '<ContextVar name=%r%s at %#x>' % (self.name, default, id(self))

    def get(self, *default):
        values = _current()._values
        if self in values:
            return values[self]
        if default:
            return default[0]
        if self._default is Token.MISSING:
            raise LookupError(self)
        return self._default

    def set(self, value):
        context = _current()
        token = Token(context, self, context._values.get(self, Token.MISSING))
        context._values[self] = value
        return token

    def reset(self, token):
        if token._used:
            raise RuntimeError('%r has already been used once' % token)
        if token.var is not self:
            raise ValueError('%r was created by a different ContextVar' % token)
        if token._context is not _current():
            raise ValueError('%r was created in a different Context' % token)
        token._used = True
        if token.old_value is Token.MISSING:
            token._context._values.pop(self, None)
        else:
            token._context._values[self] = token.old_value
