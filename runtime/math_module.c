// math: the functions of one, two or three doubles, which are C's with Python's errors.
#include "runtime/math_module.h"
#include "vm/bigint.h"
#include "vm/number.h"
#include <math.h>

bool raise_domain_error(Vm *vm) {
  return raise_value_error(vm, "math domain error");
}

bool raise_range_error(Vm *vm) {
  return raise_format(vm, vm->exceptions.OverflowError, "math range error");
}

// ---- functions of one double ----

// A nan out of a number is a domain error; an infinity out of a finite number is an overflow where
// the function can, else a pole.
static bool finish_unary(Vm *vm, double x, double y, bool can_overflow, Value *result) {
  if (isnan(y) && !isnan(x)) {
    return raise_domain_error(vm);
  }
  if (isinf(y) && isfinite(x)) {
    return can_overflow ? raise_range_error(vm) : raise_domain_error(vm);
  }
  return float_new(vm, y, result);
}

#define UNARY(name, function, can_overflow)                                                        \
  static bool math_##name(Vm *vm, Value *args, int count, Value *result) {                         \
    (void)count;                                                                                   \
    double x;                                                                                      \
    return value_to_c_double(vm, args[0], &x) &&                                                   \
           finish_unary(vm, x, function(x), can_overflow, result);                                 \
  }

UNARY(acos, acos, false)
UNARY(acosh, acosh, false)
UNARY(asin, asin, false)
UNARY(asinh, asinh, false)
UNARY(atan, atan, false)
UNARY(atanh, atanh, false)
UNARY(cbrt, cbrt, false)
UNARY(cos, cos, false)
UNARY(cosh, cosh, true)
UNARY(erf, erf, false)
UNARY(erfc, erfc, false)
UNARY(exp, exp, true)
UNARY(exp2, exp2, true)
UNARY(expm1, expm1, true)
UNARY(fabs, fabs, false)
UNARY(log1p, log1p, false)
UNARY(sin, sin, false)
UNARY(sinh, sinh, true)
UNARY(sqrt, sqrt, false)
UNARY(tan, tan, false)
UNARY(tanh, tanh, false)

static bool finish_status(Vm *vm, double y, MathStatus status, Value *result) {
  switch (status) {
  case MATH_DOMAIN: return raise_domain_error(vm);
  case MATH_RANGE: return raise_range_error(vm);
  default: return float_new(vm, y, result);
  }
}

// Not C's tgamma: its last digits depend on the C library.
static bool math_gamma(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  double x;
  MathStatus status = MATH_OK;
  if (!value_to_c_double(vm, args[0], &x)) {
    return false;
  }
  double y = gamma_function(x, &status);
  return finish_status(vm, y, status, result);
}

static bool math_lgamma(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  double x;
  MathStatus status = MATH_OK;
  if (!value_to_c_double(vm, args[0], &x)) {
    return false;
  }
  double y = log_gamma_function(x, &status);
  return finish_status(vm, y, status, result);
}

static bool math_degrees(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  double x;
  return value_to_c_double(vm, args[0], &x) && float_new(vm, x * (180.0 / M_PI), result);
}

static bool math_radians(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  double x;
  return value_to_c_double(vm, args[0], &x) && float_new(vm, x * (M_PI / 180.0), result);
}

static bool math_isfinite(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  double x;
  if (!value_to_c_double(vm, args[0], &x)) {
    return false;
  }
  *result = value_from_bool(isfinite(x));
  return true;
}

static bool math_isinf(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  double x;
  if (!value_to_c_double(vm, args[0], &x)) {
    return false;
  }
  *result = value_from_bool(isinf(x));
  return true;
}

static bool math_isnan(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  double x;
  if (!value_to_c_double(vm, args[0], &x)) {
    return false;
  }
  *result = value_from_bool(isnan(x));
  return true;
}

