"""What an object is."""

import collections
import enum
import functools
import linecache
import sys
import types


def ismodule(object):
    return isinstance(object, types.ModuleType)


def isclass(object):
    return isinstance(object, type)


def ismethod(object):
    return isinstance(object, types.MethodType)


def isfunction(object):
    return isinstance(object, types.FunctionType)


def isbuiltin(object):
    return isinstance(object, types.BuiltinFunctionType)


def isroutine(object):
    return isbuiltin(object) or isfunction(object) or ismethod(object)


def isgenerator(object):
    return isinstance(object, types.GeneratorType)


def iscoroutine(object):
    return isinstance(object, types.CoroutineType)


def _flagged(object, bit):
    function = getattr(object, '__func__', object)
    code = getattr(function, '__code__', None)
    return bool(getattr(code, 'co_flags', 0) & bit)


def isgeneratorfunction(object):
    return isfunction(getattr(object, '__func__', object)) and _flagged(object, 0x20)


def iscoroutinefunction(object):
    return isfunction(getattr(object, '__func__', object)) and _flagged(object, 0x80)


def isawaitable(object):
    return iscoroutine(object) or hasattr(type(object), '__await__')


def isabstract(object):
    return isinstance(object, type) and bool(getattr(object, '__abstractmethods__', ()))


def isdatadescriptor(object):
    kind = type(object)
    return not isclass(object) and (hasattr(kind, '__set__') or hasattr(kind, '__delete__'))


def getmro(cls):
    return cls.__mro__


def getmembers(object, predicate=None):
    """(name, value) of every attribute, in order of name."""
    result = []
    for name in sorted(set(dir(object))):
        try:
            value = getattr(object, name)
        except AttributeError:
            continue
        if predicate is None or predicate(value):
            result.append((name, value))
    return result


def cleandoc(doc):
    """A docstring without its indentation."""
    lines = doc.expandtabs().split('\n')
    margins = [len(line) - len(line.lstrip()) for line in lines[1:] if line.strip()]
    margin = min(margins, default=0)
    lines = [lines[0].lstrip()] + [line[margin:] for line in lines[1:]]
    while lines and not lines[-1]:
        lines.pop()
    while lines and not lines[0]:
        lines.pop(0)
    return '\n'.join(lines)


def getdoc(object):
    doc = getattr(object, '__doc__', None)
    return cleandoc(doc) if isinstance(doc, str) else None


def getmodule(object):
    if ismodule(object):
        return object
    return sys.modules.get(getattr(object, '__module__', None))


def unwrap(func, *, stop=None):
    while hasattr(func, '__wrapped__') and not (stop is not None and stop(func)):
        func = func.__wrapped__
    return func


CO_OPTIMIZED, CO_NEWLOCALS, CO_VARARGS, CO_VARKEYWORDS = 1, 2, 4, 8
CO_NESTED, CO_GENERATOR, CO_NOFREE, CO_COROUTINE = 16, 32, 64, 128


def iscode(object):
    return isinstance(object, types.CodeType)


def istraceback(object):
    return isinstance(object, types.TracebackType)


def ismethoddescriptor(object):
    if isclass(object) or ismethod(object) or isfunction(object):
        return False
    kind = type(object)
    return hasattr(kind, '__get__') and not hasattr(kind, '__set__')


def ismethodwrapper(object):
    return isinstance(object, types.MethodWrapperType)


def isgetsetdescriptor(object):
    return isinstance(object, types.GetSetDescriptorType)


def isasyncgen(object):
    return False


isasyncgenfunction = isasyncgen

GEN_CREATED, GEN_RUNNING, GEN_SUSPENDED, GEN_CLOSED = (
    'GEN_CREATED', 'GEN_RUNNING', 'GEN_SUSPENDED', 'GEN_CLOSED')


class _empty:
    "Marks what a parameter has none of."


_empty.__name__ = _empty.__qualname__ = '_empty'


