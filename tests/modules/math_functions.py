# Numbers of all kinds.
import math

print(math.pi, math.e, math.tau, math.inf, math.nan, math.sqrt(2), math.sqrt(16), math.isqrt(17), math.cbrt(27))
print(math.floor(-1.5), math.ceil(-1.5), math.trunc(-1.5), math.floor(10**20), math.fabs(-3), math.copysign(1, -0.0), math.fmod(-7, 3), math.remainder(7, 4), math.modf(-1.5))
print(math.factorial(20), math.comb(10, 3), math.perm(5, 2), math.gcd(12, 18), math.gcd(), math.gcd(12, 18, 27), math.lcm(4, 6), math.prod([1, 2, 3, 4]), math.prod([2.5, 2], start=2))
print(math.exp(1), math.exp2(10), math.expm1(1e-10), math.log(10), math.log(8, 2), math.log2(1024), math.log10(1000), math.log1p(1e-10), math.pow(2, 0.5), math.log(10**400))
print(math.sin(1), math.cos(1), math.tan(1), math.asin(1), math.acos(0), math.atan(1), math.atan2(1, -1), math.sinh(1), math.cosh(1), math.tanh(1), math.degrees(math.pi), math.radians(180))
print(math.hypot(3, 4), math.hypot(1, 2, 2), math.dist((0, 0), (3, 4)), math.isclose(0.1 + 0.2, 0.3), math.isclose(1, 1.1, rel_tol=0.2), math.isnan(math.nan), math.isinf(-math.inf), math.isfinite(1.0))
print(math.fsum([0.1] * 10), math.frexp(8.5), math.ldexp(0.5, 4), math.ulp(1.0), math.nextafter(1.0, 2.0), math.sumprod([1, 2], [3, 4]), math.gamma(5), math.lgamma(10), math.erf(0.5))
