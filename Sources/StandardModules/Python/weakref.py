"""Weak references: looking at objects without keeping them alive."""

from _weakref import ReferenceType, getweakrefcount, getweakrefs, ref
from collections.abc import MutableMapping, MutableSet

__all__ = ['ref', 'proxy', 'getweakrefcount', 'getweakrefs', 'WeakKeyDictionary', 'ReferenceType',
           'ProxyType', 'CallableProxyType', 'ProxyTypes', 'WeakValueDictionary', 'WeakSet',
           'WeakMethod', 'finalize']


class weakproxy:
    "Stands for an object without keeping it alive."

    __slots__ = ('_reference', '__weakref__')
    __hash__ = None

    def __getattribute__(self, name):
        return getattr(_behind(self), name)

    def __setattr__(self, name, value):
        setattr(_behind(self), name, value)

    def __delattr__(self, name):
        delattr(_behind(self), name)

    def __repr__(self):
        target = _reference_of(self)()
        return f'<weakproxy at {id(self):#x} to {type(target).__name__} at {id(target):#x}>'

    def __bool__(self):
        return bool(_behind(self))

    def __iter__(self):
        return iter(_behind(self))

    def __next__(self):
        return next(_behind(self))

    def __contains__(self, item):
        return item in _behind(self)

    def __bytes__(self):
        return bytes(_behind(self))


class weakcallableproxy(weakproxy):
    "Stands for an object that can be called."

    __slots__ = ()

    def __call__(self, *args, **kwargs):
        return _behind(self)(*args, **kwargs)


_place = weakproxy._reference


def _reference_of(proxy):
    return _place.__get__(proxy, weakproxy)


def _behind(proxy):
    target = _reference_of(proxy)()
    if target is None:
        raise ReferenceError('weakly-referenced object no longer exists')
    return target


def _plain(value):
    "The object behind a proxy, or the value itself."
    return _behind(value) if type(value) in ProxyTypes else value


def _forward():
    import operator

    def unary(function):
        return lambda self: function(_behind(self))

    def binary(function):
        return lambda self, other: function(_behind(self), _plain(other))

    def reflected(function):
        return lambda self, other: function(_plain(other), _behind(self))

    def item_change(function):
        return lambda self, *given: function(_behind(self), *given)

    def add(name, function):
        setattr(weakproxy, name, function)

    add('__str__', unary(str))
    add('__len__', unary(len))
    for name in ('neg', 'pos', 'abs', 'invert', 'index'):
        add(f'__{name}__', unary(getattr(operator, f'__{name}__')))
    add('__int__', unary(int))
    add('__float__', unary(float))
    for name in ('lt', 'le', 'eq', 'ne', 'gt', 'ge', 'getitem'):
        add(f'__{name}__', binary(getattr(operator, f'__{name}__')))
    for name in ('add', 'sub', 'mul', 'matmul', 'truediv', 'floordiv', 'mod', 'pow', 'lshift',
                 'rshift', 'and', 'or', 'xor'):
        function = getattr(operator, f'__{name}__')
        add(f'__{name}__', binary(function))
        add(f'__r{name}__', reflected(function))
        add(f'__i{name}__', binary(getattr(operator, f'__i{name}__')))
    add('__divmod__', binary(divmod))
    add('__rdivmod__', reflected(divmod))
    add('__setitem__', item_change(operator.__setitem__))
    add('__delitem__', item_change(operator.__delitem__))


ProxyType = weakproxy
CallableProxyType = weakcallableproxy
ProxyTypes = (ProxyType, CallableProxyType)
_forward()
del _forward


def proxy(object, callback=None, /):
    "A proxy object that weakly references 'object'."
    made = _new(weakcallableproxy if callable(object) else weakproxy)

    def ended(reference, made=ref(made)):
        callback(made())

    _place.__set__(made, ref(object) if callback is None else ref(object, ended))
    return made


_new = object.__new__


class WeakMethod(ref):
    "A weak reference to a bound method, which lives as long as its object and function."

    __slots__ = ('_function', '_method_type', '_alive', '__weakref__')

    def __new__(cls, method, callback=None):
        try:
            target = method.__self__
            function = method.__func__
        except AttributeError:
            raise TypeError(
                f'argument should be a bound method, not {type(method)}') from None

        def ended(_):
            self = self_reference()
            if self is not None and self._alive:
                self._alive = False
                if callback is not None:
                    callback(self)

        self = ref.__new__(cls, target, ended)
        self._function = ref(function, ended)
        self._method_type = type(method)
        self._alive = True
        self_reference = ref(self)
        return self

    def __call__(self):
        target = super().__call__()
        function = self._function()
        if target is None or function is None:
            return None
        return self._method_type(function, target)

    def __eq__(self, other):
        if not isinstance(other, WeakMethod):
            return NotImplemented
        if not self._alive or not other._alive:
            return self is other
        return ref.__eq__(self, other) and self._function == other._function

    def __ne__(self, other):
        same = self.__eq__(other)
        return same if same is NotImplemented else not same

    __hash__ = ref.__hash__


