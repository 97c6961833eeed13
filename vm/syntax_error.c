// From what the parser complains about to a SyntaxError.
#include "vm/syntax_error.h"
#include "vm/vm.h"

static Class *class_for(const Vm *vm, DiagnosticKind kind) {
  switch (kind) {
  case DIAGNOSTIC_INDENTATION: return vm->exceptions.IndentationError;
  case DIAGNOSTIC_TAB: return vm->exceptions.TabError;
  case DIAGNOSTIC_DEPTH: return vm->exceptions.RecursionError;
  default: return vm->exceptions.SyntaxError;
  }
}

// A byte offset in a line as Python counts: characters, from 1.
static Value offset_in(Text line, int column) {
  int64_t count = 1;
  for (int i = 0; i < column && i < line.length; i++) {
    count += ((uint8_t)line.bytes[i] & 0xC0) != 0x80; // not the middle of a character
  }
  return value_from_small(count);
}

// The line with its newline, as programs see it in `text`.
static bool line_text(Vm *vm, Text line, Value *result) {
  StringBuilder b = {0};
  Value s;
  if (!string_from_utf8(vm, line.bytes, (size_t)line.length, &s)) {
    return false;
  }
  bool ok = builder_add_string(vm, &b, as_string(s)) && builder_add_char(vm, &b, '\n');
  value_release(vm, s);
  if (!ok) {
    builder_discard(vm, &b);
    return false;
  }
  return builder_finish(vm, &b, result);
}

// (filename, line, offset, text, end line, end offset)
static bool place_of(Vm *vm, const Source *source, const Diagnostic *d, Value *result) {
  Tuple *place = tuple_new(vm, 6);
  if (place == NULL) {
    return false;
  }
  Text line = source_line(source, d->line);
  bool has_end = d->end_line > 0;
  place->items[0] = place->items[3] = VALUE_NONE;
  place->items[1] = value_from_small(d->line);
  place->items[2] = offset_in(line, d->column);
  place->items[4] = value_from_small(has_end ? d->end_line : d->line);
  place->items[5] =
      has_end ? offset_in(source_line(source, d->end_line), d->end_column) : place->items[2];
  if (!string_from_c(vm, source->filename, &place->items[0]) ||
      !line_text(vm, line, &place->items[3])) {
    object_release(vm, place);
    return false;
  }
  *result = value_from_object(place);
  return true;
}

static bool exception_of(Vm *vm, const Source *source, const Diagnostic *d, Value *result) {
  Value args[2];
  if (!string_from_c(vm, d->message, &args[0])) {
    return false;
  }
  bool has_place = d->line > 0 && d->kind != DIAGNOSTIC_DEPTH;
  bool ok = !has_place || place_of(vm, source, d, &args[1]);
  if (ok) {
    ok = exception_new(vm, class_for(vm, d->kind), args, has_place ? 2 : 1, result);
    if (has_place) {
      value_release(vm, args[1]);
    }
  }
  value_release(vm, args[0]);
  return ok;
}

bool raise_diagnostics(Vm *vm, const Source *source, const Diagnostics *diagnostics) {
  const Diagnostic *d = NULL;
  for (int i = 0; i < diagnostics->count && d == NULL; i++) {
    d = diagnostics->items[i].kind == DIAGNOSTIC_WARNING ? NULL : &diagnostics->items[i];
  }
  if (d == NULL) {
    return raise_format(vm, vm->exceptions.SyntaxError, "invalid syntax (%s)", source->filename);
  }
  Value exception, hint;
  if (!exception_of(vm, source, d, &exception)) {
    return false;
  }
  if (d->hint != NULL && d->kind != DIAGNOSTIC_DEPTH && string_from_c(vm, d->hint, &hint)) {
    value_replace(vm, &OBJECT_AS(Exception, exception)->fields[FIELD_HINT], hint);
  }
  raise_exception(vm, exception);
  value_release(vm, exception);
  return false;
}
