"""The safe part of the operating system's interface: no processes are started."""
import posix as _posix
import sys as _sys
from posix import (
    F_OK, O_APPEND, O_CLOEXEC, O_CREAT, O_DIRECTORY, O_EXCL, O_NDELAY, O_NOCTTY, O_NOFOLLOW,
    O_NONBLOCK, O_RDONLY, O_RDWR, O_SYNC, O_TRUNC, O_WRONLY, R_OK, W_OK, X_OK, access, chdir,
    chmod, close, cpu_count, dup, dup2, fdatasync, fstat, fsync, ftruncate, get_blocking,
    get_inheritable, getcwd, getegid, geteuid, getgid, getloadavg, getpgrp, getpid, getppid,
    getuid, isatty, kill, link, listdir, lseek, lstat, mkdir, open, pipe, read, readlink,
    rename, rmdir, sched_yield, set_blocking, set_inheritable, stat, stat_result, strerror,
    symlink, truncate, umask, unlink, urandom, write,
)
import posixpath as path
from posixpath import curdir, pardir, sep, extsep, altsep, pathsep, defpath, devnull

name = 'posix'
linesep = '\n'
error = OSError
SEEK_SET, SEEK_CUR, SEEK_END = 0, 1, 2
EX_OK = 0
EX_USAGE, EX_DATAERR, EX_NOINPUT, EX_NOUSER, EX_NOHOST, EX_UNAVAILABLE = range(64, 70)
EX_SOFTWARE, EX_OSERR, EX_OSFILE, EX_CANTCREAT, EX_IOERR, EX_TEMPFAIL = range(70, 76)
EX_PROTOCOL, EX_NOPERM, EX_CONFIG = range(76, 79)
remove = unlink
replace = rename


class _PathLikeType(type):
    def __instancecheck__(cls, instance):
        return hasattr(type(instance), '__fspath__')

    def __subclasscheck__(cls, subclass):
        return hasattr(subclass, '__fspath__')


class PathLike(metaclass=_PathLikeType):
    """Anything with __fspath__."""


def fspath(path):
    if isinstance(path, (str, bytes)):
        return path
    method = getattr(type(path), '__fspath__', None)
    if method is None:
        raise TypeError('expected str, bytes or os.PathLike object, not '
                        + type(path).__name__)
    return method(path)


def fsencode(filename):
    filename = fspath(filename)
    return filename.encode('utf-8', 'surrogateescape') if isinstance(filename, str) else filename


def fsdecode(filename):
    filename = fspath(filename)
    return filename.decode('utf-8', 'surrogateescape') if isinstance(filename, bytes) else filename


class _Environ:
    """A mapping of the environment's variables."""

    def __init__(self, data):
        self._data = data

    @staticmethod
    def _check(value):
        if not isinstance(value, str):
            raise TypeError('str expected, not %s' % type(value).__name__)
        return value

    def __getitem__(self, key):
        try:
            return self._data[self._check(key)]
        except KeyError:
            raise KeyError(key) from None

    def __setitem__(self, key, value):
        key, value = self._check(key), self._check(value)
        _posix.putenv(key, value)
        self._data[key] = value

    def __delitem__(self, key):
        _posix.unsetenv(self._check(key))
        try:
            del self._data[key]
        except KeyError:
            raise KeyError(key) from None

    def __iter__(self):
        return iter(list(self._data))

    def __len__(self):
        return len(self._data)

    def __contains__(self, key):
        return key in self._data

    def __repr__(self):
        return 'environ({%s})' % ', '.join('%r: %r' % pair for pair in self._data.items())

    def __eq__(self, other):
        return dict(self) == other

    def __or__(self, other):
        return {**self._data, **other}

    def get(self, key, default=None):
        return self._data.get(key, default)

    def keys(self):
        return self._data.keys()

    def values(self):
        return self._data.values()

    def items(self):
        return self._data.items()

    def pop(self, key, *default):
        if key in self._data:
            value = self._data[key]
            del self[key]
            return value
        if default:
            return default[0]
        raise KeyError(key)

    def setdefault(self, key, value):
        if key not in self._data:
            self[key] = value
        return self._data[key]

    def update(self, *args, **kwargs):
        for key, value in dict(*args, **kwargs).items():
            self[key] = value

    def copy(self):
        return dict(self._data)

    def clear(self):
        for key in list(self._data):
            del self[key]


environ = _Environ(_posix.environ)


def getenv(key, default=None):
    return environ.get(key, default)


def putenv(key, value):
    environ[key] = value


def unsetenv(key):
    environ.pop(key, None)


def makedirs(name, mode=0o777, exist_ok=False):
    head, tail = path.split(name)
    if not tail:
        head, tail = path.split(head)
    if head and tail and not path.exists(head):
        try:
            makedirs(head, exist_ok=exist_ok)
        except FileExistsError:
            pass
        if tail == curdir:
            return
    try:
        mkdir(name, mode)
    except OSError:
        if not exist_ok or not path.isdir(name):
            raise


