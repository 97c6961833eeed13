// date: a day of the calendar.
#include "runtime/datetime.h"
#include "runtime/runtime.h"
#include "vm/number.h"
#include <stdio.h>
#include <time.h>

// ---- making ----

// A part of a date as programs give it, the third of them checked last.
static bool check_day(Vm *vm, const int *parts) {
  if (parts[0] < 1 || parts[0] > 9999) {
    return raise_value_error(vm, "year %d is out of range", parts[0]);
  }
  if (parts[1] < 1 || parts[1] > 12) {
    return raise_value_error(vm, "month must be in 1..12");
  }
  return (parts[2] >= 1 && parts[2] <= calendar_days_in_month(parts[0], parts[1])) ||
         raise_value_error(vm, "day is out of range for month");
}

bool moment_take_date(Vm *vm, const Value *args, Moment *moment) {
  static const char *const NAMES[] = {"year", "month", "day"};
  int parts[3];
  for (int i = 0; i < 3; i++) {
    if (args[i] == VALUE_UNBOUND) {
      return raise_type_error(vm, "function missing required argument '%s' (pos %d)", NAMES[i],
                              i + 1);
    }
    if (!datetime_int(vm, args[i], &parts[i])) {
      return false;
    }
  }
  if (!check_day(vm, parts)) {
    return false;
  }
  moment->year = (uint16_t)parts[0];
  moment->month = (uint8_t)parts[1];
  moment->day = (uint8_t)parts[2];
  return true;
}

static bool date_new(Vm *vm, Class *class_, const Moment *moment, Value *result) {
  if (class_ == vm->class_of.date) {
    Moment *date = object_take(vm, SHAPE_DATE, DATE_SIZE);
    *result = value_from_object(date);
    if (date == NULL) {
      return false;
    }
  } else if (!instance_new(vm, class_, result)) {
    return false;
  }
  Moment *date = as_moment(*result);
  date->year = moment->year;
  date->month = moment->month;
  date->day = moment->day;
  return true;
}

bool date_make(Vm *vm, Class *class_, const Moment *moment, Value *result) {
  if (class_ == vm->class_of.date) {
    return date_new(vm, class_, moment, result);
  }
  const Value parts[] = {value_from_small(moment->year), value_from_small(moment->month),
                         value_from_small(moment->day)};
  return value_call_n(vm, value_from_object(class_), parts, 3, result);
}

static bool method_new(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  Moment moment;
  return moment_take_date(vm, args + 1, &moment) &&
         date_new(vm, OBJECT_AS(Class, args[0]), &moment, result);
}

static bool method_replace(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  Moment moment;
  const Moment *self = as_moment(args[0]);
  const Value own[] = {value_from_small(self->year), value_from_small(self->month),
                       value_from_small(self->day)};
  for (int i = 0; i < 3; i++) {
    args[i + 1] = args[i + 1] == VALUE_UNBOUND ? own[i] : args[i + 1];
  }
  return moment_take_date(vm, args + 1, &moment) &&
         date_make(vm, value_class(vm, args[0]), &moment, result);
}

// Of a class that may be datetime, or below it.
static bool make_by_class(Vm *vm, Value class_, const Moment *moment, Value *result) {
  if (class_ == value_from_object(vm->class_of.datetime)) {
    return datetime_make(vm, OBJECT_AS(Class, class_), moment, result);
  }
  return date_make(vm, OBJECT_AS(Class, class_), moment, result);
}

static bool method_fromordinal(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  int ordinal;
  Moment moment = {.tzinfo = VALUE_NONE};
  if (!datetime_int(vm, args[1], &ordinal)) {
    return false;
  }
  if (ordinal < 1) {
    return raise_value_error(vm, "ordinal must be >= 1");
  }
  if (ordinal > MAX_ORDINAL) { // of the year that it would be
    int64_t years = ((int64_t)ordinal - 1) / 146097 * 400;
    calendar_from_ordinal((ordinal - 1) % 146097 + 1, &moment);
    return raise_value_error(vm, "year %l is out of range", years + moment.year);
  }
  calendar_from_ordinal(ordinal, &moment);
  return make_by_class(vm, args[0], &moment, result);
}

