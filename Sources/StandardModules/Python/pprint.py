"""Values laid out to be read."""

import sys

__all__ = ['pprint', 'pformat', 'isreadable', 'isrecursive', 'saferepr', 'PrettyPrinter', 'pp']


def pprint(object, stream=None, indent=1, width=80, depth=None, *, compact=False,
           sort_dicts=True, underscore_numbers=False):
    PrettyPrinter(indent, width, depth, stream, compact=compact, sort_dicts=sort_dicts,
                  underscore_numbers=underscore_numbers).pprint(object)


def pp(object, *args, sort_dicts=False, **kwargs):
    pprint(object, *args, sort_dicts=sort_dicts, **kwargs)


def pformat(object, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True,
            underscore_numbers=False):
    return PrettyPrinter(indent, width, depth, compact=compact, sort_dicts=sort_dicts,
                         underscore_numbers=underscore_numbers).pformat(object)


def saferepr(object):
    return PrettyPrinter()._flat(object, set(), 1)


def isreadable(object):
    return PrettyPrinter().isreadable(object)


def isrecursive(object):
    return PrettyPrinter().isrecursive(object)


def _order(value):
    return str(type(value)), id(value)


def _sorted(items, key=lambda item: item):
    """In order where they can be compared, else by type."""
    items = list(items)
    try:
        return sorted(items, key=key)
    except TypeError:
        pass

    class Comparable:
        def __init__(self, item):
            self.value = key(item)

        def __lt__(self, other):
            try:
                return self.value < other.value
            except TypeError:
                return _order(self.value) < _order(other.value)
    return sorted(items, key=Comparable)


