// Interned names: within one parse, equal text means equal pointer.
#ifndef AWL_GRAMMAR_NAME_H
#define AWL_GRAMMAR_NAME_H

#include "grammar/arena.h"
#include <stdint.h>

// A name after NFKC normalisation and, inside a class, after private-name mangling (`__x` in class
// `A` is `_A__x`).  Also a module's dotted name in `import a.b.c`.
typedef struct Name {
  const char *text; // UTF-8, followed by a NUL
  int length;
  int index;    // 0, 1, 2 … in order of first appearance in the parse
  uint64_t key; // made of the text: name.c
  int keyword;  // the token this text is, or 0 for a plain name; the lexer's own
} Name;

// All names of one parse.  `items[name->index] == name`.
typedef struct NameTable {
  Arena *arena;
  Name **items;
  int count;
  int capacity;
  int32_t *slots; // open addressing: index + 1, or 0
  int slot_count; // a power of two
} NameTable;

void names_init(NameTable *names, Arena *arena);

// The one Name with this text; NULL when memory runs out.
Name *names_intern(NameTable *names, const char *text, int length);

// The same for a C string.
Name *names_literal(NameTable *names, const char *text);

#endif
