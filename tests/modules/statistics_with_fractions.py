# Exact types stay exact.
import statistics as s
from fractions import Fraction

print(s.mean([Fraction(1, 2), Fraction(1, 3)]), s.mean([1, 2]), s.mean([2, 4]), type(s.mean([2, 4])).__name__, s.median([Fraction(1, 2), 1]), s.variance([Fraction(1), Fraction(2)]))
# expect: 5/12 1.5 3 int 3/4 1/2
print(s.mean([True, False]), s.fmean([1, 2], weights=[3, 1]), s.median_grouped([1, 2, 2, 3]))
# expect: 0.5 1.25 2.0
