"""Classes whose usual methods follow from their annotations."""

__all__ = ['dataclass', 'field', 'Field', 'FrozenInstanceError', 'InitVar', 'KW_ONLY',
           'MISSING', 'fields', 'asdict', 'astuple', 'make_dataclass', 'replace',
           'is_dataclass']

_FIELDS = '__dataclass_fields__'
_PARAMS = '__dataclass_params__'
_POST_INIT = '__post_init__'
_Proxy = type(type.__dict__)


class FrozenInstanceError(AttributeError):
    pass


class _MISSING_TYPE:
    pass


class _KW_ONLY_TYPE:
    pass


MISSING = _MISSING_TYPE()
KW_ONLY = _KW_ONLY_TYPE()
_FIELD, _CLASSVAR, _INITVAR = '_FIELD', '_FIELD_CLASSVAR', '_FIELD_INITVAR'


class InitVar:
    """Marks an argument of __init__ that goes to __post_init__ and is not kept."""

    __slots__ = ('type',)

    def __init__(self, type):
        self.type = type

    def __repr__(self):
        shown = self.type.__name__ if isinstance(self.type, type) else repr(self.type)
        return 'dataclasses.InitVar[%s]' % shown

    def __class_getitem__(cls, type):
        return InitVar(type)


class Field:
    """What is known of one field."""

    __slots__ = ('name', 'type', 'default', 'default_factory', 'repr', 'hash', 'init', 'compare',
                 'metadata', 'kw_only', '_field_type')

    def __init__(self, default, default_factory, init, repr, hash, compare, metadata, kw_only):
        self.name = None
        self.type = None
        self.default = default
        self.default_factory = default_factory
        self.init = init
        self.repr = repr
        self.hash = hash
        self.compare = compare
        self.metadata = _Proxy({} if metadata is None else metadata)
        self.kw_only = kw_only
        self._field_type = None

    def __repr__(self):
        return ('Field(name=%r,type=%r,default=%r,default_factory=%r,init=%r,repr=%r,hash=%r,'
                'compare=%r,metadata=%r,kw_only=%r,_field_type=%s)' % (
                    self.name, self.type, self.default, self.default_factory, self.init,
                    self.repr, self.hash, self.compare, self.metadata, self.kw_only,
                    self._field_type))

    def __set_name__(self, owner, name):
        method = getattr(type(self.default), '__set_name__', None)
        if method:
            method(self.default, owner, name)


def field(*, default=MISSING, default_factory=MISSING, init=True, repr=True, hash=None,
          compare=True, metadata=None, kw_only=MISSING):
    """Describe one field beyond its default."""
    if default is not MISSING and default_factory is not MISSING:
        raise ValueError('cannot specify both default and default_factory')
    return Field(default, default_factory, init, repr, hash, compare, metadata, kw_only)


class _Params:
    __slots__ = ('init', 'repr', 'eq', 'order', 'unsafe_hash', 'frozen')

    def __init__(self, init, repr, eq, order, unsafe_hash, frozen):
        self.init = init
        self.repr = repr
        self.eq = eq
        self.order = order
        self.unsafe_hash = unsafe_hash
        self.frozen = frozen

    def __repr__(self):
        return '_DataclassParams(%s)' % ','.join(
            '%s=%r' % (name, getattr(self, name)) for name in self.__slots__)


def _mentions(annotation, word):
    """True when a text annotation is word, module.word or word[...]."""
    head = annotation.split('[')[0].strip()
    return head == word or head.endswith('.' + word)


def _kind_of(annotation):
    if isinstance(annotation, str):
        if _mentions(annotation, 'ClassVar'):
            return _CLASSVAR
        return _INITVAR if _mentions(annotation, 'InitVar') else _FIELD
    if annotation is InitVar or type(annotation) is InitVar:
        return _INITVAR
    origin = getattr(annotation, '__origin__', annotation)
    if getattr(origin, '_name', None) == 'ClassVar':
        return _CLASSVAR
    return _FIELD


def _make_field(cls, name, annotation, kw_only):
    default = getattr(cls, name, MISSING)
    if isinstance(default, Field):
        made = default
    else:
        if type(default) is type(Field.name):
            # A slot of the class, not a default.
            default = MISSING
        made = field(default=default)
    made.name = name
    made.type = annotation
    made._field_type = _kind_of(annotation)
    if made._field_type in (_CLASSVAR, _INITVAR) and made.default_factory is not MISSING:
        raise TypeError('field %s cannot have a default factory' % name)
    if made._field_type == _CLASSVAR:
        if made.kw_only is not MISSING:
            raise TypeError('field %s is a ClassVar but specifies kw_only' % name)
    elif made.kw_only is MISSING:
        made.kw_only = kw_only
    if (made._field_type == _FIELD and made.default is not MISSING
            and made.default.__class__.__hash__ is None):
        raise ValueError('mutable default %s for field %s is not allowed: use default_factory'
                         % (type(made.default), name))
    return made


