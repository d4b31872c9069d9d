"""collections.namedtuple, for modules that need no more of collections."""

try:
    from _collections import _tuplegetter as _getter
except ImportError:
    def _getter(index, doc):
        from operator import itemgetter
        return property(itemgetter(index), doc=doc)


def _checked_names(typename, field_names, rename):
    from keyword import iskeyword
    if isinstance(field_names, str):
        field_names = field_names.replace(',', ' ').split()
    names = [str(name) for name in field_names]
    if rename:
        seen = set()
        for index, name in enumerate(names):
            if (not name.isidentifier() or iskeyword(name) or name.startswith('_')
                    or name in seen):
                names[index] = '_%d' % index
            seen.add(name)
    for name in [typename] + names:
        if type(name) is not str:
            raise TypeError('Type names and field names must be strings')
        if not name.isidentifier():
            raise ValueError('Type names and field names must be valid identifiers: %r' % name)
        if iskeyword(name):
            raise ValueError('Type names and field names cannot be a keyword: %r' % name)
    seen = set()
    for name in names:
        if name.startswith('_') and not rename:
            raise ValueError('Field names cannot start with an underscore: %r' % name)
        if name in seen:
            raise ValueError('Encountered duplicate field name: %r' % name)
        seen.add(name)
    return tuple(names)


def namedtuple(typename, field_names, *, rename=False, defaults=None, module=None):
    """Make a subclass of tuple whose items have names."""
    typename = str(typename)
    names = _checked_names(typename, field_names, rename)
    count = len(names)
    default_values = {}
    if defaults is not None:
        defaults = tuple(defaults)
        if len(defaults) > count:
            raise TypeError('Got more default values than field names')
        default_values = dict(zip(names[count - len(defaults):], defaults))
    make = tuple.__new__
    form = typename + '(' + ', '.join([name + '=%r' for name in names]) + ')'
    same_name = form[len(typename):]

    def __new__(_cls, /, *args, **kwargs):
        if kwargs or len(args) != count:
            from _binding import bind
            values = bind(typename + '.__new__', names, (), default_values, args, kwargs)
            args = [values[name] for name in names]
        return make(_cls, args)

    def _make(cls, iterable):
        result = make(cls, iterable)
        if len(result) != count:
            raise TypeError('Expected %d arguments, got %d' % (count, len(result)))
        return result

    def _replace(self, /, **kwds):
        result = self._make([kwds.pop(name, old) for name, old in zip(names, self)])
        if kwds:
            raise ValueError('Got unexpected field names: %r' % list(kwds))
        return result

    def __repr__(self):
        return self.__class__.__name__ + same_name % tuple(self)

    def _asdict(self):
        return dict(zip(self._fields, self))

    def __getnewargs__(self):
        return tuple(self)

    for function in (__new__, _make, _replace, __repr__, _asdict, __getnewargs__):
        function.__qualname__ = typename + '.' + function.__name__
    namespace = {
        '__doc__': '%s(%s)' % (typename, ', '.join(names)),
        '__slots__': (),
        '_fields': names,
        '_field_defaults': default_values,
        '__new__': __new__,
        '_make': classmethod(_make),
        '_replace': _replace,
        '__repr__': __repr__,
        '_asdict': _asdict,
        '__getnewargs__': __getnewargs__,
        '__match_args__': names,
        '__module__': '__main__' if module is None else module,
    }
    for index, name in enumerate(names):
        namespace[name] = _getter(index, 'Alias for field number %d' % index)
    return type(typename, (tuple,), namespace)


namedtuple.__module__ = 'collections'