class _KeyedReference(ref):
    __slots__ = ('key',)

    def __new__(cls, value, key, callback):
        self = ref.__new__(cls, value, callback)
        self.key = key
        return self

    def __init__(self, value, key, callback):
        pass


class WeakValueDictionary(MutableMapping):
    "A mapping that holds its values weakly: an item goes when its value does."

    def __init__(self, other=(), /, **kwargs):
        owner = ref(self)

        def ended(reference):
            self = owner()
            if self is not None and self.data.get(reference.key) is reference:
                del self.data[reference.key]

        self._ended = ended
        self.data = {}
        self.update(other, **kwargs)

    def __getitem__(self, key):
        value = self.data[key]()
        if value is None:
            raise KeyError(key)
        return value

    def __setitem__(self, key, value):
        self.data[key] = _KeyedReference(value, key, self._ended)

    def __delitem__(self, key):
        del self.data[key]

    def __len__(self):
        return len(self.data)

    def __contains__(self, key):
        reference = self.data.get(key)
        return reference is not None and reference() is not None

    def __repr__(self):
        return f'<{type(self).__name__} at {id(self):#x}>'

    def __iter__(self):
        for key, _ in self.items():
            yield key

    def keys(self):
        return iter(self)

    def values(self):
        for _, value in self.items():
            yield value

    def items(self):
        for key, reference in list(self.data.items()):
            value = reference()
            if value is not None:
                yield key, value

    def get(self, key, default=None):
        reference = self.data.get(key)
        value = None if reference is None else reference()
        return default if value is None else value

    def setdefault(self, key, default=None):
        value = self.get(key)
        if value is None:
            self[key] = value = default
        return value

    def pop(self, key, *default):
        reference = self.data.pop(key, None)
        value = None if reference is None else reference()
        if value is not None:
            return value
        if default:
            return default[0]
        raise KeyError(key)

    def popitem(self):
        while True:
            key, reference = self.data.popitem()
            value = reference()
            if value is not None:
                return key, value

    def update(self, other=(), /, **kwargs):
        for key, value in dict(other, **kwargs).items():
            self[key] = value

    def copy(self):
        return type(self)(self)

    __copy__ = copy

    def itervaluerefs(self):
        return iter(self.valuerefs())

    def valuerefs(self):
        return list(self.data.values())

    def __or__(self, other):
        if not hasattr(other, 'keys'):
            return NotImplemented
        result = self.copy()
        result.update(other)
        return result

    def __ror__(self, other):
        if not hasattr(other, 'keys'):
            return NotImplemented
        result = type(self)(other)
        result.update(self)
        return result

    def __ior__(self, other):
        self.update(other)
        return self


class WeakKeyDictionary(MutableMapping):
    "A mapping that holds its keys weakly: an item goes when its key does."

    def __init__(self, dict=None):
        self.data = {}
        owner = ref(self)

        def ended(reference):
            self = owner()
            if self is not None:
                self.data.pop(reference, None)

        self._ended = ended
        if dict is not None:
            self.update(dict)

    def __getitem__(self, key):
        return self.data[ref(key)]

    def __setitem__(self, key, value):
        self.data[ref(key, self._ended)] = value

    def __delitem__(self, key):
        del self.data[ref(key)]

    def __len__(self):
        return len(self.data)

    def __contains__(self, key):
        try:
            return ref(key) in self.data
        except TypeError:
            return False

    def __repr__(self):
        return f'<{type(self).__name__} at {id(self):#x}>'

    def __iter__(self):
        for key, _ in self.items():
            yield key

    def keys(self):
        return iter(self)

    def values(self):
        for _, value in self.items():
            yield value

    def items(self):
        for reference, value in list(self.data.items()):
            key = reference()
            if key is not None:
                yield key, value

    def get(self, key, default=None):
        return self.data.get(ref(key), default)

    def setdefault(self, key, default=None):
        return self.data.setdefault(ref(key, self._ended), default)

    def pop(self, key, *default):
        return self.data.pop(ref(key), *default)

    def popitem(self):
        while True:
            reference, value = self.data.popitem()
            key = reference()
            if key is not None:
                return key, value

    def update(self, other=None, /, **kwargs):
        if other is not None:
            pairs = other.items() if hasattr(other, 'items') else dict(other).items()
            for key, value in pairs:
                self[key] = value
        if kwargs:
            self.update(kwargs)

    def copy(self):
        return type(self)(self)

    __copy__ = copy

    def keyrefs(self):
        return list(self.data)

    def __or__(self, other):
        if not hasattr(other, 'keys'):
            return NotImplemented
        result = self.copy()
        result.update(other)
        return result

    def __ror__(self, other):
        if not hasattr(other, 'keys'):
            return NotImplemented
        result = type(self)(other)
        result.update(self)
        return result

    def __ior__(self, other):
        self.update(other)
        return self


