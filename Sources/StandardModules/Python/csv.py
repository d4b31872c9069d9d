"""Tables as lines of values: the module csv."""

import io
import re

__all__ = ['QUOTE_MINIMAL', 'QUOTE_ALL', 'QUOTE_NONNUMERIC', 'QUOTE_NONE', 'Error', 'Dialect',
           'excel', 'excel_tab', 'unix_dialect', 'field_size_limit', 'reader', 'writer',
           'register_dialect', 'get_dialect', 'list_dialects', 'unregister_dialect',
           'DictReader', 'DictWriter']

QUOTE_MINIMAL, QUOTE_ALL, QUOTE_NONNUMERIC, QUOTE_NONE = range(4)
_limit = 131072


class Error(Exception):
    """What is wrong with a line, a value or a dialect."""


class Dialect:
    """How values are told apart."""

    delimiter = ','
    quotechar = '"'
    escapechar = None
    doublequote = True
    skipinitialspace = False
    lineterminator = '\r\n'
    quoting = QUOTE_MINIMAL
    strict = False


class excel(Dialect):
    pass


class excel_tab(excel):
    delimiter = '\t'


class unix_dialect(Dialect):
    lineterminator = '\n'
    quoting = QUOTE_ALL


_dialects = {'excel': excel, 'excel-tab': excel_tab, 'unix': unix_dialect}
_options = ('delimiter', 'quotechar', 'escapechar', 'doublequote', 'skipinitialspace',
            'lineterminator', 'quoting', 'strict')


class _Settings:
    """The options that a reader or writer goes by, judged."""

    def __init__(self, dialect='excel', **given):
        if isinstance(dialect, str):
            dialect = get_dialect(dialect)
        for name in _options:
            setattr(self, name, getattr(dialect, name, getattr(Dialect, name)))
        for name, value in given.items():
            if name not in _options:
                raise TypeError("'%s' is an invalid keyword argument for this function" % name)
            setattr(self, name, value)
        for name in 'delimiter', 'quotechar', 'escapechar':
            value = getattr(self, name)
            if value is None and name != 'delimiter':
                continue
            if not isinstance(value, str):
                raise TypeError('"%s" must be string%s, not %s' % (
                    name, '' if name == 'delimiter' else ' or None', type(value).__name__))
            if len(value) != 1:
                raise TypeError('"%s" must be a 1-character string' % name)
        if self.quoting not in range(4):
            raise TypeError('bad "quoting" value')
        if self.quoting != QUOTE_NONE and self.quotechar is None:
            raise TypeError('quotechar must be set if quoting enabled')


def register_dialect(name, dialect='excel', **fmtparams):
    if not isinstance(name, str):
        raise TypeError('dialect name must be a string')
    _dialects[name] = _Settings(dialect, **fmtparams)


def unregister_dialect(name):
    if name not in _dialects:
        raise Error('unknown dialect')
    del _dialects[name]


def get_dialect(name):
    if name not in _dialects:
        raise Error('unknown dialect')
    return _dialects[name]


def list_dialects():
    return list(_dialects)


def field_size_limit(*limit):
    global _limit
    old = _limit
    if limit:
        if not isinstance(limit[0], int):
            raise TypeError('limit must be an integer')
        _limit = limit[0]
    return old


_START, _IN, _QUOTED, _AFTER_QUOTE, _ESCAPE, _ESCAPE_QUOTED = range(6)


class reader:
    """The rows of lines of text, each a list of values."""

    def __init__(self, iterable, dialect='excel', **fmtparams):
        self._lines = iter(iterable)
        self.dialect = _Settings(dialect, **fmtparams)
        self.line_num = 0

    def __iter__(self):
        return self

    def __next__(self):
        self._row = []
        self._value = []
        self._is_number = False
        state = None
        while True:
            try:
                line = next(self._lines)
            except StopIteration:
                if state is None:
                    raise
                if self.dialect.strict:
                    raise Error('unexpected end of data') from None
                self._save()
                return self._row
            if not isinstance(line, str):
                raise Error('iterator should return strings, not %s (the file should be opened '
                            'in text mode)' % type(line).__name__)
            self.line_num += 1
            state = self._read(line, state)
            if state not in (_QUOTED, _ESCAPE, _ESCAPE_QUOTED):
                return self._row

    def _read(self, line, state):
        """Reads a line; the state at its end, in which the row goes on or not."""
        d = self.dialect
        text = line.rstrip('\r\n')
        ending = line[len(text):]
        inner = re.search('[\r\n]', text)
        if state is None and not text:
            return None
        if state is None:
            state = _START
        for i, c in enumerate(text):
            if c in '\r\n' and state not in (_QUOTED, _ESCAPE, _ESCAPE_QUOTED):
                raise Error('new-line character seen in unquoted field - do you need to open '
                            'the file with newline=\'\'?')
            if state == _ESCAPE or state == _ESCAPE_QUOTED:
                self._add(c)
                state = _IN if state == _ESCAPE else _QUOTED
            elif state == _QUOTED:
                if c == d.escapechar:
                    state = _ESCAPE_QUOTED
                elif c == d.quotechar and d.quoting != QUOTE_NONE:
                    state = _AFTER_QUOTE if d.doublequote else _IN
                else:
                    self._add(c)
            elif state == _AFTER_QUOTE and c == d.quotechar and d.quoting != QUOTE_NONE:
                self._add(c)
                state = _QUOTED
            elif c == d.delimiter:
                self._save()
                state = _START
            elif state == _AFTER_QUOTE:
                if d.strict:
                    raise Error("'%s' expected after '%s'" % (d.delimiter, d.quotechar))
                self._add(c)
                state = _IN
            elif state == _START and c == d.quotechar and d.quoting != QUOTE_NONE:
                state = _QUOTED
            elif c == d.escapechar:
                state = _ESCAPE
            elif state == _START and c == ' ' and d.skipinitialspace:
                pass
            else:
                if state == _START and d.quoting == QUOTE_NONNUMERIC:
                    self._is_number = True
                self._add(c)
                state = _IN
        if state in (_QUOTED, _ESCAPE, _ESCAPE_QUOTED):
            if state != _QUOTED and not ending:
                self._add('\n')
            for c in ending:
                self._add(c)
            if state == _ESCAPE_QUOTED:
                state = _QUOTED
            elif state == _ESCAPE:
                state = _QUOTED if not ending else _IN
                if ending:
                    self._save()
            return state
        self._save()
        return state

    def _add(self, c):
        if len(self._value) >= _limit:
            raise Error('field larger than field limit (%d)' % _limit)
        self._value.append(c)

    def _save(self):
        value = ''.join(self._value)
        self._value = []
        if self._is_number:
            value = float(value)
            self._is_number = False
        self._row.append(value)


