// The module time's calendar: struct_time, its making and its texts.
#include "runtime/runtime.h"
#include "runtime/struct_sequence.h"
#include "runtime/time_module.h"
#include "vm/number.h"
#include <errno.h>
#include <math.h>
#include <stdio.h>

static const char *const TIME_FIELDS[] = {"tm_year",  "tm_mon",  "tm_mday",   "tm_hour",
                                          "tm_min",   "tm_sec",  "tm_wday",   "tm_yday",
                                          "tm_isdst", "tm_zone", "tm_gmtoff", NULL};
enum { ITEMS = 9, FIELDS = 11 };
static const StructSpec TIME_SPEC = {"time.struct_time", TIME_FIELDS, ITEMS, true};

bool time_struct_new(Vm *vm, const struct tm *tm, Value zone, Value *result) {
  int numbers[ITEMS] = {tm->tm_year + 1900,    tm->tm_mon + 1,  tm->tm_mday,
                        tm->tm_hour,           tm->tm_min,      tm->tm_sec,
                        (tm->tm_wday + 6) % 7, tm->tm_yday + 1, tm->tm_isdst};
  Value values[FIELDS];
  for (int i = 0; i < ITEMS; i++) {
    values[i] = value_from_small(numbers[i]);
  }
  values[ITEMS] = value_retain(zone);
  values[ITEMS + 1] = zone == VALUE_NONE ? VALUE_NONE : value_from_small(tm->tm_gmtoff);
  return struct_new(vm, &TIME_SPEC, runtime_of(vm)->struct_time, values, result);
}

static bool with_zone(Vm *vm, const struct tm *tm, Value *result) {
  Value zone;
  if (!string_from_c(vm, tm->tm_zone == NULL ? "" : tm->tm_zone, &zone)) {
    return false;
  }
  bool ok = time_struct_new(vm, tm, zone, result);
  value_release(vm, zone);
  return ok;
}

// ---- from seconds ----

// The moment an argument means: now if it is absent or None.
static bool moment(Vm *vm, Value v, time_t *result) {
  double seconds = 0;
  if (v == VALUE_UNBOUND || v == VALUE_NONE) {
    Port *port = runtime_of(vm)->port;
    seconds = port->wall(port);
  } else {
    Value plain = value_unbox(vm, v), number;
    int64_t whole;
    if (value_is_float(plain)) {
      seconds = float_value(plain);
      if (isnan(seconds)) {
        return raise_value_error(vm, "Invalid value NaN (not a number)");
      }
    } else {
      if (!value_index(vm, v, &number)) {
        return false;
      }
      seconds = int_to_int64(number, &whole) ? (double)whole : (double)INFINITY;
      value_release(vm, number);
    }
  }
  if (fabs(seconds) >= 9.2e18) {
    return raise_format(vm, vm->exceptions.OverflowError,
                        "timestamp out of range for platform time_t");
  }
  *result = (time_t)floor(seconds);
  return true;
}

static bool raise_overflow(Vm *vm) {
  return raise_format(vm, vm->exceptions.OverflowError,
                      "timestamp out of range for platform time_t");
}

static bool time_gmtime(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  time_t when;
  struct tm tm;
  if (!moment(vm, args[0], &when)) {
    return false;
  }
  return gmtime_r(&when, &tm) == NULL ? raise_overflow(vm) : with_zone(vm, &tm, result);
}

static bool time_localtime(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  time_t when;
  struct tm tm;
  if (!moment(vm, args[0], &when)) {
    return false;
  }
  return localtime_r(&when, &tm) == NULL ? raise_overflow(vm) : with_zone(vm, &tm, result);
}

// ---- from a tuple ----

// Numbers of a struct_time or a tuple of nine.
static bool tm_from_tuple(Vm *vm, Value v, const char *function, struct tm *tm) {
  Value items = value_unbox(vm, v);
  int numbers[ITEMS];
  if (!value_is_tuple(items)) {
    return raise_type_error(vm, "Tuple or struct_time argument required");
  }
  if (as_tuple(items)->length != ITEMS) {
    return raise_type_error(vm, "%s(): illegal time tuple argument", function);
  }
  for (int i = 0; i < ITEMS; i++) {
    int64_t number;
    if (!value_to_int64(vm, as_tuple(items)->items[i], &number)) {
      return false;
    }
    if (number > INT32_MAX || number < INT32_MIN + 1900) {
      return raise_format(vm, vm->exceptions.OverflowError,
                          "Python int too large to convert to C int");
    }
    numbers[i] = (int)number;
  }
  *tm = (struct tm){.tm_year = numbers[0] - 1900,
                    .tm_mon = numbers[1] - 1,
                    .tm_mday = numbers[2],
                    .tm_hour = numbers[3],
                    .tm_min = numbers[4],
                    .tm_sec = numbers[5],
                    .tm_wday = (numbers[6] + 1) % 7,
                    .tm_yday = numbers[7] - 1,
                    .tm_isdst = numbers[8]};
  return true;
}

