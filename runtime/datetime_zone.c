// tzinfo, the base class of time zones, and timezone: a fixed distance from UTC.
#include "runtime/datetime.h"

static Zone *as_zone(Value v) {
  return OBJECT_AS(Zone, v);
}

#define TOO_FAR                                                                                    \
  "offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24)"

static bool raise_too_far(Vm *vm, Value offset) {
  return raise_value_error(vm, TOO_FAR ", not %R.", offset);
}

// Below a day, both ways?
static bool is_near(Value offset) {
  const Delta *delta = as_delta(offset);
  return delta->days == 0 || (delta->days == -1 && delta_small_us(offset) != -DAY_US);
}

bool zone_offset(Vm *vm, Value tzinfo, Value dt, Value *result) {
  if (tzinfo == VALUE_NONE) {
    *result = VALUE_NONE;
    return true;
  }
  if (value_has_shape(tzinfo, SHAPE_TIMEZONE)) {
    *result = value_retain(as_zone(tzinfo)->offset);
    return true;
  }
  if (!call_rare(vm, tzinfo, "utcoffset", &dt, 1, result)) {
    return false;
  }
  bool ok = *result == VALUE_NONE;
  if (!ok && !is_delta(vm, *result)) {
    raise_type_error(vm, "tzinfo.utcoffset() must return None or timedelta, not '%N'",
                     value_class(vm, *result));
  } else if (!ok) {
    ok = is_near(*result) || raise_value_error(vm, TOO_FAR ".");
  }
  if (!ok) {
    value_release(vm, *result);
  }
  return ok;
}

// ---- timezone ----

static bool zone_new(Vm *vm, Class *class_, Value offset, Value name, Value *result) {
  if (!instance_new(vm, class_, result)) {
    return false;
  }
  as_zone(*result)->offset = value_retain(offset);
  as_zone(*result)->name = value_retain(name);
  return true;
}

static bool method_new(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  if (!is_delta(vm, args[1])) {
    return raise_type_error(vm, "timezone() argument 1 must be datetime.timedelta, not %T",
                            args[1]);
  }
  Class *class_ = OBJECT_AS(Class, args[0]);
  if (args[2] == VALUE_UNBOUND) {
    const Delta *delta = as_delta(args[1]);
    if (delta->days == 0 && delta->seconds == 0 && delta->microseconds == 0) {
      return call_rare(vm, args[0], "_utc", NULL, 0, result);
    }
    args[2] = VALUE_NONE;
  } else if (value_layout(vm, args[2]) != LAYOUT_STR) {
    return raise_type_error(vm, "timezone() argument 2 must be str, not %T", args[2]);
  }
  return (is_near(args[1]) || raise_too_far(vm, args[1])) &&
         zone_new(vm, class_, args[1], args[2], result);
}

// UTC itself, which has no name of its own.
static bool method_make_utc(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  if (!is_delta(vm, args[0])) {
    return raise_type_error(vm, "_make_utc() argument must be datetime.timedelta, not %T", args[0]);
  }
  return zone_new(vm, vm->class_of.timezone, args[0], VALUE_NONE, result);
}

static bool check_moment(Vm *vm, const char *method, Value dt) {
  return dt == VALUE_NONE || is_datetime(vm, dt) ||
         raise_type_error(vm, "%s(dt) argument must be a datetime instance or None, not %T", method,
                          dt);
}

static bool method_utcoffset(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  if (!check_moment(vm, "utcoffset", args[1])) {
    return false;
  }
  *result = value_retain(as_zone(args[0])->offset);
  return true;
}

static bool method_dst(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  *result = VALUE_NONE;
  return check_moment(vm, "dst", args[1]);
}

static bool name_of(Vm *vm, Value self, Value *result) {
  const Zone *zone = as_zone(self);
  char text[CLOCK_TEXT];
  if (zone->name != VALUE_NONE) {
    *result = value_retain(zone->name);
    return true;
  }
  if (delta_small_us(zone->offset) == 0) {
    return string_from_c(vm, "UTC", result);
  }
  offset_text(zone->offset, text);
  return string_format(vm, result, "UTC%s", text);
}

static bool method_tzname(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  return check_moment(vm, "tzname", args[1]) && name_of(vm, args[0], result);
}

