"""Files whose names fit a pattern: the module glob."""

import fnmatch
import os
import re

__all__ = ['escape', 'glob', 'iglob']

_magic = re.compile('([*?[])')
_magic_bytes = re.compile(b'([*?[])')


def glob(pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False):
    """The paths that fit a pattern, in the order in which the system lists them."""
    return list(iglob(pathname, root_dir=root_dir, dir_fd=dir_fd, recursive=recursive,
                      include_hidden=include_hidden))


def iglob(pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False):
    root = os.fspath(root_dir) if root_dir is not None else pathname[:0]
    found = _paths(pathname, root, recursive, include_hidden, False)
    if not pathname or recursive and _is_recursive(pathname[:2]):
        found = (path for path in found if path)
    return found


def has_magic(s):
    return (_magic_bytes if isinstance(s, bytes) else _magic).search(s) is not None


def escape(pathname):
    """A pattern that only this path fits."""
    if isinstance(pathname, bytes):
        return _magic_bytes.sub(br'[\1]', pathname)
    return _magic.sub(r'[\1]', pathname)


def _is_recursive(pattern):
    return pattern == (b'**' if isinstance(pattern, bytes) else '**')


def _is_hidden(name):
    return name[:1] in ('.', b'.')


def _join(folder, name):
    if not folder or not name:
        return folder or name
    return os.path.join(folder, name)


def _names(folder, root, only_folders):
    folder = _join(root, folder) or (b'.' if isinstance(folder, bytes) else '.')
    try:
        names = os.listdir(folder)
    except OSError:
        return []
    if only_folders:
        names = [name for name in names if os.path.isdir(os.path.join(folder, name))]
    return names


def _below(folder, root, only_folders, hidden):
    for name in _names(folder, root, only_folders):
        if hidden or not _is_hidden(name):
            yield name
            inner = _join(folder, name)
            for deeper in _below(inner, root, only_folders, hidden):
                yield _join(name, deeper)


def _paths(pathname, root, recursive, hidden, only_folders):
    folder, base = os.path.split(pathname)
    if not has_magic(pathname):
        if base:
            if os.path.lexists(_join(root, pathname)):
                yield pathname
        elif os.path.isdir(_join(root, folder)):
            yield pathname
        return
    if not folder:
        yield from _in_folder(folder, base, root, recursive, hidden, only_folders)
        return
    if folder != pathname and has_magic(folder):
        folders = _paths(folder, root, recursive, hidden, True)
    else:
        folders = [folder]
    for each in folders:
        for name in _in_folder(each, base, root, recursive, hidden, only_folders):
            yield os.path.join(each, name)


def _in_folder(folder, base, root, recursive, hidden, only_folders):
    if not has_magic(base):
        if base and os.path.lexists(_join(root, _join(folder, base))):
            yield base
        elif not base and os.path.isdir(_join(root, folder)):
            yield base
    elif recursive and _is_recursive(base):
        if not folder or os.path.isdir(_join(root, folder)):
            yield base[:0]
        yield from _below(folder, root, only_folders, hidden)
    else:
        names = _names(folder, root, only_folders)
        if not (hidden or _is_hidden(base)):
            names = [name for name in names if not _is_hidden(name)]
        yield from fnmatch.filter(names, base)
