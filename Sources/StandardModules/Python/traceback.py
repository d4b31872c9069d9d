"""Showing exceptions and the calls they came through.

The native _traceback gives the calls: extract(traceback) and stack() return lists, oldest
first, of (filename, lineno, end_lineno, colno, end_colno, name, line). Columns count
bytes of UTF-8 from 0 or are None; line is the source line as written. anchors(text) gives the
columns (start, end) of an expression that are marked with ^, or None.
"""

import sys

__all__ = [
    'extract_stack', 'extract_tb', 'format_exception', 'format_exception_only', 'format_list',
    'format_stack', 'format_tb', 'print_exc', 'format_exc', 'print_exception', 'print_last',
    'print_stack', 'print_tb', 'clear_frames', 'FrameSummary', 'StackSummary',
    'TracebackException',
]

_CAUSE = ('\nThe above exception was the direct cause of the following exception:\n\n')
_CONTEXT = ('\nDuring handling of the above exception, another exception occurred:\n\n')
_unset = object()


class FrameSummary:
    """One call: where it is and what it is called."""

    __slots__ = ('filename', 'lineno', 'name', 'end_lineno', 'colno', 'end_colno', 'locals',
                 '_raw')

    def __init__(self, filename, lineno, name, *, lookup_line=True, locals=None, line=None,
                 end_lineno=None, colno=None, end_colno=None):
        self.filename = filename
        self.lineno = lineno
        self.name = name
        self.end_lineno = end_lineno
        self.colno = colno
        self.end_colno = end_colno
        self.locals = None if locals is None else {k: repr(v) for k, v in locals.items()}
        self._raw = line

    @property
    def line(self):
        if self._raw is None:
            if self.lineno is None:
                return None
            import linecache
            self._raw = linecache.getline(self.filename, self.lineno)
        return self._raw.strip()

    def __iter__(self):
        return iter((self.filename, self.lineno, self.name, self.line))

    def __getitem__(self, index):
        return (self.filename, self.lineno, self.name, self.line)[index]

    def __len__(self):
        return 4

    def __eq__(self, other):
        if isinstance(other, (FrameSummary, tuple)):
            return tuple(self) == tuple(other)
        return NotImplemented

    __hash__ = None

    def __repr__(self):
        return '<FrameSummary file {}, line {} in {}>'.format(
            self.filename, self.lineno, self.name)


def _characters(line, byte_offset):
    """The number of characters in the first byte_offset bytes of line."""
    if line.isascii():
        return byte_offset
    return len(line.encode('utf-8', 'surrogatepass')[:byte_offset].decode('utf-8', 'replace'))


class StackSummary(list):
    """A list of FrameSummary, oldest first."""

    @classmethod
    def extract(cls, rows, *, limit=None, lookup_lines=True, capture_locals=False):
        return cls._made(list(rows), limit)

    @classmethod
    def _made(cls, rows, limit):
        if limit is None:
            limit = getattr(sys, 'tracebacklimit', None)
            if limit is not None:
                limit = max(limit, 0)
        if limit is not None:
            rows = rows[:limit] if limit >= 0 else rows[limit:]
        result = cls()
        for filename, lineno, end_lineno, colno, end_colno, name, line in rows:
            result.append(FrameSummary(filename, lineno, name, line=line, colno=colno,
                                       end_lineno=end_lineno, end_colno=end_colno))
        return result

    @classmethod
    def from_list(cls, a_list):
        result = cls()
        for item in a_list:
            if not isinstance(item, FrameSummary):
                filename, lineno, name, line = item
                item = FrameSummary(filename, lineno, name, line=line)
            result.append(item)
        return result

    def format_frame_summary(self, frame):
        text = '  File "{}", line {}, in {}\n'.format(frame.filename, frame.lineno, frame.name)
        line = frame.line
        if line:
            text += '    ' + line + '\n' + self._marks(frame, line)
        if frame.locals:
            for name, value in sorted(frame.locals.items()):
                text += '    {} = {}\n'.format(name, value)
        return text

    def _marks(self, frame, stripped):
        """The line of ^ and ~ under the code, empty when it would mark the whole line."""
        if frame.colno is None or frame.end_colno is None:
            return ''
        raw = frame._raw
        start = _characters(raw, frame.colno)
        end = _characters(raw, frame.end_colno)
        anchors = None
        if frame.end_lineno is None or frame.lineno == frame.end_lineno:
            import _traceback
            anchors = _traceback.anchors(raw[start:end])
        else:
            end = len(raw.rstrip())
        width = end - start
        if width >= len(stripped) and not anchors:
            return ''
        code = raw[start:end]
        width = _width(code)
        marks = '^' * width
        if anchors:
            left, right = _width(code[:anchors[0]]), _width(code[:anchors[1]])
            marks = '~' * left + '^' * (right - left) + '~' * (width - right)
        # The reference counts white space after the code as if it were before it.
        return '    ' + ' ' * (_width(raw[:start]) - (len(raw) - len(stripped))) + marks + '\n'

    def format(self):
        result = []
        last = None
        count = 0
        for frame in self:
            key = frame.filename, frame.lineno, frame.name
            if key != last:
                self._repeated(result, count)
                last = key
                count = 0
            count += 1
            if count <= 3:
                result.append(self.format_frame_summary(frame))
        self._repeated(result, count)
        return result

    @staticmethod
    def _repeated(result, count):
        if count > 3:
            count -= 3
            result.append('  [Previous line repeated {} more time{}]\n'.format(
                count, 's' if count > 1 else ''))


