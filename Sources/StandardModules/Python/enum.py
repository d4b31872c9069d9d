"""Sets of named constants."""

import sys

__all__ = [
    'EnumType', 'EnumMeta', 'Enum', 'IntEnum', 'StrEnum', 'Flag', 'IntFlag', 'ReprEnum',
    'auto', 'unique', 'property', 'verify', 'member', 'nonmember', 'FlagBoundary', 'STRICT',
    'CONFORM', 'EJECT', 'KEEP', 'global_enum', 'EnumCheck', 'CONTINUOUS', 'NAMED_FLAGS',
    'UNIQUE', 'show_flag_values',
]

Enum = Flag = EJECT = KEEP = CONFORM = STRICT = ReprEnum = None
_bltin_property = property
_unset = object()


class nonmember:
    """Keeps a value of the class body from becoming a member."""

    def __init__(self, value):
        self.value = value


class member:
    """Makes a member of a value that would not become one."""

    def __init__(self, value):
        self.value = value


class auto:
    """A value that the class chooses."""

    def __init__(self, value=_unset):
        self.value = value

    def __repr__(self):
        return 'auto(%s)' % ('_auto_null' if self.value is _unset else repr(self.value))


class property(_bltin_property):
    """A property of members; the class itself has no such attribute."""

    def __set_name__(self, owner, name):
        self._name = name
        self._owner = owner.__name__

    def __get__(self, instance, owner=None):
        if instance is None:
            members = owner.__dict__.get('_member_map_', {})
            if self._name in members:
                return members[self._name]
            raise AttributeError('%r has no attribute %r' % (owner, self._name))
        return self.fget(instance)

    def __set__(self, instance, value):
        if self.fset is None:
            raise AttributeError('<enum %r> cannot set attribute %r'
                                 % (self._owner, self._name))
        self.fset(instance, value)

    def __delete__(self, instance):
        if self.fdel is None:
            raise AttributeError('<enum %r> cannot delete attribute %r'
                                 % (self._owner, self._name))
        self.fdel(instance)


def _is_dunder(name):
    return len(name) > 4 and name[:2] == name[-2:] == '__' and name[2] != '_' != name[-3]


def _is_sunder(name):
    return len(name) > 2 and name[0] == name[-1] == '_' and name[1] != '_' != name[-2]


def _is_descriptor(value):
    kind = type(value)
    return hasattr(kind, '__get__') or hasattr(kind, '__set__') or hasattr(kind, '__delete__')


_allowed_sunder = ('_order_', '_generate_next_value_', '_missing_', '_ignore_', '_iter_member_',
                   '_iter_member_by_value_', '_iter_member_by_def_', '_numeric_repr_',
                   '_new_member_')


class _EnumDict(dict):
    """The namespace of an enum's body: sets members apart as they are defined."""

    def __init__(self, cls_name):
        super().__init__()
        self._cls_name = cls_name
        self._members = {}
        self._last_values = []
        self._ignore = []
        self._generator = None

    def __setitem__(self, key, value):
        if key.startswith('_%s__' % self._cls_name.lstrip('_')) and key[-2:] != '__':
            pass
        elif _is_sunder(key):
            self._special(key, value)
            if key == '_ignore_':
                value = self._ignore
        elif _is_dunder(key):
            if key == '__order__':
                key = '_order_'
        elif key in self._members:
            raise TypeError('%r already defined as %r' % (key, self[key]))
        elif key in self._ignore:
            pass
        elif isinstance(value, nonmember):
            value = value.value
        elif isinstance(value, member) or not _is_descriptor(value):
            if key in self:
                raise TypeError('%r already defined as %r' % (key, self[key]))
            if isinstance(value, member):
                value = value.value
            value = self._resolved(key, value)
            self._members[key] = value
            self._last_values.append(value)
        super().__setitem__(key, value)

    def _special(self, key, value):
        if key not in _allowed_sunder:
            raise ValueError(
                '_sunder_ names, such as %r, are reserved for future Enum use' % key)
        if key == '_generate_next_value_':
            if self._members:
                raise TypeError('_generate_next_value_ must be defined before members')
            self._generator = getattr(value, '__func__', value)
        elif key == '_ignore_':
            self._ignore = value.replace(',', ' ').split() if isinstance(value, str) else list(
                value)
            taken = set(self._ignore) & set(self._members)
            if taken:
                raise ValueError('_ignore_ cannot specify already set names: %r' % taken)

    def _resolved(self, key, value):
        if isinstance(value, auto):
            return self._next(key, value)
        if type(value) is tuple and any(isinstance(part, auto) for part in value):
            return tuple([self._next(key, part) if isinstance(part, auto) else part
                          for part in value])
        return value

    def _next(self, key, value):
        if value.value is _unset:
            value.value = self._generator(
                key, 1, len(self._members), self._last_values[:])
        return value.value

    def update(self, members, **more):
        for name, value in dict(members, **more).items():
            self[name] = value


