"""Paths as objects: PurePosixPath for their text, Path for the files behind them."""
import fnmatch as _fnmatch
import io as _io
import os as _os
import stat as _stat
from errno import EBADF as _EBADF, ELOOP as _ELOOP, ENOENT as _ENOENT, ENOTDIR as _ENOTDIR

__all__ = ['PurePath', 'PurePosixPath', 'PureWindowsPath', 'Path', 'PosixPath', 'WindowsPath']

_ABSENT = (_ENOENT, _ENOTDIR, _EBADF, _ELOOP)


def _split(text):
    "The root and the parts of a path's text."
    root = ''
    if text[:1] == '/':
        # Two slashes at the start mean something else than one or three.
        root = '//' if text[:2] == '//' and text[:3] != '///' else '/'
    return root, [part for part in text.split('/') if part and part != '.']


def _is_absent(error):
    return getattr(error, 'errno', None) in _ABSENT


class _Parents:
    "The folders above a path, the nearest first."

    def __init__(self, path):
        self._class = type(path)
        self._root = path._root
        self._names = path._names

    def __len__(self):
        return len(self._names)

    def __getitem__(self, index):
        if isinstance(index, slice):
            return tuple(self[i] for i in range(*index.indices(len(self))))
        if index >= len(self) or index < -len(self):
            raise IndexError(index)
        if index < 0:
            index += len(self)
        return self._class._made(self._root, self._names[:len(self._names) - index - 1])

    def __repr__(self):
        return f'<{self._class.__name__}.parents>'


class PurePath:
    """A path's text and what can be said of it without looking at files."""

    __slots__ = ('_root', '_names', '_text', '_hash', '__weakref__')

    def __new__(cls, *args):
        if cls is PurePath:
            cls = PurePosixPath
        root, names = '', []
        for argument in args:
            if isinstance(argument, PurePath):
                more_root, more = argument._root, argument._names
            else:
                text = _os.fspath(argument)
                if not isinstance(text, str):
                    raise TypeError(
                        "argument should be a str object or an os.PathLike object returning str, "
                        f'not {type(text)!r}')
                more_root, more = _split(text)
            if more_root:
                root, names = more_root, list(more)
            else:
                names = names + list(more)
        return cls._made(root, names)

    @classmethod
    def _made(cls, root, names):
        self = object.__new__(cls)
        self._root = root
        self._names = names
        self._text = None
        self._hash = None
        return self

    def __reduce__(self):
        return type(self), tuple(self.parts)

    def __str__(self):
        if self._text is None:
            self._text = self._root + '/'.join(self._names) or '.'
        return self._text

    def __fspath__(self):
        return str(self)

    def __bytes__(self):
        return _os.fsencode(self)

    def as_posix(self):
        return str(self)

    def as_uri(self):
        if not self.is_absolute():
            raise ValueError("relative path can't be expressed as a file URI")
        safe = b'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-~/'
        return 'file://' + ''.join(
            chr(byte) if byte in safe else f'%{byte:02X}' for byte in bytes(self))

    def __repr__(self):
        return f'{type(self).__name__}({self.as_posix()!r})'

    def __eq__(self, other):
        if not isinstance(other, PurePath):
            return NotImplemented
        return self._root == other._root and self._names == other._names

    def __hash__(self):
        if self._hash is None:
            self._hash = hash((self._root, tuple(self._names)))
        return self._hash

    def _key(self):
        return [self._root] + self._names if self._root else self._names

    def __lt__(self, other):
        return self._key() < other._key() if isinstance(other, PurePath) else NotImplemented

    def __le__(self, other):
        return self._key() <= other._key() if isinstance(other, PurePath) else NotImplemented

    def __gt__(self, other):
        return self._key() > other._key() if isinstance(other, PurePath) else NotImplemented

    def __ge__(self, other):
        return self._key() >= other._key() if isinstance(other, PurePath) else NotImplemented

    def __truediv__(self, key):
        try:
            return self.joinpath(key)
        except TypeError:
            return NotImplemented

    def __rtruediv__(self, key):
        try:
            return type(self)(key, self)
        except TypeError:
            return NotImplemented

    def joinpath(self, *args):
        return type(self)(self, *args)

    @property
    def drive(self):
        return ''

    @property
    def root(self):
        return self._root

    @property
    def anchor(self):
        return self._root

    @property
    def parts(self):
        return tuple(self._key())

    @property
    def name(self):
        return self._names[-1] if self._names else ''

    @property
    def suffix(self):
        name = self.name
        place = name.rfind('.')
        return name[place:] if 0 < place < len(name) - 1 else ''

    @property
    def suffixes(self):
        name = self.name
        if name.endswith('.'):
            return []
        return ['.' + suffix for suffix in name.lstrip('.').split('.')[1:]]

    @property
    def stem(self):
        name = self.name
        place = name.rfind('.')
        return name[:place] if 0 < place < len(name) - 1 else name

    @property
    def parent(self):
        return type(self)._made(self._root, self._names[:-1]) if self._names else self

    @property
    def parents(self):
        return _Parents(self)

    def with_name(self, name):
        if not self.name:
            raise ValueError(f'{self!r} has an empty name')
        if not name or '/' in name or name == '.':
            raise ValueError(f'Invalid name {name!r}')
        return type(self)._made(self._root, self._names[:-1] + [name])

    def with_stem(self, stem):
        return self.with_name(stem + self.suffix)

    def with_suffix(self, suffix):
        if '/' in suffix or suffix and not suffix.startswith('.') or suffix == '.':
            raise ValueError(f'Invalid suffix {suffix!r}')
        name = self.name
        if not name:
            raise ValueError(f'{self!r} has an empty name')
        old = self.suffix
        name = name[:len(name) - len(old)] + suffix if old else name + suffix
        return type(self)._made(self._root, self._names[:-1] + [name])

    def relative_to(self, *other):
        if not other:
            raise TypeError('need at least one argument')
        base = type(self)(*other)
        count = len(base._key())
        if self._key()[:count] != base._key():
            raise ValueError(
                f'{str(self)!r} is not in the subpath of {str(base)!r} '
                'OR one path is relative and the other is absolute.')
        if self._root and not base._root:
            return type(self)._made(self._root, self._names)
        return type(self)._made('', self._names[len(base._names):])

    def is_relative_to(self, *other):
        try:
            self.relative_to(*other)
            return True
        except ValueError:
            return False

    def is_absolute(self):
        return bool(self._root)

    def is_reserved(self):
        return False

    def match(self, path_pattern):
        root, names = _split(path_pattern)
        if not names and not root:
            raise ValueError('empty pattern')
        pattern = [root] + names if root else names
        parts = self._key()
        if root and len(pattern) != len(parts) or len(pattern) > len(parts):
            return False
        return all(_fnmatch.fnmatchcase(part, wanted)
                   for part, wanted in zip(reversed(parts), reversed(pattern)))