def _width(text):
    """The columns that text takes: Chinese, Japanese and Korean characters take two."""
    if text.isascii():
        return len(text)
    return sum([2 if _is_wide(ord(char)) else 1 for char in text])


def _is_wide(code):
    return (0x1100 <= code <= 0x115F or 0x2E80 <= code <= 0xA4CF and code != 0x303F
            or 0xA960 <= code <= 0xA97C or 0xAC00 <= code <= 0xD7A3 or 0xF900 <= code <= 0xFAFF
            or 0xFE30 <= code <= 0xFE6F or 0xFF01 <= code <= 0xFF60 or 0xFFE0 <= code <= 0xFFE6
            or 0x1F300 <= code <= 0x1F64F or 0x1F680 <= code <= 0x1F6FF
            or 0x1F900 <= code <= 0x1F9FF or 0x20000 <= code <= 0x3FFFD)


def _extracted(tb):
    import _traceback
    return [] if tb is None else _traceback.extract(tb)


def _text_of(value, what, function=str):
    try:
        return function(value)
    except Exception:
        return '<%s %s() failed>' % (what, function.__name__)


class TracebackException:
    """An exception with all that is needed to show it later."""

    def __init__(self, exc_type, exc_value, exc_traceback, *, limit=None, lookup_lines=True,
                 capture_locals=False, compact=False, max_group_width=15, max_group_depth=10,
                 _seen=None):
        seen = set() if _seen is None else _seen
        seen.add(id(exc_value))
        self.max_group_width = max_group_width
        self.max_group_depth = max_group_depth
        self.exc_type = exc_type
        self.stack = None
        if exc_traceback is not None:
            self.stack = StackSummary._made(_extracted(exc_traceback), limit)
        self._str = _text_of(exc_value, 'exception')
        self.__notes__ = getattr(exc_value, '__notes__', None)
        self.__suppress_context__ = getattr(exc_value, '__suppress_context__', False)
        self.__cause__ = self.__context__ = self.exceptions = None
        self._syntax = exc_type is not None and issubclass(exc_type, SyntaxError)
        if self._syntax:
            for name in ('filename', 'lineno', 'end_lineno', 'text', 'offset', 'end_offset',
                         'msg'):
                setattr(self, name, getattr(exc_value, name, None))

        def follow(other):
            if other is None or id(other) in seen:
                return None
            return TracebackException(
                type(other), other, other.__traceback__, limit=limit,
                max_group_width=max_group_width, max_group_depth=max_group_depth, _seen=seen)

        self.__cause__ = follow(getattr(exc_value, '__cause__', None))
        self.__context__ = follow(getattr(exc_value, '__context__', None))
        if isinstance(exc_value, BaseExceptionGroup):
            self.exceptions = [
                TracebackException(
                    type(one), one, one.__traceback__, limit=limit,
                    max_group_width=max_group_width, max_group_depth=max_group_depth,
                    _seen=seen)
                for one in exc_value.exceptions]

    @classmethod
    def from_exception(cls, exc, *args, **kwargs):
        return cls(type(exc), exc, exc.__traceback__, *args, **kwargs)

    def __str__(self):
        return self._str

    def __eq__(self, other):
        if isinstance(other, TracebackException):
            return self.__dict__ == other.__dict__
        return NotImplemented

    __hash__ = None

    def format_exception_only(self):
        """Give the lines that say what the exception is."""
        if self.exc_type is None:
            yield 'NoneType: None\n'
            return
        name = self.exc_type.__qualname__
        module = self.exc_type.__module__
        if module not in ('__main__', 'builtins'):
            name = '%s.%s' % (module if isinstance(module, str) else '<unknown>', name)
        if self._syntax:
            yield from self._format_syntax_error(name)
        else:
            yield _final(name, self._str)
        notes = self.__notes__
        if isinstance(notes, (list, tuple)):
            for note in notes:
                for line in _text_of(note, 'note').split('\n'):
                    yield line + '\n'
        elif notes is not None:
            yield _text_of(notes, '__notes__', repr) + '\n'

    def _format_syntax_error(self, name):
        where = ''
        if self.lineno is not None:
            yield '  File "{}", line {}\n'.format(self.filename or '<string>', self.lineno)
        elif self.filename is not None:
            where = ' ({})'.format(self.filename)
        if self.text is not None:
            raw = self.text.rstrip('\n')
            shown = raw.lstrip(' \n\f')
            yield '    {}\n'.format(shown)
            if self.offset is not None:
                start = self.offset
                end = self.end_offset
                if end is None or end == 0 or self.lineno != self.end_lineno:
                    end = start if end in (None, 0) else len(raw) + 1
                if start == end or end == -1:
                    end = start + 1
                shift = len(raw) - len(shown)
                start -= 1 + shift
                end -= 1 + shift
                if start >= 0:
                    pad = ''.join([c if c.isspace() else ' ' for c in shown[:start]])
                    yield '    {}{}\n'.format(pad, '^' * (end - start))
        yield '{}: {}{}\n'.format(name, self.msg or '<no detail available>', where)

    def format(self, *, chain=True, _state=None):
        """Give all lines of the traceback, each ending in a newline."""
        state = _Indent() if _state is None else _state
        parts = []
        one = self
        while one is not None:
            link = None
            following = None
            if chain:
                if one.__cause__ is not None:
                    link, following = _CAUSE, one.__cause__
                elif one.__context__ is not None and not one.__suppress_context__:
                    link, following = _CONTEXT, one.__context__
            parts.append((link, one))
            one = following
        for link, one in reversed(parts):
            if link is not None:
                yield from state.emit(link)
            if one.exceptions is None:
                if one.stack:
                    yield from state.emit('Traceback (most recent call last):\n')
                    for text in one.stack.format():
                        yield from state.emit(text)
                for text in one.format_exception_only():
                    yield from state.emit(text)
            elif state.depth > self.max_group_depth:
                yield from state.emit('... (max_group_depth is %d)\n' % self.max_group_depth)
            else:
                yield from one._format_group(state, chain)

    def _format_group(self, state, chain):
        outermost = state.depth == 0
        if outermost:
            state.depth = 1
        if self.stack:
            yield from state.emit('Exception Group Traceback (most recent call last):\n',
                                  '+' if outermost else None)
            for text in self.stack.format():
                yield from state.emit(text)
        for text in self.format_exception_only():
            yield from state.emit(text)
        total = len(self.exceptions)
        width = self.max_group_width
        count = total if total <= width else width + 1
        state.close = False
        for index in range(count):
            if index == count - 1:
                state.close = True
            cut = index >= width
            label = '...' if cut else index + 1
            yield '%s%s+---------------- %s ----------------\n' % (
                state.spaces(), '+-' if index == 0 else '  ', label)
            state.depth += 1
            if not cut:
                yield from self.exceptions[index].format(chain=chain, _state=state)
            else:
                left = total - width
                yield from state.emit('and %d more exception%s\n'
                                      % (left, 's' if left > 1 else ''))
            if index == count - 1 and state.close:
                yield state.spaces() + '+------------------------------------\n'
                state.close = False
            state.depth -= 1
        if outermost:
            state.depth = 0

    def print(self, *, file=None, chain=True):
        file = sys.stderr if file is None else file
        file.write(''.join(self.format(chain=chain)))


