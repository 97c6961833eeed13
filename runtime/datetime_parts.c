// What the classes of datetime share: arguments, texts, and what the language does for them.
#include "runtime/datetime.h"
#include "vm/number.h"
#include <stdio.h>

// ---- arguments ----

bool datetime_int(Vm *vm, Value v, int *result) {
  Value number;
  int64_t whole;
  if (value_is_int(v)) {
    whole = value_to_small(v);
  } else {
    if (!value_index(vm, v, &number)) {
      return false;
    }
    bool fits = int_to_int64(number, &whole);
    value_release(vm, number);
    if (!fits) {
      return raise_format(vm, vm->exceptions.OverflowError,
                          "Python int too large to convert to C long");
    }
  }
  if (whole > INT32_MAX || whole < INT32_MIN) {
    return raise_format(vm, vm->exceptions.OverflowError,
                        whole > 0 ? "signed integer is greater than maximum"
                                  : "signed integer is less than minimum");
  }
  *result = (int)whole;
  return true;
}

bool moment_take_time(Vm *vm, const Value *args, Value fold, Moment *moment) {
  static const char *const NAMES[] = {"hour", "minute", "second", "microsecond"};
  static const int LIMITS[] = {23, 59, 59, 999999};
  int parts[4] = {0, 0, 0, 0}, fold_part = 0;
  for (int i = 0; i < 4; i++) {
    if (args[i] != VALUE_UNBOUND && !datetime_int(vm, args[i], &parts[i])) {
      return false;
    }
  }
  if (fold != VALUE_UNBOUND && !datetime_int(vm, fold, &fold_part)) {
    return false;
  }
  for (int i = 0; i < 4; i++) {
    if (parts[i] < 0 || parts[i] > LIMITS[i]) {
      return raise_value_error(vm, "%s must be in 0..%d", NAMES[i], LIMITS[i]);
    }
  }
  if (fold_part != 0 && fold_part != 1) {
    return raise_value_error(vm, "fold must be either 0 or 1");
  }
  moment->hour = (uint8_t)parts[0];
  moment->minute = (uint8_t)parts[1];
  moment->second = (uint8_t)parts[2];
  moment->microsecond = (uint32_t)parts[3];
  moment->fold = (uint8_t)fold_part;
  return true;
}

bool check_zone(Vm *vm, Value tzinfo) {
  return tzinfo == VALUE_NONE || value_is_instance(vm, tzinfo, vm->class_of.tzinfo) ||
         raise_type_error(vm, "tzinfo argument must be None or of a tzinfo subclass, not type '%N'",
                          value_class(vm, tzinfo));
}

bool call_rare(Vm *vm, Value self, const char *name, const Value *args, uint32_t count,
               Value *result) {
  Value string;
  if (!string_interned(vm, name, strlen(name), &string)) {
    return false;
  }
  bool ok = value_call_method(vm, self, as_string(string), args, count, result);
  value_release(vm, string);
  return ok;
}

// ---- text ----

char *put_digits(char *at, uint32_t number, int digits) {
  for (int i = digits - 1; i >= 0; i--) {
    at[i] = (char)('0' + number % 10);
    number /= 10;
  }
  return at + digits;
}

// Two digits and what stands behind them.
static bool read_two(const char *text, char behind, int *number) {
  if (text[0] < '0' || text[0] > '9' || text[1] < '0' || text[1] > '9' ||
      (behind != '\0' && text[2] != behind)) {
    return false;
  }
  *number = (text[0] - '0') * 10 + text[1] - '0';
  return true;
}

bool read_iso_date(const char *text, int parts[3]) {
  int century;
  if (!read_two(text, '\0', &century) || !read_two(text + 2, '-', &parts[0]) ||
      !read_two(text + 5, '-', &parts[1]) || !read_two(text + 8, '\0', &parts[2])) {
    return false;
  }
  parts[0] += century * 100;
  return true;
}