// The distance to the next double, on the side where there is one.
static bool math_ulp(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  double x;
  if (!value_to_c_double(vm, args[0], &x)) {
    return false;
  }
  x = fabs(x);
  if (isfinite(x)) {
    double up = nextafter(x, INFINITY);
    x = isinf(up) ? x - nextafter(x, 0.0) : up - x;
  }
  return float_new(vm, x, result);
}

// ---- logarithms, of ints of any size too ----

// The logarithm of an int too large for a double, from its mantissa and exponent.
static double log_parts(const IntView *view, double (*log_of)(double)) {
  int64_t exponent;
  double mantissa = bigint_frexp(view, &exponent);
  return log_of(mantissa) + log_of(2.0) * (double)exponent;
}

// Of floats as C has it; ints are taken by their size, because they may be beyond the doubles.
static bool logarithm(Vm *vm, Value v, double (*log_of)(double), double *y) {
  Value plain = value_unbox(vm, v);
  double x;
  if (value_is_any_int(vm, plain)) {
    if (int_sign(plain) <= 0) {
      return raise_domain_error(vm);
    }
    IntView view;
    bool is_finite;
    view_int(&view, plain);
    x = bigint_to_double(&view, &is_finite);
    *y = is_finite ? log_of(x) : log_parts(&view, log_of);
    return true;
  }
  if (!value_to_c_double(vm, v, &x)) {
    return false;
  }
  if (x <= 0) {
    return raise_domain_error(vm);
  }
  *y = log_of(x);
  return true;
}

// With a base: the quotient of two logarithms, and a division by zero for the base 1.
static bool math_log(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  double x, base;
  if (!logarithm(vm, args[0], log, &x)) {
    return false;
  }
  if (args[1] == VALUE_UNBOUND) {
    return float_new(vm, x, result);
  }
  return logarithm(vm, args[1], log, &base) &&
         float_binary(vm, BINARY_TRUE_DIVIDE, x, base, result);
}

static bool math_log2(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  double y;
  return logarithm(vm, args[0], log2, &y) && float_new(vm, y, result);
}

static bool math_log10(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  double y;
  return logarithm(vm, args[0], log10, &y) && float_new(vm, y, result);
}

// ---- functions of two or three doubles ----

static bool two_doubles(Vm *vm, const Value *args, double *x, double *y) {
  return value_to_c_double(vm, args[0], x) && value_to_c_double(vm, args[1], y);
}

static bool math_atan2(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  double y, x;
  return two_doubles(vm, args, &y, &x) && float_new(vm, atan2(y, x), result);
}

static bool math_copysign(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  double x, y;
  return two_doubles(vm, args, &x, &y) && float_new(vm, copysign(x, y), result);
}

// A nan out of two numbers is a domain error.
static bool finish_binary(Vm *vm, double x, double y, double z, Value *result) {
  if (isnan(z) && !isnan(x) && !isnan(y)) {
    return raise_domain_error(vm);
  }
  return float_new(vm, z, result);
}

static bool math_fmod(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  double x, y;
  return two_doubles(vm, args, &x, &y) && finish_binary(vm, x, y, fmod(x, y), result);
}

static bool math_remainder(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  double x, y;
  return two_doubles(vm, args, &x, &y) && finish_binary(vm, x, y, remainder(x, y), result);
}

// Always of doubles: math.pow(2, 3) is 8.0, and never a big int.
static bool math_pow(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  double x, y;
  if (!two_doubles(vm, args, &x, &y)) {
    return false;
  }
  double z = pow(x, y);
  if (isinf(z) && isfinite(x) && isfinite(y)) {
    return x == 0 ? raise_domain_error(vm) : raise_range_error(vm);
  }
  return finish_binary(vm, x, y, z, result);
}