def renames(old, new):
    """Renames, making the folders that the new name needs and removing those left empty."""
    folder = path.dirname(new)
    if folder and not path.exists(folder):
        makedirs(folder)
    rename(old, new)
    folder = path.dirname(old)
    if folder:
        try:
            removedirs(folder)
        except OSError:
            pass


def utime(path, times=None, *, ns=None):
    """Sets when a file was read and changed, in seconds or nanoseconds; now without either."""
    if times is not None and ns is not None:
        raise ValueError("utime: you may specify either 'times' or 'ns' but not both")
    if times is not None:
        if not isinstance(times, tuple) or len(times) != 2:
            raise TypeError("utime: 'times' must be either a tuple of two ints or None")
        ns = tuple(one * 10**9 if isinstance(one, int) else int(one * 10**9) for one in times)
    if ns is not None and (not isinstance(ns, tuple) or len(ns) != 2):
        raise TypeError("utime: 'ns' must be a tuple of two ints")
    _posix._utime(path, *(ns or (None, None)))


def fchmod(fd, mode):
    chmod(fd, mode)


def closerange(fd_low, fd_high):
    """Closes descriptors from the first up to, not including, the last."""
    for fd in range(fd_low, fd_high):
        try:
            close(fd)
        except OSError:
            pass


def getlogin():
    for variable in 'LOGNAME', 'USER':
        if environ.get(variable):
            return environ[variable]
    raise OSError(6, strerror(6))


def removedirs(name):
    rmdir(name)
    head = path.dirname(name)
    while head:
        try:
            rmdir(head)
        except OSError:
            break
        head = path.dirname(head)


class DirEntry:
    """An entry that scandir gives."""

    def __init__(self, folder, name):
        self.name = name
        self.path = path.join(folder, name)

    def __repr__(self):
        return '<DirEntry %r>' % self.name

    def __fspath__(self):
        return self.path

    def is_dir(self, *, follow_symlinks=True):
        return path.isdir(self.path) and (follow_symlinks or not path.islink(self.path))

    def is_file(self, *, follow_symlinks=True):
        return path.isfile(self.path) and (follow_symlinks or not path.islink(self.path))

    def is_symlink(self):
        return path.islink(self.path)

    def stat(self, *, follow_symlinks=True):
        return stat(self.path) if follow_symlinks else lstat(self.path)


class _Scan:
    def __init__(self, folder):
        self._entries = iter([DirEntry(folder, name) for name in listdir(folder)])

    def __iter__(self):
        return self

    def __next__(self):
        return next(self._entries)

    def __enter__(self):
        return self

    def __exit__(self, *details):
        self.close()

    def close(self):
        self._entries = iter(())


def scandir(path='.'):
    return _Scan(fspath(path))


def walk(top, topdown=True, onerror=None, followlinks=False):
    try:
        names = listdir(top)
    except OSError as error:
        if onerror is not None:
            onerror(error)
        return
    folders = [n for n in names if path.isdir(path.join(top, n))]
    files = [n for n in names if n not in folders]
    if topdown:
        yield top, folders, files
    for folder in folders:
        inner = path.join(top, folder)
        if followlinks or not path.islink(inner):
            yield from walk(inner, topdown, onerror, followlinks)
    if not topdown:
        yield top, folders, files


def fdopen(fd, mode='r', buffering=-1, encoding=None, *args, **kwargs):
    import io
    return io.open(fd, mode, buffering, encoding, *args, **kwargs)


def _named_tuple(kind, module, names, doc):
    """A class of tuples whose items have names too."""

    def item(i):
        return property(lambda self: self[i])

    def shown(self):
        items = ', '.join('%s=%r' % pair for pair in zip(names, self))
        return '%s.%s(%s)' % (module, kind, items)

    body = {name: item(i) for i, name in enumerate(names)}
    return type(kind, (tuple,), {
        **body, '__slots__': (), '__repr__': shown, '__doc__': doc, '__module__': module,
        'n_fields': len(names), 'n_sequence_fields': len(names), '__match_args__': tuple(names)})


terminal_size = _named_tuple('terminal_size', 'os', ('columns', 'lines'),
                             'The columns and lines of a terminal.')
uname_result = _named_tuple('uname_result', 'posix',
                            ('sysname', 'nodename', 'release', 'version', 'machine'),
                            'The names of the system and the machine.')
times_result = _named_tuple('times_result', 'posix',
                            ('user', 'system', 'children_user', 'children_system', 'elapsed'),
                            'The seconds that the process has used.')


def uname():
    return uname_result(_posix.uname())


def times():
    return times_result(_posix.times())


def getcwdb():
    return fsencode(getcwd())


def get_terminal_size(fd=1):
    return terminal_size(_posix.get_terminal_size(fd))


def get_exec_path(env=None):
    return (environ if env is None else env).get('PATH', defpath).split(pathsep)


def _exit(status):
    _posix._exit(status)


def abort():
    _posix._exit(134)