class _ParameterKind(enum.IntEnum):
    POSITIONAL_ONLY = 'positional-only'
    POSITIONAL_OR_KEYWORD = 'positional or keyword'
    VAR_POSITIONAL = 'variadic positional'
    KEYWORD_ONLY = 'keyword-only'
    VAR_KEYWORD = 'variadic keyword'

    def __new__(cls, description):
        value = len(cls.__members__)
        member = int.__new__(cls, value)
        member._value_ = value
        member.description = description
        return member

    def __str__(self):
        return self.name


def formatannotation(annotation, base_module=None):
    if getattr(annotation, '__module__', None) == 'typing':
        return repr(annotation).replace('typing.', '')
    if isinstance(annotation, types.GenericAlias):
        return str(annotation)
    if isinstance(annotation, type):
        if annotation.__module__ in ('builtins', base_module):
            return annotation.__qualname__
        return annotation.__module__ + '.' + annotation.__qualname__
    return repr(annotation)


class Parameter:
    """A parameter of a function."""

    __slots__ = ('_name', '_kind', '_default', '_annotation')

    POSITIONAL_ONLY = _ParameterKind.POSITIONAL_ONLY
    POSITIONAL_OR_KEYWORD = _ParameterKind.POSITIONAL_OR_KEYWORD
    VAR_POSITIONAL = _ParameterKind.VAR_POSITIONAL
    KEYWORD_ONLY = _ParameterKind.KEYWORD_ONLY
    VAR_KEYWORD = _ParameterKind.VAR_KEYWORD
    empty = _empty

    def __init__(self, name, kind, *, default=_empty, annotation=_empty):
        try:
            self._kind = _ParameterKind(kind)
        except ValueError:
            raise ValueError(f'value {kind!r} is not a valid Parameter.kind') from None
        if default is not _empty and self._kind in (self.VAR_POSITIONAL, self.VAR_KEYWORD):
            raise ValueError(f'{self._kind.description} parameters cannot have default values')
        if not isinstance(name, str):
            raise TypeError(f'name must be a str, not a {type(name).__name__}')
        if not name.isidentifier():
            raise ValueError(f'{name!r} is not a valid parameter name')
        self._name = name
        self._default = default
        self._annotation = annotation

    @property
    def name(self):
        return self._name

    @property
    def kind(self):
        return self._kind

    @property
    def default(self):
        return self._default

    @property
    def annotation(self):
        return self._annotation

    def replace(self, *, name=_empty, kind=_empty, default=None, annotation=None, **changed):
        return type(self)(
            self._name if name is _empty else name, self._kind if kind is _empty else kind,
            default=self._default if default is None else default,
            annotation=self._annotation if annotation is None else annotation)

    def __str__(self):
        text = self._name
        if self._annotation is not _empty:
            text += ': ' + formatannotation(self._annotation)
        if self._default is not _empty:
            text += (' = ' if self._annotation is not _empty else '=') + repr(self._default)
        if self._kind is self.VAR_POSITIONAL:
            return '*' + text
        return '**' + text if self._kind is self.VAR_KEYWORD else text

    def __repr__(self):
        return f'<{type(self).__name__} "{self}">'

    def __eq__(self, other):
        if not isinstance(other, Parameter):
            return NotImplemented
        return ((self._name, self._kind, self._default, self._annotation)
                == (other._name, other._kind, other._default, other._annotation))

    def __hash__(self):
        return hash((self._name, self._kind, self._annotation, self._default))


