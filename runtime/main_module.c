// The module __main__, its run and its end.
#include "runtime/main_module.h"
#include "runtime/reports.h"
#include "runtime/runtime.h"
#include "runtime/sys_module.h"
#include "vm/exception.h"
#include "vm/frame.h"
#include "vm/scope_dict.h"

// ---- how it ended ----

static void write_line(Vm *vm, Value v) {
  Value text;
  Utf8 utf8;
  if (value_str(vm, v, &text)) {
    if (string_utf8(vm, as_string(value_unbox(vm, text)), &utf8)) {
      io_write_error(vm, utf8.bytes, utf8.length);
      io_write_error(vm, "\n", 1);
      utf8_free(vm, &utf8);
    }
    value_release(vm, text);
  }
  raised_clear(vm);
}

// None is 0, an int itself; anything else is printed and means 1.
int exit_status(Vm *vm, Value exception) {
  Value code = OBJECT_AS(Exception, exception)->fields[FIELD_EXIT_CODE];
  if (code == VALUE_NONE || code == VALUE_UNBOUND) {
    return EXIT_OK;
  }
  Value plain = value_unbox(vm, code);
  if (value_is_int(plain)) {
    return (int)(value_to_small(plain) & 0xFF);
  }
  if (value_is_bool(plain)) {
    return plain == VALUE_TRUE;
  }
  if (value_layout(vm, plain) == LAYOUT_INT) {
    return 0xFF; // too large for anything: as CPython
  }
  write_line(vm, code);
  return EXIT_RAISED;
}

int exit_report(Vm *vm, size_t cap) {
  Value exception = raised_take(vm);
  int status = EXIT_RAISED;
  memory_set_cap(vm->memory, 0);
  if (exception == VALUE_UNBOUND) { // no memory for the exception itself
    static const char TEXT[] = "MemoryError\n";
    io_write_error(vm, TEXT, sizeof TEXT - 1);
  } else if (value_is_instance(vm, exception, vm->exceptions.SystemExit)) {
    status = exit_status(vm, exception);
  } else {
    if (value_is_instance(vm, exception, vm->exceptions.KeyboardInterrupt)) {
      status = EXIT_INTERRUPTED;
    }
    sys_report(vm, exception);
    reports_uncaught(vm, exception);
  }
  memory_set_cap(vm->memory, cap);
  value_release(vm, exception);
  return status;
}

// ---- the run ----

static bool compile_program(Vm *vm, MainProgram *program, Code **code) {
  const Source *source = &program->source;
  *code = program->code;
  program->code = NULL;
  return *code != NULL ||
         compile_source(vm, source->filename, source->bytes, source->length, false, code);
}

// What only the main module has from the beginning.
bool main_module_add_names(Vm *vm, Module *module) {
  Value builtins = VALUE_UNBOUND;
  Dict *annotations = dict_new(vm, 0);
  bool ok =
      annotations != NULL && module_complete(vm, module) &&
      dict_set_name(vm, module->dict, vm->names.annotations, value_from_object(annotations)) &&
      import_native(vm, "builtins", &builtins) &&
      dict_set_name(vm, module->dict, vm->names.builtins, builtins);
  object_release(vm, annotations);
  value_release(vm, builtins);
  return ok;
}

static bool run_program(Vm *vm, MainProgram *program) {
  const char *name = program->source.filename;
  Module *module;
  if (!module_new(vm, "__main__", &module)) {
    return false;
  }
  Value file;
  bool ok = string_from_c(vm, name, &file);
  if (ok) {
    ok = main_module_add_names(vm, module) &&
         (name[0] == '<' || (dict_set_name(vm, module->dict, vm->names.file, file) &&
                             dict_set_name(vm, module->dict, vm->names.cached, VALUE_NONE)));
    value_release(vm, file);
  }
  Code *code;
  ok = ok && dict_set_c(vm, vm->modules, "__main__", value_from_object(module)) &&
       compile_program(vm, program, &code);
  if (ok) {
    value_replace(vm, &runtime_of(vm)->main_code, value_retain(value_from_object(code)));
    Value result;
    ok = code_run(vm, code, module->dict, &result);
    object_release(vm, code);
    if (ok) {
      value_release(vm, result);
    }
  }
  object_release(vm, module);
  return ok;
}

int main_module_execute(Vm *vm, MainProgram *program, size_t cap, bool *is_written) {
  int status = run_program(vm, program) ? EXIT_OK : exit_report(vm, cap);
  object_release(vm, program->code); // there is still one if not even its module could be made
  program->code = NULL;
  if (!runtime_at_exit(vm)) {
    int at_exit = exit_report(vm, cap);
    status = status == EXIT_OK ? at_exit : status;
  }
  if (vm_has_last_words(vm) || io_has_open_files(vm)) {
    vm_shutdown(vm);
  }
  vm->is_shutting_down = true;
  memory_set_cap(vm->memory, 0);
  *is_written = io_flush_all(vm);
  return status;
}