// What strftime and asctime refuse.  Zeros stand for "the first".
static bool tm_check(Vm *vm, struct tm *tm) {
  tm->tm_mon += tm->tm_mon == -1;
  tm->tm_mday += tm->tm_mday == 0;
  tm->tm_yday += tm->tm_yday == -1;
  const char *what = tm->tm_mon < 0 || tm->tm_mon > 11      ? "month"
                     : tm->tm_mday < 0 || tm->tm_mday > 31  ? "day of month"
                     : tm->tm_hour < 0 || tm->tm_hour > 23  ? "hour"
                     : tm->tm_min < 0 || tm->tm_min > 59    ? "minute"
                     : tm->tm_sec < 0 || tm->tm_sec > 61    ? "seconds"
                     : tm->tm_wday < 0                      ? "day of week"
                     : tm->tm_yday < 0 || tm->tm_yday > 365 ? "day of year"
                                                            : NULL;
  return what == NULL || raise_value_error(vm, "%s out of range", what);
}

// The tuple an argument gives, or the local time now.
static bool tm_or_now(Vm *vm, Value v, const char *function, struct tm *tm) {
  if (v != VALUE_UNBOUND) {
    return tm_from_tuple(vm, v, function, tm) && tm_check(vm, tm);
  }
  time_t when;
  if (!moment(vm, VALUE_NONE, &when)) {
    return false;
  }
  return localtime_r(&when, tm) != NULL || raise_overflow(vm);
}

static bool time_mktime(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  struct tm tm;
  if (!tm_from_tuple(vm, args[0], "mktime", &tm)) {
    return false;
  }
  tm.tm_wday = -1; // stays -1 only if mktime failed
  time_t when = mktime(&tm);
  if (when == (time_t)-1 && tm.tm_wday == -1) {
    return raise_format(vm, vm->exceptions.OverflowError, "mktime argument out of range");
  }
  return float_new(vm, (double)when, result);
}

// ---- to text ----

static const char DAYS[] = "SunMonTueWedThuFriSat";
static const char MONTHS[] = "JanFebMarAprMayJunJulAugSepOctNovDec";

// The C locale's form, the year without a limit.
static bool tm_text(Vm *vm, const struct tm *tm, Value *result) {
  char text[64];
  int64_t year = (int64_t)tm->tm_year + 1900;
  snprintf(text, sizeof text, "%.3s %.3s%3d %.2d:%.2d:%.2d %lld", DAYS + 3 * (tm->tm_wday % 7),
           MONTHS + 3 * tm->tm_mon, tm->tm_mday, tm->tm_hour, tm->tm_min, tm->tm_sec,
           (long long)year);
  return string_from_c(vm, text, result);
}

static bool time_asctime(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  struct tm tm;
  return tm_or_now(vm, args[0], "asctime", &tm) && tm_text(vm, &tm, result);
}

static bool time_ctime(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  time_t when;
  struct tm tm;
  if (!moment(vm, args[0], &when)) {
    return false;
  }
  return localtime_r(&when, &tm) == NULL ? raise_overflow(vm) : tm_text(vm, &tm, result);
}

// Let the C library fill a buffer that grows until the text fits.  What it leaves empty (%p in some
// locales) ends the attempts at some size.
static bool format_time(Vm *vm, const char *format, const struct tm *tm, Value *result) {
  size_t length = strlen(format);
  for (size_t size = 256; size <= 256 * (length + 1); size *= 2) {
    char *buffer = memory_new(vm, size);
    if (buffer == NULL) {
      return false;
    }
    size_t used = strftime(buffer, size, format, tm);
    bool is_last = size * 2 > 256 * (length + 1);
    if (used > 0 || is_last) {
      bool ok = string_from_utf8(vm, buffer, used, result);
      memory_free(vm, buffer, size);
      return ok;
    }
    memory_free(vm, buffer, size);
  }
  return string_from_utf8(vm, "", 0, result);
}