def _enum_bases(bases):
    return [base for base in bases if isinstance(base, EnumType)]


def _data_type(bases):
    """The class that members are also instances of, object when there is none."""
    for base in bases:
        for kind in base.__mro__:
            if kind is object:
                continue
            if isinstance(kind, EnumType):
                if kind._member_type_ is not object:
                    return kind._member_type_
            elif '__new__' in kind.__dict__:
                return base if not isinstance(base, EnumType) else kind
    return object


def _is_native(cls, wanted):
    """Whether a class is one of the enums of `socket`, which are made without this module."""
    kind = type(cls)
    if kind is EnumType or kind.__name__ != 'EnumType' or kind.__module__ != 'enum':
        return False
    flag = repr(cls).startswith('<flag')
    return wanted in ((Enum, ReprEnum, Flag, IntFlag) if flag else (Enum, ReprEnum, IntEnum))


class EnumType(type):
    """The metaclass of enums."""

    def __instancecheck__(cls, instance):
        return (type.__instancecheck__(cls, instance)
                or cls.__module__ == 'enum' and _is_native(type(instance), cls))

    def __subclasscheck__(cls, subclass):
        return (type.__subclasscheck__(cls, subclass)
                or cls.__module__ == 'enum' and _is_native(subclass, cls))

    @classmethod
    def __prepare__(metacls, cls, bases, **kwds):
        for base in _enum_bases(bases):
            if base._member_names_ or base._member_map_:
                kind = 'flag' if Flag is not None and issubclass(base, Flag) else 'enum'
                raise TypeError('<%s %r> cannot extend %r' % (kind, cls, base))
        namespace = _EnumDict(cls)
        for base in _enum_bases(bases)[-1:]:
            namespace._generator = base._generate_next_value_
        return namespace

    def __init__(cls, *args, **kwds):
        pass

    def __new__(metacls, cls, bases, classdict, *, boundary=None, **kwds):
        if not isinstance(classdict, _EnumDict):
            plain = classdict
            classdict = metacls.__prepare__(cls, bases)
            for key, value in plain.items():
                classdict[key] = value
        members = classdict._members
        bad = set(members) & {'mro', ''}
        if bad:
            raise ValueError('invalid enum member name(s) %s' % ','.join(map(repr, bad)))
        body = {key: value for key, value in classdict.items()
                if key not in members and key not in classdict._ignore
                and key not in ('_ignore_', '_order_')}
        generator = body.get('_generate_next_value_')
        if generator is not None and not isinstance(generator, staticmethod):
            body['_generate_next_value_'] = staticmethod(generator)
        member_type = _data_type(bases)
        body['_member_names_'] = []
        body['_member_map_'] = {}
        body['_value2member_map_'] = {}
        body['_unhashable_'] = []
        body['_member_type_'] = member_type
        user_new = body.get('__new__')
        if user_new is not None:
            body['_new_member_'] = user_new
        bits = _enum_bases(bases)
        body['_boundary_'] = boundary or (bits[-1]._boundary_ if bits else None)
        body['_flag_mask_'] = 0
        body['_singles_mask_'] = 0
        self = super().__new__(metacls, cls, bases, body, **kwds)
        if member_type is not object:
            self._prefer_enum(body, member_type, bases)
        flag = Flag is not None and issubclass(self, Flag)
        for name, value in members.items():
            self._add(name, value, flag)
        if flag and self._member_names_:
            values = [self._member_map_[name]._value_ for name in self._member_names_]
            if values != sorted(values):
                self._member_names_.sort(key=lambda name: self._member_map_[name]._value_)
        order = classdict.get('_order_')
        if order is not None:
            if isinstance(order, str):
                order = order.replace(',', ' ').split()
            named = [name for name in order if name in self._member_names_]
            if named != self._member_names_:
                raise TypeError('member order does not match _order_:\n  %r\n  %r'
                                % (self._member_names_, list(order)))
        return self

    def _prefer_enum(cls, body, member_type, bases):
        """Where the mixed-in type would hide a method of the enum, take the enum's."""
        first = _enum_bases(bases)[-1]
        for method in ('__repr__', '__str__', '__format__', '__reduce_ex__'):
            if method in body:
                continue
            owner = [kind for kind in cls.__mro__ if method in kind.__dict__][0]
            if ReprEnum is not None and ReprEnum in bases and method in (
                    '__str__', '__format__'):
                own = getattr(member_type, method)
                if method == '__str__' and own is object.__str__:
                    own = member_type.__repr__
                type.__setattr__(cls, method, own)
            elif not isinstance(owner, EnumType):
                type.__setattr__(cls, method, getattr(first, method))

    def _add(cls, name, value, flag):
        args = value if isinstance(value, tuple) else (value,)
        kind = cls._member_type_
        if kind is tuple:
            args = (args,)
        new = cls._new_member_
        if new is not None:
            item = new(cls, *args)
        elif kind is object:
            item = object.__new__(cls)
        else:
            item = kind.__new__(cls, *args)
        if '_value_' not in item.__dict__:
            item._value_ = value if kind is object else kind(*args)
        value = item._value_
        item._name_ = name
        item.__objclass__ = cls
        item._sort_order_ = len(cls._member_names_)
        item.__init__(*args)
        value = item._value_
        if flag and isinstance(value, int):
            cls._flag_mask_ |= value
            if value > 0 and value & (value - 1) == 0:
                cls._singles_mask_ |= value
        existing = cls._find(value)
        if existing is not None:
            item = existing
        else:
            if not flag or not isinstance(value, int) or (value and not value & (value - 1)):
                cls._member_names_.append(name)
            try:
                cls._value2member_map_[value] = item
            except TypeError:
                cls._unhashable_.append(item)
        cls._member_map_[name] = item
        type.__setattr__(cls, name, item)

    def _find(cls, value):
        try:
            return cls._value2member_map_.get(value)
        except TypeError:
            for item in cls._unhashable_:
                if item._value_ == value:
                    return item
        return None

    def __bool__(self):
        return True

    def __call__(cls, value, names=None, *, module=None, qualname=None, type=None, start=1,
                 boundary=None):
        if names is None:
            return cls._lookup(value)
        return cls._functional(value, names, module, qualname, type, start, boundary)

    def _lookup(cls, value):
        if type(value) is cls:
            return value
        found = cls._find(value)
        if found is not None:
            return found
        try:
            result = cls._missing_(value)
        except Exception as error:
            if isinstance(error, ValueError) and error.__context__ is None:
                error.__context__ = ValueError('%r is not a valid %s'
                                               % (value, cls.__qualname__))
            raise
        if isinstance(result, cls):
            return result
        if Flag is not None and issubclass(cls, Flag) and cls._boundary_ is EJECT and isinstance(
                result, int):
            return result
        error = ValueError('%r is not a valid %s' % (value, cls.__qualname__))
        if result is None:
            raise error
        wrong = TypeError('error in %s._missing_: returned %r instead of None or a valid member'
                          % (cls.__name__, result))
        wrong.__context__ = error
        raise wrong

    def _functional(cls, name, names, module, qualname, mixin, start, boundary):
        metacls = cls.__class__
        bases = (cls,) if mixin is None else (mixin, cls)
        classdict = metacls.__prepare__(name, bases)
        if isinstance(names, str):
            names = names.replace(',', ' ').split()
        if isinstance(names, (tuple, list)) and names and isinstance(names[0], str):
            values = []
            for count, one in enumerate(names):
                values.append(classdict._generator(one, start, count, values[:]))
            names = list(zip(names, values))
        pairs = names.items() if hasattr(names, 'items') else names
        for key, value in pairs:
            classdict[key] = value
        classdict['__module__'] = module or '__main__'
        if qualname is not None:
            classdict['__qualname__'] = qualname
        return metacls.__new__(metacls, name, bases, classdict, boundary=boundary)

    def __contains__(cls, item):
        if not isinstance(item, Enum):
            _warn_contains()
            raise TypeError("unsupported operand type(s) for 'in': '%s' and '%s'" % (
                type(item).__qualname__, cls.__class__.__qualname__))
        return isinstance(item, cls) and item._name_ in cls._member_map_

    def __delattr__(cls, attr):
        if attr in cls._member_map_:
            raise AttributeError('%r cannot delete member %r.' % (cls.__name__, attr))
        super().__delattr__(attr)

    def __setattr__(cls, name, value):
        if name in cls.__dict__.get('_member_map_', {}):
            raise AttributeError('cannot reassign member %r' % (name,))
        super().__setattr__(name, value)

    def __getattr__(cls, name):
        raise AttributeError(name)

    def __getitem__(cls, name):
        return cls._member_map_[name]

    def __iter__(cls):
        return (cls._member_map_[name] for name in cls._member_names_)

    def __reversed__(cls):
        return (cls._member_map_[name] for name in reversed(cls._member_names_))

    def __len__(cls):
        return len(cls._member_names_)

    def __dir__(cls):
        return sorted(['__class__', '__contains__', '__doc__', '__getitem__', '__init_subclass__',
                       '__iter__', '__len__', '__members__', '__module__', '__name__',
                       '__qualname__'] + list(cls._member_map_))

    @_bltin_property
    def __members__(cls):
        return _Proxy(cls._member_map_)

    def __repr__(cls):
        if Flag is not None and issubclass(cls, Flag):
            return '<flag %r>' % cls.__name__
        return '<enum %r>' % cls.__name__