// One rounding instead of two; what it cannot be is an error.
static bool math_fma(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  double x, y, z;
  if (!two_doubles(vm, args, &x, &y) || !value_to_c_double(vm, args[2], &z)) {
    return false;
  }
  double sum = fma(x, y, z);
  if (isnan(sum) && !isnan(x) && !isnan(y) && !isnan(z)) {
    return raise_value_error(vm, "invalid operation in fma");
  }
  if (isinf(sum) && isfinite(x) && isfinite(y) && isfinite(z)) {
    return raise_format(vm, vm->exceptions.OverflowError, "overflow in fma");
  }
  return float_new(vm, sum, result);
}

// args: a, b, rel_tol, abs_tol
static bool math_isclose(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  double a, b, relative = 1e-9, absolute = 0.0;
  if (!two_doubles(vm, args, &a, &b) ||
      (args[2] != VALUE_UNBOUND && !value_to_c_double(vm, args[2], &relative)) ||
      (args[3] != VALUE_UNBOUND && !value_to_c_double(vm, args[3], &absolute))) {
    return false;
  }
  if (relative < 0 || absolute < 0) {
    return raise_value_error(vm, "tolerances must be non-negative");
  }
  double distance = fabs(a - b);
  bool is_close = a == b;
  if (!is_close && !isinf(a) && !isinf(b)) {
    is_close =
        distance <= fabs(relative * b) || distance <= fabs(relative * a) || distance <= absolute;
  }
  *result = value_from_bool(is_close);
  return true;
}

// ---- taking doubles apart ----

static bool pair_new(Vm *vm, Value first, Value second, Value *result) {
  Value pair[2] = {first, second};
  bool ok = tuple_from_values(vm, pair, 2, result);
  value_release(vm, first);
  value_release(vm, second);
  return ok;
}

static bool math_frexp(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  double x;
  int exponent = 0;
  Value mantissa;
  if (!value_to_c_double(vm, args[0], &x)) {
    return false;
  }
  double m = isfinite(x) ? frexp(x, &exponent) : x;
  return float_new(vm, m, &mantissa) && pair_new(vm, mantissa, value_from_small(exponent), result);
}

// Both parts have the sign of x: modf(-1.5) is (-0.5, -1.0).
static bool math_modf(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  double x, whole;
  Value fraction_value, whole_value;
  if (!value_to_c_double(vm, args[0], &x)) {
    return false;
  }
  double fraction = modf(x, &whole);
  if (!float_new(vm, fraction, &fraction_value)) {
    return false;
  }
  if (!float_new(vm, whole, &whole_value)) {
    value_release(vm, fraction_value);
    return false;
  }
  return pair_new(vm, fraction_value, whole_value, result);
}

// Exponents beyond what any double can use are all the same.
static bool math_ldexp(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  double x;
  int64_t exponent;
  Value plain = value_unbox(vm, args[1]);
  if (!value_to_c_double(vm, args[0], &x)) {
    return false;
  }
  if (!value_is_any_int(vm, plain)) {
    return raise_type_error(vm, "Expected an int as second argument to ldexp.");
  }
  if (!int_to_int64(plain, &exponent) || exponent > 5000 || exponent < -5000) {
    exponent = int_sign(plain) < 0 ? -5000 : 5000;
  }
  double y = ldexp(x, (int)exponent);
  if (isinf(y) && isfinite(x)) {
    return raise_range_error(vm);
  }
  return float_new(vm, y, result);
}

// Doubles as ints in the same order: neighbours differ by one, and both zeros are 0.
static int64_t ordinal_of(double d) {
  int64_t bits;
  memcpy(&bits, &d, sizeof bits);
  return bits < 0 ? INT64_MIN - bits : bits;
}

static double double_of_ordinal(int64_t ordinal) {
  int64_t bits = ordinal < 0 ? INT64_MIN - ordinal : ordinal;
  double d;
  memcpy(&d, &bits, sizeof d);
  return d;
}

