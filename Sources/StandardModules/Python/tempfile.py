"""Files and folders that are gone after use: the module tempfile."""

import errno
import io
import os
import random
import shutil
import weakref

__all__ = ['NamedTemporaryFile', 'TemporaryFile', 'SpooledTemporaryFile', 'TemporaryDirectory',
           'mkstemp', 'mkdtemp', 'mktemp', 'TMP_MAX', 'gettempprefix', 'tempdir', 'gettempdir',
           'gettempprefixb', 'gettempdirb']

TMP_MAX = 10000
template = 'tmp'
tempdir = None
_letters = 'abcdefghijklmnopqrstuvwxyz0123456789_'


def gettempdir():
    """The folder for such files: of TMPDIR, TEMP or TMP, or else /tmp."""
    global tempdir
    if tempdir is None:
        folders = [os.environ.get(name) for name in ('TMPDIR', 'TEMP', 'TMP')]
        for folder in folders + ['/tmp', '/var/tmp', '/usr/tmp', os.getcwd()]:
            if folder and os.path.isdir(folder) and os.access(folder, os.W_OK | os.X_OK):
                tempdir = os.path.abspath(folder)
                break
        else:
            raise FileNotFoundError(errno.ENOENT, 'No usable temporary directory found')
    return os.fspath(tempdir)


def gettempdirb():
    return os.fsencode(gettempdir())


def gettempprefix():
    return template


def gettempprefixb():
    return os.fsencode(template)


def _names(suffix, prefix, dir):
    is_bytes = any(isinstance(part, bytes) for part in (suffix, prefix, dir))
    if is_bytes and any(isinstance(part, str) for part in (suffix, prefix, dir)):
        raise TypeError("Can't mix bytes and non-bytes in path components.")
    give = os.fsencode if is_bytes else os.fsdecode
    dir = gettempdir() if dir is None else dir
    generator = random.SystemRandom()
    for _ in range(TMP_MAX):
        middle = ''.join(generator.choice(_letters) for _ in range(8))
        yield os.path.abspath(os.path.join(
            give(dir), give(template if prefix is None else prefix) + give(middle)
            + give('' if suffix is None else suffix)))
    raise FileExistsError(errno.EEXIST, 'No usable temporary file name found')


def mkstemp(suffix=None, prefix=None, dir=None, text=False):
    """Makes a file; its descriptor and its name. The caller removes it."""
    for name in _names(suffix, prefix, dir):
        try:
            return os.open(name, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600), name
        except FileExistsError:
            continue


def mkdtemp(suffix=None, prefix=None, dir=None):
    """Makes a folder; its name. The caller removes it."""
    for name in _names(suffix, prefix, dir):
        try:
            os.mkdir(name, 0o700)
        except FileExistsError:
            continue
        return name


def mktemp(suffix='', prefix=template, dir=None):
    for name in _names(suffix, prefix, dir):
        if not os.path.lexists(name):
            return name


class _TemporaryFile:
    """An open file that is removed when it is closed."""

    def __init__(self, file, name, delete):
        self.file = file
        self.name = name
        self.delete = delete
        self._finalizer = weakref.finalize(self, _close, file, name, delete)
        self._finalizer.atexit = True

    def __getattr__(self, name):
        return getattr(self.__dict__['file'], name)

    def __iter__(self):
        for line in self.file:
            yield line

    def __enter__(self):
        self.file.__enter__()
        return self

    def __exit__(self, exc, value, tb):
        self.close()

    def close(self):
        self._finalizer()


def _close(file, name, delete):
    try:
        file.close()
    finally:
        if delete:
            try:
                os.unlink(name)
            except FileNotFoundError:
                pass


def NamedTemporaryFile(mode='w+b', buffering=-1, encoding=None, newline=None, suffix=None,
                       prefix=None, dir=None, delete=True, *, errors=None):
    descriptor, name = mkstemp(suffix, prefix, dir)
    try:
        file = open(descriptor, mode, buffering, encoding, errors, newline)
    except BaseException:
        os.close(descriptor)
        os.unlink(name)
        raise
    return _TemporaryFile(file, name, delete)


def TemporaryFile(mode='w+b', buffering=-1, encoding=None, newline=None, suffix=None, prefix=None,
                  dir=None, *, errors=None):
    descriptor, name = mkstemp(suffix, prefix, dir)
    os.unlink(name)
    try:
        return open(descriptor, mode, buffering, encoding, errors, newline)
    except BaseException:
        os.close(descriptor)
        raise


class SpooledTemporaryFile:
    """A file in memory that moves to the disk when it grows."""

    def __init__(self, max_size=0, mode='w+b', buffering=-1, encoding=None, newline=None,
                 suffix=None, prefix=None, dir=None, *, errors=None):
        self._file = io.BytesIO() if 'b' in mode else io.TextIOWrapper(
            io.BytesIO(), encoding=encoding or 'utf-8', errors=errors, newline=newline)
        self._max_size = max_size
        self._rolled = False
        self._arguments = dict(mode=mode, buffering=buffering, encoding=encoding,
                               newline=newline, suffix=suffix, prefix=prefix, dir=dir,
                               errors=errors)

    def __getattr__(self, name):
        return getattr(self.__dict__['_file'], name)

    def __iter__(self):
        return self._file.__iter__()

    def __enter__(self):
        return self

    def __exit__(self, exc, value, tb):
        self._file.close()

    def rollover(self):
        if self._rolled:
            return
        old = self._file
        new = self._file = TemporaryFile(**self._arguments)
        position = old.tell()
        if isinstance(old, io.TextIOWrapper):
            old.flush()
            new.buffer.write(old.buffer.getvalue())
        else:
            new.write(old.getvalue())
        new.seek(position)
        self._rolled = True

    def write(self, s):
        written = self._file.write(s)
        self._check()
        return written

    def writelines(self, iterable):
        self._file.writelines(iterable)
        self._check()

    def _check(self):
        if not self._rolled and self._max_size and self._file.tell() > self._max_size:
            self.rollover()


class TemporaryDirectory:
    """A folder that is removed, with all that is in it, at the end of its context."""

    def __init__(self, suffix=None, prefix=None, dir=None, ignore_cleanup_errors=False):
        self.name = mkdtemp(suffix, prefix, dir)
        self._ignore_cleanup_errors = ignore_cleanup_errors
        self._finalizer = weakref.finalize(self, shutil.rmtree, self.name, True)

    def __repr__(self):
        return '<%s %r>' % (type(self).__name__, self.name)

    def __enter__(self):
        return self.name

    def __exit__(self, exc, value, tb):
        self.cleanup()

    def cleanup(self):
        if self._finalizer.detach() or os.path.exists(self.name):
            shutil.rmtree(self.name, ignore_errors=self._ignore_cleanup_errors)
