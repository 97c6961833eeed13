// The names of encodings and error policies, and the exceptions of codecs.
#include "vm/codec_internal.h"
#include "vm/number.h"
#include "vm/unicode.h"
#include "vm/vm.h"

typedef struct EncodingName {
  const char *name; // small letters and digits only
  Encoding encoding;
} EncodingName;

static const EncodingName NAMES[] = {
    {"utf8", ENCODING_UTF8},        {"u8", ENCODING_UTF8},          {"utf", ENCODING_UTF8},
    {"cp65001", ENCODING_UTF8},     {"utf8sig", ENCODING_UTF8_SIG}, {"ascii", ENCODING_ASCII},
    {"usascii", ENCODING_ASCII},    {"646", ENCODING_ASCII},        {"latin1", ENCODING_LATIN1},
    {"latin", ENCODING_LATIN1},     {"iso88591", ENCODING_LATIN1},  {"l1", ENCODING_LATIN1},
    {"8859", ENCODING_LATIN1},      {"cp819", ENCODING_LATIN1},     {"utf16", ENCODING_UTF16},
    {"u16", ENCODING_UTF16},        {"utf16le", ENCODING_UTF16_LE}, {"utf16be", ENCODING_UTF16_BE},
    {"utf32", ENCODING_UTF32},      {"u32", ENCODING_UTF32},        {"utf32le", ENCODING_UTF32_LE},
    {"utf32be", ENCODING_UTF32_BE},
};

// Spelling does not matter: case, hyphens, underscores and spaces are ignored.
Encoding encoding_from_name(const char *name) {
  char plain[16];
  size_t length = 0;
  for (const char *p = name; *p != 0; p++) {
    uint32_t c = (uint8_t)*p;
    if (ascii_is_alpha(c) || ascii_is_digit(c)) {
      if (length == sizeof plain - 1) {
        return ENCODING_UNKNOWN;
      }
      plain[length++] = (char)(ascii_is_upper(c) ? c + 32 : c);
    } else if (c != '-' && c != '_' && c != ' ') {
      return ENCODING_UNKNOWN;
    }
  }
  plain[length] = 0;
  for (size_t i = 0; i < sizeof NAMES / sizeof NAMES[0]; i++) {
    if (strcmp(NAMES[i].name, plain) == 0) {
      return NAMES[i].encoding;
    }
  }
  return ENCODING_UNKNOWN;
}

bool raise_unknown_encoding(Vm *vm, const char *name) {
  return raise_format(vm, vm->exceptions.LookupError, "unknown encoding: %s", name);
}

// Looked up only when there is an error, so that a wrong name goes unnoticed until then: as in
// CPython.
bool policy_from_name(Vm *vm, const char *name, ErrorPolicy *policy) {
  static const char *const names[] = {
      [POLICY_STRICT] = "strict",
      [POLICY_IGNORE] = "ignore",
      [POLICY_REPLACE] = "replace",
      [POLICY_BACKSLASH] = "backslashreplace",
      [POLICY_XML] = "xmlcharrefreplace",
      [POLICY_SURROGATE_ESCAPE] = "surrogateescape",
      [POLICY_SURROGATE_PASS] = "surrogatepass",
  };
  for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
    if (strcmp(names[i], name) == 0) {
      *policy = (ErrorPolicy)i;
      return true;
    }
  }
  return raise_format(vm, vm->exceptions.LookupError, "unknown error handler name '%s'", name);
}

bool raise_unicode_error(Vm *vm, Class *class_, const char *encoding, Value object, size_t start,
                         size_t end, const char *reason) {
  Value encoding_text, reason_text, exception;
  if (!string_from_c(vm, encoding, &encoding_text)) {
    return false;
  }
  if (!string_from_c(vm, reason, &reason_text)) {
    value_release(vm, encoding_text);
    return false;
  }
  const Value args[] = {encoding_text, object, value_from_small((int64_t)start),
                        value_from_small((int64_t)end), reason_text};
  bool done = exception_new(vm, class_, args, 5, &exception);
  value_release(vm, encoding_text);
  value_release(vm, reason_text);
  if (done) {
    (void)raise_exception(vm, exception);
    value_release(vm, exception);
  }
  return false;
}
