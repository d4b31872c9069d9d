"""Splitting and quoting as a shell does."""

__all__ = ['split', 'quote', 'join']

_SAFE = frozenset('abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_@%+=:,./-')


def split(s, comments=False, posix=True):
    """The words of a command line."""
    if s is None:
        raise ValueError('s argument must not be None')
    words = []
    word = None
    quoted = ''
    i = 0
    while i < len(s):
        char = s[i]
        if quoted:
            if char == quoted:
                quoted = ''
                if not posix:
                    word += char
            elif char == '\\' and posix and quoted == '"':
                i += 1
                if i == len(s):
                    raise ValueError('No escaped character')
                if s[i] not in '"\\':
                    word += char
                word += s[i]
            else:
                word += char
        elif char in ' \t\r\n':
            if word is not None:
                words.append(word)
                word = None
        elif char == '#' and comments and (posix or word is None):
            end = s.find('\n', i)
            i = len(s) if end < 0 else end
            if word is not None:
                words.append(word)
                word = None
        elif char in '\'"' and (posix or word is None):
            quoted = char
            word = (word or '') + ('' if posix else char)
        elif char == '\\' and posix:
            i += 1
            if i == len(s):
                raise ValueError('No escaped character')
            word = (word or '') + s[i]
        else:
            word = (word or '') + char
        i += 1
    if quoted:
        raise ValueError('No closing quotation')
    if word is not None:
        words.append(word)
    return words


def quote(s):
    """s as one word."""
    if not s:
        return "''"
    if all(char in _SAFE for char in s):
        return s
    return "'" + s.replace("'", "'\"'\"'") + "'"


def join(split_command):
    return ' '.join([quote(word) for word in split_command])
