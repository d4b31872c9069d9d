"""Names for annotations; nothing here checks a type."""

import sys

TYPE_CHECKING = False


def _shown(kind):
    if isinstance(kind, type) and getattr(kind, '__args__', None) is None:
        if kind.__module__ == 'builtins':
            return kind.__qualname__
        return '%s.%s' % (kind.__module__, kind.__qualname__)
    if kind is ...:
        return '...'
    if isinstance(kind, list):
        return '[%s]' % ', '.join(map(_shown, kind))
    if type(kind).__name__ == 'function':
        return kind.__name__
    return repr(kind)


class _Shared:
    """What special names and their subscripted forms have in common."""

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]


class _Alias(_Shared):
    """A name with its arguments: List[int]."""

    def __init__(self, origin, args, name=None, shown=None):
        self.__origin__ = origin
        self.__args__ = args
        self._name = name
        self._text = shown
        found = []
        for arg in args:
            for one in (arg,) if isinstance(arg, TypeVar) else getattr(
                    arg, '__parameters__', ()):
                if one not in found:
                    found.append(one)
        self.__parameters__ = tuple(found)

    def __repr__(self):
        if self._text is not None:
            return self._text
        name = 'typing.' + self._name if self._name else _shown(self.__origin__)
        if self._name == 'Callable':
            *given, result = self.__args__
            first = '...' if given == [...] else '[%s]' % ', '.join(map(_shown, given))
            return '%s[%s, %s]' % (name, first, _shown(result))
        if self.__origin__ is Union and len(self.__args__) == 2 and type(None) in self.__args__:
            other = [arg for arg in self.__args__ if arg is not type(None)][0]
            return 'typing.Optional[%s]' % _shown(other)
        if self.__origin__ is Literal:
            return 'typing.Literal[%s]' % ', '.join(map(repr, self.__args__))
        return '%s[%s]' % (name, ', '.join(map(_shown, self.__args__)) or '()')

    def __call__(self, *args, **kwargs):
        if not isinstance(self.__origin__, type):
            raise TypeError('Cannot instantiate %r' % self)
        result = self.__origin__(*args, **kwargs)
        try:
            result.__orig_class__ = self
        except AttributeError:
            pass
        return result

    def __getattr__(self, name):
        if name.startswith('__') or '__origin__' not in self.__dict__:
            raise AttributeError(name)
        return getattr(self.__origin__, name)

    def __eq__(self, other):
        if not isinstance(other, _Alias):
            return NotImplemented
        if self.__origin__ is Union or self.__origin__ is Literal:
            return other.__origin__ is self.__origin__ and set(self.__args__) == set(
                other.__args__)
        return self.__origin__ == other.__origin__ and self.__args__ == other.__args__

    def __hash__(self):
        if self.__origin__ is Union or self.__origin__ is Literal:
            return hash((id(self.__origin__), frozenset(self.__args__)))
        return hash((id(self.__origin__), self.__args__))

    def __getitem__(self, args):
        if not isinstance(args, tuple):
            args = (args,)
        if not self.__parameters__:
            raise TypeError('%r is not a generic class' % self)
        if len(args) != len(self.__parameters__):
            raise TypeError('Too %s arguments for %r; actual %d, expected %d' % (
                'many' if len(args) > len(self.__parameters__) else 'few', self, len(args),
                len(self.__parameters__)))
        given = dict(zip(self.__parameters__, args))
        made = []
        for arg in self.__args__:
            if isinstance(arg, TypeVar):
                arg = given[arg]
            elif getattr(arg, '__parameters__', ()):
                arg = arg[tuple([given[one] for one in arg.__parameters__])]
            made.append(arg)
        if self.__origin__ is Union:
            return Union[tuple(made)]
        return _Alias(self.__origin__, tuple(made), self._name)

    def __mro_entries__(self, bases):
        origin = self.__origin__
        if self._name == 'Generic' or isinstance(origin, type):
            return (origin,)
        return ()

    def __instancecheck__(self, obj):
        if self.__origin__ is Union:
            return any(isinstance(obj, kind) for kind in self.__args__)
        raise TypeError('Subscripted generics cannot be used with class and instance checks')

    def __subclasscheck__(self, cls):
        if self.__origin__ is Union:
            return any(issubclass(cls, kind) for kind in self.__args__)
        raise TypeError('Subscripted generics cannot be used with class and instance checks')