def _make_init(cls, all_fields, frozen, slots):
    given = [f for f in all_fields if f.init]
    plain = [f for f in given if not f.kw_only]
    names = tuple([f.name for f in plain])
    kw_names = tuple([f.name for f in given if f.kw_only])
    seen_default = False
    for f in plain:
        if f.default is not MISSING or f.default_factory is not MISSING:
            seen_default = True
        elif seen_default:
            raise TypeError('non-default argument %r follows default argument' % f.name)
    # A factory's value is made in each call: MISSING stands for it until then.
    defaults = {f.name: f.default for f in given
                if f.default is not MISSING or f.default_factory is not MISSING}
    factories = [(f.name, f.default_factory) for f in all_fields
                 if f.default_factory is not MISSING]
    set_fields = [f.name for f in all_fields if f._field_type == _FIELD
                  and (f.init or f.default_factory is not MISSING)]
    if slots:
        # A slot starts empty, so a default must be stored too.
        set_fields = [f.name for f in all_fields if f._field_type == _FIELD and (
            f.init or f.default_factory is not MISSING or f.default is not MISSING)]
    not_given = {f.name: f.default for f in all_fields
                 if not f.init and f.default is not MISSING}
    init_vars = [f.name for f in all_fields if f._field_type == _INITVAR]
    has_post = hasattr(cls, _POST_INIT)
    title = cls.__qualname__ + '.__init__'
    count = len(names)
    simple = not kw_names and not factories and set_fields == list(names)
    store = object.__setattr__ if frozen else setattr

    def __init__(self, /, *args, **kwargs):
        if simple and not kwargs and len(args) == count:
            for name, value in zip(names, args):
                store(self, name, value)
            if has_post:
                self.__post_init__()
            return
        if 'self' in kwargs and 'self' not in names and 'self' not in kw_names:
            raise TypeError("%s() got multiple values for argument 'self'" % title)
        from _binding import bind
        values = bind(title, names, kw_names, defaults, args, kwargs)
        for name, factory in factories:
            if values.get(name, MISSING) is MISSING:
                values[name] = factory()
        for name in set_fields:
            store(self, name, values[name] if name in values else not_given[name])
        if has_post:
            self.__post_init__(*[values[name] for name in init_vars])
    return __init__


def _make_repr(names):
    running = set()

    def __repr__(self):
        from _thread import get_ident
        key = id(self), get_ident()
        if key in running:
            return '...'
        running.add(key)
        try:
            return '%s(%s)' % (self.__class__.__qualname__, ', '.join(
                ['%s=%r' % (name, getattr(self, name)) for name in names]))
        finally:
            running.discard(key)
    return __repr__


def _values(item, names):
    return tuple([getattr(item, name) for name in names])


def _make_eq(names):
    def __eq__(self, other):
        if other.__class__ is self.__class__:
            return _values(self, names) == _values(other, names)
        return NotImplemented
    return __eq__


def _make_order(names):
    def __lt__(self, other):
        if other.__class__ is self.__class__:
            return _values(self, names) < _values(other, names)
        return NotImplemented

    def __le__(self, other):
        if other.__class__ is self.__class__:
            return _values(self, names) <= _values(other, names)
        return NotImplemented

    def __gt__(self, other):
        if other.__class__ is self.__class__:
            return _values(self, names) > _values(other, names)
        return NotImplemented

    def __ge__(self, other):
        if other.__class__ is self.__class__:
            return _values(self, names) >= _values(other, names)
        return NotImplemented
    return __lt__, __le__, __gt__, __ge__


def _make_hash(names):
    def __hash__(self):
        return hash(_values(self, names))
    return __hash__


def _make_frozen(box, names):
    # box holds the class: with slots it is replaced after this is made.
    def __setattr__(self, name, value):
        if type(self) is box[0] or name in names:
            raise FrozenInstanceError('cannot assign to field %r' % name)
        super(box[0], self).__setattr__(name, value)

    def __delattr__(self, name):
        if type(self) is box[0] or name in names:
            raise FrozenInstanceError('cannot delete field %r' % name)
        super(box[0], self).__delattr__(name)
    return __setattr__, __delattr__


def _add(cls, function, keep=False):
    """Define a method; False when the class has one of its own and it stays."""
    name = function.__name__
    if name in cls.__dict__:
        if keep:
            return False
    function.__qualname__ = cls.__qualname__ + '.' + name
    function.__module__ = cls.__module__
    setattr(cls, name, function)
    return True


