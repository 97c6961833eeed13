// datetime: a day and a time of day.
#include "runtime/datetime.h"
#include "vm/number.h"
#include <stdio.h>

// ---- making ----

static bool datetime_new(Vm *vm, Class *class_, const Moment *moment, Value *result) {
  if (class_ == vm->class_of.datetime) {
    Moment *made = object_take(vm, SHAPE_DATETIME, sizeof *made);
    *result = value_from_object(made);
    if (made == NULL) {
      return false;
    }
  } else if (!instance_new(vm, class_, result)) {
    return false;
  }
  Moment *made = as_moment(*result);
  memcpy(&made->year, &moment->year, sizeof *made - offsetof(Moment, year));
  value_retain(made->tzinfo);
  return true;
}

bool datetime_make(Vm *vm, Class *class_, const Moment *moment, Value *result) {
  if (class_ == vm->class_of.datetime) {
    return datetime_new(vm, class_, moment, result);
  }
  const Value parts[] = {value_from_small(moment->year),        value_from_small(moment->month),
                         value_from_small(moment->day),         value_from_small(moment->hour),
                         value_from_small(moment->minute),      value_from_small(moment->second),
                         value_from_small(moment->microsecond), moment->tzinfo};
  if (!value_call_n(vm, value_from_object(class_), parts, 8, result)) {
    return false;
  }
  if (is_datetime(vm, *result)) {
    as_moment(*result)->fold = moment->fold;
  }
  return true;
}

// year … microsecond, tzinfo, fold.
static bool take(Vm *vm, const Value *args, Moment *moment) {
  moment->tzinfo = args[7] == VALUE_UNBOUND ? VALUE_NONE : args[7];
  return moment_take_date(vm, args, moment) && moment_take_time(vm, args + 3, args[8], moment) &&
         check_zone(vm, moment->tzinfo);
}

static bool method_new(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  Moment moment;
  return take(vm, args + 1, &moment) &&
         datetime_new(vm, OBJECT_AS(Class, args[0]), &moment, result);
}

static bool method_replace(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  Moment moment;
  const Moment *self = as_moment(args[0]);
  const Value own[] = {value_from_small(self->year),   value_from_small(self->month),
                       value_from_small(self->day),    value_from_small(self->hour),
                       value_from_small(self->minute), value_from_small(self->second),
                       value_from_small(self->microsecond), self->tzinfo,
                       value_from_small(self->fold)};
  for (int i = 0; i < 9; i++) {
    args[i + 1] = args[i + 1] == VALUE_UNBOUND ? own[i] : args[i + 1];
  }
  return take(vm, args + 1, &moment) &&
         datetime_make(vm, value_class(vm, args[0]), &moment, result);
}

static bool method_combine(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  if (!is_date(vm, args[1])) {
    return raise_type_error(vm, "combine() argument 1 must be datetime.date, not %T", args[1]);
  }
  if (!is_time(vm, args[2])) {
    return raise_type_error(vm, "combine() argument 2 must be datetime.time, not %T", args[2]);
  }
  const Moment *date = as_moment(args[1]);
  Moment moment = *as_moment(args[2]);
  moment.year = date->year;
  moment.month = date->month;
  moment.day = date->day;
  moment.tzinfo = args[3] == VALUE_UNBOUND ? moment.tzinfo : args[3];
  return check_zone(vm, moment.tzinfo) &&
         datetime_make(vm, OBJECT_AS(Class, args[0]), &moment, result);
}

// YYYY-MM-DD?HH:MM:SS as most write it; whatever else is read by the language.
static bool method_fromisoformat(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  int parts[6];
  Value values[9] = {[3] = VALUE_UNBOUND, VALUE_UNBOUND, VALUE_UNBOUND, VALUE_UNBOUND,
                     VALUE_UNBOUND, VALUE_UNBOUND};
  Moment moment;
  if (value_is_string(args[1]) && as_string(args[1])->is_ascii) {
    const char *text = (const char *)as_string(args[1])->data;
    uint32_t length = as_string(args[1])->length;
    if ((length == 10 || length == 19) && read_iso_date(text, parts) &&
        (length == 10 || read_iso_clock(text + 11, parts + 3))) {
      for (int i = 0; i < (length == 10 ? 3 : 6); i++) {
        values[i] = value_from_small(parts[i]);
      }
      return take(vm, values, &moment) &&
             datetime_make(vm, OBJECT_AS(Class, args[0]), &moment, result);
    }
  }
  return call_rare(vm, args[0], "_fromisoformat", args + 1, 1, result);
}

static bool method_date(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  return date_make(vm, vm->class_of.date, as_moment(args[0]), result);
}

static bool method_timetz(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  return time_make(vm, vm->class_of.time, as_moment(args[0]), result);
}

static bool method_time(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  Moment moment = *as_moment(args[0]);
  moment.tzinfo = VALUE_NONE;
  return time_make(vm, vm->class_of.time, &moment, result);
}

// ---- text ----