class _Special(_Shared):
    """A name with a meaning of its own: Union, ClassVar."""

    def __init__(self, name, make=None):
        self._name = name
        self._make = make

    def __repr__(self):
        return 'typing.' + self._name

    def __call__(self, *args, **kwargs):
        raise TypeError('Cannot instantiate %r' % self)

    def __getitem__(self, args):
        if self._make is None:
            raise TypeError('%r is not subscriptable' % self)
        return self._make(self, args)

    def __mro_entries__(self, bases):
        raise TypeError('Cannot subclass %r' % self)

    def __instancecheck__(self, obj):
        raise TypeError('%r cannot be used with isinstance()' % self)

    def __subclasscheck__(self, cls):
        raise TypeError('%r cannot be used with issubclass()' % self)


def _type_of(arg, text='Parameters to generic types must be types.'):
    if arg is None:
        return type(None)
    if isinstance(arg, str):
        return ForwardRef(arg)
    if type(arg) is tuple:
        raise TypeError('%s Got %r.' % (text, arg))
    return arg


def _make_union(self, args):
    if args == ():
        raise TypeError('Cannot take a Union of no types.')
    if not isinstance(args, tuple):
        args = (args,)
    found = []
    for arg in args:
        arg = _type_of(arg, 'Union[arg, ...]: each arg must be a type.')
        inner = arg.__args__ if getattr(arg, '__origin__', None) is Union or (
            type(arg).__name__ == 'UnionType') else (arg,)
        for one in inner:
            if one not in found:
                found.append(one)
    return found[0] if len(found) == 1 else _Alias(Union, tuple(found), 'Union')


def _make_optional(self, arg):
    return Union[_type_of(arg, 'Optional[t] requires a single type.'), type(None)]


def _make_literal(self, args):
    if not isinstance(args, tuple):
        args = (args,)
    found = []
    for arg in args:
        for one in arg.__args__ if getattr(arg, '__origin__', None) is Literal else (arg,):
            if not any(one == other and type(one) is type(other) for other in found):
                found.append(one)
    return _Alias(Literal, tuple(found), 'Literal')


def _make_single(self, arg):
    return _Alias(self, (_type_of(arg),), self._name)


def _make_many(self, args):
    args = args if isinstance(args, tuple) else (args,)
    return _Alias(self, tuple(map(_type_of, args)), self._name)


class _AnyMeta(type):

    def __instancecheck__(self, obj):
        if self is Any:
            raise TypeError('typing.Any cannot be used with isinstance()')
        return super().__instancecheck__(obj)

    def __repr__(self):
        return 'typing.Any' if self is Any else super().__repr__()


class Any(metaclass=_AnyMeta):
    """Any type at all."""

    def __new__(cls, *args, **kwargs):
        if cls is Any:
            raise TypeError('Any cannot be instantiated')
        return super().__new__(cls)


Union = _Special('Union', _make_union)
Optional = _Special('Optional', _make_optional)
Literal = _Special('Literal', _make_literal)
ClassVar = _Special('ClassVar', _make_single)
Final = _Special('Final', _make_single)
Required = _Special('Required', _make_single)
NotRequired = _Special('NotRequired', _make_single)
TypeGuard = _Special('TypeGuard', _make_single)
Unpack = _Special('Unpack', _make_single)
Concatenate = _Special('Concatenate', _make_many)
NoReturn = _Special('NoReturn')
Never = _Special('Never')
Self = _Special('Self')
LiteralString = _Special('LiteralString')
TypeAlias = _Special('TypeAlias')


class ForwardRef:
    """A type named in text."""

    def __init__(self, arg):
        if not isinstance(arg, str):
            raise TypeError('Forward reference must be a string -- got %r' % (arg,))
        self.__forward_arg__ = arg

    def __repr__(self):
        return 'ForwardRef(%r)' % self.__forward_arg__

    def __eq__(self, other):
        if not isinstance(other, ForwardRef):
            return NotImplemented
        return self.__forward_arg__ == other.__forward_arg__

    def __hash__(self):
        return hash(self.__forward_arg__)

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]


