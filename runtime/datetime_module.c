// The native module _datetime: its classes, and how the language completes them.
#include "runtime/datetime_module.h"
#include "runtime/future.h"
#include "runtime/datetime.h"
#include "vm/dict.h"
#include "vm/frame.h"

// What the class statement that completes a class has by itself.
static bool is_by_itself(const Vm *vm, const Class *class_, Value name) {
  static const char *const NAMES[] = {"__module__", "__qualname__", "__doc__", "__dict__",
                                      "__weakref__", "__firstlineno__", "__static_attributes__"};
  (void)vm, (void)class_;
  for (size_t i = 0; i < sizeof NAMES / sizeof *NAMES; i++) {
    if (string_equals_c(as_string(name), NAMES[i])) {
      return true;
    }
  }
  return false;
}

// Is it one of the classes below?
static bool is_completed(const Vm *vm, Value class_) {
  const BuiltinClasses *of = &vm->class_of;
  const Class *all[] = {of->timedelta, of->tzinfo, of->timezone, of->date, of->datetime, of->time};
  for (size_t i = 0; i < sizeof all / sizeof *all; i++) {
    if (class_ == value_from_object(all[i])) {
      return true;
    }
  }
  return false;
}

// complete(native, written): give a native class what the class `written`, which is then forgotten,
// defines; the native class.  For methods that few programs call, and that need no C.
static bool complete(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  if (!frame_is_library(vm->strand->frame) || !is_completed(vm, args[0]) ||
      !value_has_shape(args[1], SHAPE_CLASS)) {
    return raise_library_only(vm, "complete");
  }
  Class *native = OBJECT_AS(Class, args[0]);
  const Dict *written = OBJECT_AS(Class, args[1])->dict;
  uint32_t position = 0;
  Value name, value;
  vm->epoch++;
  while (dict_next(written, &position, &name, &value)) {
    if (value_is_string(name) && !is_by_itself(vm, native, name) &&
        !dict_set_name(vm, native->dict, as_string(name), value)) {
      return false;
    }
  }
  *result = value_retain(args[0]);
  return true;
}

static bool add(Vm *vm, Module *module, const char *name, const ClassSpec *spec, Class *base,
                Class **class_) {
  if (*class_ == NULL) {
    *class_ = class_from_spec(vm, spec, base);
  }
  return *class_ != NULL && module_add(vm, module, name, value_from_object(*class_));
}

static bool setup(Vm *vm, Module *module) {
  BuiltinClasses *of = &vm->class_of;
  return add(vm, module, "timedelta", &TIMEDELTA_CLASS, of->object, &of->timedelta) &&
         add(vm, module, "tzinfo", &TZINFO_CLASS, of->object, &of->tzinfo) &&
         add(vm, module, "timezone", &TIMEZONE_CLASS, of->tzinfo, &of->timezone) &&
         add(vm, module, "date", &DATE_CLASS, of->object, &of->date) &&
         add(vm, module, "datetime", &DATETIME_CLASS, of->date, &of->datetime) &&
         add(vm, module, "time", &TIME_CLASS, of->object, &of->time);
}

static const NativeDef FUNCTIONS[] = {
    {"complete", "native, written, /", complete, NULL, 0},
    {0},
};

const ModuleSpec DATETIME_MODULE = {.name = "_datetime", .functions = FUNCTIONS, .setup = setup};
