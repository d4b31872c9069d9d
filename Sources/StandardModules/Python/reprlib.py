"""repr() cut to a size."""

__all__ = ['Repr', 'repr', 'recursive_repr']

_repr = repr


def recursive_repr(fillvalue='...'):
    """A decorator for __repr__ of an object that may contain itself."""
    def decorate(function):
        from functools import wraps
        running = set()

        @wraps(function)
        def wrapper(self):
            from _thread import get_ident
            key = id(self), get_ident()
            if key in running:
                return fillvalue
            running.add(key)
            try:
                return function(self)
            finally:
                running.discard(key)
        return wrapper
    return decorate


class Repr:
    """The limits, and repr() within them."""

    def __init__(self):
        self.fillvalue = '...'
        self.maxlevel = 6
        self.maxtuple = 6
        self.maxlist = 6
        self.maxarray = 5
        self.maxdict = 4
        self.maxset = 6
        self.maxfrozenset = 6
        self.maxdeque = 6
        self.maxstring = 30
        self.maxlong = 40
        self.maxother = 30

    def repr(self, x):
        return self.repr1(x, self.maxlevel)

    def repr1(self, x, level):
        method = getattr(self, 'repr_' + type(x).__name__.replace(' ', '_'), None)
        if method is not None:
            return method(x, level)
        return self.repr_instance(x, level)

    def _items(self, x, level, left, right, most, trail=''):
        if level <= 0 and len(x):
            return left + self.fillvalue + right
        shown = []
        for item in x:
            if len(shown) == most:
                shown.append(self.fillvalue)
                break
            shown.append(self.repr1(item, level - 1))
        text = ', '.join(shown)
        if len(x) == 1 and trail:
            text += trail
        return left + text + right

    def repr_tuple(self, x, level):
        return self._items(x, level, '(', ')', self.maxtuple, ',')

    def repr_list(self, x, level):
        return self._items(x, level, '[', ']', self.maxlist)

    def repr_deque(self, x, level):
        return self._items(x, level, 'deque([', '])', self.maxdeque)

    def repr_set(self, x, level):
        return self._items(_ordered(x), level, '{', '}', self.maxset) if x else 'set()'

    def repr_frozenset(self, x, level):
        if not x:
            return 'frozenset()'
        return self._items(_ordered(x), level, 'frozenset({', '})', self.maxfrozenset)

    def repr_dict(self, x, level):
        if not x:
            return '{}'
        if level <= 0:
            return '{' + self.fillvalue + '}'
        shown = []
        for key in _ordered(x):
            if len(shown) == self.maxdict:
                shown.append(self.fillvalue)
                break
            shown.append('%s: %s' % (self.repr1(key, level - 1), self.repr1(x[key], level - 1)))
        return '{' + ', '.join(shown) + '}'

    def _cut(self, text, most):
        if len(text) <= most:
            return text
        head = max(0, (most - 3) // 2)
        tail = max(0, most - 3 - head)
        return text[:head] + self.fillvalue + text[len(text) - tail:]

    def repr_str(self, x, level):
        most = self.maxstring
        text = _repr(x[:most])
        if len(x) <= most and len(text) <= most:
            return text
        head = max(0, (most - 3) // 2)
        tail = max(0, most - 3 - head)
        text = _repr(x[:head] + x[len(x) - tail:])
        return text[:head] + self.fillvalue + text[len(text) - tail:]

    def repr_int(self, x, level):
        return self._cut(_repr(x), self.maxlong)

    def repr_instance(self, x, level):
        try:
            text = _repr(x)
        except Exception:
            return '<%s instance at %#x>' % (x.__class__.__name__, id(x))
        return self._cut(text, self.maxother)


def _ordered(x):
    try:
        return sorted(x)
    except Exception:
        return list(x)


aRepr = Repr()
repr = aRepr.repr