class TypeVar(_Shared):
    """A type that is not known yet."""

    def __init__(self, name, *constraints, bound=None, covariant=False, contravariant=False):
        if covariant and contravariant:
            raise ValueError('Bivariant types are not supported.')
        if constraints and bound is not None:
            raise TypeError('Constraints cannot be combined with bound=...')
        if len(constraints) == 1:
            raise TypeError('A single constraint is not allowed')
        self.__name__ = name
        self.__constraints__ = constraints
        self.__bound__ = bound
        self.__covariant__ = covariant
        self.__contravariant__ = contravariant

    def __repr__(self):
        return ('+' if self.__covariant__ else '-' if self.__contravariant__ else '~') + (
            self.__name__)


class ParamSpec(TypeVar):
    """The parameters of a callable that is not known yet."""

    @property
    def args(self):
        return _Special(self.__name__ + '.args')

    @property
    def kwargs(self):
        return _Special(self.__name__ + '.kwargs')


class TypeVarTuple(_Shared):
    """Any number of types that are not known yet."""

    def __init__(self, name):
        self.__name__ = name

    def __repr__(self):
        return self.__name__

    def __iter__(self):
        yield Unpack[self]


class _Container(_Special):
    """A name for a class: List, Iterable; subscripted or not."""

    def __init__(self, name, origin, count=1):
        self._name = name
        self._find = origin
        self._count = count

    @property
    def __origin__(self):
        if isinstance(self._find, str):
            module, _, name = self._find.rpartition('.')
            if module == 'collections':
                import collections as source
            elif module == 'contextlib':
                import contextlib as source
            else:
                import collections.abc as source
            self._find = getattr(source, name)
        return self._find

    def __call__(self, *args, **kwargs):
        if self._name in ('Tuple', 'Callable', 'Type'):
            raise TypeError('Type %s cannot be instantiated; use %s() instead' % (
                self._name, self.__origin__.__name__))
        return self.__origin__(*args, **kwargs)

    def __getitem__(self, args):
        if self._name == 'Callable':
            if not isinstance(args, tuple) or len(args) != 2:
                raise TypeError('Callable must be used as Callable[[arg, ...], result].')
            given, result = args
            given = tuple(given) if isinstance(given, list) else (given,)
            return _Alias(self.__origin__, tuple(
                [arg if arg is ... else _type_of(arg) for arg in given]) + (
                    _type_of(result),), 'Callable')
        if not isinstance(args, tuple):
            args = (args,)
        args = tuple([arg if arg is ... else _type_of(arg) for arg in args])
        if self._count is not None and len(args) != self._count:
            raise TypeError('Too %s arguments for %r; actual %d, expected %d' % (
                'many' if len(args) > self._count else 'few', self, len(args), self._count))
        return _Alias(self.__origin__, args, self._name)

    def __mro_entries__(self, bases):
        return (self.__origin__,)

    def __instancecheck__(self, obj):
        return isinstance(obj, self.__origin__)

    def __subclasscheck__(self, cls):
        return issubclass(cls, self.__origin__)