class PrettyPrinter:
    """The settings, and printing with them."""

    def __init__(self, indent=1, width=80, depth=None, stream=None, *, compact=False,
                 sort_dicts=True, underscore_numbers=False):
        indent, width = int(indent), int(width)
        if indent < 0:
            raise ValueError('indent must be >= 0')
        if depth is not None and depth <= 0:
            raise ValueError('depth must be > 0')
        if not width:
            raise ValueError('width must be != 0')
        self._depth = depth
        self._indent = indent
        self._width = width
        self._stream = sys.stdout if stream is None else stream
        self._compact = bool(compact)
        self._sort = sort_dicts
        self._underscores = underscore_numbers
        self._recursive = False
        self._readable = True

    def pprint(self, object):
        if self._stream is not None:
            self._stream.write(self.pformat(object) + '\n')

    def pformat(self, object):
        out = []
        self._put(object, out, 0, 0, set(), 0)
        return ''.join(out)

    def isrecursive(self, object):
        self._recursive = False
        self._flat(object, set(), 1)
        return self._recursive

    def isreadable(self, object):
        self._recursive, self._readable = False, True
        self._flat(object, set(), 1)
        return self._readable and not self._recursive

    def format(self, object, context, maxlevels, level):
        return self._flat(object, set(), level), True, False

    # On one line.
    def _flat(self, x, context, level):
        kind = type(x)
        if kind is int and self._underscores:
            return '{:_d}'.format(x)
        if not isinstance(x, (dict, list, tuple)) or kind.__repr__ not in (
                dict.__repr__, list.__repr__, tuple.__repr__):
            text = repr(x)
            if text.startswith('<'):
                self._readable = False
            return text
        if not x:
            return repr(x)
        if self._depth is not None and level > self._depth:
            self._readable = False
            return {dict: '{...}', list: '[...]'}.get(kind, '(...)')
        if id(x) in context:
            self._recursive = True
            return '<Recursion on %s with id=%s>' % (kind.__name__, id(x))
        context.add(id(x))
        if isinstance(x, dict):
            pairs = _sorted(x.items(), lambda pair: pair[0]) if self._sort else x.items()
            text = '{%s}' % ', '.join(
                ['%s: %s' % (self._flat(key, context, level + 1),
                             self._flat(value, context, level + 1)) for key, value in pairs])
        else:
            inner = ', '.join([self._flat(item, context, level + 1) for item in x])
            if isinstance(x, list):
                text = '[%s]' % inner
            else:
                text = '(%s,)' % inner if len(x) == 1 else '(%s)' % inner
        context.discard(id(x))
        return text

    # On as many lines as needed. allowance is the room what follows on the line takes.
    def _put(self, x, out, indent, allowance, context, level):
        if id(x) in context:
            self._recursive = True
            out.append('<Recursion on %s with id=%s>' % (type(x).__name__, id(x)))
            return
        text = self._flat(x, set(context), level + 1)
        if len(text) <= self._width - indent - allowance or (
                self._depth is not None and level + 1 > self._depth):
            out.append(text)
            return
        layout = self._layout(x)
        if layout is None:
            out.append(text)
            return
        context.add(id(x))
        layout(x, out, indent, allowance, context, level + 1)
        context.discard(id(x))

    def _layout(self, x):
        kind = type(x)
        shown = kind.__repr__
        if isinstance(x, dict):
            if shown is dict.__repr__:
                return self._put_dict
            names = {'OrderedDict': self._put_ordered, 'defaultdict': self._put_default,
                     'Counter': self._put_counter}
            return names.get(kind.__name__)
        if isinstance(x, list) and shown is list.__repr__:
            return self._put_list
        if isinstance(x, tuple) and shown is tuple.__repr__:
            return self._put_tuple
        if isinstance(x, (set, frozenset)) and shown in (set.__repr__, frozenset.__repr__):
            return self._put_set
        if isinstance(x, str) and shown is str.__repr__:
            return self._put_str
        if isinstance(x, bytes) and shown is bytes.__repr__:
            return self._put_bytes
        if kind.__name__ == 'deque':
            return self._put_deque
        if kind.__name__ == 'SimpleNamespace':
            return self._put_namespace
        if hasattr(kind, '__dataclass_fields__') and '__repr__' in kind.__dict__ and (
                getattr(shown, '__qualname__', '').endswith('.__repr__')
                and getattr(shown, '__module__', '') == kind.__module__
                and kind.__dataclass_params__.repr):
            return self._put_dataclass
        return None

    def _put_pairs(self, pairs, out, indent, allowance, context, level):
        out.append('{' + ' ' * (self._indent - 1))
        pairs = list(pairs)
        indent += self._indent
        for place, (key, value) in enumerate(pairs):
            if place:
                out.append(',\n' + ' ' * indent)
            text = self._flat(key, set(context), level)
            out.append(text + ': ')
            last = place == len(pairs) - 1
            self._put(value, out, indent + len(text) + 2, allowance + 1 if last else 1, context,
                      level)
        out.append('}')

    def _put_dict(self, x, out, indent, allowance, context, level):
        pairs = _sorted(x.items(), lambda pair: pair[0]) if self._sort else x.items()
        self._put_pairs(pairs, out, indent, allowance, context, level)

    def _put_ordered(self, x, out, indent, allowance, context, level):
        name = type(x).__name__
        out.append(name + '([')
        inner = indent + len(name) + 2
        pairs = list(x.items())
        for place, (key, value) in enumerate(pairs):
            if place:
                out.append(',\n' + ' ' * inner)
            text = self._flat(key, set(context), level)
            out.append('(' + text + ', ')
            last = place == len(pairs) - 1
            self._put(value, out, inner + len(text) + 3, allowance + 2 if last else 2, context,
                      level)
            out.append(')')
        out.append('])')

    def _put_default(self, x, out, indent, allowance, context, level):
        name = type(x).__name__
        factory = repr(x.default_factory)
        indent += len(name) + 1
        out.append('%s(%s,\n%s' % (name, factory, ' ' * indent))
        self._put_dict(x, out, indent, allowance + 1, context, level)
        out.append(')')

    def _put_counter(self, x, out, indent, allowance, context, level):
        name = type(x).__name__
        out.append(name + '(')
        self._put_pairs(x.most_common(), out, indent + len(name) + 1, allowance + 1, context,
                        level)
        out.append(')')

    def _put_list(self, x, out, indent, allowance, context, level):
        out.append('[')
        self._put_items(x, out, indent, allowance + 1, context, level)
        out.append(']')

    def _put_tuple(self, x, out, indent, allowance, context, level):
        end = ',)' if len(x) == 1 else ')'
        out.append('(')
        self._put_items(x, out, indent, allowance + len(end), context, level)
        out.append(end)

    def _put_set(self, x, out, indent, allowance, context, level):
        start, end = '{', '}'
        if type(x) is not set:
            start = type(x).__name__ + '({'
            end = '})'
            indent += len(type(x).__name__) + 1
        out.append(start)
        self._put_items(_sorted(x), out, indent, allowance + len(end), context, level)
        out.append(end)

    def _put_deque(self, x, out, indent, allowance, context, level):
        name = type(x).__name__
        out.append(name + '(')
        indent += len(name) + 1
        out.append('[')
        if x.maxlen is None:
            self._put_items(x, out, indent, allowance + 2, context, level)
            out.append('])')
        else:
            self._put_items(x, out, indent, 2, context, level)
            out.append('],\n%smaxlen=%r)' % (' ' * indent, x.maxlen))

    def _put_items(self, items, out, indent, allowance, context, level):
        indent += self._indent
        if self._indent > 1:
            out.append(' ' * (self._indent - 1))
        items = list(items)
        separator = ''
        room = most = self._width - indent + 1
        for place, item in enumerate(items):
            last = place == len(items) - 1
            if last:
                most -= allowance
                room -= allowance
            if self._compact:
                text = self._flat(item, set(context), level)
                needed = len(text) + 2
                if room < needed:
                    room = most
                    if separator:
                        separator = ',\n' + ' ' * indent
                if room >= needed:
                    room -= needed
                    out.append(separator + text)
                    separator = ', '
                    continue
            out.append(separator)
            separator = ',\n' + ' ' * indent
            self._put(item, out, indent, allowance if last else 1, context, level)

    def _put_fields(self, pairs, out, indent, allowance, context, level):
        for place, (name, value) in enumerate(pairs):
            last = place == len(pairs) - 1
            out.append(name + '=')
            self._put(value, out, indent + len(name) + 1, allowance if last else 1, context,
                      level)
            if not last:
                out.append(',\n' + ' ' * indent)

    def _put_dataclass(self, x, out, indent, allowance, context, level):
        name = type(x).__name__
        indent += len(name) + 1
        pairs = [(f.name, getattr(x, f.name)) for f in type(x).__dataclass_fields__.values()
                 if f.repr]
        out.append(name + '(')
        self._put_fields(pairs, out, indent, allowance, context, level)
        out.append(')')

    def _put_namespace(self, x, out, indent, allowance, context, level):
        kind = type(x)
        name = 'namespace' if kind.__module__ == 'types' else kind.__name__
        indent += len(name) + 1
        out.append(name + '(')
        self._put_fields(list(x.__dict__.items()), out, indent, allowance, context, level)
        out.append(')')

    def _put_str(self, x, out, indent, allowance, context, level):
        chunks = []
        lines = x.splitlines(True)
        if level == 1:
            indent += 1
            allowance += 1
        width = self._width - indent
        for place, line in enumerate(lines):
            last = place == len(lines) - 1
            if len(repr(line)) <= (width - allowance if last else width):
                chunks.append(repr(line))
                continue
            parts = _words(line)
            current = ''
            for number, part in enumerate(parts):
                limit = width
                if last and number == len(parts) - 1:
                    limit -= allowance
                if current and len(repr(current + part)) > limit:
                    chunks.append(repr(current))
                    current = part
                else:
                    current += part
            if current:
                chunks.append(repr(current))
        joined = ('\n' + ' ' * indent).join(chunks)
        out.append('(%s)' % joined if level == 1 and len(chunks) > 1 else joined)

    def _put_bytes(self, x, out, indent, allowance, context, level):
        if len(x) <= 4:
            out.append(repr(x))
            return
        parens = level == 1
        if parens:
            indent += 1
            allowance += 1
            out.append('(')
        chunks = []
        current = b''
        room = self._width - indent
        end = len(x) // 4 * 4
        for place in range(0, len(x), 4):
            part = x[place:place + 4]
            if place == end or place + 4 == len(x) and place + 4 == end:
                room = self._width - indent - allowance
            if current and len(repr(current + part)) > room:
                chunks.append(repr(current))
                current = part
            else:
                current += part
        if current:
            chunks.append(repr(current))
        out.append(('\n' + ' ' * indent).join(chunks))
        if parens:
            out.append(')')


def _words(line):
    """Runs of other characters, each with the white space after it."""
    words = []
    begin = 0
    place = 0
    while place < len(line):
        while place < len(line) and not line[place].isspace():
            place += 1
        while place < len(line) and line[place].isspace():
            place += 1
        words.append(line[begin:place])
        begin = place
    return words
