"""Modules by name: the part of importlib that programs need."""

import sys

__all__ = ['import_module', 'invalidate_caches']


def import_module(name, package=None):
    """The module of a name, imported where nobody has imported it yet."""
    if name.startswith('.'):
        raise TypeError("the 'package' argument is required to perform a relative import for "
                        '%r' % name) if not package else ImportError(
                            'attempted relative import with no known parent package')
    __import__(name)
    return sys.modules[name]


def invalidate_caches():
    """There are none."""
