"""The parts of a URL: the module urllib.parse."""

from _namedtuple import namedtuple

__all__ = ['urlparse', 'urlunparse', 'urljoin', 'urldefrag', 'urlsplit', 'urlunsplit',
           'urlencode', 'parse_qs', 'parse_qsl', 'quote', 'quote_plus', 'quote_from_bytes',
           'unquote', 'unquote_plus', 'unquote_to_bytes', 'DefragResult', 'ParseResult',
           'SplitResult']

uses_relative = ['', 'ftp', 'http', 'gopher', 'nntp', 'imap', 'wais', 'file', 'https', 'shttp',
                 'mms', 'prospero', 'rtsp', 'rtspu', 'sftp', 'svn', 'svn+ssh', 'ws', 'wss']
uses_netloc = ['', 'ftp', 'http', 'gopher', 'nntp', 'telnet', 'imap', 'wais', 'file', 'mms',
               'https', 'shttp', 'snews', 'prospero', 'rtsp', 'rtspu', 'rsync', 'svn', 'svn+ssh',
               'sftp', 'nfs', 'git', 'git+ssh', 'ws', 'wss']
uses_params = ['', 'ftp', 'hdl', 'prospero', 'http', 'imap', 'https', 'shttp', 'rtsp', 'rtspu',
               'sip', 'sips', 'mms', 'sftp', 'tel']
scheme_chars = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+-.'
_unsafe = '\t\r\n'
_control_or_space = ''.join(chr(i) for i in range(33))
_always_safe = frozenset(b'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-~')


class _NetworkLocation:
    """What the part behind // says."""

    __slots__ = ()

    @property
    def username(self):
        return self._user()[0]

    @property
    def password(self):
        return self._user()[1]

    @property
    def hostname(self):
        host = self._host()[0]
        if not host:
            return None
        colon, percent, zone = _marks(host)
        name, percent, zone = host.partition(percent)
        return name.lower() + percent + zone

    @property
    def port(self):
        port = self._host()[1]
        if port is None:
            return None
        text = port if isinstance(port, str) else port.decode('ascii')
        if not (text.isdigit() and text.isascii()):
            raise ValueError('Port could not be cast to integer value as %r' % text)
        number = int(text)
        if not 0 <= number <= 65535:
            raise ValueError('Port out of range 0-65535')
        return number

    def _user(self):
        colon, _, at = _marks(self.netloc, '@')
        user, found, _ = self.netloc.rpartition(at)
        if not found:
            return None, None
        name, has_password, password = user.partition(colon)
        return name, password if has_password else None

    def _host(self):
        colon, _, at = _marks(self.netloc, '@')
        host = self.netloc.rpartition(at)[2]
        open_bracket, _, close = _marks(host, ']', '[')
        _, has_bracket, bracketed = host.partition(open_bracket)
        if has_bracket:
            host, _, port = bracketed.partition(close)
            _, _, port = port.partition(colon)
        else:
            host, _, port = host.partition(colon)
        return host, port or None


def _marks(text, third='%', first=':'):
    marks = (first, '%', third)
    return marks if isinstance(text, str) else tuple(mark.encode() for mark in marks)


class _Encoded:
    __slots__ = ()

    def encode(self, encoding='ascii', errors='strict'):
        return _bytes_class[type(self)](*(part.encode(encoding, errors) for part in self))


class _Decoded:
    __slots__ = ()

    def decode(self, encoding='ascii', errors='strict'):
        return _text_class[type(self)](*(part.decode(encoding, errors) for part in self))


_DefragBase = namedtuple('DefragResult', 'url fragment', module=__name__)
_SplitBase = namedtuple('SplitResult', 'scheme netloc path query fragment', module=__name__)
_ParseBase = namedtuple(
    'ParseResult', 'scheme netloc path params query fragment', module=__name__)


class DefragResult(_DefragBase, _Encoded):
    __slots__ = ()

    def geturl(self):
        return self.url + '#' + self.fragment if self.fragment else self.url


class SplitResult(_SplitBase, _NetworkLocation, _Encoded):
    __slots__ = ()

    def geturl(self):
        return urlunsplit(self)


class ParseResult(_ParseBase, _NetworkLocation, _Encoded):
    __slots__ = ()

    def geturl(self):
        return urlunparse(self)


class DefragResultBytes(_DefragBase, _Decoded):
    __slots__ = ()

    def geturl(self):
        return self.url + b'#' + self.fragment if self.fragment else self.url


class SplitResultBytes(_SplitBase, _NetworkLocation, _Decoded):
    __slots__ = ()

    def geturl(self):
        return urlunsplit(self)


class ParseResultBytes(_ParseBase, _NetworkLocation, _Decoded):
    __slots__ = ()

    def geturl(self):
        return urlunparse(self)


_bytes_class = {DefragResult: DefragResultBytes, SplitResult: SplitResultBytes,
                ParseResult: ParseResultBytes}
