"""Text in HTML: the module html."""

import re

__all__ = ['escape', 'unescape']

_entities = {
    'amp': '&', 'lt': '<', 'gt': '>', 'quot': '"', 'apos': "'", 'nbsp': '\xa0', 'copy': '\xa9',
    'reg': '\xae', 'deg': '\xb0', 'plusmn': '\xb1', 'middot': '\xb7', 'times': '\xd7',
    'divide': '\xf7', 'laquo': '\xab', 'raquo': '\xbb', 'euro': '\u20ac', 'hellip': '\u2026',
    'ndash': '\u2013', 'mdash': '\u2014', 'lsquo': '\u2018', 'rsquo': '\u2019',
    'ldquo': '\u201c', 'rdquo': '\u201d', 'bull': '\u2022', 'trade': '\u2122',
    'larr': '\u2190', 'uarr': '\u2191', 'rarr': '\u2192', 'darr': '\u2193',
}
_without_end = ('amp', 'lt', 'gt', 'quot', 'nbsp', 'copy', 'reg', 'deg', 'plusmn', 'middot',
                'times', 'divide', 'laquo', 'raquo')
# What the numbers of Windows-1252 mean in HTML.
_replaced = dict(zip(range(0x80, 0xa0), (
    '\u20ac\x81\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039'
    '\u0152\x8d\u017d\x8f\x90\u2018\u2019\u201c\u201d\u2022\u2013\u2014'
    '\u02dc\u2122\u0161\u203a\u0153\x9d\u017e\u0178')))


def escape(s, quote=True):
    """The text with &, < and > written as entities; quotes too unless told otherwise."""
    s = s.replace('&', '&amp;')
    s = s.replace('<', '&lt;')
    s = s.replace('>', '&gt;')
    if quote:
        s = s.replace('"', '&quot;')
        s = s.replace("'", '&#x27;')
    return s


def _character(match):
    text = match.group(1)
    if text[0] == '#':
        digits = text[1:].rstrip(';')
        number = int(digits[1:], 16) if digits[0] in 'xX' else int(digits)
        if number == 0 or 0xd800 <= number <= 0xdfff or number > 0x10ffff:
            return '\ufffd'
        if number in _replaced:
            return _replaced[number]
        if 0x1 <= number <= 0x8 or 0xe <= number <= 0x1f or 0x7f <= number <= 0x9f \
                or 0xfdd0 <= number <= 0xfdef or number == 0xb or number & 0xfffe == 0xfffe:
            return ''
        return chr(number)
    if text.endswith(';') and text[:-1] in _entities:
        return _entities[text[:-1]]
    for length in range(len(text), 1, -1):
        if text[:length] in _without_end:
            return _entities[text[:length]] + text[length:]
    return '&' + text


_reference = re.compile(r'&(#[0-9]+;?|#[xX][0-9a-fA-F]+;?|[^\t\n\f <&#;]{1,32};?)')


def unescape(s):
    """The text with numbers and the common entities of HTML as the characters that they mean."""
    return _reference.sub(_character, s) if '&' in s else s
