// timedelta: a length of time.
//
// What fits 62 bits of microseconds, some 73,000 years, is computed in them; longer ones as ints of
// any size.
#include "runtime/datetime.h"
#include "vm/number.h"
#include <math.h>
#include <stdio.h>

enum { MAX_DAYS = 999999999 };

// ---- making ----

static bool raise_too_long(Vm *vm, int64_t days) {
  Class *error = vm->exceptions.OverflowError;
  if (days > INT32_MAX || days < INT32_MIN) {
    return raise_format(vm, error, "Python int too large to convert to C int");
  }
  return raise_format(vm, error, "days=%l; must have magnitude <= %d", days, MAX_DAYS);
}

static bool fill(Vm *vm, int64_t days, int64_t seconds, int64_t us, Delta *delta) {
  if (us < 0 || us >= SECOND_US) {
    seconds += floor_divide(us, SECOND_US, &us);
  }
  if (seconds < 0 || seconds >= 86400) {
    days += floor_divide(seconds, 86400, &seconds);
  }
  delta->microseconds = (int32_t)us;
  delta->seconds = (int32_t)seconds;
  if (days < -MAX_DAYS || days > MAX_DAYS) {
    return raise_too_long(vm, days);
  }
  delta->days = (int32_t)days;
  return true;
}

static bool delta_of(Vm *vm, Class *class_, const Delta *parts, Value *result) {
  if (class_ == vm->class_of.timedelta) {
    Delta *delta = object_take(vm, SHAPE_TIMEDELTA, sizeof *delta);
    *result = value_from_object(delta);
    if (delta == NULL) {
      return false;
    }
  } else if (!instance_new(vm, class_, result)) {
    return false;
  }
  Delta *delta = as_delta(*result);
  delta->days = parts->days;
  delta->seconds = parts->seconds;
  delta->microseconds = parts->microseconds;
  return true;
}

bool delta_new(Vm *vm, int64_t days, int64_t seconds, int64_t us, Value *result) {
  Delta parts;
  return fill(vm, days, seconds, us, &parts) &&
         delta_of(vm, vm->class_of.timedelta, &parts, result);
}

// From an int of any size.
static bool fill_from_us(Vm *vm, Value us, Delta *delta) {
  Value days, rest;
  int64_t count;
  if (value_is_int(us)) {
    return fill(vm, 0, 0, value_to_small(us), delta);
  }
  if (!value_binary(vm, BINARY_FLOOR_DIVIDE, us, value_from_small(DAY_US), &days)) {
    return false;
  }
  bool fits = int_to_int64(days, &count);
  value_release(vm, days);
  if (!fits) {
    return raise_too_long(vm, INT64_MAX);
  }
  if (!value_binary(vm, BINARY_MODULO, us, value_from_small(DAY_US), &rest)) {
    return false;
  }
  return fill(vm, count, 0, value_to_small(rest), delta);
}

static bool delta_from_us(Vm *vm, Value us, Value *result) {
  Delta parts;
  return fill_from_us(vm, us, &parts) && delta_of(vm, vm->class_of.timedelta, &parts, result);
}

// All of it in microseconds, an int.
static bool total_us(Vm *vm, const Delta *delta, Value *result) {
  const int64_t rest = delta->seconds * SECOND_US + delta->microseconds;
  if (delta->days > -25000000 && delta->days < 25000000) {
    *result = value_from_small(delta->days * DAY_US + rest);
    return true;
  }
  Value days;
  if (!value_binary(vm, BINARY_MULTIPLY, value_from_small(delta->days), value_from_small(DAY_US),
                    &days)) {
    return false;
  }
  bool ok = value_binary(vm, BINARY_ADD, days, value_from_small(rest), result);
  value_release(vm, days);
  return ok;
}

// ---- timedelta(…) ----

enum { UNITS = 7 };
// In the order they are added up: where the argument is, and how many microseconds one is.
static const struct {
  int argument;
  int64_t us;
} UNIT[UNITS] = {{3, 1}, {4, 1000}, {2, SECOND_US}, {5, 60 * SECOND_US}, {6, 3600 * SECOND_US},
                 {1, DAY_US}, {7, 7 * DAY_US}};

// Parts of a microsecond are summed up first, and then rounded to an even one.
static int64_t round_fraction(int64_t total, double fraction) {
  double whole = floor(fraction), rest = fraction - whole;
  int64_t us = total + (int64_t)whole;
  return us + (rest > 0.5 || (rest == 0.5 && us % 2 != 0));
}

