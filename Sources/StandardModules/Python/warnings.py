"""Warnings: shown on standard error, turned into errors or left out."""

import sys

__all__ = ['warn', 'warn_explicit', 'showwarning', 'formatwarning', 'filterwarnings',
           'simplefilter', 'resetwarnings', 'catch_warnings', 'WarningMessage']

# Each: action, message pattern or None, category, module pattern or None, line or 0.
filters = [
    ('default', None, DeprecationWarning, '__main__', 0),
    ('ignore', None, DeprecationWarning, None, 0),
    ('ignore', None, PendingDeprecationWarning, None, 0),
    ('ignore', None, ImportWarning, None, 0),
    ('ignore', None, ResourceWarning, None, 0),
]
_seen = {}
_default_action = 'default'
_actions = ('error', 'ignore', 'always', 'default', 'module', 'once')


class WarningMessage:
    """What catch_warnings(record=True) keeps of a warning."""

    def __init__(self, message, category, filename, lineno, file=None, line=None, source=None):
        self.message = message
        self.category = category
        self.filename = filename
        self.lineno = lineno
        self.file = file
        self.line = line
        self.source = source

    def __str__(self):
        return ('{message : %r, category : %r, filename : %r, lineno : %s, line : %r}' % (
            self.message, self.category.__name__ if self.category else None, self.filename,
            self.lineno, self.line))


def formatwarning(message, category, filename, lineno, line=None):
    text = '%s:%s: %s: %s\n' % (filename, lineno, category.__name__, message)
    if line is None:
        import linecache
        line = linecache.getline(filename, lineno)
    line = line.strip()
    return text + '  %s\n' % line if line else text


def showwarning(message, category, filename, lineno, file=None, line=None):
    file = sys.stderr if file is None else file
    if file is None:
        return
    try:
        file.write(formatwarning(message, category, filename, lineno, line))
    except OSError:
        # There is nowhere to complain to.
        pass


def _insert(entry, append):
    if append:
        if entry not in filters:
            filters.append(entry)
    else:
        if entry in filters:
            filters.remove(entry)
        filters.insert(0, entry)
    _seen.clear()


def filterwarnings(action, message='', category=Warning, module='', lineno=0, append=False):
    assert action in _actions, 'invalid action: %r' % (action,)
    _insert((action, message or None, category, module or None, lineno), append)


def simplefilter(action, category=Warning, lineno=0, append=False):
    assert action in _actions, 'invalid action: %r' % (action,)
    _insert((action, None, category, None, lineno), append)


def resetwarnings():
    filters[:] = []
    _seen.clear()


def _matches(pattern, text, fold=False):
    if pattern is None or pattern == text:
        return True
    import re
    return re.match(pattern, text, re.I if fold else 0) is not None


def warn(message, category=None, stacklevel=1, source=None):
    """Give a warning about the caller, or with stacklevel 2 about its caller."""
    if isinstance(message, Warning):
        category = message.__class__
    if category is None:
        category = UserWarning
    if not (isinstance(category, type) and issubclass(category, Warning)):
        raise TypeError("category must be a Warning subclass, not '%s'"
                        % type(category).__name__)
    filename, lineno, line, module = '<unknown>', 0, None, '__main__'
    try:
        import _traceback
        rows = _traceback.stack()
    except ImportError:
        rows = []
    index = len(rows) - 1 - stacklevel
    if 0 <= index < len(rows):
        filename, lineno, line = rows[index][0], rows[index][1], rows[index][6]
        main = getattr(sys.modules.get('__main__'), '__file__', None) or rows[0][0]
        if filename != main:
            module = filename.split('/')[-1].rsplit('.', 1)[0]
    elif rows:
        filename, lineno = 'sys', 1
    _consider(message, category, filename, lineno, module, line, source)


def warn_explicit(message, category, filename, lineno, module=None, registry=None,
                  module_globals=None, source=None):
    if module is None:
        module = filename or '<unknown>'
        if module.endswith('.py'):
            module = module[:-3]
    _consider(message, category, filename, lineno, module, None, source)


def _consider(message, category, filename, lineno, module, line, source):
    text = str(message)
    if isinstance(message, Warning):
        category = message.__class__
    else:
        message = category(message)
    action = _default_action
    for one, pattern, kind, where, number in filters:
        if issubclass(category, kind) and _matches(pattern, text, True) and _matches(
                where, module) and number in (0, lineno):
            action = one
            break
    if action == 'ignore':
        return
    if action == 'error':
        raise message
    if action != 'always':
        key = (text, category)
        if action == 'default':
            key += (filename, lineno)
        elif action == 'module':
            key += (filename,)
        if key in _seen:
            return
        _seen[key] = True
    if _recording[-1] is not None:
        _recording[-1].append(WarningMessage(message, category, filename, lineno,
                                             source=source))
    else:
        showwarning(message, category, filename, lineno, None, line)


_recording = [None]


class catch_warnings:
    """Restores the filters at the end of the block; may record instead of showing."""

    def __init__(self, *, record=False, module=None, action=None, category=Warning, lineno=0,
                 append=False):
        self._record = record
        self._action = action
        self._arguments = (category, lineno, append)
        self._entered = False

    def __repr__(self):
        return 'catch_warnings(%s)' % ('record=True' if self._record else '')

    def __enter__(self):
        global showwarning
        if self._entered:
            raise RuntimeError('Cannot enter %r twice' % self)
        self._entered = True
        self._filters = filters[:]
        self._show = showwarning
        _seen.clear()
        if self._action is not None:
            simplefilter(self._action, *self._arguments)
        if self._record:
            log = []
            _recording.append(log)
            return log
        return None

    def __exit__(self, *exc_info):
        global showwarning
        if not self._entered:
            raise RuntimeError('Cannot exit %r without entering first' % self)
        filters[:] = self._filters
        showwarning = self._show
        _seen.clear()
        if self._record:
            _recording.pop()
