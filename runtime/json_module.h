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

// The text of a value.  `is_ascii`: what is not ASCII is escaped.
Plainness json_encode(Vm *vm, Value value, bool is_ascii, const String *item_separator,
                      const String *key_separator, Value *text);
// The value of a text that holds one value and nothing else.
Plainness json_decode(Vm *vm, String *text, Value *value);

extern const ModuleSpec JSON_MODULE;

#endif
