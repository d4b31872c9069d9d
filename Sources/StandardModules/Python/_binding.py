"""Binds call arguments to a list of names, with the interpreter's own error texts.

namedtuple and dataclasses make functions whose parameters are known only at run time.
"""


def _listing(names):
    quoted = [repr(name) for name in names]
    if len(quoted) == 1:
        return quoted[0]
    if len(quoted) == 2:
        return quoted[0] + ' and ' + quoted[1]
    return ', '.join(quoted[:-1]) + ', and ' + quoted[-1]


def _missing(function, kind, names):
    return TypeError('%s() missing %d required %s argument%s: %s' % (
        function, len(names), kind, '' if len(names) == 1 else 's', _listing(names)))


def bind(function, names, kw_names, defaults, args, kwargs):
    """Return a dict of name to value; function is the qualified name for messages.

    names are the positional parameters without self, kw_names those by keyword alone.
    """
    values = dict(zip(names, args))
    for name, value in kwargs.items():
        if name in values:
            raise TypeError('%s() got multiple values for argument %r' % (function, name))
        if name not in names and name not in kw_names:
            raise TypeError('%s() got an unexpected keyword argument %r' % (function, name))
        values[name] = value
    if len(args) > len(names):
        most = len(names) + 1
        least = most - len([name for name in names if name in defaults])
        takes = 'takes %d positional argument%s' % (most, '' if most == 1 else 's')
        if least != most:
            takes = 'takes from %d to %d positional arguments' % (least, most)
        given = len(args) + 1
        extra = len([name for name in kwargs if name in kw_names])
        note = ''
        if extra:
            note = ' positional argument%s (and %d keyword-only argument%s)' % (
                '' if given == 1 else 's', extra, '' if extra == 1 else 's')
        raise TypeError('%s() %s but %d%s %s given' % (
            function, takes, given, note, 'was' if given == 1 and not extra else 'were'))
    if len(values) < len(names) + len(kw_names):
        missing = [n for n in names if n not in values and n not in defaults]
        if missing:
            raise _missing(function, 'positional', missing)
        missing = [n for n in kw_names if n not in values and n not in defaults]
        if missing:
            raise _missing(function, 'keyword-only', missing)
        for name, value in defaults.items():
            if name not in values:
                values[name] = value
    return values