EnumMeta = EnumType
_Proxy = type(type.__dict__)


def _warn_contains():
    import warnings
    warnings.warn('in 3.12 __contains__ will no longer raise TypeError, but will return True or\n'
                  'False depending on whether the value is a member or the value of a member',
                  DeprecationWarning, stacklevel=3)


class Enum(metaclass=EnumType):
    """A set of named constants."""

    _new_member_ = None

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        for last in reversed(last_values):
            try:
                return last + 1
            except TypeError:
                pass
        return start

    def __init__(self, *args, **kwds):
        pass

    @classmethod
    def _missing_(cls, value):
        return None

    def __repr__(self):
        kind = self._member_type_
        show = repr if kind is object else kind.__repr__
        return '<%s.%s: %s>' % (self.__class__.__name__, self._name_, show(self._value_))

    def __str__(self):
        return '%s.%s' % (self.__class__.__name__, self._name_)

    def __format__(self, format_spec):
        return format(str(self), format_spec)

    def __hash__(self):
        return hash(self._name_)

    def __dir__(self):
        own = [name for name in self.__dict__ if name[0] != '_']
        return sorted(['__class__', '__doc__', '__eq__', '__hash__', '__module__', 'name',
                       'value'] + own)

    def __reduce_ex__(self, proto):
        return self.__class__, (self._value_,)

    def __deepcopy__(self, memo):
        return self

    def __copy__(self):
        return self

    @property
    def name(self):
        return self._name_

    @property
    def value(self):
        return self._value_