// The sum of ints and floats, each small enough that all of them fit: whole days, and the rest.
// False: something is not.
static bool sum_units(const Value *args, int64_t *days, int64_t *us) {
  const double most = 1e17;
  double fraction = 0;
  int64_t total = 0;
  *days = 0;
  for (int i = 0; i < UNITS; i++) {
    Value v = args[UNIT[i].argument];
    if (v == VALUE_UNBOUND) {
      continue;
    }
    if (value_is_int(v)) {
      const bool is_days = UNIT[i].us >= DAY_US;
      const double size = fabs((double)value_to_small(v) * (double)UNIT[i].us);
      if (size > (is_days ? 1e4 * most : most)) {
        return false;
      }
      if (is_days) {
        *days += value_to_small(v) * (UNIT[i].us / DAY_US);
        continue;
      }
      total += value_to_small(v) * UNIT[i].us;
    } else if (value_is_double(v)) {
      double whole, rest = modf(value_to_double(v), &whole);
      if (fabs(whole * (double)UNIT[i].us) > most) {
        return false;
      }
      total += (int64_t)whole * UNIT[i].us;
      fraction += modf(rest * (double)UNIT[i].us, &whole);
      total += (int64_t)whole;
    } else {
      return false;
    }
  }
  *us = fraction == 0 ? total : round_fraction(total, fraction);
  return true;
}

static bool method_new(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  Class *class_ = OBJECT_AS(Class, args[0]);
  Delta parts;
  int64_t days, us;
  if (sum_units(args, &days, &us)) {
    return fill(vm, days, 0, us, &parts) && delta_of(vm, class_, &parts, result);
  }
  Value given[UNITS], sum;
  for (int i = 0; i < UNITS; i++) {
    given[i] = args[i + 1] == VALUE_UNBOUND ? value_from_small(0) : args[i + 1];
  }
  if (!call_rare(vm, value_from_object(vm->class_of.timedelta), "_sum", given, UNITS, &sum)) {
    return false;
  }
  bool ok = fill_from_us(vm, sum, &parts) && delta_of(vm, class_, &parts, result);
  value_release(vm, sum);
  return ok;
}

// ---- arithmetic ----

static bool add(Vm *vm, const Delta *a, const Delta *b, int sign, Value *result) {
  return delta_new(vm, (int64_t)a->days + sign * b->days, (int64_t)a->seconds + sign * b->seconds,
                   (int64_t)a->microseconds + sign * b->microseconds, result);
}

// One int by another, to a delta or, of two deltas, what ints give.
static bool divide_both(Vm *vm, BinaryOp op, const Delta *a, const Delta *b, Value *result) {
  Value x, y;
  if (b->days == 0 && b->seconds == 0 && b->microseconds == 0) {
    return raise_format(vm, vm->exceptions.ZeroDivisionError,
                        op == BINARY_TRUE_DIVIDE ? "division by zero"
                                                 : "integer division or modulo by zero");
  }
  if (!total_us(vm, a, &x)) {
    return false;
  }
  bool ok = total_us(vm, b, &y);
  if (ok) {
    ok = value_binary(vm, op, x, y, result);
    value_release(vm, y);
  }
  value_release(vm, x);
  return ok;
}

static bool divide_deltas(Vm *vm, BinaryOp op, const Delta *a, const Delta *b, Value *result) {
  Value number, rest, quotient;
  if (op == BINARY_TRUE_DIVIDE || op == BINARY_FLOOR_DIVIDE) {
    return divide_both(vm, op, a, b, result);
  }
  if (!divide_both(vm, BINARY_MODULO, a, b, &number)) {
    return false;
  }
  bool ok = delta_from_us(vm, number, &rest);
  value_release(vm, number);
  if (!ok || op == BINARY_MODULO) {
    *result = ok ? rest : *result;
    return ok;
  }
  ok = divide_both(vm, BINARY_FLOOR_DIVIDE, a, b, &quotient);
  if (ok) {
    ok = tuple_from_values(vm, (Value[]){quotient, rest}, 2, result);
    value_release(vm, quotient);
  }
  value_release(vm, rest);
  return ok;
}

// The nearest int, of two in the middle the even one.
static int64_t divide_nearest(int64_t a, int64_t b) {
  if (b < 0) {
    a = -a;
    b = -b;
  }
  int64_t rest, quotient = floor_divide(a, b, &rest);
  return quotient + (rest > b - rest || (rest == b - rest && quotient % 2 != 0));
}

