"""Functions that act on or return other functions."""

from _functools import cmp_to_key, partial, reduce

__all__ = [
    'update_wrapper', 'wraps', 'WRAPPER_ASSIGNMENTS', 'WRAPPER_UPDATES', 'total_ordering',
    'cache', 'cmp_to_key', 'lru_cache', 'reduce', 'partial', 'partialmethod',
    'singledispatch', 'singledispatchmethod', 'cached_property',
]

WRAPPER_ASSIGNMENTS = ('__module__', '__name__', '__qualname__', '__doc__', '__annotations__')
WRAPPER_UPDATES = ('__dict__',)


def update_wrapper(wrapper, wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    """Make wrapper look like wrapped."""
    for name in assigned:
        try:
            value = getattr(wrapped, name)
        except AttributeError:
            continue
        setattr(wrapper, name, value)
    for name in updated:
        getattr(wrapper, name).update(getattr(wrapped, name, {}))
    wrapper.__wrapped__ = wrapped
    return wrapper


def wraps(wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    """A decorator that calls update_wrapper()."""
    def decorate(wrapper):
        return update_wrapper(wrapper, wrapped, assigned, updated)
    return decorate


def _from_one(root):
    """The three other comparisons, each from the comparison named root."""
    # For each: whether to swap sense of root, and what equality adds.
    def negated(self, other):
        result = getattr(type(self), root)(self, other)
        return result if result is NotImplemented else not result

    def or_equal(self, other):
        result = getattr(type(self), root)(self, other)
        return result if result is NotImplemented else result or self == other

    def not_and_unequal(self, other):
        result = getattr(type(self), root)(self, other)
        return result if result is NotImplemented else not result and self != other

    def and_unequal(self, other):
        result = getattr(type(self), root)(self, other)
        return result if result is NotImplemented else result and self != other

    def not_or_equal(self, other):
        result = getattr(type(self), root)(self, other)
        return result if result is NotImplemented else not result or self == other

    if root == '__lt__':
        return {'__gt__': not_and_unequal, '__le__': or_equal, '__ge__': negated}
    if root == '__gt__':
        return {'__lt__': not_and_unequal, '__ge__': or_equal, '__le__': negated}
    if root == '__le__':
        return {'__ge__': not_or_equal, '__lt__': and_unequal, '__gt__': negated}
    return {'__le__': not_or_equal, '__gt__': and_unequal, '__lt__': negated}


def total_ordering(cls):
    """Add the comparisons that a class lacks, from the one it has and ==."""
    for root in ('__lt__', '__le__', '__gt__', '__ge__'):
        if getattr(cls, root, None) is not getattr(object, root):
            break
    else:
        raise ValueError('must define at least one ordering operation: < > <= >=')
    for name, function in _from_one(root).items():
        if getattr(cls, name, None) is getattr(object, name):
            function.__name__ = name
            setattr(cls, name, function)
    return cls


class _CacheInfo(tuple):
    __slots__ = ()

    def __new__(cls, hits, misses, maxsize, currsize):
        return tuple.__new__(cls, (hits, misses, maxsize, currsize))

    hits = property(lambda self: self[0])
    misses = property(lambda self: self[1])
    maxsize = property(lambda self: self[2])
    currsize = property(lambda self: self[3])

    def __repr__(self):
        return 'CacheInfo(hits=%r, misses=%r, maxsize=%r, currsize=%r)' % tuple(self)


_CacheInfo.__name__ = _CacheInfo.__qualname__ = 'CacheInfo'
_MARK = (object(),)


class _Cached:
    """A function that remembers its results."""

    def __init__(self, function, maxsize, typed):
        self._function = function
        self._maxsize = maxsize
        self._typed = typed
        self.cache_clear()

    def __call__(self, *args, **kwds):
        if self._maxsize == 0:
            self._misses += 1
            return self._function(*args, **kwds)
        key = args
        if kwds:
            key = args + _MARK
            for item in kwds.items():
                key += item
        if self._typed:
            key += _MARK + tuple(map(type, args)) + tuple(map(type, kwds.values()))
        elif len(key) == 1 and type(key[0]) in (int, str):
            key = key[0]
        store = self._store
        found = store.get(key, store)
        if found is not store:
            self._hits += 1
            if self._maxsize is not None:
                # Last in the dict is the most recently used.
                store.pop(key, None)
                store[key] = found
            return found
        self._misses += 1
        result = self._function(*args, **kwds)
        store = self._store
        store[key] = result
        if self._maxsize is not None and len(store) > self._maxsize:
            del store[next(iter(store))]
        return result

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        return partial(self, instance)

    def __repr__(self):
        return '<functools._lru_cache_wrapper object at %#x>' % id(self)

    def cache_info(self):
        return _CacheInfo(self._hits, self._misses, self._maxsize, len(self._store))

    def cache_clear(self):
        self._store = {}
        self._hits = self._misses = 0


try:
    from _functools import _lru_cache_wrapper as _native_cache
except ImportError:
    _native_cache = None


def _cached(function, maxsize, typed):
    if _native_cache is not None:
        wrapper = _native_cache(function, maxsize, typed, _CacheInfo)
    else:
        wrapper = _Cached(function, maxsize, typed)
    wrapper.cache_parameters = lambda: {'maxsize': maxsize, 'typed': typed}
    return update_wrapper(wrapper, function)


def lru_cache(maxsize=128, typed=False):
    """Remember the results of the most recent calls."""
    if callable(maxsize) and isinstance(typed, bool):
        return _cached(maxsize, 128, typed)
    if isinstance(maxsize, int):
        maxsize = max(maxsize, 0)
    elif maxsize is not None:
        raise TypeError('Expected first argument to be an integer, a callable, or None')
    return lambda function: _cached(function, maxsize, typed)


def cache(user_function, /):
    """Remember every result."""
    return _cached(user_function, None, False)


class cached_property:
    """A property worked out once, then kept in the instance."""

    def __init__(self, func):
        self.func = func
        self.attrname = None
        self.__doc__ = func.__doc__

    def __set_name__(self, owner, name):
        if self.attrname is None:
            self.attrname = name
        elif name != self.attrname:
            raise TypeError(
                'Cannot assign the same cached_property to two different names '
                '(%r and %r).' % (self.attrname, name))

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        if self.attrname is None:
            raise TypeError(
                'Cannot use cached_property instance without calling __set_name__ on it.')
        try:
            store = instance.__dict__
        except AttributeError:
            raise TypeError(
                "No '__dict__' attribute on %r instance to cache %r property."
                % (type(instance).__name__, self.attrname)) from None
        if self.attrname in store:
            return store[self.attrname]
        value = self.func(instance)
        store[self.attrname] = value
        return value


class partialmethod:
    """partial() for a function that will be a method."""

    def __init__(self, func, /, *args, **keywords):
        if not callable(func) and not hasattr(func, '__get__'):
            raise TypeError('{!r} is not callable or a descriptor'.format(func))
        if isinstance(func, partialmethod):
            args = func.args + args
            keywords = {**func.keywords, **keywords}
            func = func.func
        self.func = func
        self.args = args
        self.keywords = keywords

    def __repr__(self):
        parts = [repr(self.func)] + [repr(a) for a in self.args]
        parts += ['%s=%r' % item for item in self.keywords.items()]
        return 'functools.partialmethod(%s)' % ', '.join(parts)

    def __get__(self, obj, cls=None):
        bind = getattr(self.func, '__get__', None)
        bound = self.func if bind is None else bind(obj, cls)
        if bound is not self.func:
            return partial(bound, *self.args, **self.keywords)

        def method(self_or_cls, /, *args, **keywords):
            merged = {**self.keywords, **keywords}
            return self.func(self_or_cls, *self.args, *args, **merged)
        return method.__get__(obj, cls)


def _best_match(cls, registry):
    """The registered class that is nearest to cls."""
    abstract = [t for t in registry if t not in cls.__mro__ and issubclass(cls, t)]
    for step in cls.__mro__:
        if step is object:
            break
        if step in registry:
            return step
        here = [t for t in abstract if issubclass(step, t)
                and not any(issubclass(base, t) for base in step.__bases__)]
        here = [t for t in here
                if not any(o is not t and issubclass(o, t) for o in here)]
        if len(here) > 1:
            raise RuntimeError('Ambiguous dispatch: {} or {}'.format(here[0], here[1]))
        if here:
            return here[0]
    return abstract[0] if abstract else object


def _alternatives(cls):
    """The classes of a union such as int | str, or None when it is not one."""
    args = getattr(cls, '__args__', None)
    if args and not isinstance(cls, type) and all(isinstance(arg, type) for arg in args):
        return args
    return None


def singledispatch(func):
    """Choose an implementation by the class of the first argument."""
    registry = {object: func}
    found = {}
    name = getattr(func, '__name__', 'singledispatch function')

    def dispatch(cls):
        if cls not in found:
            found[cls] = registry[_best_match(cls, registry)]
        return found[cls]

    def register(cls, func=None):
        if not isinstance(cls, type) and _alternatives(cls) is None:
            hints = getattr(cls, '__annotations__', None)
            if func is not None:
                raise TypeError('Invalid first argument to `register()`. %r is not a class '
                                'or union type.' % (cls,))
            if not hints:
                raise TypeError(
                    'Invalid first argument to `register()`: %r. Use either '
                    '`@register(some_class)` or plain `@register` on an annotated function.'
                    % (cls,))
            func = cls
            argument, cls = next(iter(hints.items()))
            if not isinstance(cls, type) and _alternatives(cls) is None:
                raise TypeError('Invalid annotation for %r. %r is not a class.'
                                % (argument, cls))
        elif func is None:
            return lambda f: register(cls, f)
        for one in _alternatives(cls) or (cls,):
            registry[one] = func
        found.clear()
        return func

    def wrapper(*args, **kw):
        if not args:
            raise TypeError('%s requires at least 1 positional argument' % name)
        return dispatch(args[0].__class__)(*args, **kw)

    wrapper.register = register
    wrapper.dispatch = dispatch
    wrapper.registry = registry
    wrapper._clear_cache = found.clear
    return update_wrapper(wrapper, func)


class singledispatchmethod:
    """singledispatch() for methods: chooses by the argument after self."""

    def __init__(self, func):
        if not callable(func) and not hasattr(func, '__get__'):
            raise TypeError('%r is not callable or a descriptor' % (func,))
        self.dispatcher = singledispatch(func)
        self.func = func

    def register(self, cls, method=None):
        return self.dispatcher.register(cls, func=method)

    def __get__(self, obj, cls=None):
        def method(*args, **kwargs):
            chosen = self.dispatcher.dispatch(args[0].__class__)
            return chosen.__get__(obj, cls)(*args, **kwargs)
        method.register = self.register
        return update_wrapper(method, self.func)