List = _Container('List', list)
Dict = _Container('Dict', dict, 2)
Set = _Container('Set', set)
FrozenSet = _Container('FrozenSet', frozenset)
Tuple = _Container('Tuple', tuple, None)
Type = _Container('Type', type)
Deque = _Container('Deque', 'collections.deque')
DefaultDict = _Container('DefaultDict', 'collections.defaultdict', 2)
OrderedDict = _Container('OrderedDict', 'collections.OrderedDict', 2)
Counter = _Container('Counter', 'collections.Counter')
ChainMap = _Container('ChainMap', 'collections.ChainMap', 2)
ContextManager = _Container('ContextManager', 'contextlib.AbstractContextManager')
Callable = _Container('Callable', 'abc.Callable', None)
Hashable = _Container('Hashable', 'abc.Hashable', 0)
Sized = _Container('Sized', 'abc.Sized', 0)
Iterable = _Container('Iterable', 'abc.Iterable')
Iterator = _Container('Iterator', 'abc.Iterator')
Reversible = _Container('Reversible', 'abc.Reversible')
Container = _Container('Container', 'abc.Container')
Collection = _Container('Collection', 'abc.Collection')
Sequence = _Container('Sequence', 'abc.Sequence')
MutableSequence = _Container('MutableSequence', 'abc.MutableSequence')
AbstractSet = _Container('AbstractSet', 'abc.Set')
MutableSet = _Container('MutableSet', 'abc.MutableSet')
Mapping = _Container('Mapping', 'abc.Mapping', 2)
MutableMapping = _Container('MutableMapping', 'abc.MutableMapping', 2)
MappingView = _Container('MappingView', 'abc.MappingView')
KeysView = _Container('KeysView', 'abc.KeysView')
ItemsView = _Container('ItemsView', 'abc.ItemsView', 2)
ValuesView = _Container('ValuesView', 'abc.ValuesView')
ByteString = _Container('ByteString', 'abc.ByteString', 0)
Generator = _Container('Generator', 'abc.Generator', 3)
Awaitable = _Container('Awaitable', 'abc.Awaitable')
Coroutine = _Container('Coroutine', 'abc.Coroutine', 3)
AsyncIterable = _Container('AsyncIterable', 'abc.AsyncIterable')
AsyncIterator = _Container('AsyncIterator', 'abc.AsyncIterator')
AsyncGenerator = _Container('AsyncGenerator', 'abc.AsyncGenerator', 2)
Text = str
AnyStr = TypeVar('AnyStr', bytes, str)
T = TypeVar('T')
KT = TypeVar('KT')
VT = TypeVar('VT')


class Generic:
    """The base of classes that take type arguments."""

    __slots__ = ()

    def __class_getitem__(cls, args):
        if not isinstance(args, tuple):
            args = (args,)
        if cls is Generic and not all(isinstance(arg, (TypeVar, TypeVarTuple, _Alias))
                                      for arg in args):
            raise TypeError('Parameters to Generic[...] must all be type variables or '
                            'parameter specification variables.')
        return _Alias(cls, tuple(map(_type_of, args)),
                      cls.__name__ if cls in (Generic, Protocol) else None)


class _ProtocolMeta(type):

    def __instancecheck__(cls, instance):
        return cls._check(type(instance), instance)

    def __subclasscheck__(cls, subclass):
        return cls._check(subclass, subclass)

    def _check(cls, kind, holder):
        if cls in kind.__mro__:
            return True
        if not cls.__dict__.get('_is_protocol'):
            return False
        if not getattr(cls, '_is_runtime_protocol', False):
            raise TypeError('Instance and class checks can only be used with '
                            '@runtime_checkable protocols')
        return all(hasattr(holder, name) for name in _members(cls))


def _members(cls):
    names = set()
    for base in cls.__mro__[:-1]:
        if base.__name__ in ('Protocol', 'Generic'):
            continue
        names.update(base.__dict__)
        names.update(base.__dict__.get('__annotations__', ()))
    return [name for name in names if not name.startswith('_abc_') and name not in (
        '__abstractmethods__', '__annotations__', '__dict__', '__doc__', '__init__',
        '__module__', '__new__', '__slots__', '__weakref__', '__parameters__',
        '__orig_bases__', '_is_protocol', '_is_runtime_protocol', '__class_getitem__',
        '__init_subclass__', '__qualname__', '__firstlineno__', '__static_attributes__')]


class Protocol(Generic, metaclass=_ProtocolMeta):
    """The base of classes that say which methods are needed."""

    __slots__ = ()
    _is_protocol = True

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        if '_is_protocol' not in cls.__dict__:
            cls._is_protocol = Protocol in cls.__bases__

    def __new__(cls, *args, **kwargs):
        if cls._is_protocol:
            raise TypeError('Protocols cannot be instantiated')
        return super().__new__(cls)


def runtime_checkable(cls):
    """Let isinstance() be used with a protocol."""
    if not getattr(cls, '_is_protocol', False):
        raise TypeError('@runtime_checkable can be only applied to protocol classes, got %r'
                        % cls)
    cls._is_runtime_protocol = True
    return cls


