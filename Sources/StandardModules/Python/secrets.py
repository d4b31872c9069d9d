"""Random values that cannot be guessed."""

import base64
import os

__all__ = ['choice', 'randbelow', 'randbits', 'token_bytes', 'token_hex', 'token_urlsafe',
           'compare_digest', 'SystemRandom']

DEFAULT_ENTROPY = 32


def compare_digest(a, b):
    """Equality that takes as long whether or not the values differ."""
    if isinstance(a, str) and isinstance(b, str):
        if not a.isascii() or not b.isascii():
            raise TypeError('comparing strings with non-ASCII characters is not supported')
        a, b = a.encode('ascii'), b.encode('ascii')
    if isinstance(a, str) or isinstance(b, str):
        raise TypeError("a bytes-like object is required, not 'str'")
    different = len(a) ^ len(b)
    for x, y in zip(a, b):
        different |= x ^ y
    return different == 0


def randbits(k):
    if k < 0:
        raise ValueError('number of bits must be non-negative')
    count = (k + 7) // 8
    return int.from_bytes(os.urandom(count), 'big') >> count * 8 - k


def randbelow(exclusive_upper_bound):
    if exclusive_upper_bound <= 0:
        raise ValueError('Upper bound must be positive.')
    bits = exclusive_upper_bound.bit_length()
    while True:
        number = randbits(bits)
        if number < exclusive_upper_bound:
            return number


def choice(seq):
    if not len(seq):
        raise IndexError('Cannot choose from an empty sequence')
    return seq[randbelow(len(seq))]


def token_bytes(nbytes=None):
    return os.urandom(DEFAULT_ENTROPY if nbytes is None else nbytes)


def token_hex(nbytes=None):
    return token_bytes(nbytes).hex()


def token_urlsafe(nbytes=None):
    return base64.urlsafe_b64encode(token_bytes(nbytes)).rstrip(b'=').decode('ascii')


def SystemRandom():
    from random import SystemRandom as kind
    return kind()
