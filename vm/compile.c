// The compiler's frame: a module's and every function's Unit, from its scope to its finished Code.
#include "vm/compile.h"
#include "vm/compile_parts.h"
#include "vm/exception.h"
#include "vm/memory.h"
#include "vm/verify.h"
#include "vm/vm.h"

// ---- refusing ----

// The arguments of a SyntaxError: its message and (filename, line, column, text, end line, column).
static bool syntax_error_make(Compiler *compiler, const Node *at, const char *message,
                              Value *result) {
  Vm *vm = compiler->vm;
  Text line = source_line(compiler->text, at->line);
  Value place[6] = {
      compiler->filename, value_from_small(at->line),     value_from_small(at->column + 1),
      VALUE_NONE,         value_from_small(at->end_line), value_from_small(at->end_column + 1)};
  Value args[2] = {VALUE_UNBOUND, VALUE_UNBOUND};
  bool ok = string_from_utf8(vm, line.bytes, (size_t)line.length, &place[3]) &&
            string_from_c(vm, message, &args[0]) && tuple_from_values(vm, place, 6, &args[1]) &&
            exception_new(vm, vm->exceptions.SyntaxError, args, 2, result);
  value_release(vm, place[3]);
  value_release(vm, args[0]);
  value_release(vm, args[1]);
  return ok;
}

// The first refusal counts; what follows it may be nonsense caused by it.
void compiler_refuse(Compiler *compiler, const Node *at, const char *message, const char *hint) {
  if (compiler->has_failed) {
    return;
  }
  compiler->has_failed = true;
  at = at == NULL ? compiler->statement : at;
  Value error, text;
  if (syntax_error_make(compiler, at, message, &error)) {
    if (hint != NULL && string_from_c(compiler->vm, hint, &text)) {
      value_replace(compiler->vm, &OBJECT_AS(Exception, error)->fields[FIELD_HINT], text);
    }
    (void)raise_exception(compiler->vm, error);
    value_release(compiler->vm, error);
  }
}

// ---- registers of a scope ----

// Does the frame have a register for it?
static bool is_frame_local(const Symbol *symbol) {
  return symbol->kind == SYMBOL_LOCAL || symbol->kind == SYMBOL_CELL;
}

// Targets of comprehensions are locals of the frame around, but nobody may see them.
static bool is_hidden(const Symbol *symbol) {
  return symbol->scope->kind == SCOPE_COMPREHENSION;
}

// The hidden locals of the comprehensions directly inside `scope` get registers from `next` on.
// Comprehensions side by side never run at once, so they share.  Returns the end of those used.
static int place_hidden(Unit *unit, const Scope *scope, int next) {
  int most = next;
  for (const Scope *child = scope->first_child; child != NULL; child = child->next_sibling) {
    if (child->kind != SCOPE_COMPREHENSION) {
      continue;
    }
    int end = next;
    for (int i = 0; i < child->symbols.count; i++) {
      const Symbol *symbol = child->symbols.items[i];
      if (symbol->scope == child && symbol->is_bound && is_frame_local(symbol)) {
        unit->registers[symbol->slot] = (uint8_t)(end < LOCALS_MAX ? end : 0);
        end++;
      }
    }
    end = place_hidden(unit, child, end);
    most = end > most ? end : most;
  }
  return most;
}

// Chooses the registers of all locals.  A class keeps its namespace in register 0.
static void place_locals(Unit *unit, const Scope *scope) {
  int next = scope->kind == SCOPE_CLASS ? 1 : 0;
  for (int i = 0; i < scope->locals.count; i++) {
    const Symbol *symbol = scope->locals.items[i];
    if (!is_hidden(symbol)) {
      int r = next++;
      unit->registers[i] = (uint8_t)(r < LOCALS_MAX ? r : 0);
      if (r < LOCALS_MAX && symbol->is_deleted) {
        assigned_add(&unit->deletable, r);
      }
    }
  }
  next = place_hidden(unit, scope, next);
  if (next > LOCALS_MAX) {
    compiler_refuse(unit->compiler, scope->node, "more than 200 local variables in one function",
                    "make several functions of it, or keep the values in a list or a dict");
    next = LOCALS_MAX;
  }
  unit->local_count = next;
  unit->register_count = next;
  unit->top = next;
}

