// JSON of plain values: what dumps() and loads() do most, in C.
//
// A value is plain if it is None, a bool, an int or a float that is finite, a str, a list, a tuple or
// a dict with str keys, each of exactly that class, and holds plain values only.  What is not plain,
// or not JSON, is strange: the module written in the language takes it from the start, and knows
// the hooks and the words for what is wrong.
#ifndef AWL_RUNTIME_JSON_MODULE_H
#define AWL_RUNTIME_JSON_MODULE_H

#include "vm/vm.h"

typedef enum Plainness {
  JSON_PLAIN,
  JSON_STRANGE, // nothing was made
  JSON_FAILED   // no memory: an exception is raised
} Plainness;

// Nesting that is read and written here: a circle is deeper.
enum { JSON_DEPTH_MAX = 200 };

typedef struct JsonStyle {
  bool is_ascii; // what is not ASCII is escaped
  bool sorts;    // by key
  const String *item_separator, *key_separator;
  const String *indent; // each item in a line of its own, so far in; or NULL
} JsonStyle;

// The text of a value.
Plainness json_encode(Vm *vm, Value value, const JsonStyle *style, Value *text);
// The value of a text that holds one value and nothing else.
Plainness json_decode(Vm *vm, String *text, Value *value);

extern const ModuleSpec JSON_MODULE;

#endif
