// The beginning of a Vm: what is made first.  Its end is in vm/teardown.c.
#include "vm/vm.h"
#include "vm/builtins.h"
#include "vm/class_slots.h"
#include "vm/collect.h"
#include "vm/coroutine_class.h"
#include "vm/exception_group.h"
#include "vm/frame.h"
#include "vm/number.h"
#include "vm/shape.h"
#include "vm/signature.h"
#include "vm/snapshot.h"
#include "vm/trace.h"
#include "vm/weakref.h"
#include <sys/resource.h>

enum { FIRST_SHAPES = 512, TICKS = 20000 }; // turns of loops and calls from one on_countdown to the next

static bool start_shapes(Vm *vm) {
  vm->shapes = memory_new(vm, FIRST_SHAPES * sizeof(Shape *));
  if (vm->shapes == NULL) {
    return false;
  }
  memset(vm->shapes, 0, FIRST_SHAPES * sizeof(Shape *));
  vm->shape_capacity = FIRST_SHAPES;
  vm->shape_count = SHAPE_BUILTIN_COUNT;
  return true;
}

static bool start_names(Vm *vm) {
  Value name;
#define NAME(field, text)                                                                          \
  if (!string_interned(vm, text, sizeof(text) - 1, &name)) {                                       \
    return false;                                                                                  \
  }                                                                                                \
  vm->names.field = as_string(name);
#include "vm/names.def"
#undef NAME
  return true;
}

static bool start_classes(Vm *vm) {
  if (!object_register(vm)) {
    return false;
  }
  function_register(vm);
  native_register(vm);
  descriptor_register(vm);
  super_register(vm);
  string_register(vm);
  number_register(vm);
  list_register(vm);
  tuple_register(vm);
  dict_register(vm);
  set_register(vm);
  range_register(vm);
  iterator_register(vm);
  code_register(vm);
  coroutine_register(vm);
  frame_object_register(vm);
  traceback_register(vm);
  module_register(vm);
  generic_alias_register(vm);
  weakref_register(vm);
  return exception_register(vm);
}

static bool start(Vm *vm) {
  return start_shapes(vm) && lookups_new(vm) && string_start(vm) &&
         tuple_from_values(vm, NULL, 0, &vm->empty_tuple) && start_names(vm) &&
         string_from_c(vm, "unknown location", &vm->unknown_location) &&
         (vm->signature_table = dict_new(vm, 64)) != NULL &&
         (vm->builtins = dict_new(vm, 128)) != NULL && (vm->modules = dict_new(vm, 16)) != NULL &&
         strand_new(vm, &vm->strand) && start_classes(vm) && builtins_start(vm);
}

// The C stack grows down from about here.  A part is kept for what does not count how deep it is:
// parsing, compiling, the C library.
static uintptr_t stack_end(void) {
  enum { STACK_DEFAULT = 8 << 20, STACK_MAX = 1 << 30 };
  struct rlimit limit;
  uintptr_t size = STACK_DEFAULT;
  if (getrlimit(RLIMIT_STACK, &limit) == 0) {
    size = limit.rlim_cur > STACK_MAX ? STACK_MAX : (uintptr_t)limit.rlim_cur;
  }
  uintptr_t here = (uintptr_t)__builtin_frame_address(0);
  uintptr_t usable = size - size / 4;
  return here > usable ? here - usable : 0;
}

// What depends on the host, and on where this Vm and its C stack are.
static void vm_place(Vm *vm, const Allocator *allocator, const VmHooks *hooks) {
  vm->host = *allocator;
  vm->hooks = *hooks;
  vm->c_stack_end = stack_end();
  trace_instructions(vm, false);
}

Vm *vm_make(const Allocator *allocator, const VmHooks *hooks) {
  Memory *memory = memory_create(allocator);
  if (memory == NULL) {
    return NULL;
  }
  Vm *vm = allocator->resize(allocator->context, NULL, 0, sizeof *vm);
  if (vm == NULL) {
    memory_destroy(memory);
    return NULL;
  }
  memset(vm, 0, sizeof *vm);
  vm->memory = memory;
  vm->raised = vm->memory_error = VALUE_UNBOUND;
  vm->script_path = vm->old_traceback = VALUE_NONE;
  vm->countdown = TICKS;
  vm->recursion_limit = 1000;
  vm->int_digit_limit = 4300;
  vm->is_starting = true;
  vm->epoch = 1;
  vm_place(vm, allocator, hooks);
  if (!start(vm)) {
    memory_destroy(memory);
    allocator->resize(allocator->context, vm, sizeof *vm, 0);
    return NULL;
  }
  vm->is_starting = false;
  return vm;
}

Vm *vm_new(const Allocator *allocator, const VmHooks *hooks) {
  Vm *vm = snapshot_load(allocator);
  if (vm == NULL) {
    return vm_make(allocator, hooks);
  }
  vm_place(vm, allocator, hooks);
  return vm;
}

void trace_instructions(Vm *vm, bool is_on) {
  (void)interpret(vm, NULL, is_on); // lays out the table
}

bool vm_tick(Vm *vm) {
  vm->countdown = TICKS;
  value_replace(vm, &vm->old_traceback, VALUE_NONE);
  if (memory_wants_collection(vm->memory)) {
    vm_collect(vm);
  }
  return vm->hooks.on_countdown == NULL || vm->hooks.on_countdown(vm, vm->hooks.context);
}

bool vm_add_builtin(Vm *vm, const char *name, Value value) {
  return dict_set_c(vm, vm->builtins, name, value);
}
