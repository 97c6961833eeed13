// Code objects: making and freeing them, finding a word's place in the source, and the class
// `code`.
#include "vm/code.h"
#include "vm/image.h"
#include "vm/memory.h"
#include "vm/number.h"
#include "vm/vm.h"

// Every field is safe to release from the start, so that a half-filled Code can just be dropped.
Code *code_new(Vm *vm) {
  Code *code = object_new(vm, SHAPE_CODE, sizeof *code);
  if (code != NULL) {
    code->name = code->qualname = code->filename = vm->empty_string;
    code->annotations = code->doc = code->source = VALUE_NONE;
    code->plain_count = UINT32_MAX;
  }
  return code;
}

static const Code *as_code(Value self) {
  return OBJECT_AS(Code, self);
}

// ---- places in the source ----

// A binary search: tracebacks of deep recursion ask a thousand times.
CodePosition code_position(const Code *code, uint32_t index) {
  if (code->flags & CODE_FROM_IMAGE) {
    return image_position(code, index);
  }
  uint32_t low = 0;
  uint32_t high = code->position_count;
  while (low < high) { // the last entry at or before the word
    uint32_t middle = low + (high - low) / 2;
    if (code->positions[middle].word <= index) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  if (low == 0) {
    return (CodePosition){.line = code->first_line, .end_line = code->first_line};
  }
  return code->positions[low - 1];
}

// ---- freeing ----

// The table may be missing where making it failed.
static void release_all(Vm *vm, Value *values, uint32_t count) {
  for (uint32_t i = 0; values != NULL && i < count; i++) {
    value_release(vm, values[i]);
  }
  memory_free(vm, values, count * sizeof *values);
}

// What only a Code that was compiled here owns: for the others it is in the image.
static void free_fixed_tables(Vm *vm, Code *code) {
  memory_free(vm, code->depths, code->word_count);
  memory_free(vm, code->positions, code->position_count * sizeof *code->positions);
  memory_free(vm, code->captures, code->free_count * sizeof *code->captures);
  memory_free(vm, code->local_is_cell, code->local_count * sizeof *code->local_is_cell);
}

void code_drop_body(Vm *vm, Code *code) {
  memory_free(vm, code->words, code->word_count * sizeof *code->words);
  release_all(vm, code->constants, code->constant_count);
  release_all(vm, code->names, code->name_count);
  memory_free(vm, code->handlers, code->handler_count * sizeof *code->handlers);
  release_all(vm, code->local_names, code->local_count);
  release_all(vm, code->free_names, code->free_count);
  value_release(vm, code->annotations);
  value_release(vm, code->doc);
  code->words = NULL;
  code->constants = code->names = code->local_names = code->free_names = NULL;
  code->handlers = NULL;
  code->word_count = code->constant_count = code->name_count = code->handler_count = 0;
  code->annotations = code->doc = VALUE_NONE;
}

// Code owns everything it points to, but for what is in the image; it shares nothing with other
// Code.
static void code_finalize(Vm *vm, Object *self) {
  Code *code = (Code *)self;
  if (!(code->flags & CODE_FROM_IMAGE)) {
    free_fixed_tables(vm, code);
  }
  code_drop_body(vm, code);
  value_release(vm, code->name);
  value_release(vm, code->qualname);
  value_release(vm, code->filename);
  value_release(vm, code->source);
}

// ---- the class ----

static bool code_repr(Vm *vm, Value self, Value *result) {
  const Code *code = as_code(self);
  return string_format(vm, result, "<code object %V, file \"%V\", line %u>", code->name,
                       code->filename, code->first_line);
}

// The values of a table that are not UNBOUND and pass `is_wanted`, as a tuple.
static bool tuple_of(Vm *vm, const Code *code, const Value *values, uint32_t count,
                     bool (*is_wanted)(const Code *code, uint32_t i), Value *result) {
  uint32_t length = 0;
  for (uint32_t i = 0; i < count; i++) {
    length += values[i] != VALUE_UNBOUND && (is_wanted == NULL || is_wanted(code, i));
  }
  Tuple *tuple = tuple_new(vm, length);
  if (tuple == NULL) {
    return false;
  }
  length = 0;
  for (uint32_t i = 0; i < count; i++) {
    if (values[i] != VALUE_UNBOUND && (is_wanted == NULL || is_wanted(code, i))) {
      tuple->items[length++] = value_retain(values[i]);
    }
  }
  *result = value_from_object(tuple);
  return true;
}

static bool is_cell(const Code *code, uint32_t i) {
  return code->local_is_cell[i];
}

// CPython lists a cell among the variables only if it is a parameter.
static bool is_variable(const Code *code, uint32_t i) {
  return (code->flags & CODE_CLASS) == 0 && (!code->local_is_cell[i] || i < code_parameters(code));
}

// The namespace of class code and hidden locals have no names and do not show.
static bool get_varnames(Vm *vm, Value self, Value *result) {
  const Code *code = as_code(self);
  return code_complete(vm, code) &&
         tuple_of(vm, code, code->local_names, code->local_count, is_variable, result);
}

// Counted from the names, because registers of hidden locals do not count for a program.
static bool get_nlocals(Vm *vm, Value self, Value *result) {
  Value names;
  if (!get_varnames(vm, self, &names)) {
    return false;
  }
  *result = value_from_small(as_tuple(names)->length);
  value_release(vm, names);
  return true;
}

static bool get_cellvars(Vm *vm, Value self, Value *result) {
  const Code *code = as_code(self);
  return code_complete(vm, code) &&
         tuple_of(vm, code, code->local_names, code->local_count, is_cell, result);
}

static bool get_freevars(Vm *vm, Value self, Value *result) {
  const Code *code = as_code(self);
  return code_complete(vm, code) &&
         tuple_of(vm, code, code->free_names, code->free_count, NULL, result);
}

static bool get_consts(Vm *vm, Value self, Value *result) {
  const Code *code = as_code(self);
  return code_complete(vm, code) &&
         tuple_of(vm, code, code->constants, code->constant_count, NULL, result);
}

static bool get_names(Vm *vm, Value self, Value *result) {
  const Code *code = as_code(self);
  return code_complete(vm, code) &&
         tuple_of(vm, code, code->names, code->name_count, NULL, result);
}

// The bits of inspect.CO_…
static bool get_flags(Vm *vm, Value self, Value *result) {
  static const struct {
    uint32_t ours, theirs;
  } BITS[] = {{CODE_VARARGS, 0x4},          {CODE_VARKEYWORDS, 0x8},
              {CODE_NESTED, 0x10},          {CODE_GENERATOR, 0x20},
              {CODE_COROUTINE, 0x80},       {CODE_ITERABLE_COROUTINE, 0x100},
              {CODE_ASYNC_GENERATOR, 0x200}};
  (void)vm;
  const Code *code = as_code(self);
  bool is_function = (code->flags & (CODE_MODULE | CODE_CLASS)) == 0;
  int64_t flags = is_function ? 0x3 : 0; // CO_OPTIMIZED, CO_NEWLOCALS
  for (size_t i = 0; i < sizeof BITS / sizeof *BITS; i++) {
    flags |= (code->flags & BITS[i].ours) ? BITS[i].theirs : 0;
  }
  *result = value_from_small(flags);
  return true;
}

#define VALUE_MEMBER(field)                                                                        \
  static bool get_##field(Vm *vm, Value self, Value *result) {                                     \
    (void)vm;                                                                                      \
    *result = value_retain(as_code(self)->field);                                                  \
    return true;                                                                                   \
  }
