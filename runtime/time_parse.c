// time.strptime(): the C library reads the text, Python's complaints are made here.
#include "runtime/time_module.h"
#include "vm/operate.h"

static bool text_argument(Vm *vm, Value v, int position, Utf8 *text) {
  if (value_layout(vm, v) != LAYOUT_STR) {
    return raise_type_error(vm, "strptime() argument %d must be str, not %T", position, v);
  }
  return string_utf8(vm, as_string(value_unbox(vm, v)), text);
}

// Days before a month of a year, so that the day of the week and of the year can be told.
static void complete(struct tm *tm) {
  struct tm copy = *tm;
  copy.tm_hour = 12; // no change of the clock moves the day
  copy.tm_isdst = 0;
  if (timegm(&copy) != (time_t)-1 || tm->tm_year == 69) {
    tm->tm_wday = copy.tm_wday;
    tm->tm_yday = copy.tm_yday;
  }
}

bool time_strptime(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  Utf8 text, format;
  if (!text_argument(vm, args[0], 0, &text)) {
    return false;
  }
  if (!text_argument(vm, args[1], 1, &format)) {
    utf8_free(vm, &text);
    return false;
  }
  struct tm tm = {.tm_mday = 1, .tm_isdst = -1};
  const char *end = strptime(text.bytes, format.bytes, &tm);
  bool ok;
  if (end == NULL) {
    ok = raise_value_error(vm, "time data %R does not match format %R", args[0], args[1]);
  } else if (*end != '\0') {
    Value rest;
    ok = string_from_c(vm, end, &rest);
    if (ok) {
      ok = raise_value_error(vm, "unconverted data remains: %V", rest);
      value_release(vm, rest);
    }
  } else {
    complete(&tm);
    ok = time_struct_new(vm, &tm, VALUE_NONE, result);
  }
  utf8_free(vm, &text);
  utf8_free(vm, &format);
  return ok;
}