static bool text_of(Vm *vm, Value self, uint32_t separator, Value timespec, Value *result) {
  const Moment *moment = as_moment(self);
  char text[2 * CLOCK_TEXT + 16], *at = put_digits(text, moment->year, 4), clock[CLOCK_TEXT];
  Value offset;
  *at++ = '-';
  at = put_digits(at, moment->month, 2);
  *at++ = '-';
  at = put_digits(at, moment->day, 2);
  if (!clock_text(vm, moment, timespec, 2, clock)) {
    return false;
  }
  if (separator >= 0x80) {
    at += utf8_put((uint8_t *)at, separator);
  } else {
    *at++ = (char)separator;
  }
  size_t length = strlen(clock);
  memcpy(at, clock, length);
  at += length;
  if (moment->tzinfo != VALUE_NONE) {
    if (!zone_offset(vm, moment->tzinfo, self, &offset)) {
      return false;
    }
    offset_text(offset, at);
    value_release(vm, offset);
    at += strlen(at);
  }
  return string_from_utf8(vm, text, (size_t)(at - text), result);
}

static bool method_isoformat(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  uint32_t separator = 'T';
  if (args[1] != VALUE_UNBOUND) {
    Value plain = value_unbox(vm, args[1]);
    if (!value_is_string(plain) || as_string(plain)->length != 1) {
      return raise_type_error(vm, "isoformat() argument 1 must be a unicode character, not %T",
                              args[1]);
    }
    separator = string_at(as_string(plain), 0);
  }
  return text_of(vm, args[0], separator, args[2], result);
}

// As a subclass writes it.
static bool datetime_str(Vm *vm, Value self, Value *result) {
  if (value_has_shape(self, SHAPE_DATETIME)) {
    return text_of(vm, self, ' ', VALUE_UNBOUND, result);
  }
  return call_rare(vm, self, "isoformat", &vm->latin1[' '], 1, result);
}

static bool datetime_repr(Vm *vm, Value self, Value *result) {
  const Moment *m = as_moment(self);
  char text[96];
  int length = snprintf(text, sizeof text, "%d, %d, %d, %d, %d", m->year, m->month, m->day,
                        m->hour, m->minute);
  if (m->microsecond != 0) {
    snprintf(text + length, sizeof text - (size_t)length, ", %d, %u", m->second, m->microsecond);
  } else if (m->second != 0) {
    snprintf(text + length, sizeof text - (size_t)length, ", %d", m->second);
  }
  return moment_repr(vm, self, vm->class_of.datetime, text, result);
}

// ---- arithmetic ----

static bool shift(Vm *vm, Value self, const Delta *delta, int sign, Value *result) {
  const Moment *from = as_moment(self);
  Moment moment = {.tzinfo = from->tzinfo};
  int64_t ordinal = calendar_ordinal(from->year, from->month, from->day);
  if (!moment_set(&moment, ordinal + (int64_t)sign * delta->days,
                  moment_second_of_day(from) + sign * delta->seconds,
                  (int64_t)from->microsecond + sign * delta->microseconds)) {
    return raise_format(vm, vm->exceptions.OverflowError, "date value out of range");
  }
  return datetime_make(vm, value_class(vm, self), &moment, result);
}

// Both as numbers: in UTC, unless they have the same zone or none.  *differ: only one has.
static bool keys_of(Vm *vm, Value a, Value b, int64_t keys[2], bool *differ) {
  const Moment *x = as_moment(a), *y = as_moment(b);
  keys[0] = moment_us(x);
  keys[1] = moment_us(y);
  *differ = false;
  if (x->tzinfo == y->tzinfo) {
    return true;
  }
  Value offset, other;
  if (!zone_offset(vm, x->tzinfo, a, &offset)) {
    return false;
  }
  if (!zone_offset(vm, y->tzinfo, b, &other)) {
    value_release(vm, offset);
    return false;
  }
  *differ = (offset == VALUE_NONE) != (other == VALUE_NONE);
  if (offset != VALUE_NONE && other != VALUE_NONE) {
    keys[0] -= delta_small_us(offset);
    keys[1] -= delta_small_us(other);
  }
  value_release(vm, offset);
  value_release(vm, other);
  return true;
}

static bool difference(Vm *vm, Value a, Value b, Value *result) {
  int64_t keys[2];
  bool differ;
  if (!keys_of(vm, a, b, keys, &differ)) {
    return false;
  }
  if (differ) {
    return raise_type_error(vm, "can't subtract offset-naive and offset-aware datetimes");
  }
  return delta_new(vm, 0, 0, keys[0] - keys[1], result);
}

static bool datetime_binary(Vm *vm, BinaryOp op, Value a, Value b, Value *result) {
  if (is_datetime(vm, a)) {
    if ((op == BINARY_ADD || op == BINARY_SUBTRACT) && is_delta(vm, b)) {
      return shift(vm, a, as_delta(b), op == BINARY_ADD ? 1 : -1, result);
    }
    if (op == BINARY_SUBTRACT && is_datetime(vm, b)) {
      return difference(vm, a, b, result);
    }
  } else if (op == BINARY_ADD && is_delta(vm, a)) {
    return shift(vm, b, as_delta(a), 1, result);
  }
  *result = VALUE_NOT_IMPLEMENTED;
  return true;
}

