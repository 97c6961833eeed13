// The text of an exception as CPython prints it.
#include "vm/format_exception.h"
#include "vm/traceback.h"
#include "vm/vm.h"

bool exception_text(Vm *vm, Value exception, Value *result) {
  StringBuilder b = {0};
  bool ok = builder_add_c(vm, &b, "Traceback (most recent call last):\n");
  for (Value t = OBJECT_AS(Exception, exception)->traceback; ok && t != VALUE_NONE;
       t = OBJECT_AS(Traceback, t)->next) {
    const Traceback *tb = OBJECT_AS(Traceback, t);
    Value line;
    ok = string_format(vm, &line, "  File \"%V\", line %u, in %V\n", tb->code->filename,
                       traceback_position(tb).line, tb->code->name) &&
         builder_add_string(vm, &b, as_string(line));
    value_release(vm, line);
  }
  Value text;
  if (ok && value_str(vm, exception, &text)) {
    Value line;
    ok = string_format(vm, &line, "%T: %V\n", exception, text) &&
         builder_add_string(vm, &b, as_string(line));
    value_release(vm, line);
    value_release(vm, text);
  }
  return builder_finish(vm, &b, result);
}