class ReprEnum(Enum):
    """Only repr() is the enum's; str() and format() are the mixed-in type's."""


class IntEnum(int, ReprEnum):
    """An enum whose members are integers."""

    def __str__(self):
        return int.__repr__(self)

    def __format__(self, format_spec):
        return int.__format__(self, format_spec)


class StrEnum(str, ReprEnum):
    """An enum whose members are strings."""

    def __new__(cls, *values):
        if len(values) > 3:
            raise TypeError('too many arguments for str(): %r' % (values,))
        if not isinstance(values[0], str):
            raise TypeError('%r is not a string' % (values[0],))
        item = str.__new__(cls, *values)
        item._value_ = str(*values)
        return item

    _new_member_ = __new__

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        return name.lower()

    def __str__(self):
        return str.__str__(self)

    def __format__(self, format_spec):
        return str.__format__(self, format_spec)


class FlagBoundary(StrEnum):
    """What a flag does with bits that no member has."""

    STRICT = auto()
    CONFORM = auto()
    EJECT = auto()
    KEEP = auto()


STRICT = FlagBoundary.STRICT
CONFORM = FlagBoundary.CONFORM
EJECT = FlagBoundary.EJECT
KEEP = FlagBoundary.KEEP


def _bits(value, width):
    """An integer in binary with its sign bit apart, as error texts show it."""
    digits = bin(value if value >= 0 else (1 << width) + value)[2:]
    return '0b%d %s' % (value < 0, digits.rjust(width, '1' if value < 0 else '0'))