// The zone of a struct_time, or what the C library says of such a moment.  `zone` keeps the name.
static bool tm_zone(Vm *vm, Value v, struct tm *tm, Value *zone) {
  struct tm copy = *tm;
  mktime(&copy);
  tm->tm_zone = copy.tm_zone;
  tm->tm_gmtoff = copy.tm_gmtoff;
  if (!value_is_instance(vm, v, OBJECT_AS(Class, runtime_of(vm)->struct_time))) {
    return true;
  }
  Value name, offset, key;
  if (!string_interned(vm, "tm_zone", 7, &key)) {
    return false;
  }
  name = instance_find(vm, value_to_object(v), as_string(key));
  value_release(vm, key);
  if (!string_interned(vm, "tm_gmtoff", 9, &key)) {
    return false;
  }
  offset = instance_find(vm, value_to_object(v), as_string(key));
  value_release(vm, key);
  if (value_is_string(name) && as_string(name)->is_ascii && value_is_int(offset)) {
    *zone = value_retain(name);
    tm->tm_zone = (const char *)as_string(name)->data;
    tm->tm_gmtoff = value_to_small(offset);
  }
  return true;
}

static bool time_strftime(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  struct tm tm;
  Utf8 format;
  if (value_layout(vm, args[0]) != LAYOUT_STR) {
    return raise_type_error(vm, "strftime() argument 1 must be str, not %T", args[0]);
  }
  if (!tm_or_now(vm, args[1], "strftime", &tm)) {
    return false;
  }
  Value zone = VALUE_NONE;
  if (args[1] != VALUE_UNBOUND && !tm_zone(vm, args[1], &tm, &zone)) {
    return false;
  }
  bool ok = string_utf8(vm, as_string(value_unbox(vm, args[0])), &format);
  if (ok) {
    ok = format_time(vm, format.bytes, &tm, result);
    utf8_free(vm, &format);
  }
  value_release(vm, zone);
  return ok;
}

// ---- setting up ----

static bool add_zone(Vm *vm, Module *module) {
  Value names[2] = {VALUE_UNBOUND, VALUE_UNBOUND}, pair = VALUE_UNBOUND;
  time_t winter = 1704067200, summer = 1719792000; // January and July of 2024
  struct tm january, july;
  localtime_r(&winter, &january);
  localtime_r(&summer, &july);
  bool has_summer = january.tm_gmtoff != july.tm_gmtoff;
  bool is_south = january.tm_gmtoff > july.tm_gmtoff;
  const struct tm *standard = is_south ? &july : &january;
  const struct tm *daylight_time = is_south ? &january : &july;
  bool ok = string_from_c(vm, standard->tm_zone, &names[0]) &&
            string_from_c(vm, daylight_time->tm_zone, &names[1]) &&
            tuple_from_values(vm, names, 2, &pair) && module_add(vm, module, "tzname", pair) &&
            module_add(vm, module, "timezone", value_from_small(-standard->tm_gmtoff)) &&
            module_add(vm, module, "altzone", value_from_small(-daylight_time->tm_gmtoff)) &&
            module_add(vm, module, "daylight", value_from_small(has_summer));
  value_release(vm, names[0]);
  value_release(vm, names[1]);
  value_release(vm, pair);
  return ok;
}

bool time_calendar_setup(Vm *vm, Module *module) {
  Runtime *runtime = runtime_of(vm);
  tzset();
  if (runtime->struct_time == VALUE_UNBOUND &&
      !struct_class_new(vm, &TIME_SPEC, &runtime->struct_time)) {
    return false;
  }
  return module_add(vm, module, "struct_time", runtime->struct_time) &&
         module_add(vm, module, "_STRUCT_TM_ITEMS", value_from_small(FIELDS)) &&
         add_zone(vm, module);
}

const NativeDef TIME_CALENDAR[] = {
    {"asctime", "tuple=?, /", time_asctime, "A time tuple as text.", 0},
    {"ctime", "seconds=?, /", time_ctime, "Seconds as text in local time.", 0},
    {"gmtime", "seconds=?, /", time_gmtime, "Seconds as a time tuple in UTC.", 0},
    {"localtime", "seconds=?, /", time_localtime, "Seconds as a time tuple in local time.", 0},
    {"mktime", "tuple, /", time_mktime, "A time tuple in local time as seconds.", 0},
    {"strftime", "format, tuple=?, /", time_strftime, "A time tuple as text by a format.", 0},
    {"strptime", "string, format='%a %b %d %H:%M:%S %Y', /", time_strptime,
     "A time tuple from text by a format.", 0},
    {NULL, NULL, NULL, NULL, 0},
};