def _process(cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots,
             weakref_slot):
    collected = {}
    parameters = _Params(init, repr, eq, order, unsafe_hash, frozen)
    any_base = frozen_base = False
    for base in cls.__mro__[-1:0:-1]:
        inherited = getattr(base, _FIELDS, None)
        if inherited is not None:
            any_base = True
            for f in inherited.values():
                collected[f.name] = f
            if getattr(base, _PARAMS).frozen:
                frozen_base = True
    annotations = cls.__dict__.get('__annotations__', {})
    own = []
    saw_marker = False
    for name, annotation in annotations.items():
        if annotation is KW_ONLY or isinstance(annotation, str) and _mentions(
                annotation, 'KW_ONLY'):
            if saw_marker:
                raise TypeError('%r is KW_ONLY, but KW_ONLY has already been specified' % name)
            saw_marker = True
            kw_only = True
        else:
            own.append(_make_field(cls, name, annotation, kw_only))
    for f in own:
        collected[f.name] = f
        if isinstance(getattr(cls, f.name, None), Field):
            if f.default is MISSING:
                delattr(cls, f.name)
            else:
                setattr(cls, f.name, f.default)
    for name, value in cls.__dict__.items():
        if isinstance(value, Field) and name not in annotations:
            raise TypeError('%r is a field but has no type annotation' % name)
    if any_base:
        if frozen_base and not frozen:
            raise TypeError('cannot inherit non-frozen dataclass from a frozen one')
        if not frozen_base and frozen:
            raise TypeError('cannot inherit frozen dataclass from a non-frozen one')
    setattr(cls, _FIELDS, collected)
    setattr(cls, _PARAMS, parameters)

    own_hash = cls.__dict__.get('__hash__', MISSING)
    explicit_hash = not (own_hash is MISSING
                         or own_hash is None and '__eq__' in cls.__dict__)
    if order and not eq:
        raise ValueError('eq must be true if order is true')
    used = [f for f in collected.values() if f._field_type in (_FIELD, _INITVAR)]
    real = [f for f in used if f._field_type == _FIELD]
    if init:
        _add(cls, _make_init(cls, used, frozen, slots))
    if repr:
        _add(cls, _make_repr([f.name for f in real if f.repr]), keep=True)
    compared = [f.name for f in real if f.compare]
    if eq:
        _add(cls, _make_eq(compared), keep=True)
    if order:
        for method in _make_order(compared):
            if not _add(cls, method, keep=True):
                raise TypeError('Cannot overwrite attribute %s in class %s. Consider using '
                                'functools.total_ordering' % (method.__name__, cls.__name__))
    box = [cls]
    if frozen:
        for method in _make_frozen(box, [f.name for f in real]):
            if not _add(cls, method, keep=True):
                raise TypeError('Cannot overwrite attribute %s in class %s'
                                % (method.__name__, cls.__name__))
    hashed = [f.name for f in real if (f.compare if f.hash is None else f.hash)]
    if unsafe_hash:
        if explicit_hash:
            raise TypeError('Cannot overwrite attribute __hash__ in class %s' % cls.__name__)
        _add(cls, _make_hash(hashed))
    elif eq and not explicit_hash:
        if frozen:
            _add(cls, _make_hash(hashed))
        else:
            cls.__hash__ = None
    if match_args and '__match_args__' not in cls.__dict__:
        cls.__match_args__ = tuple([f.name for f in used if f.init and not f.kw_only])
    if not cls.__doc__:
        cls.__doc__ = cls.__name__ + _signature(used)
    if weakref_slot and not slots:
        raise TypeError('weakref_slot is True but slots is False')
    if slots:
        cls = box[0] = _with_slots(cls, [f.name for f in real], frozen, weakref_slot)
    return cls


def _signature(used):
    parts = []
    for f in [f for f in used if f.init and not f.kw_only] + [
            f for f in used if f.init and f.kw_only]:
        if f.kw_only and '*' not in parts:
            parts.append('*')
        kind = f.type.__name__ if isinstance(f.type, type) else repr(f.type)
        text = '%s: %s' % (f.name, kind)
        if f.default is not MISSING:
            text += ' = %r' % (f.default,)
        elif f.default_factory is not MISSING:
            text += ' = <factory>'
        parts.append(text)
    return '(%s)' % ', '.join(parts)


def _with_slots(cls, names, frozen, weakref_slot):
    if '__slots__' in cls.__dict__:
        raise TypeError('%s already specifies __slots__' % cls.__name__)
    body = dict(cls.__dict__)
    inherited = set()
    for base in cls.__mro__[1:-1]:
        slots = base.__dict__.get('__slots__', ())
        inherited.update((slots,) if isinstance(slots, str) else slots)
    wanted = names + (['__weakref__'] if weakref_slot else [])
    body['__slots__'] = tuple([name for name in wanted if name not in inherited])
    for name in names:
        body.pop(name, None)
    body.pop('__dict__', None)
    body.pop('__weakref__', None)
    qualname = cls.__qualname__
    made = type(cls)(cls.__name__, cls.__bases__, body)
    made.__qualname__ = qualname
    if frozen:
        def __getstate__(self):
            return [getattr(self, name) for name in names]

        def __setstate__(self, state):
            for name, value in zip(names, state):
                object.__setattr__(self, name, value)
        _add(made, __getstate__, keep=True)
        _add(made, __setstate__, keep=True)
    return made


