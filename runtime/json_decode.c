// JSON text to plain values.
#include "runtime/json_module.h"
#include "vm/number.h"
#include <stdlib.h>

typedef struct Decoder {
  Vm *vm;
  String *text;
  uint32_t at; // the next character
} Decoder;

enum { NUMBER_SIZE = 64, DIGITS_MAX = 18 }; // of an int that is surely inline

// The end reads as zero, which is nothing that JSON has.
static uint32_t look(const Decoder *d) {
  return d->at < d->text->length ? string_at(d->text, d->at) : 0;
}

static void skip_space(Decoder *d) {
  for (uint32_t c = look(d); c == ' ' || c == '\n' || c == '\t' || c == '\r'; c = look(d)) {
    d->at++;
  }
}

static bool take(Decoder *d, uint32_t c) {
  bool is_there = look(d) == c;
  d->at += is_there;
  return is_there;
}

static bool is_digit(uint32_t c) {
  return c >= '0' && c <= '9';
}

// ---- strings ----

// The four digits of \uXXXX.  Surrogates are strange: two of them may be one character.
static bool take_code(Decoder *d, uint32_t *code) {
  *code = 0;
  for (int i = 0; i < 4; i++) {
    uint32_t c = look(d), letter = c | 0x20;
    bool is_letter = c < 0x80 && letter >= 'a' && letter <= 'f';
    if (!is_digit(c) && !is_letter) {
      return false;
    }
    *code = *code * 16 + (is_digit(c) ? c - '0' : letter - 'a' + 10);
    d->at++;
  }
  return *code < 0xD800 || *code > 0xDFFF;
}

static bool take_escape(Decoder *d, uint32_t *code) {
  static const char SHORT[] = "\"\"\\\\//b\bf\fn\nr\rt\t";
  uint32_t c = look(d);
  d->at++;
  if (c == 'u') {
    return take_code(d, code);
  }
  for (const char *s = SHORT; *s != '\0'; s += 2) {
    if (c == (uint8_t)s[0]) {
      *code = (uint8_t)s[1];
      return true;
    }
  }
  return false;
}

// Up to the quote or the escape that comes next.  False: neither comes, or a control character.
static bool scan(Decoder *d, uint32_t *stop) {
  uint32_t c = look(d);
  while (c >= ' ' && c != '"' && c != '\\') {
    d->at++;
    c = look(d);
  }
  *stop = c;
  return c >= ' ';
}

static Plainness escaped_string(Decoder *d, uint32_t start, Value *result) {
  StringBuilder b = {0};
  uint32_t stop = '\\', code;
  while (stop == '\\') {
    bool ok = builder_add_slice(d->vm, &b, d->text, start, d->at);
    d->at++;
    bool is_plain = ok && take_escape(d, &code);
    ok = is_plain ? builder_add_char(d->vm, &b, code) : ok;
    start = d->at;
    if (!ok || !is_plain || !scan(d, &stop)) {
      builder_discard(d->vm, &b);
      return ok ? JSON_STRANGE : JSON_FAILED;
    }
  }
  if (!builder_add_slice(d->vm, &b, d->text, start, d->at)) {
    builder_discard(d->vm, &b);
    return JSON_FAILED;
  }
  d->at++;
  return builder_finish(d->vm, &b, result) ? JSON_PLAIN : JSON_FAILED;
}

// Behind the opening quote.
static Plainness string(Decoder *d, Value *result) {
  uint32_t start = d->at, stop;
  if (!scan(d, &stop)) {
    return JSON_STRANGE;
  }
  if (stop == '\\') {
    return escaped_string(d, start, result);
  }
  d->at++;
  return string_slice(d->vm, d->text, start, d->at - 1, result) ? JSON_PLAIN : JSON_FAILED;
}

// ---- numbers ----

static uint32_t skip_digits(Decoder *d) {
  uint32_t start = d->at;
  while (is_digit(look(d))) {
    d->at++;
  }
  return d->at - start;
}

// A fraction or an exponent without digits does not belong to the number, and is strange.
static bool skip_number(Decoder *d, uint32_t *digits, bool *is_float) {
  (void)take(d, '-');
  bool is_zero = take(d, '0');
  *digits = is_zero ? 1 : skip_digits(d);
  bool is_whole = *digits > 0;
  *is_float = false;
  if (take(d, '.')) {
    *is_float = true;
    is_whole = is_whole && skip_digits(d) > 0;
  }
  if ((look(d) | 0x20) == 'e') {
    d->at++;
    *is_float = true;
    (void)(take(d, '+') || take(d, '-'));
    is_whole = is_whole && skip_digits(d) > 0;
  }
  return is_whole;
}

