"""Wrapping and indenting paragraphs."""

__all__ = ['TextWrapper', 'wrap', 'fill', 'dedent', 'indent', 'shorten']

_SPACE = '\t\n\x0b\x0c\r '


class TextWrapper:
    """The settings for wrapping, and wrapping with them."""

    def __init__(self, width=70, initial_indent='', subsequent_indent='', expand_tabs=True,
                 replace_whitespace=True, fix_sentence_endings=False, break_long_words=True,
                 drop_whitespace=True, break_on_hyphens=True, tabsize=8, *, max_lines=None,
                 placeholder=' [...]'):
        self.width = width
        self.initial_indent = initial_indent
        self.subsequent_indent = subsequent_indent
        self.expand_tabs = expand_tabs
        self.replace_whitespace = replace_whitespace
        self.fix_sentence_endings = fix_sentence_endings
        self.break_long_words = break_long_words
        self.drop_whitespace = drop_whitespace
        self.break_on_hyphens = break_on_hyphens
        self.tabsize = tabsize
        self.max_lines = max_lines
        self.placeholder = placeholder

    def _munge_whitespace(self, text):
        if self.expand_tabs:
            text = text.expandtabs(self.tabsize)
        if self.replace_whitespace:
            for char in '\t\n\x0b\x0c\r':
                text = text.replace(char, ' ')
        return text

    def _split(self, text):
        chunks = []
        for word in _words_and_spaces(text):
            if self.break_on_hyphens and '-' in word:
                chunks.extend(_split_at_hyphens(word))
            else:
                chunks.append(word)
        return chunks

    def _fix_sentence_endings(self, chunks):
        for index in range(len(chunks) - 1):
            if chunks[index + 1] == ' ' and _ends_sentence(chunks[index]):
                chunks[index + 1] = '  '

    def _wrap_chunks(self, chunks):
        if self.width <= 0:
            raise ValueError('invalid width %r (must be > 0)' % self.width)
        if self.max_lines is not None:
            indent = self.subsequent_indent if self.max_lines > 1 else self.initial_indent
            if len(indent) + len(self.placeholder.lstrip()) > self.width:
                raise ValueError('placeholder too large for max width')
        lines = []
        place = 0
        chunks = list(chunks)
        total = len(chunks)
        while place < total:
            indent = self.subsequent_indent if lines else self.initial_indent
            width = self.width - len(indent)
            if self.drop_whitespace and lines and not chunks[place].strip():
                place += 1
            line = []
            length = 0
            while place < total and length + len(chunks[place]) <= width:
                line.append(chunks[place])
                length += len(chunks[place])
                place += 1
            if place < total and len(chunks[place]) > width:
                place = self._take_long(chunks, place, line, length, width)
                length = sum(map(len, line))
            if self.drop_whitespace and line and not line[-1].strip():
                length -= len(line.pop())
            if not line:
                continue
            rest = place < total and not (
                self.drop_whitespace and place == total - 1 and not chunks[place].strip())
            if self.max_lines is None or len(lines) + 1 < self.max_lines or (
                    not rest and length <= width):
                lines.append(indent + ''.join(line))
                continue
            self._cut(lines, line, length, indent, width)
            break
        return lines

    def _take_long(self, chunks, place, line, length, width):
        """Put what fits of a chunk longer than a line into line."""
        room = 1 if width < 1 else width - length
        chunk = chunks[place]
        if self.break_long_words:
            end = room
            if self.break_on_hyphens and len(chunk) > room:
                hyphen = chunk.rfind('-', 0, room)
                if hyphen > 0 and any(c != '-' for c in chunk[:hyphen]):
                    end = hyphen + 1
            line.append(chunk[:end])
            chunks[place] = chunk[end:]
            return place
        if not line:
            line.append(chunk)
            return place + 1
        return place

    def _cut(self, lines, line, length, indent, width):
        """End the text with the placeholder."""
        while line:
            if line[-1].strip() and length + len(self.placeholder) <= width:
                lines.append(indent + ''.join(line) + self.placeholder)
                return
            length -= len(line.pop())
        if lines:
            previous = lines[-1].rstrip()
            if len(previous) + len(self.placeholder) <= self.width:
                lines[-1] = previous + self.placeholder
                return
        lines.append(indent + self.placeholder.lstrip())

    def wrap(self, text):
        chunks = self._split(self._munge_whitespace(text))
        if self.fix_sentence_endings:
            self._fix_sentence_endings(chunks)
        return self._wrap_chunks(chunks)

    def fill(self, text):
        return '\n'.join(self.wrap(text))