def dataclass(cls=None, /, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False,
              frozen=False, match_args=True, kw_only=False, slots=False, weakref_slot=False):
    """Add methods to a class from its annotated fields."""
    def wrap(cls):
        return _process(cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only,
                        slots, weakref_slot)
    return wrap if cls is None else wrap(cls)


def fields(class_or_instance):
    """The fields of a dataclass, in order."""
    try:
        found = getattr(class_or_instance, _FIELDS)
    except AttributeError:
        raise TypeError('must be called with a dataclass type or instance') from None
    return tuple([f for f in found.values() if f._field_type == _FIELD])


def _is_instance(obj):
    return hasattr(type(obj), _FIELDS)


def is_dataclass(obj):
    return hasattr(obj if isinstance(obj, type) else type(obj), _FIELDS)


def _unpacked(obj, convert):
    """obj with the dataclasses inside it converted, at any depth."""
    kind = type(obj)
    if _is_instance(obj):
        return convert([(f.name, _unpacked(getattr(obj, f.name), convert))
                        for f in fields(obj)])
    if isinstance(obj, tuple) and hasattr(obj, '_fields'):
        return kind(*[_unpacked(item, convert) for item in obj])
    if isinstance(obj, (list, tuple)):
        return kind([_unpacked(item, convert) for item in obj])
    if isinstance(obj, dict):
        pairs = [(_unpacked(key, convert), _unpacked(value, convert))
                 for key, value in obj.items()]
        if hasattr(kind, 'default_factory'):
            result = kind(obj.default_factory)
            result.update(pairs)
            return result
        return kind(pairs)
    if obj is None or kind in (int, str, float, bool, bytes, complex):
        return obj
    import copy
    return copy.deepcopy(obj)


def asdict(obj, *, dict_factory=dict):
    """A dataclass as a dict, those inside it too."""
    if not _is_instance(obj):
        raise TypeError('asdict() should be called on dataclass instances')
    return _unpacked(obj, dict_factory)


def astuple(obj, *, tuple_factory=tuple):
    """A dataclass as a tuple, those inside it too."""
    if not _is_instance(obj):
        raise TypeError('astuple() should be called on dataclass instances')
    return _unpacked(obj, lambda pairs: tuple_factory([value for _, value in pairs]))


def make_dataclass(cls_name, fields, *, bases=(), namespace=None, init=True, repr=True, eq=True,
                   order=False, unsafe_hash=False, frozen=False, match_args=True, kw_only=False,
                   slots=False, weakref_slot=False):
    """Make a dataclass from names, or (name, type), or (name, type, field)."""
    from keyword import iskeyword
    body = {} if namespace is None else dict(namespace)
    annotations = {}
    for item in fields:
        if isinstance(item, str):
            name, kind = item, 'typing.Any'
        elif len(item) == 2:
            name, kind = item
        elif len(item) == 3:
            name, kind, body[item[0]] = item
        else:
            raise TypeError('Invalid field: %r' % (item,))
        if not isinstance(name, str) or not name.isidentifier():
            raise TypeError('Field names must be valid identifiers: %r' % (name,))
        if iskeyword(name):
            raise TypeError('Field names must not be keywords: %r' % (name,))
        if name in annotations:
            raise TypeError('Field name duplicated: %r' % (name,))
        annotations[name] = kind
    body['__annotations__'] = annotations
    body.setdefault('__module__', 'types')
    metaclass = type(bases[0]) if bases else type
    cls = metaclass(cls_name, tuple(bases), body)
    return dataclass(cls, init=init, repr=repr, eq=eq, order=order, unsafe_hash=unsafe_hash,
                     frozen=frozen, match_args=match_args, kw_only=kw_only, slots=slots,
                     weakref_slot=weakref_slot)


def replace(obj, /, **changes):
    """A copy of obj with some fields changed."""
    if not _is_instance(obj):
        raise TypeError('replace() should be called on dataclass instances')
    for f in getattr(obj, _FIELDS).values():
        if f._field_type == _CLASSVAR:
            continue
        if not f.init:
            if f.name in changes:
                raise ValueError('field %s is declared with init=False, it cannot be specified '
                                 'with replace()' % f.name)
        elif f.name not in changes:
            if f._field_type == _INITVAR and f.default is MISSING:
                raise ValueError('InitVar %r must be specified with replace()' % f.name)
            changes[f.name] = getattr(obj, f.name)
    return obj.__class__(**changes)
