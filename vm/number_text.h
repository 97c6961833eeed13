// Text on its way to being a number: what int() and float() share before they look at digits.
#ifndef AWL_VM_NUMBER_TEXT_H
#define AWL_VM_NUMBER_TEXT_H

#include "vm/class.h"

// One byte a character: ASCII as it stands, decimal digits of other scripts as '0' … '9', other
// white space as ' ', and '?' for what no number contains.
typedef struct NumberSource {
  const char *start, *end; // without white space at the ends
  char *block;             // memory to give back, or NULL
  size_t allocated;
} NumberSource;

// `text` is a str, bytes or bytearray (or an instance of a subclass); *is_text is false for others.
MUST_CHECK bool number_source(Vm *vm, Value text, NumberSource *source, bool *is_text);
void number_source_free(Vm *vm, NumberSource *source);

// Copy `start` … `end` without the underscores that Python allows between digits.  False where an
// underscore stands elsewhere.  Returns through *out the end of what was written.
bool digits_without_underscores(const char *start, const char *end, char *buffer, char **out);

// The repr() of a text that is no number, for the message: bytearrays are shown as bytes, and at
// most `limit` characters (0: all).
MUST_CHECK bool number_text_repr(Vm *vm, Value text, uint32_t limit, Value *result);

#endif