bool read_iso_clock(const char *text, int parts[3]) {
  return read_two(text, ':', &parts[0]) && read_two(text + 3, ':', &parts[1]) &&
         read_two(text + 6, '\0', &parts[2]);
}

static bool raise_timespec(Vm *vm, Value timespec, int position) {
  if (value_layout(vm, timespec) != LAYOUT_STR) {
    return raise_type_error(vm, "isoformat() argument %d must be str, not %T", position,
                            timespec);
  }
  return raise_value_error(vm, "Unknown timespec value");
}

bool clock_text(Vm *vm, const Moment *moment, Value timespec, int position, char *text) {
  static const char *const NAMES[] = {"hours", "minutes", "seconds", "milliseconds",
                                      "microseconds"};
  int last = moment->microsecond != 0 ? 4 : 2;
  if (timespec != VALUE_UNBOUND) {
    Value plain = value_unbox(vm, timespec);
    int i = value_is_string(plain) ? 0 : 6;
    while (i < 5 && !string_equals_c(as_string(plain), NAMES[i])) {
      i++;
    }
    if (i > 5 || (i == 5 && !string_equals_c(as_string(plain), "auto"))) {
      return raise_timespec(vm, timespec, position);
    }
    last = i == 5 ? last : i;
  }
  char *at = put_digits(text, moment->hour, 2);
  if (last >= 1) {
    *at++ = ':';
    at = put_digits(at, moment->minute, 2);
  }
  if (last >= 2) {
    *at++ = ':';
    at = put_digits(at, moment->second, 2);
  }
  if (last >= 3) {
    *at++ = '.';
    at = last == 3 ? put_digits(at, moment->microsecond / 1000, 3)
                   : put_digits(at, moment->microsecond, 6);
  }
  *at = '\0';
  return true;
}

int64_t delta_small_us(Value offset) {
  const Delta *delta = as_delta(offset);
  return delta->days * DAY_US + delta->seconds * SECOND_US + delta->microseconds;
}

void offset_text(Value offset, char *text) {
  char *at = text;
  if (offset != VALUE_NONE) {
    int64_t us = delta_small_us(offset);
    *at++ = us < 0 ? '-' : '+';
    us = us < 0 ? -us : us;
    uint32_t seconds = (uint32_t)(us / SECOND_US);
    at = put_digits(at, seconds / 3600, 2);
    *at++ = ':';
    at = put_digits(at, seconds / 60 % 60, 2);
    if (seconds % 60 != 0 || us % SECOND_US != 0) {
      *at++ = ':';
      at = put_digits(at, seconds % 60, 2);
    }
    if (us % SECOND_US != 0) {
      *at++ = '.';
      at = put_digits(at, (uint32_t)(us % SECOND_US), 6);
    }
  }
  *at = '\0';
}

bool class_title(Vm *vm, Value self, const Class *own, Value *result) {
  const Class *class_ = value_class(vm, self);
  return class_ == own ? string_format(vm, result, "datetime.%S", as_string(class_->name))
                       : string_format(vm, result, "%S", as_string(class_->name));
}

bool moment_repr(Vm *vm, Value self, const Class *own, const char *numbers, Value *result) {
  const Moment *moment = as_moment(self);
  const char *fold = moment->fold ? ", fold=1" : "";
  Value title;
  if (!class_title(vm, self, own, &title)) {
    return false;
  }
  bool ok = moment->tzinfo == VALUE_NONE
                ? string_format(vm, result, "%V(%s%s)", title, numbers, fold)
                : string_format(vm, result, "%V(%s, tzinfo=%R%s)", title, numbers, moment->tzinfo,
                                fold);
  value_release(vm, title);
  return ok;
}

void moment_finalize(Vm *vm, Object *self) {
  value_replace(vm, &((Moment *)self)->tzinfo, VALUE_NONE);
}

void moment_traverse(Object *self, Visitor visit, void *context) {
  visit(context, ((Moment *)self)->tzinfo);
}