def _words_and_spaces(text):
    """Runs of white space and runs of other characters, in turn."""
    parts = []
    begin = 0
    for place in range(1, len(text) + 1):
        if place == len(text) or (text[place] in _SPACE) != (text[begin] in _SPACE):
            parts.append(text[begin:place])
            begin = place
    return parts


def _letter(char):
    return char.isalpha() or char == '_'


def _split_at_hyphens(word):
    """The parts of a word: it may be broken after a hyphen between letters, and round --."""
    parts = []
    begin = 0
    place = 0
    size = len(word)
    while place < size:
        if word[place] != '-':
            place += 1
            continue
        end = place
        while end < size and word[end] == '-':
            end += 1
        before = word[place - 1] if place > begin else ''
        after = word[end] if end < size else ''
        if end - place >= 2:
            if before and (before.isalnum() or before in '_!"\'&.,?') and (
                    after.isalnum() or after == '_'):
                parts.append(word[begin:place])
                parts.append(word[place:end])
                begin = end
        elif before and after and _letter(before) and _letter(after):
            two_before = place - 2 >= begin and (_letter(word[place - 2]) or (
                word[place - 2] == '-' and place - 3 >= begin and _letter(word[place - 3])))
            next_one = word[end + 1] if end + 1 < size else ''
            next_two = word[end + 2] if end + 2 < size else ''
            two_after = next_one and (_letter(next_one) or (
                next_one == '-' and next_two and _letter(next_two)))
            if two_before and two_after:
                parts.append(word[begin:end])
                begin = end
        place = end
    if begin < size:
        parts.append(word[begin:])
    return parts


def _ends_sentence(word):
    if word[-1:] in ('"', "'"):
        word = word[:-1]
    return len(word) > 1 and word[-1] in '.!?' and 'a' <= word[-2] <= 'z'


def wrap(text, width=70, **kwargs):
    """The lines of one paragraph, each at most width characters."""
    return TextWrapper(width=width, **kwargs).wrap(text)


def fill(text, width=70, **kwargs):
    """One paragraph, wrapped, as a string."""
    return TextWrapper(width=width, **kwargs).fill(text)


def shorten(text, width, **kwargs):
    """Collapse white space and cut the text to width."""
    wrapper = TextWrapper(width=width, max_lines=1, **kwargs)
    return wrapper.fill(' '.join(text.strip().split()))


def dedent(text):
    """Remove the white space that all lines begin with."""
    lines = text.split('\n')
    margin = None
    for number, line in enumerate(lines):
        body = line.lstrip(' \t')
        if not body:
            lines[number] = ''
            continue
        lead = line[:len(line) - len(body)]
        if margin is None:
            margin = lead
        else:
            common = 0
            while common < min(len(lead), len(margin)) and lead[common] == margin[common]:
                common += 1
            margin = margin[:common]
    if margin:
        lines = [line[len(margin):] for line in lines]
    return '\n'.join(lines)


def indent(text, prefix, predicate=None):
    """Put prefix before every line that is not blank, or that predicate chooses."""
    if predicate is None:
        predicate = str.strip
    return ''.join([prefix + line if predicate(line) else line
                    for line in text.splitlines(True)])
