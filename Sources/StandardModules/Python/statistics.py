"""Averages and spread."""

import math
from fractions import Fraction

__all__ = ['StatisticsError', 'mean', 'fmean', 'geometric_mean', 'harmonic_mean', 'median',
           'median_low', 'median_high', 'mode', 'multimode', 'quantiles', 'pstdev',
           'pvariance', 'stdev', 'variance', 'correlation', 'covariance']


class StatisticsError(ValueError):
    pass


def _total(values):
    """(the exact sum, the type the result should have)."""
    total = Fraction(0)
    kind = int
    for value in values:
        if isinstance(value, float):
            if not math.isfinite(value):
                return math.fsum(values), float
            kind = float
        elif isinstance(value, Fraction) and kind is int:
            kind = Fraction
        elif not isinstance(value, (int, Fraction)):
            raise TypeError("can't convert type '%s' to numerator/denominator"
                            % type(value).__name__)
        total += Fraction(value)
    return total, kind


def _as(value, kind):
    if isinstance(value, float) or kind is Fraction:
        return value
    if kind is int:
        return value.numerator if value.denominator == 1 else (
            value.numerator / value.denominator)
    return value.numerator / value.denominator


def mean(data):
    data = list(data)
    if not data:
        raise StatisticsError('mean requires at least one data point')
    total, kind = _total(data)
    return _as(total / len(data), kind)


def fmean(data, weights=None):
    data = list(data)
    if weights is None:
        if not data:
            raise StatisticsError('fmean requires at least one data point')
        return math.fsum(data) / len(data)
    weights = list(weights)
    if len(weights) != len(data):
        raise StatisticsError('data and weights must be the same length')
    return math.fsum([w * x for w, x in zip(weights, data)]) / math.fsum(weights)


def geometric_mean(data):
    data = list(data)
    if not data or min(data) <= 0:
        raise StatisticsError('geometric mean requires a non-empty dataset containing positive '
                              'numbers')
    return math.exp(fmean(map(math.log, data)))


def harmonic_mean(data, weights=None):
    data = list(data)
    if not data:
        raise StatisticsError('harmonic_mean requires at least one data point')
    if min(data) < 0:
        raise StatisticsError('harmonic mean does not support negative values')
    if 0 in data:
        return 0
    weights = [1] * len(data) if weights is None else list(weights)
    _, kind = _total(data)
    total = sum([Fraction(w) / Fraction(x) for w, x in zip(weights, data)])
    return _as(Fraction(sum(weights)) / total, float if kind is int else kind)


def _sorted(data):
    data = sorted(data)
    if not data:
        raise StatisticsError('no median for empty data')
    return data


def median(data):
    data = _sorted(data)
    half = len(data) // 2
    return data[half] if len(data) % 2 else (data[half - 1] + data[half]) / 2


def median_low(data):
    data = _sorted(data)
    return data[(len(data) - 1) // 2]


def median_high(data):
    data = _sorted(data)
    return data[len(data) // 2]


def _counts(data):
    counts = {}
    for value in data:
        counts[value] = counts.get(value, 0) + 1
    return counts


def mode(data):
    counts = _counts(data)
    if not counts:
        raise StatisticsError('no mode for empty data')
    return max(counts, key=counts.get)


def multimode(data):
    counts = _counts(data)
    most = max(counts.values(), default=0)
    return [value for value, count in counts.items() if count == most]


def quantiles(data, *, n=4, method='exclusive'):
    if n < 1:
        raise StatisticsError('n must be at least 1')
    data = sorted(data)
    count = len(data)
    if count < 2:
        raise StatisticsError('must have at least two data points')
    if method not in ('inclusive', 'exclusive'):
        raise ValueError('Unknown method: %r' % method)
    result = []
    for i in range(1, n):
        if method == 'inclusive':
            place, rest = divmod(i * (count - 1), n)
            result.append((data[place] * (n - rest) + data[place + 1] * rest) / n)
        else:
            place = min(max(i * (count + 1) // n, 1), count - 1)
            rest = i * (count + 1) - place * n
            result.append((data[place - 1] * (n - rest) + data[place] * rest) / n)
    return result


def _squares(data, center):
    """(the sum of squared distances, the type)."""
    total, kind = _total(data)
    middle = total / len(data) if center is None else Fraction(center)
    return sum([(Fraction(value) - middle) ** 2 for value in data], Fraction(0)), kind


def variance(data, xbar=None):
    data = list(data)
    if len(data) < 2:
        raise StatisticsError('variance requires at least two data points')
    total, kind = _squares(data, xbar)
    return _as(total / (len(data) - 1), kind)


def pvariance(data, mu=None):
    data = list(data)
    if not data:
        raise StatisticsError('pvariance requires at least one data point')
    total, kind = _squares(data, mu)
    return _as(total / len(data), kind)


def _root(value):
    """The square root of a fraction, rounded once."""
    n, d = value.numerator, value.denominator
    if not n:
        return 0.0
    shift = max(0, 110 - (n.bit_length() - d.bit_length()))
    shift += shift % 2
    whole = math.isqrt((n << shift) // d)
    # A last bit that stands for what was cut off makes the division round properly.
    if whole * whole * d != n << shift:
        whole |= 1
    return whole / (1 << shift // 2)


def stdev(data, xbar=None):
    data = list(data)
    if len(data) < 2:
        raise StatisticsError('stdev requires at least two data points')
    return _root(_squares(data, xbar)[0] / (len(data) - 1))


def pstdev(data, mu=None):
    data = list(data)
    if not data:
        raise StatisticsError('pstdev requires at least one data point')
    return _root(_squares(data, mu)[0] / len(data))


def covariance(x, y, /):
    count = len(x)
    if len(y) != count:
        raise StatisticsError('covariance requires that both inputs have same number of data '
                              'points')
    if count < 2:
        raise StatisticsError('covariance requires at least two data points')
    xbar, ybar = math.fsum(x) / count, math.fsum(y) / count
    return math.fsum([(a - xbar) * (b - ybar) for a, b in zip(x, y)]) / (count - 1)


def correlation(x, y, /):
    count = len(x)
    if len(y) != count:
        raise StatisticsError('correlation requires that both inputs have same number of data '
                              'points')
    if count < 2:
        raise StatisticsError('correlation requires at least two data points')
    xbar, ybar = math.fsum(x) / count, math.fsum(y) / count
    sxy = math.fsum([(a - xbar) * (b - ybar) for a, b in zip(x, y)])
    sxx = math.fsum([(a - xbar) ** 2 for a in x])
    syy = math.fsum([(b - ybar) ** 2 for b in y])
    if not sxx or not syy:
        raise StatisticsError('at least one of the inputs is constant')
    return sxy / math.sqrt(sxx * syy)
