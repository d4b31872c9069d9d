"""Whole files and folders: the module shutil, without archives and owners."""

import fnmatch
import os
import stat

__all__ = ['copyfileobj', 'copyfile', 'copymode', 'copystat', 'copy', 'copy2', 'copytree', 'move',
           'rmtree', 'Error', 'SpecialFileError', 'SameFileError', 'ignore_patterns', 'which',
           'get_terminal_size']

COPY_BUFSIZE = 64 * 1024


class Error(OSError):
    """What went wrong with several files."""


class SameFileError(Error):
    """Source and target are one file."""


class SpecialFileError(OSError):
    """Not a file that can be copied."""


def copyfileobj(fsrc, fdst, length=0):
    """Copies from one open file to another until the first ends."""
    length = length or COPY_BUFSIZE
    while piece := fsrc.read(length):
        fdst.write(piece)


def _is_same(src, dst):
    try:
        return os.path.samefile(src, dst)
    except OSError:
        return False


def copyfile(src, dst, *, follow_symlinks=True):
    """Copies what is in a file."""
    if _is_same(src, dst):
        raise SameFileError('{!r} and {!r} are the same file'.format(src, dst))
    for name in src, dst:
        try:
            if stat.S_ISFIFO(os.stat(name).st_mode):
                raise SpecialFileError('`%s` is a named pipe' % os.fspath(name))
        except OSError:
            pass
    if not follow_symlinks and os.path.islink(src):
        os.symlink(os.readlink(src), dst)
        return dst
    with open(src, 'rb') as source:
        with open(dst, 'wb') as target:
            copyfileobj(source, target)
    return dst


def copymode(src, dst, *, follow_symlinks=True):
    os.chmod(dst, stat.S_IMODE(os.stat(src).st_mode))


def copystat(src, dst, *, follow_symlinks=True):
    """Copies a file's mode and times."""
    status = os.stat(src)
    os.utime(dst, ns=(status.st_atime_ns, status.st_mtime_ns))
    os.chmod(dst, stat.S_IMODE(status.st_mode))


def _target(src, dst):
    return os.path.join(dst, os.path.basename(src)) if os.path.isdir(dst) else dst


def copy(src, dst, *, follow_symlinks=True):
    """Copies a file and its mode; the target may be a folder."""
    dst = _target(src, dst)
    copyfile(src, dst, follow_symlinks=follow_symlinks)
    copymode(src, dst)
    return dst


def copy2(src, dst, *, follow_symlinks=True):
    dst = _target(src, dst)
    copyfile(src, dst, follow_symlinks=follow_symlinks)
    copystat(src, dst)
    return dst


def ignore_patterns(*patterns):
    """For copytree: leaves out names that fit one of the patterns."""
    def ignore(path, names):
        return set(name for pattern in patterns for name in fnmatch.filter(names, pattern))
    return ignore


def copytree(src, dst, symlinks=False, ignore=None, copy_function=copy2,
             ignore_dangling_symlinks=False, dirs_exist_ok=False):
    """Copies a folder with all that is in it."""
    names = os.listdir(src)
    ignored = ignore(os.fspath(src), names) if ignore is not None else set()
    os.makedirs(dst, exist_ok=dirs_exist_ok)
    errors = []
    for name in names:
        if name in ignored:
            continue
        source = os.path.join(src, name)
        target = os.path.join(dst, name)
        try:
            if os.path.islink(source) and symlinks:
                os.symlink(os.readlink(source), target)
            elif os.path.isdir(source):
                copytree(source, target, symlinks, ignore, copy_function,
                         ignore_dangling_symlinks, dirs_exist_ok)
            elif not (ignore_dangling_symlinks and os.path.islink(source)
                      and not os.path.exists(source)):
                copy_function(source, target)
        except Error as error:
            errors.extend(error.args[0])
        except OSError as error:
            errors.append((source, target, str(error)))
    try:
        copystat(src, dst)
    except OSError as error:
        errors.append((src, dst, str(error)))
    if errors:
        raise Error(errors)
    return dst


def rmtree(path, ignore_errors=False, onerror=None, *, dir_fd=None):
    """Removes a folder with all that is in it."""
    def failed(function, name):
        import sys
        if ignore_errors:
            return
        if onerror is None:
            raise
        onerror(function, name, sys.exc_info())

    try:
        if os.path.islink(path):
            raise OSError('Cannot call rmtree on a symbolic link')
    except OSError:
        return failed(os.path.islink, path)
    _remove_tree(path, failed)


def _remove_tree(path, failed):
    try:
        names = os.listdir(path)
    except OSError:
        failed(os.scandir, path)
        names = []
    for name in names:
        full = os.path.join(path, name)
        if os.path.isdir(full) and not os.path.islink(full):
            _remove_tree(full, failed)
        else:
            try:
                os.unlink(full)
            except OSError:
                failed(os.unlink, full)
    try:
        os.rmdir(path)
    except OSError:
        failed(os.rmdir, path)


def move(src, dst, copy_function=copy2):
    """Moves a file or folder, also to another file system."""
    target = dst
    if os.path.isdir(dst):
        if _is_same(src, dst):
            os.rename(src, dst)
            return
        target = os.path.join(dst, os.path.basename(os.fspath(src).rstrip('/')))
        if os.path.exists(target):
            raise Error("Destination path '%s' already exists" % target)
    try:
        os.rename(src, target)
    except OSError:
        if os.path.islink(src):
            os.symlink(os.readlink(src), target)
            os.unlink(src)
        elif os.path.isdir(src):
            inner = os.path.abspath(target) + '/'
            if inner.startswith(os.path.abspath(src) + '/'):
                raise Error("Cannot move a directory '%s' into itself '%s'." % (src, dst))
            copytree(src, target, copy_function=copy_function, symlinks=True)
            rmtree(src)
        else:
            copy_function(src, target)
            os.unlink(src)
    return target


def which(cmd, mode=os.F_OK | os.X_OK, path=None):
    """The file that a command's name stands for; None where there is none."""
    def fits(name):
        return os.path.exists(name) and os.access(name, mode) and not os.path.isdir(name)

    if os.path.dirname(cmd):
        return cmd if fits(cmd) else None
    if path is None:
        path = os.environ.get('PATH', os.defpath)
    for folder in (path or '').split(os.pathsep):
        name = os.path.join(folder, cmd)
        if path and fits(name):
            return name
    return None


def get_terminal_size(fallback=(80, 24)):
    """The columns and lines of the terminal, which COLUMNS and LINES overrule."""
    def number(name):
        try:
            return int(os.environ[name])
        except (KeyError, ValueError):
            return 0

    columns, lines = number('COLUMNS'), number('LINES')
    if columns <= 0 or lines <= 0:
        try:
            size = os.get_terminal_size(1)
        except (AttributeError, ValueError, OSError):
            size = os.terminal_size(fallback)
        if columns <= 0:
            columns = size.columns or fallback[0]
        if lines <= 0:
            lines = size.lines or fallback[1]
    return os.terminal_size((columns, lines))