def _protocol(name, method):
    return runtime_checkable(_ProtocolMeta(name, (Protocol,), {
        method: lambda self: None, '__module__': 'typing', '_is_protocol': True}))


SupportsInt = _protocol('SupportsInt', '__int__')
SupportsFloat = _protocol('SupportsFloat', '__float__')
SupportsComplex = _protocol('SupportsComplex', '__complex__')
SupportsBytes = _protocol('SupportsBytes', '__bytes__')
SupportsIndex = _protocol('SupportsIndex', '__index__')
SupportsAbs = _protocol('SupportsAbs', '__abs__')
SupportsRound = _protocol('SupportsRound', '__round__')


class _Annotated:

    def __getitem__(self, args):
        if not isinstance(args, tuple) or len(args) < 2:
            raise TypeError('Annotated[...] should be used with at least two arguments (a type '
                            'and an annotation).')
        result = _Alias(args[0], (args[0],), 'Annotated', 'typing.Annotated[%s, %s]' % (
            _shown(args[0]), ', '.join(map(repr, args[1:]))))
        result.__metadata__ = tuple(args[1:])
        return result


Annotated = _Annotated()


class _NamedTupleMeta(type):

    def __new__(mcls, name, bases, namespace):
        from _namedtuple import namedtuple
        annotations = namespace.get('__annotations__', {})
        defaults = []
        for field in annotations:
            if field in namespace:
                defaults.append(namespace[field])
            elif defaults:
                raise TypeError('Non-default namedtuple field %s cannot follow default field%s '
                                '%s' % (field, '' if len(defaults) == 1 else 's', ', '.join(
                                    [key for key in annotations if key in namespace])))
        made = namedtuple(name, list(annotations), defaults=defaults,
                          module=namespace.get('__module__'))
        made.__annotations__ = dict(annotations)
        made.__new__.__annotations__ = dict(annotations)
        for key, value in namespace.items():
            if key in ('__new__', '__init__', '__slots__', '__getnewargs__', '_fields',
                       '_field_defaults', '_make', '_replace', '_asdict'):
                raise AttributeError('Cannot overwrite NamedTuple attribute ' + key)
            if key not in annotations and key not in (
                    '__module__', '__annotations__', '__qualname__', '__classcell__'):
                setattr(made, key, value)
        return made


class _NamedTupleFactory:
    """NamedTuple: a base for class syntax, or a function."""

    def __call__(self, typename, fields=None, /, **kwargs):
        from _namedtuple import namedtuple
        pairs = list(fields.items() if hasattr(fields, 'items') else fields or kwargs.items())
        made = namedtuple(typename, [name for name, _ in pairs])
        made.__annotations__ = made.__new__.__annotations__ = dict(
            [(name, _type_of(kind)) for name, kind in pairs])
        return made

    def __mro_entries__(self, bases):
        return (_NamedTuple,)

    def __repr__(self):
        return '<function NamedTuple>'


_NamedTuple = type.__new__(_NamedTupleMeta, 'NamedTuple', (), {})
NamedTuple = _NamedTupleFactory()


class _TypedDictMeta(type):

    def __new__(mcls, name, bases, namespace, total=True):
        body = {key: value for key, value in namespace.items() if key != '__annotations__'}
        made = type.__new__(_TypedDictMeta, name, (dict,), body)
        annotations = {}
        required, optional = set(), set()
        for base in bases:
            annotations.update(base.__dict__.get('__annotations__', {}))
            required.update(base.__dict__.get('__required_keys__', ()))
            optional.update(base.__dict__.get('__optional_keys__', ()))
        for key, kind in namespace.get('__annotations__', {}).items():
            annotations[key] = _type_of(kind)
            origin = getattr(kind, '__origin__', None)
            if origin is Required or total and origin is not NotRequired:
                required.add(key)
            else:
                optional.add(key)
        made.__annotations__ = annotations
        made.__required_keys__ = frozenset(required)
        made.__optional_keys__ = frozenset(optional)
        made.__total__ = total
        return made

    def __init__(cls, *args, **kwargs):
        pass

    def __call__(cls, /, *args, **kwargs):
        return dict(*args, **kwargs)

    def __instancecheck__(cls, instance):
        raise TypeError('TypedDict does not support instance and class checks')

    __subclasscheck__ = __instancecheck__


