"""Encoding and decoding text, whole or piece by piece."""

BOM_UTF8 = b'\xef\xbb\xbf'
BOM_UTF16_LE = BOM_LE = b'\xff\xfe'
BOM_UTF16_BE = BOM_BE = b'\xfe\xff'
BOM_UTF32_LE = b'\xff\xfe\x00\x00'
BOM_UTF32_BE = b'\x00\x00\xfe\xff'


def encode(obj, encoding='utf-8', errors='strict'):
    if encoding in ('hex', 'hex_codec'):
        return bytes(obj).hex().encode('ascii')
    if encoding in ('base64', 'base64_codec'):
        from base64 import encodebytes
        return encodebytes(obj)
    if encoding in ('rot13', 'rot_13'):
        return _rot13(obj)
    return obj.encode(encoding, errors)


def decode(obj, encoding='utf-8', errors='strict'):
    if encoding in ('hex', 'hex_codec'):
        from binascii import unhexlify
        return unhexlify(obj)
    if encoding in ('base64', 'base64_codec'):
        from base64 import decodebytes
        return decodebytes(obj)
    if encoding in ('rot13', 'rot_13'):
        return _rot13(obj)
    if isinstance(obj, memoryview):
        obj = bytes(obj)
    return obj.decode(encoding, errors)


def _rot13(text):
    lower = 'abcdefghijklmnopqrstuvwxyz'
    table = {}
    for letters in (lower, lower.upper()):
        for index, letter in enumerate(letters):
            table[ord(letter)] = letters[(index + 13) % 26]
    return text.translate(table)


class IncrementalEncoder:
    """Encodes text that comes in pieces."""

    encoding = 'utf-8'

    def __init__(self, errors='strict'):
        self.errors = errors

    def encode(self, input, final=False):
        return input.encode(self.encoding, self.errors)

    def reset(self):
        pass

    def getstate(self):
        return 0

    def setstate(self, state):
        pass


class IncrementalDecoder:
    """Decodes bytes that come in pieces, keeping a character that is not complete."""

    encoding = 'utf-8'

    def __init__(self, errors='strict'):
        self.errors = errors
        self.buffer = b''

    def decode(self, input, final=False):
        data = self.buffer + bytes(input)
        if self.encoding in _CHINESE:
            return self._decode_chinese(data, final)
        keep = 0 if final else self._incomplete(data)
        text = data[:len(data) - keep].decode(self.encoding, self.errors)
        self.buffer = data[len(data) - keep:]
        return text

    def _decode_chinese(self, data, final):
        kept, self.buffer = self.buffer, b''
        text = ''
        start = 0
        while start < len(data):
            try:
                return text + data[start:].decode(self.encoding)
            except UnicodeDecodeError as error:
                first, end, reason = start + error.start, start + error.end, error.reason
            text += data[start:first].decode(self.encoding)
            start = end
            if reason == _INCOMPLETE:
                if not final:
                    self.buffer = data[first:]
                    break
                if self.errors == 'surrogateescape':
                    # It takes only the first byte; CPython keeps the others, even at the end.
                    self.buffer = data[first + 1:end]
                    end = first + 1
            try:
                text += data[first:end].decode(self.encoding, self.errors)
            except UnicodeDecodeError as error:
                if reason == _INCOMPLETE:
                    self.buffer = kept
                error.object, error.start, error.end, error.reason = data, first, end, reason
                raise
        return text

    def _incomplete(self, data):
        """How many bytes at the end begin a character that is not all there."""
        if self.encoding in ('utf-16-le', 'utf-16-be'):
            keep = len(data) % 2
            high = data[len(data) - keep - 2:len(data) - keep]
            if len(high) == 2 and (high[1 if self.encoding == 'utf-16-le' else 0]) >> 2 == 54:
                keep += 2
            return keep
        if self.encoding in ('utf-32-le', 'utf-32-be'):
            return len(data) % 4
        if self.encoding != 'utf-8':
            return 0
        for back in range(1, min(3, len(data)) + 1):
            byte = data[-back]
            if byte >= 0xC0:
                need = 2 if byte < 0xE0 else 3 if byte < 0xF0 else 4
                if back >= need or byte in (0xC0, 0xC1) or byte > 0xF4:
                    return 0
                if back > 1 and not _second_fits(byte, data[1 - back]):
                    return 0
                return back
            if byte < 0x80:
                return 0
        return 0

    def reset(self):
        self.buffer = b''

    def getstate(self):
        return self.buffer, 0

    def setstate(self, state):
        self.buffer = state[0]


def _second_fits(first, second):
    """Whether second can follow first in UTF-8."""
    low, high = {0xE0: (0xA0, 0xBF), 0xED: (0x80, 0x9F), 0xF0: (0x90, 0xBF),
                 0xF4: (0x80, 0x8F)}.get(first, (0x80, 0xBF))
    return low <= second <= high


_CHINESE = 'gbk', 'gb2312', 'gb18030'
_INCOMPLETE = 'incomplete multibyte sequence'


def _canonical(encoding):
    name = encoding.lower().replace('_', '-').replace(' ', '-')
    name = {'utf8': 'utf-8', 'u8': 'utf-8', 'latin1': 'iso8859-1', 'latin-1': 'iso8859-1',
            'iso-8859-1': 'iso8859-1', 'us-ascii': 'ascii'}.get(name, name)
    try:
        '\ud800'.encode(name)
    except LookupError:
        raise LookupError('unknown encoding: ' + encoding) from None
    except UnicodeError as error:
        # The error has the name itself where an alias was given.
        if getattr(error, 'encoding', None) in _CHINESE:
            return error.encoding
    return name


def _for(base, encoding):
    name = _canonical(encoding)

    def make(errors='strict'):
        made = base(errors)
        made.encoding = name
        return made
    return make


def getincrementaldecoder(encoding):
    """A class-like callable that makes decoders."""
    return _for(IncrementalDecoder, encoding)


def getincrementalencoder(encoding):
    return _for(IncrementalEncoder, encoding)


def getencoder(encoding):
    name = _canonical(encoding)
    return lambda text, errors='strict': (text.encode(name, errors), len(text))


def getdecoder(encoding):
    name = _canonical(encoding)
    return lambda data, errors='strict': (bytes(data).decode(name, errors), len(data))


def iterencode(iterator, encoding, errors='strict'):
    encoder = getincrementalencoder(encoding)(errors)
    for part in iterator:
        piece = encoder.encode(part)
        if piece:
            yield piece


def iterdecode(iterator, encoding, errors='strict'):
    decoder = getincrementaldecoder(encoding)(errors)
    for part in iterator:
        piece = decoder.decode(part)
        if piece:
            yield piece
    piece = decoder.decode(b'', True)
    if piece:
        yield piece


class CodecInfo(tuple):
    """The functions of one encoding."""

    def __new__(cls, encode, decode, name):
        self = tuple.__new__(cls, (encode, decode, None, None))
        self.encode = encode
        self.decode = decode
        self.name = name
        return self

    def __repr__(self):
        return '<codecs.CodecInfo object for encoding %s at %#x>' % (self.name, id(self))


def lookup(encoding):
    name = _canonical(encoding)
    return CodecInfo(getencoder(name), getdecoder(name), name)


def open(filename, mode='r', encoding=None, errors='strict', buffering=-1):
    import io
    if encoding is None or 'b' in mode:
        return io.open(filename, mode, buffering)
    return io.open(filename, mode, buffering, encoding, errors, newline='')