// With an int.
static bool scale_by_int(Vm *vm, BinaryOp op, Value us, Value factor, Value *result) {
  if (op != BINARY_MULTIPLY && factor == value_from_small(0)) {
    return raise_format(vm, vm->exceptions.ZeroDivisionError, "integer division or modulo by zero");
  }
  if (op == BINARY_TRUE_DIVIDE) {
    if (value_both_int(us, factor)) {
      const int64_t nearest = divide_nearest(value_to_small(us), value_to_small(factor));
      return delta_new(vm, 0, 0, nearest, result);
    }
    return call_rare(vm, value_from_object(vm->class_of.timedelta), "_divided",
                     (Value[]){us, factor}, 2, result);
  }
  Value number;
  if (!value_binary(vm, op, us, factor, &number)) {
    return false;
  }
  bool ok = delta_from_us(vm, number, result);
  value_release(vm, number);
  return ok;
}

static bool scale(Vm *vm, BinaryOp op, const Delta *delta, Value factor, Value *result) {
  Layout layout = value_layout(vm, factor);
  Value us;
  *result = VALUE_NOT_IMPLEMENTED;
  if (layout != LAYOUT_INT && (layout != LAYOUT_FLOAT || op == BINARY_FLOOR_DIVIDE)) {
    return true;
  }
  if (!total_us(vm, delta, &us)) {
    return false;
  }
  bool ok = layout == LAYOUT_INT
                ? scale_by_int(vm, op, us, int_of_bool(value_unbox(vm, factor)), result)
                : call_rare(vm, value_from_object(vm->class_of.timedelta),
                            op == BINARY_MULTIPLY ? "_times_float" : "_divided_by_float",
                            (Value[]){us, factor}, 2, result);
  value_release(vm, us);
  return ok;
}

static bool delta_binary(Vm *vm, BinaryOp op, Value a, Value b, Value *result) {
  const bool is_left = is_delta(vm, a), are_both = is_left && is_delta(vm, b);
  switch (op) {
  case BINARY_ADD:
  case BINARY_SUBTRACT:
    if (are_both) {
      return add(vm, as_delta(a), as_delta(b), op == BINARY_ADD ? 1 : -1, result);
    }
    break;
  case BINARY_MULTIPLY:
    if (!are_both) {
      return scale(vm, op, as_delta(is_left ? a : b), is_left ? b : a, result);
    }
    break;
  case BINARY_TRUE_DIVIDE:
  case BINARY_FLOOR_DIVIDE:
    if (is_left && !are_both) {
      return scale(vm, op, as_delta(a), b, result);
    } // fall through
  case BINARY_MODULO:
  case BINARY_DIVMOD:
    if (are_both) {
      return divide_deltas(vm, op, as_delta(a), as_delta(b), result);
    }
    break;
  default: break;
  }
  *result = VALUE_NOT_IMPLEMENTED;
  return true;
}

static bool delta_unary(Vm *vm, UnaryOp op, Value self, Value *result) {
  const Delta *delta = as_delta(self);
  if (op != UNARY_NEGATIVE && op != UNARY_POSITIVE && op != UNARY_ABSOLUTE) {
    *result = VALUE_NOT_IMPLEMENTED;
    return true;
  }
  int sign = op == UNARY_NEGATIVE || (op == UNARY_ABSOLUTE && delta->days < 0) ? -1 : 1;
  return delta_new(vm, (int64_t)sign * delta->days, (int64_t)sign * delta->seconds,
                   (int64_t)sign * delta->microseconds, result);
}

static bool delta_compare(Vm *vm, CompareOp op, Value a, Value b, Value *result) {
  if (!is_delta(vm, b)) {
    *result = VALUE_NOT_IMPLEMENTED;
    return true;
  }
  const Delta *x = as_delta(a), *y = as_delta(b);
  int order = x->days != y->days         ? (x->days > y->days) - (x->days < y->days)
              : x->seconds != y->seconds ? x->seconds - y->seconds
                                         : x->microseconds - y->microseconds;
  *result = value_from_bool(order_answers(op, order));
  return true;
}

static bool delta_hash(Vm *vm, Value self, uint64_t *hash) { // of the tuple of its parts
  const Delta *delta = as_delta(self);
  const Value parts[] = {value_from_small(delta->days), value_from_small(delta->seconds),
                         value_from_small(delta->microseconds)};
  return tuple_hash_values(vm, parts, 3, hash);
}