class WeakSet(MutableSet):
    "A set that holds its members weakly."

    def __init__(self, data=None):
        self.data = set()
        owner = ref(self)

        def ended(reference):
            self = owner()
            if self is not None:
                self.data.discard(reference)

        self._ended = ended
        if data is not None:
            self.update(data)

    def __iter__(self):
        for reference in list(self.data):
            item = reference()
            if item is not None:
                yield item

    def __len__(self):
        return len(self.data)

    def __contains__(self, item):
        try:
            return ref(item) in self.data
        except TypeError:
            return False

    def __repr__(self):
        return repr(self.data)

    def add(self, item):
        self.data.add(ref(item, self._ended))

    def remove(self, item):
        self.data.remove(ref(item))

    def discard(self, item):
        self.data.discard(ref(item))

    def clear(self):
        self.data.clear()

    def pop(self):
        while self.data:
            item = self.data.pop()()
            if item is not None:
                return item
        raise KeyError('pop from empty WeakSet') from None

    def copy(self):
        return type(self)(self)

    def update(self, other):
        for item in other:
            self.add(item)

    def union(self, other):
        return type(self)([*self, *other])

    __or__ = union

    def __ior__(self, other):
        self.update(other)
        return self

    def intersection(self, other):
        return type(self)(item for item in other if item in self)

    __and__ = intersection

    def intersection_update(self, other):
        kept = list(self.intersection(other))
        self.clear()
        self.update(kept)

    def __iand__(self, other):
        self.intersection_update(other)
        return self

    def difference(self, other):
        left_out = set(map(ref, other))
        return type(self)(item for item in self if ref(item) not in left_out)

    __sub__ = difference

    def difference_update(self, other):
        for item in list(other):
            self.discard(item)

    def __isub__(self, other):
        self.difference_update(other)
        return self

    def symmetric_difference(self, other):
        other = type(self)(other)
        return type(self)([*self.difference(other), *other.difference(self)])

    __xor__ = symmetric_difference

    def symmetric_difference_update(self, other):
        kept = list(self.symmetric_difference(other))
        self.clear()
        self.update(kept)

    def __ixor__(self, other):
        self.symmetric_difference_update(other)
        return self

    def issubset(self, other):
        return self.data.issubset(ref(item) for item in other)

    __le__ = issubset

    def __lt__(self, other):
        return self.data < set(map(ref, other))

    def issuperset(self, other):
        return self.data.issuperset(ref(item) for item in other)

    __ge__ = issuperset

    def __gt__(self, other):
        return self.data > set(map(ref, other))

    def __eq__(self, other):
        if not isinstance(other, type(self)):
            return NotImplemented
        return self.data == set(map(ref, other))

    __hash__ = None

    def isdisjoint(self, other):
        return len(self.intersection(other)) == 0


class finalize:
    """Calls a function when an object ends, or at the program's end if that comes first."""

    __slots__ = ('__weakref__',)
    _registry = {}
    _at_exit_is_set = False

    class _Call:
        __slots__ = ('reference', 'function', 'args', 'kwargs', 'atexit')

    def __init__(self, obj, func, /, *args, **kwargs):
        if not finalize._at_exit_is_set:
            import atexit
            atexit.register(finalize._exit)
            finalize._at_exit_is_set = True
        call = finalize._Call()
        call.reference = ref(obj, self)
        call.function = func
        call.args = args
        call.kwargs = kwargs
        call.atexit = True
        finalize._registry[self] = call

    def __call__(self, _=None):
        call = finalize._registry.pop(self, None)
        if call is not None:
            return call.function(*call.args, **call.kwargs)

    def _seen(self, call):
        target = None if call is None else call.reference()
        return None if target is None else (target, call.function, call.args, call.kwargs)

    def detach(self):
        "Stops watching; returns what was to be called, or None if it has been."
        call = finalize._registry.get(self)
        seen = self._seen(call)
        if seen is not None:
            del finalize._registry[self]
        return seen

    def peek(self):
        "What is to be called, or None if it has been."
        return self._seen(finalize._registry.get(self))

    @property
    def alive(self):
        "Whether the function is still to be called."
        return self in finalize._registry

    @property
    def atexit(self):
        "Whether the function is called at the program's end."
        call = finalize._registry.get(self)
        return call is not None and call.atexit

    @atexit.setter
    def atexit(self, value):
        call = finalize._registry.get(self)
        if call is not None:
            call.atexit = bool(value)

    def __repr__(self):
        call = finalize._registry.get(self)
        target = None if call is None else call.reference()
        if target is None:
            return f'<finalize object at {id(self):#x}; dead>'
        return (f'<finalize object at {id(self):#x}; for {type(target).__name__!r} '
                f'at {id(target):#x}>')

    @classmethod
    def _exit(cls):
        while True:
            waiting = [known for known, call in cls._registry.items() if call.atexit]
            if not waiting:
                return
            waiting[-1]()


for _class in (weakproxy, weakcallableproxy, finalize):
    _class.__module__ = 'weakref'
del _class
