"""Names for the built-in types that have none."""

import sys


def _function():
    pass


def _generator():
    yield


class _Sample:
    def method(self):
        pass


FunctionType = LambdaType = type(_function)
GeneratorType = type(_generator())
MethodType = type(_Sample().method)
BuiltinFunctionType = BuiltinMethodType = type(len)
MappingProxyType = type(type.__dict__)
NoneType = type(None)
NotImplementedType = type(NotImplemented)
EllipsisType = type(...)


def _kind(make):
    """The type of what make() gives, None when the interpreter does not have it."""
    try:
        return type(make())
    except Exception:
        return None


CodeType = _kind(lambda: _function.__code__)
WrapperDescriptorType = _kind(lambda: object.__init__)
MethodWrapperType = _kind(lambda: object().__str__)
MethodDescriptorType = _kind(lambda: str.join)
ClassMethodDescriptorType = _kind(lambda: dict.__dict__['fromkeys'])
GetSetDescriptorType = _kind(lambda: type(_function).__dict__['__code__'])
GenericAlias = _kind(lambda: list[int])
UnionType = _kind(lambda: int | str)
ModuleType = type(sys)
CoroutineType = type('coroutine', (), {'__doc__': 'Coroutines, of which there are none here.'})

try:
    raise TypeError
except TypeError as _error:
    TracebackType = type(_error.__traceback__)


class SimpleNamespace:
    """An object with the given attributes."""

    def __init__(self, /, **kwargs):
        self.__dict__.update(kwargs)

    def __repr__(self):
        kind = type(self)
        name = 'namespace' if kind is SimpleNamespace else kind.__name__
        return '%s(%s)' % (name, ', '.join(
            ['%s=%r' % item for item in self.__dict__.items()]))

    def __getattr__(self, name):
        kind = type(self)
        shown = 'types.SimpleNamespace' if kind is SimpleNamespace else kind.__name__
        raise AttributeError('%r object has no attribute %r' % (shown, name))

    def __eq__(self, other):
        if isinstance(self, SimpleNamespace) and isinstance(other, SimpleNamespace):
            return self.__dict__ == other.__dict__
        return NotImplemented

    __hash__ = None


class DynamicClassAttribute(property):
    """A property of instances that the class itself does not have."""

    def __get__(self, instance, owner=None):
        if instance is None:
            raise AttributeError
        return super().__get__(instance, owner)


def new_class(name, bases=(), kwds=None, exec_body=None):
    kwds = dict(kwds or {})
    metaclass, namespace, kwds = prepare_class(name, bases, kwds)
    if exec_body is not None:
        exec_body(namespace)
    return metaclass(name, tuple(bases), namespace, **kwds)


def prepare_class(name, bases=(), kwds=None):
    kwds = dict(kwds or {})
    metaclass = kwds.pop('metaclass', type(bases[0]) if bases else type)
    namespace = metaclass.__prepare__(name, bases, **kwds) if hasattr(
        metaclass, '__prepare__') else {}
    return metaclass, namespace, kwds


def resolve_bases(bases):
    return tuple(bases)


def get_original_bases(cls):
    return cls.__dict__.get('__orig_bases__', cls.__bases__)