class BoundArguments:
    """Arguments and the parameters that they go to."""

    __slots__ = ('arguments', '_signature')

    def __init__(self, signature, arguments):
        self.arguments = arguments
        self._signature = signature

    @property
    def signature(self):
        return self._signature

    @property
    def args(self):
        result = []
        for name, parameter in self._signature.parameters.items():
            if parameter.kind in (Parameter.KEYWORD_ONLY, Parameter.VAR_KEYWORD):
                break
            if name not in self.arguments:
                break
            if parameter.kind is Parameter.VAR_POSITIONAL:
                result.extend(self.arguments[name])
            else:
                result.append(self.arguments[name])
        return tuple(result)

    @property
    def kwargs(self):
        result = {}
        by_name = False
        for name, parameter in self._signature.parameters.items():
            if parameter.kind in (Parameter.KEYWORD_ONLY, Parameter.VAR_KEYWORD):
                by_name = True
            elif name not in self.arguments:
                by_name = True
                continue
            if by_name and name in self.arguments:
                if parameter.kind is Parameter.VAR_KEYWORD:
                    result.update(self.arguments[name])
                else:
                    result[name] = self.arguments[name]
        return result

    def apply_defaults(self):
        filled = {}
        for name, parameter in self._signature.parameters.items():
            if name in self.arguments:
                filled[name] = self.arguments[name]
            elif parameter.default is not _empty:
                filled[name] = parameter.default
            elif parameter.kind is Parameter.VAR_POSITIONAL:
                filled[name] = ()
            elif parameter.kind is Parameter.VAR_KEYWORD:
                filled[name] = {}
        self.arguments = filled

    def __eq__(self, other):
        if not isinstance(other, BoundArguments):
            return NotImplemented
        return self._signature == other._signature and self.arguments == other.arguments

    def __repr__(self):
        shown = ', '.join(f'{name}={value!r}' for name, value in self.arguments.items())
        return f'<{type(self).__name__} ({shown})>'


class Signature:
    """The parameters of a function and what it says it returns."""

    __slots__ = ('_parameters', '_return_annotation')

    empty = _empty

    def __init__(self, parameters=None, *, return_annotation=_empty):
        self._parameters = types.MappingProxyType(
            {parameter.name: parameter for parameter in parameters or ()})
        self._return_annotation = return_annotation

    @classmethod
    def from_callable(cls, obj, *, follow_wrapped=True, **ignored):
        return signature(obj, follow_wrapped=follow_wrapped)

    @property
    def parameters(self):
        return self._parameters

    @property
    def return_annotation(self):
        return self._return_annotation

    def replace(self, *, parameters=None, return_annotation=None):
        return type(self)(
            self._parameters.values() if parameters is None else parameters,
            return_annotation=(self._return_annotation if return_annotation is None
                               else return_annotation))

    def _bind(self, args, kwargs, partial):
        arguments = {}
        args = list(args)
        given = dict(kwargs)
        rest = None
        for name, parameter in self._parameters.items():
            kind = parameter.kind
            if kind is Parameter.VAR_KEYWORD:
                rest = name
            elif kind is Parameter.VAR_POSITIONAL:
                if args:
                    arguments[name] = tuple(args)
                    args = []
            elif args and kind is not Parameter.KEYWORD_ONLY:
                if name in given and kind is not Parameter.POSITIONAL_ONLY:
                    raise TypeError(f'multiple values for argument {name!r}')
                arguments[name] = args.pop(0)
            elif name in given and kind is not Parameter.POSITIONAL_ONLY:
                arguments[name] = given.pop(name)
            elif name in given and parameter.default is _empty and not partial:
                raise TypeError(f'{name!r} parameter is positional only, but was passed as a keyword')
            elif parameter.default is _empty and not partial:
                raise TypeError(f'missing a required argument: {name!r}')
        if args:
            raise TypeError('too many positional arguments')
        if given:
            if rest is None:
                raise TypeError(f'got an unexpected keyword argument {next(iter(given))!r}')
            arguments[rest] = given
        return BoundArguments(self, arguments)

    def bind(self, /, *args, **kwargs):
        return self._bind(args, kwargs, False)

    def bind_partial(self, /, *args, **kwargs):
        return self._bind(args, kwargs, True)

    def __eq__(self, other):
        if not isinstance(other, Signature):
            return NotImplemented
        return (list(self._parameters.values()) == list(other._parameters.values())
                and self._return_annotation == other._return_annotation)

    def __hash__(self):
        return hash((tuple(self._parameters.values()), self._return_annotation))

    def __str__(self):
        shown = []
        needs_slash = False
        needs_star = True
        for parameter in self._parameters.values():
            kind = parameter.kind
            if kind is Parameter.POSITIONAL_ONLY:
                needs_slash = True
            elif needs_slash:
                shown.append('/')
                needs_slash = False
            if kind is Parameter.VAR_POSITIONAL:
                needs_star = False
            elif kind is Parameter.KEYWORD_ONLY and needs_star:
                shown.append('*')
                needs_star = False
            shown.append(str(parameter))
        if needs_slash:
            shown.append('/')
        text = '(' + ', '.join(shown) + ')'
        if self._return_annotation is not _empty:
            text += ' -> ' + formatannotation(self._return_annotation)
        return text

    def __repr__(self):
        return f'<{type(self).__name__} {self}>'