_text_class = {made: text for text, made in _bytes_class.items()}


def _as_text(*parts):
    """The parts as str, and what makes a result of the caller's kind of them."""
    is_text = isinstance(parts[0], str)
    for part in parts[1:]:
        if part and isinstance(part, str) != is_text:
            raise TypeError('Cannot mix str and non-str arguments')
    if is_text:
        return parts + (lambda result: result,)
    decoded = tuple(part.decode('ascii') if part else '' for part in parts)
    return decoded + (lambda result: result.encode('ascii'),)


def urlsplit(url, scheme='', allow_fragments=True):
    """Five parts of a URL: scheme, network location, path, query, fragment."""
    url, scheme, give = _as_text(url, scheme)
    url = url.lstrip(_control_or_space)
    scheme = scheme.strip(_control_or_space)
    for mark in _unsafe:
        url = url.replace(mark, '')
        scheme = scheme.replace(mark, '')
    netloc = query = fragment = ''
    i = url.find(':')
    if i > 0 and url[0].isascii() and url[0].isalpha():
        if all(c in scheme_chars for c in url[:i]):
            scheme, url = url[:i].lower(), url[i + 1:]
    if url[:2] == '//':
        end = min([at for at in (url.find(c, 2) for c in '/?#') if at >= 0], default=len(url))
        netloc, url = url[2:end], url[end:]
        if ('[' in netloc) != (']' in netloc):
            raise ValueError('Invalid IPv6 URL')
    if allow_fragments and '#' in url:
        url, fragment = url.split('#', 1)
    if '?' in url:
        url, query = url.split('?', 1)
    return give(SplitResult(scheme, netloc, url, query, fragment))


def urlparse(url, scheme='', allow_fragments=True):
    """As urlsplit, with the parameters of the path's last part."""
    url, scheme, give = _as_text(url, scheme)
    scheme, netloc, url, query, fragment = urlsplit(url, scheme, allow_fragments)
    params = ''
    if scheme in uses_params and ';' in url:
        i = url.find(';', url.rfind('/')) if '/' in url else url.find(';')
        if i >= 0:
            url, params = url[:i], url[i + 1:]
    return give(ParseResult(scheme, netloc, url, params, query, fragment))


def urlunsplit(components):
    scheme, netloc, url, query, fragment, give = _as_text(*components)
    if netloc or (scheme and scheme in uses_netloc and url[:2] != '//'):
        if url and url[:1] != '/':
            url = '/' + url
        url = '//' + netloc + url
    if scheme:
        url = scheme + ':' + url
    if query:
        url = url + '?' + query
    if fragment:
        url = url + '#' + fragment
    return give(url)


def urlunparse(components):
    scheme, netloc, url, params, query, fragment, give = _as_text(*components)
    if params:
        url = url + ';' + params
    return give(urlunsplit((scheme, netloc, url, query, fragment)))


def urljoin(base, url, allow_fragments=True):
    """The URL that another, seen from a base, stands for."""
    if not base:
        return url
    if not url:
        return base
    base, url, give = _as_text(base, url)
    bscheme, bnetloc, bpath, bparams, bquery, bfragment = urlparse(base, '', allow_fragments)
    scheme, netloc, path, params, query, fragment = urlparse(url, bscheme, allow_fragments)
    if scheme != bscheme or scheme not in uses_relative:
        return give(url)
    if scheme in uses_netloc:
        if netloc:
            return give(urlunparse((scheme, netloc, path, params, query, fragment)))
        netloc = bnetloc
    if not path and not params:
        path = bpath
        params = bparams
        if not query:
            query = bquery
        return give(urlunparse((scheme, netloc, path, params, query, fragment)))
    base_parts = bpath.split('/')
    if base_parts[-1] != '':
        del base_parts[-1]
    if path[:1] == '/':
        segments = path.split('/')
    else:
        segments = base_parts + path.split('/')
        segments[1:-1] = filter(None, segments[1:-1])
    resolved = []
    for segment in segments:
        if segment == '..':
            if resolved:
                resolved.pop()
        elif segment != '.':
            resolved.append(segment)
    if segments[-1] in ('.', '..'):
        resolved.append('')
    return give(urlunparse((scheme, netloc, '/'.join(resolved) or '/', params, query, fragment)))


def urldefrag(url):
    """The URL without its fragment, and the fragment."""
    url, give = _as_text(url)
    if '#' in url:
        scheme, netloc, path, params, query, fragment = urlparse(url)
        rest = urlunparse((scheme, netloc, path, params, query, ''))
    else:
        rest, fragment = url, ''
    return give(DefragResult(rest, fragment))


