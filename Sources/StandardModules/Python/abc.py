"""Abstract base classes."""


def abstractmethod(funcobj):
    """Mark a method that subclasses must define."""
    funcobj.__isabstractmethod__ = True
    return funcobj


class abstractproperty(property):
    __isabstractmethod__ = True


class abstractclassmethod(classmethod):
    __isabstractmethod__ = True

    def __init__(self, callable):
        callable.__isabstractmethod__ = True
        super().__init__(callable)


class abstractstaticmethod(staticmethod):
    __isabstractmethod__ = True

    def __init__(self, callable):
        callable.__isabstractmethod__ = True
        super().__init__(callable)


# Counts registrations: a "no" that was remembered before one may be out of date.
_epoch = 0


class ABCMeta(type):
    """The metaclass of classes that have abstract methods or virtual subclasses."""

    def __new__(mcls, name, bases, namespace, /, **kwargs):
        cls = super().__new__(mcls, name, bases, namespace, **kwargs)
        abstract = {key for key, value in namespace.items()
                    if getattr(value, '__isabstractmethod__', False)}
        for base in bases:
            for key in getattr(base, '__abstractmethods__', ()):
                if getattr(getattr(cls, key, None), '__isabstractmethod__', False):
                    abstract.add(key)
            if isinstance(base, ABCMeta):
                base._abc_children.append(cls)
        cls.__abstractmethods__ = frozenset(abstract)
        cls._abc_registry = []
        cls._abc_children = []
        cls._abc_yes = set()
        cls._abc_no = set()
        cls._abc_epoch = _epoch
        return cls

    def register(cls, subclass):
        """Make subclass a virtual subclass; usable as a decorator."""
        global _epoch
        if not isinstance(subclass, type):
            raise TypeError('Can only register classes')
        if issubclass(subclass, cls):
            return subclass
        if issubclass(cls, subclass):
            raise RuntimeError('Refusing to create an inheritance cycle')
        cls._abc_registry.append(subclass)
        _epoch += 1
        return subclass

    def __instancecheck__(cls, instance):
        kind = type(instance)
        if kind in cls._abc_yes:
            return True
        claimed = instance.__class__
        if claimed is kind:
            return cls.__subclasscheck__(kind)
        return cls.__subclasscheck__(claimed) or cls.__subclasscheck__(kind)

    def __subclasscheck__(cls, subclass):
        if not isinstance(subclass, type):
            raise TypeError('issubclass() arg 1 must be a class')
        if subclass in cls._abc_yes:
            return True
        if cls._abc_epoch != _epoch:
            cls._abc_no = set()
            cls._abc_epoch = _epoch
        elif subclass in cls._abc_no:
            return False
        answer = cls.__subclasshook__(subclass)
        if answer is NotImplemented:
            answer = cls in subclass.__mro__ or any(
                issubclass(subclass, other)
                for other in cls._abc_registry + cls._abc_children)
        (cls._abc_yes if answer else cls._abc_no).add(subclass)
        return bool(answer)


class ABC(metaclass=ABCMeta):
    """A helper: inherit from it instead of naming the metaclass."""

    __slots__ = ()


def update_abstractmethods(cls):
    """Work out __abstractmethods__ again, after methods were added to the class."""
    if not hasattr(cls, '__abstractmethods__'):
        return cls
    abstract = {key for key, value in cls.__dict__.items()
                if getattr(value, '__isabstractmethod__', False)}
    for base in cls.__bases__:
        for key in getattr(base, '__abstractmethods__', ()):
            if getattr(getattr(cls, key, None), '__isabstractmethod__', False):
                abstract.add(key)
    cls.__abstractmethods__ = frozenset(abstract)
    return cls


def get_cache_token():
    return _epoch