def _of_function(function):
    code = function.__code__
    names = code.co_varnames
    positional = names[:code.co_argcount]
    defaults = function.__defaults__ or ()
    named_defaults = function.__kwdefaults__ or {}
    annotations = function.__annotations__
    first_default = len(positional) - len(defaults)
    parameters = []

    def add(name, kind, default=_empty):
        parameters.append(Parameter(
            name, kind, default=default, annotation=annotations.get(name, _empty)))

    for i, name in enumerate(positional):
        add(name,
            Parameter.POSITIONAL_ONLY if i < code.co_posonlyargcount
            else Parameter.POSITIONAL_OR_KEYWORD,
            defaults[i - first_default] if i >= first_default else _empty)
    end = code.co_argcount + code.co_kwonlyargcount
    if code.co_flags & CO_VARARGS:
        add(names[end], Parameter.VAR_POSITIONAL)
    for name in names[code.co_argcount:end]:
        add(name, Parameter.KEYWORD_ONLY, named_defaults.get(name, _empty))
    if code.co_flags & CO_VARKEYWORDS:
        add(names[end + bool(code.co_flags & CO_VARARGS)], Parameter.VAR_KEYWORD)
    return Signature(parameters, return_annotation=annotations.get('return', _empty))


def _without_first(found):
    parameters = list(found.parameters.values())
    if not parameters or parameters[0].kind in (Parameter.KEYWORD_ONLY, Parameter.VAR_KEYWORD):
        raise ValueError('invalid method signature')
    if parameters[0].kind is not Parameter.VAR_POSITIONAL:
        parameters = parameters[1:]
    return found.replace(parameters=parameters)


def _of_partial(partial, found):
    bound = found.bind_partial(*partial.args, **partial.keywords)
    parameters = []
    by_name = False
    for name, parameter in found.parameters.items():
        if name in partial.keywords and parameter.kind is not Parameter.POSITIONAL_ONLY:
            by_name = True
            parameter = parameter.replace(
                kind=Parameter.KEYWORD_ONLY, default=partial.keywords[name])
        elif name in bound.arguments and parameter.kind in (
                Parameter.POSITIONAL_ONLY, Parameter.POSITIONAL_OR_KEYWORD):
            continue
        elif by_name and parameter.kind is Parameter.POSITIONAL_OR_KEYWORD:
            parameter = parameter.replace(kind=Parameter.KEYWORD_ONLY)
        elif by_name and parameter.kind is Parameter.VAR_POSITIONAL:
            continue
        parameters.append(parameter)
    return found.replace(parameters=parameters)


def signature(obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False):
    """The Signature of something that can be called."""
    if not callable(obj):
        raise TypeError(f'{obj!r} is not a callable object')
    if ismethod(obj):
        return _without_first(signature(obj.__func__, follow_wrapped=follow_wrapped))
    if follow_wrapped and not isclass(obj):
        obj = unwrap(obj, stop=lambda function: hasattr(function, '__signature__'))
        if ismethod(obj):
            return signature(obj)
    known = getattr(obj, '__signature__', None)
    if isinstance(known, Signature):
        return known
    if isfunction(obj):
        return _of_function(obj)
    if isinstance(obj, functools.partial):
        return _of_partial(obj, signature(obj.func))
    if isclass(obj):
        for maker in (getattr(type(obj), '__call__', None), obj.__dict__.get('__new__'),
                      obj.__init__, obj.__new__):
            maker = getattr(maker, '__func__', maker)
            if isfunction(maker):
                return _without_first(signature(maker))
        if obj.__init__ is object.__init__ and obj.__new__ is object.__new__:
            return Signature()
        raise ValueError(f'no signature found for builtin type {obj!r}')
    method = getattr(type(obj), '__call__', None)
    if isfunction(method):
        return _without_first(signature(method))
    raise ValueError(f'no signature found for builtin {obj!r}')


