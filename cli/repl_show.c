// What the prompt itself has to say.
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
