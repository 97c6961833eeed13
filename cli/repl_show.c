// Putting things into words for the prompt's user.
#include "cli/repl.h"
#include "runtime/io_module.h"
#include <stdio.h>

enum { LINE_MAX_BYTES = 4096 };

void repl_print(Repl *repl, const char *format, ...) {
  char text[LINE_MAX_BYTES];
  va_list arguments;
  va_start(arguments, format);
  vsnprintf(text, sizeof text, format, arguments);
  va_end(arguments);
  if (!io_write_output(repl->vm, text, strlen(text))) {
    raised_clear(repl->vm);
  }
}

void repl_tell(Repl *repl, const char *format, ...) {
  char text[LINE_MAX_BYTES];
  va_list arguments;
  va_start(arguments, format);
  vsnprintf(text, sizeof text, format, arguments);
  va_end(arguments);
  io_write_error(repl->vm, text, strlen(text));
}

// At most size - 1 bytes, never half a character.
static void copy(const char *bytes, size_t length, char *text, size_t size) {
  if (length >= size) {
    length = size - 1;
    while (length > 0 && ((unsigned char)bytes[length] & 0xC0) == 0x80) {
      length--;
    }
  }
  memcpy(text, bytes, length);
  text[length] = '\0';
}

static void put(Repl *repl, bool ok, Value shown, char *text, size_t size) {
  Vm *vm = repl->vm;
  Utf8 utf8;
  snprintf(text, size, "?");
  if (ok) {
    if (string_utf8(vm, as_string(value_unbox(vm, shown)), &utf8)) {
      copy(utf8.bytes, utf8.length, text, size);
      utf8_free(vm, &utf8);
    }
    value_release(vm, shown);
  }
  raised_clear(vm);
}

void repl_str(Repl *repl, Value v, char *text, size_t size) {
  Value shown = VALUE_UNBOUND;
  bool ok = value_str(repl->vm, v, &shown);
  put(repl, ok, shown, text, size);
}

void repl_repr(Repl *repl, Value v, char *text, size_t size) {
  Value shown = VALUE_UNBOUND;
  bool ok = value_repr(repl->vm, v, &shown);
  put(repl, ok, shown, text, size);
}
