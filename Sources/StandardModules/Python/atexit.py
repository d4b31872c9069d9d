"""Functions to call when the program ends."""

from _atexit import register, unregister

__all__ = ['register', 'unregister']