static bool method_fromutc(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  if (!is_datetime(vm, args[1])) {
    return raise_type_error(vm, "fromutc() argument must be a datetime instance, not %T", args[1]);
  }
  if (as_moment(args[1])->tzinfo != args[0]) {
    return raise_value_error(vm, "fromutc: dt.tzinfo is not self");
  }
  return value_binary(vm, BINARY_ADD, args[1], as_zone(args[0])->offset, result);
}

static bool zone_compare(Vm *vm, CompareOp op, Value a, Value b, Value *result) {
  if (!value_is_pointer(b) || !value_is_instance(vm, b, vm->class_of.timezone) ||
      (op != COMPARE_EQ && op != COMPARE_NE)) {
    *result = VALUE_NOT_IMPLEMENTED;
    return true;
  }
  return value_compare(vm, op, as_zone(a)->offset, as_zone(b)->offset, result);
}

static bool zone_hash(Vm *vm, Value self, uint64_t *hash) {
  return value_hash(vm, as_zone(self)->offset, hash);
}

static bool zone_repr(Vm *vm, Value self, Value *result) {
  const Zone *zone = as_zone(self);
  Value title, utc;
  if (value_has_shape(self, SHAPE_TIMEZONE) && zone->name == VALUE_NONE) {
    if (!call_rare(vm, value_from_object(vm->class_of.timezone), "_utc", NULL, 0, &utc)) {
      return false;
    }
    bool is_utc = utc == self;
    value_release(vm, utc);
    if (is_utc) {
      return string_from_c(vm, "datetime.timezone.utc", result);
    }
  }
  if (!class_title(vm, self, vm->class_of.timezone, &title)) {
    return false;
  }
  bool ok = zone->name == VALUE_NONE
                ? string_format(vm, result, "%V(%R)", title, zone->offset)
                : string_format(vm, result, "%V(%R, %R)", title, zone->offset, zone->name);
  value_release(vm, title);
  return ok;
}

static void zone_finalize(Vm *vm, Object *self) {
  value_replace(vm, &((Zone *)self)->offset, VALUE_NONE);
  value_replace(vm, &((Zone *)self)->name, VALUE_NONE);
}

static void zone_traverse(Object *self, Visitor visit, void *context) {
  visit(context, ((Zone *)self)->offset);
}

static const Slots SLOTS = {.finalize = zone_finalize,
                            .traverse = zone_traverse,
                            .repr = zone_repr,
                            .str = name_of,
                            .hash = zone_hash,
                            .compare = zone_compare};

static const NativeDef METHODS[] = {
    {"__new__", "cls, offset, name=?", method_new, NULL, 0},
    {"utcoffset", "self, dt, /", method_utcoffset, "The fixed distance.", 0},
    {"tzname", "self, dt, /", method_tzname,
     "The name; UTC+05:30 if it has none of its own.", 0},
    {"dst", "self, dt, /", method_dst, "None: summer time is not known of.", 0},
    {"fromutc", "self, dt, /", method_fromutc, "Local time from UTC, of a datetime with this zone.",
     0},
    {"_make_utc", "offset, /", method_make_utc, NULL, NATIVE_STATIC},
    {0},
};

const ClassSpec TIMEZONE_CLASS = {.name = "datetime.timezone",
                                  .shape = SHAPE_TIMEZONE,
                                  .layout = LAYOUT_OTHER,
                                  .flags = CLASS_FINAL,
                                  .native_size = sizeof(Zone),
                                  .slots = &SLOTS,
                                  .methods = METHODS,
                                  .doc = "Fixed offset from UTC implementation of tzinfo."};

// ---- tzinfo ----

static bool base_new(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  return instance_new(vm, OBJECT_AS(Class, args[0]), result);
}

static const NativeDef BASE_METHODS[] = {
    {"__new__", "cls, /, *args, **kwargs", base_new, NULL, 0},
    {0},
};

const ClassSpec TZINFO_CLASS = {.name = "datetime.tzinfo",
                                .shape = SHAPE_TZINFO,
                                .layout = LAYOUT_OTHER,
                                .native_size = sizeof(Object),
                                .methods = BASE_METHODS,
                                .doc = "Abstract base class for time zone info objects."};