// Parameters have a value; variables that inner functions share get their cells.
static void prologue(Unit *unit, const Scope *scope) {
  Node at = *scope->node;
  at.end_line = at.line;
  at.end_column = at.column;
  for (int i = 0; i < scope->locals.count; i++) {
    const Symbol *symbol = scope->locals.items[i];
    int r = unit->registers[i];
    if (symbol->kind == SYMBOL_LOCAL && symbol->is_parameter) {
      assigned_add(&unit->assigned, r);
    } else if (symbol->kind == SYMBOL_CELL && !is_hidden(symbol)) {
      emit(unit, &at, OP_MAKE_CELL, r, 0, 0);
    }
  }
}

// ---- names ----

// "outer.<locals>.inner", "Class.method".
static bool qualname_make(Vm *vm, const Unit *outer, Value name, bool is_global, Value *result) {
  if (outer == NULL || outer->scope->kind == SCOPE_MODULE || is_global) {
    *result = value_retain(name);
    return true;
  }
  const char *format = outer->is_class ? "%V.%V" : "%V.<locals>.%V";
  return string_format(vm, result, format, outer->qualname, name) && string_intern(vm, result);
}

// After `from __future__ import annotations` they are kept as the text that the program has.
Value annotation_text(Compiler *compiler, const Node *annotation) {
  Text text = source_span(compiler->text, annotation->line, annotation->column,
                          annotation->end_line, annotation->end_column);
  Value value;
  if (!string_interned(compiler->vm, text.bytes, (size_t)text.length, &value)) {
    compiler_fail(compiler);
    return compiler->vm->empty_string;
  }
  return value;
}

// ---- units ----

// From here to unit_end everything is emitted into the new unit; `outer` waits meanwhile.
Unit *unit_begin(Compiler *compiler, Unit *outer, const Scope *scope, Value name, bool is_global) {
  Unit *unit = unit_take(compiler);
  if (unit == NULL) {
    return NULL;
  }
  unit->outer = outer;
  unit->scope = scope;
  unit->is_class = scope->kind == SCOPE_CLASS;
  unit->is_heap = scope->is_generator || scope->is_coroutine;
  unit->registers = arena_take(&compiler->arena, (size_t)scope->locals.count + 1);
  if (unit->registers == NULL || compiler->has_failed) {
    compiler->has_failed = true;
    unit_give(unit);
    return NULL;
  }
  if (!qualname_make(compiler->vm, outer, name, is_global, &unit->qualname)) {
    unit->qualname = VALUE_UNBOUND;
    compiler_fail(compiler);
  }
  place_locals(unit, scope);
  prologue(unit, scope);
  return unit;
}

// Names of locals, which of them are cells, and where the closure's cells come from.
static bool fill_tables(Unit *unit, Code *code) {
  Vm *vm = unit->vm;
  const Scope *scope = unit->scope;
  size_t locals = (size_t)unit->local_count;
  size_t free_count = (size_t)scope->free_variables.count;
  if (locals > 0) {
    code->local_names = memory_new(vm, locals * sizeof(Value));
    code->local_is_cell = memory_new(vm, locals * sizeof(bool));
  }
  if (free_count > 0) {
    code->free_names = memory_new(vm, free_count * sizeof(Value));
    code->captures = memory_new(vm, free_count * sizeof(CodeCapture));
  }
  code->local_count = (uint16_t)locals; // also says how much to free
  code->free_count = (uint16_t)free_count;
  for (size_t i = 0; i < locals && code->local_names != NULL; i++) {
    code->local_names[i] = VALUE_UNBOUND;
  }
  for (size_t i = 0; i < free_count && code->free_names != NULL; i++) {
    code->free_names[i] = name_value(unit->compiler, scope->free_variables.items[i]->name);
  }
  if ((locals > 0 && (code->local_names == NULL || code->local_is_cell == NULL)) ||
      (free_count > 0 && (code->free_names == NULL || code->captures == NULL))) {
    return false;
  }
  for (size_t i = 0; i < locals; i++) {
    code->local_is_cell[i] = false;
  }
  for (int i = 0; i < scope->locals.count; i++) {
    const Symbol *symbol = scope->locals.items[i];
    if (!is_hidden(symbol)) {
      code->local_names[unit->registers[i]] = name_value(unit->compiler, symbol->name);
      code->local_is_cell[unit->registers[i]] = symbol->kind == SYMBOL_CELL;
    }
  }
  for (int i = 0; i < scope->free_variables.count; i++) {
    const Symbol *outer = scope->free_variables.items[i]->outer;
    bool from_cell = outer->kind == SYMBOL_CELL;
    int index = from_cell ? symbol_register(unit->outer, outer) : outer->slot;
    code->captures[i] = (CodeCapture){.from_cell = from_cell, .index = (uint8_t)index};
  }
  return true;
}