def unquote_to_bytes(string):
    if not string:
        return b''
    if isinstance(string, str):
        string = string.encode('utf-8')
    first, *rest = string.split(b'%')
    result = [first]
    for piece in rest:
        try:
            if len(piece) < 2 or not all(c in b'0123456789abcdefABCDEF' for c in piece[:2]):
                raise ValueError
            result.append(bytes([int(piece[:2], 16)]))
            result.append(piece[2:])
        except ValueError:
            result.append(b'%')
            result.append(piece)
    return b''.join(result)


def unquote(string, encoding='utf-8', errors='replace'):
    """The text with %XX as the characters that they mean."""
    if isinstance(string, bytes):
        return unquote_to_bytes(string).decode(encoding or 'utf-8', errors or 'replace')
    if '%' not in string:
        return string
    result = []
    part = ''
    for c in string:
        if c.isascii():
            part += c
        else:
            if part:
                result.append(unquote_to_bytes(part).decode(encoding or 'utf-8',
                                                            errors or 'replace'))
                part = ''
            result.append(c)
    if part:
        result.append(unquote_to_bytes(part).decode(encoding or 'utf-8', errors or 'replace'))
    return ''.join(result)


def unquote_plus(string, encoding='utf-8', errors='replace'):
    return unquote(string.replace('+', ' '), encoding, errors)


def quote(string, safe='/', encoding=None, errors=None):
    """The text with all but letters, digits, _.-~ and what is safe as %XX."""
    if isinstance(string, str):
        if not string:
            return string
        string = string.encode(encoding or 'utf-8', errors or 'strict')
    else:
        if encoding is not None:
            raise TypeError("quote() doesn't support 'encoding' for bytes")
        if errors is not None:
            raise TypeError("quote() doesn't support 'errors' for bytes")
    return quote_from_bytes(string, safe)


def quote_plus(string, safe='', encoding=None, errors=None):
    space = ' ' if isinstance(string, str) else b' '
    if space not in string:
        return quote(string, safe, encoding, errors)
    kept = safe + (' ' if isinstance(safe, str) else b' ')
    return quote(string, kept, encoding, errors).replace(' ', '+')


def quote_from_bytes(bs, safe='/'):
    if not isinstance(bs, (bytes, bytearray)):
        raise TypeError('quote_from_bytes() expected bytes')
    if isinstance(safe, str):
        safe = safe.encode('ascii', 'ignore')
    kept = _always_safe | {c for c in safe if c < 128}
    return ''.join(chr(c) if c in kept else '%%%02X' % c for c in bs)


def urlencode(query, doseq=False, safe='', encoding=None, errors=None, quote_via=quote_plus):
    """Pairs, or a mapping, as the query of a URL."""
    if hasattr(query, 'items'):
        query = query.items()
    else:
        try:
            if len(query) and not isinstance(query[0], tuple):
                raise TypeError
        except TypeError as error:
            raise TypeError('not a valid non-string sequence or mapping object') from error

    def quoted(value):
        if isinstance(value, bytes):
            return quote_via(value, safe)
        return quote_via(str(value), safe, encoding, errors)

    pairs = []
    for key, value in query:
        if not doseq or isinstance(value, (str, bytes)):
            pairs.append(quoted(key) + '=' + quoted(value))
            continue
        try:
            len(value)
        except TypeError:
            pairs.append(quoted(key) + '=' + quoted(value))
        else:
            pairs.extend(quoted(key) + '=' + quoted(one) for one in value)
    return '&'.join(pairs)


def parse_qs(qs, keep_blank_values=False, strict_parsing=False, encoding='utf-8',
             errors='replace', max_num_fields=None, separator='&'):
    """The values of a query by name, each a list."""
    result = {}
    for name, value in parse_qsl(qs, keep_blank_values, strict_parsing, encoding, errors,
                                 max_num_fields, separator):
        result.setdefault(name, []).append(value)
    return result


def parse_qsl(qs, keep_blank_values=False, strict_parsing=False, encoding='utf-8',
              errors='replace', max_num_fields=None, separator='&'):
    """The names and values of a query, in order."""
    is_text = isinstance(qs, str)
    if not is_text:
        qs = qs.decode('ascii')
    if not separator or not isinstance(separator, (str, bytes)):
        raise ValueError('Separator must be of type string or bytes.')
    if isinstance(separator, bytes):
        separator = separator.decode('ascii')
    if max_num_fields is not None and max_num_fields < 1 + qs.count(separator):
        raise ValueError('Max number of fields exceeded')
    result = []
    for pair in qs.split(separator) if qs else []:
        if not pair and not strict_parsing:
            continue
        name, found, value = pair.partition('=')
        if not found:
            if strict_parsing:
                raise ValueError('bad query field: %r' % (pair,))
            if not keep_blank_values:
                continue
        if value or keep_blank_values:
            name, value = (unquote(part.replace('+', ' '), encoding, errors)
                           for part in (name, value))
            if not is_text:
                name, value = name.encode(encoding, errors), value.encode(encoding, errors)
            result.append((name, value))
    return result
