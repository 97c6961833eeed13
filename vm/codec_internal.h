// What the decoding and the encoding half of the codecs share: names of encodings and of ways to
// treat errors.
#ifndef AWL_VM_CODEC_INTERNAL_H
#define AWL_VM_CODEC_INTERNAL_H

#include "vm/string.h"

typedef enum Encoding {
  ENCODING_UNKNOWN,
  ENCODING_UTF8,
  ENCODING_UTF8_SIG, // with a byte order mark in front
  ENCODING_ASCII,
  ENCODING_LATIN1,
  ENCODING_UTF16, // byte order as the mark in front says
  ENCODING_UTF16_LE,
  ENCODING_UTF16_BE,
  ENCODING_UTF32,
  ENCODING_UTF32_LE,
  ENCODING_UTF32_BE
} Encoding;

typedef enum ErrorPolicy {
  POLICY_STRICT,
  POLICY_IGNORE,
  POLICY_REPLACE,
  POLICY_BACKSLASH,
  POLICY_XML, // encoding only
  POLICY_SURROGATE_ESCAPE,
  POLICY_SURROGATE_PASS
} ErrorPolicy;

// "UTF8", "Latin 1", "us-ascii" …: any spelling.
Encoding encoding_from_name(const char *name);
// LookupError if there is no such way.
MUST_CHECK bool policy_from_name(Vm *vm, const char *name, ErrorPolicy *policy);
bool raise_unknown_encoding(Vm *vm, const char *name);

// Raise UnicodeDecodeError or UnicodeEncodeError.  `object` is borrowed.
bool raise_unicode_error(Vm *vm, Class *class_, const char *encoding, Value object, size_t start,
                         size_t end, const char *reason);

#endif
