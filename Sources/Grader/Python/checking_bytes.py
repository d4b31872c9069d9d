"""Bytes as people compare them: text, hexadecimal, and where two differ."""
from checking_words import count, words

# The most bytes that are shown of a piece.
LIMIT = 48


def shown(data, limit=LIMIT):
    """The bytes as a Python literal; what is left out is said outside of the quotes."""
    data = bytes(data)
    if len(data) <= limit:
        return text(data)
    more = count(len(data) - limit, 'more byte', '字节未列出')
    return f'{text(data[:limit])} ... ({more})'


def shown_value(value, limit=LIMIT):
    """A value as a Python literal, shortened likewise."""
    if isinstance(value, bytes):
        return shown(value, limit)
    if isinstance(value, bytearray):
        return f'bytearray({shown(value, limit)})'
    if isinstance(value, str) and len(value) > 2 * limit:
        more = count(len(value) - 2 * limit, 'more character', '个字符未列出')
        return f'{value[:2 * limit]!r} ... ({more})'
    literal = repr(value)
    return literal if len(literal) <= 20 * limit else f'{literal[:20 * limit]} ...'


def text(data):
    """`'欢迎\\r\\n'` for UTF-8 that can be read, else `b'...'`."""
    try:
        found = data.decode()
    except UnicodeDecodeError:
        return repr(data)
    readable = all(c.isprintable() or c in '\r\n\t' for c in found)
    if not readable or all(ord(c) < 128 for c in found):
        return repr(data)
    return f'{found!r} (UTF-8)'


def sized(data):
    """`29 bytes '...'`."""
    if not data:
        return words('no bytes', '0 字节')
    return f"{count(len(data), 'byte', '字节')} {shown(data)}"


def first_difference(expected, received):
    """The position, from 0, of the first byte that differs; None where one begins the other."""
    short = min(len(expected), len(received))
    if expected[:short] == received[:short]:
        return None
    low, high = 0, short
    while high - low > 1:
        middle = (low + high) // 2
        if expected[low:middle] == received[low:middle]:
            low = middle
        else:
            high = middle
    return low


def difference(expected, received):
    """Lines that show where two pieces of bytes differ, with their neighbourhood."""
    expected, received = bytes(expected), bytes(received)
    if expected == received:
        return []
    place = first_difference(expected, received)
    if place is None:
        place = min(len(expected), len(received))
        lines = [words(
            f'The first {place} of {len(expected)} bytes are right.',
            f'{len(expected)} 字节中前 {place} 字节正确。')]
        if len(received) > len(expected):
            lines = [words(
                f'After the {len(expected)} bytes there are {len(received) - place} more.',
                f'{len(expected)} 字节之后还多出 {len(received) - place} 字节。')]
    else:
        lines = [words(
            f'The first difference is at byte {place}, counted from 0.',
            f'第一处不同在第 {place} 字节（从 0 数起）。')]
    start = max(0, place - 8)
    for name, data in ((words('expected', '应为'), expected), (words('received', '收到'), received)):
        lines.append(f'{name}  {hexadecimal(data, start, place)}')
    return lines


def hexadecimal(data, start, place):
    """Sixteen bytes from `start` on, the one at `place` in brackets."""
    if not data:
        return words('nothing', '无')
    piece = data[start:start + 16]
    cells = []
    for number, byte in enumerate(piece, start):
        cells.append(f'[{byte:02x}]' if number == place else f'{byte:02x}')
    if place >= len(data) and start + 16 > len(data):
        cells.append(words('(end)', '（结束）'))
    characters = ''.join(chr(byte) if 32 <= byte < 127 else '.' for byte in piece)
    more = len(data) - start - 16
    tail = f" ... ({count(more, 'more byte', '字节未列出')})" if more > 0 else ''
    return f"{start:>5}: {' '.join(cells)}  |{characters}|{tail}"
