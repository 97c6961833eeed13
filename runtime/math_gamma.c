// The gamma function by Lanczos' approximation, with the coefficients that Boost and CPython use,
// so that the last digits are theirs too: C libraries differ in them.
//
//     gamma(x) = sum(x) * (x + g - 1/2)^(x - 1/2) / e^(x + g - 1/2)
//
// where sum(x) is a quotient of two polynomials of degree 12.
#include "runtime/math_module.h"
#include <math.h>

enum { LANCZOS_TERMS = 13 };

static const double LANCZOS_G = 6.024680040776729583740234375;
static const double LANCZOS_G_MINUS_HALF = 5.524680040776729583740234375;
static const double LOG_PI = 1.144729885849400174143427351353058711647;

static const double NUMERATOR[LANCZOS_TERMS] = {
    23531376880.410759688572007674451636754734846804940,
    42919803642.649098768957899047001988850926355848959,
    35711959237.355668049440185451547166705960488635843,
    17921034426.037209699919755754458931112671403265390,
    6039542586.3520280050642916443072979210699388420708,
    1439720407.3117216736632230727949123939715485786372,
    248874557.86205415651146038641322942321632125127801,
    31426415.585400194380614231628318205362874684987640,
    2876370.6289353724412254090516208496135991145378768,
    186056.26539522349504029498971604569928220784236328,
    8071.6720023658162106380029022722506138218516325024,
    210.82427775157934587250973392071336271166969580291,
    2.5066282746310002701649081771338373386264310793408};

// x (x + 1) … (x + 11), multiplied out.
static const double DENOMINATOR[LANCZOS_TERMS] = {
    0,         39916800, 120543840, 150917976, 105258076, 45995730, 13339535,
    2637558.0, 357423.0, 32670.0,   1925.0,    66.0,      1.0};

// Horner's rule: upwards in x where x is small, in 1/x where the powers would grow too large.
static double lanczos_sum(double x) {
  double top = 0, bottom = 0;
  if (x < 5.0) {
    for (int i = LANCZOS_TERMS; i-- > 0;) {
      top = top * x + NUMERATOR[i];
      bottom = bottom * x + DENOMINATOR[i];
    }
  } else {
    for (int i = 0; i < LANCZOS_TERMS; i++) {
      top = top / x + NUMERATOR[i];
      bottom = bottom / x + DENOMINATOR[i];
    }
  }
  return top / bottom;
}

// sin(pi x), exact at the multiples of a half.
static double sine_of_pi_times(double x) {
  double y = fmod(fabs(x), 2.0), sine;
  switch ((int)round(2.0 * y)) {
  case 0: sine = sin(M_PI * y); break;
  case 1: sine = cos(M_PI * (y - 0.5)); break;
  case 2: sine = sin(M_PI * (1.0 - y)); break; // not -sin(pi (y - 1)): right for y = 1
  case 3: sine = -cos(M_PI * (y - 1.5)); break;
  default: sine = sin(M_PI * (y - 2.0)); break;
  }
  return copysign(1.0, x) * sine;
}

// (n - 1)! of a whole number.
static double gamma_of_whole(double x) {
  double product = 1;
  for (double i = 2; i < x; i++) {
    product *= i;
  }
  return product;
}

// What rounding x + g - 1/2 has lost, relative to the result.
static double rounding_error(double x, double y) {
  double lost =
      x > LANCZOS_G_MINUS_HALF ? (y - x) - LANCZOS_G_MINUS_HALF : (y - LANCZOS_G_MINUS_HALF) - x;
  return lost * LANCZOS_G / y;
}

static double gamma_general(double x) {
  double magnitude = fabs(x), y = magnitude + LANCZOS_G_MINUS_HALF;
  double error = rounding_error(magnitude, y), r;
  // The power is taken in two halves where it would overflow before the result does.
  bool is_large = magnitude >= 140.0;
  double power = is_large ? pow(y, magnitude / 2.0 - 0.25) : pow(y, magnitude - 0.5);
  if (x < 0) {
    r = -M_PI / sine_of_pi_times(magnitude) / magnitude * exp(y) / lanczos_sum(magnitude);
    r -= error * r;
    r /= power;
    return is_large ? r / power : r;
  }
  r = lanczos_sum(magnitude) / exp(y);
  r += error * r;
  r *= power;
  return is_large ? r * power : r;
}

double gamma_function(double x, MathStatus *status) {
  if (isnan(x) || (isinf(x) && x > 0)) {
    return x;
  }
  bool is_whole = x == floor(x);
  if (isinf(x) || x == 0 || (is_whole && x < 0)) {
    *status = MATH_DOMAIN;
    return NAN;
  }
  if (is_whole && x <= 23.0) {
    return gamma_of_whole(x);
  }
  double r;
  if (fabs(x) < 1e-20) {
    r = 1.0 / x;
  } else if (fabs(x) > 200.0) {
    r = x < 0 ? 0.0 / sine_of_pi_times(x) : INFINITY;
  } else {
    r = gamma_general(x);
  }
  *status = isinf(r) ? MATH_RANGE : MATH_OK;
  return r;
}

double log_gamma_function(double x, MathStatus *status) {
  if (!isfinite(x)) {
    return isnan(x) ? x : INFINITY;
  }
  if (x == floor(x) && x <= 2.0) {
    *status = x <= 0 ? MATH_DOMAIN : MATH_OK;
    return 0.0;
  }
  double magnitude = fabs(x);
  if (magnitude < 1e-20) {
    return -log(magnitude);
  }
  double r = log(lanczos_sum(magnitude)) - LANCZOS_G;
  r += (magnitude - 0.5) * (log(magnitude + LANCZOS_G - 0.5) - 1);
  if (x < 0) {
    r = LOG_PI - log(fabs(sine_of_pi_times(magnitude))) - log(magnitude) - r;
  }
  *status = isinf(r) ? MATH_RANGE : MATH_OK;
  return r;
}