// YYYY-MM-DD; whatever else is read by the language.
static bool method_fromisoformat(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  int parts[3];
  Moment moment;
  if (!value_is_string(args[1]) || !as_string(args[1])->is_ascii ||
      as_string(args[1])->length != 10 ||
      !read_iso_date((const char *)as_string(args[1])->data, parts)) {
    return call_rare(vm, args[0], "_fromisoformat", args + 1, 1, result);
  }
  if (!check_day(vm, parts)) {
    return false;
  }
  moment.year = (uint16_t)parts[0];
  moment.month = (uint8_t)parts[1];
  moment.day = (uint8_t)parts[2];
  return date_make(vm, OBJECT_AS(Class, args[0]), &moment, result);
}

// datetime has its own.
static bool method_today(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  Port *port = runtime_of(vm)->port;
  time_t now = (time_t)port->wall(port);
  struct tm tm;
  if (localtime_r(&now, &tm) == NULL) {
    return raise_format(vm, vm->exceptions.OverflowError,
                        "timestamp out of range for platform time_t");
  }
  const Moment moment = {.year = (uint16_t)(tm.tm_year + 1900),
                         .month = (uint8_t)(tm.tm_mon + 1),
                         .day = (uint8_t)tm.tm_mday};
  return date_make(vm, OBJECT_AS(Class, args[0]), &moment, result);
}

// ---- text ----

static bool text_of(Vm *vm, const Moment *moment, Value *result) {
  char text[16], *at = put_digits(text, moment->year, 4);
  *at++ = '-';
  at = put_digits(at, moment->month, 2);
  *at++ = '-';
  at = put_digits(at, moment->day, 2);
  return string_from_utf8(vm, text, (size_t)(at - text), result);
}

static bool method_isoformat(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  return text_of(vm, as_moment(args[0]), result);
}

// As a subclass writes it.
static bool date_str(Vm *vm, Value self, Value *result) {
  if (value_has_shape(self, SHAPE_DATE)) {
    return text_of(vm, as_moment(self), result);
  }
  return call_rare(vm, self, "isoformat", NULL, 0, result);
}

static bool date_repr(Vm *vm, Value self, Value *result) {
  const Moment *moment = as_moment(self);
  Value title;
  if (!class_title(vm, self, vm->class_of.date, &title)) {
    return false;
  }
  bool ok = string_format(vm, result, "%V(%d, %d, %d)", title, (int)moment->year,
                          (int)moment->month, (int)moment->day);
  value_release(vm, title);
  return ok;
}

// ---- arithmetic and order ----

static int64_t ordinal_of(Value v) {
  const Moment *moment = as_moment(v);
  return calendar_ordinal(moment->year, moment->month, moment->day);
}

static bool shift(Vm *vm, Value date, int64_t days, Value *result) {
  Moment moment;
  int64_t ordinal = ordinal_of(date) + days;
  if (ordinal < 1 || ordinal > MAX_ORDINAL) {
    return raise_format(vm, vm->exceptions.OverflowError, "date value out of range");
  }
  calendar_from_ordinal(ordinal, &moment);
  return date_make(vm, value_class(vm, date), &moment, result);
}

static bool date_binary(Vm *vm, BinaryOp op, Value a, Value b, Value *result) {
  if (op == BINARY_ADD) {
    if (is_date(vm, a) && is_delta(vm, b)) {
      return shift(vm, a, as_delta(b)->days, result);
    }
    if (is_delta(vm, a)) {
      return shift(vm, b, as_delta(a)->days, result);
    }
  } else if (op == BINARY_SUBTRACT && is_date(vm, a)) {
    if (is_delta(vm, b)) {
      return shift(vm, a, -(int64_t)as_delta(b)->days, result);
    }
    if (is_date(vm, b) && !is_datetime(vm, a) && !is_datetime(vm, b)) {
      return delta_new(vm, ordinal_of(a) - ordinal_of(b), 0, 0, result);
    }
  }
  *result = VALUE_NOT_IMPLEMENTED;
  return true;
}

static int packed(Value v) {
  const Moment *moment = as_moment(v);
  return (moment->year * 16 + moment->month) * 32 + moment->day;
}

