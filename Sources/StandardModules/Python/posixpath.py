"""Paths as POSIX writes them."""
import posix as _posix

curdir = '.'
pardir = '..'
extsep = '.'
sep = '/'
pathsep = ':'
defpath = '/bin:/usr/bin'
altsep = None
devnull = '/dev/null'
supports_unicode_filenames = False


def _path(path):
    if isinstance(path, (str, bytes)):
        return path
    method = getattr(type(path), '__fspath__', None)
    if method is None:
        raise TypeError('expected str, bytes or os.PathLike object, not '
                        + type(path).__name__)
    return method(path)


def _like(path, text):
    return text.encode() if isinstance(path, bytes) else text


def normcase(s):
    return _path(s)


def isabs(s):
    s = _path(s)
    return s.startswith(_like(s, '/'))


def join(a, *p):
    a = _path(a)
    slash = _like(a, '/')
    result = a
    for part in p:
        part = _path(part)
        if isinstance(part, bytes) != isinstance(a, bytes):
            raise TypeError("Can't mix strings and bytes in path components")
        if part.startswith(slash):
            result = part
        elif not result or result.endswith(slash):
            result += part
        else:
            result += slash + part
    return result


def split(p):
    p = _path(p)
    slash = _like(p, '/')
    i = p.rfind(slash) + 1
    head, tail = p[:i], p[i:]
    if head and head != slash * len(head):
        head = head.rstrip(slash)
    return head, tail


def basename(p):
    return split(p)[1]


def dirname(p):
    return split(p)[0]


def splitext(p):
    p = _path(p)
    slash, dot = _like(p, '/'), _like(p, '.')
    start = p.rfind(slash) + 1
    at = p.rfind(dot)
    if at > start and p[start:at].strip(dot):
        return p[:at], p[at:]
    return p, p[:0]


def splitdrive(p):
    p = _path(p)
    return p[:0], p


def normpath(path):
    path = _path(path)
    slash, dot, dots = _like(path, '/'), _like(path, '.'), _like(path, '..')
    if not path:
        return dot
    start = path[:0]
    if path.startswith(slash):
        start = slash
        if path.startswith(slash * 2) and not path.startswith(slash * 3):
            start = slash * 2
    parts = []
    for part in path.split(slash):
        if not part or part == dot:
            continue
        if part != dots or (not start and not parts) or (parts and parts[-1] == dots):
            parts.append(part)
        elif parts:
            parts.pop()
    return start + slash.join(parts) or dot


def abspath(path):
    path = _path(path)
    if not isabs(path):
        cwd = _posix.getcwd()
        path = join(cwd.encode() if isinstance(path, bytes) else cwd, path)
    return normpath(path)


def realpath(filename, *, strict=False):
    filename = abspath(filename)
    slash = _like(filename, '/')
    result = slash
    for _ in range(64):
        done = slash
        parts = [p for p in filename.split(slash) if p]
        for i, part in enumerate(parts):
            current = join(done, part)
            if islink(current):
                target = join(done, _posix.readlink(current))
                filename = normpath(join(target, *parts[i + 1:]))
                break
            if strict:
                _posix.lstat(current)
            done = current
        else:
            return done
    if strict:
        raise OSError(40, 'Too many levels of symbolic links', filename)
    return filename


def relpath(path, start=None):
    if not path:
        raise ValueError('no path specified')
    path = _path(path)
    slash = _like(path, '/')
    base = [x for x in abspath(_like(path, '.') if start is None else start).split(slash) if x]
    parts = [x for x in abspath(path).split(slash) if x]
    same = 0
    while same < min(len(base), len(parts)) and base[same] == parts[same]:
        same += 1
    result = [_like(path, '..')] * (len(base) - same) + parts[same:]
    return slash.join(result) if result else _like(path, '.')


def commonprefix(m):
    if not m:
        return ''
    low, high = min(m), max(m)
    for i, item in enumerate(low):
        if item != high[i]:
            return low[:i]
    return low


def commonpath(paths):
    if not paths:
        raise ValueError('commonpath() arg is an empty sequence')
    paths = [_path(p) for p in paths]
    slash = _like(paths[0], '/')
    absolute = {p.startswith(slash) for p in paths}
    if len(absolute) > 1:
        raise ValueError("Can't mix absolute and relative paths")
    dot = _like(paths[0], '.')
    lists = [[c for c in p.split(slash) if c and c != dot] for p in paths]
    low, high = min(lists), max(lists)
    common = low
    for i, item in enumerate(low):
        if item != high[i]:
            common = low[:i]
            break
    return (slash if True in absolute else slash[:0]) + slash.join(common)


def expanduser(path):
    path = _path(path)
    tilde, slash = _like(path, '~'), _like(path, '/')
    if not path.startswith(tilde):
        return path
    end = path.find(slash, 1)
    end = len(path) if end < 0 else end
    home = _posix.environ.get('HOME')
    if end != 1 or home is None:
        return path
    home = _like(path, home).rstrip(slash)
    return (home + path[end:]) or slash


def expandvars(path):
    import re
    path = _path(path)
    values = _posix.environ

    def value(match):
        name = match.group(1) or match.group(2)
        return values.get(name, match.group())
    return re.sub(r'\$(?:(\w+)|\{([^}]*)\})', value, path)


def _status(path):
    try:
        return _posix.stat(path)
    except (OSError, ValueError):
        return None


def exists(path):
    return _status(path) is not None


def lexists(path):
    try:
        _posix.lstat(path)
    except (OSError, ValueError):
        return False
    return True


def isfile(path):
    status = _status(path)
    return status is not None and status.st_mode & 0o170000 == 0o100000


def isdir(s):
    status = _status(s)
    return status is not None and status.st_mode & 0o170000 == 0o040000


def islink(path):
    try:
        return _posix.lstat(path).st_mode & 0o170000 == 0o120000
    except (OSError, ValueError, AttributeError):
        return False


def ismount(path):
    return abspath(path) == '/'


def getsize(filename):
    return _posix.stat(filename).st_size


def getmtime(filename):
    return _posix.stat(filename).st_mtime


def getatime(filename):
    return _posix.stat(filename).st_atime


def getctime(filename):
    return _posix.stat(filename).st_ctime


def samestat(s1, s2):
    return s1.st_ino == s2.st_ino and s1.st_dev == s2.st_dev


def samefile(f1, f2):
    return samestat(_posix.stat(f1), _posix.stat(f2))