class _TypedDictFactory:
    """TypedDict: a base for class syntax, or a function."""

    def __call__(self, typename, fields=None, /, *, total=True, **kwargs):
        return _TypedDictMeta(typename, (), {
            '__annotations__': dict(fields or kwargs), '__module__': '__main__'}, total=total)

    def __mro_entries__(self, bases):
        return (_TypedDict,)

    def __repr__(self):
        return '<function TypedDict>'


_TypedDict = type.__new__(_TypedDictMeta, 'TypedDict', (), {})
TypedDict = _TypedDictFactory()


class NewType(_Shared):
    """A name for a type that only a checker sees as another."""

    def __init__(self, name, tp):
        self.__name__ = self.__qualname__ = name
        self.__supertype__ = tp
        self.__module__ = '__main__'

    def __call__(self, x):
        return x

    def __repr__(self):
        return '%s.%s' % (self.__module__, self.__qualname__)


def cast(typ, val):
    return val


def assert_type(val, typ, /):
    return val


def assert_never(arg, /):
    raise AssertionError('Expected code to be unreachable, but got: %r' % (arg,))


def reveal_type(obj, /):
    print('Runtime type is %r' % type(obj).__name__, file=sys.stderr)
    return obj


def overload(func):
    def refused(*args, **kwds):
        raise NotImplementedError(
            'You should not call an overloaded function. A series of @overload-decorated '
            'functions outside a stub module should always be followed by an implementation '
            'that is not @overload-ed.')
    return refused


def final(f):
    try:
        f.__final__ = True
    except (AttributeError, TypeError):
        pass
    return f


def no_type_check(arg):
    return arg


def dataclass_transform(**kwargs):
    return lambda cls_or_fn: cls_or_fn


def get_overloads(func):
    return []


def get_origin(tp):
    origin = getattr(tp, '__origin__', None)
    if hasattr(tp, '__metadata__'):
        return Annotated
    if type(tp).__name__ == 'UnionType':
        return type(tp)
    return Generic if tp is Generic else origin


def get_args(tp):
    if hasattr(tp, '__metadata__'):
        return (tp.__origin__,) + tp.__metadata__
    args = getattr(tp, '__args__', ())
    if isinstance(tp, _Alias) and tp._name == 'Callable' and args[:1] != (...,):
        return (list(args[:-1]), args[-1])
    return args or ()


def is_typeddict(tp):
    return isinstance(type(tp), type) and type(tp) is _TypedDictMeta


def get_type_hints(obj, globalns=None, localns=None, include_extras=False):
    """The annotations; those written as text are looked up by name."""
    hints = {}
    if isinstance(obj, type):
        for base in reversed(obj.__mro__):
            hints.update(base.__dict__.get('__annotations__', {}))
    else:
        hints.update(getattr(obj, '__annotations__', None) or {})
    names = dict(globalns or {}, **(localns or {}))
    for key, value in hints.items():
        if value is None:
            value = type(None)
        if isinstance(value, ForwardRef):
            value = value.__forward_arg__
        if isinstance(value, str):
            value = _named(value, obj, names)
        if not include_extras and hasattr(value, '__metadata__'):
            value = value.__origin__
        hints[key] = value
    return hints


def _named(text, obj, names):
    """The class that a plain name in text stands for; a larger expression is left."""
    if text == 'None':
        return type(None)
    if text in names:
        return names[text]
    for module in (getattr(obj, '__module__', None), 'builtins', 'typing'):
        found = getattr(sys.modules.get(module), text, None)
        if found is not None:
            return found
    return ForwardRef(text)


class IO(Generic[AnyStr]):
    """What open() gives, for annotations."""


class TextIO(IO[str]):
    """A file of text, for annotations."""


class BinaryIO(IO[bytes]):
    """A file of bytes, for annotations."""


def no_type_check_decorator(decorator):
    return decorator
