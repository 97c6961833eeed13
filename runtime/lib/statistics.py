"""Averages and spreads of data, exact where the data are.

Sums are made of fractions, so that no digit is lost on the way; only the result is rounded to
the type of the data.
"""

import math
from _collections import _count_elements

__all__ = ["StatisticsError", "correlation", "covariance", "fmean", "geometric_mean",
           "harmonic_mean", "linear_regression", "mean", "median", "median_grouped", "median_high",
           "median_low", "mode", "multimode", "pstdev", "pvariance", "quantiles", "stdev",
           "variance"]


class StatisticsError(ValueError):
    """Data of which there is no such figure."""


# ---- Exact sums ----------------------------------------------------------------------------------

def _exact_ratio(x):
    """A number as two ints; (x, None) for what is infinite or not a number."""
    try:
        return x.as_integer_ratio()
    except AttributeError:
        pass
    except (OverflowError, ValueError):
        return x, None
    try:
        return x.numerator, x.denominator
    except AttributeError:
        raise TypeError(f"can't convert type '{type(x).__name__}' "
                        "to numerator/denominator") from None


def _common_type(T, S):
    """The type of a result made of values of two types."""
    from fractions import Fraction
    if T is S or S is int or S is bool:
        return T
    if T is int:
        return S
    if issubclass(S, T):
        return S
    if issubclass(T, S):
        return T
    if issubclass(T, int):
        return S
    if issubclass(S, int):
        return T
    if issubclass(T, Fraction) and issubclass(S, float):
        return S
    if issubclass(T, float) and issubclass(S, Fraction):
        return T
    raise TypeError(f"don't know how to coerce {T.__name__} and {S.__name__}")


