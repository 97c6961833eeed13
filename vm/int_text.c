// int: from text and to text.  Decimal conversions of more than 4300 digits are refused, as CPython
// does, because their cost grows with the square of the length.
#include "vm/bigint.h"
#include "vm/number.h"
#include "vm/number_text.h"
#include "vm/vm.h"

// ---- to text ----

// Decimal digits of `magnitude`, ending before `end`; returns where they begin.
static char *write_decimal(uint64_t magnitude, char *end) {
  static const char PAIRS[] = "0001020304050607080910111213141516171819"
                              "2021222324252627282930313233343536373839"
                              "4041424344454647484950515253545556575859"
                              "6061626364656667686970717273747576777879"
                              "8081828384858687888990919293949596979899";
  while (magnitude >= 100) {
    end -= 2;
    memcpy(end, PAIRS + magnitude % 100 * 2, 2);
    magnitude /= 100;
  }
  if (magnitude >= 10) {
    end -= 2;
    memcpy(end, PAIRS + magnitude * 2, 2);
  } else {
    *--end = (char)('0' + magnitude);
  }
  return end;
}

// Text that is known to be ASCII needs no look at its bytes.
static bool ascii_string(Vm *vm, const char *text, size_t length, Value *result) {
  String *s = string_new(vm, (uint32_t)length, 1);
  if (s == NULL) {
    return false;
  }
  memcpy(s->data, text, length);
  s->is_ascii = true;
  *result = value_from_object(s);
  return true;
}

// Most ints that are printed have one digit or a few: the first are strings that exist already.
static bool small_repr(Vm *vm, int64_t i, Value *result) {
  if (i >= 0 && i < 10) {
    *result = value_retain(vm->latin1['0' + i]);
    return true;
  }
  char buffer[24], *end = buffer + sizeof buffer;
  char *text = write_decimal(i < 0 ? 0 - (uint64_t)i : (uint64_t)i, end);
  if (i < 0) {
    *--text = '-';
  }
  return ascii_string(vm, text, (size_t)(end - text), result);
}

// The limit of sys.set_int_max_str_digits(); 0: none.
static bool is_too_long(const Vm *vm, uint64_t digits) {
  return vm->int_digit_limit != 0 && digits > vm->int_digit_limit;
}

static bool raise_too_long(Vm *vm) {
  return raise_value_error(vm,
                           "Exceeds the limit (%d digits) for integer string conversion; use "
                           "sys.set_int_max_str_digits() to increase the limit",
                           (int)vm->int_digit_limit);
}

// The limit is checked twice: roughly before the work, exactly after it.
static bool big_to_base(Vm *vm, const IntView *view, unsigned base, bool limited, Value *result) {
  // log10(2) is a little more than 3/10: surely too long, and not worth converting.
  if (limited && is_too_long(vm, bigint_bit_length(view) / 10 * 3)) {
    return raise_too_long(vm);
  }
  size_t size = bigint_text_size(view, base), scratch_size = view->used * sizeof(Digit);
  char *buffer = memory_new(vm, size);
  Digit *scratch = memory_new(vm, scratch_size);
  bool ok = false;
  if (buffer != NULL && scratch != NULL) {
    char *text = bigint_write(view, base, scratch, buffer, size);
    size_t length = (size_t)(buffer + size - 1 - text);
    if (limited && is_too_long(vm, length - view->is_negative)) {
      ok = raise_too_long(vm);
    } else {
      ok = ascii_string(vm, text, length, result);
    }
  }
  memory_free(vm, buffer, size);
  memory_free(vm, scratch, scratch_size);
  return ok;
}

bool int_repr(Vm *vm, Value v, Value *result) {
  if (!value_is_pointer(v)) {
    return small_repr(vm, value_to_small(int_of_bool(v)), result);
  }
  IntView view;
  view_int(&view, v);
  return big_to_base(vm, &view, 10, true, result);
}

// An inline int in binary has 62 digits and a sign.
static bool small_to_base(Vm *vm, int64_t i, unsigned base, Value *result) {
  char buffer[64], *end = buffer + sizeof buffer, *text = end;
  uint64_t magnitude = i < 0 ? 0 - (uint64_t)i : (uint64_t)i;
  do {
    *--text = "0123456789abcdefghijklmnopqrstuvwxyz"[magnitude % base];
    magnitude /= base;
  } while (magnitude != 0);
  if (i < 0) {
    *--text = '-';
  }
  return ascii_string(vm, text, (size_t)(end - text), result);
}

bool int_to_base(Vm *vm, Value v, int base, Value *result) {
  if (!value_is_pointer(v)) {
    return small_to_base(vm, value_to_small(int_of_bool(v)), (unsigned)base, result);
  }
  IntView view;
  view_int(&view, v);
  return big_to_base(vm, &view, (unsigned)base, (base & (base - 1)) != 0, result);
}

// ---- from text ----

// Letters of either case are digits; 99 is a digit of no base.
static int digit_of(char c) {
  if (c >= '0' && c <= '9') {
    return c - '0';
  }
  char lower = (char)(c | 0x20);
  return lower >= 'a' && lower <= 'z' ? lower - 'a' + 10 : 99;
}

