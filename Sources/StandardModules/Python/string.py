"""Constants, templates and formatting of text."""

__all__ = ['ascii_letters', 'ascii_lowercase', 'ascii_uppercase', 'capwords', 'digits',
           'hexdigits', 'octdigits', 'printable', 'punctuation', 'whitespace', 'Formatter',
           'Template']

whitespace = ' \t\n\r\v\f'
ascii_lowercase = 'abcdefghijklmnopqrstuvwxyz'
ascii_uppercase = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
ascii_letters = ascii_lowercase + ascii_uppercase
digits = '0123456789'
hexdigits = digits + 'abcdef' + 'ABCDEF'
octdigits = '01234567'
punctuation = r"""!"#$%&'()*+,-./:;<=>?@[\]^_`{|}~"""
printable = digits + ascii_letters + punctuation + whitespace


def capwords(s, sep=None):
    """Capitalize every word."""
    return (sep or ' ').join([word.capitalize() for word in s.split(sep)])


def _is_word(char, first):
    return char.isascii() and (char.isalpha() or char == '_' or not first and char.isdigit())


class Template:
    """Text in which $name and ${name} stand for values."""

    delimiter = '$'

    def __init__(self, template):
        self.template = template

    def _pieces(self):
        """Give (text, name, kind): kind is '' for plain text, 'named', 'escaped', 'invalid'."""
        text = self.template
        mark = self.delimiter
        begin = 0
        while True:
            place = text.find(mark, begin)
            if place < 0:
                yield text[begin:], None, ''
                return
            yield text[begin:place], None, ''
            after = place + len(mark)
            if text.startswith(mark, after):
                begin = after + len(mark)
                yield mark, None, 'escaped'
                continue
            braced = text.startswith('{', after)
            start = end = after + 1 if braced else after
            while end < len(text) and _is_word(text[end], end == start):
                end += 1
            if end > start and (not braced or text.startswith('}', end)):
                begin = end + 1 if braced else end
                yield text[place:begin], text[start:end], 'named'
            else:
                begin = after
                yield mark, place, 'invalid'

    def _invalid(self, place):
        before = self.template[:place]
        line = before.count('\n') + 1
        column = place - (before.rfind('\n') + 1) + 1
        raise ValueError('Invalid placeholder in string: line %d, col %d' % (line, column))

    def _filled(self, mapping, kws, strict):
        if kws:
            merged = {}
            merged.update(mapping)
            merged.update(kws)
            mapping = merged
        parts = []
        for text, name, kind in self._pieces():
            if kind == 'named':
                try:
                    text = str(mapping[name])
                except KeyError:
                    if strict:
                        raise
            elif kind == 'invalid' and strict:
                self._invalid(name)
            parts.append(text)
        return ''.join(parts)

    def substitute(self, mapping={}, /, **kws):
        return self._filled(mapping, kws, True)

    def safe_substitute(self, mapping={}, /, **kws):
        return self._filled(mapping, kws, False)

    def is_valid(self):
        return all(kind != 'invalid' for _, _, kind in self._pieces())

    def get_identifiers(self):
        names = []
        for _, name, kind in self._pieces():
            if kind == 'named' and name not in names:
                names.append(name)
        return names


class Formatter:
    """str.format() with steps that a subclass can change."""

    def format(self, format_string, /, *args, **kwargs):
        return self.vformat(format_string, args, kwargs)

    def vformat(self, format_string, args, kwargs):
        used = set()
        result, _ = self._vformat(format_string, args, kwargs, used, 2, 0)
        self.check_unused_args(used, args, kwargs)
        return result

    def _vformat(self, format_string, args, kwargs, used, depth, auto):
        if depth < 0:
            raise ValueError('Max string recursion exceeded')
        parts = []
        for text, name, spec, conversion in self.parse(format_string):
            if text:
                parts.append(text)
            if name is None:
                continue
            if name == '':
                if auto is None:
                    raise ValueError('cannot switch from manual field specification to '
                                     'automatic field numbering')
                name = str(auto)
                auto += 1
            elif name.isdigit():
                if auto:
                    raise ValueError('cannot switch from manual field specification to '
                                     'automatic field numbering')
                auto = None
            value, key = self.get_field(name, args, kwargs)
            used.add(key)
            value = self.convert_field(value, conversion)
            spec, auto = self._vformat(spec, args, kwargs, used, depth - 1, auto)
            parts.append(self.format_field(value, spec))
        return ''.join(parts), auto

    def parse(self, format_string):
        text = ''
        place = 0
        size = len(format_string)
        while place < size:
            char = format_string[place]
            if char not in '{}':
                text += char
                place += 1
            elif format_string[place:place + 2] == char * 2:
                yield text + char, None, None, None
                text = ''
                place += 2
            elif char == '}':
                raise ValueError("Single '}' encountered in format string")
            else:
                end = self._closing(format_string, place)
                name, spec, conversion = self._field(format_string[place + 1:end])
                yield text, name, spec, conversion
                text = ''
                place = end + 1
        if text:
            yield text, None, None, None

    @staticmethod
    def _closing(text, place):
        if place + 1 == len(text):
            raise ValueError("Single '{' encountered in format string")
        depth = 0
        for index in range(place, len(text)):
            if text[index] == '{':
                depth += 1
            elif text[index] == '}':
                depth -= 1
                if depth == 0:
                    return index
        raise ValueError("expected '}' before end of string")

    @staticmethod
    def _field(field):
        brackets = 0
        end = len(field)
        for index, char in enumerate(field):
            if char == '[':
                brackets += 1
            elif char == ']':
                brackets -= 1
            elif char in '!:' and not brackets:
                end = index
                break
        name, rest = field[:end], field[end:]
        conversion = None
        if rest.startswith('!'):
            conversion = rest[1:2]
            rest = rest[2:]
            if rest and rest[0] != ':':
                raise ValueError("expected ':' after conversion specifier")
        return name, rest[1:], conversion

    def get_field(self, field_name, args, kwargs):
        end = 0
        while end < len(field_name) and field_name[end] not in '.[':
            end += 1
        first, rest = field_name[:end], field_name[end:]
        if first.isdigit():
            first = int(first)
        value = self.get_value(first, args, kwargs)
        while rest:
            if rest[0] == '.':
                end = 1
                while end < len(rest) and rest[end] not in '.[':
                    end += 1
                name = rest[1:end]
                if name.startswith('__'):
                    raise AttributeError('%r object has no attribute %r'
                                         % (type(value).__name__, name))
                value = getattr(value, name)
            else:
                end = rest.index(']') + 1
                key = rest[1:end - 1]
                value = value[int(key) if key.isdigit() else key]
            rest = rest[end:]
        return value, first

    def get_value(self, key, args, kwargs):
        return args[key] if isinstance(key, int) else kwargs[key]

    def check_unused_args(self, used_args, args, kwargs):
        pass

    def format_field(self, value, format_spec):
        return format(value, format_spec)

    def convert_field(self, value, conversion):
        if conversion is None:
            return value
        if conversion == 's':
            return str(value)
        if conversion == 'r':
            return repr(value)
        if conversion == 'a':
            return ascii(value)
        raise ValueError('Unknown conversion specifier {0!s}'.format(conversion))