class writer:
    """Writes rows as lines of text."""

    def __init__(self, fileobj, dialect='excel', **fmtparams):
        if not hasattr(fileobj, 'write'):
            raise TypeError('argument 1 must have a "write" method')
        self._write = fileobj.write
        self.dialect = _Settings(dialect, **fmtparams)

    def writerow(self, row):
        try:
            row = list(row)
        except TypeError:
            raise Error('iterable expected, not %s' % type(row).__name__) from None
        d = self.dialect
        values = [self._text(value, len(row) == 1) for value in row]
        return self._write(d.delimiter.join(values) + d.lineterminator)

    def writerows(self, rows):
        for row in rows:
            self.writerow(row)

    def _text(self, value, is_alone):
        d = self.dialect
        is_number = isinstance(value, (int, float)) and not isinstance(value, bool)
        text = '' if value is None else repr(value) if type(value) is float else str(value)
        quoted = (d.quoting == QUOTE_ALL
                  or d.quoting == QUOTE_NONNUMERIC and not isinstance(value, (int, float)))
        special = [d.delimiter, d.quotechar, d.escapechar, *'\r\n', *d.lineterminator]
        result = []
        for c in text:
            if c in special and c is not None:
                if d.quoting == QUOTE_NONE:
                    escaped = True
                elif c == d.quotechar and d.doublequote:
                    result.append(c)
                    escaped = False
                    quoted = True
                elif c == d.quotechar or c == d.escapechar:
                    escaped = True
                else:
                    escaped = False
                    quoted = True
                if escaped:
                    if d.escapechar is None:
                        raise Error('need to escape, but no escapechar set')
                    result.append(d.escapechar)
            result.append(c)
        if not text and is_alone:
            if d.quoting == QUOTE_NONE:
                raise Error('single empty field record must be quoted')
            quoted = True
        text = ''.join(result)
        return d.quotechar + text + d.quotechar if quoted else text


class DictReader:
    """The rows of lines of text, each a dict by the names of the first line."""

    def __init__(self, f, fieldnames=None, restkey=None, restval=None, dialect='excel', *args,
                 **kwds):
        self._fieldnames = list(fieldnames) if fieldnames is not None else None
        self.restkey = restkey
        self.restval = restval
        self.reader = reader(f, dialect, *args, **kwds)
        self.dialect = dialect
        self.line_num = 0

    def __iter__(self):
        return self

    @property
    def fieldnames(self):
        if self._fieldnames is None:
            try:
                self._fieldnames = next(self.reader)
            except StopIteration:
                pass
        self.line_num = self.reader.line_num
        return self._fieldnames

    @fieldnames.setter
    def fieldnames(self, value):
        self._fieldnames = value

    def __next__(self):
        if self.line_num == 0:
            self.fieldnames
        row = next(self.reader)
        self.line_num = self.reader.line_num
        while row == []:
            row = next(self.reader)
        result = dict(zip(self.fieldnames, row))
        known = len(self.fieldnames)
        if known < len(row):
            result[self.restkey] = row[known:]
        for name in self.fieldnames[len(row):]:
            result[name] = self.restval
        return result


class DictWriter:
    """Writes dicts as lines of text, in the order of names."""

    def __init__(self, f, fieldnames, restval='', extrasaction='raise', dialect='excel', *args,
                 **kwds):
        self.fieldnames = fieldnames
        self.restval = restval
        if extrasaction.lower() not in ('raise', 'ignore'):
            raise ValueError("extrasaction (%s) must be 'raise' or 'ignore'" % extrasaction)
        self.extrasaction = extrasaction
        self.writer = writer(f, dialect, *args, **kwds)

    def writeheader(self):
        return self.writerow(dict(zip(self.fieldnames, self.fieldnames)))

    def _row(self, rowdict):
        if self.extrasaction == 'raise':
            wrong = rowdict.keys() - self.fieldnames
            if wrong:
                raise ValueError('dict contains fields not in fieldnames: '
                                 + ', '.join([repr(name) for name in wrong]))
        return (rowdict.get(name, self.restval) for name in self.fieldnames)

    def writerow(self, rowdict):
        return self.writer.writerow(self._row(rowdict))

    def writerows(self, rowdicts):
        return self.writer.writerows(map(self._row, rowdicts))