// Counting steps on ordinals, so that a million steps cost no more than one.
static double step_towards(double x, double y, uint64_t steps) {
  if (isnan(x) || isnan(y)) {
    return isnan(x) ? x : y;
  }
  if (steps == 0) {
    return x;
  }
  int64_t from = ordinal_of(x), to = ordinal_of(y);
  uint64_t distance = from < to ? (uint64_t)to - (uint64_t)from : (uint64_t)from - (uint64_t)to;
  if (steps >= distance) {
    return y;
  }
  uint64_t at = from < to ? (uint64_t)from + steps : (uint64_t)from - steps;
  double z = double_of_ordinal((int64_t)at);
  return z == 0 ? copysign(z, x) : z;
}

static bool math_nextafter(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  double x, y;
  if (!two_doubles(vm, args, &x, &y)) {
    return false;
  }
  if (args[2] == VALUE_NONE) {
    return float_new(vm, nextafter(x, y), result);
  }
  Value steps;
  if (!value_index(vm, args[2], &steps)) {
    return false;
  }
  IntView view;
  view_int(&view, steps);
  bool is_negative = view.is_negative;
  uint64_t n = UINT64_MAX;
  if (bigint_bit_length(&view) <= 64) {
    uint64_t low = view.used > 0 ? view.digits[0] : 0, high = view.used > 1 ? view.digits[1] : 0;
    n = low | high << DIGIT_BITS;
  }
  value_release(vm, steps);
  if (is_negative) {
    return raise_value_error(vm, "steps must be a non-negative integer");
  }
  return float_new(vm, step_towards(x, y, n), result);
}

// ---- to ints ----

// Floats at once; other classes by their own method; what has none must be a real number.
static bool round_with(Vm *vm, Value v, String *name, double (*rounding)(double), Value *result) {
  double x;
  if (value_is_double(v)) {
    return int_from_double(vm, rounding(value_to_double(v)), result);
  }
  if (!value_call_special(vm, v, name, NULL, 0, result)) {
    return false;
  }
  if (*result != VALUE_UNBOUND) {
    return true;
  }
  return value_to_c_double(vm, v, &x) && int_from_double(vm, rounding(x), result);
}

static bool math_floor(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  return round_with(vm, args[0], vm->names.floor, floor, result);
}

static bool math_ceil(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  return round_with(vm, args[0], vm->names.ceil, ceil, result);
}

static bool math_trunc(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  if (!value_call_special(vm, args[0], vm->names.trunc, NULL, 0, result)) {
    return false;
  }
  return *result != VALUE_UNBOUND ||
         raise_type_error(vm, "type %T doesn't define __trunc__ method", args[0]);
}

// ---- the module ----

static bool add_float(Vm *vm, Module *module, const char *name, double d) {
  Value v;
  if (!float_new(vm, d, &v)) {
    return false;
  }
  bool ok = module_add(vm, module, name, v);
  value_release(vm, v);
  return ok;
}

// The other files' tables, and the constants.
static bool math_setup(Vm *vm, Module *module) {
  return module_add_functions(vm, module, MATH_INTEGER_FUNCTIONS) &&
         module_add_functions(vm, module, MATH_SEQUENCE_FUNCTIONS) &&
         add_float(vm, module, "pi", M_PI) && add_float(vm, module, "e", M_E) &&
         add_float(vm, module, "tau", 2 * M_PI) && add_float(vm, module, "inf", INFINITY) &&
         add_float(vm, module, "nan", NAN);
}

