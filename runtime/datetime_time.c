// time: a time of day.
#include "runtime/datetime.h"
#include <stdio.h>

static bool time_new(Vm *vm, Class *class_, const Moment *moment, Value *result) {
  if (class_ == vm->class_of.time) {
    Moment *time = object_take(vm, SHAPE_TIME, sizeof *time);
    *result = value_from_object(time);
    if (time == NULL) {
      return false;
    }
  } else if (!instance_new(vm, class_, result)) {
    return false;
  }
  Moment *time = as_moment(*result);
  memcpy(&time->year, &moment->year, sizeof *time - offsetof(Moment, year));
  time->year = 0;
  time->month = time->day = 0;
  value_retain(time->tzinfo);
  return true;
}

bool time_make(Vm *vm, Class *class_, const Moment *moment, Value *result) {
  if (class_ == vm->class_of.time) {
    return time_new(vm, class_, moment, result);
  }
  const Value parts[] = {value_from_small(moment->hour), value_from_small(moment->minute),
                         value_from_small(moment->second), value_from_small(moment->microsecond),
                         moment->tzinfo};
  if (!value_call_n(vm, value_from_object(class_), parts, 5, result)) {
    return false;
  }
  if (is_time(vm, *result)) {
    as_moment(*result)->fold = moment->fold;
  }
  return true;
}

static bool take(Vm *vm, const Value *args, Moment *moment) {
  moment->tzinfo = args[4] == VALUE_UNBOUND ? VALUE_NONE : args[4];
  return moment_take_time(vm, args, args[5], moment) && check_zone(vm, moment->tzinfo);
}

static bool method_new(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  Moment moment = {0};
  return take(vm, args + 1, &moment) && time_new(vm, OBJECT_AS(Class, args[0]), &moment, result);
}

static bool method_replace(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  Moment moment = {0};
  const Moment *self = as_moment(args[0]);
  const Value own[] = {value_from_small(self->hour), value_from_small(self->minute),
                       value_from_small(self->second), value_from_small(self->microsecond),
                       self->tzinfo, value_from_small(self->fold)};
  for (int i = 0; i < 6; i++) {
    args[i + 1] = args[i + 1] == VALUE_UNBOUND ? own[i] : args[i + 1];
  }
  return take(vm, args + 1, &moment) && time_make(vm, value_class(vm, args[0]), &moment, result);
}

// ---- text ----

static bool method_isoformat(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  char clock[CLOCK_TEXT], zone[CLOCK_TEXT];
  Value offset;
  if (!clock_text(vm, as_moment(args[0]), args[1], 1, clock) ||
      !zone_offset(vm, as_moment(args[0])->tzinfo, VALUE_NONE, &offset)) {
    return false;
  }
  offset_text(offset, zone);
  value_release(vm, offset);
  return string_format(vm, result, "%s%s", clock, zone);
}

static bool time_str(Vm *vm, Value self, Value *result) {
  return value_has_shape(self, SHAPE_TIME)
             ? method_isoformat(vm, (Value[]){self, VALUE_UNBOUND}, 2, result)
             : call_rare(vm, self, "isoformat", NULL, 0, result);
}

static bool time_repr(Vm *vm, Value self, Value *result) {
  const Moment *time = as_moment(self);
  char text[64];
  if (time->microsecond != 0) {
    snprintf(text, sizeof text, "%d, %d, %d, %u", time->hour, time->minute, time->second,
             time->microsecond);
  } else if (time->second != 0) {
    snprintf(text, sizeof text, "%d, %d, %d", time->hour, time->minute, time->second);
  } else {
    snprintf(text, sizeof text, "%d, %d", time->hour, time->minute);
  }
  return moment_repr(vm, self, vm->class_of.time, text, result);
}

// ---- order ----

// Microseconds since midnight, in UTC where the offset is known: *is_aware.
static bool key_of(Vm *vm, Value self, int64_t *key, bool *is_aware) {
  const Moment *time = as_moment(self);
  *key = ((time->hour * 60 + time->minute) * 60 + time->second) * SECOND_US + time->microsecond;
  Value offset;
  if (!zone_offset(vm, time->tzinfo, VALUE_NONE, &offset)) {
    return false;
  }
  *is_aware = offset != VALUE_NONE;
  if (*is_aware) {
    *key -= delta_small_us(offset);
  }
  value_release(vm, offset);
  return true;
}