FullArgSpec = collections.namedtuple('FullArgSpec', [
    'args', 'varargs', 'varkw', 'defaults', 'kwonlyargs', 'kwonlydefaults', 'annotations'],
    module=__name__)


def getfullargspec(func):
    """Names and defaults of a function's parameters."""
    try:
        code = getattr(func, '__func__', func)
        found = _of_function(code) if isfunction(code) else signature(func)
    except ValueError:
        raise TypeError('unsupported callable') from None
    names, only, defaults, only_defaults, annotations = [], [], (), {}, {}
    varargs = varkw = None
    for parameter in found.parameters.values():
        if parameter.kind is Parameter.VAR_POSITIONAL:
            varargs = parameter.name
        elif parameter.kind is Parameter.VAR_KEYWORD:
            varkw = parameter.name
        elif parameter.kind is Parameter.KEYWORD_ONLY:
            only.append(parameter.name)
            if parameter.default is not _empty:
                only_defaults[parameter.name] = parameter.default
        else:
            names.append(parameter.name)
            if parameter.default is not _empty:
                defaults += (parameter.default,)
        if parameter.annotation is not _empty:
            annotations[parameter.name] = parameter.annotation
    if found.return_annotation is not _empty:
        annotations['return'] = found.return_annotation
    return FullArgSpec(names, varargs, varkw, defaults or None, only, only_defaults or None,
                       annotations)


def getcallargs(func, /, *positional, **named):
    bound = signature(func, follow_wrapped=False).bind(*positional, **named)
    bound.apply_defaults()
    return dict(bound.arguments)


def get_annotations(obj, *, globals=None, locals=None, eval_str=False):
    return dict(getattr(obj, '__annotations__', None) or {})


def getfile(object):
    """The file in which something was defined."""
    if ismodule(object):
        if getattr(object, '__file__', None):
            return object.__file__
        raise TypeError(f'{object!r} is a built-in module')
    if isclass(object):
        module = sys.modules.get(object.__module__)
        if getattr(module, '__file__', None):
            return module.__file__
        if object.__module__ == '__main__':
            raise OSError('source code not available')
        raise TypeError(f'{object!r} is a built-in class')
    object = getattr(object, '__func__', object)
    object = getattr(object, '__code__', object)
    if iscode(object):
        return object.co_filename
    raise TypeError('module, class, method, function, traceback, frame, or code object was '
                    f'expected, got {type(object).__name__}')


getsourcefile = getfile


def _block(lines, start):
    "The lines of the definition that begins at a line, decorators included."
    indent = len(lines[start]) - len(lines[start].lstrip())
    end = start
    open_brackets = 0
    in_head = True
    last = start
    while end < len(lines):
        text = lines[end].strip()
        if text and not text.startswith('#') or open_brackets:
            here = len(lines[end]) - len(lines[end].lstrip())
            if not in_head and not open_brackets and here <= indent:
                break
            open_brackets += sum(text.count(c) for c in '([{') - sum(text.count(c) for c in ')]}')
            if in_head and not text.startswith('@') and not open_brackets:
                in_head = False
            last = end
        end += 1
    return lines[start:last + 1]


def getsourcelines(object):
    """The lines of a definition and the number of the first."""
    object = unwrap(object) if not isclass(object) and not ismodule(object) else object
    lines = linecache.getlines(getfile(object))
    if not lines:
        raise OSError('could not get source code')
    if ismodule(object):
        return lines, 0
    if isclass(object):
        for i, line in enumerate(lines):
            words = line.replace('(', ' ').replace(':', ' ').split()
            if words[:2] == ['class', object.__name__]:
                while i > 0 and lines[i - 1].strip().startswith('@'):
                    i -= 1
                return _block(lines, i), i + 1
        raise OSError('could not find class definition')
    object = getattr(object, '__func__', object)
    first = getattr(object, '__code__', object).co_firstlineno
    return _block(lines, first - 1), first


def getsource(object):
    """The text of a definition."""
    return ''.join(getsourcelines(object)[0])