// What fits a machine word is computed in one.
bool int_from_digits(Vm *vm, const char *digits, size_t length, int base, Value *result) {
  if (length <= 11 || (base <= 10 && length <= 18)) { // below 36^11 < 2^61 and 10^18 < 2^61
    int64_t i = 0;
    for (size_t k = 0; k < length; k++) {
      i = i * base + digit_of(digits[k]);
    }
    *result = value_from_small(i);
    return true;
  }
  if (is_too_long(vm, length) && (base & (base - 1)) != 0) {
    return raise_value_error(vm,
                             "Exceeds the limit (%d digits) for integer string conversion: value "
                             "has %z digits; use sys.set_int_max_str_digits() to increase the "
                             "limit",
                             (int)vm->int_digit_limit, length);
  }
  return bigint_from_digits(vm, digits, length, (unsigned)base, result);
}

// The base that a prefix such as 0x names, or 0.
static int prefix_base(const char *p, const char *end) {
  if (end - p < 2 || p[0] != '0') {
    return 0;
  }
  switch (p[1] | 0x20) {
  case 'x': return 16;
  case 'o': return 8;
  case 'b': return 2;
  default: return 0;
  }
}

// Are these digits of the base, with single underscores between them?  Counts the digits.
static bool check_digits(const char *p, const char *end, int base, size_t *count) {
  *count = 0;
  bool after_digit = false;
  for (; p < end; p++) {
    if (*p == '_') {
      if (!after_digit) {
        return false;
      }
      after_digit = false;
    } else if (digit_of(*p) < base) {
      after_digit = true;
      ++*count;
    } else {
      return false;
    }
  }
  return after_digit;
}

// The digits between `p` and `end`, of which `count` are no underscores.
static bool convert(Vm *vm, const char *p, const char *end, int base, size_t count, Value *result) {
  if (count == (size_t)(end - p)) {
    return int_from_digits(vm, p, count, base, result);
  }
  char *buffer = memory_new(vm, count);
  if (buffer == NULL) {
    return false;
  }
  size_t n = 0;
  for (; p < end; p++) {
    if (*p != '_') {
      buffer[n++] = *p;
    }
  }
  bool ok = int_from_digits(vm, buffer, count, base, result);
  memory_free(vm, buffer, count);
  return ok;
}

// Without sign and white space.  *is_valid is false where this is no int.
static bool parse_unsigned(Vm *vm, const char *p, const char *end, int base, bool *is_valid,
                           Value *result) {
  int prefixed = prefix_base(p, end);
  bool zeros_only = base == 0 && prefixed == 0 && p < end && *p == '0';
  if (prefixed != 0 && (base == 0 || base == prefixed)) {
    p += 2;
    p += p < end && *p == '_';
    base = prefixed;
  } else if (base == 0) {
    base = 10;
  }
  size_t count;
  *is_valid = check_digits(p, end, base, &count);
  for (const char *q = p; *is_valid && zeros_only && q < end; q++) {
    *is_valid = *q == '0' || *q == '_'; // 017 would be octal in C: Python wants 0o17
  }
  return !*is_valid || convert(vm, p, end, base, count, result);
}

// CPython shows at most 200 characters of what it could not read.
static bool raise_invalid(Vm *vm, Value text, int base) {
  Value repr;
  if (number_text_repr(vm, text, 200, &repr)) {
    raise_value_error(vm, "invalid literal for int() with base %d: %S", base, as_string(repr));
    value_release(vm, repr);
  }
  return false;
}

// The text that programs convert all day: a few digits and nothing else.
static bool parse_plain(Value text, Value *result) {
  const String *s = as_string(text);
  int64_t i = 0;
  if (s->length == 0 || s->length > 18 || s->width != 1) {
    return false;
  }
  for (uint32_t k = 0; k < s->length; k++) {
    if (s->data[k] < '0' || s->data[k] > '9') {
      return false;
    }
    i = i * 10 + (s->data[k] - '0');
  }
  *result = value_from_small(i);
  return true;
}

// White space, sign, prefix, digits: what is left decides whether it is an int.
bool int_from_text(Vm *vm, Value text, int base, Value *result) {
  if (base == 10 && value_is_string(text) && parse_plain(text, result)) {
    return true;
  }
  NumberSource source;
  bool is_text, is_valid = false;
  if (!number_source(vm, text, &source, &is_text)) {
    return false;
  }
  if (!is_text) {
    return raise_type_error(vm, "int() can't convert non-string with explicit base");
  }
  const char *p = source.start;
  bool is_negative = p < source.end && *p == '-';
  p += p < source.end && (*p == '-' || *p == '+');
  Value magnitude;
  bool ok = parse_unsigned(vm, p, source.end, base, &is_valid, &magnitude);
  number_source_free(vm, &source);
  if (!ok) {
    return false;
  }
  if (!is_valid) {
    return raise_invalid(vm, text, base);
  }
  if (!is_negative) {
    *result = magnitude;
    return true;
  }
  ok = int_unary(vm, UNARY_NEGATIVE, magnitude, result);
  value_release(vm, magnitude);
  return ok;
}