// ---- order ----

static bool datetime_compare(Vm *vm, CompareOp op, Value a, Value b, Value *result) {
  int64_t keys[2];
  bool differ;
  if (!is_datetime(vm, b)) {
    *result = VALUE_NOT_IMPLEMENTED;
    return true;
  }
  if (as_moment(a)->tzinfo == as_moment(b)->tzinfo) {
    uint64_t x = moment_packed(as_moment(a)), y = moment_packed(as_moment(b));
    *result = value_from_bool(order_answers(op, (x > y) - (x < y)));
    return true;
  }
  if (!keys_of(vm, a, b, keys, &differ)) {
    return false;
  }
  if (!differ) {
    *result = value_from_bool(order_answers(op, (keys[0] > keys[1]) - (keys[0] < keys[1])));
    return true;
  }
  *result = value_from_bool(op == COMPARE_NE);
  return op == COMPARE_EQ || op == COMPARE_NE ||
         raise_type_error(vm, "can't compare offset-naive and offset-aware datetimes");
}

// The fold must not count: equal moments have equal hashes.
static bool datetime_hash(Vm *vm, Value self, uint64_t *hash) {
  const Moment *moment = as_moment(self);
  int64_t us = moment_us(moment);
  if (moment->tzinfo != VALUE_NONE) {
    Value offset, first = value_retain(self);
    if (moment->fold) {
      Moment copy = *moment;
      copy.fold = 0;
      value_release(vm, first);
      if (!datetime_make(vm, value_class(vm, self), &copy, &first)) {
        return false;
      }
    }
    bool ok = zone_offset(vm, moment->tzinfo, first, &offset);
    value_release(vm, first);
    if (!ok) {
      return false;
    }
    us -= offset == VALUE_NONE ? 0 : delta_small_us(offset);
    value_release(vm, offset);
  }
  *hash = (uint64_t)(us == -1 ? -2 : us);
  return true;
}

// ---- the class ----


static bool method_utcoffset(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  return zone_offset(vm, as_moment(args[0])->tzinfo, args[0], result);
}

static const Slots SLOTS = {.finalize = moment_finalize,
                            .traverse = moment_traverse,
                            .repr = datetime_repr,
                            .str = datetime_str,
                            .hash = datetime_hash,
                            .compare = datetime_compare,
                            .binary = datetime_binary};

#define CLOCK "hour=?, minute=?, second=?, microsecond=?, tzinfo=?, *, fold=?"
#define PARTS "year=?, month=?, day=?, " CLOCK
static const NativeDef METHODS[] = {
    {"__new__", "cls, " PARTS, method_new, NULL, NATIVE_NAMELESS},
    {"now", "cls, tz=None", datetime_now, "The moment it is, by the local clock or in a zone.",
     NATIVE_CLASS},
    {"today", "cls, /", datetime_today, "The moment it is, by the local clock.", NATIVE_CLASS},
    {"fromtimestamp", "cls, timestamp, tz=None", datetime_fromtimestamp,
     "The moment of a time.time(), by the local clock or in a zone.", NATIVE_CLASS},
    {"combine", "cls, date, time, tzinfo=?", method_combine,
     "The moment of a day and a time of day.", NATIVE_CLASS},
    {"fromisoformat", "cls, date_string, /", method_fromisoformat,
     "The moment of a text like 2024-02-29T12:30:00+01:00.", NATIVE_CLASS},
    {"replace", "self, " PARTS, method_replace, "The same moment with some of its parts changed.",
     0},
    {"__replace__", "self, " PARTS, method_replace, NULL, 0},
    {"isoformat", "self, sep=?, timespec=?", method_isoformat, "2024-02-29T12:30:00+01:00", 0},
    {"timestamp", "self, /", datetime_timestamp,
     "As time.time() counts; without a zone, it is taken for local time.", 0},
    {"utcoffset", "self, /", method_utcoffset, "How far it is ahead of UTC, if that is known.", 0},
    {"date", "self, /", method_date, "The day.", 0},
    {"time", "self, /", method_time, "The time of day, without the zone.", 0},
    {"timetz", "self, /", method_timetz, "The time of day.", 0},
    {"_local_to_utc", "seconds, fold, /", datetime_local_to_utc, NULL, NATIVE_STATIC},
    {0},
};

const ClassSpec DATETIME_CLASS = {.name = "datetime.datetime",
                                  .shape = SHAPE_DATETIME,
                                  .layout = LAYOUT_OTHER,
                                  .native_size = sizeof(Moment),
                                  .slots = &SLOTS,
                                  .methods = METHODS,
                                  .members = CLOCK_MEMBERS,
                                  .doc = "A moment by the calendar and the clock, perhaps with a "
                                         "time zone."};