// CPython calls code nested if a function or class is around it.
static bool is_in_function(const Unit *unit) {
  return unit->outer != NULL && unit->outer->scope->kind != SCOPE_MODULE;
}

// Moves what the unit has gathered into a Code of the right size.
static Code *make_code(Unit *unit, Value name, uint32_t flags, int first_line) {
  Compiler *compiler = unit->compiler;
  Code *code = compiler->has_failed ? NULL : code_new(unit->vm);
  if (code == NULL) {
    compiler->has_failed = true;
    return NULL;
  }
  code->flags = flags | (compiler->options.is_library ? CODE_LIBRARY : 0u) |
                (is_in_function(unit) ? CODE_NESTED : 0u);
  code->name = value_retain(name);
  code->qualname = value_retain(unit->qualname);
  code->filename = value_retain(compiler->filename);
  code->source = value_retain(compiler->source);
  code->first_line = (uint32_t)first_line;
  if (!fill_tables(unit, code) || !unit_finish(unit, code)) {
    compiler->has_failed = true;
    object_release(unit->vm, code);
    return NULL;
  }
  return code;
}

// A function whose last statement can be reached returns None there.
Code *unit_end(Unit *unit, Value name, uint32_t flags, int first_line) {
  const Node *last = unit->compiler->statement;
  return_value(unit, last, operand_constant(VALUE_NONE));
  Code *code = make_code(unit, name, flags, first_line);
  unit_give(unit);
  return code;
}

// ---- the module ----

// Most modules have no `:=`, and then no local can change inside an expression.  A false alarm,
// from a string or a slice, costs only a few copies.
static bool has_walrus(const Source *text) {
  const char *place = text->bytes;
  const char *end = text->bytes + text->length;
  while ((place = memchr(place, ':', (size_t)(end - place))) != NULL) {
    if (*++place == '=') {
      return true;
    }
  }
  return false;
}

// Everything that is needed only while compiling comes from one arena and goes with it.
static Compiler compiler_start(Vm *vm, const Source *text, Value filename, Value source,
                               CompileOptions options) {
  Compiler compiler = {
      .vm = vm, .text = text, .filename = filename, .source = source, .options = options};
  arena_init(&compiler.arena, *memory_allocator(vm->memory));
  compiler.has_walrus = has_walrus(text);
  return compiler;
}

// A docstring typed at the prompt is an expression like any other.
static void module_body(Unit *unit, const ModuleNode *module) {
  Compiler *compiler = unit->compiler;
  const ConstantNode *doc = compiler->options.is_interactive ? NULL : statements_doc(&module->body);
  unit->is_interactive = compiler->options.is_interactive;
  if (doc != NULL) {
    constant_load(unit, &doc->base, doc_value(compiler, doc), unit->top);
    int r = temporary_push(unit);
    emit_named(unit, &doc->base, OP_STORE_GLOBAL, r, 0, 0, name_index(unit, unit->vm->names.doc));
    unit->top = r;
  }
  if (module->scope->has_annotations) {
    emit(unit, &module->base, OP_SETUP_ANNOTATIONS, 0, 0, 0);
  }
  statements_compile_from(unit, &module->body, doc != NULL ? 1 : 0);
}