class PurePosixPath(PurePath):
    """A path with slashes."""

    __slots__ = ()


class PureWindowsPath(PurePath):
    """A path of Windows, which socktutor does not know."""

    __slots__ = ()

    def __new__(cls, *args):
        raise NotImplementedError(f'cannot instantiate {cls.__name__!r} here')


class Path(PurePath):
    """A path and the file behind it."""

    __slots__ = ()

    def __new__(cls, *args, **kwargs):
        if cls is Path:
            cls = PosixPath
        return PurePath.__new__(cls, *args)

    def __enter__(self):
        return self

    def __exit__(self, *exception):
        pass

    @classmethod
    def cwd(cls):
        return cls(_os.getcwd())

    @classmethod
    def home(cls):
        return cls('~').expanduser()

    def absolute(self):
        return self if self._root else type(self)(_os.getcwd(), self)

    def resolve(self, strict=False):
        if strict:
            self.stat()
        return type(self)(_os.path.realpath(self))

    def expanduser(self):
        if not self._root and self._names and self._names[0][:1] == '~':
            home = _os.path.expanduser(self._names[0])
            if home[:1] == '~':
                raise RuntimeError('Could not determine home directory.')
            return type(self)(home, *self._names[1:])
        return self

    def samefile(self, other_path):
        mine = self.stat()
        other = _os.stat(other_path)
        return (mine.st_ino, mine.st_dev) == (other.st_ino, other.st_dev)

    def stat(self, *, follow_symlinks=True):
        return _os.stat(self) if follow_symlinks else _os.lstat(self)

    def lstat(self):
        return _os.lstat(self)

    def _has_mode(self, test, look):
        try:
            return test(look(self).st_mode)
        except OSError as error:
            if not _is_absent(error):
                raise
            return False
        except ValueError:
            return False

    def exists(self):
        return self._has_mode(lambda mode: True, _os.stat)

    def is_dir(self):
        return self._has_mode(_stat.S_ISDIR, _os.stat)

    def is_file(self):
        return self._has_mode(_stat.S_ISREG, _os.stat)

    def is_symlink(self):
        return self._has_mode(_stat.S_ISLNK, _os.lstat)

    def is_socket(self):
        return self._has_mode(_stat.S_ISSOCK, _os.stat)

    def is_fifo(self):
        return self._has_mode(_stat.S_ISFIFO, _os.stat)

    def is_block_device(self):
        return self._has_mode(_stat.S_ISBLK, _os.stat)

    def is_char_device(self):
        return self._has_mode(_stat.S_ISCHR, _os.stat)

    def open(self, mode='r', buffering=-1, encoding=None, errors=None, newline=None):
        return _io.open(self, mode, buffering, encoding, errors, newline)

    def read_bytes(self):
        with self.open('rb') as file:
            return file.read()

    def read_text(self, encoding=None, errors=None):
        with self.open('r', encoding=encoding, errors=errors) as file:
            return file.read()

    def write_bytes(self, data):
        view = memoryview(data)
        with self.open('wb') as file:
            return file.write(view)

    def write_text(self, data, encoding=None, errors=None, newline=None):
        if not isinstance(data, str):
            raise TypeError(f'data must be str, not {type(data).__name__}')
        with self.open('w', encoding=encoding, errors=errors, newline=newline) as file:
            return file.write(data)

    def iterdir(self):
        for name in _os.listdir(self):
            yield type(self)._made(self._root, self._names + [name])

    def touch(self, mode=0o666, exist_ok=True):
        flags = _os.O_CREAT | _os.O_WRONLY | (0 if exist_ok else _os.O_EXCL)
        _os.close(_os.open(self, flags, mode))

    def mkdir(self, mode=0o777, parents=False, exist_ok=False):
        try:
            _os.mkdir(self, mode)
        except FileNotFoundError:
            if not parents or self.parent == self:
                raise
            self.parent.mkdir(parents=True, exist_ok=True)
            self.mkdir(mode, parents=False, exist_ok=exist_ok)
        except OSError:
            if not exist_ok or not self.is_dir():
                raise

    def unlink(self, missing_ok=False):
        try:
            _os.unlink(self)
        except FileNotFoundError:
            if not missing_ok:
                raise

    def rmdir(self):
        _os.rmdir(self)

    def rename(self, target):
        _os.rename(self, target)
        return type(self)(target)

    def replace(self, target):
        _os.replace(self, target)
        return type(self)(target)

    def readlink(self):
        return type(self)(_os.readlink(self))

    def symlink_to(self, target, target_is_directory=False):
        _os.symlink(target, self)

    def _children(self):
        try:
            return list(self.iterdir())
        except OSError:
            return []

    def _select(self, patterns):
        "The paths below this one that the patterns lead to."
        if not patterns:
            yield self
            return
        first, rest = patterns[0], patterns[1:]
        if first == '**':
            yield from self._select(rest)
            for child in self._children():
                if child.is_dir() and not child.is_symlink():
                    yield from child._select(patterns)
        elif first == '..':
            yield from (self / '..')._select(rest)
        elif any(letter in first for letter in '*?['):
            for child in self._children():
                if _fnmatch.fnmatchcase(child.name, first) and (not rest or child.is_dir()):
                    yield from child._select(rest)
        else:
            child = self / first
            if child.exists():
                yield from child._select(rest)

    def _glob(self, pattern, prefix):
        root, names = _split(pattern)
        if not pattern:
            raise ValueError(f'Unacceptable pattern: {pattern!r}')
        if root:
            raise NotImplementedError('Non-relative patterns are unsupported')
        if any('**' in name and name != '**' for name in names):
            raise ValueError(
                "Invalid pattern: '**' can only be an entire path component")
        seen = set()
        only_folders = names[-1:] == ['**'] or pattern.endswith('/')
        for path in self._select(prefix + names):
            if path not in seen and (not only_folders or path.is_dir()):
                seen.add(path)
                yield path

    def glob(self, pattern):
        return self._glob(pattern, [])

    def rglob(self, pattern):
        return self._glob(pattern, ['**'])


class PosixPath(Path, PurePosixPath):
    """A path of this system."""

    __slots__ = ()


class WindowsPath(Path, PureWindowsPath):
    """A path of Windows, which socktutor does not know."""

    __slots__ = ()

    def __new__(cls, *args, **kwargs):
        raise NotImplementedError(f'cannot instantiate {cls.__name__!r} on your system')