class Flag(Enum, boundary=STRICT):
    """An enum whose members combine with |, &, ^ and ~."""

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        if not last_values:
            return start if start is not None else 1
        last = max(last_values)
        try:
            return 2 ** last.bit_length()
        except AttributeError:
            raise TypeError('invalid flag value %r' % last) from None

    @classmethod
    def _iter_member_(cls, value):
        for name in cls._member_names_:
            item = cls._member_map_[name]
            if item._value_ & value:
                yield item

    @classmethod
    def _missing_(cls, value):
        if not isinstance(value, int):
            raise ValueError('%r is not a valid %s' % (value, cls.__qualname__))
        mask = cls._flag_mask_
        all_bits = (1 << mask.bit_length()) - 1
        if value < 0 and ~value & ~all_bits and cls._boundary_ is not KEEP or (
                value > 0 and value & ~mask) or (value < 0 and value & all_bits & ~mask):
            boundary = cls._boundary_
            if boundary is STRICT:
                width = max(value.bit_length(), mask.bit_length())
                raise ValueError('%r invalid value %r\n    given %s\n  allowed %s' % (
                    cls, value, _bits(value, width), _bits(mask, width)))
            if boundary is CONFORM:
                value &= mask
            elif boundary is EJECT:
                return value
        if value < 0:
            value += max(all_bits + 1, 2 ** value.bit_length())
        found = cls._value2member_map_.get(value)
        if found is not None:
            return found
        kind = cls._member_type_
        item = object.__new__(cls) if kind is object else kind.__new__(cls, value)
        item._value_ = value
        names = [one._name_ for one in cls._iter_member_(value)]
        rest = value & ~cls._singles_mask_
        if names and rest & ~mask or names and rest:
            names.append('%s' % rest)
        item._name_ = '|'.join(names) if names else None
        item.__objclass__ = cls
        return cls._value2member_map_.setdefault(value, item)

    def __contains__(self, other):
        if not isinstance(other, self.__class__):
            raise TypeError("unsupported operand type(s) for 'in': %r and %r" % (
                type(other).__qualname__, self.__class__.__qualname__))
        return other._value_ & self._value_ == other._value_

    def __iter__(self):
        return self._iter_member_(self._value_)

    def __len__(self):
        return bin(self._value_).count('1')

    def __repr__(self):
        kind = self._member_type_
        show = repr if kind is object else kind.__repr__
        if self._name_ is None:
            return '<%s: %s>' % (self.__class__.__name__, show(self._value_))
        return '<%s.%s: %s>' % (self.__class__.__name__, self._name_, show(self._value_))

    def __str__(self):
        if self._name_ is None:
            return '%s(%r)' % (self.__class__.__name__, self._value_)
        return '%s.%s' % (self.__class__.__name__, self._name_)

    def __bool__(self):
        return bool(self._value_)

    def _operand(self, other):
        if isinstance(other, self.__class__):
            return other._value_
        kind = self._member_type_
        if kind is not object and isinstance(other, kind):
            return other
        return None

    def __or__(self, other):
        other = self._operand(other)
        return NotImplemented if other is None else self.__class__(self._value_ | other)

    def __and__(self, other):
        other = self._operand(other)
        return NotImplemented if other is None else self.__class__(self._value_ & other)

    def __xor__(self, other):
        other = self._operand(other)
        return NotImplemented if other is None else self.__class__(self._value_ ^ other)

    def __invert__(self):
        if self._boundary_ is EJECT or self._boundary_ is KEEP:
            return self.__class__(self._flag_mask_ & ~self._value_)
        return self.__class__(self._flag_mask_ ^ self._value_ & self._flag_mask_)

    __ror__ = __or__
    __rand__ = __and__
    __rxor__ = __xor__


