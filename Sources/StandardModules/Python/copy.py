"""Shallow and deep copies."""

__all__ = ['Error', 'copy', 'deepcopy']


class Error(Exception):
    pass


error = Error
_atoms = frozenset((type(None), int, float, bool, complex, bytes, str, type, range,
                    type(...), type(NotImplemented), type(len), type(lambda: 0), property,
                    slice))


def _slot_names(kind):
    for base in kind.__mro__:
        slots = base.__dict__.get('__slots__', ())
        for name in (slots,) if isinstance(slots, str) else slots:
            if name not in ('__dict__', '__weakref__'):
                yield name


def _rebuild(x, kind, convert):
    """A new object with the state of x, each part passed through convert."""
    if isinstance(x, BaseException):
        new = kind.__new__(kind, *[convert(arg) for arg in x.args])
        new.args = tuple([convert(arg) for arg in x.args])
    elif isinstance(x, tuple):
        new = kind.__new__(kind, *convert(_new_args(x, kind)))
    elif isinstance(x, (int, float, str, bytes, frozenset)):
        base = [b for b in kind.__mro__ if b in (int, float, str, bytes, frozenset)][0]
        new = kind.__new__(kind, base(x))
    else:
        args = kind.__getnewargs__(x) if hasattr(kind, '__getnewargs__') else ()
        new = kind.__new__(kind, *convert(tuple(args)))
    return new


def _new_args(x, kind):
    if hasattr(kind, '__getnewargs__'):
        return tuple(x.__getnewargs__())
    return (tuple(x),)


def _refuse(x, kind):
    if kind.__module__ in ('_thread', '_socket', 'socket', '_io', 'io', '_queue', 'threading') or (
            kind.__name__ in ('generator', 'module', 'lock', 'coroutine')):
        name = kind.__name__
        if kind.__module__ not in ('builtins', '__main__', 'socket'):
            name = '%s.%s' % (kind.__module__, name)
        if kind.__module__ in ('threading', 'io'):
            return
        raise TypeError('cannot pickle %r object' % name)


def _restore(new, state):
    if hasattr(new, '__setstate__'):
        new.__setstate__(state)
        return
    slots = None
    if isinstance(state, tuple) and len(state) == 2:
        state, slots = state
    if state:
        new.__dict__.update(state)
    for name, value in (slots or {}).items():
        setattr(new, name, value)


def _state(x, kind):
    """The state of an object: what __getstate__ says, or its attributes and slots."""
    method = getattr(kind, '__getstate__', None)
    if method is not None and method is not getattr(object, '__getstate__', None):
        return x.__getstate__()
    attributes = getattr(x, '__dict__', None)
    slots = {name: getattr(x, name) for name in _slot_names(kind) if hasattr(x, name)}
    attributes = dict(attributes) if attributes else None
    return (attributes, slots) if slots else attributes


def _reduced(x, kind):
    """What a __reduce__ of the class itself gives, else None."""
    for name in ('__reduce_ex__', '__reduce__'):
        method = getattr(kind, name, None)
        if method is None or method is getattr(object, name, None):
            continue
        if kind.__module__ == 'builtins' or isinstance(x, BaseException):
            continue
        return method(x, 4) if name == '__reduce_ex__' else method(x)
    return None


def _from_reduced(reduced, convert, original, memo=None):
    if isinstance(reduced, str):
        return original
    function, args = reduced[0], reduced[1]
    state = reduced[2] if len(reduced) > 2 else None
    items = reduced[3] if len(reduced) > 3 else None
    pairs = reduced[4] if len(reduced) > 4 else None
    new = function(*[convert(arg) for arg in args])
    if memo is not None:
        memo[id(original)] = new
    if state is not None:
        _restore(new, convert(state))
    for item in items or ():
        new.append(convert(item))
    for key, value in pairs or ():
        new[convert(key)] = convert(value)
    return new


def _same(x):
    return x


def copy(x):
    """A new object that shares its parts with x."""
    kind = type(x)
    if kind in _atoms or kind in (tuple, frozenset) or isinstance(x, type):
        return x
    if kind in (list, dict, set, bytearray):
        return x.copy()
    method = getattr(kind, '__copy__', None)
    if method is not None:
        return method(x)
    _refuse(x, kind)
    reduced = _reduced(x, kind)
    if reduced is not None:
        return _from_reduced(reduced, _same, x)
    new = _rebuild(x, kind, _same)
    _fill(new, x, _same)
    state = _state(x, kind)
    if state is not None:
        _restore(new, state)
    return new


def _fill(new, x, convert):
    if isinstance(x, list):
        new.extend([convert(item) for item in x])
    elif isinstance(x, set):
        new.update([convert(item) for item in x])
    elif isinstance(x, dict):
        for key, value in x.items():
            new[convert(key)] = convert(value)
    elif isinstance(x, bytearray):
        new.extend(x)


def deepcopy(x, memo=None, _nil=[]):
    """A new object, its parts copied too, each once."""
    kind = type(x)
    if kind in _atoms:
        return x
    if memo is None:
        memo = {}
    key = id(x)
    done = memo.get(key, _nil)
    if done is not _nil:
        return done
    new = _deep(x, kind, memo)
    if new is not x:
        memo[key] = new
        # Keeps x alive, so that its id stays its own.
        memo.setdefault(id(memo), []).append(x)
    return new


def _deep(x, kind, memo):
    key = id(x)

    def convert(part):
        return deepcopy(part, memo)

    if kind is list:
        new = memo[key] = []
        for item in x:
            new.append(deepcopy(item, memo))
        return new
    if kind is dict:
        new = memo[key] = {}
        for name, value in x.items():
            new[deepcopy(name, memo)] = deepcopy(value, memo)
        return new
    if kind is tuple:
        parts = [deepcopy(item, memo) for item in x]
        if key in memo:
            return memo[key]
        if all(new is old for new, old in zip(parts, x)):
            return x
        return tuple(parts)
    if kind in (set, frozenset):
        return kind([deepcopy(item, memo) for item in x])
    if isinstance(x, type):
        return x
    method = getattr(x, '__deepcopy__', None)
    if method is not None:
        return method(memo)
    if kind.__name__ == 'method' and hasattr(x, '__func__'):
        return kind(x.__func__, deepcopy(x.__self__, memo))
    if kind is bytearray:
        return x.copy()
    _refuse(x, kind)
    reduced = _reduced(x, kind)
    if reduced is not None:
        return _from_reduced(reduced, convert, x, memo)
    new = memo[key] = _rebuild(x, kind, convert)
    state = _state(x, kind)
    if state is not None:
        _restore(new, deepcopy(state, memo))
    _fill(new, x, convert)
    return new
