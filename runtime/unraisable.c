// Reports exceptions that nobody can catch.
#include "runtime/unraisable.h"
#include "runtime/io_module.h"
#include "vm/format_exception.h"

void unraisable_report(Vm *vm, Value exception, Value object) {
  Value before = raised_take(vm), text;
  Utf8 utf8;
  value_retain(object);
  if (unraisable_text(vm, exception, object, &text)) {
    if (string_utf8(vm, as_string(text), &utf8)) {
      io_write_error(vm, utf8.bytes, utf8.length);
      utf8_free(vm, &utf8);
    }
    value_release(vm, text);
  }
  value_release(vm, object);
  raised_clear(vm);
  vm->raised = before;
}