static bool delta_truth(Vm *vm, Value self, bool *result) {
  (void)vm;
  const Delta *delta = as_delta(self);
  *result = delta->days != 0 || delta->seconds != 0 || delta->microseconds != 0;
  return true;
}

// ---- text ----

static bool delta_repr(Vm *vm, Value self, Value *result) {
  const Delta *delta = as_delta(self);
  const struct {
    const char *name;
    int value;
  } parts[] = {{"days", delta->days}, {"seconds", delta->seconds},
               {"microseconds", delta->microseconds}};
  char text[96] = "0";
  int length = 0;
  for (int i = 0; i < 3; i++) {
    if (parts[i].value != 0) {
      length += snprintf(text + length, sizeof text - (size_t)length, "%s%s=%d",
                         length > 0 ? ", " : "", parts[i].name, parts[i].value);
    }
  }
  Value title;
  if (!class_title(vm, self, vm->class_of.timedelta, &title)) {
    return false;
  }
  bool ok = string_format(vm, result, "%V(%s)", title, text);
  value_release(vm, title);
  return ok;
}

static bool delta_str(Vm *vm, Value self, Value *result) {
  const Delta *delta = as_delta(self);
  char text[64], *at = text;
  if (delta->days != 0) {
    at += snprintf(text, sizeof text, "%d day%s, ", delta->days,
                   delta->days == 1 || delta->days == -1 ? "" : "s");
  }
  const uint32_t seconds = (uint32_t)delta->seconds, hours = seconds / 3600;
  at = put_digits(at, hours, hours < 10 ? 1 : 2);
  *at++ = ':';
  at = put_digits(at, seconds / 60 % 60, 2);
  *at++ = ':';
  at = put_digits(at, seconds % 60, 2);
  if (delta->microseconds != 0) {
    *at++ = '.';
    at = put_digits(at, (uint32_t)delta->microseconds, 6);
  }
  return string_from_utf8(vm, text, (size_t)(at - text), result);
}

// ---- the class ----

static bool method_total_seconds(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  Value us;
  if (!total_us(vm, as_delta(args[0]), &us)) {
    return false;
  }
  bool ok = value_binary(vm, BINARY_TRUE_DIVIDE, us, value_from_small(SECOND_US), result);
  value_release(vm, us);
  return ok;
}

static bool get_days(Vm *vm, Value self, Value *result) {
  (void)vm;
  *result = value_from_small(as_delta(self)->days);
  return true;
}

static bool get_seconds(Vm *vm, Value self, Value *result) {
  (void)vm;
  *result = value_from_small(as_delta(self)->seconds);
  return true;
}

static bool get_microseconds(Vm *vm, Value self, Value *result) {
  (void)vm;
  *result = value_from_small(as_delta(self)->microseconds);
  return true;
}

static bool method_us(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  return total_us(vm, as_delta(args[0]), result);
}

static bool method_from_us(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  if (!value_is_any_int(vm, args[0])) {
    return raise_type_error(vm, "_from_us() argument must be int, not %T", args[0]);
  }
  return delta_from_us(vm, value_unbox(vm, args[0]), result);
}

static const Slots SLOTS = {.repr = delta_repr,
                            .str = delta_str,
                            .hash = delta_hash,
                            .truth = delta_truth,
                            .compare = delta_compare,
                            .binary = delta_binary,
                            .unary = delta_unary};

static const NativeDef METHODS[] = {
    {"__new__",
     "cls, days=?, seconds=?, microseconds=?, milliseconds=?, minutes=?, hours=?, weeks=?",
     method_new, NULL, 0},
    {"total_seconds", "self, /", method_total_seconds, "Total seconds in the duration.", 0},
    {"_us", "self, /", method_us, NULL, 0},
    {"_from_us", "us, /", method_from_us, NULL, NATIVE_STATIC},
    {0},
};

static const MemberDef MEMBERS[] = {
    {"days", get_days, NULL, "Number of days."},
    {"seconds", get_seconds, NULL, "Number of seconds (>= 0 and less than 1 day)."},
    {"microseconds", get_microseconds, NULL,
     "Number of microseconds (>= 0 and less than 1 second)."},
    {0},
};

const ClassSpec TIMEDELTA_CLASS = {.name = "datetime.timedelta",
                              .shape = SHAPE_TIMEDELTA,
                              .layout = LAYOUT_OTHER,
                              .native_size = sizeof(Delta),
                              .slots = &SLOTS,
                              .methods = METHODS,
                              .members = MEMBERS,
                              .doc = "A length of time."};