static const NativeDef MATH_FUNCTIONS[] = {
    {"acos", "x, /", math_acos, "The arc cosine of x, in radians.", 0},
    {"acosh", "x, /", math_acosh, "The inverse hyperbolic cosine of x.", 0},
    {"asin", "x, /", math_asin, "The arc sine of x, in radians.", 0},
    {"asinh", "x, /", math_asinh, "The inverse hyperbolic sine of x.", 0},
    {"atan", "x, /", math_atan, "The arc tangent of x, in radians.", 0},
    {"atan2", "y, x, /", math_atan2, "The arc tangent of y/x, in the quadrant of both.", 0},
    {"atanh", "x, /", math_atanh, "The inverse hyperbolic tangent of x.", 0},
    {"cbrt", "x, /", math_cbrt, "The cube root of x.", 0},
    {"ceil", "x, /", math_ceil, "The smallest int that is not below x.", 0},
    {"copysign", "x, y, /", math_copysign, "The magnitude of x with the sign of y.", 0},
    {"cos", "x, /", math_cos, "The cosine of x radians.", 0},
    {"cosh", "x, /", math_cosh, "The hyperbolic cosine of x.", 0},
    {"degrees", "x, /", math_degrees, "The angle x from radians to degrees.", 0},
    {"erf", "x, /", math_erf, "The error function at x.", 0},
    {"erfc", "x, /", math_erfc, "The complementary error function at x.", 0},
    {"exp", "x, /", math_exp, "e to the power of x.", 0},
    {"exp2", "x, /", math_exp2, "2 to the power of x.", 0},
    {"expm1", "x, /", math_expm1, "exp(x) - 1, precise for small x.", 0},
    {"fabs", "x, /", math_fabs, "The absolute value of x, a float.", 0},
    {"floor", "x, /", math_floor, "The largest int that is not above x.", 0},
    {"fma", "x, y, z, /", math_fma, "x * y + z, rounded once.", 0},
    {"fmod", "x, y, /", math_fmod, "The remainder of x / y with the sign of x.", 0},
    {"frexp", "x, /", math_frexp, "The pair (m, e) with x = m * 2**e.", 0},
    {"gamma", "x, /", math_gamma, "The gamma function at x.", 0},
    {"isclose", "a, b, *, rel_tol=?, abs_tol=?", math_isclose, "Are a and b almost equal?", 0},
    {"isfinite", "x, /", math_isfinite, "Is x neither infinite nor nan?", 0},
    {"isinf", "x, /", math_isinf, "Is x an infinity?", 0},
    {"isnan", "x, /", math_isnan, "Is x not a number?", 0},
    {"ldexp", "x, i, /", math_ldexp, "x * 2**i.", 0},
    {"lgamma", "x, /", math_lgamma, "The logarithm of the absolute value of gamma(x).", 0},
    {"log", "x, base=?, /", math_log, "The logarithm of x, natural or to a base.", 0},
    {"log10", "x, /", math_log10, "The logarithm of x to the base 10.", 0},
    {"log1p", "x, /", math_log1p, "log(1 + x), precise for small x.", 0},
    {"log2", "x, /", math_log2, "The logarithm of x to the base 2.", 0},
    {"modf", "x, /", math_modf, "The fraction and the whole part of x.", 0},
    {"nextafter", "x, y, /, *, steps=None", math_nextafter, "The float next to x towards y.",
     NATIVE_COUNTED},
    {"pow", "x, y, /", math_pow, "x to the power of y.", 0},
    {"radians", "x, /", math_radians, "The angle x from degrees to radians.", 0},
    {"remainder", "x, y, /", math_remainder, "x minus the nearest multiple of y.", 0},
    {"sin", "x, /", math_sin, "The sine of x radians.", 0},
    {"sinh", "x, /", math_sinh, "The hyperbolic sine of x.", 0},
    {"sqrt", "x, /", math_sqrt, "The square root of x.", 0},
    {"tan", "x, /", math_tan, "The tangent of x radians.", 0},
    {"tanh", "x, /", math_tanh, "The hyperbolic tangent of x.", 0},
    {"trunc", "x, /", math_trunc, "x without its fraction.", 0},
    {"ulp", "x, /", math_ulp, "The value of the lowest bit of x.", 0},
    {NULL, NULL, NULL, NULL, 0}};

const ModuleSpec MATH_MODULE = {
    .name = "math",
    .functions = MATH_FUNCTIONS,
    .setup = math_setup,
    .doc = "The mathematical functions of C, and of ints of any size.",
};
