// Plain values to JSON text.
#include "runtime/json_module.h"
#include "vm/list.h"
#include "vm/number.h"
#include <math.h>
#include <stdio.h>

typedef struct Encoder {
  Vm *vm;
  StringBuilder text;
  JsonStyle style;
} Encoder;

static Plainness plain_if(bool ok) {
  return ok ? JSON_PLAIN : JSON_FAILED;
}

static bool add_escape(Encoder *e, uint32_t c) {
  static const char SHORT[] = "\"\"\\\\\nn\rr\tt\ff\bb";
  for (const char *s = SHORT; *s != '\0'; s += 2) {
    if (c == (uint8_t)s[0]) {
      return builder_add_ascii(e->vm, &e->text, (char[]){'\\', s[1]}, 2);
    }
  }
  char escape[16];
  int length = c < 0x10000
                   ? snprintf(escape, sizeof escape, "\\u%04x", c)
                   : snprintf(escape, sizeof escape, "\\u%04x\\u%04x", // two, as in UTF-16
                              0xD800 | (c - 0x10000) >> 10, 0xDC00 | ((c - 0x10000) & 0x3FF));
  return builder_add_ascii(e->vm, &e->text, escape, (size_t)length);
}

static bool stands_for_itself(const Encoder *e, uint32_t c) {
  return c >= ' ' && c != '"' && c != '\\' && (c <= '~' || !e->style.is_ascii);
}

// What needs no escape is added as it stands, in one piece up to the next that does.
static bool add_string(Encoder *e, const String *s) {
  bool ok = builder_add_char(e->vm, &e->text, '"');
  for (uint32_t at = 0; ok && at < s->length;) {
    uint32_t start = at;
    while (at < s->length && stands_for_itself(e, string_at(s, at))) {
      at++;
    }
    ok = at == start || builder_add_slice(e->vm, &e->text, s, start, at);
    if (ok && at < s->length) {
      ok = add_escape(e, string_at(s, at++));
    }
  }
  return ok && builder_add_char(e->vm, &e->text, '"');
}

static Plainness add_int(Encoder *e, Value v) {
  char digits[24];
  int length = snprintf(digits, sizeof digits, "%lld", (long long)value_to_small(v));
  return plain_if(builder_add_ascii(e->vm, &e->text, digits, (size_t)length));
}

static Plainness add_value(Encoder *e, Value v, uint32_t depth);

// Before an item that is so deep, or the bracket behind the last one.
static bool add_break(Encoder *e, uint32_t depth) {
  bool ok = e->style.indent == NULL || builder_add_char(e->vm, &e->text, '\n');
  for (uint32_t i = 0; ok && e->style.indent != NULL && i < depth; i++) {
    ok = builder_add_string(e->vm, &e->text, e->style.indent);
  }
  return ok;
}

static bool begin_item(Encoder *e, bool is_first, uint32_t depth) {
  return (is_first || builder_add_string(e->vm, &e->text, e->style.item_separator)) &&
         add_break(e, depth);
}

static Plainness add_array(Encoder *e, const Value *items, uint32_t count, uint32_t depth) {
  if (count == 0) {
    return plain_if(builder_add_ascii(e->vm, &e->text, "[]", 2));
  }
  bool ok = builder_add_char(e->vm, &e->text, '[');
  for (uint32_t i = 0; ok && i < count; i++) {
    ok = begin_item(e, i == 0, depth);
    Plainness p = ok ? add_value(e, items[i], depth) : JSON_FAILED;
    if (p != JSON_PLAIN) {
      return p;
    }
  }
  return plain_if(ok && add_break(e, depth - 1) && builder_add_char(e->vm, &e->text, ']'));
}

static Plainness add_pair(Encoder *e, Value key, Value value, bool is_first, uint32_t depth) {
  if (!value_is_string(key)) {
    return JSON_STRANGE;
  }
  bool ok = begin_item(e, is_first, depth) && add_string(e, as_string(key)) &&
            builder_add_string(e->vm, &e->text, e->style.key_separator);
  return ok ? add_value(e, value, depth) : JSON_FAILED;
}

static Plainness add_pairs(Encoder *e, const Dict *dict, uint32_t depth) {
  uint32_t position = 0;
  Value key, value;
  bool is_first = true;
  while (dict_next(dict, &position, &key, &value)) {
    Plainness p = add_pair(e, key, value, is_first, depth);
    if (p != JSON_PLAIN) {
      return p;
    }
    is_first = false;
  }
  return JSON_PLAIN;
}

// In the order of the keys.
static Plainness add_sorted_pairs(Encoder *e, Dict *dict, uint32_t depth) {
  Value keys, key, value;
  uint32_t position = 0;
  while (dict_next(dict, &position, &key, &value)) {
    if (!value_is_string(key)) {
      return JSON_STRANGE;
    }
  }
  if (!list_from_iterable(e->vm, value_from_object(dict), &keys)) {
    return JSON_FAILED;
  }
  Plainness p = plain_if(list_sort(e->vm, as_list(keys), VALUE_NONE, false));
  for (uint32_t i = 0; p == JSON_PLAIN && i < as_list(keys)->length; i++) {
    key = as_list(keys)->items[i];
    p = dict_get(e->vm, dict, key, &value) ? add_pair(e, key, value, i == 0, depth) : JSON_FAILED;
  }
  value_release(e->vm, keys);
  return p;
}

static Plainness add_object(Encoder *e, Dict *dict, uint32_t depth) {
  if (dict->live == 0) {
    return plain_if(builder_add_ascii(e->vm, &e->text, "{}", 2));
  }
  if (!builder_add_char(e->vm, &e->text, '{')) {
    return JSON_FAILED;
  }
  Plainness p = e->style.sorts ? add_sorted_pairs(e, dict, depth) : add_pairs(e, dict, depth);
  return p != JSON_PLAIN
             ? p
             : plain_if(add_break(e, depth - 1) && builder_add_char(e->vm, &e->text, '}'));
}

static Plainness add_value(Encoder *e, Value v, uint32_t depth) {
  if (value_is_string(v)) {
    return plain_if(add_string(e, as_string(v)));
  }
  if (value_is_int(v)) {
    return add_int(e, v);
  }
  if (value_is_float(v)) {
    return isfinite(float_value(v)) ? plain_if(builder_add_repr(e->vm, &e->text, v))
                                    : JSON_STRANGE;
  }
  if (v == VALUE_NONE || value_is_bool(v)) {
    const char *word = v == VALUE_NONE ? "null" : v == VALUE_TRUE ? "true" : "false";
    return plain_if(builder_add_c(e->vm, &e->text, word));
  }
  if (depth == JSON_DEPTH_MAX) {
    return JSON_STRANGE;
  }
  if (value_has_shape(v, SHAPE_LIST)) {
    return add_array(e, as_list(v)->items, as_list(v)->length, depth + 1);
  }
  if (value_has_shape(v, SHAPE_TUPLE)) {
    return add_array(e, as_tuple(v)->items, as_tuple(v)->length, depth + 1);
  }
  return value_has_shape(v, SHAPE_DICT) ? add_object(e, as_dict(v), depth + 1) : JSON_STRANGE;
}

Plainness json_encode(Vm *vm, Value value, const JsonStyle *style, Value *text) {
  Encoder e = {.vm = vm, .style = *style};
  Plainness p = add_value(&e, value, 0);
  if (p != JSON_PLAIN) {
    builder_discard(vm, &e.text);
    return p;
  }
  return plain_if(builder_finish(vm, &e.text, text));
}