class _Indent:
    """How far in an exception group the text is."""

    def __init__(self):
        self.depth = 0
        self.close = False

    def spaces(self):
        return ' ' * (2 * self.depth)

    def emit(self, text, margin=None):
        if self.depth == 0:
            yield text
        else:
            prefix = self.spaces() + (margin or '|') + ' '
            yield ''.join([prefix + line for line in text.splitlines(True)])


def _final(name, text):
    return '%s: %s\n' % (name, text) if text else '%s\n' % name


def _parsed(exc, value, tb):
    if (value is _unset) != (tb is _unset):
        raise ValueError('Both or neither of value and tb must be given')
    if value is _unset:
        if exc is None:
            return None, None, None
        if isinstance(exc, BaseException):
            return type(exc), exc, exc.__traceback__
        raise TypeError('Exception expected for value, %s found' % type(exc).__name__)
    return type(value), value, tb


def format_exception(exc, /, value=_unset, tb=_unset, limit=None, chain=True):
    kind, value, tb = _parsed(exc, value, tb)
    return list(TracebackException(kind, value, tb, limit=limit).format(chain=chain))


def print_exception(exc, /, value=_unset, tb=_unset, limit=None, file=None, chain=True):
    kind, value, tb = _parsed(exc, value, tb)
    TracebackException(kind, value, tb, limit=limit).print(file=file, chain=chain)


