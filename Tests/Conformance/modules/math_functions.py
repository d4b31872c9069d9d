# math.
import math

print(math.pi, math.e, math.tau, math.inf, math.nan, -math.inf)
print(math.sqrt(2), math.isqrt(17), round(math.cbrt(27), 9), math.hypot(3, 4), math.dist((0, 0), (3, 4)), math.pow(2, 10))
print(math.floor(-1.5), math.ceil(-1.5), math.trunc(-1.7), math.fabs(-2), math.floor(5), math.copysign(1, -0.0))
print(math.factorial(20), math.gcd(12, 18, 27), math.lcm(4, 6), math.comb(5, 2), math.perm(5, 2), math.prod([1, 2, 3, 4]), math.prod([]))
print(math.log(math.e), math.log(8, 2), math.log2(1024), math.log10(0.001), math.exp(1), math.log1p(0), math.expm1(0), math.exp2(3))
print(math.sin(0), math.cos(0), round(math.tan(math.pi / 4), 10), math.degrees(math.pi), math.radians(180), math.atan2(1, 1), math.asin(1))
print(math.isnan(math.nan), math.isinf(math.inf), math.isfinite(1), math.isclose(0.1 + 0.2, 0.3), math.isclose(1, 1.1, abs_tol=0.2))
print(math.fmod(-7, 3), -7 % 3, math.modf(3.25), math.frexp(8), math.ldexp(0.5, 4), math.remainder(7, 4), math.fsum([0.1] * 10), sum([0.1] * 10))
print(math.sinh(1), math.gamma(5), math.erf(0), math.ulp(1.0), math.nextafter(1, 2))
print(math.log(10**100), math.isqrt(10**40), math.gcd(0, 0), math.ceil(10**20), math.log2(2**100))