// A datetime is a date too, but the two do not compare: a day is not a moment.
static bool date_compare(Vm *vm, CompareOp op, Value a, Value b, Value *result) {
  *result = is_date(vm, b) && !is_datetime(vm, b)
                ? value_from_bool(order_answers(op, packed(a) - packed(b)))
                : VALUE_NOT_IMPLEMENTED;
  return true;
}

static bool date_hash(Vm *vm, Value self, uint64_t *hash) {
  (void)vm;
  *hash = (uint64_t)packed(self);
  return true;
}

// ---- the class ----

static bool method_toordinal(Vm *vm, Value *args, int count, Value *result) {
  (void)vm, (void)count;
  *result = value_from_small(ordinal_of(args[0]));
  return true;
}

static bool method_weekday(Vm *vm, Value *args, int count, Value *result) {
  (void)vm, (void)count;
  *result = value_from_small((ordinal_of(args[0]) + 6) % 7);
  return true;
}

static bool method_isoweekday(Vm *vm, Value *args, int count, Value *result) {
  (void)vm, (void)count;
  *result = value_from_small((ordinal_of(args[0]) + 6) % 7 + 1);
  return true;
}

// The Monday that begins the first ISO week: that of 4 January.
static int64_t first_monday(int year) {
  int64_t first = calendar_ordinal(year, 1, 1), weekday = (first + 6) % 7;
  return weekday > 3 ? first - weekday + 7 : first - weekday;
}

// (year, week, weekday) of ISO 8601.
static bool method_iso_week(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  int year = as_moment(args[0])->year;
  int64_t today = ordinal_of(args[0]), monday = first_monday(year);
  if (today < monday) {
    monday = first_monday(--year);
  } else if (today >= first_monday(year + 1)) {
    monday = first_monday(++year);
  }
  const Value parts[] = {value_from_small(year), value_from_small((today - monday) / 7 + 1),
                         value_from_small((today - monday) % 7 + 1)};
  return tuple_from_values(vm, parts, 3, result);
}

static bool get_year(Vm *vm, Value self, Value *result) {
  (void)vm;
  *result = value_from_small(as_moment(self)->year);
  return true;
}

static bool get_month(Vm *vm, Value self, Value *result) {
  (void)vm;
  *result = value_from_small(as_moment(self)->month);
  return true;
}

static bool get_day(Vm *vm, Value self, Value *result) {
  (void)vm;
  *result = value_from_small(as_moment(self)->day);
  return true;
}

static const Slots SLOTS = {.repr = date_repr,
                            .str = date_str,
                            .hash = date_hash,
                            .compare = date_compare,
                            .binary = date_binary};

static const NativeDef METHODS[] = {
    {"__new__", "cls, year=?, month=?, day=?", method_new, NULL, NATIVE_NAMELESS},
    {"today", "cls, /", method_today, "Current date.", NATIVE_CLASS},
    {"fromordinal", "cls, ordinal, /", method_fromordinal,
     "The day of a number; 1 January of year 1 is 1.", NATIVE_CLASS},
    {"fromisoformat", "cls, date_string, /", method_fromisoformat,
     "The day of a text like 2024-02-29.", NATIVE_CLASS},
    {"replace", "self, year=?, month=?, day=?", method_replace,
     "The same day with some of its parts changed.", 0},
    {"__replace__", "self, year=?, month=?, day=?", method_replace, NULL, 0},
    {"isoformat", "self, /", method_isoformat, "2024-02-29", 0},
    {"toordinal", "self, /", method_toordinal, "The number of the day; 1 January of year 1 is 1.",
     0},
    {"_iso_week", "self, /", method_iso_week, NULL, 0},
    {"weekday", "self, /", method_weekday, "0 for Monday to 6 for Sunday.", 0},
    {"isoweekday", "self, /", method_isoweekday, "1 for Monday to 7 for Sunday.", 0},
    {0},
};

static const MemberDef MEMBERS[] = {
    {"year", get_year, NULL, NULL},
    {"month", get_month, NULL, NULL},
    {"day", get_day, NULL, NULL},
    {0},
};

const ClassSpec DATE_CLASS = {.name = "datetime.date",
                             .shape = SHAPE_DATE,
                             .layout = LAYOUT_OTHER,
                             .native_size = DATE_SIZE,
                             .slots = &SLOTS,
                             .methods = METHODS,
                             .members = MEMBERS,
                             .doc = "A day: year, month and day."};