def format_exception_only(exc, /, value=_unset):
    if value is _unset:
        value = exc
    return list(TracebackException(type(value), value, None).format_exception_only())


def format_exc(limit=None, chain=True):
    return ''.join(format_exception(sys.exc_info()[1], limit=limit, chain=chain))


def print_exc(limit=None, file=None, chain=True):
    print_exception(sys.exc_info()[1], limit=limit, file=file, chain=chain)


def print_last(limit=None, file=None, chain=True):
    if not hasattr(sys, 'last_type'):
        raise ValueError('no last exception')
    print_exception(sys.last_type, sys.last_value, sys.last_traceback, limit, file, chain)


def extract_tb(tb, limit=None):
    return StackSummary._made(_extracted(tb), limit)


def format_tb(tb, limit=None):
    return extract_tb(tb, limit).format()


def print_tb(tb, limit=None, file=None):
    print_list(extract_tb(tb, limit), file)


def format_list(extracted_list):
    return StackSummary.from_list(extracted_list).format()


def print_list(extracted_list, file=None):
    file = sys.stderr if file is None else file
    file.write(''.join(format_list(extracted_list)))


def _callers(limit):
    import _traceback
    own = _traceback.stack()
    # The calls made inside this module are not the program's.
    here = own[-1][0]
    while own and own[-1][0] == here:
        own.pop()
    rows = own if limit is None or limit < 0 else own[len(own) - limit:]
    rows = rows if limit is None or limit >= 0 else rows[:-limit]
    # The reference marks no columns in a stack.
    rows = [(row[0], row[1], None, None, None, row[5], row[6]) for row in rows]
    return StackSummary._made(rows, len(rows))


def extract_stack(f=None, limit=None):
    return _callers(limit)


def format_stack(f=None, limit=None):
    return _callers(limit).format()


def print_stack(f=None, limit=None, file=None):
    print_list(_callers(limit), file)


def clear_frames(tb):
    """Nothing to do: frames cannot be reached."""


def walk_tb(tb):
    """Rows for StackSummary.extract()."""
    return _extracted(tb)
