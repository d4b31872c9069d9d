"""Exact fractions."""

import math
import operator
from numbers import Rational

__all__ = ['Fraction']


def _parse(text):
    """(numerator, denominator) of '3/4', '0.75' or '75e-2'."""
    body = text.strip()
    sign = 1
    if body[:1] in ('+', '-') and body:
        sign = -1 if body[0] == '-' else 1
        body = body[1:]
    top, slash, bottom = body.partition('/')
    try:
        if slash:
            if not _digits(top) or not _digits(bottom):
                raise ValueError
            return sign * int(top), int(bottom)
        mantissa, mark, exponent = body.lower().partition('e')
        whole, dot, part = mantissa.partition('.')
        if not (whole or part) or (whole and not _digits(whole)) or (
                part and not _digits(part)) or (mark and not exponent):
            raise ValueError
        power = int(exponent) if mark else 0
        number = int((whole + part).replace('_', ''))
        power -= len(part.replace('_', ''))
    except ValueError:
        raise ValueError('Invalid literal for Fraction: %r' % text) from None
    if power >= 0:
        return sign * number * 10 ** power, 1
    return sign * number, 10 ** -power


def _digits(text):
    return text.replace('_', '').isdigit() and text[0] != '_' and text[-1] != '_'


class Fraction(Rational):
    """A number kept as a numerator over a denominator in lowest terms."""

    __slots__ = ('_numerator', '_denominator')

    def __new__(cls, numerator=0, denominator=None):
        if denominator is None:
            if isinstance(numerator, str):
                numerator, denominator = _parse(numerator)
            elif type(numerator) is int:
                denominator = 1
            elif isinstance(numerator, Rational):
                numerator, denominator = numerator.numerator, numerator.denominator
            elif hasattr(numerator, 'as_integer_ratio'):
                numerator, denominator = numerator.as_integer_ratio()
            else:
                raise TypeError('argument should be a string or a Rational instance')
        elif isinstance(numerator, Rational) and isinstance(denominator, Rational):
            numerator, denominator = (numerator.numerator * denominator.denominator,
                                      denominator.numerator * numerator.denominator)
        else:
            raise TypeError('both arguments should be Rational instances')
        if denominator == 0:
            raise ZeroDivisionError('Fraction(%s, 0)' % numerator)
        common = math.gcd(numerator, denominator)
        if denominator < 0:
            common = -common
        self = super().__new__(cls)
        self._numerator = numerator // common
        self._denominator = denominator // common
        return self

    @classmethod
    def from_float(cls, f):
        if not isinstance(f, (int, float)):
            raise TypeError('%s.from_float() only takes floats, not %r (%s)' % (
                cls.__name__, f, type(f).__name__))
        return cls(*f.as_integer_ratio())

    @property
    def numerator(self):
        return self._numerator

    @property
    def denominator(self):
        return self._denominator

    @property
    def real(self):
        return self

    @property
    def imag(self):
        return 0

    def as_integer_ratio(self):
        return self._numerator, self._denominator

    def conjugate(self):
        return self

    def limit_denominator(self, max_denominator=1000000):
        """The nearest fraction with a denominator no greater than the given one."""
        if max_denominator < 1:
            raise ValueError('max_denominator should be at least 1')
        if self._denominator <= max_denominator:
            return Fraction(self)
        low_n, low_d, n, d = 0, 1, 1, 0
        top, bottom = self._numerator, self._denominator
        while True:
            whole = top // bottom
            next_d = low_d + whole * d
            if next_d > max_denominator:
                break
            low_n, low_d, n, d = n, d, low_n + whole * n, next_d
            top, bottom = bottom, top - whole * bottom
        steps = (max_denominator - low_d) // d
        between = Fraction(low_n + steps * n, low_d + steps * d)
        last = Fraction(n, d)
        return last if abs(last - self) <= abs(between - self) else between

    def __repr__(self):
        return '%s(%s, %s)' % (self.__class__.__name__, self._numerator, self._denominator)

    def __str__(self):
        if self._denominator == 1:
            return str(self._numerator)
        return '%s/%s' % (self._numerator, self._denominator)

    def _with(self, other, exact, rough, swap=False):
        """Do exact() on two fractions, or rough() when other is a float or complex."""
        if isinstance(other, Rational):
            other = Fraction(other) if not isinstance(other, Fraction) else other
            return exact(other, self) if swap else exact(self, other)
        if isinstance(other, (float, complex)):
            mine = float(self) if isinstance(other, float) else complex(float(self))
            return rough(other, mine) if swap else rough(mine, other)
        return NotImplemented

    def __add__(a, b):
        return a._with(b, _add, operator.add)

    def __radd__(b, a):
        return b._with(a, _add, operator.add, True)

    def __sub__(a, b):
        return a._with(b, _sub, operator.sub)

    def __rsub__(b, a):
        return b._with(a, _sub, operator.sub, True)

    def __mul__(a, b):
        return a._with(b, _mul, operator.mul)

    def __rmul__(b, a):
        return b._with(a, _mul, operator.mul, True)

    def __truediv__(a, b):
        return a._with(b, _div, operator.truediv)

    def __rtruediv__(b, a):
        return b._with(a, _div, operator.truediv, True)

    def __floordiv__(a, b):
        return a._with(b, _floordiv, operator.floordiv)

    def __rfloordiv__(b, a):
        return b._with(a, _floordiv, operator.floordiv, True)

    def __mod__(a, b):
        return a._with(b, _mod, operator.mod)

    def __rmod__(b, a):
        return b._with(a, _mod, operator.mod, True)

    def __divmod__(a, b):
        return a._with(b, lambda x, y: (_floordiv(x, y), _mod(x, y)), divmod)

    def __rdivmod__(b, a):
        return b._with(a, lambda x, y: (_floordiv(x, y), _mod(x, y)), divmod, True)

    def __pow__(a, b):
        if isinstance(b, Rational) and b.denominator == 1:
            power = b.numerator
            if power >= 0:
                return Fraction(a._numerator ** power, a._denominator ** power)
            return Fraction(a._denominator ** -power, a._numerator ** -power)
        if isinstance(b, Rational):
            return float(a) ** float(b)
        return float(a) ** b

    def __rpow__(b, a):
        if b._denominator == 1 and b._numerator >= 0:
            return a ** b._numerator
        if isinstance(a, Rational):
            return Fraction(a.numerator, a.denominator) ** b
        return a ** float(b)

    def __pos__(self):
        return Fraction(self._numerator, self._denominator)

    def __neg__(self):
        return Fraction(-self._numerator, self._denominator)

    def __abs__(self):
        return Fraction(abs(self._numerator), self._denominator)

    def __int__(self):
        return self.__trunc__()

    def __float__(self):
        return self._numerator / self._denominator

    def __trunc__(self):
        if self._numerator < 0:
            return -(-self._numerator // self._denominator)
        return self._numerator // self._denominator

    def __floor__(self):
        return self._numerator // self._denominator

    def __ceil__(self):
        return -(-self._numerator // self._denominator)

    def __round__(self, ndigits=None):
        if ndigits is None:
            whole, rest = divmod(self._numerator, self._denominator)
            if rest * 2 > self._denominator or rest * 2 == self._denominator and whole % 2:
                return whole + 1
            return whole
        shift = 10 ** abs(ndigits)
        if ndigits > 0:
            return Fraction(round(self * shift), shift)
        return Fraction(round(self / shift) * shift)

    def __hash__(self):
        if self._denominator == 1:
            return hash(self._numerator)
        modulus = (1 << 61) - 1
        if self._denominator % modulus == 0:
            value = 314159
        else:
            value = hash(hash(abs(self._numerator)) * pow(self._denominator, -1, modulus))
        value = value if self._numerator >= 0 else -value
        return -2 if value == -1 else value

    def __eq__(a, b):
        if isinstance(b, Rational):
            return a._numerator == b.numerator and a._denominator == b.denominator
        if isinstance(b, float):
            return math.isfinite(b) and a == Fraction(b)
        return NotImplemented

    def _order(self, other, compare):
        if isinstance(other, Rational):
            return compare(self._numerator * other.denominator,
                           self._denominator * other.numerator)
        if isinstance(other, float):
            if math.isnan(other) or math.isinf(other):
                return compare(0.0, other)
            return compare(self, Fraction(other))
        return NotImplemented

    def __lt__(a, b):
        return a._order(b, operator.lt)

    def __gt__(a, b):
        return a._order(b, operator.gt)

    def __le__(a, b):
        return a._order(b, operator.le)

    def __ge__(a, b):
        return a._order(b, operator.ge)

    def __bool__(self):
        return bool(self._numerator)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self


def _add(a, b):
    return Fraction(a._numerator * b._denominator + b._numerator * a._denominator,
                    a._denominator * b._denominator)


def _sub(a, b):
    return Fraction(a._numerator * b._denominator - b._numerator * a._denominator,
                    a._denominator * b._denominator)


def _mul(a, b):
    return Fraction(a._numerator * b._numerator, a._denominator * b._denominator)


def _div(a, b):
    return Fraction(a._numerator * b._denominator, a._denominator * b._numerator)


def _floordiv(a, b):
    return (a._numerator * b._denominator) // (a._denominator * b._numerator)


def _mod(a, b):
    return Fraction(a._numerator * b._denominator % (b._numerator * a._denominator),
                    a._denominator * b._denominator)