// NULL: something failed, and compiler_end sees to it that an exception is raised.
static Code *module_code(Compiler *compiler, const ModuleNode *module) {
  Value name;
  compiler->statement = &module->base;
  compiler->has_text_hints = module->scope->has_text_hints;
  if (!string_interned(compiler->vm, "<module>", 8, &name)) {
    compiler->has_failed = true;
    return NULL;
  }
  Unit *unit = unit_begin(compiler, NULL, module->scope, name, false);
  if (unit == NULL) {
    return NULL;
  }
  module_body(unit, module);
  uint32_t flags = CODE_MODULE | (module->scope->is_coroutine ? CODE_COROUTINE : 0u);
  Code *code = unit_end(unit, name, flags, 1);
  if (code != NULL && !code_verify(compiler->vm, code)) {
    object_release(compiler->vm, code);
    return NULL;
  }
  return code;
}

static void compiler_end(Compiler *compiler) {
  for (int i = 0; i < compiler->kept_count; i++) {
    value_release(compiler->vm, compiler->kept[i]);
  }
  object_release(compiler->vm, compiler->merged);
  pieces_release(compiler);
  arena_free(&compiler->arena);
}

static bool result_of(Vm *vm, Code *code, Code **result) {
  *result = code;
  return code != NULL || (vm->raised != VALUE_UNBOUND ? false : raise_memory_error(vm));
}

bool compile_module(Vm *vm, const ModuleNode *module, const Source *text, Value filename,
                    Value source, CompileOptions options, Code **result) {
  Compiler compiler = compiler_start(vm, text, filename, source, options);
  Code *code = NULL;
  if (globals_know_names(&compiler, module->name_count)) {
    globals_note_scope(&compiler, module->scope);
    for (int i = 0; i < module->body.count; i++) {
      globals_note_import(&compiler, module->body.items[i]);
    }
    code = module_code(&compiler, module);
  }
  compiler_end(&compiler);
  return result_of(vm, code, result);
}

// What exceeds a limit of the compiler is told only if the rest of the text has no mistake.
static bool may_try_whole(Vm *vm, const Compiler *compiler) {
  if (vm->raised == VALUE_UNBOUND) {
    return !compiler->has_failed; // else: no memory
  }
  if (!value_is_instance(vm, vm->raised, vm->exceptions.SyntaxError)) {
    return false;
  }
  raised_clear(vm);
  return true;
}

PiecesStatus compile_pieces(Vm *vm, Arena *arena, Source *text, Value filename, Value source,
                            CompileOptions options, Diagnostics *diagnostics, Code **result) {
  Compiler compiler = compiler_start(vm, text, filename, source, options);
  PieceTaker taker = {piece_take, &compiler};
  ModuleNode *module;
  ParseOptions parsing = {.is_library = options.is_library};
  Arena nodes;
  arena_init(&nodes, arena->allocator);
  ParseStatus status =
      parser_run_pieces(arena, &nodes, text, parsing, &taker, &module, diagnostics);
  Code *code = NULL;
  bool is_whole_needed = status == PARSE_ERRORS && may_try_whole(vm, &compiler);
  if (status == PARSE_OK && globals_know_names(&compiler, module->name_count)) {
    globals_note_scope(&compiler, module->scope);
    is_whole_needed = !globals_are_as_guessed(&compiler);
    code = is_whole_needed ? NULL : module_code(&compiler, module);
    is_whole_needed = is_whole_needed || (code == NULL && may_try_whole(vm, &compiler));
  }
  arena_free(&nodes);
  compiler_end(&compiler);
  if (status == PARSE_NO_MEMORY || is_whole_needed) {
    return is_whole_needed ? PIECES_NOT_ENOUGH : PIECES_NO_MEMORY;
  }
  return result_of(vm, code, result) ? PIECES_COMPILED : PIECES_RAISED;
}
