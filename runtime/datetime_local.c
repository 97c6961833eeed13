// datetime and time.time(): what the clock of the place shows at a moment, and back.
#include "runtime/datetime.h"
#include "runtime/runtime.h"
#include "vm/number.h"
#include <math.h>
#include <time.h>

static bool raise_out_of_range(Vm *vm) {
  return raise_format(vm, vm->exceptions.OverflowError,
                      "timestamp out of range for platform time_t");
}

// What a local clock shows at a moment, as seconds since 1970 in that clock's own count.
static bool local_seconds(Vm *vm, int64_t seconds, int64_t *result) {
  time_t when = (time_t)seconds;
  struct tm tm;
  if (localtime_r(&when, &tm) == NULL) {
    return raise_out_of_range(vm);
  }
  int year = tm.tm_year + 1900;
  if (year < 1 || year > 9999) {
    return raise_value_error(vm, "year %d is out of range", year);
  }
  int64_t days = calendar_ordinal(year, tm.tm_mon + 1, tm.tm_mday) - EPOCH_ORDINAL;
  int second = tm.tm_sec > 59 ? 59 : tm.tm_sec;
  *result = ((days * 24 + tm.tm_hour) * 60 + tm.tm_min) * 60 + second;
  return true;
}

// ---- from timestamps ----

static bool split(Vm *vm, Value timestamp, int64_t *seconds, int64_t *us) {
  Value plain = value_unbox(vm, timestamp), number;
  *us = 0;
  if (value_is_float(plain)) {
    double whole, fraction = modf(float_value(plain), &whole);
    if (isnan(whole)) {
      return raise_value_error(vm, "Invalid value NaN (not a number)");
    }
    if (fabs(whole) >= 9223372036854775808.0) {
      return raise_out_of_range(vm);
    }
    *seconds = (int64_t)whole + floor_divide((int64_t)rint(fraction * 1e6), SECOND_US, us);
    return true;
  }
  if (!value_index(vm, timestamp, &number)) {
    return false;
  }
  bool fits = int_to_int64(number, seconds);
  value_release(vm, number);
  return fits || raise_out_of_range(vm);
}

// In a zone, which says what its clock shows.
static bool from_seconds_in(Vm *vm, Class *class_, int64_t seconds, int64_t us, Value zone,
                            Value *result) {
  Moment moment = {.tzinfo = zone};
  Value utc;
  if (seconds < -EPOCH_ORDINAL * INT64_C(86400) || seconds > MAX_ORDINAL * INT64_C(86400) ||
      !moment_set(&moment, EPOCH_ORDINAL, seconds, us)) {
    time_t when = (time_t)seconds;
    struct tm tm;
    return gmtime_r(&when, &tm) == NULL
               ? raise_out_of_range(vm)
               : raise_value_error(vm, "year %d is out of range", tm.tm_year + 1900);
  }
  if (!datetime_make(vm, class_, &moment, &utc)) {
    return false;
  }
  bool ok = call_rare(vm, zone, "fromutc", &utc, 1, result);
  value_release(vm, utc);
  return ok;
}

static bool from_seconds(Vm *vm, Class *class_, int64_t seconds, int64_t us, Value zone,
                         Value *result) {
  if (zone != VALUE_NONE) {
    return from_seconds_in(vm, class_, seconds, us, zone, result);
  }
  Moment moment = {.tzinfo = VALUE_NONE};
  int64_t local, before, again;
  if (!local_seconds(vm, seconds, &local)) {
    return false;
  }
  // Was the clock put back within the last day, to what it shows now?
  if (seconds >= 86400) {
    if (!local_seconds(vm, seconds - 86400, &before)) {
      return false;
    }
    int64_t change = (local - seconds) - (before - (seconds - 86400));
    if (change < 0) {
      if (!local_seconds(vm, seconds + change, &again)) {
        return false;
      }
      moment.fold = again == local;
    }
  }
  if (!moment_set(&moment, EPOCH_ORDINAL, local, us)) {
    return raise_format(vm, vm->exceptions.OverflowError, "date value out of range");
  }
  return datetime_make(vm, class_, &moment, result);
}

static bool from_timestamp(Vm *vm, Value class_, Value timestamp, Value zone, Value *result) {
  int64_t seconds, us;
  return check_zone(vm, zone) && split(vm, timestamp, &seconds, &us) &&
         from_seconds(vm, OBJECT_AS(Class, class_), seconds, us, zone, result);
}

bool datetime_fromtimestamp(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  return from_timestamp(vm, args[0], args[1], args[2], result);
}

bool datetime_now(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  Port *port = runtime_of(vm)->port;
  Value now;
  if (!check_zone(vm, args[1]) || !float_new(vm, port->wall(port), &now)) {
    return false;
  }
  bool ok = from_timestamp(vm, args[0], now, args[1], result);
  value_release(vm, now);
  return ok;
}

bool datetime_today(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  return datetime_now(vm, (Value[]){args[0], VALUE_NONE}, 2, result);
}

// ---- to timestamps ----

// The moment at which the local clock shows `local`; fold chooses between two.
static bool local_to_utc(Vm *vm, int64_t local, bool fold, int64_t *result) {
  int64_t shown, near, again;
  // The offset of a moment near by is right unless the clock was changed in between.
  if (!local_seconds(vm, local, &shown)) {
    return false;
  }
  int64_t first = local - (shown - local), second;
  if (!local_seconds(vm, first, &shown)) {
    return false;
  }
  if (shown == local) {
    int64_t other = first + (fold ? 86400 : -86400);
    if (!local_seconds(vm, other, &near)) {
      return false;
    }
    second = local - (near - other);
    *result = first;
    if (second == first) {
      return true;
    }
    if (!local_seconds(vm, second, &again)) {
      return false;
    }
    if (again == local) {
      *result = (second > first) == fold ? second : first;
    }
    return true;
  }
  second = local - (shown - first);
  if (!local_seconds(vm, second, &again)) {
    return false;
  }
  *result = second;
  if (again != local) { // the clock never showed this: it was put forward over it
    *result = (second < first) == fold ? second : first;
  }
  return true;
}

bool datetime_local_to_utc(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  int64_t local, utc;
  if (!value_to_int64(vm, args[0], &local) ||
      !local_to_utc(vm, local, args[1] == value_from_small(1), &utc)) {
    return false;
  }
  *result = value_from_small(utc);
  return true;
}

bool datetime_timestamp(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  const Moment *moment = as_moment(args[0]);
  int64_t us = moment_us(moment) - EPOCH_ORDINAL * DAY_US, utc, rest;
  if (moment->tzinfo == VALUE_NONE) {
    return local_to_utc(vm, floor_divide(us, SECOND_US, &rest), moment->fold, &utc) &&
           float_new(vm, (double)utc + moment->microsecond / 1e6, result);
  }
  Value offset;
  if (!zone_offset(vm, moment->tzinfo, args[0], &offset)) {
    return false;
  }
  us -= offset == VALUE_NONE ? 0 : delta_small_us(offset);
  value_release(vm, offset);
  return value_binary(vm, BINARY_TRUE_DIVIDE, value_from_small(us), value_from_small(SECOND_US),
                      result);
}