VALUE_MEMBER(name)
VALUE_MEMBER(qualname)
VALUE_MEMBER(filename)
#undef VALUE_MEMBER

#define NUMBER_MEMBER(field)                                                                       \
  static bool get_##field(Vm *vm, Value self, Value *result) {                                     \
    (void)vm;                                                                                      \
    *result = value_from_small(as_code(self)->field);                                              \
    return true;                                                                                   \
  }
NUMBER_MEMBER(first_line)
NUMBER_MEMBER(parameter_count)
NUMBER_MEMBER(positional_only_count)
NUMBER_MEMBER(keyword_only_count)
#undef NUMBER_MEMBER

static const Slots CODE_SLOTS = {.finalize = code_finalize, .repr = code_repr};

static const MemberDef CODE_MEMBERS[] = {
    {"co_name", get_name, NULL, "name of the function"},
    {"co_qualname", get_qualname, NULL, "name with the names around it"},
    {"co_filename", get_filename, NULL, "file it was compiled from"},
    {"co_firstlineno", get_first_line, NULL, "line it begins in"},
    {"co_argcount", get_parameter_count, NULL, "number of positional parameters"},
    {"co_posonlyargcount", get_positional_only_count, NULL, "how many are positional-only"},
    {"co_kwonlyargcount", get_keyword_only_count, NULL, "number of keyword-only parameters"},
    {"co_nlocals", get_nlocals, NULL, "number of local variables"},
    {"co_varnames", get_varnames, NULL, "names of parameters and local variables"},
    {"co_cellvars", get_cellvars, NULL, "variables that inner functions use"},
    {"co_freevars", get_freevars, NULL, "variables of outer functions"},
    {"co_consts", get_consts, NULL, "constants"},
    {"co_names", get_names, NULL, "names of globals and attributes"},
    {"co_flags", get_flags, NULL, "what kind of function it is"},
    {0}};

static const ClassSpec CODE_SPEC = {.name = "code",
                                    .shape = SHAPE_CODE,
                                    .layout = LAYOUT_OTHER,
                                    .flags = CLASS_FINAL | CLASS_NATIVE | CLASS_NO_NEW,
                                    .native_size = sizeof(Code),
                                    .slots = &CODE_SLOTS,
                                    .members = CODE_MEMBERS,
                                    .doc = "The instructions of a function, class or module."};

// Programs see `code` as type(f.__code__); they cannot make one.
void code_register(Vm *vm) {
  vm->class_of.code = class_from_spec(vm, &CODE_SPEC, vm->class_of.object);
}
