"""What this runs on."""

import sys


def system():
    return {'linux': 'Linux', 'darwin': 'Darwin'}.get(sys.platform, sys.platform)


def python_version():
    return '%d.%d.%d' % tuple(sys.version_info[:3])


def python_version_tuple():
    return tuple([str(part) for part in sys.version_info[:3]])


def python_implementation():
    return 'CPython' if sys.implementation.name == 'cpython' else sys.implementation.name


def python_compiler():
    return ''


def node():
    import socket
    return socket.gethostname()


def _uname(index):
    import os
    try:
        return os.uname()[index]
    except (AttributeError, OSError):
        return ''


def release():
    return _uname(2)


def version():
    return _uname(3)


def machine():
    return _uname(4)


def processor():
    return ''


def platform(aliased=False, terse=False):
    return '-'.join([part for part in (system(), release(), machine()) if part])