static bool time_compare(Vm *vm, CompareOp op, Value a, Value b, Value *result) {
  int64_t x, y;
  bool is_aware, is_other_aware;
  if (!is_time(vm, b)) {
    *result = VALUE_NOT_IMPLEMENTED;
    return true;
  }
  if (as_moment(a)->tzinfo == VALUE_NONE && as_moment(b)->tzinfo == VALUE_NONE) {
    uint64_t mine = moment_packed(as_moment(a)), its = moment_packed(as_moment(b));
    *result = value_from_bool(order_answers(op, (mine > its) - (mine < its)));
    return true;
  }
  if (!key_of(vm, a, &x, &is_aware) || !key_of(vm, b, &y, &is_other_aware)) {
    return false;
  }
  if (is_aware != is_other_aware) {
    if (op != COMPARE_EQ && op != COMPARE_NE) {
      return raise_type_error(vm, "can't compare offset-naive and offset-aware times");
    }
    *result = value_from_bool(op == COMPARE_NE);
    return true;
  }
  *result = value_from_bool(order_answers(op, (x > y) - (x < y)));
  return true;
}

static bool time_hash(Vm *vm, Value self, uint64_t *hash) {
  int64_t key;
  bool is_aware;
  if (!key_of(vm, self, &key, &is_aware)) {
    return false;
  }
  *hash = (uint64_t)(key == -1 ? -2 : key);
  return true;
}

// ---- the class ----


static bool method_utcoffset(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  return zone_offset(vm, as_moment(args[0])->tzinfo, VALUE_NONE, result);
}

static bool get_hour(Vm *vm, Value self, Value *result) {
  (void)vm;
  *result = value_from_small(as_moment(self)->hour);
  return true;
}

static bool get_minute(Vm *vm, Value self, Value *result) {
  (void)vm;
  *result = value_from_small(as_moment(self)->minute);
  return true;
}

static bool get_second(Vm *vm, Value self, Value *result) {
  (void)vm;
  *result = value_from_small(as_moment(self)->second);
  return true;
}

static bool get_microsecond(Vm *vm, Value self, Value *result) {
  (void)vm;
  *result = value_from_small(as_moment(self)->microsecond);
  return true;
}

static bool get_fold(Vm *vm, Value self, Value *result) {
  (void)vm;
  *result = value_from_small(as_moment(self)->fold);
  return true;
}

static bool get_tzinfo(Vm *vm, Value self, Value *result) {
  (void)vm;
  *result = value_retain(as_moment(self)->tzinfo);
  return true;
}

const MemberDef CLOCK_MEMBERS[] = {
    {"hour", get_hour, NULL, NULL},
    {"minute", get_minute, NULL, NULL},
    {"second", get_second, NULL, NULL},
    {"microsecond", get_microsecond, NULL, NULL},
    {"tzinfo", get_tzinfo, NULL, NULL},
    {"fold", get_fold, NULL, NULL},
    {0},
};

static const Slots SLOTS = {.finalize = moment_finalize,
                            .traverse = moment_traverse,
                            .repr = time_repr,
                            .str = time_str,
                            .hash = time_hash,
                            .compare = time_compare};

#define PARTS "hour=?, minute=?, second=?, microsecond=?, tzinfo=?, *, fold=?"
static const NativeDef METHODS[] = {
    {"__new__", "cls, " PARTS, method_new, NULL, NATIVE_NAMELESS},
    {"replace", "self, " PARTS, method_replace, "The same time with some of its parts changed.", 0},
    {"__replace__", "self, " PARTS, method_replace, NULL, 0},
    {"isoformat", "self, timespec=?", method_isoformat, "12:30:00+01:00", 0},
    {"utcoffset", "self, /", method_utcoffset, "How far it is ahead of UTC, if that is known.", 0},
    {0},
};

const ClassSpec TIME_CLASS = {.name = "datetime.time",
                              .shape = SHAPE_TIME,
                              .layout = LAYOUT_OTHER,
                              .native_size = sizeof(Moment),
                              .slots = &SLOTS,
                              .methods = METHODS,
                              .members = CLOCK_MEMBERS,
                              .doc = "A time of day, perhaps with a time zone."};
