"""File names against patterns with * ? and [...]."""

import re

__all__ = ['filter', 'fnmatch', 'fnmatchcase', 'translate']


def translate(pat):
    """A pattern as a regular expression."""
    parts = []
    i = 0
    while i < len(pat):
        char = pat[i]
        i += 1
        if char == '*':
            if parts[-1:] != ['.*']:
                parts.append('.*')
        elif char == '?':
            parts.append('.')
        elif char == '[':
            end = pat.find(']', i + (2 if pat[i:i + 1] == '!' else 1))
            if end < 0:
                parts.append('\\[')
                continue
            body = pat[i:end]
            i = end + 1
            negated = body.startswith('!')
            body = (body[1:] if negated else body).replace('\\', '\\\\')
            if body.startswith('^') or body.startswith('['):
                body = '\\' + body
            parts.append('[%s%s]' % ('^' if negated else '', body))
        else:
            parts.append(re.escape(char))
    return '(?s:%s)\\Z' % ''.join(parts)


def fnmatchcase(name, pat):
    return re.match(translate(pat), name) is not None


fnmatch = fnmatchcase


def filter(names, pat):
    match = re.compile(translate(pat)).match
    return [name for name in names if match(name)]