static Plainness number(Decoder *d, Value *result) {
  uint32_t start = d->at, digits;
  bool is_float;
  if (!skip_number(d, &digits, &is_float) || d->at - start >= NUMBER_SIZE ||
      (!is_float && digits > DIGITS_MAX)) {
    return JSON_STRANGE;
  }
  char shown[NUMBER_SIZE];
  for (uint32_t i = start; i < d->at; i++) {
    shown[i - start] = (char)string_at(d->text, i);
  }
  shown[d->at - start] = '\0';
  if (is_float) {
    return float_new(d->vm, strtod(shown, NULL), result) ? JSON_PLAIN : JSON_FAILED;
  }
  *result = value_from_small(strtoll(shown, NULL, 10));
  return JSON_PLAIN;
}

// ---- the others ----

static Plainness word(Decoder *d, const char *letters, Value meant, Value *result) {
  for (; *letters != '\0'; letters++) {
    if (!take(d, (uint8_t)*letters)) {
      return JSON_STRANGE;
    }
  }
  *result = meant;
  return JSON_PLAIN;
}

static Plainness value(Decoder *d, uint32_t depth, Value *result);

// Behind an item: another one follows, or the end.
static bool goes_on(Decoder *d, uint32_t bracket, bool *has_more) {
  skip_space(d);
  *has_more = take(d, ',');
  if (*has_more) {
    skip_space(d);
  }
  return *has_more || take(d, bracket);
}

static Plainness array(Decoder *d, uint32_t depth, Value *result) {
  List *list = list_new(d->vm, 0);
  if (list == NULL) {
    return JSON_FAILED;
  }
  skip_space(d);
  Plainness p = JSON_PLAIN;
  for (bool has_more = !take(d, ']'); p == JSON_PLAIN && has_more;) {
    Value item;
    p = value(d, depth, &item);
    if (p == JSON_PLAIN) {
      p = !list_append(d->vm, list, item)      ? JSON_FAILED
          : !goes_on(d, ']', &has_more)        ? JSON_STRANGE
                                               : JSON_PLAIN;
      value_release(d->vm, item);
    }
  }
  if (p != JSON_PLAIN) {
    object_release(d->vm, list);
  }
  *result = value_from_object(list);
  return p;
}

static Plainness pair(Decoder *d, Dict *dict, uint32_t depth) {
  Value key, item;
  if (!take(d, '"')) {
    return JSON_STRANGE;
  }
  Plainness p = string(d, &key);
  if (p != JSON_PLAIN) {
    return p;
  }
  skip_space(d);
  p = take(d, ':') ? JSON_PLAIN : JSON_STRANGE;
  if (p == JSON_PLAIN) {
    skip_space(d);
    p = value(d, depth, &item);
  }
  if (p == JSON_PLAIN) {
    p = dict_set(d->vm, dict, key, item) ? JSON_PLAIN : JSON_FAILED;
    value_release(d->vm, item);
  }
  value_release(d->vm, key);
  return p;
}

static Plainness object(Decoder *d, uint32_t depth, Value *result) {
  Dict *dict = dict_new(d->vm, 0);
  if (dict == NULL) {
    return JSON_FAILED;
  }
  skip_space(d);
  Plainness p = JSON_PLAIN;
  for (bool has_more = !take(d, '}'); p == JSON_PLAIN && has_more;) {
    p = pair(d, dict, depth);
    if (p == JSON_PLAIN && !goes_on(d, '}', &has_more)) {
      p = JSON_STRANGE;
    }
  }
  if (p != JSON_PLAIN) {
    object_release(d->vm, dict);
  }
  *result = value_from_object(dict);
  return p;
}

static Plainness value(Decoder *d, uint32_t depth, Value *result) {
  uint32_t c = look(d);
  if (depth == JSON_DEPTH_MAX) {
    return JSON_STRANGE;
  }
  switch (c) {
  case '"': d->at++; return string(d, result);
  case '[': d->at++; return array(d, depth + 1, result);
  case '{': d->at++; return object(d, depth + 1, result);
  case 'n': return word(d, "null", VALUE_NONE, result);
  case 't': return word(d, "true", VALUE_TRUE, result);
  case 'f': return word(d, "false", VALUE_FALSE, result);
  default: return c == '-' || is_digit(c) ? number(d, result) : JSON_STRANGE;
  }
}

Plainness json_decode(Vm *vm, String *text, Value *result) {
  Decoder d = {vm, text, 0};
  Value made;
  skip_space(&d);
  Plainness p = value(&d, 0, &made);
  if (p != JSON_PLAIN) {
    return p;
  }
  skip_space(&d);
  if (d.at != text->length) {
    value_release(vm, made);
    return JSON_STRANGE;
  }
  *result = made;
  return JSON_PLAIN;
}