class IntFlag(int, ReprEnum, Flag, boundary=KEEP):
    """A flag whose members are integers."""

    def __str__(self):
        return int.__repr__(self)

    def __format__(self, format_spec):
        return int.__format__(self, format_spec)

    __repr__ = Flag.__repr__
    __or__ = __ror__ = Flag.__or__
    __and__ = __rand__ = Flag.__and__
    __xor__ = __rxor__ = Flag.__xor__
    __invert__ = Flag.__invert__
    __contains__ = Flag.__contains__


def unique(enumeration):
    """A decorator that refuses two names for one value."""
    twice = ['%s -> %s' % (name, item.name)
             for name, item in enumeration._member_map_.items() if name != item.name]
    if twice:
        raise ValueError('duplicate values found in %r: %s' % (enumeration, ', '.join(twice)))
    return enumeration


class EnumCheck(StrEnum):
    """What verify() can check."""

    CONTINUOUS = 'no skipped integer values'
    NAMED_FLAGS = 'multi-flag aliases may not contain unnamed flags'
    UNIQUE = 'one name per value'


CONTINUOUS = EnumCheck.CONTINUOUS
NAMED_FLAGS = EnumCheck.NAMED_FLAGS
UNIQUE = EnumCheck.UNIQUE


class verify:
    """A decorator that checks a class of constants."""

    def __init__(self, *checks):
        self.checks = checks

    def __call__(self, enumeration):
        name = enumeration.__name__
        members = enumeration._member_map_
        flag = issubclass(enumeration, Flag)
        for check in self.checks:
            if check is UNIQUE:
                twice = ['%s -> %s' % (key, item.name)
                         for key, item in members.items() if key != item.name]
                if twice:
                    raise ValueError('aliases found in %r: %s'
                                     % (enumeration, ', '.join(twice)))
            elif check is CONTINUOUS:
                values = {item.value for item in enumeration}
                if len(values) < 2:
                    continue
                if flag:
                    wanted = {1 << bit for bit in range(min(values).bit_length() - 1,
                                                        max(values).bit_length())}
                else:
                    wanted = set(range(min(values), max(values) + 1))
                missing = sorted(wanted - values)
                if missing:
                    raise ValueError('invalid %s %r: missing values %s' % (
                        'flag' if flag else 'enum', name, ', '.join(map(str, missing))))
            elif check is NAMED_FLAGS:
                self._named(enumeration, name, members)
        return enumeration

    def _named(self, enumeration, name, members):
        single = enumeration._singles_mask_
        aliases = [key for key, item in members.items() if item.value & ~single]
        missing = 0
        for key in aliases:
            missing |= members[key].value & ~single
        if aliases:
            alias = ('alias %s is missing' % aliases[0] if len(aliases) == 1 else
                     'aliases %s and %s are missing' % (', '.join(aliases[:-1]), aliases[-1]))
            value = ('value %#x' if missing & (missing - 1) == 0 else
                     'combined values of %#x') % missing
            raise ValueError('invalid Flag %r: %s %s [use enum.show_flag_values(value) for '
                             'details]' % (name, alias, value))


def show_flag_values(value):
    """The powers of two that make up value."""
    return [1 << bit for bit in range(value.bit_length()) if value >> bit & 1]


def global_enum(cls, update_str=False):
    """Put the members into the module that defines the class."""
    module = sys.modules.get(cls.__module__)
    if module is not None:
        for name, item in cls._member_map_.items():
            setattr(module, name, item)
    return cls