def _total(partials):
    """The sum of fractions given as a dict from denominators to numerators."""
    from fractions import Fraction
    if None in partials:
        return partials[None]  # an infinity, or nan: a float
    if not partials:
        return 0
    common = math.lcm(*partials)
    return Fraction(sum(above * (common // below) for below, above in partials.items()), common)


def _result_type(types):
    result = int
    for T in types:
        result = _common_type(result, T)
    return result


def _sum(data):
    """The type of the data, their exact sum, and how many they are."""
    count, types, partials = 0, {}, {}
    for x in data:
        types[type(x)] = None
        above, below = _exact_ratio(x)
        partials[below] = partials.get(below, 0) + above
        count += 1
    return _result_type(types), _total(partials), count


def _squares(data, centre=None):
    """The type of the data, the exact sum of the squares of their distances from the centre (the
    mean, unless one is given), and how many they are."""
    if centre is not None:
        return _sum((x - centre) * (x - centre) for x in data)
    count, types, sums, squares = 0, {}, {}, {}
    for x in data:
        types[type(x)] = None
        above, below = _exact_ratio(x)
        sums[below] = sums.get(below, 0) + above
        square = None if below is None else below * below
        squares[square] = squares.get(square, 0) + above * above
        count += 1
    if not count:
        return int, 0, 0
    total = _total(sums)
    if None in sums:
        return _result_type(types), total, count
    return _result_type(types), (count * _total(squares) - total * total) / count, count


def _convert(value, T):
    """A fraction in the type of the data; an average of ints may have to be a float."""
    if type(value) is T:
        return value
    if issubclass(T, int) and value.denominator != 1:
        T = float
    return T(value)


def _root(value):
    """The square root of a fraction as the nearest float."""
    above, below = value.numerator, value.denominator
    # Enough bits for a float and some more; the last says whether there was a rest, so that
    # the division rounds the right way.
    shift = (above.bit_length() - below.bit_length() - 109) // 2
    if shift >= 0:
        return float(_root_bits(above, below << 2 * shift) << shift)
    return _root_bits(above << -2 * shift, below) / (1 << -shift)


def _root_bits(above, below):
    root = math.isqrt(above // below)
    return root | (root * root * below != above)


# ---- Averages ------------------------------------------------------------------------------------

def mean(data):
    """The arithmetic mean."""
    T, total, n = _sum(data)
    if n < 1:
        raise StatisticsError("mean requires at least one data point")
    return _convert(total / n, T)


def fmean(data, weights=None):
    """The arithmetic mean as a float: quicker than mean(), and nearly as exact."""
    if not hasattr(data, "__len__"):
        data = list(data)
    n = len(data)
    if weights is None:
        total = math.fsum(data)
        if not n:
            raise StatisticsError("fmean requires at least one data point")
        return total / n
    weights = list(weights)
    if len(weights) != n:
        raise StatisticsError("data and weights must be the same length")
    total = math.sumprod(data, weights)
    divisor = math.fsum(weights)
    if not divisor:
        raise StatisticsError("sum of weights must be non-zero")
    return total / divisor


def geometric_mean(data):
    """The n-th root of the product."""
    logarithms, found_zero = [], False
    for x in data:
        if x > 0.0 or math.isnan(x):
            logarithms.append(math.log(x))
        elif x == 0.0:
            found_zero = True
            logarithms.append(0.0)
        else:
            raise StatisticsError("No negative inputs allowed", x)
    if not logarithms:
        raise StatisticsError("Must have a non-empty dataset")
    total = math.fsum(logarithms)
    if math.isnan(total):
        return math.nan
    if found_zero:
        return math.nan if total == math.inf else 0.0
    return math.exp(total / len(logarithms))


def harmonic_mean(data, weights=None):
    """The reciprocal of the mean of the reciprocals: the mean of speeds over a distance."""
    data = list(data)
    n = len(data)
    negative = "harmonic mean does not support negative values"
    if n < 1:
        raise StatisticsError("harmonic_mean requires at least one data point")
    if n == 1 and weights is None:
        from numbers import Real
        if not isinstance(data[0], Real):
            raise TypeError("unsupported type")
        if data[0] < 0:
            raise StatisticsError(negative)
        return data[0]
    if weights is None:
        weights, total_weight = [1] * n, n
    else:
        weights = list(weights)
        if len(weights) != n:
            raise StatisticsError("Number of weights does not match data size")
        _, total_weight, _ = _sum(_not_negative(weights, negative))
    try:
        T, total, _ = _sum(w / x if w else 0
                           for w, x in zip(weights, _not_negative(data, negative)))
    except ZeroDivisionError:
        return 0
    if total <= 0:
        raise StatisticsError("Weighted sum must be positive")
    return _convert(total_weight / total, T)


def _not_negative(values, message):
    for x in values:
        if x < 0:
            raise StatisticsError(message)
        yield x


def _sorted_or_complain(data):
    data = sorted(data)
    if not data:
        raise StatisticsError("no median for empty data")
    return data


def median(data):
    """The value in the middle; of an even number, the mean of the two in the middle."""
    data = _sorted_or_complain(data)
    middle = len(data) // 2
    return data[middle] if len(data) % 2 else (data[middle - 1] + data[middle]) / 2


def median_low(data):
    """The value in the middle, or the lower of the two."""
    data = _sorted_or_complain(data)
    return data[(len(data) - 1) // 2]


def median_high(data):
    """The value in the middle, or the higher of the two."""
    data = _sorted_or_complain(data)
    return data[len(data) // 2]


def median_grouped(data, interval=1.0):
    """The median of data that stand for the middles of intervals of this width."""
    data = _sorted_or_complain(data)
    n = len(data)
    x = data[n // 2]
    below, here = sum(1 for value in data if value < x), data.count(x)
    try:
        interval, x = float(interval), float(x)
    except ValueError:
        raise TypeError("Value cannot be converted to a float") from None
    return x - interval / 2.0 + interval * (n / 2 - below) / here


def mode(data):
    """The commonest value; the first of several."""
    counts = {}
    _count_elements(counts, data)
    if not counts:
        raise StatisticsError("no mode for empty data")
    return max(counts, key=counts.get)


def multimode(data):
    """The commonest values, in the order they were first met."""
    counts = {}
    _count_elements(counts, data)
    most = max(counts.values(), default=0)
    return [value for value, count in counts.items() if count == most]


def quantiles(data, *, n=4, method="exclusive"):
    """The n - 1 values that divide the data into n parts of equal size."""
    if n < 1:
        raise StatisticsError("n must be at least 1")
    data = sorted(data)
    size = len(data)
    if size < 2:
        if size == 1:
            return data * (n - 1)
        raise StatisticsError("must have at least one data point")
    result = []
    if method == "inclusive":
        # The lowest value is the 0th part, the highest the n-th.
        for i in range(1, n):
            j, rest = divmod(i * (size - 1), n)
            result.append((data[j] * (n - rest) + data[j + 1] * rest) / n)
        return result
    if method == "exclusive":
        # There may be values beyond those that the data happen to have.
        for i in range(1, n):
            j = min(max(i * (size + 1) // n, 1), size - 1)
            rest = i * (size + 1) - j * n
            result.append((data[j - 1] * (n - rest) + data[j] * rest) / n)
        return result
    raise ValueError(f"Unknown method: {method!r}")


# ---- Spread --------------------------------------------------------------------------------------

def _mean_square(data, centre, taken_off, name):
    """The type of the data, and the mean of the squared distances from their centre."""
    T, total, n = _squares(data, centre)
    if n <= taken_off:
        count = "two data points" if taken_off else "one data point"
        raise StatisticsError(f"{name} requires at least {count}")
    return T, total / (n - taken_off)


def variance(data, xbar=None):
    """The variance of the whole from which the data are a sample."""
    T, value = _mean_square(data, xbar, 1, "variance")
    return _convert(value, T)


def pvariance(data, mu=None):
    """The variance of the data themselves."""
    T, value = _mean_square(data, mu, 0, "pvariance")
    return _convert(value, T)


def stdev(data, xbar=None):
    """The standard deviation of the whole from which the data are a sample."""
    return _root(_mean_square(data, xbar, 1, "stdev")[1])


def pstdev(data, mu=None):
    """The standard deviation of the data themselves."""
    return _root(_mean_square(data, mu, 0, "pstdev")[1])


# ---- Two series ----------------------------------------------------------------------------------

def _centred(values):
    average = math.fsum(values) / len(values)
    return [value - average for value in values]


def _check_pairs(x, y, name):
    if len(y) != len(x):
        raise StatisticsError(f"{name} requires that both inputs have same number of data points")
    if len(x) < 2:
        raise StatisticsError(f"{name} requires at least two data points")


def covariance(x, y, /):
    """How much two series go up and down together."""
    _check_pairs(x, y, "covariance")
    return math.sumprod(_centred(x), _centred(y)) / (len(x) - 1)


def _ranks(values, start):
    """The place of each value in their order; equals share the mean of their places."""
    order = sorted(range(len(values)), key=values.__getitem__)
    result, begin = [0] * len(values), 0
    while begin < len(order):
        end = begin
        while end < len(order) and values[order[end]] == values[order[begin]]:
            end += 1
        for index in order[begin:end]:
            result[index] = start + (begin + end - 1) / 2
        begin = end
    return result


def _root_of_product(x, y):
    """sqrt(x * y), with the error of the product taken out again."""
    h = math.sqrt(x * y)
    if not math.isfinite(h):
        if math.isinf(h) and not math.isinf(x) and not math.isinf(y):
            scale = 2.0 ** -512  # too large in between only
            return _root_of_product(scale * x, scale * y) / scale
        return h
    if not h:
        if x and y:
            scale = 2.0 ** 537
            return _root_of_product(scale * x, scale * y) / scale
        return h
    return h + math.sumprod((x, h), (y, -h)) / (2.0 * h)


def correlation(x, y, /, *, method="linear"):
    """covariance() brought to a scale from -1 to 1."""
    _check_pairs(x, y, "correlation")
    if method not in ("linear", "ranked"):
        raise ValueError(f"Unknown method: {method!r}")
    if method == "ranked":
        start = (len(x) - 1) / -2  # so that they add up to 0
        x, y = _ranks(x, start), _ranks(y, start)
    else:
        x, y = _centred(x), _centred(y)
    try:
        return math.sumprod(x, y) / _root_of_product(math.sumprod(x, x), math.sumprod(y, y))
    except ZeroDivisionError:
        raise StatisticsError("at least one of the inputs is constant")


_LinearRegression = None


def linear_regression(x, y, /, *, proportional=False):
    """The straight line nearest to the points: (slope, intercept)."""
    global _LinearRegression
    _check_pairs(x, y, "linear regression")
    if _LinearRegression is None:
        from collections import namedtuple
        _LinearRegression = namedtuple("LinearRegression", ("slope", "intercept"))
    if proportional:
        dx, dy = x, y  # through the origin
    else:
        dx, dy = _centred(x), _centred(y)
    try:
        slope = (math.sumprod(dx, dy) + 0.0) / math.sumprod(dx, dx)
    except ZeroDivisionError:
        raise StatisticsError("x is constant")
    if proportional:
        return _LinearRegression(slope, 0.0)
    n = len(x)
    return _LinearRegression(slope, math.fsum(y) / n - slope * (math.fsum(x) / n))
